//! Content codings (RFC 9110 §8.4.1): gzip, deflate, brotli, zstd, undone as the octets arrive.
//!
//! What comes out goes into a [`Sink`], which says when it is enough. So a bomb never lies in memory: it is stopped by
//! the first octets that it has too many.

use std::{
    io::{self, Write},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use aws_lc_rs::digest;

/// Decoded octets that are read.
pub const DECODED_MAX: u64 = 1 << 20;

/// After this many decoded octets, the expansion is looked at.
pub const EXPANSION_FREE: u64 = 64 * 1024;

/// Decoded octets for each octet on the wire; pages stay far below it.
pub const EXPANSION_MAX: u64 = 100;

/// Codings one upon the other that are undone.
const CODINGS_MAX: usize = 3;

/// Largest window of zstd, as a power of two: 8 MB (RFC 9659 §3). Brotli's own largest is 16 MB (RFC 7932 §9.1).
const ZSTD_WINDOW_LOG: u32 = 23;

/// Why the sink takes no more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Full {
    /// As much was decoded as we read.
    Size,
    /// It expands as no page does.
    Bomb,
}

/// Where decoded octets end: hashed all, kept where they are text.
#[derive(Debug)]
pub struct Sink {
    keep: bool,
    kept: Vec<u8>,
    hash: HashState,
    size: u64,
    wire: u64,
    full: Option<Full>,
}

struct HashState(digest::Context);

impl std::fmt::Debug for HashState {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("HashState")
    }
}

impl Sink {
    fn new(keep: bool) -> Self {
        Sink {
            keep,
            kept: Vec::new(),
            hash: HashState(digest::Context::new(&digest::SHA256)),
            size: 0,
            wire: 0,
            full: None,
        }
    }

    fn take(&mut self, octets: &[u8]) -> io::Result<()> {
        if self.full.is_some() {
            return Err(io::ErrorKind::StorageFull.into());
        }
        let room = usize::try_from(DECODED_MAX.saturating_sub(self.size)).unwrap_or(usize::MAX);
        let taken = octets.get(..room).unwrap_or(octets);
        self.hash.0.update(taken);
        if self.keep {
            self.kept.extend_from_slice(taken);
        }
        self.size += taken.len() as u64;
        if taken.len() < octets.len() {
            self.full = Some(Full::Size);
        }
        if self.size > EXPANSION_FREE && self.size / EXPANSION_MAX > self.wire {
            self.full = Some(Full::Bomb);
        }
        match self.full {
            Some(_) => Err(io::ErrorKind::StorageFull.into()),
            None => Ok(()),
        }
    }
}

/// What came out of a body.
#[derive(Debug)]
pub struct Decoded {
    /// SHA-256 of the decoded octets, in hex.
    pub sha256: String,
    /// How many there were.
    pub size: u64,
    /// The octets, where they were to be kept.
    pub octets: Vec<u8>,
    /// Why no more was taken.
    pub full: Option<Full>,
    /// Why the coding could not be undone.
    pub failed: Option<String>,
}

/// A body on its way through its codings.
pub struct Decoder {
    pipe: Pipe,
    sink: SharedSink,
    failed: Option<String>,
}

impl std::fmt::Debug for Decoder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Decoder")
            .field("sink", &self.sink)
            .finish_non_exhaustive()
    }
}

#[derive(Clone, Debug)]
struct SharedSink(Arc<Mutex<Sink>>);

impl SharedSink {
    fn lock(&self) -> MutexGuard<'_, Sink> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Write for SharedSink {
    fn write(&mut self, octets: &[u8]) -> io::Result<usize> {
        self.lock().take(octets).map(|()| octets.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// One coding after the other; the last writes into the sink.
enum Pipe {
    Sink(SharedSink),
    Gzip(Box<flate2::write::GzDecoder<Pipe>>),
    Deflate(Box<Deflate>),
    Brotli(Box<brotli_decompressor::DecompressorWriter<Pipe>>),
    Zstd(Box<zstd::stream::write::Decoder<'static, Pipe>>),
}

/// `deflate` means zlib (RFC 9110 §8.4.1.2), yet some servers send bare deflate; browsers take both.
enum Deflate {
    /// The first octet tells nothing without the second.
    Unknown(Option<Pipe>, Vec<u8>),
    Zlib(flate2::write::ZlibDecoder<Pipe>),
    Bare(flate2::write::DeflateDecoder<Pipe>),
}

impl Decoder {
    /// A decoder for a body with these values of `Content-Encoding`; the decoded octets are kept where `keep` says so.
    pub fn new<'a>(content_encoding: impl Iterator<Item = &'a str>, keep: bool) -> Self {
        let codings: Vec<String> = content_encoding
            .flat_map(|value| value.split(','))
            .map(|coding| coding.trim().to_ascii_lowercase())
            .filter(|coding| !coding.is_empty() && coding != "identity")
            .collect();
        let sink = SharedSink(Arc::new(Mutex::new(Sink::new(keep))));
        let mut pipe = Pipe::Sink(sink.clone());
        let mut failed = None;
        if codings.len() > CODINGS_MAX {
            failed = Some(format!("{} content codings one upon the other", codings.len()));
        } else {
            // The last one named was done last; what comes out of it goes into the one before.
            for coding in &codings {
                pipe = match Pipe::new(coding, pipe) {
                    Ok(next) => next,
                    Err((before, why)) => {
                        failed.get_or_insert(why);
                        before
                    }
                };
            }
        }
        if failed.is_some() {
            // What cannot be undone is hashed as it came, and never kept as text.
            sink.lock().keep = false;
            pipe = Pipe::Sink(sink.clone());
        }
        Decoder { pipe, sink, failed }
    }

    /// Takes octets as they came from the wire; false when no more are wanted.
    pub fn push(&mut self, octets: &[u8]) -> bool {
        self.sink.lock().wire += octets.len() as u64;
        let outcome = write_until_end(&mut self.pipe, octets);
        self.note(outcome)
    }

    fn note(&mut self, outcome: io::Result<()>) -> bool {
        let full = self.sink.lock().full;
        match (full, outcome) {
            (Some(Full::Bomb), _) => {
                self.failed
                    .get_or_insert_with(|| format!("it expands more than {EXPANSION_MAX} times"));
                false
            }
            (Some(Full::Size), _) => false,
            (None, Err(error)) => {
                self.failed
                    .get_or_insert_with(|| format!("the coding is broken: {error}"));
                false
            }
            (None, Ok(())) => true,
        }
    }

    /// The body has ended, or was cut off where `whole` is false.
    pub fn finish(mut self, whole: bool) -> Decoded {
        // A response without a body may well name a coding.
        let anything = self.sink.lock().wire > 0;
        if anything && self.failed.is_none() && self.sink.lock().full.is_none() {
            let outcome = self.pipe.finish();
            // A body that we cut off has no end to be missing.
            if whole || outcome.is_ok() {
                self.note(outcome);
            }
        }
        let mut sink = self.sink.lock();
        let fresh = HashState(digest::Context::new(&digest::SHA256));
        let hash = std::mem::replace(&mut sink.hash, fresh).0.finish();
        Decoded {
            sha256: hash.as_ref().iter().map(|octet| format!("{octet:02x}")).collect(),
            size: sink.size,
            octets: std::mem::take(&mut sink.kept),
            full: sink.full,
            failed: self.failed.take(),
        }
    }
}

/// Writes all; a coding that has come to its own end ignores what follows, as browsers do.
fn write_until_end(pipe: &mut Pipe, mut octets: &[u8]) -> io::Result<()> {
    while !octets.is_empty() {
        let count = pipe.write(octets)?;
        if count == 0 {
            return Ok(());
        }
        octets = octets.get(count..).unwrap_or_default();
    }
    Ok(())
}

impl Pipe {
    fn new(coding: &str, into: Pipe) -> Result<Self, (Pipe, String)> {
        Ok(match coding {
            "gzip" | "x-gzip" => Pipe::Gzip(Box::new(flate2::write::GzDecoder::new(into))),
            "deflate" => Pipe::Deflate(Box::new(Deflate::Unknown(Some(into), Vec::new()))),
            "br" => Pipe::Brotli(Box::new(brotli_decompressor::DecompressorWriter::new(into, 8192))),
            "zstd" => {
                let made = zstd::stream::raw::Decoder::new().and_then(|mut raw| {
                    raw.set_parameter(zstd::stream::raw::DParameter::WindowLogMax(ZSTD_WINDOW_LOG))?;
                    Ok(raw)
                });
                match made {
                    Ok(raw) => {
                        let writer = zstd::stream::zio::Writer::new(into, raw);
                        Pipe::Zstd(Box::new(zstd::stream::write::Decoder::with_writer(writer)))
                    }
                    Err(error) => return Err((into, format!("zstd: {error}"))),
                }
            }
            other => {
                let shown: String = other.chars().take(40).collect();
                return Err((into, format!("the coding '{shown}' is not known")));
            }
        })
    }

    /// The end: what is still inside comes out.
    fn finish(&mut self) -> io::Result<()> {
        match self {
            Pipe::Sink(_) => Ok(()),
            Pipe::Gzip(decoder) => {
                decoder.try_finish()?;
                decoder.get_mut().finish()
            }
            Pipe::Deflate(deflate) => match &mut **deflate {
                Deflate::Unknown(..) => Err(io::ErrorKind::UnexpectedEof.into()),
                Deflate::Zlib(decoder) => {
                    decoder.try_finish()?;
                    decoder.get_mut().finish()
                }
                Deflate::Bare(decoder) => {
                    decoder.try_finish()?;
                    decoder.get_mut().finish()
                }
            },
            Pipe::Brotli(decoder) => {
                decoder.close()?;
                decoder.get_mut().finish()
            }
            Pipe::Zstd(decoder) => {
                decoder.do_finish()?;
                decoder.get_mut().finish()
            }
        }
    }
}

impl Write for Pipe {
    fn write(&mut self, octets: &[u8]) -> io::Result<usize> {
        match self {
            Pipe::Sink(sink) => sink.write(octets),
            Pipe::Gzip(decoder) => decoder.write(octets),
            Pipe::Deflate(deflate) => deflate.write(octets),
            Pipe::Brotli(decoder) => decoder.write(octets),
            Pipe::Zstd(decoder) => decoder.write(octets),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Deflate {
    fn write(&mut self, octets: &[u8]) -> io::Result<usize> {
        match self {
            Deflate::Zlib(decoder) => decoder.write(octets),
            Deflate::Bare(decoder) => decoder.write(octets),
            Deflate::Unknown(into, first) => {
                first.extend_from_slice(octets);
                let (Some(two), Some(into)) = (first.first_chunk::<2>(), into.take_if(|_| first.len() >= 2))
                else {
                    return Ok(octets.len());
                };
                // A zlib head is a multiple of 31 and names method 8 (RFC 1950 §2.2).
                let zlib = two[0] & 0x0f == 8 && two[0] >> 4 <= 7 && u16::from_be_bytes(*two) % 31 == 0;
                let first = std::mem::take(first);
                *self = if zlib {
                    Deflate::Zlib(flate2::write::ZlibDecoder::new(into))
                } else {
                    Deflate::Bare(flate2::write::DeflateDecoder::new(into))
                };
                let mut rest = first.as_slice();
                while !rest.is_empty() {
                    let count = self.write(rest)?;
                    if count == 0 {
                        break;
                    }
                    rest = rest.get(count..).unwrap_or_default();
                }
                Ok(octets.len())
            }
        }
    }
}

#[cfg(test)]
mod tests;
