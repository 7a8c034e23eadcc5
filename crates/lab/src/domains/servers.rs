//! Delegations, and the behaviour of name servers.

use super::List;
use crate::{
    dns::Edns,
    domain::{Domain, Reach, dns_v4, second_v4, second_v6, server},
};

pub(super) fn add(list: &mut List) {
    answers(list);
    names(list);
    numbers(list);
    manners(list);
}

fn answers(list: &mut List) {
    list.add(
        "lame.test",
        "One of two name servers does not know the zone: each second visitor waits longer.",
        "Eén van de twee nameservers kent de zone niet: elke tweede bezoeker wacht langer.",
        |domain| {
            domain.server(1, |server| server.serves = false);
        },
    );
    list.add(
        "all-lame.test",
        "None of the name servers knows the zone: the name is registered, and nobody can use it.",
        "Geen van de nameservers kent de zone: de naam is geregistreerd en niemand kan hem gebruiken.",
        |domain| {
            for index in 0..2 {
                domain.server(index, |server| server.serves = false);
            }
        },
    );
    list.add(
        "gone-server.test",
        "One of two name servers cannot be reached any more, and nobody took it out.",
        "Eén van de twee nameservers is niet meer te bereiken, en niemand heeft hem weggehaald.",
        |domain| {
            domain.server(1, |server| server.reach = Reach::Unreachable);
        },
    );
    list.add(
        "mute-server.test",
        "One of two name servers takes questions and never answers: a firewall swallows them.",
        "Eén van de twee nameservers neemt vragen aan en antwoordt nooit: een firewall slokt ze op.",
        |domain| {
            domain.server(1, |server| server.reach = Reach::Mute);
        },
    );
}

fn names(list: &mut List) {
    list.add(
        "no-glue.test",
        "A name server lies inside its own zone, and the parent does not say where: nobody can find it at first.",
        "Een nameserver ligt binnen zijn eigen zone en de bovenliggende zone zegt niet waar: niemand vindt hem eerst.",
        |domain| {
            domain.server(1, |server| server.glue.clear());
        },
    );
    list.add(
        "other-glue.test",
        "The parent gives an old address for a name server, which happens to answer still.",
        "De bovenliggende zone noemt een oud adres van een nameserver, dat toevallig nog antwoordt.",
        |domain| {
            let number = domain.number;
            domain.server(0, |server| {
                server.glue = vec![
                    crate::addresses::beside_dns_v4(number, 54),
                    crate::domain::dns_v6(number),
                ];
            });
        },
    );
    list.add(
        "server-alias.test",
        "The name of a name server is an alias (CNAME), which the norm forbids and many resolvers refuse.",
        "De naam van een nameserver is een alias (CNAME), wat de norm verbiedt en veel resolvers weigeren.",
        |domain| {
            domain.line("ns2 CNAME ns1");
            domain.zone.without = vec![("ns2", "A"), ("ns2", "AAAA")];
        },
    );
    list.add(
        "only-at-parent.test",
        "The parent names a name server that the zone itself has forgotten.",
        "De bovenliggende zone noemt een nameserver die de zone zelf is vergeten.",
        |domain| {
            domain.server(1, |server| server.at_child = false);
        },
    );
    list.add(
        "only-at-child.test",
        "The zone names a third name server, and the parent was never told.",
        "De zone noemt een derde nameserver, en de bovenliggende zone is dat nooit verteld.",
        |domain| {
            let mut third = server("ns3", [second_v4(254), second_v6(254)]);
            third.at_parent = false;
            domain.servers.push(third);
        },
    );
}

fn numbers(list: &mut List) {
    list.add(
        "one-server.test",
        "There is a single name server: when it is down, everything is.",
        "Er is maar één nameserver: valt die uit, dan valt alles uit.",
        |domain| domain.servers.truncate(1),
    );
    list.add(
        "one-address.test",
        "Two name servers have names of their own and share one address, so there is only one.",
        "Twee nameservers hebben elk een naam en delen één adres, dus er is er maar één.",
        |domain| {
            let address = dns_v4(domain.number);
            for index in 0..2 {
                domain.server(index, |server| {
                    server.addresses = vec![address];
                    server.glue = vec![address];
                });
            }
        },
    );
}

fn manners(list: &mut List) {
    list.add(
        "no-tcp.test",
        "A name server answers over UDP alone, so that large answers cannot be had from it.",
        "Een nameserver antwoordt alleen via UDP, zodat grote antwoorden er niet te krijgen zijn.",
        |domain| {
            domain.server(1, |server| server.reach = Reach::NoTcp);
        },
    );
    list.add(
        "no-edns.test",
        "The name servers pass over EDNS, a part of the DNS since 1999, and without it there is no DNSSEC.",
        "De nameservers slaan EDNS over, sinds 1999 deel van de DNS, en zonder EDNS is er geen DNSSEC.",
        |domain| {
            domain.zone.keys.clear();
            domain.manner(|manner| manner.edns = Edns::Ignored);
        },
    );
    list.add(
        "old-copy.test",
        "One name server has an older version of the zone: changes do not arrive there.",
        "Eén nameserver heeft een oudere versie van de zone: wijzigingen komen daar niet aan.",
        |domain| {
            domain.server(1, |server| server.copy = Some(|plan| plan.serial = 2_025_010_101));
        },
    );
    let mut second = |name: &str, en, nl, change: fn(&mut crate::dns::Manner)| {
        list.add(name, en, nl, |domain: &mut Domain| {
            domain.server(1, |server| change(&mut server.manner));
        });
    };
    second(
        "open-resolver.test",
        "A name server answers everybody's questions about any name, so it can be used to attack others.",
        "Een nameserver beantwoordt ieders vragen over elke naam en is zo te gebruiken om anderen aan te vallen.",
        |manner| manner.recursion = true,
    );
    second(
        "transfer.test",
        "A name server gives the whole zone to anybody who asks: a list of all machines.",
        "Een nameserver geeft de hele zone aan wie erom vraagt: een lijst van alle machines.",
        |manner| manner.transfer = true,
    );
    list.add(
        "always-tcp.test",
        "The name servers say of every answer that it does not fit, so all questions come again over TCP; that works.",
        "De nameservers zeggen van elk antwoord dat het niet past, zodat alle vragen opnieuw via TCP komen; dat werkt.",
        |domain| {
            domain.manner(|manner| manner.truncates = true);
        },
    );
}
