//! What OpenSSL sees of a site: the certificate's fate, and whether the servers do what the descriptions say.

use std::{
    fs,
    io::{Read, Write},
    net::{IpAddr, SocketAddr, TcpStream},
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::Duration,
};

use super::{
    lists,
    site::{Endpoint, Site},
};
use crate::Outcome;

/// What OpenSSL's client says about the certificate at the first open address of a site; `ok` when nothing is wrong.
///
/// # Errors
/// A server does not serve the site as it is described.
pub fn look(site: &Site, root: &Path) -> Outcome<String> {
    let mut verdict = None;
    let mut list = None;
    for (address, plain, secure) in &site.addresses {
        if let Some(endpoint) = plain {
            let reply = ask_plain(*address, &request(&site.name))
                .map_err(|e| format!("{} {address}: {e}", site.name))?;
            check(site, endpoint, &String::from_utf8_lossy(&reply))?;
            if site.fault().is_some_and(lists::has_list) {
                list = Some(fetch_list(*address, site, root)?);
            }
        }
        if let Some(endpoint) = secure {
            let (said, reply) = ask_openssl(*address, &site.name, root, list.as_deref())?;
            check(site, endpoint, &reply)?;
            verdict = verdict.or(Some(said));
        }
    }
    Ok(verdict.unwrap_or_else(|| "ok".to_owned()))
}

/// The list of revoked certificates as the site serves it, in a file beside the root.
fn fetch_list(address: IpAddr, site: &Site, root: &Path) -> Outcome<PathBuf> {
    // HTTP/1.0 knows no chunks, in which nginx sends what it may insert something into.
    let request = format!("GET {} HTTP/1.0\r\nHost: {}\r\n\r\n", lists::LIST, site.name);
    let reply = ask_plain(address, &request).map_err(|e| format!("{}: {e}", site.name))?;
    let head = reply.windows(4).position(|end| end == b"\r\n\r\n");
    let head = head.ok_or_else(|| format!("{}: no list", site.name))?;
    let path = root.with_file_name(format!("{}.crl", site.name));
    fs::write(&path, &reply[head + 4..]).map_err(|e| format!("{}: {e}", path.display()))?;
    Ok(path)
}

fn request(name: &str) -> String {
    format!("GET / HTTP/1.1\r\nHost: {name}\r\nConnection: close\r\n\r\n")
}

fn ask_plain(address: IpAddr, request: &str) -> std::io::Result<Vec<u8>> {
    let mut stream = TcpStream::connect_timeout(&SocketAddr::new(address, 80), Duration::from_secs(5))?;
    stream.set_read_timeout(Some(Duration::from_secs(5)))?;
    stream.write_all(request.as_bytes())?;
    let mut reply = Vec::new();
    stream.read_to_end(&mut reply)?;
    Ok(reply)
}

fn ask_openssl(address: IpAddr, name: &str, root: &Path, list: Option<&Path>) -> Outcome<(String, String)> {
    let failed = |e: std::io::Error| format!("openssl: {e}");
    let mut child = Command::new("openssl")
        .args([
            "s_client",
            "-ign_eof",
            "-no_ssl3",
            "-cipher",
            "ALL:@SECLEVEL=0",
            "-servername",
            name,
        ])
        .args([
            "-verify_hostname",
            name,
            "-connect",
            &SocketAddr::new(address, 443).to_string(),
            "-CAfile",
        ])
        .arg(root)
        .args(list.map_or(&[][..], |_| &["-crl_check", "-CRLform", "DER", "-CRL"]))
        .args(list)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(failed)?;
    let mut input = child.stdin.take().ok_or("openssl takes no input")?;
    input.write_all(request(name).as_bytes()).map_err(failed)?;
    let output = child.wait_with_output().map_err(failed)?;
    drop(input);
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let verdict = said
        .lines()
        .find_map(|line| line.trim().strip_prefix("Verification error: "))
        .unwrap_or(if said.contains("Verification: OK") {
            "ok"
        } else {
            "no connection"
        });
    Ok((verdict.to_owned(), said.clone()))
}

/// The status line and every header field of the description have to be there.
fn check(site: &Site, endpoint: &Endpoint, reply: &str) -> Outcome<()> {
    let status = if endpoint.files.iter().any(|file| file.path == "/") {
        200
    } else {
        let redirect = endpoint
            .redirects
            .iter()
            .find(|(path, _, _)| path == "*" || path == "/");
        redirect.map_or(endpoint.status.unwrap_or(404), |(_, status, _)| *status)
    };
    if !reply.contains(&format!("HTTP/1.1 {status} ")) {
        return Err(format!("{}: not {status}: {reply}", site.name));
    }
    let missing = endpoint
        .headers
        .iter()
        .find(|(name, value)| !reply.contains(&format!("{name}: {value}\r\n")));
    match missing {
        Some((name, value)) => Err(format!("{}: not '{name}: {value}': {reply}", site.name)),
        None => Ok(()),
    }
}
