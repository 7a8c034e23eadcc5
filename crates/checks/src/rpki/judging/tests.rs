use facts::{Facts, Net, RouteFacts, Test};
use proptest::prelude::*;
use verdict::{CheckReport, Outcome, Policy, Report, Verdict};

use super::*;

fn healthy() -> Facts {
    crate::spec::changed("healthy", "")
}

/// The default policy, with nothing but this family: thousands of cases are judged.
fn policy() -> Policy {
    let checks: Vec<_> = crate::all().map(|entry| entry.check).collect();
    let mut policy = catalogue::policy("default-2026", &checks).unwrap();
    for rules in policy.tests.values_mut() {
        rules.retain(|id, _| id.starts_with("rpki/"));
    }
    policy
}

fn judged(facts: &Facts) -> Report {
    crate::judge(facts, &policy(), Test::Web)
}

fn of<'a>(report: &'a Report, id: &str) -> &'a CheckReport {
    report.checks.iter().find(|check| check.check.id == id).unwrap()
}

fn routes(facts: &mut Facts) -> &mut RouteFacts {
    match &mut facts.routes {
        Measured::Seen(routes) => routes,
        _ => panic!("no routes"),
    }
}

#[test]
fn where_nothing_is_published_there_is_nothing_to_be_valid() {
    let mut facts = healthy();
    routes(&mut facts).addresses[0].vrps.clear();
    let report = judged(&facts);
    assert_eq!(of(&report, "rpki/published").verdict, Verdict::Fail);
    let valid = of(&report, "rpki/valid");
    let found: Vec<(&str, Option<IpAddr>)> = valid
        .findings
        .iter()
        .map(|f| (f.tag.name, f.place.address))
        .collect();
    assert_eq!(
        found,
        [
            ("valid", Some("2001:db8::10".parse().unwrap())),
            ("parent", Some("192.0.2.10".parse().unwrap())),
        ]
    );
    // Nothing at any address: the child falls as a whole, and counts as its parent does.
    routes(&mut facts).addresses[1].vrps.clear();
    let report = judged(&facts);
    assert!(of(&report, "rpki/valid").fell_with_parent);
}

#[test]
fn without_data_the_report_is_incomplete_and_nobody_failed() {
    let mut facts = healthy();
    facts.routes = Measured::NotAsked;
    let report = judged(&facts);
    for id in ["rpki/published", "rpki/valid"] {
        let check = of(&report, id);
        assert_eq!(
            (check.verdict, check.reason),
            (Verdict::NotTested, Some(Reason::NoData)),
            "{id}"
        );
        assert_eq!(check.findings.len(), 2, "{id}: each address is named");
    }
    assert_eq!(report.score.percent(), None);
}

#[test]
fn findings_carry_their_evidence_and_the_age_of_the_data() {
    let mut facts = healthy();
    routes(&mut facts).addresses[0].announcements[0].origins = vec![64511];
    let report = judged(&facts);
    let finding = &of(&report, "rpki/valid").findings[0];
    assert_eq!(finding.tag.name, "invalid-origin");
    assert_eq!(finding.place.to_string(), "example.test 192.0.2.10");
    assert_eq!(
        finding.evidence.as_deref(),
        Some("route 192.0.2.0/24 AS64511 peers=300\nvrp 192.0.2.0/24 AS64500 ta=ripe")
    );
    assert!(finding.shared);
    assert_eq!(
        finding.at,
        Some("2026-06-01T08:00:00Z".parse().unwrap()),
        "the older of the two tables"
    );
    let published = &of(&report, "rpki/published").findings[0];
    assert_eq!(published.at, Some("2026-06-01T10:00:00Z".parse().unwrap()));
    // Data that came after the measuring began, or years before, is judged like any other.
    for at in ["1970-01-01T00:00:00Z", "2036-01-01T00:00:00Z"] {
        let table = routes(&mut facts);
        if let (Measured::Seen(routes), Measured::Seen(vrps)) = (&mut table.routes, &mut table.vrps) {
            routes.made_at = Some(at.parse().unwrap());
            vrps.made_at = None;
        }
        assert_eq!(of(&judged(&facts), "rpki/valid").verdict, Verdict::Fail);
    }
}

#[test]
fn lists_in_findings_are_cut() {
    let mut facts = healthy();
    let entry = &mut routes(&mut facts).addresses[0];
    entry.vrps = (1..=7)
        .map(|asn| Vrp {
            asn,
            ..entry.vrps[0].clone()
        })
        .collect();
    let report = judged(&facts);
    let args = &of(&report, "rpki/valid").findings[0].args;
    let verdict::Arg::List(vrps) = &args["vrps"] else {
        panic!("{args:?}")
    };
    assert_eq!((vrps.len(), &args["more"]), (NAMED_MAX, &verdict::Arg::Number(2)));
}

fn any_net() -> impl Strategy<Value = Net> {
    (0_u8..=32).prop_map(|length| wire::route::prefix(&format!("192.0.2.10/{length}")).unwrap())
}

fn any_entry() -> impl Strategy<Value = AddressRoutes> {
    let route = (
        any_net(),
        prop::collection::vec(0_u32..4, 0..3),
        any::<bool>(),
        0_u32..20,
    );
    let vrp = (any_net(), 0_u8..=32, 0_u32..4);
    (
        prop::collection::vec(route, 0..6),
        prop::collection::vec(vrp, 0..6),
    )
        .prop_map(|(routes, vrps)| {
            let mut announcements: Vec<Announcement> = routes
                .into_iter()
                .map(|(prefix, origins, as_set, peers)| Announcement {
                    prefix,
                    origins,
                    as_set,
                    peers,
                })
                .collect();
            announcements.sort_by_key(|route| std::cmp::Reverse(route.prefix.length));
            let vrps = vrps
                .into_iter()
                .map(|(prefix, max_length, asn)| Vrp {
                    prefix,
                    max_length,
                    asn,
                    trust_anchor: String::new(),
                })
                .collect();
            AddressRoutes {
                address: "192.0.2.10".parse().unwrap(),
                announcements,
                vrps,
            }
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    /// Whatever the tables say: what is covered is published; of the longest prefix up to /24 each origin counts, and a
    /// fail has an origin that is invalid. Read from the rules, without the judge's own sorting.
    #[test]
    fn verdicts_are_those_of_the_rules(entry in any_entry()) {
        let mut facts = healthy();
        routes(&mut facts).addresses = vec![entry.clone()];
        if let Measured::Seen(web) = &mut facts.web {
            web.addresses.truncate(1);
        }
        let report = judged(&facts);
        let published = of(&report, "rpki/published").verdict;
        let valid = of(&report, "rpki/valid");
        prop_assert_eq!(published == Verdict::Pass, !entry.vrps.is_empty());
        prop_assert_eq!(published == Verdict::Fail, entry.vrps.is_empty());

        let counting = |route: &&Announcement| (1..=24).contains(&route.prefix.length);
        let longest = entry.announcements.iter().filter(counting).map(|route| route.prefix.length).max();
        let states: Vec<_> = entry
            .announcements
            .iter()
            .filter(|route| Some(route.prefix.length) == longest)
            .flat_map(|route| wire::route::validate_each(route, &entry.vrps))
            .map(|(_, validity)| validity)
            .collect();
        let invalid = states.iter().any(|state| matches!(state, wire::route::Validity::Invalid(_)));
        let expected = if entry.vrps.is_empty() {
            Verdict::NotApplicable
        } else if invalid {
            Verdict::Fail
        } else if states.contains(&wire::route::Validity::Valid) {
            Verdict::Pass
        } else {
            Verdict::NotApplicable
        };
        prop_assert_eq!(valid.verdict, expected);
    }

    /// Missing data is never a fail, whatever is missing.
    #[test]
    fn missing_data_is_never_a_fail(
        entry in any_entry(),
        missing in 1_u8..8,
        reason in prop::sample::select(Reason::ALL.to_vec()),
    ) {
        let [no_routes, no_vrps, other_family] = [1, 2, 4].map(|bit| missing & bit != 0);
        let mut facts = healthy();
        let table = routes(&mut facts);
        table.addresses = vec![AddressRoutes {
            announcements: if no_routes || other_family { vec![] } else { entry.announcements },
            vrps: if no_vrps { vec![] } else { entry.vrps },
            ..entry
        }];
        if no_routes {
            table.routes = Measured::unseen(reason);
        } else if other_family && let Measured::Seen(routes) = &mut table.routes {
            routes.prefixes_v4 = 0;
        }
        if no_vrps {
            table.vrps = Measured::unseen(reason);
        }
        if let Measured::Seen(web) = &mut facts.web {
            web.addresses.truncate(1);
        }
        let report = judged(&facts);
        let failed = |id: &str| of(&report, id).findings.iter().any(|f| f.outcome == Outcome::Fail);
        prop_assert!(!failed("rpki/valid"));
        prop_assert!(!no_vrps || !failed("rpki/published"));
        prop_assert!(!no_vrps || of(&report, "rpki/valid").verdict == Verdict::NotTested);
    }
}
