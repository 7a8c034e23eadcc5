//! Lists of `name=value`, as DKIM defined them (RFC 6376 §3.2) and others took them over.

/// Tags of one record that are read. Nobody needs a tenth of them.
pub const TAGS_MAX: usize = 200;

/// One `name=value`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tag {
    /// The name as written.
    pub name: String,
    /// The value without the white space around it.
    pub value: String,
}

/// A record read as a list of tags.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TagList {
    /// The tags in their order.
    pub tags: Vec<Tag>,
    /// Parts between semicolons that are no tags: no equals sign, or no name before it.
    pub broken: Vec<String>,
    /// Number of parts with nothing in them, the last one excepted: a semicolon too many.
    pub empty: usize,
    /// Number of parts that were not read because there are more than [`TAGS_MAX`].
    pub left_out: usize,
}

/// White space inside records: blanks, tabs, and the line ends of those who copied them from elsewhere.
const WHITE: [char; 4] = [' ', '\t', '\r', '\n'];

impl TagList {
    /// Reads any text.
    pub fn read(text: &str) -> TagList {
        let mut list = TagList::default();
        let mut parts = text.split(';').peekable();
        while let Some(part) = parts.next() {
            let part = part.trim_matches(WHITE);
            let is_last = parts.peek().is_none();
            let taken = list.tags.len().saturating_add(list.broken.len());
            if part.is_empty() {
                list.empty = list.empty.saturating_add(usize::from(!is_last));
            } else if taken >= TAGS_MAX {
                list.left_out = list.left_out.saturating_add(1);
            } else {
                list.add(part);
            }
        }
        list
    }

    fn add(&mut self, part: &str) {
        match part.split_once('=') {
            Some((name, value)) if is_name(name.trim_end_matches(WHITE)) => self.tags.push(Tag {
                name: name.trim_end_matches(WHITE).to_owned(),
                value: value.trim_matches(WHITE).to_owned(),
            }),
            _ => self.broken.push(part.chars().take(100).collect()),
        }
    }

    /// The value of the first tag of that very name.
    pub fn get(&self, name: &str) -> Option<&str> {
        let tag = self.tags.iter().find(|tag| tag.name == name)?;
        Some(&tag.value)
    }

    /// Names that occur more than once, each once. Where the case of letters means nothing, they are compared so.
    pub fn repeated(&self, any_case: bool) -> Vec<String> {
        let mut known: Vec<String> = Vec::new();
        let mut twice: Vec<String> = Vec::new();
        for tag in &self.tags {
            let name = if any_case {
                tag.name.to_ascii_lowercase()
            } else {
                tag.name.clone()
            };
            if !known.contains(&name) {
                known.push(name);
            } else if !twice.contains(&name) {
                twice.push(name);
            }
        }
        twice
    }
}

/// RFC 6376 §3.2: a letter, then letters, digits and underscores.
fn is_name(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn tags_are_told_from_what_is_none() {
        let list = TagList::read(" v = DMARC1 ;p=none;; rua=mailto:a@b.c?x=1 ; broken; =x; 1=y;");
        let tags: Vec<(&str, &str)> = list
            .tags
            .iter()
            .map(|tag| (tag.name.as_str(), tag.value.as_str()))
            .collect();
        assert_eq!(
            tags,
            [("v", "DMARC1"), ("p", "none"), ("rua", "mailto:a@b.c?x=1")]
        );
        assert_eq!(list.broken, ["broken", "=x", "1=y"]);
        assert_eq!((list.empty, list.left_out), (1, 0));
        assert_eq!(list.get("p"), Some("none"));
        assert_eq!(list.get("P"), None);
    }

    #[test]
    fn what_stands_twice_is_named_once() {
        let list = TagList::read("p=a; P=b; sp=c; p=d; p=e");
        assert_eq!(list.repeated(false), ["p"]);
        assert_eq!(TagList::read("p=a; P=b").repeated(true), ["p"]);
        assert!(TagList::read("p=a; P=b").repeated(false).is_empty());
    }

    proptest! {
        #[test]
        fn any_text_is_read_within_bounds(text in "(?s).{0,600}", many in 0usize..500) {
            let list = TagList::read(&format!("{text}{}", "a=b;".repeat(many)));
            prop_assert!(list.tags.len() + list.broken.len() <= TAGS_MAX);
        }
    }
}
