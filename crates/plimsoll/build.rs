//! Tells the program when it was built: a clock that shows an earlier time is wrong.

use std::time::{SystemTime, UNIX_EPOCH};

fn main() {
    // Builds that are to be the same everywhere set this variable (reproducible-builds.org).
    let asked = std::env::var("SOURCE_DATE_EPOCH")
        .ok()
        .filter(|time| time.parse::<i64>().is_ok());
    let built_at = asked.unwrap_or_else(|| {
        let since = SystemTime::now().duration_since(UNIX_EPOCH);
        since.map_or(0, |since| since.as_secs()).to_string()
    });
    println!("cargo::rustc-env=PLIMSOLL_BUILT_AT={built_at}");
    println!("cargo::rerun-if-env-changed=SOURCE_DATE_EPOCH");
    println!("cargo::rerun-if-changed=build.rs");
}
