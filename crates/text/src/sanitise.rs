//! What others sent, made harmless where it is shown.

use std::borrow::Cow;

/// `text` without anything that moves a cursor, changes a colour, hides or reorders what stands around it.
///
/// Control characters become `\u{1b}` and the like, characters that steer the direction of writing are written out
/// the same way. Nothing is dropped silently. Markup is another matter: pages escape it as well.
pub fn plain(text: &str) -> Cow<'_, str> {
    if !text.chars().any(steers) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len().saturating_add(16));
    for c in text.chars() {
        if steers(c) {
            out.extend(c.escape_unicode())
        } else {
            out.push(c)
        }
    }
    Cow::Owned(out)
}

/// Controls (C0, C1, DEL), line and paragraph separators, and the format characters of Unicode that are invisible
/// or change direction (UAX #9), tags included.
fn steers(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

/// Opens a part of a sentence that stands by itself (FIRST STRONG ISOLATE, UAX #9); see [`crate::Words::isolating`].
pub const ISOLATE: char = '\u{2068}';

/// Closes it.
pub const POP: char = '\u{2069}';

/// A sentence without the marks of isolation: for titles, attributes, and as a part of another sentence.
pub fn flat(sentence: &str) -> String {
    sentence
        .chars()
        .filter(|c| !matches!(*c, ISOLATE | POP))
        .collect()
}
