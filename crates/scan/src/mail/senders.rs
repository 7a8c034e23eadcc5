//! May this client send in the name of this domain? What SPF needs to answer that for the senders that somebody asked about.

use facts::{MailHost, Sender};
use futures_util::future::join_all;
use wire::mail::spf::{Limits, Sending, check_host};

use super::known::Answers;
use crate::measure::Work;

/// Rounds of questions for one sender: ten terms, a chain of includes, hosts of MX records and an explanation stay below.
const ROUNDS_MAX: usize = 24;

/// Questions for one sender. An evaluation to the letter of RFC 7208 §4.6.4 that asks ten names of an `mx` in each of its ten
/// terms would put more; no honest record does.
const QUESTIONS_MAX: usize = 120;

/// Senders of one subject.
const SENDERS_MAX: usize = 16;

/// The senders asked about that concern the subject, each with the address of a client.
pub(super) fn asked(work: &Work<'_>, hosts: &[MailHost]) -> Vec<Sender> {
    let subject = &work.subject.name;
    let mut senders = Vec::new();
    for asked in &work.wanted.senders {
        let (local, domain) = match &asked.mailbox {
            Some((local, domain)) => (local.as_str(), domain),
            None => ("postmaster", subject),
        };
        if domain != subject {
            continue;
        }
        let mailbox = format!("{local}@{domain}");
        let one = |address, own_server| Sender {
            mailbox: mailbox.clone(),
            address,
            own_server,
        };
        match asked.client {
            Some(address) => senders.push(one(address, false)),
            None => {
                let servers = hosts.iter().flat_map(|host| &host.servers);
                senders.extend(servers.map(|server| one(server.address, true)));
            }
        }
    }
    let mut each: Vec<Sender> = Vec::new();
    for sender in senders {
        let known = |other: &Sender| other.address == sender.address && other.mailbox == sender.mailbox;
        if each.len() < SENDERS_MAX && !each.iter().any(known) {
            each.push(sender);
        }
    }
    each
}

/// Asks what the evaluation names as missing, in rounds. What was found stands with the inquiry.
pub(super) async fn evaluate(work: &Work<'_>, sender: &Sender) {
    let domain = sender.mailbox.rsplit_once('@').map_or("", |(_, domain)| domain);
    let sending = Sending {
        ip: sender.address,
        sender: &sender.mailbox,
        helo: domain,
        receiver: "",
        at_s: 0,
    };
    let mut left = QUESTIONS_MAX;
    for _ in 0..ROUNDS_MAX {
        let mut missing = check_host(&Answers(work.inquiry), &sending, &Limits::default()).missing;
        missing.retain(|(name, rtype)| work.inquiry.known(name, *rtype).is_none());
        missing.truncate(left);
        if missing.is_empty() {
            return;
        }
        left -= missing.len();
        join_all(
            missing
                .iter()
                .map(|(name, rtype)| work.inquiry.resolve(name, *rtype)),
        )
        .await;
    }
}
