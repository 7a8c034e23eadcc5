//! One Postfix with a service for each case, and an Exim.

use std::{
    fmt::Write,
    fs,
    net::{SocketAddr, TcpStream},
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    thread,
    time::{Duration, Instant},
};

use super::Case;
use crate::{
    Outcome,
    run::{Served, tool},
};

/// Longest wait until all listen.
const PATIENCE: Duration = Duration::from_secs(40);

/// Where Exim lies, which Debian does not install beside Postfix.
pub fn exim() -> PathBuf {
    let given = std::env::var_os("PLIMSOLL_MAIL_SERVERS");
    let folder: PathBuf = given.map_or_else(|| "/var/lib/plimsoll-mail-servers".into(), PathBuf::from);
    folder.join("usr/sbin/exim4")
}

/// Starts the servers of all cases and waits until they listen.
///
/// # Errors
/// A file cannot be written, or a server does not come up.
pub fn start(cases: &[Case], issued: &[(PathBuf, PathBuf)], folder: &Path) -> Outcome<Vec<Served>> {
    let both = cases.iter().zip(issued);
    let (postfix, exim): (Vec<_>, Vec<_>) = both.partition(|(case, _)| case.postfix.is_some());
    let mut servers = vec![start_postfix(&postfix, folder)?];
    for (case, files) in exim {
        servers.push(start_exim(case, files, folder)?);
    }
    let deadline = Instant::now() + PATIENCE;
    for case in cases {
        let socket = SocketAddr::new(case.address(), 25);
        while TcpStream::connect_timeout(&socket, Duration::from_millis(200)).is_err() {
            if Instant::now() > deadline {
                return Err(format!("nothing listens at {socket}"));
            }
            thread::sleep(Duration::from_millis(50));
        }
    }
    Ok(servers)
}

type Files = (PathBuf, PathBuf);

fn start_postfix(cases: &[(&Case, &Files)], folder: &Path) -> Outcome<Served> {
    let at = folder.join("postfix");
    let shown = at.display();
    for part in ["etc", "data", "queue"] {
        fs::create_dir_all(at.join(part)).map_err(|e| e.to_string())?;
    }
    write(
        &at.join("etc/main.cf"),
        &format!(
            "compatibility_level = 3.6\nqueue_directory = {shown}/queue\ndata_directory = {shown}/data\n\
             maillog_file = {shown}/log\nmaillog_file_prefixes = {shown}\nmail_owner = postfix\n\
             inet_interfaces = all\ninet_protocols = ipv4\nmyhostname = postfix.smtp\nmydestination =\n\
             alias_maps =\nsmtpd_relay_restrictions = reject\nsmtpd_tls_security_level = may\n\
             smtpd_peername_lookup = no\n"
        ),
    )?;
    let mut services = String::new();
    for (case, (chain, key)) in cases {
        let _ = write!(
            services,
            "{}:25 inet n - n - - smtpd\n  -o smtpd_tls_chain_files={},{}\n",
            case.address(),
            key.display(),
            chain.display()
        );
        for setting in case.postfix.unwrap_or_default() {
            let _ = writeln!(services, "  -o {setting}");
        }
    }
    services += "anvil unix - - n - 1 anvil\ntlsmgr unix - - n 1000? 1 tlsmgr\n\
                 rewrite unix - - n - - trivial-rewrite\nproxymap unix - - n - - proxymap\n\
                 postlog unix-dgram n - n - 1 postlogd\n";
    write(&at.join("etc/master.cf"), &services)?;
    let data = at.join("data");
    tool("chown", &["postfix", &data.to_string_lossy()], folder)?;
    let etc = at.join("etc");
    let arguments = ["-c", &etc.to_string_lossy(), "start-fg"];
    Served::start("postfix", "postfix", &arguments, &folder.join("postfix.log"))
}

fn start_exim(case: &Case, (chain, key): &Files, folder: &Path) -> Outcome<Served> {
    let at = folder.join("exim");
    fs::create_dir_all(&at).map_err(|e| e.to_string())?;
    let read = |path: &Path| fs::read_to_string(path).map_err(|e| e.to_string());
    let pem = at.join("tls.pem");
    write(&pem, &format!("{}{}", read(key)?, read(chain)?))?;
    fs::set_permissions(&pem, fs::Permissions::from_mode(0o600)).map_err(|e| e.to_string())?;
    let shown = at.display();
    let configuration = folder.join("exim.conf");
    write(
        &configuration,
        &format!(
            "primary_hostname = exim.smtp\nspool_directory = {shown}\nlog_file_path = {shown}/%slog\n\
             pid_file_path = {shown}/pid\ntls_advertise_hosts = *\ntls_certificate = {pem}\n\
             tls_privatekey = {pem}\nsmtputf8_advertise_hosts = *\nrfc1413_query_timeout = 0s\n\
             host_lookup =\nlocal_interfaces = {}\nacl_smtp_rcpt = no\nbegin acl\nno:\n  deny\n",
            case.address(),
            pem = pem.display()
        ),
    )?;
    tool("chown", &["-R", "Debian-exim", &at.to_string_lossy()], folder)?;
    let program = exim();
    let arguments = ["-C", &configuration.to_string_lossy(), "-bdf", "-oX", "25"];
    Served::start(
        "exim",
        &program.to_string_lossy(),
        &arguments,
        &folder.join("exim.log"),
    )
}

fn write(path: &Path, text: &str) -> Outcome<()> {
    fs::write(path, text).map_err(|e| format!("{}: {e}", path.display()))
}
