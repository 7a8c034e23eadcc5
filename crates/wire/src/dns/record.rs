//! One resource record: its exact octets, and its line of text.

use bytes::Bytes;
use domain::{
    base::{
        ParsedName, ParsedRecord, Rtype, ToName,
        iana::Class,
        rdata::{ComposeRecordData, ParseRecordData, RecordData},
        wire::ParseError,
        zonefile_fmt::{DisplayKind, ZonefileFmt},
    },
    dep::octseq::Parser,
    rdata::ZoneRecordData,
    zonefile::inplace::{Entry, Zonefile},
};

use super::{Name, name_text, spelled, zonefile::unsound};

/// Record data read as its type. Names inside it are not compressed.
pub type Data = ZoneRecordData<Bytes, ParsedName<Bytes>>;

/// A resource record of class IN with the exact octets of its data, names uncompressed and in their spelling.
///
/// The octets, not a parsed form, are what signatures are made over: a parser that tidies up (as some do with CAA
/// tags or type bit maps) would turn good signatures into bad ones.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Record {
    /// Owner name, in the spelling in which it came.
    pub owner: Name,
    /// Type.
    pub rtype: Rtype,
    /// Time to live in seconds.
    pub ttl: u32,
    /// The data.
    pub data: Bytes,
}

/// Why a record or name cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RecordError {
    /// Not a domain name.
    Name(String),
    /// Not a record in presentation format; what the reader said.
    Line(String),
}

impl std::fmt::Display for RecordError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            RecordError::Name(text) => write!(f, "'{text}' is no domain name"),
            RecordError::Line(why) => write!(f, "not a resource record: {why}"),
        }
    }
}

impl std::error::Error for RecordError {}

impl Record {
    /// Reads the line of a fact back to the very octets.
    ///
    /// # Errors
    /// The line is no record of class IN in presentation format.
    pub fn read(line: &facts::Record) -> Result<Record, RecordError> {
        if let Some(why) = unsound(line.as_str()) {
            return Err(RecordError::Line(why.to_owned()));
        }
        let mut file = Zonefile::with_capacity(line.as_str().len().saturating_add(1));
        file.extend_from_slice(line.as_str().as_bytes());
        file.extend_from_slice(b"\n");
        file.set_default_class(Class::IN);
        file.set_origin(Name::root_bytes());
        match file.next_entry() {
            Ok(Some(Entry::Record(record))) => Record::from_scanned(&record),
            Ok(_) => Err(RecordError::Line("nothing on the line".to_owned())),
            Err(e) => Err(RecordError::Line(e.to_string())),
        }
    }

    /// From a record of `domain`'s master file reader.
    pub(super) fn from_scanned(
        record: &domain::zonefile::inplace::ScannedRecord,
    ) -> Result<Record, RecordError> {
        let mut data = Vec::new();
        // Appending to a Vec cannot fail; the error type says so by being uninhabited.
        let Ok(()) = record.data().compose_rdata(&mut data);
        // The reader takes "a.." for a name, with an empty label before the last: no such octets are a name.
        let owner: Name = record.owner().to_name();
        let owner = Name::from_octets(owner.into_octets())
            .map_err(|_| RecordError::Name(record.owner().to_string()))?;
        Ok(Record {
            owner,
            rtype: record.rtype(),
            ttl: record.ttl().as_secs(),
            data: data.into(),
        })
    }

    /// From a record inside a message: names uncompressed where the type may have them compressed
    /// (RFC 3597 §4 and, being liberal, the types of RFC 4034), everything else octet by octet.
    pub(super) fn from_message(record: &ParsedRecord<'_, Bytes>) -> Option<Record> {
        let rtype = record.rtype();
        let owner = record.owner().to_name();
        let ttl = record.ttl().as_secs();
        if has_names(rtype)
            && let Ok(Some(parsed)) = record.to_record::<Data>()
        {
            let mut data = Vec::new();
            let Ok(()) = parsed.data().compose_rdata(&mut data);
            return Some(Record {
                owner,
                rtype,
                ttl,
                data: data.into(),
            });
        }
        let raw = record.to_record::<Raw>().ok()??;
        Some(Record {
            owner,
            rtype,
            ttl,
            data: raw.into_data().0,
        })
    }

    /// The line of text that [`Record::read`] turns back into the same octets.
    ///
    /// Written by type where that is exact, else in the generic form of RFC 3597 §5.
    pub fn write(&self) -> facts::Record {
        let head = format!("{} {} {} ", spelled(&self.owner), self.ttl, self.rtype);
        if let Some(data) = self.parsed() {
            let line = format!("{head}{}", data.display_zonefile(DisplayKind::Simple));
            if !line.contains('\n') {
                let line = facts::Record::from(line);
                if Record::read(&line)
                    .is_ok_and(|back| back == *self && back.owner.as_slice() == self.owner.as_slice())
                {
                    return line;
                }
            }
        }
        facts::Record::from(format!("{head}{}", generic(&self.data)))
    }

    /// The data read as its type; none when it does not fit it or the type is not known.
    pub fn parsed(&self) -> Option<Data> {
        let mut parser = Parser::from_ref(&self.data);
        let data = Data::parse_rdata(self.rtype, &mut parser).ok()??;
        (parser.remaining() == 0).then_some(data)
    }

    /// Owner name as facts write it: lower case, with its final dot.
    pub fn owner_text(&self) -> String {
        name_text(&self.owner)
    }
}

/// Record data of any type, octet by octet.
struct Raw(Bytes);

impl RecordData for Raw {
    fn rtype(&self) -> Rtype {
        Rtype::ANY
    }
}

impl<'a> ParseRecordData<'a, Bytes> for Raw {
    fn parse_rdata(_: Rtype, parser: &mut Parser<'a, Bytes>) -> Result<Option<Self>, ParseError> {
        let rest = parser.remaining();
        Ok(Some(Raw(parser.parse_octets(rest)?)))
    }
}

/// RFC 3597 §5.
fn generic(data: &[u8]) -> String {
    use std::fmt::Write;
    let mut text = format!("\\# {}", data.len());
    if !data.is_empty() {
        text.push(' ');
    }
    for octet in data {
        let _ = write!(text, "{octet:02x}");
    }
    text
}

/// Types whose data holds names that a sender may have compressed.
fn has_names(rtype: Rtype) -> bool {
    matches!(
        rtype,
        Rtype::NS
            | Rtype::MD
            | Rtype::MF
            | Rtype::CNAME
            | Rtype::SOA
            | Rtype::MB
            | Rtype::MG
            | Rtype::MR
            | Rtype::PTR
            | Rtype::MINFO
            | Rtype::MX
            | Rtype::RP
            | Rtype::NAPTR
            | Rtype::SRV
            | Rtype::DNAME
            | Rtype::RRSIG
            | Rtype::NSEC
    )
}
