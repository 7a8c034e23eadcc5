//! All names of the lab measured and judged, and the verdicts compared with the key.

use std::{
    collections::{BTreeMap, BTreeSet},
    time::Instant,
};

use facts::Test;
use futures_util::{StreamExt, stream};
use lab::{Domain, Key, Lab};
use render::json::{Fault, FaultKind};
use scan::{Network, Silent};
use serde_json::json;
use text::Words;
use verdict::{Args, Policy, Report};

use super::{
    compare::{Count, Disagreement, Outcome, compare, counts},
    network_options, new_folder, runtime, seconds, start,
};
use crate::{
    cli::{LabCheckArgs, Plain},
    command::{judging, test},
    exit::{self, fault},
    output,
};

/// Names measured at the same time. Most of what they wait for is silence.
const CONCURRENT: usize = 24;
/// Names that are measured once more where they disagree with the key; where more do, the machine is not to blame.
const AGAIN_MAX: usize = 8;
const TESTS: [Test; 3] = [Test::Web, Test::Dns, Test::Mail];

/// `plimsoll lab check`.
pub fn run(args: &LabCheckArgs, words: &Words) -> Result<u8, Fault> {
    let policies = judging::policies(&args.policy)?;
    let policies = judging::as_of(policies, Some(facts::Timestamp::now()));
    judging::covered(&policies, &TESTS)?;
    let key = Key::built_in().map_err(|error| fault(FaultKind::Internal, error.to_string()))?;
    let folder = new_folder()?;
    let began = Instant::now();
    let runtime = runtime()?;
    let (reports, lab) = runtime.block_on(async {
        let lab = start(folder.path().to_owned(), None, 0).await?;
        Ok::<_, Fault>((judge_all(&lab, &policies, &key).await?, lab))
    })?;
    let took = began.elapsed();
    let outcome = compare(&key, &reports);
    let of_tests = counts(&reports);
    let trapped = lab.trapped();
    let counts = Args::from([
        ("domains", lab.domains.len().into()),
        ("verdicts", outcome.verdicts.into()),
        ("disagreements", outcome.disagreements.len().into()),
        ("seconds", seconds(took).into()),
        ("start", seconds(lab.started_in).into()),
        ("count", trapped.into()),
    ]);
    let text = match args.format {
        Plain::Text => shown(&outcome, &of_tests, trapped, &counts, words),
        Plain::Json => format!(
            "{:#}\n",
            json!({
                "schema": 1,
                "domains": lab.domains.len(),
                "tests": of_tests.iter().map(|(test, count)| (test.key(), count)).collect::<BTreeMap<_, _>>(),
                "verdicts": outcome.verdicts,
                "disagreements": outcome.disagreements,
                "unguarded": trapped,
                "duration_ms": u64::try_from(took.as_millis()).unwrap_or(u64::MAX),
                "start_ms": u64::try_from(lab.started_in.as_millis()).unwrap_or(u64::MAX),
            })
        ),
    };
    drop(lab);
    // Servers that are silent on purpose must not hold us up.
    runtime.shutdown_background();
    output::print(&text)?;
    Ok(if outcome.disagreements.is_empty() && trapped == 0 {
        exit::MEASURED
    } else {
        exit::FAILED
    })
}

/// The reports of all names, in any order. Where a few disagree with the key, those names are measured once more, one after
/// the other: on a machine that is too busy an answer may come later than anybody waits.
pub(super) async fn judge_all(lab: &Lab, policies: &[Policy], key: &Key) -> Result<Vec<Report>, Fault> {
    let all: Vec<&Domain> = lab.domains.iter().collect();
    let mut reports = judged(lab, policies, &all, CONCURRENT).await?;
    let names: BTreeSet<String> = compare(key, &reports)
        .disagreements
        .into_iter()
        .map(|row| row.name)
        .collect();
    if names.is_empty() || names.len() > AGAIN_MAX {
        return Ok(reports);
    }
    let again: Vec<&Domain> = all
        .into_iter()
        .filter(|domain| names.contains(&domain.host))
        .collect();
    reports.retain(|report| !names.contains(&report.subject.name));
    reports.extend(judged(lab, policies, &again, 1).await?);
    Ok(reports)
}

/// The reports of these names.
async fn judged(
    lab: &Lab,
    policies: &[Policy],
    domains: &[&Domain],
    concurrent: usize,
) -> Result<Vec<Report>, Fault> {
    let network = Network::open(&network_options(&lab.files))
        .map_err(|error| fault(FaultKind::File, error.to_string()))?;
    // Few sets of tests, and for each the same is wanted of all names.
    let mut wanted: Vec<(&[Test], scan::Wanted)> = Vec::new();
    for domain in domains {
        if !wanted.iter().any(|(tests, _)| *tests == domain.tests) {
            wanted.push((domain.tests, test::wanted_of(policies, domain.tests, false)));
        }
    }
    let (network, wanted) = (&network, &wanted);
    let measured: Vec<Result<Vec<Report>, Fault>> = stream::iter(domains)
        .map(|domain| async move {
            let subject =
                scan::subject(&domain.host).map_err(|error| fault(FaultKind::Internal, error.to_string()))?;
            let wanted = wanted.iter().find(|(tests, _)| *tests == domain.tests);
            let wanted = wanted.map(|(_, wanted)| wanted).cloned().unwrap_or_default();
            let measured = scan::measure(network, &subject, domain.tests, &wanted, &Silent).await;
            let judge = |policy| {
                let facts = &measured.facts;
                domain
                    .tests
                    .iter()
                    .map(move |test| checks::judge(facts, policy, *test))
            };
            Ok(policies.iter().flat_map(judge).collect())
        })
        .buffer_unordered(concurrent)
        .collect()
        .await;
    let mut reports = Vec::new();
    for some in measured {
        reports.extend(some?);
    }
    Ok(reports)
}

fn shown(
    outcome: &Outcome,
    of_tests: &[(Test, Count)],
    trapped: u64,
    counts: &Args,
    words: &Words,
) -> String {
    let mut text = String::new();
    if !outcome.disagreements.is_empty() {
        text += &table(&outcome.disagreements, words);
    }
    if trapped > 0 {
        text += &format!("{}\n", words.shared_with("lab-unguarded", counts));
    }
    for (test, count) in of_tests {
        let args = Args::from([
            ("test", words.shared(&format!("test-{}", test.key())).into()),
            ("names", count.names.into()),
            ("verdicts", count.verdicts.into()),
        ]);
        text += &format!("{}\n", words.shared_with("lab-count", &args));
    }
    let last = if outcome.disagreements.is_empty() {
        "lab-agree"
    } else {
        "lab-differ"
    };
    format!("{text}{}\n", words.shared_with(last, counts))
}

fn table(disagreements: &[Disagreement], words: &Words) -> String {
    let head =
        ["name", "test", "check", "expected", "found"].map(|key| words.shared(&format!("lab-head-{key}")));
    let rows = disagreements.iter().map(|row| {
        let Disagreement {
            name,
            test,
            check,
            expected,
            found,
        } = row.clone();
        [name, test, check, expected, found]
    });
    let rows: Vec<[String; 5]> = std::iter::once(head).chain(rows).collect();
    let wide = |column: usize| {
        rows.iter()
            .map(|row| row[column].chars().count())
            .max()
            .unwrap_or(0)
    };
    let widths: Vec<usize> = (0..4).map(wide).collect();
    let mut text = String::new();
    for [name, test, check, expected, found] in &rows {
        text += &format!(
            "{name:0$}  {test:1$}  {check:2$}  {expected:3$}  {found}\n",
            widths[0], widths[1], widths[2], widths[3]
        );
    }
    text + "\n"
}
