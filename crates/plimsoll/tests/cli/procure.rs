//! Answers, and the annex that follows from them.

use super::*;

/// What a municipality would type.
const TYPED: &[u8] = b"website, mail\n120000\nmunicipality\nNL\n\n\n36\nvoorbeeld.nl\n";

fn answers() -> String {
    let ran = run_with_input(&["procure", "answers"], TYPED);
    assert_eq!(ran.status, 0, "{}", ran.err);
    ran.out
}

fn annex(answers: &str, args: &[&str]) -> Ran {
    let all = [&["procure", "annex", "-", "--at", "2026-11-22"], args].concat();
    run_with_input(&all, answers.as_bytes())
}

#[test]
fn the_questions_can_be_answered_through_a_pipe() {
    let ran = run_with_input(&["procure", "answers"], TYPED);
    assert!(
        ran.out.contains("buys = [\"website-hosting\", \"mail-service\"]"),
        "{}",
        ran.out
    );
    assert!(ran.out.contains("domains = [\"voorbeeld.nl\"]"), "{}", ran.out);
    assert!(ran.err.contains("Question 8 of 8"), "{}", ran.err);
    let dutch = run_with_input(&["procure", "answers", "--lang", "nl"], TYPED);
    assert!(dutch.err.contains("Vraag 1 van 8: Wat koopt u?"), "{}", dutch.err);
    assert!(dutch.out.contains("# 1. Wat koopt u?"), "{}", dutch.out);

    let short = run_with_input(&["procure", "answers"], b"website\nlots\n");
    assert_eq!((short.status, short.out.as_str()), (2, ""));
    assert!(short.err.contains("'lots' is no value"), "{}", short.err);
    assert!(
        short
            .err
            .contains("error: the answers ended before question 2 of 8"),
        "{}",
        short.err
    );
}

#[test]
fn the_annex_comes_in_every_form() {
    let answers = answers();
    let page = annex(&answers, &[]);
    assert_eq!((page.status, page.err.as_str()), (0, ""));
    assert!(
        page.out.starts_with("# Annex: Internet security standards\n"),
        "{}",
        page.out
    );
    assert!(page.out.contains("R-01"), "{}", page.out);
    let dutch = annex(&answers, &["--lang", "nl"]);
    assert!(
        dutch
            .out
            .starts_with("# Bijlage: standaarden voor veilig internet\n"),
        "{}",
        dutch.out
    );

    let json = annex(&answers, &["--format", "json"]);
    assert_eq!((json.status, json.err.as_str()), (0, ""));
    let criteria = &json.json()["tender"]["criteria"];
    assert!(criteria.as_array().unwrap().len() > 15, "{criteria}");

    let folder = tempfile::tempdir().unwrap();
    for (name, begins) in [
        ("a.docx", "PK"),
        ("a.md", "# Annex"),
        ("a.json", "{"),
        ("a", "# Annex"),
    ] {
        let file = folder.path().join(name);
        let ran = annex(&answers, &["-o", text(&file)]);
        assert_eq!(
            (ran.status, ran.out.as_str(), ran.err.as_str()),
            (0, "", ""),
            "{name}"
        );
        let octets = std::fs::read(&file).unwrap();
        assert!(octets.starts_with(begins.as_bytes()), "{name}");
    }
}

#[test]
fn the_day_decides_what_is_in_force() {
    let answers = "buys = \"software\"\nvalue_eur = 1\nsector = \"business\"\ncountry = \"DE\"\ndata = \"none\"\nusers = \"staff\"\nmonths = 2\n";
    let at = |day: &str| {
        let ran = run_with_input(
            &["procure", "annex", "-", "--format", "json", "--at", day],
            answers.as_bytes(),
        );
        assert_eq!(ran.status, 0, "{}", ran.err);
        ran.out.matches("\"duty\": \"required\"").count()
    };
    assert_eq!((at("2026-11-22"), at("2027-12-11")), (0, 3));
    for bad in ["tomorrow", "2026-13-01", "2026-11-22T00:00:00", "22-11-2026"] {
        let ran = run_with_input(&["procure", "annex", "-", "--at", bad], answers.as_bytes());
        assert_eq!(ran.status, 2, "{bad}");
        assert_eq!(
            ran.errors(),
            [format!("'{bad}' is no day; write it as 2026-11-22")]
        );
    }
}

#[test]
fn mistakes_in_answers_are_told_by_line() {
    let wrong = "buys = \"websit\"\nvalue_eur = 1\nsector = \"gemeente\"\ncountry = \"NL\"\ndata = \"none\"\nusers = \"staff\"\nmonths = 2\n";
    let ran = annex(wrong, &[]);
    assert_eq!((ran.status, ran.out.as_str()), (2, ""));
    let errors = ran.errors();
    assert_eq!(errors.len(), 2, "{errors:?}");
    assert_eq!(
        errors[0],
        "standard input, line 1: 'websit' is no thing to buy we know; did you mean 'website'?"
    );
    assert!(
        errors[1].starts_with("standard input, line 3: 'gemeente' is no sector"),
        "{errors:?}"
    );
    let ran = annex(wrong, &["--format", "json"]);
    assert_eq!(ran.status, 2);
    assert_error(&ran, "file");

    let gone = run(["procure", "annex", "gone.toml"]);
    assert_eq!(gone.status, 2);
    assert!(
        gone.errors()[0].starts_with("the answers in gone.toml cannot be read"),
        "{gone:?}"
    );
    let binary = run_with_input(&["procure", "annex", "-"], &[0xff, 0xfe]);
    assert_eq!(
        binary.errors(),
        ["the answers in standard input cannot be read: they are no text in UTF-8"]
    );
}

#[test]
fn every_example_in_the_catalogue_makes_an_annex() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../catalogue/examples");
    let mut count = 0;
    for file in std::fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        if path.extension().is_some_and(|ending| ending == "toml") {
            let ran = run(["procure", "annex", text(&path), "--at", "2026-11-22"]);
            assert_eq!((ran.status, ran.err.as_str()), (0, ""), "{}", path.display());
            count += 1;
        }
    }
    assert!(count >= 12, "{count}");
}
