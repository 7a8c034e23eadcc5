//! Chains with the verdict that a careful client gives, each good or broken in one place.

#![expect(clippy::too_many_lines, reason = "tables of cases")]

use std::sync::LazyLock;

mod edges;
mod issuers;
mod kinds;
mod leaves;
mod names;
mod profile;
mod shapes;

use crate::x509::{forge::*, path::RootLimit};

/// One chain with its expected verdict.
pub struct Case {
    /// What it is.
    pub name: &'static str,
    /// `holds`, with the one remark that there is where it says one, or the key of the fault.
    pub expect: &'static str,
    /// As sent.
    pub chain: Vec<Vec<u8>>,
    /// The store.
    pub roots: Vec<Vec<u8>>,
    /// What the store says beside.
    pub limits: Vec<RootLimit>,
    /// The rule that it is about, where the name does not say enough.
    pub because: &'static str,
    /// Why OpenSSL says otherwise, where it does.
    pub openssl_differs: Option<&'static str>,
}

/// A root, a CA below it, a server's key, and others that nobody knows.
pub struct World {
    pub root: Authority,
    pub middle: Authority,
    pub key: Signer,
    pub stranger: Authority,
}

impl World {
    fn new() -> Self {
        let root = Authority::root("Root", Signer::p256(), |draft| draft);
        let middle = root.subordinate("Middle", Signer::p256(), |draft| draft);
        let stranger = Authority::root("Stranger", Signer::p256(), |draft| draft);
        World {
            root,
            middle,
            key: Signer::p256(),
            stranger,
        }
    }

    /// A sound leaf below the CA, changed.
    fn leaf(&self, change: impl FnOnce(Draft) -> Draft) -> Vec<u8> {
        self.middle
            .leaf(&["example.test", "www.example.test"], &self.key, change)
    }

    /// The usual chain with a changed leaf.
    fn with_leaf(
        &self,
        name: &'static str,
        expect: &'static str,
        change: impl FnOnce(Draft) -> Draft,
    ) -> Case {
        self.case(name, expect, vec![self.leaf(change), self.middle.der.clone()])
    }

    /// The usual chain with a changed CA.
    fn with_middle(
        &self,
        name: &'static str,
        expect: &'static str,
        change: impl FnOnce(Draft) -> Draft,
    ) -> Case {
        let middle = self.root.subordinate("Middle", Signer::p256(), change);
        let leaf = middle.leaf(&["example.test", "www.example.test"], &self.key, |draft| draft);
        self.case(name, expect, vec![leaf, middle.der])
    }

    /// The usual chain below a changed root.
    fn with_root(
        &self,
        name: &'static str,
        expect: &'static str,
        change: impl FnOnce(Draft) -> Draft,
    ) -> Case {
        let root = Authority::root("Root", Signer::p256(), change);
        let middle = root.subordinate("Middle", Signer::p256(), |draft| draft);
        let leaf = middle.leaf(&["example.test"], &self.key, |draft| draft);
        Case {
            roots: vec![root.der],
            ..self.case(name, expect, vec![leaf, middle.der])
        }
    }

    /// The usual chain with name constraints in its CA and these names in its leaf.
    fn constrained(
        &self,
        name: &'static str,
        expect: &'static str,
        permitted: &[Vec<u8>],
        excluded: &[Vec<u8>],
        names: &[Vec<u8>],
    ) -> Case {
        let value = constraints(permitted, excluded);
        let middle = self.root.subordinate("Middle", Signer::p256(), |draft| {
            draft.with(id::CONSTRAINTS, true, value)
        });
        let list = sequence(&names.iter().map(Vec::as_slice).collect::<Vec<_>>());
        let leaf = middle.leaf(&["example.test"], &self.key, |draft| {
            draft.subject(sequence(&[])).with(id::NAMES, true, list)
        });
        self.case(name, expect, vec![leaf, middle.der])
    }

    fn case(&self, name: &'static str, expect: &'static str, chain: Vec<Vec<u8>>) -> Case {
        Case {
            name,
            expect,
            chain,
            roots: vec![self.root.der.clone()],
            limits: Vec::new(),
            because: "",
            openssl_differs: None,
        }
    }
}

impl Case {
    /// `holds` or not.
    pub fn holds(&self) -> bool {
        self.expect.starts_with("holds")
    }

    fn because(mut self, rule: &'static str) -> Self {
        self.because = rule;
        self
    }

    fn openssl_differs(mut self, why: &'static str) -> Self {
        self.openssl_differs = Some(why);
        self
    }
}

/// All cases. Made once: every key is new, the verdicts are not.
pub static CASES: LazyLock<Vec<Case>> = LazyLock::new(|| {
    let world = World::new();
    [
        shapes::shapes(&world),
        leaves::signatures(&world),
        shapes::times(&world),
        leaves::leaves(&world),
        issuers::issuers(&world),
        names::names(&world),
        names::more_names(&world),
        issuers::policies(&world),
        shapes::stores(&world),
        profile::all(&world),
        edges::all(&world),
        kinds::weak_cas(&world),
        kinds::keys(&world),
        kinds::signatures(&world),
    ]
    .into_iter()
    .flatten()
    .collect()
});

fn same(draft: Draft) -> Draft {
    draft
}

fn dns(name: &str) -> Vec<u8> {
    element(0x82, &[name.as_bytes()])
}

fn ip(octets: &[u8]) -> Vec<u8> {
    element(0x87, &[octets])
}

fn mail(mailbox: &str) -> Vec<u8> {
    element(0x81, &[mailbox.as_bytes()])
}

fn uri(uri: &str) -> Vec<u8> {
    element(0x86, &[uri.as_bytes()])
}

fn directory(common: &str) -> Vec<u8> {
    element(0xa4, &[&name(common)])
}
