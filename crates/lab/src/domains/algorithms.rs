//! Algorithms of DNSSEC, and parameters of NSEC3.

use super::List;
use crate::{
    dns::{Algorithm, Denial},
    domain::Ds,
};

pub(super) fn add(list: &mut List) {
    good_keys(list);
    bad_keys(list);
    parents_and_servers(list);
    hashes(list);
}

/// Adds a name that is signed with these algorithms.
fn keys(list: &mut List, name: &str, en: &'static str, nl: &'static str, keys: &[Algorithm]) {
    list.add(name, en, nl, |domain| domain.zone.keys = keys.to_vec());
}

fn good_keys(list: &mut List) {
    keys(
        list,
        "ed25519.test",
        "Signed with Ed25519 (algorithm 15), which is recommended.",
        "Ondertekend met Ed25519 (algoritme 15), wat wordt aanbevolen.",
        &[Algorithm::Ed25519],
    );
    keys(
        list,
        "rsa.test",
        "Signed with RSA and SHA-256 (algorithm 8) and a key of 2048 bits, as most zones are.",
        "Ondertekend met RSA en SHA-256 (algoritme 8) en een sleutel van 2048 bits, zoals de meeste zones.",
        &[Algorithm::RsaSha256],
    );
    keys(
        list,
        "two-algorithms.test",
        "Signed with two algorithms at once, as during a change from RSA to ECDSA: both have to hold.",
        "Met twee algoritmen tegelijk ondertekend, zoals bij een overgang van RSA naar ECDSA: beide moeten kloppen.",
        &[Algorithm::RsaSha256, Algorithm::EcdsaP256],
    );
}

fn bad_keys(list: &mut List) {
    keys(
        list,
        "rsa-short.test",
        "The RSA key has 1024 bits, which a rich enemy can break.",
        "De RSA-sleutel heeft 1024 bits, wat een vermogende tegenstander kan breken.",
        &[Algorithm::RsaSha256Short],
    );
    keys(
        list,
        "rsa-sha512.test",
        "Signed with RSA and SHA-512 (algorithm 10), which is no longer recommended for new zones.",
        "Ondertekend met RSA en SHA-512 (algoritme 10), wat voor nieuwe zones niet meer wordt aanbevolen.",
        &[Algorithm::RsaSha512],
    );
    keys(
        list,
        "rsa-sha1.test",
        "Signed with RSA and SHA-1 (algorithm 5), which must not be used any more; some resolvers pass over it already.",
        "Ondertekend met RSA en SHA-1 (algoritme 5), wat niet meer mag; sommige resolvers slaan het al over.",
        &[Algorithm::RsaSha1],
    );
    keys(
        list,
        "unknown-algorithm.test",
        "Signed with an algorithm that nobody knows: resolvers treat the zone as not signed.",
        "Ondertekend met een algoritme dat niemand kent: resolvers behandelen de zone als niet ondertekend.",
        &[Algorithm::Unassigned],
    );
}

fn parents_and_servers(list: &mut List) {
    list.add(
        "ds-sha1.test",
        "The parent points to the key with a SHA-1 digest, which is to be replaced by SHA-256.",
        "De bovenliggende zone wijst met een SHA-1-waarde naar de sleutel; die moet door SHA-256 worden vervangen.",
        |domain| domain.zone.ds = Ds::Digest(1),
    );
    list.add(
        "other-keys.test",
        "The two name servers publish different sets of keys: a change of keys got stuck half way.",
        "De twee nameservers publiceren verschillende sleutels: een sleutelwissel is halverwege blijven steken.",
        |domain| {
            domain.server(1, |server| server.copy = Some(|plan| plan.second_key = true));
        },
    );
}

fn hashes(list: &mut List) {
    let mut hashed = |name: &str, en, nl, iterations, salt: &'static [u8], opt_out| {
        list.add(name, en, nl, |domain| {
            domain.zone.denial = Denial::Nsec3 {
                iterations,
                salt: salt.to_vec(),
                opt_out,
            };
        });
    };
    hashed(
        "nsec3.test",
        "Names are hashed (NSEC3) without extra rounds and without salt, as RFC 9276 asks.",
        "Namen zijn versleuteld (NSEC3) zonder extra rondes en zonder zout, zoals RFC 9276 vraagt.",
        0,
        &[],
        false,
    );
    hashed(
        "nsec3-rounds.test",
        "Names are hashed in ten extra rounds: that costs every resolver time and protects nothing.",
        "Namen worden in tien extra rondes versleuteld: dat kost elke resolver tijd en beschermt niets.",
        10,
        &[],
        false,
    );
    hashed(
        "nsec3-too-many.test",
        "Names are hashed in 200 extra rounds: resolvers refuse the work and treat the zone as not signed.",
        "Namen worden in 200 extra rondes versleuteld: resolvers weigeren dat werk en zien de zone als niet ondertekend.",
        200,
        &[],
        false,
    );
    hashed(
        "nsec3-salt.test",
        "Names are hashed with salt, which adds nothing in the DNS.",
        "Namen zijn met zout versleuteld, wat in de DNS niets toevoegt.",
        0,
        &[0xab, 0xcd, 0xef, 1],
        false,
    );
    hashed(
        "nsec3-opt-out.test",
        "Opt-out is used, which only registries with millions of names need.",
        "Er wordt opt-out gebruikt, wat alleen registers met miljoenen namen nodig hebben.",
        0,
        &[],
        true,
    );
}
