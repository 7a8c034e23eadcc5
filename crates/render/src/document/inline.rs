//! Pieces of text as every writer wants them: harmless, joined where nothing tells them apart, links that lead somewhere.

use std::{borrow::Cow, collections::BTreeMap};

use super::{Block, Document, Run, Style};

/// Where a run leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Target<'a> {
    /// An address on the Internet.
    Address(&'a str),
    /// An anchor of the document.
    Anchor(&'a str),
}

impl Run {
    /// Where it leads, where that is one of the ways that files may lead to: never a script, never a file of the reader's.
    pub(super) fn target(&self) -> Option<Target<'_>> {
        let link = self.link.as_deref()?;
        if let Some(anchor) = link.strip_prefix('#') {
            let fits = |c: char| c.is_ascii_alphanumeric() || c == '-';
            return (!anchor.is_empty() && anchor.chars().all(fits)).then_some(Target::Anchor(anchor));
        }
        let (scheme, rest) = link.split_once(':')?;
        let known = ["https", "http", "mailto"]
            .iter()
            .any(|s| scheme.eq_ignore_ascii_case(s));
        // What an address cannot hold unescaped (RFC 3986 §2): a file that holds it might be read in another way.
        let odd = |c: char| {
            c.is_control()
                || c.is_whitespace()
                || matches!(c, '<' | '>' | '"' | '\\' | '^' | '`' | '{' | '|' | '}')
        };
        (known && !rest.is_empty() && !link.contains(odd)).then_some(Target::Address(link))
    }
}

/// `text` without what no document may hold. A line feed stays: it is a line break.
///
/// Other controls become spaces. Marks that turn writing around until somebody ends it (embeddings and overrides, UAX #9) go,
/// since a name could hide in them; isolates and single marks stay, since sentences in two scripts need them.
pub(super) fn harmless(text: &str) -> Cow<'_, str> {
    let odd =
        |c: char| (c.is_control() && c != '\n') || is_left_out(c) || matches!(c, '\u{2028}' | '\u{2029}');
    if !text.contains(odd) {
        return Cow::Borrowed(text);
    }
    let kept = text.replace("\r\n", "\n");
    let mapped = kept.chars().filter(|c| !is_left_out(*c)).map(|c| match c {
        '\u{2028}' | '\u{2029}' | '\r' | '\u{85}' => '\n',
        c if c.is_control() && c != '\n' => ' ',
        c => c,
    });
    Cow::Owned(mapped.collect())
}

fn is_left_out(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
        // No characters, by definition; XML forbids the first two.
        || matches!(u32::from(c) & 0xffff, 0xfffe | 0xffff)
        || matches!(c, '\u{fdd0}'..='\u{fdef}')
}

/// The runs as they are written: harmless, none empty, neighbours of one kind joined; `style` stands for plain.
pub(super) fn joined(runs: &[Run], style: Style) -> Vec<Run> {
    let mut out: Vec<Run> = Vec::with_capacity(runs.len());
    for run in runs.iter().filter(|run| !run.text.is_empty()) {
        let text = harmless(&run.text);
        let style = if run.style == Style::Plain {
            style
        } else {
            run.style
        };
        match out.last_mut() {
            Some(last) if last.style == style && last.link == run.link && last.language == run.language => {
                last.text.push_str(&text)
            }
            _ => out.push(Run {
                text: text.into_owned(),
                style,
                ..run.clone()
            }),
        }
    }
    out
}

/// The anchors of `document`, numbered from 0 in their order; of two that are the same the first counts.
pub(super) fn anchors(document: &Document) -> BTreeMap<&str, usize> {
    let mut anchors = BTreeMap::new();
    let mut add = |anchor| {
        let next = anchors.len();
        anchors.entry(anchor).or_insert(next);
    };
    for block in &document.blocks {
        match block {
            Block::Heading {
                anchor: Some(anchor), ..
            } => add(anchor.as_str()),
            Block::Sources(sources) => sources.iter().for_each(|source| add(&source.anchor)),
            _ => {}
        }
    }
    anchors
}

/// True for scripts that are written from right to left (UAX #9, by blocks).
pub(super) fn turns(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}'
        | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

/// A table's rows as wide as its header: missing cells are empty, those beyond the last are joined to it.
pub(super) fn squared(table: &super::Table) -> Vec<Vec<super::Text>> {
    let columns = table.header.len();
    let square = |row: &Vec<super::Text>| {
        let mut cells: Vec<super::Text> = row.iter().take(columns).cloned().collect();
        cells.resize(columns, Vec::new());
        if let Some(last) = cells.last_mut() {
            for more in row.iter().skip(columns).filter(|more| !more.is_empty()) {
                if !last.is_empty() {
                    last.push(Run::plain(" "));
                }
                last.extend(more.iter().cloned());
            }
        }
        cells
    };
    table.rows.iter().map(square).collect()
}

/// How wide `table`'s columns are, of `width`: in proportion to their weights, whole numbers that add up to it.
pub(super) fn widths(table: &super::Table, width: u32) -> Vec<u32> {
    let weight = |column: usize| u32::from(table.weights.get(column).copied().unwrap_or(1).max(1));
    let columns = table.header.len();
    let sum: u32 = (0..columns).map(weight).sum();
    let (mut before, mut end) = (0_u32, 0_u32);
    (0..columns)
        .map(|column| {
            before += weight(column);
            let to = (u64::from(width) * u64::from(before) / u64::from(sum.max(1))) as u32;
            let own = to - end;
            end = to;
            own
        })
        .collect()
}

/// The level that a heading is written at: at most one deeper than the one before it, and at most 3.
pub(super) fn level(asked: u8, before: u8) -> u8 {
    asked.clamp(1, 3).min(before.saturating_add(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_lead_to_the_internet_or_into_the_document() {
        let target = |link: &str| {
            Run::plain("x")
                .to(link)
                .target()
                .map(|target| format!("{target:?}"))
        };
        assert_eq!(
            target("https://a.example/b?c=d&e").as_deref(),
            Some("Address(\"https://a.example/b?c=d&e\")")
        );
        assert_eq!(
            target("mailto:a@example.nl").as_deref(),
            Some("Address(\"mailto:a@example.nl\")")
        );
        assert_eq!(target("#r-1").as_deref(), Some("Anchor(\"r-1\")"));
        for link in [
            "",
            "#",
            "#a b",
            "#a)",
            "javascript:alert(1)",
            "file:///etc/passwd",
            "https:",
            "data:text/html,x",
            "https://a b",
            "https://a\n",
            "https://a\"b",
            "//a.example",
            "a.md",
            " https://a",
        ] {
            assert_eq!(target(link), None, "{link}");
        }
    }

    #[test]
    fn what_no_file_may_hold_goes() {
        assert_eq!(
            harmless("a\u{0}b\u{1b}[1mc\r\nd\u{202e}e\u{fffe}f\u{2028}g\t"),
            "a b [1mc\nde\u{66}\ng "
        );
        assert_eq!(
            harmless("نص\u{200f} \u{2068}a\u{2069}"),
            "نص\u{200f} \u{2068}a\u{2069}"
        );
    }

    #[test]
    fn widths_add_up() {
        let table = super::super::Table {
            header: vec![vec![]; 3],
            weights: vec![1, 0, 5],
            ..Default::default()
        };
        assert_eq!(widths(&table, 9071), [1295, 1296, 6480]);
        assert_eq!(widths(&super::super::Table::default(), 9071), [] as [u32; 0]);
    }

    #[test]
    fn no_level_is_skipped_on_the_way_down() {
        assert_eq!(
            [
                level(3, 0),
                level(2, 1),
                level(3, 1),
                level(1, 3),
                level(9, 2),
                level(0, 0)
            ],
            [1, 2, 2, 1, 3, 1]
        );
    }
}
