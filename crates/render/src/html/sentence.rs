//! Sentences as markup, and how much of what strangers sent a page shows.

use std::cell::Cell;

use maud::{Markup, PreEscaped, html};
use text::{ISOLATE, POP, Words};
use verdict::Args;

/// Characters of one line that a page shows.
pub const LINE: usize = 600;

/// Characters of advice that a page shows. It is ours, settings of servers included, but may name what strangers sent.
pub const ADVICE: usize = 4000;

/// A sentence whose parts in other scripts stand by themselves: U+2068 and U+2069 become `bdi`.
pub fn rich(text: &str) -> Markup {
    let mut out = String::with_capacity(text.len());
    let mut open = 0_usize;
    for c in text.chars() {
        match c {
            ISOLATE => {
                out.push_str("<bdi>");
                open += 1;
            }
            POP if open > 0 => {
                out.push_str("</bdi>");
                open -= 1;
            }
            POP => {}
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
    out.push_str(&"</bdi>".repeat(open));
    PreEscaped(out)
}

/// At most `most` characters of `text`; three dots stand for the rest.
pub fn cut(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        None => text.to_owned(),
        Some((at, _)) => format!("{}…", &text[..at]),
    }
}

/// `and 12 more`.
pub fn more(count: usize, words: &Words) -> Markup {
    rich(&words.shared_with("page-more", &Args::from([("count", count.into())])))
}

/// What is left of the octets that strangers may fill in one report.
#[derive(Debug)]
pub struct Room(Cell<usize>);

impl Room {
    /// Octets of markup. Honest reports need a tenth of it.
    const OCTETS: usize = 100_000;

    /// All of it.
    pub fn new() -> Self {
        Room(Cell::new(Self::OCTETS))
    }

    /// What lists may fill: ten versions with everything that OpenSSL ever had. The words in them are ours, but how many they
    /// are is up to strangers.
    pub fn for_lists() -> Self {
        Room(Cell::new(2 * Self::OCTETS))
    }

    /// Short cells of one row, made harmless; none once the room is used up.
    pub fn cells(&self, cells: [&str; 2]) -> Option<[Markup; 2]> {
        /// Octets of markup around the cells of a row.
        const AROUND: usize = 220;
        /// Characters of a cell; the longest name of a suite has half as many.
        const CELL: usize = 100;
        let shown = cells.map(|cell| cut(&text::plain(cell), CELL));
        let cost: usize = shown.iter().map(|cell| escaped(cell)).sum();
        self.0.set(self.0.get().checked_sub(cost + AROUND)?);
        Some(shown.map(|cell| rich(&cell)))
    }

    /// At most `most` characters of `text`, made harmless, and how many were left out. Nothing once the room is used up.
    pub fn take(&self, text: &str, most: usize) -> (String, usize) {
        let mut left = self.0.get();
        let mut taken = String::new();
        let mut rest = text.chars();
        for c in rest.by_ref().take(most) {
            let shown = match c {
                // Lines of evidence stay lines.
                '\n' => "\n".to_owned(),
                c => text::plain(c.encode_utf8(&mut [0; 4])).into_owned(),
            };
            let cost = escaped(&shown);
            if cost > left {
                self.0.set(0);
                let shown = taken.chars().count();
                return (
                    taken,
                    text.chars()
                        .count()
                        .saturating_sub(shown.min(text.chars().count())),
                );
            }
            left -= cost;
            taken.push_str(&shown);
        }
        self.0.set(left);
        (taken, rest.count())
    }

    /// A sentence that carries what a stranger sent; none once the room is used up.
    pub fn sentence(&self, text: &str) -> Option<Markup> {
        self.text(text, LINE)
    }

    /// Advice that may carry it.
    pub fn advice(&self, text: &str) -> Option<Markup> {
        self.text(text, ADVICE)
    }

    fn text(&self, text: &str, most: usize) -> Option<Markup> {
        let text = cut(text, most);
        let cost = escaped(&text);
        let left = self.0.get().checked_sub(cost)?;
        self.0.set(left);
        Some(rich(&text))
    }
}

/// Octets that `text` takes once it is escaped.
fn escaped(text: &str) -> usize {
    let cost = |c: char| match c {
        '&' | '<' | '>' => 5,
        '"' | ISOLATE | POP => 6,
        c => c.len_utf8(),
    };
    text.chars().map(cost).sum()
}

/// What was seen, as it came: its lines wrapped, its length bounded and the rest counted.
pub fn evidence(text: &str, room: &Room, words: &Words) -> Markup {
    /// Characters of one piece of evidence that a page shows.
    const SHOWN: usize = 1500;
    let (shown, left_out) = room.take(text, SHOWN);
    html! {
        @if !shown.is_empty() { pre dir="ltr" { code { (shown) } } }
        @if left_out > 0 {
            p .faint { (rich(&words.shared_with("evidence-cut", &Args::from([("count", left_out.into())])))) }
        }
    }
}
