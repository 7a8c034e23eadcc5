//! Each fault in a catalogue that is sound but for it.

use super::*;

pub(super) const STANDARD: &str = r#"
id = "spf"
name = "SPF"
title = "Sender Policy Framework"
category = "mail"
tier = 1
confidence = "high"
source = ["book"]
without_it = "Anybody can be the sender."
threats = ["forgery"]
lead_actors = ["owner"]
bought_with = ["service"]
[is3c]
place = "own_choice"
[measured]
outside = "yes"
how = "The record."
checks = ["spf/present"]
[[document]]
id = "RFC 7208"
state = "current"
date = "2014-04"
confidence = "high"
source = ["book"]
[[document]]
id = "RFC 4408"
state = "obsoleted"
date = "2006-04"
replaced_by = "RFC 7208"
confidence = "medium"
[[tender]]
ask = "There is a record."
shown_by = ["spf/present", "declaration"]
[[status]]
instrument = "law"
state = "required"
since = "2015"
by = "2017-12-31"
confidence = "high"
"#;

const BASELINE: &str = r#"
id = "two"
name = "Two"
date = "2020"
where = "EU"
standard = "spf"
confidence = "low"
source = ["memory"]
same_confidence = "low"
[[provision]]
id = "5.1-1"
status = "mandatory"
code = "MF(a)"
words = "No standard passwords."
same = { one = ["1"] }
"#;

const FILES: &[(&str, &str)] = &[
    ("standards/spf.toml", STANDARD),
    (
        "threats.toml",
        "[[threat]]\nid = \"forgery\"\nname = \"Forgery\"\nwords = \"Bad.\"\n",
    ),
    (
        "actors.toml",
        "[[actor]]\nid = \"owner\"\nname = \"Owner\"\ndoes = \"owns\"\n",
    ),
    (
        "procurement-objects.toml",
        "[[object]]\nid = \"service\"\nname = \"Service\"\nmeans = \"what serves\"\n",
    ),
    (
        "categories.toml",
        "[[category]]\nid = \"mail\"\nname = \"Mail\"\n",
    ),
    (
        "instruments.toml",
        "[[instrument]]\nid = \"law\"\nname = \"Law\"\nwhere = \"NL\"\nforce = \"law\"\nbinds = \"Yes.\"\nwhom = \"All.\"\n\
         issued = \"2014\"\nconfidence = \"high\"\nsource = [\"book\"]\n",
    ),
    (
        "sources.toml",
        "[[source]]\nid = \"book\"\ntitle = \"Book\"\naddress = \"https://book.example/\"\nkind = \"read\"\n\
         [[source]]\nid = \"memory\"\ntitle = \"Memory\"\nkind = \"memory\"\n",
    ),
    (
        "iot/one.toml",
        "id = \"one\"\nname = \"One\"\ndate = \"2020\"\nwhere = \"US\"\nconfidence = \"high\"\nsource = [\"book\"]\n\
         [[item]]\nid = \"1\"\nwords = \"No standard passwords\"\n",
    ),
    ("iot/two.toml", BASELINE),
    ("arguments.toml", ARGUMENTS),
    (
        "objections.toml",
        "[[objection]]\nid = \"lists\"\nstandards = [\"spf\"]\nwords = \"It breaks.\"\nanswer = \"Not always.\"\n",
    ),
];

const ARGUMENTS: &str = r#"
[[argument]]
id = "duty"
audience = "board"
words = "It is a duty."
evidence = "The law."
standards = ["spf"]
threats = ["forgery"]
objects = ["service"]
categories = ["mail"]
forces = ["law"]
outside = ["yes"]
tiers = [1]

[[argument]]
id = "cheap"
audience = "finance"
words = "It costs 1 hour."
evidence = "The bill, and IPv4."
source = ["book"]

[[argument]]
id = "seen"
audience = "procurement"
words = "It shows."
evidence = "The check."

[[argument]]
id = "easy"
audience = "operations"
words = "It is a line."
evidence = "The line."

[[argument]]
id = "trust"
audience = "minister"
words = "People trust it."
evidence = "Numbers."
"#;

fn said(files: &[(String, String)]) -> Vec<String> {
    let (catalogue, mut faults) = read(files.iter().map(|(path, text)| (path.as_str(), text.as_str())));
    faults.extend(check(&catalogue, &BTreeSet::from(["spf/present"])));
    faults.iter().map(Fault::to_string).collect()
}

/// The files with one text replaced in one of them.
fn with(path: &str, old: &str, new: &str) -> Vec<(String, String)> {
    let mut files: Vec<(String, String)> = FILES
        .iter()
        .map(|(path, text)| ((*path).to_owned(), (*text).to_owned()))
        .collect();
    let file = files.iter_mut().find(|(name, _)| name == path).unwrap();
    assert!(file.1.contains(old), "{path} has no {old}");
    file.1 = file.1.replacen(old, new, 1);
    files
}

fn one_fault(path: &str, changes: &[(&str, &str, &str)]) {
    for (old, new, why) in changes {
        let said = said(&with(path, old, new));
        assert!(said.iter().any(|fault| fault.contains(why)), "{why}: {said:#?}");
        assert!(said.iter().all(|fault| fault.contains(": ")), "{said:#?}");
    }
}

#[test]
fn the_catalogue_of_these_tests_is_sound() {
    assert_eq!(said(&with("iot/two.toml", "", "")), [""; 0]);
}

#[test]
fn arguments_that_nobody_could_use() {
    let nothing = "nothing is said for 'spf' to this audience: Board";
    one_fault(
        "arguments.toml",
        &[
            ("[\"spf\"]", "[\"dkim\"]", "standards names 'dkim'"),
            ("[\"spf\"]", "[\"dkim\"]", nothing),
            ("[\"forgery\"]", "[\"forgerie\"]", "threats names 'forgerie'"),
            ("[\"service\"]", "[\"server\"]", "objects names 'server'"),
            ("[\"mail\"]", "[\"male\"]", "categories names 'male'"),
            ("[\"law\"]", "[\"agreement\"]", nothing),
            ("[\"law\"]", "[\"lore\"]", "unknown variant `lore`"),
            ("[\"yes\"]", "[\"no\"]", nothing),
            ("[\"yes\"]", "[\"no\"]", "'duty' is shown for no standard"),
            ("[1]", "[4]", "there is no tier 4"),
            ("[1]", "[2]", nothing),
            (
                "It is a duty.",
                "It is a duty",
                "'duty': words is no whole sentence",
            ),
            ("The law.", " The law.", "'duty': evidence is no whole sentence"),
            ("source = [\"book\"]", "", "'cheap' has a figure and no source"),
            (
                "source = [\"book\"]",
                "source = [\"memory\"]",
                "rests on nothing that was read",
            ),
            ("id = \"cheap\"", "id = \"duty\"", "duty"),
        ],
    );
    one_fault(
        "objections.toml",
        &[
            ("[\"spf\"]", "[\"dkim\"]", "standards names 'dkim'"),
            ("Not always.", "Not always", "answer is no whole sentence"),
            (
                "Not always.",
                "In 3 of 4 cases not.",
                "has a figure and no source",
            ),
        ],
    );
}

#[test]
fn ids_that_lead_nowhere() {
    one_fault(
        "standards/spf.toml",
        &[
            (
                "\"mail\"",
                "\"male\"",
                "category names 'male', which categories.toml has not",
            ),
            ("[\"forgery\"]", "[\"forgerie\"]", "threats names 'forgerie'"),
            ("[\"forgery\"]", "[\"forgerie\"]", "nobody uses 'forgery'"),
            (
                "[\"owner\"]",
                "[\"owner\", \"owner\"]",
                "'owner' stands twice in lead_actors",
            ),
            ("[\"service\"]", "[]", "has no bought_with"),
            (
                "checks = [\"spf/present\"]",
                "checks = [\"spf/presence\"]",
                "checks names 'spf/presence', which the program",
            ),
            (
                "\"declaration\"]",
                "\"declarations\"]",
                "shown_by names 'declarations'",
            ),
            ("[is3c]", "needs = [\"dkim\"]\n[is3c]", "needs names 'dkim'"),
            (
                "[is3c]",
                "needs_one_of = [\"spf\"]\n[is3c]",
                "needs_one_of names one standard",
            ),
            ("[is3c]", "strengthens = [\"spf\"]\n[is3c]", "strengthens itself"),
            (
                "instrument = \"law\"",
                "instrument = \"lore\"",
                "no such instrument",
            ),
            (
                "instrument = \"law\"",
                "instrument = \"lore\"",
                "nobody uses 'law'",
            ),
        ],
    );
    one_fault(
        "iot/two.toml",
        &[
            ("\"spf\"", "\"sfp\"", "said to be the standard 'sfp'"),
            ("one = [\"1\"]", "one = [\"2\"]", "same.one of 5.1-1 names '2'"),
            ("one = [\"1\"]", "two = [\"5.1-1\"]", "which is no other baseline"),
            ("one = [\"1\"]", "three = [\"1\"]", "which is no other baseline"),
        ],
    );
}

#[test]
fn circles_are_faults() {
    let needs = |ids: &str| format!("{ids}\n[is3c]");
    one_fault(
        "standards/spf.toml",
        &[("[is3c]", &needs("needs = [\"spf\"]"), "needs itself: spf -> spf")],
    );
    let mut files = with(
        "standards/spf.toml",
        "[is3c]",
        &needs("needs_one_of = [\"dkim\", \"dmarc\"]"),
    );
    for (id, need) in [("dkim", "needs = [\"dmarc\"]"), ("dmarc", "needs = [\"spf\"]")] {
        let text = STANDARD
            .replace("\"spf\"", &format!("\"{id}\""))
            .replace("[is3c]", &needs(need));
        files.push((format!("standards/{id}.toml"), text));
    }
    let said = said(&files);
    let circle = "needs itself: dkim -> dmarc -> spf -> dkim";
    assert!(said.iter().any(|fault| fault.contains(circle)), "{said:#?}");
}

#[test]
fn missing_and_weak_sources() {
    one_fault(
        "standards/spf.toml",
        &[
            ("source = [\"book\"]", "source = []", "the entry has no source"),
            (
                "source = [\"book\"]",
                "source = [\"memory\"]",
                "rests on nothing that was read",
            ),
            (
                "source = [\"book\"]",
                "source = [\"books\"]",
                "names the source 'books'",
            ),
            (
                "\"high\"\nsource = [\"book\"]\n[[document]]",
                "\"high\"\n[[document]]",
                "RFC 7208 has no source",
            ),
            ("own_choice", "named_in_igf_text", "[is3c] has no source"),
            (
                "own_choice\"",
                "on_list\"\nsource = [\"book\"]",
                "claims a place on the list of IS3C",
            ),
            ("\"high\"\n", "\"certain\"\n", "no confidence"),
        ],
    );
    one_fault(
        "sources.toml",
        &[
            ("https://", "http://", "no https address"),
            (
                "kind = \"memory\"",
                "kind = \"memory\"\nis3c_list = true",
                "cannot be remembered",
            ),
            ("id = \"memory\"", "id = \"recall\"", "names the source 'memory'"),
        ],
    );
    one_fault(
        "instruments.toml",
        &[("[\"book\"]", "[\"memory\"]", "rests on nothing that was read")],
    );
    let mut files = with(
        "sources.toml",
        "kind = \"read\"",
        "kind = \"read\"\nis3c_list = true",
    );
    files[0].1 = files[0]
        .1
        .replace("own_choice\"", "on_list\"\nsource = [\"book\"]");
    assert_eq!(
        said(&files),
        [""; 0],
        "a source that is the list shows a place on it"
    );
}

#[test]
fn unknown_keys_and_forms() {
    one_fault(
        "standards/spf.toml",
        &[
            (
                "tier = 1",
                "tier = 1\ncolour = \"red\"",
                "line 7: unknown field `colour`",
            ),
            ("outside =", "otuside =", "unknown field `otuside`"),
            (
                "state = \"required\"",
                "state = \"wanted\"",
                "unknown variant `wanted`",
            ),
            ("tier = 1", "tier = 4", "the tier is 4"),
            ("tier = 1", "tier = \"1\"", "line 6"),
            ("id = \"spf\"", "id = \"sfp\"", "name the file 'sfp.toml'"),
            (
                "without_it = \"Anybody can be the sender.\"\n",
                "",
                "missing field `without_it`",
            ),
            ("Anybody can be the sender.", "", "without_it is empty"),
            ("Anybody can be the sender.", "Anybody", "no whole sentence"),
            ("The record.", "The\\u001brecord.", "control character"),
            ("name = \"SPF\"", "name = \" SPF\"", "blanks around it"),
            (
                "outside = \"yes\"",
                "outside = \"no\"",
                "says that nothing of it shows",
            ),
            (
                "[\"spf/present\", \"declaration\"]",
                "[]",
                "nothing shows 'There is a record.'",
            ),
        ],
    );
    one_fault(
        "threats.toml",
        &[
            ("[[threat]]", "[[treat]]", "write '[[threat]]'"),
            ("forgery", "Forgery", "is no id"),
        ],
    );
    one_fault(
        "instruments.toml",
        &[
            ("\"NL\"", "\"UK\"", "'UK' is no place"),
            ("\"NL\"", "\"Netherlands\"", "is no place"),
        ],
    );
    one_fault(
        "iot/two.toml",
        &[
            ("MF(a)", "RF(a)", "says otherwise than the status"),
            ("same_confidence = \"low\"\n", "", "say how sure that is"),
            (
                "same_confidence = \"low\"",
                "same_confidence = \"fair\"",
                "is high, medium or low",
            ),
        ],
    );
    let unmeasured = with("standards/spf.toml", "checks = [\"spf/present\"]", "checks = []");
    assert_eq!(said(&unmeasured), [""; 0], "a declaration is asked for");
    let mut neither = unmeasured;
    neither[0].1 = neither[0].1.replace(", \"declaration\"", "");
    assert!(said(&neither)[0].contains("ask for a declaration"));
}

#[test]
fn dates_out_of_order() {
    one_fault(
        "standards/spf.toml",
        &[
            (
                "\"2014-04\"",
                "\"2006-03\"",
                "RFC 4408 of 2006-04 was replaced by RFC 7208, which is older",
            ),
            (
                "by = \"2017-12-31\"",
                "by = \"2014-12-31\"",
                "before it begins in 2015",
            ),
            (
                "since = \"2015\"",
                "since = \"2013\"",
                "before the instrument was issued in 2014",
            ),
            ("date = \"2006-04\"", "date = \"2016-04\"", "RFC 4408 of 2016-04"),
            ("\"2014-04\"", "\"2014-13\"", "'2014-13' is no day"),
            ("date = \"2014-04\"\n", "", "RFC 7208 has no date"),
            ("state = \"current\"", "state = \"draft\"", "RFC 7208 is a draft"),
            ("replaced_by = \"RFC 7208\"\n", "", "say by what"),
            (
                "replaced_by = \"RFC 7208\"",
                "replaced_by = \"RFC 4408\"",
                "cannot have been replaced",
            ),
            (
                "replaced_by = \"RFC 7208\"",
                "replaced_by = \"RFC 1\"",
                "which is not among the documents",
            ),
            (
                "state = \"obsoleted\"",
                "state = \"current\"",
                "write the state 'obsoleted'",
            ),
        ],
    );
    let mut files = with("instruments.toml", "issued = \"2014\"\n", "");
    files[0].1 = files[0].1.replace("since = \"2015\"", "since = \"2005\"");
    assert!(said(&files)[0].contains("its first document is of 2006-04"));
}

#[test]
fn a_broken_file_hides_no_other() {
    let files = with("iot/one.toml", "id =", "id = =");
    let (catalogue, faults) = read(files.iter().map(|(path, text)| (path.as_str(), text.as_str())));
    assert_eq!(faults.len(), 1);
    assert_eq!(faults[0].file, "iot/one.toml");
    assert_eq!((catalogue.standards.len(), catalogue.baselines.len()), (1, 1));
}

#[test]
fn the_same_thing_twice() {
    let again = |of: &str| {
        let at = STANDARD.find(of).unwrap();
        let end = STANDARD[at + 2..]
            .find("\n[[")
            .map_or(STANDARD.len(), |end| at + 2 + end + 1);
        format!("{}{}", &STANDARD[at..end], of)
    };
    one_fault(
        "standards/spf.toml",
        &[
            (
                "[[document]]",
                &again("[[document]]"),
                "the document 'RFC 7208' stands twice",
            ),
            ("[[tender]]", &again("[[tender]]"), "asks twice"),
            (
                "[[status]]",
                &again("[[status]]"),
                "the status under 'law' stands twice",
            ),
        ],
    );
    let mut files = with("iot/two.toml", "", "");
    let threat = files[1].1.clone();
    files[1].1.push_str(&threat);
    assert!(
        said(&files)
            .iter()
            .any(|fault| fault == "threats.toml: 'forgery' stands twice")
    );
}

#[test]
fn what_contradicts_itself() {
    one_fault(
        "standards/spf.toml",
        &[
            (
                "[is3c]",
                "needs = [\"dkim\"]\nstrengthens = [\"dkim\"]\n[is3c]",
                "'dkim' is named in more than one way",
            ),
            (
                "since = \"2015\"",
                "source = [\"recalled\"]\nsince = \"2015\"",
                "names the source 'recalled'",
            ),
            (
                "since = \"2015\"",
                "source = [\"memory\"]\nsince = \"2015\"",
                "the status under 'law' is of high confidence",
            ),
        ],
    );
    one_fault(
        "iot/one.toml",
        &[
            (
                "[[item]]\nid = \"1\"\nwords = \"No standard passwords\"\n",
                "",
                "asks nothing",
            ),
            (
                "[[item]]",
                "[[item]]\nid = \"1\"\nwords = \"a\"\n[[item]]",
                "'1' stands twice",
            ),
            (
                "words = \"No standard passwords\"",
                "words = \"\"",
                "words is empty",
            ),
            (
                "\"high\"",
                "\"medium\"\nstandard = \"dkim\"",
                "which the catalogue has not",
            ),
        ],
    );
    one_fault(
        "categories.toml",
        &[(
            "[[category]]",
            "[[category]]\nid = \"web\"\nname = \"Web\"\n[[category]]",
            "nobody uses 'web'",
        )],
    );
}
