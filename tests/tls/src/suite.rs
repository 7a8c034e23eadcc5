//! Names of cipher suites: code points, the names of the IANA registry and those of OpenSSL, as OpenSSL 1.1.1 lists them,
//! with the EXPORT and DES suites of OpenSSL 1.0.

use std::sync::LazyLock;

/// A cipher suite.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Suite {
    /// The code point.
    pub code: u16,
    /// The name in the registry.
    pub iana: &'static str,
    /// The name in OpenSSL.
    pub openssl: &'static str,
}

/// Every suite that has a name here, by code point.
pub static ALL: LazyLock<Vec<Suite>> =
    LazyLock::new(|| include_str!("suites.txt").lines().map(read).collect());

fn read(line: &'static str) -> Suite {
    let words: Vec<&str> = line.split(' ').collect();
    let [code, iana, openssl] = words[..] else {
        panic!("suites.txt: not three words: {line}")
    };
    let code = u16::from_str_radix(code, 16).expect("suites.txt: hexadecimal digits");
    Suite { code, iana, openssl }
}

/// The suite of that code point.
pub fn by_code(code: u16) -> Option<Suite> {
    ALL.iter().copied().find(|suite| suite.code == code)
}

/// OpenSSL's name of that suite; names of OpenSSL stay as they are, and so does what has no name here.
pub fn openssl_name(name: &str) -> String {
    let found = ALL.iter().find(|suite| suite.iana == name);
    found.map_or(name, |suite| suite.openssl).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lead_to_code_points_and_back() {
        assert!(ALL.is_sorted_by(|a, b| a.code < b.code));
        assert_eq!(openssl_name("TLS_RSA_WITH_3DES_EDE_CBC_SHA"), "DES-CBC3-SHA");
        assert_eq!(
            by_code(0xC02F).map(|suite| suite.openssl),
            Some("ECDHE-RSA-AES128-GCM-SHA256")
        );
        assert_eq!(openssl_name("TLS_NEW"), "TLS_NEW");
    }
}
