//! Whether a server lets clients negotiate anew, again and again, on one connection of TLS 1.2 or before.
//!
//! Each handshake costs the server far more than the client. The client here is a small one of our own, since the
//! libraries that are kept well have dropped renegotiation. It offers nothing secret and proves nothing to anybody: no
//! certificate is judged and no signature verified. SSL 3.0 is left out.

mod connection;
mod exchange;
mod handshake;
mod keys;
mod protection;
#[cfg(test)]
mod tests;

use std::time::Duration;

use facts::{Reason, Renegotiation, RenegotiationEnd, Unseen};
use tokio::{
    io::{AsyncRead, AsyncWrite},
    time::timeout,
};
use wire::tls::code::{AlertDescription, Suite, Version};

use connection::{Connection, Ended};
use handshake::{Asked, Bound, Done, shake};
use keys::Scheme;

/// How long we wait for one renegotiation.
const PATIENCE: Duration = Duration::from_secs(3);

/// Does a full handshake on `stream` and then asks for up to `limit` (1 at least) new ones inside it, until the server
/// refuses. Only handshakes that the server ended with its Finished count as accepted.
///
/// - `version`: the highest version before TLS 1.3 that the server speaks;
/// - `suites`: some that it accepts, the dearest first; empty for all that we can do;
/// - `secure`: whether it is known to bind renegotiations to the handshake before (RFC 5746). What it says on this
///   connection is what counts later.
///
/// The first handshake is bounded by the stream; each renegotiation by three seconds and the stream.
///
/// # Errors
/// The first handshake did not come about: `closed` where the server ended it, with an alert or without. `our_side`
/// where it takes a version, a suite or a key that we do not have. `malformed`, `too_large` and `too_complex` where that
/// is what the server said, be it in a renegotiation; then nothing can be said of those before either.
pub async fn renegotiate<S>(
    stream: S,
    server_name: &str,
    version: Version,
    suites: &[Suite],
    secure: bool,
    limit: u8,
) -> Result<Renegotiation, Unseen>
where
    S: AsyncRead + AsyncWrite + Unpin,
{
    if !(Version::TLS_1_0..=Version::TLS_1_2).contains(&version) {
        return Err(our_side(format!(
            "renegotiation cannot be asked for in {version}"
        )));
    }
    let asked = Asked {
        server_name,
        version,
        schemes: schemes(suites, version)?,
    };
    let mut connection = Connection::new(stream, version);
    let first = match secure {
        true => Bound::Extension(Vec::new()),
        false => Bound::Signal,
    };
    let mut before = shake(&mut connection, &asked, &first).await.map_err(why)?;
    let mut seen = Renegotiation {
        version: version.0,
        suite: before.suite.0,
        secure: before.secure,
        asked: 0,
        accepted: 0,
        end: RenegotiationEnd::Completed,
    };
    while seen.accepted < limit.max(1) {
        seen.asked += 1;
        let bound = bound(&before, seen.secure);
        match timeout(PATIENCE, shake(&mut connection, &asked, &bound)).await {
            Ok(Ok(done)) => {
                seen.accepted += 1;
                before = done;
            }
            Ok(Err(ended)) => {
                seen.end = end(ended, seen.accepted)?;
                break;
            }
            Err(_) => {
                seen.end = RenegotiationEnd::Ignored;
                break;
            }
        }
    }
    Ok(seen)
}

/// The suites that we can do in `version`.
fn schemes(suites: &[Suite], version: Version) -> Result<Vec<Scheme>, Unseen> {
    if suites.is_empty() {
        return Ok(Scheme::all(version));
    }
    let own = suites.iter().filter_map(|suite| Scheme::of(*suite, version));
    let schemes: Vec<Scheme> = own.collect();
    if schemes.is_empty() {
        return Err(our_side("none of the server's suites is one that we can do"));
    }
    Ok(schemes)
}

fn bound(before: &Done, secure: bool) -> Bound {
    match secure {
        true => Bound::Extension(before.verify_data.clone()),
        false => Bound::Signal,
    }
}

/// How a renegotiation ended that was not completed.
fn end(ended: Ended, accepted: u8) -> Result<RenegotiationEnd, Unseen> {
    match ended {
        Ended::Alert(description) => Ok(RenegotiationEnd::Alert(description)),
        Ended::Closed => Ok(RenegotiationEnd::Closed),
        // The time for the whole connection is over, which takes nothing from those that were accepted.
        Ended::Unseen(unseen) if unseen.reason == Reason::Timeout && accepted > 0 => {
            Ok(RenegotiationEnd::Ignored)
        }
        Ended::Unseen(unseen) => Err(unseen),
    }
}

/// Why there was no first handshake.
fn why(ended: Ended) -> Unseen {
    match ended {
        Ended::Alert(description) => unseen(
            Reason::Closed,
            format!("the server sent the alert {}", AlertDescription(description)),
        ),
        Ended::Closed => unseen(
            Reason::Closed,
            "the server closed the connection in the handshake",
        ),
        Ended::Unseen(unseen) => unseen,
    }
}

fn unseen(reason: Reason, detail: impl Into<String>) -> Unseen {
    Unseen {
        reason,
        detail: Some(detail.into()),
    }
}

fn malformed(detail: impl Into<String>) -> Unseen {
    unseen(Reason::Malformed, detail)
}

fn our_side(detail: impl Into<String>) -> Unseen {
    unseen(Reason::OurSide, detail)
}
