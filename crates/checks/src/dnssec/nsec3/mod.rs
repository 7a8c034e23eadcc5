//! Are the parameters of NSEC3 those that the norm asks for?

use facts::{Need, Reason, Unseen};
use verdict::{Check, Keyword, Kind, Life, Norm, Parameter, Place, Sheet, Tag};
use wire::dns::{Data, Rtype};

use super::key_set;
use crate::View;

const NO_ITERATIONS: Tag = Tag::pass("no-iterations");
const ITERATIONS: Tag = Tag::warn("iterations");
const TOO_MANY: Tag = Tag::fail("too-many-iterations");
const SALT: Tag = Tag::note("salt");
const OPT_OUT: Tag = Tag::note("opt-out");
const NSEC: Tag = Tag::not_applicable("nsec");

/// See `spec.md`.
pub static CHECK: Check = Check {
    id: "dnssec/nsec3",
    since: "0.1.0",
    life: Life::Stable,
    norms: &[
        Norm::new("RFC 9276", "3.1", Keyword::Must, "2022-08"),
        Norm::new("RFC 5155", "3.1", Keyword::Must, "2008-03"),
    ],
    needs: &[Need::NameServers, Need::Denial],
    parents: &["dnssec/signed"],
    parameters: &[Parameter {
        name: "iterations_max",
        kind: Kind::Number,
        about: "iterations above which resolvers stop trusting the zone's denials",
    }],
    findings: &[
        NO_ITERATIONS,
        ITERATIONS,
        TOO_MANY,
        SALT,
        OPT_OUT,
        NSEC,
        Tag::UNSEEN,
    ],
    words: words!(),
    spec: include_str!("spec.md"),
};

/// What an NSEC3 record of the zone says of its parameters.
#[derive(Debug, PartialEq, Eq)]
struct Parameters {
    iterations: u16,
    salt_octets: usize,
    opt_out: bool,
    line: String,
}

/// Judges the NSEC3 records that came with the zone's own denials.
pub fn judge(see: &View<'_>, sheet: &mut Sheet<'_>) {
    let Some(apex) = key_set::apex(see) else {
        sheet.not_tested(&see.host(), Reason::NoData);
        return;
    };
    let place = Place::host(apex);
    match find(see, apex) {
        Seen::Nsec3(parameters) => say(&place, &parameters, sheet),
        Seen::Nsec => {
            sheet.say(&place, NSEC);
        }
        Seen::Nothing => drop(sheet.unseen(&place, &untold(see))),
    }
}

/// Why no denial of the zone was seen.
fn untold(see: &View<'_>) -> Unseen {
    let denials = see
        .facts
        .dns
        .lookups
        .iter()
        .filter(|lookup| lookup.question.name.starts_with(facts::DENIAL_PREFIX));
    let failed = denials.filter_map(|lookup| lookup.failed.clone()).next();
    failed.unwrap_or(Unseen {
        reason: Reason::NoData,
        detail: None,
    })
}

fn say(place: &Place, parameters: &Parameters, sheet: &mut Sheet<'_>) {
    let iterations_max = sheet.rule().parameters.number("iterations_max");
    let tag = match i64::from(parameters.iterations) {
        0 => NO_ITERATIONS,
        n if n <= iterations_max => ITERATIONS,
        _ => TOO_MANY,
    };
    sheet
        .say(place, tag)
        .arg("iterations", parameters.iterations)
        .arg("iterations_max", iterations_max)
        .evidence(&parameters.line);
    if parameters.salt_octets > 0 {
        sheet
            .say(place, SALT)
            .arg("octets", parameters.salt_octets)
            .evidence(&parameters.line);
    }
    if parameters.opt_out {
        sheet.say(place, OPT_OUT).evidence(&parameters.line);
    }
}

enum Seen {
    Nsec3(Parameters),
    Nsec,
    Nothing,
}

/// The zone's own proof records: directly below the apex for NSEC3, anywhere in the zone for NSEC, and from its own
/// servers, since a parent's referral carries the parent's.
fn find(see: &View<'_>, apex: &str) -> Seen {
    let Ok(zone) = wire::dns::name(apex) else {
        return Seen::Nothing;
    };
    let mut nsec = false;
    for (exchange, message) in see.dns.exchanges() {
        let Some(message) = message.filter(|_| exchange.zone == apex) else {
            continue;
        };
        for record in &message.authority {
            if record.rtype == Rtype::NSEC3 && record.owner.parent().as_ref() == Some(&zone) {
                if let Some(Data::Nsec3(data)) = record.parsed() {
                    return Seen::Nsec3(Parameters {
                        iterations: data.iterations(),
                        salt_octets: data.salt().as_slice().len(),
                        opt_out: data.opt_out(),
                        line: record.write().to_string(),
                    });
                }
            } else if record.rtype == Rtype::NSEC && record.owner.ends_with(&zone) {
                nsec = true;
            }
        }
    }
    if nsec { Seen::Nsec } else { Seen::Nothing }
}
