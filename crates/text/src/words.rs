//! Messages by check and key.

use std::{
    borrow::Cow,
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use facts::Test;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use verdict::{Arg, Args, Check, Finding};

use crate::{Language, arabic, runs, sanitise::plain, servers::Servers};

pub(crate) type Bundle = FluentBundle<FluentResource>;

/// The words of one language. Bundles are made when first asked for and kept.
pub struct Words {
    language: Language,
    isolating: bool,
    test: Option<Test>,
    servers: Servers,
    shared: Arc<Bundle>,
    checks: Arc<Mutex<Checks>>,
}

/// Bundles by check and by the servers that they name.
type Checks = HashMap<(&'static str, Servers), Arc<Bundle>>;

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Words")
            .field("language", &self.language.tag)
            .finish_non_exhaustive()
    }
}

impl Words {
    /// The words of `language`.
    pub fn new(language: Language) -> Self {
        Self::made(language, false)
    }

    /// The words of `language` for pages: what was put into a sentence stands between U+2068 and U+2069, so that a name
    /// in another script cannot reorder the words around it. Whoever shows them turns these marks into markup.
    pub fn isolating(language: Language) -> Self {
        Self::made(language, true)
    }

    fn made(language: Language, isolating: bool) -> Self {
        Words {
            language,
            isolating,
            test: None,
            servers: Servers::All,
            shared: Arc::new(bundle(
                language,
                isolating,
                &[language.shared, Servers::All.source()],
            )),
            checks: Arc::default(),
        }
    }

    /// The same for a report of `test`: a check that belongs to several tests speaks of what this one looks at, and of settings
    /// it names those of its servers. Costs nothing.
    ///
    /// A message says what it says of websites; where that is not what it has to say of mail, the words for it stand in its
    /// attribute `.mail`, and the advice that goes with a finding in `.mail-fix`.
    pub fn about(&self, test: Test) -> Self {
        Words {
            language: self.language,
            isolating: self.isolating,
            test: Some(test),
            servers: Servers::of(test),
            shared: self.shared.clone(),
            checks: self.checks.clone(),
        }
    }

    /// Which language this is.
    pub fn language(&self) -> Language {
        self.language
    }

    /// A message that all checks share.
    pub fn shared(&self, key: &str) -> String {
        self.shared_with(key, &Args::new())
    }

    /// A message that all checks share, with arguments.
    pub fn shared_with(&self, key: &str, args: &Args) -> String {
        self.format(&self.shared, key, args)
            .unwrap_or_else(|| key.to_owned())
    }

    /// A message that all checks share, where there is one.
    pub fn find(&self, key: &str) -> Option<String> {
        self.format(&self.shared, key, &Args::new())
    }

    /// The check's own message `key`: `title`, `question`, `why`, `fix`, `fix-who`, `fix-effort`.
    pub fn check(&self, check: &'static Check, key: &str) -> String {
        self.said(&self.of(check), key, &Args::new())
            .unwrap_or_else(|| format!("{}/{key}", check.id))
    }

    /// A finding as a sentence.
    pub fn finding(&self, check: &'static Check, finding: &Finding) -> String {
        let key = finding.tag.name;
        // What every check may have to say can be about a part only, and then names it.
        let part = finding.args.contains_key("what").then(|| format!("{key}-of"));
        part.and_then(|key| self.format(&self.shared, &key, &finding.args))
            .or_else(|| self.said(&self.of(check), key, &finding.args))
            .or_else(|| self.format(&self.shared, key, &finding.args))
            .unwrap_or_else(|| key.to_owned())
    }

    /// How to mend what a finding says: its own advice where it has one (the attribute `.fix`), else the check's.
    pub fn fix(&self, check: &'static Check, finding: &Finding) -> String {
        self.advice(check, finding)
            .unwrap_or_else(|| self.check(check, "fix"))
    }

    /// What to do about what a finding says, where the words say it about this very finding. The check's general advice
    /// is no answer to, say, a time-out.
    pub fn own_fix(&self, check: &'static Check, finding: &Finding) -> Option<String> {
        self.advice(check, finding)
            .or_else(|| self.attribute(&self.shared, finding.tag.name, "fix", &finding.args))
    }

    /// True when the check itself, or the shared words, have this message. For the tests of completeness.
    pub fn has(&self, check: &'static Check, key: &str) -> bool {
        self.of(check).has_message(key) || self.shared.has_message(key)
    }

    /// The message `key`, in the words for the test that the report is about.
    fn said(&self, bundle: &Bundle, key: &str, args: &Args) -> Option<String> {
        let own = (self.test == Some(Test::Mail))
            .then(|| self.attribute(bundle, key, "mail", args))
            .flatten();
        own.or_else(|| self.format(bundle, key, args))
    }

    /// The advice that a check has for this very finding.
    fn advice(&self, check: &'static Check, finding: &Finding) -> Option<String> {
        let (bundle, key) = (self.of(check), finding.tag.name);
        let own = (self.test == Some(Test::Mail))
            .then(|| self.attribute(&bundle, key, "mail-fix", &finding.args))
            .flatten();
        own.or_else(|| self.attribute(&bundle, key, "fix", &finding.args))
    }

    fn format(&self, bundle: &Bundle, key: &str, args: &Args) -> Option<String> {
        let pattern = bundle.get_message(key)?.value()?;
        Some(self.laid_out(bundle.format_pattern(pattern, Some(&fluent_args(args)), &mut Vec::new())))
    }

    fn attribute(&self, bundle: &Bundle, key: &str, name: &str, args: &Args) -> Option<String> {
        let pattern = bundle.get_message(key)?.get_attribute(name)?.value();
        Some(self.laid_out(bundle.format_pattern(pattern, Some(&fluent_args(args)), &mut Vec::new())))
    }

    /// On a page that is read from right to left, what is Latin in a sentence stands by itself as well.
    fn laid_out(&self, text: Cow<'_, str>) -> String {
        if self.isolating && self.language.right_to_left {
            return runs::isolated(&text);
        }
        text.into_owned()
    }

    fn of(&self, check: &'static Check) -> Arc<Bundle> {
        let mut checks = self.checks.lock().unwrap_or_else(PoisonError::into_inner);
        let made = checks.entry((check.id, self.servers)).or_insert_with(|| {
            let tag = self.language.source_tag();
            let own = check
                .words
                .iter()
                .find(|(language, _)| *language == tag)
                .map_or("", |(_, source)| source);
            Arc::new(bundle(
                self.language,
                self.isolating,
                &[self.language.shared, self.servers.source(), own],
            ))
        });
        made.clone()
    }
}

pub(crate) fn bundle(language: Language, isolating: bool, sources: &[&str]) -> Bundle {
    let mut bundle = Bundle::new_concurrent(vec![language.id()]);
    // Isolating marks would stand in terminals and JSON as invisible characters; pages make markup of them.
    bundle.set_use_isolating(isolating);
    // A bundle refuses a function only where there is one of that name.
    let _ = bundle.add_function("FORM", arabic::form);
    if language.is_pseudo() {
        bundle.set_transform(Some(pseudo));
    }
    for source in sources {
        let resource = match FluentResource::try_new((*source).to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
    }
    bundle
}

/// The message `key` of a bundle as it is.
pub(crate) fn format(bundle: &Bundle, key: &str, args: &Args) -> Option<String> {
    let pattern = bundle.get_message(key)?.value()?;
    Some(
        bundle
            .format_pattern(pattern, Some(&fluent_args(args)), &mut Vec::new())
            .into_owned(),
    )
}

fn fluent_args(args: &Args) -> FluentArgs<'_> {
    args.iter()
        .map(|(name, value)| {
            let value = match value {
                Arg::Number(n) => FluentValue::from(*n),
                Arg::Text(text) => FluentValue::String(plain(text)),
                Arg::List(items) => {
                    let items: Vec<Cow<'_, str>> = items.iter().map(|item| plain(item)).collect();
                    FluentValue::String(items.join(", ").into())
                }
                Arg::Flag(flag) => FluentValue::String(if *flag { "yes" } else { "no" }.into()),
            };
            (Cow::Borrowed(*name), value)
        })
        .collect()
}

/// `Some text` to `[Šöɱé ţéẋţ]`, so that a reader of English still understands it.
fn pseudo(text: &str) -> Cow<'_, str> {
    let map = |c: char| match c {
        'a' => 'á',
        'e' => 'é',
        'i' => 'î',
        'o' => 'ö',
        'u' => 'û',
        'y' => 'ý',
        'c' => 'ç',
        'n' => 'ñ',
        's' => 'š',
        't' => 'ţ',
        'A' => 'Å',
        'E' => 'É',
        'I' => 'Î',
        'O' => 'Ö',
        'U' => 'Û',
        'N' => 'Ñ',
        'S' => 'Š',
        'T' => 'Ţ',
        c => c,
    };
    Cow::Owned(text.chars().map(map).collect())
}
