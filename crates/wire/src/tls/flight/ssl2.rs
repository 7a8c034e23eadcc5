//! Answers to a hello of SSL 2.0.

use facts::{Base64, TlsMessage};

use super::{FlightReader, Form, Progress};
use crate::tls::{
    code::ContentType,
    ssl2::{Head, Ssl2Answer},
};

impl FlightReader {
    /// Reads an answer in SSL 2.0, or finds that the server answers in TLS; what is left.
    pub(super) fn ssl2<'a>(&mut self, octets: &'a [u8]) -> &'a [u8] {
        // A head of three octets could begin like a record of TLS; a server has nothing to pad before there are keys.
        if let [kind, 3, ..] = octets
            && [ContentType::ALERT.0, ContentType::HANDSHAKE.0].contains(kind)
        {
            self.form = Form::Tls;
            return octets;
        }
        let Some(head) = Head::read(octets) else {
            return octets;
        };
        let Some(kind) = octets.get(head.octets) else {
            return octets;
        };
        if head.length == 0 || !Head::begins(*kind) {
            self.progress = Progress::Malformed;
            return octets;
        }
        let Some((message, after)) = octets.split_at_checked(head.octets.saturating_add(head.length)) else {
            return octets;
        };
        if Ssl2Answer::read(message).is_none() {
            self.progress = Progress::Malformed;
            return octets;
        }
        // The server waits for us after its hello, and an error is the end.
        self.message(TlsMessage::Ssl2(Base64(message.to_vec())));
        self.progress = Progress::Complete;
        after
    }
}
