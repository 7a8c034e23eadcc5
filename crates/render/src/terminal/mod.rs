//! Reports on a terminal: first the answer, then what to do, then everything else.

mod compare;
mod mail;
mod overview;

use text::Words;
use verdict::{Args, CheckReport, Report, Verdict};

use crate::{
    Judged, Look, Standing, explanation,
    findings::{self, Group, Shared, said, untested},
    layout::{Page, Tone, width},
    report::{self, Section, name},
    score,
};

/// Norms of which the reports are still written out below the table of all of them. Of more, nobody reads ten times the same.
const WRITTEN_OUT: usize = 4;

/// The reports one after the other; several begin with a table of all of them, and those of one subject under several norms
/// with a table of these.
pub fn reports(judged: &[Judged<'_>], words: &Words, look: Look) -> String {
    let mut page = Page::new(look);
    if judged.len() > 1 {
        overview::write(&mut page, judged, words);
        compare::write(&mut page, judged, words);
    }
    if crate::overview::policies(judged).len() > WRITTEN_OUT {
        page.blank();
        page.text(0, &words.shared("compared-only"));
        return page.finish();
    }
    for (index, one) in judged.iter().enumerate() {
        if index > 0 || judged.len() > 1 {
            page.rule();
        }
        Writer {
            page: &mut page,
            words: &words.about(one.report.test),
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
        Standing::Explained => ("~", Tone::Warning),
        Standing::Unknown => ("?", Tone::Unknown),
        Standing::NothingRequired => ("-", Tone::Faint),
    }
}

/// The widest mark in `report`, so that what stands behind the marks begins in one column.
fn widest_mark(report: &Report, words: &Words) -> usize {
    let checks = report.checks.iter();
    let widths = checks.map(|check| width(&mark(check.verdict, words).0));
    widths.max().unwrap_or(0)
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
        self.score();
        self.section(Section::Missing);
        self.fallen();
        self.section(Section::Explained);
        self.untested();
        self.section(Section::Warnings);
        self.section(Section::Advice);
        self.mail();
        self.checks();
        self.lists();
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
        for line in report::circumstances(self.judged, self.words) {
            self.page.text(0, &line);
        }
    }

    fn answer(&mut self) {
        let (standing, sentence) = report::answer(self.judged, self.words);
        self.page.blank();
        self.page.item(0, standing_mark(standing), 1, &sentence);
    }

    fn score(&mut self) {
        let score = &self.judged.report.score;
        let Some(sentence) = score::sentence(score, self.words) else {
            return;
        };
        self.page.blank();
        self.page.text(0, &sentence);
        let shares = score::shares(score, self.words);
        let column = shares.iter().map(|(name, _)| width(name)).max().unwrap_or(0);
        for (name, part) in &shares {
            self.page.item(2, (name, Tone::Plain), column, part);
        }
        for sum in score::sums(score, self.words) {
            self.page.text(2, &sum);
        }
        let lost = score::lost(score, self.words);
        if !lost.is_empty() {
            self.page.text(0, &self.words.shared("score-lost-title"));
        }
        for line in lost {
            self.page.text(2, &line);
        }
    }

    fn fallen(&mut self) {
        let fallen = report::fallen(self.judged.report);
        if !fallen.is_empty() {
            let fallen: Vec<String> = fallen.iter().map(|check| check.check.id.to_owned()).collect();
            let text = self.shared("item-fallen", Args::from([("checks", fallen.into())]));
            self.page.text(2, &text);
        }
    }

    /// A section with every check that belongs there, what was found, who can mend it and how.
    fn section(&mut self, section: Section) {
        let report = self.judged.report;
        let mut checks = report
            .checks
            .iter()
            .filter(|check| section.holds(check))
            .peekable();
        if checks.peek().is_some() {
            self.page.heading(&self.words.shared(section.key()));
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
        for line in explanation::lines(check, self.words) {
            self.page.text(4, &line);
        }
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
        if let Some(ask) = crate::mail::ask(&self.judged.providers(check), self.words) {
            self.page.text(4, &ask);
        }
    }

    fn group(&mut self, group: &Group<'_>) {
        self.page.text(4, &group.text);
        if !group.places.is_empty() {
            self.page
                .text(6, &findings::places(&group.places, PLACES_SHOWN, self.words));
        }
        if group.shared == Shared::Endpoint {
            for seen in findings::seen(group, self.words) {
                self.page.whole(6, Tone::Faint, &seen);
            }
        }
        if let Some(evidence) = group.evidence {
            let short = findings::shorten(evidence, EVIDENCE_SHOWN);
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
                    self.page
                        .text(6, &findings::places(places, PLACES_SHOWN, self.words));
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
        let column = widest_mark(report, self.words);
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
            for remark in findings::remarks(check, self.words) {
                self.page.whole(5 + column, Tone::Faint, &remark);
            }
        }
    }

    /// Everything that is accepted, where it was asked for: one list below the other, in columns.
    fn lists(&mut self) {
        let subject = &self.judged.report.subject.name;
        let mut headed = false;
        for check in &self.judged.report.checks {
            let groups = findings::lists(check, subject, self.words);
            if groups.is_empty() {
                continue;
            }
            if !headed {
                self.page.heading(&self.words.shared("section-listed"));
                headed = true;
            }
            self.page.blank();
            self.page.text(2, &self.title(check));
            for group in &groups {
                self.group(group);
                self.rows(group);
            }
        }
    }

    fn rows(&mut self, group: &Group<'_>) {
        let rows: Vec<[String; 3]> = group
            .items
            .iter()
            .map(|item| {
                let class = self.words.shared(&format!("class-{}", item.class));
                [format!("      {}", item.name), item.code.clone(), class]
            })
            .collect();
        let mut columns = [0; 3];
        for row in &rows {
            for (column, cell) in columns.iter_mut().zip(row) {
                *column = width(cell).max(*column);
            }
        }
        let fits = columns.iter().sum::<usize>() + 4 <= self.page.width();
        for (row, item) in rows.into_iter().zip(&group.items) {
            if !fits {
                self.page.text(6, row.join(" ").trim_start());
                continue;
            }
            let tone = match item.class.as_str() {
                "good" | "sufficient" => Tone::Good,
                "phase-out" => Tone::Warning,
                "unrated" => Tone::Plain,
                _ => Tone::Bad,
            };
            let [name, code, class] = row;
            let cells = [(name, Tone::Plain), (code, Tone::Faint), (class, tone)];
            self.page.row(&cells, &columns);
        }
    }

    fn data(&mut self) {
        self.page.heading(&self.words.shared("section-data"));
        for line in report::data(self.judged.report, self.words) {
            self.page.text(2, &line);
        }
    }
}

/// Places that are named at a finding.
const PLACES_SHOWN: usize = 4;

/// Characters of evidence that are shown; the JSON report has it whole.
const EVIDENCE_SHOWN: usize = 200;

#[cfg(test)]
pub(crate) mod tests;
