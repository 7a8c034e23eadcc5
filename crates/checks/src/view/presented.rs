//! What a server presented for itself in all the handshakes that were made with it.

use std::collections::HashMap;

use facts::{Base64, HelloExchange, ServerFlight, Timestamp, TlsMessage};
use wire::{
    tls::{code::ExtensionType, server_hello::ServerHello, status::CertificateStatus},
    x509::{
        Certificate,
        ocsp::{self, Staple},
    },
};

use super::endpoint::Endpoint;

/// Different certificates of one server that are looked at.
const CERTIFICATES_MAX: usize = 60;
/// Staples, lists of timestamps and chains that are kept for one certificate.
const EACH_MAX: usize = 8;

/// One certificate of a server, and what came with it in whichever handshake.
#[derive(Debug)]
pub(crate) struct Presented<'a> {
    /// The certificates that came with it, itself first: one chain mostly, and others where the server, or one of
    /// several behind its address, sends others at times. At least one.
    pub chains: Vec<Sent<'a>>,
    /// Stapled OCSP responses, each once.
    pub staples: Vec<Vec<u8>>,
    /// A handshake asked for a staple and came to the place where it would have been.
    pub asked_for_staple: bool,
    /// Lists of certificate timestamps in the ServerHello, each once.
    pub timestamps: Vec<Vec<u8>>,
    /// A handshake asked for timestamps, and its answer could be read.
    pub asked_for_timestamps: bool,
}

/// Certificates in the order in which they were sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Sent<'a> {
    /// Each as it came.
    pub ders: &'a [Base64],
    /// More were sent than are kept.
    pub cut: bool,
}

/// The certificates that the server at `endpoint` presented to those who asked for `name`, each once, that of the page's
/// own handshake first. What it shows to those who ask for another name, or for none, is not this one's.
pub(crate) fn presented<'a>(endpoint: &Endpoint<'a>, name: &str) -> Vec<Presented<'a>> {
    let mut all = Gathered::default();
    let survey = endpoint.survey.seen();
    let sessions = survey.into_iter().flat_map(|survey| &survey.sessions);
    let sessions = std::iter::once(endpoint.tls).chain(sessions);
    let sessions = sessions.filter_map(|session| session.seen());
    // What answers over QUIC may be another machine, with another certificate.
    for session in sessions
        .chain(endpoint.http3().map(|http3| &http3.tls))
        .filter(|session| session.server_name.eq_ignore_ascii_case(name))
    {
        let sent = Sent {
            ders: &session.chain,
            cut: session.cut,
        };
        if let Some(presented) = all.with(sent) {
            // Our own client asks for a staple every time. Timestamps that come later than in the ServerHello it does not see.
            presented.asked_for_staple = true;
            keep(
                &mut presented.staples,
                session.ocsp.as_ref().map(|staple| staple.0.clone()),
            );
        }
    }
    let asked = |exchange: &&HelloExchange| {
        let sent = exchange.offer.server_name.as_deref();
        sent.is_some_and(|sent| sent.eq_ignore_ascii_case(name))
    };
    let hellos = survey.into_iter().flat_map(|survey| &survey.hellos);
    for exchange in hellos.filter(asked) {
        let chains = survey.map_or(&[][..], |survey| &survey.chains);
        let Some(flight) = exchange.answer.seen() else {
            continue;
        };
        let chain = flight.messages.iter().find_map(|message| match message {
            TlsMessage::Certificate(place) => chains.get((*place)?),
            _ => None,
        });
        let sent = chain.map(|ders| Sent { ders, cut: false });
        if let Some(presented) = sent.and_then(|sent| all.with(sent)) {
            presented.take(exchange, flight);
        }
    }
    all.list
}

#[derive(Default)]
struct Gathered<'a> {
    list: Vec<Presented<'a>>,
    places: HashMap<&'a [u8], usize>,
}

impl<'a> Gathered<'a> {
    /// The entry of the first certificate sent.
    fn with(&mut self, sent: Sent<'a>) -> Option<&mut Presented<'a>> {
        let leaf = sent.ders.first()?.0.as_slice();
        let known = self.places.get(leaf).copied();
        let place = match known {
            Some(place) => place,
            None if self.list.len() >= CERTIFICATES_MAX => return None,
            None => {
                self.places.insert(leaf, self.list.len());
                self.list.push(Presented {
                    chains: Vec::new(),
                    staples: Vec::new(),
                    asked_for_staple: false,
                    timestamps: Vec::new(),
                    asked_for_timestamps: false,
                });
                self.list.len() - 1
            }
        };
        let presented = self.list.get_mut(place)?;
        keep(&mut presented.chains, Some(sent));
        Some(presented)
    }
}

impl<'a> Presented<'a> {
    /// The certificates as they came the first time.
    pub fn chain(&self) -> &'a [Base64] {
        self.chains.first().map_or(&[], |sent| sent.ders)
    }
}

/// What `staples` say about `leaf`, which `issuer` signed: a revocation counts before all, and else the best, since
/// servers fetch a new one when the old is spent. None without any.
pub(crate) fn best_staple(
    staples: &[Vec<u8>],
    leaf: &Certificate,
    issuer: &Certificate,
    at: Timestamp,
) -> Option<Staple> {
    let answers = staples.iter().map(|staple| ocsp::judge(staple, leaf, issuer, at));
    answers.min_by_key(|answer| match answer {
        Staple::Revoked { .. } => 0,
        Staple::Good { .. } => 1,
        _ => 2,
    })
}

impl Presented<'_> {
    /// What a hello and the server's flight say about this certificate.
    fn take(&mut self, exchange: &HelloExchange, flight: &ServerFlight) {
        let offered = |kind: ExtensionType| exchange.offer.extensions.contains(&kind.0);
        if offered(ExtensionType::STATUS_REQUEST) {
            // A CertificateStatus comes after the certificates and before these.
            self.asked_for_staple |= flight.messages.iter().any(|message| {
                matches!(
                    message,
                    TlsMessage::CertificateStatus(_)
                        | TlsMessage::ServerKeyExchange(_)
                        | TlsMessage::CertificateRequest
                        | TlsMessage::ServerHelloDone
                )
            });
            let status = flight.messages.iter().find_map(|message| match message {
                TlsMessage::CertificateStatus(body) => CertificateStatus::read(&body.0),
                _ => None,
            });
            keep(
                &mut self.staples,
                status.and_then(|status| status.leaf().map(<[u8]>::to_vec)),
            );
        }
        if offered(ExtensionType::SIGNED_CERTIFICATE_TIMESTAMP) {
            let hello = flight.messages.iter().find_map(|message| match message {
                TlsMessage::ServerHello(body) => ServerHello::read(&body.0),
                _ => None,
            });
            if let Some(hello) = hello {
                self.asked_for_timestamps = true;
                let list = hello.extension(ExtensionType::SIGNED_CERTIFICATE_TIMESTAMP);
                keep(&mut self.timestamps, list.map(<[u8]>::to_vec));
            }
        }
    }
}

fn keep<T: PartialEq>(list: &mut Vec<T>, value: Option<T>) {
    if let Some(value) = value
        && list.len() < EACH_MAX
        && !list.contains(&value)
    {
        list.push(value);
    }
}
