//! Specifications, which are written in Markdown, as lines for a terminal.

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use crate::layout::{Page, Tone};

/// Writes `source` below an indent. Headings become faint lines, lists keep their numbers, code stays as it is.
pub fn write(page: &mut Page, indent: usize, source: &str) {
    let mut writer = Writer {
        page,
        base: indent,
        text: String::new(),
        lists: Vec::new(),
        lead: None,
        code: false,
    };
    for event in Parser::new(source) {
        writer.event(event);
    }
    writer.flush(Tone::Plain);
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
}

impl Writer<'_> {
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
            Event::End(TagEnd::Heading(_)) => self.flush(Tone::Faint),
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
