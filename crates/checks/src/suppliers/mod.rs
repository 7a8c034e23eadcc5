//! Who stands behind what fails in many names, and what would pass if one of them mended it.
//!
//! Nothing here is a verdict. A failure is put down to the suppliers at whose servers it was found, as far as names and
//! addresses in the facts tell who they are. A name would pass a check by the work of one supplier only where every place at
//! which it fails is that supplier's: where a second one, or the owner, has a part in it, it is counted as failing and no
//! more. What fails only because something else failed first is left out: what it would say then is not known.

mod side;
#[cfg(test)]
mod tests;
mod who;

use std::collections::{BTreeMap, BTreeSet};

use facts::{Facts, KnownVendors};
use verdict::{Check, CheckReport, Outcome, Report, Requirement, Verdict};

use who::Behind;

/// Names that stand as examples beside a number.
const EXAMPLES: usize = 5;

/// What a supplier does for a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// Serves its zone.
    Dns,
    /// Serves its website.
    Web,
    /// Takes its mail.
    Mail,
    /// Sends mail for it.
    Sends,
    /// Announces the addresses of its servers.
    Network,
}

impl Role {
    /// All roles, in the order in which they are shown.
    pub const ALL: [Role; 5] = [Role::Dns, Role::Web, Role::Mail, Role::Sends, Role::Network];

    /// The word for programs.
    pub const fn key(self) -> &'static str {
        match self {
            Role::Dns => "dns",
            Role::Web => "web",
            Role::Mail => "mail",
            Role::Sends => "sends",
            Role::Network => "network",
        }
    }
}

/// By what a supplier is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum KnownBy {
    /// Our list of vendors.
    Vendor,
    /// The domain under which its servers have their names.
    Domain,
    /// The address of a server that bears a customer's own name.
    Address,
    /// The number of the network that announces the address.
    Network,
}

impl KnownBy {
    /// The word for programs.
    pub const fn key(self) -> &'static str {
        match self {
            KnownBy::Vendor => "vendor",
            KnownBy::Domain => "domain",
            KnownBy::Address => "address",
            KnownBy::Network => "network",
        }
    }
}

/// Somebody who does one thing for names.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Supplier {
    /// What it does.
    pub role: Role,
    /// By what it is known.
    pub by: KnownBy,
    /// That: a vendor's id, a domain, an address, or `AS64500`.
    pub id: String,
    /// The same for people. Comes from records: whoever shows it escapes it.
    pub name: String,
}

/// One check that fails at a supplier.
#[derive(Clone, Debug)]
pub struct Lever {
    /// The check.
    pub check: &'static Check,
    /// How much the policy asks for it.
    pub level: Requirement,
    /// Names that fail it at this supplier, others having a part in it or not.
    pub fails: usize,
    /// Names that would pass it by this supplier's work alone.
    pub would_pass: usize,
    /// Some of those, or of the ones that fail where there are none.
    pub examples: Vec<String>,
}

/// What one supplier could mend.
#[derive(Clone, Debug)]
pub struct Row {
    /// The supplier.
    pub supplier: Supplier,
    /// Names that it serves.
    pub serves: usize,
    /// Names of which everything required would be met by its work alone.
    pub would_meet: usize,
    /// What fails there, most names that would pass first.
    pub levers: Vec<Lever>,
}

/// The shared causes of one list of names.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// Names looked at.
    pub names: usize,
    /// Failures of names, each check of each name once.
    pub failures: usize,
    /// Those of them that one supplier alone could mend.
    pub by_one: usize,
    /// Those that are at least in part the owner's own matter, or of somebody who is not known.
    pub own: usize,
    /// The suppliers: those by whose work most would pass what is required first, then what is recommended.
    pub rows: Vec<Row>,
}

/// Counts, name by name. It keeps numbers and a few examples, no reports: a list may be as long as it likes.
#[derive(Debug, Default)]
pub struct Causes {
    names: usize,
    failures: usize,
    by_one: usize,
    own: usize,
    suppliers: BTreeMap<Supplier, Tally>,
}

#[derive(Debug, Default)]
struct Tally {
    serves: usize,
    would_meet: usize,
    levers: BTreeMap<&'static str, Lever>,
}

impl Causes {
    /// Counts one name with its reports under one policy, one a test.
    pub fn add(&mut self, facts: &Facts, reports: &[Report], known: &KnownVendors) {
        let behind = Behind::of(facts, known);
        self.names += 1;
        for supplier in behind.all() {
            self.suppliers.entry(supplier.clone()).or_default().serves += 1;
        }
        // A check that stands in two tests is one failure of the name, at all places of both.
        let mut failed: BTreeMap<&str, (&CheckReport, BTreeSet<Option<Supplier>>)> = BTreeMap::new();
        for report in reports {
            for check in report.checks.iter().filter(|check| counts(check)) {
                let at = side::suppliers(check, report.test, &behind);
                let entry = failed.entry(check.check.id).or_insert((check, BTreeSet::new()));
                entry.1.extend(at);
                if check.level < entry.0.level {
                    entry.0 = check;
                }
            }
        }
        for (check, at) in failed.values() {
            self.count(check, at, &facts.subject.name);
        }
        self.count_met(reports, failed.values());
    }

    fn count(&mut self, check: &CheckReport, at: &BTreeSet<Option<Supplier>>, name: &str) {
        self.failures += 1;
        if at.is_empty() || at.contains(&None) {
            self.own += 1;
        }
        let alone = alone(at);
        if alone.is_some() {
            self.by_one += 1;
        }
        for supplier in at.iter().flatten() {
            let tally = self.suppliers.entry(supplier.clone()).or_default();
            let lever = tally.levers.entry(check.check.id).or_insert_with(|| Lever {
                check: check.check,
                level: check.level,
                fails: 0,
                would_pass: 0,
                examples: Vec::new(),
            });
            lever.fails += 1;
            lever.level = lever.level.min(check.level);
            if alone.is_some() {
                if lever.would_pass == 0 {
                    lever.examples.clear();
                }
                lever.would_pass += 1;
            }
            if lever.examples.len() < EXAMPLES && (alone.is_some() || lever.would_pass == 0) {
                lever.examples.push(name.to_owned());
            }
        }
    }

    /// Counts the name where all that is required of it fails at one supplier alone, and all of that is known.
    fn count_met<'r>(
        &mut self,
        reports: &[Report],
        failed: impl Iterator<Item = &'r (&'r CheckReport, BTreeSet<Option<Supplier>>)>,
    ) {
        let required = |check: &&CheckReport| check.level == Requirement::Required;
        let unknown = |check: &CheckReport| check.verdict == Verdict::NotTested || check.fell_with_parent;
        let all = reports.iter().flat_map(|report| &report.checks);
        if all.filter(required).any(unknown) {
            return;
        }
        let mut at: BTreeSet<Option<Supplier>> = BTreeSet::new();
        for (check, places) in failed {
            if check.level == Requirement::Required {
                at.extend(places.iter().cloned());
                if places.is_empty() {
                    at.insert(None);
                }
            }
        }
        if let Some(supplier) = alone(&at) {
            self.suppliers.entry(supplier.clone()).or_default().would_meet += 1;
        }
    }

    /// The table of suppliers that serve at least `serves_min` of the names and have something to mend.
    pub fn table(self, serves_min: usize) -> Table {
        let mut rows: Vec<Row> = self
            .suppliers
            .into_iter()
            .filter(|(_, tally)| tally.serves >= serves_min && !tally.levers.is_empty())
            .map(|(supplier, tally)| row(supplier, tally))
            .collect();
        rows.sort_by_cached_key(|row| {
            let sum = |level| {
                let of = row.levers.iter().filter(|lever| lever.level == level);
                of.map(|lever| lever.would_pass).sum::<usize>()
            };
            let order = [
                row.would_meet,
                sum(Requirement::Required),
                sum(Requirement::Recommended),
                row.serves,
            ];
            (order.map(std::cmp::Reverse), row.supplier.clone())
        });
        Table {
            names: self.names,
            failures: self.failures,
            by_one: self.by_one,
            own: self.own,
            rows,
        }
    }
}

/// What a failure of a check counts for: by itself, and where it is asked for.
fn counts(check: &CheckReport) -> bool {
    check.verdict == Verdict::Fail && !check.fell_with_parent && check.level != Requirement::Optional
}

/// The places at which a check fails.
fn faults(check: &CheckReport) -> impl Iterator<Item = &verdict::Finding> {
    let failed = |finding: &&verdict::Finding| finding.outcome == Outcome::Fail;
    check.findings.iter().filter(failed)
}

fn alone(at: &BTreeSet<Option<Supplier>>) -> Option<&Supplier> {
    let mut all = at.iter();
    match (all.next(), all.next()) {
        (Some(Some(supplier)), None) => Some(supplier),
        _ => None,
    }
}

fn row(supplier: Supplier, tally: Tally) -> Row {
    let mut levers: Vec<Lever> = tally.levers.into_values().collect();
    levers.sort_by_key(|lever| {
        (
            lever.level,
            std::cmp::Reverse((lever.would_pass, lever.fails)),
            lever.check.id,
        )
    });
    Row {
        supplier,
        serves: tally.serves,
        would_meet: tally.would_meet,
        levers,
    }
}
