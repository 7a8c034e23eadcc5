//! The words of annexes, clauses and questions.

use text::{Language, Sentences};

/// The files: language and text.
pub(crate) const SOURCES: &[(&str, &str)] = &[
    ("en", include_str!("words/en.ftl")),
    ("nl", include_str!("words/nl.ftl")),
    ("fr", include_str!("words/fr.ftl")),
    ("es", include_str!("words/es.ftl")),
    ("ar", include_str!("words/ar.ftl")),
];

/// The words in `language`, or in English where there are none yet: [`Sentences::language`] tells.
pub fn sentences(language: Language) -> Sentences {
    Sentences::new(language, SOURCES)
}
