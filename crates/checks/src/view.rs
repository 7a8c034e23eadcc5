//! Facts as judges look at them.

mod certificates;

pub use certificates::Served;

use facts::{AddressFacts, Facts, WebFacts};
use verdict::Place;

/// The facts of one subject, with what is derived from them computed once and shared by all checks.
#[derive(Debug)]
pub struct View<'a> {
    /// The facts.
    pub facts: &'a Facts,
    certificates: certificates::Memo,
}

impl<'a> View<'a> {
    /// A view of `facts`.
    pub fn new(facts: &'a Facts) -> Self {
        View {
            facts,
            certificates: Default::default(),
        }
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
}
