//! HTTP/3: a QUIC handshake and one request (RFC 9000, RFC 9114).
//!
//! Every datagram goes through the door. As with TLS elsewhere, nothing is trusted or refused here: the certificates are
//! recorded, whatever they are.

mod session;
mod socket;

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use bytes::Bytes;
use facts::{Http3, Measured, Reason, Response, Timestamp, TlsSession, Unseen};
use quinn::{
    ClientConfig, ConnectionError, Endpoint, EndpointConfig, IdleTimeout, TransportConfig, VarInt,
    crypto::rustls::{HandshakeData, QuicClientConfig},
};

use crate::{
    http::{Tasks, bodiless, unseen},
    net::{Account, Door, Ends, FlowBounds, Purpose, Target},
    tls::{Recorder, quic_configuration, shares},
};
use session::Watch;
use socket::{Loop, Queues};

/// The version of QUIC that we speak (RFC 9000 §15).
const VERSION: u32 = 1;

/// How long the handshake may take.
const HANDSHAKE: Duration = Duration::from_secs(5);

/// How long everything may take.
const WHOLE: Duration = Duration::from_secs(10);

/// Octets that we take in all: a handshake has 3,000 to 10,000, a head a few hundred.
const SIZE_MAX: u64 = 256 * 1024;

/// Octets of a response that may be on their way to us. No body is asked for.
const WINDOW: u32 = 64 * 1024;

/// The largest head of a response that we read, in octets as RFC 9114 §4.2.2 counts them.
const HEAD_MAX: u64 = 64 * 1024;

/// How long our farewell may take to leave.
const FAREWELL: Duration = Duration::from_millis(50);

/// Asks the host `target.about` at `target.address` for `HEAD /` over HTTP/3, as `user_agent`.
///
/// # Errors
/// `timeout` and `refused` where no QUIC answered, `closed` where the server ended it, `malformed` where what it said
/// makes no sense, and the refusals of the door. Once the handshake is done, what goes wrong stands in the response.
pub async fn http3(
    door: &Door,
    account: &Account,
    target: Target<'_>,
    user_agent: &str,
) -> Result<Http3, Unseen> {
    let host = target.about;
    let target = Target {
        purpose: Purpose::Http3,
        ..target.clone()
    };
    let bounds = FlowBounds {
        whole: WHOLE,
        size_max: SIZE_MAX,
    };
    let (mut flow, ends) = door.flow(target, account, bounds).await?;
    let tasks = Ended(Tasks::default());
    let mut seen = None;
    let asking = exchange(ends, &tasks.0, host, user_agent, &mut seen);
    let outcome = tokio::select! {
        // Where both are ready, the exchange is.
        biased;
        outcome = asking => outcome,
        why = flow.carry() => Err(why),
    };
    if let Err(why) = &outcome {
        flow.ended(why);
    }
    match (seen, outcome) {
        (None, Err(why)) => Err(why),
        (None, Ok(_)) => Err(unseen(Reason::OurSide, "a response without a handshake")),
        (Some(handshake), Ok(response)) => Ok(Http3 {
            response: Measured::Seen(response),
            ..handshake
        }),
        (Some(handshake), Err(why)) => Ok(Http3 {
            response: Measured::Unseen(why),
            ..handshake
        }),
    }
}

/// Tasks that end with the exchange, however that ends.
struct Ended(Tasks);

impl Drop for Ended {
    fn drop(&mut self) {
        self.0.abort();
    }
}

/// Handshake and request. The handshake goes to `seen` as soon as it is done.
async fn exchange(
    ends: Ends,
    tasks: &Tasks,
    host: &str,
    user_agent: &str,
    seen: &mut Option<Http3>,
) -> Result<Response, Unseen> {
    let request = request(host, user_agent)?;
    let peer = ends.peer;
    let watch = Watch::default();
    let (configuration, recorder) = configuration(&watch)?;
    let endpoint = Endpoint::new_with_abstract_socket(
        EndpointConfig::default(),
        None,
        Arc::new(Queues::new(ends)),
        Arc::new(Loop(tasks.clone())),
    )
    .map_err(|error| ours(&error))?;
    let began = Instant::now();
    let connecting = endpoint
        .connect_with(configuration, peer, host)
        .map_err(|error| ours(&error))?;
    let connection = tokio::time::timeout(HANDSHAKE, connecting)
        .await
        .map_err(|_| Unseen {
            reason: Reason::Timeout,
            detail: None,
        })?
        .map_err(|error| why(&error))?;
    *seen = Some(Http3 {
        version: VERSION,
        took_ms: u32::try_from(began.elapsed().as_millis()).unwrap_or(u32::MAX),
        tls: tls_session(host, &connection, &recorder, &watch),
        response: Measured::NotAsked,
    });
    let response = ask(connection.clone(), request).await;
    connection.close(VarInt::from_u32(0x100), b"");
    // The farewell is one datagram; whether it arrives is of no importance to us.
    let _ = tokio::time::timeout(FAREWELL, endpoint.wait_idle()).await;
    response
}

fn configuration(watch: &Watch) -> Result<(ClientConfig, Arc<Recorder>), Unseen> {
    let (tls, recorder) = quic_configuration()?;
    let tls = QuicClientConfig::try_from(tls).map_err(|error| ours(&error))?;
    let mut transport = TransportConfig::default();
    transport
        .max_idle_timeout(Some(IdleTimeout::from(VarInt::from_u32(
            u32::try_from(WHOLE.as_millis()).unwrap_or(u32::MAX),
        ))))
        // The server has three streams of its own: control, and two of QPACK (RFC 9114 §6.2).
        .max_concurrent_uni_streams(VarInt::from_u32(8))
        .max_concurrent_bidi_streams(VarInt::from_u32(0))
        .stream_receive_window(VarInt::from_u32(WINDOW))
        .receive_window(VarInt::from_u32(4 * WINDOW))
        .datagram_receive_buffer_size(None);
    let mut configuration = ClientConfig::new(Arc::new(session::Watched::new(tls, watch.clone())));
    configuration
        .version(VERSION)
        .transport_config(Arc::new(transport));
    Ok((configuration, recorder))
}

fn tls_session(host: &str, connection: &quinn::Connection, recorder: &Recorder, watch: &Watch) -> TlsSession {
    let (chain, cut, ocsp) = recorder.take();
    let data = connection
        .handshake_data()
        .and_then(|data| data.downcast::<HandshakeData>().ok());
    let hello = watch.hello();
    TlsSession {
        at: Timestamp::now(),
        server_name: host.to_owned(),
        version: hello.as_ref().map_or(0, |hello| hello.version().0),
        suite: hello.as_ref().map_or(0, |hello| hello.suite.0),
        group: hello
            .as_ref()
            .and_then(|hello| hello.group())
            .map(|group| group.0),
        shares: shares(true),
        large_hello: None,
        alpn: data
            .and_then(|data| data.protocol)
            .map(|protocol| String::from_utf8_lossy(&protocol).into_owned()),
        chain,
        cut,
        ocsp,
    }
}

fn request(host: &str, user_agent: &str) -> Result<hyper::Request<()>, Unseen> {
    hyper::Request::builder()
        .method("HEAD")
        .uri(format!("https://{host}/"))
        .header("user-agent", user_agent)
        .header("accept", "*/*")
        .body(())
        .map_err(|error| ours(&error))
}

async fn ask(connection: quinn::Connection, request: hyper::Request<()>) -> Result<Response, Unseen> {
    let (mut driver, mut sender) = h3::client::builder()
        .max_field_section_size(HEAD_MAX)
        .build::<_, _, Bytes>(h3_quinn::Connection::new(connection.clone()))
        .await
        .map_err(|error| not_http(&connection, &error))?;
    let asking = async {
        let mut stream = sender.send_request(request).await?;
        stream.finish().await?;
        stream.recv_response().await
    };
    let response = tokio::select! {
        biased;
        response = asking => response.map_err(|error| not_http(&connection, &error))?,
        error = driver.wait_idle() => return Err(not_http(&connection, &error)),
    };
    Ok(bodiless(&response.into_parts().0))
}

/// Whose fault it is that no response came: that of the connection, where it has ended, else the server's words.
fn not_http(connection: &quinn::Connection, error: &dyn std::fmt::Display) -> Unseen {
    match connection.close_reason() {
        Some(ConnectionError::LocallyClosed) | None => unseen(Reason::Malformed, &error.to_string()),
        Some(error) => why(&error),
    }
}

/// What an error of QUIC means to us.
fn why(error: &ConnectionError) -> Unseen {
    let reason = match error {
        ConnectionError::TimedOut => Reason::Timeout,
        ConnectionError::VersionMismatch | ConnectionError::TransportError(_) => Reason::Malformed,
        ConnectionError::ConnectionClosed(_)
        | ConnectionError::ApplicationClosed(_)
        | ConnectionError::Reset => Reason::Closed,
        ConnectionError::LocallyClosed | ConnectionError::CidsExhausted => Reason::OurSide,
    };
    unseen(reason, &error.to_string())
}

fn ours(error: &dyn std::fmt::Display) -> Unseen {
    unseen(Reason::OurSide, &error.to_string())
}

#[cfg(test)]
mod tests;
