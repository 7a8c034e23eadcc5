//! The description of one site.

use std::{
    collections::BTreeMap,
    net::{IpAddr, Ipv4Addr, Ipv6Addr},
};

use super::authority::Fault;

/// Web server software.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Software {
    /// nginx.
    Nginx,
    /// Apache httpd.
    Apache,
}

/// A file of a site.
#[derive(Clone, Debug)]
pub struct File {
    /// Path in the URL.
    pub path: String,
    /// What it holds.
    pub content: String,
    /// Content type, sent as it stands.
    pub content_type: &'static str,
}

/// What answers at some addresses and one port.
#[derive(Clone, Debug, Default)]
pub struct Endpoint {
    /// Header fields of every answer.
    pub headers: Vec<(String, String)>,
    /// Redirects: the path, or `*` for all that is not a file; status; target.
    pub redirects: Vec<(String, u16, String)>,
    /// Files.
    pub files: Vec<File>,
    /// Status, without content, of everything that is no file and no redirect; 404 when there is none.
    pub status: Option<u16>,
    /// Certificate, and what is odd about it; none: no TLS.
    pub certificate: Option<Fault>,
    /// TLS versions, as nginx and Apache both write them.
    pub versions: &'static str,
    /// HTTP/2.
    pub http2: bool,
    /// gzip where it is asked for.
    pub gzip: bool,
}

impl Endpoint {
    /// Replaces a header field; an empty value takes it away.
    pub fn header(&mut self, name: &str, value: &str) {
        self.headers
            .retain(|(other, _)| !other.eq_ignore_ascii_case(name));
        if !value.is_empty() {
            self.headers.push((name.to_owned(), value.to_owned()));
        }
    }

    /// Replaces a file.
    pub fn file(&mut self, path: &str, content_type: &'static str, content: &str) {
        self.files.retain(|file| file.path != path);
        self.files.push(File {
            path: path.to_owned(),
            content: content.to_owned(),
            content_type,
        });
    }

    /// Takes a file away.
    pub fn without_file(&mut self, path: &str) {
        self.files.retain(|file| file.path != path);
    }

    /// Replaces all redirects by one.
    pub fn redirect(&mut self, path: &str, status: u16, target: &str) {
        self.redirects = vec![(path.to_owned(), status, target.to_owned())];
    }
}

/// Where security.txt belongs (RFC 9116 §3).
pub const SECURITY_TXT: &str = "/.well-known/security.txt";

/// The page of every site.
pub const PAGE: &str =
    "<!doctype html><html lang=en><title>A site</title><h1>A site</h1><p>It says little.\n";

/// AS and longest prefix.
pub type Payload = (u32, u8);

/// A site.
pub struct Site {
    /// Its name, without a final dot.
    pub name: String,
    /// What is special about it, in one line.
    pub about: &'static str,
    /// Its number: it has networks of its own, so that routes can differ.
    pub number: u8,
    /// The software.
    pub software: Software,
    /// Addresses in the DNS with an endpoint each for ports 80 and 443; none: the port is closed.
    pub addresses: Vec<(IpAddr, Option<Endpoint>, Option<Endpoint>)>,
    /// Verdicts expected, by check. Checks that do not stand here are not compared.
    pub expected: BTreeMap<&'static str, &'static str>,
    /// What OpenSSL says about the certificate at the first open address.
    pub openssl: &'static str,
    /// Origin AS of the route of each family; none: not announced.
    pub origins: (Option<u32>, Option<u32>),
    /// Validated ROA payloads of each family.
    pub payloads: (Vec<Payload>, Vec<Payload>),
    /// Changes the zone of the site.
    pub zone: fn(&mut crate::zone::Zone),
}

/// What is expected of a site with which nothing is wrong. Checks that only inform, and those whose verdict depends on
/// the builds of OpenSSL in nginx and Apache, are left out.
const GOOD: [(&str, &str); 28] = [
    ("ipv6/name-servers", "pass"),
    ("ipv6/name-servers-reachable", "pass"),
    ("ipv6/address", "pass"),
    ("ipv6/reachable", "pass"),
    ("ipv6/same-site", "pass"),
    ("dnssec/signed", "pass"),
    ("dnssec/valid", "pass"),
    ("dnssec/algorithm", "pass"),
    ("dnssec/nsec3", "not_applicable"),
    ("dns/delegation", "pass"),
    ("https/available", "pass"),
    ("https/redirect", "pass"),
    ("https/hsts", "pass"),
    ("tls/version", "pass"),
    ("cert/trust", "pass"),
    ("cert/name", "pass"),
    ("cert/validity", "pass"),
    ("cert/key", "pass"),
    ("cert/signature", "pass"),
    ("headers/framing", "pass"),
    ("headers/content-type", "pass"),
    ("headers/csp", "pass"),
    ("headers/referrer-policy", "pass"),
    ("security-txt/present", "pass"),
    ("security-txt/valid", "pass"),
    ("caa/present", "pass"),
    ("rpki/published", "pass"),
    ("rpki/valid", "pass"),
];

/// Checks that cannot be judged once their parent has failed (verdict rule 6).
fn children(parent: &str) -> fn(&str) -> bool {
    match parent {
        "https/available" => |id| {
            let within = ["https/", "headers/", "tls/", "cert/", "http/"]
                .iter()
                .any(|p| id.starts_with(p));
            within && !["https/available", "https/redirect"].contains(&id)
        },
        "ipv6/address" => |id| ["ipv6/reachable", "ipv6/same-site"].contains(&id),
        "dnssec/signed" => |id| id.starts_with("dnssec/") && id != "dnssec/signed",
        "rpki/published" => |id| id == "rpki/valid",
        _ => |_| false,
    }
}

impl Site {
    /// A site with which nothing is wrong.
    pub fn good(name: &str, number: u8, software: Software, about: &'static str) -> Site {
        let origin = 64_500 + u32::from(number);
        let mut site = Site {
            name: name.to_owned(),
            about,
            number,
            software,
            addresses: Vec::new(),
            expected: GOOD.into(),
            openssl: "ok",
            origins: (Some(origin), Some(origin)),
            payloads: (vec![(origin, 24)], vec![(origin, 48)]),
            zone: |_| (),
        };
        let (plain, secure) = (site.good_plain(), site.good_secure());
        for address in [site.v4(80), site.v6(80)] {
            site.addresses
                .push((address, Some(plain.clone()), Some(secure.clone())));
        }
        site
    }

    /// An IPv4 address of the site.
    pub fn v4(&self, host: u8) -> IpAddr {
        Ipv4Addr::new(198, 19, self.number, host).into()
    }

    /// An IPv6 address of the site.
    pub fn v6(&self, host: u16) -> IpAddr {
        Ipv6Addr::new(0x2001, 0xdb8, 0x8000 + u16::from(self.number), 0, 0, 0, 0, host).into()
    }

    /// Names in the site's certificate.
    pub fn names(&self) -> Vec<String> {
        vec![self.name.clone(), format!("www.{}", self.name)]
    }

    /// What is odd about its certificates.
    pub fn fault(&self) -> Option<Fault> {
        let secure = self.addresses.iter().find_map(|(_, _, secure)| secure.as_ref());
        secure?.certificate
    }

    fn good_plain(&self) -> Endpoint {
        let mut endpoint = Endpoint::default();
        endpoint.redirect("*", 301, &format!("https://{}/", self.name));
        endpoint
    }

    fn good_secure(&self) -> Endpoint {
        let mut endpoint = Endpoint {
            certificate: Some(Fault::None),
            versions: "TLSv1.2 TLSv1.3",
            http2: true,
            gzip: true,
            ..Endpoint::default()
        };
        endpoint.header("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        endpoint.header("X-Frame-Options", "DENY");
        endpoint.header("X-Content-Type-Options", "nosniff");
        let policy = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        endpoint.header("Content-Security-Policy", policy);
        endpoint.header("Referrer-Policy", "no-referrer");
        endpoint.file("/", "text/html; charset=utf-8", PAGE);
        endpoint.file(SECURITY_TXT, "text/plain; charset=utf-8", &self.security_txt(200));
        endpoint
    }

    /// A security.txt that expires in so many days.
    pub fn security_txt(&self, days: i64) -> String {
        let end = jiff::Timestamp::now() + jiff::Span::new().hours(24 * days);
        let end = end.strftime("%Y-%m-%dT%H:%M:%SZ");
        let name = &self.name;
        format!(
            "Contact: mailto:security@{name}\nExpires: {end}\nPreferred-Languages: en\nCanonical: https://{name}{SECURITY_TXT}\n"
        )
    }

    /// Changes port 80 of every address.
    pub fn plain(mut self, change: impl Fn(&mut Endpoint)) -> Site {
        self.addresses
            .iter_mut()
            .filter_map(|(_, plain, _)| plain.as_mut())
            .for_each(change);
        self
    }

    /// Changes port 443 of every address.
    pub fn secure(mut self, change: impl Fn(&mut Endpoint)) -> Site {
        self.addresses
            .iter_mut()
            .filter_map(|(_, _, secure)| secure.as_mut())
            .for_each(change);
        self
    }

    /// Changes the addresses.
    pub fn at(mut self, change: impl Fn(&mut Vec<(IpAddr, Option<Endpoint>, Option<Endpoint>)>)) -> Site {
        change(&mut self.addresses);
        self
    }

    /// A certificate with a fault.
    pub fn certificate(mut self, fault: Fault, openssl: &'static str) -> Site {
        self.openssl = openssl;
        // A client that does not accept the certificate sees no page: RFC 6797 §8.1 says so of HSTS, and of the rest
        // nothing is said.
        self = self.expect("https/hsts", "fail");
        self.expected
            .retain(|id, _| !id.starts_with("headers/") && !id.starts_with("security-txt/"));
        self.secure(|endpoint| endpoint.certificate = Some(fault))
    }

    /// Another verdict. When it is `fail`, what hangs on the check is not applicable.
    pub fn expect(mut self, check: &'static str, verdict: &'static str) -> Site {
        self.expected.insert(check, verdict);
        if verdict == "fail" {
            let hangs = children(check);
            for (_, verdict) in self.expected.iter_mut().filter(|(id, _)| hangs(id)) {
                *verdict = "not_applicable";
            }
        }
        self
    }

    /// Another verdict of this check alone: what hangs on it still applies where the check did not fail.
    pub fn but(mut self, check: &'static str, verdict: &'static str) -> Site {
        self.expected.insert(check, verdict);
        self
    }

    /// No verdict is expected of these checks.
    pub fn leave_open(mut self, checks: &[&str]) -> Site {
        self.expected.retain(|id, _| !checks.contains(id));
        self
    }
}
