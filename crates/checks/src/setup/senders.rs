//! What SPF says of the senders that were asked about.

use std::net::IpAddr;

use wire::{
    dns::name_text,
    mail::spf::{Limits, Problem, check_host},
};

use crate::View;

/// An attempt to send, and what came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sending {
    /// The address given with MAIL FROM.
    pub mailbox: String,
    /// The address of the client.
    pub address: IpAddr,
    /// True when the client is a server that takes the domain's mail, which nobody named.
    pub own_server: bool,
    /// The result of RFC 7208 §2.6: `none`, `neutral`, `pass`, `fail`, `softfail`, `temperror`, `permerror`; `unknown` where
    /// answers are missing for it.
    pub result: &'static str,
    /// The term that decided, and the domain in whose record it stands.
    pub matched: Option<(String, String)>,
    /// The domain's own words for a failure.
    pub explanation: Option<String>,
    /// Why it ended in an error, a word from a closed list: `unanswered`, `lookups`, `voids`, `hosts`, `syntax`, `several`,
    /// `no-record`; and the name that it is about.
    pub problem: Option<(&'static str, String)>,
    /// Look-ups until then.
    pub lookups: u32,
}

/// Evaluates the subject's record for each of them.
pub(super) fn senders(see: &View<'_>) -> Vec<Sending> {
    let senders = see.facts.mail.seen().map_or(&[][..], |mail| &mail.senders);
    senders.iter().map(|sender| one(see, sender)).collect()
}

fn one(see: &View<'_>, sender: &facts::Sender) -> Sending {
    let domain = sender.mailbox.rsplit_once('@').map_or("", |(_, domain)| domain);
    let sending = wire::mail::spf::Sending {
        ip: sender.address,
        sender: &sender.mailbox,
        // Nobody said how the client greets; most greet with a name of the same domain.
        helo: domain,
        receiver: "",
        at_s: see.facts.started_at.as_second(),
    };
    let outcome = check_host(&see.dns, &sending, &Limits::default());
    let problem = outcome.problem.map(|problem| match problem {
        Problem::Unanswered((name, rtype)) => {
            let name = name_text(&name);
            ("unanswered", format!("{} {rtype}", name.trim_end_matches('.')))
        }
        Problem::Lookups => ("lookups", String::new()),
        Problem::Voids => ("voids", String::new()),
        Problem::Hosts(name) => ("hosts", name.trim_end_matches('.').to_owned()),
        Problem::Syntax(name, _) => ("syntax", name),
        Problem::Several(name) => ("several", name),
        Problem::NoRecord(name) => ("no-record", name),
    });
    Sending {
        mailbox: sender.mailbox.clone(),
        address: sender.address,
        own_server: sender.own_server,
        result: outcome.result.map_or("unknown", |result| result.key()),
        matched: outcome.matched,
        explanation: outcome.explanation,
        problem,
        lookups: outcome.lookups,
    }
}
