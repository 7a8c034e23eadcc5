//! The sites.

use super::{
    authority::Fault,
    site::{SECURITY_TXT, Site, Software},
};

/// Sites in the order of their numbers.
pub fn all() -> Vec<Site> {
    let mut list = List { sites: Vec::new() };
    good(&mut list);
    redirects(&mut list);
    more_redirects(&mut list);
    hsts(&mut list);
    headers(&mut list);
    security_txt(&mut list);
    certificates(&mut list);
    versions(&mut list);
    addresses(&mut list);
    families(&mut list);
    routes(&mut list);
    names(&mut list);
    revocation(&mut list);
    list.sites
}

struct List {
    sites: Vec<Site>,
}

impl List {
    /// Adds a site; every third one is Apache's.
    fn add(&mut self, label: &str, about: &'static str, change: impl FnOnce(Site) -> Site) {
        let number = u8::try_from(self.sites.len() + 1).expect("fewer than 256 sites");
        let software = if number % 3 == 0 {
            Software::Apache
        } else {
            Software::Nginx
        };
        self.sites.push(change(Site::good(
            &format!("{label}.web"),
            number,
            software,
            about,
        )));
    }
}

fn good(list: &mut List) {
    list.add("good", "nothing is wrong, on nginx", |site| site);
    list.add("plain-good", "the same without HTTP/2 and compression", |site| {
        site.secure(|endpoint| (endpoint.http2, endpoint.gzip) = (false, false))
    });
    list.add("apache", "nothing is wrong, on Apache", |site| site);
    list.add("lively", "a page with something new in every answer", |site| {
        site.secure(|endpoint| {
            let page = "<!doctype html><html lang=en><title>A site</title><p>It is <!--#echo var=\"DATE_LOCAL\"-->.\n";
            endpoint.file("/", "text/html; charset=utf-8", page);
        })
    });
}

fn redirects(list: &mut List) {
    for (label, status) in [("moved-302", 302), ("moved-307", 307), ("moved-308", 308)] {
        list.add(label, "another status in the redirect", |site| {
            let target = format!("https://{}/", site.name);
            site.plain(|endpoint| endpoint.redirect("*", status, &target))
        });
    }
    list.add("to-www", "http goes to https of www at once", |site| {
        let target = format!("https://www.{}/", site.name);
        site.plain(|endpoint| endpoint.redirect("*", 301, &target))
    });
    list.add("to-www-first", "http goes to http of www first", |site| {
        let target = format!("http://www.{}/", site.name);
        site.plain(|endpoint| endpoint.redirect("*", 301, &target))
            .expect("https/redirect", "fail")
    });
    list.add("elsewhere-first", "http goes to another host's https", |site| {
        site.plain(|endpoint| endpoint.redirect("*", 301, "https://good.web/"))
            .expect("https/redirect", "fail")
    });
    list.add("only-http", "nothing listens on port 443", |site| {
        let page = |site: Site| {
            site.plain(|endpoint| {
                endpoint.redirects.clear();
                endpoint.file("/", "text/html; charset=utf-8", super::site::PAGE);
            })
        };
        let site = page(site).at(|addresses| addresses.iter_mut().for_each(|address| address.2 = None));
        let site = site
            .expect("https/available", "fail")
            .expect("https/redirect", "fail");
        // No page over https: nothing is written about these.
        site.leave_open(&[
            "security-txt/present",
            "security-txt/valid",
            "ipv6/same-site",
            "ipv6/reachable",
        ])
    });
}

fn more_redirects(list: &mut List) {
    list.add("meta", "http answers with a page that redirects by itself", |site| {
        let page = format!("<!doctype html><meta http-equiv=refresh content=\"0;url=https://{}/\"><title>Moved</title>\n", site.name);
        let site = site.plain(|endpoint| {
            endpoint.redirects.clear();
            endpoint.file("/", "text/html; charset=utf-8", &page);
        });
        site.expect("https/redirect", "fail")
    });
    list.add("circle", "http goes round in a circle", |site| {
        let target = format!("http://{}/", site.name);
        site.plain(|endpoint| endpoint.redirect("*", 301, &target))
            .expect("https/redirect", "fail")
    });
    list.add("nine-hops", "https goes on nine times", |site| {
        let name = site.name.clone();
        let site = site.secure(|endpoint| {
            endpoint.redirects = (0..9)
                .map(|hop| {
                    let from = if hop == 0 {
                        "/".to_owned()
                    } else {
                        format!("/hop-{hop}")
                    };
                    let to = if hop == 8 {
                        "/end".to_owned()
                    } else {
                        format!("/hop-{}", hop + 1)
                    };
                    (from, 302, format!("https://{name}{to}"))
                })
                .collect();
            endpoint.without_file("/");
            endpoint.file("/end", "text/html; charset=utf-8", super::site::PAGE);
        });
        // Whether nine hops are followed is for the probe to say; the first hop is all that the check asks for.
        site.leave_open(&[
            "headers/framing",
            "headers/content-type",
            "headers/csp",
            "headers/referrer-policy",
            "ipv6/same-site",
        ])
    });
    list.add("no-http", "nothing listens on port 80", |site| {
        site.at(|addresses| addresses.iter_mut().for_each(|address| address.1 = None))
    });
    list.add(
        "forbidden",
        "port 80 says 403, with a page of the server's",
        |site| {
            let site = site.plain(|endpoint| {
                endpoint.redirects.clear();
                endpoint.status = Some(403);
            });
            // Only a 403 without content counts as nothing served.
            site.expect("https/redirect", "fail")
        },
    );
}

fn hsts(list: &mut List) {
    let mut policy = |label: &str, about, value: &'static str, verdict| {
        list.add(label, about, |site| {
            site.secure(|endpoint| endpoint.header("Strict-Transport-Security", value))
                .expect("https/hsts", verdict)
        });
    };
    policy("hsts-none", "no policy", "", "fail");
    policy("hsts-short", "an hour", "max-age=3600", "fail");
    policy(
        "hsts-zero",
        "the policy is withdrawn",
        "max-age=0; includeSubDomains",
        "fail",
    );
    policy(
        "hsts-quoted",
        "the age in quotes (RFC 6797 §6.1)",
        "max-age=\"31536000\"",
        "pass",
    );
    policy(
        "hsts-case",
        "a directive in capitals",
        "MAX-AGE=63072000 ; preload",
        "pass",
    );
    policy("hsts-words", "no number", "max-age=a year", "fail");
    policy(
        "hsts-double",
        "the same directive twice (RFC 6797 §6.1)",
        "max-age=31536000; max-age=31536000",
        "fail",
    );
    list.add(
        "hsts-two",
        "two fields: the first counts (RFC 6797 §8.1)",
        |site| {
            let site = site.secure(|endpoint| {
                endpoint.header("Strict-Transport-Security", "max-age=60");
                endpoint
                    .headers
                    .push(("Strict-Transport-Security".into(), "max-age=31536000".into()));
            });
            site.expect("https/hsts", "fail")
        },
    );
    list.add("hsts-on-http", "the policy stands on port 80 alone", |site| {
        let site = site.secure(|endpoint| endpoint.header("Strict-Transport-Security", ""));
        let site = site.plain(|endpoint| endpoint.header("Strict-Transport-Security", "max-age=31536000"));
        site.expect("https/hsts", "fail")
    });
}

fn headers(list: &mut List) {
    list.add("bare", "no security header at all", |site| {
        let site = site
            .secure(|endpoint| endpoint.headers.clear())
            .expect("https/hsts", "fail");
        site.expect("headers/framing", "fail")
            .expect("headers/content-type", "fail")
            .expect("headers/csp", "fail")
            .expect("headers/referrer-policy", "info")
    });
    list.add("csp-loose", "a policy that allows every script", |site| {
        let policy = "default-src * 'unsafe-inline' 'unsafe-eval'; frame-ancestors 'none'";
        site.secure(|endpoint| endpoint.header("Content-Security-Policy", policy))
            .expect("headers/csp", "fail")
    });
    list.add("csp-frames", "framing is forbidden by the policy alone", |site| {
        site.secure(|endpoint| endpoint.header("X-Frame-Options", ""))
    });
    list.add(
        "frames-old",
        "framing is forbidden by the old header alone",
        |site| {
            let policy = "default-src 'none'; base-uri 'none'; form-action 'none'";
            let site = site.secure(|endpoint| endpoint.header("Content-Security-Policy", policy));
            site.leave_open(&["headers/csp"])
        },
    );
    list.add("sniff-case", "nosniff in capitals", |site| {
        site.secure(|endpoint| endpoint.header("X-Content-Type-Options", "NoSniff"))
    });
    list.add("sniff-wrong", "a value that means nothing", |site| {
        let site = site.secure(|endpoint| endpoint.header("X-Content-Type-Options", "sniff"));
        site.expect("headers/content-type", "fail")
    });
    list.add("referrer-leaks", "the whole address goes to everybody", |site| {
        let site = site.secure(|endpoint| endpoint.header("Referrer-Policy", "unsafe-url"));
        site.leave_open(&["headers/referrer-policy"])
    });
}

fn security_txt(list: &mut List) {
    const TYPE: &str = "text/plain; charset=utf-8";
    list.add("contact-none", "no security.txt", |site| {
        let site = site.secure(|endpoint| endpoint.without_file(SECURITY_TXT));
        site.expect("security-txt/present", "fail")
            .expect("security-txt/valid", "not_applicable")
    });
    list.add(
        "contact-old-place",
        "security.txt at the root alone, as before RFC 9116",
        |site| {
            let text = site.security_txt(200);
            let site = site.secure(|endpoint| {
                endpoint.without_file(SECURITY_TXT);
                endpoint.file("/security.txt", TYPE, &text);
            });
            // RFC 9116 §3 asks for the well-known place and lets the old one be; the rules do not say which verdict.
            site.leave_open(&["security-txt/present", "security-txt/valid"])
        },
    );
    let mut text = |label: &str, about, content_type, write: fn(&Site) -> String| {
        list.add(label, about, |site| {
            let text = write(&site);
            let site = site.secure(|endpoint| endpoint.file(SECURITY_TXT, content_type, &text));
            site.expect("security-txt/valid", "fail")
        });
    };
    text("contact-expired", "security.txt has expired", TYPE, |site| {
        site.security_txt(-3)
    });
    text(
        "contact-html",
        "security.txt is sent as a page",
        "text/html; charset=utf-8",
        |site| site.security_txt(200),
    );
    text("contact-nobody", "security.txt without Contact", TYPE, |site| {
        site.security_txt(200).replace("Contact:", "Note:")
    });
    text("contact-endless", "security.txt without Expires", TYPE, |site| {
        let text = site.security_txt(200);
        text.lines()
            .filter(|line| !line.starts_with("Expires"))
            .map(|line| format!("{line}\n"))
            .collect()
    });
    text("contact-twice", "security.txt with two dates", TYPE, |site| {
        format!("{}Expires: 2031-01-01T00:00:00Z\n", site.security_txt(200))
    });
    list.add("contact-by-http", "security.txt is redirected to http", |site| {
        let text = site.security_txt(200);
        let target = format!("http://{}/plain.txt", site.name);
        let site = site.secure(|endpoint| {
            endpoint.without_file(SECURITY_TXT);
            endpoint.redirect(SECURITY_TXT, 302, &target);
        });
        let site = site.plain(|endpoint| endpoint.file("/plain.txt", TYPE, &text));
        // The file is there, but the way to it cannot be trusted: nothing was found that could be judged further.
        site.expect("security-txt/present", "fail")
            .expect("security-txt/valid", "not_applicable")
    });
}

/// Label, what is wrong, what OpenSSL says, the check that fails.
type Certificate = (&'static str, &'static str, Fault, &'static str, &'static str);

#[rustfmt::skip]
const CERTIFICATES: [Certificate; 8] = [
    ("cert-expired", "the certificate has expired", Fault::Expired, "certificate has expired", "cert/validity"),
    ("cert-not-yet", "the certificate is not valid yet", Fault::NotYet, "certificate is not yet valid", "cert/validity"),
    ("cert-other-name", "the certificate is for another name", Fault::OtherName, "hostname mismatch", "cert/name"),
    ("cert-subject", "the name stands in the subject alone (RFC 9525 §2)", Fault::SubjectOnly, "hostname mismatch", "cert/name"),
    ("cert-wildcard", "a wildcard below the name alone", Fault::WildcardOnly, "hostname mismatch", "cert/name"),
    ("cert-self", "signed by its own key", Fault::SelfSigned, "self-signed certificate", "cert/trust"),
    ("cert-alone", "the intermediate is missing", Fault::NoIntermediate,
        "unable to verify the first certificate", "cert/trust"),
    ("cert-untrusted", "signed by an authority that nobody trusts", Fault::Untrusted,
        "unable to verify the first certificate", "cert/trust"),
];

/// The same with a list of revoked certificates, and the verdict of cert/trust.
#[rustfmt::skip]
const LISTS: [Certificate; 3] = [
    ("cert-revoked", "the issuer's list has the certificate", Fault::Revoked, "certificate revoked", "fail"),
    ("cert-stale-list", "the issuer's list is out of date", Fault::StaleList, "CRL has expired", "pass"),
    ("cert-other-list", "the list at that place is for another one", Fault::OtherList, "unable to get certificate CRL", "pass"),
];

fn certificates(list: &mut List) {
    for (label, about, fault, openssl, check) in CERTIFICATES {
        list.add(label, about, |site| {
            let site = site.certificate(fault, openssl).expect(check, "fail");
            // Whether the path of a certificate that is out of date counts as trusted is not for this table.
            if check == "cert/validity" {
                site.leave_open(&["cert/trust"])
            } else {
                site
            }
        });
    }
    list.add("cert-near-end", "the certificate ends in three days", |site| {
        site.secure(|endpoint| endpoint.certificate = Some(Fault::NearEnd))
            .expect("cert/validity", "warn")
    });
}

/// At the end, since the routes of some sites hang on their numbers.
fn revocation(list: &mut List) {
    for (label, about, fault, openssl, verdict) in LISTS {
        list.add(label, about, |site| {
            let site = site.certificate(fault, openssl);
            let site = site.plain(|endpoint| endpoint.file(super::lists::LIST, "application/pkix-crl", ""));
            site.expect("cert/trust", verdict).expect("https/hsts", verdict)
        });
    }
}

fn versions(list: &mut List) {
    let mut versions = |label: &str, about, versions, verdict| {
        list.add(label, about, |site| {
            site.secure(|endpoint| endpoint.versions = versions)
                .expect("tls/version", verdict)
        });
    };
    versions("tls-12", "TLS 1.2 alone", "TLSv1.2", "pass");
    versions("tls-13", "TLS 1.3 alone", "TLSv1.3", "pass");
    versions("tls-old", "TLS 1.0 and 1.1 too", "TLSv1 TLSv1.1 TLSv1.2", "fail");
}

fn addresses(list: &mut List) {
    list.add("v4-only", "no IPv6", |site| {
        site.at(|addresses| addresses.retain(|a| a.0.is_ipv4()))
            .expect("ipv6/address", "fail")
    });
    list.add("v6-only", "no IPv4", |site| {
        // There is nothing to compare with.
        site.at(|addresses| addresses.retain(|a| a.0.is_ipv6()))
            .leave_open(&["ipv6/same-site"])
    });
    list.add("v6-closed", "nothing listens on IPv6", |site| {
        let site = site.at(|addresses| (addresses[1].1, addresses[1].2) = (None, None));
        site.expect("ipv6/reachable", "fail")
            .leave_open(&["https/available", "ipv6/same-site"])
    });
    list.add("v6-no-https", "nothing listens on port 443 over IPv6", |site| {
        let site = site.at(|addresses| addresses[1].2 = None);
        site.expect("ipv6/reachable", "fail")
            .leave_open(&["https/available", "ipv6/same-site"])
    });
}

/// What differs between the families.
fn families(list: &mut List) {
    list.add("v6-missing", "404 over IPv6", |site| {
        let site = site.at(|addresses| {
            if let Some(endpoint) = &mut addresses[1].2 {
                endpoint.without_file("/");
            }
        });
        site.expect("ipv6/same-site", "warn")
    });
    list.add("v6-other", "another page over IPv6", |site| {
        let site = site.at(|addresses| {
            if let Some(endpoint) = &mut addresses[1].2 {
                let page = "<!doctype html><html lang=de><title>Parked</title><ul><li>Buy<li>this<li>name</ul><form><input></form>\n";
                endpoint.file("/", "text/html; charset=utf-8", page);
            }
        });
        site.expect("ipv6/same-site", "warn")
    });
    list.add("v6-other-cert", "another certificate over IPv6", |site| {
        let site = site.at(|addresses| {
            if let Some(endpoint) = &mut addresses[1].2 {
                endpoint.certificate = Some(Fault::OtherName);
            }
        });
        let site = site.expect("cert/name", "fail").expect("ipv6/same-site", "warn");
        site.leave_open(&[
            "https/hsts",
            "headers/framing",
            "headers/content-type",
            "headers/csp",
            "headers/referrer-policy",
        ])
    });
    list.add("v6-no-hsts", "no policy over IPv6", |site| {
        let site = site.at(|addresses| {
            if let Some(endpoint) = &mut addresses[1].2 {
                endpoint.header("Strict-Transport-Security", "");
            }
        });
        site.expect("https/hsts", "fail").leave_open(&["ipv6/same-site"])
    });
    list.add(
        "one-dead",
        "nothing listens at one of two IPv4 addresses",
        |site| {
            let dead = site.v4(81);
            let site = site.at(|addresses| addresses.push((dead, None, None)));
            // What hangs on it falls at that address alone.
            site.but("https/available", "fail").leave_open(&[
                "https/redirect",
                "security-txt/present",
                "security-txt/valid",
            ])
        },
    );
    list.add("two-alive", "two addresses of each family", |site| {
        let more = [site.v4(81), site.v6(81)];
        site.at(|addresses| {
            for address in more {
                let (_, plain, secure) = addresses[0].clone();
                addresses.push((address, plain, secure));
            }
        })
    });
}

fn routes(list: &mut List) {
    let mut route = |label: &str, about, change: fn(&mut Site), published, valid| {
        list.add(label, about, |mut site| {
            change(&mut site);
            site.but("rpki/published", published).expect("rpki/valid", valid)
        });
    };
    route(
        "rpki-other-as",
        "announced by another AS over IPv4",
        |site| site.origins.0 = Some(64_499),
        "pass",
        "fail",
    );
    route(
        "rpki-too-long",
        "the prefix is longer than the payload allows",
        |site| site.payloads.0[0].1 = 23,
        "pass",
        "fail",
    );
    route(
        "rpki-as0",
        "a payload for AS 0: nobody may announce it (RFC 6483 §4)",
        |site| site.payloads.0[0].0 = 0,
        "pass",
        "fail",
    );
    route(
        "rpki-two",
        "one payload fits, another does not",
        |site| site.payloads.0.push((64_498, 24)),
        "pass",
        "pass",
    );
    route(
        "rpki-none",
        "no payload",
        |site| (site.payloads.0.clear(), site.payloads.1.clear()).0,
        "fail",
        "not_applicable",
    );
    route(
        "rpki-no-v6",
        "no payload over IPv6",
        |site| site.payloads.1.clear(),
        "fail",
        // Over IPv4 there is a payload, and the route is valid.
        "pass",
    );
    route(
        "rpki-not-routed",
        "payloads, but no announcement",
        |site| site.origins = (None, None),
        "pass",
        "not_applicable",
    );
}

fn names(list: &mut List) {
    list.add("unsigned", "a zone without signatures", |mut site| {
        site.zone = |zone| {
            zone.unsigned();
        };
        site.expect("dnssec/signed", "fail")
    });
    list.add(
        "bogus",
        "the signature over the address is corrupt",
        |mut site| {
            site.zone = |zone| {
                zone.edit(|zone| zone.corrupt("@", "A"));
            };
            // Data from a bogus zone is never used for a pass (rule 7): nothing else is expected of this site.
            site.expected = [("dnssec/signed", "pass"), ("dnssec/valid", "fail")].into();
            site
        },
    );
    list.add("ns-v4", "name servers without IPv6", |mut site| {
        site.zone = |zone| {
            zone.one_family(false);
        };
        site.expect("ipv6/name-servers", "fail")
            .leave_open(&["ipv6/name-servers-reachable"])
    });
    list.add("nsec3", "NSEC3 as RFC 9276 has it", |mut site| {
        site.zone = |zone| {
            zone.nsec3(0, "");
        };
        site.expect("dnssec/nsec3", "pass")
    });
    list.add("nsec3-hashing", "NSEC3 with ten iterations", |mut site| {
        site.zone = |zone| {
            zone.nsec3(10, "");
        };
        site.expect("dnssec/nsec3", "warn")
    });
    list.add("old-algorithm", "signed with RSA/SHA-1", |mut site| {
        site.zone = |zone| {
            zone.algorithm(crate::zone::Signer::Bind, 5);
        };
        site.expect("dnssec/algorithm", "fail")
    });
}
