//! The fuzzer over the entry that `PLIMSOLL_FUZZ` names.

#![no_main]

use std::sync::OnceLock;

use libfuzzer_sys::fuzz_target;

static ENTRY: OnceLock<&'static fuzz::Entry> = OnceLock::new();

fuzz_target!(|octets: &[u8]| {
    let entry = ENTRY.get_or_init(|| {
        let name = std::env::var("PLIMSOLL_FUZZ").unwrap_or_default();
        fuzz::find(&name).unwrap_or_else(|| panic!("PLIMSOLL_FUZZ is '{name}', which is no entry"))
    });
    (entry.run)(octets);
});
