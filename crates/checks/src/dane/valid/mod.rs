//! Do the certificates that the server sends match what the DNS says of them?

mod misses;

use std::collections::HashMap;

use facts::{Need, Reason};
use verdict::{Check, Keyword, Life, Norm, Place, Sheet, Tag};
use wire::{
    tlsa::{Judgement, Match, Set},
    x509::{Certificate, Chain, Fingerprint},
};

use super::{USAGES, chains, port, sorted};
use crate::{
    View, cert,
    view::{
        endpoint::Endpoint,
        tlsa::{Dane, Published},
    },
};

const MATCHES: Tag = Tag::pass("matches");
const NO_MATCH: Tag = Tag::fail("no-match");
const OUTRANKED: Tag = Tag::fail("outranked");
const NOT_SENT: Tag = Tag::fail("authority-not-sent");
const NAME: Tag = Tag::fail("name-mismatch");
const EXPIRED: Tag = Tag::fail("expired");
const NOT_YET_VALID: Tag = Tag::fail("not-yet-valid");
const PATH: Tag = Tag::fail("path-broken");
const NO_RECORDS: Tag = Tag::not_applicable("no-records");

/// See `spec.md`.
pub static CHECK: Check = Check {
    id: "dane/valid",
    since: "0.1.0",
    life: Life::Stable,
    norms: &[
        Norm::new("RFC 6698", "2.1", Keyword::Must, "2012-08"),
        Norm::new("RFC 7671", "5", Keyword::Must, "2015-10"),
        Norm::new("RFC 7671", "8.1", Keyword::Must, "2015-10"),
        Norm::new("RFC 7671", "9", Keyword::Should, "2015-10"),
    ],
    needs: &[
        Need::Address,
        Need::NameServers,
        Need::Tlsa,
        Need::Web,
        Need::Tls,
        Need::Mx,
        Need::MailTlsa,
        Need::Smtp,
        Need::MailTls,
    ],
    parents: &["dnssec/signed", "https/available", "starttls/available"],
    parameters: &[USAGES],
    findings: &[
        MATCHES,
        NO_MATCH,
        OUTRANKED,
        NOT_SENT,
        NAME,
        EXPIRED,
        NOT_YET_VALID,
        PATH,
        NO_RECORDS,
        Tag::UNSEEN,
    ],
    words: words!(),
    spec: include_str!("spec.md"),
};

/// Compares each certificate that the server has, at each address, with the records.
pub fn judge(see: &View<'_>, sheet: &mut Sheet<'_>) {
    for host in see.tls_hosts(sheet) {
        judge_host(see, host, sheet);
    }
}

fn judge_host(see: &View<'_>, host: &str, sheet: &mut Sheet<'_>) {
    let place = Place::host(host).port(port(see));
    let published = match see.dane(host, port(see)) {
        Dane::Secure(published) => published,
        Dane::Unseen(why) => {
            sheet.unseen(&place, &why);
            return;
        }
        Dane::Absent(_) | Dane::Insecure(_) | Dane::Bogus(_) => {
            sheet.say(&place, NO_RECORDS);
            return;
        }
    };
    let set = sorted(&published.records, sheet);
    if set.usable.is_empty() && set.left_out == 0 {
        sheet.say(&place, NO_RECORDS);
        return;
    }
    let mut comparison = Comparison {
        see,
        host,
        published: &published,
        set: &set,
        known: HashMap::new(),
    };
    for endpoint in see.endpoints_of(host, sheet) {
        let before = sheet.written();
        comparison.at(&endpoint, sheet);
        if let Some(at) = endpoint.shared {
            sheet.mark(before, at, true);
        }
    }
}

/// What makes two chains the same: certificates, places of what is none, whether there was more.
type Sent = (Vec<Fingerprint>, Vec<usize>, bool);

/// The records, and the chains that were compared with them already: mostly all addresses send the same.
struct Comparison<'v> {
    see: &'v View<'v>,
    host: &'v str,
    published: &'v Published<'v>,
    set: &'v Set,
    known: HashMap<Sent, Judgement>,
}

impl Comparison<'_> {
    fn at(&mut self, endpoint: &Endpoint<'_>, sheet: &mut Sheet<'_>) {
        let place = &endpoint.place();
        // Records of the target are about what the server sends to those who ask for the target.
        let chains = chains::seen(endpoint, &self.published.base);
        let at_target = !self.published.base.eq_ignore_ascii_case(self.host);
        if chains.is_empty() {
            match endpoint.target_tls.why_not() {
                Some(why) if at_target && endpoint.tls.is_seen() => drop(sheet.unseen(place, why)),
                _ => endpoint.say_no_tls(place, sheet),
            }
            return;
        }
        let mut said = Vec::new();
        for chain in chains {
            let judgement = self.compare(&chain);
            let Some(leaf) = chain.leaf() else {
                sheet.not_tested(place, Reason::Malformed);
                continue;
            };
            // The same certificate with other ones behind it is worth a word only where that makes a difference.
            if said.contains(&(leaf.fingerprint, judgement.clone())) {
                continue;
            }
            said.push((leaf.fingerprint, judgement.clone()));
            say(self.published, &chain, leaf, &judgement, place, sheet);
        }
    }

    fn compare(&mut self, chain: &Chain) -> Judgement {
        let fingerprints = chain
            .certificates
            .iter()
            .map(|certificate| certificate.fingerprint);
        let sent = (fingerprints.collect(), chain.unreadable.clone(), chain.cut);
        if let Some(judgement) = self.known.get(&sent) {
            return judgement.clone();
        }
        // For mail the domain that the mail is for counts too (RFC 7672 §3.2.2).
        let names = [
            self.published.base.as_str(),
            self.host,
            &self.see.facts.subject.name,
        ];
        let judgement = self.see.dane_judgement(self.set, chain, &names);
        self.known.insert(sent, judgement.clone());
        judgement
    }
}

fn say(
    published: &Published<'_>,
    chain: &Chain,
    leaf: &Certificate,
    judgement: &Judgement,
    place: &Place,
    sheet: &mut Sheet<'_>,
) {
    let record = |found: &Match| published.records.get(found.record).map(|record| record.brief());
    match judgement {
        Judgement::Matches(found) | Judgement::Outranked(found) => {
            let tag = match judgement {
                Judgement::Matches(_) => MATCHES,
                _ => OUTRANKED,
            };
            sheet
                .say(place, tag)
                .arg("certificate", leaf.known_as())
                .arg("record", record(found).unwrap_or_default())
                .arg("usage", found.usage.name())
                .evidence(cert::evidence(leaf));
        }
        Judgement::Misses(all) => misses::say(published, chain, leaf, all, place, sheet),
    }
}
