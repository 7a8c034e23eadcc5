//! Servers that come with libraries: OpenSSL of three ages, GnuTLS, tlslite-ng, rustls.

use std::{
    io::{Read, Write},
    net::{TcpListener, TcpStream},
    sync::Arc,
    thread,
    time::Duration,
};

use real::run::Served;
use rustls::{
    ServerConfig, ServerConnection, Stream, SupportedProtocolVersion,
    crypto::{SupportedKxGroup, aws_lc_rs},
    version::{TLS12, TLS13},
};
use rustls_pki_types::{CertificateDer, PrivateKeyDer, pem::PemObject};

use super::{Place, text};
use crate::{
    Outcome,
    front::{self, Behaviour},
    row::Kind,
    tools,
};

/// Processes of one `s_server`, which takes one connection at a time: without them a client that keeps one open would
/// have all others wait.
const PROCESSES: u16 = 3;

/// `openssl s_server`, the old one or Debian's, behind a front that only passes on.
///
/// # Errors
/// It cannot be started.
pub fn s_server(place: &Place<'_>) -> Outcome<Vec<Served>> {
    let program = match place.row.kind {
        Kind::Openssl111 => tools::old_openssl(),
        _ => "openssl".to_owned(),
    };
    let mut served = Vec::new();
    let mut behind = Vec::new();
    for number in 0..PROCESSES {
        let accept = format!("127.0.0.1:{}", place.inner_port() + number);
        let mut arguments = vec!["s_server", "-accept", &accept, "-www"];
        for (files, options) in place.files.iter().zip([
            ["-cert", "-key", "-cert_chain"],
            ["-dcert", "-dkey", "-dcert_chain"],
        ]) {
            let paths = [Some(&files.leaf), Some(&files.key), files.above.as_ref()];
            for (option, path) in options.into_iter().zip(paths) {
                arguments.extend(path.map(|path| [option, text(path)]).into_iter().flatten());
            }
        }
        arguments.extend(place.setup.split_whitespace());
        served.push(place.run(&program, &arguments)?);
        behind.push(accept);
    }
    front::start(place, Behaviour::PASS, &behind)?;
    Ok(served)
}

/// OpenSSL 4, by a script.
///
/// # Errors
/// It cannot be started.
pub fn openssl4(place: &Place<'_>) -> Outcome<Vec<Served>> {
    let conf = format!(
        "openssl_conf = all\n[all]\nssl_conf = contexts\n[contexts]\nsystem_default = default\n[default]\n{}\n",
        place.setup
    );
    let conf = format!("OPENSSL_CONF={}", place.write("conf", &conf)?);
    script(place, &[&conf], "openssl4_server.py", &[])
}

/// tlslite-ng, by a script.
///
/// # Errors
/// It cannot be started.
pub fn tlslite(place: &Place<'_>) -> Outcome<Vec<Served>> {
    script(place, &[], "tlslite_server.py", &[&place.setup])
}

fn script(place: &Place<'_>, environment: &[&str], name: &str, more: &[&str]) -> Outcome<Vec<Served>> {
    let (python, path, address) = (tools::python(), tools::scripts().join(name), place.address());
    let files = &place.files[0];
    let mut arguments = environment.to_vec();
    arguments.extend([
        &python,
        text(&path),
        &address,
        text(&files.chain),
        text(&files.key),
    ]);
    arguments.extend(more);
    Ok(vec![place.run("env", &arguments)?])
}

/// `gnutls-serv`, which listens at every address or none, behind a front that only passes on.
///
/// # Errors
/// It cannot be started.
pub fn gnutls(place: &Place<'_>) -> Outcome<Vec<Served>> {
    let port = place.inner_port().to_string();
    let mut arguments = vec!["--http", "--quiet", "--port", &port];
    for files in &place.files {
        arguments.extend([
            "--x509certfile",
            text(&files.chain),
            "--x509keyfile",
            text(&files.key),
        ]);
    }
    arguments.push("--priority");
    arguments.extend(place.setup.split_whitespace());
    let served = place.run("gnutls-serv", &arguments)?;
    front::start(place, Behaviour::PASS, &[format!("127.0.0.1:{port}")])?;
    Ok(vec![served])
}

/// rustls, in this process.
///
/// # Errors
/// The setup makes no sense.
pub fn rustls(place: &Place<'_>) -> Outcome<()> {
    let config = Arc::new(configuration(place).map_err(|e| format!("{}: {e}", place.row.name))?);
    let listen = format!("{}:443", place.address());
    let listener = TcpListener::bind(&listen).map_err(|e| format!("{listen}: {e}"))?;
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let config = Arc::clone(&config);
            thread::spawn(move || serve(stream, config));
        }
    });
    Ok(())
}

fn configuration(place: &Place<'_>) -> Result<ServerConfig, String> {
    let mut provider = aws_lc_rs::default_provider();
    let mut versions: Vec<&'static SupportedProtocolVersion> = vec![&TLS13, &TLS12];
    let mut early = 0;
    for word in place.setup.split_whitespace() {
        let (key, value) = word.split_once('=').unwrap_or((word, ""));
        match key {
            "groups" => provider.kx_groups = value.split(',').map(group).collect::<Outcome<_>>()?,
            "versions" if value == "TLSv1.3" => versions = vec![&TLS13],
            "versions" if value == "TLSv1.2" => versions = vec![&TLS12],
            "early" => early = value.parse().map_err(|_| format!("{value} is no number"))?,
            _ => return Err(format!("{word} means nothing")),
        }
    }
    let files = &place.files[0];
    let chain: Result<Vec<_>, _> = CertificateDer::pem_file_iter(&files.chain)
        .map_err(|e| e.to_string())?
        .collect();
    let key = PrivateKeyDer::from_pem_file(&files.key).map_err(|e| e.to_string())?;
    let mut config = ServerConfig::builder_with_provider(Arc::new(provider))
        .with_protocol_versions(&versions)
        .map_err(|e| e.to_string())?
        .with_no_client_auth()
        .with_single_cert(chain.map_err(|e| e.to_string())?, key)
        .map_err(|e| e.to_string())?;
    config.max_early_data_size = early;
    Ok(config)
}

fn group(name: &str) -> Outcome<&'static dyn SupportedKxGroup> {
    let known = aws_lc_rs::ALL_KX_GROUPS.iter().copied();
    let mut known = known.filter(|group| format!("{:?}", group.name()).eq_ignore_ascii_case(name));
    known.next().ok_or_else(|| format!("rustls has no group {name}"))
}

fn serve(mut stream: TcpStream, config: Arc<ServerConfig>) {
    let _ = stream.set_read_timeout(Some(Duration::from_secs(5)));
    let Ok(mut connection) = ServerConnection::new(config) else {
        return;
    };
    let mut tls = Stream::new(&mut connection, &mut stream);
    // Early data that is not read fills the buffer.
    if tls.read(&mut [0; 4_096]).is_ok() {
        let _ = tls.write_all(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5\r\nConnection: close\r\n\r\nhello");
        connection.send_close_notify();
        let _ = connection.complete_io(&mut stream);
    }
}
