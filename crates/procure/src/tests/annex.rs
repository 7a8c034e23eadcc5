use std::collections::BTreeSet;

use render::document::{Block, Document, Run};
use serde_json::Value as Json;

use super::*;

/// All runs of a document, in order.
fn runs(document: &Document) -> Vec<&Run> {
    let mut runs = Vec::new();
    for block in &document.blocks {
        match block {
            Block::Heading { text, .. } | Block::Paragraph(text) => runs.extend(text),
            Block::Quote(texts) => runs.extend(texts.iter().flatten()),
            Block::List { items, .. } => runs.extend(items.iter().flatten()),
            Block::Terms(terms) => {
                runs.extend(terms.iter().flat_map(|(term, means)| term.iter().chain(means)))
            }
            Block::Table(table) => {
                runs.extend(table.header.iter().flatten());
                runs.extend(table.rows.iter().flatten().flatten());
            }
            Block::Sources(_) | Block::PageBreak => {}
        }
    }
    runs
}

/// A document without gaps: levels in order, links that lead somewhere, no key in place of its words, full rows.
pub(super) fn sound(annex: &Annex<'_>, document: &Document) {
    let mut level = 0;
    let mut anchors = BTreeSet::new();
    for block in &document.blocks {
        if let Block::Heading {
            level: own, anchor, ..
        } = block
        {
            assert!(*own <= level + 1, "from level {level} to {own}");
            level = *own;
            if let Some(anchor) = anchor {
                assert!(anchors.insert(format!("#{anchor}")), "{anchor} twice");
            }
        }
        if let Block::Table(table) = block {
            assert!(
                !table.rows.is_empty() || annex.entries.is_empty(),
                "{}",
                table.caption
            );
            for row in &table.rows {
                assert_eq!(row.len(), table.header.len(), "{}", table.caption);
            }
        }
    }
    let english = crate::words::SOURCES[0].1;
    for run in runs(document) {
        if let Some(link) = &run.link {
            assert!(anchors.contains(link), "{link}");
        }
        let key = run.text.contains('-') && english.contains(&format!("\n{} = ", run.text));
        assert!(!key, "'{}' has no words", run.text);
        assert!(
            !run.text.contains("{$") && !run.text.contains("{ $"),
            "{}",
            run.text
        );
    }
    assert_eq!(anchors.len(), annex.entries.len());
    for entry in &annex.entries {
        assert!(!entry.asks.is_empty(), "{} asks for nothing", entry.number);
        for ask in &entry.asks {
            assert!(
                ask.declaration || !ask.checks.is_empty(),
                "{} has no proof",
                ask.number
            );
        }
        assert!(
            !annex.documents(entry.chosen.standard).is_empty(),
            "{} names no document",
            entry.number
        );
    }
}

/// The shape of the extension, as far as an annex uses it, in our words.
const SHAPE: &str = r##"{
  "type": "object",
  "required": ["tender"],
  "properties": {
    "tender": {
      "type": "object",
      "properties": {
        "criteria": { "type": "array", "minItems": 1, "uniqueItems": true, "items": { "$ref": "#/$defs/criterion" } }
      }
    }
  },
  "$defs": {
    "text": { "type": "string", "minLength": 1 },
    "moment": { "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T00:00:00Z$" },
    "criterion": {
      "type": "object",
      "required": ["id"],
      "additionalProperties": false,
      "properties": {
        "id": { "$ref": "#/$defs/text" },
        "title": { "$ref": "#/$defs/text" },
        "description": { "$ref": "#/$defs/text" },
        "relatesToTenderer": { "type": "boolean" },
        "requirementGroups": { "type": "array", "minItems": 1, "uniqueItems": true, "items": { "$ref": "#/$defs/group" } }
      }
    },
    "group": {
      "type": "object",
      "required": ["id"],
      "additionalProperties": false,
      "properties": {
        "id": { "$ref": "#/$defs/text" },
        "description": { "$ref": "#/$defs/text" },
        "x_plimsoll": { "type": "object" },
        "requirements": { "type": "array", "minItems": 1, "uniqueItems": true, "items": { "$ref": "#/$defs/requirement" } }
      }
    },
    "requirement": {
      "type": "object",
      "required": ["id"],
      "additionalProperties": false,
      "properties": {
        "id": { "$ref": "#/$defs/text" },
        "title": { "$ref": "#/$defs/text" },
        "description": { "$ref": "#/$defs/text" },
        "dataType": { "enum": ["string", "date-time", "number", "integer", "boolean"] },
        "expectedValue": { "type": ["string", "number", "boolean"] },
        "period": {
          "type": "object",
          "additionalProperties": false,
          "properties": { "startDate": { "$ref": "#/$defs/moment" }, "endDate": { "$ref": "#/$defs/moment" } }
        },
        "x_plimsoll": { "type": "object" }
      }
    }
  }
}"##;

/// Holds JSON against the shape, and its ids against each other.
pub(super) fn fits(text: &str) {
    let document: Json = serde_json::from_str(text).unwrap();
    let judge = jsonschema::validator_for(&serde_json::from_str(SHAPE).unwrap()).unwrap();
    let faults: Vec<String> = judge
        .iter_errors(&document)
        .map(|error| error.to_string())
        .collect();
    assert_eq!(faults, [""; 0]);
    let mut ids = BTreeSet::new();
    let mut once = |id: &Json| assert!(ids.insert(id.to_string()), "{id} twice");
    let none = Vec::new();
    let list = |of: &Json, key: &str| of[key].as_array().cloned().unwrap_or_default();
    for criterion in document["tender"]["criteria"].as_array().unwrap_or(&none) {
        once(&criterion["id"]);
        for group in list(criterion, "requirementGroups") {
            once(&group["id"]);
            for requirement in list(&group, "requirements") {
                once(&requirement["id"]);
                let (from, to) = (
                    &requirement["period"]["startDate"],
                    &requirement["period"]["endDate"],
                );
                assert!(from.as_str() <= to.as_str(), "{from} {to}");
            }
        }
    }
}

fn of<T>(name: &str, then: impl FnOnce(&Annex<'_>) -> T) -> T {
    let (catalogue, rules) = data();
    let answers = Answers::read(&examples::text(name), rules).unwrap();
    then(&Annex::new(&answers, day("2026-11-22"), catalogue, rules).unwrap())
}

fn markdown(name: &str, language: &str) -> String {
    let sentences = sentences(Language::find(language).unwrap());
    of(name, |annex| {
        render::document::markdown(&annex.document(&sentences))
    })
}

/// The languages that annexes have words in.
pub(super) fn spoken() -> impl Iterator<Item = Language> {
    let tags = crate::words::SOURCES.iter();
    tags.map(|(tag, _)| Language::find(tag).unwrap())
}

#[test]
fn the_same_purchase_gives_the_same_annex() {
    of("be-company-newsletter", |annex| {
        let sentences = sentences(Language::SOURCE);
        assert_eq!(annex.document(&sentences), annex.document(&sentences));
        let tool = ("plimsoll", "0");
        assert_eq!(ocds(annex, &sentences, tool), ocds(annex, &sentences, tool));
    });
}

#[test]
fn every_example_becomes_an_annex() {
    for name in examples::names() {
        of(&name, |annex| {
            for language in spoken() {
                let document = annex.document(&sentences(language));
                sound(annex, &document);
                assert!(
                    render::document::docx(&document).unwrap().starts_with(b"PK"),
                    "{name}"
                );
            }
            fits(&ocds(annex, &sentences(Language::SOURCE), ("plimsoll", "0")));
            assert_eq!(annex.policies[0].id, "default-2026", "{name}");
        });
    }
}

#[test]
fn the_law_decides_whether_equivalents_are_named() {
    let nl = markdown("nl-municipality-website", "en");
    assert!(
        nl.contains("Directive 2014/24/EU art. 42") && nl.contains("or an equivalent solution"),
        "{nl}"
    );
    let nl = markdown("nl-municipality-website", "nl");
    assert!(nl.contains("gelijkwaardige oplossing"), "{nl}");
    let gb = markdown("gb-department-mail", "en");
    assert!(gb.contains("Procurement Act 2023 s. 56"), "{gb}");
    for name in ["be-company-newsletter", "ke-company-website"] {
        let none = markdown(name, "en");
        assert!(!none.contains("or an equivalent solution"), "{name}");
        assert!(none.contains("another way"), "{name}");
    }
}

#[test]
fn an_annex_says_on_whose_word_and_from_when() {
    let nl = markdown("nl-municipality-website", "en");
    for wanted in [
        "List 'pas toe of leg uit' (comply or explain)",
        "for purchases from EUR 50,000",
        "since 1 July 2023",
        "at signature, then every week",
        "verdict “fail” in 3 scans in a row",
        "31,536,000",
        "plimsoll test voorbeeldgemeente.example --policy default-2026",
        "nl-streefbeeld-2024",
        "annual report",
    ] {
        assert!(nl.contains(wanted), "{wanted}\n{nl}");
    }
    let us = markdown("us-agency-cloud", "en");
    assert!(us.contains("from 2 January 2030, within the contract"), "{us}");
    let au = markdown("au-department-hosting", "en");
    assert!(au.contains("is not advised: Information Security Manual"), "{au}");
    let none = markdown("ke-company-website", "en");
    assert!(none.contains("we know no norm that would bind"), "{none}");
    assert!(
        none.contains("No norm is known that reaches this purchase."),
        "{none}"
    );
}

#[test]
fn what_is_not_sure_is_to_be_confirmed() {
    let nl = markdown("nl-municipality-website", "en");
    // On the list by our memory alone; HTTPS rests on texts that were read.
    assert!(
        nl.contains("R-09") && nl.contains("Confirm in the norm itself before publication"),
        "{nl}"
    );
    let unsure: Vec<String> = nl
        .lines()
        .filter(|line| line.contains("Confirm in the norm itself"))
        .map(str::to_owned)
        .collect();
    assert!(
        unsure.iter().any(|line| line.contains("ISO/IEC 27001")),
        "{unsure:?}"
    );
    assert!(
        !unsure.iter().any(|line| line.contains(" HTTPS under")),
        "{unsure:?}"
    );
}

#[test]
fn a_scan_is_asked_for_only_where_names_can_be_scanned() {
    of("gb-council-cameras", |annex| {
        for ask in annex.entries.iter().flat_map(|entry| &entry.asks) {
            assert!(ask.checks.is_empty() && ask.declaration, "{}", ask.number);
        }
    });
    of("nl-municipality-website", |annex| {
        let hsts = annex
            .entries
            .iter()
            .find(|entry| entry.chosen.standard.id == "hsts")
            .unwrap();
        assert_eq!(hsts.asks[0].checks[0].id, "https/hsts");
        assert_eq!(hsts.values[0].name, "min_age_s");
    });
}

#[test]
fn alternatives_are_groups_of_one_criterion() {
    let (catalogue, rules) = data();
    let asked = answers("mail", "90000", "business", "KE", "none", 24);
    let annex = Annex::new(&asked, day("2026-11-22"), catalogue, rules).unwrap();
    let text = ocds(&annex, &sentences(Language::SOURCE), ("plimsoll", "0"));
    fits(&text);
    let document: Json = serde_json::from_str(&text).unwrap();
    let criteria = document["tender"]["criteria"].as_array().unwrap();
    let both: Vec<&Json> = criteria
        .iter()
        .filter(|one| one["requirementGroups"].as_array().unwrap().len() > 1)
        .collect();
    assert_eq!(both.len(), 1);
    assert_eq!(both[0]["title"], "DANE for SMTP / MTA-STS");
    let page = render::document::markdown(&annex.document(&sentences(Language::SOURCE)));
    assert!(page.contains("One of these is enough: R-0"), "{page}");
}

#[test]
fn the_catalogue_is_marked_english_in_a_dutch_annex() {
    let dutch = sentences(Language::find("nl").unwrap());
    let without_it = of("nl-municipality-website", |annex| {
        let document = annex.document(&dutch);
        let english = runs(&document)
            .into_iter()
            .filter(|run| run.language == Some(Language::SOURCE))
            .count();
        assert!(english > 50, "{english}");
        let first = annex.entries[0].chosen.standard.without_it.clone();
        assert!(
            runs(&document)
                .iter()
                .any(|run| run.text == first && run.language.is_some())
        );
        first
    });
    assert!(!without_it.is_empty());
}

#[test]
fn hostile_answers_stay_text() {
    let (catalogue, rules) = data();
    let mut asked = answers("mail", "90000", "business", "KE", "none", 24);
    asked.supplier = Some("<script>alert(1)</script> | **x** [a](javascript:b)".to_owned());
    let annex = Annex::new(&asked, day("2026-11-22"), catalogue, rules).unwrap();
    let page = render::document::markdown(&annex.document(&sentences(Language::SOURCE)));
    // What a backslash stands before is text.
    let mut bare = String::new();
    let mut letters = page.chars();
    while let Some(letter) = letters.next() {
        if letter == '\\' {
            letters.next();
        } else {
            bare.push(letter);
        }
    }
    for markup in ["<script", "](javascript", "**x"] {
        assert!(!bare.contains(markup), "{markup}\n{page}");
    }
}
