//! The catalogue of standards.

use super::*;

#[test]
fn standards_are_listed_and_chosen_from() {
    let all = run(["catalogue", "list"]);
    assert_eq!((all.status, all.err.as_str()), (0, ""));
    for word in ["Communication security", "dnssec-signing", "rpki-roa", "en303645"] {
        assert!(all.out.contains(word), "{word}\n{}", all.out);
    }
    assert!(
        all.out.lines().all(|line| line.chars().count() <= 80),
        "{}",
        all.out
    );

    let mail = run([
        "catalogue",
        "list",
        "--bought-with",
        "mail-service",
        "--tier",
        "1",
        "--format",
        "csv",
    ]);
    assert_eq!(mail.status, 0);
    assert!(
        mail.out.contains("\r\nspf,")
            && !mail.out.contains("\r\nhsts,")
            && !mail.out.contains("\r\ntls-rpt,")
    );

    let dutch = run(["catalogue", "list", "--where", "NL", "--format", "json"]);
    let dutch: serde_json::Value = serde_json::from_str(&dutch.out).unwrap();
    let ids: Vec<&str> = dutch
        .as_array()
        .unwrap()
        .iter()
        .map(|entry| entry["id"].as_str().unwrap())
        .collect();
    assert!(
        ids.contains(&"dnssec-signing") && !ids.contains(&"sri"),
        "{ids:?}"
    );

    let unknown = run(["catalogue", "list", "--bought-with", "ships"]);
    assert_eq!(unknown.status, 2);
    assert!(
        unknown
            .err
            .contains("there is no object 'ships'; there are all, api,"),
        "{}",
        unknown.err
    );
}

#[test]
fn a_standard_has_a_page() {
    let page = run(["catalogue", "show", "dane-smtp"]);
    assert_eq!((page.status, page.err.as_str()), (0, ""));
    for word in [
        "What it protects against",
        "To the board",
        "dane/valid",
        "Streefbeeldafspraken",
    ] {
        assert!(page.out.contains(word), "{word}\n{}", page.out);
    }
    let device = run(["catalogue", "show", "en-303-645", "--format", "md"]);
    assert!(
        device.out.starts_with("# ") && device.out.contains("| 5.1-1 |"),
        "{}",
        device.out
    );
    let json = run(["catalogue", "show", "spf", "--format", "json"]);
    let entry: serde_json::Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!(entry["id"], "spf");

    let near = run(["catalogue", "show", "dnssec"]);
    assert_eq!(near.status, 2);
    assert!(
        near.err
            .contains("did you mean dnssec-automation or dnssec-signing or dnssec-validation"),
        "{}",
        near.err
    );
    let far = run(["catalogue", "show", "zzzzzzzz"]);
    assert!(
        far.err.contains("'plimsoll catalogue list' names them"),
        "{}",
        far.err
    );
}

#[test]
fn what_is_wrong_in_a_catalogue_is_said() {
    let sound = run(["catalogue", "check"]);
    assert_eq!(sound.status, 0, "{}", sound.out);
    assert!(sound.out.ends_with("nothing is wrong\n"), "{}", sound.out);

    let folder = tempfile::tempdir().unwrap();
    let from = folder.path().to_str().unwrap();
    let nowhere = run(["catalogue", "check", "--from", from]);
    assert_eq!(nowhere.status, 2);
    assert!(nowhere.err.contains("cannot be read"), "{}", nowhere.err);

    for room in ["standards", "iot"] {
        std::fs::create_dir(folder.path().join(room)).unwrap();
    }
    std::fs::write(
        folder.path().join("standards/spf.toml"),
        "id = 'spf'\ncolour = 'red'\n",
    )
    .unwrap();
    let broken = run(["catalogue", "check", "--from", from]);
    assert_eq!(broken.status, 1, "{}", broken.err);
    assert!(
        broken
            .out
            .contains("standards/spf.toml: line 2: unknown field `colour`"),
        "{}",
        broken.out
    );
    assert!(broken.out.ends_with("things are wrong\n"), "{}", broken.out);
}

#[test]
fn all_of_it_can_be_taken_along() {
    let json = run(["catalogue", "export"]);
    let whole: serde_json::Value = serde_json::from_str(&json.out).unwrap();
    assert!(whole["standards"].as_array().unwrap().len() > 70);
    let statuses = run(["catalogue", "export", "--format", "csv", "--table", "statuses"]);
    assert!(
        statuses.out.starts_with("standard,where,instrument,"),
        "{}",
        statuses.out
    );

    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("standards.md");
    let written = run([
        "catalogue",
        "export",
        "--format",
        "md",
        "--output",
        file.to_str().unwrap(),
    ]);
    assert_eq!((written.status, written.out.as_str()), (0, ""));
    let pages = std::fs::read_to_string(file).unwrap();
    assert!(pages.starts_with("# Standards\n") && pages.matches("\n# ").count() > 80);
}
