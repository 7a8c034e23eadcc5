//! What a domain says of itself as a sender and a receiver of mail.

use crate::dns::{Name, Record, Rtype};

use super::{Known, Told, txt};

/// Whether a domain declares that it sends nothing: `v=spf1 -all` and no more (RFC 7208 §4.6.3), an explanation aside.
/// None where that is not known.
pub fn sends_nothing(domain: &Name, known: &dyn Known) -> Option<bool> {
    let records = match known.told(domain, Rtype::TXT) {
        Told::NotAsked | Told::Unanswered => return None,
        Told::NoSuchName => return Some(false),
        Told::Records(records) => records,
    };
    let texts = txt::texts(&records);
    let mut spf = texts.iter().filter_map(|text| {
        let mut words = text.split(' ').filter(|word| !word.is_empty());
        let first = words.next()?;
        first
            .eq_ignore_ascii_case("v=spf1")
            .then(|| words.map(str::to_ascii_lowercase).collect::<Vec<String>>())
    });
    let (Some(words), None) = (spf.next(), spf.next()) else {
        return Some(false);
    };
    let terms: Vec<&String> = words.iter().filter(|word| !word.starts_with("exp=")).collect();
    Some(terms == ["-all"])
}

/// Whether a domain takes no mail: it says so with a null MX (RFC 7505), or has neither MX nor address (RFC 5321 §5.1).
/// None where that is not known.
pub fn takes_no_mail(domain: &Name, known: &dyn Known) -> Option<bool> {
    let null = |record: &Record| record.data.as_ref().get(2..) == Some(&[0]);
    match known.told(domain, Rtype::MX) {
        Told::NotAsked | Told::Unanswered => None,
        Told::NoSuchName => Some(true),
        Told::Records(records) if !records.is_empty() => Some(records.iter().all(null)),
        Told::Records(_) => {
            let mut unknown = false;
            for rtype in [Rtype::A, Rtype::AAAA] {
                match known.told(domain, rtype) {
                    Told::Records(records) if !records.is_empty() => return Some(false),
                    Told::Records(_) | Told::NoSuchName => {}
                    Told::NotAsked | Told::Unanswered => unknown = true,
                }
            }
            (!unknown).then_some(true)
        }
    }
}
