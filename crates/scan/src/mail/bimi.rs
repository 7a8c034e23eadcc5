//! BIMI: the record, and the logo and certificate it points at.

use facts::Need;
use futures_util::future::join_all;
use wire::{
    dns::Rtype,
    mail::{
        Known, Told,
        bimi::{self, Bimi},
        txt,
    },
};

use super::{Found, Mail, known::Answers, policy_file};

/// Looks at the record and at what it points at: the logo first, then the certificate.
pub(super) async fn look(mail: &Mail<'_>) -> Vec<Found> {
    let Some(name) = bimi::record_name(mail.domain).filter(|_| mail.needs(Need::Bimi)) else {
        return Vec::new();
    };
    mail.ask([(name.clone(), Rtype::TXT)]).await;
    let Told::Records(records) = Answers(mail.inquiry).told(&name, Rtype::TXT) else {
        return Vec::new();
    };
    let mut texts = txt::texts(&records);
    texts.retain(|text| bimi::is_record(text));
    let [text] = texts.as_slice() else {
        return Vec::new();
    };
    let Ok(Bimi { logo, evidence, .. }) = bimi::read(text) else {
        return Vec::new();
    };
    let files = [logo, evidence];
    let files = files.iter().flatten().map(|url| policy_file::fetch(mail, url));
    join_all(files).await.into_iter().flatten().collect()
}
