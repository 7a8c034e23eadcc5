//! Every parser of what strangers send, as an entry for fuzzing.
//!
//! An entry takes any octets and must come back: no panic, no overflow, no time or space out of proportion. Where two
//! functions are each other's inverse, the entry says so with an assertion. `cargo xtask fuzz` runs the fuzzer over them;
//! `fuzz/corpus` keeps the inputs that led somewhere new, and `cargo test` goes through all of them.

mod dns;
mod files;
mod mail;
mod smtp;
mod spf;
mod tls;
mod web;
mod x509;

/// An entry: its name, which is that of its folder in the corpus, and what takes the octets.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// The name.
    pub name: &'static str,
    /// Takes one input.
    pub run: fn(&[u8]),
}

/// Every entry.
pub const ENTRIES: &[Entry] = &[
    Entry {
        name: "dns-reply",
        run: dns::reply,
    },
    Entry {
        name: "dns-record",
        run: dns::record,
    },
    Entry {
        name: "dns-master-file",
        run: dns::master_file,
    },
    Entry {
        name: "dnssec",
        run: dns::dnssec,
    },
    Entry {
        name: "caa",
        run: dns::caa,
    },
    Entry {
        name: "svcb",
        run: dns::svcb,
    },
    Entry {
        name: "alt-svc",
        run: web::alt_svc,
    },
    Entry {
        name: "tls-record",
        run: x509::tls_record,
    },
    Entry {
        name: "tls-hello",
        run: x509::tls_hello,
    },
    Entry {
        name: "tls-flight",
        run: tls::flight,
    },
    Entry {
        name: "tls-flight-ssl2",
        run: tls::flight_ssl2,
    },
    Entry {
        name: "tls-server-hello",
        run: tls::server_hello,
    },
    Entry {
        name: "tls-key-exchange",
        run: tls::key_exchange,
    },
    Entry {
        name: "tls-status",
        run: tls::status,
    },
    Entry {
        name: "certificate",
        run: x509::certificate,
    },
    Entry {
        name: "certificate-path",
        run: x509::path,
    },
    Entry {
        name: "tlsa",
        run: x509::tlsa,
    },
    Entry {
        name: "ocsp",
        run: x509::ocsp,
    },
    Entry {
        name: "crl",
        run: x509::crl,
    },
    Entry {
        name: "issuer-file",
        run: x509::issuer_file,
    },
    Entry {
        name: "rsa-key",
        run: x509::rsa_key,
    },
    Entry {
        name: "http-head",
        run: web::http_head,
    },
    Entry {
        name: "hsts",
        run: web::hsts,
    },
    Entry {
        name: "csp",
        run: web::csp,
    },
    Entry {
        name: "cookie",
        run: web::cookie,
    },
    Entry {
        name: "fields",
        run: web::fields,
    },
    Entry {
        name: "permissions-policy",
        run: web::permissions_policy,
    },
    Entry {
        name: "security-txt",
        run: web::security_txt,
    },
    Entry {
        name: "html",
        run: web::html,
    },
    Entry {
        name: "challenge",
        run: web::challenge,
    },
    Entry {
        name: "spf",
        run: spf::record,
    },
    Entry {
        name: "spf-macro",
        run: spf::macros,
    },
    Entry {
        name: "spf-tree",
        run: spf::tree,
    },
    Entry {
        name: "route-lines",
        run: files::route_lines,
    },
    Entry {
        name: "route-files",
        run: files::route_files,
    },
    Entry {
        name: "subject",
        run: files::subject,
    },
    Entry {
        name: "policy",
        run: files::policy,
    },
    Entry {
        name: "facts",
        run: files::facts,
    },
    Entry {
        name: "smtp-reply",
        run: smtp::reply,
    },
    Entry {
        name: "smtp-session",
        run: smtp::session,
    },
    Entry {
        name: "plain-text",
        run: files::plain_text,
    },
    Entry {
        name: "dmarc-record",
        run: mail::dmarc_record,
    },
    Entry {
        name: "dmarc-walk",
        run: mail::dmarc_walk,
    },
    Entry {
        name: "dkim-key",
        run: mail::dkim_key,
    },
    Entry {
        name: "mail-records",
        run: mail::mail_records,
    },
    Entry {
        name: "mta-sts-policy",
        run: mail::mta_sts_policy,
    },
    Entry {
        name: "bimi-logo",
        run: mail::bimi_logo,
    },
    Entry {
        name: "vendors",
        run: mail::vendors,
    },
];

/// The entry of that name.
pub fn find(name: &str) -> Option<&'static Entry> {
    ENTRIES.iter().find(|entry| entry.name == name)
}

/// Octets as text, as a reader of lines would have it.
fn lossy(octets: &[u8]) -> String {
    String::from_utf8_lossy(octets).into_owned()
}

/// Parts of one input: 16 bits of length before each.
fn parts(mut octets: &[u8]) -> Vec<&[u8]> {
    let mut parts = Vec::new();
    while let Some((length, rest)) = octets.split_at_checked(2) {
        let length = usize::from(length[0]) << 8 | usize::from(length[1]);
        let (part, rest) = rest.split_at(length.min(rest.len()));
        parts.push(part);
        octets = rest;
    }
    parts
}
