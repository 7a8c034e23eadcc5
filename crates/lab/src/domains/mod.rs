//! The names of the lab, one file a theme. Each is healthy but for what its lines change.

mod algorithms;
mod caa;
mod certificates;
mod dane;
mod dnssec;
mod headers;
mod hostile;
mod hsts;
mod http;
mod https;
mod ipv6;
mod mail;
mod models;
mod redirects;
mod routes;
mod security_txt;
mod servers;
mod tls;

use crate::{
    addresses,
    domain::{Domain, Theme},
};

/// All names, in the order of their themes.
pub fn all() -> Vec<Domain> {
    let mut list = List {
        theme: Theme::Models,
        domains: Vec::new(),
    };
    let themes: [(Theme, Add); 28] = [
        (Theme::Models, models::add),
        (Theme::Ipv6, ipv6::add),
        (Theme::Dnssec, dnssec::add),
        (Theme::Algorithms, algorithms::add),
        (Theme::Servers, servers::add),
        (Theme::Https, https::add),
        (Theme::Tls, tls::add),
        (Theme::Redirects, redirects::add),
        (Theme::Hsts, hsts::add),
        (Theme::Headers, headers::add),
        (Theme::SecurityTxt, security_txt::add),
        (Theme::Certificates, certificates::add),
        (Theme::Caa, caa::add),
        (Theme::Dane, dane::add),
        (Theme::Routes, routes::add),
        (Theme::Hostile, hostile::add),
        (Theme::Http, http::add),
        (Theme::MailModels, mail::models::add),
        (Theme::Mx, mail::mx::add),
        (Theme::Smtp, mail::smtp::add),
        (Theme::Spf, mail::spf::add),
        (Theme::Dmarc, mail::dmarc::add),
        (Theme::Dkim, mail::dkim::add),
        (Theme::MtaSts, mail::mta_sts::add),
        (Theme::MailRecords, mail::records::add),
        (Theme::MailDane, mail::dane::add),
        (Theme::MailHosts, mail::hosts::add),
        (Theme::MailHostile, mail::hostile::add),
    ];
    for (theme, add) in themes {
        list.theme = theme;
        add(&mut list);
    }
    list.domains
}

/// Adds the names of a theme.
type Add = fn(&mut List);

/// The names so far.
struct List {
    theme: Theme,
    domains: Vec<Domain>,
}

impl List {
    /// Adds a name: healthy, then changed.
    fn add(&mut self, name: &str, en: &'static str, nl: &'static str, change: impl FnOnce(&mut Domain)) {
        self.add_host(name, name, en, nl, change);
    }

    /// The same, where not the zone's own name is tested but `host` in it.
    fn add_host(
        &mut self,
        zone: &str,
        host: &str,
        en: &'static str,
        nl: &'static str,
        change: impl FnOnce(&mut Domain),
    ) {
        let number = self.next();
        let mut domain = Domain::healthy(zone, host, number, self.theme, en, nl);
        change(&mut domain);
        self.domains.push(domain);
    }

    /// Adds a mail domain: healthy, with its mail at the lab's provider, then changed.
    fn mail(&mut self, name: &str, en: &'static str, nl: &'static str, change: impl FnOnce(&mut Domain)) {
        self.mail_host(name, name, en, nl, change);
    }

    /// The same, where not the zone's own name is the mail domain but `host` in it.
    fn mail_host(
        &mut self,
        zone: &str,
        host: &str,
        en: &'static str,
        nl: &'static str,
        change: impl FnOnce(&mut Domain),
    ) {
        let mut domain = Domain::healthy_mail(zone, host, self.next(), self.theme, en, nl);
        change(&mut domain);
        self.domains.push(domain);
    }

    /// The number of the next name.
    fn next(&self) -> u16 {
        addresses::number(self.domains.len() + 1)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_name_is_there_once_with_its_sentences() {
        let domains = all();
        assert!((300..1000).contains(&domains.len()), "{}", domains.len());
        let mut names = BTreeSet::new();
        for domain in &domains {
            assert!(names.insert(&domain.host), "{} twice", domain.host);
            for sentence in [domain.en, domain.nl] {
                let whole = sentence.ends_with('.') && sentence.starts_with(char::is_uppercase);
                assert!(whole && sentence.len() > 30, "{}: {sentence}", domain.host);
            }
            assert_ne!(domain.en, domain.nl, "{}", domain.host);
        }
    }
}
