//! What every form of a report says.

use checks::setup::Setup;
use facts::Timestamp;
use text::Words;
use verdict::{Args, CheckReport, Policy, Report, Requirement, Rule, Score, Verdict};

/// A report with the policy it was judged under.
#[derive(Clone, Copy, Debug)]
pub struct Judged<'a> {
    /// The report.
    pub report: &'a Report,
    /// Its policy, for the title.
    pub policy: &'a Policy,
    /// How the mail of the subject is set up, where that was looked at.
    pub mail: Option<&'a Setup>,
}

impl Judged<'_> {
    /// The norm's title in the reader's language, else in English, else its id.
    pub fn title(&self, words: &Words) -> &str {
        title(self.policy, words)
    }

    /// Whom the norm binds or advises, in the reader's language, else in English; none where it does not say.
    pub fn whom(&self, words: &Words) -> Option<&str> {
        let whom = &self.policy.norm.as_ref()?.whom;
        let whom = whom.get(words.language().tag).or_else(|| whom.get("en"));
        whom.map(String::as_str)
    }

    /// The day by whose rules was judged: the one that was asked for, else that of the facts.
    pub fn day(&self) -> Timestamp {
        self.policy.day.unwrap_or(self.report.measured_at)
    }

    /// What the policy says of `check` in this test on that day.
    pub fn rule(&self, check: &str) -> Option<&Rule> {
        self.policy.at(self.day()).get(&self.report.test)?.get(check)
    }

    /// The providers on whose side what `check` found has to be mended, where they are known.
    pub fn providers(&self, check: &CheckReport) -> Vec<String> {
        self.mail
            .map(|setup| checks::setup::providers(check, setup))
            .unwrap_or_default()
    }
}

/// The title of `policy` in the reader's language, else in English, else its id.
pub fn title<'p>(policy: &'p Policy, words: &Words) -> &'p str {
    let titles = &policy.title;
    titles
        .get(words.language().tag)
        .or_else(|| titles.get("en"))
        .map_or(&policy.id, |title| title)
}

/// Whether a subject meets a policy: the one answer that comes before any number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Every required check that applies passed.
    Meets,
    /// A required check failed, whatever else could not be seen.
    Fails,
    /// None failed, but some are not met, each with a registered reason that holds.
    Explained,
    /// None failed, but not all could be tested.
    Unknown,
    /// The policy requires nothing that applies.
    NothingRequired,
}

impl Standing {
    /// What this score means.
    pub fn of(score: &Score) -> Self {
        if score.failed {
            Standing::Fails
        } else if score.explained {
            Standing::Explained
        } else if score.incomplete {
            Standing::Unknown
        } else if score.shares.is_empty() {
            Standing::NothingRequired
        } else {
            Standing::Meets
        }
    }

    /// Yes, no, or nothing to say.
    pub fn meets(self) -> Option<bool> {
        match self {
            Standing::Meets => Some(true),
            Standing::Fails | Standing::Explained => Some(false),
            Standing::Unknown | Standing::NothingRequired => None,
        }
    }

    /// The last part of the keys of its texts.
    pub fn key(self) -> &'static str {
        match self {
            Standing::Meets => "meets",
            Standing::Fails => "fails",
            Standing::Explained => "explained",
            Standing::Unknown => "unknown",
            Standing::NothingRequired => "nothing",
        }
    }
}

/// Numbers of required checks, as the sentence about the standing tells them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Passed, a warning included.
    pub passed: usize,
    /// Failed, alone or with a parent.
    pub failed: usize,
    /// Not met, with a registered reason that holds.
    pub explained: usize,
    /// Could not be tested.
    pub untested: usize,
}

impl Count {
    /// Counts the required checks of `report`.
    pub fn of(report: &Report) -> Self {
        let mut count = Count::default();
        for check in report
            .checks
            .iter()
            .filter(|check| check.level == Requirement::Required)
        {
            match check.verdict {
                _ if is_failed(check) => count.failed += 1,
                _ if check.is_unmet_but_explained() => count.explained += 1,
                Verdict::NotTested => count.untested += 1,
                Verdict::NotApplicable => {}
                _ => count.passed += 1,
            }
        }
        count
    }
}

/// True when a check counts as failed: it did, or it does not apply because its parent failed.
pub fn is_failed(check: &CheckReport) -> bool {
    check.verdict == Verdict::Fail || check.fell_with_parent
}

/// The name of a standard as the policy groups by it: its own words, those of the family of checks, or as it stands.
pub fn standard(words: &Words, standard: &str) -> String {
    words
        .find(&format!("standard-{standard}"))
        .or_else(|| words.find(&format!("family-{standard}")))
        .unwrap_or_else(|| standard.to_owned())
}

/// A span of time in its largest whole unit; what is not past yet is no age. It stands as part of a sentence.
pub fn age(seconds: i64, words: &Words) -> String {
    let (key, unit) = match seconds {
        ..7200 => ("age-minutes", 60),
        7200..172_800 => ("age-hours", 3600),
        _ => ("age-days", 86_400),
    };
    text::flat(&words.shared_with(key, &Args::from([("n", (seconds.max(0) / unit).into())])))
}

/// A time as everybody reads it, in UTC.
pub fn time(at: Timestamp) -> String {
    at.strftime("%Y-%m-%d %H:%M UTC").to_string()
}

/// The name as people write it, with the one in the DNS beside it where that differs.
pub fn name(report: &Report) -> String {
    match &report.subject.unicode {
        Some(unicode) => format!("{unicode} ({})", report.subject.name),
        None => report.subject.name.clone(),
    }
}

/// The name as people write it.
pub fn short_name(report: &Report) -> &str {
    report.subject.unicode.as_ref().unwrap_or(&report.subject.name)
}

/// Checks that somebody has to do something about, in the order in which reports show them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// Required, and failed.
    Missing,
    /// Passed, with a warning.
    Warnings,
    /// Not required, and failed.
    Advice,
    /// Not met, with a registered reason that holds.
    Explained,
}

impl Section {
    /// Whether `check` belongs here.
    pub fn holds(self, check: &CheckReport) -> bool {
        let required = check.level == Requirement::Required;
        match self {
            Section::Missing => check.verdict == Verdict::Fail && required,
            Section::Warnings => check.verdict == Verdict::Warn,
            Section::Advice => check.verdict == Verdict::Fail && !required,
            Section::Explained => check.verdict == Verdict::Explained,
        }
    }

    /// The key of its heading.
    pub fn key(self) -> &'static str {
        match self {
            Section::Missing => "section-missing",
            Section::Warnings => "section-warnings",
            Section::Advice => "section-advice",
            Section::Explained => "section-explained",
        }
    }
}

/// The required checks that count as failed only because what they build on did.
pub fn fallen(report: &Report) -> Vec<&CheckReport> {
    let checks = report.checks.iter();
    checks
        .filter(|check| check.level == Requirement::Required && check.fell_with_parent)
        .filter(|check| check.verdict != Verdict::Fail)
        .collect()
}

/// Under which norm, when, from where and how it was measured: a line each.
pub fn circumstances(judged: Judged<'_>, words: &Words) -> Vec<String> {
    let report = judged.report;
    let norm = Args::from([
        ("title", judged.title(words).into()),
        ("id", report.policy.id.as_str().into()),
        ("version", report.policy.version.as_str().into()),
    ]);
    let measured = Args::from([
        ("time", time(report.measured_at).into()),
        ("place", report.vantage.name.as_str().into()),
        ("version", report.measured_by.as_str().into()),
    ]);
    let mut lines = vec![
        words.shared_with("report-norm", &norm),
        words.shared_with("report-measured", &measured),
    ];
    if let Some(typed) = &report.subject.typed {
        lines.push(words.shared_with("report-typed", &Args::from([("typed", typed.as_str().into())])));
    }
    let vantage = &report.vantage;
    if !vantage.ipv4 {
        lines.push(words.shared("report-no-ipv4"));
    }
    if !vantage.ipv6 {
        lines.push(words.shared("report-no-ipv6"));
    }
    if vantage.pace != "polite" {
        let pace = Args::from([("pace", vantage.pace.as_str().into())]);
        lines.push(words.shared_with("report-pace", &pace));
    }
    if !vantage.allowed.is_empty() {
        let nets: Vec<String> = vantage.allowed.iter().map(ToString::to_string).collect();
        lines.push(words.shared_with("report-allowed", &Args::from([("nets", nets.into())])));
    }
    lines
}

/// Does it meet the norm? One sentence, two where something could not be tested beside what failed.
pub fn answer(judged: Judged<'_>, words: &Words) -> (Standing, String) {
    let report = judged.report;
    let (standing, count) = (Standing::of(&report.score), Count::of(report));
    let number = match standing {
        Standing::Meets | Standing::NothingRequired => count.passed,
        Standing::Fails => count.failed,
        Standing::Explained => count.explained,
        Standing::Unknown => count.untested,
    };
    let args = Args::from([
        ("name", short_name(report).into()),
        ("norm", judged.title(words).into()),
        ("count", number.into()),
    ]);
    let mut sentence = words.shared_with(&format!("standing-{}", standing.key()), &args);
    if matches!(standing, Standing::Fails | Standing::Explained) && count.untested > 0 {
        sentence.push(' ');
        let args = Args::from([("count", count.untested.into())]);
        sentence.push_str(&words.shared_with("standing-also-untested", &args));
    }
    (standing, sentence)
}

/// The age of what was brought from outside, and what the measuring took: a line each.
pub fn data(report: &Report, words: &Words) -> Vec<String> {
    let mut lines = Vec::new();
    if report.data.is_empty() {
        lines.push(words.shared("data-none"));
    }
    for (source, made_at) in &report.data {
        let mut args = Args::from([("source", source.as_str().into())]);
        let key = match made_at {
            Some(at) => {
                args.insert("time", time(*at).into());
                let seconds = report.measured_at.as_second().saturating_sub(at.as_second());
                args.insert("age", age(seconds, words).into());
                "data-line"
            }
            None => "data-line-undated",
        };
        lines.push(words.shared_with(key, &args));
    }
    let traffic = report.traffic;
    let time = match traffic.duration_ms {
        ms @ ..10_000 => format!("{ms} ms"),
        ms => format!("{} s", ms / 1000),
    };
    let args = Args::from([
        ("time", time.into()),
        ("connections", traffic.connections.into()),
        ("queries", traffic.queries.into()),
    ]);
    lines.push(words.shared_with("cost-line", &args));
    lines
}
