use facts::{Reason, Test};
use proptest::prelude::*;

use super::*;
use crate::{Check, CheckReport, Finding, Life, Place, Policy, Score, Tag, Verdict};

/// A report that Internet.nl made, with what it made of it.
struct Stored {
    percent: u8,
    /// The categories, with their maximum and their points.
    categories: Vec<(Category, u32, u32)>,
}

fn stored() -> Vec<Stored> {
    let mut reports: Vec<Stored> = Vec::new();
    for line in include_str!("stored.txt").lines() {
        let words: Vec<&str> = line.split_whitespace().collect();
        match words.as_slice() {
            ["#", ..] | [] => {}
            ["report", percent] => reports.push(Stored {
                percent: percent.parse().unwrap(),
                categories: Vec::new(),
            }),
            ["category", name, servers, maximum, points] => {
                let category = Category {
                    name: (*name).to_owned(),
                    servers: servers.parse().unwrap(),
                    subtests: Vec::new(),
                };
                let last = reports.last_mut().unwrap();
                last.categories
                    .push((category, maximum.parse().unwrap(), points.parse().unwrap()));
            }
            [name, level, full, points @ ..] => {
                let (category, ..) = reports.last_mut().unwrap().categories.last_mut().unwrap();
                assert_eq!(points.len(), category.servers, "{line}");
                category.subtests.push(Subtest {
                    name: (*name).to_owned(),
                    level: Requirement::parse(level).unwrap(),
                    full: full.parse().unwrap(),
                    points: points.iter().map(|points| points.parse().ok()).collect(),
                });
            }
            other => panic!("{other:?}"),
        }
    }
    reports
}

#[test]
fn fifteen_reports_of_theirs_have_their_percentage() {
    let reports = stored();
    assert_eq!(reports.len(), 15);
    for (number, report) in reports.into_iter().enumerate() {
        for (category, maximum, points) in &report.categories {
            assert_eq!(
                (category.maximum(), category.points()),
                (*maximum, *points),
                "{number}: {}",
                category.name
            );
        }
        let categories: Vec<Category> = report.categories.into_iter().map(|(it, ..)| it).collect();
        assert_eq!(percent(&categories), Some(report.percent), "{number}");
    }
}

fn category(full_and_points: &[(u32, Option<u32>)]) -> Category {
    Category {
        name: "x".to_owned(),
        servers: 1,
        subtests: full_and_points
            .iter()
            .map(|(full, points)| Subtest {
                name: "y".to_owned(),
                level: Requirement::Required,
                full: *full,
                points: vec![*points],
            })
            .collect(),
    }
}

#[test]
fn everything_is_cut_and_never_rounded() {
    // 20 of 30 is 66.67, and the mean of 66 and 100 and 100 is 88.67.
    let two_thirds = category(&[(30, Some(20))]);
    assert_eq!(two_thirds.percent(), Some(66));
    let whole = category(&[(10, Some(10))]);
    assert_eq!(percent(&[two_thirds, whole.clone(), whole]), Some(88));
    // Every maximum that occurs reaches 100, though 100.0 / 150 has no exact fraction.
    for maximum in [10, 20, 22, 30, 40, 45, 50, 90, 100, 110, 120, 130, 140, 150] {
        assert_eq!(
            category(&[(maximum, Some(maximum))]).percent(),
            Some(100),
            "{maximum}"
        );
    }
    // Where theirs does not, ours does not either.
    for maximum in [97, 161, 167, 193, 194, 195, 199, 289] {
        assert_eq!(
            category(&[(maximum, Some(maximum))]).percent(),
            Some(99),
            "{maximum}"
        );
    }
}

#[test]
fn a_missing_result_stays_in_the_maximum_and_an_empty_category_out_of_the_mean() {
    assert_eq!(category(&[(10, Some(10)), (10, None)]).percent(), Some(50));
    assert_eq!(category(&[]).percent(), None);
    assert_eq!(percent(&[category(&[]), category(&[(10, Some(10))])]), Some(100));
    assert_eq!(percent(&[category(&[])]), None);
    let mut nobody = category(&[(130, Some(130))]);
    nobody.servers = 0;
    assert_eq!(nobody.percent(), Some(0));
}

#[test]
fn the_lowest_server_counts_and_not_the_worst_of_each_subtest() {
    let mut https = category(&[(10, None), (10, None), (10, None)]);
    https.servers = 2;
    for (subtest, points) in https.subtests.iter_mut().zip([[10, 0], [0, 10], [10, 10]]) {
        subtest.points = points.map(Some).to_vec();
    }
    assert_eq!((https.points(), https.percent()), (20, Some(66)));
}

#[test]
fn name_servers_are_averaged_as_theirs_are() {
    for (with, without, points) in [
        (&[10, 10][..], 0, 10),
        (&[10, 10], 5, 10),
        (&[10], 1, 5),
        (&[10], 0, 5),
        (&[2], 0, 2),
        (&[10, 2], 0, 6),
        (&[10, 10, 2], 0, 7),
        (&[], 0, 0),
        (&[], 3, 0),
        (&[10], 3, 2),
    ] {
        assert_eq!(of_name_servers(with, without, 10), points, "{with:?} {without}");
    }
    assert_eq!(mean_of_hosts(&[10, 2, 0], 10), 4);
}

fn categories_of_any_kind() -> impl Strategy<Value = Vec<Category>> {
    let subtest = |servers| {
        let points = prop::collection::vec(prop::option::of(0_u32..=10), servers);
        (0_usize..3, points).prop_map(|(level, points)| Subtest {
            name: "y".to_owned(),
            level: Requirement::ALL[level],
            full: 10,
            points,
        })
    };
    let category = (0_usize..4).prop_flat_map(move |servers| {
        prop::collection::vec(subtest(servers), 0..16).prop_map(move |subtests| Category {
            name: "x".to_owned(),
            servers,
            subtests,
        })
    });
    prop::collection::vec(category, 0..6)
}

proptest! {
    #[test]
    fn a_percentage_stays_within_its_categories(categories in categories_of_any_kind()) {
        let percents: Vec<u32> = categories.iter().filter_map(Category::percent).collect();
        let total = percent(&categories).map(u32::from);
        prop_assert_eq!(total.is_none(), percents.is_empty());
        if let Some(total) = total {
            prop_assert!(percents.iter().min() <= Some(&total) && Some(&total) <= percents.iter().max());
            prop_assert!(total <= 100);
        }
    }

    #[test]
    fn more_points_are_never_worth_less(
        categories in categories_of_any_kind(), one in any::<prop::sample::Index>(), other in any::<prop::sample::Index>(),
    ) {
        if categories.is_empty() {
            return Ok(());
        }
        let mut better = categories.clone();
        let chosen = &mut better[one.index(categories.len())];
        if chosen.subtests.is_empty() {
            return Ok(());
        }
        let subtest = other.index(chosen.subtests.len());
        chosen.subtests[subtest].points.fill(Some(10));
        prop_assert!(percent(&better) >= percent(&categories));
    }

    #[test]
    fn what_is_not_required_changes_nothing(categories in categories_of_any_kind()) {
        let mut bare = categories.clone();
        for category in &mut bare {
            category.subtests.retain(|subtest| subtest.level == Requirement::Required);
        }
        prop_assert_eq!(percent(&bare), percent(&categories));
    }

    #[test]
    fn the_order_changes_nothing(mut categories in categories_of_any_kind()) {
        let before = percent(&categories);
        categories.reverse();
        categories.iter_mut().for_each(|category| category.subtests.reverse());
        prop_assert_eq!(percent(&categories), before);
    }

    #[test]
    fn nothing_breaks_it(full in any::<u32>(), points in prop::collection::vec(any::<u32>(), 0..4), without in 0_usize..9) {
        let mut wild = category(&[(full, None), (full, None)]);
        wild.servers = points.len();
        for subtest in &mut wild.subtests {
            subtest.points = points.iter().copied().map(Some).collect();
        }
        let _ = percent(&[wild.clone(), wild]);
        let _ = mean_of_hosts(&points, full);
        let _ = of_name_servers(&points, without, full);
    }
}

// ---------------------------------------------------------------- from findings to points

const fn check(id: &'static str, parents: &'static [&'static str]) -> Check {
    Check {
        id,
        since: "0.1.0",
        life: Life::Stable,
        norms: &[],
        needs: &[],
        parents,
        parameters: &[],
        findings: &[],
        words: &[],
        spec: "",
    }
}

static PARENT: Check = check("a/parent", &[]);
static CHILD: Check = check("a/child", &["a/parent"]);

fn said(tag: Tag, place: Place) -> Finding {
    Finding {
        tag,
        outcome: tag.outcome,
        reason: None,
        args: Default::default(),
        place,
        evidence: None,
        at: None,
        shared: false,
    }
}

fn fell(place: Place) -> Finding {
    let mut fell = said(Tag::PARENT, place);
    fell.reason = Some(Reason::Parent);
    fell.args.insert("failed", true.into());
    fell
}

fn report(check: &'static Check, findings: Vec<Finding>) -> CheckReport {
    let (verdict, reason) = Verdict::of(&findings);
    CheckReport {
        check,
        level: Requirement::Required,
        standard: "a".to_owned(),
        weight: 1,
        verdict,
        reason,
        fell_with_parent: verdict == Verdict::NotApplicable
            && findings.iter().any(|f| f.args.contains_key("failed")),
        findings,
        explanation: None,
    }
}

fn at(address: &str) -> Place {
    Place::host("a.test").address(address.parse().unwrap())
}

fn counted(checks: &[&str]) -> Counted {
    Counted {
        name: "x".to_owned(),
        checks: checks.iter().map(|id| (*id).to_owned()).collect(),
        points: 10,
        findings: [("weak".to_owned(), 2)].into(),
        some: None,
        mean_of: None,
        absent: Absent::Out,
        fallen: Absent::None,
    }
}

/// The fewest and the most points, and the maximum.
fn points(lowest_address: bool, subtests: Vec<Counted>, checks: &[CheckReport]) -> (u32, u32, u32) {
    let group = Group {
        name: "c".to_owned(),
        lowest_address,
        only_with: None,
        subtests,
    };
    let [low, high] = categories(&[group], checks);
    assert_eq!(low[0].maximum(), high[0].maximum());
    (low[0].points(), high[0].points(), low[0].maximum())
}

const GOOD: Tag = Tag::pass("good");
const WEAK: Tag = Tag::fail("weak");
const BAD: Tag = Tag::fail("bad");
const NO: Tag = Tag::not_applicable("no");
const REMARK: Tag = Tag::note("remark");

#[test]
fn a_finding_has_the_points_that_the_policy_names_or_those_of_its_meaning() {
    for (findings, expected) in [
        (vec![GOOD], (10, 10, 10)),
        (vec![GOOD, REMARK], (10, 10, 10)),
        (vec![GOOD, WEAK], (2, 2, 10)),
        (vec![BAD, WEAK], (0, 0, 10)),
        (vec![Tag::UNSEEN], (0, 10, 10)),
        (vec![Tag::UNSEEN, WEAK], (0, 2, 10)),
        (vec![NO], (0, 0, 0)),
        (vec![NO, GOOD], (10, 10, 10)),
    ] {
        let said: Vec<Finding> = findings.iter().map(|tag| said(*tag, Place::whole())).collect();
        let checks = [report(&PARENT, said)];
        assert_eq!(
            points(false, vec![counted(&["a/parent"])], &checks),
            expected,
            "{findings:?}"
        );
    }
}

#[test]
fn what_does_not_apply_is_left_out_or_has_what_the_policy_says() {
    let checks = [report(&PARENT, vec![said(NO, Place::whole())])];
    for (absent, expected) in [
        (Absent::Out, (0, 0, 0)),
        (Absent::Full, (10, 10, 10)),
        (Absent::None, (0, 0, 10)),
    ] {
        let subtest = Counted {
            absent,
            ..counted(&["a/parent"])
        };
        assert_eq!(points(false, vec![subtest], &checks), expected, "{absent:?}");
    }
}

#[test]
fn what_fell_has_none_or_is_left_out() {
    let checks = [
        report(&PARENT, vec![said(BAD, at("192.0.2.1"))]),
        report(&CHILD, vec![fell(at("192.0.2.1"))]),
    ];
    let child = counted(&["a/child"]);
    assert_eq!(points(true, vec![child.clone()], &checks), (0, 0, 10));
    let out = Counted {
        fallen: Absent::Out,
        ..child
    };
    assert_eq!(points(true, vec![out.clone()], &checks), (0, 0, 0));
    // At one of two addresses it is asked for: then the other has no points for it.
    let checks = [report(
        &CHILD,
        vec![fell(at("192.0.2.1")), said(GOOD, at("192.0.2.2"))],
    )];
    assert_eq!(points(true, vec![out], &checks), (0, 0, 10));
    // Beside what it fell with, that says it all.
    let checks = [
        report(&PARENT, vec![said(WEAK, Place::whole())]),
        report(&CHILD, vec![fell(Place::whole())]),
    ];
    assert_eq!(
        points(false, vec![counted(&["a/parent", "a/child"])], &checks),
        (2, 2, 10)
    );
}

#[test]
fn the_sum_is_made_at_each_address() {
    let checks = [
        report(
            &PARENT,
            vec![said(GOOD, at("192.0.2.1")), said(BAD, at("2001:db8::1"))],
        ),
        report(
            &CHILD,
            vec![said(BAD, at("192.0.2.1")), said(GOOD, at("2001:db8::1"))],
        ),
    ];
    let subtests = vec![counted(&["a/parent"]), counted(&["a/child"])];
    assert_eq!(points(true, subtests.clone(), &checks), (10, 10, 20));
    assert_eq!(points(false, subtests, &checks), (0, 0, 20));
    // Not asked at one address, asked at the other: it costs nothing.
    let checks = [report(
        &PARENT,
        vec![said(GOOD, at("192.0.2.1")), said(NO, at("2001:db8::1"))],
    )];
    assert_eq!(points(true, vec![counted(&["a/parent"])], &checks), (10, 10, 10));
}

#[test]
fn several_places_may_have_a_part_of_the_points_or_their_mean() {
    let checks = [report(
        &PARENT,
        vec![
            said(GOOD, Place::host("a.test")),
            said(BAD, Place::host("b.test")),
            said(GOOD, Place::host("c.test")),
            said(BAD, Place::host("c.test")),
        ],
    )];
    let some = Counted {
        some: Some(2),
        ..counted(&["a/parent"])
    };
    assert_eq!(points(false, vec![some.clone()], &checks), (2, 2, 10));
    let mean = Counted {
        mean_of: Some(MeanOf::Hosts),
        ..some
    };
    assert_eq!(points(false, vec![mean], &checks), (4, 4, 10));
}

#[test]
fn name_servers_without_ipv6_are_left_out_beside_two_that_have_it() {
    let without = Tag::note("weak");
    let server = |name: &str, last: u8| {
        let address = format!("2001:db8::{last}").parse().unwrap();
        said(GOOD, Place::host(name).address(address))
    };
    let subtest = Counted {
        mean_of: Some(MeanOf::NameServers),
        findings: [("weak".to_owned(), 0)].into(),
        ..counted(&["a/parent"])
    };
    let bare = said(without, Place::host("c.test"));
    for (findings, expected) in [
        (vec![server("a.test", 1), server("b.test", 2), bare.clone()], 10),
        (vec![server("a.test", 1), bare.clone()], 5),
        (vec![server("a.test", 1)], 5),
        (vec![bare], 0),
    ] {
        let checks = [report(&PARENT, findings)];
        assert_eq!(
            points(false, vec![subtest.clone()], &checks),
            (expected, expected, 10)
        );
    }
}

#[test]
fn a_failed_requirement_is_told_whatever_the_percentage() {
    let checks = [report(&PARENT, vec![said(BAD, Place::whole())])];
    let group = Group {
        name: "web_x".to_owned(),
        lowest_address: false,
        only_with: None,
        subtests: vec![Counted {
            findings: [("bad".to_owned(), 10)].into(),
            ..counted(&["a/parent"])
        }],
    };
    let scoring = Scoring {
        categories: [(Test::Web, vec![group])].into(),
    };
    let score = Score::by(Some(&scoring), Test::Web, &checks);
    assert_eq!((score.percent(), score.failed), (Some(100), true));
    assert_eq!(
        (score.shares[0].standard.as_str(), score.shares[0].applicable),
        ("web_x", 10)
    );
    // Of another test it says nothing.
    assert_eq!(Score::by(Some(&scoring), Test::Mail, &checks), Score::of(&checks));
    assert_eq!(Score::by(None, Test::Web, &checks), Score::of(&checks));
}

fn findings_of_any_kind() -> impl Strategy<Value = Vec<Finding>> {
    let place = prop_oneof![
        Just(Place::whole()),
        Just(Place::host("a.test")),
        Just(Place::host("b.test")),
        Just(at("192.0.2.1")),
        Just(at("2001:db8::1")),
    ];
    let finding = (0_usize..7, place).prop_map(|(kind, place)| match kind {
        0 => said(GOOD, place),
        1 => said(WEAK, place),
        2 => said(BAD, place),
        3 => said(NO, place),
        4 => said(REMARK, place),
        5 => said(Tag::UNSEEN, place),
        _ => fell(place),
    });
    prop::collection::vec(finding, 0..8)
}

fn subtests_of_any_kind() -> impl Strategy<Value = Counted> {
    let checks = prop_oneof![
        Just(&["a/parent"][..]),
        Just(&["a/child"][..]),
        Just(&["a/parent", "a/child"][..]),
    ];
    let mean_of = prop_oneof![
        Just(None),
        Just(Some(MeanOf::Hosts)),
        Just(Some(MeanOf::NameServers))
    ];
    let absent = prop_oneof![Just(Absent::Out), Just(Absent::Full), Just(Absent::None)];
    let fallen = prop_oneof![Just(Absent::Out), Just(Absent::None)];
    (checks, mean_of, absent, fallen, prop::option::of(0_u32..=10)).prop_map(
        |(checks, mean_of, absent, fallen, some)| Counted {
            mean_of,
            absent,
            fallen,
            some,
            ..counted(checks)
        },
    )
}

proptest! {
    #[test]
    fn what_is_not_known_only_widens(
        above in findings_of_any_kind(), below in findings_of_any_kind(), lowest_address in any::<bool>(),
        subtests in prop::collection::vec(subtests_of_any_kind(), 0..5),
    ) {
        let known = !above.iter().chain(&below).any(|finding| finding.tag == Tag::UNSEEN);
        let checks = [report(&PARENT, above), report(&CHILD, below)];
        let (low, high, maximum) = points(lowest_address, subtests, &checks);
        prop_assert!(low <= high && high <= maximum, "{low} {high} {maximum}");
        prop_assert!(!known || low == high, "{low} {high}");
    }
}

#[test]
fn a_policy_of_its_own_way_is_asked() {
    let group = Group {
        name: "web_x".to_owned(),
        lowest_address: false,
        only_with: None,
        subtests: vec![counted(&["a/parent"])],
    };
    let policy = &Policy {
        scoring: Some(Scoring {
            categories: [(Test::Web, vec![group])].into(),
        }),
        ..Policy::default()
    };
    let checks: Vec<CheckReport> = vec![report(&PARENT, vec![said(WEAK, Place::whole())])];
    let score = Score::by(policy.scoring.as_ref(), Test::Web, &checks);
    assert_eq!(score.percent(), Some(20));
    assert_eq!(Score::of(&checks).percent(), Some(0));
}

#[test]
fn a_category_may_hang_on_a_check() {
    let group = Group {
        name: "c".to_owned(),
        lowest_address: false,
        only_with: Some("a/parent".to_owned()),
        subtests: vec![Counted {
            absent: Absent::Full,
            ..counted(&["a/child"])
        }],
    };
    for (tag, has) in [(NO, 0), (GOOD, 1), (BAD, 1), (Tag::UNSEEN, 1)] {
        let checks = [
            report(&PARENT, vec![said(tag, Place::whole())]),
            report(&CHILD, vec![said(NO, Place::whole())]),
        ];
        let [low, high] = categories(std::slice::from_ref(&group), &checks);
        assert_eq!((low.len(), high.len()), (has, has), "{tag:?}");
    }
    let [low, _] = categories(&[group], &[report(&CHILD, vec![said(GOOD, Place::whole())])]);
    assert!(low.is_empty(), "it is not asked for");
}
