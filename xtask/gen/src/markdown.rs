//! Plain text as Markdown.

use verdict::Value;

/// `text` so that Markdown shows it as it stands, in a paragraph or in the cell of a table.
///
/// Arguments that a message has no value for (`{$age_s}`) become variables.
pub fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("{$") {
        out.push_str(&escaped(before));
        match after.split_once('}') {
            Some((name, after)) => {
                out.push_str(&format!("<var>{}</var>", escaped(name)));
                rest = after;
            }
            None => {
                out.push_str("{$");
                rest = after;
            }
        }
    }
    out + &escaped(rest)
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '\n' => out.push(' '),
            '\\' | '*' | '_' | '`' | '[' | ']' | '|' | '#' => {
                out.push('\\');
                out.push(c);
            }
            c => out.push(c),
        }
    }
    out
}

/// A row of a table; the cells are Markdown already.
pub fn row(cells: &[&str]) -> String {
    format!("| {} |\n", cells.join(" | "))
}

/// The first two lines of a table.
pub fn head(cells: &[&str]) -> String {
    let line: Vec<&str> = cells.iter().map(|_| "---").collect();
    row(cells) + &row(&line)
}

/// The value of a parameter, as it stands in a policy.
pub fn value(value: &Value) -> String {
    match value {
        Value::Flag(flag) => format!("`{flag}`"),
        Value::Number(number) => format!("`{number}`"),
        Value::Fraction(fraction) => format!("`{fraction}`"),
        Value::Text(text) => format!("`{}`", text.replace('`', "'").replace('|', "\\|")),
        Value::List(items) if items.is_empty() => "none".to_owned(),
        Value::List(items) => items.iter().map(self::value).collect::<Vec<_>>().join(", "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_stays_text() {
        assert_eq!(
            plain("a_b <c> | {$age_s} of \"*\" {$x"),
            "a\\_b &lt;c&gt; \\| <var>age\\_s</var> of \"\\*\" {$x"
        );
    }

    #[test]
    fn values_read_as_in_a_policy() {
        let list = Value::List(vec![Value::Number(8), Value::Text("a|b".to_owned())]);
        assert_eq!(value(&list), "`8`, `a\\|b`");
        assert_eq!(value(&Value::List(Vec::new())), "none");
    }
}
