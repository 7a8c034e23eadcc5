//! Signed certificate timestamps (RFC 6962 §3.2, §3.3): a log's promise to show a certificate to everybody.
//!
//! Read, not verified: that takes the keys of the logs and, for a timestamp within a certificate, the certificate as it was
//! before the timestamp came into it.

use facts::Timestamp;

/// Timestamps of one list that are read; more are refused. Certificates have two to five.
pub const TIMESTAMPS_MAX: usize = 100;

/// One timestamp.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct SignedTimestamp {
    /// SHA-256 of the log's key, which is its name.
    pub log: [u8; 32],
    /// When the log took the certificate, to the millisecond; none when that is no time of our calendar.
    pub at: Option<Timestamp>,
    /// The log's extensions, unread.
    pub extensions: Vec<u8>,
    /// Digest and signature algorithm (RFC 5246 §7.4.1.4.1).
    pub algorithm: (u8, u8),
    /// The signature.
    pub signature: Vec<u8>,
}

/// What a list holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TimestampList {
    /// The timestamps of version 1, in order.
    pub timestamps: Vec<SignedTimestamp>,
    /// How many there are of other versions, which are passed over (RFC 6962 §3.3).
    pub other_versions: usize,
}

/// The octets are no list of timestamps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoTimestamps;

impl std::fmt::Display for NoTimestamps {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("these octets are no list of signed certificate timestamps")
    }
}

impl std::error::Error for NoTimestamps {}

/// Reads a SignedCertificateTimestampList.
///
/// # Errors
/// The octets have not the structure of RFC 6962 §3.3, the list is empty, or it has more than [`TIMESTAMPS_MAX`].
pub fn read(octets: &[u8]) -> Result<TimestampList, NoTimestamps> {
    let mut outer = octets;
    let mut list = prefixed(&mut outer)?;
    if !outer.is_empty() || list.is_empty() {
        return Err(NoTimestamps);
    }
    let mut found = TimestampList::default();
    while !list.is_empty() {
        if found.timestamps.len().saturating_add(found.other_versions) >= TIMESTAMPS_MAX {
            return Err(NoTimestamps);
        }
        let one = prefixed(&mut list)?;
        match one.split_first() {
            Some((0, rest)) => found.timestamps.push(timestamp(rest)?),
            Some(_) => found.other_versions = found.other_versions.saturating_add(1),
            None => return Err(NoTimestamps),
        }
    }
    Ok(found)
}

/// What follows the version in a timestamp of version 1.
fn timestamp(mut rest: &[u8]) -> Result<SignedTimestamp, NoTimestamps> {
    let log = *take::<32>(&mut rest)?;
    let milliseconds = u64::from_be_bytes(*take::<8>(&mut rest)?);
    let extensions = prefixed(&mut rest)?.to_vec();
    let [digest, algorithm] = *take::<2>(&mut rest)?;
    let signature = prefixed(&mut rest)?.to_vec();
    if !rest.is_empty() {
        return Err(NoTimestamps);
    }
    let at = i64::try_from(milliseconds)
        .ok()
        .and_then(|milliseconds| Timestamp::from_millisecond(milliseconds).ok());
    Ok(SignedTimestamp {
        log,
        at,
        extensions,
        algorithm: (digest, algorithm),
        signature,
    })
}

/// The next octets, as many as the type says.
fn take<'a, const N: usize>(rest: &mut &'a [u8]) -> Result<&'a [u8; N], NoTimestamps> {
    let (octets, after) = rest.split_first_chunk::<N>().ok_or(NoTimestamps)?;
    *rest = after;
    Ok(octets)
}

/// The next octets, as many as the two before them say.
fn prefixed<'a>(rest: &mut &'a [u8]) -> Result<&'a [u8], NoTimestamps> {
    let length = usize::from(u16::from_be_bytes(*take::<2>(rest)?));
    let (octets, after) = rest.split_at_checked(length).ok_or(NoTimestamps)?;
    *rest = after;
    Ok(octets)
}
