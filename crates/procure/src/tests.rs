use std::{
    path::{Path, PathBuf},
    sync::LazyLock,
};

use catalogue::standards::Catalogue;
use proptest::prelude::*;
use text::Language;

use super::*;

mod annex;
mod answers;
mod choosing;
mod dialogue;
mod examples;
mod rules;
mod words;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

static DATA: LazyLock<(Catalogue, Rules)> = LazyLock::new(|| {
    let (catalogue, faults) = catalogue::standards::catalogue();
    assert_eq!(faults, []);
    (catalogue, super::rules().unwrap())
});

fn data() -> (&'static Catalogue, &'static Rules) {
    (&DATA.0, &DATA.1)
}

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

/// Answers to a purchase of one thing.
fn answers(buys: &str, value: &str, sector: &str, country: &str, data: &str, months: u32) -> Answers {
    let text = format!(
        "buys = \"{buys}\"\nvalue_eur = \"{value}\"\nsector = \"{sector}\"\ncountry = \"{country}\"\ndata = \"{data}\"\nusers = \"public\"\nmonths = {months}\n"
    );
    Answers::read(&text, &DATA.1).unwrap()
}
