//! The beginning of TLS. Where something old is accepted, it is so beside what present visitors use: the site works, and
//! whoever asks finds out.

use wire::tls::code::{Group, SignatureScheme, Ssl2Kind, Version};

use super::List;
use crate::web::{
    Tls,
    tls::{Early, Prime, Refusal},
};

const ECDHE_ECDSA_AES_128_CBC_SHA: u16 = 0xc009;
const ECDHE_ECDSA_AES_128_CBC_SHA256: u16 = 0xc023;
const ECDHE_ECDSA_3DES_CBC_SHA: u16 = 0xc008;
const ECDHE_ECDSA_RC4_128_SHA: u16 = 0xc007;
const ECDHE_ECDSA_NULL_SHA: u16 = 0xc006;
const ECDH_ANON_AES_128_CBC_SHA: u16 = 0xc018;
const ECDHE_RSA_AES_128_GCM_SHA256: u16 = 0xc02f;
const DHE_RSA_AES_128_GCM_SHA256: u16 = 0x009e;
const RSA_AES_128_GCM_SHA256: u16 = 0x009c;
const RSA_AES_128_CBC_SHA: u16 = 0x002f;
const RSA_EXPORT_RC4_40_MD5: u16 = 0x0003;

/// Octets of a hello of which a box in between has room in one packet.
const ONE_PACKET: usize = 1_200;

pub(super) fn add(list: &mut List) {
    versions(list);
    old_versions(list);
    suites(list);
    weak_suites(list);
    fields(list);
    curves(list);
    hybrids(list);
    signatures(list);
    extensions(list);
    early_data(list);
}

impl List {
    /// A name that is healthy but for the beginning of TLS.
    fn tls(&mut self, name: &str, en: &'static str, nl: &'static str, tls: Tls) {
        self.add(name, en, nl, |domain| {
            domain.secure(|endpoint| *endpoint.tls = tls.clone());
        });
    }
}

fn versions(list: &mut List) {
    list.tls(
        "tls-1-3-only.test",
        "The server speaks TLS 1.3 and nothing else, so most of what can be wrong with TLS does not exist here.",
        "De server spreekt alleen TLS 1.3, zodat het meeste wat er met TLS mis kan zijn hier niet bestaat.",
        Tls::only(Version::TLS_1_3),
    );
    list.tls(
        "closes-on-old.test",
        "The server closes the connection on old hellos without an alert, which is curt and not wrong.",
        "De server verbreekt bij oude begroetingen de verbinding zonder alarm, wat kortaf is en niet fout.",
        Tls {
            refusal: Refusal::Close,
            ..Tls::default()
        },
    );
    list.tls(
        "tls-1-1.test",
        "The server speaks TLS 1.1 as well, which no client may use any more.",
        "De server spreekt ook TLS 1.1, wat geen programma meer mag gebruiken.",
        Tls::default()
            .version(Version::TLS_1_1)
            .suites(&[ECDHE_ECDSA_AES_128_CBC_SHA]),
    );
    list.tls(
        "tls-1-0.test",
        "The server speaks TLS 1.0 as well, for visitors who went away long ago.",
        "De server spreekt ook TLS 1.0, voor bezoekers die al lang weg zijn.",
        Tls::default()
            .version(Version::TLS_1_0)
            .suites(&[ECDHE_ECDSA_AES_128_CBC_SHA]),
    );
}

fn old_versions(list: &mut List) {
    list.tls(
        "ssl-3.test",
        "The server speaks SSL 3.0 as well, whose encryption can be broken since 2014 (POODLE).",
        "De server spreekt ook SSL 3.0, waarvan de versleuteling sinds 2014 te breken is (POODLE).",
        Tls::default()
            .version(Version::SSL_3_0)
            .suites(&[RSA_AES_128_CBC_SHA]),
    );
    list.tls(
        "ssl-2.test",
        "The server speaks SSL 2.0 as well: with that, connections to every server with the same key can be broken (DROWN).",
        "De server spreekt ook SSL 2.0: daarmee zijn verbindingen met elke server met dezelfde sleutel te breken (DROWN).",
        Tls {
            ssl2: vec![Ssl2Kind::RC4_128, Ssl2Kind::DES_192_EDE3_CBC],
            ..Tls::default()
        },
    );
}

fn suites(list: &mut List) {
    list.tls(
        "cbc.test",
        "The server accepts a cipher suite with CBC where a visitor has nothing better, and chooses the better one itself.",
        "De server accepteert een suite met CBC als een bezoeker niets beters heeft, en kiest zelf de betere.",
        Tls::default().suites(&[ECDHE_ECDSA_AES_128_CBC_SHA256]),
    );
    list.tls(
        "cbc-first.test",
        "The server accepts a cipher suite with CBC and leaves the choice to the visitor's program.",
        "De server accepteert een suite met CBC en laat de keuze aan het programma van de bezoeker.",
        Tls {
            clients_order: true,
            ..Tls::default().suites(&[ECDHE_ECDSA_AES_128_CBC_SHA256])
        },
    );
    list.tls(
        "static-rsa.test",
        "The server accepts suites without a fresh key for each connection: its own key opens all that was recorded.",
        "De server accepteert suites zonder verse sleutel per verbinding: zijn eigen sleutel opent al wat is opgenomen.",
        Tls::default().suites(&[RSA_AES_128_GCM_SHA256, RSA_AES_128_CBC_SHA]),
    );
    list.tls(
        "two-certificates.test",
        "The server has one certificate for an elliptic curve and one for RSA, and shows whichever the visitor understands.",
        "De server heeft een certificaat voor een elliptische kromme en een voor RSA, en toont wat de bezoeker begrijpt.",
        Tls::default()
            .suites(&[ECDHE_RSA_AES_128_GCM_SHA256])
            .signatures(&[SignatureScheme::RSA_PSS_RSAE_SHA256, SignatureScheme::RSA_PKCS1_SHA256]),
    );
}

fn weak_suites(list: &mut List) {
    list.tls(
        "old-ciphers.test",
        "The server accepts RC4 and Triple DES, which can both be broken with patience.",
        "De server accepteert RC4 en Triple DES, die allebei met geduld te breken zijn.",
        Tls::default().suites(&[ECDHE_ECDSA_RC4_128_SHA, ECDHE_ECDSA_3DES_CBC_SHA]),
    );
    list.tls(
        "unencrypted.test",
        "The server accepts a suite that does not encrypt, and one in which nobody proves who is there.",
        "De server accepteert een suite die niet versleutelt, en een waarin niemand bewijst wie er is.",
        Tls::default().suites(&[ECDHE_ECDSA_NULL_SHA, ECDH_ANON_AES_128_CBC_SHA]),
    );
    list.tls(
        "export.test",
        "The server accepts a suite that was weakened for the export law of the 1990s (FREAK).",
        "De server accepteert een suite die voor de exportwet van de jaren negentig is verzwakt (FREAK).",
        Tls::default()
            .suites(&[RSA_EXPORT_RC4_40_MD5])
            .signatures(&[SignatureScheme::RSA_PKCS1_SHA256]),
    );
}

fn fields(list: &mut List) {
    let mut field = |name: &str, en, nl, prime| {
        let tls = Tls {
            prime,
            ..Tls::default()
                .suites(&[DHE_RSA_AES_128_GCM_SHA256])
                .signatures(&[SignatureScheme::RSA_PKCS1_SHA256])
        };
        list.tls(name, en, nl, tls);
    };
    field(
        "dh-1024.test",
        "For Diffie-Hellman the server uses a prime number of its own with 1024 bits, which a state can undo (Logjam).",
        "Voor Diffie-Hellman gebruikt de server een eigen priemgetal van 1024 bits, dat een staat kan kraken (Logjam).",
        Prime::Own1024,
    );
    field(
        "ffdhe2048.test",
        "For Diffie-Hellman the server uses ffdhe2048, which is well made and too small by now.",
        "Voor Diffie-Hellman gebruikt de server ffdhe2048, dat goed gemaakt is en inmiddels te klein.",
        Prime::Ffdhe2048,
    );
    field(
        "ffdhe3072.test",
        "For Diffie-Hellman without curves the server uses ffdhe3072: strong enough, and to be phased out with its suites.",
        "Voor Diffie-Hellman zonder krommen gebruikt de server ffdhe3072: sterk genoeg, en uit te faseren met de suites.",
        Prime::Ffdhe3072,
    );
}

fn curves(list: &mut List) {
    list.tls(
        "weak-curve.test",
        "The server exchanges keys over a curve of 192 bits where a visitor asks for that.",
        "De server wisselt sleutels uit over een kromme van 192 bits als een bezoeker daarom vraagt.",
        Tls::default().curve(Group::SECP192R1),
    );
    list.tls(
        "curve-224.test",
        "The server exchanges keys over a curve of 224 bits where a visitor asks for that, which is to be phased out.",
        "De server wisselt sleutels uit over een kromme van 224 bits als een bezoeker daarom vraagt; die is uit te faseren.",
        Tls::default().curve(Group::SECP224R1),
    );
}

fn hybrids(list: &mut List) {
    list.tls(
        "no-post-quantum.test",
        "Keys are exchanged only in ways that a quantum computer can undo later, from what is recorded today.",
        "Sleutels worden alleen uitgewisseld op manieren die een quantumcomputer later kan kraken, uit opnamen van nu.",
        Tls {
            groups: vec![Group::X25519, Group::SECP256R1, Group::SECP384R1],
            ..Tls::default()
        },
    );
    list.tls(
        "drops-large-hello.test",
        "A box before the server cannot deal with a first message that is larger than one packet, as browsers now send it.",
        "Een apparaat voor de server kan niet omgaan met een eerste bericht groter dan één pakket, zoals browsers dat nu sturen.",
        Tls {
            hello_max: Some(ONE_PACKET),
            ..Tls::default()
        },
    );
}

fn signatures(list: &mut List) {
    list.tls(
        "sha-1-signature.test",
        "The server signs its part of the key exchange over SHA-1 where a visitor asks for that, and such can be forged.",
        "De server ondertekent zijn deel van de sleuteluitwisseling met SHA-1 als een bezoeker daarom vraagt; dat is na te maken.",
        Tls::default().signatures(&[SignatureScheme::ECDSA_SHA1]),
    );
    list.tls(
        "sha-224-signature.test",
        "The server signs its part of the key exchange over SHA-224 where a visitor asks for that, which is rather short.",
        "De server ondertekent zijn deel van de sleuteluitwisseling met SHA-224 als een bezoeker daarom vraagt; dat is wat kort.",
        Tls::default().signatures(&[SignatureScheme::ECDSA_SHA224]),
    );
}

fn extensions(list: &mut List) {
    list.tls(
        "deflate.test",
        "The server compresses within TLS, so that secrets can be guessed from the length (CRIME).",
        "De server comprimeert binnen TLS, zodat geheimen uit de lengte te raden zijn (CRIME).",
        Tls {
            deflate: true,
            ..Tls::default()
        },
    );
    list.tls(
        "no-master-secret.test",
        "In TLS 1.2 keys do not hang on the whole handshake, so that one connection can be passed off as another.",
        "In TLS 1.2 hangen sleutels niet van de hele handdruk af, zodat de ene verbinding voor de andere kan doorgaan.",
        Tls {
            extended_master_secret: false,
            ..Tls::default()
        },
    );
    list.tls(
        "no-renegotiation-info.test",
        "In TLS 1.2 a renegotiation is not bound to the handshake before it: software from before 2010.",
        "In TLS 1.2 is een heronderhandeling niet gebonden aan de handdruk ervoor: software van voor 2010.",
        Tls {
            renegotiation_info: false,
            ..Tls::default()
        },
    );
}

fn early_data(list: &mut List) {
    list.tls(
        "early-data.test",
        "The server takes requests before the handshake is done and answers them: they can be recorded and sent again.",
        "De server neemt verzoeken aan voordat de handdruk klaar is en antwoordt: ze zijn op te nemen en nog eens te sturen.",
        Tls {
            early: Early::Taken,
            ..Tls::default()
        },
    );
    list.tls(
        "too-early.test",
        "The server takes data before the handshake is done and asks to send the request again, which nobody can misuse.",
        "De server neemt gegevens aan voordat de handdruk klaar is en vraagt het verzoek opnieuw te sturen; dat kan geen kwaad.",
        Tls {
            early: Early::TooEarly,
            ..Tls::default()
        },
    );
}
