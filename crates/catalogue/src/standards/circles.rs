//! Circles among standards that need each other: nothing on a circle could ever be begun with.

use std::collections::{BTreeMap, BTreeSet};

/// The circles of a graph, each once, as the nodes on it in order, the least first. A node that needs itself is one.
///
/// Of circles that share a way one is found, and the rest when that is mended.
pub(super) fn circles<'a>(needs: &BTreeMap<&'a str, Vec<&'a str>>) -> Vec<Vec<&'a str>> {
    let mut done = BTreeSet::new();
    let mut found = BTreeSet::new();
    for start in needs.keys() {
        walk(start, needs, &mut Vec::new(), &mut done, &mut found);
    }
    found.into_iter().collect()
}

fn walk<'a>(
    node: &'a str,
    needs: &BTreeMap<&'a str, Vec<&'a str>>,
    path: &mut Vec<&'a str>,
    done: &mut BTreeSet<&'a str>,
    found: &mut BTreeSet<Vec<&'a str>>,
) {
    if let Some(at) = path.iter().position(|before| *before == node) {
        let mut circle: Vec<&str> = path.iter().skip(at).copied().collect();
        let least = circle.iter().enumerate().min_by_key(|(_, id)| **id);
        let turn = least.map_or(0, |(at, _)| at);
        circle.rotate_left(turn);
        found.insert(circle);
        return;
    }
    if done.contains(node) {
        return;
    }
    path.push(node);
    for next in needs.get(node).into_iter().flatten() {
        walk(next, needs, path, done, found);
    }
    path.pop();
    done.insert(node);
}
