//! A document as Markdown (CommonMark, with the tables of GitHub): for version control and for pages.

use super::{
    Block, Document, Run, Style, Table, Text,
    inline::{Target, joined, level, squared},
};

/// `document` as Markdown. Markup in its texts is escaped, so that it reads as it stands there.
///
/// Languages of passages are left out, since Markdown has no word for them; a document from right to left stands in a
/// division that says so.
pub fn markdown(document: &Document) -> String {
    let mut page = Vec::new();
    page.push(format!("# {}", one_line(&[Run::plain(document.title.as_str())])));
    if !document.about.is_empty() {
        let about = |(label, value): &(String, String)| {
            let label = inline(&[Run::strong(label.as_str())], Breaks::Soft);
            hanging(
                "- ",
                &format!("{label}: {}", inline(&[Run::plain(value.as_str())], Breaks::Soft)),
            )
        };
        page.push(document.about.iter().map(about).collect::<Vec<_>>().join("\n"));
    }
    let mut last = 0;
    let mut after_list = !document.about.is_empty();
    for block in &document.blocks {
        let is_list = matches!(block, Block::List { .. } | Block::Terms(_) | Block::Sources(_));
        if is_list && after_list {
            // Two lists that follow each other would be one.
            page.push("<!-- -->".to_owned());
        }
        let written = write(block, &mut last);
        if !written.is_empty() {
            after_list = is_list;
            page.push(written);
        }
    }
    let body = page.join("\n\n");
    if document.language.right_to_left {
        let tag = document.language.tag;
        format!("<div dir=\"rtl\" lang=\"{tag}\">\n\n{body}\n\n</div>\n")
    } else {
        body + "\n"
    }
}

fn write(block: &Block, last: &mut u8) -> String {
    match block {
        Block::Heading {
            level: asked,
            text,
            anchor,
        } => {
            *last = level(*asked, *last);
            let marks = "#".repeat(usize::from(*last) + 1);
            let anchor = anchor.as_deref().map(place).unwrap_or_default();
            format!("{marks} {anchor}{}", one_line(text))
        }
        Block::Paragraph(text) => inline(text, Breaks::Hard),
        Block::Quote(texts) => {
            let texts: Vec<String> = texts.iter().map(|text| inline(text, Breaks::Hard)).collect();
            let quoted = |line: &str| {
                if line.is_empty() {
                    ">".to_owned()
                } else {
                    format!("> {line}")
                }
            };
            texts
                .join("\n\n")
                .lines()
                .map(quoted)
                .collect::<Vec<_>>()
                .join("\n")
        }
        Block::List { ordered, items } => list(items.iter().map(|item| inline(item, Breaks::Hard)), *ordered),
        Block::Terms(terms) => {
            let term = |(term, meaning): &(Text, Text)| {
                let term = inline(&joined(term, Style::Strong), Breaks::Hard);
                format!("{term}\\\n{}", inline(meaning, Breaks::Hard))
            };
            list(terms.iter().map(term), false)
        }
        Block::Table(table) => write_table(table),
        Block::Sources(sources) => {
            let source = |(index, source): (usize, &super::Source)| {
                format!(
                    "{}\\[{}\\] {}",
                    place(&source.anchor),
                    index + 1,
                    inline(&source.text, Breaks::Hard)
                )
            };
            list(sources.iter().enumerate().map(source), false)
        }
        Block::PageBreak => "---".to_owned(),
    }
}

/// A place that a link can lead to.
fn place(anchor: &str) -> String {
    match Run::plain("").to(format!("#{anchor}")).target() {
        Some(Target::Anchor(anchor)) => format!("<a id=\"{anchor}\"></a>"),
        _ => String::new(),
    }
}

fn list(items: impl Iterator<Item = String>, ordered: bool) -> String {
    let item = |(index, item): (usize, String)| {
        let lead = if ordered {
            format!("{}. ", index + 1)
        } else {
            "- ".to_owned()
        };
        hanging(&lead, &item)
    };
    items.enumerate().map(item).collect::<Vec<_>>().join("\n")
}

/// `text` after `lead`, its further lines below its first.
fn hanging(lead: &str, text: &str) -> String {
    let indent = format!("\n{}", " ".repeat(lead.len()));
    format!("{lead}{}", text.replace('\n', &indent))
}

fn write_table(table: &Table) -> String {
    let row = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
    let cell = |text: &Text| inline(text, Breaks::Marked);
    let mut lines = Vec::new();
    if !table.caption.is_empty() {
        lines.push(format!("{}\n", one_line(&[Run::strong(table.caption.as_str())])));
    }
    lines.push(row(table.header.iter().map(cell).collect()));
    lines.push(row(vec!["---".to_owned(); table.header.len()]));
    for mut cells in squared(table) {
        if let (true, Some(first)) = (table.row_headers, cells.first_mut()) {
            *first = joined(first, Style::Strong);
        }
        lines.push(row(cells.iter().map(cell).collect()));
    }
    if table.header.is_empty() {
        String::new()
    } else {
        lines.join("\n")
    }
}

fn one_line(text: &[Run]) -> String {
    inline(text, Breaks::Soft)
}

/// What a line feed in a text becomes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Breaks {
    /// A line break.
    Hard,
    /// A line break in a cell of a table, which is one line.
    Marked,
    /// A space.
    Soft,
}

fn inline(text: &[Run], breaks: Breaks) -> String {
    let runs = joined(text, Style::Plain);
    let mut out = String::new();
    for (index, run) in runs.iter().enumerate() {
        let next = runs.get(index + 1).and_then(|next| next.text.chars().next());
        let said = if run.style == Style::Code {
            code(&run.text, breaks == Breaks::Marked)
        } else {
            escaped(&run.text)
        };
        if said.trim().is_empty() {
            out.push(' ');
            continue;
        }
        // Spaces stand outside of what is marked: marks count only beside a letter.
        let (before, rest) = said.split_at(said.len() - said.trim_start().len());
        let (said, after) = rest.split_at(rest.trim_end().len());
        out.push_str(before);
        let marked = marked(said, run, out.chars().next_back(), after.chars().next().or(next));
        out.push_str(&marked);
        out.push_str(after);
    }
    let lines = out
        .trim()
        .split('\n')
        .map(str::trim)
        .filter(|line| !line.is_empty());
    let lines: Vec<String> = lines.map(begun).collect();
    lines.join(match breaks {
        Breaks::Hard => "\\\n",
        Breaks::Marked => "<br>",
        Breaks::Soft => " ",
    })
}

/// `said` with the marks of its style and link; `before` and `after` are what it stands between.
fn marked(said: &str, run: &Run, before: Option<char>, after: Option<char>) -> String {
    let (mark, element) = match run.style {
        Style::Strong => ("**", "strong"),
        Style::Emphasis => ("*", "em"),
        Style::Plain | Style::Code => ("", ""),
    };
    // Asterisks count where a letter stands inside of them, or nothing that could be part of a word outside (CommonMark §6.2).
    let apart = |c: Option<char>| c.is_none_or(char::is_whitespace);
    let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let counts = (letter(said.chars().next()) || apart(before))
        && (letter(said.chars().next_back()) || apart(after))
        && before != Some('*')
        && after != Some('*');
    let said = match run.target() {
        Some(target) => {
            let to = match target {
                Target::Address(address) => address.replace('(', "%28").replace(')', "%29"),
                Target::Anchor(anchor) => format!("#{anchor}"),
            };
            format!("[{said}]({})", to.replace('*', "%2A").replace('_', "\\_"))
        }
        None => said.to_owned(),
    };
    if mark.is_empty() {
        said
    } else if counts && run.target().is_none() && !said.contains('\n') {
        format!("{mark}{said}{mark}")
    } else {
        format!("<{element}>{said}</{element}>")
    }
}

/// A name or record as it stands, in as many backticks as it needs.
fn code(text: &str, in_table: bool) -> String {
    let text = text.replace('\n', " ");
    let mut longest = 0;
    let mut length = 0;
    for c in text.chars() {
        length = if c == '`' { length + 1 } else { 0 };
        longest = longest.max(length);
    }
    if text.trim().is_empty() {
        return " ".to_owned();
    }
    let fence = "`".repeat(longest + 1);
    let space = if text.starts_with(['`', ' ']) || text.ends_with(['`', ' ']) {
        " "
    } else {
        ""
    };
    // A bar ends a cell even inside of code.
    let text = if in_table { text.replace('|', "\\|") } else { text };
    format!("{fence}{space}{text}{space}{fence}")
}

/// Text whose punctuation is no markup.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    let mut before = ' ';
    while let Some(c) = chars.next() {
        let inside_word = before.is_alphanumeric() && chars.peek().is_some_and(|next| next.is_alphanumeric());
        let is_markup = match c {
            '\\' | '`' | '*' | '[' | ']' | '<' | '>' | '|' | '~' | '&' | '!' => true,
            '_' => !inside_word,
            _ => false,
        };
        if is_markup {
            out.push('\\');
        }
        out.push(c);
        before = c;
    }
    out
}

/// A line that does not begin as a heading, list or rule does.
fn begun(line: &str) -> String {
    let digits = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let (number, rest) = line.split_at(digits);
    if digits > 0 && rest.starts_with(['.', ')']) {
        return format!("{number}\\{rest}");
    }
    match line.chars().next() {
        Some('#' | '+' | '-' | '=') => format!("\\{line}"),
        _ => line.to_owned(),
    }
}

#[cfg(test)]
mod tests;
