//! Everything that a server accepts, one after the other, and whose order counts.

use std::collections::BTreeSet;

use facts::{
    HelloAbout, HelloExchange, Measured, Reason, SignedAnswer, SignedHandshake, TlsMessage, TlsSurvey,
};

use super::{
    code::{Group, Suite, Version},
    reading::{Choice, Outcome, Reading, highest},
    ssl2::Ssl2Answer,
};
use crate::x509::{Certificate, KeyKind};

/// What a server accepts, in the order in which it chose.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listing {
    /// Code points.
    pub points: Vec<u32>,
    /// Whether that is all: the server refused everything else.
    pub complete: bool,
}

impl Listing {
    /// Takes the next answer to an offer of `fresh`, which counts where that is all that was not chosen yet; `rest` is that.
    /// `chosen` is none where the server refused or chose nothing new.
    fn take(&mut self, rest: &mut BTreeSet<u32>, fresh: &BTreeSet<u32>, chosen: Option<u32>) {
        if fresh != rest || self.complete {
            return;
        }
        // Something that was not offered: the server takes no notice of the list.
        match chosen.filter(|point| rest.remove(point)) {
            Some(point) => self.points.push(point),
            None => self.complete = true,
        }
    }
}

/// The points that `exchange` offered of what it was about, the dearest first; signals that are no suites left out.
pub fn offered(exchange: &HelloExchange) -> Vec<u32> {
    let wide = |points: &[u16]| points.iter().copied().map(u32::from).collect();
    match exchange.about {
        HelloAbout::Groups => wide(&exchange.offer.groups),
        HelloAbout::Signatures => wide(&exchange.offer.signatures),
        _ => suites(exchange).collect(),
    }
}

fn suites(exchange: &HelloExchange) -> impl Iterator<Item = u32> {
    let signal = u32::from(Suite::EMPTY_RENEGOTIATION_INFO.0);
    let suites = exchange.offer.suites.iter().copied();
    suites.filter(move |suite| *suite != signal)
}

/// What of that was chosen; none where the answer does not say.
fn chosen(about: HelloAbout, choice: &Choice) -> Option<u32> {
    match about {
        HelloAbout::Groups => choice.group.map(|group| u32::from(group.0)),
        HelloAbout::Signatures => choice.signature().map(|scheme| u32::from(scheme.0)),
        _ => Some(choice.suite),
    }
}

impl Reading<'_> {
    /// What the server chose one after the other where everything that it had not chosen before was offered: `all` of the
    /// suites, groups or signature algorithms that hellos about these offer at `version`. What it had chosen may be offered
    /// once more.
    pub fn list(&self, about: HelloAbout, version: Version, all: &BTreeSet<u32>) -> Listing {
        let mut listing = Listing::default();
        let mut rest = all.clone();
        let own = |exchange: &HelloExchange| exchange.about == about && highest(&exchange.offer) == version;
        for (exchange, outcome) in self.answers().filter(|(exchange, _)| own(exchange)) {
            let offered = offered(exchange);
            let known = |point: &u32| listing.points.contains(point);
            let fresh: BTreeSet<u32> = offered.iter().copied().filter(|point| !known(point)).collect();
            match outcome {
                // Clients without the curve of the certificate may be refused for that alone.
                Outcome::Refused(_) if about == HelloAbout::Groups && !self.names_own_curve(exchange) => {}
                Outcome::Refused(_) => listing.take(&mut rest, &fresh, None),
                Outcome::Chose(choice) => {
                    let Some(point) = chosen(about, choice) else {
                        continue;
                    };
                    // What was known and is chosen again says nothing of the rest, unless it stood behind all of that because
                    // no client is served without it.
                    let again = known(&point) && offered.contains(&point);
                    let last = offered.last() == Some(&point);
                    let curve = || self.needed_curve().map(|group| u32::from(group.0));
                    if !again || (about == HelloAbout::Groups && last && curve() == Some(point)) {
                        listing.take(&mut rest, &fresh, Some(point));
                    }
                }
                Outcome::Unknown(_) => {}
            }
        }
        listing.complete |= rest.is_empty();
        listing
    }

    /// Whether the server chooses by its own order at `version`: what it chose first out of everything also where that is
    /// offered last. None where it accepts one alone, or nobody asked.
    pub fn keeps_own_order(&self, about: HelloAbout, version: Version, listed: &[u32]) -> Option<bool> {
        let turned: Vec<u32> = listed.iter().rev().copied().collect();
        let (first, last) = (listed.first()?, listed.last().filter(|_| listed.len() > 1)?);
        let own = |exchange: &HelloExchange| {
            let mut points = offered(exchange);
            points.retain(|point| listed.contains(point));
            exchange.about == about && highest(&exchange.offer) == version && points == turned
        };
        self.choices()
            .filter(|(exchange, _)| own(exchange))
            .find_map(|(_, choice)| whose(chosen(about, choice)?, *first, *last))
    }

    /// The curve without which no client is served before TLS 1.3: that of the only certificates, where a hello was refused
    /// that did not name it.
    pub fn needed_curve(&self) -> Option<Group> {
        let own = self.certificate_curve()?;
        let without = |exchange: &HelloExchange| {
            exchange.about == HelloAbout::Groups
                && highest(&exchange.offer) < Version::TLS_1_3
                && !exchange.offer.groups.is_empty()
                && !exchange.offer.groups.contains(&own.0)
        };
        self.answers()
            .any(|(exchange, outcome)| without(exchange) && matches!(outcome, Outcome::Refused(_)))
            .then_some(own)
    }

    /// False for a hello before TLS 1.3 that names groups, and not the one that the server's only certificates are on: whether
    /// its refusal is about the groups is open.
    pub fn names_own_curve(&self, exchange: &HelloExchange) -> bool {
        let offered = &exchange.offer.groups;
        highest(&exchange.offer) >= Version::TLS_1_3
            || offered.is_empty()
            || self
                .certificate_curve()
                .is_none_or(|own| offered.contains(&own.0))
    }

    /// The one curve of all certificates that were seen before TLS 1.3, where all of them are on one. Clients that do not name
    /// it are refused (RFC 8422 §5.1).
    pub fn certificate_curve(&self) -> Option<Group> {
        let survey = self.survey();
        let session = self
            .session()
            .filter(|session| session.version < Version::TLS_1_3.0);
        let leaves = survey.chains.iter().filter_map(|chain| chain.first());
        let leaves = leaves.chain(session.and_then(|session| session.chain.first()));
        let mut own = None;
        for leaf in leaves {
            let KeyKind::Ec(name) = Certificate::read(&leaf.0).ok()?.key.kind else {
                return None;
            };
            let group = named(&name)?;
            if own.is_some_and(|own| own != group) {
                return None;
            }
            own = Some(group);
        }
        own
    }

    /// The cipher kinds of SSL 2.0 that the server says it has, of those offered.
    pub fn ssl2_kinds(&self) -> Vec<u32> {
        let mut kinds = Vec::new();
        for (exchange, _) in self.choices() {
            let messages = exchange.answer.seen().map(|flight| flight.messages.as_slice());
            for message in messages.unwrap_or_default() {
                if let TlsMessage::Ssl2(octets) = message
                    && let Some(Ssl2Answer::Hello(hello)) = Ssl2Answer::read(&octets.0)
                {
                    let both = hello.kinds.iter().map(|kind| kind.0);
                    kinds.extend(both.filter(|kind| exchange.offer.suites.contains(kind)));
                }
            }
        }
        kinds.sort_unstable();
        kinds.dedup();
        kinds
    }
}

/// Whether `chosen` out of a list that was turned round shows an order of the server's own.
fn whose(chosen: u32, first: u32, last: u32) -> Option<bool> {
    (chosen == first)
        .then_some(true)
        .or_else(|| (chosen == last).then_some(false))
}

/// The curve of that name in certificates.
fn named(curve: &str) -> Option<Group> {
    match curve {
        "P-256" => Some(Group::SECP256R1),
        "P-384" => Some(Group::SECP384R1),
        "P-521" => Some(Group::SECP521R1),
        other => Group::by_name(other),
    }
}

/// The signature algorithms with which the server ended handshakes of TLS 1.3, of `all`, in the order in which it chose.
pub fn signed(survey: &TlsSurvey, all: &BTreeSet<u32>) -> Listing {
    let mut listing = Listing::default();
    let mut rest = all.clone();
    for (place, handshake) in survey.signed.iter().enumerate() {
        let offered = handshake.offered.iter().copied().map(u32::from);
        let fresh: BTreeSet<u32> = offered.filter(|point| !listing.points.contains(point)).collect();
        let before = survey.signed.get(..place).unwrap_or_default();
        match &handshake.answer {
            Measured::Seen(SignedAnswer::Scheme(scheme)) => {
                listing.take(&mut rest, &fresh, Some(u32::from(*scheme)));
            }
            Measured::Seen(SignedAnswer::Alert(_)) => listing.take(&mut rest, &fresh, None),
            // To close the connection twice is to refuse, for a server that ended other handshakes.
            Measured::Unseen(why) if why.reason == Reason::Closed && !listing.points.is_empty() => {
                let again = |other: &SignedHandshake| {
                    other.offered == handshake.offered && other.answer == handshake.answer
                };
                if before.iter().any(again) {
                    listing.take(&mut rest, &fresh, None);
                }
            }
            _ => {}
        }
    }
    listing.complete |= rest.is_empty();
    listing
}

/// Whether the server signs in TLS 1.3 by its own order: as [`Reading::keeps_own_order`].
pub fn signs_by_own_order(survey: &TlsSurvey, listed: &[u32]) -> Option<bool> {
    let turned: Vec<u32> = listed.iter().rev().copied().collect();
    let (first, last) = (listed.first()?, listed.last().filter(|_| listed.len() > 1)?);
    survey.signed.iter().find_map(|handshake| {
        let offered: Vec<u32> = handshake.offered.iter().copied().map(u32::from).collect();
        match handshake.answer {
            Measured::Seen(SignedAnswer::Scheme(scheme)) if offered == turned => {
                whose(u32::from(scheme), *first, *last)
            }
            _ => None,
        }
    })
}
