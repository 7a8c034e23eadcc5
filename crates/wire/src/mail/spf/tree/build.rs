//! Reading the records of a tree, breadth first, each domain once.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::{Bounds, Found, Node, NodeState, Remark, TermNote, Tree, Voids};
use crate::{
    dns::{Name, Record, Rtype},
    mail::{
        Known,
        spf::{
            Allowed, DomainSpec, Kind, Letter, MacroString, Mechanism, Qualifier, Selected, Spf, is_near,
            query::{Got, addresses, fitted, get, hosts, name_of, text_of},
            select, strings,
        },
    },
};

pub(super) fn build(known: &dyn Known, domain: &Name, bounds: &Bounds) -> Tree {
    let mut builder = Builder {
        known,
        bounds,
        subject: text_of(domain),
        asked: BTreeSet::new(),
        places: BTreeMap::new(),
        waiting: VecDeque::new(),
        tree: Tree {
            nodes: Vec::new(),
            near: Vec::new(),
            old_type: Vec::new(),
            missing: Vec::new(),
            is_cut: false,
        },
    };
    builder.add(domain.clone(), None);
    while let Some(place) = builder.waiting.pop_front() {
        builder.read(place);
    }
    builder.tree
}

struct Builder<'b> {
    known: &'b dyn Known,
    bounds: &'b Bounds,
    /// The domain whose mail it is: `%{o}`.
    subject: Vec<u8>,
    /// Everything looked at, by name and number of the type.
    asked: BTreeSet<(Name, u16)>,
    /// Where the record of a domain stands.
    places: BTreeMap<Name, usize>,
    waiting: VecDeque<usize>,
    tree: Tree,
}

impl Builder<'_> {
    /// Puts a record on the list; where it was read already, a reference.
    fn add(&mut self, domain: Name, from: Option<(usize, usize)>) -> usize {
        let place = self.tree.nodes.len();
        let parent = from.and_then(|(parent, _)| self.tree.nodes.get(parent));
        let depth = parent.map_or(0, |parent| parent.depth.saturating_add(1));
        let state = match self.places.get(&domain) {
            Some(other) => NodeState::Again(*other),
            None => NodeState::Missing,
        };
        if state == NodeState::Missing {
            self.places.insert(domain.clone(), place);
            self.waiting.push_back(place);
        }
        self.tree.nodes.push(Node {
            domain,
            from,
            depth,
            state,
            terms: Vec::new(),
            own: 0,
            total: 0,
            voids: Voids::default(),
            allowed: Allowed::default(),
            is_open: false,
            is_lower_bound: false,
        });
        place
    }

    fn get(&mut self, name: &Name, rtype: Rtype) -> Got {
        let is_new = self.asked.insert((name.clone(), rtype.to_int()));
        if is_new && self.asked.len() > self.bounds.questions.saturating_mul(4) {
            self.tree.is_cut = true;
            return Got::Missing;
        }
        let got = get(self.known, name, rtype);
        if matches!(got, Got::Missing) && is_new {
            if self.asked.len() > self.bounds.questions {
                self.tree.is_cut = true;
            } else {
                self.tree.missing.push((name.clone(), rtype));
            }
        }
        got
    }

    fn read(&mut self, place: usize) {
        let Some(domain) = self.tree.nodes.get(place).map(|node| node.domain.clone()) else {
            return;
        };
        let state = match self.get(&domain, Rtype::TXT) {
            Got::Missing => NodeState::Missing,
            Got::Unanswered => NodeState::Unanswered,
            Got::Records(records) => self.select(place, &domain, &records),
        };
        let terms = match &state {
            NodeState::Record { spf, .. } => self.terms(place, &domain, spf),
            _ => Vec::new(),
        };
        if let Some(node) = self.tree.nodes.get_mut(place) {
            node.state = state;
            node.terms = terms;
        }
    }

    fn select(&mut self, place: usize, domain: &Name, records: &[Record]) -> NodeState {
        let shown = |text: &Vec<u8>| String::from_utf8_lossy(text).into_owned();
        match select(records) {
            Selected::None => {
                if place == 0 {
                    let texts = records.iter().filter_map(|record| strings(&record.data));
                    self.tree.near = texts
                        .filter(|text| is_near(text))
                        .map(|text| shown(&text))
                        .collect();
                    self.old_type(domain);
                }
                NodeState::NoRecord {
                    is_void: records.is_empty(),
                }
            }
            Selected::Several(texts) => NodeState::Several(texts.iter().map(shown).collect()),
            Selected::One(text) => match Spf::read(&text) {
                Ok(spf) => NodeState::Record {
                    text: shown(&text),
                    spf,
                },
                Err(errors) => NodeState::Invalid {
                    text: shown(&text),
                    errors,
                },
            },
        }
    }

    /// §3.1: the type SPF was given up in 2014.
    fn old_type(&mut self, domain: &Name) {
        if let Got::Records(records) = self.get(domain, Rtype::SPF) {
            let texts = records.iter().filter_map(|record| strings(&record.data));
            self.tree.old_type = texts
                .map(|text| String::from_utf8_lossy(&text).into_owned())
                .collect();
        }
    }

    fn terms(&mut self, place: usize, domain: &Name, spf: &Spf) -> Vec<TermNote> {
        let domain = text_of(domain);
        let all = spf.all().map(|(place, _)| place);
        let mut notes = Vec::with_capacity(spf.terms.len());
        for (at, term) in spf.terms.iter().enumerate() {
            let mut note = TermNote {
                found: Found::Nothing,
                remarks: Vec::new(),
                leads_to: None,
            };
            match &term.kind {
                Kind::Mechanism(..) if all.is_some_and(|all| at > all) => {
                    note.remarks.push(Remark::AfterAll);
                }
                Kind::Mechanism(qualifier, mechanism) => {
                    self.mechanism(*qualifier, mechanism, &domain, (place, at), &mut note);
                }
                Kind::Redirect(_) if all.is_some() => note.remarks.push(Remark::RedirectBesideAll),
                Kind::Redirect(target) => self.lead(target, &domain, (place, at), &mut note),
                Kind::Explanation(_) => {}
                Kind::Unknown { name, .. } => note.remarks.push(unknown(name)),
            }
            notes.push(note);
        }
        notes
    }

    fn mechanism(
        &mut self,
        qualifier: Qualifier,
        mechanism: &Mechanism,
        domain: &[u8],
        from: (usize, usize),
        note: &mut TermNote,
    ) {
        match mechanism {
            Mechanism::All => note.remarks.extend(match qualifier {
                Qualifier::Pass => Some(Remark::PassAll),
                Qualifier::Neutral => Some(Remark::NeutralAll),
                Qualifier::Fail | Qualifier::SoftFail => None,
            }),
            Mechanism::Ip4(..) | Mechanism::Ip6(..) => {}
            Mechanism::Include(target) => self.lead(target, domain, from, note),
            Mechanism::A(target, _) => {
                if let Some(name) = self.target(target.as_ref(), domain, note) {
                    self.hosts(&[name], false, note);
                }
            }
            Mechanism::Mx(target, _) => {
                if let Some(name) = self.target(target.as_ref(), domain, note) {
                    self.mx(&name, note);
                }
            }
            Mechanism::Ptr(target) => {
                note.remarks.push(Remark::Ptr);
                // The name is of no interest; its macros are remarked on.
                self.target(target.as_ref(), domain, note);
                note.found = Found::Open;
            }
            Mechanism::Exists(target) => {
                if let Some(name) = self.target(Some(target), domain, note) {
                    self.exists(&name, note);
                }
            }
        }
    }

    /// To the record of another domain.
    fn lead(&mut self, target: &DomainSpec, domain: &[u8], from: (usize, usize), note: &mut TermNote) {
        let Some(name) = self.target(Some(target), domain, note) else {
            return;
        };
        if self.tree.nodes.len() >= self.bounds.nodes {
            self.tree.is_cut = true;
            note.found = Found::Open;
        } else {
            note.leads_to = Some(self.add(name, Some(from)));
        }
    }

    /// The name a term is about, where the domain alone fills in its macros.
    fn target(&self, spec: Option<&DomainSpec>, domain: &[u8], note: &mut TermNote) -> Option<Name> {
        let text = match spec {
            None => domain.to_vec(),
            Some(DomainSpec(string)) => {
                if string.uses(Letter::Validated) && !note.remarks.contains(&Remark::Ptr) {
                    note.remarks.push(Remark::Ptr);
                }
                match self.expand(string, domain) {
                    Some(text) => fitted(text),
                    None => {
                        note.remarks.push(Remark::Macro);
                        note.found = Found::Open;
                        return None;
                    }
                }
            }
        };
        let name = name_of(&text);
        if name.is_none() {
            note.remarks.push(Remark::NoName);
        }
        name
    }

    /// Mail of the domain has it for the sender's domain, and the record's domain is known.
    fn expand(&self, string: &MacroString, domain: &[u8]) -> Option<Vec<u8>> {
        string.expand(|letter| match letter {
            Letter::Domain => Some(domain.to_vec()),
            Letter::SenderDomain => Some(self.subject.clone()),
            _ => None,
        })
    }

    fn mx(&mut self, name: &Name, note: &mut TermNote) {
        match self.get(name, Rtype::MX) {
            Got::Missing => note.found = Found::Open,
            Got::Unanswered => note.found = Found::Unanswered((name.clone(), Rtype::MX)),
            Got::Records(records) if records.is_empty() => {
                note.found = Found::Addresses(Vec::new());
                note.remarks.push(Remark::Void);
            }
            Got::Records(records) => {
                let mut hosts = hosts(&records);
                if hosts.len() > self.bounds.hosts {
                    note.remarks.push(Remark::TooManyHosts(hosts.len()));
                    hosts.truncate(self.bounds.hosts);
                }
                self.hosts(&hosts, true, note);
            }
        }
    }

    /// The addresses of hosts, and for whom looking them up finds nothing: the term counts once.
    fn hosts(&mut self, hosts: &[Name], is_mx: bool, note: &mut TermNote) {
        let mut found = Vec::new();
        let (mut void, mut void_v4, mut void_v6) = (false, false, false);
        let mut trouble = None;
        for host in hosts {
            let mut counts = [None, None];
            for (rtype, count) in [Rtype::A, Rtype::AAAA].into_iter().zip(&mut counts) {
                match self.get(host, rtype) {
                    Got::Missing => trouble = trouble.or(Some(Found::Open)),
                    Got::Unanswered => trouble = Some(Found::Unanswered((host.clone(), rtype))),
                    Got::Records(records) => {
                        *count = Some(records.len());
                        found.extend(addresses(&records));
                    }
                }
            }
            void |= counts == [Some(0), Some(0)];
            void_v4 |= counts.first() == Some(&Some(0));
            void_v6 |= counts.last() == Some(&Some(0));
        }
        let remark = match (void, void_v4, void_v6) {
            (true, ..) => Some(Remark::Void),
            (_, true, true) if is_mx => Some(Remark::Void),
            (_, true, _) => Some(Remark::VoidV4),
            (_, _, true) => Some(Remark::VoidV6),
            _ => None,
        };
        note.remarks.extend(remark);
        note.found = trouble.unwrap_or(Found::Addresses(found));
    }

    fn exists(&mut self, name: &Name, note: &mut TermNote) {
        match self.get(name, Rtype::A) {
            Got::Missing => note.found = Found::Open,
            Got::Unanswered => note.found = Found::Unanswered((name.clone(), Rtype::A)),
            Got::Records(records) => {
                if records.is_empty() {
                    note.remarks.push(Remark::Void);
                }
                note.found = Found::Addresses(addresses(&records).collect());
            }
        }
    }
}

/// What to say of a modifier that nobody knows.
fn unknown(name: &str) -> Remark {
    const MECHANISMS: [&str; 8] = ["all", "include", "a", "mx", "ptr", "ip4", "ip6", "exists"];
    if MECHANISMS.iter().any(|known| name.eq_ignore_ascii_case(known)) {
        Remark::LikeMechanism
    } else {
        Remark::UnknownModifier
    }
}
