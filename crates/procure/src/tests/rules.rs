use super::*;

#[test]
fn the_rules_fit_the_catalogue() {
    let (catalogue, rules) = data();
    let checks: Vec<&str> = checks::all().map(|entry| entry.check.id).collect();
    let policies: Vec<&str> = catalogue::BUILT_IN.iter().map(|(id, _)| *id).collect();
    assert_eq!(rules.verify(catalogue, &checks, &policies), [""; 0]);
    for (_, why) in rules.passed_over() {
        assert!(why.ends_with('.'), "{why}");
    }
}

#[test]
fn rules_that_lead_nowhere_are_told() {
    let (catalogue, _) = data();
    let mut files: Vec<(&str, String)> = BUILT_IN_FILES
        .iter()
        .map(|(name, text)| (*name, (*text).to_owned()))
        .collect();
    for (name, text) in &mut files {
        match *name {
            "norms.toml" => {
                *text = text
                    .replace("instrument = \"au-ism\"", "instrument = \"au-sim\"")
                    .replace("\"uk-government-email\"", "\"uk-mail\"");
            }
            "advice.toml" => *text = text.replacen("standard = \"mls\"", "standard = \"msl\"", 1),
            "objects.toml" => *text = text.replacen("\"vpn\"", "\"router\"", 1),
            _ => {}
        }
    }
    let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let rules = rules_from(&files).unwrap();
    let policies: Vec<&str> = catalogue::BUILT_IN.iter().map(|(id, _)| *id).collect();
    let checks: Vec<&str> = checks::all().map(|entry| entry.check.id).collect();
    let faults = rules.verify(catalogue, &checks, &policies).join("\n");
    for wanted in [
        "names 'au-sim', which is not there",
        "'au-ism' neither reaches purchases nor is passed over",
        "'uk-mail', which is not there",
        "'msl', which is not there",
        "'router' stands twice",
    ] {
        assert!(faults.contains(wanted), "{wanted}\n{faults}");
    }
    assert!(
        rules_from(&[("objects.toml", "")])
            .unwrap_err()
            .contains("is missing")
    );
    let broken = rules_from(&[("objects.toml", "[[object]]\nid = 1")]).unwrap_err();
    assert!(broken.contains("procure/objects.toml"), "{broken}");
}
