//! The whole tree of zones, as it is described.

use std::collections::BTreeSet;

use crate::{
    Outcome, cases,
    zone::{Case, Signer, Software, Zone},
};

/// All zones.
pub struct World {
    /// The zones, the root first.
    pub zones: Vec<Zone>,
}

impl World {
    /// The world of the DNSSEC comparison.
    pub fn dnssec() -> World {
        let mut world = World { zones: Vec::new() };
        cases::add_all(&mut world);
        world
    }

    /// The root and the top-level domains alone.
    pub fn with_top() -> World {
        let mut world = World { zones: Vec::new() };
        cases::add_top(&mut world);
        world
    }

    /// A new zone.
    pub fn zone(&mut self, name: &str, software: Software, about: &'static str) -> &mut Zone {
        self.zones.push(Zone::new(name, software, about));
        self.zones.last_mut().expect("just pushed")
    }

    /// A new zone below the top level, signed with P-256 and NSEC; its name decides who signs and who serves it.
    pub fn leaf(&mut self, name: &str, about: &'static str) -> &mut Zone {
        let sum: usize = name.bytes().map(usize::from).sum();
        let software = [Software::Knot, Software::Nsd, Software::Bind][sum % 3];
        let signer = [Signer::Bind, Signer::Ldns, Signer::Knot][sum / 3 % 3];
        self.zone(name, software, about).signed(signer)
    }

    /// Every name with something expected of it, and its zone.
    pub fn cases(&self) -> impl Iterator<Item = (&Zone, &Case)> {
        self.zones
            .iter()
            .flat_map(|zone| zone.cases.iter().map(move |case| (zone, case)))
    }

    /// The zone that delegates `child`.
    pub fn parent(&self, child: &str) -> Option<&Zone> {
        let mut rest = child;
        while rest != "." {
            rest = match rest.split_once('.') {
                Some((_, "")) | None => ".",
                Some((_, rest)) => rest,
            };
            if let Some(zone) = self
                .zones
                .iter()
                .find(|zone| zone.name == rest && !zone.only_delegated)
            {
                return Some(zone);
            }
        }
        None
    }

    /// True when all servers of a zone, and of those above it, say the same, so that one answer is enough to judge it.
    pub fn servers_agree(&self, zone: &Zone) -> bool {
        let above = self.parent(&zone.name);
        !zone.servers_differ && above.is_none_or(|parent| parent.name == "." || self.servers_agree(parent))
    }

    /// Slips of the pen that would make cases mean something else than they say.
    ///
    /// # Errors
    /// What is wrong.
    pub fn review(&self) -> Outcome<()> {
        let mut seen = BTreeSet::new();
        for zone in &self.zones {
            if !seen.insert(&zone.name) {
                return Err(format!("{} is described twice", zone.name));
            }
            let mut above = self.parent(&zone.name);
            while let Some(ancestor) = above {
                let shared = ancestor.instance() == zone.instance() && !zone.only_delegated;
                if shared && !zone.with_ancestor && zone.depth() > 1 {
                    return Err(format!("{} shares its servers with {}", zone.name, ancestor.name));
                }
                above = self.parent(&ancestor.name);
            }
        }
        let mut seen = BTreeSet::new();
        match self.cases().find(|(_, case)| !seen.insert(&case.name)) {
            Some((_, case)) => Err(format!("{} is expected twice", case.name)),
            None => Ok(()),
        }
    }
}
