//! Data that is kept, and the doctor.

use super::*;

const VRPS: &str = r#"{"metadata":{"buildtime":"2026-11-01T00:00:00Z"},"roas":[
  {"asn":"AS64500","prefix":"198.18.0.0/16","maxLength":16,"ta":"ripe"},
  {"asn":"AS64500","prefix":"2001:db8::/32","maxLength":32,"ta":"ripe"}]}"#;
const ROUTES: &str = "% a dump\n64500\t198.18.0.0/16\t300\n64500\t2001:db8::/32\t300\n";

fn with_data(folder: &Path, args: &[&str]) -> Ran {
    program()
        .env("PLIMSOLL_DATA", folder)
        .args(args)
        .output()
        .unwrap()
        .into()
}

#[test]
fn data_is_kept_and_used() {
    let folder = WORLD.path("data");
    let (vrps, routes, broken) = (
        WORLD.path("vrps.json"),
        WORLD.path("ris.txt"),
        WORLD.path("vrps-broken.json"),
    );
    std::fs::write(&vrps, VRPS).unwrap();
    std::fs::write(&routes, ROUTES).unwrap();
    std::fs::write(&broken, "{\"roas\": [").unwrap();
    let none = with_data(&folder, &["data", "status"]);
    assert_eq!((none.status, none.out.lines().count()), (0, 3), "{none:?}");
    let ran = with_data(
        &folder,
        &["data", "import", "--vrps", text(&vrps), "--routes", text(&routes)],
    );
    assert_eq!(ran.status, 0, "{ran:?}");
    assert!(
        ran.out
            .contains("2 validated ROA payloads, made 2026-11-01 00:00 UTC"),
        "{ran:?}"
    );
    assert!(ran.out.contains("1 prefixes of IPv4 and 1 of IPv6"), "{ran:?}");
    // What cannot be used leaves what is there.
    let ran = with_data(&folder, &["data", "import", "--vrps", text(&broken)]);
    assert_eq!(ran.status, 2, "{ran:?}");
    assert!(ran.errors()[0].contains("vrps-broken.json"), "{ran:?}");
    let status = with_data(&folder, &["data", "status", "--lang", "nl"]);
    assert!(status.out.contains("2 gevalideerde ROA-payloads"), "{status:?}");

    let options = WORLD.options();
    let mut args = vec!["test", "--web", "example.test", "--format", "json"];
    args.extend(options.iter().map(String::as_str));
    let ran = with_data(&folder, &args);
    let json = ran.json();
    let checks = json["reports"][0]["checks"].as_array().unwrap();
    let published = checks
        .iter()
        .find(|check| check["id"] == "rpki/name-servers-published")
        .unwrap();
    assert_eq!(published["verdict"], "pass", "{published:#}");
    let data = json["reports"][0]["data"].as_array().unwrap();
    assert_eq!(data.len(), 2, "{data:?}");
    assert!(
        data.iter().any(|one| one["made_at"] == "2026-11-01T00:00:00Z"),
        "{data:?}"
    );
    assert!(data.iter().all(|one| one["age_s"].is_i64()), "{data:?}");
    // A file that is given goes before what is kept; two are read together.
    let both = [&args[..], &["--vrps", text(&vrps), "--vrps", text(&vrps)]].concat();
    assert_eq!(with_data(&folder, &both).status, 0);
    args.extend(["--vrps", text(&broken)]);
    assert_eq!(with_data(&folder, &args).status, 2);
}

#[test]
fn the_doctor_asks_the_root() {
    let options = WORLD.options();
    let ran = run(["doctor"].into_iter().chain(options.iter().map(String::as_str)));
    assert_eq!((ran.status, ran.err.as_str()), (0, ""), "{ran:?}");
    let good = ran
        .out
        .lines()
        .filter(|line| line.starts_with("✓ ok: Root servers over"))
        .count();
    assert_eq!(good, 4, "{}", ran.out);
    // Without IPv6 it can do; without both it cannot.
    let without = |more: &[&str]| {
        let ran = run(["doctor"]
            .into_iter()
            .chain(options.iter().map(String::as_str))
            .chain(more.iter().copied()));
        (
            ran.status,
            ran.out
                .lines()
                .filter(|line| line.starts_with("✗ problem"))
                .count(),
        )
    };
    assert_eq!(without(&["--no-ipv6"]), (0, 0));
    assert_eq!(without(&["--no-ipv6", "--no-ipv4"]), (3, 4));
}

#[test]
fn the_doctor_tells_of_a_broken_configuration() {
    let file = WORLD.path("doctor.toml");
    std::fs::write(&file, "root-hint = 1\n").unwrap();
    let options = WORLD.options();
    let args = ["doctor", "--config", text(&file)];
    let ran = run(args.into_iter().chain(options.iter().map(String::as_str)));
    assert_eq!(ran.status, 3, "{ran:?}");
    assert!(
        ran.out.contains("✗ problem: Configuration:") && ran.out.contains("root-hints"),
        "{}",
        ran.out
    );
    assert_eq!(
        ran.out
            .lines()
            .filter(|line| line.starts_with("✓ ok: Root servers over"))
            .count(),
        4
    );
}
