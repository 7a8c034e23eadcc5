//! What the readers of mail records may know of the DNS: everything that was asked.

use wire::{
    dns::{Message, Name, Rtype, name_text},
    mail::{Known, Told, denied_compactly},
};

use super::dns::Dns;

impl Known for Dns<'_> {
    /// Whether an answer is secure or bogus is not told: a judge looks it up where it matters.
    fn told(&self, name: &Name, rtype: Rtype) -> Told {
        let text = name_text(name);
        if self.lookup(&text, rtype).is_none() {
            return Told::NotAsked;
        }
        match self.find(&text, rtype) {
            Err(_) => Told::Unanswered,
            Ok(found) if found.no_such_name => Told::NoSuchName,
            Ok(found) => {
                let reply = found.exchange.reply.seen().map(Message::from_fact);
                let denied = reply.is_some_and(|reply| denied_compactly(&reply, &found.name));
                match found.records.is_empty() && denied {
                    true => Told::NoSuchName,
                    false => Told::Records(found.records),
                }
            }
        }
    }
}
