use facts::{Facts, Reason};
use serde_json::{Value, json};

use super::*;

/// The base facts of the specifications with another visit at the first address.
fn facts(page: Value, plain: Value) -> Facts {
    let mut facts: Value = crate::spec::base();
    facts["web"]["seen"]["addresses"][0]["page"] = page;
    facts["web"]["seen"]["addresses"][0]["plain_page"] = plain;
    facts["web"]["seen"]["bodies"]["wall"] =
        json!({ "text": "Request unsuccessful. Incapsula incident ID: 1-2" });
    serde_json::from_value(facts).unwrap()
}

fn hop(url: &str, status: u16) -> Value {
    json!({ "url": url, "address": "192.0.2.10", "response": { "seen": {
        "at": "2026-06-01T12:00:00Z", "version": "HTTP/1.1", "status": status, "headers": [],
        "body": { "seen": { "sha256": "page", "wire_size": 1, "size": 1 } } } } })
}

fn visit(hops: Vec<Value>, end: Value) -> Value {
    json!({ "seen": { "hops": hops, "end": end } })
}

/// What speaks, in words: the page's address and the number of redirects, or why there is none.
fn speaker(page: Value, plain: Value) -> String {
    let facts = facts(page, plain);
    let see = View::new(&facts, facts::Test::Web, None);
    match of(&see, &see.web_addresses()[0]) {
        Speaker::Page(page) => format!("{} after {}", page.url, page.redirects.len()),
        Speaker::Elsewhere(url, _) => format!("elsewhere {url}"),
        Speaker::Unseen(why) => format!("{} {}", why.reason, why.detail.unwrap_or_default()),
    }
}

const HERE: &str = "https://example.test/";

#[test]
fn the_last_response_on_the_same_site_speaks() {
    let none = json!("not_asked");
    let say = |hops, end| speaker(visit(hops, end), none.clone());
    assert_eq!(
        say(vec![hop(HERE, 200)], json!("arrived")),
        "https://example.test/ after 0"
    );
    assert_eq!(
        say(vec![hop(HERE, 404)], json!("arrived")),
        "https://example.test/ after 0"
    );
    let www = "https://www.example.test/nl";
    assert_eq!(
        say(vec![hop(HERE, 301), hop(www, 200)], json!("arrived")),
        "https://www.example.test/nl after 1"
    );
    let other = json!({ "other_site": "https://other.example/" });
    assert_eq!(
        say(vec![hop(HERE, 301)], other.clone()),
        "elsewhere https://other.example/"
    );
    assert_eq!(
        say(vec![hop(HERE, 301), hop(www, 302)], other),
        "elsewhere https://other.example/"
    );
    // A hop on another site never speaks for this one, whoever recorded it.
    assert_eq!(
        say(
            vec![hop(HERE, 301), hop("https://other.example/", 200)],
            json!("arrived")
        ),
        "elsewhere https://other.example/"
    );
    assert_eq!(
        say(
            vec![hop(HERE, 301), hop("https://192.0.2.1/", 200)],
            json!("arrived")
        ),
        "elsewhere https://192.0.2.1/"
    );
}

#[test]
fn what_was_not_seen_does_not_speak() {
    let none = json!("not_asked");
    let say = |hops, end| speaker(visit(hops, end), none.clone());
    let mut silent = hop("https://www.example.test/", 200);
    silent["response"] = json!({ "unseen": { "reason": "timeout" } });
    assert_eq!(
        say(vec![hop(HERE, 301), silent], json!("no_response")),
        "timeout "
    );
    let circle = say(vec![hop(HERE, 301)], json!({ "loop": HERE }));
    assert!(circle.starts_with("malformed redirects in a circle"), "{circle}");
    let guarded = json!({ "not_followed": ["https://in.example.test/", { "reason": "guarded" }] });
    assert_eq!(say(vec![hop(HERE, 301)], guarded), "guarded ");
    assert_eq!(say(vec![], json!("arrived")), "no_data ");
    assert_eq!(speaker(none.clone(), none.clone()), "no_data ");
    assert_eq!(
        speaker(json!({ "unseen": { "reason": "refused" } }), none.clone()),
        "refused "
    );
    let mut cut = hop(HERE, 200);
    cut["response"]["seen"]["cut"] = json!(true);
    assert!(say(vec![cut], json!("arrived")).starts_with("too_large"));
}

#[test]
fn a_wall_before_the_site_does_not_speak_for_it() {
    let none = json!("not_asked");
    let mut wall = hop(HERE, 403);
    wall["response"]["seen"]["body"]["seen"]["sha256"] = json!("wall");
    let said = speaker(visit(vec![wall], json!("arrived")), none.clone());
    assert!(said.starts_with("blocked Imperva"), "{said}");
    let said = speaker(visit(vec![hop(HERE, 429)], json!("arrived")), none.clone());
    assert!(said.starts_with(Reason::RateLimited.key()), "{said}");
    // The site's own refusal is its page.
    let said = speaker(visit(vec![hop(HERE, 403)], json!("arrived")), none);
    assert_eq!(said, "https://example.test/ after 0");
}

#[test]
fn a_way_back_to_plain_http_is_followed_in_the_other_visit() {
    let plain = visit(vec![hop("http://example.test/", 200)], json!("arrived"));
    let page = visit(
        vec![hop(HERE, 302)],
        json!({ "seen_elsewhere": "http://example.test/" }),
    );
    assert_eq!(speaker(page.clone(), plain), "http://example.test/ after 1");
    let back = visit(
        vec![hop("http://example.test/", 301)],
        json!({ "seen_elsewhere": HERE }),
    );
    assert!(speaker(page.clone(), back).starts_with("malformed redirects in a circle"));
    assert!(speaker(page, json!("not_asked")).starts_with("malformed"));
}

#[test]
fn sites_by_the_suffix_list() {
    assert!(same_site("example.nl", "www.Example.nl."));
    assert!(!same_site("example.nl", "evilexample.nl"));
    assert!(!same_site("a.co.uk", "b.co.uk"));
    assert!(same_site("a.unknown-tld", "x.a.unknown-tld"));
    assert!(same_site("co.uk", "co.uk") && !same_site("co.uk", "a.co.uk"));
    for base in ["nl", "co.uk", "github.io", "s3.amazonaws.com", "xn--55qx5d.cn"] {
        assert!(is_public_suffix(base), "{base}");
    }
    for base in ["example.nl", "amazonaws.com"] {
        assert!(!is_public_suffix(base), "{base}");
    }
    assert!(!is_on_site("ftp://example.nl/", "example.nl"));
    assert!(!is_on_site("nonsense", "example.nl"));
}
