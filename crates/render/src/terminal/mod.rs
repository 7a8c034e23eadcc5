//! Reports on a terminal: first the answer, then what to do, then everything else.

mod items;
mod overview;
mod score;

use facts::Timestamp;
use text::Words;
use verdict::{Args, CheckReport, Report, Requirement, Verdict};

use crate::{
    Judged, Look, Standing,
    layout::{Page, Tone},
    report::{Count, age, is_failed},
};
use items::{Group, said, untested};

/// The reports one after the other; several begin with a table of all of them.
pub fn reports(judged: &[Judged<'_>], words: &Words, look: Look) -> String {
    let mut page = Page::new(look);
    if judged.len() > 1 {
        overview::write(&mut page, judged, words);
    }
    for (index, one) in judged.iter().enumerate() {
        if index > 0 || judged.len() > 1 {
            page.rule();
        }
        Writer {
            page: &mut page,
            words,
            judged: *one,
        }
        .report();
    }
    page.finish()
}

/// Icon, tone and word of a verdict: the icon is never alone.
pub(crate) fn mark(verdict: Verdict, words: &Words) -> (String, Tone) {
    let (icon, tone) = match verdict {
        Verdict::Pass => ("✓", Tone::Good),
        Verdict::Fail => ("✗", Tone::Bad),
        Verdict::Warn => ("!", Tone::Warning),
        Verdict::NotTested => ("?", Tone::Unknown),
        Verdict::Info => ("i", Tone::Plain),
        Verdict::NotApplicable => ("-", Tone::Faint),
        Verdict::Explained => ("~", Tone::Warning),
    };
    (
        format!("{icon} {}", words.shared(&format!("mark-{}", verdict.key()))),
        tone,
    )
}

/// Icon, tone and key of a standing.
fn standing_mark(standing: Standing) -> (&'static str, Tone) {
    match standing {
        Standing::Meets => ("✓", Tone::Good),
        Standing::Fails => ("✗", Tone::Bad),
        Standing::Unknown => ("?", Tone::Unknown),
        Standing::NothingRequired => ("-", Tone::Faint),
    }
}

/// A time as everybody reads it, in UTC.
fn time(at: Timestamp) -> String {
    at.strftime("%Y-%m-%d %H:%M UTC").to_string()
}

/// The name as people write it, with the one in the DNS beside it where that differs.
fn name(report: &Report) -> String {
    match &report.subject.unicode {
        Some(unicode) => format!("{unicode} ({})", report.subject.name),
        None => report.subject.name.clone(),
    }
}

/// The name as people write it.
fn short_name(report: &Report) -> &str {
    report.subject.unicode.as_ref().unwrap_or(&report.subject.name)
}

struct Writer<'p, 'a> {
    page: &'p mut Page,
    words: &'p Words,
    judged: Judged<'a>,
}

impl<'a> Writer<'_, 'a> {
    fn report(&mut self) {
        self.head();
        self.answer();
        score::write(self.page, &self.judged.report.score, self.words);
        self.missing();
        self.untested();
        self.section("section-warnings", |check| check.verdict == Verdict::Warn);
        self.section("section-advice", |check| {
            check.verdict == Verdict::Fail && check.level != Requirement::Required
        });
        self.checks();
        self.data();
    }

    fn shared(&self, key: &str, args: Args) -> String {
        self.words.shared_with(key, &args)
    }

    fn head(&mut self) {
        let report = self.judged.report;
        let test = self.words.shared(&format!("test-{}", report.test));
        let heading = format!("{} – {test}", name(report));
        self.page.heading(&heading);
        let norm = Args::from([
            ("title", self.judged.title(self.words).into()),
            ("id", report.policy.id.as_str().into()),
            ("version", report.policy.version.as_str().into()),
        ]);
        let measured = Args::from([
            ("time", time(report.measured_at).into()),
            ("place", report.vantage.name.as_str().into()),
            ("version", report.measured_by.as_str().into()),
        ]);
        let mut lines = vec![
            self.shared("report-norm", norm),
            self.shared("report-measured", measured),
        ];
        if let Some(typed) = &report.subject.typed {
            lines.push(self.shared("report-typed", Args::from([("typed", typed.as_str().into())])));
        }
        let vantage = &report.vantage;
        if !vantage.ipv4 {
            lines.push(self.words.shared("report-no-ipv4"));
        }
        if !vantage.ipv6 {
            lines.push(self.words.shared("report-no-ipv6"));
        }
        if vantage.pace != "polite" {
            let pace = Args::from([("pace", vantage.pace.as_str().into())]);
            lines.push(self.shared("report-pace", pace));
        }
        if !vantage.allowed.is_empty() {
            let nets: Vec<String> = vantage.allowed.iter().map(ToString::to_string).collect();
            lines.push(self.shared("report-allowed", Args::from([("nets", nets.into())])));
        }
        for line in lines {
            self.page.text(0, &line);
        }
    }

    /// Does it meet the norm? One sentence, two where something could not be tested beside what failed.
    fn answer(&mut self) {
        let report = self.judged.report;
        let (standing, count) = (Standing::of(&report.score), Count::of(report));
        let number = match standing {
            Standing::Meets | Standing::NothingRequired => count.passed,
            Standing::Fails => count.failed,
            Standing::Unknown => count.untested,
        };
        let args = Args::from([
            ("name", short_name(report).into()),
            ("norm", self.judged.title(self.words).into()),
            ("count", number.into()),
        ]);
        let mut sentence = self.shared(&format!("standing-{}", standing.key()), args);
        if standing == Standing::Fails && count.untested > 0 {
            sentence.push(' ');
            let args = Args::from([("count", count.untested.into())]);
            sentence.push_str(&self.shared("standing-also-untested", args));
        }
        self.page.blank();
        self.page.item(0, standing_mark(standing), 1, &sentence);
    }

    fn missing(&mut self) {
        let report = self.judged.report;
        let missing =
            |check: &CheckReport| check.verdict == Verdict::Fail && check.level == Requirement::Required;
        self.section("section-missing", missing);
        let fallen: Vec<String> = report
            .checks
            .iter()
            .filter(|check| check.level == Requirement::Required && is_failed(check) && !missing(check))
            .map(|check| check.check.id.to_owned())
            .collect();
        if !fallen.is_empty() {
            let text = self.shared("item-fallen", Args::from([("checks", fallen.into())]));
            self.page.text(2, &text);
        }
    }

    /// A section with every check that `belongs`, what was found, who can mend it and how.
    fn section(&mut self, heading: &str, belongs: impl Fn(&CheckReport) -> bool) {
        let report = self.judged.report;
        let mut checks = report.checks.iter().filter(|check| belongs(check)).peekable();
        if checks.peek().is_some() {
            self.page.heading(&self.words.shared(heading));
        }
        for check in checks {
            self.item(check);
        }
    }

    fn item(&mut self, check: &'a CheckReport) {
        self.page.blank();
        let (mark, tone) = mark(check.verdict, self.words);
        self.page
            .item(2, (&format!("{mark}:"), tone), 0, &self.title(check));
        let groups = said(check, &self.judged.report.subject.name, self.words);
        for (index, group) in groups.iter().enumerate() {
            self.group(group);
            // Advice that several findings share stands once, below the last of them.
            if let Some(fix) = &group.fix
                && groups.get(index + 1).is_none_or(|next| next.fix != group.fix)
            {
                let text = self.shared("item-fix", Args::from([("fix", fix.as_str().into())]));
                self.page.text(4, &text);
            }
        }
        let who = Args::from([
            ("who", self.words.check(check.check, "fix-who").into()),
            ("effort", self.words.check(check.check, "fix-effort").into()),
        ]);
        self.page.text(4, &self.shared("item-who", who));
    }

    fn group(&mut self, group: &Group<'_>) {
        self.page.text(4, &group.text);
        if !group.places.is_empty() {
            self.page.text(6, &items::places(&group.places, self.words));
        }
        if let Some(evidence) = group.evidence {
            let short = items::shorten(evidence, EVIDENCE_SHOWN);
            let text = self.shared("item-seen", Args::from([("evidence", short.into())]));
            self.page.whole(6, Tone::Faint, &text);
        }
    }

    /// What could not be seen, by reason: one reason usually stands behind many checks.
    fn untested(&mut self) {
        let groups = untested(self.judged.report, self.words);
        if groups.is_empty() {
            return;
        }
        self.page.heading(&self.words.shared("section-untested"));
        for group in groups {
            self.page.blank();
            self.page
                .item(2, standing_mark(Standing::Unknown), 0, &group.text);
            for (check, places) in &group.checks {
                self.page.text(4, &self.title(check));
                if !places.is_empty() {
                    self.page.text(6, &items::places(places, self.words));
                }
            }
            if let Some(fix) = &group.fix {
                let text = self.shared("item-todo", Args::from([("fix", fix.as_str().into())]));
                self.page.text(4, &text);
            }
        }
    }

    fn title(&self, check: &CheckReport) -> String {
        let level = self.words.shared(&format!("level-{}", check.level.key()));
        format!(
            "{} ({}, {level})",
            self.words.check(check.check, "title"),
            check.check.id
        )
    }

    /// Every check on a line, by family, with what is worth knowing beside the verdict.
    fn checks(&mut self) {
        let report = self.judged.report;
        self.page.heading(&self.words.shared("section-checks"));
        let column = items::widest_mark(report, self.words);
        let mut family = "";
        for check in &report.checks {
            if check.check.family() != family {
                family = check.check.family();
                self.page.blank();
                let heading = self.words.shared(&format!("family-{family}"));
                self.page.whole(2, Tone::Heading, &heading);
            }
            let (mark, tone) = mark(check.verdict, self.words);
            self.page.item(2, (&mark, tone), column, &self.title(check));
            for remark in items::remarks(check, self.words) {
                self.page.whole(5 + column, Tone::Faint, &remark);
            }
        }
    }

    fn data(&mut self) {
        let report = self.judged.report;
        self.page.heading(&self.words.shared("section-data"));
        if report.data.is_empty() {
            self.page.text(2, &self.words.shared("data-none"));
        }
        for (source, made_at) in &report.data {
            let mut args = Args::from([("source", source.as_str().into())]);
            let key = match made_at {
                Some(at) => {
                    args.insert("time", time(*at).into());
                    let seconds = report.measured_at.as_second().saturating_sub(at.as_second());
                    args.insert("age", age(seconds, self.words).into());
                    "data-line"
                }
                None => "data-line-undated",
            };
            self.page.text(2, &self.shared(key, args));
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
        self.page.text(2, &self.shared("cost-line", args));
    }
}

/// Characters of evidence that are shown; the JSON report has it whole.
const EVIDENCE_SHOWN: usize = 200;

#[cfg(test)]
mod tests;
