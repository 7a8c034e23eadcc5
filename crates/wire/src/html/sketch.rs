//! How alike two pages are, for a reader who does not care about nonces, tokens, times and advertisements.
//!
//! A page is sketched in three facets: its structure (tags in order), its words (in order) and what it refers to
//! (links, images, scripts, forms). What changes from one request to the next is taken out first: values that are
//! random, digits, query strings, content of scripts. Structure and words are compared as runs of three in a row, so
//! that the same words in another order are another page; references as a set with counts. The likeness is the mean
//! of the facets that at least one of the pages has.

use std::hash::{DefaultHasher, Hash, Hasher};

use super::token::{Tag, Token, tokens};

/// A page reduced to what stays the same when it is asked for again.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Sketch {
    structure: Facet,
    words: Facet,
    references: Facet,
}

/// Hashes, sorted, each as often as it occurs.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
struct Facet(Vec<u64>);

/// Tags or words in a row that are compared together.
const RUN: usize = 3;

/// Entries of one facet that are kept; longer pages are compared by their beginning.
const ENTRIES_MAX: usize = 100_000;

impl Sketch {
    /// Sketches an HTML page.
    pub fn html(page: &str) -> Self {
        let (mut structure, mut words, mut references) = (Vec::new(), Vec::new(), Vec::new());
        for token in tokens(page) {
            match token {
                Token::Open(tag) => {
                    push(&mut structure, element(&tag));
                    if let Some(reference) = reference(&tag) {
                        push(&mut references, reference);
                    }
                }
                Token::Text(text) => add_words(&mut words, text),
            }
        }
        Sketch {
            structure: Facet::runs(&structure),
            words: Facet::runs(&words),
            references: Facet::counted(references),
        }
    }

    /// Sketches plain text: words only.
    pub fn text(text: &str) -> Self {
        let mut words = Vec::new();
        add_words(&mut words, text);
        Sketch {
            words: Facet::runs(&words),
            ..Sketch::default()
        }
    }

    /// How alike the two are: 0 nothing in common, 1 the same. Two empty pages are the same.
    pub fn likeness(&self, other: &Sketch) -> f64 {
        let facets = [
            (&self.structure, &other.structure),
            (&self.words, &other.words),
            (&self.references, &other.references),
        ];
        let present: Vec<f64> = facets.iter().filter_map(|(a, b)| a.likeness(b)).collect();
        if present.is_empty() {
            return 1.0;
        }
        // At most three facets.
        present.iter().sum::<f64>() / present.len() as f64
    }
}

impl Facet {
    /// Runs of [`RUN`] entries; a shorter row is one run.
    fn runs(entries: &[u64]) -> Self {
        if entries.is_empty() {
            return Facet::default();
        }
        let size = RUN.min(entries.len());
        Facet::counted(entries.windows(size).map(hash_of).collect())
    }

    fn counted(mut entries: Vec<u64>) -> Self {
        entries.sort_unstable();
        Facet(entries)
    }

    /// Twice what both have by what each has (Dice), counts respected; none where both are empty.
    fn likeness(&self, other: &Facet) -> Option<f64> {
        let all = self.0.len().saturating_add(other.0.len());
        if all == 0 {
            return None;
        }
        let (mut left, mut right) = (self.0.iter().peekable(), other.0.iter().peekable());
        let mut same = 0_usize;
        while let (Some(a), Some(b)) = (left.peek(), right.peek()) {
            match a.cmp(b) {
                std::cmp::Ordering::Less => drop(left.next()),
                std::cmp::Ordering::Greater => drop(right.next()),
                std::cmp::Ordering::Equal => {
                    same = same.saturating_add(1);
                    left.next();
                    right.next();
                }
            }
        }
        Some(2.0 * same as f64 / all as f64)
    }
}

fn hash_of(value: impl Hash) -> u64 {
    // Fixed keys: the same pages give the same likeness everywhere.
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

fn push(entries: &mut Vec<u64>, text: String) {
    if entries.len() < ENTRIES_MAX {
        entries.push(hash_of(text));
    }
}

fn add_words(words: &mut Vec<u64>, text: &str) {
    for word in text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
    {
        push(words, shape(word));
    }
}

/// A tag in the structure: its name and those attributes that say what it is.
fn element(tag: &Tag<'_>) -> String {
    let mut text = tag.name.to_ascii_lowercase();
    for name in ["type", "rel", "name", "role", "property"] {
        if let Some(value) = tag.attribute(name) {
            text.push(' ');
            text.push_str(&stable(value));
        }
    }
    text
}

/// What a tag refers to, without scheme, query and fragment, with its random parts taken out.
fn reference(tag: &Tag<'_>) -> Option<String> {
    let target = ["href", "src", "action"]
        .into_iter()
        .find_map(|name| tag.attribute(name))?;
    if target.starts_with("data:") {
        return Some(format!("{} data:", tag.name.to_ascii_lowercase()));
    }
    let target = target.split(['?', '#', ';']).next().unwrap_or_default();
    let target = target.split_once("://").map_or(target, |(_, rest)| rest);
    Some(format!("{} {}", tag.name.to_ascii_lowercase(), stable(target)))
}

/// A value with each of its parts in its shape.
fn stable(value: &str) -> String {
    let parts = value
        .split(|c: char| !c.is_alphanumeric())
        .filter(|part| !part.is_empty());
    parts.map(shape).collect::<Vec<String>>().join(".")
}

/// Longest word that is looked at as a word; what is longer is a token of some kind.
const WORD_MAX: usize = 40;

/// Characters after which a mix of letters and digits, or of cases, is taken for random.
const RANDOM_MIN: usize = 16;

/// A word in lower case with each row of digits as one `#`, or `*` for what looks random.
fn shape(word: &str) -> String {
    let (mut kinds, mut cases, mut length) = (0_usize, 0_usize, 0_usize);
    let mut before: Option<char> = None;
    for c in word.chars() {
        length = length.saturating_add(1);
        if let Some(before) = before {
            if before.is_numeric() != c.is_numeric() {
                kinds = kinds.saturating_add(1);
            } else if before.is_lowercase() != c.is_lowercase() {
                cases = cases.saturating_add(1);
            }
        }
        before = Some(c);
    }
    // `h1`, `utf8`, `mp3player` change once or twice, a hash in hexadecimal or base64 does all the time.
    let random = kinds > 2 || (kinds > 0 && cases > 1) || (length >= RANDOM_MIN && (kinds > 1 || cases > 3));
    if random || length > WORD_MAX {
        return "*".to_owned();
    }
    let mut text = String::with_capacity(word.len());
    for c in word.chars() {
        if !c.is_numeric() {
            text.extend(c.to_lowercase());
        } else if !text.ends_with('#') {
            text.push('#');
        }
    }
    // A whole word of hexadecimal digits is a number, whether it has letters in it or not.
    if length >= 6 && text.contains('#') && word.chars().all(|c| c.is_ascii_hexdigit()) {
        return "#".to_owned();
    }
    text
}

#[cfg(test)]
mod tests;
