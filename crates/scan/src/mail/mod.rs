//! The mail of the subject: who takes it, its records, and what they point at.
//!
//! Readers of records name the questions they miss; here these are put, all at once, and the readers read again, until
//! nothing is missing.

mod bimi;
mod dkim;
mod dmarc;
mod hosts;
mod known;
mod mta_sts;
mod policy_file;
mod senders;
pub(crate) mod spf;

use std::{collections::BTreeMap, net::IpAddr};

use facts::{Base64, Body, MailFacts, MailServer, Measured, Need, PolicyFile};
use futures_util::future::join_all;
use probe::dns::Inquiry;
use wire::{
    dns::{Name, Rtype},
    mail::{self, Known},
};

use crate::{Network, Wanted, measure::Work};

pub(crate) use hosts::Zones;

/// Rounds of questions for one reader: each brings it further down a chain.
const ROUNDS_MAX: usize = 12;

/// The mail domain that is looked at.
struct Mail<'m> {
    network: &'m Network,
    inquiry: &'m Inquiry<'m>,
    wanted: &'m Wanted,
    /// The domain as typed.
    domain: &'m Name,
}

/// What any part of this asks for.
const NEEDS: [Need; 12] = [
    Need::Mx,
    Need::MxNameServers,
    Need::MxReverse,
    Need::MxRoutes,
    Need::Smtp,
    Need::MailTls,
    Need::MailTlsa,
    Need::Dmarc,
    Need::Dkim,
    Need::MtaSts,
    Need::TlsRpt,
    Need::Bimi,
];

/// Everything about the mail of `name`, each part at once; the zones of its hosts apart, since they become facts at the end.
pub(crate) async fn measure(work: &Work<'_>, name: &Name) -> (Measured<MailFacts>, Zones) {
    if !work.needs(&NEEDS) {
        return (Measured::NotAsked, Zones::default());
    }
    let mail = Mail {
        network: work.network,
        inquiry: work.inquiry,
        wanted: work.wanted,
        domain: name,
    };
    // Each part is one arm; they run at once and share all answers.
    let (hosts, (), dkim, (), policy, (), indicators) = tokio::join!(
        hosts::look(work, name),
        mail.domain_itself(),
        dkim::look(&mail),
        dmarc::look(&mail),
        mta_sts::look(&mail),
        mail.tls_rpt(),
        bimi::look(&mail),
    );
    let mut facts = MailFacts {
        hosts: hosts.hosts,
        hosts_left_out: hosts.left_out,
        vendors: dkim.vendors,
        selectors: dkim.selectors,
        ..MailFacts::default()
    };
    facts.mta_sts = policy.map_or(Measured::NotAsked, |found| {
        Measured::Seen(keep(&mut facts.bodies, found))
    });
    for found in indicators {
        let file = keep(&mut facts.bodies, found);
        facts.indicators.push(file);
    }
    facts.senders = senders::asked(work, &facts.hosts);
    let evaluations = facts.senders.iter().map(|sender| senders::evaluate(work, sender));
    join_all(evaluations).await;
    (Measured::Seen(facts), hosts.zones)
}

/// A file with its body and the key of that.
type Found = (PolicyFile, Option<(String, Body)>);

fn keep(bodies: &mut BTreeMap<String, Body>, (file, body): Found) -> PolicyFile {
    if let Some((key, body)) = body {
        bodies.entry(key).or_insert(body);
    }
    file
}

impl Mail<'_> {
    fn needs(&self, need: Need) -> bool {
        self.wanted.needs.contains(&need)
    }

    /// Asks what `missing` says is not known yet, all of it at once, until nothing is, or it is only said again.
    async fn until_known(&self, missing: impl Fn(&dyn Known) -> Vec<(Name, Rtype)>) {
        for _ in 0..ROUNDS_MAX {
            let known = known::Answers(self.inquiry);
            let mut questions = missing(&known);
            questions.retain(|(name, rtype)| self.inquiry.known(name, *rtype).is_none());
            questions.dedup();
            if questions.is_empty() {
                return;
            }
            self.ask(questions).await;
        }
    }

    async fn ask(&self, questions: impl IntoIterator<Item = (Name, Rtype)>) {
        let all = questions
            .into_iter()
            .map(|(name, rtype)| async move { self.inquiry.resolve(&name, rtype).await });
        join_all(all).await;
    }

    /// Whether the domain takes mail and exists, and what it says of its senders: many checks look at that.
    async fn domain_itself(&self) {
        self.ask([Rtype::MX, Rtype::TXT, Rtype::A, Rtype::AAAA].map(|rtype| (self.domain.clone(), rtype)))
            .await;
    }

    async fn tls_rpt(&self) {
        if self.needs(Need::TlsRpt)
            && let Some(name) = mail::tls_rpt::record_name(self.domain)
        {
            self.ask([(name, Rtype::TXT)]).await;
        }
    }
}

fn servers(mail: &Measured<MailFacts>) -> impl Iterator<Item = &MailServer> {
    let hosts = mail.seen().into_iter().flat_map(|mail| &mail.hosts);
    hosts.flat_map(|host| &host.servers)
}

/// Every address of the hosts that take mail.
pub(crate) fn mail_addresses(mail: &Measured<MailFacts>) -> impl Iterator<Item = IpAddr> {
    servers(mail).map(|server| server.address)
}

/// Every chain of certificates that was served for mail, for the roots they may lead to.
pub(crate) fn mail_chains(mail: &Measured<MailFacts>) -> impl Iterator<Item = &[Base64]> {
    let seen = mail.seen().into_iter();
    let files = seen.flat_map(|mail| mail.mta_sts.seen().into_iter().chain(&mail.indicators));
    let files = files.filter_map(|file| Some(file.tls.seen()?.chain.as_slice()));
    server_chains(mail).chain(files)
}

/// Every chain of certificates that a mail server has sent.
pub(crate) fn server_chains(mail: &Measured<MailFacts>) -> impl Iterator<Item = &[Base64]> {
    servers(mail).flat_map(|server| {
        let survey = server.survey.seen().into_iter();
        let (bare, others) = (survey.clone(), survey);
        let bare = bare.flat_map(|survey| survey.chains.iter().map(Vec::as_slice));
        let others = others
            .flat_map(|survey| &survey.sessions)
            .filter_map(Measured::seen);
        let own = [server.tls.seen(), server.target_tls.seen()]
            .into_iter()
            .flatten();
        own.chain(others)
            .map(|session| session.chain.as_slice())
            .chain(bare)
    })
}
