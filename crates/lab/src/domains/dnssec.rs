//! Signatures of the DNS: none, broken, and proofs that are missing.

use super::List;
use crate::{
    dns::{Denial, Lie, Times},
    domain::{Ds, Wish},
};

const DAY: i64 = 86_400;
const EXPIRED: Lie = Lie::Times(Times {
    from: -40 * DAY,
    until: -10 * DAY,
});

pub(super) fn add(list: &mut List) {
    chain(list);
    signatures(list);
    proofs(list);
    aliases(list);
    wishes(list);
}

fn chain(list: &mut List) {
    list.add(
        "unsigned.test",
        "The zone is not signed, so anybody on the way can answer in its place.",
        "De zone is niet ondertekend, zodat iedereen onderweg in haar plaats kan antwoorden.",
        |domain| {
            domain.zone.keys.clear();
            domain.line("pages A {web4}").line("pages AAAA {web6}");
        },
    );
    list.add(
        "registry.invalid",
        "The registry above is not signed, so its customers cannot be, whatever they do.",
        "Het register erboven is niet ondertekend, dus zijn klanten kunnen het ook niet zijn, wat ze ook doen.",
        |domain| domain.zone.keys.clear(),
    );
    list.add(
        "ds-missing.test",
        "The zone is signed, but nobody told the parent: the signatures are of no use to anyone.",
        "De zone is ondertekend, maar de bovenliggende zone weet van niets: niemand heeft iets aan de handtekeningen.",
        |domain| domain.zone.ds = Ds::Missing,
    );
    list.add(
        "ds-wrong.test",
        "The parent points to a key that the zone no longer has: whoever checks signatures gets no answer at all.",
        "De bovenliggende zone wijst naar een sleutel die de zone niet meer heeft: wie handtekeningen controleert, krijgt geen antwoord.",
        |domain| {
            domain.zone.ds = Ds::OfAnotherKey;
            domain.zone.wish = Wish::None;
        },
    );
}

fn signatures(list: &mut List) {
    list.add(
        "expired.test",
        "All signatures ended ten days ago, because the machine that renews them stopped.",
        "Alle handtekeningen zijn tien dagen geleden verlopen, omdat de machine die ze vernieuwt is gestopt.",
        |domain| {
            domain.lie("", "", EXPIRED);
        },
    );
    list.add(
        "not-yet.test",
        "The signatures begin in ten days: the clock of the machine that signs is wrong.",
        "De handtekeningen gelden pas over tien dagen: de klok van de ondertekenende machine loopt verkeerd.",
        |domain| {
            let later = Times {
                from: 10 * DAY,
                until: 40 * DAY,
            };
            domain.lie("", "", Lie::Times(later));
        },
    );
    list.add(
        "just-expired.test",
        "The signatures ended two hours ago: resolvers allow for wrong clocks and still believe them, not for long.",
        "De handtekeningen zijn twee uur geleden verlopen: resolvers houden rekening met verkeerde klokken en geloven ze nog even.",
        |domain| {
            let barely = Times {
                from: -20 * DAY,
                until: -7200,
            };
            domain.lie("", "", Lie::Times(barely));
        },
    );
    list.add(
        "ending.test",
        "The signatures end in three hours: whoever was to renew them has not, and tonight the name is gone.",
        "De handtekeningen verlopen over drie uur: wie ze moest vernieuwen deed dat niet, en vanavond is de naam weg.",
        |domain| {
            let soon = Times {
                from: -20 * DAY,
                until: 10_800,
            };
            domain.lie("", "", Lie::Times(soon));
        },
    );
    list.add(
        "bad-signature.test",
        "The signature of the IPv4 address does not fit the address: the record was changed after it was signed.",
        "De handtekening van het IPv4-adres past niet bij het adres: het record is na het ondertekenen veranderd.",
        |domain| {
            domain.lie("@", "A", Lie::Corrupt);
        },
    );
    list.add(
        "missing-signature.test",
        "The IPv4 address has no signature, while all else has: a signer forgot a record.",
        "Het IPv4-adres heeft geen handtekening en al het andere wel: er is een record vergeten.",
        |domain| {
            domain.lie("@", "A", Lie::Missing);
        },
    );
    list.add(
        "one-server-expired.test",
        "One of two name servers still has last month's signatures; some visitors get them, most do not.",
        "Eén van de twee nameservers heeft nog de handtekeningen van vorige maand; sommige bezoekers krijgen die.",
        |domain| {
            domain.server(0, |server| {
                server.copy = Some(|plan| plan.lies.push(("", "", EXPIRED)));
            });
        },
    );
}

fn proofs(list: &mut List) {
    list.add(
        "no-proofs.test",
        "Names that are there are signed, but nothing proves that others are not, so those can be made up.",
        "Namen die bestaan zijn ondertekend, maar niets bewijst dat andere niet bestaan; die kan men dus verzinnen.",
        |domain| domain.zone.denial = Denial::Nothing,
    );
    list.add_host(
        "wildcard.test",
        "shop.wildcard.test",
        "The tested name comes from a wildcard, with the proof that no closer name exists: that is as it should be.",
        "De geteste naam komt uit een wildcard, met het bewijs dat er geen nauwere naam is: zo hoort het.",
        |domain| domain.zone.site = "*".to_owned(),
    );
    list.add_host(
        "wildcard-hashed.test",
        "shop.wildcard-hashed.test",
        "The same with hashed names (NSEC3).",
        "Hetzelfde met versleutelde namen (NSEC3), wat meer rekenwerk is en evenveel waard.",
        |domain| {
            domain.zone.site = "*".to_owned();
            domain.zone.denial = Denial::Nsec3 {
                iterations: 0,
                salt: Vec::new(),
                opt_out: false,
            };
        },
    );
    list.add_host(
        "deep.test",
        "a.b.c.deep.test",
        "Between the tested name and the zone lie names without any record: they exist all the same.",
        "Tussen de geteste naam en de zone liggen namen zonder enig record: die bestaan evengoed.",
        |domain| domain.zone.site = "a.b.c".to_owned(),
    );
}

fn aliases(list: &mut List) {
    list.add_host(
        "alias.test",
        "www.alias.test",
        "The tested name is an alias of another one in the same signed zone, which is fine.",
        "De geteste naam is een alias van een andere naam in dezelfde ondertekende zone, en dat is prima.",
        |domain| {
            domain.line("www CNAME alias.test.");
            domain.zone.site = "@".to_owned();
            domain.zone.www = false;
        },
    );
    list.add_host(
        "alias-to-unsigned.test",
        "www.alias-to-unsigned.test",
        "The name is signed, and is an alias of one that is not: the chain is as weak as its end.",
        "De naam is ondertekend, maar is een alias van een naam die dat niet is: de keten is zo zwak als haar einde.",
        |domain| {
            domain.line("www CNAME pages.unsigned.test.");
            domain.zone.www = false;
            domain.zone.site = String::new();
        },
    );
}

fn wishes(list: &mut List) {
    list.add(
        "no-wishes.test",
        "The zone does not tell its parent when its keys change (no CDS); somebody has to remember it.",
        "De zone vertelt de bovenliggende zone niet wanneer haar sleutels veranderen (geen CDS); iemand moet eraan denken.",
        |domain| domain.zone.wish = Wish::None,
    );
    list.add(
        "new-key-wanted.test",
        "The zone asks its parent for the DS record of a new key (CDS), and the parent has not listened yet.",
        "De zone vraagt de bovenliggende zone om het DS-record van een nieuwe sleutel (CDS), en die luisterde nog niet.",
        |domain| domain.zone.wish = Wish::Other,
    );
    list.add(
        "leaving.test",
        "The zone asks its parent to take its DS records away (CDS with algorithm 0), which ends its security.",
        "De zone vraagt de bovenliggende zone haar DS-records weg te halen (CDS met algoritme 0); dat beëindigt de beveiliging.",
        |domain| domain.zone.wish = Wish::Delete,
    );
}
