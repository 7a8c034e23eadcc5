//! What the records of a tree come to together.

use super::{Found, Node, NodeState, Remark, Tree, Voids};
use crate::mail::spf::{Allowed, Kind, Mechanism, Qualifier, Ranges, space::Piece};

/// Adds up from the leaves; what leads back to where it came from is found on the way.
pub(super) fn sum(tree: &mut Tree) {
    let mut state = vec![Progress::New; tree.nodes.len()];
    settle(tree, &mut state, 0);
}

#[derive(Clone, Copy, PartialEq)]
enum Progress {
    New,
    UnderWay,
    Done,
}

/// Goes no deeper than there are records.
fn settle(tree: &mut Tree, state: &mut [Progress], place: usize) {
    let Some(progress) = state
        .get_mut(place)
        .filter(|progress| **progress == Progress::New)
    else {
        return;
    };
    *progress = Progress::UnderWay;
    let other = match tree.nodes.get(place).map(|node| &node.state) {
        Some(NodeState::Again(other)) => Some(*other),
        _ => None,
    };
    if let Some(other) = other {
        if state.get(other) == Some(&Progress::UnderWay) {
            if let Some(node) = tree.nodes.get_mut(place) {
                node.state = NodeState::Loop(other);
            }
        } else {
            settle(tree, state, other);
        }
    }
    let children: Vec<usize> = tree
        .nodes
        .get(place)
        .map(|node| node.terms.iter().filter_map(|term| term.leads_to).collect())
        .unwrap_or_default();
    for child in children {
        settle(tree, state, child);
    }
    let sum = tree.nodes.get(place).map(|node| Sum::of(tree, node));
    if let (Some(node), Some(sum)) = (tree.nodes.get_mut(place), sum) {
        sum.into_node(node);
    }
    if let Some(progress) = state.get_mut(place) {
        *progress = Progress::Done;
    }
}

/// What one record comes to.
#[derive(Default)]
struct Sum {
    own: u32,
    total: u32,
    voids: Voids,
    allowed: Allowed,
    is_open: bool,
    is_lower_bound: bool,
}

impl Sum {
    fn into_node(self, node: &mut Node) {
        node.own = self.own;
        node.total = self.total;
        node.voids = self.voids;
        node.allowed = self.allowed;
        node.is_open = self.is_open;
        node.is_lower_bound = self.is_lower_bound;
    }

    fn of(tree: &Tree, node: &Node) -> Sum {
        match &node.state {
            NodeState::Again(other) => tree.nodes.get(*other).map(Sum::again).unwrap_or_default(),
            NodeState::Record { spf, .. } => {
                let mut sum = Sum::default();
                let mut pieces = Pieces::default();
                for (at, (term, note)) in spf.terms.iter().zip(&node.terms).enumerate() {
                    let is_unreached = note
                        .remarks
                        .iter()
                        .any(|remark| matches!(remark, Remark::AfterAll | Remark::RedirectBesideAll));
                    if is_unreached {
                        continue;
                    }
                    let child = note.leads_to.and_then(|place| tree.nodes.get(place));
                    sum.add(&term.kind, &note.remarks, child);
                    sum.is_open |= matches!(note.found, Found::Open | Found::Unanswered(_));
                    pieces.add(at, &term.kind, &note.found, child, spf.terms.len());
                }
                sum.allowed = pieces.allowed();
                sum
            }
            // What is not known yet, or not to be read, allows nobody and costs nothing more.
            NodeState::Missing | NodeState::Unanswered => Sum {
                is_open: true,
                is_lower_bound: true,
                ..Sum::default()
            },
            NodeState::NoRecord { .. }
            | NodeState::Several(_)
            | NodeState::Invalid { .. }
            | NodeState::Loop(_) => Sum::default(),
        }
    }

    /// The same once more.
    fn again(node: &Node) -> Sum {
        Sum {
            own: node.own,
            total: node.total,
            voids: node.voids,
            allowed: node.allowed.clone(),
            is_open: node.is_open,
            is_lower_bound: node.is_lower_bound,
        }
    }

    fn add(&mut self, kind: &Kind, remarks: &[Remark], child: Option<&Node>) {
        let (looks_up, leads) = match kind {
            Kind::Mechanism(_, mechanism) => {
                (mechanism.looks_up(), matches!(mechanism, Mechanism::Include(_)))
            }
            Kind::Redirect(_) => (true, true),
            Kind::Explanation(_) | Kind::Unknown { .. } => (false, false),
        };
        self.own = self.own.saturating_add(looks_up.into());
        self.total = self.total.saturating_add(looks_up.into());
        // Behind a macro may stand more, and behind what the bounds left out.
        let is_hidden = leads && child.is_none() && !remarks.contains(&Remark::NoName);
        self.is_lower_bound |= is_hidden;
        self.is_open |= is_hidden;
        for remark in remarks {
            let (v4, v6) = match remark {
                Remark::Void => (1, 1),
                Remark::VoidV4 => (1, 0),
                Remark::VoidV6 => (0, 1),
                _ => continue,
            };
            self.voids.always = self.voids.always.saturating_add(v4.min(v6));
            self.voids.v4 = self.voids.v4.saturating_add(v4);
            self.voids.v6 = self.voids.v6.saturating_add(v6);
        }
        if let Some(child) = child {
            self.total = self.total.saturating_add(child.total);
            let void = u32::from(matches!(child.state, NodeState::NoRecord { is_void: true }));
            let add = |a: u32, b: u32| a.saturating_add(b).saturating_add(void);
            self.voids.always = add(self.voids.always, child.voids.always);
            self.voids.v4 = add(self.voids.v4, child.voids.v4);
            self.voids.v6 = add(self.voids.v6, child.voids.v6);
            self.is_open |= child.is_open;
            self.is_lower_bound |= child.is_lower_bound;
        }
    }
}

/// What the terms of one record say about addresses.
#[derive(Default)]
struct Pieces {
    v4: Vec<Piece>,
    v6: Vec<Piece>,
    is_cut: bool,
}

impl Pieces {
    fn add(&mut self, at: usize, kind: &Kind, found: &Found, child: Option<&Node>, terms: usize) {
        match kind {
            Kind::Mechanism(qualifier, mechanism) => {
                let is_in = *qualifier == Qualifier::Pass;
                match (mechanism, found) {
                    (Mechanism::All, _) => self.push(at, &Allowed::everything(), is_in),
                    (Mechanism::Ip4(address, length), _) => {
                        self.push(at, &Allowed::block((*address).into(), *length), is_in);
                    }
                    (Mechanism::Ip6(address, length), _) => {
                        self.push(at, &Allowed::block((*address).into(), *length), is_in);
                    }
                    (Mechanism::A(_, prefix) | Mechanism::Mx(_, prefix), Found::Addresses(addresses)) => {
                        for address in addresses {
                            let length = if address.is_ipv4() { prefix.v4 } else { prefix.v6 };
                            self.push(at, &Allowed::block(*address, length), is_in);
                        }
                    }
                    (Mechanism::Exists(_), Found::Addresses(addresses)) if !addresses.is_empty() => {
                        self.push(at, &Allowed::everything(), is_in);
                    }
                    (Mechanism::Include(_), _) => {
                        if let Some(child) = child {
                            self.push(at, &child.allowed, is_in);
                        }
                    }
                    _ => {}
                }
            }
            // After all mechanisms, wherever it stands.
            Kind::Redirect(_) => {
                if let Some(child) = child {
                    self.push(terms, &child.allowed, true);
                }
            }
            Kind::Explanation(_) | Kind::Unknown { .. } => {}
        }
    }

    fn push(&mut self, place: usize, addresses: &Allowed, is_in: bool) {
        // One more than is looked at shows that there are more.
        const ENOUGH: usize = 20_001;
        for (ranges, pieces) in [(&addresses.v4, &mut self.v4), (&addresses.v6, &mut self.v6)] {
            self.is_cut |= ranges.is_cut();
            let room = ENOUGH.saturating_sub(pieces.len());
            let new = ranges.ranges().iter().take(room).map(|(first, last)| Piece {
                first: *first,
                last: *last,
                place,
                is_in,
            });
            pieces.extend(new);
        }
    }

    fn allowed(self) -> Allowed {
        Allowed {
            v4: Ranges::decide(self.v4, self.is_cut),
            v6: Ranges::decide(self.v6, self.is_cut),
        }
    }
}
