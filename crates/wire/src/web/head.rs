//! What the head of a page says as if it were a header field: `meta` elements (HTML Standard §4.2.5).

use std::cell::{Cell, RefCell};

use html5ever::{
    buffer_queue::BufferQueue,
    tendril::StrTendril,
    tokenizer::{Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts, states::RawKind},
};

/// What a page's head says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Head {
    /// The contents of `meta http-equiv="Content-Security-Policy"`, in order.
    pub policies: Vec<String>,
    /// The contents of `meta name="referrer"`, in order.
    pub referrer: Vec<String>,
}

/// Longer documents are read up to here, in octets: a head that goes on behind it is no head.
const READ_MAX: usize = 512 * 1024;
/// More `meta` elements of one kind than this are not kept.
const KEPT_MAX: usize = 64;

/// Reads the head of an HTML document.
///
/// Tokens are taken as browsers do; the head ends where an element or a text begins that cannot stand in it, because
/// a `meta` below has no say (CSP3 §3.3). Comments, scripts, templates and `noscript` are not looked into.
pub fn read(html: &str) -> Head {
    let end = (0..=READ_MAX.min(html.len()))
        .rev()
        .find(|at| html.is_char_boundary(*at))
        .unwrap_or(0);
    let reader = Tokenizer::new(Reader::default(), TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from_slice(html.get(..end).unwrap_or_default()));
    // One call reads until the text is used up or the head has ended: see `stop`.
    let _ = reader.feed(&input);
    reader.sink.head.into_inner()
}

/// Takes the tokens.
#[derive(Default)]
struct Reader {
    head: RefCell<Head>,
    /// Inside an element whose content is text and no markup.
    raw: Cell<bool>,
    /// How deep in `template` elements, whose content is no part of the page.
    templates: Cell<usize>,
    /// A text has opened the body.
    ended: Cell<bool>,
}

impl TokenSink for Reader {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        match token {
            Token::TagToken(_) if self.ended.get() => stop(),
            Token::TagToken(tag) if tag.kind == TagKind::StartTag => self.start(&tag),
            Token::TagToken(tag) => self.end(&tag),
            Token::CharacterTokens(text) => {
                if self.is_bare() && !text.trim_ascii().is_empty() {
                    self.ended.set(true);
                }
                TokenSinkResult::Continue
            }
            _ => TokenSinkResult::Continue,
        }
    }
}

/// Hands control back to the caller, as a script would. The tokenizer takes that after a tag only.
fn stop() -> TokenSinkResult<()> {
    TokenSinkResult::Script(())
}

impl Reader {
    /// True where text would open the body.
    fn is_bare(&self) -> bool {
        !self.raw.get() && self.templates.get() == 0
    }

    fn start(&self, tag: &Tag) -> TokenSinkResult<()> {
        let raw = match &*tag.name {
            "title" => RawKind::Rcdata,
            "style" | "noscript" | "noframes" => RawKind::Rawtext,
            "script" => RawKind::ScriptData,
            "template" => {
                self.templates.set(self.templates.get().saturating_add(1));
                return TokenSinkResult::Continue;
            }
            _ if self.templates.get() > 0 => return TokenSinkResult::Continue,
            "meta" => {
                self.meta(tag);
                return TokenSinkResult::Continue;
            }
            "html" | "head" | "base" | "basefont" | "bgsound" | "link" => return TokenSinkResult::Continue,
            _ => return stop(),
        };
        self.raw.set(true);
        TokenSinkResult::RawData(raw)
    }

    fn end(&self, tag: &Tag) -> TokenSinkResult<()> {
        if self.raw.replace(false) {
            return TokenSinkResult::Continue;
        }
        match &*tag.name {
            "template" => self.templates.set(self.templates.get().saturating_sub(1)),
            "body" | "html" | "br" if self.templates.get() == 0 => return stop(),
            _ => {}
        }
        TokenSinkResult::Continue
    }

    fn meta(&self, tag: &Tag) {
        let attribute = |name: &str| {
            tag.attrs
                .iter()
                .find(|attribute| &*attribute.name.local == name)
                .map(|attribute| attribute.value.to_string())
        };
        let is = |name: &str, value: &str| attribute(name).is_some_and(|v| v.eq_ignore_ascii_case(value));
        let Some(content) = attribute("content").filter(|content| !content.is_empty()) else {
            return;
        };
        let mut head = self.head.borrow_mut();
        if is("http-equiv", "content-security-policy") && head.policies.len() < KEPT_MAX {
            head.policies.push(content);
        } else if is("name", "referrer") && head.referrer.len() < KEPT_MAX {
            head.referrer.push(content);
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn policies(html: &str) -> Vec<String> {
        read(html).policies
    }

    #[test]
    fn what_stands_in_the_head() {
        let meta = "<meta http-equiv=Content-Security-Policy content=\"default-src 'self'\">";
        let found = vec!["default-src 'self'".to_owned()];
        for html in [
            meta.to_owned(),
            format!("<!doctype html><html lang=nl><head><meta charset=utf-8><title>a<b</title>{meta}"),
            "<META HTTP-EQUIV='content-SECURITY-policy' CONTENT=\"default-src 'self'\"/>".to_owned(),
            format!("<script>var a = '<body>';</script>{meta}"),
            format!("<style></style></head>\n{meta}<body>"),
            format!("<!-- <body> -->{meta}"),
            format!("{meta}<p>{meta}"),
            format!("<template><p>x</p></template>{meta}"),
        ] {
            assert_eq!(policies(&html), found, "{html}");
        }
        assert_eq!(
            read("<meta name=Referrer content=no-referrer><meta name=referrer content=origin>").referrer,
            ["no-referrer", "origin"]
        );
        assert_eq!(policies(&format!("{meta}{meta}")).len(), 2);
        // Character references are undone.
        assert_eq!(
            policies("<meta http-equiv=content-security-policy content='script-src &#39;self&#39;'>"),
            ["script-src 'self'"]
        );
    }

    #[test]
    fn what_does_not() {
        let meta = "<meta http-equiv=Content-Security-Policy content=\"default-src 'self'\">";
        for html in [
            format!("<body>{meta}"),
            format!("<p>{meta}"),
            format!("hello {meta}"),
            format!("<!-- {meta} -->"),
            format!("<script>{meta}</script>"),
            format!("<noscript>{meta}</noscript>"),
            format!("<title>{meta}</title>"),
            format!("<template>{meta}</template>"),
            format!("</body>{meta}"),
            "<meta http-equiv=Content-Security-Policy>".to_owned(),
            "<meta http-equiv=Content-Security-Policy-Report-Only content=x>".to_owned(),
            String::new(),
        ] {
            assert_eq!(read(&html), Head::default(), "{html}");
        }
    }

    #[test]
    fn a_long_document_is_read_in_bounded_time() {
        let deep = "<template>".repeat(100_000);
        assert_eq!(read(&deep), Head::default());
        let many = "<meta name=referrer content=x>".repeat(10_000);
        assert_eq!(read(&many).referrer.len(), KEPT_MAX);
        let wide = "\u{e9}".repeat(READ_MAX);
        assert_eq!(read(&wide), Head::default());
    }

    proptest! {
        #[test]
        fn never_panics(parts in prop::collection::vec(prop_oneof![
            Just("<meta ".to_owned()), Just("http-equiv=content-security-policy ".to_owned()), Just("content='".to_owned()),
            Just("<script>".to_owned()), Just("</script>".to_owned()), Just("<!--".to_owned()), Just("-->".to_owned()),
            Just("<title>".to_owned()), Just("</title>".to_owned()), Just("<template>".to_owned()), Just("</template>".to_owned()),
            Just(">".to_owned()), Just("\0".to_owned()), "\\PC{0,8}", "[<>/a-z=\"' &;#!-]{0,12}",
        ], 0..40)) {
            let _ = read(&parts.concat());
        }
    }
}
