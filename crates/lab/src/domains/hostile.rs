//! Names that try to do harm to whoever looks at them. What they point at is on the map as well: only the guard stands
//! between.

use std::net::IpAddr;

use wire::dns::{Record, Rtype};

use super::List;
use crate::{
    dns::Flow,
    domain::{Domain, WebAddress, dns_v4, dns_v6},
    web::{Certificate, SECURITY_TXT, Speech, TEXT, security_txt},
};

pub(super) fn add(list: &mut List) {
    addresses(list);
    disguises(list);
    answers(list);
    sizes(list);
    flows(list);
    keytrap(list);
    polyglot(list);
}

fn addresses(list: &mut List) {
    let mut at = |name: &str, en, nl, address: [u8; 4]| {
        list.add(name, en, nl, |domain| {
            instead_of_ipv4(domain, IpAddr::from(address))
        });
    };
    at(
        "private.test",
        "The IPv4 address is one of private networks: whoever connects attacks the own office.",
        "Het IPv4-adres is er een van interne netwerken: wie verbindt, valt het eigen kantoor aan.",
        [10, 0, 0, 1],
    );
    at(
        "loopback.test",
        "The IPv4 address is that of the machine that asks.",
        "Het IPv4-adres is dat van de machine die het vraagt, dus van de tester zelf.",
        [127, 0, 0, 1],
    );
    at(
        "metadata.test",
        "The IPv4 address is where clouds keep the secrets of their machines.",
        "Het IPv4-adres is de plek waar clouds de geheimen van hun machines bewaren.",
        [169, 254, 169, 254],
    );
    list.add(
        "server-inside.test",
        "A name server is said to stand on the machine that asks.",
        "Een nameserver zou op de machine staan die het vraagt; daar wordt niet naar gevraagd.",
        |domain| {
            domain.server(1, |server| {
                server.addresses = vec![IpAddr::from([127, 0, 0, 1]), std::net::Ipv6Addr::LOCALHOST.into()];
                server.glue = server.addresses.clone();
            });
        },
    );
    list.add(
        "many-servers.test",
        "The delegation names thirty name servers that do not exist, so that everybody who asks bothers somebody else.",
        "De delegatie noemt dertig nameservers die niet bestaan, zodat wie iets vraagt een ander lastigvalt.",
        |domain| {
            for number in 0..30 {
                let mut server = crate::domain::server("", [dns_v4(domain.number), dns_v6(domain.number)]);
                server.name = format!("ns{number}.healthy.test");
                server.addresses.clear();
                server.glue.clear();
                domain.servers.push(server);
            }
        },
    );
    list.add(
        "redirect-inside.test",
        "Visitors without HTTPS are sent into a private network.",
        "Bezoekers zonder HTTPS worden een intern netwerk in gestuurd.",
        |domain| {
            domain.plain(|endpoint| endpoint.redirect("*", 302, "http://10.0.0.1/admin"));
        },
    );
}

/// Puts this address in place of the site's own of IPv4.
fn instead_of_ipv4(domain: &mut Domain, address: IpAddr) {
    let old = domain.web.iter_mut().find(|address| address.address.is_ipv4());
    if let Some(WebAddress { address: old, .. }) = old {
        *old = address;
    }
}

/// Addresses that hide another one, and one among good ones.
fn disguises(list: &mut List) {
    let mut hidden = |name: &str, en, nl, line| {
        list.add(name, en, nl, |domain| {
            domain.keep(IpAddr::is_ipv4).line(line);
        });
    };
    hidden(
        "sixtofour.test",
        "The AAAA record is a 6to4 address (2002::/16) that holds the address of the machine that asks.",
        "Het AAAA-record is een 6to4-adres (2002::/16) waarin het adres van de vragende machine zelf zit.",
        "@ AAAA 2002:7f00:1::1",
    );
    hidden(
        "translated.test",
        "The AAAA record is an address for translators (64:ff9b::/96) that holds one of a private network.",
        "Het AAAA-record is een adres voor vertalers (64:ff9b::/96) waarin een adres van een intern netwerk zit.",
        "@ AAAA 64:ff9b::a00:1",
    );
    list.add(
        "among-good-ones.test",
        "Beside two good addresses the name has that of the machine that asks, for those who look at the first only.",
        "Naast twee goede adressen heeft de naam dat van de vragende machine, voor wie alleen naar het eerste kijkt.",
        |domain| {
            domain.line("@ A 127.0.0.1");
        },
    );
}

/// Text that is markup in a page, a formula in a table, a template in an engine and an order to a terminal.
const POLYGLOT: &str = "=1+1'\"`></title></style></textarea><script>alert(1)</script><img src=x onerror=alert(2)>\
    <svg onload=alert(3)><a href=javascript:alert(4)>{{7*7}}${7*7}<!--";

/// What a report repeats from others is an attack wherever it could stand.
fn polyglot(list: &mut List) {
    list.add(
        "polyglot.test",
        "Header fields, cookies, the page, security.txt and CAA hold scripts that would run in a careless report.",
        "Headers, cookies, de pagina, security.txt en CAA bevatten scripts die in een slordig rapport zouden draaien.",
        |domain| {
            let contact = format!("{}Contact: {POLYGLOT}\n{POLYGLOT}\n", security_txt(&domain.host, 200));
            let page = format!("<!doctype html><title>{POLYGLOT}</title><p>{POLYGLOT}</p>");
            domain
                .line("@ CAA 0 issue \"<script>alert(5)</script>\"")
                .line("@ CAA 0 iodef \"javascript:alert(6)//<script>\"")
                .header("Strict-Transport-Security", &format!("max-age={POLYGLOT}"))
                .header("X-Content-Type-Options", POLYGLOT)
                .header("Referrer-Policy", POLYGLOT)
                .header("Permissions-Policy", POLYGLOT)
                .header("Cross-Origin-Opener-Policy", POLYGLOT)
                .header("Set-Cookie", &format!("{POLYGLOT}=1; Domain={POLYGLOT}"))
                .secure(|endpoint| {
                    endpoint.page(&page);
                    endpoint.file(SECURITY_TXT, TEXT, &contact);
                })
                .plain(|endpoint| {
                    endpoint.redirect("*", 302, "http://polyglot.test/\"><script>alert(7)</script>");
                });
        },
    );
}

/// A key set and signatures that make ten thousand pairs to be tried (CVE-2023-50387, "KeyTrap").
fn keytrap(list: &mut List) {
    list.add(
        "keytrap.test",
        "A hundred keys share one tag, with a hundred signatures that do not hold: ten thousand sums to be done.",
        "Honderd sleutels delen één nummer, met honderd handtekeningen die niet kloppen: tienduizend sommen.",
        |domain| {
            domain.manner(|manner| {
                manner.meddle = Some(|question, reply| {
                    if question.rtype == Rtype::DNSKEY {
                        reply.answer = colliding(&reply.answer);
                    }
                });
            });
        },
    );
}

/// The key set with 99 keys more, of the first one's tag, and its signature a hundred times, each time wrong in another way.
fn colliding(answer: &[Record]) -> Vec<Record> {
    let of = |rtype| answer.iter().find(move |record: &&Record| record.rtype == rtype);
    let (Some(key), Some(signature)) = (of(Rtype::DNSKEY), of(Rtype::RRSIG)) else {
        return answer.to_vec();
    };
    let changed = |record: &Record, change: &dyn Fn(&mut [u8])| {
        let mut data = record.data.to_vec();
        change(&mut data);
        Record {
            data: data.into(),
            ..record.clone()
        }
    };
    // The tag is a sum of pairs of octets (RFC 4034 §B): two pairs of the same sum can stand for each other.
    let pair = |record: &Record, at: usize| match record.data.get(at..at + 2) {
        Some(&[high, low]) => u32::from(u16::from_be_bytes([high, low])),
        _ => 0,
    };
    let sum = pair(key, 4) + pair(key, 6);
    let least = sum.saturating_sub(u32::from(u16::MAX));
    let others = (least..=sum.min(u32::from(u16::MAX))).take(100).map(|first| {
        changed(key, &|data| {
            for (at, value) in [(4, first), (6, sum - first)] {
                if let (Some(octets), Ok(value)) = (data.get_mut(at..at + 2), u16::try_from(value)) {
                    octets.copy_from_slice(&value.to_be_bytes());
                }
            }
        })
    });
    let signatures = (1..=100_u8).map(|number| {
        changed(signature, &|data| {
            if let Some(last) = data.last_mut() {
                *last ^= number;
            }
        })
    });
    std::iter::once(key.clone())
        .chain(others)
        .chain(signatures)
        .collect()
}

/// Name servers that send more than was asked for, or hardly anything.
fn flows(list: &mut List) {
    let mut flow = |name: &str, en, nl, flow| {
        list.add(name, en, nl, |domain| {
            domain.manner(|manner| {
                manner.truncates = true;
                manner.flow = flow;
            });
        });
    };
    flow(
        "flood.test",
        "The name servers send ten megabytes of TXT records after each answer over TCP, and over TCP alone they answer.",
        "De nameservers sturen via TCP na elk antwoord tien megabyte aan TXT-records, en antwoorden alleen via TCP.",
        Flow::Flood,
    );
    flow(
        "dripping-servers.test",
        "The name servers answer over TCP alone, with one octet a second: to keep whoever asks waiting.",
        "De nameservers antwoorden alleen via TCP, met één byte per seconde: om wie vraagt te laten wachten.",
        Flow::Drips,
    );
}

/// Pages that are small on the way, or have no end, and certificates of megabytes.
fn sizes(list: &mut List) {
    let mut bomb = |name: &str, en, nl, coding| {
        list.add(name, en, nl, |domain| {
            domain.secure(|endpoint| endpoint.bomb(coding));
        });
    };
    bomb(
        "bomb-brotli.test",
        "The page is 27 octets on the way and 17 megabytes when it is unpacked, with the coding br.",
        "De pagina is onderweg 27 bytes en na het uitpakken 17 megabyte, met de codering br.",
        "br",
    );
    bomb(
        "bomb-zstd.test",
        "The same with the coding zstd: half a kilobyte becomes 17 megabytes.",
        "Hetzelfde met de codering zstd: een halve kilobyte wordt 17 megabyte.",
        "zstd",
    );
    bomb(
        "bomb-deflate.test",
        "The same with the coding deflate: 17 kilobytes become 17 megabytes.",
        "Hetzelfde met de codering deflate: 17 kilobyte wordt 17 megabyte.",
        "deflate",
    );
    list.add(
        "endless-page.test",
        "The page never ends; what was read of it until then is judged.",
        "De pagina houdt nooit op; beoordeeld wordt wat er tot dan toe van is gelezen.",
        |domain| {
            domain.secure(|endpoint| endpoint.never_end());
        },
    );
    list.add(
        "many-names.test",
        "The certificate has a hundred thousand names: megabytes that no program reads before it trusts anybody.",
        "Het certificaat heeft honderdduizend namen: megabytes die geen programma leest voor het iemand vertrouwt.",
        |domain| {
            domain.secure(|endpoint| endpoint.certificate = Certificate::ManyNames);
        },
    );
}

fn answers(list: &mut List) {
    let mut speech = |name: &str, en, nl, speech| {
        list.add(name, en, nl, |domain| {
            domain.secure(|endpoint| {
                endpoint.speech = speech;
                endpoint.http2 = false;
            });
        });
    };
    speech(
        "endless.test",
        "The server sends header fields that never end, to fill the memory of whoever reads them.",
        "De server stuurt velden die nooit ophouden, om het geheugen van de lezer te vullen.",
        Speech::EndlessHead,
    );
    speech(
        "tarpit.test",
        "The server speaks TLS, takes the request, and says nothing more, to keep whoever asks waiting.",
        "De server spreekt TLS, neemt de vraag aan en zegt dan niets meer, om wie vraagt te laten wachten.",
        Speech::Silent,
    );
    speech(
        "dripping.test",
        "The server sends its answer one octet a second, to keep whoever reads it waiting.",
        "De server stuurt zijn antwoord met één byte per seconde, om de lezer te laten wachten.",
        Speech::Drips,
    );
    list.add(
        "bomb.test",
        "The page is small on the way and a thousand times as large when it is unpacked.",
        "De pagina is onderweg klein en na het uitpakken duizend keer zo groot.",
        |domain| {
            domain.secure(|endpoint| {
                endpoint.page(&"<p>A thousand times the same.\n".repeat(600_000));
                endpoint.compress("/");
            });
        },
    );
    list.add(
        "escapes.test",
        "The security.txt holds control characters that would change the screen of whoever prints it.",
        "De security.txt bevat stuurtekens die het scherm veranderen van wie hem afdrukt.",
        |domain| {
            let text = format!(
                "{}Acknowledgments: \u{1b}[2J\u{1b}[31mhacked\n",
                security_txt(&domain.host, 200)
            );
            domain.secure(|endpoint| endpoint.file(SECURITY_TXT, TEXT, &text));
        },
    );
}
