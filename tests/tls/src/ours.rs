//! What our program says of a server: verdicts of its report, and lists of its facts.

use std::{collections::BTreeMap, path::Path};

use base64::{Engine, engine::general_purpose::STANDARD as BASE64};
use real::{comparison, ours::Plimsoll};
use serde_json::Value;

use crate::{
    matrix::difference,
    row::{Row, VERSIONS, sorted},
    suite,
};

/// A row for each verdict and each list of versions and suites that the server's table has.
pub fn judge_with_plimsoll(plimsoll: &Plimsoll, row: &Row, facts: &Path) -> Vec<comparison::Row> {
    let file = facts.join(format!("{}.jsonl", row.host()));
    let _ = std::fs::remove_file(&file);
    let call = match plimsoll.test(&row.host(), &["--web", "--deep", "--timeout", "180"]) {
        Ok(call) => call,
        Err(e) => {
            let mut line = comparison::Row::verdict(&row.name, "report", &row.about, "a report");
            line.say("plimsoll", e);
            return vec![line];
        }
    };
    let none = Vec::new();
    let checks = call.json["reports"][0]["checks"].as_array().unwrap_or(&none);
    let mut rows = Vec::new();
    for (id, expected) in &row.verdicts {
        let mut line = comparison::Row::verdict(&row.name, id, &row.about, expected);
        // A check that is not built yet does not appear.
        if let Some(check) = checks.iter().find(|check| check["id"] == *id) {
            line.say("plimsoll", verdict(check, expected));
            rows.push(line);
        }
    }
    // What the report lists has to be the same, and there is more of it.
    let listed = listed(checks);
    for (aspect, expected) in &row.truth {
        let Some(said) = listed.get(aspect.as_str()) else {
            continue;
        };
        let name = format!("listed-{}", aspect.replace(' ', "-"));
        let mut line = comparison::Row::verdict(&row.name, &name, &row.about, expected);
        line.say("plimsoll", difference(aspect, expected, said));
        rows.push(line);
    }
    let seen = lists(&std::fs::read_to_string(&file).unwrap_or_default());
    for (aspect, expected) in &row.truth {
        if aspect != "versions" && !aspect.starts_with("suites") || seen.is_empty() {
            continue;
        }
        let said = seen.get(aspect).map_or("none", String::as_str);
        let mut line = comparison::Row::verdict(&row.name, &aspect.replace(' ', "-"), &row.about, expected);
        line.say("plimsoll", difference(aspect, expected, said));
        rows.push(line);
    }
    rows
}

/// What the report says that the server accepts, by aspect.
fn listed(checks: &[Value]) -> BTreeMap<String, String> {
    let mut lists = BTreeMap::new();
    for check in checks {
        for finding in check["findings"].as_array().into_iter().flatten() {
            let args = &finding["args"];
            let Some(version) = args["version"].as_str().filter(|_| finding["tag"] == "listed") else {
                continue;
            };
            let version = version
                .replace("TLS 1.0", "TLSv1")
                .replace("TLS ", "TLSv")
                .replace("SSL ", "SSLv");
            let version = version.trim_end_matches(".0");
            let names = args["names"]
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(Value::as_str);
            // What may not be all is not the same as all.
            let rest = (args["complete"] != true).then_some("incomplete");
            let names: Vec<&str> = names.chain(rest).collect();
            let set = |aspect: &str| sorted(aspect, names.iter().copied());
            match (check["id"].as_str().unwrap_or_default(), args["kind"].as_str()) {
                ("tls/ciphers", _) => {
                    let own: Vec<String> = names.iter().map(|name| suite::openssl_name(name)).collect();
                    if version != "SSLv2" {
                        lists.insert(
                            format!("suites {version}"),
                            sorted("suites", own.iter().map(String::as_str)),
                        );
                    }
                    let order = args["order"].as_str().unwrap_or_default();
                    // The newest before TLS 1.3 stands first.
                    if version != "TLSv1.3" && ["server", "client"].contains(&order) {
                        lists
                            .entry("order".to_owned())
                            .or_insert_with(|| order.to_owned());
                    }
                }
                ("tls/key-exchange", Some("finite-fields")) => {
                    let digits = |name: &&str| -> String {
                        let digits = name.chars().skip_while(|c| !c.is_ascii_digit());
                        digits.take_while(char::is_ascii_digit).collect()
                    };
                    lists.insert(
                        "dh".to_owned(),
                        names.iter().map(digits).collect::<Vec<_>>().join(" "),
                    );
                }
                ("tls/key-exchange", _) => {
                    lists.insert(format!("groups {version}"), set("groups"));
                }
                ("tls/key-exchange-hash", _) => {
                    if version == "TLSv1.2" {
                        let hash = |name: &&str| name.rsplit('_').next().unwrap_or_default().to_uppercase();
                        let hashes: Vec<String> = names.iter().map(hash).collect();
                        lists.insert(
                            "hashes".to_owned(),
                            sorted("hashes", hashes.iter().map(String::as_str)),
                        );
                    }
                    lists.insert(format!("signatures {version}"), set("signatures"));
                }
                _ => {}
            }
        }
    }
    lists
}

/// What is expected, if the check says that; else what it says. `not fail` is any verdict but that, a word in brackets is
/// the reason, and tags after the colon have to be among those found.
fn verdict(check: &Value, expected: &str) -> String {
    let verdict = check["verdict"].as_str().unwrap_or("no verdict");
    let none = Vec::new();
    let findings = check["findings"].as_array().unwrap_or(&none);
    let mut tags: Vec<&str> = findings
        .iter()
        .filter_map(|finding| finding["tag"].as_str())
        .collect();
    let (wanted, wanted_tags) = expected.split_once(':').unwrap_or((expected, ""));
    let reason = check["reason"]
        .as_str()
        .map_or(String::new(), |reason| format!(" ({reason})"));
    let right = match wanted.strip_prefix("not ") {
        Some(unwanted) => verdict != unwanted,
        None => verdict == wanted || format!("{verdict}{reason}") == wanted,
    };
    if right && wanted_tags.split_whitespace().all(|tag| tags.contains(&tag)) {
        return expected.to_owned();
    }
    tags.sort_unstable();
    tags.dedup();
    format!("{verdict}{reason}: {}", tags.join(" "))
}

/// Versions, and suites by version, of every hello in facts that was answered with one. Read by code of our own, so that
/// the facts are what is compared.
pub fn lists(facts: &str) -> BTreeMap<String, String> {
    let mut found: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for line in facts.lines() {
        let json: Value = serde_json::from_str(line).unwrap_or_default();
        gather(&json, &mut found);
    }
    let mut lists = BTreeMap::new();
    if found.is_empty() {
        return lists;
    }
    for (version, suites) in &found {
        lists.insert(
            format!("suites {version}"),
            sorted("suites", suites.iter().map(String::as_str)),
        );
    }
    lists.insert("versions".to_owned(), sorted("versions", found.keys().copied()));
    lists
}

fn gather(json: &Value, found: &mut BTreeMap<&'static str, Vec<String>>) {
    match json {
        Value::Object(fields) => {
            if let Some(hellos) = fields.get("hellos").and_then(Value::as_array) {
                hellos.iter().for_each(|hello| answered(hello, found));
            }
            fields.values().for_each(|value| gather(value, found));
        }
        Value::Array(values) => values.iter().for_each(|value| gather(value, found)),
        _ => {}
    }
}

fn answered(hello: &Value, found: &mut BTreeMap<&'static str, Vec<String>>) {
    let offered: Vec<u64> = hello["offer"]["suites"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_u64)
        .collect();
    let messages = hello["answer"]["seen"]["messages"].as_array();
    for message in messages.into_iter().flatten() {
        let octets = |key: &str| message[key].as_str().and_then(|text| BASE64.decode(text).ok());
        if let Some(body) = octets("server_hello")
            && let Some((version, code)) = chosen(&body)
            // What was not offered was not accepted.
            && offered.contains(&u64::from(code))
        {
            let name =
                suite::by_code(code).map_or_else(|| format!("{code:04X}"), |suite| suite.openssl.to_owned());
            found.entry(version).or_default().push(name);
        }
        if let Some(kinds) = octets("ssl2").and_then(|octets| kinds(&octets)) {
            found.entry("SSLv2").or_default().extend(kinds);
        }
    }
}

/// Cipher kinds of a SERVER-HELLO of SSL 2.0 with its head, by nmap's names.
fn kinds(octets: &[u8]) -> Option<Vec<String>> {
    const NAMES: [&str; 7] = [
        "SSL2_RC4_128_WITH_MD5",
        "SSL2_RC4_128_EXPORT40_WITH_MD5",
        "SSL2_RC2_128_CBC_WITH_MD5",
        "SSL2_RC2_128_CBC_EXPORT40_WITH_MD5",
        "SSL2_IDEA_128_CBC_WITH_MD5",
        "SSL2_DES_64_CBC_WITH_MD5",
        "SSL2_DES_192_EDE3_CBC_WITH_MD5",
    ];
    let number = |at: usize| {
        Some(usize::from(u16::from_be_bytes([
            *octets.get(at)?,
            *octets.get(at + 1)?,
        ])))
    };
    let (is_hello, certificate, length) = (octets.get(2) == Some(&4), number(7)?, number(9)?);
    let kinds = octets
        .get(13 + certificate..13 + certificate + length)
        .filter(|_| is_hello)?;
    let names = kinds
        .chunks_exact(3)
        .filter_map(|kind| NAMES.get(usize::from(kind[0]).checked_sub(1)?));
    Some(names.map(|name| (*name).to_owned()).collect())
}

/// Version and suite of a ServerHello.
fn chosen(body: &[u8]) -> Option<(&'static str, u16)> {
    let number = |at: usize| Some(u16::from_be_bytes([*body.get(at)?, *body.get(at + 1)?]));
    let mut version = number(0)?;
    let after = 35 + usize::from(*body.get(34)?);
    let code = number(after)?;
    let mut at = after + 5;
    while let (Some(kind), Some(length)) = (number(at), number(at + 2)) {
        if kind == 43 {
            version = number(at + 4)?;
        }
        at += 4 + usize::from(length);
    }
    let index = usize::from(version.checked_sub(0x0300)?) + 1;
    VERSIONS.get(index).map(|version| (*version, code))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn verdicts_are_compared_with_their_tags() {
        let check = json!({ "verdict": "fail", "findings": [{ "tag": "a" }, { "tag": "b" }] });
        assert_eq!(verdict(&check, "fail: b"), "fail: b");
        assert_eq!(verdict(&check, "fail: c"), "fail: a b");
        assert_eq!(verdict(&check, "not fail"), "fail: a b");
        assert_eq!(verdict(&check, "not pass"), "not pass");
        let unseen = json!({ "verdict": "not_tested", "reason": "timeout", "findings": [] });
        assert_eq!(verdict(&unseen, "not_tested (timeout)"), "not_tested (timeout)");
        assert_eq!(verdict(&unseen, "not_tested"), "not_tested");
        assert_eq!(verdict(&unseen, "not_tested (closed)"), "not_tested (timeout): ");
    }

    #[test]
    fn a_server_hello_tells_its_version_and_suite() {
        let mut body = vec![3, 3];
        body.extend([0; 32]);
        body.extend([0, 0x13, 0x01, 0, 0, 6, 0, 43, 0, 2, 3, 4]);
        assert_eq!(chosen(&body), Some(("TLSv1.3", 0x1301)));
        assert_eq!(chosen(&body[..38]), Some(("TLSv1.2", 0x1301)));
        assert_eq!(chosen(&body[..20]), None);
    }
}
