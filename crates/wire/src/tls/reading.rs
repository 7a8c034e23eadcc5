//! What a server's answers to hellos come to: what it accepts, what it refuses, and what is not known.
//!
//! A refusal is an alert that ends the connection, or the end of it without a word where that happened twice and the
//! same server answered other hellos. Silence is never one. An answer with something that was not offered says nothing.

use std::collections::BTreeSet;

use facts::{
    FlightEnd, HelloAbout, HelloExchange, Measured, Offer, Reason, TlsMessage, TlsSession, TlsSurvey, Unseen,
};

use super::{
    code::{AlertDescription, Group, KeyExchangeKind, SignatureScheme, Suite, Version},
    key_exchange::{Curve, Parameters, ServerKeyExchange, SignedWith},
    server_hello::ServerHello,
    ssl2::Ssl2Answer,
};

/// No cipher kind of SSL 2.0.
const NO_KIND: u32 = 0;

/// What one answer comes to.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// The server chose from what was offered.
    Chose(Box<Choice>),
    /// It speaks TLS and refused what was offered.
    Refused(Refusal),
    /// Not known, and why.
    Unknown(Unseen),
}

/// How a server refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// With an alert.
    Alert(AlertDescription),
    /// It closed the connection each time.
    Closed,
}

/// What a server chose.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// The version.
    pub version: Version,
    /// The suite; for SSL 2.0 the first of the cipher kinds that the server has too.
    pub suite: u32,
    /// The hello; none in SSL 2.0.
    pub hello: Option<ServerHello>,
    /// The group of the key exchange, where one was named.
    pub group: Option<Group>,
    /// The server's part of the key exchange, where it was sent in the clear and can be read.
    pub key_exchange: Option<ServerKeyExchange>,
    /// The place of its certificates in the survey.
    pub chain: Option<usize>,
}

impl Choice {
    /// What the server signed its part of the key exchange with, where it says so (TLS 1.2).
    pub fn signature(&self) -> Option<SignatureScheme> {
        match self.key_exchange.as_ref()?.signature.as_ref()?.algorithm {
            SignedWith::Scheme(scheme) => Some(scheme),
            _ => None,
        }
    }
}

/// Whether a server accepts something.
#[derive(Clone, Debug, PartialEq)]
pub enum Standing<T> {
    /// It does; these, in the order seen.
    Accepted(Vec<T>),
    /// It refuses.
    Refused,
    /// Not known, and why.
    Unknown(Unseen),
}

impl<T> Standing<T> {
    /// True when it was accepted.
    pub fn is_accepted(&self) -> bool {
        matches!(self, Standing::Accepted(_))
    }

    /// True when it was refused.
    pub fn is_refused(&self) -> bool {
        matches!(self, Standing::Refused)
    }

    /// Why it is not known.
    pub fn why_not(&self) -> Option<&Unseen> {
        match self {
            Standing::Unknown(why) => Some(why),
            _ => None,
        }
    }
}

/// All answers of one server, read.
#[derive(Clone, Debug)]
pub struct Reading<'a> {
    session: Option<&'a TlsSession>,
    survey: &'a TlsSurvey,
    answers: Vec<(&'a HelloExchange, Outcome)>,
}

impl<'a> Reading<'a> {
    /// Reads a survey, and the handshake that the page came over where there was one.
    pub fn new(session: Option<&'a TlsSession>, survey: &'a TlsSurvey) -> Self {
        let mut answers: Vec<(&HelloExchange, Outcome)> = survey
            .hellos
            .iter()
            .map(|exchange| (exchange, outcome(exchange)))
            .collect();
        let control = session.is_some()
            || answers
                .iter()
                .any(|(_, outcome)| matches!(outcome, Outcome::Chose(_)));
        if control {
            refuse_closed(&mut answers);
        }
        if session.is_some_and(|session| session.version == Version::TLS_1_3.0) {
            forgive_keyless(&mut answers);
        }
        Reading {
            session,
            survey,
            answers,
        }
    }

    /// Each hello and what came of it.
    pub fn answers(&self) -> impl Iterator<Item = (&'a HelloExchange, &Outcome)> {
        self.answers
            .iter()
            .map(|(exchange, outcome)| (*exchange, outcome))
    }

    /// Everything that the server chose.
    pub fn choices(&self) -> impl Iterator<Item = (&'a HelloExchange, &Choice)> {
        self.answers().filter_map(|(exchange, outcome)| match outcome {
            Outcome::Chose(choice) => Some((exchange, choice.as_ref())),
            _ => None,
        })
    }

    /// What was surveyed.
    pub fn survey(&self) -> &'a TlsSurvey {
        self.survey
    }

    /// The handshake that the page came over.
    pub fn session(&self) -> Option<&'a TlsSession> {
        self.session
    }

    /// Whether `version` is spoken.
    pub fn version(&self, version: Version) -> Standing<Version> {
        let chosen = self.session.is_some_and(|session| session.version == version.0)
            || self.choices().any(|(_, choice)| choice.version == version);
        if chosen {
            return Standing::Accepted(vec![version]);
        }
        let own = |exchange: &HelloExchange| {
            exchange.about == HelloAbout::Version && highest(&exchange.offer) == version
        };
        self.settle(
            |exchange, outcome| match outcome {
                // Another version was chosen, of those that are below.
                Outcome::Chose(_) | Outcome::Refused(_) => own(exchange),
                Outcome::Unknown(_) => false,
            },
            own,
        )
    }

    /// The versions that are spoken, the oldest first.
    pub fn versions(&self) -> Vec<Version> {
        let mut versions: Vec<Version> = self.choices().map(|(_, choice)| choice.version).collect();
        versions.extend(self.session.map(|session| Version(session.version)));
        versions.sort_unstable();
        versions.dedup();
        versions
    }

    /// The highest version before TLS 1.3 that is spoken.
    pub fn legacy(&self) -> Option<Version> {
        let versions = self.versions();
        let legacy = |version: &Version| (Version::SSL_3_0..=Version::TLS_1_2).contains(version);
        versions.into_iter().rfind(legacy)
    }

    /// The suites that were chosen at `version`, in the order seen.
    pub fn suites(&self, version: Version) -> Vec<u32> {
        let mut suites = Vec::new();
        if let Some(session) = self.session.filter(|session| session.version == version.0) {
            suites.push(u32::from(session.suite));
        }
        for (_, choice) in self.choices().filter(|(_, choice)| choice.version == version) {
            let named = choice.suite != NO_KIND || version != Version::SSL_2_0;
            if named && !suites.contains(&choice.suite) {
                suites.push(choice.suite);
            }
        }
        suites
    }

    /// Whether any suite of `set` is accepted at `version`.
    pub fn any_suite(&self, version: Version, set: &BTreeSet<u32>) -> Standing<u32> {
        let mut seen = self.suites(version);
        seen.retain(|suite| set.contains(suite));
        if !seen.is_empty() {
            return Standing::Accepted(seen);
        }
        let about = |exchange: &HelloExchange| {
            matches!(exchange.about, HelloAbout::Suites | HelloAbout::Version)
                && highest(&exchange.offer) == version
                && exchange.offer.suites.iter().any(|suite| set.contains(suite))
        };
        let mut missing = set.clone();
        for (exchange, outcome) in self.answers() {
            if about(exchange) && refuses(outcome, version) {
                exchange.offer.suites.iter().for_each(|suite| {
                    missing.remove(suite);
                });
            }
        }
        if missing.is_empty() {
            return Standing::Refused;
        }
        self.settle(|_, _| false, about)
    }

    /// The groups that were used or asked for, in TLS 1.3 (`modern`) or before, in the order seen.
    pub fn groups(&self, modern: bool) -> Vec<Group> {
        let of_kind = |version: u16| (version >= Version::TLS_1_3.0) == modern;
        let mut groups = Vec::new();
        let session = self.session.filter(|session| of_kind(session.version));
        groups.extend(session.and_then(|session| session.group).map(Group));
        for (_, choice) in self.choices().filter(|(_, choice)| of_kind(choice.version.0)) {
            if let Some(group) = choice.group.filter(|group| !groups.contains(group)) {
                groups.push(group);
            }
        }
        groups
    }

    /// Whether any group of `set` is accepted, in TLS 1.3 (`modern`) or before.
    pub fn any_group(&self, modern: bool, set: &BTreeSet<u16>) -> Standing<Group> {
        let mut seen = self.groups(modern);
        seen.retain(|group| set.contains(&group.0));
        if !seen.is_empty() {
            return Standing::Accepted(seen);
        }
        let about = |exchange: &HelloExchange| {
            exchange.about == HelloAbout::Groups
                && (highest(&exchange.offer) >= Version::TLS_1_3) == modern
                && exchange.offer.groups.iter().any(|group| set.contains(group))
        };
        let needed = if modern { None } else { self.needed_curve() };
        let mut missing = set.clone();
        for (exchange, outcome) in self.answers().filter(|(exchange, _)| about(exchange)) {
            let ignored = |choice: &Choice| {
                let offered = &exchange.offer.groups;
                // A server that takes no notice of the list does not choose from it. One that takes no client without the curve
                // of its certificates, and chooses that curve before others, never takes these.
                choice.group.is_some_and(|group| {
                    !offered.contains(&group.0) || (needed == Some(group) && offered.last() == Some(&group.0))
                })
            };
            let refused = match outcome {
                Outcome::Refused(_) => self.names_own_curve(exchange),
                Outcome::Chose(choice) => ignored(choice),
                Outcome::Unknown(_) => false,
            };
            if refused {
                exchange.offer.groups.iter().for_each(|group| {
                    missing.remove(group);
                });
            }
        }
        if missing.is_empty() {
            return Standing::Refused;
        }
        self.settle(|_, _| false, about)
    }

    /// Refused where one of the answers says so, else not known, with the reason of the last that was asked.
    pub fn settle<T>(
        &self,
        refused: impl Fn(&HelloExchange, &Outcome) -> bool,
        about: impl Fn(&HelloExchange) -> bool,
    ) -> Standing<T> {
        if self
            .answers()
            .any(|(exchange, outcome)| refused(exchange, outcome))
        {
            return Standing::Refused;
        }
        let last = self.answers().filter(|(exchange, _)| about(exchange)).last();
        Standing::Unknown(match last {
            Some((_, Outcome::Unknown(why))) => why.clone(),
            _ => unknown(Reason::NoData, "nobody asked"),
        })
    }
}

/// Whether the answer to an offer of `version` alone means that all of its suites are refused there.
fn refuses(outcome: &Outcome, version: Version) -> bool {
    match outcome {
        Outcome::Refused(_) => true,
        Outcome::Chose(choice) => choice.version != version,
        Outcome::Unknown(_) => false,
    }
}

/// The highest version that a hello offers.
pub fn highest(offer: &Offer) -> Version {
    let highest = offer.versions.iter().copied().max();
    Version(highest.unwrap_or(offer.version))
}

/// Closing without a word is a refusal where it happens each time the same is asked.
fn refuse_closed(answers: &mut [(&HelloExchange, Outcome)]) {
    let closed: Vec<&Offer> = answers
        .iter()
        .filter(|(exchange, outcome)| is_closed(exchange, outcome))
        .map(|(exchange, _)| &exchange.offer)
        .collect();
    let often = |offer: &Offer| closed.iter().filter(|other| **other == offer).count() > 1;
    for (exchange, outcome) in answers.iter_mut() {
        if is_closed(exchange, outcome) && often(&exchange.offer) {
            *outcome = Outcome::Refused(Refusal::Closed);
        }
    }
}

/// A hello of TLS 1.3 may come without a key, and is answered with the name of a group (RFC 8446 §4.2.8). A server that has
/// TLS 1.3 and only ever answers such hellos with `illegal_parameter` has not understood them: it says nothing of what they offer.
fn forgive_keyless(answers: &mut [(&HelloExchange, Outcome)]) {
    let is_keyless = |exchange: &HelloExchange| {
        exchange
            .offer
            .shares
            .as_ref()
            .is_some_and(|shares| shares.is_empty())
    };
    let understood = answers
        .iter()
        .any(|(exchange, outcome)| is_keyless(exchange) && matches!(outcome, Outcome::Chose(_)));
    if understood {
        return;
    }
    for (_, outcome) in answers.iter_mut().filter(|(exchange, _)| is_keyless(exchange)) {
        if *outcome == Outcome::Refused(Refusal::Alert(AlertDescription::ILLEGAL_PARAMETER)) {
            *outcome = Outcome::Unknown(unknown(
                Reason::Malformed,
                "the server has TLS 1.3 and does not understand a hello without a key",
            ));
        }
    }
}

fn is_closed(exchange: &HelloExchange, outcome: &Outcome) -> bool {
    let nothing_came = !matches!(&exchange.answer, Measured::Seen(flight) if !flight.messages.is_empty());
    matches!(outcome, Outcome::Unknown(why) if why.reason == Reason::Closed) && nothing_came
}

fn unknown(reason: Reason, detail: impl Into<String>) -> Unseen {
    Unseen {
        reason,
        detail: Some(detail.into()),
    }
}

/// What one exchange comes to by itself.
fn outcome(exchange: &HelloExchange) -> Outcome {
    let flight = match &exchange.answer {
        Measured::Seen(flight) => flight,
        Measured::Unseen(why) => return Outcome::Unknown(why.clone()),
        Measured::NotAsked => return Outcome::Unknown(unknown(Reason::NoData, "nobody asked")),
    };
    for (place, message) in flight.messages.iter().enumerate() {
        match message {
            TlsMessage::Alert {
                level: 1,
                description,
            } if *description != AlertDescription::CLOSE_NOTIFY.0 => {}
            TlsMessage::Alert { description, .. } => {
                return Outcome::Refused(Refusal::Alert(AlertDescription(*description)));
            }
            TlsMessage::ServerHello(body) => {
                let rest = flight.messages.get(place..).unwrap_or_default();
                if let Some(alert) = refuses_to_sign(exchange.about, rest) {
                    return Outcome::Refused(Refusal::Alert(alert));
                }
                return chose(&exchange.offer, &body.0, rest);
            }
            TlsMessage::Ssl2(octets) => return chose_in_ssl2(&exchange.offer, &octets.0),
            TlsMessage::NotTls(_) => {
                return Outcome::Unknown(unknown(Reason::Malformed, "the answer is no TLS"));
            }
            _ => {
                return Outcome::Unknown(unknown(
                    Reason::Malformed,
                    "another message came before the server's hello",
                ));
            }
        }
    }
    Outcome::Unknown(match flight.end {
        FlightEnd::Complete | FlightEnd::Malformed => {
            unknown(Reason::Malformed, "the answer cannot be read as TLS")
        }
        FlightEnd::Closed => unknown(
            Reason::Closed,
            "the server closed the connection in the middle of its answer",
        ),
        FlightEnd::Timeout => unknown(Reason::Timeout, "the answer did not come to an end"),
        FlightEnd::TooLarge => unknown(Reason::TooLarge, "the answer was larger than we read"),
    })
}

/// The alert of a server that has chosen a suite and sent its certificate before it finds that it cannot sign as it is asked to:
/// servers in Go do that.
fn refuses_to_sign(about: HelloAbout, messages: &[TlsMessage]) -> Option<AlertDescription> {
    let signed = |message: &TlsMessage| matches!(message, TlsMessage::ServerKeyExchange(_));
    if about != HelloAbout::Signatures || messages.iter().any(signed) {
        return None;
    }
    messages.iter().find_map(|message| match message {
        TlsMessage::Alert {
            level: 2,
            description,
        } => Some(AlertDescription(*description)),
        _ => None,
    })
}

fn chose(offer: &Offer, body: &[u8], rest: &[TlsMessage]) -> Outcome {
    let Some(hello) = ServerHello::read(body) else {
        return Outcome::Unknown(unknown(Reason::Malformed, "the server's hello cannot be read"));
    };
    let (version, suite) = (hello.version(), u32::from(hello.suite.0));
    let not_offered = |what: String| {
        Outcome::Unknown(unknown(
            Reason::Malformed,
            format!("the server chose {what}, which was not offered"),
        ))
    };
    if !offers(offer, version) {
        return not_offered(version.to_string());
    }
    if !offer.suites.contains(&suite) {
        return not_offered(hello.suite.to_string());
    }
    // Suites of TLS 1.3 are chosen there alone, and no other is (RFC 8446 §B.4).
    let parts = hello.suite.parts();
    let modern = parts.map(|parts| parts.key_exchange == KeyExchangeKind::Tls13);
    if modern.is_some_and(|modern| modern != (version >= Version::TLS_1_3)) {
        return not_offered(format!("{} in {version}", hello.suite));
    }
    if !offer.compressions.contains(&hello.compression) {
        return not_offered(format!("compression {}", hello.compression));
    }
    let key_exchange = rest.iter().find_map(|message| match message {
        TlsMessage::ServerKeyExchange(body) => ServerKeyExchange::read(version, hello.suite, &body.0),
        _ => None,
    });
    let chain = rest.iter().find_map(|message| match message {
        TlsMessage::Certificate(place) => *place,
        _ => None,
    });
    let group = match version >= Version::TLS_1_3 {
        true => hello.group(),
        false => key_exchange.as_ref().and_then(curve),
    };
    if let Some(group) = group.filter(|group| version >= Version::TLS_1_3 && !offer.groups.contains(&group.0))
    {
        return not_offered(group.to_string());
    }
    Outcome::Chose(Box::new(Choice {
        version,
        suite,
        group,
        key_exchange,
        chain,
        hello: Some(hello),
    }))
}

/// The named curve of a key exchange.
fn curve(key_exchange: &ServerKeyExchange) -> Option<Group> {
    match key_exchange.parameters {
        Parameters::Ecdhe {
            curve: Curve::Named(group),
            ..
        } => Some(group),
        Parameters::Ecdhe {
            curve: Curve::ExplicitPrime { .. },
            ..
        } => Some(Group::ARBITRARY_EXPLICIT_PRIME_CURVES),
        Parameters::Ecdhe {
            curve: Curve::ExplicitChar2 { .. },
            ..
        } => Some(Group::ARBITRARY_EXPLICIT_CHAR2_CURVES),
        _ => None,
    }
}

/// Whether a server may choose `version`: one of the list, or, where it knows no lists, one up to the old field.
fn offers(offer: &Offer, version: Version) -> bool {
    let up_to = Version(offer.version).min(Version::TLS_1_2);
    offer.versions.contains(&version.0) || (Version::SSL_3_0..=up_to).contains(&version)
}

fn chose_in_ssl2(offer: &Offer, octets: &[u8]) -> Outcome {
    match Ssl2Answer::read(octets) {
        Some(Ssl2Answer::Hello(hello)) => {
            let both = hello
                .kinds
                .iter()
                .map(|kind| kind.0)
                .find(|kind| offer.suites.contains(kind));
            Outcome::Chose(Box::new(Choice {
                version: Version::SSL_2_0,
                // Without a kind in common it is spoken all the same: old servers took kinds that they do not list
                // (CVE-2015-3197).
                suite: both.unwrap_or(NO_KIND),
                hello: None,
                group: None,
                key_exchange: None,
                chain: None,
            }))
        }
        Some(Ssl2Answer::Error(_)) => Outcome::Refused(Refusal::Closed),
        None => Outcome::Unknown(unknown(Reason::Malformed, "the answer in SSL 2.0 cannot be read")),
    }
}

/// What a suite of `u32` is in TLS; none for the cipher kinds of SSL 2.0.
pub fn suite(number: u32) -> Option<Suite> {
    u16::try_from(number).ok().map(Suite)
}
