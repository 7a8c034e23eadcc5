//! Routes against validated ROA payloads (RFC 6811), and the lines of text in which both are handed about.

mod lines;

pub use lines::{Columns, Fault, asn, dump_line, made_at, payload, prefix};

use facts::{Announcement, Net, Vrp};

/// The state of a route (RFC 6811 §2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Validity {
    /// At least one payload matches the route.
    Valid,
    /// No payload covers the route: the holder has said nothing about it.
    NotFound,
    /// At least one payload covers the route, and none matches.
    Invalid(Mismatch),
}

/// Why no covering payload matches a route; the reason that is nearest to a match, for whoever has to mend it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Mismatch {
    /// A payload names the origin, but for shorter prefixes only.
    Length,
    /// The payloads name other origins.
    Origin,
    /// Every covering payload is for AS 0: the holder says that nobody announces this (RFC 6483 §4).
    As0,
    /// The route ends in an AS set, which no payload can match (RFC 6811 §2, RFC 9774 §3).
    AsSet,
}

impl Mismatch {
    /// A word for texts and JSON.
    pub fn key(self) -> &'static str {
        match self {
            Mismatch::Length => "length",
            Mismatch::Origin => "origin",
            Mismatch::As0 => "as0",
            Mismatch::AsSet => "as-set",
        }
    }
}

/// The state of a route for `prefix` from `origin`; `None` is the value NONE of RFC 6811 §2, a path without a single
/// last AS.
///
/// Payloads that do not cover the prefix may be among `vrps`: they are passed over. A payload for AS 0 matches nothing,
/// not even a route from AS 0, which does not exist (RFC 7607 §2).
pub fn validate(prefix: Net, origin: Option<u32>, vrps: &[Vrp]) -> Validity {
    let mut covered = false;
    let mut only_as0 = true;
    let mut named = false;
    for vrp in vrps.iter().filter(|vrp| covers(vrp.prefix, prefix)) {
        covered = true;
        only_as0 &= vrp.asn == 0;
        if vrp.asn != 0 && origin == Some(vrp.asn) {
            if prefix.length <= vrp.max_length {
                return Validity::Valid;
            }
            named = true;
        }
    }
    Validity::Invalid(match (covered, origin) {
        (false, _) => return Validity::NotFound,
        (true, None) => Mismatch::AsSet,
        (true, Some(_)) if only_as0 => Mismatch::As0,
        (true, Some(_)) if named => Mismatch::Length,
        (true, Some(_)) => Mismatch::Origin,
    })
}

/// Every origin of `announcement` with its state. A set is one origin, NONE; so is an announcement without any.
pub fn validate_each(announcement: &Announcement, vrps: &[Vrp]) -> Vec<(Option<u32>, Validity)> {
    let single = |origin| (origin, validate(announcement.prefix, origin, vrps));
    if announcement.as_set || announcement.origins.is_empty() {
        return vec![single(None)];
    }
    announcement
        .origins
        .iter()
        .map(|origin| single(Some(*origin)))
        .collect()
}

/// True when every address of `inner` lies in `outer`; families never mix.
pub fn covers(outer: Net, inner: Net) -> bool {
    outer.length <= inner.length && outer.contains(inner.address)
}

/// The longest prefix that the payload's own AS announces within it, where the payload allows longer ones still.
///
/// Such a payload lets a stranger who forges the origin draw traffic with a more specific route that counts as valid
/// (RFC 9319 §3). `announcements` are those that cover one address, so the answer holds for that address. `None`: not
/// wider than announced, or its AS announces nothing here, or it is for AS 0.
pub fn wider_than_announced(vrp: &Vrp, announcements: &[Announcement]) -> Option<u8> {
    let announced = announcements
        .iter()
        .filter(|route| !route.as_set && route.origins.contains(&vrp.asn) && covers(vrp.prefix, route.prefix))
        .map(|route| route.prefix.length)
        .max()?;
    (vrp.asn != 0 && vrp.max_length > announced).then_some(announced)
}

#[cfg(test)]
mod tests;
