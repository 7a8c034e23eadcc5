//! One question to a server: what a hello offers.

use facts::{HelloAbout, Offer};
use wire::tls::{
    code::{Group, SignatureScheme, Suite, Version},
    extension::Extension,
    hello::ClientHello,
    ssl2::Ssl2Hello,
};

use super::points;

/// What a hello is to ask. What it does not limit is offered as widely as we know how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ask {
    /// What it is to show.
    pub about: HelloAbout,
    version: Version,
    suites: Vec<u16>,
    groups: Vec<u16>,
    signatures: Vec<u16>,
    deflate: bool,
}

impl Ask {
    /// Offers `version` alone, and everything that goes with it.
    pub fn new(about: HelloAbout, version: Version) -> Self {
        Ask {
            about,
            version,
            suites: points::usual(version),
            groups: points::groups_offered(version),
            signatures: points::signatures(version),
            deflate: false,
        }
    }

    /// Offers SSL 2.0.
    pub fn ssl2() -> Self {
        Ask {
            about: HelloAbout::Version,
            version: Version::SSL_2_0,
            suites: Vec::new(),
            groups: Vec::new(),
            signatures: Vec::new(),
            deflate: false,
        }
    }

    /// Limits it to these suites, in this order.
    pub fn suites(self, suites: Vec<u16>) -> Self {
        Ask { suites, ..self }
    }

    /// Limits it to these groups, in this order.
    pub fn groups(self, groups: Vec<u16>) -> Self {
        Ask { groups, ..self }
    }

    /// Limits it to these signature algorithms, in this order.
    pub fn signatures(self, signatures: Vec<u16>) -> Self {
        Ask { signatures, ..self }
    }

    /// Offers DEFLATE before no compression (RFC 3749); TLS 1.3 has none.
    pub fn deflate(self) -> Self {
        Ask {
            deflate: true,
            ..self
        }
    }

    /// True when there is nothing to choose from.
    pub fn is_empty(&self) -> bool {
        let old = self.version <= Version::SSL_3_0;
        self.version > Version::SSL_2_0 && (self.suites.is_empty() || (!old && self.groups.is_empty()))
    }

    /// The version.
    pub fn version(&self) -> Version {
        self.version
    }

    /// True when `offer` asked the same about the same. The server name is the same throughout.
    pub fn is(&self, about: HelloAbout, offer: &Offer) -> bool {
        let version = offer.versions.first().copied().unwrap_or(offer.version);
        // Before TLS 1.0 nobody names groups, whatever we are to ask about.
        let silent = self.version <= Version::SSL_3_0;
        about == self.about
            && version == self.version.0
            && (silent || self.groups == offer.groups)
            && self.signatures == offer.signatures
            && (self.version == Version::SSL_2_0 || self.has_suites(&offer.suites))
    }

    fn has_suites(&self, offered: &[u32]) -> bool {
        let signal = u32::from(Suite::EMPTY_RENEGOTIATION_INFO.0);
        let offered = offered.iter().copied().filter(|suite| *suite != signal);
        offered.eq(self.suites.iter().copied().map(u32::from))
    }

    /// The octets to send, and what they offer. `random` is for everything that has to be random; no key comes of it.
    pub fn write(&self, server_name: &str, random: &[u8; 64]) -> (Vec<u8>, Offer) {
        let (challenge, session) = (random.first_chunk::<32>(), random.last_chunk::<32>());
        let (challenge, session) = (*challenge.unwrap_or(&[0; 32]), *session.unwrap_or(&[0; 32]));
        if self.version == Version::SSL_2_0 {
            let hello = Ssl2Hello::all(*session.first_chunk().unwrap_or(&[0; 16]));
            return (hello.write(), hello.offer());
        }
        let modern = self.version >= Version::TLS_1_3;
        let mut hello = ClientHello {
            // What servers of any age take (RFC 8446 §5.1).
            record_version: self.version.min(Version::TLS_1_0),
            version: self.version.min(Version::TLS_1_2),
            random: challenge,
            // As clients of TLS 1.3 do for the sake of boxes in between (RFC 8446 §D.4).
            session_id: if modern { session.to_vec() } else { Vec::new() },
            suites: self.suites.iter().map(|suite| Suite(*suite)).collect(),
            compressions: if self.deflate && !modern {
                vec![1, 0]
            } else {
                vec![0]
            },
            extensions: Vec::new(),
        };
        if self.version == Version::SSL_3_0 {
            // No extensions there: the same is said with a suite that is none (RFC 5746 §3.3).
            hello.suites.push(Suite::EMPTY_RENEGOTIATION_INFO);
        } else if modern {
            hello.extensions = self.modern(server_name);
        } else {
            hello.extensions = self.legacy(server_name);
        }
        hello.pad();
        (hello.write(), hello.offer())
    }

    fn modern(&self, server_name: &str) -> Vec<Extension> {
        vec![
            Extension::server_name(server_name),
            Extension::supported_groups(&self.group_list()),
            Extension::signature_algorithms(&self.signature_list()),
            Extension::supported_versions(&[self.version]),
            Extension::psk_key_exchange_modes(&[1]),
            // Without a key the server has to name its group (RFC 8446 §4.2.8).
            Extension::key_share(&[]),
        ]
    }

    fn legacy(&self, server_name: &str) -> Vec<Extension> {
        let mut extensions = vec![
            Extension::server_name(server_name),
            Extension::extended_master_secret(),
            Extension::renegotiation_info(&[]),
            Extension::supported_groups(&self.group_list()),
            Extension::ec_point_formats(&[0, 1, 2]),
            Extension::session_ticket(&[]),
        ];
        if matches!(self.about, HelloAbout::Version | HelloAbout::Certificate) {
            extensions.push(Extension::status_request());
            extensions.push(Extension::signed_certificate_timestamp());
        }
        if self.version >= Version::TLS_1_2 {
            extensions.push(Extension::signature_algorithms(&self.signature_list()));
        }
        extensions
    }

    fn group_list(&self) -> Vec<Group> {
        self.groups.iter().map(|group| Group(*group)).collect()
    }

    fn signature_list(&self) -> Vec<SignatureScheme> {
        self.signatures
            .iter()
            .map(|scheme| SignatureScheme(*scheme))
            .collect()
    }
}
