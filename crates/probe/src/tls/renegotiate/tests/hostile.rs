//! Servers that say what no server should.

use std::{
    io,
    pin::Pin,
    task::{Context, Poll, ready},
};

use facts::Reason;
use proptest::prelude::*;
use tokio::io::{AsyncRead, AsyncWrite, AsyncWriteExt, DuplexStream, ReadBuf, duplex};
use wire::tls::code::{ContentType, HandshakeType, Suite, Version};

use super::{NAME, ask, counts, seen, server::Server, server::Then};
use crate::{
    loopback::drain,
    tls::renegotiate::{RenegotiationEnd, connection::Message, renegotiate},
};

/// Why there is no first handshake with a server that answers with `octets` and stays, or closes.
async fn told(octets: Vec<u8>, stays: bool) -> Reason {
    let (ours, mut theirs) = duplex(1 << 16);
    tokio::spawn(async move {
        let _ = theirs.write_all(&octets).await;
        if stays {
            drain(theirs).await;
        }
    });
    ask(ours, &[], true).await.unwrap_err().reason
}

fn record(content: u8, fragment: &[u8]) -> Vec<u8> {
    let length = u16::try_from(fragment.len()).unwrap().to_be_bytes();
    [&[content, 3, 3, length[0], length[1]], fragment].concat()
}

fn hello(version: u8, suite: u16, compression: u8) -> Vec<u8> {
    let suite = suite.to_be_bytes();
    let body = [
        [3, version].as_slice(),
        &[7; 32],
        &[0, suite[0], suite[1], compression],
    ]
    .concat();
    Message::new(HandshakeType::SERVER_HELLO, &body).unwrap().whole
}

#[tokio::test]
async fn a_first_handshake_that_does_not_come_about_has_a_reason() {
    let shake = |message: &[u8]| record(22, message);
    let good = hello(3, 0xc02f, 0);
    for (octets, reason) in [
        (vec![], Reason::Closed),
        (b"220 ready\r\n".to_vec(), Reason::Malformed),
        (record(21, &[2, 40]), Reason::Closed),
        (record(21, &[1, 0]), Reason::Closed),
        (record(21, &[2]), Reason::Malformed),
        (record(21, &[1, 112]), Reason::Closed),
        (record(20, &[1]), Reason::Malformed),
        (record(23, b"hello"), Reason::Malformed),
        (shake(&good)[..20].to_vec(), Reason::Closed),
        (shake(&good), Reason::Closed),
        // A version, a suite and a compression that were not offered.
        (shake(&hello(2, 0xc013, 0)), Reason::Closed),
        (shake(&hello(3, 0xc0ff, 0)), Reason::Closed),
        // Out of order, twice, unknown.
        (shake(&[14, 0, 0, 0]), Reason::Malformed),
        (shake(&[good.clone(), good.clone()].concat()), Reason::Malformed),
        (
            shake(&[good.clone(), vec![99, 0, 0, 0]].concat()),
            Reason::Malformed,
        ),
        (shake(&[2, 0, 0, 1, 3]), Reason::Malformed),
        // Lengths that are only claimed.
        (shake(&[2, 255, 255, 255]), Reason::TooLarge),
        (shake(&[11, 1, 144, 1]), Reason::TooLarge),
        (shake(&[12, 1, 0, 1]), Reason::TooLarge),
        (vec![22, 3, 3, 255, 255], Reason::Malformed),
        (record(22, &[0; 16_385]), Reason::Malformed),
        // A half message before the keys change.
        (
            [shake(&[2, 0, 0, 40, 3, 3]), record(20, &[1])].concat(),
            Reason::Malformed,
        ),
        // The same thing for ever.
        (record(21, &[1, 112]).repeat(1_000), Reason::TooLarge),
        (record(21, &[]).repeat(1_000), Reason::TooLarge),
        (record(22, &[]).repeat(1_000), Reason::TooLarge),
        (record(24, &[1]).repeat(1_000), Reason::TooLarge),
        (shake(&[0, 0, 0, 0]).repeat(1_000), Reason::TooLarge),
        (shake(&[0; 16_000]), Reason::TooLarge),
        (
            [shake(&good), shake(&[22, 0, 0, 0]).repeat(1_000)].concat(),
            Reason::Malformed,
        ),
    ] {
        let start = octets.get(..octets.len().min(40)).unwrap().to_vec();
        assert_eq!(told(octets, false).await, reason, "{start:?}");
    }
}

#[tokio::test]
async fn a_choice_that_was_not_offered_is_seen() {
    let flight = |hello: Vec<u8>| record(22, &[hello, vec![14, 0, 0, 0]].concat());
    for (hello, reason) in [
        (hello(2, 0xc013, 0), Reason::OurSide),
        (hello(4, 0xc02f, 0), Reason::Malformed),
        (hello(3, 0xc0ff, 0), Reason::Malformed),
        (hello(3, 0x00ff, 0), Reason::Malformed),
        (hello(3, 0xc02f, 1), Reason::Malformed),
        // Without its share.
        (hello(3, 0xc02f, 0), Reason::Malformed),
        (hello(3, 0x009c, 0), Reason::Malformed),
    ] {
        assert_eq!(told(flight(hello.clone()), true).await, reason, "{hello:?}");
    }
}

/// Behind a first handshake that went well, and two renegotiations.
#[tokio::test]
async fn nonsense_in_a_renegotiation_is_no_answer() {
    let (shake, data) = (ContentType::HANDSHAKE, ContentType::APPLICATION_DATA);
    let alert = ContentType::ALERT;
    let records = |content, plain: &[u8], times| Then::Records(vec![(content, plain.to_vec())], times);
    for (then, reason) in [
        (records(shake, &[14, 0, 0, 0], 1), Reason::Malformed),
        (records(shake, &[20, 0, 0, 12], 1), Reason::Closed),
        (records(shake, &[2, 255, 255, 255], 1), Reason::TooLarge),
        (records(shake, &[0, 0, 0, 0], 100), Reason::TooLarge),
        (records(shake, &[], 100), Reason::TooLarge),
        (records(alert, &[1, 112], 100), Reason::TooLarge),
        (records(alert, &[], 100), Reason::TooLarge),
        (records(alert, &[1], 1), Reason::Malformed),
        (records(data, b"250 noop\r\n", 100), Reason::TooLarge),
        (records(data, &[], 100), Reason::TooLarge),
        (
            records(ContentType::CHANGE_CIPHER_SPEC, &[1], 1),
            Reason::Malformed,
        ),
        (records(ContentType(99), &[1], 1), Reason::Malformed),
        // Not encrypted, or not by who has the keys.
        (Then::Octets(record(21, &[1, 100])), Reason::Malformed),
        (Then::Octets(record(22, &[7; 60])), Reason::Malformed),
        (
            Then::Octets(b"HTTP/1.1 400 Bad Request".to_vec()),
            Reason::Malformed,
        ),
    ] {
        // One with an AEAD, one without.
        for suite in [0xcca8, 0xc027] {
            let then = then.clone();
            let server = Server {
                suite,
                takes: 2,
                then: then.clone(),
                ..Server::default()
            };
            match reason {
                // A message that is never whole is a server that takes no notice.
                Reason::Closed => {
                    tokio::time::pause();
                    let (seen, _) = seen(server, true).await;
                    assert_eq!(counts(seen), (3, 2, RenegotiationEnd::Ignored));
                    tokio::time::resume();
                }
                reason => {
                    let (seen, _) = seen(server, true).await;
                    assert_eq!(seen.unwrap_err().reason, reason, "{then:?}");
                }
            }
        }
    }
}

/// Flips one bit of what the server sends.
struct Flipping {
    stream: DuplexStream,
    at: usize,
    bit: u8,
}

impl AsyncRead for Flipping {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = buf.filled().len();
        ready!(Pin::new(&mut self.stream).poll_read(cx, buf))?;
        let count = buf.filled().len() - before;
        if let Some(octet) = buf.filled_mut()[before..].get_mut(self.at) {
            *octet ^= 1 << self.bit;
            self.at = usize::MAX;
        }
        self.at = self.at.saturating_sub(count);
        Poll::Ready(Ok(()))
    }
}

impl AsyncWrite for Flipping {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, octets: &[u8]) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.stream).poll_write(cx, octets)
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}

fn in_a_runtime<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread()
        .enable_time()
        .start_paused(true)
        .build()
        .unwrap()
        .block_on(future)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    /// However messages are cut into pieces, what is read is the same; a message that is claimed to be longer than we
    /// read ends it.
    #[test]
    fn messages_are_read_however_they_come(
        messages in prop::collection::vec((any::<u8>(), prop::collection::vec(any::<u8>(), 0..300)), 0..6),
        piece in 1_usize..80,
    ) {
        let messages: Vec<Message> = messages
            .iter()
            .map(|(kind, body)| Message::new(HandshakeType(*kind), body).unwrap())
            .collect();
        let octets: Vec<u8> = messages.iter().flat_map(|message| message.whole.clone()).collect();
        let (mut waiting, mut read) = (Vec::new(), Vec::new());
        for part in octets.chunks(piece) {
            waiting.extend(part);
            while let Some(message) = Message::take(&mut waiting).unwrap() {
                read.push(message);
            }
        }
        prop_assert!(waiting.is_empty());
        prop_assert_eq!(read, messages);
    }

    #[test]
    fn octets_of_any_kind_are_read_without_harm(octets in prop::collection::vec(any::<u8>(), 0..400)) {
        let mut waiting = octets.clone();
        while let Ok(Some(message)) = Message::take(&mut waiting) {
            prop_assert!(message.whole.len() >= 4 && octets.len() >= waiting.len());
        }
    }

    /// As an answer to the first hello, in a record and as they are.
    #[test]
    fn a_server_that_says_anything_does_no_harm(
        octets in prop::collection::vec(any::<u8>(), 0..400),
        kind in prop::sample::select(vec![2_u8, 11, 12, 13, 14, 20, 22]),
        content in prop::sample::select(vec![20_u8, 21, 22, 23, 24]),
    ) {
        let message = Message::new(HandshakeType(kind), &octets).unwrap().whole;
        let flight = [hello(3, 0xc02f, 0), message, vec![14, 0, 0, 0]].concat();
        for answer in [octets.clone(), record(content, &octets), record(22, &flight)] {
            in_a_runtime(told(answer, false));
        }
    }

    /// One bit that is wrong, anywhere in a conversation with two renegotiations, makes no renegotiations.
    #[test]
    fn a_bit_that_is_wrong_does_no_harm(
        at in 0_usize..2_500,
        bit in 0_u8..8,
        suite in prop::sample::select(vec![0xc02f_u16, 0xcca8, 0xc014, 0x009e]),
    ) {
        let (ours, theirs) = duplex(1 << 16);
        let seen = in_a_runtime(async move {
            let server = Server { suite, takes: 2, then: Then::Close, ..Server::default() };
            // The server of these tests panics over what the client says of a handshake that went wrong.
            tokio::spawn(server.serve(theirs));
            let stream = Flipping { stream: ours, at, bit };
            let alarm = std::time::Duration::from_secs(60);
            let suites = [Suite(suite)];
            let asked = renegotiate(stream, NAME, Version::TLS_1_2, &suites, true, 11);
            tokio::time::timeout(alarm, asked).await
        });
        if let Ok(Ok(seen)) = seen {
            prop_assert!(seen.accepted <= 2 && seen.asked <= 3);
        }
    }
}
