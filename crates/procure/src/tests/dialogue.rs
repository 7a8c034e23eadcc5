use super::*;

fn hear(lines: &[&str]) -> Result<Answers, (usize, Option<String>)> {
    let (_, rules) = data();
    let words = sentences(Language::SOURCE);
    let mut dialogue = Dialogue::new(rules, &words);
    let mut again = None;
    for line in lines {
        assert!(dialogue.prompt().ends_with("> "));
        match dialogue.hear(line) {
            Heard::Done(answers) => return Ok(*answers),
            Heard::Again(why) => again = Some(why),
            Heard::Next => {}
        }
    }
    Err((dialogue.number(), again))
}

#[test]
fn numbers_words_and_defaults_are_answers() {
    let answers = hear(&[
        "website, 13",
        "",
        "gov",
        "3",
        "nl",
        "",
        "",
        "",
        "Voorbeeld BV, voorbeeld.nl",
    ])
    .unwrap();
    assert_eq!(answers.buys, ["website-hosting", "mail-service"]);
    assert_eq!(answers.value, Value { from: 0, to: None });
    assert_eq!(answers.sector, "municipality");
    assert_eq!((answers.country.as_str(), answers.months), ("NL", 48));
    assert_eq!(
        (answers.data, answers.users),
        (vec!["personal".to_owned()], vec!["public".to_owned()])
    );
    assert_eq!(answers.supplier.as_deref(), Some("Voorbeeld BV"));
    assert_eq!(answers.domains, ["voorbeeld.nl"]);
}

#[test]
fn one_can_go_back_and_keeps_what_was_said() {
    let answers = hear(&[
        "mail",
        "80000",
        "municipality",
        "<",
        "<",
        "90000",
        "",
        "NL",
        "",
        "",
        "12",
        "",
    ])
    .unwrap();
    assert_eq!(answers.value.from, 90_000);
    assert_eq!(answers.sector, "municipality");
    assert_eq!(answers.months, 12);
    assert!(answers.supplier.is_none() && answers.domains.is_empty());
}

#[test]
fn what_is_no_answer_is_asked_again() {
    let (at, why) = hear(&["<"]).unwrap_err();
    assert_eq!((at, why.unwrap().as_str()), (1, "This is the first question."));
    let (at, why) = hear(&[""]).unwrap_err();
    assert!(at == 1 && why.unwrap().contains("no default"));
    let (at, why) = hear(&["99"]).unwrap_err();
    assert!(at == 1 && why.unwrap().contains("choose from 1 to 26"));
    let (at, why) = hear(&["mail", "lots"]).unwrap_err();
    assert!(at == 2 && why.unwrap().contains("is no value"));
    let (at, why) = hear(&["mail", "", "municipality, health"]).unwrap_err();
    assert!(at == 3 && why.unwrap().contains("one sector"));
    let (at, why) = hear(&["mail", "", "health", "NL", "", "", "", "https://a.nl/"]).unwrap_err();
    assert!(at == 8 && why.unwrap().contains("no domain name"));
}

#[test]
fn every_question_is_asked_in_every_language() {
    let (_, rules) = data();
    for language in Language::ALL {
        let words = sentences(*language);
        let mut dialogue = Dialogue::new(rules, &words);
        for line in ["mail", "", "health", "NL", "", "", ""] {
            let number = dialogue.number();
            let prompt = dialogue.prompt();
            assert!(
                prompt.contains(&words.say(&format!("question-{number}"))),
                "{prompt}"
            );
            assert!(
                !prompt.contains("question-") && !prompt.contains("dialogue-"),
                "{prompt}"
            );
            assert_eq!(dialogue.hear(line), Heard::Next);
        }
        assert!(dialogue.prompt().contains(&words.say("dialogue-none")));
    }
}

proptest! {
    #[test]
    fn no_line_breaks_the_dialogue(lines in prop::collection::vec("(\\PC{0,30}|[0-9]{1,3}|mail|NL|<|)", 0..30)) {
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        let _ = hear(&lines);
    }
}
