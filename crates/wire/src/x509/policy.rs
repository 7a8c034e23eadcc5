//! Certificate policies along a path (RFC 5280 §6.1.3 d to f and §6.1.4 a, b, h to j, as corrected by RFC 9618).
//!
//! TLS clients ask for no particular policy. What remains is a CA above that demands one: then some policy must hold
//! from the root down to the leaf. Only whether such a policy exists is computed, level by level, so the work grows
//! with the number of policies and not with the number of ways through the tree (CVE-2023-0464).

use std::collections::{BTreeMap, BTreeSet};

use super::Certificate;

/// anyPolicy.
const ANY: &str = "2.5.29.32.0";

/// A policy is demanded above and none holds down to the leaf, or a mapping names anyPolicy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoPolicy {
    /// Place of the certificate at which it shows; 0 is the first below the root.
    pub at: usize,
}

/// The policies that hold at one level: each with those expected in the next certificate.
type Level = BTreeMap<String, BTreeSet<String>>;

struct State {
    valid: Option<Level>,
    explicit: usize,
    inhibit_any: usize,
    mapping: usize,
}

/// Judges the policies of `path`: the certificates from the first below the root to the leaf.
pub fn judge(path: &[&Certificate]) -> Result<(), NoPolicy> {
    let count = path.len().saturating_add(1);
    let start = Level::from([(ANY.to_owned(), BTreeSet::from([ANY.to_owned()]))]);
    let mut state = State {
        valid: Some(start),
        explicit: count,
        inhibit_any: count,
        mapping: count,
    };
    for (at, certificate) in path.iter().enumerate() {
        let last = at.saturating_add(1) == path.len();
        let any_counts = state.inhibit_any > 0 || (!last && certificate.is_self_issued());
        state.valid = state
            .valid
            .take()
            .and_then(|level| descend(&level, certificate, any_counts));
        if state.explicit == 0 && state.valid.is_none() {
            return Err(NoPolicy { at });
        }
        if last {
            let demanded = certificate.extensions.policy_constraints.require_explicit == Some(0);
            if (demanded || state.explicit <= 1) && state.valid.is_none() {
                return Err(NoPolicy { at });
            }
        } else {
            prepare(&mut state, certificate).map_err(|()| NoPolicy { at })?;
        }
    }
    Ok(())
}

/// The policies that hold after `certificate` (§6.1.3 d).
fn descend(above: &Level, certificate: &Certificate, any_counts: bool) -> Option<Level> {
    let policies = certificate.extensions.policies.as_ref()?;
    let expected: BTreeSet<&String> = above.values().flatten().collect();
    let mut level = Level::new();
    for policy in policies.iter().filter(|policy| *policy != ANY) {
        if expected.contains(policy) || above.contains_key(ANY) {
            level.insert(policy.clone(), BTreeSet::from([policy.clone()]));
        }
    }
    if any_counts && policies.iter().any(|policy| policy == ANY) {
        for policy in expected {
            level
                .entry(policy.clone())
                .or_insert_with(|| BTreeSet::from([policy.clone()]));
        }
    }
    (!level.is_empty()).then_some(level)
}

/// What `certificate` leaves to the one below it (§6.1.4).
fn prepare(state: &mut State, certificate: &Certificate) -> Result<(), ()> {
    let extensions = &certificate.extensions;
    let mut mapped: BTreeMap<&String, BTreeSet<String>> = BTreeMap::new();
    for (ours, theirs) in &extensions.policy_mappings {
        if ours == ANY || theirs == ANY {
            return Err(());
        }
        mapped.entry(ours).or_default().insert(theirs.clone());
    }
    if let Some(level) = &mut state.valid {
        for (policy, expected) in mapped {
            if state.mapping == 0 {
                level.remove(policy);
            } else if level.contains_key(policy) || level.contains_key(ANY) {
                level.insert(policy.clone(), expected);
            }
        }
        if level.is_empty() {
            state.valid = None;
        }
    }
    if !certificate.is_self_issued() {
        state.explicit = state.explicit.saturating_sub(1);
        state.mapping = state.mapping.saturating_sub(1);
        state.inhibit_any = state.inhibit_any.saturating_sub(1);
    }
    let at_most = |counter: &mut usize, limit: Option<u32>| {
        if let Some(limit) = limit.and_then(|limit| usize::try_from(limit).ok()) {
            *counter = (*counter).min(limit);
        }
    };
    at_most(
        &mut state.explicit,
        extensions.policy_constraints.require_explicit,
    );
    at_most(&mut state.mapping, extensions.policy_constraints.inhibit_mapping);
    at_most(&mut state.inhibit_any, extensions.inhibit_any_policy);
    Ok(())
}
