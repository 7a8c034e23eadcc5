//! A record with everything it includes: what it comes to for anybody, not for one sender.

mod build;
mod sum;

use std::net::IpAddr;

use super::{Allowed, Qualifier, Question, Spf, SyntaxError};
use crate::{dns::Name, mail::Known};

/// How far a reading goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// Records looked at, each domain once.
    pub nodes: usize,
    /// Questions put to the DNS. Answers that are known anyway are used up to four times as many.
    pub questions: usize,
    /// Hosts of one `mx` whose addresses are asked for (RFC 7208 §4.6.4).
    pub hosts: usize,
}

impl Default for Bounds {
    /// 200 records, 100 questions, 10 hosts.
    fn default() -> Self {
        Bounds {
            nodes: 200,
            questions: 100,
            hosts: 10,
        }
    }
}

/// What a domain's record and all that it leads to come to. It says what is there, not whether that is good.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tree {
    /// The records: the domain's own first, each before those it leads to.
    pub nodes: Vec<Node>,
    /// TXT records of the domain itself that were meant for SPF records and are none, as far as they are text.
    pub near: Vec<String>,
    /// SPF records of the domain itself in the type of that name, where it has none in TXT: nobody reads them any more (§3.1).
    pub old_type: Vec<String>,
    /// What has to be asked before more can be said.
    pub missing: Vec<Question>,
    /// Whether something was left out because of the bounds.
    pub is_cut: bool,
}

/// One record in its place in the tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// The domain that has it.
    pub domain: Name,
    /// The record that leads here, and the place of the term there; none for the domain's own.
    pub from: Option<(usize, usize)>,
    /// How many steps it is away from the domain's own.
    pub depth: usize,
    /// What is there.
    pub state: NodeState,
    /// What was found for each term of the record.
    pub terms: Vec<TermNote>,
    /// Terms of the record itself that look something up, as far as they can be reached (§4.6.4).
    pub own: u32,
    /// The same together with everything below: what an evaluation costs in which nothing matches.
    pub total: u32,
    /// The terms in `total` that find nothing, whoever asks, and for clients with an IPv4 and an IPv6 address.
    pub voids: Voids,
    /// The addresses that the record passes, exactly, as far as they are known.
    pub allowed: Allowed,
    /// Whether macros, `ptr` or missing answers decide about more than is known here. What counts look-ups is then a lower
    /// bound if `lower_bound` says so.
    pub is_open: bool,
    /// Whether a macro hides an `include` or `redirect`, so that `total` is the least it can be.
    pub is_lower_bound: bool,
}

/// Terms whose look-up finds nothing (§4.6.4, "void lookups"), each counted once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Voids {
    /// For everybody.
    pub always: u32,
    /// For a client with an IPv4 address, those for everybody among them.
    pub v4: u32,
    /// For a client with an IPv6 address, those for everybody among them.
    pub v6: u32,
}

/// What stands at a domain that should have a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NodeState {
    /// Not asked yet, or left out because of the bounds.
    Missing,
    /// Nobody answered.
    Unanswered,
    /// No SPF record.
    NoRecord {
        /// There is no TXT record at all.
        is_void: bool,
    },
    /// Several SPF records.
    Several(Vec<String>),
    /// A record that does not fit the grammar.
    Invalid {
        /// The record.
        text: String,
        /// What is wrong with it.
        errors: Vec<SyntaxError>,
    },
    /// A record.
    Record {
        /// As it stands there.
        text: String,
        /// Read.
        spf: Spf,
    },
    /// Read already, at that place of the list.
    Again(usize),
    /// It leads back to a record that leads here, at that place of the list.
    Loop(usize),
}

/// What was found for one term.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TermNote {
    /// What it looked up.
    pub found: Found,
    /// What there is to remark on it.
    pub remarks: Vec<Remark>,
    /// The record that it leads to.
    pub leads_to: Option<usize>,
}

/// What the look-up of a term brought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// It looks nothing up, leads to a record, or is never reached.
    Nothing,
    /// Depends on the sender, or on what is not known yet.
    Open,
    /// Somebody did not answer this question.
    Unanswered(Question),
    /// These addresses; for `exists`, any address at all means that everybody matches.
    Addresses(Vec<IpAddr>),
}

/// Something to remark on a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Remark {
    /// `ptr`, or the macro `%{p}`: not to be used (§5.5, §7.3).
    Ptr,
    /// `all` passes everybody.
    PassAll,
    /// `all` says nothing about everybody.
    NeutralAll,
    /// Stands after `all`, where nothing is reached (§5.1).
    AfterAll,
    /// `redirect` beside `all`, which makes it without effect (§6.1).
    RedirectBesideAll,
    /// A modifier that receivers do not know and pass over (§6).
    UnknownModifier,
    /// The same, named like a mechanism: `ip4=` was meant for `ip4:`.
    LikeMechanism,
    /// A macro that only a sender fills in: what it costs is counted as one, and what lies behind it is not known.
    Macro,
    /// The look-up finds nothing for anybody.
    Void,
    /// It finds nothing for clients with an IPv4 address.
    VoidV4,
    /// It finds nothing for clients with an IPv6 address.
    VoidV6,
    /// `mx` leads to more hosts than may be looked up, so many (§4.6.4: permerror).
    TooManyHosts(usize),
    /// After its macros were replaced it is no name that the DNS can hold.
    NoName,
}

/// What the end of a record says about those whom nothing matched, redirections followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// This is the qualifier of `all`.
    All(Qualifier),
    /// There is neither `all` nor `redirect`, which is neutral (§4.7).
    Absent,
    /// It cannot be known: a redirection leads to nothing that can be read.
    Unknown,
}

impl Tree {
    /// Reads the record of `domain` and everything it leads to, as far as it is known.
    ///
    /// As long as [`Tree::missing`] names questions, put them and read again: each reading names all that can be asked at
    /// once.
    pub fn read(known: &dyn Known, domain: &Name, bounds: &Bounds) -> Tree {
        let mut tree = build::build(known, domain, bounds);
        sum::sum(&mut tree);
        tree
    }

    /// The domain's own record.
    pub fn root(&self) -> Option<&Node> {
        self.nodes.first()
    }

    /// What is said of those whom nothing matched.
    pub fn ending(&self) -> Ending {
        let mut at = 0_usize;
        // Each step leads to another record, or ends.
        for _ in 0..=self.nodes.len() {
            let Some(node) = self.nodes.get(at) else { break };
            match &node.state {
                NodeState::Again(other) => at = *other,
                NodeState::Record { spf, .. } => {
                    if let Some((_, qualifier)) = spf.all() {
                        return Ending::All(qualifier);
                    }
                    let Some((place, _)) = spf.redirect() else {
                        return Ending::Absent;
                    };
                    match node.terms.get(place).and_then(|term| term.leads_to) {
                        Some(next) => at = next,
                        None => return Ending::Unknown,
                    }
                }
                _ => break,
            }
        }
        Ending::Unknown
    }

    /// The remarks on all terms: the record, the place of the term in it, the remark.
    pub fn remarks(&self) -> impl Iterator<Item = (&Node, usize, Remark)> {
        self.nodes.iter().flat_map(|node| {
            let terms = node.terms.iter().enumerate();
            terms.flat_map(move |(place, term)| term.remarks.iter().map(move |remark| (node, place, *remark)))
        })
    }
}

impl Node {
    /// The record, where one was read.
    pub fn spf(&self) -> Option<&Spf> {
        match &self.state {
            NodeState::Record { spf, .. } => Some(spf),
            _ => None,
        }
    }

    /// The record as it stands there, valid or not.
    pub fn text(&self) -> Option<&str> {
        match &self.state {
            NodeState::Record { text, .. } | NodeState::Invalid { text, .. } => Some(text),
            _ => None,
        }
    }
}
