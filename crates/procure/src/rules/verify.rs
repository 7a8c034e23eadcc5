//! What can be wrong with rules although they can be read.

use std::collections::BTreeSet;

use catalogue::standards::Catalogue;

use super::{Named, Rules};

impl Rules {
    /// What is wrong with the rules as to a catalogue: ids that lead nowhere, objects without a name people use, instruments that
    /// nobody placed. `checks` and `policies` are the ids there are. Sentences without their end, in order.
    pub fn verify(&self, catalogue: &Catalogue, checks: &[&str], policies: &[&str]) -> Vec<String> {
        let mut faults = Vec::new();
        let ids = |list: &[Named]| -> BTreeSet<String> { list.iter().map(|one| one.id.clone()).collect() };
        let objects: BTreeSet<String> = catalogue.objects.iter().map(|one| one.id.clone()).collect();
        let standards: BTreeSet<String> = catalogue.standards.iter().map(|one| one.id.clone()).collect();
        let instruments: BTreeSet<String> = catalogue.instruments.iter().map(|one| one.id.clone()).collect();
        let mut sectors = ids(&self.buyers.sectors);
        sectors.extend(
            self.buyers
                .sectors
                .iter()
                .flat_map(|one| one.groups.iter().cloned()),
        );
        let (data, users) = (ids(&self.buyers.data), ids(&self.buyers.users));
        let mut look = |whose: &str, used: &[String], known: &BTreeSet<String>| {
            for id in used.iter().filter(|id| !known.contains(*id)) {
                faults.push(format!("{whose} names '{id}', which is not there"));
            }
        };
        let said = ids(&self.objects);
        for object in objects
            .iter()
            .filter(|id| *id != super::super::choose::ANY_PURCHASE)
        {
            look(
                "objects.toml lacks an entry; a purchase",
                std::slice::from_ref(object),
                &said,
            );
        }
        for object in &self.objects {
            look("objects.toml", std::slice::from_ref(&object.id), &objects);
            look("objects.toml", &object.includes, &objects);
        }
        for norm in &self.norms.norms {
            let whose = format!("norms.toml, '{}'", norm.instrument);
            look(&whose, std::slice::from_ref(&norm.instrument), &instruments);
            look(&whose, &norm.sectors, &sectors);
            look(&whose, &norm.objects, &objects);
            look(&whose, &norm.data, &data);
            look(&whose, &norm.users, &users);
            look(&whose, &norm.standards, &standards);
            look(&whose, &norm.silences, &standards);
            let known = policies.iter().map(|id| (*id).to_owned()).collect();
            look(&whose, norm.policy.as_slice(), &known);
        }
        for entry in &self.norms.passed_over {
            look(
                "norms.toml",
                std::slice::from_ref(&entry.instrument),
                &instruments,
            );
        }
        for need in &self.advice.needs {
            let whose = format!("advice.toml, '{}'", need.standard);
            look(&whose, std::slice::from_ref(&need.standard), &standards);
            look(&whose, &need.objects, &objects);
            look(&whose, &need.data, &data);
        }
        for only in &self.advice.only {
            look("advice.toml", std::slice::from_ref(&only.standard), &standards);
            look("advice.toml", &only.objects, &objects);
        }
        for group in &self.advice.one_of {
            look("advice.toml", &group.standards, &standards);
        }
        for law in &self.terms.equivalence {
            look(&law.law, &law.sectors, &sectors);
        }
        let known: BTreeSet<String> = checks.iter().map(|id| (*id).to_owned()).collect();
        for shown in &self.terms.parameters.shown {
            let check = shown.split(' ').next().unwrap_or_default().to_owned();
            look("terms.toml", &[check], &known);
        }
        self.placed(catalogue, &mut faults);
        self.twice(&mut faults);
        faults
    }

    /// Every instrument has to be placed: one that nobody thought of would silently ask nothing.
    fn placed(&self, catalogue: &Catalogue, faults: &mut Vec<String>) {
        for instrument in &catalogue.instruments {
            let reaches = self
                .norms
                .norms
                .iter()
                .any(|norm| norm.instrument == instrument.id);
            let passed = (self.norms.passed_over.iter()).any(|entry| entry.instrument == instrument.id);
            if reaches == passed {
                let words = if passed {
                    "both reaches purchases and is"
                } else {
                    "neither reaches purchases nor is"
                };
                faults.push(format!("norms.toml: '{}' {words} passed over", instrument.id));
            }
        }
    }

    /// A word that means two things would mean the first of them.
    fn twice(&self, faults: &mut Vec<String>) {
        let lists = [
            &self.objects,
            &self.buyers.sectors,
            &self.buyers.data,
            &self.buyers.users,
        ];
        for list in lists {
            let mut seen = BTreeSet::new();
            for word in list
                .iter()
                .flat_map(|one| std::iter::once(&one.id).chain(&one.also_called))
            {
                if !seen.insert(word) {
                    faults.push(format!("'{word}' stands twice"));
                }
            }
        }
    }
}
