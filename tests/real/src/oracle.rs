//! The validators of other makers.

use std::{
    fs,
    net::IpAddr,
    path::Path,
    process::{Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use crate::{
    Outcome, Status,
    build::Built,
    client::{Reply, ask_resolver},
    record::{Rtype, name},
    run::Served,
};

/// Longest wait for one answer. Unbound itself gives up on dead servers after less.
const PATIENCE: Duration = Duration::from_secs(60);

/// The address types that a status is made of.
pub const TYPES: [Rtype; 2] = [Rtype::A, Rtype::AAAA];

/// What an Unbound is started for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// To validate.
    Validator,
    /// To validate without IPv6.
    ValidatorWithoutIpv6,
    /// To fetch for delv: it neither validates nor remembers, so that delv sees what the servers say.
    Fetcher,
}

impl Role {
    fn address(self) -> &'static str {
        match self {
            Role::Validator => "127.0.0.1",
            Role::ValidatorWithoutIpv6 => "127.0.0.2",
            Role::Fetcher => "127.0.0.3",
        }
    }

    fn settings(self) -> &'static str {
        match self {
            Role::Validator => "  do-ip6: yes\n  module-config: \"validator iterator\"\n",
            Role::ValidatorWithoutIpv6 => "  do-ip6: no\n  module-config: \"validator iterator\"\n",
            Role::Fetcher => {
                "  do-ip6: yes\n  module-config: \"iterator\"\n  cache-max-ttl: 0\n  cache-max-negative-ttl: 0\n"
            }
        }
    }
}

/// Unbound, started fresh.
pub struct Unbound {
    address: IpAddr,
    _server: Served,
}

impl Unbound {
    /// Starts Unbound and waits until it answers.
    ///
    /// # Errors
    /// It does not come up.
    pub fn start(built: &Built, folder: &Path, role: Role) -> Outcome<Unbound> {
        let home = folder.join(format!("unbound-{role:?}"));
        fs::create_dir_all(&home).map_err(|e| format!("{}: {e}", home.display()))?;
        let path = home.join("conf");
        fs::write(&path, configuration(built, &home, role)).map_err(|e| e.to_string())?;
        let log = home.join("log");
        let server = Served::start(
            "unbound",
            "unbound",
            &["-d", "-p", "-c", &path.to_string_lossy()],
            &log,
        )?;
        let address = role
            .address()
            .parse()
            .map_err(|_| format!("{} is no address", role.address()))?;
        let deadline = Instant::now() + Duration::from_secs(20);
        while ask_resolver(address, &name("."), Rtype::NS, false, PATIENCE).is_none() {
            if Instant::now() > deadline {
                return Err(format!("Unbound does not answer; its log is {}", log.display()));
            }
            thread::sleep(Duration::from_millis(20));
        }
        Ok(Unbound {
            address,
            _server: server,
        })
    }

    /// What Unbound says about a name.
    pub fn status(&self, owner: &str) -> Status {
        TYPES
            .iter()
            .map(|rtype| self.status_of(owner, *rtype))
            .max()
            .expect("two types")
    }

    /// What Unbound says about a question, and whether there are records.
    pub fn asked(&self, owner: &str, rtype: Rtype) -> (Status, bool) {
        let found = ask_resolver(self.address, &name(owner), rtype, true, PATIENCE);
        let found = found.is_some_and(|reply| reply.types.contains(&rtype));
        (self.status_of(owner, rtype), found)
    }

    /// AD: secure. SERVFAIL that turns into an answer when checking is disabled: bogus. Any other answer: insecure.
    fn status_of(&self, owner: &str, rtype: Rtype) -> Status {
        let owner = name(owner);
        let ask = |checking_disabled| ask_resolver(self.address, &owner, rtype, checking_disabled, PATIENCE);
        let answers = |reply: &Reply| matches!(reply.rcode, 0 | 3);
        match ask(false) {
            Some(reply) if answers(&reply) && reply.authentic => Status::Secure,
            Some(reply) if answers(&reply) => Status::Insecure,
            Some(_) if ask(true).as_ref().is_some_and(answers) => Status::Bogus,
            _ => Status::NoAnswer,
        }
    }
}

/// `test.` is one of the names that Unbound answers for itself unless told not to. Aggressive use of NSEC (RFC 8198) is
/// off so that each name is judged by the proofs that its own servers give.
fn configuration(built: &Built, home: &Path, role: Role) -> String {
    let anchors = match role {
        Role::Fetcher => String::new(),
        _ => format!("  trust-anchor-file: \"{}\"\n", built.anchors.display()),
    };
    let mut text = format!(
        "server:\n  interface: {}\n{}{anchors}",
        role.address(),
        role.settings()
    );
    text += "  username: \"\"\n  chroot: \"\"\n  pidfile: \"\"\n  use-syslog: no\n  logfile: \"\"\n  do-daemonize: no\n";
    text += &format!(
        "  directory: \"{}\"\n  root-hints: \"{}\"\n",
        home.display(),
        built.hints.display()
    );
    text += "  verbosity: 1\n  val-log-level: 2\n  access-control: 127.0.0.0/8 allow_snoop\n";
    text += "  do-not-query-localhost: no\n  local-zone: \"test.\" nodefault\n  aggressive-nsec: no\n";
    text += "  minimal-responses: no\n  rrset-roundrobin: no\n  ip-ratelimit: 0\n  ratelimit: 0\n";
    text += "  incoming-num-tcp: 200\n  num-threads: 1\n";
    text + "remote-control:\n  control-enable: no\n"
}

/// What delv says about a name, asking `fetcher`.
pub fn delv(built: &Built, fetcher: &Unbound, owner: &str) -> Outcome<Status> {
    let mut worst = Status::Secure;
    for rtype in TYPES {
        worst = worst.max(delv_of(built, fetcher, owner, rtype)?);
    }
    Ok(worst)
}

fn delv_of(built: &Built, fetcher: &Unbound, owner: &str, rtype: Rtype) -> Outcome<Status> {
    let output = Command::new("delv")
        .arg(format!("@{}", fetcher.address))
        .arg("-a")
        .arg(&built.delv_anchors)
        .args(["+root=.", "+cdflag", owner, &rtype.to_string()])
        .stdin(Stdio::null())
        .output()
        .map_err(|e| format!("delv: {e}"))?;
    let said = [output.stdout, output.stderr].concat();
    Ok(read_delv(&String::from_utf8_lossy(&said)))
}

/// A failed resolution names its cause, an answer says how far it can be trusted; of an alias and its target each does.
fn read_delv(said: &str) -> Status {
    const NOTHING_CAME: [&str; 5] = [
        "failure",
        "timed out",
        "operation canceled",
        "SERVFAIL",
        "REFUSED",
    ];
    let cause = said
        .lines()
        .filter_map(|line| line.strip_prefix(";; resolution failed: "))
        .find(|cause| !cause.starts_with("ncache"));
    match cause {
        Some(cause) if NOTHING_CAME.contains(&cause) => Status::NoAnswer,
        Some(_) => Status::Bogus,
        None if said.contains("; unsigned answer") || said.contains(", unsigned") => Status::Insecure,
        None if said.contains("fully validated") => Status::Secure,
        None => Status::Bogus,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_delv() {
        let cases = [
            ("; fully validated\nwww. 0 IN A 192.0.2.1", Status::Secure),
            (
                ";; resolution failed: ncache nxrrset\n; negative response, fully validated",
                Status::Secure,
            ),
            ("; unsigned answer\nwww. 0 IN A 192.0.2.1", Status::Insecure),
            (
                "; fully validated\nwww. 0 IN CNAME a.\n; unsigned answer\na. 0 IN A 192.0.2.1",
                Status::Insecure,
            ),
            (
                ";; resolution failed: ncache nxdomain\n; negative response, unsigned answer",
                Status::Insecure,
            ),
            (
                ";; resolution failed: broken trust chain\n; fully validated\nwww. 0 IN CNAME a.",
                Status::Bogus,
            ),
            (";; resolution failed: RRSIG failed to verify", Status::Bogus),
            (";; resolution failed: failure", Status::NoAnswer),
        ];
        for (said, status) in cases {
            assert_eq!(read_delv(said), status, "{said}");
        }
    }
}
