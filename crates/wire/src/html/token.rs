//! Cuts a page into tags and text, once from front to back.
//!
//! No tree is built: depth costs nothing, and each character is looked at a bounded number of times, whatever a
//! hostile page nests, leaves open or repeats. What decides where a tag or a comment ends follows the tokenizer of the
//! HTML standard; names and values come as they stand, without character references being resolved.

/// A piece of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Token<'a> {
    /// A start tag.
    Open(Tag<'a>),
    /// Text that a reader may see, or the content of a title.
    Text(&'a str),
}

/// A start tag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tag<'a> {
    /// Its name as it stands; compare without case.
    pub name: &'a str,
    /// Its first attributes, names and values as they stand; at most [`ATTRIBUTES_MAX`].
    pub attributes: Vec<(&'a str, &'a str)>,
}

impl<'a> Tag<'a> {
    /// The value of the attribute `name`; the first one counts, as in browsers.
    pub fn attribute(&self, name: &str) -> Option<&'a str> {
        self.attributes
            .iter()
            .find(|(key, _)| key.eq_ignore_ascii_case(name))
            .map(|(_, value)| *value)
    }
}

/// Attributes of one tag that are kept.
pub const ATTRIBUTES_MAX: usize = 32;

/// Elements whose content is no markup (HTML §13.2.5): up to their end tag it is one piece.
const RAW: [&str; 9] = [
    "script",
    "style",
    "textarea",
    "title",
    "xmp",
    "iframe",
    "noembed",
    "noframes",
    "plaintext",
];

/// The pieces of a page.
#[derive(Clone, Debug)]
pub struct Tokens<'a> {
    rest: &'a str,
    /// The element whose content comes next and is no markup.
    raw: Option<&'static str>,
}

/// Cuts `page` into pieces.
pub fn tokens(page: &str) -> Tokens<'_> {
    Tokens {
        rest: page,
        raw: None,
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        loop {
            if let Some(element) = self.raw.take() {
                let content = self.raw_content(element);
                if element == "title" && !content.is_empty() {
                    return Some(Token::Text(content));
                }
                continue;
            }
            let mut chars = self.rest.chars();
            match (chars.next()?, chars.next()) {
                ('<', Some('!')) if self.rest.starts_with("<!--") => self.skip_comment(),
                ('<', Some('!' | '?' | '/')) => self.skip_past('>'),
                ('<', Some(letter)) if letter.is_ascii_alphabetic() => {
                    if let Some(tag) = self.tag() {
                        self.raw = RAW.into_iter().find(|raw| tag.name.eq_ignore_ascii_case(raw));
                        return Some(Token::Open(tag));
                    }
                }
                _ => return Some(Token::Text(self.text())),
            }
        }
    }
}

impl<'a> Tokens<'a> {
    /// Takes the first `count` octets; all where that is no boundary.
    fn take(&mut self, count: usize) -> &'a str {
        let (taken, rest) = self.rest.split_at_checked(count).unwrap_or((self.rest, ""));
        self.rest = rest;
        taken
    }

    fn skip_past(&mut self, end: char) {
        let upto = self.rest.find(end).unwrap_or(self.rest.len());
        self.take(upto);
        self.skip(end);
    }

    fn skip(&mut self, c: char) -> bool {
        match self.rest.strip_prefix(c) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    fn skip_comment(&mut self) {
        self.take("<!--".len());
        // `<!-->` and `<!--->` are whole comments.
        if let Some(rest) = self.rest.strip_prefix('>').or(self.rest.strip_prefix("->")) {
            self.rest = rest;
            return;
        }
        let upto = self.rest.find("-->").unwrap_or(self.rest.len());
        self.take(upto);
        self.take("-->".len());
    }

    /// Text up to the next `<`; at least one character.
    fn text(&mut self) -> &'a str {
        let first = self.rest.chars().next().map_or(0, char::len_utf8);
        let after = self.rest.get(first..).unwrap_or_default();
        let upto = after.find('<').unwrap_or(after.len());
        self.take(first.saturating_add(upto))
    }

    fn raw_content(&mut self, element: &str) -> &'a str {
        let ends = |at: &usize| {
            let name = self.rest.get(at.saturating_add(2)..).unwrap_or_default();
            let (name, after) = name.split_at_checked(element.len()).unwrap_or_default();
            name.eq_ignore_ascii_case(element) && !after.starts_with(|c: char| c.is_ascii_alphanumeric())
        };
        let upto = self.rest.match_indices("</").map(|(at, _)| at).find(ends);
        self.take(upto.unwrap_or(self.rest.len()))
    }

    /// A start tag; none where the page ends inside of it.
    fn tag(&mut self) -> Option<Tag<'a>> {
        self.take(1);
        let name = self.word(|c| is_space(c) || c == '/' || c == '>');
        let mut attributes = Vec::new();
        loop {
            self.word(|c| !is_space(c) && c != '/');
            if self.skip('>') {
                return Some(Tag { name, attributes });
            }
            if self.rest.is_empty() {
                return None;
            }
            let attribute = self.attribute();
            if attributes.len() < ATTRIBUTES_MAX {
                attributes.push(attribute);
            }
        }
    }

    fn attribute(&mut self) -> (&'a str, &'a str) {
        // A name may begin with '='; everywhere else that ends it.
        let before = self.rest;
        self.skip('=');
        let tail = self
            .word(|c| is_space(c) || c == '/' || c == '>' || c == '=')
            .len();
        let length = before.len().saturating_sub(self.rest.len()).max(tail);
        let name = before.get(..length).unwrap_or_default();
        self.word(|c| !is_space(c));
        if !self.skip('=') {
            return (name, "");
        }
        self.word(|c| !is_space(c));
        for quote in ['"', '\''] {
            if self.skip(quote) {
                let value = self.word(|c| c == quote);
                self.skip(quote);
                return (name, value);
            }
        }
        (name, self.word(|c| is_space(c) || c == '>'))
    }

    /// Takes characters up to the first of which `ends` holds.
    fn word(&mut self, ends: impl Fn(char) -> bool) -> &'a str {
        let upto = self.rest.find(ends).unwrap_or(self.rest.len());
        self.take(upto)
    }
}

fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{c}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn pieces(page: &str) -> Vec<String> {
        tokens(page)
            .map(|token| match token {
                Token::Open(tag) => {
                    let attributes: Vec<String> = tag
                        .attributes
                        .iter()
                        .map(|(name, value)| format!("{name}={value}"))
                        .collect();
                    format!("<{} {}>", tag.name, attributes.join(","))
                }
                Token::Text(text) => text.to_owned(),
            })
            .collect()
    }

    #[test]
    fn pages_of_the_wild_are_cut() {
        assert_eq!(
            pieces("<!doctype html><p class=a ID='b c' hidden>Hi <b>you</b> 1 < 2<br/>"),
            [
                "<p class=a,ID=b c,hidden=>",
                "Hi ",
                "<b >",
                "you",
                " 1 ",
                "< 2",
                "<br >"
            ]
        );
        assert_eq!(pieces("a<!-- <b> --><!--><i><!--x"), ["a", "<i >"]);
        assert_eq!(
            pieces("<script>if (a</b) '<p>'</scripty></SCRIPT ><title>T & <b></title>x"),
            ["<script >", "<title >", "T & <b>", "x"]
        );
        assert_eq!(pieces("<a =x=1 b = \"2>\" / c>t"), ["<a =x=1,b=2>,c=>", "t"]);
        assert_eq!(pieces("x<a href=\"y"), ["x"]);
        assert_eq!(pieces("<plaintext>x</p>"), ["<plaintext >"]);
        assert_eq!(pieces("<ä>"), ["<ä>"]);
    }

    #[test]
    fn hostile_pages_cost_no_more_than_their_length() {
        let many = 100_000;
        for page in [
            "<a ".repeat(many),
            format!("<a {}>", "b ".repeat(many)),
            "<".repeat(many),
            "<!--".repeat(many),
            "<script></".repeat(many),
            "<a b=\"".repeat(many),
            "<div>".repeat(many),
            "</".repeat(many),
        ] {
            let began = std::time::Instant::now();
            assert!(tokens(&page).count() <= many);
            assert!(began.elapsed().as_secs() < 5, "{}", &page[..20]);
        }
    }

    proptest! {
        #[test]
        fn any_page_is_cut_and_comes_to_an_end(page in "([<>/!a-z=\"' -]|script|\\PC){0,200}") {
            let count = tokens(&page).count();
            prop_assert!(count <= page.len());
        }
    }
}
