//! A network of one's own: a namespace with addresses on the loopback interface and a hole for the rest of the world.

use std::{
    env, fs,
    io::{Read, Write},
    net::IpAddr,
    path::{Path, PathBuf},
    process::{Child, ChildStdin, Command, Stdio},
    thread,
};

use crate::{
    Outcome,
    run::{missing, tool},
    zone::{Instance, Software},
};

/// Ranges in which all addresses of the world lie, for `--allow-net`.
pub const RANGES: [&str; 2] = ["198.18.0.0/15", "2001:db8::/32"];

/// An address of the world where nothing listens: questions are refused at once.
pub const REFUSING: (&str, &str) = ("198.18.90.1", "2001:db8:90::1");

/// An address that is not there: packets to it vanish.
pub const SILENT: (&str, &str) = ("198.18.99.1", "2001:db8:99::1");

/// Foreign programs without which nothing can be compared.
const PROGRAMS: [&str; 16] = [
    "knotd",
    "keymgr",
    "kzonesign",
    "nsd",
    "named",
    "dnssec-keygen",
    "dnssec-signzone",
    "delv",
    "ldns-keygen",
    "ldns-signzone",
    "unbound",
    "nginx",
    "apache2",
    "openssl",
    "ip",
    "unshare",
];

/// Why the world cannot be brought up here, in one sentence; None when it can.
pub fn obstacle() -> Option<String> {
    let absent = missing(&PROGRAMS);
    if !absent.is_empty() {
        return Some(format!(
            "not installed: {}; run tests/real/install.sh as root",
            absent.join(", ")
        ));
    }
    let tried = tool(
        "unshare",
        &["--net", "--pid", "--fork", "--mount-proc", "ip", "link"],
        Path::new("/"),
    );
    tried
        .err()
        .map(|_| "no network namespace can be made here; it takes root, or CAP_SYS_ADMIN".to_owned())
}

/// This program, running again as the first process of namespaces of its own: when it ends, everything that it started
/// ends with it. It ends when this process ends, however that comes about.
pub struct Inside {
    child: Child,
    /// The life line: the system closes this pipe with this process.
    line: Option<ChildStdin>,
}

impl Inside {
    /// Starts this program again with `arguments`.
    ///
    /// # Errors
    /// It cannot be started.
    pub fn start(program: &Path, arguments: &[&str]) -> Outcome<Inside> {
        let mut child = Command::new("unshare")
            .args(["--net", "--pid", "--fork", "--kill-child", "--mount-proc"])
            .arg(program)
            .args(arguments)
            .env(INSIDE, "1")
            .stdin(Stdio::piped())
            .spawn()
            .map_err(|e| format!("unshare: {e}"))?;
        let line = child.stdin.take();
        Ok(Inside { child, line })
    }

    /// Waits until it ends by itself.
    ///
    /// # Errors
    /// It failed.
    pub fn wait(mut self) -> Outcome<()> {
        let status = self.child.wait().map_err(|e| format!("unshare: {e}"))?;
        if status.success() {
            Ok(())
        } else {
            Err(format!("inside: {status}"))
        }
    }

    /// Ends it.
    pub fn end(mut self) {
        drop(self.line.take());
        let _ = self.child.wait();
    }
}

/// Ends this process, and with it its namespaces, as soon as the one that started it through [`Inside`] is gone, and
/// removes `folder`. Signals cannot do that: the first process of a namespace does not hear them, and `unshare` passes
/// an interrupt over.
pub fn end_with_parent(folder: PathBuf) {
    thread::spawn(move || {
        let mut rest = Vec::new();
        let _ = std::io::stdin().read_to_end(&mut rest);
        if env::var_os(KEEP).is_none() {
            let _ = fs::remove_dir_all(folder);
        }
        std::process::exit(1);
    });
}

/// Environment variable that has the folder of the world kept.
pub const KEEP: &str = "PLIMSOLL_REAL_KEEP";

/// Set in the environment of [`Inside`].
const INSIDE: &str = "PLIMSOLL_REAL_INSIDE";

/// Gives the loopback interface the world's addresses, and sends everything else into a hole.
///
/// # Errors
/// Not in [`Inside`]: the machine's own network is never touched. Or `ip` failed.
pub fn bring_up(more: &[IpAddr]) -> Outcome<()> {
    if env::var_os(INSIDE).is_none() {
        return Err("this belongs into a namespace of its own".to_owned());
    }
    let mut addresses: Vec<IpAddr> = more.to_vec();
    for tier in 0..3 {
        for software in [Software::Knot, Software::Nsd, Software::Bind] {
            let instance = Instance { tier, software };
            for (v4, v6) in [instance.addresses(0), instance.addresses(1)] {
                addresses.extend([IpAddr::from(v4), v6.into()]);
            }
        }
    }
    for (v4, v6) in [Instance::responder(0), Instance::responder(1)] {
        addresses.extend([IpAddr::from(v4), v6.into()]);
    }
    for text in [REFUSING.0, REFUSING.1] {
        addresses.push(text.parse().map_err(|_| format!("{text} is no address"))?);
    }
    let mut commands = "link set lo up\nlink add hole0 type veth peer name hole1\n".to_owned();
    for end in ["hole0", "hole1"] {
        commands += &format!("link set {end} arp off\nlink set {end} up\n");
    }
    for address in addresses {
        let length = if address.is_ipv4() { 32 } else { 128 };
        commands += &format!("address add {address}/{length} dev lo\n");
    }
    commands += "route add default dev hole0\nroute add ::/0 dev hole0\n";
    let mut ip = Command::new("ip")
        .args(["-batch", "-"])
        .stdin(Stdio::piped())
        .spawn()
        .map_err(|e| format!("ip: {e}"))?;
    let mut input = ip.stdin.take().ok_or("ip takes no input")?;
    input
        .write_all(commands.as_bytes())
        .map_err(|e| format!("ip: {e}"))?;
    drop(input);
    let status = ip.wait().map_err(|e| format!("ip: {e}"))?;
    if !status.success() {
        return Err(format!("ip: {status}"));
    }
    // Many short connections from few addresses: let their ports be used again at once.
    let _ = fs::write("/proc/sys/net/ipv4/tcp_tw_reuse", "1");
    Ok(())
}
