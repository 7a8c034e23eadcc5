//! Sites with HTTP/3, promised and kept, promised and not kept.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// What listens on TCP port 443.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tcp {
    /// Caddy with these versions of HTTP and these directives. With `h3` among them it also listens on UDP.
    Caddy(&'static str, &'static str),
    /// nginx with HTTP/2 and these directives.
    Nginx(&'static str),
}

/// What is at UDP port 443 of an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Udp {
    /// Nobody: the system says that the port is closed.
    Closed,
    /// What listens on TCP.
    Same,
    /// Somebody who never says anything.
    Swallows,
    /// aioquic in one of the modes of `scripts/http3_server.py`.
    Aioquic(&'static str),
}

/// A site.
pub struct Site {
    /// Its label below `quic.svc.`.
    pub label: &'static str,
    /// What is special about it, in one line.
    pub about: &'static str,
    /// Its number, from 1.
    pub number: u8,
    /// TCP port 443, the same at every address.
    pub tcp: Tcp,
    /// UDP port 443 of the first address, which is of IPv4, and of the second, of IPv6, if there is one.
    pub udp: Vec<Udp>,
    /// The HTTPS record; empty: none.
    pub record: &'static str,
    /// What aioquic's client gets at the first address.
    pub aioquic: &'static str,
    /// What `http/version` has to say: the verdict and all tags.
    pub version: &'static str,
    /// What `http/https-record` has to say.
    pub https_record: &'static str,
}

impl Site {
    /// Its name, without a final dot.
    pub fn host(&self) -> String {
        format!("{}.quic.svc", self.label)
    }

    /// Its addresses.
    pub fn addresses(&self) -> Vec<IpAddr> {
        let both = [address(self.number).into(), address6(self.number).into()];
        both[..self.udp.len()].to_vec()
    }
}

/// The address of that number in the network of these sites.
pub fn address(number: u8) -> Ipv4Addr {
    Ipv4Addr::new(198, 19, 240, number)
}

/// The same for IPv6.
pub fn address6(number: u8) -> Ipv6Addr {
    Ipv6Addr::new(0x2001, 0xdb8, 0x80f0, 0, 0, 0, 0, number.into())
}

/// The field with which nginx announces HTTP/3.
const ANNOUNCED: &str = "add_header Alt-Svc 'h3=\":443\"; ma=86400' always;";

struct List(Vec<Site>);

impl List {
    /// A site on one address, without HTTPS record.
    fn add(&mut self, label: &'static str, about: &'static str, tcp: Tcp, udp: Udp) -> &mut Site {
        let number = u8::try_from(self.0.len() + 1).expect("few sites");
        self.0.push(Site {
            label,
            about,
            number,
            tcp,
            udp: vec![udp],
            record: "",
            aioquic: "silent",
            version: "",
            https_record: "info: absent",
        });
        self.0.last_mut().expect("just pushed")
    }

    /// A site of nginx that announces what aioquic does.
    fn aioquic(&mut self, mode: &'static str, about: &'static str, gets: &'static str) -> &mut Site {
        let site = self.add(mode, about, Tcp::Nginx(ANNOUNCED), Udp::Aioquic(mode));
        site.aioquic = gets;
        site
    }
}

/// All of them.
pub fn all() -> Vec<Site> {
    let mut list = List(Vec::new());
    caddy(&mut list);
    nginx(&mut list);
    aioquic(&mut list);
    list.0
}

fn caddy(list: &mut List) {
    let site = list.add(
        "caddy",
        "Caddy as it comes: HTTP/3, announced by the page",
        Tcp::Caddy("h1 h2 h3", ""),
        Udp::Same,
    );
    (site.aioquic, site.version) = ("200", "pass: http-2 http-3");
    let site = list.add(
        "both-families",
        "Caddy over IPv4 and IPv6",
        Tcp::Caddy("h1 h2 h3", ""),
        Udp::Same,
    );
    site.udp = vec![Udp::Same; 2];
    (site.aioquic, site.version) = ("200", "pass: http-2 http-3");
    let site = list.add(
        "only-in-dns",
        "Caddy with HTTP/3 that the HTTPS record alone announces",
        Tcp::Caddy("h1 h2 h3", "header -Alt-Svc"),
        Udp::Same,
    );
    site.record = "1 . alpn=h3,h2";
    (site.aioquic, site.version) = ("200", "pass: http-2 http-3");
    site.https_record = "pass: present";
    let site = list.add(
        "unannounced",
        "Caddy with HTTP/3 that nothing announces",
        Tcp::Caddy("h1 h2 h3", "header -Alt-Svc"),
        Udp::Same,
    );
    (site.aioquic, site.version) = ("200", "info: http-2 no-http-3");
    let site = list.add(
        "without-h2",
        "Caddy with HTTP/1.1 and HTTP/3, and a record that promises HTTP/2 as well",
        Tcp::Caddy("h1 h3", ""),
        Udp::Same,
    );
    site.record = "1 . alpn=h3,h2";
    (site.aioquic, site.version) = ("200", "info: http-3 no-http-2");
    site.https_record = "info: present protocol-not-spoken";
    let site = list.add(
        "closed",
        "Caddy announces HTTP/3 and has none",
        Tcp::Caddy("h1 h2", "header Alt-Svc `h3=\":443\"; ma=2592000`"),
        Udp::Closed,
    );
    site.version = "info: http-2 http-3-silent";
}

fn nginx(list: &mut List) {
    let site = list.add(
        "swallowed",
        "HTTP/3 is announced, and what comes over UDP vanishes, as behind a firewall",
        Tcp::Nginx(ANNOUNCED),
        Udp::Swallows,
    );
    site.version = "info: http-2 http-3-silent";
    let site = list.add(
        "swallowed-in-dns",
        "the same, announced by the HTTPS record alone",
        Tcp::Nginx(""),
        Udp::Swallows,
    );
    site.record = "1 . alpn=h3";
    site.version = "info: http-2 http-3-silent";
    site.https_record = "info: present protocol-not-spoken";
    let site = list.add(
        "one-family",
        "HTTP/3 works over IPv4 and not over IPv6",
        Tcp::Nginx(ANNOUNCED),
        Udp::Aioquic("http3"),
    );
    site.udp.push(Udp::Closed);
    (site.aioquic, site.version) = ("200", "info: http-2 http-3 http-3-silent");
    let site = list.add(
        "other-port",
        "HTTP/3 is announced at another port, which is not looked at",
        Tcp::Nginx("add_header Alt-Svc 'h3=\":8443\"; ma=86400';"),
        Udp::Closed,
    );
    site.version = "info: http-2 http-3-elsewhere no-http-3";
    let site = list.add(
        "old-draft",
        "a draft of HTTP/3 is announced, which no browser speaks any more",
        Tcp::Nginx("add_header Alt-Svc 'h3-29=\":443\"; ma=86400';"),
        Udp::Aioquic("http3"),
    );
    (site.aioquic, site.version) = ("200", "info: http-2 no-http-3");
    let site = list.add(
        "cleared",
        "the page takes back what was announced",
        Tcp::Nginx("add_header Alt-Svc clear;"),
        Udp::Closed,
    );
    site.version = "info: http-2 no-http-3";
}

fn aioquic(list: &mut List) {
    list.aioquic("http3", "nginx announces the HTTP/3 of another program", "200")
        .version = "pass: http-2 http-3";
    list.aioquic("retry", "the server has the address confirmed first", "200")
        .version = "pass: http-2 http-3";
    list.aioquic(
        "unavailable",
        "HTTP/3 that says it is not available speaks HTTP/3",
        "503",
    )
    .version = "pass: http-2 http-3";
    list.aioquic("version-2", "QUIC of version 2 and no other", "versions")
        .version = "info: http-2 http-3-broken";
    list.aioquic("other-alpn", "QUIC without HTTP/3", "closed")
        .version = "info: http-2 http-3-broken";
    list.aioquic("closes", "closes after the handshake", "closed")
        .version = "info: http-2 http-3-broken";
    list.aioquic("mute", "says nothing after the handshake", "mute")
        .version = "info: http-2 http-3-broken";
    list.aioquic("garbage", "answers in HTTP/1.1 within QUIC", "malformed")
        .version = "info: http-2 http-3-broken";
    list.aioquic("large-head", "fields that no browser would read", "200")
        .version = "info: http-2 http-3-broken";
}
