//! Questions in, replies out.

use bytes::Bytes;
use domain::base::{
    Message, MessageBuilder, Ttl,
    iana::Class,
    message_builder::{PushError, RecordSectionBuilder, TreeCompressor},
    name::ToName,
    rdata::UnknownRecordData,
};
use wire::dns::{Name, Record, Rtype};

use super::answer::Reply;

/// A question, with what its sender said of itself.
#[derive(Clone, Debug)]
pub struct Question {
    message: Message<Bytes>,
    /// The name, in the sender's spelling.
    pub name: Name,
    /// The type.
    pub rtype: Rtype,
    /// The sender wants the server to ask others.
    pub recursion: bool,
    /// Octets that the sender takes in a datagram, with EDNS.
    pub edns: Option<u16>,
    /// The sender wants signatures.
    pub dnssec: bool,
}

/// Octets of a datagram where nothing else was said (RFC 1035 §4.2.1).
const PLAIN_SIZE: usize = 512;
/// Octets of a datagram at most, as RFC 9715 §3.2 advises servers.
const DATAGRAM_MAX: usize = 1400;

/// Reads a question of class IN; none for anything else, which gets no reply.
pub fn read(octets: &[u8]) -> Option<Question> {
    let message = Message::from_octets(Bytes::copy_from_slice(octets)).ok()?;
    if message.header().qr() {
        return None;
    }
    let question = message.sole_question().ok()?;
    if question.qclass() != Class::IN {
        return None;
    }
    let opt = message.opt();
    Some(Question {
        name: question.qname().to_name(),
        rtype: question.qtype(),
        recursion: message.header().rd(),
        edns: opt.as_ref().map(|opt| opt.udp_payload_size()),
        dnssec: opt.is_some_and(|opt| opt.dnssec_ok()),
        message,
    })
}

/// Writes a reply; one that does not fit into a datagram is cut to its head. `edns`: with an OPT record.
pub fn write(question: &Question, reply: &Reply, edns: bool, datagram: bool) -> Option<Vec<u8>> {
    let whole = put(question, reply, edns)?;
    let room = question.edns.filter(|_| edns).map_or(PLAIN_SIZE, |size| {
        usize::from(size).clamp(PLAIN_SIZE, DATAGRAM_MAX)
    });
    if datagram && (reply.truncated || whole.len() > room) {
        let cut = Reply {
            truncated: true,
            answer: Vec::new(),
            authority: Vec::new(),
            additional: Vec::new(),
            ..reply.clone()
        };
        return put(question, &cut, edns);
    }
    Some(whole)
}

fn put(question: &Question, reply: &Reply, edns: bool) -> Option<Vec<u8>> {
    let target = TreeCompressor::new(Vec::new());
    let builder = MessageBuilder::from_target(target).ok()?;
    let mut answer = builder
        .start_answer(
            &question.message,
            domain::base::iana::Rcode::masked_from_int(reply.rcode),
        )
        .ok()?;
    let header = answer.header_mut();
    header.set_aa(reply.authoritative);
    header.set_ra(reply.recursion);
    header.set_tc(reply.truncated);
    fill(&mut answer, &reply.answer)?;
    let mut authority = answer.authority();
    fill(&mut authority, &reply.authority)?;
    let mut additional = authority.additional();
    fill(&mut additional, &reply.additional)?;
    if edns {
        let added: Result<(), PushError> = additional.opt(|opt| {
            opt.set_udp_payload_size(1232);
            opt.set_dnssec_ok(question.dnssec);
            Ok(())
        });
        added.ok()?;
    }
    Some(additional.finish().into_target())
}

fn fill<T>(section: &mut impl RecordSectionBuilder<T>, records: &[Record]) -> Option<()>
where
    T: domain::base::wire::Composer,
{
    for record in records {
        let data = UnknownRecordData::from_octets(record.rtype, record.data.clone()).ok()?;
        section
            .push((&record.owner, Class::IN, Ttl::from_secs(record.ttl), data))
            .ok()?;
    }
    Some(())
}
