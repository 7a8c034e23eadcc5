//! What a server presented for itself in all the handshakes that were made with it.

use std::collections::HashMap;

use facts::{AddressFacts, Base64, HelloExchange, ServerFlight, TlsMessage};
use wire::tls::{code::ExtensionType, server_hello::ServerHello, status::CertificateStatus};

/// Different certificates of one server that are looked at.
const CERTIFICATES_MAX: usize = 60;
/// Staples and lists of timestamps that are kept for one certificate.
const EACH_MAX: usize = 8;

/// One certificate of a server, and what came with it in whichever handshake.
#[derive(Debug)]
pub(crate) struct Presented<'a> {
    /// The certificates, the server's own first, as they came the first time.
    pub chain: &'a [Base64],
    /// Stapled OCSP responses, each once.
    pub staples: Vec<Vec<u8>>,
    /// A handshake asked for a staple and came to the place where it would have been.
    pub asked_for_staple: bool,
    /// Lists of certificate timestamps in the ServerHello, each once.
    pub timestamps: Vec<Vec<u8>>,
    /// A handshake asked for timestamps, and its answer could be read.
    pub asked_for_timestamps: bool,
}

/// The certificates that the server at `address` presented, each once.
pub(crate) fn presented(address: &AddressFacts) -> Vec<Presented<'_>> {
    let mut all = Gathered::default();
    let survey = address.survey.seen();
    let sessions = survey.into_iter().flat_map(|survey| &survey.sessions);
    for session in std::iter::once(&address.tls).chain(sessions) {
        if let Some(session) = session.seen()
            && let Some(presented) = all.with(&session.chain)
        {
            // Our own client asks for a staple every time. Timestamps that come later than in the ServerHello it does not see.
            presented.asked_for_staple = true;
            keep(
                &mut presented.staples,
                session.ocsp.as_ref().map(|staple| staple.0.clone()),
            );
        }
    }
    for exchange in survey.into_iter().flat_map(|survey| &survey.hellos) {
        let chains = survey.map_or(&[][..], |survey| &survey.chains);
        let Some(flight) = exchange.answer.seen() else {
            continue;
        };
        let chain = flight.messages.iter().find_map(|message| match message {
            TlsMessage::Certificate(place) => chains.get((*place)?),
            _ => None,
        });
        if let Some(presented) = chain.and_then(|chain| all.with(chain)) {
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
    /// The entry of the chain's first certificate.
    fn with(&mut self, chain: &'a [Base64]) -> Option<&mut Presented<'a>> {
        let leaf = chain.first()?.0.as_slice();
        let known = self.places.get(leaf).copied();
        let place = match known {
            Some(place) => place,
            None if self.list.len() >= CERTIFICATES_MAX => return None,
            None => {
                self.places.insert(leaf, self.list.len());
                self.list.push(Presented {
                    chain,
                    staples: Vec::new(),
                    asked_for_staple: false,
                    timestamps: Vec::new(),
                    asked_for_timestamps: false,
                });
                self.list.len() - 1
            }
        };
        self.list.get_mut(place)
    }
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
