//! Who serves a name, as far as names and addresses in its records tell.

use std::{
    collections::{BTreeMap, BTreeSet},
    net::IpAddr,
};

use facts::{Facts, KnownVendors, Measured, NameServer, Test, VendorRole, Zone};
use wire::dns::Rtype;

use super::{KnownBy, Role, Supplier};
use crate::{View, view::dns::bare};

/// The suppliers behind one name.
#[derive(Debug, Default)]
pub(super) struct Behind {
    /// The name.
    pub(super) host: String,
    /// By name server, without its final dot.
    pub(super) dns: Vec<(String, Supplier)>,
    /// By host that takes mail.
    pub(super) mail: Vec<(String, Supplier)>,
    /// By address of the website.
    pub(super) web: Vec<(IpAddr, Supplier)>,
    /// By name in its SPF records.
    pub(super) sends: Vec<(String, Supplier)>,
    networks: BTreeMap<IpAddr, u32>,
}

impl Behind {
    /// Those behind the subject of `facts`.
    pub(super) fn of(facts: &Facts, known: &KnownVendors) -> Behind {
        let subject = facts.subject.name.trim_end_matches('.').to_owned();
        let names = Names {
            subject: &subject,
            known,
        };
        let servers = zone_servers(&facts.dns.zone);
        // Name servers with names of the owner's are run together: the least address stands for all of them.
        let own = servers
            .iter()
            .filter(|server| domain(bare_name(server)) == domain(&subject));
        let address = own
            .flat_map(|server| server.addresses.iter().chain(&server.glue))
            .min()
            .copied();
        let dns = servers.iter().map(|server| {
            let supplier = names.supplier(Role::Dns, bare_name(server), address);
            Some((bare_name(server).to_owned(), supplier?))
        });
        let mail_facts = facts.mail.seen();
        let hosts = mail_facts.map_or(&[][..], |mail| &mail.hosts);
        let mail = hosts.iter().map(|host| {
            let address = host.servers.iter().map(|server| server.address).min();
            let supplier = names.supplier(Role::Mail, &host.name, address);
            Some((host.name.clone(), supplier?))
        });
        let senders = mail_facts.map_or(&[][..], |mail| &mail.vendors).iter();
        let sends = (senders.filter(|vendor| vendor.role == VendorRole::Sends)).map(|vendor| {
            (
                vendor.seen.clone(),
                vendor_of(Role::Sends, &vendor.id, &vendor.name),
            )
        });
        Behind {
            dns: dns.flatten().collect(),
            mail: mail.flatten().collect(),
            web: web(facts, &names),
            sends: sends.collect(),
            networks: networks(facts),
            host: subject.clone(),
        }
    }

    /// All of them, each once.
    pub(super) fn all(&self) -> BTreeSet<Supplier> {
        let named = self.dns.iter().chain(&self.mail).chain(&self.sends);
        let mut all: BTreeSet<Supplier> = named.map(|(_, supplier)| supplier.clone()).collect();
        all.extend(self.web.iter().map(|(_, supplier)| supplier.clone()));
        all.extend(self.networks.keys().filter_map(|address| self.network(*address)));
        all
    }

    /// The network that announces an address, where the routes say so.
    pub(super) fn network(&self, address: IpAddr) -> Option<Supplier> {
        let id = format!("AS{}", self.networks.get(&address)?);
        Some(Supplier {
            role: Role::Network,
            by: KnownBy::Network,
            name: id.clone(),
            id,
        })
    }
}

fn bare_name(server: &NameServer) -> &str {
    server.name.trim_end_matches('.')
}

fn zone_servers(zone: &Measured<Zone>) -> &[NameServer] {
    zone.seen().map_or(&[], |zone| &zone.servers)
}

/// By address the network from which it is announced most specifically; none where that is not one network.
fn networks(facts: &Facts) -> BTreeMap<IpAddr, u32> {
    let routes = facts.routes.seen().map_or(&[][..], |routes| &routes.addresses);
    let origin = |of: &facts::AddressRoutes| match of.announcements.first()?.origins.as_slice() {
        [one] => Some((of.address, *one)),
        _ => None,
    };
    routes.iter().filter_map(origin).collect()
}

fn web(facts: &Facts, names: &Names<'_>) -> Vec<(IpAddr, Supplier)> {
    let see = View::new(facts, Test::Web, None);
    let target = [Rtype::A, Rtype::AAAA].into_iter().find_map(|rtype| {
        let found = see.dns.find(names.subject, rtype).ok()?;
        Some(bare(&found.name)).filter(|name| name != names.subject && !found.no_such_name)
    });
    let host = target.as_deref().unwrap_or(names.subject);
    (see.web_addresses().iter())
        .filter_map(|of| Some((of.address, names.supplier(Role::Web, host, Some(of.address))?)))
        .collect()
}

fn vendor_of(role: Role, id: &str, name: &str) -> Supplier {
    Supplier {
        role,
        by: KnownBy::Vendor,
        id: id.to_owned(),
        name: name.to_owned(),
    }
}

struct Names<'a> {
    subject: &'a str,
    known: &'a KnownVendors,
}

impl Names<'_> {
    /// Who runs the server of that name: a vendor that we know, else whoever has the domain of its name; where that is the
    /// subject's own, whoever has its address.
    fn supplier(&self, role: Role, host: &str, address: Option<IpAddr>) -> Option<Supplier> {
        if let Some(vendor) = self.vendor(role, host) {
            return Some(vendor);
        }
        match domain(host) {
            Some(domain) if Some(domain) != self::domain(self.subject) => Some(Supplier {
                role,
                by: KnownBy::Domain,
                id: domain.to_owned(),
                name: domain.to_owned(),
            }),
            _ => address.map(|address| Supplier {
                role,
                by: KnownBy::Address,
                id: address.to_string(),
                name: address.to_string(),
            }),
        }
    }

    fn vendor(&self, role: Role, host: &str) -> Option<Supplier> {
        let is_below = |above: &String| {
            let before = host.strip_suffix(above.as_str());
            before.is_some_and(|before| before.is_empty() || before.ends_with('.'))
        };
        let of = (self.known.vendors.iter()).find(|vendor| match role {
            Role::Dns => vendor.ns.iter().any(is_below),
            Role::Mail => vendor.mx.iter().any(is_below),
            _ => false,
        })?;
        Some(vendor_of(role, &of.id, &of.name))
    }
}

/// The domain by which whoever runs a server is known: the registrable one, or the public suffix that a provider has for its
/// customers (such as `azurewebsites.net`).
fn domain(host: &str) -> Option<&str> {
    let suffix = psl::suffix(host.as_bytes())?;
    if suffix.typ() == Some(psl::Type::Private) && suffix.as_bytes().contains(&b'.') {
        return std::str::from_utf8(suffix.as_bytes()).ok();
    }
    psl::domain_str(host)
}
