//! What a domain says of itself as a sender and a receiver of mail.

use crate::dns::{Data, Name, Record, Rtype, name_text};

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

/// Whether a name exists as DMARC has it: with an address or an MX (RFC 9989 §3.2). None where that is not known.
pub fn exists(domain: &Name, known: &dyn Known) -> Option<bool> {
    let mut unknown = false;
    for rtype in [Rtype::A, Rtype::AAAA, Rtype::MX] {
        match known.told(domain, rtype) {
            Told::Records(records) if !records.is_empty() => return Some(true),
            Told::Records(_) | Told::NoSuchName => {}
            Told::NotAsked | Told::Unanswered => unknown = true,
        }
    }
    (!unknown).then_some(false)
}

/// The servers that take the domain's mail, in A-labels without the final dot, the most preferred first: those its MX records
/// name; without any, the domain itself (RFC 5321 §5.1). None where that is not known.
pub fn servers(domain: &Name, known: &dyn Known) -> Option<Vec<String>> {
    let bare = |text: &str| text.strip_suffix('.').unwrap_or(text).to_ascii_lowercase();
    let records = match known.told(domain, Rtype::MX) {
        Told::NotAsked | Told::Unanswered => return None,
        Told::NoSuchName => return Some(Vec::new()),
        Told::Records(records) => records,
    };
    if records.is_empty() {
        return Some(vec![bare(&name_text(domain))]);
    }
    let mut servers: Vec<(u16, String)> = records
        .iter()
        .filter_map(|record| match record.parsed()? {
            Data::Mx(mx) => Some((mx.preference(), bare(&mx.exchange().to_string()))),
            _ => None,
        })
        .filter(|(_, name)| !name.is_empty())
        .collect();
    servers.sort();
    servers.dedup_by(|a, b| a.1 == b.1);
    Some(servers.into_iter().map(|(_, name)| name).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dns;

    fn world(lines: &[&str]) -> impl Fn(&Name, Rtype) -> Told {
        let lines = lines.iter().map(|line| facts::Record::from((*line).to_owned()));
        let records: Vec<Record> = lines.map(|line| Record::read(&line).unwrap()).collect();
        move |name: &Name, rtype: Rtype| {
            let own = |record: &&Record| record.owner == *name && record.rtype == rtype;
            Told::Records(records.iter().filter(own).cloned().collect())
        }
    }

    fn name() -> Name {
        dns::name("example.nl").unwrap()
    }

    #[test]
    fn who_takes_no_mail() {
        let takes_none = |lines: &[&str]| takes_no_mail(&name(), &world(lines));
        assert_eq!(takes_none(&["example.nl. 1 MX 0 ."]), Some(true));
        assert_eq!(
            takes_none(&["example.nl. 1 MX 0 .", "example.nl. 1 MX 10 a.nl."]),
            Some(false)
        );
        assert_eq!(takes_none(&["example.nl. 1 A 192.0.2.1"]), Some(false));
        assert_eq!(takes_none(&["example.nl. 1 AAAA 2001:db8::1"]), Some(false));
        assert_eq!(takes_none(&[]), Some(true));
        assert_eq!(takes_no_mail(&name(), &|_: &Name, _: Rtype| Told::NotAsked), None);
        assert_eq!(
            takes_no_mail(&name(), &|_: &Name, _: Rtype| Told::Unanswered),
            None
        );
    }

    #[test]
    fn who_sends_nothing() {
        let silent = |lines: &[&str]| sends_nothing(&name(), &world(lines));
        assert_eq!(silent(&["example.nl. 1 TXT \"v=spf1 -all\""]), Some(true));
        assert_eq!(
            silent(&[
                "example.nl. 1 TXT \"V=SPF1  -ALL exp=e.nl\"",
                "example.nl. 1 TXT x"
            ]),
            Some(true)
        );
        assert_eq!(silent(&["example.nl. 1 TXT \"v=spf1 ~all\""]), Some(false));
        assert_eq!(silent(&["example.nl. 1 TXT \"v=spf1 mx -all\""]), Some(false));
        assert_eq!(
            silent(&[
                "example.nl. 1 TXT \"v=spf1 -all\"",
                "example.nl. 1 TXT \"v=spf1 mx\""
            ]),
            Some(false)
        );
        assert_eq!(silent(&[]), Some(false));
    }

    #[test]
    fn who_takes_the_mail() {
        let at = |lines: &[&str]| servers(&name(), &world(lines)).unwrap();
        assert_eq!(
            at(&[
                "example.nl. 1 MX 20 b.nl.",
                "example.nl. 1 MX 10 C.nl.",
                "example.nl. 1 MX 10 a.nl."
            ]),
            ["a.nl", "c.nl", "b.nl"]
        );
        assert_eq!(at(&[]), ["example.nl"]);
        assert!(at(&["example.nl. 1 MX 0 ."]).is_empty());
        assert_eq!(exists(&name(), &world(&["example.nl. 1 MX 0 ."])), Some(true));
        assert_eq!(exists(&name(), &world(&[])), Some(false));
    }
}
