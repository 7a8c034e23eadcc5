//! The lab's Internet, put together: zones, servers, sites, and which simulated address is which socket.

use std::{
    collections::{BTreeMap, HashMap},
    io,
    net::{IpAddr, SocketAddr},
    sync::Arc,
};

use rustls::{
    ServerConfig,
    server::{ClientHello, ResolvesServerCert},
    sign::CertifiedKey,
};
use wire::{
    dns::{Name, Record},
    tls::code::{Group, Version},
};

use crate::{
    dns::{Algorithm, Denial, Manner, Server, Source, Zone},
    domain::{Domain, NameServer, Reach, WebAddress},
    files,
    generated::{Generated, REGISTRY},
    listen::{Host, Hosts, Listeners, Smtp, Strangers},
    mail::{Exchange, MailPort},
    plan::{self, Keys},
    web::{
        Authority, Certificate, Endpoint, File, ISSUER, LIST, Named, Port, Speech, Tls, Udp, dane, has_list,
        tls::{Early, Front},
    },
};

/// A registry: its name, algorithms of its keys, whether its names are hashed.
type Registry = (&'static str, &'static [Algorithm], bool);

const REGISTRIES: [Registry; 5] = [
    ("test.", &[Algorithm::EcdsaP256], false),
    ("example.", &[Algorithm::Ed25519], true),
    ("invalid.", &[], false),
    (REGISTRY, &[Algorithm::EcdsaP256], false),
    (REVERSE, &[Algorithm::EcdsaP256], false),
];
/// Where addresses have names.
const REVERSE: &str = "arpa.";
/// A registry that says of itself that it is one (RFC 9989 §4.10), and what is to be done with mail in the name of those
/// below it who say nothing themselves.
const PUBLIC_SUFFIX: &str = "_dmarc.example. TXT \"v=DMARC1; p=reject; psd=y; rua=mailto:dmarc@nic.example\"\n\
    *._report._dmarc.nic.example. TXT \"v=DMARC1\"";
const ROOT: &[Algorithm] = &[Algorithm::EcdsaP256];

/// Addresses of the root's and the registries' servers, two each.
const ROOT_ADDRESSES: [[&str; 2]; 2] = [["198.18.0.1", "2001:db8:10::1"], ["198.18.0.2", "2001:db8:10::2"]];
const REGISTRY_ADDRESSES: [[&str; 2]; 2] = [
    ["198.18.0.11", "2001:db8:10::11"],
    ["198.18.0.12", "2001:db8:10::12"],
];

/// A world that is up.
pub(crate) struct World {
    /// Lines of the map.
    pub map: String,
    pub hints: String,
    pub anchor: Record,
    pub listeners: Listeners,
    /// Which socket stands for which simulated address and port.
    pub places: BTreeMap<(IpAddr, u16), SocketAddr>,
}

/// What is known while a world is being made.
struct Making<'m> {
    domains: &'m [Domain],
    authority: &'m Arc<Authority>,
    generated: Arc<Generated>,
    keys: Keys,
    now: i64,
    listeners: Listeners,
    everything: Arc<std::sync::OnceLock<HashMap<Name, Arc<Zone>>>>,
    /// The root and the registries.
    above: Vec<Arc<Zone>>,
    map: BTreeMap<(IpAddr, u16), SocketAddr>,
    /// Where UDP port 443 is another socket than TCP's.
    quic: BTreeMap<IpAddr, SocketAddr>,
}

/// Where things went wrong, in words.
fn failed(error: io::Error) -> String {
    format!("the lab could not be started: {error}")
}

impl World {
    /// Brings everything up.
    pub async fn start(
        domains: &[Domain],
        authority: &Arc<Authority>,
        generated: Arc<Generated>,
        base: Option<u16>,
    ) -> Result<World, String> {
        let mut making = Making {
            domains,
            authority,
            generated,
            keys: Keys::default(),
            now: jiff::Timestamp::now().as_second(),
            listeners: Listeners::new(base),
            everything: Arc::default(),
            above: Vec::new(),
            map: BTreeMap::new(),
            quic: BTreeMap::new(),
        };
        let root = making.registries().await?;
        making.leaves().await?;
        making.sites().await.map_err(failed)?;
        making.mail().await.map_err(failed)?;
        let mut hints = String::new();
        for (label, [v4, v6]) in ["a", "b"].iter().zip(ROOT_ADDRESSES) {
            hints += &format!(
                ". 3600 NS {label}.root.\n{label}.root. 3600 A {v4}\n{label}.root. 3600 AAAA {v6}\n"
            );
        }
        let map = making
            .map
            .iter()
            .map(|((address, port), socket)| format!("any {} {socket}\n", SocketAddr::new(*address, *port)));
        // Later lines count.
        let quic = making
            .quic
            .iter()
            .map(|(address, socket)| format!("udp {} {socket}\n", SocketAddr::new(*address, 443)));
        Ok(World {
            map: map.chain(quic).collect(),
            hints,
            anchor: root,
            listeners: making.listeners,
            places: making.map,
        })
    }
}

impl Making<'_> {
    /// The root and the registries; gives the root's DS record.
    async fn registries(&mut self) -> Result<Record, String> {
        let mut zones: Vec<Arc<Zone>> = Vec::new();
        let mut root = own_lines(".", "root", &ROOT_ADDRESSES);
        let mut delegations = Vec::new();
        for (name, algorithms, hashed) in REGISTRIES {
            let mut lines = own_lines(name, "nic", &REGISTRY_ADDRESSES);
            root.extend(lines.iter().skip(1).cloned());
            delegations.extend(plan::ds_of(&mut self.keys, name, algorithms)?);
            if name == REGISTRY {
                for (server, [v4, v6]) in Generated::servers() {
                    lines.push(format!("{server} A {v4}\n{server} AAAA {v6}"));
                }
            }
            match name {
                REVERSE => lines.extend(self.domains.iter().flat_map(Domain::reverse_lines)),
                "example." => lines.push(PUBLIC_SUFFIX.to_owned()),
                _ => {}
            }
            let mut records = plan::records(name, &lines)?;
            let suffix = format!(".{}", name.trim_end_matches('.'));
            for domain in self
                .domains
                .iter()
                .filter(|domain| domain.name.ends_with(&suffix))
            {
                records.extend(domain.delegation(&mut self.keys)?);
            }
            if name == REGISTRY {
                records.extend(self.generated.delegations()?);
            }
            let denial = if hashed {
                Denial::Nsec3 {
                    iterations: 0,
                    salt: Vec::new(),
                    opt_out: true,
                }
            } else {
                Denial::Nsec
            };
            let zone = plan::registry(&mut self.keys, name, algorithms, denial, records, self.now)?;
            zones.push(Arc::new(zone));
        }
        let mut records = plan::records(".", &root)?;
        records.extend(delegations);
        let root = plan::registry(&mut self.keys, ".", ROOT, Denial::Nsec, records, self.now)?;
        let anchor = plan::ds_of(&mut self.keys, ".", ROOT)?;
        let anchor = anchor.into_iter().next().ok_or("the root has no key")?;
        let root = Arc::new(root);
        self.above = zones.iter().chain([&root]).cloned().collect();
        self.open(vec![root], &ROOT_ADDRESSES).await?;
        self.open(zones, &REGISTRY_ADDRESSES).await?;
        Ok(anchor)
    }

    /// One server with these zones, at all of these addresses.
    async fn open(&mut self, zones: Vec<Arc<Zone>>, addresses: &[[&str; 2]]) -> Result<(), String> {
        let server = Server::new(zones, None, Manner::default(), self.everything.clone());
        let socket = self.listeners.dns(Arc::new(server), true).await.map_err(failed)?;
        for address in addresses.iter().flatten() {
            let address: IpAddr = address.parse().map_err(|_| format!("{address} is no address"))?;
            self.map.insert((address, 53), socket);
        }
        Ok(())
    }

    /// The names' own servers.
    async fn leaves(&mut self) -> Result<(), String> {
        let mut zones: Vec<Arc<Zone>> = Vec::new();
        for domain in self.domains {
            let mut plan = domain.zone.clone();
            plan.lines.extend(dane::lines(self.authority, domain)?);
            zones.push(Arc::new(domain.zone(&plan, &mut self.keys, self.now)?));
        }
        let by_name = zones
            .iter()
            .chain(&self.above)
            .map(|zone| (zone.apex.clone(), zone.clone()));
        let _ = self.everything.set(by_name.collect());
        let source: Arc<dyn Source> = self.generated.clone();
        let sound = Server::new(
            zones.clone(),
            Some(source),
            Manner::default(),
            self.everything.clone(),
        );
        let sound = self.listeners.dns(Arc::new(sound), true).await.map_err(failed)?;
        let mute = self.listeners.mute().await.map_err(failed)?;
        let trap = self.listeners.trap().await.map_err(failed)?;
        for (_, addresses) in Generated::servers() {
            for address in addresses {
                self.map.insert((address, 53), sound);
            }
        }
        for (domain, zone) in self.domains.iter().zip(&zones) {
            for server in &domain.servers {
                let socket = match server.reach {
                    Reach::Unreachable => continue,
                    Reach::Mute => mute,
                    _ if server.is_sound() => sound,
                    _ => self.unsound(domain, server, zone).await?,
                };
                for address in server.addresses.iter().chain(&server.glue) {
                    if server.reach == Reach::NotOverIpv6 && address.is_ipv6() {
                        continue;
                    }
                    let socket = if is_of_the_lab(*address) { socket } else { trap };
                    self.map.insert((*address, 53), socket);
                }
            }
        }
        Ok(())
    }

    /// A server with something odd about it.
    async fn unsound(
        &mut self,
        domain: &Domain,
        server: &NameServer,
        zone: &Arc<Zone>,
    ) -> Result<SocketAddr, String> {
        let own = match server.copy {
            Some(change) => {
                let mut plan = domain.zone.clone();
                change(&mut plan);
                Arc::new(domain.zone(&plan, &mut self.keys, self.now)?)
            }
            None => zone.clone(),
        };
        let zones = server.serves.then_some(own);
        let tcp = server.reach != Reach::NoTcp;
        let server = Server::new(zones, None, server.manner, self.everything.clone());
        self.listeners.dns(Arc::new(server), tcp).await.map_err(failed)
    }

    /// The sites: one pair of sockets for the first addresses of all, one for the second, and so on.
    async fn sites(&mut self) -> io::Result<()> {
        let places = self
            .domains
            .iter()
            .map(|domain| domain.web.len())
            .max()
            .unwrap_or(0);
        let refusing = self.listeners.refusing()?;
        let mute = self.listeners.mute().await?;
        let trap = self.listeners.trap().await?;
        let strangers: Arc<dyn Strangers> = self.generated.clone();
        for place in 0..places {
            let hosts = |secure| -> io::Result<Arc<Hosts>> {
                let known = self.hosts(place, secure)?;
                Ok(Arc::new(Hosts::new(known, Some(strangers.clone()))))
            };
            let (over_tcp, over_tls) = (hosts(false)?, hosts(true)?);
            let plain = self.listeners.web(over_tcp, false).await?;
            let secure = self.listeners.web(over_tls.clone(), true).await?;
            self.over_udp(place, over_tls, mute).await?;
            for (address, _) in Generated::addresses().filter(|(_, at)| *at == place) {
                self.map.insert((address, 80), plain);
                self.map.insert((address, 443), secure);
            }
            for domain in self.domains {
                let Some(WebAddress {
                    address,
                    plain: port_80,
                    secure: port_443,
                }) = domain.web.get(place)
                else {
                    continue;
                };
                for (number, port, shared) in [(80, port_80, plain), (443, port_443, secure)] {
                    let socket = match port {
                        _ if !is_of_the_lab(*address) => trap,
                        Port::Unreachable => continue,
                        Port::Refused => refusing,
                        Port::Mute => mute,
                        Port::Serves(endpoint) if number == 443 && endpoint.tls.needs_front() => {
                            self.fronted(domain, endpoint).await?
                        }
                        Port::Serves(endpoint) if is_http(endpoint.speech) => shared,
                        Port::Serves(endpoint) => self.listeners.other(endpoint.speech).await?,
                    };
                    self.map.insert((*address, number), socket);
                }
            }
        }
        // What only a redirect leads to.
        for (address, port) in [([10, 0, 0, 1], 80), ([10, 0, 0, 1], 443)] {
            self.map.insert((address.into(), port), trap);
        }
        Ok(())
    }

    /// The mail servers: a socket for each address, since they do not hear for which name somebody comes.
    async fn mail(&mut self) -> io::Result<()> {
        let refusing = self.listeners.refusing()?;
        let mute = self.listeners.mute().await?;
        let trap = self.listeners.trap().await?;
        for domain in self.domains {
            for host in &domain.mail {
                for address in &host.addresses {
                    let socket = match &address.port {
                        _ if !is_of_the_lab(address.address) => trap,
                        MailPort::Unreachable => continue,
                        MailPort::Refused => refusing,
                        MailPort::Mute => mute,
                        MailPort::Serves(exchange) => {
                            self.exchange(host.names_in(&domain.name), exchange).await?
                        }
                    };
                    self.map.insert((address.address, 25), socket);
                }
            }
        }
        Ok(())
    }

    /// A mail server of these names; it presents itself with the first.
    async fn exchange(&mut self, names: Vec<String>, exchange: &Exchange) -> io::Result<SocketAddr> {
        let own = self.authority.issue(&names, exchange.certificate);
        let own = own.map_err(io::Error::other)?;
        let front = if exchange.tls.needs_front() {
            let rsa = self.authority.issue_for_rsa(&names).map_err(io::Error::other)?;
            let chain = own.cert.iter().map(|one| one.to_vec()).collect();
            Some(Front::new((*exchange.tls).clone(), chain, rsa))
        } else {
            None
        };
        let tls = tls_with(own, &exchange.tls, &[]).map_err(io::Error::other)?;
        let name = names.first().map_or("", String::as_str);
        let smtp = Smtp::new(name, exchange.clone(), tls, front);
        self.listeners.smtp(Arc::new(smtp)).await
    }

    /// A socket for this endpoint alone: old hellos do not say which name they are for.
    async fn fronted(&mut self, domain: &Domain, endpoint: &Endpoint) -> io::Result<SocketAddr> {
        let names = domain.sites.clone();
        let own = self.authority.issue(&names, endpoint.certificate);
        let own = own.map_err(io::Error::other)?;
        let rsa = self.authority.issue_for_rsa(&names).map_err(io::Error::other)?;
        let chain = own.cert.iter().map(|one| one.to_vec()).collect();
        let configuration = tls_with(own, &endpoint.tls, protocols(endpoint)).map_err(io::Error::other)?;
        let host = Host {
            endpoint: Arc::new(endpoint.clone()),
            tls: Some(configuration),
        };
        let hosts = names.into_iter().map(|name| (name, host.clone()));
        let hosts = Hosts::new(hosts.collect(), None);
        let front = Front::new((*endpoint.tls).clone(), chain, rsa);
        self.listeners.fronted(Arc::new(hosts), Arc::new(front)).await
    }

    /// UDP port 443 of the addresses at this place.
    async fn over_udp(&mut self, place: usize, hosts: Arc<Hosts>, mute: SocketAddr) -> io::Result<()> {
        let mut speaking = None;
        for address in self.domains.iter().filter_map(|domain| domain.web.get(place)) {
            let Port::Serves(endpoint) = &address.secure else {
                continue;
            };
            let socket = match (endpoint.udp, speaking) {
                (Udp::Closed, _) => continue,
                (Udp::Mute, _) => mute,
                (Udp::Http3, Some(socket)) => socket,
                (Udp::Http3, None) => *speaking.insert(self.listeners.http3(hosts.clone()).await?),
            };
            self.quic.insert(address.address, socket);
        }
        Ok(())
    }

    /// The hosts that answer at the address of this place, by name.
    fn hosts(&self, place: usize, secure: bool) -> io::Result<HashMap<String, Host>> {
        let mut hosts = HashMap::new();
        for domain in self.domains {
            let port = domain.web.get(place);
            let port = port.map(|address| if secure { &address.secure } else { &address.plain });
            let Some(Port::Serves(endpoint)) = port else {
                continue;
            };
            if secure && endpoint.tls.needs_front() {
                // It has a socket of its own.
                continue;
            }
            let tls = if secure {
                Some(tls(self.authority, &domain.sites, endpoint).map_err(io::Error::other)?)
            } else {
                None
            };
            let mut endpoint = endpoint.clone();
            if !secure && leaves_out_issuer(domain) {
                endpoint.files.push(File {
                    path: ISSUER.to_owned(),
                    kind: "application/pkix-cert",
                    content: self.authority.named(Named::Intermediate, false),
                    coding: None,
                    endless: false,
                });
            }
            if !secure {
                let lists = list(self.authority, domain).map_err(io::Error::other)?;
                endpoint.files.extend(lists);
            }
            let host = Host {
                endpoint: Arc::new(endpoint),
                tls,
            };
            hosts.extend(domain.sites.iter().map(|name| (name.clone(), host.clone())));
        }
        Ok(hosts)
    }
}

/// True where the certificate over TLS comes without its issuer's, and says where that is.
fn leaves_out_issuer(domain: &Domain) -> bool {
    domain.web.iter().any(|address| {
        matches!(&address.secure, Port::Serves(endpoint) if endpoint.certificate == Certificate::NoIntermediate)
    })
}

/// The list of revoked certificates to which the certificate over TLS points, where it does.
fn list(authority: &Authority, domain: &Domain) -> Result<Option<File>, String> {
    let fault = domain.web.iter().find_map(|address| match &address.secure {
        Port::Serves(endpoint) if has_list(endpoint.certificate) => Some(endpoint.certificate),
        _ => None,
    });
    let (Some(fault), Some(host)) = (fault, domain.sites.first()) else {
        return Ok(None);
    };
    Ok(Some(File {
        path: LIST.to_owned(),
        kind: "application/pkix-crl",
        content: authority.list(host, fault)?,
        coding: None,
        endless: false,
    }))
}

/// True for addresses that the lab may be asked at; all others are traps.
fn is_of_the_lab(address: IpAddr) -> bool {
    files::nets().iter().any(|net| net.contains(address))
}

fn is_http(speech: Speech) -> bool {
    matches!(
        speech,
        Speech::Http | Speech::EndlessHead | Speech::Drips | Speech::Silent
    )
}

/// SOA, NS and addresses of a zone of the lab's own.
fn own_lines(zone: &str, label: &str, addresses: &[[&str; 2]; 2]) -> Vec<String> {
    let below = |server: &str| match zone {
        "." => format!("{server}.{label}."),
        _ => format!("{server}.{label}.{zone}"),
    };
    let mut lines = vec![format!(
        "{zone} SOA {} hostmaster.{label}.test. 2026010101 14400 3600 1209600 3600",
        below("a")
    )];
    for (server, [v4, v6]) in ["a", "b"].iter().zip(addresses) {
        let name = below(server);
        lines.push(format!("{zone} NS {name}\n{name} A {v4}\n{name} AAAA {v6}"));
    }
    lines
}

/// Octets of early data that are taken where any are.
const EARLY_OCTETS: u32 = 16_384;

/// TLS of a site, for its names.
pub(crate) fn tls(
    authority: &Authority,
    names: &[String],
    endpoint: &Endpoint,
) -> Result<Arc<ServerConfig>, String> {
    let certificate = authority.issue(names, endpoint.certificate)?;
    tls_with(certificate, &endpoint.tls, protocols(endpoint))
}

/// The protocols that a site speaks above TLS, the dearest first.
fn protocols(endpoint: &Endpoint) -> &'static [&'static [u8]] {
    match endpoint.http2 {
        true => &[b"h2", b"http/1.1"],
        false => &[b"http/1.1"],
    }
}

/// TLS with this certificate.
fn tls_with(
    certificate: Arc<CertifiedKey>,
    tls: &Tls,
    protocols: &[&[u8]],
) -> Result<Arc<ServerConfig>, String> {
    let versions: Vec<_> = rustls::ALL_VERSIONS
        .iter()
        .copied()
        .filter(|version| tls.versions.contains(&Version(version.version.into())))
        .collect();
    let mut provider = rustls::crypto::aws_lc_rs::default_provider();
    let wanted = |group: u16| tls.groups.contains(&Group(group));
    provider.kx_groups.retain(|group| wanted(group.name().into()));
    let provider = Arc::new(provider);
    let mut config = ServerConfig::builder_with_provider(provider)
        .with_protocol_versions(if versions.is_empty() {
            rustls::ALL_VERSIONS
        } else {
            &versions
        })
        .map_err(|error| error.to_string())?
        .with_no_client_auth()
        .with_cert_resolver(Arc::new(Always(certificate)));
    if tls.early != Early::Refused {
        config.max_early_data_size = EARLY_OCTETS;
    }
    config.alpn_protocols = protocols.iter().map(|protocol| protocol.to_vec()).collect();
    Ok(Arc::new(config))
}

/// The same certificate for everybody: a broken one is sent as it is.
#[derive(Debug)]
struct Always(Arc<CertifiedKey>);

impl ResolvesServerCert for Always {
    fn resolve(&self, _: ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        Some(self.0.clone())
    }
}
