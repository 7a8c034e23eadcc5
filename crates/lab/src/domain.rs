//! The description of one name of the lab: what is changed from a healthy one, and one sentence about it.

use std::net::IpAddr;

use facts::Test;

use crate::{
    addresses::nets,
    dns::{Algorithm, Denial, Lie, Manner},
    key::Side,
    mail::MailHost,
    web::{Endpoint, Named, Port},
};

pub(crate) use crate::addresses::{asn, dns_v4, dns_v6, second_v4, second_v6, web_v4, web_v6};

/// What a name is about: one file of descriptions each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Theme {
    /// Names as they should be, and as they are.
    Models,
    /// IPv6.
    Ipv6,
    /// Signatures of the DNS.
    Dnssec,
    /// Their algorithms and parameters.
    Algorithms,
    /// Delegations and name servers.
    Servers,
    /// Port 443.
    Https,
    /// The beginning of TLS.
    Tls,
    /// From http to https.
    Redirects,
    /// HSTS.
    Hsts,
    /// Other header fields.
    Headers,
    /// security.txt.
    SecurityTxt,
    /// Certificates.
    Certificates,
    /// Who may issue them.
    Caa,
    /// Certificates that the DNS names.
    Dane,
    /// Routes.
    Routes,
    /// Names that try to do harm.
    Hostile,
    /// Versions of HTTP, and HTTPS records.
    Http,
    /// Mail as it should be, and as it is.
    MailModels,
    /// Who takes the mail.
    Mx,
    /// What mail servers say.
    Smtp,
    /// Who may send.
    Spf,
    /// What is to be done with forged mail.
    Dmarc,
    /// Keys for signing mail.
    Dkim,
    /// Policies for protected transport.
    MtaSts,
    /// Reports, and logos.
    MailRecords,
    /// Certificates of mail servers that the DNS names.
    MailDane,
    /// The hosts that take the mail: zones, addresses, routes.
    MailHosts,
    /// Mail servers that try to do harm.
    MailHostile,
}

impl Theme {
    /// The word in lists and in the names of the key's files.
    pub fn key(self) -> &'static str {
        match self {
            Theme::Models => "models",
            Theme::Ipv6 => "ipv6",
            Theme::Dnssec => "dnssec",
            Theme::Algorithms => "algorithms",
            Theme::Servers => "servers",
            Theme::Https => "https",
            Theme::Tls => "tls",
            Theme::Redirects => "redirects",
            Theme::Hsts => "hsts",
            Theme::Headers => "headers",
            Theme::SecurityTxt => "security-txt",
            Theme::Certificates => "certificates",
            Theme::Caa => "caa",
            Theme::Dane => "dane",
            Theme::Routes => "routes",
            Theme::Hostile => "hostile",
            Theme::Http => "http",
            Theme::MailModels => "mail-models",
            Theme::Mx => "mx",
            Theme::Smtp => "smtp",
            Theme::Spf => "spf",
            Theme::Dmarc => "dmarc",
            Theme::Dkim => "dkim",
            Theme::MtaSts => "mta-sts",
            Theme::MailRecords => "mail-records",
            Theme::MailDane => "mail-dane",
            Theme::MailHosts => "mail-hosts",
            Theme::MailHostile => "mail-hostile",
        }
    }
}

/// What the parent says of a zone's keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ds {
    /// The DS record of the zone's key, with this digest type.
    Digest(u8),
    /// Nothing.
    Missing,
    /// The DS record of a key that the zone does not have.
    OfAnotherKey,
}

/// What a zone says of the DS records that it wants (RFC 7344).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// Nothing.
    None,
    /// Those that are there.
    Same,
    /// One of another key.
    Other,
    /// None at all (RFC 8078 §4).
    Delete,
}

/// A zone as it is to be.
#[derive(Clone, Debug)]
pub struct ZonePlan {
    /// Lines of a master file beside those that follow from the rest: owner within the zone or `@`, type, data; `{z}` is the
    /// zone's name, `{web4}` and `{web6}` are addresses in the site's networks.
    pub lines: Vec<String>,
    /// Owner and type of sets that are taken out again.
    pub without: Vec<(&'static str, &'static str)>,
    /// Algorithms of its keys; none: not signed.
    pub keys: Vec<Algorithm>,
    /// How absence is proven.
    pub denial: Denial,
    /// Owner and type of what is signed wrongly; empty: all.
    pub lies: Vec<(&'static str, &'static str, Lie)>,
    /// What the parent says.
    pub ds: Ds,
    /// CDS and CDNSKEY.
    pub wish: Wish,
    /// The serial number.
    pub serial: u32,
    /// A second key is published.
    pub second_key: bool,
    /// The owner of the site's addresses; empty: they stand in another zone.
    pub site: String,
    /// The addresses stand at `www` too.
    pub www: bool,
}

/// How a name server's addresses can be reached.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reach {
    /// As they should be.
    #[default]
    Open,
    /// Not at all.
    Unreachable,
    /// Not over IPv6.
    NotOverIpv6,
    /// Questions arrive, and nobody answers.
    Mute,
    /// Over UDP alone.
    NoTcp,
}

/// A name server of a zone.
#[derive(Clone, Debug)]
pub struct NameServer {
    /// Its name; `{z}` is the zone's.
    pub name: String,
    /// Its addresses in the zone.
    pub addresses: Vec<IpAddr>,
    /// Those that the parent gives.
    pub glue: Vec<IpAddr>,
    /// The parent names it.
    pub at_parent: bool,
    /// The zone names it.
    pub at_child: bool,
    /// It has the zone.
    pub serves: bool,
    /// How it behaves.
    pub manner: Manner,
    /// How it can be reached.
    pub reach: Reach,
    /// What is different in its copy of the zone.
    pub copy: Option<fn(&mut ZonePlan)>,
}

impl NameServer {
    /// True where the lab's one sound server can stand for it.
    pub(crate) fn is_sound(&self) -> bool {
        let Manner {
            edns,
            transfer,
            recursion,
            truncates,
            flow,
            meddle,
        } = self.manner;
        let plain =
            edns == crate::dns::Edns::Known && !transfer && !recursion && !truncates && meddle.is_none();
        plain
            && flow == crate::dns::Flow::Plain
            && self.copy.is_none()
            && self.serves
            && !matches!(self.reach, Reach::NoTcp | Reach::Mute)
    }
}

/// An address of a site.
#[derive(Clone, Debug)]
pub struct WebAddress {
    /// The address.
    pub address: IpAddr,
    /// Port 80.
    pub plain: Port,
    /// Port 443.
    pub secure: Port,
}

/// Who announces a prefix, and who may.
#[derive(Clone, Debug)]
pub struct Net {
    /// The prefix.
    pub prefix: String,
    /// As the table of routes writes the origin: `64501`, or `{64501,64502}`; none: it is not announced.
    pub origin: Option<String>,
    /// AS, prefix and longest prefix of each validated ROA payload.
    pub payloads: Vec<(u32, String, u8)>,
}

/// The networks of a name.
#[derive(Clone, Debug)]
pub struct Nets {
    /// The site's, IPv4.
    pub web_v4: Net,
    /// The site's, IPv6.
    pub web_v6: Net,
    /// The first name server's, IPv4.
    pub dns_v4: Net,
    /// The first name server's, IPv6.
    pub dns_v6: Net,
}

/// A TLSA record as it is to be (RFC 6698 §2).
#[derive(Clone, Debug)]
pub struct Tlsa {
    /// Its owner within the zone.
    pub owner: String,
    /// Usage, selector, matching type.
    pub numbers: (u8, u8, u8),
    /// What it names.
    pub named: Named,
}

/// A name of the lab.
#[derive(Clone, Debug)]
pub struct Domain {
    /// Its zone, without a final dot.
    pub name: String,
    /// The name that is tested: the zone's own, or one in it.
    pub host: String,
    /// What it is about.
    pub theme: Theme,
    /// One sentence: what is wrong, and what can be learnt from it.
    pub en: &'static str,
    /// The same in Dutch.
    pub nl: &'static str,
    /// Its tests.
    pub tests: &'static [Test],
    /// Its number, from which its networks follow.
    pub number: u16,
    /// Its zone.
    pub zone: ZonePlan,
    /// Its name servers.
    pub servers: Vec<NameServer>,
    /// The addresses of its site.
    pub web: Vec<WebAddress>,
    /// The names under which the site answers; the first is the one that its certificate is made for.
    pub sites: Vec<String>,
    /// Its own mail servers.
    pub mail: Vec<MailHost>,
    /// Its networks.
    pub nets: Nets,
    /// TLSA records that name its certificates.
    pub tlsa: Vec<Tlsa>,
}

impl Domain {
    /// A name with which nothing is wrong.
    pub(crate) fn healthy(
        name: &str,
        host: &str,
        number: u16,
        theme: Theme,
        en: &'static str,
        nl: &'static str,
    ) -> Self {
        let (plain, secure) = Endpoint::healthy(host);
        let web = [web_v4(number, 80), web_v6(number, 80)].map(|address| WebAddress {
            address,
            plain: Port::Serves(plain.clone()),
            secure: Port::Serves(secure.clone()),
        });
        Domain {
            name: name.to_owned(),
            host: host.to_owned(),
            theme,
            en,
            nl,
            tests: &[Test::Web, Test::Dns],
            number,
            zone: ZonePlan {
                lines: vec!["@ CAA 0 issue \"authority.test\"".to_owned()],
                without: Vec::new(),
                keys: vec![Algorithm::EcdsaP256],
                denial: Denial::Nsec,
                lies: Vec::new(),
                ds: Ds::Digest(2),
                wish: Wish::Same,
                serial: 2_026_010_101,
                second_key: false,
                site: "@".to_owned(),
                www: name == host,
            },
            servers: vec![
                server("ns1", [dns_v4(number), dns_v6(number)]),
                server("ns2", [second_v4(number), second_v6(number)]),
            ],
            web: web.into(),
            sites: vec![host.to_owned(), format!("www.{host}")],
            mail: Vec::new(),
            nets: nets(number),
            tlsa: Vec::new(),
        }
    }

    /// The halves of the key in which it stands.
    pub fn sides(&self) -> impl Iterator<Item = Side> {
        let has = |side: &Side| self.tests.iter().any(|test| Side::of(*test) == *side);
        Side::ALL.into_iter().filter(has)
    }

    /// Changes port 443 of every address.
    pub(crate) fn secure(&mut self, change: impl Fn(&mut Endpoint)) -> &mut Self {
        for address in &mut self.web {
            if let Port::Serves(endpoint) = &mut address.secure {
                change(endpoint);
            }
        }
        self
    }

    /// Changes port 80 of every address.
    pub(crate) fn plain(&mut self, change: impl Fn(&mut Endpoint)) -> &mut Self {
        for address in &mut self.web {
            if let Port::Serves(endpoint) = &mut address.plain {
                change(endpoint);
            }
        }
        self
    }

    /// Sets or takes away (empty) a header field over TLS.
    pub(crate) fn header(&mut self, name: &str, value: &str) -> &mut Self {
        self.secure(|endpoint| endpoint.header(name, value))
    }

    /// Adds a line to the zone.
    pub(crate) fn line(&mut self, line: &str) -> &mut Self {
        self.zone.lines.push(line.to_owned());
        self
    }

    /// Adds a TLSA record for port 443 of the zone's own name.
    pub(crate) fn tlsa(&mut self, usage: u8, selector: u8, matching: u8, named: Named) -> &mut Self {
        self.tlsa.push(Tlsa {
            owner: "_443._tcp".to_owned(),
            numbers: (usage, selector, matching),
            named,
        });
        self
    }

    /// Signs something wrongly.
    pub(crate) fn lie(&mut self, owner: &'static str, rtype: &'static str, lie: Lie) -> &mut Self {
        self.zone.lies.push((owner, rtype, lie));
        self
    }

    /// One of the two name servers.
    pub(crate) fn server(&mut self, index: usize, change: impl FnOnce(&mut NameServer)) -> &mut Self {
        if let Some(server) = self.servers.get_mut(index) {
            change(server);
        }
        self
    }

    /// Leaves out the addresses for which `keep` is false.
    pub(crate) fn keep(&mut self, keep: impl Fn(&IpAddr) -> bool) -> &mut Self {
        self.web.retain(|address| keep(&address.address));
        self
    }

    /// Both name servers behave in this manner.
    pub(crate) fn manner(&mut self, change: impl Fn(&mut Manner)) -> &mut Self {
        for server in &mut self.servers {
            change(&mut server.manner);
        }
        self
    }

    /// `text` with what stands in braces replaced.
    pub(crate) fn of(&self, text: &str) -> String {
        text.replace("{z}", &self.name)
            .replace("{web4}", &web_v4(self.number, 80).to_string())
            .replace("{web6}", &web_v6(self.number, 80).to_string())
    }
}

/// A sound name server below the zone's own name.
pub(crate) fn server(label: &str, addresses: [IpAddr; 2]) -> NameServer {
    NameServer {
        name: format!("{label}.{{z}}"),
        addresses: addresses.into(),
        glue: addresses.into(),
        at_parent: true,
        at_child: true,
        serves: true,
        manner: Manner::default(),
        reach: Reach::Open,
        copy: None,
    }
}
