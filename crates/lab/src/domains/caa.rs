//! Who may issue certificates (RFC 8659).

use super::List;

pub(super) fn add(list: &mut List) {
    let mut records = |name: &str, en, nl, lines: &'static [&'static str]| {
        list.add(name, en, nl, |domain| {
            domain.zone.lines = lines.iter().map(|line| (*line).to_owned()).collect();
        });
    };
    records(
        "caa-none.test",
        "Any of a hundred authorities may issue certificates for the name.",
        "Elk van honderd uitgevers mag certificaten voor de naam uitgeven.",
        &[],
    );
    records(
        "caa-wild-only.test",
        "Only wildcards are limited; for the name itself every authority may issue certificates.",
        "Alleen wildcards zijn beperkt; voor de naam zelf mag elke uitgever certificaten uitgeven.",
        &["@ CAA 0 issuewild \"authority.test\""],
    );
    records(
        "caa-critical.test",
        "A property that nobody knows is marked as critical, so no authority may issue anything.",
        "Een eigenschap die niemand kent is als kritiek gemerkt, dus geen uitgever mag iets uitgeven.",
        &["@ CAA 0 issue \"authority.test\"", "@ CAA 128 tbs \"unknown\""],
    );
    records(
        "caa-nobody.test",
        "Nobody may issue certificates, which fits a name without a site; here it will fail at the next renewal.",
        "Niemand mag certificaten uitgeven, wat past bij een naam zonder website; hier mislukt de volgende vernieuwing.",
        &["@ CAA 0 issue \";\""],
    );
    records(
        "caa-broken.test",
        "The name of the authority is no name, so nobody may issue anything.",
        "De naam van de uitgever is geen naam, dus niemand mag iets uitgeven.",
        &["@ CAA 0 issue \"not a name\""],
    );
}
