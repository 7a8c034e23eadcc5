//! Does reading the SPF record cost receivers no more look-ups than they may make?

use facts::Need;
use verdict::{Check, Keyword, Kind, Life, Norm, Parameter, Place, Sheet, Tag};
use wire::mail::spf::{NodeState, Remark};

use super::{BOGUS, UNREADABLE, readable, say_bogus, shown, untold};
use crate::{
    View,
    view::{dns::bare, spf::SpfView},
};

const WITHIN: Tag = Tag::pass("within");
const TOO_MANY: Tag = Tag::fail("too-many");
const LOOP: Tag = Tag::fail("loop");
const HOSTS: Tag = Tag::fail("too-many-hosts");
const VOID: Tag = Tag::warn("void");
const VOID_FAMILY: Tag = Tag::note("void-for-one-family");
const LOWER_BOUND: Tag = Tag::note("lower-bound");

/// See `spec.md`.
pub static CHECK: Check = Check {
    id: "spf/lookups",
    since: "0.1.0",
    life: Life::Stable,
    norms: &[
        Norm::new("RFC 7208", "4.6.4", Keyword::Must, "2014-04"),
        Norm::new("RFC 7208", "11.1", Keyword::Should, "2014-04"),
    ],
    needs: &[Need::Spf],
    parents: &["spf/present"],
    parameters: &[
        Parameter {
            name: "max_lookups",
            kind: Kind::Number,
            about: "most terms that may look something up, includes and redirects followed",
        },
        Parameter {
            name: "max_void",
            kind: Kind::Number,
            about: "most of them that may find nothing",
        },
        Parameter {
            name: "max_hosts",
            kind: Kind::Number,
            about: "most mail servers that one mx may lead to",
        },
    ],
    findings: &[
        WITHIN,
        TOO_MANY,
        LOOP,
        HOSTS,
        VOID,
        VOID_FAMILY,
        LOWER_BOUND,
        UNREADABLE,
        BOGUS,
        Tag::UNSEEN,
    ],
    words: words!(),
    spec: include_str!("spec.md"),
};

/// Judges what an evaluation costs in which nothing matches: the longest way through the record.
pub fn judge(see: &View<'_>, sheet: &mut Sheet<'_>) {
    let place = see.host();
    let Some((spf, root)) = readable(see, sheet) else {
        return;
    };
    let parameters = &sheet.rule().parameters;
    let max = parameters.number("max_lookups");
    let max_void = parameters.number("max_void");
    let lines = shown::lines(&spf.tree);
    let tree = lines.join("\n");
    let mut faults = say_bogus(see, spf, sheet);
    faults |= structure(spf, &place, &tree, sheet);
    if i64::from(root.total) > max {
        sheet
            .say(&place, TOO_MANY)
            .arg("count", root.total)
            .arg("max", max)
            .arg("tree", lines.clone())
            .evidence(&tree);
        faults = true;
    }
    let voids = root.voids;
    if i64::from(voids.always) > max_void {
        let spot = sheet
            .say(&place, VOID)
            .arg("count", voids.always)
            .arg("max", max_void);
        spot.evidence(void_terms(spf, &[Remark::Void]));
    } else if i64::from(voids.v4.max(voids.v6)) > max_void {
        let (family, count, remark) = match voids.v6 >= voids.v4 {
            true => ("IPv6", voids.v6, Remark::VoidV6),
            false => ("IPv4", voids.v4, Remark::VoidV4),
        };
        sheet
            .say(&place, VOID_FAMILY)
            .arg("count", count)
            .arg("family", family)
            .arg("max", max_void)
            .evidence(void_terms(spf, &[Remark::Void, remark]));
    }
    if faults {
        return;
    }
    if let Some(why) = untold(see, spf) {
        sheet.unseen(&place, &why);
        return;
    }
    if root.is_lower_bound {
        sheet
            .say(&place, LOWER_BOUND)
            .arg("count", root.total)
            .evidence(&tree);
    }
    sheet
        .say(&place, WITHIN)
        .arg("count", root.total)
        .arg("max", max)
        .arg("tree", lines)
        .evidence(&tree);
}

/// Circles, and mail servers without end; true where there are any.
fn structure(spf: &SpfView, place: &Place, tree: &str, sheet: &mut Sheet<'_>) -> bool {
    let max_hosts = sheet.rule().parameters.number("max_hosts");
    let mut faults = false;
    for node in &spf.tree.nodes {
        if matches!(node.state, NodeState::Loop(_)) {
            sheet
                .say(place, LOOP)
                .arg("domain", bare(&node.domain))
                .evidence(tree);
            faults = true;
        }
        for (term, note) in node.spf().into_iter().flat_map(|spf| &spf.terms).zip(&node.terms) {
            let hosts = note.remarks.iter().find_map(|remark| match remark {
                Remark::Hosts(count) => Some(*count),
                _ => None,
            });
            if let Some(count) =
                hosts.filter(|count| i64::try_from(*count).is_ok_and(|count| count > max_hosts))
            {
                sheet
                    .say(&Place::host(&bare(&node.domain)), HOSTS)
                    .arg("term", term.text.as_str())
                    .arg("count", count)
                    .arg("max", max_hosts)
                    .evidence(node.text().unwrap_or_default());
                faults = true;
            }
        }
    }
    faults
}

/// The terms that find nothing, each with its domain.
fn void_terms(spf: &SpfView, which: &[Remark]) -> String {
    let void = |note: &wire::mail::spf::TermNote| {
        let child = note.leads_to.and_then(|place| spf.tree.nodes.get(place));
        let leads_nowhere =
            child.is_some_and(|node| matches!(node.state, NodeState::NoRecord { is_void: true }));
        leads_nowhere || note.remarks.iter().any(|remark| which.contains(remark))
    };
    let lines = spf.tree.nodes.iter().flat_map(|node| {
        let terms = node.spf().into_iter().flat_map(|spf| &spf.terms);
        let void = terms.zip(&node.terms).filter(|(_, note)| void(note));
        void.map(|(term, _)| format!("{}: {}", bare(&node.domain), term.text))
    });
    lines.collect::<Vec<String>>().join("\n")
}
