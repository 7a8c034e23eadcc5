//! What is written in Markdown, as lines for a terminal.

mod table;

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use self::table::Table;
use crate::{
    Look,
    layout::{Page, Tone},
};

/// A page of its own: titles and sections stand out, a table has its columns where the terminal is wide enough.
pub fn page(source: &str, look: Look) -> String {
    let mut page = Page::new(look);
    let mut writer = Writer::new(&mut page, 0);
    writer.sections = true;
    writer.all(source);
    page.finish()
}

/// Writes `source` below an indent. Headings become faint lines, lists keep their numbers, code stays as it is.
pub fn write(page: &mut Page, indent: usize, source: &str) {
    Writer::new(page, indent).all(source);
}

struct Writer<'p> {
    page: &'p mut Page,
    base: usize,
    text: String,
    /// The lists that are open: the next number, or none for bullets.
    lists: Vec<Option<u64>>,
    /// What stands before the first line of the present entry.
    lead: Option<String>,
    code: bool,
    /// Whether headings are shown as such.
    sections: bool,
    table: Option<Table>,
}

impl<'p> Writer<'p> {
    fn new(page: &'p mut Page, indent: usize) -> Self {
        Writer {
            page,
            base: indent,
            text: String::new(),
            lists: Vec::new(),
            lead: None,
            code: false,
            sections: false,
            table: None,
        }
    }

    fn all(&mut self, source: &str) {
        for event in Parser::new_ext(source, Options::ENABLE_TABLES) {
            self.event(event);
        }
        self.flush(Tone::Plain);
    }

    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(Tag::List(first)) => {
                self.flush(Tone::Plain);
                self.lists.push(first);
            }
            Event::Start(Tag::Item) => self.lead = Some(self.next_lead()),
            Event::Start(Tag::CodeBlock(_)) => {
                self.flush(Tone::Plain);
                self.code = true;
            }
            Event::End(TagEnd::List(_)) => {
                self.flush(Tone::Plain);
                self.lists.pop();
                if self.lists.is_empty() {
                    self.page.blank();
                }
            }
            Event::End(TagEnd::CodeBlock) => {
                self.code_block();
                self.code = false;
            }
            Event::End(TagEnd::Heading(level)) => self.heading(level),
            Event::Start(Tag::Table(_)) => {
                self.flush(Tone::Plain);
                self.table = Some(Table::default());
            }
            Event::End(TagEnd::TableCell) => {
                let cell = std::mem::take(&mut self.text);
                self.table.iter_mut().for_each(|table| table.cell(&cell));
            }
            Event::End(TagEnd::TableHead | TagEnd::TableRow) => {
                self.table.iter_mut().for_each(Table::end_row);
            }
            Event::End(TagEnd::Table) => {
                let table = self.table.take().unwrap_or_default();
                table.write(self.page, self.base);
                self.page.blank();
            }
            Event::End(TagEnd::Paragraph) => {
                self.flush(Tone::Plain);
                if self.lists.is_empty() {
                    self.page.blank();
                }
            }
            Event::End(TagEnd::Item) => self.flush(Tone::Plain),
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => self.text.push_str(&text),
            Event::Code(code) => self.text.push_str(&code),
            Event::SoftBreak | Event::HardBreak => self.text.push(' '),
            _ => {}
        }
    }

    fn heading(&mut self, level: HeadingLevel) {
        if self.sections && level <= HeadingLevel::H2 {
            let text = std::mem::take(&mut self.text);
            self.page.heading(text.trim());
        } else {
            self.flush(Tone::Faint);
        }
    }

    fn next_lead(&mut self) -> String {
        match self.lists.last_mut() {
            Some(Some(number)) => {
                let lead = format!("{number}.");
                *number += 1;
                lead
            }
            _ => "•".to_owned(),
        }
    }

    fn flush(&mut self, tone: Tone) {
        if self.code || self.text.trim().is_empty() {
            return;
        }
        let text = std::mem::take(&mut self.text);
        let depth = self.lists.len().saturating_sub(1) * 3 + self.base;
        match self.lead.take() {
            Some(lead) => self.page.item(depth, (&lead, Tone::Plain), 0, text.trim()),
            None if !self.lists.is_empty() => self.page.text(depth + 3, text.trim()),
            None => self.page.whole(self.base, tone, text.trim()),
        }
    }

    fn code_block(&mut self) {
        let text = std::mem::take(&mut self.text);
        for line in text.lines() {
            self.page.verbatim(self.base + 2, line);
        }
        self.page.blank();
    }
}
