//! What all policies of a response together allow.

use std::collections::HashSet;

use url::Url;

use super::{Directive, Keyword, Policies, Policy, Source};

/// A kind of request or content that a fetch directive governs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fetch {
    /// Scripts: elements and their files.
    Script,
    /// Event handlers in attributes.
    ScriptAttribute,
    /// Style sheets.
    Style,
    /// Style in attributes.
    StyleAttribute,
    /// Code from strings; no element, so its own directive is `script-src`.
    Eval,
    /// Workers.
    Worker,
    /// Connections that scripts open.
    Connect,
    /// Fonts.
    Font,
    /// Frames inside the page.
    Frame,
    /// Pictures.
    Image,
    /// The web application manifest.
    Manifest,
    /// Sound, film and subtitles.
    Media,
    /// `object` and `embed`.
    Object,
}

impl Fetch {
    /// The kinds of content besides scripts and style, in the order in which they are named to readers. Workers are
    /// none: they come from the page's own origin whatever a policy says.
    pub const CONTENT: [Fetch; 7] = [
        Fetch::Object,
        Fetch::Frame,
        Fetch::Connect,
        Fetch::Image,
        Fetch::Media,
        Fetch::Font,
        Fetch::Manifest,
    ];

    /// The directives that govern it, the most fitting first (CSP3 §6.8.3).
    pub fn chain(self) -> &'static [&'static str] {
        match self {
            Fetch::Script => &["script-src-elem", "script-src", "default-src"],
            Fetch::ScriptAttribute => &["script-src-attr", "script-src", "default-src"],
            Fetch::Style => &["style-src-elem", "style-src", "default-src"],
            Fetch::StyleAttribute => &["style-src-attr", "style-src", "default-src"],
            Fetch::Eval => &["script-src", "default-src"],
            Fetch::Worker => &["worker-src", "child-src", "script-src", "default-src"],
            Fetch::Connect => &["connect-src", "default-src"],
            Fetch::Font => &["font-src", "default-src"],
            Fetch::Frame => &["frame-src", "child-src", "default-src"],
            Fetch::Image => &["img-src", "default-src"],
            Fetch::Manifest => &["manifest-src", "default-src"],
            Fetch::Media => &["media-src", "default-src"],
            Fetch::Object => &["object-src", "default-src"],
        }
    }

    /// The directive that is made for it.
    pub fn directive(self) -> &'static str {
        self.chain().first().copied().unwrap_or_default()
    }
}

/// Code or style that stands in the page itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Inline {
    /// `<script>…</script>`
    Script,
    /// `onclick="…"`
    Handler,
    /// `<a href="javascript:…">`
    Navigation,
    /// `<style>…</style>`
    Style,
    /// `style="…"`
    StyleAttribute,
}

/// A source that all policies let through.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Permitted<'a> {
    /// The directive in which it stands.
    pub directive: &'a str,
    /// As written.
    pub text: &'a str,
    /// As read.
    pub source: &'a Source,
}

impl Policy {
    /// The directive that governs `fetch`, where one does.
    pub fn governing(&self, fetch: Fetch) -> Option<&Directive> {
        fetch.chain().iter().find_map(|name| self.get(name))
    }
}

impl Directive {
    /// CSP3 §6.7.3.2, for something that has neither nonce nor known hash.
    fn allows_all_inline(&self, inline: Inline) -> bool {
        let script = matches!(inline, Inline::Script | Inline::Handler | Inline::Navigation);
        self.has(Keyword::UnsafeInline)
            && !self.names_scripts()
            && !(script && self.has(Keyword::StrictDynamic))
    }

    /// CSP3 §6.7.2.7.
    fn matches(&self, url: &Url, origin: &Url) -> bool {
        self.sources.iter().any(|source| source.matches(url, origin))
    }

    /// CSP3 §6.7.1.1, for a script element in the page that has neither nonce nor known hash.
    fn allows_script(&self, url: &Url, origin: &Url) -> bool {
        !self.has(Keyword::StrictDynamic) && self.matches(url, origin)
    }
}

impl Policies {
    /// Whether some policy has a say about `fetch`.
    pub fn governs(&self, fetch: Fetch) -> bool {
        self.lists(fetch).next().is_some()
    }

    /// The lists that govern `fetch`, one for each policy that has a say.
    pub fn lists(&self, fetch: Fetch) -> impl Iterator<Item = &Directive> {
        self.policies
            .iter()
            .filter_map(move |policy| policy.governing(fetch))
    }

    /// The lists of a directive that has no fall-back: `base-uri`, `form-action`, `frame-ancestors`.
    pub fn lists_of<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Directive> {
        self.policies.iter().filter_map(move |policy| policy.get(name))
    }

    /// Whether any code or style of this kind that somebody puts into the page runs.
    pub fn allows_inline(&self, inline: Inline) -> bool {
        let fetch = match inline {
            Inline::Script | Inline::Navigation => Fetch::Script,
            Inline::Handler => Fetch::ScriptAttribute,
            Inline::Style => Fetch::Style,
            Inline::StyleAttribute => Fetch::StyleAttribute,
        };
        self.lists(fetch).all(|list| list.allows_all_inline(inline))
    }

    /// Whether scripts may turn strings into code (CSP3 §4.4.1).
    pub fn allows_eval(&self) -> bool {
        self.lists(Fetch::Eval).all(|list| list.has(Keyword::UnsafeEval))
    }

    /// Whether WebAssembly may be compiled (CSP3 §4.5.1).
    pub fn allows_wasm(&self) -> bool {
        self.lists(Fetch::Eval)
            .all(|list| list.has(Keyword::UnsafeEval) || list.has(Keyword::WasmUnsafeEval))
    }

    /// Whether a script element without nonce or known hash may load `url` on a page of `origin`.
    pub fn allows_script(&self, url: &Url, origin: &Url) -> bool {
        self.lists(Fetch::Script)
            .all(|list| list.allows_script(url, origin))
    }

    /// Whether something other than a script may be loaded from `url` on a page of `origin`.
    pub fn allows(&self, fetch: Fetch, url: &Url, origin: &Url) -> bool {
        self.lists(fetch).all(|list| list.matches(url, origin))
    }

    /// Whether `url` is allowed by `base-uri`, `form-action` or `frame-ancestors`, whichever `name` is.
    pub fn allows_by(&self, name: &str, url: &Url, origin: &Url) -> bool {
        self.lists_of(name).all(|list| list.matches(url, origin))
    }

    /// The sources from which scripts may come without nonce or known hash; `None` when from everywhere, because no
    /// policy has a say.
    pub fn script_sources(&self, origin: &Url) -> Option<Vec<Permitted<'_>>> {
        let lists: Vec<&Directive> = self.lists(Fetch::Script).collect();
        permitted(&lists, origin, true)
    }

    /// The same for other content.
    pub fn sources(&self, fetch: Fetch, origin: &Url) -> Option<Vec<Permitted<'_>>> {
        let lists: Vec<&Directive> = self.lists(fetch).collect();
        permitted(&lists, origin, false)
    }

    /// The same for a directive that has no fall-back: `base-uri`, `form-action`, `frame-ancestors`.
    pub fn sources_of<'a>(&'a self, name: &'a str, origin: &Url) -> Option<Vec<Permitted<'a>>> {
        let lists: Vec<&Directive> = self.lists_of(name).collect();
        permitted(&lists, origin, false)
    }

    /// True when some policy lets scripts in by nonce, or by hash together with `'strict-dynamic'`: then a forged
    /// `base` element would lead the page's own relative script addresses elsewhere.
    pub fn trusts_marked_scripts(&self) -> bool {
        self.lists(Fetch::Script).any(|list| {
            list.nonces().next().is_some() || (list.names_scripts() && list.has(Keyword::StrictDynamic))
        })
    }

    /// True when some policy puts the page into a sandbox that withholds `permission`: `allow-scripts`, `allow-forms`.
    pub fn sandbox_withholds(&self, permission: &str) -> bool {
        self.lists_of("sandbox").any(|list| {
            !list
                .values
                .iter()
                .any(|value| value.eq_ignore_ascii_case(permission))
        })
    }

    /// The nonces that let scripts in.
    pub fn script_nonces(&self) -> impl Iterator<Item = &str> {
        self.lists(Fetch::Script).flat_map(Directive::nonces)
    }
}

/// The sources of all lists whose sample is let through by every list, each once. For scripts a list with
/// `'strict-dynamic'` lets nothing through by its place.
fn permitted<'a>(lists: &[&'a Directive], origin: &Url, scripts: bool) -> Option<Vec<Permitted<'a>>> {
    if lists.is_empty() {
        return None;
    }
    let mut found: Vec<Permitted<'a>> = Vec::new();
    if scripts && lists.iter().any(|list| list.has(Keyword::StrictDynamic)) {
        return Some(found);
    }
    let mut known = HashSet::new();
    for (index, list) in lists.iter().enumerate() {
        for (text, source) in list.values.iter().zip(&list.sources) {
            if !known.insert(text) {
                continue;
            }
            // A host that turns out to be an address (`1.2`) matches nothing, not even itself.
            let sample = source.sample(origin).filter(|url| source.matches(url, origin));
            let Some(url) = sample else { continue };
            let mut others = lists.iter().enumerate().filter(|(other, _)| *other != index);
            if others.all(|(_, other)| other.matches(&url, origin)) {
                found.push(Permitted {
                    directive: &list.name,
                    text,
                    source,
                });
            }
        }
    }
    Some(found)
}
