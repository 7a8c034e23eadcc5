//! Names as they should be, and one as they often are.

use super::List;
use crate::dns::Denial;

pub(super) fn add(list: &mut List) {
    list.add(
        "healthy.test",
        "Nothing is wrong here: every other name of the lab differs from this one in a single place.",
        "Hier is niets mis: elke andere naam van het lab wijkt op één plaats van deze af.",
        |_| (),
    );
    list.add(
        "healthy.example",
        "Nothing is wrong here either, below a registry that hashes its names (NSEC3 with opt-out).",
        "Ook hier is niets mis, onder een register dat zijn namen versleutelt (NSEC3 met opt-out).",
        |domain| {
            domain.zone.denial = Denial::Nsec3 {
                iterations: 0,
                salt: Vec::new(),
                opt_out: false,
            };
        },
    );
    list.add(
        "xn--gemnt-fsa.test",
        "A healthy name with a letter outside ASCII (gemënt.test): it is tested like any other.",
        "Een gezonde naam met een letter buiten ASCII (gemënt.test): die wordt getest als elke andere.",
        |_| (),
    );
    list.add(
        "municipality.test",
        "A municipality as there are many: it looks well kept, and yet six small things are missing.",
        "Een gemeente zoals er veel zijn: alles lijkt op orde, en toch ontbreken er zes kleine dingen.",
        |domain| {
            domain
                .header("Strict-Transport-Security", "max-age=604800")
                .header("Content-Security-Policy", "")
                .header("Set-Cookie", "session=41f2; Path=/")
                .server(1, |server| {
                    server.addresses.retain(std::net::IpAddr::is_ipv4);
                    server.glue.retain(std::net::IpAddr::is_ipv4);
                });
            let text = crate::web::security_txt(&domain.host, 5);
            domain.secure(|endpoint| endpoint.file(crate::web::SECURITY_TXT, crate::web::TEXT, &text));
            domain.nets.web_v4.payloads.clear();
        },
    );
}
