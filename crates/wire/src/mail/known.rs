//! What is known of the DNS.

use crate::dns::{Data, Message, Name, Record, Rtype};

/// The pseudo type that stands in the NSEC record of a name that does not exist (RFC 9824 §2).
const NXNAME: u16 = 128;

/// What a question brought, as far as it was put.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Told {
    /// Nobody asked yet.
    NotAsked,
    /// Asked, and there is no answer: servers are silent, lame, or answer with a failure. RFC 7208 §4.4 calls it an error
    /// that may pass.
    Unanswered,
    /// The name does not exist.
    NoSuchName,
    /// These records, after all aliases; none where the name has none of the type.
    Records(Vec<Record>),
}

/// Answers to questions about the DNS, from whoever keeps them.
pub trait Known {
    /// What `name` and `rtype` brought, aliases followed.
    fn told(&self, name: &Name, rtype: Rtype) -> Told;
}

impl<F: Fn(&Name, Rtype) -> Told> Known for F {
    fn told(&self, name: &Name, rtype: Rtype) -> Told {
        self(name, rtype)
    }
}

/// Whether a reply without records denies the name itself, in the compact form: with NOERROR, and an NSEC record at the very
/// name that says so by a type of its own (RFC 9824 §2).
pub fn denied_compactly(message: &Message, name: &Name) -> bool {
    let at_name = |record: &&Record| record.rtype == Rtype::NSEC && record.owner == *name;
    let mut nsecs = message.authority.iter().filter(at_name);
    nsecs.any(|record| match record.parsed() {
        Some(Data::Nsec(nsec)) => nsec.types().contains(Rtype::from_int(NXNAME)),
        _ => false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dns;

    #[test]
    fn a_name_is_denied_compactly() {
        let reply = |types: &str| {
            let line = facts::Record::from(format!("a.example.test. 300 NSEC \\000.a.example.test. {types}"));
            Message::from_fact(&facts::Reply {
                rcode: "NOERROR".to_owned(),
                authority: vec![line],
                ..facts::Reply::default()
            })
        };
        let name = |text| dns::name(text).unwrap();
        assert!(denied_compactly(
            &reply("RRSIG NSEC TYPE128"),
            &name("a.example.test")
        ));
        assert!(!denied_compactly(&reply("RRSIG NSEC"), &name("a.example.test")));
        assert!(!denied_compactly(
            &reply("RRSIG NSEC TYPE128"),
            &name("b.example.test")
        ));
    }
}
