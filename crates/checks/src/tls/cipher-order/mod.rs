//! Does the server choose a better suite where the client offers a worse one first?

use facts::Need;
use verdict::{Check, Keyword, Life, Norm, Sheet, Tag};
use wire::tls::{
    code::Version,
    reading::{Standing, highest, suite},
};

use super::{
    Seen, at_each_address,
    ciphers::every,
    classes::{self, Class, class},
};
use crate::View;

const BETTER: Tag = Tag::pass("better-first");
const WORSE: Tag = Tag::fail("worse-chosen");
const NOTHING_WORSE: Tag = Tag::not_applicable("nothing-to-phase-out");
const NOTHING_BETTER: Tag = Tag::not_applicable("nothing-better");
const ONLY_TLS_1_3: Tag = Tag::not_applicable("only-tls-1-3");

/// See `spec.md`.
pub static CHECK: Check = Check {
    id: "tls/cipher-order",
    since: "0.1.0",
    life: Life::Stable,
    norms: &[Norm::new(
        "NCSC-NL TLS 2025-05",
        "3.3.2",
        Keyword::Must,
        "2025-05",
    )],
    needs: &[Need::Web, Need::Tls, Need::Mx, Need::Smtp, Need::MailTls],
    parents: &["https/available", "starttls/available"],
    parameters: &[],
    findings: &[
        BETTER,
        WORSE,
        NOTHING_WORSE,
        NOTHING_BETTER,
        ONLY_TLS_1_3,
        Tag::UNSEEN,
    ],
    words: words!(),
    spec: include_str!("spec.md"),
};

/// Judges each address.
pub fn judge(see: &View<'_>, sheet: &mut Sheet<'_>) {
    let ranks = see.suite_lists().map(classes::suites).unwrap_or_default();
    let class_of = |number: u32| suite(number).map_or(Class::Insufficient, |suite| class(&ranks, suite.0));
    at_each_address(see, sheet, |seen, sheet| {
        if seen.legacy_or(ONLY_TLS_1_3, sheet).is_none() {
            return;
        }
        let mut answer = NOTHING_WORSE;
        for version in seen.reading.versions() {
            if !(Version::SSL_3_0..=Version::TLS_1_2).contains(&version) {
                continue;
            }
            let accepted = seen.reading.suites(version);
            let worse = accepted.iter().any(|number| class_of(*number) == Class::PhaseOut);
            let better = accepted
                .iter()
                .any(|number| class_of(*number) >= Class::Sufficient);
            match (worse, better) {
                (false, _) | (true, false) => {
                    let missing = |class: Class| match worse {
                        false => class == Class::PhaseOut,
                        true => class >= Class::Sufficient,
                    };
                    let set = every(version)
                        .filter(|number| missing(class_of(*number)))
                        .collect();
                    if let Standing::Unknown(why) = seen.reading.any_suite(version, &set) {
                        sheet.unseen(&seen.place, &why).arg("what", version.to_string());
                        return;
                    }
                    if worse && answer == NOTHING_WORSE {
                        answer = NOTHING_BETTER;
                    }
                }
                (true, true) => {
                    if judge_version(seen, version, &class_of, sheet) {
                        return;
                    }
                    answer = BETTER;
                }
            }
        }
        if answer != BETTER {
            sheet.say(&seen.place, answer);
        }
    });
}

/// Says which is chosen where both are offered; true where that settles the address: the worse one is, or it is not known.
fn judge_version(
    seen: &Seen<'_>,
    version: Version,
    class_of: &impl Fn(u32) -> Class,
    sheet: &mut Sheet<'_>,
) -> bool {
    let accepted = seen.reading.suites(version);
    let mut proof = None;
    for (exchange, choice) in seen.reading.choices() {
        if highest(&exchange.offer) != version || choice.version != version {
            continue;
        }
        let offered = |wanted: &dyn Fn(Class) -> bool| {
            exchange
                .offer
                .suites
                .iter()
                .position(|number| wanted(class_of(*number)) && accepted.contains(number))
        };
        let worse = offered(&|class| class == Class::PhaseOut);
        let better = offered(&|class| class >= Class::Sufficient);
        let (Some(worse), Some(better)) = (worse, better) else {
            continue;
        };
        let chosen = class_of(choice.suite);
        if chosen == Class::PhaseOut {
            let over = exchange.offer.suites.get(better).copied().unwrap_or_default();
            sheet
                .say(&seen.place, WORSE)
                .arg("version", version.to_string())
                .arg("chosen", name(choice.suite))
                .arg("over", name(over));
            return true;
        }
        // Only where the worse one stood first is it the server that chose.
        if chosen >= Class::Sufficient && worse < better {
            proof = Some((
                choice.suite,
                exchange.offer.suites.get(worse).copied().unwrap_or_default(),
            ));
        }
    }
    match proof {
        Some((chosen, over)) => {
            sheet
                .say(&seen.place, BETTER)
                .arg("version", version.to_string())
                .arg("chosen", name(chosen))
                .arg("over", name(over));
            false
        }
        None => {
            let why = seen.reading.settle::<()>(
                |_, _| false,
                |exchange| exchange.about == facts::HelloAbout::Suites && highest(&exchange.offer) == version,
            );
            if let Some(why) = why.why_not() {
                sheet.unseen(&seen.place, why).arg("what", version.to_string());
            }
            true
        }
    }
}

fn name(number: u32) -> String {
    suite(number).map_or_else(|| format!("0x{number:06X}"), |suite| suite.to_string())
}
