use std::path::{Path, PathBuf};

use catalogue::standards::Catalogue;

use super::*;

mod examples;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn data() -> (Catalogue, Rules) {
    let (catalogue, faults) = catalogue::standards::catalogue();
    assert_eq!(faults, []);
    (catalogue, rules().unwrap())
}

fn day(text: &str) -> jiff::civil::Date {
    text.parse().unwrap()
}
