//! The languages we speak.

use unic_langid::LanguageIdentifier;

/// A language of the texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Language {
    /// Its tag (BCP 47): `en`.
    pub tag: &'static str,
    /// Its name in itself.
    pub name: &'static str,
    /// True when it is written from right to left.
    pub right_to_left: bool,
    pub(crate) shared: &'static str,
}

const ENGLISH: Language = Language {
    tag: "en",
    name: "English",
    right_to_left: false,
    shared: include_str!("words/en.ftl"),
};
const DUTCH: Language = Language {
    tag: "nl",
    name: "Nederlands",
    right_to_left: false,
    shared: include_str!("words/nl.ftl"),
};
const SPANISH: Language = Language {
    tag: "es",
    name: "Español",
    right_to_left: false,
    shared: include_str!("words/es.ftl"),
};
const FRENCH: Language = Language {
    tag: "fr",
    name: "Français",
    right_to_left: false,
    shared: include_str!("words/fr.ftl"),
};
const ARABIC: Language = Language {
    tag: "ar",
    name: "العربية",
    right_to_left: true,
    shared: include_str!("words/ar.ftl"),
};

/// English with accents and brackets: whatever shows plain English under it does not come from the words.
const PSEUDO: Language = Language {
    tag: "en-XA",
    name: "[Þšéûðö]",
    right_to_left: false,
    shared: ENGLISH.shared,
};

impl Language {
    /// The source language: every other one is a translation of it.
    pub const SOURCE: Language = ENGLISH;

    /// All languages, the source language first; without the pseudo-language.
    pub const ALL: &'static [Language] = &[ENGLISH, DUTCH, FRENCH, SPANISH, ARABIC];

    /// The language for `tag`: exactly, or by its first part (`nl-BE` is `nl`). `en-XA` is the pseudo-language.
    pub fn find(tag: &str) -> Option<Language> {
        if tag.eq_ignore_ascii_case(PSEUDO.tag) {
            return Some(PSEUDO);
        }
        let wanted: LanguageIdentifier = tag.replace('_', "-").parse().ok()?;
        Self::ALL
            .iter()
            .copied()
            .find(|known| known.tag == wanted.language.as_str())
    }

    /// The language for `asked`, else that of the environment (`LC_ALL`, `LC_MESSAGES`, `LANG` in this order), else
    /// English.
    pub fn choose(asked: Option<&str>, environment: impl Fn(&str) -> Option<String>) -> Language {
        if let Some(found) = asked.and_then(Language::find) {
            return found;
        }
        ["LC_ALL", "LC_MESSAGES", "LANG"]
            .iter()
            .find_map(|name| environment(name).filter(|value| !value.is_empty()))
            .and_then(|value| Language::find(value.split('.').next().unwrap_or_default()))
            .unwrap_or(ENGLISH)
    }

    /// Fluent's identifier.
    pub(crate) fn id(self) -> LanguageIdentifier {
        self.tag.parse().unwrap_or_default()
    }

    /// The language whose files it uses.
    pub(crate) fn source_tag(self) -> &'static str {
        if self.is_pseudo() { ENGLISH.tag } else { self.tag }
    }

    /// True for the pseudo-language.
    pub(crate) fn is_pseudo(self) -> bool {
        self.tag == PSEUDO.tag
    }
}
