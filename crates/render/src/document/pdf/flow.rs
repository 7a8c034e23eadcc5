//! Blocks, put on pages one below the other.

use std::collections::BTreeMap;

use krilla::tagging::ListNumbering;

use super::{
    super::{Block, Document, Run, Text, inline},
    BOTTOM, MARGIN, WIDTH,
    lines::{BODY, Look, Set, Setter},
    tree::{Kind, Tree},
};

/// Something on a page, in points from its top left corner.
pub(super) enum Item {
    /// A line of a paragraph.
    Line {
        set: usize,
        line: usize,
        x: f32,
        /// Where the paragraph would begin, had it been put on this page whole.
        top: f32,
        /// The part of the structure that it belongs to; none for what only repeats.
        part: Option<usize>,
    },
    /// A filled area: left, top, right, bottom.
    Area([f32; 4], Fill),
}

/// What an area is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fill {
    /// Behind a quote.
    Quote,
    /// The bar beside it.
    Bar,
    /// Behind the headers of a table.
    Header,
    /// A line of a table.
    Rule,
}

/// A heading that a reader can jump to.
pub(super) struct Mark {
    /// 1 for a chapter.
    pub(super) level: u8,
    pub(super) title: String,
    pub(super) page: usize,
    pub(super) top: f32,
}

/// The document on its pages.
pub(super) struct Flow {
    pub(super) sets: Vec<Set>,
    pub(super) pages: Vec<Vec<Item>>,
    pub(super) tree: Tree,
    pub(super) marks: Vec<Mark>,
    /// Page and height of each anchor.
    pub(super) anchors: BTreeMap<String, (usize, f32)>,
    pub(super) setter: Setter,
    right_to_left: bool,
    /// Where the next block begins.
    pub(super) y: f32,
}

/// The document: the first part of the structure.
const DOCUMENT: usize = 0;

/// Puts `document` on pages.
pub(super) fn flow(document: &Document) -> Flow {
    let mut flow = Flow {
        sets: Vec::new(),
        pages: vec![Vec::new()],
        tree: Tree::new(),
        marks: Vec::new(),
        anchors: BTreeMap::new(),
        setter: Setter::new(document.language),
        right_to_left: document.language.right_to_left,
        y: MARGIN,
    };
    let title = inline::harmless(&document.title).replace('\n', " ");
    let part = flow.tree.add(DOCUMENT, Kind::Heading(1, title.clone()));
    flow.paragraph(&[Run::plain(title)], heading(22.0), 0.0, part);
    flow.y += 10.0;
    for (label, value) in &document.about {
        flow.about(label, value);
    }
    let mut last = 0;
    for block in &document.blocks {
        flow.block(block, &mut last);
    }
    flow
}

const fn heading(size: f32) -> Look {
    Look {
        size,
        strong: true,
        heading: true,
    }
}

impl Flow {
    fn block(&mut self, block: &Block, last: &mut u8) {
        match block {
            Block::Heading { level, text, anchor } => {
                *last = inline::level(*level, *last);
                self.heading(*last, text, anchor.as_deref());
            }
            Block::Paragraph(text) => {
                let part = self.tree.add(DOCUMENT, Kind::Paragraph);
                self.paragraph(text, BODY, 0.0, part);
                self.y += 6.0;
            }
            Block::Quote(texts) => self.quote(texts),
            Block::List { ordered, items } => {
                let numbering = if *ordered {
                    ListNumbering::Decimal
                } else {
                    ListNumbering::Disc
                };
                let list = self.tree.add(DOCUMENT, Kind::List(numbering));
                for (index, item) in items.iter().enumerate() {
                    let label = if *ordered {
                        format!("{}.", index + 1)
                    } else {
                        "•".to_owned()
                    };
                    self.item(list, &label, item, 22.0);
                }
                self.y += 5.0;
            }
            Block::Terms(terms) => self.terms(terms),
            Block::Table(table) => self.table(table, DOCUMENT),
            Block::Sources(sources) => {
                let list = self.tree.add(DOCUMENT, Kind::List(ListNumbering::Decimal));
                for (index, source) in sources.iter().enumerate() {
                    self.keep(20.0);
                    self.anchor(&source.anchor);
                    self.item(list, &format!("[{}]", index + 1), &source.text, 30.0);
                }
                self.y += 5.0;
            }
            Block::PageBreak => self.next_page(),
        }
    }

    fn heading(&mut self, level: u8, text: &[Run], anchor: Option<&str>) {
        let said: String = text.iter().map(|run| run.text.as_str()).collect();
        let said = inline::harmless(&said).replace('\n', " ");
        if said.trim().is_empty() {
            // A heading that says nothing would be a bookmark without a name, which PDF/UA forbids.
            return;
        }
        let (size, above, below) = match level {
            1 => (15.0, 16.0, 6.0),
            2 => (12.5, 12.0, 4.0),
            _ => (10.5, 10.0, 3.0),
        };
        // A heading never stands alone at the foot of a page.
        self.keep(above + size * 1.4 + 60.0);
        if self.y > MARGIN {
            self.y += above;
        }
        let part = self
            .tree
            .add(DOCUMENT, Kind::Heading(u16::from(level) + 1, said.clone()));
        if let Some(anchor) = anchor {
            self.anchor(anchor);
        }
        self.marks.push(Mark {
            level,
            title: said,
            page: self.pages.len() - 1,
            top: self.y,
        });
        self.paragraph(text, heading(size), 0.0, part);
        self.y += below;
    }

    fn anchor(&mut self, anchor: &str) {
        let place = (self.pages.len() - 1, self.y);
        self.anchors.entry(anchor.to_owned()).or_insert(place);
    }

    fn about(&mut self, label: &str, value: &str) {
        const LABEL: f32 = 110.0;
        let part = self.tree.add(DOCUMENT, Kind::Paragraph);
        let label = self
            .setter
            .set(&[Run::strong(label.replace('\n', " "))], BODY, LABEL - 8.0);
        let value = self.setter.set(&[Run::plain(value)], BODY, WIDTH - LABEL);
        self.beside(label, LABEL - 8.0, part, value, LABEL, part);
        self.y += 2.0;
    }

    fn item(&mut self, list: usize, label: &str, text: &[Run], indent: f32) {
        let item = self.tree.add(list, Kind::Item);
        let (mark, body) = (self.tree.add(item, Kind::Label), self.tree.add(item, Kind::Body));
        let label = self.setter.set(&[Run::plain(label)], BODY, indent - 2.0);
        let text = self.setter.set(text, BODY, WIDTH - indent);
        self.beside(label, indent - 2.0, mark, text, indent, body);
        self.y += 2.5;
    }

    /// A short text at the side where reading begins, and a longer one beside it, `indent` further in.
    fn beside(&mut self, short: Set, width: f32, of_short: usize, long: Set, indent: f32, of_long: usize) {
        self.keep(short.height());
        let (page, y) = (self.pages.len() - 1, self.y);
        let x = self.x(0.0, width);
        let count = short.layout.len();
        self.sets.push(short);
        let set = self.sets.len() - 1;
        for line in 0..count {
            self.pages[page].push(Item::Line {
                set,
                line,
                x,
                top: y,
                part: Some(of_short),
            });
        }
        let below = y + self.sets[set].height();
        let x = self.x(indent, WIDTH - indent);
        self.lines(long, x, of_long);
        if self.pages.len() - 1 == page {
            self.y = self.y.max(below);
        }
    }

    fn terms(&mut self, terms: &[(Text, Text)]) {
        const INDENT: f32 = 22.0;
        let list = self.tree.add(DOCUMENT, Kind::List(ListNumbering::None));
        for (term, meaning) in terms {
            self.keep(40.0);
            let item = self.tree.add(list, Kind::Item);
            let (label, body) = (self.tree.add(item, Kind::Label), self.tree.add(item, Kind::Body));
            let look = Look { strong: true, ..BODY };
            self.paragraph(term, look, 0.0, label);
            self.paragraph(meaning, BODY, INDENT, body);
            self.y += 5.0;
        }
    }

    fn quote(&mut self, texts: &[Text]) {
        const INDENT: f32 = 16.0;
        let quote = self.tree.add(DOCUMENT, Kind::Quote);
        self.keep(40.0);
        for text in texts {
            let part = self.tree.add(quote, Kind::Paragraph);
            let set = self.setter.set(text, BODY, WIDTH - 2.0 * INDENT);
            let x = self.x(INDENT, WIDTH - 2.0 * INDENT);
            let (from, top) = (self.pages.len() - 1, self.y);
            self.lines(set, x, part);
            self.y += 6.0;
            for page in from..self.pages.len() {
                let first = if page == from { top - 3.0 } else { MARGIN };
                let end = if page == self.pages.len() - 1 {
                    self.y - 3.0
                } else {
                    BOTTOM
                };
                let left = self.x(0.0, WIDTH);
                let bar = self.x(0.0, 3.0);
                // What lies behind comes first.
                let areas = [
                    Item::Area([left, first, left + WIDTH, end], Fill::Quote),
                    Item::Area([bar, first, bar + 3.0, end], Fill::Bar),
                ];
                self.pages[page].splice(0..0, areas);
            }
        }
        self.y += 6.0;
    }

    /// A paragraph, `indent` further in than the margin.
    pub(super) fn paragraph(&mut self, text: &[Run], look: Look, indent: f32, part: usize) {
        let set = self.setter.set(text, look, WIDTH - indent);
        let x = self.x(indent, WIDTH - indent);
        self.lines(set, x, part);
    }

    /// The lines of a paragraph, on as many pages as they need.
    fn lines(&mut self, set: Set, x: f32, part: usize) {
        let lines = set.lines();
        self.sets.push(set);
        let set = self.sets.len() - 1;
        let mut top = self.y;
        for (line, (from, to)) in lines.into_iter().enumerate() {
            if top + to > BOTTOM && self.y > MARGIN {
                self.next_page();
                top = MARGIN - from;
            }
            self.place(Item::Line {
                set,
                line,
                x,
                top,
                part: Some(part),
            });
            self.y = top + to;
        }
    }

    /// Puts something on the present page.
    pub(super) fn place(&mut self, item: Item) {
        if let Some(page) = self.pages.last_mut() {
            page.push(item);
        }
    }

    /// The left edge of what begins `indent` points in from where reading begins, and is so wide.
    pub(super) fn x(&self, indent: f32, width: f32) -> f32 {
        if self.right_to_left {
            MARGIN + WIDTH - indent - width
        } else {
            MARGIN + indent
        }
    }

    /// Goes to the next page unless `height` is left on this one.
    pub(super) fn keep(&mut self, height: f32) {
        if self.y + height > BOTTOM && self.y > MARGIN {
            self.next_page();
        }
    }

    pub(super) fn next_page(&mut self) {
        self.pages.push(Vec::new());
        self.y = MARGIN;
    }
}
