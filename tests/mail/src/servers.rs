//! Postfix, Exim and OpenSMTPD, on loopback.

use std::{
    fs,
    net::{SocketAddr, TcpListener, TcpStream},
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use crate::{Outcome, seen::HOST};

/// How long a server has to come up.
const COMES_UP_WITHIN: Duration = Duration::from_secs(40);

/// A server that runs until this is dropped.
#[derive(Debug)]
pub struct Running {
    /// Where it listens.
    pub socket: SocketAddr,
    process: Child,
    /// What ends it in an orderly way, where a signal to its first process does not.
    stop: Option<Command>,
}

impl Drop for Running {
    fn drop(&mut self) {
        if let Some(stop) = &mut self.stop {
            let _ = stop.stdout(Stdio::null()).stderr(Stdio::null()).status();
        }
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// A folder with a key and a certificate in which servers keep what they need.
#[derive(Debug)]
pub struct Room {
    folder: tempfile::TempDir,
}

impl Room {
    /// Makes one.
    ///
    /// # Errors
    /// A file cannot be written.
    pub fn new() -> Outcome<Self> {
        let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
        let made =
            rcgen::generate_simple_self_signed([HOST.to_owned()]).map_err(|error| error.to_string())?;
        let room = Room { folder };
        fs::set_permissions(room.folder.path(), fs::Permissions::from_mode(0o755))
            .map_err(|e| e.to_string())?;
        room.write("cert.pem", &made.cert.pem())?;
        let key = room.write("key.pem", &made.signing_key.serialize_pem())?;
        fs::set_permissions(key, fs::Permissions::from_mode(0o600)).map_err(|e| e.to_string())?;
        Ok(room)
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn write(&self, name: &str, text: &str) -> Outcome<PathBuf> {
        let path = self.path(name);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(|e| e.to_string())?;
        }
        fs::write(&path, text).map_err(|e| format!("{}: {e}", path.display()))?;
        Ok(path)
    }

    /// Postfix; without TLS where `tls` is false.
    ///
    /// # Errors
    /// It does not come up.
    pub fn postfix(&self, name: &str, tls: bool) -> Outcome<Running> {
        let at = self.path(name);
        let shown = at.display();
        let (cert, key) = (self.path("cert.pem"), self.path("key.pem"));
        let level = if tls { "may" } else { "none" };
        let socket = free()?;
        self.write(
            &format!("{name}/etc/main.cf"),
            &format!(
                "compatibility_level = 3.6\nqueue_directory = {shown}/queue\ndata_directory = {shown}/data\n\
                 maillog_file = {shown}/log\nmaillog_file_prefixes = {shown}\nmail_owner = postfix\n\
                 inet_interfaces = 127.0.0.1\ninet_protocols = ipv4\nmyhostname = postfix.example.test\n\
                 mydestination =\nalias_maps =\nsmtpd_relay_restrictions = reject\n\
                 smtpd_tls_security_level = {level}\nsmtpd_tls_cert_file = {}\nsmtpd_tls_key_file = {}\n",
                cert.display(),
                key.display()
            ),
        )?;
        self.write(
            &format!("{name}/etc/master.cf"),
            &format!(
                "{socket} inet n - n - - smtpd\nanvil unix - - n - 1 anvil\ntlsmgr unix - - n 1000? 1 tlsmgr\n\
                 rewrite unix - - n - - trivial-rewrite\nproxymap unix - - n - - proxymap\n\
                 postlog unix-dgram n - n - 1 postlogd\n"
            ),
        )?;
        for folder in ["data", "queue"] {
            fs::create_dir_all(at.join(folder)).map_err(|e| e.to_string())?;
        }
        owned_by("postfix", &at.join("data"))?;
        let configuration = at.join("etc");
        let mut start = Command::new("/usr/sbin/postfix");
        start.arg("-c").arg(&configuration).arg("start-fg");
        let mut stop = Command::new("/usr/sbin/postfix");
        stop.arg("-c").arg(&configuration).arg("stop");
        up(start, Some(stop), socket)
    }

    /// Exim with GnuTLS.
    ///
    /// # Errors
    /// It does not come up.
    pub fn exim(&self) -> Outcome<Running> {
        let both = [self.path("key.pem"), self.path("cert.pem")].map(fs::read_to_string);
        let [key, cert] = both.map(|text| text.map_err(|e| e.to_string()));
        let pem = self.write("exim/tls.pem", &format!("{}{}", key?, cert?))?;
        fs::set_permissions(&pem, fs::Permissions::from_mode(0o600)).map_err(|e| e.to_string())?;
        let folder = self.path("exim");
        let shown = folder.display();
        let configuration = self.write(
            "exim.conf",
            &format!(
                "primary_hostname = exim.example.test\nspool_directory = {shown}\n\
                 log_file_path = {shown}/%slog\npid_file_path = {shown}/pid\ntls_advertise_hosts = *\n\
                 tls_certificate = {pem}\ntls_privatekey = {pem}\nsmtputf8_advertise_hosts = *\n\
                 rfc1413_query_timeout = 0s\nhost_lookup =\nacl_smtp_rcpt = no\nbegin acl\nno:\n  deny\n",
                pem = pem.display()
            ),
        )?;
        owned_by("Debian-exim", &pem)?;
        owned_by("Debian-exim", &folder)?;
        let socket = free()?;
        let mut start = Command::new(unpacked().join("usr/sbin/exim4"));
        start.arg("-C").arg(configuration).args(["-bdf", "-oX"]);
        // An address with its port is written 127.0.0.1.25 there.
        start.arg(format!("{}.{}", socket.ip(), socket.port()));
        up(start, None, socket)
    }

    /// OpenSMTPD.
    ///
    /// # Errors
    /// It does not come up.
    pub fn opensmtpd(&self) -> Outcome<Running> {
        let socket = free()?;
        let configuration = self.write(
            "smtpd.conf",
            &format!(
                "pki mail cert \"{}\"\npki mail key \"{}\"\n\
                 listen on 127.0.0.1 port {} tls pki mail hostname opensmtpd.example.test\n\
                 action \"none\" relay\nmatch from any for any reject\n",
                self.path("cert.pem").display(),
                self.path("key.pem").display(),
                socket.port()
            ),
        )?;
        fs::set_permissions(&configuration, fs::Permissions::from_mode(0o600)).map_err(|e| e.to_string())?;
        let mut start = Command::new(unpacked().join("usr/sbin/smtpd"));
        start.args(["-d", "-f"]).arg(configuration);
        up(start, None, socket)
    }
}

/// The folder with the servers that cannot be installed beside Postfix.
pub fn unpacked() -> PathBuf {
    let given = std::env::var_os("PLIMSOLL_MAIL_SERVERS");
    given.map_or_else(|| "/var/lib/plimsoll-mail-servers".into(), PathBuf::from)
}

/// Why the servers cannot run here; none where they can.
pub fn missing() -> Option<String> {
    let root = Command::new("id").arg("-u").output().ok()?;
    if root.stdout != b"0\n" {
        return Some("it takes root".to_owned());
    }
    let needed = [
        PathBuf::from("/usr/sbin/postfix"),
        PathBuf::from("/usr/sbin/posttls-finger"),
        unpacked().join("usr/sbin/exim4"),
        unpacked().join("usr/sbin/smtpd"),
    ];
    let absent = needed.iter().find(|path| !path.exists())?;
    Some(format!(
        "there is no {}; run tests/mail/install.sh",
        absent.display()
    ))
}

/// Whether Postfix's own client gets TLS there.
///
/// # Errors
/// It cannot be run.
pub fn posttls_finger(room: &Room, socket: SocketAddr) -> Outcome<bool> {
    let configuration = room.write(
        "finger/main.cf",
        "compatibility_level = 3.6\ninet_protocols = ipv4\n",
    )?;
    let output = Command::new("/usr/sbin/posttls-finger")
        .env("MAIL_CONFIG", configuration.parent().unwrap_or(Path::new("/")))
        .args(["-c", "-l", "may", "-t", "10", "-T", "10"])
        .arg(format!("[{}]:{}", socket.ip(), socket.port()))
        .output()
        .map_err(|error| error.to_string())?;
    let said = [output.stdout, output.stderr].concat();
    let said = String::from_utf8_lossy(&said);
    if said.contains("Failed to establish session") {
        return Err(said.into_owned());
    }
    Ok(said.contains("TLS connection established"))
}

fn owned_by(user: &str, path: &Path) -> Outcome<()> {
    let status = Command::new("chown").arg(user).arg(path).status();
    match status {
        Ok(status) if status.success() => Ok(()),
        _ => Err(format!("{} cannot be given to {user}", path.display())),
    }
}

/// A port on loopback that is free now.
fn free() -> Outcome<SocketAddr> {
    let listener = TcpListener::bind("127.0.0.1:0").map_err(|error| error.to_string())?;
    listener.local_addr().map_err(|error| error.to_string())
}

fn up(mut start: Command, stop: Option<Command>, socket: SocketAddr) -> Outcome<Running> {
    let process = start
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|error| format!("{start:?}: {error}"))?;
    let running = Running {
        socket,
        process,
        stop,
    };
    let began = Instant::now();
    while began.elapsed() < COMES_UP_WITHIN {
        if TcpStream::connect(socket).is_ok() {
            return Ok(running);
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    Err(format!("{start:?} does not come up at {socket}"))
}
