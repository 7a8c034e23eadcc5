use flate2::{
    Compression,
    write::{DeflateEncoder, GzEncoder, ZlibEncoder},
};
use proptest::prelude::*;

use super::*;

fn gzip(octets: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(octets).unwrap();
    encoder.finish().unwrap()
}

fn zlib(octets: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(octets).unwrap();
    encoder.finish().unwrap()
}

fn bare_deflate(octets: &[u8]) -> Vec<u8> {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(octets).unwrap();
    encoder.finish().unwrap()
}

fn brotli(octets: &[u8]) -> Vec<u8> {
    let mut packed = Vec::new();
    let mut encoder = brotli::CompressorWriter::new(&mut packed, 4096, 9, 22);
    encoder.write_all(octets).unwrap();
    drop(encoder);
    packed
}

fn zstd_with_window(octets: &[u8], log: u32) -> Vec<u8> {
    let mut encoder = zstd::stream::write::Encoder::new(Vec::new(), 3).unwrap();
    encoder.window_log(log).unwrap();
    encoder.write_all(octets).unwrap();
    encoder.finish().unwrap()
}

fn zstd(octets: &[u8]) -> Vec<u8> {
    zstd_with_window(octets, 20)
}

fn decode(coding: &str, packed: &[u8], size: usize) -> Decoded {
    let mut decoder = Decoder::new(std::iter::once(coding), true);
    let whole = packed.chunks(size.max(1)).all(|part| decoder.push(part));
    decoder.finish(whole)
}

fn sha256(octets: &[u8]) -> String {
    let hash = digest::digest(&digest::SHA256, octets);
    hash.as_ref().iter().map(|octet| format!("{octet:02x}")).collect()
}

type Packer = fn(&[u8]) -> Vec<u8>;
const CODINGS: [(&str, Packer); 6] = [
    ("gzip", gzip),
    ("X-GZIP", gzip),
    ("deflate", zlib),
    ("deflate", bare_deflate),
    ("br", brotli),
    ("zstd", zstd),
];

/// Text that compresses, though not as bombs do.
fn page(size: usize) -> Vec<u8> {
    (0..)
        .flat_map(|n: u32| format!("<p>paragraph {}\n", n.wrapping_mul(2_654_435_761)).into_bytes())
        .take(size)
        .collect()
}

#[test]
fn every_coding_is_undone_however_it_arrives() {
    let page = page(30_000);
    for (coding, pack) in CODINGS {
        let packed = pack(&page);
        for size in [1, 2, 7, 1000, packed.len()] {
            let decoded = decode(coding, &packed, size);
            assert_eq!(decoded.failed, None, "{coding} in pieces of {size}");
            assert!(
                decoded.octets == page && decoded.size == 30_000 && decoded.full.is_none(),
                "{coding}"
            );
            assert_eq!(decoded.sha256, sha256(&page));
        }
    }
    assert_eq!(decode("identity", &page, 100).octets, page);
    assert_eq!(decode(" ", &page, 100).octets, page);
    assert_eq!(decode("gzip, br", &brotli(&gzip(&page)), 100).octets, page);
}

#[test]
fn a_known_answer_of_each_format() {
    // "hello\n" by gzip 1.12, and by zstd 1.5; RFC 7932's empty stream is 0x06.
    let gz = [
        0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 0xcb, 0x48, 0xcd, 0xc9, 0xc9, 0xe7, 2, 0, 0x20, 0x30, 0x3a, 0x36,
        6, 0, 0, 0,
    ];
    assert_eq!(decode("gzip", &gz, 3).octets, b"hello\n");
    let zst = [
        0x28, 0xb5, 0x2f, 0xfd, 0x20, 6, 0x31, 0, 0, b'h', b'e', b'l', b'l', b'o', b'\n',
    ];
    assert_eq!(decode("zstd", &zst, 3).octets, b"hello\n");
    let empty = decode("br", &[6], 1);
    assert_eq!((empty.size, empty.failed), (0, None));
}

#[test]
fn a_body_without_octets_is_no_broken_coding() {
    for (coding, _) in CODINGS {
        assert_eq!(decode(coding, &[], 1).failed, None, "{coding}");
    }
}

#[test]
fn what_is_broken_is_said_and_what_came_is_kept() {
    // Longer than one block of zstd.
    let page = page(400_000);
    for (coding, pack) in CODINGS {
        let packed = pack(&page);
        let cut = decode(coding, &packed[..packed.len() / 2], 100);
        assert!(cut.failed.is_some(), "{coding} cut off");
        assert!(
            page.starts_with(&cut.octets) && !cut.octets.is_empty(),
            "{coding}"
        );
        let garbage = decode(coding, b"<html>this is no such coding</html>", 100);
        assert!(garbage.failed.is_some(), "{coding} not at all");
        let mut decoder = Decoder::new(std::iter::once(coding), true);
        decoder.push(&packed[..packed.len() / 2]);
        assert_eq!(decoder.finish(false).failed, None, "{coding} cut off by us");
    }
}

#[test]
fn what_follows_the_end_is_ignored_as_browsers_do() {
    for (coding, pack) in [("gzip", gzip as Packer), ("deflate", zlib)] {
        let mut packed = pack(b"hello");
        packed.extend(b"garbage behind it");
        for size in [1, 5, 1000] {
            let decoded = decode(coding, &packed, size);
            assert_eq!(
                (decoded.octets.as_slice(), decoded.failed),
                (&b"hello"[..], None),
                "{coding} {size}"
            );
        }
    }
}

#[test]
fn unknown_codings_are_hashed_as_they_came_and_never_text() {
    for coding in ["compress", "gzip, exi", "gzip,gzip,gzip,gzip", "br\u{1b}[0m"] {
        let decoded = decode(coding, b"octets", 2);
        assert!(decoded.failed.is_some() && decoded.octets.is_empty(), "{coding}");
        assert_eq!(decoded.sha256, sha256(b"octets"));
    }
}

#[test]
fn a_large_page_is_cut_and_no_bomb() {
    let large = page(3 << 20);
    for (coding, pack) in CODINGS {
        let decoded = decode(coding, &pack(&large), 8192);
        assert_eq!(
            (decoded.size, decoded.full),
            (DECODED_MAX, Some(Full::Size)),
            "{coding}"
        );
        assert_eq!(decoded.failed, None, "{coding}");
    }
}

/// Memory of this process that is in use, in octets.
fn resident() -> u64 {
    let text = std::fs::read_to_string("/proc/self/statm").unwrap();
    text.split(' ').nth(1).unwrap().parse::<u64>().unwrap() * 4096
}

/// Hands what it is given to a decoder; ends when the decoder has enough.
struct Into<'a>(&'a mut Decoder, &'a mut u64);

impl Write for Into<'_> {
    fn write(&mut self, octets: &[u8]) -> io::Result<usize> {
        *self.1 += octets.len() as u64;
        if self.0.push(octets) {
            Ok(octets.len())
        } else {
            Err(io::ErrorKind::BrokenPipe.into())
        }
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Writes ten gigabytes of nothing, or as much as is taken.
fn write_nothing(mut to: impl Write) {
    let nothing = vec![0; 1 << 20];
    for _ in 0..10_240 {
        if to.write_all(&nothing).is_err() {
            return;
        }
    }
    panic!("ten gigabytes were taken");
}

#[test]
fn a_bomb_of_ten_gigabytes_is_stopped_at_once() {
    let before = resident();
    for coding in ["gzip", "deflate", "br", "zstd"] {
        let mut decoder = Decoder::new(std::iter::once(coding), true);
        let mut sent = 0;
        let fuse = Into(&mut decoder, &mut sent);
        match coding {
            "gzip" => write_nothing(GzEncoder::new(fuse, Compression::best())),
            "deflate" => write_nothing(ZlibEncoder::new(fuse, Compression::best())),
            "br" => write_nothing(brotli::CompressorWriter::new(fuse, 4096, 5, 24)),
            _ => {
                let mut encoder = zstd::stream::write::Encoder::new(fuse, 3).unwrap();
                encoder.window_log(23).unwrap();
                write_nothing(encoder);
            }
        }
        let decoded = decoder.finish(false);
        assert_eq!(decoded.full, Some(Full::Bomb), "{coding}");
        assert!(decoded.failed.is_some(), "{coding}");
        assert!(
            decoded.size <= DECODED_MAX && sent < 200_000,
            "{coding}: {} from {sent}",
            decoded.size
        );
    }
    let grown = resident().saturating_sub(before);
    // The encoders of this test are the larger part of it.
    assert!(grown < 100 << 20, "{grown} octets more than before");
}

#[test]
fn a_window_larger_than_browsers_take_is_refused() {
    let page = page(100_000);
    assert_eq!(decode("zstd", &zstd_with_window(&page, 23), 1000).failed, None);
    assert!(
        decode("zstd", &zstd_with_window(&page, 27), 1000)
            .failed
            .is_some()
    );
    // A brotli stream with the large window of no RFC.
    assert!(decode("br", &[0x11, 0x1e, 0, 0, 0, 0], 1).failed.is_some());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn any_octets_come_to_an_end(octets in proptest::collection::vec(any::<u8>(), 0..400), at in 0usize..40, size in 1usize..50) {
        for (coding, pack) in CODINGS {
            let _ = decode(coding, &octets, size);
            let mut packed = pack(&octets);
            prop_assert_eq!(&decode(coding, &packed, size).octets, &octets);
            if let Some(octet) = packed.get_mut(at) {
                *octet ^= 0x55;
            }
            let _ = decode(coding, &packed, size);
        }
    }
}
