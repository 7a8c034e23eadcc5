//! Known answers, written from RFC 7208 and from what the field publishes.

mod evaluation;
mod grammar;
mod hostile;
mod tree;

use std::collections::BTreeMap;

use crate::{
    dns::{self, Name, Record, Rtype},
    mail::{Known, Told},
};

/// A little DNS from lines of a master file. A name that ends a line alone, after `?`, does not answer.
pub(super) struct World {
    records: BTreeMap<Name, Vec<Record>>,
    silent: Vec<Name>,
}

impl World {
    pub fn of(lines: &str) -> World {
        let mut world = World {
            records: BTreeMap::new(),
            silent: Vec::new(),
        };
        for line in lines.lines().map(str::trim).filter(|line| !line.is_empty()) {
            match line.strip_prefix('?') {
                Some(name) => world.silent.push(dns::name(name.trim()).unwrap()),
                None => {
                    let (owner, rest) = line.split_once(' ').unwrap();
                    let line = facts::Record::from(format!("{owner} 60 {rest}"));
                    let record = Record::read(&line).unwrap_or_else(|e| panic!("{line}: {e}"));
                    world
                        .records
                        .entry(record.owner.clone())
                        .or_default()
                        .push(record);
                }
            }
        }
        world
    }
}

impl Known for World {
    fn told(&self, name: &Name, rtype: Rtype) -> Told {
        if self.silent.contains(name) {
            return Told::Unanswered;
        }
        match self.records.get(name) {
            None => Told::NoSuchName,
            Some(records) => Told::Records(
                records
                    .iter()
                    .filter(|record| record.rtype == rtype)
                    .cloned()
                    .collect(),
            ),
        }
    }
}

/// Answers only what was asked before, and counts rounds.
pub(super) struct Learning<'w> {
    pub world: &'w World,
    pub asked: Vec<(Name, Rtype)>,
}

impl Known for Learning<'_> {
    fn told(&self, name: &Name, rtype: Rtype) -> Told {
        match self.asked.contains(&(name.clone(), rtype)) {
            true => self.world.told(name, rtype),
            false => Told::NotAsked,
        }
    }
}
