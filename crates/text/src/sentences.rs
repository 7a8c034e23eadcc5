//! Sentences of documents, which belong to no check.

use std::sync::Arc;

use verdict::Args;

use crate::{
    Language,
    words::{Bundle, bundle, format},
};

/// The sentences that a room of the program has for its documents and questions: a Fluent file for each language it speaks.
#[derive(Clone)]
pub struct Sentences {
    language: Language,
    bundle: Arc<Bundle>,
}

impl std::fmt::Debug for Sentences {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Sentences")
            .field("language", &self.language.tag)
            .finish_non_exhaustive()
    }
}

impl Sentences {
    /// The sentences in `language`, or in English where `sources` (tag and Fluent text) lack it. What a language's file lacks is
    /// said in English.
    pub fn new(language: Language, sources: &[(&str, &str)]) -> Self {
        let source = |tag: &str| {
            sources
                .iter()
                .find(|(known, _)| *known == tag)
                .map(|(_, text)| *text)
        };
        let english = source(Language::SOURCE.tag).unwrap_or_default();
        let (language, own) = match source(language.source_tag()) {
            Some(own) => (language, own),
            None => (Language::SOURCE, english),
        };
        Sentences {
            language,
            bundle: Arc::new(bundle(language, false, &[english, own])),
        }
    }

    /// The language that they are in.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The sentence `key`; the key itself where there is none.
    pub fn say(&self, key: &str) -> String {
        self.with(key, &Args::new())
    }

    /// The sentence `key`, with what is put into it made harmless.
    pub fn with(&self, key: &str, args: &Args) -> String {
        format(&self.bundle, key, args).unwrap_or_else(|| key.to_owned())
    }

    /// The sentence `key`, where there is one.
    pub fn find(&self, key: &str) -> Option<String> {
        format(&self.bundle, key, &Args::new())
    }
}

#[cfg(test)]
mod tests {
    use verdict::Arg;

    use super::*;

    const SOURCES: &[(&str, &str)] = &[("en", "a = one { $x }\nb = two\n"), ("nl", "a = een { $x }\n")];

    fn nl() -> Sentences {
        Sentences::new(Language::find("nl").unwrap(), SOURCES)
    }

    #[test]
    fn what_a_language_lacks_is_said_in_english() {
        let args = Args::from([("x", Arg::Text("\u{1b}[31m".to_owned()))]);
        assert!(nl().with("a", &args).starts_with("een "));
        assert!(!nl().with("a", &args).contains('\u{1b}'));
        assert_eq!(nl().say("b"), "two");
        assert_eq!(nl().say("c"), "c");
        assert_eq!(nl().find("c"), None);
    }

    #[test]
    fn a_language_without_file_is_english_and_says_so() {
        let none = Sentences::new(Language::find("nl").unwrap(), &SOURCES[..1]);
        assert_eq!(none.language(), Language::SOURCE);
        let args = Args::from([("x", Arg::Number(1))]);
        assert_eq!(none.with("a", &args), "one 1");
    }
}
