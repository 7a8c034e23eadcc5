//! The answer to EHLO: what a server is able to do (RFC 5321 §4.1.1.1).

use facts::SmtpReply;

use super::reply::{Fault, Reply};

/// One service extension.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Extension {
    /// Its keyword in capitals.
    pub keyword: String,
    /// Its parameters as they came.
    pub parameters: Vec<String>,
}

/// What a server says it is able to do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Extensions {
    /// The name by which the server calls itself; none where it gives none.
    pub domain: Option<String>,
    /// The extensions in the order in which they came. A keyword may come twice.
    pub list: Vec<Extension>,
    /// What is not as the grammar has it.
    pub faults: Vec<Fault>,
}

impl Extensions {
    /// Reads a reply to EHLO; none where it is no yes.
    pub fn read(raw: &SmtpReply) -> Option<Self> {
        let mut reply = Reply::read(raw);
        if !reply.is_positive() {
            return None;
        }
        let mut lines = std::mem::take(&mut reply.text).into_iter();
        // The first line greets, whatever it says.
        let greeting = lines.next().unwrap_or_default();
        let mut extensions = Extensions {
            domain: words(greeting).next().map(str::to_owned),
            ..Extensions::default()
        };
        for line in lines {
            let mut words = words(line);
            let keyword = words.next().unwrap_or_default();
            if is_keyword(keyword) {
                extensions.list.push(Extension {
                    keyword: keyword.to_ascii_uppercase(),
                    parameters: words.map(str::to_owned).collect(),
                });
            } else {
                // Among them is `AUTH=LOGIN`, for clients of the last century.
                reply.fault(Fault::NoKeyword);
            }
        }
        extensions.faults = reply.faults;
        Some(extensions)
    }

    /// The extension of that keyword, in any case.
    pub fn find(&self, keyword: &str) -> Option<&Extension> {
        self.list
            .iter()
            .find(|extension| extension.keyword.eq_ignore_ascii_case(keyword))
    }

    /// True where the server names that keyword.
    pub fn has(&self, keyword: &str) -> bool {
        self.find(keyword).is_some()
    }

    /// TLS on this connection (RFC 3207).
    pub fn starttls(&self) -> bool {
        self.has("STARTTLS")
    }

    /// Mail addresses and headers in UTF-8 (RFC 6531).
    pub fn smtputf8(&self) -> bool {
        self.has("SMTPUTF8")
    }

    /// Bodies with octets outside ASCII (RFC 6152), without which there is no SMTPUTF8 (RFC 6531 §3.1).
    pub fn eight_bit_mime(&self) -> bool {
        self.has("8BITMIME")
    }

    /// Several commands at once (RFC 2920).
    pub fn pipelining(&self) -> bool {
        self.has("PIPELINING")
    }

    /// TLS all the way or not at all (RFC 8689).
    pub fn requiretls(&self) -> bool {
        self.has("REQUIRETLS")
    }

    /// Bodies in pieces of a stated size (RFC 3030).
    pub fn chunking(&self) -> bool {
        self.has("CHUNKING")
    }

    /// Reports of what became of a message, on demand (RFC 3461).
    pub fn dsn(&self) -> bool {
        self.has("DSN")
    }

    /// The largest message that is taken, in octets (RFC 1870): `Some(None)` where no fixed size is stated.
    pub fn size(&self) -> Option<Option<u64>> {
        let size = self.find("SIZE")?;
        let stated = size.parameters.first().filter(|text| text.len() <= 20);
        Some(stated.and_then(|text| text.parse().ok()).filter(|size| *size > 0))
    }
}

/// Words as senders of mail split them: by spaces and tabs, several as one.
fn words(line: &str) -> impl Iterator<Item = &str> {
    line.split([' ', '\t']).filter(|word| !word.is_empty())
}

/// `ehlo-keyword` of RFC 5321 §4.1.1.1.
fn is_keyword(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_alphanumeric())
        && word.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
}

/// Whether a client may say `name` in EHLO: a domain, or an address literal (RFC 5321 §4.1.1.1, §4.1.3). Nothing else gets
/// into a command.
pub fn is_ehlo_name(name: &str) -> bool {
    if let Some(literal) = name.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
        return match literal.strip_prefix("IPv6:") {
            Some(v6) => v6.parse::<std::net::Ipv6Addr>().is_ok(),
            None => literal.parse::<std::net::Ipv4Addr>().is_ok(),
        };
    }
    let label = |label: &str| {
        (1..=63).contains(&label.len())
            && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    name.len() <= 253 && name.split('.').all(label)
}
