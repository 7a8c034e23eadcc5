//! What one address says on one port.

use std::io::Write;

use flate2::{
    Compression,
    write::{GzEncoder, ZlibEncoder},
};

use super::{Certificate, Tls};

/// A port of an address.
#[derive(Clone, Debug)]
pub enum Port {
    /// Somebody answers.
    Serves(Endpoint),
    /// Connections are refused.
    Refused,
    /// Nothing comes back.
    Unreachable,
    /// Connections are taken, and then nothing is said.
    Mute,
}

/// A file of a site.
#[derive(Clone, Debug)]
pub struct File {
    /// Its path.
    pub path: String,
    /// Its Content-Type; empty: none is sent.
    pub kind: &'static str,
    /// What it holds.
    pub content: Vec<u8>,
    /// Its Content-Encoding, where it has one.
    pub coding: Option<&'static str>,
    /// What it holds is sent again and again, for ever.
    pub endless: bool,
}

/// How whoever answers speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Speech {
    /// HTTP, on port 443 over TLS.
    #[default]
    Http,
    /// HTTP without TLS, whatever the port.
    PlainHttp,
    /// A greeting of another protocol.
    OtherProtocol,
    /// A TLS alert to every hello.
    Alert,
    /// It hangs up.
    HangsUp,
    /// HTTP over TLS with header fields that never end.
    EndlessHead,
    /// TLS, and then nothing.
    Silent,
    /// HTTP over TLS with a page of which an octet comes every second.
    Drips,
}

/// What is on the UDP port of the same number as the site's port 443.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Udp {
    /// Nobody: datagrams are refused.
    #[default]
    Closed,
    /// HTTP/3.
    Http3,
    /// Datagrams arrive, and nobody answers.
    Mute,
}

/// What answers for one host at one address and port.
#[derive(Clone, Debug)]
pub struct Endpoint {
    /// Header fields of every reply.
    pub headers: Vec<(String, String)>,
    /// Redirects: the path, or `*` for all that is no file; status; target.
    pub redirects: Vec<(String, u16, String)>,
    /// Files.
    pub files: Vec<File>,
    /// Status, without content, of all that is neither.
    pub otherwise: u16,
    /// The certificate.
    pub certificate: Certificate,
    /// How TLS begins.
    pub tls: Box<Tls>,
    /// HTTP/2 where the client wants it.
    pub http2: bool,
    /// What is on UDP port 443.
    pub udp: Udp,
    /// How it speaks.
    pub speech: Speech,
}

/// Where security.txt belongs (RFC 9116 §3).
pub const SECURITY_TXT: &str = "/.well-known/security.txt";
/// The type of security.txt.
pub const TEXT: &str = "text/plain; charset=utf-8";

const PAGE: &str = "<!doctype html>\n<html lang=en>\n<title>A site of the lab</title>\n<h1>A site of the lab</h1>\n\
    <p>This page says little, and says it well.\n<p>It has a second paragraph, as pages do, and <a href=/contact>a link</a>.\n</html>\n";

impl Endpoint {
    /// Ports 80 and 443 of a site with which nothing is wrong.
    pub(crate) fn healthy(name: &str) -> (Endpoint, Endpoint) {
        let blank = Endpoint {
            headers: Vec::new(),
            redirects: Vec::new(),
            files: Vec::new(),
            otherwise: 404,
            certificate: Certificate::Good,
            tls: Box::default(),
            http2: true,
            udp: Udp::Closed,
            speech: Speech::Http,
        };
        let mut plain = blank.clone();
        plain.redirect("*", 301, &format!("https://{name}/"));
        let mut secure = blank;
        for (field, value) in [
            ("Strict-Transport-Security", "max-age=31536000; includeSubDomains"),
            (
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            ),
            ("X-Frame-Options", "DENY"),
            ("X-Content-Type-Options", "nosniff"),
            ("Referrer-Policy", "no-referrer"),
            ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
            ("Cross-Origin-Opener-Policy", "same-origin"),
            ("Cross-Origin-Embedder-Policy", "require-corp"),
            ("Cross-Origin-Resource-Policy", "same-origin"),
        ] {
            secure.header(field, value);
        }
        secure.page(PAGE);
        secure.file(SECURITY_TXT, TEXT, &security_txt(name, 200));
        (plain, secure)
    }

    /// Replaces a header field; an empty value takes it away.
    pub(crate) fn header(&mut self, name: &str, value: &str) {
        self.headers
            .retain(|(other, _)| !other.eq_ignore_ascii_case(name));
        if !value.is_empty() {
            self.headers.push((name.to_owned(), value.to_owned()));
        }
    }

    /// Replaces the page at `/`.
    pub(crate) fn page(&mut self, content: &str) {
        self.file("/", "text/html; charset=utf-8", content);
    }

    /// Replaces a file.
    pub(crate) fn file(&mut self, path: &str, kind: &'static str, content: &str) {
        self.without_file(path);
        self.files.push(File {
            path: path.to_owned(),
            kind,
            content: content.as_bytes().to_vec(),
            coding: None,
            endless: false,
        });
    }

    /// Compresses a file.
    pub(crate) fn compress(&mut self, path: &str) {
        for file in self
            .files
            .iter_mut()
            .filter(|file| file.path == path && file.coding.is_none())
        {
            let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
            // Writing to a Vec cannot fail; whatever happens, the file stays whole.
            if let Ok(packed) = encoder.write_all(&file.content).and_then(|()| encoder.finish()) {
                file.content = packed;
                file.coding = Some("gzip");
            }
        }
    }

    /// Replaces the page at `/` by octets that are small on the way and, unpacked, 17 MB of spaces.
    pub(crate) fn bomb(&mut self, coding: &'static str) {
        self.page("");
        let content = match coding {
            "br" => BROTLI_BOMB.to_vec(),
            "zstd" => zstd_bomb(),
            _ => deflate_bomb(),
        };
        for file in self.files.iter_mut().filter(|file| file.path == "/") {
            file.coding = Some(coding);
            file.content.clone_from(&content);
        }
    }

    /// Sends the page at `/` without end.
    pub(crate) fn never_end(&mut self) {
        for file in self.files.iter_mut().filter(|file| file.path == "/") {
            file.endless = true;
        }
    }

    /// Takes a file away.
    pub(crate) fn without_file(&mut self, path: &str) {
        self.files.retain(|file| file.path != path);
    }

    /// Replaces all redirects by one.
    pub(crate) fn redirect(&mut self, path: &str, status: u16, target: &str) {
        self.redirects = vec![(path.to_owned(), status, target.to_owned())];
    }

    /// No redirect, and a page.
    pub(crate) fn serve_page(&mut self) {
        self.redirects.clear();
        self.page(PAGE);
    }
}

/// 17 MiB of spaces in brotli (RFC 7932), window of 2^24.
const BROTLI_BOMB: [u8; 27] = [
    0xcf, 0xff, 0xff, 0x7f, 0xf8, 0x25, 0x40, 0xe2, 0xb1, 0x40, 0x20, 0xf7, 0xfe, 0xbf, 0xfe, 0xff, 0x1f,
    0xbf, 0x04, 0x40, 0x1c, 0x16, 0x00, 0xe8, 0xde, 0x3f, 0x00,
];

/// The same in zstd: blocks of 128 KiB that say which octet is repeated (RFC 8878 §3.1.1.2.2).
fn zstd_bomb() -> Vec<u8> {
    // Magic number, no checksum and no size, a window of 128 KiB.
    let mut frame = vec![0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x38];
    let blocks: u32 = 136;
    for block in 1..=blocks {
        let head = (131_072_u32 << 3) | (1 << 1) | u32::from(block == blocks);
        frame.extend_from_slice(&head.to_le_bytes()[..3]);
        frame.push(b' ');
    }
    frame
}

/// The same in deflate as HTTP means it, with the frame of zlib (RFC 9110 §8.4.1.2).
fn deflate_bomb() -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    let spaces = vec![b' '; 1 << 20];
    for _ in 0..17 {
        // Writing to a Vec cannot fail.
        let _ = encoder.write_all(&spaces);
    }
    encoder.finish().unwrap_or_default()
}

/// A security.txt that expires in so many days.
pub(crate) fn security_txt(name: &str, days: i64) -> String {
    let end = jiff::Timestamp::now().saturating_add(jiff::SignedDuration::from_hours(24 * days));
    let end = end.unwrap_or(jiff::Timestamp::MAX).strftime("%Y-%m-%dT%H:%M:%SZ");
    format!(
        "Contact: mailto:security@{name}\nExpires: {end}\nPreferred-Languages: en, nl\nCanonical: https://{name}{SECURITY_TXT}\n"
    )
}
