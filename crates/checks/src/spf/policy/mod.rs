//! Does the SPF record turn away whoever it does not name, and name few enough?

use facts::Need;
use verdict::{Check, Keyword, Kind, Life, Norm, Parameter, Place, Sheet, Tag};
use wire::mail::spf::{Ending, Evaluation, Node, Ranges};

use super::{BOGUS, UNREADABLE, is_broken, readable, say_bogus, shown, untold};
use crate::View;

const ACCEPTED: Tag = Tag::pass("accepted");
const TOO_WEAK: Tag = Tag::fail("too-weak");
const NO_END: Tag = Tag::fail("no-all");
const EVERYBODY: Tag = Tag::fail("everybody");
const WIDE_V4: Tag = Tag::warn("too-wide");
const WIDE_V6: Tag = Tag::warn("too-wide-v6");
const OPEN: Tag = Tag::note("open");

/// See `spec.md`.
pub static CHECK: Check = Check {
    id: "spf/policy",
    since: "0.1.0",
    life: Life::Stable,
    norms: &[
        Norm::new("RFC 7208", "4.7", Keyword::Should, "2014-04"),
        Norm::new("RFC 7208", "5.1", Keyword::May, "2014-04"),
        Norm::new("RFC 7208", "10.1.2", Keyword::Should, "2014-04"),
    ],
    needs: &[Need::Spf],
    parents: &["spf/present"],
    parameters: &[
        Parameter {
            name: "accepted",
            kind: Kind::Words,
            about: "what the record may say of everybody it does not name: \"-all\", \"~all\", \"?all\", \"+all\"",
        },
        Parameter {
            name: "largest_v4_prefix_bits",
            kind: Kind::Number,
            about: "so many IPv4 addresses may send without a warning as one block of this prefix length has",
        },
        Parameter {
            name: "largest_v6_prefix_bits",
            kind: Kind::Number,
            about: "the same for IPv6",
        },
    ],
    findings: &[
        ACCEPTED,
        TOO_WEAK,
        NO_END,
        EVERYBODY,
        WIDE_V4,
        WIDE_V6,
        OPEN,
        UNREADABLE,
        BOGUS,
        Tag::UNSEEN,
    ],
    words: words!(),
    spec: include_str!("spec.md"),
};

/// Judges what is said of those whom nothing names, and how many are named.
pub fn judge(see: &View<'_>, sheet: &mut Sheet<'_>) {
    let place = see.host();
    let Some((spf, root)) = readable(see, sheet) else {
        return;
    };
    let lines = shown::lines(&spf.tree).join("\n");
    if say_bogus(see, spf, sheet) {
        return;
    }
    // Some record lets everybody in: nothing that follows changes that.
    let everybody = root.allowed.is_everybody();
    if everybody {
        sheet.say(&place, EVERYBODY).evidence(&lines);
    } else {
        size(root, &place, &lines, sheet);
    }
    let (said, all) = match spf.tree.ending() {
        Ending::All(qualifier) => (
            Evaluation::from(qualifier).key(),
            format!("{}all", qualifier.sign()),
        ),
        Ending::Absent => {
            sheet.say(&place, NO_END).evidence(&lines);
            return;
        }
        Ending::Unknown => {
            match untold(see, spf) {
                Some(why) => sheet.unseen(&place, &why),
                None => sheet.say(&place, UNREADABLE).evidence(&lines),
            };
            return;
        }
    };
    let is_accepted = sheet.rule().parameters.words("accepted").contains(&all.as_str());
    if !(is_accepted || everybody && all == "+all") {
        sheet
            .say(&place, TOO_WEAK)
            .arg("all", all.as_str())
            .arg("said", said)
            .evidence(&lines);
    }
    if !is_accepted || everybody {
        return;
    }
    // Who is named is not known where a record is broken or was not seen; what is said of the others is.
    let is_part = spf.tree.nodes.iter().any(|node| is_broken(&node.state)) || untold(see, spf).is_some();
    if root.is_open || is_part {
        sheet.say(&place, OPEN).evidence(&lines);
    }
    sheet
        .say(&place, ACCEPTED)
        .arg("all", all)
        .arg("said", said)
        .arg("addresses", addresses(&root.allowed.v4))
        .arg("v6_prefix", prefix(&root.allowed.v6, 128))
        .evidence(lines);
}

/// Whether more may send than anybody has servers.
fn size(root: &Node, place: &Place, lines: &str, sheet: &mut Sheet<'_>) {
    let parameters = &sheet.rule().parameters;
    let bits = |name: &str, all: u32| {
        let prefix = u32::try_from(parameters.number(name)).unwrap_or(0);
        all.saturating_sub(prefix)
    };
    let is_wide =
        |ranges: &Ranges, bits: u32| 1_u128.checked_shl(bits).is_some_and(|most| ranges.count() > most);
    let (v4, v6) = (
        bits("largest_v4_prefix_bits", 32),
        bits("largest_v6_prefix_bits", 128),
    );
    let allowed = &root.allowed;
    if is_wide(&allowed.v4, v4) {
        sheet
            .say(place, WIDE_V4)
            .arg("addresses", addresses(&allowed.v4))
            .arg("prefix", prefix(&allowed.v4, 32))
            .evidence(lines);
    }
    if is_wide(&allowed.v6, v6) {
        sheet
            .say(place, WIDE_V6)
            .arg("prefix", prefix(&allowed.v6, 128))
            .evidence(lines);
    }
}

fn addresses(ranges: &Ranges) -> i64 {
    i64::try_from(ranges.count()).unwrap_or(i64::MAX)
}

/// The prefix length of the smallest block that has as many addresses, `/20`; `none` where there are none.
fn prefix(ranges: &Ranges, all: u32) -> String {
    let count = ranges.count();
    if count == 0 {
        return "none".to_owned();
    }
    let bits = u128::BITS - count.saturating_sub(1).leading_zeros();
    format!("/{}", all.saturating_sub(bits))
}
