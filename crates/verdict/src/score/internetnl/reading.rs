//! From the findings of our checks to points.

use std::{collections::BTreeSet, net::IpAddr};

use super::{Absent, Category, Counted, Group, MeanOf, Subtest, mean_of_hosts, of_name_servers};
use crate::{CheckReport, Finding, Outcome, Place, Requirement, Tag, Verdict};

/// Points, as few and as many as they can be: they differ where something could not be tested.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Points {
    low: u32,
    high: u32,
}

impl Points {
    fn exactly(points: u32) -> Self {
        Points {
            low: points,
            high: points,
        }
    }

    fn worse(self, other: Points) -> Points {
        Points {
            low: self.low.min(other.low),
            high: self.high.min(other.high),
        }
    }
}

/// What came of a subtest at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Answer {
    /// It has points.
    Of(Points),
    /// The question does not apply there.
    Absent,
    /// What it builds on failed there.
    Fell,
}

/// The categories with the fewest and with the most points that they can have.
pub(in crate::score) fn categories(groups: &[Group], checks: &[CheckReport]) -> [Vec<Category>; 2] {
    let [mut low, mut high] = [Vec::new(), Vec::new()];
    for group in groups.iter().filter(|group| applies(group, checks)) {
        let [least, most] = category(group, checks);
        low.push(least);
        high.push(most);
    }
    [low, high]
}

fn applies(group: &Group, checks: &[CheckReport]) -> bool {
    let Some(id) = &group.only_with else {
        return true;
    };
    let mut with = checks.iter().filter(|check| check.check.id == id);
    with.any(|check| check.verdict != Verdict::NotApplicable || check.fell_with_parent)
}

fn category(group: &Group, checks: &[CheckReport]) -> [Category; 2] {
    let servers = servers(group, checks);
    let empty = || Category {
        name: group.name.clone(),
        servers: servers.len(),
        subtests: Vec::new(),
    };
    let [mut low, mut high] = [empty(), empty()];
    for counted in &group.subtests {
        let asked: Vec<&CheckReport> = asked(counted, checks).collect();
        let Some(level) = asked.iter().map(|check| check.level).min() else {
            continue;
        };
        let results: Vec<Answer> = servers
            .iter()
            .map(|server| result(counted, &asked, server))
            .collect();
        let Some(points) = settle(counted, &results) else {
            continue;
        };
        let subtest = |part: fn(Points) -> u32| Subtest {
            name: counted.name.clone(),
            level,
            full: counted.points,
            points: points.iter().map(|points| points.map(part)).collect(),
        };
        low.subtests.push(subtest(|points| points.low));
        high.subtests.push(subtest(|points| points.high));
    }
    [low, high]
}

fn asked<'a>(counted: &'a Counted, checks: &'a [CheckReport]) -> impl Iterator<Item = &'a CheckReport> {
    checks
        .iter()
        .filter(|report| counted.checks.iter().any(|id| id == report.check.id))
}

/// The places of which the lowest counts: every address that a required check of the category speaks of, or all as one.
fn servers(group: &Group, checks: &[CheckReport]) -> Vec<Place> {
    let mut found: BTreeSet<(Option<String>, IpAddr)> = BTreeSet::new();
    if group.lowest_address {
        let of_group = group.subtests.iter().flat_map(|counted| asked(counted, checks));
        let required = of_group.filter(|check| check.level == Requirement::Required);
        for finding in required.flat_map(|check| &check.findings) {
            if let Some(address) = finding.place.address.filter(|_| finding.outcome != Outcome::Note) {
                found.insert((finding.place.host.clone(), address));
            }
        }
    }
    let mut places: Vec<Place> = found
        .into_iter()
        .map(|(host, address)| Place {
            host,
            address: Some(address),
            ..Place::whole()
        })
        .collect();
    if places.is_empty() {
        places.push(Place::whole());
    }
    places
}

/// The points at each server; none where the subtest is not counted at all.
fn settle(counted: &Counted, results: &[Answer]) -> Option<Vec<Option<Points>>> {
    let counts = |result: &Answer| match result {
        Answer::Of(_) => true,
        Answer::Absent => counted.absent != Absent::Out,
        Answer::Fell => counted.fallen != Absent::Out,
    };
    results.iter().any(counts).then(|| {
        let points = |result: &Answer| match result {
            Answer::Of(points) => Some(*points),
            // Not asked here, but at another server: that costs nothing.
            Answer::Absent if counted.absent != Absent::None => Some(Points::exactly(counted.points)),
            Answer::Absent | Answer::Fell => None,
        };
        results.iter().map(points).collect()
    })
}

fn result(counted: &Counted, checks: &[&CheckReport], server: &Place) -> Answer {
    match counted.mean_of {
        None => worst(counted, checks, server),
        Some(over) => mean(counted, checks, server, over),
    }
}

/// The worst of what the checks say of a place.
fn worst(counted: &Counted, checks: &[&CheckReport], place: &Place) -> Answer {
    let results: Vec<Answer> = checks
        .iter()
        .map(|check| one(counted, check, checks, place))
        .collect();
    let points = results.iter().filter_map(|result| match result {
        Answer::Of(points) => Some(*points),
        Answer::Absent | Answer::Fell => None,
    });
    match points.reduce(Points::worse) {
        // A check that fell takes the points of the others with it.
        Some(_) if results.contains(&Answer::Fell) && counted.fallen == Absent::None => Answer::Fell,
        Some(points) => Answer::Of(points),
        None if results.contains(&Answer::Fell) => Answer::Fell,
        None => Answer::Absent,
    }
}

/// What one check says of a place.
fn one(counted: &Counted, check: &CheckReport, beside: &[&CheckReport], place: &Place) -> Answer {
    let said = || check.findings.iter().filter(|finding| speaks_of(finding, place));
    let mut values: Vec<Points> = said().filter_map(|finding| value(counted, finding)).collect();
    let parent_failed =
        said().any(|finding| finding.tag == Tag::PARENT && finding.args.contains_key("failed"));
    // Where what it fell with is asked for here too, that says it all.
    let said_beside = |parent: &&str| beside.iter().any(|other| other.check.id == *parent);
    let fell = parent_failed && !check.check.parents.iter().any(said_beside);
    if fell && !values.is_empty() && counted.fallen == Absent::None {
        values.push(Points::exactly(0));
    }
    if let Some(points) = values.iter().copied().reduce(Points::worse) {
        // Not more than what is known of another place, so that what is unknown never raises it.
        let some = |part: fn(&Points) -> u32, worst: u32| {
            let passes = values.iter().any(|value| part(value) >= counted.points);
            let next = values.iter().map(part).filter(|points| *points > 0).min();
            let lifted = counted.some.filter(|_| worst == 0 && passes);
            lifted.map_or(worst, |some| next.map_or(some, |next| some.min(next)))
        };
        return Answer::Of(Points {
            low: some(|points| points.low, points.low),
            high: some(|points| points.high, points.high),
        });
    }
    if fell {
        return Answer::Fell;
    }
    Answer::Absent
}

/// Both ways: what is said of a whole host holds for its addresses, and what is said of an address is said of its host.
fn speaks_of(finding: &Finding, place: &Place) -> bool {
    let said_of_all = finding.place.covers(place);
    let within = place.address.is_none() && place.covers(&finding.place);
    said_of_all || within
}

/// The points of a finding; none where it has none to say.
fn value(counted: &Counted, finding: &Finding) -> Option<Points> {
    if let Some(points) = counted.findings.get(finding.tag.name) {
        return Some(Points::exactly((*points).min(counted.points)));
    }
    match finding.outcome {
        Outcome::Pass | Outcome::Warn | Outcome::Info => Some(Points::exactly(counted.points)),
        Outcome::Fail => Some(Points::exactly(0)),
        Outcome::NotTested => Some(Points {
            low: 0,
            high: counted.points,
        }),
        Outcome::Note | Outcome::NotApplicable => None,
    }
}

/// The mean over hosts of the worst at each.
fn mean(counted: &Counted, checks: &[&CheckReport], server: &Place, over: MeanOf) -> Answer {
    let findings = || checks.iter().flat_map(|check| &check.findings);
    let named = |finding: &&Finding| finding.place.host.is_some() && speaks_of(finding, server);
    // Of a zone's name servers, those have IPv6 of whose addresses something is said.
    let hosts = |with: bool| -> BTreeSet<&str> {
        let wanted = findings().filter(named).filter(|finding| match over {
            MeanOf::Hosts => with && finding.outcome != Outcome::Note,
            MeanOf::NameServers if with => {
                finding.place.address.is_some() && value(counted, finding).is_some()
            }
            MeanOf::NameServers => counted.findings.contains_key(finding.tag.name),
        });
        wanted
            .filter_map(|finding| finding.place.host.as_deref())
            .collect()
    };
    let (with, mut without) = (hosts(true), hosts(false));
    without.retain(|host| !with.contains(host));
    let results: Vec<Answer> = with
        .iter()
        .map(|host| worst(counted, checks, &Place::host(host)))
        .collect();
    let answered = results.iter().any(|result| *result != Answer::Absent);
    if !answered && without.is_empty() {
        return worst(counted, checks, server);
    }
    let together = |part: fn(Points) -> u32| {
        let points: Vec<u32> = results
            .iter()
            .filter_map(|result| match result {
                Answer::Of(points) => Some(part(*points)),
                Answer::Fell => Some(0),
                Answer::Absent => None,
            })
            .collect();
        match over {
            MeanOf::Hosts => mean_of_hosts(&points, counted.points),
            MeanOf::NameServers => of_name_servers(&points, without.len(), counted.points),
        }
    };
    Answer::Of(Points {
        low: together(|points| points.low),
        high: together(|points| points.high),
    })
}
