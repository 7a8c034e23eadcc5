//! Every chain of certificates that a server has for a client that goes by TLSA records.

use std::collections::HashSet;

use facts::{Base64, Measured, TlsMessage, TlsSession, TlsSurvey};
use wire::x509::{self, Chain};

use crate::view::endpoint::Endpoint;

/// The chains seen at `endpoint` under the server name `name`, each once.
///
/// A server may have one for each kind of key. What was sent under another name, or under none, says nothing about
/// this one.
pub fn seen(endpoint: &Endpoint<'_>, name: &str) -> Vec<Chain> {
    let sessions = [endpoint.tls.seen(), endpoint.target_tls.seen()];
    let survey = endpoint.survey.seen();
    let more = survey.into_iter().flat_map(|survey| &survey.sessions);
    let sessions = sessions
        .into_iter()
        .flatten()
        .chain(more.filter_map(Measured::seen))
        .filter(|session| session.server_name.eq_ignore_ascii_case(name));
    let bare = survey.into_iter().flat_map(|survey| in_the_clear(survey, name));
    let sent = sessions
        .map(|session: &TlsSession| (session.chain.as_slice(), session.cut))
        .chain(bare.map(|chain| (chain, false)));
    let mut known = HashSet::new();
    sent.filter(|(chain, cut)| !chain.is_empty() && known.insert((*chain, *cut)))
        .map(|(ders, cut)| {
            let mut chain = x509::chain(ders.iter().map(|der| der.0.as_slice()));
            chain.cut |= cut;
            chain
        })
        .collect()
}

/// Chains that came in answer to hellos with this server name.
fn in_the_clear<'a>(survey: &'a TlsSurvey, name: &'a str) -> impl Iterator<Item = &'a [Base64]> {
    let asked = survey.hellos.iter().filter(move |hello| {
        let sent = hello.offer.server_name.as_deref();
        sent.is_some_and(|sent| sent.eq_ignore_ascii_case(name))
    });
    let messages = asked
        .filter_map(|hello| hello.answer.seen())
        .flat_map(|flight| &flight.messages);
    messages.filter_map(|message| match message {
        TlsMessage::Certificate(Some(place)) => survey.chains.get(*place).map(Vec::as_slice),
        _ => None,
    })
}
