use proptest::prelude::*;

use super::*;

/// The policy's default; a page has to be on the right side of it by a margin.
const ALIKE: f64 = 0.6;

/// What differs between two requests for the same page.
#[derive(Clone, Copy)]
struct Request {
    nonce: &'static str,
    hash: &'static str,
    time: &'static str,
    advert: &'static str,
    address: &'static str,
    headline: &'static str,
}

const FIRST: Request = Request {
    nonce: "r4nd0mA1b2C3",
    hash: "3f9ac2e17b",
    time: "12:03:59",
    advert: "<a href='https://ads.example/c/81723?x=1'>Buy new shoes today</a>",
    address: "192.0.2.10",
    headline: "Council decides on the new bridge",
};

const SECOND: Request = Request {
    nonce: "Zq8L0pX2v9W1",
    hash: "b81d00ff2a",
    time: "12:04:01",
    advert: "<div><img src='/banner/77a1.png'>Holidays in the sun</div>",
    address: "2001:db8::10",
    headline: "Swimming pool opens again in spring",
};

/// A municipality's page.
fn page(request: Request) -> String {
    let Request {
        nonce,
        hash,
        time,
        advert,
        address,
        headline,
    } = request;
    let mut page = format!(
        "<!doctype html><html lang=nl><head><title>Gemeente Voorbeeld</title><meta charset=utf-8>\
         <link rel=stylesheet href='/static/app.{hash}.css'><script nonce='{nonce}' src='/static/app.{hash}.js?v={nonce}'></script>\
         <script nonce='{nonce}'>window.token = '{nonce}{hash}'; now = '{time}'</script></head>\
         <body class='home css-{hash}'><header id='h-{hash}'><nav><ul>"
    );
    for item in [
        "Home",
        "Paspoort",
        "Afval",
        "Verhuizen",
        "Parkeren",
        "Belasting",
        "Contact",
        "English",
    ] {
        page.push_str(&format!("<li><a href='/{}'>{item}</a></li>", item.to_lowercase()));
    }
    page.push_str(&format!("</ul></nav></header><main><h1>{headline}</h1>"));
    for block in 0..12 {
        page.push_str(&format!(
            "<section><h2>Dienst {block}</h2><p>U kunt deze dienst aanvragen met DigiD. De behandeling duurt enkele \
             weken en kost geld, behalve voor mensen met een laag inkomen. Neem een geldig bewijs mee naar de balie.</p>\
             <a href='/diensten/{block}'>Lees meer over deze dienst</a></section>"
        ));
    }
    page.push_str(&format!(
        "<form method=post action='/zoek'><input type=hidden name=csrf value='{nonce}{hash}'><input name=q></form>{advert}\
         </main><footer><p>Uw adres is {address}. Het is nu {time}. Sessie {hash}.</p></footer></body></html>"
    ));
    page
}

fn likeness(one: &str, other: &str) -> f64 {
    Sketch::html(one).likeness(&Sketch::html(other))
}

#[test]
fn what_changes_with_each_request_does_not_count() {
    let nonce_only = Request {
        nonce: SECOND.nonce,
        hash: SECOND.hash,
        time: SECOND.time,
        ..FIRST
    };
    let same = likeness(&page(FIRST), &page(nonce_only));
    assert!(same > 0.99, "nonces, tokens, times: {same}");
    let same = likeness(&page(FIRST), &page(SECOND));
    assert!(same > 0.9, "with another advert, address and headline: {same}");
}

#[test]
fn other_pages_are_other_pages() {
    let real = page(FIRST);
    let default_page = "<!doctype html><html><head><title>Welcome to nginx!</title><style>body{}</style></head><body>\
        <h1>Welcome to nginx!</h1><p>If you see this page, the nginx web server is successfully installed and working. \
        Further configuration is required.</p><a href='http://nginx.org/'>nginx.org</a></body></html>";
    let parked = "<html><head><title>example.nl is for sale</title></head><body><div id=main><h1>This domain is for sale</h1>\
        <a href='https://broker.example/buy'>Make an offer</a></div></body></html>";
    for other in [
        default_page,
        parked,
        "",
        "<html><body></body></html>",
        "Forbidden",
    ] {
        let same = likeness(&real, other);
        assert!(same < 0.2, "{same}: {other}");
    }
    assert!(likeness(default_page, parked) < 0.3);
}

#[test]
fn the_same_template_with_other_content_is_another_page() {
    let words = "Alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron".split(' ');
    let mut words = words.cycle();
    let mut other = String::new();
    for token in tokens(&page(FIRST)) {
        match token {
            Token::Open(tag) if tag.name == "a" => {
                other.push_str(&format!("<a href='/x/{}'>", words.next().unwrap()));
            }
            Token::Open(tag) => other.push_str(&format!("<{}>", tag.name)),
            Token::Text(text) => {
                for _ in text.split(' ') {
                    other.push_str(&format!("{} ", words.next().unwrap()));
                }
            }
        }
    }
    let same = likeness(&page(FIRST), &other);
    assert!(same < ALIKE - 0.1, "{same}");
}

#[test]
fn the_same_words_in_another_order_are_another_page() {
    let text =
        "the quick brown fox jumps over the lazy dog while seven wizards quietly watch from a distant hill";
    let mut words: Vec<&str> = text.split(' ').collect();
    words.reverse();
    assert!(Sketch::text(text).likeness(&Sketch::text(&words.join(" "))) < 0.1);
}

#[test]
fn small_pages_are_compared_too() {
    assert_eq!(likeness("", ""), 1.0);
    assert_eq!(likeness("<p>Hello.", "<p>hello</p>"), 1.0);
    assert!(likeness("<p>Hello.", "<p>Welcome.") < ALIKE);
    assert_eq!(
        likeness("<p>You use IPv4: 192.0.2.1", "<p>You use IPv6: 198.51.100.77"),
        1.0
    );
    assert_eq!(Sketch::text("It works!").likeness(&Sketch::text("it works")), 1.0);
}

#[test]
fn random_values_are_told_from_words() {
    for random in [
        "a1b2c3d4",
        "Zq8L0pX2v9W1",
        "x3F9k",
        "dGhlIHNhbXBsZSBub25jZQ",
        "5d41402abc4b2a76b9719d911017c592",
    ] {
        assert!(
            ["*", "#"].contains(&shape(random).as_str()),
            "{random}: {}",
            shape(random)
        );
    }
    for (word, shaped) in [
        ("H1", "h#"),
        ("utf8", "utf#"),
        ("Überprüfung", "überprüfung"),
        ("2026", "#"),
        ("IPv6", "ipv#"),
    ] {
        assert_eq!(shape(word), shaped);
    }
}

#[test]
fn a_large_page_is_compared_in_no_time() {
    let large = "<div class=a><p>some words in a row</p></div>".repeat(6000);
    let began = std::time::Instant::now();
    assert_eq!(likeness(&large, &large), 1.0);
    assert!(began.elapsed().as_secs() < 5);
}

proptest! {
    #[test]
    fn likeness_is_a_measure(one in "([<>/!a-z=\"' -]|\\PC){0,200}", other in "([<>a-z ]|\\PC){0,200}") {
        let (a, b) = (Sketch::html(&one), Sketch::html(&other));
        prop_assert_eq!(a.likeness(&a), 1.0);
        prop_assert_eq!(a.likeness(&b), b.likeness(&a));
        prop_assert!((0.0..=1.0).contains(&a.likeness(&b)));
    }
}
