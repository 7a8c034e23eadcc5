//! Whose addresses are asked about.

use std::net::IpAddr;

use facts::{MailHost, Measured, Reason, Test, Unseen, Zone};
use verdict::Place;

use crate::View;

/// The addresses of one role, each once.
#[derive(Debug, Default)]
pub(in crate::rpki) struct Endpoints {
    /// Address with the host that has it; of several hosts the first.
    pub addresses: Vec<(Place, IpAddr)>,
    /// Hosts whose addresses could not be seen, and why.
    pub unseen: Vec<(Place, Unseen)>,
    /// About whom to say that there is no address.
    whole: Place,
}

impl Endpoints {
    fn new(whole: Place) -> Self {
        Endpoints {
            whole,
            ..Endpoints::default()
        }
    }

    /// The place to say so of, where there is nothing to ask about and nothing hidden either.
    pub fn nothing(&self) -> Option<Place> {
        (self.addresses.is_empty() && self.unseen.is_empty()).then(|| self.whole.clone())
    }

    fn add(&mut self, host: &Place, address: IpAddr) {
        let known = |(_, other): &(Place, IpAddr)| other.to_canonical() == address.to_canonical();
        if !self.addresses.iter().any(known) {
            self.addresses.push((host.clone().address(address), address));
        }
    }

    /// A fact that nobody asked for, or that could not be seen.
    fn hidden<T>(mut self, fact: &Measured<T>) -> Self {
        self.unseen.push((self.whole.clone(), why_not(fact)));
        self
    }

    /// The name servers of `zone`.
    fn add_servers(&mut self, see: &View<'_>, zone: &Zone) {
        for server in &zone.servers {
            let host = Place::host(&server.name);
            for address in &server.addresses {
                self.add(&host, *address);
            }
            if server.addresses.is_empty()
                && let Some(why) = lookup_failed(see, &server.name)
            {
                self.unseen.push((host, why));
            }
        }
    }
}

fn why_not<T>(fact: &Measured<T>) -> Unseen {
    fact.why_not().cloned().unwrap_or(Unseen {
        reason: Reason::NoData,
        detail: None,
    })
}

/// The addresses of the service that the test is about: the website, or the hosts that take mail.
pub(in crate::rpki) fn service(see: &View<'_>) -> Endpoints {
    match see.test {
        Test::Mail => mail(see),
        _ => web(see),
    }
}

fn mail(see: &View<'_>) -> Endpoints {
    of_mail_hosts(see, |host, found| {
        let place = Place::host(&host.name);
        for server in &host.servers {
            found.add(&place, server.address);
        }
        if let Some(why) = &host.unresolved {
            found.unseen.push((place, why.clone()));
        }
    })
}

/// The addresses of the name servers of the zones that hold the names of the mail hosts.
pub(in crate::rpki) fn mail_name_servers(see: &View<'_>) -> Endpoints {
    of_mail_hosts(see, |host, found| match &host.zone {
        Measured::Seen(zone) => found.add_servers(see, zone),
        hidden => found.unseen.push((Place::host(&host.name), why_not(hidden))),
    })
}

fn of_mail_hosts(see: &View<'_>, mut add: impl FnMut(&MailHost, &mut Endpoints)) -> Endpoints {
    let mut found = Endpoints::new(see.host());
    let Some(mail) = see.facts.mail.seen() else {
        return found.hidden(&see.facts.mail);
    };
    for host in &mail.hosts {
        add(host, &mut found);
    }
    found
}

fn web(see: &View<'_>) -> Endpoints {
    let mut found = Endpoints::new(see.host());
    let Some(web) = see.facts.web.seen() else {
        return found.hidden(&see.facts.web);
    };
    for entry in &web.addresses {
        found.add(&see.host(), entry.address);
    }
    if found.addresses.is_empty()
        && let Some(why) = lookup_failed(see, &see.facts.subject.name)
    {
        found.unseen.push((see.host(), why));
    }
    found
}

/// The addresses of the name servers of the zone that holds the name.
pub(in crate::rpki) fn name_servers(see: &View<'_>) -> Endpoints {
    let mut found = Endpoints::new(see.host());
    let Some(zone) = see.facts.dns.zone.seen() else {
        return found.hidden(&see.facts.dns.zone);
    };
    found.whole = Place::host(&zone.apex);
    found.add_servers(see, zone);
    found
}

/// Why the addresses of `name` could not be looked up; a name that was seen to have none is no failure.
fn lookup_failed(see: &View<'_>, name: &str) -> Option<Unseen> {
    let bare = |name: &str| name.trim_end_matches('.').to_ascii_lowercase();
    let name = bare(name);
    see.facts
        .dns
        .lookups
        .iter()
        .filter(|lookup| matches!(lookup.question.rtype.as_str(), "A" | "AAAA"))
        .filter(|lookup| bare(&lookup.question.name) == name)
        .find_map(|lookup| lookup.failed.clone())
}
