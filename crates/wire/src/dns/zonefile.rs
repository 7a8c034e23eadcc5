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
    // A default TTL first, because hints and anchor files often have none.
    let mut file = Zonefile::with_capacity(text.len().saturating_add(16));
    file.extend_from_slice(b"$TTL 3600\n");
    file.extend_from_slice(text.as_bytes());
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
