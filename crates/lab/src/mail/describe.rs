//! Mail domains: what is said about one with which nothing is wrong, and the words for changing it.

use facts::Test;

use super::{Exchange, MailAddress, MailHost, MailPort};
use crate::{
    addresses::{web_v4, web_v6},
    domain::{Domain, Theme, Tlsa},
    web::{Certificate, Named, Port, TEXT},
};

/// The hosts of the lab's mail provider, where most mail domains have their mail.
pub(crate) const PROVIDER: [&str; 2] = ["mx1.post.test", "mx2.post.test"];

/// The path of an MTA-STS policy (RFC 8461 §3.3).
const POLICY: &str = "/.well-known/mta-sts.txt";

/// An RSA key of 2048 bits of which nobody has kept the private half.
pub(crate) const DKIM_KEY: &str = "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAx/DFnf4nJbkYlzDIEF+BNOOms0F2fAv5X4W2tTgWv98zBikEoN7oypat\
    h1lHFHEJfJbhlreoKZtYTn/CQ38ECaviPwU5iot4SvVR1r7iMdpZZjmsnFNb4O4QHxPUn+NSpp4XD9b4GCb4MUsxgW0eJ21nT74t\
    UbnqG6Mih3GGKPjoIn2CeVPNZLql8vnIQ2gPqksk8sSorOlp5wjQvyXDJRQyVb0EMula/lDst4jeIyJRLCSmdj/Ic1TqhOf1wgnI\
    xq76emox++cv9W2CXEvW11U3KWllxRDQQTQFpQJ0Yyb/PFcHsRPOWQ7/x8uiabpxi9k6+8YiH93CzST3lIwquQIDAQAB";

impl Domain {
    /// A mail domain with which nothing is wrong, with its mail at the provider.
    pub(crate) fn healthy_mail(
        name: &str,
        host: &str,
        number: u16,
        theme: Theme,
        en: &'static str,
        nl: &'static str,
    ) -> Self {
        let mut domain = Self::healthy(name, host, number, theme, en, nl);
        domain.tests = &[Test::Mail];
        // The site is the one that has the policy; nothing else of it is looked at.
        domain.sites = vec![format!("mta-sts.{host}")];
        domain.zone.site = domain.owner("mta-sts");
        domain.zone.www = false;
        for address in &mut domain.web {
            address.plain = Port::Refused;
        }
        domain.secure(|endpoint| {
            endpoint.headers.clear();
            endpoint.files.clear();
        });
        domain.takes_mail(&PROVIDER);
        domain
    }

    /// All that belongs to mail with which nothing is wrong, taken by these hosts.
    pub(crate) fn takes_mail(&mut self, hosts: &[&str]) -> &mut Self {
        let mx: Vec<String> = (1..)
            .zip(hosts)
            .map(|(place, host)| format!("{place}0 {host}."))
            .collect();
        let mx: Vec<&str> = mx.iter().map(String::as_str).collect();
        let key = format!("v=DKIM1; k=rsa; p={DKIM_KEY}");
        let host = self.host.clone();
        self.record("", "MX", &mx)
            .txt("", &["v=spf1 mx -all"])
            .txt(
                "_dmarc",
                &[&format!("v=DMARC1; p=reject; rua=mailto:dmarc@{host}")],
            )
            .txt("mail._domainkey", &[&key])
            .txt("_mta-sts", &["v=STSv1; id=20260101"])
            .txt("_smtp._tls", &[&format!("v=TLSRPTv1; rua=mailto:tls@{host}")])
            .policy_for("enforce", hosts, 2_592_000)
    }

    /// A policy of MTA-STS (RFC 8461 §3.2).
    pub(crate) fn policy_for(&mut self, mode: &str, hosts: &[&str], age: u32) -> &mut Self {
        let mx: String = hosts.iter().map(|host| format!("mx: {host}\r\n")).collect();
        self.policy(&format!(
            "version: STSv1\r\nmode: {mode}\r\n{mx}max_age: {age}\r\n"
        ))
    }

    /// Another text in place of the policy.
    pub(crate) fn policy(&mut self, text: &str) -> &mut Self {
        let text = self.of(text);
        self.secure(|endpoint| endpoint.file(POLICY, TEXT, &text))
    }

    /// Its own mail host `mx` in place of the provider's, named by a TLSA record and by the policy.
    pub(crate) fn own(&mut self) -> &mut Self {
        self.own_hosts(&["mx"])
    }

    /// The same for several.
    pub(crate) fn own_hosts(&mut self, labels: &[&'static str]) -> &mut Self {
        self.mail = (0_u8..)
            .zip(labels)
            .map(|(place, label)| host(self.number, label, 25 + place))
            .collect();
        for label in labels {
            self.tlsa_of(label, (3, 1, 1), Named::Leaf(Certificate::Good));
        }
        let names: Vec<String> = self.mail.iter().map(|host| host.name_in(&self.name)).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        self.takes_mail(&names)
    }

    /// A TLSA record for port 25 of a host (RFC 7672 §2).
    pub(crate) fn tlsa_of(&mut self, label: &str, numbers: (u8, u8, u8), named: Named) -> &mut Self {
        self.tlsa.push(Tlsa {
            owner: format!("_25._tcp.{label}"),
            numbers,
            named,
        });
        self
    }

    /// Takes these TLSA records in place of those that are there, for its host `mx`.
    pub(crate) fn named(&mut self, records: &[((u8, u8, u8), Named)]) -> &mut Self {
        self.tlsa.clear();
        for (numbers, named) in records {
            self.tlsa_of("mx", *numbers, *named);
        }
        self
    }

    /// Changes all its own mail servers.
    pub(crate) fn exchange(&mut self, change: impl Fn(&mut Exchange)) -> &mut Self {
        for host in &mut self.mail {
            for address in &mut host.addresses {
                if let MailPort::Serves(exchange) = &mut address.port {
                    change(exchange);
                }
            }
        }
        self
    }

    /// One of its own mail hosts.
    pub(crate) fn mail_host(&mut self, index: usize, change: impl FnOnce(&mut MailHost)) -> &mut Self {
        if let Some(host) = self.mail.get_mut(index) {
            change(host);
        }
        self
    }

    /// The owner of a record at `prefix` below the name that is tested, within the zone.
    pub(crate) fn owner(&self, prefix: &str) -> String {
        let below = self.host.strip_suffix(&self.name).unwrap_or_default();
        let below = below.trim_end_matches('.');
        match (prefix, below) {
            ("", "") => "@".to_owned(),
            (prefix, "") => prefix.to_owned(),
            ("", below) => below.to_owned(),
            (prefix, below) => format!("{prefix}.{below}"),
        }
    }

    /// Replaces the records of a type at `prefix` below the name that is tested.
    pub(crate) fn record(&mut self, prefix: &str, rtype: &str, values: &[&str]) -> &mut Self {
        let head = format!("{} {rtype} ", self.owner(prefix));
        self.zone.lines.retain(|line| !line.starts_with(&head));
        let lines = values.iter().map(|value| format!("{head}{value}"));
        self.zone.lines.extend(lines);
        self
    }

    /// Replaces the texts at `prefix` below the name that is tested.
    pub(crate) fn txt(&mut self, prefix: &str, texts: &[&str]) -> &mut Self {
        let quoted: Vec<String> = texts.iter().map(|text| quoted(&self.of(text))).collect();
        let quoted: Vec<&str> = quoted.iter().map(String::as_str).collect();
        self.record(prefix, "TXT", &quoted)
    }

    /// Lines of its own mail hosts.
    pub(crate) fn mail_lines(&self) -> Vec<String> {
        let hosts = self.mail.iter().filter(|host| host.in_zone);
        let lines = hosts.flat_map(|host| {
            host.addresses.iter().map(|one| {
                let rtype = if one.address.is_ipv4() { "A" } else { "AAAA" };
                format!("{} {rtype} {}", host.label, one.address)
            })
        });
        lines.collect()
    }

    /// Lines of the zone in which its addresses lead back to the names of its mail hosts.
    pub(crate) fn reverse_lines(&self) -> Vec<String> {
        let hosts = self.mail.iter().filter(|host| host.reverse);
        let lines = hosts.flat_map(|host| {
            host.addresses.iter().map(|one| {
                let owner = wire::address::reverse_name(one.address);
                let owner = owner.trim_end_matches('.');
                format!("{owner}. PTR {}.", host.name_in(&self.name))
            })
        });
        lines.collect()
    }
}

/// A mail host with an address of each family at the same place in the site's networks.
pub(crate) fn host(number: u16, label: &'static str, place: u8) -> MailHost {
    let addresses = [web_v4(number, place), web_v6(number, place.into())];
    MailHost {
        label,
        addresses: addresses
            .map(|address| MailAddress {
                address,
                port: MailPort::Serves(Box::default()),
            })
            .into(),
        reverse: true,
        in_zone: true,
        also: &[],
    }
}

/// Octets of one string of a TXT record at most (RFC 1035 §3.3.14).
const STRING_MAX: usize = 255;

/// A text as a master file has it, in several strings where it is too long for one.
fn quoted(text: &str) -> String {
    let mut strings = vec![String::new()];
    let mut length = 0;
    for octet in text.bytes() {
        if length == STRING_MAX {
            strings.push(String::new());
            length = 0;
        }
        length += 1;
        let Some(last) = strings.last_mut() else { break };
        match octet {
            b'"' | b'\\' => last.extend(['\\', char::from(octet)]),
            b' '..=b'~' => last.push(char::from(octet)),
            _ => last.push_str(&format!("\\{octet:03}")),
        }
    }
    let strings: Vec<String> = strings.iter().map(|string| format!("\"{string}\"")).collect();
    strings.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_quoted_as_master_files_have_them() {
        assert_eq!(quoted("a b;c"), "\"a b;c\"");
        assert_eq!(quoted("\"\\\u{1b}"), "\"\\\"\\\\\\027\"");
        let long = quoted(&"x".repeat(300));
        assert_eq!(long.split(' ').count(), 2);
        assert_eq!(long.len(), 300 + 5);
    }

    #[test]
    fn records_stand_below_the_name_that_is_tested() {
        let below = Domain::healthy_mail("zone.test", "a.b.zone.test", 7, Theme::Mx, "", "");
        assert_eq!(below.owner("_dmarc"), "_dmarc.a.b");
        assert_eq!(below.owner(""), "a.b");
        assert_eq!(below.sites, ["mta-sts.a.b.zone.test"]);
        let mut itself = Domain::healthy_mail("zone.test", "zone.test", 7, Theme::Mx, "", "");
        assert_eq!(itself.owner("_dmarc"), "_dmarc");
        assert_eq!(itself.owner(""), "@");
        let count = itself.zone.lines.len();
        itself.txt("", &["v=spf1 -all"]).record("", "MX", &[]);
        assert_eq!(itself.zone.lines.len(), count - 2);
    }
}
