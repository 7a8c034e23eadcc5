//! How one address of a name server behaves.

use facts::Reason;
use verdict::Sheet;
use wire::dns::Rtype;

use super::{Address, NO_EDNS, NO_TCP, OPEN_RESOLVER, TRANSFER};

/// Judges what one address answers over TCP, with EDNS, to a wish for recursion and for the whole zone.
pub(super) fn judge(address: &Address<'_>, sheet: &mut Sheet<'_>) {
    let place = address.place();
    let answered_udp = matches!(&address.soa, Some((_, Some(_)))) || address.only_says_that_it_does_not_fit();
    if let Some((exchange, None)) = &address.tcp
        && let Some(why) = exchange.reply.why_not()
        && answered_udp
    {
        let ours = matches!(why.reason, Reason::OurSide | Reason::Budget | Reason::Guarded);
        if ours {
            sheet.unseen(&place, why);
        } else {
            sheet
                .say(&place, NO_TCP)
                .arg("reason", why.reason.key())
                .seen_at(exchange.at, exchange.shared);
        }
    }
    if let Some((exchange, Some(message))) = &address.soa
        && message.edns.is_none()
    {
        sheet
            .say(&place, NO_EDNS)
            .arg("rcode", message.rcode.to_string())
            .seen_at(exchange.at, exchange.shared);
    }
    if let Some((exchange, Some(message))) = &address.recursion
        && message.flags.ra
        && message.answer.iter().any(|record| record.rtype == Rtype::SOA)
        && !message.flags.aa
    {
        sheet
            .say(&place, OPEN_RESOLVER)
            .seen_at(exchange.at, exchange.shared);
    }
    if let Some((exchange, Some(message))) = &address.transfer
        && message.rcode.to_string() == "NOERROR"
        && message
            .answer
            .first()
            .is_some_and(|record| record.rtype == Rtype::SOA)
    {
        sheet.say(&place, TRANSFER).seen_at(exchange.at, exchange.shared);
    }
}
