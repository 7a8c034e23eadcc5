//! What the user asks of the mail test beside the domain: keys under selectors, and senders for SPF.

use std::net::IpAddr;

use facts::Facts;
use render::json::{Fault, FaultKind};
use scan::AskedSender;

use super::wanted::Wanted;
use crate::exit::fault_about;

/// Longest part of a mail address before the `@`, in octets (RFC 5321 §4.5.3.1.1).
const LOCAL_MAX: usize = 64;

/// The selectors named, as they stand in the DNS. The whole name of a key is cut to its selector.
///
/// # Errors
/// One of them is none (RFC 6376 §3.1: labels with dots between them).
pub fn selectors(typed: &[String]) -> Result<Vec<String>, Fault> {
    let read = |text: &String| {
        let lower = text.trim().to_ascii_lowercase();
        let selector = lower
            .split_once("._domainkey")
            .map_or(lower.as_str(), |(own, _)| own);
        let is_label = |label: &str| {
            let fits = |c: u8| c.is_ascii_alphanumeric() || c == b'-' || c == b'_';
            (1..=63).contains(&label.len()) && label.bytes().all(fits)
        };
        if selector.len() <= 200 && selector.split('.').all(is_label) {
            return Ok(selector.to_owned());
        }
        let sentence = format!(
            "'{}' is no selector; give what stands after 's=' in the DKIM-Signature of a message, such as s1",
            short(text)
        );
        Err(fault_about(FaultKind::Usage, short(text), sentence))
    };
    typed.iter().map(read).collect()
}

/// The senders named.
///
/// # Errors
/// One of them is no address, or is of a domain that is not tested.
pub fn asked(typed: &[String], wanted: &[Wanted]) -> Result<Vec<AskedSender>, Fault> {
    let read = |text: &String| {
        read(text.trim(), wanted).map_err(|why| {
            let sentence = format!("'{}' is no sender: {why}", short(text));
            fault_about(FaultKind::Usage, short(text), sentence)
        })
    };
    typed.iter().map(read).collect()
}

fn read(text: &str, wanted: &[Wanted]) -> Result<AskedSender, String> {
    const FORM: &str = "write the address of a server, a mail address, or both as jan@example.nl/192.0.2.25";
    if let Ok(address) = text.parse::<IpAddr>() {
        return Ok(AskedSender {
            mailbox: None,
            client: Some(address),
        });
    }
    let (local, rest) = text.rsplit_once('@').ok_or_else(|| FORM.to_owned())?;
    let (domain, client) = match rest.split_once('/') {
        Some((domain, address)) => (domain, Some(address.parse().map_err(|_| FORM.to_owned())?)),
        None => (rest, None),
    };
    if local.is_empty() || local.len() > LOCAL_MAX || local.chars().any(|c| c.is_control() || c == ' ') {
        return Err(format!("what stands before the '@' cannot; {FORM}"));
    }
    let domain = scan::subject(domain).map_err(|error| error.to_string())?.name;
    let mut tested = wanted.iter().filter(|one| !one.implied);
    // Where no name could be tested at all, that is told already.
    if !wanted.is_empty() && !tested.any(|one| one.subject.name == domain) {
        return Err(format!(
            "{domain} is not tested; give it among the names, or leave the sender out"
        ));
    }
    Ok(AskedSender {
        mailbox: Some((local.to_owned(), domain)),
        client,
    })
}

/// A sentence for each sender of the subject without a client, where there is no server to take one from.
pub fn unanswered(asked: &[AskedSender], facts: &Facts) -> Vec<String> {
    let name = &facts.subject.name;
    let found = facts.mail.seen().map_or(&[][..], |mail| &mail.senders);
    let of_subject = asked.iter().filter_map(|asked| asked.mailbox.as_ref());
    of_subject
        .filter(|(_, domain)| domain == name)
        .map(|(local, domain)| format!("{local}@{domain}"))
        .filter(|mailbox| !found.iter().any(|sender| sender.mailbox == *mailbox))
        .map(|mailbox| {
            format!(
                "no server takes the mail of {name}, so there is no address to ask SPF about for {mailbox}; give one as \
                 {mailbox}/192.0.2.25"
            )
        })
        .collect()
}

fn short(text: &str) -> String {
    text.chars().take(80).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wanted() -> Vec<Wanted> {
        let one = |name, implied| Wanted {
            subject: scan::subject(name).unwrap(),
            implied,
        };
        vec![
            one("example.nl", false),
            one("www.example.nl", true),
            one("müller.de", false),
        ]
    }

    #[test]
    fn senders_are_read_as_people_write_them() {
        let of = |text: &str| read(text, &wanted());
        let mailbox = |local: &str, domain: &str| Some((local.to_owned(), domain.to_owned()));
        for (text, mailbox, client) in [
            ("192.0.2.1", None, Some("192.0.2.1")),
            ("2001:db8::1", None, Some("2001:db8::1")),
            ("jan@example.nl", mailbox("jan", "example.nl"), None),
            (
                "a/b@Example.NL/2001:db8::1",
                mailbox("a/b", "example.nl"),
                Some("2001:db8::1"),
            ),
            ("jan@müller.de", mailbox("jan", "xn--mller-kva.de"), None),
            ("\"a@b\"@example.nl", mailbox("\"a@b\"", "example.nl"), None),
        ] {
            let client = client.map(|address| address.parse().unwrap());
            assert_eq!(of(text), Ok(AskedSender { mailbox, client }), "{text}");
        }
        for wrong in [
            "",
            "jan",
            "@example.nl",
            "jan@",
            "jan@nl",
            "jan@other.nl",
            "jan@www.example.nl",
            "jan@example.nl/",
            "1.2.3",
            "jan@example.nl/host",
            "a b@example.nl",
            "192.0.2.0/24",
            "a\u{7}@example.nl",
        ] {
            assert!(of(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn selectors_are_read_as_people_write_them() {
        let of = |text: &str| selectors(&[text.to_owned()]).ok();
        assert_eq!(of(" S1 "), Some(vec!["s1".to_owned()]));
        assert_eq!(of("a.b_c"), Some(vec!["a.b_c".to_owned()]));
        assert_eq!(of("s1._domainkey.example.nl"), Some(vec!["s1".to_owned()]));
        for wrong in ["", ".", "a..b", "a b", "é", "s1;", &"a".repeat(64)] {
            assert_eq!(of(wrong), None, "{wrong}");
        }
    }
}
