//! Which worlds there are, and what is special about each.

use super::*;

/// Every world, by the name under which scenarios refer to it.
pub(super) fn worlds() -> Vec<(&'static str, Plan)> {
    let with = |change: fn(&mut Plan)| {
        let mut plan = Plan::default();
        change(&mut plan);
        plan
    };
    vec![
        ("secure", Plan::default()),
        ("expired", with(|p| p.times = EXPIRED)),
        ("just-expired", with(|p| p.times = JUST_EXPIRED)),
        ("ends-soon", with(|p| p.times = ENDS_SOON)),
        (
            "unsigned",
            with(|p| (p.delegated_signed, p.signed) = (false, false)),
        ),
        ("keys-without-ds", with(|p| p.delegated_signed = false)),
        ("parent-unsigned", with(|p| p.parent_signed = false)),
        ("unknown-algorithm", with(|p| p.algorithm = 99)),
        ("forbidden-algorithm", with(|p| p.algorithm = 3)),
        ("sha1-digest", with(|p| p.digest = 1)),
        ("wrong-key", with(|p| p.wrong_key = true)),
        ("one-stale", with(|p| p.one_stale = true)),
        ("servers-differ", with(|p| p.servers_differ = true)),
        ("denial-broken", with(|p| p.denial_broken = true)),
        ("alias-unsigned", with(|p| p.alias = true)),
        (
            "alias-bogus",
            with(|p| (p.delegated_signed, p.signed, p.alias_bogus) = (false, false, true)),
        ),
        ("alternative", with(|p| p.alternative = true)),
        ("nsec3", with(|p| p.nsec3 = Some((0, &[], false)))),
        (
            "nsec3-iterations",
            with(|p| p.nsec3 = Some((10, &[0xab, 0xcd], false))),
        ),
        (
            "nsec3-too-many",
            with(|p| p.nsec3 = Some((500, &[0xab, 0xcd], false))),
        ),
        ("nsec3-opt-out", with(|p| p.nsec3 = Some((0, &[], true)))),
        (
            "opt-out-answer",
            with(|p| (p.nsec3, p.loose) = (Some((0, &[] as &[u8], true)), true)),
        ),
        ("wrong-code", with(|p| p.wrong_code = true)),
        ("cds-in-sync", with(|p| p.cds = Cds::InSync)),
        ("cds-change", with(|p| p.cds = Cds::Change)),
        ("cds-delete", with(|p| p.cds = Cds::Delete)),
        ("cds-differ", with(|p| p.cds = Cds::Differ)),
        ("cds-disagree", with(|p| p.cds = Cds::Disagree)),
    ]
}
