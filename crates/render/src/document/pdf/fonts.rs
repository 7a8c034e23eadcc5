//! The fonts, which stand inside the program.

use std::{
    collections::{HashMap, hash_map::Entry},
    sync::Arc,
};

use krilla::text::Font;
use parley::{
    FontContext, FontData, FontWeight,
    fontique::{Blob, Collection, CollectionOptions, FontInfoOverride, SourceCache},
    style::FontStyle,
};

/// Latin, Greek and Cyrillic.
pub(super) const SANS: &str = "sans";
/// Arabic.
pub(super) const ARABIC: &str = "arabic";
/// Latin and Cyrillic, each letter as wide as the other.
pub(super) const MONO: &str = "mono";

/// How strong important text is: that of the files.
pub(super) const STRONG: FontWeight = FontWeight::SEMI_BOLD;

macro_rules! font {
    ($name:literal) => {
        include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/fonts/", $name, ".ttf"))
    };
}

static FILES: [(&str, FontWeight, FontStyle, &[u8]); 6] = [
    (
        SANS,
        FontWeight::NORMAL,
        FontStyle::Normal,
        font!("IBMPlexSans-Regular"),
    ),
    (SANS, STRONG, FontStyle::Normal, font!("IBMPlexSans-SemiBold")),
    (
        SANS,
        FontWeight::NORMAL,
        FontStyle::Italic,
        font!("IBMPlexSans-Italic"),
    ),
    (
        ARABIC,
        FontWeight::NORMAL,
        FontStyle::Normal,
        font!("IBMPlexSansArabic-Regular"),
    ),
    (
        ARABIC,
        STRONG,
        FontStyle::Normal,
        font!("IBMPlexSansArabic-SemiBold"),
    ),
    (
        MONO,
        FontWeight::NORMAL,
        FontStyle::Normal,
        font!("IBMPlexMono-Regular"),
    ),
];

/// Our fonts and no others: what the machine has is of no matter.
pub(super) fn ours() -> FontContext {
    let mut collection = Collection::new(CollectionOptions {
        shared: false,
        system_fonts: false,
    });
    for (family, weight, style, octets) in FILES {
        let named = FontInfoOverride {
            family_name: Some(family),
            weight: Some(weight),
            style: Some(style),
            ..FontInfoOverride::default()
        };
        collection.register_fonts(Blob::new(Arc::new(octets)), Some(named));
    }
    FontContext {
        collection,
        source_cache: SourceCache::default(),
    }
}

/// The same fonts as they go into the file, by the number that each has for now.
#[derive(Default)]
pub(super) struct Embedded(HashMap<u64, Font>);

impl Embedded {
    /// The font; none where it cannot be read, which ours can.
    pub(super) fn font(&mut self, data: &FontData) -> Option<Font> {
        let (octets, id) = data.data.clone().into_raw_parts();
        Some(match self.0.entry(id) {
            Entry::Occupied(known) => known.get().clone(),
            Entry::Vacant(free) => free.insert(Font::new(octets.into(), data.index)?).clone(),
        })
    }
}
