//! Lines for a terminal: as wide as it is, in colour where it wants that, and readable without.

use anstyle::{AnsiColor, Style};
use text::plain;
use textwrap::{Options, WordSeparator, WordSplitter, WrapAlgorithm};
use unicode_width::UnicodeWidthStr;

/// What the place that shows a report can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// Columns; fewer than 20 are taken as 20.
    pub width: usize,
    /// Whether to send colours. They never carry meaning alone.
    pub colour: bool,
}

/// How a piece of text is coloured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tone {
    Plain,
    Heading,
    Good,
    Bad,
    Warning,
    Unknown,
    Faint,
}

impl Tone {
    fn style(self) -> Style {
        let colour = |colour: AnsiColor| Style::new().fg_color(Some(colour.into()));
        match self {
            Tone::Plain => Style::new(),
            Tone::Heading => Style::new().bold(),
            Tone::Good => colour(AnsiColor::Green),
            Tone::Bad => colour(AnsiColor::Red).bold(),
            Tone::Warning => colour(AnsiColor::Yellow),
            Tone::Unknown => colour(AnsiColor::Magenta),
            Tone::Faint => Style::new().dimmed(),
        }
    }
}

/// Lines written one below the other. Whatever is written is made harmless first: no text can leave its line, move the
/// cursor or colour what is not its own.
#[derive(Debug)]
pub(crate) struct Page {
    out: String,
    look: Look,
}

/// Narrower than this, wrapping helps nobody.
const WIDTH_MIN: usize = 20;

/// Columns that must be left beside a lead.
const BESIDE_MIN: usize = 16;

impl Page {
    pub fn new(look: Look) -> Self {
        Page {
            out: String::new(),
            look: Look {
                width: look.width.max(WIDTH_MIN),
                ..look
            },
        }
    }

    pub fn width(&self) -> usize {
        self.look.width
    }

    pub fn finish(self) -> String {
        self.out
    }

    /// An empty line, unless there is one already or nothing stands above.
    pub fn blank(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with("\n\n") {
            self.out.push('\n');
        }
    }

    /// A line across.
    pub fn rule(&mut self) {
        self.blank();
        let line = "─".repeat(self.look.width);
        self.styled(&line, Tone::Faint);
        self.out.push('\n');
        self.out.push('\n');
    }

    /// A heading, with an empty line above.
    pub fn heading(&mut self, text: &str) {
        self.blank();
        self.whole(0, Tone::Heading, text);
    }

    /// A paragraph, all of it in one tone.
    pub fn whole(&mut self, indent: usize, tone: Tone, text: &str) {
        for line in self.wrap(text, indent, "", indent) {
            let (margin, body) = line.split_at(line.len() - line.trim_start_matches(' ').len());
            self.out.push_str(margin);
            self.styled(body, tone);
            self.out.push('\n');
        }
    }

    /// A paragraph.
    pub fn text(&mut self, indent: usize, text: &str) {
        self.whole(indent, Tone::Plain, text);
    }

    /// `lead` in its tone, then `text`, further lines of which begin where its first does. `column` is the least width
    /// of the lead, so that texts below each other begin alike; a lead that leaves no room stands on a line of its own.
    pub fn item(&mut self, indent: usize, lead: (&str, Tone), column: usize, text: &str) {
        let (lead, tone) = (plain(lead.0), lead.1);
        let wide = lead.width().max(column);
        let hang = indent + wide + 1;
        if hang + BESIDE_MIN > self.look.width {
            self.whole(indent, tone, &lead);
            self.text(indent + 2, text);
            return;
        }
        let padding = " ".repeat(wide - lead.width() + 1);
        let lines = self.wrap(text, indent, &format!("{lead}{padding}"), hang);
        for (index, line) in lines.iter().enumerate() {
            let from = indent + lead.len();
            if index == 0 && line.len() >= from {
                self.out.push_str(&" ".repeat(indent));
                self.styled(&lead, tone);
                self.out.push_str(line[from..].trim_end());
            } else {
                self.out.push_str(line);
            }
            self.out.push('\n');
        }
    }

    /// A line as it is, not wrapped: what a reader copies. Still made harmless.
    pub fn verbatim(&mut self, indent: usize, text: &str) {
        self.out.push_str(&" ".repeat(indent));
        self.out.push_str(&plain(text));
        self.out.push('\n');
    }

    /// Cells beside each other, each padded to its column's width.
    pub fn row(&mut self, cells: &[(String, Tone)], columns: &[usize]) {
        let mut open = 0;
        for ((text, tone), column) in cells.iter().zip(columns) {
            let text = plain(text);
            // Padding is written only before a cell that has something in it: no line ends in blanks.
            if !text.is_empty() {
                self.out.push_str(&" ".repeat(std::mem::take(&mut open)));
                self.styled(&text, *tone);
            }
            open += column.saturating_sub(text.width()) + 2;
        }
        self.out.push('\n');
    }

    fn wrap(&self, text: &str, indent: usize, lead: &str, hang: usize) -> Vec<String> {
        let text = plain(text);
        let first = format!("{}{lead}", " ".repeat(indent));
        let rest = " ".repeat(hang);
        let options = Options::new(self.look.width)
            .initial_indent(&first)
            .subsequent_indent(&rest)
            .word_separator(WordSeparator::AsciiSpace)
            // What stands here is often to be copied: `max-age=0` must not end as `max-` and `age=0`.
            .word_splitter(WordSplitter::NoHyphenation)
            .wrap_algorithm(WrapAlgorithm::FirstFit);
        let lines = textwrap::wrap(&text, options);
        lines.into_iter().map(std::borrow::Cow::into_owned).collect()
    }

    fn styled(&mut self, text: &str, tone: Tone) {
        if self.look.colour && tone != Tone::Plain {
            let style = tone.style();
            self.out.push_str(&format!("{style}{text}{style:#}"));
        } else {
            self.out.push_str(text);
        }
    }
}

/// Columns that `text` takes.
pub(crate) fn width(text: &str) -> usize {
    plain(text).width()
}
