//! Documents: what is said, without how it looks.
//!
//! Whoever has something to write (an annex to a tender, a register, a report) builds a [`Document`]; writers turn it
//! into a file. A writer judges nothing and looks at no clock: the same document gives the same bytes.
//!
//! Text is taken as it stands and made harmless by the writers: characters that no file may hold are dropped, and markup
//! in it stays text. A line feed in a run is a line break; other control characters are spaces.

mod docx;
mod inline;
mod markdown;
mod pdf;
#[cfg(test)]
mod sample;

use text::Language;

pub use docx::docx;
pub use markdown::markdown;
pub use pdf::{PdfError, pdf};

/// A document as it is read: a title, what it is about, and blocks one below the other.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// The title: the first line, and the title in the file's properties.
    pub title: String,
    /// The language that it is written in, which also says in which direction.
    pub language: Language,
    /// Facts about the document that stand below its title, label and value: for whom, version, date.
    pub about: Vec<(String, String)>,
    /// The properties of the file, which show on no page.
    pub properties: Properties,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// Properties of the file. Each may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Properties {
    /// Who wrote it: a person, an organisation or this program.
    pub author: String,
    /// What it is about, in one line.
    pub subject: String,
    /// Words to find it by.
    pub keywords: Vec<String>,
    /// When it was made; none leaves the date out, so that the same content gives the same bytes.
    pub made_at: Option<facts::Timestamp>,
}

/// A text: pieces one after the other.
pub type Text = Vec<Run>;

/// A part of a document that begins on a line of its own.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A heading. Levels are not skipped on the way down: 2 follows 1, not 3; a writer takes a deeper one as the next.
    Heading {
        /// 1 for a chapter, 2 and 3 for its parts; the title stands above level 1.
        level: u8,
        /// Its text.
        text: Text,
        /// A name that links of this document can lead to as `#name`: letters, digits and `-`; unique.
        anchor: Option<String>,
    },
    /// A paragraph.
    Paragraph(Text),
    /// A text to be taken over word by word, such as a clause; or a remark that stands apart. Paragraphs.
    Quote(Vec<Text>),
    /// A list.
    List {
        /// True when the order counts: items are numbered from 1.
        ordered: bool,
        /// Its items.
        items: Vec<Text>,
    },
    /// Terms, each with what it means; or labels, each with a value.
    Terms(Vec<(Text, Text)>),
    /// A table.
    Table(Table),
    /// Sources, numbered from 1 as `[1]`; a run elsewhere leads to one by the link `#` and its anchor.
    Sources(Vec<Source>),
    /// What follows starts on a new page.
    PageBreak,
}

/// A table: one row of headers, which is repeated on each page that it breaks over, and rows of as many cells.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// What it shows, in one line above it; empty for none.
    pub caption: String,
    /// The headers, one a column.
    pub header: Vec<Text>,
    /// The rows. Cells that a row lacks are empty; cells beyond the last header are added to the last one, so that none is lost.
    pub rows: Vec<Vec<Text>>,
    /// How wide the columns are, in proportion to each other; one that is missing or 0 counts as 1.
    pub weights: Vec<u16>,
    /// True when the first cell of a row is the header of that row: an id, a name.
    pub row_headers: bool,
}

/// Something that a text leans on.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    /// A name that links of this document can lead to as `#name`.
    pub anchor: String,
    /// Title, place, date; where it is public, with its address as a link.
    pub text: Text,
}

/// A piece of text that looks and is read in one way.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// What it says.
    pub text: String,
    /// How it stands out.
    pub style: Style,
    /// Where it leads: an address (`https:`, `http:` or `mailto:`), or `#` and the anchor of a heading or source. Others are not
    /// followed: the text is written without link.
    pub link: Option<String>,
    /// Its language, where that differs from the document's: a title quoted from English, a name in Arabic.
    pub language: Option<Language>,
}

/// How a run stands out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Style {
    /// Not at all.
    #[default]
    Plain,
    /// It is important: bold.
    Strong,
    /// It is stressed, or a title: italics, where the script has them.
    Emphasis,
    /// It is to be typed or compared letter by letter: a name, a record, an id. Always from left to right.
    Code,
}

impl Document {
    /// A document without content.
    pub fn new(title: impl Into<String>, language: Language) -> Self {
        Document {
            title: title.into(),
            language,
            about: Vec::new(),
            properties: Properties::default(),
            blocks: Vec::new(),
        }
    }
}

impl Block {
    /// A heading of `level` without anchor.
    pub fn heading(level: u8, text: impl Into<String>) -> Self {
        Block::Heading {
            level,
            text: vec![Run::plain(text)],
            anchor: None,
        }
    }

    /// A paragraph of plain text.
    pub fn paragraph(text: impl Into<String>) -> Self {
        Block::Paragraph(vec![Run::plain(text)])
    }
}

impl Run {
    /// A run in `style`.
    pub fn new(text: impl Into<String>, style: Style) -> Self {
        Run {
            text: text.into(),
            style,
            link: None,
            language: None,
        }
    }

    /// A plain one.
    pub fn plain(text: impl Into<String>) -> Self {
        Run::new(text, Style::Plain)
    }

    /// An important one.
    pub fn strong(text: impl Into<String>) -> Self {
        Run::new(text, Style::Strong)
    }

    /// A stressed one.
    pub fn emphasis(text: impl Into<String>) -> Self {
        Run::new(text, Style::Emphasis)
    }

    /// A name, a record, an id.
    pub fn code(text: impl Into<String>) -> Self {
        Run::new(text, Style::Code)
    }

    /// The same, leading to `link`.
    pub fn to(mut self, link: impl Into<String>) -> Self {
        self.link = Some(link.into());
        self
    }

    /// The same, in `language`.
    pub fn spoken(mut self, language: Language) -> Self {
        self.language = Some(language);
        self
    }
}

impl From<&str> for Run {
    fn from(text: &str) -> Self {
        Run::plain(text)
    }
}

impl From<String> for Run {
    fn from(text: String) -> Self {
        Run::plain(text)
    }
}
