//! DNS: names, records, messages, master files.

mod message;
mod reading;
mod record;
mod zonefile;

pub use domain::base::{
    ToName,
    iana::{OptRcode as Rcode, Rtype},
};
pub use message::{Message, Query, ReplyError, query, reply};
pub use reading::{Alias, End, Lame, Reading, substitute};
pub use record::{Data, Record, RecordError};
pub use zonefile::{MasterFileError, master_file};

/// A domain name. Equality, hash and order ignore case; the order is the canonical one of RFC 4034 §6.1.
pub type Name = domain::base::Name<bytes::Bytes>;

/// Reads a name in presentation format; a missing final dot is added.
///
/// # Errors
/// The text is no domain name: a label over 63 octets, a name over 255, an empty label, a bad escape.
pub fn name(text: &str) -> Result<Name, RecordError> {
    use std::str::FromStr;
    Name::from_str(text).map_err(|_| RecordError::Name(text.chars().take(80).collect()))
}

/// The name in presentation format, lower case, with its final dot: the form in which facts keep names.
pub fn name_text(name: &Name) -> String {
    let mut text = spelled(name);
    text.make_ascii_lowercase();
    text
}

/// The name in presentation format and in its own spelling, with its final dot.
///
/// Every octet that means something in a master file or to a terminal is written `\\DDD` (RFC 1035 §5.1).
pub fn spelled(name: &Name) -> String {
    use std::fmt::Write;
    let mut text = String::with_capacity(name.len());
    for label in name.iter().filter(|label| !label.is_root()) {
        for octet in label.as_slice() {
            if octet.is_ascii_alphanumeric() || b"-_*/+=".contains(octet) {
                text.push(char::from(*octet));
            } else {
                let _ = write!(text, "\\{octet:03}");
            }
        }
        text.push('.');
    }
    if text.is_empty() {
        text.push('.');
    }
    text
}

/// The name of a service over TCP at this port, `_443._tcp.example.nl.` (RFC 6698 §3); none where it would be too long.
pub fn service(host: &Name, port: u16) -> Option<Name> {
    name(&format!("_{port}._tcp.{}", spelled(host))).ok()
}

/// The type of that mnemonic or `TYPE65400` form.
pub fn rtype(mnemonic: &str) -> Option<Rtype> {
    use std::str::FromStr;
    Rtype::from_str(mnemonic).ok()
}

/// The parent of `name`; none for the root.
pub fn parent(name: &Name) -> Option<Name> {
    name.parent()
}

/// Number of labels without the root label, and without a leading `*` (RFC 4034 §3.1.3).
pub fn rrsig_labels(name: &Name) -> usize {
    let labels = name.label_count().saturating_sub(1);
    if name.first().is_wildcard() {
        labels.saturating_sub(1)
    } else {
        labels
    }
}

#[cfg(test)]
mod tests;
