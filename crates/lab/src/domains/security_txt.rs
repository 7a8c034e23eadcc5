//! security.txt (RFC 9116).

use super::List;
use crate::web::{SECURITY_TXT, TEXT, security_txt};

pub(super) fn add(list: &mut List) {
    texts(list);
    places(list);
    redirected(list);
}

fn texts(list: &mut List) {
    list.add(
        "txt-none.test",
        "There is no security.txt: whoever finds a hole does not know whom to tell.",
        "Er is geen security.txt: wie een lek vindt, weet niet wie hij het moet vertellen.",
        |domain| {
            domain.secure(|endpoint| endpoint.without_file(SECURITY_TXT));
        },
    );
    let mut text = |name: &str, en, nl, change: fn(&str) -> String| {
        list.add(name, en, nl, |domain| {
            let text = change(&domain.host);
            domain.secure(|endpoint| endpoint.file(SECURITY_TXT, TEXT, &text));
        });
    };
    text(
        "txt-expired.test",
        "The security.txt expired three days ago, so its readers must not rely on it.",
        "De security.txt is drie dagen geleden verlopen, dus lezers mogen er niet op vertrouwen.",
        |name| security_txt(name, -3),
    );
    text(
        "txt-expires-soon.test",
        "The security.txt expires in five days: time to go through it.",
        "De security.txt verloopt over vijf dagen: tijd om hem na te lopen.",
        |name| security_txt(name, 5),
    );
    text(
        "txt-no-contact.test",
        "The security.txt says everything but whom to tell.",
        "De security.txt zegt alles, behalve wie men het moet vertellen.",
        |name| {
            let lines = security_txt(name, 200);
            lines
                .split_inclusive('\n')
                .filter(|line| !line.starts_with("Contact"))
                .collect()
        },
    );
    text(
        "txt-no-expires.test",
        "The security.txt does not say until when it holds, which the norm demands.",
        "De security.txt zegt niet tot wanneer hij geldt, wat de norm eist.",
        |name| {
            let lines = security_txt(name, 200);
            lines
                .split_inclusive('\n')
                .filter(|line| !line.starts_with("Expires"))
                .collect()
        },
    );
    text(
        "txt-two-dates.test",
        "The security.txt has two dates of expiry; nobody can tell which one holds.",
        "De security.txt heeft twee vervaldata; niemand weet welke geldt.",
        |name| format!("{}Expires: 2099-01-01T00:00:00Z\n", security_txt(name, 200)),
    );
    text(
        "txt-bare-mail.test",
        "The contact is a mail address without mailto: before it, which programs cannot use.",
        "Het contact is een mailadres zonder mailto: ervoor, waar programma's niets mee kunnen.",
        |name| security_txt(name, 200).replace("mailto:", ""),
    );
    text(
        "txt-copied.test",
        "The security.txt was copied from another site, whose address it names as its own.",
        "De security.txt is gekopieerd van een andere website, waarvan hij het adres als het zijne noemt.",
        |_| security_txt("healthy.test", 200),
    );
}

fn places(list: &mut List) {
    list.add(
        "txt-as-page.test",
        "The security.txt is sent as a web page (text/html), which readers must not accept.",
        "De security.txt wordt als webpagina verstuurd (text/html), en dat mogen lezers niet aannemen.",
        |domain| {
            let text = security_txt(&domain.host, 200);
            domain.secure(|endpoint| endpoint.file(SECURITY_TXT, "text/html; charset=utf-8", &text));
        },
    );
    list.add(
        "txt-old-place.test",
        "The security.txt lies at the root, where it belonged before the norm was made.",
        "De security.txt staat in de hoofdmap, waar hij hoorde voordat de norm er was.",
        |domain| {
            let text = security_txt(&domain.host, 200);
            domain.secure(|endpoint| {
                endpoint.without_file(SECURITY_TXT);
                endpoint.file("/security.txt", TEXT, &text);
            });
        },
    );
}

fn redirected(list: &mut List) {
    list.add(
        "txt-by-http.test",
        "The way to the security.txt leads through an address without HTTPS, where anybody can change it.",
        "De weg naar de security.txt loopt langs een adres zonder HTTPS, waar iedereen hem kan veranderen.",
        |domain| {
            let text = security_txt(&domain.host, 200);
            let target = domain.of("http://{z}/plain.txt");
            domain.secure(|endpoint| {
                endpoint.without_file(SECURITY_TXT);
                endpoint.redirect(SECURITY_TXT, 302, &target);
            });
            domain.plain(|endpoint| endpoint.file("/plain.txt", TEXT, &text));
        },
    );
    list.add(
        "txt-elsewhere.test",
        "The security.txt is another organisation's, and nothing shows that it agrees.",
        "De security.txt is van een andere organisatie, en niets laat zien dat die ermee instemt.",
        |domain| {
            domain.secure(|endpoint| {
                endpoint.without_file(SECURITY_TXT);
                endpoint.redirect(SECURITY_TXT, 302, "https://healthy.test/.well-known/security.txt");
            });
        },
    );
}
