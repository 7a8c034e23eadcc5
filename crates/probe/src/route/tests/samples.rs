//! Files that validators have really written, where they are at hand.

use super::*;

/// Names the folder that holds `routinator/test/output` and `routinator/test/slurm` of routinator's own sources.
const FOLDER: &str = "PLIMSOLL_RPKI_SAMPLES";

#[test]
fn what_validators_write_is_read() {
    let Some(folder) = std::env::var_os(FOLDER).map(PathBuf::from) else {
        eprintln!("skipped: set {FOLDER} to the folder of the samples");
        return;
    };
    let mut seen = 0;
    for entry in std::fs::read_dir(folder.join("routinator/test/output")).unwrap() {
        let path = entry.unwrap().path();
        let form = path.extension().unwrap().to_str().unwrap().to_owned();
        // The first digit of the name tells whether there are payloads; there are two, and they are equal.
        let with_payloads = path.file_stem().unwrap().to_str().unwrap().starts_with('1');
        let loaded = RouteTables::load(&[&path], &[]);
        seen += 1;
        match form.as_str() {
            "json" | "jsonext" | "csv" | "csvcompat" | "csvext" | "slurm" | "slurm2" => {
                let (tables, notices) = loaded.unwrap_or_else(|e| panic!("{e}"));
                let facts = tables.facts([address("12.34.56.78")]);
                let found = shown(&facts.addresses[0].vrps);
                let expected = if with_payloads { 2 } else { 0 };
                assert_eq!(facts.vrps.seen().unwrap().count, expected, "{}", path.display());
                assert_eq!(notices.is_empty(), with_payloads, "{notices:?}");
                let anchor = if matches!(form.as_str(), "json" | "csv" | "csvcompat") {
                    " N/A"
                } else {
                    ""
                };
                let payload = format!("12.34.56.0/24-24 AS1234{anchor}");
                assert_eq!(
                    found,
                    if with_payloads { vec![payload] } else { vec![] },
                    "{}",
                    path.display()
                );
            }
            _ => {
                let error = loaded.expect_err(&path.display().to_string()).to_string();
                assert!(error.ends_with("'rpki-client -j'"), "{error}");
            }
        }
    }
    assert!(seen >= 80, "only {seen} samples");
    for name in [
        "routinator/test/slurm/full.json",
        "rpki-rs/test-data/slurm/full.json",
        "rpki-rs/test-data/slurm/full_v2.json",
    ] {
        let (tables, _) = payloads_of(&folder.join(name));
        let facts = tables.facts(["198.51.100.1", "2001:db8::1", "192.0.2.1"].map(address));
        let found: Vec<Vec<String>> = facts.addresses.iter().map(|entry| shown(&entry.vrps)).collect();
        assert_eq!(
            found,
            [
                vec!["198.51.100.0/24-24 AS64496".to_owned()],
                vec!["2001:db8::/32-48 AS64496".to_owned()],
                vec![]
            ],
            "{name}"
        );
    }
}
