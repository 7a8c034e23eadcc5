//! Whether somebody else takes the reports about a domain (RFC 9990 §4, before that RFC 7489 §7.1).

use crate::{
    dns::{self, Name, Rtype},
    mail::{Known, Told, below, txt},
};

use super::{Kind, Organization, discovery::organization, kind};

/// Whether reports about a domain may go to a host.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Consent {
    /// The host belongs to the domain's own organization: nobody else has to agree.
    Own,
    /// The host says that it takes them, with this record at this name.
    Given(Name, String),
    /// It does not say so; asked was this name.
    Withheld(Name),
    /// The name to ask for would be too long, so that nobody can agree.
    TooLong,
    /// These questions have to be put first.
    Missing(Vec<(Name, Rtype)>),
    /// This question has no answer.
    Unanswered(Name),
}

/// Whether reports about mail under the record at `domain` may go to `host`.
///
/// The consent is asked for first and the organizations are compared only without it: that costs the fewest questions.
pub fn consent(domain: &Name, host: &str, known: &dyn Known) -> Consent {
    let Ok(host) = dns::name(host) else {
        return Consent::TooLong;
    };
    if host == *domain {
        return Consent::Own;
    }
    let bare = dns::spelled(domain);
    let labels = format!("{bare}_report._dmarc");
    let asked = below(&labels, &host);
    let mut missing = Vec::new();
    if let Some(owner) = &asked {
        match known.told(owner, Rtype::TXT) {
            Told::NotAsked => missing.push((owner.clone(), Rtype::TXT)),
            Told::Unanswered => return Consent::Unanswered(owner.clone()),
            Told::NoSuchName => {}
            Told::Records(records) => {
                let texts = txt::texts(&records);
                if let Some(text) = texts.into_iter().find(|text| kind(text) == Kind::Record) {
                    return Consent::Given(owner.clone(), text);
                }
            }
        }
    }
    if !missing.is_empty() {
        return Consent::Missing(missing);
    }
    match (organization(domain, known), organization(&host, known)) {
        (Organization::Missing(mut ours), Organization::Missing(theirs)) => {
            ours.extend(theirs);
            Consent::Missing(ours)
        }
        (Organization::Missing(missing), _) | (_, Organization::Missing(missing)) => {
            Consent::Missing(missing)
        }
        (Organization::Unanswered(name), _) | (_, Organization::Unanswered(name)) => {
            Consent::Unanswered(name)
        }
        (Organization::Is(ours), Organization::Is(theirs)) if ours == theirs => Consent::Own,
        _ => asked.map_or(Consent::TooLong, Consent::Withheld),
    }
}
