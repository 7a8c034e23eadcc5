use proptest::prelude::*;

use super::*;

const GOOD: &str = r##"<?xml version="1.0" encoding="UTF-8"?>
<svg version="1.2" baseProfile="tiny-ps" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 100 100">
  <title>Example</title>
  <desc>A circle</desc>
  <defs><linearGradient id="g"><stop offset="0" stop-color="#fff"/></linearGradient></defs>
  <circle cx="50" cy="50" r="40" fill="url(#g)"/><use xlink:href="#g"/>
</svg>"##;

#[test]
fn records_of_the_draft() {
    let text = "v=BIMI1; l=https://example.com/logo.svg; a=https://example.com/vmc.pem;";
    assert!(is_record(text));
    let record = read(text).unwrap();
    assert_eq!(record.logo.as_deref(), Some("https://example.com/logo.svg"));
    assert_eq!(record.evidence.as_deref(), Some("https://example.com/vmc.pem"));
    let declined = read("v=BIMI1; l=; a=;").unwrap();
    assert!(declined.declines());
    assert!(!read("v=BIMI1; l=https://e.example/x.svg").unwrap().declines());
    assert_eq!(read("v=BIMI1; l=; avp=brand; x=1").unwrap().unknown, ["x"]);
}

#[test]
fn records_that_do_not_count() {
    for text in ["v=bimi1; l=", "l=; v=BIMI1", "v=BIMI2; l=", "BIMI1", ""] {
        assert!(!is_record(text), "{text}");
    }
    for (text, error) in [
        ("v=BIMI1; a=", BimiError::NoLogo),
        (
            "v=BIMI1; l=http://e.example/x.svg",
            BimiError::Url("http://e.example/x.svg".to_owned()),
        ),
        ("v=BIMI1; l=logo.svg", BimiError::Url("logo.svg".to_owned())),
        (
            "v=BIMI1; l=https://192.0.2.1/x.svg",
            BimiError::Url("https://192.0.2.1/x.svg".to_owned()),
        ),
        ("v=BIMI1; l=; l=", BimiError::Repeated("l".to_owned())),
        ("v=BIMI1; logo", BimiError::Field("logo".to_owned())),
    ] {
        assert_eq!(read(text), Err(error), "{text}");
    }
}

fn faults(change: impl Fn(&str) -> String) -> Vec<SvgFault> {
    Svg::read(&change(GOOD)).unwrap().faults
}

#[test]
fn a_logo_of_the_profile() {
    let svg = Svg::read(GOOD).unwrap();
    assert_eq!(svg.title.as_deref(), Some("Example"));
    assert!(svg.faults.is_empty(), "{:?}", svg.faults);
}

#[test]
fn each_rule_of_the_profile() {
    let put = |what: &str, instead: &str| {
        let (what, instead) = (what.to_owned(), instead.to_owned());
        faults(move |good| good.replace(&what, &instead))
    };
    assert_eq!(put("version=\"1.2\"", "version=\"1.1\""), [SvgFault::Version]);
    assert_eq!(put("tiny-ps", "tiny"), [SvgFault::Profile]);
    assert_eq!(put("<title>Example</title>", ""), [SvgFault::Title]);
    assert_eq!(
        put("<title>Example</title>", "<title> </title>"),
        [SvgFault::Title]
    );
    assert_eq!(put("viewBox", "x=\"1\" viewBox"), [SvgFault::Place]);
    assert_eq!(put("0 0 100 100", "0 0 100 50"), [SvgFault::Square]);
    assert_eq!(put("<desc>", "<script>1</script><desc>"), [SvgFault::Script]);
    assert_eq!(put("<circle", "<circle onclick=\"x()\""), [SvgFault::Script]);
    assert_eq!(
        put("<desc>", "<animate attributeName=\"x\"/><desc>"),
        [SvgFault::Animation]
    );
    assert_eq!(put("<desc>", "<image/><desc>"), [SvgFault::Image]);
    assert_eq!(put("<desc>", "<foreignObject/><desc>"), [SvgFault::Element]);
    assert_eq!(
        put("\"#g\"", "\"https://elsewhere.example/\""),
        [SvgFault::Outside]
    );
    let long = format!("<path d=\"{}\"/><desc>", "M0 0".repeat(10_000));
    assert_eq!(put("<desc>", &long), [SvgFault::Size]);
    assert!(put("<desc>", "<metadata><x xmlns=\"urn:x\"/></metadata><desc>").is_empty());
}

#[test]
fn files_that_are_no_logo() {
    let bomb = "<!DOCTYPE svg [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><svg>&b;</svg>";
    for (file, error) in [
        ("", SvgError::NotXml),
        ("<svg", SvgError::NotXml),
        ("<html/>", SvgError::NotSvg),
        ("<svg/>", SvgError::NotSvg),
        (bomb, SvgError::Doctype),
    ] {
        assert_eq!(Svg::read(file), Err(error), "{file}");
    }
    let deep = "<g>".repeat(100_000);
    assert!(Svg::read(&deep).is_err());
    let wide = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\">{}</svg>",
        "<g/>".repeat(60_000)
    );
    assert_eq!(Svg::read(&wide), Err(SvgError::TooLarge));
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused(text in "(?s).{0,300}", nested in 0usize..2000) {
        let _ = (is_record(&text), read(&text), Svg::read(&text));
        let _ = Svg::read(&GOOD.replace("<desc>", &format!("{}<desc>", "<g>".repeat(nested))));
        let _ = Svg::read(&GOOD.replace("A circle", &text));
    }
}
