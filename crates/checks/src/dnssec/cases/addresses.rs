//! What is said of the addresses of the name.

use super::*;

impl Forge {
    pub(super) fn addresses(&mut self, server: (&str, &str)) {
        if self.plan.alias {
            self.alias_unsigned(server);
            return;
        }
        if self.plan.alias_bogus {
            self.alias_bogus(server);
            return;
        }
        if self.plan.loose {
            let mut records = self.own(vec![r("example.test. 3600 CNAME web.example.test.")]);
            let mut authority = self.own(vec![soa()]);
            for record in self.proof(&n("web.example.test.")) {
                authority.extend(self.own(vec![record]));
            }
            let nothing = reply(records.clone(), authority, true);
            self.lookup("example.test.", server, ("example.test.", "AAAA"), nothing);
            records.extend(self.own(vec![r("web.example.test. 3600 A 192.0.2.10")]));
            self.lookup("example.test.", server, ("example.test.", "A"), answer(records));
            return;
        }
        for (rtype, data) in [("A", "192.0.2.10"), ("AAAA", "2001:db8::10")] {
            let set = vec![r(&format!("example.test. 3600 {rtype} {data}"))];
            let reply = answer(self.own(set.clone()));
            if self.plan.wrong_code && rtype == "AAAA" {
                let denial = self.wrong_denial();
                self.lookup("example.test.", server, ("example.test.", rtype), denial);
            } else if self.plan.alternative {
                let broken = self.zone.sign(&set, EXPIRED);
                let first = answer(set.into_iter().chain([broken]).collect());
                self.lookup("example.test.", server, ("example.test.", rtype), first);
                let other = (SERVERS[1].0, SERVERS[1].1);
                let index = self.exchange(
                    Asked::Walk,
                    "example.test.",
                    other,
                    ("example.test.", rtype),
                    reply,
                );
                self.facts.lookups.last_mut().unwrap().alternatives.push(index);
            } else {
                self.lookup("example.test.", server, ("example.test.", rtype), reply);
            }
        }
    }

    fn alias_unsigned(&mut self, server: (&str, &str)) {
        let alias = self.own(vec![r("example.test. 3600 CNAME web.unsigned.test.")]);
        let tld = ("a.nic.test.", "192.0.2.4");
        let ns = vec![r("unsigned.test. 3600 NS ns1.example.test.")];
        let no_ds = self.with_signature(
            &self.tld,
            vec![r("unsigned.test. 3600 NSEC zzz.test. NS RRSIG NSEC")],
        );
        self.exchange(
            Asked::Walk,
            "test.",
            tld,
            ("unsigned.test.", "A"),
            referral(ns.into_iter().chain(no_ds), ""),
        );
        for (rtype, data) in [("A", "192.0.2.10"), ("AAAA", "2001:db8::10")] {
            self.lookup(
                "example.test.",
                server,
                ("example.test.", rtype),
                answer(alias.clone()),
            );
            let there = answer(vec![r(&format!("web.unsigned.test. 3600 {rtype} {data}"))]);
            let index = self.exchange(
                Asked::Walk,
                "unsigned.test.",
                server,
                ("web.unsigned.test.", rtype),
                there,
            );
            self.facts.lookups.last_mut().unwrap().steps.push(index);
        }
    }

    fn alias_bogus(&mut self, server: (&str, &str)) {
        let alias = vec![r("example.test. 3600 CNAME web.test.")];
        for (rtype, data) in [("A", "192.0.2.10"), ("AAAA", "2001:db8::10")] {
            self.lookup(
                "example.test.",
                server,
                ("example.test.", rtype),
                answer(alias.clone()),
            );
            let set = vec![r(&format!("web.test. 3600 {rtype} {data}"))];
            let signature = self.tld.sign(&set, EXPIRED);
            let there = answer(set.into_iter().chain([signature]).collect());
            let tld = ("a.nic.test.", "192.0.2.4");
            let index = self.exchange(Asked::Walk, "test.", tld, ("web.test.", rtype), there);
            self.facts.lookups.last_mut().unwrap().steps.push(index);
        }
    }

    fn wrong_denial(&self) -> Reply {
        let mut authority = self.own(vec![soa()]);
        authority.extend(self.own(vec![r(
            "example.test. 3600 NSEC ns1.example.test. A NS SOA RRSIG NSEC DNSKEY CAA",
        )]));
        Reply {
            rcode: "NXDOMAIN".to_owned(),
            answer: Vec::new(),
            ..reply(Vec::new(), authority, true)
        }
    }
}
