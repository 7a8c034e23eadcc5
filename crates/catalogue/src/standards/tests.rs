use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
};

use proptest::prelude::*;
use verdict::Confidence;

use super::{circles::circles, *};

mod exports;
mod faults;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The ids of all checks, from their folders: this crate knows none of them.
fn all_checks() -> BTreeSet<String> {
    let source = root().join("crates/checks/src");
    let mut ids = BTreeSet::new();
    for family in folders(&source) {
        for check in folders(&source.join(&family)) {
            if source.join(&family).join(&check).join("spec.md").is_file() {
                ids.insert(format!("{family}/{check}"));
            }
        }
    }
    assert!(ids.len() > 60, "{}", ids.len());
    ids
}

fn folders(path: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(path).unwrap().map(Result::unwrap);
    let folders = entries.filter(|entry| entry.path().is_dir());
    folders
        .map(|entry| entry.file_name().into_string().unwrap())
        .collect()
}

#[test]
fn the_catalogue_inside_the_program_is_sound() {
    let (catalogue, faults) = catalogue();
    assert_eq!(faults, []);
    let checks = all_checks();
    let faults = check(&catalogue, &checks.iter().map(String::as_str).collect());
    let said: Vec<String> = faults.iter().map(Fault::to_string).collect();
    assert!(said.is_empty(), "{}", said.join("\n"));
    assert!(catalogue.standards.len() >= 72, "{}", catalogue.standards.len());
    assert_eq!(catalogue.instruments.len(), 36);
}

#[test]
fn every_file_of_the_folder_is_inside_the_program() {
    let folder = root().join("catalogue");
    let mut there: Vec<String> = ["standards", "iot", "words"]
        .into_iter()
        .flat_map(|room| {
            let files = std::fs::read_dir(folder.join(room)).unwrap();
            files.map(move |file| format!("{room}/{}", file.unwrap().file_name().into_string().unwrap()))
        })
        .collect();
    there.extend(LISTS.map(str::to_owned));
    there.sort();
    let mut inside: Vec<&str> = BUILT_IN_FILES.iter().map(|(path, _)| *path).collect();
    inside.sort_unstable();
    assert_eq!(inside, there);
}

#[test]
fn a_folder_reads_as_what_is_inside_the_program() {
    assert_eq!(read_folder(&root().join("catalogue")).unwrap(), catalogue());

    let folder = std::env::temp_dir().join(format!("plimsoll-catalogue-{}", std::process::id()));
    assert!(read_folder(&folder).unwrap_err().contains("cannot be read"));
    for room in ["standards", "iot"] {
        std::fs::create_dir_all(folder.join(room)).unwrap();
    }
    std::fs::write(folder.join("standards/README.md"), "no standard").unwrap();
    std::fs::write(folder.join("standards/spf.toml"), [0xff, 0xfe]).unwrap();
    let (empty, faults) = read_folder(&folder).unwrap();
    std::fs::remove_dir_all(&folder).unwrap();
    assert_eq!(empty, Catalogue::default());
    let files: Vec<&str> = faults.iter().map(|fault| fault.file.as_str()).collect();
    let mut wanted = LISTS.to_vec();
    wanted.push("standards/spf.toml");
    wanted.sort_unstable();
    assert_eq!(files, wanted);
}

#[test]
fn no_check_is_without_a_standard() {
    let (catalogue, _) = catalogue();
    // What it looks at is no standard of its own: whether mail finds a server.
    let none = BTreeSet::from(["mx/resilience".to_owned()]);
    let alone: BTreeSet<String> = all_checks()
        .into_iter()
        .filter(|check| catalogue.measured_by(check).next().is_none())
        .collect();
    assert_eq!(alone, none);
}

#[test]
fn nothing_claims_a_place_on_the_list_of_is3c() {
    let (catalogue, _) = catalogue();
    assert!(catalogue.sources.iter().all(|source| !source.is3c_list));
    let of = |place: Is3cPlace| -> Vec<&str> {
        let standards = catalogue
            .standards
            .iter()
            .filter(|standard| standard.is3c.place == place);
        standards.map(|standard| standard.id.as_str()).collect()
    };
    assert_eq!(of(Is3cPlace::OnList), [""; 0]);
    let named = [
        "bcp38",
        "dane-smtp",
        "dmarc",
        "dnssec-signing",
        "https",
        "ipv6",
        "iso27001",
        "owasp-top10",
        "rpki-roa",
        "ssdf",
    ];
    assert_eq!(of(Is3cPlace::NamedInIgfText), named);
    for standard in &catalogue.standards {
        let named = standard
            .status
            .iter()
            .any(|status| status.instrument == "igf-is3c");
        assert_eq!(
            named,
            standard.is3c.place == Is3cPlace::NamedInIgfText,
            "{}",
            standard.id
        );
    }
}

#[test]
fn what_is_known_of_old_stands_there() {
    let (catalogue, _) = catalogue();
    let dmarc = catalogue.standard("dmarc").unwrap();
    let old = dmarc
        .documents
        .iter()
        .find(|document| document.id == "RFC 7489")
        .unwrap();
    assert_eq!(old.replaced_by.as_deref(), Some("RFC 9989"));
    assert_eq!(old.confidence, Confidence::High);
    let asked = catalogue.asked(dmarc);
    assert_eq!(asked["US"].len(), 2, "none first, then reject");
    let last = asked["US"].iter().filter_map(|status| status.by).next_back();
    assert_eq!(last, Day::parse("2018-10-16"));
    assert!(asked["NL"].iter().all(|status| status.state == Level::Required));
    let off = catalogue.asked(catalogue.standard("ipv6").unwrap());
    assert_eq!(
        off["AU"][0].state,
        Level::Optional,
        "Australia asks for IPv6 to be off unless used"
    );
    let tls_rpt = catalogue.standard("tls-rpt").unwrap();
    assert_eq!(tls_rpt.needs_one_of, ["dane-smtp", "mta-sts"]);
    let etsi = catalogue.baselines.iter().find(|b| b.id == "en-303-645").unwrap();
    let mandatory = |p: &&Provision| p.status == ProvisionStatus::Mandatory;
    assert_eq!(etsi.provisions.len(), 78);
    assert_eq!(etsi.provisions.iter().filter(mandatory).count(), 36);
}

#[test]
fn the_files_fit_their_schemas() {
    let schemas: BTreeMap<&str, String> = schemas().into_iter().collect();
    for (path, text) in BUILT_IN_FILES {
        let schema = match path.split_once('/') {
            Some(("standards", _)) => "catalogue-standard.schema.json".to_owned(),
            Some(("words", _)) => "catalogue-words.schema.json".to_owned(),
            Some(_) => "catalogue-baseline.schema.json".to_owned(),
            None => format!("catalogue-{}.schema.json", path.trim_end_matches(".toml")),
        };
        let schema: serde_json::Value = serde_json::from_str(&schemas[schema.as_str()]).unwrap();
        let judge = jsonschema::validator_for(&schema).unwrap();
        let mut entry: serde_json::Value = toml::from_str(text).unwrap();
        let faults: Vec<String> = judge.iter_errors(&entry).map(|error| error.to_string()).collect();
        assert_eq!(faults, [""; 0], "{path}");
        entry["unknown"] = 1.into();
        assert!(!judge.is_valid(&entry), "{path}");
    }
}

#[test]
fn the_schemas_are_those_in_the_folder() {
    for (name, text) in schemas() {
        let there = std::fs::read_to_string(root().join("schemas").join(name)).unwrap_or_default();
        assert!(
            there == text,
            "schemas/{name} is not as it would be written: cargo xtask gen"
        );
    }
}

#[test]
fn what_is_written_out_reads_the_same() {
    let (catalogue, _) = catalogue();
    for standard in &catalogue.standards {
        let text = toml::to_string(standard).unwrap();
        assert_eq!(&toml::from_str::<Standard>(&text).unwrap(), standard);
        let text = serde_json::to_string(standard).unwrap();
        assert_eq!(&serde_json::from_str::<Standard>(&text).unwrap(), standard);
    }
}

#[test]
fn days_are_days_of_the_calendar() {
    for good in [
        "2026",
        "2026-05",
        "2026-02-28",
        "2024-02-29",
        "2000-02-29",
        "0001-12-31",
    ] {
        assert_eq!(Day::parse(good).unwrap().to_string(), good);
    }
    for bad in [
        "",
        "26",
        "2026-",
        "2026-5",
        "2026-13",
        "2026-00",
        "2026-02-29",
        "1900-02-29",
        "2026-04-31",
        "2026-05-00",
        "2026-05-22-1",
        "2026-05-22T00:00:00Z",
        "2026--22",
        "２０２６",
        "+026",
        "2026-+5",
        " 2026",
        "0000",
        "2026/05/22",
    ] {
        assert_eq!(Day::parse(bad), None, "{bad}");
    }
    let before = |a: &str, b: &str| Day::parse(a).unwrap().surely_before(Day::parse(b).unwrap());
    assert!(before("2025", "2026") && before("2025-12-31", "2026") && before("2026-04", "2026-05-01"));
    assert!(!before("2026", "2026-05") && !before("2026-05", "2026") && !before("2026-05", "2026-05-31"));
    assert!(!before("2026-05-22", "2026-05-22") && !before("2026", "2025"));
}

#[test]
fn circles_are_found_once() {
    let graph = |edges: &[(&'static str, &'static str)]| {
        let mut needs: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for (from, to) in edges {
            needs.entry(from).or_default().push(to);
        }
        circles(&needs)
    };
    assert!(graph(&[]).is_empty());
    assert!(
        graph(&[("a", "b"), ("a", "c"), ("b", "d"), ("c", "d")]).is_empty(),
        "a diamond"
    );
    assert!(graph(&[("a", "gone")]).is_empty());
    assert_eq!(graph(&[("a", "a")]), [vec!["a"]]);
    assert_eq!(
        graph(&[("c", "a"), ("a", "b"), ("b", "c")]),
        [vec!["a", "b", "c"]]
    );
    let two = graph(&[("x", "z"), ("z", "x"), ("a", "z"), ("b", "c"), ("c", "b")]);
    assert_eq!(two, [vec!["b", "c"], vec!["x", "z"]]);
}

proptest! {
    #[test]
    fn a_circle_is_found_exactly_where_there_is_one(edges in prop::collection::vec((0usize..7, 0usize..7), 0..16)) {
        const NAMES: [&str; 7] = ["a", "b", "c", "d", "e", "f", "g"];
        let mut needs: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        let mut reach = [[false; 7]; 7];
        for (from, to) in &edges {
            needs.entry(NAMES[*from]).or_default().push(NAMES[*to]);
            reach[*from][*to] = true;
        }
        for over in 0..7 {
            for from in 0..7 {
                for to in 0..7 {
                    reach[from][to] |= reach[from][over] && reach[over][to];
                }
            }
        }
        let found = circles(&needs);
        prop_assert_eq!(!found.is_empty(), (0..7).any(|node| reach[node][node]));
        for circle in &found {
            let next = circle.iter().cycle().skip(1);
            for (from, to) in circle.iter().zip(next) {
                prop_assert!(needs[from].contains(to), "{:?}", circle);
            }
        }
    }

    #[test]
    fn days_read_as_written(year in 1u16..=9999, month in 1u8..=12, day in 1u8..=28, parts in 0..3) {
        let text = match parts {
            0 => format!("{year:04}"),
            1 => format!("{year:04}-{month:02}"),
            _ => format!("{year:04}-{month:02}-{day:02}"),
        };
        let read = Day::parse(&text).unwrap();
        prop_assert_eq!(read.to_string(), text);
        prop_assert!(!read.surely_before(read));
    }

    #[test]
    fn no_text_breaks_reading(text in "\\PC{0,80}", path in "(standards/|iot/|)[a-z.]{0,8}") {
        let _ = Day::parse(&text);
        let (catalogue, _) = read([(path.as_str(), text.as_str()), ("threats.toml", text.as_str())]);
        let _ = check(&catalogue, &BTreeSet::new());
    }

    #[test]
    fn what_lies_before_does_not_lie_after(a in "20[0-4][0-9](-0[1-9](-[0-2][1-8])?)?", b in "20[0-4][0-9](-0[1-9](-[0-2][1-8])?)?") {
        let (a, b) = (Day::parse(&a).unwrap(), Day::parse(&b).unwrap());
        prop_assert!(!(a.surely_before(b) && b.surely_before(a)));
    }
}

#[test]
fn every_text_stands_in_five_languages() {
    let (catalogue, _) = catalogue();
    let mut languages: Vec<&str> = catalogue
        .translations
        .iter()
        .map(|own| own.language.as_str())
        .collect();
    languages.sort_unstable();
    assert_eq!(languages, ["ar", "es", "fr", "nl"]);
    for translation in &catalogue.translations {
        assert_eq!(translation.faults(&catalogue), [], "{}", translation.language);
        let own = catalogue.in_language(&translation.language);
        assert_eq!(own.language, translation.language);
        let english = catalogue.standard("spf").unwrap();
        let theirs = own.standard("spf").unwrap();
        assert_ne!(english.without_it, theirs.without_it);
        assert_eq!(english.tenders.len(), theirs.tenders.len());
        assert!(
            english
                .tenders
                .iter()
                .zip(&theirs.tenders)
                .all(|(a, b)| a.ask != b.ask && a.shown_by == b.shown_by)
        );
        // What is no text stays as it is.
        assert_eq!(english.bought_with, theirs.bought_with);
    }
    assert_eq!(catalogue.in_language("tlh"), catalogue);
}

#[test]
fn a_translation_tells_what_it_lacks() {
    let text = BUILT_IN_FILES
        .iter()
        .find(|(path, _)| *path == "words/nl.toml")
        .unwrap()
        .1;
    let (catalogue, _) = catalogue();
    let said = |changed: &str| -> Vec<String> {
        let translation: Translation = toml::from_str(changed).unwrap();
        translation
            .faults(&catalogue)
            .iter()
            .map(Fault::to_string)
            .collect()
    };
    let without = |key: &str, table: &str| {
        let mut value: toml::Table = toml::from_str(text).unwrap();
        let entry = value[table].as_table_mut().unwrap();
        assert!(entry.remove(key).is_some(), "{table}.{key}");
        entry.insert("made-up".to_owned(), toml::Value::Table(toml::Table::new()));
        said(&toml::to_string(&value).unwrap())
    };
    for (key, table) in [
        ("spf", "standard"),
        ("bec", "threat"),
        ("ca", "actor"),
        ("saas", "object"),
        ("nl-ptolu", "instrument"),
        ("board-care", "argument"),
        ("pq-young", "objection"),
        ("iot-device-security", "category"),
    ] {
        let said = without(key, table);
        assert!(
            said.iter()
                .any(|fault| fault.contains(&format!("'{key}'"))
                    || fault.contains(&format!("[{table}.{key}]"))),
            "{said:?}"
        );
        assert!(
            said.iter()
                .any(|fault| fault.contains(&format!("[{table}.made-up] is no entry"))),
            "{said:?}"
        );
    }
    let fewer = text
        .replacen("ask = [\n", "ask = [\n    \"Een zin te veel.\",\n", 1)
        .replacen("ask = [\"", "ask = [\"Een zin te veel.\", \"", 1);
    assert!(
        said(&fewer)
            .iter()
            .any(|fault| fault.contains(" asks, the English entry "))
    );
}
