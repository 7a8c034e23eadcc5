//! The SPF record with everything it leads to, and the count of look-ups at each record and term.

use facts::VendorRole;
use wire::mail::spf::{Kind, Mechanism, Node, NodeState, Ranges, Remark, Tree};

use super::hosts::vendor;
use crate::{View, view::dns::bare};

/// A record with everything it includes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spf {
    /// The records: the domain's own first, each before those it leads to.
    pub nodes: Vec<SpfNode>,
    /// Terms that may look something up under the policy.
    pub max: Option<u32>,
    /// Those of them that may find nothing.
    pub max_void: Option<u32>,
    /// Whether records were left out because there are too many.
    pub is_cut: bool,
}

/// One record in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpfNode {
    /// The domain that has it.
    pub domain: String,
    /// Whose it is, where the name of the include tells.
    pub vendor: Option<String>,
    /// Steps from the domain's own.
    pub depth: usize,
    /// What is there, a word from a closed list: `record`, `invalid`, `several`, `none`, `unseen`, `again`, `loop`.
    pub state: &'static str,
    /// The record as it stands there, valid or not.
    pub text: Option<String>,
    /// Its terms; none where there is no record to read.
    pub terms: Vec<SpfTerm>,
    /// What it and everything below it costs.
    pub count: Count,
    /// The addresses that it lets send.
    pub space: Space,
}

/// One term of a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpfTerm {
    /// As it stands there.
    pub text: String,
    /// Look-ups that it costs, those of the record it leads to among them.
    pub lookups: u32,
    /// True at the first term that goes beyond what the policy allows, counted in the order of evaluation.
    pub over: bool,
    /// What there is to remark, words from a closed list: `ptr`, `pass-all`, `neutral-all`, `after-all`,
    /// `redirect-beside-all`, `unknown`, `like-mechanism`, `macro`, `void`, `void-v4`, `void-v6`, `hosts`, `no-name`.
    pub remarks: Vec<&'static str>,
    /// The record that it leads to.
    pub leads_to: Option<usize>,
}

/// What an evaluation costs in which nothing matches (RFC 7208 §4.6.4).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Terms that look something up.
    pub lookups: u32,
    /// Whether macros hide more.
    pub at_least: bool,
    /// Those of them that find nothing, for whoever asks.
    pub voids: u32,
}

/// How many may send.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Space {
    /// IPv4 addresses.
    pub v4: u64,
    /// The prefix length of the smallest block that has as many IPv6 addresses; none where there are none.
    pub v6_prefix: Option<u32>,
    /// Whether macros, `ptr` or missing answers let more in.
    pub is_open: bool,
}

/// The subject's record; none where its own is not there to be shown.
pub(super) fn spf(see: &View<'_>, max: Option<u32>, max_void: Option<u32>) -> Option<Spf> {
    let tree = &see.spf()?.tree;
    let root = tree.root()?;
    if matches!(
        root.state,
        NodeState::NoRecord { .. } | NodeState::Missing | NodeState::Unanswered
    ) {
        return None;
    }
    let mut nodes: Vec<SpfNode> = tree
        .nodes
        .iter()
        .map(|node| self::node(see, tree, node))
        .collect();
    if let Some(max) = max {
        mark_over(tree, &mut nodes, max);
    }
    Some(Spf {
        nodes,
        max,
        max_void,
        is_cut: tree.is_cut,
    })
}

fn node(see: &View<'_>, tree: &Tree, node: &Node) -> SpfNode {
    let domain = bare(&node.domain);
    let vendors = see.facts.mail.seen().map_or(&[][..], |mail| &mail.vendors);
    // Only what the domain's own record includes is known to be somebody's.
    let vendor = (node.depth == 1)
        .then(|| vendor(vendors, VendorRole::Sends, &domain))
        .flatten();
    let (state, text) = match &node.state {
        NodeState::Record { text, .. } => ("record", Some(text.clone())),
        NodeState::Invalid { text, .. } => ("invalid", Some(text.clone())),
        NodeState::Several(texts) => ("several", Some(texts.join("\n"))),
        NodeState::NoRecord { .. } => ("none", None),
        NodeState::Missing | NodeState::Unanswered => ("unseen", None),
        NodeState::Again(_) => ("again", None),
        NodeState::Loop(_) => ("loop", None),
    };
    let terms = node.spf().into_iter().flat_map(|spf| &spf.terms).zip(&node.terms);
    SpfNode {
        vendor: vendor.map(|vendor| vendor.name.clone()),
        depth: node.depth,
        state,
        text,
        terms: terms
            .map(|(term, note)| {
                let child = note.leads_to.and_then(|place| tree.nodes.get(place));
                let below = child.map_or(0, |child| child.total);
                let own = u32::from(costs(&term.kind, &note.remarks));
                SpfTerm {
                    text: term.text.clone(),
                    lookups: own.saturating_add(if own > 0 { below } else { 0 }),
                    over: false,
                    remarks: remarks(&note.remarks, child),
                    leads_to: note.leads_to,
                }
            })
            .collect(),
        count: Count {
            lookups: node.total,
            at_least: node.is_lower_bound,
            voids: node.voids.always,
        },
        space: Space {
            v4: u64::try_from(node.allowed.v4.count()).unwrap_or(u64::MAX),
            v6_prefix: prefix(&node.allowed.v6),
            is_open: node.is_open,
        },
        domain,
    }
}

/// Whether the term looks something up and is reached.
fn costs(kind: &Kind, remarks: &[Remark]) -> bool {
    let looks_up = match kind {
        Kind::Mechanism(_, mechanism) => Mechanism::looks_up(mechanism),
        Kind::Redirect(_) => true,
        Kind::Explanation(_) | Kind::Unknown { .. } => false,
    };
    let is_dead = |remark: &Remark| matches!(remark, Remark::AfterAll | Remark::RedirectBesideAll);
    looks_up && !remarks.iter().any(is_dead)
}

fn remarks(remarks: &[Remark], child: Option<&Node>) -> Vec<&'static str> {
    let leads_nowhere = child.is_some_and(|node| matches!(node.state, NodeState::NoRecord { is_void: true }));
    let mut keys: Vec<&'static str> = remarks
        .iter()
        .filter_map(|remark| {
            Some(match remark {
                Remark::Ptr => "ptr",
                Remark::PassAll => "pass-all",
                Remark::NeutralAll => "neutral-all",
                Remark::AfterAll => "after-all",
                Remark::RedirectBesideAll => "redirect-beside-all",
                Remark::UnknownModifier => "unknown",
                Remark::LikeMechanism => "like-mechanism",
                Remark::Macro => "macro",
                Remark::Void => "void",
                Remark::VoidV4 => "void-v4",
                Remark::VoidV6 => "void-v6",
                Remark::NoName => "no-name",
                Remark::Hosts(count) if *count > 10 => "hosts",
                Remark::Hosts(_) => return None,
            })
        })
        .collect();
    if leads_nowhere && !keys.contains(&"void") {
        keys.push("void");
    }
    keys
}

/// Marks the term whose look-up is one too many, in the order in which receivers evaluate. In a record that was read before,
/// it is the term that leads there again.
fn mark_over(tree: &Tree, nodes: &mut [SpfNode], max: u32) {
    /// Terms that are gone through at most.
    const STEPS_MAX: usize = 10_000;
    /// Records on the way from the first to one that is evaluated.
    const DEPTH_MAX: usize = 64;
    let mut used = 0_u32;
    let mut open = vec![Open::default()];
    for _ in 0..STEPS_MAX {
        let Some(Open { place, at, shown }) = open.pop() else {
            return;
        };
        let Some(term) = nodes.get(place).and_then(|node| node.terms.get(at)) else {
            continue;
        };
        open.push(Open {
            place,
            at: at + 1,
            shown,
        });
        if term.lookups == 0 {
            continue;
        }
        used = used.saturating_add(1);
        let here = shown.unwrap_or((place, at));
        if used > max {
            let term = nodes.get_mut(here.0).and_then(|node| node.terms.get_mut(here.1));
            if let Some(term) = term {
                term.over = true;
            }
            return;
        }
        let child = term
            .leads_to
            .and_then(|child| Some((child, tree.nodes.get(child)?)));
        let next = match child {
            Some((
                _,
                Node {
                    state: NodeState::Again(other),
                    ..
                },
            )) => (*other, Some(here)),
            Some((
                _,
                Node {
                    state: NodeState::Loop(_),
                    ..
                },
            ))
            | None => continue,
            Some((child, _)) => (child, shown),
        };
        if open.len() > DEPTH_MAX {
            return;
        }
        open.push(Open {
            place: next.0,
            at: 0,
            shown: next.1,
        });
    }
}

/// A record under way: the term that is next, and the term at which it is shown where that is not itself.
#[derive(Default)]
struct Open {
    place: usize,
    at: usize,
    shown: Option<(usize, usize)>,
}

fn prefix(ranges: &Ranges) -> Option<u32> {
    let count = ranges.count();
    let bits = u128::BITS - count.checked_sub(1)?.leading_zeros();
    Some(128_u32.saturating_sub(bits))
}
