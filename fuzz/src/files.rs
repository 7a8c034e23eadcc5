//! Files, and what people type.

use wire::route;

use crate::lossy;

/// Lines of routing tables.
pub fn route_lines(octets: &[u8]) {
    let text = lossy(octets);
    let columns = text.lines().next().and_then(route::Columns::of);
    for line in text.lines() {
        let _ = route::dump_line(line);
        let _ = route::made_at(line);
        if let Some(columns) = &columns {
            let _ = columns.payload(line);
        }
    }
}

/// Files of payloads and of routes, whatever form they turn out to have.
pub fn route_files(octets: &[u8]) {
    let path = std::env::temp_dir().join(format!("plimsoll-fuzz-{}", std::process::id()));
    if std::fs::write(&path, octets).is_ok() {
        let _ = probe::route::RouteTables::load(&[&path], &[]);
        let _ = probe::route::RouteTables::load(&[], &[&path]);
    }
    let _ = std::fs::remove_file(&path);
}

/// What people type for a name.
pub fn subject(octets: &[u8]) {
    if let Ok(subject) = scan::subject(&lossy(octets)) {
        assert!(subject.name.len() <= 253, "{subject:?}");
        // Typed again, it is the same.
        let again = scan::subject(&subject.name).map(|again| again.name);
        assert_eq!(again.as_ref(), Ok(&subject.name));
    }
}

/// A policy file.
pub fn policy(octets: &[u8]) {
    let all: Vec<_> = checks::all().map(|entry| entry.check).collect();
    let _ = catalogue::policy_from(&lossy(octets), &all);
}

/// Kept facts, judged under every test of the norm.
pub fn facts(octets: &[u8]) {
    let Ok(facts) = serde_json::from_slice::<facts::Facts>(octets) else {
        return;
    };
    let all: Vec<_> = checks::all().map(|entry| entry.check).collect();
    let Ok(policy) = catalogue::policy("default-2026", &all) else {
        return;
    };
    for test in [facts::Test::Web, facts::Test::Dns] {
        let _ = checks::judge(&facts, &policy, test);
    }
}

/// What a stranger sent, on its way to a reader.
pub fn plain_text(octets: &[u8]) {
    let text = lossy(octets);
    let plain = text::plain(&text);
    assert!(!plain.chars().any(char::is_control), "{plain:?}");
    assert_eq!(text::plain(&plain), plain);
}
