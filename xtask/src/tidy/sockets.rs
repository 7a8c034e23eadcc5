//! One door to the network: nothing but it opens a socket. The lab and the pages are listened for on
//! loopback, each in one place, and call nobody.

use regex_lite::Regex;

use super::Complaint;
use crate::tree::Tree;

/// The one file in which sockets are opened.
const DOOR: &str = "crates/probe/src/net/sockets.rs";

/// Where the lab listens, and what serves pages to people. They have to; they never connect, and never listen to the outside.
const LISTENERS: [&str; 2] = ["crates/lab/src/listen/", "crates/serve/src/listen.rs"];

/// Complains of types of sockets in the crates of the program, tests excepted; of the lab's listeners, where they connect or
/// could be reached from elsewhere.
pub fn look(tree: &Tree) -> Vec<Complaint> {
    let socket = Regex::new(r"\b(Tcp(?:Stream|Socket|Listener)|Udp(?:Socket|Framed)|Unix(?:Stream|Datagram|Listener)|lookup_host|to_socket_addrs|ToSocketAddrs)\b")
        .expect("a pattern");
    let outward = Regex::new(r"\bconnect\w*\s*\(|\b(?:lookup_host|to_socket_addrs|ToSocketAddrs)\b|UNSPECIFIED|\b0\.0\.0\.0\b|\[::\]")
        .expect("a pattern");
    let mut complaints = Vec::new();
    for file in tree
        .rust()
        .filter(|file| file.path.starts_with("crates/") && file.path != DOOR)
    {
        if tree.is_test(file) {
            continue;
        }
        let mut previous = "";
        for (number, line) in file.lines() {
            // Tests inside a file stand at its end.
            if previous == "#[cfg(test)]" && line.starts_with("mod ") && line.ends_with('{') {
                break;
            }
            previous = line;
            let code = line.split("//").next().unwrap_or_default();
            let (pattern, says) = if LISTENERS.iter().any(|place| file.path.starts_with(place)) {
                (
                    &outward,
                    format!(
                        "leads outside: what listens does so on loopback alone, and every packet leaves through {DOOR}"
                    ),
                )
            } else {
                (
                    &socket,
                    format!("is a socket: every packet leaves through {DOOR}"),
                )
            };
            if let Some(found) = pattern.find(code) {
                complaints.push(Complaint::at(
                    file,
                    number,
                    format!("'{}' {says}", found.as_str()),
                ));
            }
        }
    }
    complaints
}

#[cfg(test)]
mod tests {
    use super::{super::complains, *};

    #[test]
    fn sockets_elsewhere_are_refused() {
        complains(
            look,
            &[
                (DOOR, "use tokio::net::TcpSocket;\n"),
                (
                    "crates/probe/src/web.rs",
                    "//! A.\n// a TcpStream\nuse tokio::net::TcpStream;\n",
                ),
                (
                    "crates/scan/src/lib.rs",
                    "let a = std::net::UdpSocket::bind(b);\n",
                ),
                ("crates/scan/src/tests.rs", "use std::net::TcpListener;\n"),
                (
                    "crates/scan/src/a.rs",
                    "use std::net::IpAddr;\n#[cfg(test)]\nmod tests {\n    use std::net::UdpSocket;\n}\n",
                ),
                ("tests/real/src/main.rs", "use std::net::UdpSocket;\n"),
                (
                    "crates/lab/src/listen/dns.rs",
                    "use tokio::net::TcpListener;\nlet a = TcpStream::connect(b);\nlet c = Ipv4Addr::UNSPECIFIED;\n",
                ),
                ("crates/lab/src/world.rs", "use tokio::net::TcpListener;\n"),
            ],
            &[
                "crates/lab/src/listen/dns.rs:2: 'connect(' leads outside",
                "crates/lab/src/listen/dns.rs:3: 'UNSPECIFIED' leads outside",
                "crates/lab/src/world.rs:1: 'TcpListener' is a socket",
                "crates/probe/src/web.rs:3: 'TcpStream' is a socket",
                "crates/scan/src/lib.rs:1: 'UdpSocket' is a socket",
            ],
        );
    }
}
