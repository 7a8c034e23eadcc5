use std::collections::{BTreeMap, BTreeSet};

use super::*;

/// Duty by standard.
fn duties(choice: &Choice<'_>) -> BTreeMap<String, Duty> {
    let pairs = choice.chosen.iter();
    pairs.map(|one| (one.standard.id.clone(), one.duty)).collect()
}

fn norm<'c, 'a>(choice: &'c Choice<'a>, standard: &str, instrument: &str) -> Option<&'c NormGround<'a>> {
    let chosen = choice.chosen.iter().find(|one| one.standard.id == standard)?;
    chosen.grounds.iter().find_map(|ground| match ground {
        Ground::Norm(ground) if ground.instrument.id == instrument => Some(ground),
        _ => None,
    })
}

#[test]
fn the_value_decides_where_a_norm_has_a_threshold() {
    let (catalogue, rules) = data();
    for (value, duty, reached) in [
        ("49999", Duty::Recommended, Some(false)),
        ("50000", Duty::Required, Some(true)),
        ("20000-80000", Duty::Required, None),
        ("unknown", Duty::Required, None),
    ] {
        let asked = answers("website", value, "municipality", "NL", "none", 24);
        let choice = choose(&asked, day("2026-11-22"), catalogue, rules).unwrap();
        let ground = norm(&choice, "acme", "nl-ptolu").unwrap();
        assert_eq!(
            (ground.duty, ground.threshold.unwrap().reached),
            (duty, reached),
            "{value}"
        );
        assert_eq!(duties(&choice)["acme"], duty, "{value}");
        // The agreements among governments have none.
        assert_eq!(duties(&choice)["ipv6"], Duty::Required, "{value}");
    }
}

#[test]
fn a_norm_counts_from_its_day() {
    let (catalogue, rules) = data();
    let of = |at: &str, months: u32| {
        let asked = answers("software", "100000", "regional-government", "DE", "none", months);
        let choice = choose(&asked, day(at), catalogue, rules).unwrap();
        let later: Vec<String> = choice
            .later
            .iter()
            .map(|later| later.standard.id.clone())
            .collect();
        let sbom = choice
            .chosen
            .iter()
            .find(|one| one.standard.id == "sbom")
            .unwrap();
        (
            sbom.duty,
            sbom.from.map(|day| day.to_string()),
            later.contains(&"sbom".to_owned()),
        )
    };
    let begins = Some("2027-12-11".to_owned());
    assert_eq!(of("2026-11-22", 6), (Duty::Recommended, None, true));
    assert_eq!(of("2026-11-22", 13), (Duty::Required, begins, false));
    assert_eq!(
        of("2027-12-10", 1),
        (Duty::Required, Some("2027-12-11".to_owned()), false)
    );
    assert_eq!(of("2027-12-11", 1), (Duty::Required, None, false));
    // Before the law was issued nobody could know of it.
    assert_eq!(of("2023-12-31", 600), (Duty::Recommended, None, false));
}

#[test]
fn what_had_not_been_written_yet_is_not_asked_for() {
    let (catalogue, rules) = data();
    let asked = answers("website", "unknown", "business", "KE", "none", 12);
    let choice = choose(&asked, day("2011-01-01"), catalogue, rules).unwrap();
    let duties = duties(&choice);
    assert!(!duties.contains_key("hsts"), "RFC 6797 is of 2012");
    assert!(!duties.contains_key("security-txt"), "RFC 9116 is of 2022");
    assert!(duties.contains_key("dnssec-signing"));
}

#[test]
fn norms_stay_within_their_borders() {
    let (catalogue, rules) = data();
    for (country, sector) in [
        ("KE", "central-government"),
        ("NL", "business"),
        ("DE", "municipality"),
        ("AU", "municipality"),
    ] {
        let asked = answers("website", "500000", sector, country, "none", 36);
        let choice = choose(&asked, day("2026-11-22"), catalogue, rules).unwrap();
        for (standard, duty) in duties(&choice) {
            assert_eq!(duty, Duty::Recommended, "{country} {sector}: {standard}");
        }
        assert!(choice.silenced.is_empty(), "{country} {sector}");
        assert!(duties(&choice).contains_key("ipv6"), "{country} {sector}");
    }
    let asked = answers("website", "500000", "municipality", "DE", "none", 36);
    let choice = choose(&asked, day("2026-11-22"), catalogue, rules).unwrap();
    assert!(norm(&choice, "tls", "de-tr03116-4").unwrap().softened);
}

#[test]
fn what_is_handled_decides_too() {
    let (catalogue, rules) = data();
    let of = |data: &str| {
        let asked = answers("web-application", "90000", "business", "US", data, 24);
        duties(&choose(&asked, day("2026-11-22"), catalogue, rules).unwrap())
    };
    assert!(!of("none").contains_key("cookies"));
    assert_eq!(of("personal")["cookies"], Duty::Recommended);
    assert_eq!(of("personal")["tls"], Duty::Recommended);
    let cards = of("payment-cards");
    assert_eq!((cards["tls"], cards["sri"]), (Duty::Required, Duty::Recommended));
    assert_eq!(of("none").get("nist-iot"), None);
}

#[test]
fn one_of_two_is_enough_where_no_norm_names_one() {
    let (catalogue, rules) = data();
    let of = |country: &str| {
        let asked = answers("mail", "90000", "central-government", country, "none", 24);
        let choice = choose(&asked, day("2026-11-22"), catalogue, rules).unwrap();
        let dane = choice
            .chosen
            .iter()
            .find(|one| one.standard.id == "dane-smtp")
            .unwrap();
        dane.instead.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(of("KE"), ["mta-sts"]);
    assert!(of("GB").is_empty(), "MTA-STS is required there");
    assert!(of("NL").is_empty(), "DANE is required there");
}

#[test]
fn a_contract_ends_within_the_calendar() {
    let (catalogue, rules) = data();
    let asked = answers("mail", "1", "business", "KE", "none", 600);
    let error = choose(&asked, day("9999-01-01"), catalogue, rules).unwrap_err();
    assert!(error.contains("the calendar has ended"), "{error}");
}

const COUNTRIES: [&str; 14] = [
    "NL", "DE", "US", "GB", "AU", "NO", "BE", "KE", "SG", "JP", "FR", "CZ", "CH", "BR",
];

fn purchase() -> impl Strategy<Value = Answers> {
    let (_, rules) = data();
    let ids = |list: &[crate::rules::Named]| list.iter().map(|one| one.id.clone()).collect::<Vec<_>>();
    let (objects, sectors) = (ids(&rules.objects), ids(&rules.buyers.sectors));
    let (kinds, users) = (ids(&rules.buyers.data), ids(&rules.buyers.users));
    (
        prop::sample::subsequence(objects, 1..4),
        0_u64..200_000,
        prop::option::of(0_u64..200_000),
        prop::sample::select(sectors),
        prop::sample::select(COUNTRIES.to_vec()),
        prop::sample::select(kinds),
        prop::sample::subsequence(users, 1..3),
        1_u32..=120,
    )
        .prop_map(
            |(buys, from, more, sector, country, data, users, months)| Answers {
                buys,
                value: super::Value {
                    from,
                    to: more.map(|more| from + more),
                },
                sector,
                country: country.to_owned(),
                data: vec![data],
                users,
                months,
                supplier: None,
                domains: Vec::new(),
            },
        )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn every_choice_has_its_reasons(asked in purchase(), year in 2005_i16..2040) {
        let (catalogue, rules) = data();
        let at = Date::new(year, 6, 15).unwrap();
        let choice = choose(&asked, at, catalogue, rules).unwrap();
        let mut seen = BTreeSet::new();
        for one in &choice.chosen {
            prop_assert!(seen.insert(&one.standard.id), "{} twice", one.standard.id);
            prop_assert!(!one.grounds.is_empty() && !one.objects.is_empty());
            let duty = one.grounds.iter().any(|ground| matches!(ground, Ground::Norm(norm) if norm.duty == Duty::Required));
            prop_assert_eq!(one.duty == Duty::Required, duty);
            prop_assert!(one.duty == Duty::Recommended || one.clause == Clause::Requirement);
            for ground in &one.grounds {
                if let Ground::Norm(norm) = ground {
                    let place = norm.instrument.place.as_str();
                    prop_assert!(["industry", "international"].contains(&place) || rules.within(&asked.country, place));
                }
            }
        }
        for silenced in &choice.silenced {
            prop_assert!(!seen.contains(&silenced.standard.id));
        }
    }

    #[test]
    fn a_larger_purchase_is_never_asked_for_less(asked in purchase()) {
        let (catalogue, rules) = data();
        let mut larger = asked.clone();
        larger.value = super::Value { from: asked.value.from + 1_000_000, to: None };
        let small = duties(&choose(&asked, day("2026-11-22"), catalogue, rules).unwrap());
        let large = duties(&choose(&larger, day("2026-11-22"), catalogue, rules).unwrap());
        for (standard, duty) in small {
            prop_assert!(large.get(&standard).is_some_and(|large| *large >= duty), "{}", standard);
        }
    }

    #[test]
    fn every_annex_can_be_written(asked in purchase(), year in 2005_i16..2040) {
        let (catalogue, rules) = data();
        let annex = Annex::new(&asked, Date::new(year, 2, 28).unwrap(), catalogue, rules).unwrap();
        for language in annex::spoken() {
            annex::sound(&annex, &annex.document(&sentences(language)));
        }
        annex::fits(&ocds(&annex, &sentences(Language::SOURCE), ("plimsoll", "0")));
    }
}
