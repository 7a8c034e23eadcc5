//! One door to the network: nothing but it opens a socket.

use regex_lite::Regex;

use super::Complaint;
use crate::tree::Tree;

/// The one file in which sockets are opened.
const DOOR: &str = "crates/probe/src/net/sockets.rs";

/// Complains of types of sockets in the crates of the program, tests excepted.
pub fn look(tree: &Tree) -> Vec<Complaint> {
    let socket = Regex::new(r"\b(Tcp(?:Stream|Socket|Listener)|Udp(?:Socket|Framed)|Unix(?:Stream|Datagram|Listener)|lookup_host|to_socket_addrs|ToSocketAddrs)\b")
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
            if let Some(found) = socket.find(code) {
                let says = format!(
                    "'{}' is a socket: every packet leaves through {DOOR}",
                    found.as_str()
                );
                complaints.push(Complaint::at(file, number, says));
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
            ],
            &[
                "crates/probe/src/web.rs:3: 'TcpStream' is a socket",
                "crates/scan/src/lib.rs:1: 'UdpSocket' is a socket",
            ],
        );
    }
}
