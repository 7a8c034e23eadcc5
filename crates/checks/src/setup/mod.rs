//! How the mail of a domain is set up: who takes it, who may send it, what is asked for forged mail, who runs all that.
//!
//! Nothing here is a verdict. It is what the records and servers say, put together so that whoever shows it need not work
//! out anything again. Names are without their final dot. Everything that comes from records and servers is hostile: whoever
//! shows it bounds and escapes it.

mod dmarc;
mod hosts;
mod providers;
mod senders;
mod spf;
#[cfg(test)]
mod tests;

use facts::{Facts, Reason, Test, Vendor};
use verdict::Policy;

pub use dmarc::{Dmarc, Says, Step};
pub use hosts::{Host, Service};
pub use providers::providers;
pub use senders::Sending;
pub use spf::{Count, Space, Spf, SpfNode, SpfTerm};

use crate::View;

/// The mail of one domain.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Setup {
    /// Why nobody takes mail, where that is so: `null` where the name says so (RFC 7505), `nothing` where it has neither MX
    /// records nor an address.
    pub takes_none: Option<&'static str>,
    /// Why it is not known who takes mail, where it is not.
    pub unseen: Option<Reason>,
    /// True where the domain has no MX records and takes mail at its own addresses (RFC 5321 §5.1).
    pub implicit: bool,
    /// The hosts that take mail, the most preferred first.
    pub hosts: Vec<Host>,
    /// Further hosts, which were not looked at.
    pub hosts_left_out: usize,
    /// The SPF record with everything it leads to; none where there is none to read.
    pub spf: Option<Spf>,
    /// The way to the DMARC record; none where nobody asked for it.
    pub dmarc: Option<Dmarc>,
    /// What SPF says of the senders that were asked about.
    pub senders: Vec<Sending>,
    /// Who runs it, as far as names in the records tell.
    pub vendors: Vec<Vendor>,
}

/// How the mail of the subject is set up, in the bounds that `policy` has for SPF; none where no mail was looked at.
pub fn setup(facts: &Facts, policy: &Policy) -> Option<Setup> {
    let mail = facts.mail.seen()?;
    let rules = policy.at(facts.started_at).get(&Test::Mail);
    let rule = |id: &str| rules.and_then(|rules| rules.get(id));
    let see = View::new(facts, Test::Mail, rule("dnssec/valid"));
    let (takes_none, unseen) = hosts::taken(&see);
    let max = |name: &str| {
        let parameters = rule("spf/lookups").map(|rule| &rule.parameters)?;
        u32::try_from(parameters.number(name)).ok()
    };
    Some(Setup {
        takes_none,
        unseen,
        implicit: mail.hosts.iter().any(|host| host.preferences.is_empty()),
        hosts: hosts::hosts(mail),
        hosts_left_out: mail.hosts_left_out,
        spf: spf::spf(&see, max("max_lookups"), max("max_void")),
        dmarc: dmarc::dmarc(&see),
        senders: senders::senders(&see),
        vendors: mail.vendors.clone(),
    })
}

/// Whether a name is another one, or stands below it.
fn is_below(name: &str, above: &str) -> bool {
    name.strip_suffix(above)
        .is_some_and(|before| before.is_empty() || before.ends_with('.'))
}
