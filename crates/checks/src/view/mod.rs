//! Facts as judges look at them.

mod certificates;
pub mod dns;
pub(crate) mod endpoint;
mod known;
pub(crate) mod mail;
mod missing;
mod presented;
mod revocation;
pub mod spf;
pub mod tlsa;

pub use certificates::{Served, Shown};
pub(crate) use presented::{Presented, best_staple, presented};
pub use revocation::Listed;

use std::collections::BTreeMap;

use facts::{AddressFacts, Facts, Net, Test, WebFacts};
use verdict::{Finding, Parameters, Place, Rule, Sheet};
use wire::dnssec::{Limits, Skew};

use crate::Entry;
use dns::Dns;

/// The facts of one subject, with what is derived from them computed once and shared by all checks.
#[derive(Debug)]
pub struct View<'a> {
    /// The facts.
    pub facts: &'a Facts,
    /// The test that they are judged for: the same check looks at the website in one and at the mail servers in another.
    pub test: Test,
    /// What the name servers said.
    pub dns: Dns<'a>,
    certificates: certificates::Memo,
    lists: revocation::Memo,
    spf: spf::Memo,
    suites: Option<&'a Rule>,
    rules: Option<&'a BTreeMap<String, Rule>>,
}

impl<'a> View<'a> {
    /// A view of `facts` for `test`. How DNSSEC is validated is a matter of policy too: it stands with `dnssec/valid`, whose rule
    /// this is.
    pub fn new(facts: &'a Facts, test: Test, dnssec: Option<&Rule>) -> Self {
        View {
            facts,
            test,
            dns: Dns::new(facts, dnssec.map_or_else(Limits::default, limits)),
            certificates: Default::default(),
            lists: Default::default(),
            spf: Default::default(),
            suites: None,
            rules: None,
        }
    }

    /// The same with the policy's lists of cipher suites, which stand with `tls/ciphers` and are the matter of other checks
    /// too.
    pub fn ranked(self, suites: Option<&'a Rule>) -> Self {
        View { suites, ..self }
    }

    /// The same with the rules of all checks in the test, for a judge that builds on what others find.
    pub fn under(self, rules: Option<&'a BTreeMap<String, Rule>>) -> Self {
        View { rules, ..self }
    }

    /// What another check finds in these facts; none where the policy does not have it in this test.
    pub(crate) fn found_by(&self, entry: &'static Entry) -> Option<Vec<Finding>> {
        let rule = self.rules?.get(entry.check.id)?;
        let mut sheet = Sheet::new(entry.check, rule);
        (entry.judge)(self, &mut sheet);
        Some(sheet.finish())
    }

    /// The policy's lists of cipher suites; without the check that has them, none.
    pub fn suite_lists(&self) -> Option<&'a Parameters> {
        self.suites.map(|rule| &rule.parameters)
    }

    /// The subject's host name, as a place.
    pub fn host(&self) -> Place {
        Place::host(&self.facts.subject.name)
    }

    /// The web facts, where they were gathered.
    pub fn web(&self) -> Option<&'a WebFacts> {
        self.facts.web.seen()
    }

    /// The addresses of the web host that were looked at.
    pub fn web_addresses(&self) -> &'a [AddressFacts] {
        self.web().map_or(&[], |web| &web.addresses)
    }

    /// Ranges that count as public though they are special.
    pub fn allowed(&self) -> &'a [Net] {
        &self.facts.vantage.allowed
    }
}

/// The bounds of validation that a policy sets.
fn limits(rule: &Rule) -> Limits {
    let number = |name: &str| u32::try_from(rule.parameters.number(name)).unwrap_or(0);
    let defaults = Limits::default();
    Limits {
        iterations_max: u16::try_from(number("nsec3_iterations_max")).unwrap_or(u16::MAX),
        skew: Skew {
            percent: number("clock_skew_percent"),
            min_s: number("clock_skew_min_s"),
            max_s: number("clock_skew_max_s"),
        },
        verifications_max: number("verifications_max"),
        failures_max: number("failed_verifications_max"),
        ..defaults
    }
}
