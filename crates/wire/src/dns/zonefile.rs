//! Master files (RFC 1035 §5): root hints, trust anchors.

use domain::{
    base::iana::Class,
    zonefile::inplace::{Entry, Zonefile},
};

use super::{Name, Record};

/// Why a master file cannot be read: what the reader said, with its line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MasterFileError(pub String);

impl std::fmt::Display for MasterFileError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for MasterFileError {}

/// Largest master file read, in octets: hints and anchors are a few kilobytes.
const SIZE_MAX: usize = 1 << 20;

/// Reads all records of a master file. Class IN and origin `.` are assumed where not stated; TTLs may be missing.
///
/// # Errors
/// A line is no record, the file asks for another one (`$INCLUDE`), or it is larger than 1 MiB.
pub fn master_file(text: &str) -> Result<Vec<Record>, MasterFileError> {
    if text.len() > SIZE_MAX {
        return Err(MasterFileError("larger than 1 MiB".to_owned()));
    }
    if let Some(why) = unsound(text) {
        return Err(MasterFileError(why.to_owned()));
    }
    // A default TTL first, because hints and anchor files often have none.
    let mut file = Zonefile::with_capacity(text.len().saturating_add(16));
    file.extend_from_slice(b"$TTL 3600\n");
    file.extend_from_slice(algorithms_as_numbers(text).as_bytes());
    file.extend_from_slice(b"\n");
    file.set_default_class(Class::IN);
    file.set_origin(Name::root_bytes());
    let mut records = Vec::new();
    loop {
        match file.next_entry() {
            Ok(Some(Entry::Record(record))) => {
                records.push(Record::from_scanned(&record).map_err(|e| MasterFileError(e.to_string()))?);
            }
            Ok(Some(Entry::Include { .. })) => {
                return Err(MasterFileError("it asks for another file ($INCLUDE)".to_owned()));
            }
            Ok(None) => return Ok(records),
            Err(e) => return Err(MasterFileError(e.to_string())),
        }
    }
}

/// What is wrong with quotes and brackets, if anything: white space, a bracket or a comment has to stand on both sides of
/// every quoted string, and brackets have to be closed.
///
/// The reader converts strings in place and counts on that space: without it, or at the end of an open bracket, it writes
/// past its end.
pub(super) fn unsound(text: &str) -> Option<&'static str> {
    #[derive(PartialEq)]
    enum In {
        Words,
        Quotes,
        Comment,
    }
    const APART: &str = "a quoted string runs into what stands beside it";
    const OPEN: &str = "a bracket or a quotation is not closed";
    let mut at = In::Words;
    let mut open = false;
    let mut octets = text.bytes().peekable();
    let mut previous = b' ';
    while let Some(octet) = octets.next() {
        match (&at, octet) {
            (In::Comment, b'\n') => at = In::Words,
            (In::Comment, _) => {}
            (_, b'\\') => {
                octets.next();
            }
            (In::Quotes, b'"') => {
                let next = octets.peek().copied().unwrap_or(b' ');
                if !next.is_ascii_whitespace() && !matches!(next, b')' | b';') {
                    return Some(APART);
                }
                at = In::Words;
            }
            (In::Words, b'"') => {
                if !previous.is_ascii_whitespace() && previous != b'(' {
                    return Some(APART);
                }
                at = In::Quotes;
            }
            (In::Words, b';') => at = In::Comment,
            (In::Words, b'(') if open => return Some(OPEN),
            (In::Words, b'(') => open = true,
            (In::Words, b')') if !open => return Some(OPEN),
            (In::Words, b')') => open = false,
            _ => {}
        }
        previous = octet;
    }
    (open || at == In::Quotes).then_some(OPEN)
}

/// Mnemonics of DNSSEC algorithms may stand in place of their numbers (RFC 4034 §2.2, §3.2, §5.3); the reader below
/// takes numbers only.
fn algorithms_as_numbers(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        // Fields since the record type, where one of these types was seen on the line.
        let mut since: Option<usize> = None;
        for word in line.split_inclusive(char::is_whitespace) {
            let bare = word.trim_end();
            let number = since
                .filter(|fields| *fields <= 3)
                .and_then(|_| algorithm_number(bare));
            match number {
                Some(number) => {
                    out.push_str(&number.to_string());
                    out.push_str(word.get(bare.len()..).unwrap_or_default());
                }
                None => out.push_str(word),
            }
            if ["DNSKEY", "CDNSKEY", "DS", "CDS", "RRSIG"].contains(&bare) && since.is_none() {
                since = Some(0);
            } else if !bare.is_empty() {
                since = since.map(|fields| fields.saturating_add(1));
            }
        }
    }
    out
}

fn algorithm_number(mnemonic: &str) -> Option<u8> {
    Some(match mnemonic {
        "RSAMD5" => 1,
        "DSA" => 3,
        "RSASHA1" => 5,
        "DSA-NSEC3-SHA1" | "NSEC3DSA" => 6,
        "RSASHA1-NSEC3-SHA1" | "NSEC3RSASHA1" => 7,
        "RSASHA256" => 8,
        "RSASHA512" => 10,
        "ECC-GOST" | "ECCGOST" => 12,
        "ECDSAP256SHA256" => 13,
        "ECDSAP384SHA384" => 14,
        "ED25519" => 15,
        "ED448" => 16,
        _ => return None,
    })
}
