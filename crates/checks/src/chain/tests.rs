use facts::{Asked, Measured, Reason};

use super::*;
use crate::spec::changed;

/// The chain of a world of `dnssec/cases.json`.
fn of(world: &str) -> Chain {
    let change = format!(
        r#"{{"/dns": {{"$file": "dnssec/cases.json#/{world}/dns"}},
            "/trust/anchors": {{"$file": "dnssec/cases.json#/{world}/anchors"}}}}"#
    );
    drawn(&changed(world, &change))
}

fn drawn(facts: &facts::Facts) -> Chain {
    let checks: Vec<_> = crate::all().map(|entry| entry.check).collect();
    let policy = catalogue::policy("default-2026", &checks).unwrap();
    chain(facts, &policy, facts::Test::Web)
}

fn trust(chain: &Chain) -> Vec<(&str, Trust)> {
    chain
        .zones
        .iter()
        .map(|zone| (zone.name.as_str(), zone.trust))
        .collect()
}

#[test]
fn a_sound_chain_is_secure_from_the_anchor_down() {
    use Trust::Secure;
    let chain = of("secure");
    let zones = [(".", Secure), ("test", Secure), ("example.test", Secure)];
    assert_eq!(trust(&chain), zones);
    for zone in &chain.zones {
        assert_eq!(zone.broken, None);
        assert_eq!(zone.signers.len(), 1, "{}", zone.name);
        assert_eq!(zone.signers[0].fits, Some(true), "{}", zone.name);
        assert!(zone.keys.iter().any(|key| key.pointed_at), "{}", zone.name);
    }
    assert_eq!(chain.zones[0].signers[0].tag, chain.zones[0].keys[0].tag);
    let names: Vec<_> = chain.servers.iter().map(|server| server.name.as_str()).collect();
    assert_eq!(names, ["ns1.example.test", "ns2.example.test"]);
    let rtypes: Vec<_> = chain
        .answers
        .iter()
        .map(|answer| (answer.rtype, answer.trust))
        .collect();
    assert_eq!(rtypes, [("A", Secure), ("AAAA", Secure)]);
    assert_eq!(chain.answers[0].addresses.len(), 1);
}

#[test]
fn the_link_that_broke_is_marked_at_its_own_zone_only() {
    let chain = of("expired");
    assert_eq!(chain.zones[1].trust, Trust::Secure);
    let last = &chain.zones[2];
    assert_eq!(last.trust, Trust::Bogus);
    let broken = last.broken.as_ref().unwrap();
    assert_eq!(
        (broken.at.as_str(), broken.why),
        ("example.test DNSKEY", "expired")
    );

    let chain = of("parent-unsigned");
    assert_eq!(chain.zones[1].trust, Trust::Insecure);
    assert_eq!(chain.zones[1].broken.as_ref().map(|b| b.why), Some("unsigned"));
    assert_eq!(chain.zones[2].trust, Trust::Insecure);
    assert_eq!(chain.zones[2].broken, None, "it inherits");
}

#[test]
fn keys_that_nothing_points_to_are_told_apart() {
    let chain = of("keys-without-ds");
    let last = chain.zones.last().unwrap();
    assert_eq!((last.trust, last.signers.len()), (Trust::Insecure, 0));
    assert!(!last.keys.is_empty() && last.keys.iter().all(|key| !key.pointed_at));

    let chain = of("wrong-key");
    let last = chain.zones.last().unwrap();
    assert_eq!(last.trust, Trust::Bogus);
    assert_eq!(last.keys.iter().filter(|key| key.pointed_at).count(), 1);
}

#[test]
fn aliases_and_what_they_are_worth_are_told() {
    let chain = of("alias-unsigned");
    let answer = &chain.answers[0];
    assert_eq!(answer.trust, Trust::Insecure);
    assert_eq!(answer.aliases.len(), 1);
    let alias = &answer.aliases[0];
    assert_eq!(
        (alias.name.as_str(), alias.target.as_str()),
        ("example.test", "web.unsigned.test")
    );
    assert_eq!(alias.rtype, "CNAME");
    assert_eq!(answer.broken.as_ref().map(|b| b.why), Some("unsigned"));
}

#[test]
fn servers_that_are_silent_or_lame_are_told_apart() {
    let mut facts = changed("servers", "{}");
    assert!(drawn(&facts).servers.iter().all(|server| {
        !server.addresses.is_empty()
            && server
                .addresses
                .iter()
                .all(|(_, service)| *service == Service::Answers)
    }));
    for exchange in &mut facts.dns.exchanges {
        let exchange = std::sync::Arc::make_mut(exchange);
        if exchange.asked == Asked::Walk {
            continue;
        }
        match exchange.server.address.to_string().as_str() {
            "192.0.2.53" => exchange.reply = Measured::unseen(Reason::Timeout),
            "192.0.2.54" => {
                if let Measured::Seen(reply) = &mut exchange.reply {
                    reply.rcode = "REFUSED".to_owned();
                    reply.answer.clear();
                }
            }
            _ => {}
        }
    }
    let chain = drawn(&facts);
    let service = |index: usize| chain.servers[index].addresses[0].1.clone();
    assert_eq!(service(0), Service::Silent(Reason::Timeout));
    assert_eq!(service(1), Service::Lame("REFUSED".to_owned()));
}

#[test]
fn a_zone_that_was_not_seen_says_why() {
    let mut facts = changed("unseen", "{}");
    facts.dns.zone = Measured::unseen(Reason::Timeout);
    let chain = drawn(&facts);
    assert_eq!(chain.unseen, Some(Reason::Timeout));
    assert!(chain.zones.is_empty() && chain.servers.is_empty());
}
