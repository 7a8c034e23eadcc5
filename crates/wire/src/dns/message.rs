//! Queries out, replies in.

use bytes::Bytes;
use domain::base::{
    Message as RawMessage, MessageBuilder, Rtype, ToName,
    header::Header,
    iana::{Class, OptRcode},
    message::RecordSection,
    opt::UnknownOptData,
};

use super::{Name, Record};

/// A question to be sent.
#[derive(Clone, Debug)]
pub struct Query<'a> {
    /// Message id.
    pub id: u16,
    /// The name, in the spelling to send (RFC 9520 and the 0x20 draft want it back as it was).
    pub name: &'a Name,
    /// The type.
    pub rtype: Rtype,
    /// The RD flag.
    pub recursion: bool,
    /// The UDP payload we take, which also sends EDNS with the DO flag (RFC 6891, RFC 3225); none: plain DNS.
    pub edns: Option<u16>,
}

/// The message for `query`.
pub fn query(query: &Query<'_>) -> Vec<u8> {
    // Writing to a Vec cannot fail for want of room, and a question with an OPT record is far below 64 KiB.
    let mut message = MessageBuilder::new_vec();
    message.header_mut().set_id(query.id);
    message.header_mut().set_rd(query.recursion);
    let mut question = message.question();
    let _ = question.push((query.name, query.rtype, Class::IN));
    let mut additional = question.additional();
    if let Some(size) = query.edns {
        let _ = additional.opt(|opt| {
            opt.set_udp_payload_size(size);
            opt.set_dnssec_ok(true);
            Ok(())
        });
    }
    additional.finish()
}

/// Why a message is not taken as the reply.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReplyError {
    /// Another id, no response bit, another question or spelling: not ours, to be passed over as forged.
    NotOurs,
    /// Ours, but it cannot be read.
    Malformed,
}

/// A reply with its records as octets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Response code with the extended bits.
    pub rcode: OptRcode,
    /// Header flags.
    pub flags: facts::Flags,
    /// The OPT record.
    pub edns: Option<facts::Edns>,
    /// Size in octets.
    pub size: usize,
    /// Answer section.
    pub answer: Vec<Record>,
    /// Authority section.
    pub authority: Vec<Record>,
    /// Additional section without OPT.
    pub additional: Vec<Record>,
    /// True when there were more records than are kept.
    pub cut: bool,
}

/// Most records kept of one section. A set of a real zone is far below; where more came, nothing is concluded from what is
/// missing ([`Message::cut`]).
const RECORDS_MAX: usize = 1024;

/// Reads `octets` as the reply to `query`.
///
/// The question must come back in the same spelling; a reply without any question is taken only when it carries no
/// data (some servers send FORMERR, REFUSED or NOTIMP so).
///
/// # Errors
/// See [`ReplyError`].
pub fn reply(octets: Bytes, query: &Query<'_>) -> Result<Message, ReplyError> {
    let size = octets.len();
    let raw = RawMessage::from_octets(octets).map_err(|_| ReplyError::NotOurs)?;
    let header = raw.header();
    if header.id() != query.id || !header.qr() {
        return Err(ReplyError::NotOurs);
    }
    let mut questions = raw.question();
    match questions.next() {
        Some(Ok(question)) => {
            let same_name = question.qname().to_name::<Bytes>().as_slice() == query.name.as_slice();
            if !same_name || question.qtype() != query.rtype || question.qclass() != Class::IN {
                return Err(ReplyError::NotOurs);
            }
        }
        None if raw.header_counts().ancount() == 0 && raw.header_counts().nscount() == 0 => {}
        None | Some(Err(_)) => return Err(ReplyError::NotOurs),
    }
    read_sections(&raw, header, size)
}

fn read_sections(raw: &RawMessage<Bytes>, header: Header, size: usize) -> Result<Message, ReplyError> {
    let mut message = Message {
        flags: flags(header),
        size,
        rcode: raw.opt_rcode(),
        ..Message::empty()
    };
    message.edns = raw.opt().map(|opt| facts::Edns {
        version: opt.version(),
        udp_size: opt.udp_payload_size(),
        dnssec_ok: opt.dnssec_ok(),
        options: opt
            .opt()
            .iter::<UnknownOptData<_>>()
            .flatten()
            .map(|option| option.code().to_int())
            .take(32)
            .collect(),
    });
    let whole = (|| {
        let (_, answer, authority, additional) = raw.sections().ok()?;
        take(answer, &mut message.answer, &mut message.cut)?;
        take(authority, &mut message.authority, &mut message.cut)?;
        take(additional, &mut message.additional, &mut message.cut)
    })();
    // A truncated datagram may end in the middle of a record; it is asked for again over TCP anyway.
    if whole.is_some() || message.flags.tc {
        Ok(message)
    } else {
        Err(ReplyError::Malformed)
    }
}

/// Appends the records of class IN; none when one of them cannot be read.
fn take(section: RecordSection<'_, Bytes>, to: &mut Vec<Record>, cut: &mut bool) -> Option<()> {
    for record in section {
        let record = record.ok()?;
        if record.rtype() == Rtype::OPT || record.class() != Class::IN {
            continue;
        }
        if to.len() >= RECORDS_MAX {
            *cut = true;
        } else {
            to.push(Record::from_message(&record)?);
        }
    }
    Some(())
}

fn flags(header: Header) -> facts::Flags {
    facts::Flags {
        aa: header.aa(),
        tc: header.tc(),
        rd: header.rd(),
        ra: header.ra(),
        ad: header.ad(),
        cd: header.cd(),
    }
}

impl Message {
    fn empty() -> Self {
        Message {
            rcode: OptRcode::NOERROR,
            flags: facts::Flags::default(),
            edns: None,
            size: 0,
            answer: Vec::new(),
            authority: Vec::new(),
            additional: Vec::new(),
            cut: false,
        }
    }

    /// As a fact.
    pub fn to_fact(&self) -> facts::Reply {
        let lines = |records: &[Record]| records.iter().map(Record::write).collect();
        facts::Reply {
            rcode: rcode_text(self.rcode),
            flags: self.flags,
            edns: self.edns.clone(),
            size: self.size,
            answer: lines(&self.answer),
            authority: lines(&self.authority),
            additional: lines(&self.additional),
            cut: self.cut,
        }
    }

    /// From a fact. Lines that cannot be read are left out: they never came from us.
    pub fn from_fact(fact: &facts::Reply) -> Message {
        let records =
            |lines: &[facts::Record]| lines.iter().filter_map(|line| Record::read(line).ok()).collect();
        Message {
            rcode: rcode(&fact.rcode),
            flags: fact.flags,
            edns: fact.edns.clone(),
            size: fact.size,
            answer: records(&fact.answer),
            authority: records(&fact.authority),
            additional: records(&fact.additional),
            cut: fact.cut,
        }
    }
}

/// The mnemonic, or `RCODE17` for a code without.
fn rcode_text(rcode: OptRcode) -> String {
    match rcode.to_mnemonic() {
        Some(mnemonic) => String::from_utf8_lossy(mnemonic).into_owned(),
        None => format!("RCODE{}", rcode.to_int()),
    }
}

fn rcode(text: &str) -> OptRcode {
    use std::str::FromStr;
    OptRcode::from_str(text)
        .ok()
        .or_else(|| {
            text.strip_prefix("RCODE")?
                .parse()
                .ok()
                .map(OptRcode::masked_from_int)
        })
        .unwrap_or(OptRcode::SERVFAIL)
}
