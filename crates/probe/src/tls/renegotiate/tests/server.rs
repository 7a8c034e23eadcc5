//! A server of TLS 1.0 to 1.2 that takes up renegotiations as often as it is told, and then does what it is told.

use std::sync::OnceLock;

use aws_lc_rs::{
    agreement::{EphemeralPrivateKey, UnparsedPublicKey, X25519, agree_ephemeral},
    rand::SystemRandom,
    rsa::{Pkcs1PrivateDecryptingKey, PrivateDecryptingKey},
};
use num_bigint::BigUint;
use tokio::io::{AsyncWriteExt, DuplexStream};
use wire::tls::{
    code::{ContentType, ExtensionType, HandshakeType, KeyExchangeKind, Suite, Version},
    hello::ClientHello,
};

use crate::tls::renegotiate::{
    connection::{Connection, Event, Message},
    keys::Scheme,
};

/// RFC 2409 §6.1.
const OAKLEY: &str = "FFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD129024E088A67CC74020BBEA63B139B22514A08798E3404DD\
                      EF9519B3CD3A431B302B0A6DF25F14374FE1356D6D51C245E485B576625E7EC6F44C42E9A63A3620FFFFFFFFFFFFFFFF";

/// What the server is like.
#[derive(Clone, Debug)]
pub struct Server {
    pub version: Version,
    pub suite: u16,
    /// Binds the master secret to the handshake (RFC 7627).
    pub extended: bool,
    /// Binds renegotiations to the handshake before (RFC 5746).
    pub secure: bool,
    /// Asks for a certificate of the client.
    pub asks: bool,
    /// Sends tickets, says hello requests and warns in between.
    pub talks: bool,
    /// Renegotiations that it completes.
    pub takes: u8,
    pub then: Then,
}

/// What the server does about the hello after those.
#[derive(Clone, Debug)]
pub enum Then {
    /// Sends this alert and stays.
    Alert(u8, u8),
    /// Closes.
    Close,
    /// Sends its hello and closes.
    HelloAndClose,
    /// Does everything but its Finished, and closes.
    AllButFinished,
    /// Says nothing.
    Nothing,
    /// Sends these records, encrypted, as often as it is told, and stays.
    Records(Vec<(ContentType, Vec<u8>)>, usize),
    /// Sends these octets as they are, and stays.
    Octets(Vec<u8>),
}

impl Default for Server {
    fn default() -> Self {
        Server {
            version: Version::TLS_1_2,
            suite: 0xc02f,
            extended: true,
            secure: true,
            asks: false,
            talks: false,
            takes: 0,
            then: Then::Alert(1, 100),
        }
    }
}

/// What both sides said in the Finished before.
struct Before {
    client: Vec<u8>,
    server: Vec<u8>,
}

type Theirs<'a> = Connection<&'a mut DuplexStream>;

impl Server {
    /// Serves the connection; how many renegotiations it completed.
    pub async fn serve(self, mut stream: DuplexStream) -> u8 {
        let mut connection = Connection::new(&mut stream, self.version);
        let mut before = self.shake(&mut connection, None, true).await;
        let mut taken = 0;
        while taken < self.takes {
            let Some(last) = before else { return taken };
            before = self.shake(&mut connection, Some(last), true).await;
            taken += u8::from(before.is_some());
        }
        let mut raw = Vec::new();
        match (&self.then, before) {
            (Then::HelloAndClose, before) => {
                let hello = self.hello(&mut connection, before.as_ref()).await;
                if let Some((hello, ..)) = hello {
                    say(&mut connection, ContentType::HANDSHAKE, &hello).await;
                }
                return taken;
            }
            (Then::AllButFinished, before) => {
                self.shake(&mut connection, before, false).await;
                return taken;
            }
            (then, _) => {
                let Ok(Event::Message(_)) = connection.next().await else {
                    return taken;
                };
                match then {
                    Then::Alert(level, description) => {
                        say(&mut connection, ContentType::ALERT, &[*level, *description]).await;
                    }
                    Then::Records(records, times) => {
                        for (content, plain) in records.iter().cycle().take(records.len() * times) {
                            say(&mut connection, *content, plain).await;
                        }
                    }
                    Then::Octets(octets) => raw.clone_from(octets),
                    _ => {}
                }
            }
        }
        if !matches!(self.then, Then::Close) {
            drop(connection);
            let _ = stream.write_all(&raw).await;
            crate::loopback::drain(stream).await;
        }
        taken
    }

    /// Reads a hello and makes the answer to it.
    async fn hello(
        &self,
        connection: &mut Theirs<'_>,
        before: Option<&Before>,
    ) -> Option<(Vec<u8>, Vec<u8>, [u8; 32], [u8; 32])> {
        let Event::Message(message) = connection.next().await.ok()? else {
            return None;
        };
        assert_eq!(message.kind, HandshakeType::CLIENT_HELLO);
        let client = ClientHello::read(message.body()).unwrap();
        assert!(client.suites.contains(&Suite(self.suite)));
        assert_eq!(client.extension(ExtensionType::SESSION_TICKET), None);
        let info = client.extension(ExtensionType::RENEGOTIATION_INFO);
        let signal = client.suites.contains(&Suite::EMPTY_RENEGOTIATION_INFO);
        match before {
            Some(before) if self.secure => {
                assert_eq!(info, Some(counted(&before.client).as_slice()));
                assert!(!signal);
            }
            Some(_) => assert_eq!((info, signal), (None, true)),
            None => assert!((info == Some(&[0])) ^ signal),
        }
        let random = [7; 32];
        let mut extensions = Vec::new();
        if self.extended {
            extensions.extend([0, 23, 0, 0]);
        }
        if self.secure {
            let both = before.map_or(Vec::new(), |before| {
                [before.client.as_slice(), &before.server].concat()
            });
            extensions.extend([0xff, 1]);
            extensions.extend(long(&counted(&both)));
        }
        assert_eq!(client.version, self.version);
        let mut body = self.version.0.to_be_bytes().to_vec();
        body.extend(random);
        body.push(0);
        body.extend(self.suite.to_be_bytes());
        body.push(0);
        if !extensions.is_empty() {
            body.extend(long(&extensions));
        }
        let hello = Message::new(HandshakeType::SERVER_HELLO, &body).unwrap().whole;
        Some((hello, message.whole, client.random, random))
    }

    /// One handshake; `None` where the client went away.
    async fn shake(
        &self,
        connection: &mut Theirs<'_>,
        before: Option<Before>,
        finish: bool,
    ) -> Option<Before> {
        connection.begin();
        let scheme = Scheme::of(Suite(self.suite), self.version).unwrap();
        let (hello, mut transcript, client, random) = self.hello(connection, before.as_ref()).await?;
        let half = Half::of(self.version, scheme.exchange);
        let mut flight = hello;
        let mut add = |kind, body: &[u8]| flight.extend(Message::new(kind, body).unwrap().whole);
        add(HandshakeType::CERTIFICATE, &half.chain);
        if let Some(share) = &half.share {
            add(HandshakeType::SERVER_KEY_EXCHANGE, share);
        }
        if self.asks {
            match self.version {
                Version::TLS_1_2 => add(HandshakeType::CERTIFICATE_REQUEST, &[1, 1, 0, 2, 4, 1, 0, 0]),
                _ => add(HandshakeType::CERTIFICATE_REQUEST, &[1, 1, 0, 0]),
            }
        }
        add(HandshakeType::SERVER_HELLO_DONE, &[]);
        if self.talks {
            say(connection, ContentType::HANDSHAKE, &[0, 0, 0, 0]).await;
            say(connection, ContentType::ALERT, &[1, 112]).await;
            say(connection, ContentType::HEARTBEAT, &[1]).await;
            if before.is_some() {
                say(connection, ContentType::APPLICATION_DATA, b"220 ready\r\n").await;
            }
        }
        say(connection, ContentType::HANDSHAKE, &flight).await;
        transcript.extend(flight);

        if self.asks {
            let certificate = message(connection, HandshakeType::CERTIFICATE).await?;
            assert_eq!(certificate.body(), [0, 0, 0]);
            transcript.extend(certificate.whole);
        }
        let theirs = message(connection, HandshakeType::CLIENT_KEY_EXCHANGE).await?;
        transcript.extend(&theirs.whole);
        let premaster = (half.agree)(theirs.body());
        let master = match self.extended {
            true => scheme.extended_master(&premaster, &transcript),
            false => scheme.master(&premaster, &client, &random),
        }
        .unwrap();
        let (from_client, to_client) = scheme.protections(&master, &client, &random).unwrap();
        assert_eq!(connection.next().await.unwrap(), Event::CipherChanged);
        connection.read_with(from_client);
        let finished = message(connection, HandshakeType::FINISHED).await?;
        let verify_data = scheme
            .verify_data(&master, b"client finished", &transcript)
            .unwrap();
        assert_eq!(finished.body(), verify_data);
        transcript.extend(&finished.whole);
        if !finish {
            return None;
        }
        if self.talks {
            let ticket = Message::new(HandshakeType::NEW_SESSION_TICKET, &[0, 0, 0, 9, 0, 1, 5]).unwrap();
            say(connection, ContentType::HANDSHAKE, &ticket.whole).await;
            transcript.extend(ticket.whole);
        }
        say(connection, ContentType::CHANGE_CIPHER_SPEC, &[1]).await;
        connection.write_with(to_client);
        let ours = scheme
            .verify_data(&master, b"server finished", &transcript)
            .unwrap();
        let end = Message::new(HandshakeType::FINISHED, &ours).unwrap();
        say(connection, ContentType::HANDSHAKE, &end.whole).await;
        Some(Before {
            client: verify_data,
            server: ours,
        })
    }
}

/// Makes a secret of the body of a ClientKeyExchange.
type Agree = Box<dyn FnOnce(&[u8]) -> Vec<u8> + Send>;

/// The server's half of a key exchange.
struct Half {
    /// The body of its Certificate.
    chain: Vec<u8>,
    /// The body of its ServerKeyExchange, where the suite has one.
    share: Option<Vec<u8>>,
    agree: Agree,
}

impl Half {
    fn of(version: Version, exchange: KeyExchangeKind) -> Self {
        match exchange {
            KeyExchangeKind::Dhe => Self::in_finite_field(version),
            KeyExchangeKind::Rsa => Self::with_certificate(version),
            _ => Self::on_curve(version),
        }
    }

    fn signed(version: Version, share: &[u8], agree: Agree) -> Self {
        // SHA-256 with RSA where that is said, and a signature that nobody verifies.
        let signature: &[u8] = match version {
            Version::TLS_1_2 => &[4, 1, 0, 1, 0],
            _ => &[0, 1, 0],
        };
        Half {
            chain: vec![0, 0, 5, 0, 0, 2, 0x30, 0],
            share: Some([share, signature].concat()),
            agree,
        }
    }

    fn in_finite_field(version: Version) -> Self {
        let p = BigUint::parse_bytes(OAKLEY.as_bytes(), 16).unwrap();
        let x = BigUint::from(0x1234_5678_9abc_def1_u64);
        let y = BigUint::from(2_u8).modpow(&x, &p);
        let share = [long(&p.to_bytes_be()), long(&[2]), long(&y.to_bytes_be())].concat();
        let agree = move |theirs: &[u8]| BigUint::from_bytes_be(&theirs[2..]).modpow(&x, &p).to_bytes_be();
        Self::signed(version, &share, Box::new(agree))
    }

    fn on_curve(version: Version) -> Self {
        let private = EphemeralPrivateKey::generate(&X25519, &SystemRandom::new()).unwrap();
        let public = private.compute_public_key().unwrap();
        let share = [&[3, 0, 29], counted(public.as_ref()).as_slice()].concat();
        let agree = |theirs: &[u8]| {
            let theirs = UnparsedPublicKey::new(&X25519, &theirs[1..]);
            agree_ephemeral(private, theirs, (), |secret| Ok(secret.to_vec())).unwrap()
        };
        Self::signed(version, &share, Box::new(agree))
    }

    fn with_certificate(version: Version) -> Self {
        static MADE: OnceLock<(Vec<u8>, Vec<u8>)> = OnceLock::new();
        let (certificate, key) = MADE.get_or_init(|| {
            let key = rcgen::KeyPair::generate_for(&rcgen::PKCS_RSA_SHA256).unwrap();
            let draft = rcgen::CertificateParams::new(["example.test".to_owned()]).unwrap();
            let certificate = draft.self_signed(&key).unwrap();
            (certificate.der().to_vec(), key.serialize_der())
        });
        let entry = [&[0], long(certificate).as_slice()].concat();
        let offered = version.0.to_be_bytes();
        let agree = move |theirs: &[u8]| {
            let key = PrivateDecryptingKey::from_pkcs8(key).unwrap();
            let key = Pkcs1PrivateDecryptingKey::new(key).unwrap();
            let mut secret = vec![0; key.min_output_size()];
            let secret = key.decrypt(&theirs[2..], &mut secret).unwrap();
            assert_eq!((secret.len(), &secret[..2]), (48, offered.as_slice()));
            secret.to_vec()
        };
        Half {
            chain: [&[0], long(&entry).as_slice()].concat(),
            share: None,
            agree: Box::new(agree),
        }
    }
}

async fn say(connection: &mut Theirs<'_>, content: ContentType, plain: &[u8]) {
    let records = match plain {
        [] => connection.written(content, plain).unwrap(),
        _ => connection.records(content, plain).unwrap(),
    };
    connection.send(&records).await.unwrap();
}

async fn message(connection: &mut Theirs<'_>, kind: HandshakeType) -> Option<Message> {
    match connection.next().await {
        Ok(Event::Message(message)) => {
            assert_eq!(message.kind, kind);
            Some(message)
        }
        Ok(event) => panic!("{event:?}"),
        Err(_) => None,
    }
}

fn counted(octets: &[u8]) -> Vec<u8> {
    [&[u8::try_from(octets.len()).unwrap()], octets].concat()
}

fn long(octets: &[u8]) -> Vec<u8> {
    [
        u16::try_from(octets.len()).unwrap().to_be_bytes().as_slice(),
        octets,
    ]
    .concat()
}
