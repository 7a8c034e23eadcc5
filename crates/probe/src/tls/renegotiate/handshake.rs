//! One full handshake of TLS 1.0 to 1.2, the first of a connection or a later one inside it (RFC 5246 §7.3).

use aws_lc_rs::rand;
use tokio::io::{AsyncRead, AsyncWrite};
use wire::tls::{
    code::{ContentType, ExtensionType, HandshakeType, Suite, Version},
    extension::Extension,
    hello::{ClientHello, ServerHello},
    key_exchange::ServerKeyExchange,
};

use super::{
    connection::{Connection, Ended, Event, Message},
    exchange::{self, Agreed, GROUPS},
    keys::Scheme,
    malformed, our_side,
};

/// Messages of one handshake that are read.
const MESSAGES_MAX: usize = 16;

/// What every handshake of a connection asks for.
#[derive(Debug)]
pub(super) struct Asked<'a> {
    /// The server name.
    pub server_name: &'a str,
    /// The one version that is offered.
    pub version: Version,
    /// The suites, the dearest first.
    pub schemes: Vec<Scheme>,
}

/// How a hello says that it is bound to the handshake before (RFC 5746).
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Bound {
    /// By an extension: empty in a first handshake (§3.4), after that the client's verify data (§3.5).
    Extension(Vec<u8>),
    /// By a suite that is none, which servers pass over that know nothing of this (§3.3, §4.2).
    Signal,
}

/// A handshake that was completed.
#[derive(Debug)]
pub(super) struct Done {
    /// The suite.
    pub suite: Suite,
    /// Whether the server says that renegotiations are bound to the handshake before.
    pub secure: bool,
    /// What our Finished said.
    pub verify_data: Vec<u8>,
}

/// What the server said before it waited for us.
#[derive(Default)]
struct Flight {
    hello: Option<ServerHello>,
    certificate: Option<Message>,
    key_exchange: Option<Message>,
    certificate_wanted: bool,
}

/// Does one handshake under the present keys and ends with new ones.
///
/// # Errors
/// The server refused or closed; what it said cannot be read, or we cannot do what it chose.
pub(super) async fn shake<S>(
    connection: &mut Connection<S>,
    asked: &Asked<'_>,
    bound: &Bound,
) -> Result<Done, Ended>
where
    S: AsyncRead + AsyncWrite + Unpin,
{
    connection.begin();
    let hello = asked.hello(bound)?;
    let mut transcript = hello.message();
    let records = match connection.is_encrypted() {
        false => hello.write(),
        true => connection.records(ContentType::HANDSHAKE, &transcript)?,
    };
    connection.send(&records).await?;

    let flight = Flight::read(connection, &mut transcript).await?;
    let server = flight
        .hello
        .as_ref()
        .ok_or_else(|| malformed("the server sent no hello"))?;
    let scheme = asked.chosen(server)?;
    let agreed = flight.answered(&scheme)?;
    let mut messages = Vec::new();
    if flight.certificate_wanted {
        // We have none (RFC 5246 §7.4.6): an empty list.
        messages.extend(Message::new(HandshakeType::CERTIFICATE, &[0, 0, 0])?.whole);
    }
    messages.extend(Message::new(HandshakeType::CLIENT_KEY_EXCHANGE, &agreed.body)?.whole);
    transcript.extend(&messages);

    let ours = |_| our_side("no keys could be made of the secret");
    let master = match server.extended_master_secret() {
        true => scheme.extended_master(&agreed.premaster, &transcript),
        false => scheme.master(&agreed.premaster, &hello.random, &server.random),
    }
    .map_err(ours)?;
    let (to_server, to_client) = scheme
        .protections(&master, &hello.random, &server.random)
        .map_err(ours)?;
    let verify_data = scheme
        .verify_data(&master, b"client finished", &transcript)
        .map_err(ours)?;
    let finished = Message::new(HandshakeType::FINISHED, &verify_data)?.whole;
    transcript.extend(&finished);
    let mut records = connection.records(ContentType::HANDSHAKE, &messages)?;
    records.extend(connection.records(ContentType::CHANGE_CIPHER_SPEC, &[1])?);
    connection.write_with(to_server);
    records.extend(connection.records(ContentType::HANDSHAKE, &finished)?);
    connection.send(&records).await?;

    // A ticket that nobody asked for is the only thing that may come first (RFC 5077 §3.3).
    match connection.next().await? {
        Event::Message(ticket) if ticket.kind == HandshakeType::NEW_SESSION_TICKET => {
            transcript.extend(&ticket.whole);
            let Event::CipherChanged = connection.next().await? else {
                return Err(malformed("the server did not change to the new keys").into());
            };
        }
        Event::CipherChanged => {}
        Event::Message(_) => return Err(malformed("the server did not change to the new keys").into()),
    }
    connection.read_with(to_client);
    let expected = scheme
        .verify_data(&master, b"server finished", &transcript)
        .map_err(ours)?;
    match connection.next().await? {
        Event::Message(finished)
            if finished.kind == HandshakeType::FINISHED && finished.body() == expected => {}
        _ => return Err(malformed("the server's end of the handshake is not that of this handshake").into()),
    }
    Ok(Done {
        suite: scheme.suite,
        secure: server.extension(ExtensionType::RENEGOTIATION_INFO).is_some(),
        verify_data,
    })
}

impl Asked<'_> {
    /// The hello: nothing but what is needed for a full handshake, with the groups that we can do.
    fn hello(&self, bound: &Bound) -> Result<ClientHello, Ended> {
        let mut random = [0; 32];
        rand::fill(&mut random).map_err(|_| our_side("no random octets"))?;
        let mut hello = ClientHello::broad(self.server_name, random);
        hello.version = self.version;
        hello.suites = self.schemes.iter().map(|scheme| scheme.suite).collect();
        hello.extensions.retain(|extension| {
            !matches!(
                extension.kind,
                // Tickets would be one message more; what is padded has another length now.
                ExtensionType::SESSION_TICKET | ExtensionType::PADDING | ExtensionType::SUPPORTED_GROUPS
            )
        });
        if self.version < Version::TLS_1_2 {
            // It has no meaning there (RFC 5246 §7.4.1.4.1).
            hello
                .extensions
                .retain(|extension| extension.kind != ExtensionType::SIGNATURE_ALGORITHMS);
        }
        hello.extensions.push(Extension::supported_groups(&GROUPS));
        match bound {
            Bound::Extension(verify_data) => {
                hello.extensions.push(Extension::renegotiation_info(verify_data))
            }
            Bound::Signal => hello.suites.push(Suite::EMPTY_RENEGOTIATION_INFO),
        }
        hello.pad();
        Ok(hello)
    }

    /// The suite that the server chose, where everything else that it chose is what we can do as well.
    fn chosen(&self, server: &ServerHello) -> Result<Scheme, Ended> {
        let version = server.version();
        if version < self.version {
            return Err(our_side(format!("the server chose {version}, which was not asked about")).into());
        }
        if version != self.version || server.compression != 0 {
            return Err(malformed("the server chose what was not offered").into());
        }
        let chosen = self.schemes.iter().find(|scheme| scheme.suite == server.suite);
        Ok(*chosen.ok_or_else(|| malformed("the server chose a suite that was not offered"))?)
    }
}

impl Flight {
    /// Reads up to the ServerHelloDone. Everything goes into the transcript.
    async fn read<S>(connection: &mut Connection<S>, transcript: &mut Vec<u8>) -> Result<Self, Ended>
    where
        S: AsyncRead + AsyncWrite + Unpin,
    {
        let mut flight = Flight::default();
        for _ in 0..MESSAGES_MAX {
            let Event::Message(message) = connection.next().await? else {
                return Err(malformed("the server changed its keys before the handshake was done").into());
            };
            transcript.extend(&message.whole);
            match message.kind {
                HandshakeType::SERVER_HELLO if flight.hello.is_none() => {
                    let hello = ServerHello::read(message.body());
                    flight.hello = Some(hello.ok_or_else(|| malformed("the server's hello cannot be read"))?);
                }
                // Nothing comes before the hello.
                _ if flight.hello.is_none() => break,
                HandshakeType::CERTIFICATE if flight.certificate.is_none() => {
                    flight.certificate = Some(message)
                }
                HandshakeType::SERVER_KEY_EXCHANGE if flight.key_exchange.is_none() => {
                    flight.key_exchange = Some(message);
                }
                // Nobody asked for it, and it does no harm.
                HandshakeType::CERTIFICATE_STATUS => {}
                HandshakeType::CERTIFICATE_REQUEST => flight.certificate_wanted = true,
                HandshakeType::SERVER_HELLO_DONE => return Ok(flight),
                _ => break,
            }
        }
        Err(malformed("the server sent messages that do not belong here").into())
    }

    /// Our half of the key exchange.
    fn answered(&self, scheme: &Scheme) -> Result<Agreed, Ended> {
        let theirs = match &self.key_exchange {
            Some(message) => Some(
                ServerKeyExchange::read(scheme.version, scheme.suite, message.body())
                    .ok_or_else(|| malformed("the server's key exchange cannot be read"))?,
            ),
            None => None,
        };
        let leaf = self.certificate.as_ref().and_then(|message| leaf(message.body()));
        let parameters = theirs.as_ref().map(|theirs| &theirs.parameters);
        Ok(exchange::answer(
            scheme.version,
            scheme.exchange,
            parameters,
            leaf,
        )?)
    }
}

/// The first certificate of a Certificate message (RFC 5246 §7.4.2), whatever follows.
fn leaf(body: &[u8]) -> Option<&[u8]> {
    let (_, list) = body.split_first_chunk::<3>()?;
    let (&[high, middle, low], rest) = list.split_first_chunk::<3>()?;
    rest.get(..usize::try_from(u32::from_be_bytes([0, high, middle, low])).ok()?)
}
