//! Caddy, nginx and aioquic: configuration and start.

use std::{
    collections::BTreeSet,
    env,
    fmt::Write,
    fs,
    net::{IpAddr, SocketAddr, TcpStream, UdpSocket},
    path::{Path, PathBuf},
    thread,
    time::{Duration, Instant},
};

use serde_json::{Value, json};

use super::sites::{Site, Tcp, Udp, address, address6};
use crate::{
    Outcome,
    run::Served,
    web::authority::{Authority, Fault},
};

/// Longest wait until every port is open.
const PATIENCE: Duration = Duration::from_secs(20);

/// The number of the addresses of the server behind all HTTPS records, with HTTP/2; the next has HTTP/1.1 alone.
const RECORDS: u8 = 250;

/// The addresses behind the HTTPS records.
pub fn behind_records(http2: bool) -> [IpAddr; 2] {
    let number = RECORDS + u8::from(!http2);
    [address(number).into(), address6(number).into()]
}

/// Python with aioquic, as `tests/real/install.sh` makes it.
pub fn python() -> PathBuf {
    let own = env::current_exe().unwrap_or_default();
    let mut folder = own.parent().unwrap_or(Path::new("/"));
    // Programs lie in target/debug, those of tests in target/debug/deps.
    if folder.ends_with("deps") {
        folder = folder.parent().unwrap_or(folder);
    }
    folder.parent().unwrap_or(folder).join("real-python/bin/python")
}

/// A script of ours.
pub fn script(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("scripts").join(name);
    path.to_string_lossy().into_owned()
}

/// Everything that serves, until it is dropped.
pub struct Servers {
    /// The processes.
    pub processes: Vec<Served>,
    /// Sockets that nobody reads.
    _deaf: Vec<UdpSocket>,
}

/// Starts everything and waits until every port is open. `hosts` are the names with HTTPS records; the certificate is
/// for them and for the sites.
///
/// # Errors
/// Something does not come up.
pub fn start(sites: &[Site], hosts: &[String], authority: &Authority, folder: &Path) -> Outcome<Servers> {
    let home = folder.join("http");
    fs::create_dir_all(&home).map_err(|e| format!("{}: {e}", home.display()))?;
    let mut names: Vec<String> = sites.iter().map(Site::host).collect();
    names.extend_from_slice(hosts);
    let (chain, key) = authority.issue(&names, Fault::None, &home)?;
    let files = Files {
        chain: text(&chain),
        key: text(&key),
        home,
    };
    let sockets =
        |site: &Site| -> Vec<(IpAddr, Udp)> { site.addresses().into_iter().zip(site.udp.clone()).collect() };
    let mut servers = Servers {
        processes: Vec::new(),
        _deaf: Vec::new(),
    };
    for (at, udp) in sites.iter().flat_map(sockets) {
        if udp == Udp::Swallows {
            servers
                ._deaf
                .push(UdpSocket::bind((at, 443)).map_err(|e| format!("{at}: {e}"))?);
        }
    }
    servers.processes.push(nginx(sites, &files, folder)?);
    servers.processes.push(caddy(sites, &files)?);
    let modes = sites.iter().flat_map(sockets).filter_map(|(at, udp)| match udp {
        Udp::Aioquic(mode) => {
            Some(json!({ "address": at, "mode": mode, "chain": files.chain, "key": files.key }))
        }
        _ => None,
    });
    servers.processes.push(aioquic(modes.collect(), &files)?);
    let mut open: BTreeSet<IpAddr> = sites.iter().flat_map(Site::addresses).collect();
    open.extend([true, false].into_iter().flat_map(behind_records));
    wait(&open, folder)?;
    Ok(servers)
}

struct Files {
    chain: String,
    key: String,
    home: PathBuf,
}

fn text(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}

fn wait(open: &BTreeSet<IpAddr>, folder: &Path) -> Outcome<()> {
    let deadline = Instant::now() + PATIENCE;
    let patient = |is_open: &dyn Fn() -> bool, what: String| {
        while !is_open() {
            if Instant::now() > deadline {
                return Err(format!("{what}; the logs are in {}", folder.display()));
            }
            thread::sleep(Duration::from_millis(20));
        }
        Ok(())
    };
    for address in open {
        let socket = SocketAddr::new(*address, 443);
        let is_open = || TcpStream::connect_timeout(&socket, Duration::from_millis(200)).is_ok();
        patient(&is_open, format!("nothing listens at {socket}"))?;
    }
    let ready = folder.join("http/aioquic.ready");
    patient(&|| ready.is_file(), "aioquic does not come up".to_owned())
}

fn nginx(sites: &[Site], files: &Files, folder: &Path) -> Outcome<Served> {
    let mut conf = crate::web::serve::nginx_head(folder);
    let mut server = |address: IpAddr, http2: &str, lines: &str| {
        let _ = write!(
            conf,
            "server {{\n  listen {} ssl{http2};\n  ssl_certificate {};\n  ssl_certificate_key {};\n  {lines}\n  \
             return 200 \"a page\\n\";\n}}\n",
            SocketAddr::new(address, 443),
            files.chain,
            files.key
        );
    };
    for site in sites {
        if let Tcp::Nginx(lines) = site.tcp {
            for address in site.addresses() {
                server(address, " http2", lines);
            }
        }
    }
    for (http2, word) in [(true, " http2"), (false, "")] {
        for address in behind_records(http2) {
            server(address, word, "");
        }
    }
    let path = files.home.join("nginx.conf");
    fs::write(&path, conf + "}\n").map_err(|e| e.to_string())?;
    Served::start(
        "nginx",
        "nginx",
        &["-e", "stderr", "-c", &text(&path)],
        &files.home.join("nginx.log"),
    )
}

fn caddy(sites: &[Site], files: &Files) -> Outcome<Served> {
    let mut global = "{\n  admin off\n  auto_https off\n".to_owned();
    let mut blocks = String::new();
    for site in sites {
        let Tcp::Caddy(protocols, lines) = site.tcp else {
            continue;
        };
        let mut binds = String::new();
        for address in site.addresses() {
            let _ = writeln!(
                global,
                "  servers {} {{\n    protocols {protocols}\n  }}",
                SocketAddr::new(address, 443)
            );
            let _ = write!(binds, " {address}");
        }
        let _ = writeln!(
            blocks,
            "https://{} {{\n  bind{binds}\n  tls {} {}\n  {lines}\n  respond \"a page\"\n}}",
            site.host(),
            files.chain,
            files.key
        );
    }
    let path = files.home.join("Caddyfile");
    fs::write(&path, global + "}\n" + &blocks).map_err(|e| e.to_string())?;
    let home = format!("HOME={}", files.home.display());
    let arguments = [
        &home,
        "caddy",
        "run",
        "--adapter",
        "caddyfile",
        "--config",
        &text(&path),
    ];
    Served::start("caddy", "env", &arguments, &files.home.join("caddy.log"))
}

fn aioquic(modes: Vec<Value>, files: &Files) -> Outcome<Served> {
    let path = files.home.join("aioquic.json");
    fs::write(&path, Value::from(modes).to_string()).map_err(|e| e.to_string())?;
    let log = files.home.join("aioquic.log");
    Served::start(
        "aioquic",
        &text(&python()),
        &[&script("http3_server.py"), &text(&path)],
        &log,
    )
}
