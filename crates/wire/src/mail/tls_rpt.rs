//! TLS-RPT: where senders report that TLS to a mail domain went wrong (RFC 8460 §3).

use super::{
    below,
    report_uri::{self, Entry},
    tag_list::TagList,
};
use crate::dns::Name;

/// The record at `_smtp._tls.DOMAIN`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TlsRpt {
    /// Where reports go.
    pub rua: Vec<Entry>,
    /// Fields that the RFC does not know; they are passed over (RFC 8460 §3).
    pub unknown: Vec<String>,
}

/// Why a record cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TlsRptError {
    /// It has no `rua`, or an empty one.
    NoAddress,
    /// A field occurs twice.
    Repeated(String),
    /// A part is no `name=value`.
    Field(String),
}

impl TlsRptError {
    /// A word for texts and JSON.
    pub fn key(&self) -> &'static str {
        match self {
            TlsRptError::NoAddress => "no-address",
            TlsRptError::Repeated(_) => "repeated",
            TlsRptError::Field(_) => "field",
        }
    }
}

/// The name of the record.
pub fn record_name(domain: &Name) -> Option<Name> {
    below("_smtp._tls", domain)
}

/// Whether a text at that name is meant to be such a record: others do not count (RFC 8460 §3).
pub fn is_record(text: &str) -> bool {
    super::begins(text, "TLSRPTv1")
}

/// Reads the record.
///
/// # Errors
/// What is wrong with it; senders then send no reports.
pub fn read(text: &str) -> Result<TlsRpt, TlsRptError> {
    let list = TagList::read(text);
    if let Some(part) = list.broken.first() {
        return Err(TlsRptError::Field(part.clone()));
    }
    if let Some(name) = list.repeated(false).into_iter().next() {
        return Err(TlsRptError::Repeated(name));
    }
    let rua = list.get("rua").filter(|value| !value.is_empty());
    let known = |name: &str| ["v", "rua"].contains(&name);
    Ok(TlsRpt {
        rua: report_uri::list(rua.ok_or(TlsRptError::NoAddress)?),
        unknown: list
            .tags
            .iter()
            .filter(|tag| !known(&tag.name))
            .map(|tag| tag.name.clone())
            .collect(),
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn records_of_the_rfc() {
        for text in [
            "v=TLSRPTv1; rua=mailto:reports@example.com",
            "v=TLSRPTv1; rua=https://reporting.example.com/v1/tlsrpt",
            "v=TLSRPTv1;rua=mailto:reports@example.com;",
        ] {
            assert!(is_record(text), "{text}");
            let record = read(text).unwrap();
            assert!(record.rua.iter().all(Result::is_ok), "{text}");
        }
        let two = read("v=TLSRPTv1; rua=mailto:a@b.example,https://c.example/; x=1").unwrap();
        assert_eq!((two.rua.len(), two.unknown), (2, vec!["x".to_owned()]));
    }

    #[test]
    fn records_that_do_not_count() {
        for text in [
            "v=tlsrptv1; rua=mailto:a@b.example",
            "v=TLSRPTv1",
            "v=TLSRPTv12; rua=mailto:a@b.example",
            " v=TLSRPTv1; rua=mailto:a@b.example",
            "rua=mailto:a@b.example; v=TLSRPTv1;",
            "",
        ] {
            assert!(!is_record(text), "{text}");
        }
        assert_eq!(read("v=TLSRPTv1; ruf=x"), Err(TlsRptError::NoAddress));
        assert_eq!(read("v=TLSRPTv1; rua="), Err(TlsRptError::NoAddress));
        assert_eq!(
            read("v=TLSRPTv1; rua=mailto:a@b.example; rua=mailto:c@d.example"),
            Err(TlsRptError::Repeated("rua".to_owned()))
        );
        assert_eq!(
            read("v=TLSRPTv1; mailto:a@b.example"),
            Err(TlsRptError::Field("mailto:a@b.example".to_owned()))
        );
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in "(?s).{0,300}") {
            let _ = (is_record(&text), read(&text), read(&format!("v=TLSRPTv1; rua={text}")));
        }
    }
}
