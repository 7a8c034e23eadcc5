//! One request and the status of its response, without a client around it: for data sent before a handshake is done.

/// The request for `/` of `host`, as the first octets of a connection; over HTTP/2 with the connection preface.
pub fn request(http2: bool, host: &str, user_agent: &str) -> Vec<u8> {
    if !http2 {
        return format!(
            "GET / HTTP/1.1\r\nHost: {host}\r\nUser-Agent: {user_agent}\r\nConnection: close\r\n\r\n"
        )
        .into_bytes();
    }
    // RFC 7541 §A: method GET, scheme https, path /; then :authority and user-agent as literals that nobody keeps.
    let mut block = vec![0x82, 0x87, 0x84];
    block.push(0x01);
    literal(host, &mut block);
    block.extend([0x0f, 43]);
    literal(user_agent, &mut block);
    let mut octets = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".to_vec();
    frame(4, 0, 0, &[], &mut octets);
    // END_STREAM and END_HEADERS (RFC 9113 §6.2).
    frame(1, 0x5, 1, &block, &mut octets);
    octets
}

/// RFC 9113 §4.1.
fn frame(kind: u8, flags: u8, stream: u32, payload: &[u8], to: &mut Vec<u8>) {
    let length = u32::try_from(payload.len()).unwrap_or(0).to_be_bytes();
    to.extend(length.iter().skip(1));
    to.extend([kind, flags]);
    to.extend(stream.to_be_bytes());
    to.extend(payload);
}

/// A string as it is (RFC 7541 §5.2); what is longer than 126 octets is cut, which no name and no user agent of ours is.
fn literal(text: &str, to: &mut Vec<u8>) {
    let kept = text.as_bytes().get(..126).unwrap_or(text.as_bytes());
    to.push(u8::try_from(kept.len()).unwrap_or(0));
    to.extend(kept);
}

/// The status of the first response in `octets`; `None` while it is not there, or never will be.
pub fn read(http2: bool, octets: &[u8]) -> Option<u16> {
    if !http2 {
        let line = octets.strip_prefix(b"HTTP/1.")?;
        return digits(line.get(2..5)?);
    }
    let mut rest = octets;
    loop {
        let (head, after) = rest.split_first_chunk::<9>()?;
        let [a, b, c, kind, flags, stream @ ..] = *head;
        let length = usize::try_from(u32::from_be_bytes([0, a, b, c])).ok()?;
        let (payload, after) = after.split_at_checked(length)?;
        let stream = u32::from_be_bytes(stream) & 0x7fff_ffff;
        if kind == 1 && stream == 1 {
            return status(block(flags, payload)?);
        }
        rest = after;
    }
}

/// The field block of a HEADERS frame, without padding and priority in front of it.
fn block(flags: u8, payload: &[u8]) -> Option<&[u8]> {
    let padded = usize::from(flags & 0x8 != 0);
    let priority = if flags & 0x20 == 0 { 0 } else { 5_usize };
    payload.get(padded.checked_add(priority)?..)
}

/// `:status`, which stands first (RFC 9113 §8.3.2).
fn status(block: &[u8]) -> Option<u16> {
    let (&first, rest) = block.split_first()?;
    match first {
        // RFC 7541 §A, entries 8 to 14.
        0x88 => Some(200),
        0x89 => Some(204),
        0x8a => Some(206),
        0x8b => Some(304),
        0x8c => Some(400),
        0x8d => Some(404),
        0x8e => Some(500),
        0x08 | 0x18 | 0x48 => {
            let (&length, value) = rest.split_first()?;
            let value = value.get(..usize::from(length & 0x7f))?;
            if length & 0x80 == 0 {
                digits(value)
            } else {
                huffman(value)
            }
        }
        // A change of the table's size comes before (RFC 7541 §6.3); sizes in use fit in one or a few octets.
        0x20..=0x3e => status(rest),
        0x3f => {
            let end = rest.iter().position(|octet| octet & 0x80 == 0)?;
            status(rest.get(end.checked_add(1)?..)?)
        }
        _ => None,
    }
}

fn digits(octets: &[u8]) -> Option<u16> {
    let text = std::str::from_utf8(octets).ok()?;
    let is_status = text.len() == 3 && text.bytes().all(|octet| octet.is_ascii_digit());
    is_status.then(|| text.parse().ok())?
}

/// Three digits in the code of RFC 7541 §B: 0, 1 and 2 have five bits, the others six.
fn huffman(octets: &[u8]) -> Option<u16> {
    let bits = octets
        .iter()
        .flat_map(|octet| (0..8).rev().map(move |place| (octet >> place) & 1));
    let mut text = Vec::new();
    let (mut code, mut length) = (0_u8, 0_u8);
    for bit in bits {
        code = (code << 1) | bit;
        length = length.checked_add(1)?;
        let digit = match (length, code) {
            (5, 0..=2) => code,
            (6, 0b01_1001..=0b01_1111) => code.checked_sub(0b01_1001)?.checked_add(3)?,
            (6.., _) => return None,
            _ => continue,
        };
        text.push(digit.checked_add(b'0')?);
        (code, length) = (0, 0);
        if text.len() == 3 {
            return digits(&text);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_status_is_read_from_a_line() {
        assert_eq!(read(false, b"HTTP/1.1 425 Too Early\r\n"), Some(425));
        assert_eq!(read(false, b"HTTP/1.0 200\r\n"), Some(200));
        for octets in [&b"HTTP/1.1 4"[..], b"HTTP/1.1 4x5 no", b"SSH-2.0-x", b""] {
            assert_eq!(read(false, octets), None);
        }
    }

    /// SETTINGS, its acknowledgement, and then the response.
    fn answered(block: &[u8]) -> Vec<u8> {
        let mut octets = Vec::new();
        frame(4, 0, 0, &[0, 3, 0, 0, 0, 100], &mut octets);
        frame(4, 1, 0, &[], &mut octets);
        frame(1, 4, 1, block, &mut octets);
        octets
    }

    #[test]
    fn the_status_is_read_from_a_frame() {
        assert_eq!(read(true, &answered(&[0x88, 0x0f])), Some(200));
        assert_eq!(read(true, &answered(&[0x8d])), Some(404));
        assert_eq!(read(true, &answered(&[0x48, 3, b'4', b'2', b'5'])), Some(425));
        assert_eq!(
            read(true, &answered(&[0x20, 0x08, 3, b'5', b'0', b'3'])),
            Some(503)
        );
        assert_eq!(read(true, &answered(&[0x3f, 0xe1, 0x1f, 0x88])), Some(200));
        // RFC 7541 §C.6.1: 302 is 6402; 425 is 011010 00010 011011 and ones to the end.
        assert_eq!(read(true, &answered(&[0x48, 0x82, 0x64, 0x02])), Some(302));
        assert_eq!(
            read(
                true,
                &answered(&[0x48, 0x83, 0b0110_1000, 0b0100_1101, 0b1111_1111])
            ),
            Some(425)
        );
    }

    #[test]
    fn padding_and_priority_are_passed_over() {
        let mut octets = Vec::new();
        frame(1, 0x2c, 1, &[1, 0, 0, 0, 0, 16, 0x88, 0], &mut octets);
        assert_eq!(read(true, &octets), Some(200));
    }

    #[test]
    fn a_request_is_one_frame_after_the_preface() {
        let octets = request(true, "example.nl", "Someone");
        let after = octets.strip_prefix(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n").unwrap();
        assert_eq!(after[..9], [0, 0, 0, 4, 0, 0, 0, 0, 0]);
        assert_eq!(usize::from(after[11]), after.len() - 18);
        assert!(
            request(false, "example.nl", "Someone").starts_with(b"GET / HTTP/1.1\r\nHost: example.nl\r\n")
        );
    }

    proptest::proptest! {
        #[test]
        fn noise_is_survived(octets: Vec<u8>, http2: bool) {
            read(http2, &octets);
        }
    }
}
