//! Reports as JSON, in a form that is described by a schema and only ever grows.

mod closed;
mod document;
mod mail;

pub use document::{Document, Fault, FaultKind, SCHEMA, Tool};

use facts::Timestamp;
use text::Words;
use verdict::{CheckReport, Explained, Finding, Outcome, Place, Verdict};

use crate::{Judged, Standing, compare, norm};
use document::{
    CheckObject, DataObject, ExplanationObject, FindingObject, LaterObject, NormObject, PolicyObject,
    ReportObject, ScoreObject, ShareObject, VantageObject, WhereObject,
};

/// The JSON Schema of [`Document`], for `schemas/plimsoll-1.schema.json`: pretty, with a final newline, the same on every
/// machine.
pub fn schema() -> String {
    let settings = schemars::generate::SchemaSettings::draft2020_12();
    let mut schema = settings
        .for_serialize()
        .into_generator()
        .into_root_schema_for::<Document>();
    schema.insert("title".to_owned(), "A report of Plimsoll".into());
    // In one order, whatever features other crates give to the map of objects.
    let mut schema = schema.to_value();
    schema.sort_all_objects();
    let mut text = serde_json::to_string_pretty(&schema).unwrap_or_default();
    text.push('\n');
    text
}

/// One report as its JSON object, in the words of `words`.
pub fn report(judged: Judged<'_>, words: &Words) -> ReportObject {
    let report = judged.report;
    let words = &words.about(report.test);
    let score = &report.score;
    let vantage = &report.vantage;
    ReportObject {
        subject: report.subject.name.clone(),
        subject_unicode: report.subject.unicode.clone(),
        typed: report.subject.typed.clone(),
        test: report.test.key(),
        policy: policy(judged, words),
        measured_at: report.measured_at.to_string(),
        measured_by: report.measured_by.clone(),
        vantage: vantage.name.clone(),
        measured_from: VantageObject {
            ipv4: vantage.ipv4,
            ipv6: vantage.ipv6,
            pace: vantage.pace.clone(),
            allowed: vantage.allowed.iter().map(ToString::to_string).collect(),
        },
        meets: Standing::of(score).meets(),
        complete: !score.incomplete,
        score: ScoreObject {
            percent: score.percent(),
            low: score.low,
            high: score.high,
            method: score.method.key(),
            shares: score.shares.iter().map(ShareObject::from).collect(),
        },
        checks: report
            .checks
            .iter()
            .map(|one| check(one, judged, words))
            .collect(),
        later: later(judged),
        mail: judged.mail.map(Into::into),
        data: report
            .data
            .iter()
            .map(|(source, made_at)| data(source, *made_at, report.measured_at))
            .collect(),
        connections: report.traffic.connections,
        queries: report.traffic.queries,
        duration_ms: report.traffic.duration_ms,
    }
}

fn policy(judged: Judged<'_>, words: &Words) -> PolicyObject {
    let norm = judged.policy.norm.as_ref();
    PolicyObject {
        id: judged.report.policy.id.clone(),
        version: judged.report.policy.version.clone(),
        title: judged.title(words).to_owned(),
        short: judged.policy.short().to_owned(),
        place: norm.and_then(|norm| norm.place.clone()),
        force: norm.and_then(|norm| norm.force).map(|force| force.key()),
        whom: judged.whom(words).map(str::to_owned),
        in_force_since: norm.map(|norm| norm.since.clone()),
        in_force_until: norm.and_then(|norm| norm.until.clone()),
        judged_as_of: compare::day(judged.day()),
    }
}

fn later(judged: Judged<'_>) -> Vec<LaterObject> {
    let all = checks::all().filter_map(|entry| {
        let (from, level) = compare::cell(&judged, entry.check).later?;
        Some(LaterObject {
            id: entry.check.id,
            from: compare::day(from),
            level: level.key(),
        })
    });
    all.collect()
}

fn check(report: &CheckReport, judged: Judged<'_>, words: &Words) -> CheckObject {
    let mend = matches!(report.verdict, Verdict::Fail | Verdict::Warn | Verdict::Explained);
    let own = |key: &str| mend.then(|| words.check(report.check, key));
    let rule = judged.rule(report.check.id);
    CheckObject {
        id: report.check.id,
        title: words.check(report.check, "title"),
        standard: report.standard.clone(),
        level: report.level.key(),
        verdict: report.verdict.key(),
        reason: report.reason.map(|reason| reason.key()),
        source: rule.map(|rule| rule.source.clone()).unwrap_or_default(),
        confidence: rule
            .and_then(|rule| rule.confidence)
            .map(verdict::Confidence::key),
        fell_with_parent: report.fell_with_parent,
        explanation: report.explanation.as_ref().map(explanation),
        who: own("fix-who"),
        effort: own("fix-effort"),
        providers: judged.providers(report),
        norms: report
            .check
            .norms
            .iter()
            .map(|norm| NormObject {
                document: norm.document,
                section: norm.section,
                keyword: norm.keyword.text(),
                in_force: norm.in_force,
                url: norm::link(norm),
            })
            .collect(),
        findings: report
            .findings
            .iter()
            .map(|one| finding(report, one, words))
            .collect(),
    }
}

fn explanation(explained: &Explained) -> ExplanationObject {
    let said = &explained.explanation;
    ExplanationObject {
        expired: explained.expired,
        measured: explained.measured.key(),
        with: explained.with,
        ground: said.ground.key(),
        reason: said.reason.clone(),
        evidence: said.evidence.clone(),
        risk: said.risk.clone(),
        compensation: said.compensation.clone(),
        owner: said.owner.clone(),
        since: said.since.map(|day| day.to_string()),
        until: said.until.to_string(),
        review: said.review.map(|day| day.to_string()),
    }
}

fn finding(report: &CheckReport, finding: &Finding, words: &Words) -> FindingObject {
    let fix = match finding.outcome {
        Outcome::Fail | Outcome::Warn => Some(words.fix(report.check, finding)),
        _ => words.own_fix(report.check, finding),
    };
    FindingObject {
        tag: finding.tag.name,
        level: finding.outcome.level().key(),
        args: finding
            .args
            .iter()
            .map(|(name, value)| ((*name).to_owned(), value.into()))
            .collect(),
        text: words.finding(report.check, finding),
        place: place(&finding.place),
        evidence: finding.evidence.clone(),
        fix,
        at: finding.at.map(|at| at.to_string()),
        shared: finding.shared,
    }
}

fn place(place: &Place) -> WhereObject {
    WhereObject {
        host: place.host.clone(),
        address: place.address.map(|address| address.to_string()),
        port: place.port,
        key: place.key.clone(),
    }
}

fn data(source: &str, made_at: Option<Timestamp>, measured_at: Timestamp) -> DataObject {
    DataObject {
        source: source.to_owned(),
        made_at: made_at.map(|at| at.to_string()),
        age_s: made_at.map(|at| measured_at.as_second().saturating_sub(at.as_second())),
    }
}

/// `document` as text, pretty, with a final newline.
pub fn write(document: &Document) -> String {
    // Strings, numbers, lists and maps with string keys: there is nothing in it that JSON cannot hold.
    let mut text = serde_json::to_string_pretty(document).unwrap_or_default();
    text.push('\n');
    text
}

#[cfg(test)]
mod tests;
