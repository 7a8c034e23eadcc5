//! The structure that is told to those who listen: headings, lists, tables, in the order of reading.

use std::num::NonZeroU16;

use krilla::tagging::{Identifier, ListNumbering, Node, TableHeaderScope, Tag, TagGroup, TagTree};

/// What a part of the document is.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Kind {
    Document,
    /// Level 1 is the title.
    Heading(u16, String),
    Paragraph,
    Quote,
    List(ListNumbering),
    Item,
    Label,
    Body,
    Table,
    Caption,
    Head,
    Rows,
    Row,
    /// The header of a column, or of a row.
    Header(bool),
    Cell,
    Link,
}

/// A part, and what is in it.
struct Part {
    kind: Kind,
    inside: Vec<Inside>,
}

enum Inside {
    Part(usize),
    Content(Identifier),
}

/// All parts; the first is the document.
pub(super) struct Tree(Vec<Part>);

impl Tree {
    pub(super) fn new() -> Self {
        Tree(vec![Part {
            kind: Kind::Document,
            inside: Vec::new(),
        }])
    }

    /// Adds a part at the end of another.
    pub(super) fn add(&mut self, inside: usize, kind: Kind) -> usize {
        let number = self.0.len();
        self.0.push(Part {
            kind,
            inside: Vec::new(),
        });
        self.0[inside].inside.push(Inside::Part(number));
        number
    }

    /// Adds something on a page at the end of a part.
    pub(super) fn show(&mut self, inside: usize, content: Identifier) {
        self.0[inside].inside.push(Inside::Content(content));
    }

    /// The tree as the file has it.
    pub(super) fn finish(mut self, language: &str) -> TagTree {
        let mut tree = TagTree::new().with_lang(Some(language.to_owned()));
        let top = std::mem::take(&mut self.0[0].inside);
        for inside in top {
            tree.push(self.node(inside));
        }
        tree
    }

    fn node(&mut self, inside: Inside) -> Node {
        match inside {
            Inside::Content(content) => Node::Leaf(content),
            Inside::Part(number) => {
                let mut group = group(&self.0[number].kind);
                let inside = std::mem::take(&mut self.0[number].inside);
                for one in inside {
                    group.push(self.node(one));
                }
                Node::Group(group)
            }
        }
    }
}

fn group(kind: &Kind) -> TagGroup {
    match kind {
        Kind::Document => TagGroup::new(Tag::Part),
        Kind::Heading(level, title) => {
            let level = NonZeroU16::new(*level).unwrap_or(NonZeroU16::MIN);
            TagGroup::new(Tag::Hn(level, Some(title.clone())))
        }
        Kind::Paragraph => TagGroup::new(Tag::P),
        Kind::Quote => TagGroup::new(Tag::BlockQuote),
        Kind::List(numbering) => TagGroup::new(Tag::L(*numbering)),
        Kind::Item => TagGroup::new(Tag::LI),
        Kind::Label => TagGroup::new(Tag::Lbl),
        Kind::Body => TagGroup::new(Tag::LBody),
        Kind::Table => TagGroup::new(Tag::Table),
        Kind::Caption => TagGroup::new(Tag::Caption),
        Kind::Head => TagGroup::new(Tag::THead),
        Kind::Rows => TagGroup::new(Tag::TBody),
        Kind::Row => TagGroup::new(Tag::TR),
        Kind::Header(true) => TagGroup::new(Tag::TH(TableHeaderScope::Column)),
        Kind::Header(false) => TagGroup::new(Tag::TH(TableHeaderScope::Row)),
        Kind::Cell => TagGroup::new(Tag::TD),
        Kind::Link => TagGroup::new(Tag::Link),
    }
}
