//! TLS servers of every age and maker. See `tests/tls/README.md`.
//!
//! Takes root, namespaces and what `install.sh` brings; where they are missing the test says so and passes, unless
//! `PLIMSOLL_REAL=require` is set. `PLIMSOLL_REAL=skip` skips it without a look.

use std::{env, io::Write, process::Command};

#[test]
fn servers_are_what_their_tables_say_and_so_do_we() {
    let wish = env::var("PLIMSOLL_REAL").unwrap_or_default();
    let obstacle = match wish.as_str() {
        "skip" => Some("PLIMSOLL_REAL=skip".to_owned()),
        _ => tls_matrix::tools::obstacle(),
    };
    if let Some(obstacle) = obstacle {
        assert_ne!(wish, "require", "{obstacle}");
        let _ = writeln!(std::io::stdout(), "matrix of TLS servers: skipped: {obstacle}");
        return;
    }
    let status = Command::new(env!("CARGO_BIN_EXE_plimsoll-tls-matrix"))
        .arg("compare")
        .status()
        .expect("our own program starts");
    assert!(status.success(), "{status}; the lines above say where");
}
