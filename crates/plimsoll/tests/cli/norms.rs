//! The same facts under many norms.

use std::collections::{BTreeMap, BTreeSet};

use super::*;

/// Norms of six countries, of the EU and of others.
const TEN: [&str; 12] = [
    "nl-streefbeeld-2024",
    "nl-wdo-https-2023",
    "internetnl-2026",
    "tls-bsi-tr-02102-2-2026-01",
    "us-bod-18-01",
    "au-ism-2025-12",
    "no-it-standards-2021",
    "dk-minimum-2024",
    "cz-dnssec-ipv6-2024",
    "eu-2024-2690",
    "pqc-us-federal",
    "pqc-eu-roadmap-2025",
];

/// Facts of one website, measured once.
static KEPT: LazyLock<std::path::PathBuf> = LazyLock::new(|| {
    let file = WORLD.path("norms.jsonl");
    let (ran, _) = test_json(&["--web", "example.test", "--facts", text(&file)]);
    assert_eq!(ran.status, 0, "{ran:?}");
    file
});

fn judge(more: &[&str]) -> Ran {
    let file = &*KEPT;
    let mut args = vec!["judge", text(file), "--quiet"];
    args.extend(TEN.iter().flat_map(|id| ["--policy", *id]));
    args.extend(more);
    let ran = run(&args);
    assert_eq!(ran.status, 0, "{ran:?}");
    ran
}

/// By policy and check what a program reads: level and verdict.
fn verdicts(json: &Value) -> BTreeMap<(String, String), (String, String)> {
    let word = |value: &Value| value.as_str().unwrap().to_owned();
    let reports = json["reports"].as_array().unwrap();
    let checks = reports.iter().flat_map(|report| {
        let checks = report["checks"].as_array().unwrap().iter();
        checks.map(|check| (word(&report["policy"]["id"]), check))
    });
    checks
        .map(|(policy, check)| {
            (
                (policy, word(&check["id"])),
                (word(&check["level"]), word(&check["verdict"])),
            )
        })
        .collect()
}

/// What the JSON report says under all of them, which the other forms have to say as well.
fn under_all() -> BTreeMap<(String, String), (String, String)> {
    let verdicts = verdicts(&judge(&["--format", "json"]).json());
    let policies: BTreeSet<&String> = verdicts.keys().map(|(policy, _)| policy).collect();
    assert_eq!(policies.len(), TEN.len());
    verdicts
}

#[test]
fn a_terminal_shows_a_line_for_each_check_and_a_column_for_each_norm() {
    let verdicts = under_all();
    let asked: BTreeSet<&str> = verdicts.keys().map(|(_, check)| check.as_str()).collect();
    let shown = judge(&[]).out;
    let (_, table) = shown.split_once("By norm: example.test").unwrap();
    for line in table.lines() {
        assert!(line.chars().count() <= 80, "{line}");
    }
    for short in ["NL streefbeeld", "US BOD 18-01", "EU 2024/2690", "US PQC"] {
        assert!(table.contains(short), "{short}\n{table}");
    }
    let rows: Vec<&str> = table
        .lines()
        .filter(|line| line.starts_with("  ") && line.contains('/') && !line.contains(':'))
        .collect();
    let named: BTreeSet<&str> = rows
        .iter()
        .filter_map(|row| row.split_whitespace().next())
        .collect();
    assert_eq!(named, asked, "{table}");
    for row in rows {
        let cells: Vec<&str> = row.split_whitespace().collect();
        assert_eq!(cells.len(), TEN.len() + 1, "{row}");
        for (policy, cell) in TEN.iter().zip(&cells[1..]) {
            let expected = verdicts.get(&((*policy).to_owned(), cells[0].to_owned()));
            let mark = expected.map_or('·', |(_, verdict)| match verdict.as_str() {
                "pass" => '✓',
                "fail" => '✗',
                "warn" => '!',
                "info" => 'i',
                "not_tested" => '?',
                "not_applicable" => '-',
                other => panic!("{other}"),
            });
            assert!(cell.starts_with(mark), "{row}: {policy} {expected:?}");
        }
    }
    assert!(table.contains("tls/version: required from 2030-01-02"), "{table}");
}

#[test]
fn each_cell_of_the_page_leads_to_the_check_in_the_report_of_its_norm() {
    let verdicts = under_all();
    let asked: BTreeSet<&str> = verdicts.keys().map(|(_, check)| check.as_str()).collect();
    let page = judge(&["--format", "html"]).out;
    let (_, page) = page.split_once("<table class=\"norms\">").unwrap();
    let (table, _) = page.split_once("</table>").unwrap();
    assert_eq!(
        table.matches("<tr>").count(),
        6 + asked.len() + table.matches("rowgroup").count()
    );
    assert_eq!(table.matches("<th scope=\"row\">").count(), 5 + asked.len());
    let ids: Vec<&str> = table
        .split("href=\"#")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        // Icons are drawn once and used by name.
        .filter(|id| !id.starts_with("i-"))
        .collect();
    assert_eq!(ids.len(), 2 * TEN.len() + verdicts.len());
    for id in ids {
        assert!(page.contains(&format!("id=\"{id}\"")), "{id}");
    }
}

#[test]
fn a_spreadsheet_has_a_line_for_each_norm_and_check() {
    let verdicts = under_all();
    let sheet = judge(&["--format", "csv"]).out;
    let mut lines = sheet.split_terminator("\r\n").map(cells);
    let titles = lines.next().unwrap();
    let column = |title: &str| titles.iter().position(|found| found == title).unwrap();
    let lines: Vec<Vec<String>> = lines.collect();
    let mut judged = BTreeMap::new();
    for line in &lines {
        assert_eq!(line.len(), titles.len(), "{line:?}");
        let of = |title: &str| line[column(title)].clone();
        let before = judged.insert((of("policy"), of("check")), (of("level"), of("verdict")));
        assert_eq!(before, None, "{line:?}");
    }
    judged.retain(|_, (_, verdict)| !verdict.is_empty());
    assert_eq!(judged, verdicts);
}

/// A line of CSV as its reader takes it apart.
fn cells(line: &str) -> Vec<String> {
    let (mut cells, mut quoted) = (vec![String::new()], false);
    let mut characters = line.chars().peekable();
    while let Some(c) = characters.next() {
        match c {
            '"' if quoted && characters.peek() == Some(&'"') => {
                characters.next();
                cells.last_mut().unwrap().push('"');
            }
            '"' => quoted = !quoted,
            ',' if !quoted => cells.push(String::new()),
            c => cells.last_mut().unwrap().push(c),
        }
    }
    cells
}

#[test]
fn a_day_has_its_rules_and_says_what_comes_after_it() {
    let at = |day: &str| judge(&["--at", day, "--format", "json"]).json();
    let report = |json: &Value, id: &str| {
        let reports = json["reports"].as_array().unwrap();
        reports
            .iter()
            .find(|report| report["policy"]["id"] == id)
            .unwrap()
            .clone()
    };
    let level = |report: &Value, id: &str| {
        let checks = report["checks"].as_array().unwrap();
        let found = checks.iter().find(|check| check["id"] == id);
        found.map(|check| check["level"].as_str().unwrap().to_owned())
    };
    let before = report(&at("2029-12-31"), "pqc-us-federal");
    assert_eq!(level(&before, "tls/version").as_deref(), Some("recommended"));
    let later: Vec<String> = before["later"]
        .as_array()
        .unwrap()
        .iter()
        .map(Value::to_string)
        .collect();
    assert!(
        later
            .iter()
            .any(|one| one.contains("2030-01-02") && one.contains("tls/version")),
        "{later:?}"
    );
    assert_eq!(before["policy"]["judged_as_of"], "2029-12-31");
    let then = report(&at("2030-01-02"), "pqc-us-federal");
    assert_eq!(level(&then, "tls/version").as_deref(), Some("required"));
    let later = then["later"].as_array().unwrap();
    assert!(later.len() == 1 && later[0]["from"] == "2036-01-01", "{later:?}");
    let after = report(&at("2036-01-01"), "pqc-us-federal");
    assert_eq!(level(&after, "tls/post-quantum").as_deref(), Some("required"));
    assert_eq!(after.get("later"), None);
    // Of what is not asked yet there is a column all the same, and of a norm that is not in force yet a word.
    let file = &*KEPT;
    let early = run([
        "judge",
        text(file),
        "--policy",
        "nl-streefbeeld-2024",
        "--policy",
        "us-m-15-13",
        "--at",
        "2016-01-01",
    ]);
    assert!(early.out.contains("required from 2018-12-31"), "{}", early.out);
    assert!(
        early
            .notes()
            .iter()
            .any(|note| note.contains("in force from 2016-12-31 on")),
        "{early:?}"
    );
}

#[test]
fn all_are_those_in_use() {
    let file = &*KEPT;
    let ran = run(["judge", text(file), "--policy", "all", "--format", "json"]);
    assert_eq!(ran.status, 0, "{ran:?}");
    let json = ran.json();
    let reports = json["reports"].as_array().unwrap();
    let ids: BTreeSet<&str> = reports
        .iter()
        .map(|report| report["policy"]["id"].as_str().unwrap())
        .collect();
    assert!(
        ids.len() > 20 && ids.contains("default-2026") && !ids.contains("tls-ncsc-nl-2.1"),
        "{ids:?}"
    );
    // Those about mail alone are named in one remark.
    let silent = ran
        .notes()
        .into_iter()
        .filter(|note| note.contains("say nothing about the web test"));
    assert!(
        silent.map(|note| note.contains("senders-2024")).eq([true]),
        "{ran:?}"
    );
}
