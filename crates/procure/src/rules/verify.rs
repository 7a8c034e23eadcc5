//! What can be wrong with rules although they can be read.

use std::collections::BTreeSet;

use catalogue::standards::Catalogue;

use super::{Named, Rules};
use crate::choose::ANY_PURCHASE;

type Ids = BTreeSet<String>;

/// The ids there are.
struct Known {
    objects: Ids,
    standards: Ids,
    instruments: Ids,
    /// With groups.
    sectors: Ids,
    data: Ids,
    users: Ids,
    policies: Ids,
    checks: Ids,
}

impl Known {
    fn of(rules: &Rules, catalogue: &Catalogue, checks: &[&str], policies: &[&str]) -> Known {
        let buyers = &rules.buyers;
        let mut sectors = ids(&buyers.sectors);
        sectors.extend(buyers.sectors.iter().flat_map(|one| one.groups.iter().cloned()));
        Known {
            objects: catalogue.objects.iter().map(|one| one.id.clone()).collect(),
            standards: catalogue.standards.iter().map(|one| one.id.clone()).collect(),
            instruments: catalogue.instruments.iter().map(|one| one.id.clone()).collect(),
            sectors,
            data: ids(&buyers.data),
            users: ids(&buyers.users),
            policies: policies.iter().map(|id| (*id).to_owned()).collect(),
            checks: checks.iter().map(|id| (*id).to_owned()).collect(),
        }
    }
}

/// What is wrong, as it is found.
#[derive(Default)]
struct Faults(Vec<String>);

impl Faults {
    /// Ids that are not among those there are.
    fn look(&mut self, whose: &str, used: &[String], known: &Ids) {
        for id in used.iter().filter(|id| !known.contains(*id)) {
            self.0.push(format!("{whose} names '{id}', which is not there"));
        }
    }

    fn one(&mut self, whose: &str, used: &str, known: &Ids) {
        self.look(whose, &[used.to_owned()], known);
    }
}

impl Rules {
    /// What is wrong with the rules as to a catalogue: ids that lead nowhere, objects that no answer can name, instruments
    /// that nobody placed, words that mean two things. `checks` and `policies` are the ids there are. Sentences without their
    /// end, in the order of the files.
    pub fn verify(&self, catalogue: &Catalogue, checks: &[&str], policies: &[&str]) -> Vec<String> {
        let known = Known::of(self, catalogue, checks, policies);
        let mut faults = Faults::default();
        self.advised(&known, &mut faults);
        self.reached(&known, &mut faults);
        self.named(&known, &mut faults);
        for law in &self.terms.equivalence {
            faults.look(&law.law, &law.sectors, &known.sectors);
        }
        for shown in &self.terms.parameters.shown {
            let check = shown.split(' ').next().unwrap_or_default();
            faults.one("terms.toml", check, &known.checks);
        }
        self.placed(catalogue, &mut faults);
        self.twice(&mut faults);
        faults.0
    }

    fn advised(&self, known: &Known, faults: &mut Faults) {
        for need in &self.advice.needs {
            let whose = format!("advice.toml, '{}'", need.standard);
            faults.one(&whose, &need.standard, &known.standards);
            faults.look(&whose, &need.objects, &known.objects);
            faults.look(&whose, &need.data, &known.data);
        }
        for only in &self.advice.only {
            faults.one("advice.toml", &only.standard, &known.standards);
            faults.look("advice.toml", &only.objects, &known.objects);
        }
        for group in &self.advice.one_of {
            faults.look("advice.toml", &group.standards, &known.standards);
        }
    }

    fn reached(&self, known: &Known, faults: &mut Faults) {
        for norm in &self.norms.norms {
            let whose = format!("norms.toml, '{}'", norm.instrument);
            faults.one(&whose, &norm.instrument, &known.instruments);
            faults.look(&whose, &norm.sectors, &known.sectors);
            faults.look(&whose, &norm.objects, &known.objects);
            faults.look(&whose, &norm.data, &known.data);
            faults.look(&whose, &norm.users, &known.users);
            faults.look(&whose, &norm.standards, &known.standards);
            faults.look(&whose, &norm.silences, &known.standards);
            faults.look(&whose, norm.policy.as_slice(), &known.policies);
        }
        for entry in &self.norms.passed_over {
            faults.one("norms.toml", &entry.instrument, &known.instruments);
        }
    }

    fn named(&self, known: &Known, faults: &mut Faults) {
        let said = ids(&self.objects);
        for object in known.objects.iter().filter(|id| *id != ANY_PURCHASE) {
            faults.one("objects.toml lacks an entry: the catalogue", object, &said);
        }
        for object in &self.objects {
            faults.one("objects.toml", &object.id, &known.objects);
            faults.look("objects.toml", &object.includes, &known.objects);
        }
    }

    /// Every instrument has to be placed: one that nobody thought of would silently ask nothing.
    fn placed(&self, catalogue: &Catalogue, faults: &mut Faults) {
        for instrument in &catalogue.instruments {
            let reaches = (self.norms.norms.iter()).any(|norm| norm.instrument == instrument.id);
            let passed = (self.norms.passed_over.iter()).any(|entry| entry.instrument == instrument.id);
            if reaches == passed {
                let words = if passed {
                    "both reaches purchases and is"
                } else {
                    "neither reaches purchases nor is"
                };
                faults
                    .0
                    .push(format!("norms.toml: '{}' {words} passed over", instrument.id));
            }
        }
    }

    /// A word that means two things would mean the first of them.
    fn twice(&self, faults: &mut Faults) {
        let buyers = &self.buyers;
        for list in [&self.objects, &buyers.sectors, &buyers.data, &buyers.users] {
            let mut seen = BTreeSet::new();
            let words = list
                .iter()
                .flat_map(|one| std::iter::once(&one.id).chain(&one.also_called));
            for word in words {
                if !seen.insert(word) {
                    faults.0.push(format!("'{word}' stands twice"));
                }
            }
        }
    }
}

fn ids(list: &[Named]) -> Ids {
    list.iter().map(|one| one.id.clone()).collect()
}
