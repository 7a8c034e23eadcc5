//! TXT records as text.

use crate::dns::{Record, Rtype};

/// Characters of one record that are read; the largest record has 65,535 octets.
pub const TEXT_MAX: usize = 65_535;

/// The text of one TXT record: its strings one after the other, with nothing between them, as SPF, DKIM, DMARC and the
/// rest of mail have it (RFC 7208 §3.3, RFC 6376 §3.6.2.2). Octets outside ASCII become the code points U+0080 to
/// U+00FF, so that nothing is lost and nothing looks like what it is not.
pub fn text(data: &[u8]) -> String {
    let mut text = String::with_capacity(data.len());
    let mut rest = data;
    while let Some((length, after)) = rest.split_first() {
        // A string that claims to be longer than the record ends with it.
        let length = usize::from(*length).min(after.len());
        let Some((string, after)) = after.split_at_checked(length) else {
            break;
        };
        text.extend(string.iter().map(|octet| char::from(*octet)));
        rest = after;
    }
    text
}

/// The texts of those records that are TXT records.
pub fn texts(records: &[Record]) -> Vec<String> {
    let own = records.iter().filter(|record| record.rtype == Rtype::TXT);
    own.map(|record| text(&record.data)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_are_joined_without_anything_between() {
        assert_eq!(text(b"\x05v=spf\x021 \x04-all"), "v=spf1 -all");
        assert_eq!(text(b""), "");
        assert_eq!(text(b"\x00\x01a"), "a");
        assert_eq!(text(b"\x03\xe9\xff;"), "\u{e9}\u{ff};");
        assert_eq!(text(b"\x20cut"), "cut");
    }
}
