//! How mail is set up, as JSON. What records and servers said stands here as it came: not trusted.

use checks::setup::{Dmarc, Host, Sending, Setup, Spf, SpfNode, SpfTerm};
use schemars::JsonSchema;
use serde::Serialize;

use super::closed;

/// How the mail of a domain is set up. Nothing here is a verdict.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct MailObject {
    /// Why nobody takes its mail: `null` where the name says so (RFC 7505), `nothing` where it has neither MX records nor an
    /// address; absent where somebody does, or it is not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub takes_none: Option<&'static str>,
    /// Why it is not known who takes its mail; absent where it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(schema_with = "closed::reasons")]
    pub unseen: Option<&'static str>,
    /// The hosts that take its mail, the most preferred first.
    pub hosts: Vec<MailHostObject>,
    /// Further hosts, which were not looked at.
    #[serde(skip_serializing_if = "is_zero")]
    pub hosts_left_out: usize,
    /// The SPF record with everything it leads to; null where there is none to read.
    pub spf: Option<SpfObject>,
    /// The way to the DMARC record; null where nobody asked for it.
    pub dmarc: Option<DmarcObject>,
    /// What SPF says of the senders that were asked about.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub senders: Vec<SenderObject>,
    /// Who runs it, as far as names in the records tell.
    pub vendors: Vec<VendorObject>,
}

/// A host that takes mail.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct MailHostObject {
    /// Its name in A-labels.
    pub name: String,
    /// Preferences of its MX records; none where the domain has no MX records and takes mail itself (RFC 5321 §5.1).
    pub priorities: Vec<u16>,
    /// Who runs it, where its name tells.
    pub vendor: Option<String>,
    /// Why its addresses are not known; absent where they are.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(schema_with = "closed::reasons")]
    pub unseen: Option<&'static str>,
    /// What each of its addresses said.
    pub servers: Vec<MailServerObject>,
    /// Further addresses, which were not looked at.
    #[serde(skip_serializing_if = "is_zero")]
    pub left_out: usize,
}

/// An address on port 25.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct MailServerObject {
    /// The address.
    pub address: String,
    /// What came of it: `tls`, `old-tls`, `no-tls`, `plain`, `not-smtp`, `closed`, `unseen`.
    pub state: &'static str,
    /// The version of TLS that our own client came to.
    pub tls: Option<&'static str>,
    /// Why nothing can be said of it, or why the port counts as closed.
    #[schemars(schema_with = "closed::reasons")]
    pub reason: Option<&'static str>,
    /// The first line of its greeting, as it came.
    pub greeting: Option<String>,
}

/// An SPF record with everything it leads to.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct SpfObject {
    /// Terms that look something up, in an evaluation in which nothing matches (RFC 7208 §4.6.4).
    pub lookups: u32,
    /// True where macros hide more.
    pub at_least: bool,
    /// Those of them that find nothing for anybody.
    pub voids: u32,
    /// As many may look something up under the policy.
    pub max_lookups: Option<u32>,
    /// IPv4 addresses that may send.
    pub addresses_v4: u64,
    /// The prefix length of the smallest block that has as many IPv6 addresses as may send; null for none.
    pub prefix_v6: Option<u32>,
    /// True where macros, `ptr` or missing answers let more in.
    pub is_open: bool,
    /// The records: the domain's own first, each before those it leads to.
    pub records: Vec<SpfRecordObject>,
}

/// One SPF record.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct SpfRecordObject {
    /// The domain that has it.
    pub domain: String,
    /// Whose it is, where the name of the include tells.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vendor: Option<String>,
    /// Steps from the domain's own.
    pub depth: usize,
    /// What is there: `record`, `invalid`, `several`, `none`, `unseen`, `again`, `loop`.
    pub state: &'static str,
    /// As it stands there.
    pub text: Option<String>,
    /// Look-ups that it and everything below it costs.
    pub lookups: u32,
    /// Its terms.
    pub terms: Vec<SpfTermObject>,
}

/// One term of a record.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct SpfTermObject {
    /// As it stands there.
    pub text: String,
    /// Look-ups that it costs, those of the record it leads to among them.
    pub lookups: u32,
    /// True at the term whose look-up is one too many under the policy.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub over: bool,
    /// What there is to remark: `ptr`, `pass-all`, `neutral-all`, `after-all`, `redirect-beside-all`, `unknown`,
    /// `like-mechanism`, `macro`, `void`, `void-v4`, `void-v6`, `hosts`, `no-name`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub remarks: Vec<&'static str>,
    /// The record that it leads to: its place in `records`, from 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub leads_to: Option<usize>,
}

/// The way to the DMARC record (RFC 9989 §4.10).
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct DmarcObject {
    /// The names that were asked, in order.
    pub steps: Vec<DmarcStepObject>,
    /// Names without an answer.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub unanswered: Vec<String>,
    /// Whose record applies: `own`, `organization`, `suffix`; null where there is none.
    pub origin: Option<&'static str>,
    /// The record that applies.
    pub text: Option<String>,
}

/// One name of the way.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct DmarcStepObject {
    /// The name that was asked.
    pub name: String,
    /// DMARC records there; only a single one counts.
    pub records: usize,
    /// True where the record that applies stands here.
    pub applies: bool,
}

/// An attempt to send, and what SPF says of it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct SenderObject {
    /// The address given with MAIL FROM.
    pub mailbox: String,
    /// The address of the client.
    pub address: String,
    /// True when nobody named the client: it is a server that takes the domain's mail.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub own_server: bool,
    /// `none`, `neutral`, `pass`, `fail`, `softfail`, `temperror`, `permerror` (RFC 7208 §2.6); `unknown` where answers are
    /// missing for it.
    pub result: &'static str,
    /// The term that decided.
    pub term: Option<String>,
    /// The domain in whose record it stands.
    pub domain: Option<String>,
    /// The domain's own words for a failure.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub explanation: Option<String>,
    /// Why it ended in an error: `unanswered`, `lookups`, `voids`, `hosts`, `syntax`, `several`, `no-record`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub problem: Option<&'static str>,
    /// Look-ups until then.
    pub lookups: u32,
}

/// Somebody who runs mail or name servers for others.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct VendorObject {
    /// A short word that never changes.
    pub id: String,
    /// How it calls itself.
    pub name: String,
    /// What it does here: `receives`, `sends`, `dns`.
    pub role: &'static str,
    /// The name in the records that shows it.
    pub seen: String,
}

impl From<&Setup> for MailObject {
    fn from(setup: &Setup) -> Self {
        MailObject {
            takes_none: setup.takes_none,
            unseen: setup.unseen.map(|reason| reason.key()),
            hosts: setup.hosts.iter().map(Into::into).collect(),
            hosts_left_out: setup.hosts_left_out,
            spf: setup.spf.as_ref().and_then(spf),
            dmarc: setup.dmarc.as_ref().map(Into::into),
            senders: setup.senders.iter().map(Into::into).collect(),
            vendors: setup
                .vendors
                .iter()
                .map(|vendor| VendorObject {
                    id: vendor.id.clone(),
                    name: vendor.name.clone(),
                    role: crate::mail::role(vendor.role),
                    seen: vendor.seen.clone(),
                })
                .collect(),
        }
    }
}

impl From<&Host> for MailHostObject {
    fn from(host: &Host) -> Self {
        let servers = host.servers.iter().map(|(address, said)| MailServerObject {
            address: address.to_string(),
            state: said.state,
            tls: said.version,
            reason: said.reason.map(|reason| reason.key()),
            greeting: said.greeting.clone(),
        });
        MailHostObject {
            name: host.name.clone(),
            priorities: host.preferences.clone(),
            vendor: host.vendor.clone(),
            unseen: host.unseen.map(|reason| reason.key()),
            servers: servers.collect(),
            left_out: host.left_out,
        }
    }
}

fn spf(spf: &Spf) -> Option<SpfObject> {
    let root = spf.nodes.first()?;
    Some(SpfObject {
        lookups: root.count.lookups,
        at_least: root.count.at_least,
        voids: root.count.voids,
        max_lookups: spf.max,
        addresses_v4: root.space.v4,
        prefix_v6: root.space.v6_prefix,
        is_open: root.space.is_open,
        records: spf.nodes.iter().map(Into::into).collect(),
    })
}

impl From<&SpfNode> for SpfRecordObject {
    fn from(node: &SpfNode) -> Self {
        SpfRecordObject {
            domain: node.domain.clone(),
            vendor: node.vendor.clone(),
            depth: node.depth,
            state: node.state,
            text: node.text.clone(),
            lookups: node.count.lookups,
            terms: node.terms.iter().map(Into::into).collect(),
        }
    }
}

impl From<&SpfTerm> for SpfTermObject {
    fn from(term: &SpfTerm) -> Self {
        SpfTermObject {
            text: term.text.clone(),
            lookups: term.lookups,
            over: term.over,
            remarks: term.remarks.clone(),
            leads_to: term.leads_to,
        }
    }
}

impl From<&Dmarc> for DmarcObject {
    fn from(dmarc: &Dmarc) -> Self {
        let steps = dmarc.steps.iter().map(|step| DmarcStepObject {
            name: step.name.clone(),
            records: step.records,
            applies: step.applies,
        });
        DmarcObject {
            steps: steps.collect(),
            unanswered: dmarc.unanswered.clone(),
            origin: dmarc.origin,
            text: dmarc.text.clone(),
        }
    }
}

impl From<&Sending> for SenderObject {
    fn from(sending: &Sending) -> Self {
        let (term, domain) = sending.matched.clone().unzip();
        SenderObject {
            mailbox: sending.mailbox.clone(),
            address: sending.address.to_string(),
            own_server: sending.own_server,
            result: sending.result,
            term,
            domain,
            explanation: sending.explanation.clone(),
            problem: sending.problem.as_ref().map(|(key, _)| *key),
            lookups: sending.lookups,
        }
    }
}

fn is_zero(count: &usize) -> bool {
    *count == 0
}
