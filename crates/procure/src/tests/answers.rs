use super::*;

const GOOD: &str = r#"buys = ["website", "mail"]
value_eur = 120_000
sector = "municipality"
country = "nl"
data = "personal"
users = ["public", "staff"]
months = 48

[existing]
supplier = "Voorbeeld BV"
domains = ["Voorbeeld.nl.", "bücher.example", "voorbeeld.nl"]
"#;

fn read(text: &str) -> Result<Answers, Vec<String>> {
    let (_, rules) = data();
    Answers::read(text, rules).map_err(|mistakes| mistakes.iter().map(Mistake::to_string).collect())
}

/// The mistakes of the good answers with one line changed.
fn with(line: &str) -> Vec<String> {
    let key = line.split('=').next().unwrap().trim();
    let mut text = String::new();
    for own in GOOD.lines() {
        let same = own.split('=').next().unwrap().trim() == key;
        text.push_str(if same { line } else { own });
        text.push('\n');
    }
    read(&text).err().unwrap_or_default()
}

#[test]
fn answers_are_read_in_the_words_of_the_catalogue() {
    let answers = read(GOOD).unwrap();
    assert_eq!(answers.buys, ["website-hosting", "mail-service"]);
    assert_eq!(
        answers.value,
        Value {
            from: 120_000,
            to: Some(120_000)
        }
    );
    assert_eq!((answers.country.as_str(), answers.months), ("NL", 48));
    assert_eq!(answers.data, ["personal"]);
    assert_eq!(answers.supplier.as_deref(), Some("Voorbeeld BV"));
    assert_eq!(answers.domains, ["voorbeeld.nl", "bücher.example"]);
    let uk = GOOD.replace("\"nl\"", "\"UK\"");
    assert_eq!(read(&uk).unwrap().country, "GB");
}

#[test]
fn every_mistake_says_its_line_and_what_to_write() {
    for (line, wanted) in [
        (
            "buys = [\"websit\"]",
            "line 1: 'websit' is no thing to buy we know; did you mean 'website'?",
        ),
        ("buys = [\"zebra\"]", "write one of: api, bulk-mail-service"),
        ("buys = []", "line 1: 'buys' is empty"),
        ("buys = [1]", "line 1: 'buys' holds something of the kind integer"),
        ("value_eur = 1.5", "line 2: 'value_eur' is of the kind float"),
        ("value_eur = -5", "line 2: '-5' is no value"),
        (
            "value_eur = \"9-3\"",
            "line 2: the value begins at 9 and ends at 3",
        ),
        ("value_eur = 99999999999999999", "more than anybody spends"),
        ("value_eur = \"50k\"", "line 2: '50k' is no value"),
        (
            "sector = [\"municipality\"]",
            "line 3: 'sector' is of the kind array",
        ),
        ("sector = \"gemeente\"", "line 3: 'gemeente' is no sector we know"),
        ("country = \"EU\"", "line 4: 'EU' is several countries"),
        (
            "country = \"Nederland\"",
            "line 4: 'Nederland' is no country code",
        ),
        (
            "data = [\"none\", \"personal\"]",
            "line 5: 'data' says 'none' and something else",
        ),
        (
            "users = true",
            "line 6: 'users' holds something of the kind boolean",
        ),
        ("months = 0", "line 7: '0' is no length of a contract"),
        (
            "months = \"4 years\"",
            "line 7: '4 years' is no length of a contract",
        ),
        (
            "domains = [\"https://voorbeeld.nl/\"]",
            "line 11: 'https://voorbeeld.nl/' is no domain name",
        ),
        (
            "domains = [\"192.0.2.1\"]",
            "line 11: '192.0.2.1' is no domain name",
        ),
        ("domains = [\"localhost\"]", "is no domain name"),
        ("supplier = \"a\\nb\"", "line 10: the name of the supplier"),
    ] {
        let mistakes = with(line).join("\n");
        assert!(mistakes.contains(wanted), "{line}: {mistakes}");
    }
}

#[test]
fn all_mistakes_are_told_at_once() {
    let mistakes = read("buy = \"website\"\nmonths = 0\nexisting = 3\n").unwrap_err();
    let said = mistakes.join("\n");
    for wanted in [
        "line 1: there is no key 'buy'; did you mean 'buys'?",
        "line 2: '0' is no length",
        "line 3: 'existing' is a section",
        "'buys' is missing, the answer to question 1",
        "'users' is missing, the answer to question 6",
    ] {
        assert!(said.contains(wanted), "{wanted}\n{said}");
    }
    let broken = read("buys = [\"website\"\nvalue_eur = 3\n").unwrap_err();
    assert!(broken[0].starts_with("line 2: "), "{broken:?}");
    assert_eq!(read("").unwrap_err().len(), 7);
}

#[test]
fn values_are_exact_or_a_range() {
    let value = |text: &str| crate::answers::value(text).unwrap();
    assert_eq!(value("50 000").reaches(50_000), Some(true));
    assert_eq!(value("49999").reaches(50_000), Some(false));
    assert_eq!(value("<50000").reaches(50_000), Some(false));
    assert_eq!(value(">=50000").reaches(50_000), Some(true));
    assert_eq!(value(">10000").reaches(50_000), None);
    assert_eq!(value("40000-60000").reaches(50_000), None);
    assert_eq!(value("unknown").reaches(50_000), None);
    for bad in ["", "-", "1-", "<0", "<=5", "1.000", "1,000", "€ 5", "٥"] {
        assert!(crate::answers::value(bad).is_err(), "{bad}");
    }
}

#[test]
fn the_examples_fit_the_schema_and_read_as_written() {
    let (_, rules) = data();
    let (name, text) = schema(rules);
    let there = std::fs::read_to_string(root().join("schemas").join(name)).unwrap_or_default();
    assert!(
        there == text,
        "schemas/{name} is not as it would be written: cargo xtask gen"
    );
    let schema: serde_json::Value = serde_json::from_str(&text).unwrap();
    let judge = jsonschema::validator_for(&schema).unwrap();
    for name in examples::names() {
        let text = examples::text(&name);
        let mut entry: serde_json::Value = toml::from_str(&text).unwrap();
        let faults: Vec<String> = judge.iter_errors(&entry).map(|error| error.to_string()).collect();
        assert_eq!(faults, [""; 0], "{name}");
        entry["unknown"] = 1.into();
        assert!(!judge.is_valid(&entry), "{name}");
        let answers = Answers::read(&text, rules).unwrap();
        for language in Language::ALL {
            let written = answers.to_toml(&sentences(*language));
            assert_eq!(Answers::read(&written, rules).unwrap(), answers, "{written}");
        }
    }
}

proptest! {
    #[test]
    fn no_text_breaks_reading(text in "\\PC{0,200}") {
        let _ = read(&text);
    }

    #[test]
    fn no_value_breaks_reading(key in "(buys|value_eur|sector|country|data|users|months|existing)", value in "\\PC{0,40}") {
        let _ = with(&format!("{key} = {value}"));
        let _ = with(&format!("{key} = {}", toml::Value::from(value)));
    }

    #[test]
    fn what_is_written_reads_the_same(
        from in 0_u64..1_000_000_000, more in prop::option::of(0_u64..1_000_000), months in 1_u32..=600,
        supplier in prop::option::of("[^\\p{C}\\s]([^\\p{C}]{0,60}[^\\p{C}\\s])?"), picks in prop::collection::vec(0_usize..26, 1..5),
    ) {
        let (_, rules) = data();
        let mut buys: Vec<String> = Vec::new();
        for pick in picks {
            let id = rules.objects[pick].id.clone();
            if !buys.contains(&id) {
                buys.push(id);
            }
        }
        let answers = Answers {
            buys,
            value: Value { from, to: more.map(|more| from + more) },
            sector: "health".to_owned(),
            country: "NZ".to_owned(),
            data: vec!["special".to_owned()],
            users: vec!["machines".to_owned()],
            months,
            supplier,
            domains: vec!["a.example".to_owned()],
        };
        let written = answers.to_toml(&sentences(Language::SOURCE));
        prop_assert_eq!(Answers::read(&written, rules).unwrap(), answers);
    }
}
