//! Datagrams to one address.

use std::time::Duration;

use bytes::Bytes;
use facts::{Reason, Unseen};

use super::{pace::Permit, sockets::Packets, trace::Line, why};

/// A socket for datagrams to and from one address. Its line goes to the trace when it is dropped.
pub struct Datagram {
    packets: Box<dyn Packets>,
    record: Line,
    _permit: Permit,
}

impl std::fmt::Debug for Datagram {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Datagram")
            .field("record", &self.record)
            .finish_non_exhaustive()
    }
}

impl Datagram {
    pub(super) fn new(packets: Box<dyn Packets>, permit: Permit, record: Line) -> Self {
        Datagram {
            packets,
            record,
            _permit: permit,
        }
    }

    /// Sends one datagram.
    ///
    /// # Errors
    /// What the system said.
    pub async fn send(&mut self, octets: &[u8]) -> Result<(), Unseen> {
        self.packets
            .send(octets)
            .await
            .map_err(|error| self.fail(why(&error)))?;
        self.record.sent += octets.len() as u64;
        Ok(())
    }

    /// Waits at most `patience` for one datagram; more than `size_max` octets are cut.
    ///
    /// # Errors
    /// Nothing came, or what the system said.
    pub async fn receive(&mut self, patience: Duration, size_max: usize) -> Result<Bytes, Unseen> {
        let mut buffer = vec![0; size_max];
        match tokio::time::timeout(patience, self.packets.receive(&mut buffer)).await {
            Ok(Ok(size)) => {
                self.record.received += size as u64;
                buffer.truncate(size);
                Ok(buffer.into())
            }
            Ok(Err(error)) => Err(self.fail(why(&error))),
            Err(_) => Err(self.fail(Unseen {
                reason: Reason::Timeout,
                detail: None,
            })),
        }
    }

    fn fail(&mut self, why: Unseen) -> Unseen {
        self.record.ended(why.reason.key());
        why
    }
}
