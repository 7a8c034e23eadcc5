//! What belongs to a mail domain: its records, and what they point at.
//!
//! Readers of records name the questions they miss; here these are put, all at once, and the readers read again, until
//! nothing is missing.

mod bimi;
mod dkim;
mod dmarc;
mod known;
mod mta_sts;
mod policy_file;

use std::collections::BTreeMap;

use facts::{Base64, Body, MailFacts, Measured, Need, PolicyFile, TlsSession};
use futures_util::future::join_all;
use probe::dns::Inquiry;
use wire::{
    dns::{Name, Rtype},
    mail::{self, Known},
};

use crate::{Network, Wanted};

/// Rounds of questions for one reader: each brings it further down a chain.
const ROUNDS_MAX: usize = 12;

/// The mail domain that is looked at.
pub(crate) struct Mail<'m> {
    pub network: &'m Network,
    pub inquiry: &'m Inquiry<'m>,
    pub wanted: &'m Wanted,
    /// The domain as typed.
    pub domain: &'m Name,
}

/// The needs that mail is looked at for.
const NEEDS: [Need; 6] = [
    Need::Mx,
    Need::Dmarc,
    Need::Dkim,
    Need::MtaSts,
    Need::TlsRpt,
    Need::Bimi,
];

/// Looks at everything that is wanted of a mail domain.
pub(crate) async fn measure(mail: &Mail<'_>) -> Measured<MailFacts> {
    if !NEEDS.iter().any(|need| mail.needs(*need)) {
        return Measured::NotAsked;
    }
    // Each part is one arm; they run at once and share all answers.
    let ((), dkim, (), policy, (), indicators) = tokio::join!(
        mail.domain_itself(),
        dkim::look(mail),
        dmarc::look(mail),
        mta_sts::look(mail),
        mail.tls_rpt(),
        bimi::look(mail),
    );
    let mut facts = MailFacts {
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
    Measured::Seen(facts)
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

/// Every chain of certificates that was served for mail, for the roots they may lead to.
pub(crate) fn chains(mail: &Measured<MailFacts>) -> impl Iterator<Item = &[Base64]> {
    let mail = mail.seen().into_iter();
    let files = mail.flat_map(|mail| mail.mta_sts.seen().into_iter().chain(&mail.indicators));
    files
        .filter_map(|file| file.tls.seen())
        .map(|session: &TlsSession| session.chain.as_slice())
}
