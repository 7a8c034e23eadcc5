//! The SPF record of the subject with everything it includes: read once, judged by several checks.

use std::{cell::OnceCell, cell::RefCell};

use facts::{Reason, Unseen};
use wire::{
    dns::{self, Name, Rtype, name_text},
    mail::{
        Known,
        spf::{Bounds, Node, NodeState, Tree},
    },
};

use super::{View, dns::bare};

/// Computed at the first question.
#[derive(Debug, Default)]
pub(super) struct Memo(OnceCell<Option<SpfView>>);

/// The tree, and what of it must not be relied on.
#[derive(Debug)]
pub struct SpfView {
    /// The tree.
    pub tree: Tree,
    /// The questions behind it whose answers are signed, and wrongly.
    pub bogus: Vec<(Name, Rtype)>,
}

impl View<'_> {
    /// The subject's SPF record and all that it leads to; none where its name is no domain name.
    pub fn spf(&self) -> Option<&SpfView> {
        let read = || {
            let domain = dns::name(&self.facts.subject.name).ok()?;
            let asked = RefCell::new(Vec::new());
            let known = |name: &Name, rtype: Rtype| {
                asked.borrow_mut().push((name.clone(), rtype));
                self.dns.told(name, rtype)
            };
            let tree = Tree::read(&known, &domain, &Bounds::default());
            let is_bogus = |question: &(Name, Rtype)| {
                let found = self.dns.find(&name_text(&question.0), question.1);
                found.is_ok_and(|found| found.is_bogus())
            };
            let mut bogus: Vec<(Name, Rtype)> = asked.into_inner().into_iter().filter(is_bogus).collect();
            bogus.dedup();
            Some(SpfView { tree, bogus })
        };
        self.spf.0.get_or_init(read).as_ref()
    }

    /// Why the record of a node is not known, where it is not: nobody answered, nobody asked, or the bounds were reached.
    pub fn unseen_spf(&self, node: &Node) -> Option<Unseen> {
        match node.state {
            NodeState::Missing | NodeState::Unanswered => {
                let name = bare(&node.domain);
                let untold = || Unseen {
                    reason: Reason::NoData,
                    detail: Some(format!("{name} TXT")),
                };
                Some(self.dns.find(&name, Rtype::TXT).err().unwrap_or_else(untold))
            }
            _ => None,
        }
    }
}
