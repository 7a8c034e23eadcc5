//! Tables as large as the Internet's: how long they take to read and how much memory they hold.
//!
//! Takes half a minute and is only meaningful when optimised:
//! `cargo test --release -p plimsoll-probe --test route_full_size -- --ignored --nocapture`

use std::{
    fmt::Write as _,
    fs,
    io::Write as _,
    net::{Ipv4Addr, Ipv6Addr},
    path::Path,
    time::Instant,
};

use probe::route::RouteTables;

/// Numbers that look random and are the same each time (Marsaglia's xorshift).
struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, end: u64) -> u64 {
        self.next() % end
    }
}

/// A prefix as they lie in the IPv4 table: most of them /24, many side by side.
fn v4(numbers: &mut Numbers) -> String {
    let length = match numbers.below(10) {
        0..6 => 24,
        6..8 => 22 + numbers.below(2),
        8 => 20 + numbers.below(2),
        _ => 16 + numbers.below(4),
    };
    let bits = (1 << 24 | numbers.below(0xdf00_0000)) as u32 >> (32 - length) << (32 - length);
    format!("{}/{length}", Ipv4Addr::from(bits))
}

/// A prefix as they lie in the IPv6 table: most of them /48 within some 40,000 holders' /32.
fn v6(numbers: &mut Numbers) -> String {
    let length = match numbers.below(10) {
        0..5 => 48,
        5..7 => 44,
        7 => 40,
        _ => 32,
    };
    let holder = 0x2a00_0000_u128 + u128::from(numbers.below(40_000)) * 7;
    let bits = (holder << 96 | u128::from(numbers.below(1 << 16)) << 80) >> (128 - length) << (128 - length);
    format!("{}/{length}", Ipv6Addr::from(bits))
}

fn memory_kib(field: &str) -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with(field)).unwrap_or("");
    line.split_whitespace()
        .nth(1)
        .and_then(|n| n.parse().ok())
        .unwrap_or(0)
}

/// Writes `count` routes and, for most of them, payloads.
fn write_files(folder: &Path, count: [u64; 2], payloads: u64) {
    let mut numbers = Numbers(88_172_645_463_325_252);
    let mut roas =
        String::from("{\n\t\"metadata\": { \"buildtime\": \"2026-11-01T00:00:00Z\" },\n\n\t\"roas\": [\n");
    let mut written = 0;
    for (name, count, draw) in [
        ("v4", count[0], v4 as fn(&mut Numbers) -> String),
        ("v6", count[1], v6),
    ] {
        let file = fs::File::create(folder.join(name)).unwrap();
        let mut packed = flate2::write::GzEncoder::new(file, flate2::Compression::fast());
        for _ in 0..count {
            let prefix = draw(&mut numbers);
            let asn = 1 + numbers.below(400_000);
            writeln!(packed, "{asn}\t{prefix}\t{}", 1 + numbers.below(400)).unwrap();
            if written < payloads && numbers.below(100) < 70 {
                let comma = if written == 0 { "" } else { ",\n" };
                let length = prefix.split('/').next_back().unwrap();
                write!(roas, "{comma}\t\t{{ \"asn\": {asn}, \"prefix\": \"{prefix}\", \"maxLength\": {length}, \"ta\": \"ripe\", \"expires\": 1793491200 }}").unwrap();
                written += 1;
            }
        }
        packed.finish().unwrap();
    }
    roas.push_str("\n\t]\n}\n");
    fs::write(folder.join("vrps.json"), roas).unwrap();
}

#[test]
#[ignore = "half a minute, and only meaningful when optimised"]
fn tables_of_full_size() {
    let temporary = tempfile::tempdir().unwrap();
    let folder = temporary.path();
    write_files(folder, [1_050_000, 240_000], 800_000);
    let before = memory_kib("VmRSS");
    let clock = Instant::now();
    let (tables, notices) = RouteTables::load(
        &[folder.join("vrps.json")],
        &[folder.join("v4"), folder.join("v6")],
    )
    .unwrap();
    let took = clock.elapsed();
    let held = memory_kib("VmRSS").saturating_sub(before) / 1024;
    let peak = memory_kib("VmHWM") / 1024;
    assert!(notices.is_empty(), "{notices:?}");
    let facts = tables.facts([]);
    let routes = facts.routes.seen().unwrap();
    let vrps = facts.vrps.seen().unwrap();

    let mut numbers = Numbers(1);
    let clock = Instant::now();
    let mut found = 0;
    for _ in 0..1_000_000 {
        let address = Ipv4Addr::from((1 << 24 | numbers.below(0xdf00_0000)) as u32);
        found += tables.covering(address.into()).announcements.len();
    }
    let each = clock.elapsed() / 1_000_000;
    println!(
        "{} + {} prefixes, {} payloads ({} MB of JSON): {took:.2?}, {held} MiB held, {peak} MiB at most; a look-up {each:.0?}, {found} found",
        routes.prefixes_v4,
        routes.prefixes_v6,
        vrps.count,
        fs::metadata(folder.join("vrps.json")).unwrap().len() / 1_000_000,
    );
    assert!(held < 300, "{held} MiB");
}
