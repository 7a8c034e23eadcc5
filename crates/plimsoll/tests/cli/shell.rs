//! Help, manual, completions, and the pages of checks.

use super::*;

#[test]
fn help_is_there_for_every_command() {
    let all = run(["--help"]);
    assert_eq!((all.status, all.err.as_str()), (0, ""));
    for word in [
        "Examples:",
        "Exit status:",
        "Configuration:",
        "plimsoll test example.nl",
    ] {
        assert!(all.out.contains(word), "{word}");
    }
    for command in [
        "test",
        "judge",
        "explain",
        "data",
        "doctor",
        "config",
        "man",
        "completions",
    ] {
        assert!(all.out.contains(&format!("\n  {command} ")), "{command}");
        for form in ["-h", "--help"] {
            let ran = run([command, form]);
            assert_eq!((ran.status, ran.err.as_str()), (0, ""), "{command} {form}");
            assert!(ran.out.contains("Usage: plimsoll"), "{command} {form}");
        }
    }
    let bare = run(Vec::<String>::new());
    assert_eq!((bare.status, bare.out.as_str()), (2, ""));
    assert!(bare.err.contains("Usage: plimsoll"));
    let version = run(["--version"]);
    assert_eq!(version.out, format!("plimsoll {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn the_manual_and_the_completions_know_every_option() {
    let manual = run(["man"]);
    assert_eq!(manual.status, 0);
    assert!(
        manual.out.contains(".TH plimsoll 1") && manual.out.contains("Exit status"),
        "{}",
        manual.out
    );
    let page = run(["man", "test"]);
    for option in ["root\\-hints", "fail\\-on", "allow\\-net", "www"] {
        assert!(page.out.contains(option), "{option}");
    }
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let ran = run(["completions", shell]);
        assert_eq!((ran.status, ran.err.as_str()), (0, ""), "{shell}");
        assert!(
            ran.out.contains("root-hints") && ran.out.contains("fail-on"),
            "{shell}"
        );
    }
}

#[test]
fn every_check_has_a_page() {
    let list = run(["explain"]);
    assert_eq!((list.status, list.err.as_str()), (0, ""));
    for entry in checks::all() {
        let id = entry.check.id;
        assert!(list.out.contains(id), "{id}");
        let page = run(["explain", id]);
        assert_eq!((page.status, page.err.as_str()), (0, ""), "{id}");
        assert!(
            page.out.contains(id) && page.out.contains("rfc-editor.org")
                || entry
                    .check
                    .norms
                    .iter()
                    .all(|norm| !norm.document.starts_with("RFC")),
            "{id}"
        );
        for parameter in entry.check.parameters {
            assert!(
                page.out.contains(&format!("{} = ", parameter.name)),
                "{id}: {}",
                parameter.name
            );
            assert!(
                !page.out.contains(&format!("{} = ?", parameter.name)),
                "{id}: {}",
                parameter.name
            );
        }
    }
    let dutch = run(["explain", "https/hsts", "--lang", "nl"]);
    assert!(dutch.out.contains("De vraag"), "{}", dutch.out);
}
