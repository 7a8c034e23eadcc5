//! `Content-Security-Policy` (W3C CSP Level 3).
//!
//! Reading follows CSP3 §2.2.1 to the letter: every header line and every part between commas is a policy of its own,
//! names of directives know no case, of a directive that stands twice only the first counts. What a page may do is
//! then a question to all of them: [`Policies`] answers it, because browsers allow only what each policy allows.

mod evaluate;
mod source;

pub use evaluate::{Fetch, Inline, Permitted};
pub use source::{HostSource, Keyword, Reach, Source};

/// More source expressions than this in one response are not judged; real policies have a few hundred.
pub const SOURCES_MAX: usize = 8192;

/// The same where several policies have to be compared with each other, which costs the square of it.
pub const SOURCES_COMPARED_MAX: usize = 1024;

/// The policies of one response, each of which browsers enforce.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Policies {
    /// In the order of the response; policies without any directive are left out, as in browsers.
    pub policies: Vec<Policy>,
    /// True when there were more source expressions than [`SOURCES_MAX`] or, in several policies,
    /// [`SOURCES_COMPARED_MAX`]: nothing can be said about the whole.
    pub too_many: bool,
    sources: usize,
}

/// More policies than this in one response are not judged.
const POLICIES_MAX: usize = 64;

/// One policy.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Policy {
    /// The directives that count, in order.
    pub directives: Vec<Directive>,
    /// What browsers pass over.
    pub ignored: Vec<Ignored>,
}

/// One directive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Directive {
    /// Its name in lower case.
    pub name: String,
    /// Its values as written.
    pub values: Vec<String>,
    /// The values read as source expressions, where the directive is a source list; as many as `values`.
    pub sources: Vec<Source>,
}

/// A part of a policy that has no effect.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ignored {
    /// A directive stands there a second time (CSP3 §2.2.1, step 3.5); its name.
    Twice(String),
    /// No browser knows a directive of this name.
    Unknown(String),
    /// The directive has characters outside ASCII (CSP3 §2.2.1, step 3.2).
    NotAscii(String),
    /// The directive once existed and has no effect now, or soon none.
    GivenUp(String),
    /// An expression of a source list that fits no grammar: directive and expression.
    Expression(String, String),
    /// A keyword, nonce or hash without its quotation marks, which is read as a host: directive and expression.
    Unquoted(String, String),
}

/// What the value of a directive is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Sources,
    Other,
    GivenUp,
    Unknown,
}

fn kind(name: &str) -> Kind {
    match name {
        "default-src" | "script-src" | "script-src-elem" | "script-src-attr" | "style-src"
        | "style-src-elem" | "style-src-attr" | "child-src" | "connect-src" | "font-src" | "frame-src"
        | "img-src" | "manifest-src" | "media-src" | "object-src" | "worker-src" | "fenced-frame-src"
        | "base-uri" | "form-action" | "frame-ancestors" => Kind::Sources,
        "sandbox"
        | "report-uri"
        | "report-to"
        | "webrtc"
        | "upgrade-insecure-requests"
        | "trusted-types"
        | "require-trusted-types-for" => Kind::Other,
        // CSP3 §1.4 and its change notes; the drafts that once held them.
        "block-all-mixed-content"
        | "plugin-types"
        | "prefetch-src"
        | "navigate-to"
        | "referrer"
        | "reflected-xss"
        | "disown-opener"
        | "require-sri-for" => Kind::GivenUp,
        _ => Kind::Unknown,
    }
}

impl Policies {
    /// The policies in the lines of a header field, in order.
    pub fn of_header<'a>(lines: impl IntoIterator<Item = &'a str>) -> Policies {
        let mut all = Policies::default();
        // A comma cannot stand in a directive, so no quotation marks are looked at (CSP3 §2.2).
        for text in lines.into_iter().flat_map(|line| line.split(',')) {
            all.add(Policy::parse(text));
        }
        all
    }

    /// Adds the policy of a `meta` element: one policy whatever commas are in it, without the directives that have
    /// no effect there (CSP3 §3.3).
    pub fn add_meta(&mut self, content: &str) {
        let mut policy = Policy::parse(content);
        policy
            .directives
            .retain(|d| !matches!(d.name.as_str(), "report-uri" | "frame-ancestors" | "sandbox"));
        self.add(policy);
    }

    fn add(&mut self, policy: Policy) {
        if self.too_many || (policy.directives.is_empty() && policy.ignored.is_empty()) {
            return;
        }
        self.sources = self
            .sources
            .saturating_add(policy.directives.iter().map(|d| d.sources.len()).sum());
        self.policies.push(policy);
        let most = if self.policies.len() > 1 {
            SOURCES_COMPARED_MAX
        } else {
            SOURCES_MAX
        };
        self.too_many = self.sources > most || self.policies.len() > POLICIES_MAX;
    }

    /// True when no policy says anything that counts.
    pub fn is_empty(&self) -> bool {
        self.policies.iter().all(|policy| policy.directives.is_empty())
    }

    /// Everything without effect, over all policies.
    pub fn ignored(&self) -> impl Iterator<Item = &Ignored> {
        self.policies.iter().flat_map(|policy| &policy.ignored)
    }

    /// True when some policy has the directive `name` (lower case).
    pub fn has(&self, name: &str) -> bool {
        self.policies.iter().any(|policy| policy.get(name).is_some())
    }
}

impl Policy {
    /// Reads one serialized policy (CSP3 §2.2.1). Never fails: what cannot be read has no effect.
    pub fn parse(text: &str) -> Policy {
        let mut policy = Policy::default();
        for token in text.split(';') {
            let token = token.trim_matches(is_space);
            if token.is_empty() {
                continue;
            }
            if !token.is_ascii() {
                policy.ignored.push(Ignored::NotAscii(token.to_owned()));
                continue;
            }
            let mut words = token.split(is_space).filter(|word| !word.is_empty());
            let name = words.next().unwrap_or_default().to_ascii_lowercase();
            if policy.get(&name).is_some() {
                policy.ignored.push(Ignored::Twice(name));
                continue;
            }
            let values = words.map(str::to_owned).collect();
            policy.take(name, values);
        }
        policy
    }

    fn take(&mut self, name: String, values: Vec<String>) {
        let kind = kind(&name);
        let mut sources = Vec::new();
        match kind {
            Kind::Unknown => {
                self.ignored.push(Ignored::Unknown(name));
                return;
            }
            Kind::GivenUp => {
                self.ignored.push(Ignored::GivenUp(name));
                return;
            }
            Kind::Other => {}
            Kind::Sources => {
                for value in &values {
                    let source = Source::parse(value);
                    if let Some(part) = without_effect(&name, value, &source) {
                        self.ignored.push(part);
                    }
                    sources.push(source);
                }
            }
        }
        self.directives.push(Directive {
            name,
            values,
            sources,
        });
    }

    /// The directive of that name (lower case).
    pub fn get(&self, name: &str) -> Option<&Directive> {
        self.directives.iter().find(|directive| directive.name == name)
    }
}

impl Directive {
    /// True when `keyword` stands in the list.
    pub fn has(&self, keyword: Keyword) -> bool {
        self.sources.contains(&Source::Keyword(keyword))
    }

    /// The nonces of the list.
    pub fn nonces(&self) -> impl Iterator<Item = &str> {
        self.sources.iter().filter_map(|source| match source {
            Source::Nonce(nonce) => Some(nonce.as_str()),
            _ => None,
        })
    }

    /// True when the list names scripts one by one, by nonce or hash.
    pub fn names_scripts(&self) -> bool {
        self.sources
            .iter()
            .any(|source| matches!(source, Source::Nonce(_) | Source::Hash(_)))
    }
}

/// Says when one expression of a list does nothing.
fn without_effect(name: &str, value: &str, source: &Source) -> Option<Ignored> {
    let expression = || Ignored::Expression(name.to_owned(), value.to_owned());
    match source {
        Source::Unknown if looks_unquoted(value) => {
            Some(Ignored::Unquoted(name.to_owned(), value.to_owned()))
        }
        Source::Unknown => Some(expression()),
        Source::Host(_) if looks_unquoted(value) => {
            Some(Ignored::Unquoted(name.to_owned(), value.to_owned()))
        }
        Source::Host(host) if host.is_address() => Some(expression()),
        // CSP3 §6.4.2: of the keywords only 'self' and 'none' stand in a list of ancestors.
        Source::Keyword(_) | Source::Nonce(_) | Source::Hash(_) if name == "frame-ancestors" => {
            Some(expression())
        }
        _ => None,
    }
}

/// True for a keyword, nonce or hash without quotation marks.
fn looks_unquoted(value: &str) -> bool {
    let lower = value.to_ascii_lowercase();
    !value.starts_with('\'')
        && (matches!(
            Source::parse(&format!("'{value}'")),
            Source::None | Source::SelfOrigin | Source::Keyword(_)
        ) || ["nonce-", "sha256-", "sha384-", "sha512-"]
            .iter()
            .any(|prefix| lower.starts_with(prefix)))
}

/// ASCII whitespace (WHATWG Infra §4.5).
fn is_space(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\x0c' | '\r' | ' ')
}

#[cfg(test)]
mod tests;
