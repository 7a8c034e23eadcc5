//! The frame of an OpenPGP cleartext signature (RFC 9580 §7, RFC 9116 §4). The signature itself is not verified: whose
//! key it ought to be is nothing the file can say.

use base64::Engine;

/// Whether a file is signed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Signature {
    /// There is no signature.
    #[default]
    None,
    /// There is one, and its frame is as it should be.
    Framed,
    /// There is one, and programs will not be able to read it.
    Broken(FrameFault),
}

/// What is wrong with a frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FrameFault {
    /// Something stands before the first line of the frame.
    NotFirst,
    /// A header between the first line and the empty one that is not `Hash`.
    BadHeader,
    /// No empty line before the text.
    NoEmptyLine,
    /// A line of the text begins with a hyphen that is not escaped (RFC 9580 §7.2).
    NotEscaped,
    /// The signature after the text is missing.
    NoSignature,
    /// The signature has no end line.
    NoEnd,
    /// The signature is no base64, or holds no signature packet.
    BadArmor,
    /// Something stands after the end line.
    AfterEnd,
}

impl FrameFault {
    /// A word for texts and JSON.
    pub fn key(self) -> &'static str {
        match self {
            FrameFault::NotFirst => "not-first",
            FrameFault::BadHeader => "bad-header",
            FrameFault::NoEmptyLine => "no-empty-line",
            FrameFault::NotEscaped => "not-escaped",
            FrameFault::NoSignature => "no-signature",
            FrameFault::NoEnd => "no-end",
            FrameFault::BadArmor => "bad-armor",
            FrameFault::AfterEnd => "after-end",
        }
    }
}

const MESSAGE: &str = "-----BEGIN PGP SIGNED MESSAGE-----";
const SIGNATURE: &str = "-----BEGIN PGP SIGNATURE-----";
const END: &str = "-----END PGP SIGNATURE-----";

/// A line with its number.
type Line<'a> = (usize, &'a str);

/// Takes the frame off: whether and how the file is signed, and the lines of its text with the escapes undone.
pub(super) fn frame<'a>(lines: &[Line<'a>]) -> (Signature, Vec<Line<'a>>) {
    let Some(start) = lines.iter().position(|(_, line)| *line == MESSAGE) else {
        // A signature without the head of a frame signs nothing.
        return match lines.iter().position(|(_, line)| *line == SIGNATURE) {
            Some(at) => (Signature::Broken(FrameFault::NoEmptyLine), part(lines, 0, at)),
            None => (Signature::None, lines.to_vec()),
        };
    };
    let mut faults = Vec::new();
    if start > 0 {
        faults.push(FrameFault::NotFirst);
    }
    let text_at = head(lines, start.saturating_add(1), &mut faults);
    let found = lines
        .iter()
        .skip(text_at)
        .position(|(_, line)| *line == SIGNATURE)
        .map(|at| at.saturating_add(text_at));
    let text_end = found.unwrap_or(lines.len());
    let mut text = part(lines, 0, start);
    text.extend(part(lines, text_at, text_end).into_iter().map(
        |(number, line)| match line.strip_prefix("- ") {
            Some(escaped) => (number, escaped),
            None => {
                if line.starts_with('-') {
                    faults.push(FrameFault::NotEscaped);
                }
                (number, line)
            }
        },
    ));
    match found {
        Some(at) => armor(&part(lines, at.saturating_add(1), lines.len()), &mut faults),
        None => faults.push(FrameFault::NoSignature),
    }
    let signature = faults
        .first()
        .map_or(Signature::Framed, |fault| Signature::Broken(*fault));
    (signature, text)
}

fn part<'a>(lines: &[Line<'a>], from: usize, to: usize) -> Vec<Line<'a>> {
    lines.get(from..to).unwrap_or_default().to_vec()
}

/// Reads the headers after the first line; gives the index of the first line of the text.
fn head(lines: &[Line<'_>], from: usize, faults: &mut Vec<FrameFault>) -> usize {
    let mut at = from;
    while let Some((_, line)) = lines.get(at) {
        if line.is_empty() {
            return at.saturating_add(1);
        }
        match line.split_once(": ") {
            Some(("Hash", _)) => {}
            // A field of the file itself: the empty line was forgotten.
            Some(_) if is_field_of_ours(line) => break,
            Some(_) => faults.push(FrameFault::BadHeader),
            None => break,
        }
        at = at.saturating_add(1);
    }
    faults.push(FrameFault::NoEmptyLine);
    at
}

fn is_field_of_ours(line: &str) -> bool {
    let name = line.split(':').next().unwrap_or_default().to_ascii_lowercase();
    super::REGISTERED.contains(&name.as_str())
}

/// Reads what follows the signature's first line: headers, an empty line, base64, a check sum, the end line.
fn armor(lines: &[Line<'_>], faults: &mut Vec<FrameFault>) {
    let Some(end) = lines.iter().position(|(_, line)| *line == END) else {
        faults.push(FrameFault::NoEnd);
        return;
    };
    if lines
        .iter()
        .skip(end.saturating_add(1))
        .any(|(_, line)| !line.is_empty())
    {
        faults.push(FrameFault::AfterEnd);
    }
    let body: Vec<&str> = lines.iter().take(end).map(|(_, line)| *line).collect();
    let start = match body.iter().position(|line| line.is_empty()) {
        Some(at) => at.saturating_add(1),
        None => body.iter().take_while(|line| line.contains(':')).count(),
    };
    // The check sum line is optional and not to be relied on (RFC 9580 §6.1).
    let encoded: String = body
        .iter()
        .skip(start)
        .filter(|line| !line.starts_with('='))
        .copied()
        .collect();
    let packet = base64::engine::general_purpose::STANDARD.decode(encoded).ok();
    if !packet.is_some_and(|octets| octets.first().copied().is_some_and(is_signature_packet)) {
        faults.push(FrameFault::BadArmor);
    }
}

/// The first octet of a packet of type 2, in the new form or the old (RFC 9580 §4.2).
fn is_signature_packet(octet: u8) -> bool {
    octet == 0xc2 || octet & 0xfc == 0x88
}
