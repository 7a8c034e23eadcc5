//! MTA-STS: the record, and the policy where it announces one.

use facts::Need;
use wire::{
    dns::Rtype,
    mail::{Known, Told, mta_sts, txt},
};

use super::{Found, Mail, known::Answers, policy_file};

/// Looks at the record, and where there is one, at the policy. Without a record no sender asks for it (RFC 8461 §3.1).
pub(super) async fn look(mail: &Mail<'_>) -> Option<Found> {
    if !mail.needs(Need::MtaSts) {
        return None;
    }
    let name = mta_sts::record_name(mail.domain)?;
    mail.ask([(name.clone(), Rtype::TXT)]).await;
    let Told::Records(records) = Answers(mail.inquiry).told(&name, Rtype::TXT) else {
        return None;
    };
    if !txt::texts(&records).iter().any(|text| mta_sts::is_record(text)) {
        return None;
    }
    policy_file::fetch(mail, &mta_sts::policy_url(mail.domain)).await
}
