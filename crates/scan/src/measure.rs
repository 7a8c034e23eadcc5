//! One subject, all probes.

mod tlsa;

use std::{collections::BTreeSet, net::IpAddr};

use facts::{
    DENIAL_PREFIX, Facts, KnownVendors, Measured as Fact, Need, Reason, Subject, Test, Timestamp, TlsClasses,
    Tool, Traffic, Trust, Unseen,
};
use probe::{
    dns::{EachServer, FoundZone, Inquiry, Resolution},
    net::Account,
};
use tokio::time::Instant;
use wire::{
    dns::{End, Name, Rtype},
    dnssec::{Anchors, Limits, Remark, Validation},
};

use crate::{
    Existence, Network, Progress, Stage, issuers,
    mail::{self, mail_addresses, mail_chains},
    revocation,
    web::{LedTo, chains},
};

/// Facts, and whether there was anything to gather.
#[derive(Clone, Debug)]
pub struct Measured {
    /// The facts.
    pub facts: Facts,
    /// Whether the name exists.
    pub existence: Existence,
}

/// What is to be measured.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// Kinds of facts.
    pub needs: BTreeSet<Need>,
    /// What is told apart among cipher suites and groups.
    pub classes: TlsClasses,
    /// Whether every suite, group and signature algorithm is listed.
    pub deep: bool,
    /// Who runs mail for others.
    pub vendors: KnownVendors,
    /// Selectors of DKIM keys that the user named.
    pub selectors: Vec<String>,
    /// Attempts to send about which SPF is asked.
    pub senders: Vec<AskedSender>,
}

/// An attempt to send about which SPF is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AskedSender {
    /// The part of the mail address before the `@`, and its domain in A-labels: the attempt concerns that subject alone. None:
    /// whoever takes complaints (`postmaster`) at each subject.
    pub mailbox: Option<(String, String)>,
    /// The address of the client; none: each server that takes the subject's mail.
    pub client: Option<IpAddr>,
}

impl From<BTreeSet<Need>> for Wanted {
    fn from(needs: BTreeSet<Need>) -> Self {
        Wanted {
            needs,
            ..Wanted::default()
        }
    }
}

/// Measures what is `wanted` of `subject` for `tests`.
pub async fn measure(
    network: &Network,
    subject: &Subject,
    tests: &[Test],
    wanted: &Wanted,
    progress: &dyn Progress,
) -> Measured {
    let (started_at, began) = (Timestamp::now(), Instant::now());
    let time = network.time_for(&wanted.needs);
    let account = Account::new(subject.name.clone(), time);
    let inquiry = Inquiry::new(&network.resolver, account.clone());
    let led_to = LedTo::new(&inquiry, &subject.name, &wanted.needs);
    let work = Work {
        network,
        subject,
        wanted,
        inquiry: &inquiry,
        led_to: &led_to,
        progress,
        started_at,
    };
    let mut gathered = work.run().await;
    gathered.mail_zones.write(&work, &mut gathered.mail);
    let trust = Trust {
        anchors: network
            .anchors
            .records
            .iter()
            .map(wire::dns::Record::write)
            .collect(),
        roots: {
            let files = gathered.web.seen().map(|web| web.certificate_files.as_slice());
            let found = issuers::certificates(files.unwrap_or_default());
            let found = found.iter().map(Vec::as_slice);
            let sent = chains(&gathered.web).chain(mail_chains(&gathered.mail));
            network.roots.store().facts(sent.chain(found))
        },
    };
    let revocation_lists = work.revocation_lists(&gathered, &trust).await;
    let facts = Facts {
        schema: facts::SCHEMA,
        tool: Tool {
            name: "plimsoll".to_owned(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
        },
        subject: subject.clone(),
        tests: tests.to_vec(),
        vantage: network.vantage.clone(),
        started_at,
        finished_at: Timestamp::now(),
        trust,
        dns: inquiry.facts(
            gathered
                .zone
                .as_ref()
                .map(|zone| zone.as_ref().map_err(Clone::clone)),
        ),
        web: gathered.web,
        mail: gathered.mail,
        revocation_lists,
        routes: gathered.routes,
        traffic: Traffic {
            connections: account.connections(),
            queries: account.queries(),
            duration_ms: u64::try_from(began.elapsed().as_millis()).unwrap_or(u64::MAX),
        },
    };
    Measured {
        facts,
        existence: gathered.existence,
    }
}

pub(crate) struct Work<'w> {
    pub(crate) network: &'w Network,
    pub(crate) subject: &'w Subject,
    pub(crate) wanted: &'w Wanted,
    pub(crate) inquiry: &'w Inquiry<'w>,
    led_to: &'w LedTo<'w>,
    progress: &'w dyn Progress,
    started_at: Timestamp,
}

struct Gathered {
    existence: Existence,
    zone: Option<Result<FoundZone, Unseen>>,
    web: Fact<facts::WebFacts>,
    mail: Fact<facts::MailFacts>,
    mail_zones: mail::Zones,
    routes: Fact<facts::RouteFacts>,
}

impl Work<'_> {
    async fn run(&self) -> Gathered {
        let Ok(name) = wire::dns::name(&self.subject.name) else {
            let why = Unseen {
                reason: Reason::Malformed,
                detail: None,
            };
            return Gathered {
                existence: Existence::Unknown(why),
                zone: None,
                web: Fact::NotAsked,
                mail: Fact::NotAsked,
                mail_zones: mail::Zones::default(),
                routes: Fact::NotAsked,
            };
        };
        // Everything below runs at once; each part waits only for the answers it builds on.
        let ((mut addresses, mut web), (zone, worth, target), (mail, mail_zones)) = tokio::join!(
            self.addresses_and_web(&name),
            self.zone(&name),
            mail::measure(self, &name)
        );
        // Questions about mail come in rounds, after those that were proven with the zone.
        if mail.is_seen() {
            self.prove_rest().await;
        }
        if answered_by_another(&name, &worth) {
            let held = self.inquiry.addresses_that_hold(&name);
            if held != addresses {
                web = self.web(&held, None).await;
                addresses = held;
            }
        }
        if let (Some(target), Fact::Seen(web)) = (target, &mut web) {
            self.target_sessions(&target, web).await;
        }
        let (v4, v6) = self.addresses_asked(&name).await;
        let found = zone.as_ref().and_then(|zone| zone.as_ref().ok());
        let existence = Existence::of(&name, [&v4.end, &v6.end], &worth, found);
        let mut exchanges = mail_zones.server_addresses();
        exchanges.extend(mail_addresses(&mail));
        let routes = self.routes(&addresses, found, &exchanges);
        Gathered {
            existence,
            zone,
            web,
            mail,
            mail_zones,
            routes,
        }
    }

    async fn revocation_lists(&self, gathered: &Gathered, trust: &Trust) -> Vec<facts::RevocationList> {
        if !self.needs(&[Need::RevocationLists]) {
            return Vec::new();
        }
        let sent = revocation::Sent {
            web: &gathered.web,
            mail: &gathered.mail,
            roots: &trust.roots,
            at: self.started_at,
        };
        revocation::fetch(self.network, self.inquiry.account(), self.led_to, &sent).await
    }

    pub(crate) fn needs(&self, any: &[Need]) -> bool {
        any.iter().any(|need| self.wanted.needs.contains(need))
    }

    /// Each question is put once, however often this is called.
    async fn addresses_asked(&self, name: &Name) -> (Resolution, Resolution) {
        tokio::join!(
            self.inquiry.resolve(name, Rtype::A),
            self.inquiry.resolve(name, Rtype::AAAA)
        )
    }

    async fn addresses_and_web(&self, name: &Name) -> (Vec<IpAddr>, Fact<facts::WebFacts>) {
        let stage = self.stage(Stage::Names);
        self.addresses_asked(name).await;
        let (addresses, failure) = self.inquiry.addresses(name).await;
        drop(stage);
        let web = self.web(&addresses, failure.map(Unseen::from)).await;
        (addresses, web)
    }

    async fn web(&self, addresses: &[IpAddr], failure: Option<Unseen>) -> Fact<facts::WebFacts> {
        match failure {
            _ if !self.needs(&[Need::Web, Need::SecurityTxt, Need::Tls]) => Fact::NotAsked,
            Some(failure) if addresses.is_empty() => Fact::Unseen(failure),
            _ => {
                let _stage = self.stage(Stage::Web);
                let account = self.inquiry.account();
                let look = self
                    .led_to
                    .look(self.network, account, addresses.to_vec(), self.wanted);
                let mut web = look.await;
                web.certificate_files = issuers::fetch(self.network, account, self.led_to, &web).await;
                Fact::Seen(web)
            }
        }
    }

    /// The zone, its servers, CAA, SPF, TLSA, a denial, and the proofs of all of them; what the proofs of the addresses are
    /// worth, and the name other than this one at which TLSA records stand.
    async fn zone(&self, name: &Name) -> (Option<Result<FoundZone, Unseen>>, Vec<Validation>, Option<Name>) {
        let caa = async {
            if self.needs(&[Need::Caa]) {
                self.caa(name).await;
            }
        };
        let https_record = async {
            if self.needs(&[Need::HttpsRecord]) {
                self.led_to.follow_https_records(name).await;
            }
        };
        let zone = async {
            if !self.needs(&[
                Need::NameServers,
                Need::EachServer,
                Need::Cds,
                Need::Denial,
                Need::NameServerRoutes,
            ]) {
                return None;
            }
            let stage = self.stage(Stage::NameServers);
            let what = EachServer {
                quality: self.needs(&[Need::EachServer]),
                automation: self.needs(&[Need::Cds]),
            };
            let zone = self.inquiry.zone(name, what).await;
            drop(stage);
            Some(zone)
        };
        let denial = async {
            if self.needs(&[Need::Denial]) {
                self.denial(name).await;
            }
        };
        let tlsa = async {
            match self.needs(&[Need::Tlsa]) {
                true => self.tlsa(name, tlsa::HTTPS).await,
                false => None,
            }
        };
        let spf = async {
            if self.needs(&[Need::Spf]) {
                crate::mail::spf::ask(self.inquiry, name).await;
            }
        };
        let (zone, (), (), (), (), target, worth) = tokio::join!(
            zone,
            caa,
            spf,
            https_record,
            denial,
            tlsa,
            self.proofs_of_addresses(name)
        );
        let _stage = self.stage(Stage::Proofs);
        if let Some(Ok(found)) = &zone {
            self.prove_zone(&found.apex).await;
        }
        self.prove_rest().await;
        (zone, worth, target)
    }

    /// RFC 8659 §3: at the name, and climbing until a set is found; never at the root.
    pub(crate) async fn caa(&self, name: &Name) {
        let mut at = name.clone();
        while !at.is_root() {
            let resolution = self.inquiry.resolve(&at, Rtype::CAA).await;
            if matches!(resolution.end, Ok(End::Answer(_)) | Err(_)) {
                return;
            }
            match at.parent() {
                Some(parent) => at = parent,
                None => return,
            }
        }
    }

    /// Asks for a name that nobody has, to see how its absence is proven.
    async fn denial(&self, name: &Name) {
        // The zone is known from the name's own questions by then, so this costs one message.
        self.inquiry.resolve(name, Rtype::SOA).await;
        let Some(apex) = self.inquiry.apex(name) else {
            return;
        };
        let mut octets = [0_u8; 8];
        if getrandom::fill(&mut octets).is_err() {
            return;
        }
        let label = format!(
            "{DENIAL_PREFIX}{:016x}.{}",
            u64::from_be_bytes(octets),
            wire::dns::name_text(&apex)
        );
        if let Ok(absent) = wire::dns::name(&label) {
            self.inquiry.resolve(&absent, Rtype::A).await;
        }
    }

    pub(crate) async fn proofs_of_addresses(&self, name: &Name) -> Vec<Validation> {
        self.prove(&[(name.clone(), Rtype::A), (name.clone(), Rtype::AAAA)])
            .await
    }

    /// Whatever was asked is validated when it is judged: all evidence for it has to be at hand.
    pub(crate) async fn prove_rest(&self) {
        let questions: Vec<(Name, Rtype)> = self
            .inquiry
            .questions()
            .into_iter()
            .filter(|(name, rtype)| match *rtype {
                // What an address leads back to proves nothing.
                Rtype::DNSKEY | Rtype::PTR => false,
                Rtype::A | Rtype::AAAA => !self.led_to.has(name),
                _ => true,
            })
            .collect();
        self.prove(&questions).await;
    }

    pub(crate) async fn prove(&self, questions: &[(Name, Rtype)]) -> Vec<Validation> {
        let (anchors, now) = self.trust();
        self.inquiry
            .prove(questions, &anchors, now, Limits::default())
            .await
    }

    pub(crate) async fn prove_zone(&self, apex: &Name) {
        let (anchors, now) = self.trust();
        self.inquiry
            .prove_zone(apex, &anchors, now, Limits::default())
            .await;
    }

    /// What validation begins with, and its time.
    fn trust(&self) -> (Anchors, u32) {
        let now = u32::try_from(self.started_at.as_second().rem_euclid(1 << 32)).unwrap_or(0);
        (Anchors::new(&self.network.anchors.records), now)
    }

    /// `mail`: the addresses of mail hosts and their name servers.
    fn routes(&self, web: &[IpAddr], zone: Option<&FoundZone>, mail: &[IpAddr]) -> Fact<facts::RouteFacts> {
        if !self.needs(&[Need::WebRoutes, Need::NameServerRoutes, Need::MxRoutes]) {
            return Fact::NotAsked;
        }
        let servers = zone.map(FoundZone::server_addresses).unwrap_or_default();
        match &self.network.routes {
            Some(tables) => {
                let mail = mail.iter().copied();
                Fact::Seen(tables.facts(web.iter().copied().chain(servers).chain(mail)))
            }
            None => Fact::unseen_because(Reason::NoData, "no routes and no validated payloads were given"),
        }
    }

    pub(crate) fn stage(&self, stage: Stage) -> StageGuard<'_> {
        self.progress.begun(&self.subject.name, stage);
        StageGuard {
            work: self.progress,
            subject: &self.subject.name,
            stage,
        }
    }
}

/// True where the first answer for the name's addresses did not hold, and another server's did.
pub(crate) fn answered_by_another(name: &Name, worth: &[Validation]) -> bool {
    worth
        .iter()
        .flat_map(|validation| &validation.remarks)
        .any(|remark| matches!(remark, Remark::OtherServerNeeded { name: own, .. } if own == name))
}

/// Tells the end of a stage however it comes about.
pub(crate) struct StageGuard<'w> {
    work: &'w dyn Progress,
    subject: &'w str,
    stage: Stage,
}

impl Drop for StageGuard<'_> {
    fn drop(&mut self) {
        self.work.ended(self.subject, self.stage);
    }
}
