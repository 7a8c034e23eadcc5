//! Which hellos to send, given what came back so far.
//!
//! One hello answers several questions, and what an answer has settled is not asked again. Everything that does not
//! wait for an answer is asked in one wave. `book/src/tls-plan.md` counts the connections.

use std::collections::{BTreeMap, BTreeSet};

use facts::{HelloAbout, TlsClasses, TlsSurvey};
use wire::tls::{
    code::{Group, SignatureScheme, Version},
    listing::{Listing, signed},
    reading::{self, Outcome, Reading},
};

use super::{
    ask::Ask,
    points::{self, Kind},
};

/// Times that a hello is sent when nothing readable came back.
const TRIES: usize = 2;

/// Versions before TLS 1.3 that have suites of TLS, the oldest first.
const LEGACY: [Version; 4] = [
    Version::SSL_3_0,
    Version::TLS_1_0,
    Version::TLS_1_1,
    Version::TLS_1_2,
];

/// What is to be found out.
#[derive(Clone, Debug, Default)]
pub struct Plan {
    /// The classes that matter.
    pub classes: TlsClasses,
    /// Whether everything that is accepted is listed, and not only what tells classes apart.
    pub deep: bool,
}

impl Plan {
    /// What to ask next, all at once; nothing when everything is settled.
    pub fn next(&self, reading: &Reading<'_>) -> Vec<Ask> {
        let mut asks = Vec::new();
        self.versions(reading, &mut asks);
        self.modern(reading, &mut asks);
        for version in LEGACY {
            if reading.version(version).is_accepted() {
                self.suites(reading, version, &mut asks);
            }
        }
        if let Some(version) = reading.legacy() {
            self.legacy(reading, version, &mut asks);
        }
        asks.retain(|ask| wanted(ask, reading));
        asks
    }

    /// The one hello that shows most, for telling whether two servers are configured alike.
    pub fn first(&self) -> Vec<Ask> {
        vec![self.legacy_version(Version::TLS_1_2)]
    }

    fn legacy_version(&self, version: Version) -> Ask {
        let suites = self.worst_first(points::usual(version));
        Ask::new(HelloAbout::Version, version).suites(suites).deflate()
    }

    /// Each version by its own hello, with everything that it knows.
    fn versions(&self, reading: &Reading<'_>, asks: &mut Vec<Ask>) {
        asks.push(Ask::ssl2());
        for version in LEGACY {
            asks.push(self.legacy_version(version));
        }
        if reading
            .session()
            .is_none_or(|session| session.version != Version::TLS_1_3.0)
        {
            asks.push(Ask::new(HelloAbout::Version, Version::TLS_1_3));
        }
    }

    /// TLS 1.3: suites and groups that are not good enough, hybrids.
    fn modern(&self, reading: &Reading<'_>, asks: &mut Vec<Ask>) {
        if !reading.version(Version::TLS_1_3).is_accepted() {
            return;
        }
        self.suites(reading, Version::TLS_1_3, asks);
        self.groups(reading, Version::TLS_1_3, asks);
        let seen = reading.groups(true);
        let mut asked: Vec<Vec<u16>> = Vec::new();
        for hybrids in self.hybrids() {
            // One of them is enough. Where none of a wider list is accepted, that answers for those within it.
            let settled = hybrids.iter().any(|group| seen.contains(&Group(*group)))
                || reading
                    .any_group(true, &hybrids.iter().copied().collect())
                    .is_refused()
                || asked
                    .iter()
                    .any(|wider| hybrids.iter().all(|group| wider.contains(group)));
            let ask = Ask::new(HelloAbout::Groups, Version::TLS_1_3).groups(hybrids.clone());
            if !settled && wanted(&ask, reading) {
                asked.push(hybrids);
                asks.push(ask);
            }
        }
    }

    /// The hybrids of each norm; all that there are where none names any.
    fn hybrids(&self) -> Vec<Vec<u16>> {
        let mut lists = self.classes.hybrids.clone();
        // The widest first: its refusal answers the others.
        lists.sort_by_key(|list| std::cmp::Reverse(list.len()));
        if lists.is_empty() {
            lists.push(points::hybrids());
        }
        lists
    }

    /// Suites at `version`, class by class from the worst.
    fn suites(&self, reading: &Reading<'_>, version: Version, asks: &mut Vec<Ask>) {
        let all: Vec<u16> = points::all(version);
        let (bad, worst) = split(&self.classes.suites, &all);
        let about = |suites: Vec<u16>| Ask::new(HelloAbout::Suites, version).suites(self.worst_first(suites));
        let seen = |set: &[u16]| reading.any_suite(version, &wide(set)).is_accepted();
        if self.deep {
            asks.extend(self.list_suites(reading, version, all));
            return;
        }
        if seen(&bad) {
            // One was chosen: what no norm knows by itself, and of the other classes those that did not show together.
            let open = open(&self.classes.suites, &bad, seen);
            let (worst, middle): (Vec<u16>, Vec<u16>) =
                open.into_iter().partition(|suite| worst.contains(suite));
            asks.push(about(worst));
            asks.push(about(middle));
        } else {
            asks.push(about(bad));
        }
        self.order(reading, version, asks);
    }

    /// Everything that was not chosen yet; once nothing of it is, all that was, the other way round.
    fn list_suites(&self, reading: &Reading<'_>, version: Version, all: Vec<u16>) -> Option<Ask> {
        let about = |suites: Vec<u16>| Ask::new(HelloAbout::Suites, version).suites(suites);
        let listing = reading.list(HelloAbout::Suites, version, &wide(&all));
        if !listing.complete {
            let rest = not_in(all, &listing.points);
            return Some(about(best_first(&self.classes.suites, rest)));
        }
        turned(&listing).map(about)
    }

    /// Whether the better of two is chosen although it is offered last: the worse one is known to be accepted.
    fn order(&self, reading: &Reading<'_>, version: Version, asks: &mut Vec<Ask>) {
        if version >= Version::TLS_1_3 {
            return;
        }
        let accepted = reading.suites(version);
        let has = |set: &[u16]| accepted.iter().any(|suite| wide(set).contains(suite));
        let all = points::all(version);
        let of =
            |set: &[u16]| -> Vec<u16> { all.iter().copied().filter(|suite| set.contains(suite)).collect() };
        let about = |suites| Ask::new(HelloAbout::Suites, version).suites(suites);
        for order in &self.classes.orders {
            let (worse, better) = (of(&order.worse), of(&order.better));
            if !has(&worse) || better.is_empty() {
                continue;
            }
            if !has(&better) {
                // Where the worse one is chosen again, this tells whether there was a better one to choose.
                asks.push(about(better.clone()));
            }
            asks.push(about([worse, better].concat()));
        }
    }

    /// Groups, class by class from the worst, over suites that need one.
    fn groups(&self, reading: &Reading<'_>, version: Version, asks: &mut Vec<Ask>) {
        let modern = version >= Version::TLS_1_3;
        let all = points::groups(modern);
        let (bad, worst) = split(&self.classes.groups, &all);
        let curve = if modern { None } else { reading.needed_curve() };
        let ask = |mut groups: Vec<u16>| {
            // Without the curve of its certificate this server refuses everything (RFC 8422 §5.1). At the end it is not in the
            // way of those that are asked about.
            let missing = curve.filter(|curve| !groups.is_empty() && !groups.contains(&curve.0));
            groups.extend(missing.map(|curve| curve.0));
            let ask = Ask::new(HelloAbout::Groups, version).groups(groups);
            if modern {
                ask
            } else {
                ask.suites(points::of_kind(version, Kind::Ecdhe))
            }
        };
        let seen = |set: &[u16]| {
            reading
                .any_group(modern, &set.iter().copied().collect())
                .is_accepted()
        };
        if self.deep {
            let listing = reading.list(HelloAbout::Groups, version, &wide(&all));
            let rest = not_in(all, &listing.points);
            if !listing.complete {
                asks.push(ask(best_first(&self.classes.groups, rest)));
            } else if let Some(groups) = turned(&listing) {
                asks.push(ask(groups));
            }
        } else if !seen(&worst) {
            // A class that showed itself is settled. Those that did not are asked about together: a server may well like
            // the better of two.
            asks.push(ask(open(&self.classes.groups, &bad, seen)));
        }
    }

    /// What only versions before TLS 1.3 show, at the highest of them.
    fn legacy(&self, reading: &Reading<'_>, version: Version, asks: &mut Vec<Ask>) {
        if version > Version::SSL_3_0 {
            self.groups(reading, version, asks);
            if !has_fresh_key(reading) {
                // Whether no connection gets a key of its own is to be seen, not guessed.
                let curves = points::of_kind(version, Kind::Ecdhe);
                asks.push(Ask::new(HelloAbout::Groups, version).suites(curves));
            }
        }
        let finite = points::of_kind(version, Kind::Dhe);
        asks.push(
            Ask::new(HelloAbout::FiniteField, version)
                .suites(self.worst_first(finite))
                .groups(points::finite_fields()),
        );
        if version == Version::TLS_1_2 {
            signatures(reading, asks);
            if self.deep {
                asks.extend(list_signatures(reading));
            }
        }
        for (kind, others) in [(Kind::Ecdsa, Kind::Rsa), (Kind::Rsa, Kind::Ecdsa)] {
            let shown = |kind| {
                let suites = wide(&points::of_kind(version, kind));
                reading
                    .choices()
                    .any(|(_, choice)| choice.chain.is_some() && suites.contains(&choice.suite))
            };
            if shown(others) && !shown(kind) {
                let suites = best_first(&self.classes.suites, points::of_kind(version, kind));
                asks.push(Ask::new(HelloAbout::Certificate, version).suites(suites));
            }
        }
    }

    fn worst_first(&self, mut suites: Vec<u16>) -> Vec<u16> {
        suites.sort_by_key(|suite| rank(&self.classes.suites, *suite));
        suites
    }
}

/// Whether a suite with a fresh key for each connection was chosen before TLS 1.3.
fn has_fresh_key(reading: &Reading<'_>) -> bool {
    let session = reading
        .session()
        .map(|session| (session.version, u32::from(session.suite)));
    let chosen = reading
        .choices()
        .map(|(_, choice)| (choice.version.0, choice.suite));
    chosen.chain(session).any(|(version, suite)| {
        let parts = reading::suite(suite).and_then(|suite| suite.parts());
        version < Version::TLS_1_3.0 && parts.is_some_and(|parts| parts.key_exchange.is_forward_secret())
    })
}

/// Whether the server signs with a hash that RFC 9155 forbids, or a short one.
fn signatures(reading: &Reading<'_>, asks: &mut Vec<Ask>) {
    let version = Version::TLS_1_2;
    let signed = points::signed(version);
    let about = |schemes: Vec<u16>| {
        Ask::new(HelloAbout::Signatures, version)
            .suites(signed.clone())
            .signatures(schemes)
    };
    let (forbidden, short) = points::old_signatures();
    asks.push(about([forbidden.clone(), short.clone()].concat()));
    let used = |schemes: &[u16]| {
        reading.choices().any(|(_, choice)| {
            let scheme = choice.signature();
            scheme.is_some_and(|SignatureScheme(scheme)| schemes.contains(&scheme))
        })
    };
    if used(&short) && !used(&forbidden) {
        asks.push(about(forbidden));
    }
}

/// Every signature algorithm that was not used yet.
fn list_signatures(reading: &Reading<'_>) -> Option<Ask> {
    let version = Version::TLS_1_2;
    let all = points::every_signature();
    let listing = reading.list(HelloAbout::Signatures, version, &wide(&all));
    let about = Ask::new(HelloAbout::Signatures, version).suites(points::signed(version));
    if !listing.complete {
        return Some(about.signatures(not_in(all, &listing.points)));
    }
    turned(&listing).map(|schemes| about.signatures(schemes))
}

/// What was listed, the other way round, which shows whose order counts; none where there is no order.
fn turned(listing: &Listing) -> Option<Vec<u16>> {
    let points = listing.points.iter().rev();
    let turned: Vec<u16> = points.filter_map(|point| u16::try_from(*point).ok()).collect();
    (turned.len() > 1).then_some(turned)
}

/// The signature algorithms to offer in the next full handshake of TLS 1.3; none where all that there is to know is known.
pub fn next_signed(survey: &TlsSurvey) -> Option<Vec<u16>> {
    let all = points::signatures_1_3();
    let listing = signed(survey, &wide(&all));
    let next = match listing.complete {
        false => not_in(all, &listing.points),
        true => turned(&listing)?,
    };
    let asked = survey.signed.iter().filter(|before| before.offered == next);
    let (mut tries, mut answered) = (0, false);
    for before in asked {
        tries += 1;
        answered |= before.answer.is_seen();
    }
    (!answered && tries < TRIES).then_some(next)
}

/// What is not in the last class, the worst first; and of that what is in no class at all.
fn split(classes: &[Vec<u16>], all: &[u16]) -> (Vec<u16>, Vec<u16>) {
    let last = classes.len();
    let ranked = |below: usize| -> Vec<u16> {
        let mut points: Vec<u16> = all
            .iter()
            .copied()
            .filter(|point| rank(classes, *point) < below)
            .collect();
        points.sort_by_key(|point| rank(classes, *point));
        points
    };
    (ranked(last), ranked(1))
}

/// Of `points` those of whose class none was `seen`.
fn open(classes: &[Vec<u16>], points: &[u16], seen: impl Fn(&[u16]) -> bool) -> Vec<u16> {
    let mut by_class: BTreeMap<usize, Vec<u16>> = BTreeMap::new();
    for point in points {
        by_class.entry(rank(classes, *point)).or_default().push(*point);
    }
    by_class.retain(|_, class| !seen(class));
    points
        .iter()
        .copied()
        .filter(|point| by_class.contains_key(&rank(classes, *point)))
        .collect()
}

/// 0 for what stands in no class, 1 for the first class, and so on.
fn rank(classes: &[Vec<u16>], point: u16) -> usize {
    classes
        .iter()
        .position(|class| class.contains(&point))
        .map_or(0, |place| place + 1)
}

fn best_first(classes: &[Vec<u16>], mut points: Vec<u16>) -> Vec<u16> {
    points.sort_by_key(|point| std::cmp::Reverse(rank(classes, *point)));
    points
}

fn not_in(points: Vec<u16>, known: &[u32]) -> Vec<u16> {
    let new = |point: &u16| !known.contains(&u32::from(*point));
    points.into_iter().filter(new).collect()
}

fn wide(suites: &[u16]) -> BTreeSet<u32> {
    suites.iter().map(|suite| u32::from(*suite)).collect()
}

/// Whether it is worth a connection: there is something in it, and it was not answered before.
fn wanted(ask: &Ask, reading: &Reading<'_>) -> bool {
    let mut tries = 0;
    for (exchange, outcome) in reading.answers() {
        if ask.is(exchange.about, &exchange.offer) {
            tries += 1;
            if !matches!(outcome, Outcome::Unknown(_)) {
                return false;
            }
        }
    }
    tries < TRIES && !ask.is_empty()
}
