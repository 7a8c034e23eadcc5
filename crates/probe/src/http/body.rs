//! The body of a response: read within bounds, decoded, hashed, and kept where it is text.

use facts::{Body, BodySeen, Measured};
use http_body_util::BodyExt;
use hyper::body::Incoming;

use super::{
    coding::{Decoded, Decoder, Full},
    why,
};

/// Octets of a body that are read from the wire.
pub const WIRE_MAX: u64 = 1 << 20;

/// Characters of a text that are kept.
pub const TEXT_MAX: usize = 256 * 1024;

/// A body as far as it was read.
#[derive(Debug)]
pub struct Read {
    /// Its sizes and hash, or why there is none.
    pub seen: Measured<BodySeen>,
    /// Its text, where it is text.
    pub text: Option<Body>,
    /// It was read to its end, so that the connection can serve another request.
    pub whole: bool,
}

/// Reads `body`, whose head had these `fields`.
pub async fn read(mut body: Incoming, fields: &[(String, String)]) -> Read {
    let values = |wanted: &'static str| {
        let named = fields
            .iter()
            .filter(move |(name, _)| name.eq_ignore_ascii_case(wanted));
        named.map(|(_, value)| value.as_str())
    };
    let keep = is_text(values("content-type").next());
    let mut decoder = Decoder::new(values("content-encoding"), keep);
    let mut wire_size = 0;
    let mut ended = None;
    while let Some(frame) = body.frame().await {
        match frame {
            Ok(frame) => {
                // Trailers are no part of the page.
                let Ok(data) = frame.into_data() else { continue };
                wire_size += data.len() as u64;
                if !decoder.push(&data) || wire_size > WIRE_MAX {
                    ended = Some(None);
                    break;
                }
            }
            Err(error) => {
                ended = Some(Some(why(&error)));
                break;
            }
        }
    }
    let whole = ended.is_none();
    if let (Some(Some(why)), 0) = (&ended, wire_size) {
        return Read {
            seen: Measured::Unseen(why.clone()),
            text: None,
            whole,
        };
    }
    let decoded = decoder.finish(whole);
    let text = (keep && !is_unreadable(&decoded)).then(|| text_of(&decoded.octets));
    Read {
        seen: Measured::Seen(BodySeen {
            sha256: decoded.sha256,
            wire_size,
            size: decoded.size,
            truncated: !whole,
            decoding_failed: decoded.failed,
        }),
        text,
        whole,
    }
}

/// A bomb, or a coding that we do not know: what came out of it is no text of the server.
fn is_unreadable(decoded: &Decoded) -> bool {
    decoded.full == Some(Full::Bomb) || (decoded.failed.is_some() && decoded.octets.is_empty())
}

/// Whether bodies of this media type are kept. Without one a browser would look at the body: so do readers later. SVG is
/// what logos of BIMI are written in.
fn is_text(content_type: Option<&str>) -> bool {
    let Some(content_type) = content_type else {
        return true;
    };
    let essence = content_type.split(';').next().unwrap_or_default().trim();
    [
        "text/html",
        "application/xhtml+xml",
        "text/plain",
        "image/svg+xml",
        "",
    ]
    .iter()
    .any(|kept| essence.eq_ignore_ascii_case(kept))
}

fn text_of(octets: &[u8]) -> Body {
    let text = String::from_utf8_lossy(octets);
    let replaced = matches!(text, std::borrow::Cow::Owned(_));
    match text.char_indices().nth(TEXT_MAX) {
        Some((end, _)) => Body {
            text: text.get(..end).unwrap_or_default().to_owned(),
            lossy: true,
        },
        None => Body {
            text: text.into_owned(),
            lossy: replaced,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_kept_as_text() {
        for kept in [
            None,
            Some("text/html; charset=utf-8"),
            Some("Text/Plain"),
            Some(" application/xhtml+xml "),
            Some("image/svg+xml"),
        ] {
            assert!(is_text(kept), "{kept:?}");
        }
        for other in ["image/png", "application/json", "text/css", "text/htmlx"] {
            assert!(!is_text(Some(other)), "{other}");
        }
        assert_eq!(
            text_of("é".as_bytes()),
            Body {
                text: "é".to_owned(),
                lossy: false
            }
        );
        assert_eq!(
            text_of(b"caf\xe9"),
            Body {
                text: "caf\u{fffd}".to_owned(),
                lossy: true
            }
        );
        let long = text_of("é".repeat(TEXT_MAX + 1).as_bytes());
        assert_eq!((long.text.chars().count(), long.lossy), (TEXT_MAX, true));
    }
}
