//! A check's own page, and the list of all checks.

use facts::Test;
use text::Words;
use verdict::{Args, Check, Finding, Life, Outcome, Place, Policy, Tag, Value};

use crate::{
    Look,
    layout::{Page, Tone, width},
    markdown, norm, report,
};

/// Everything that can be said about `check`; levels and values of parameters are those of `policy`.
pub fn page(check: &'static Check, policy: &Policy, words: &Words, look: Look) -> String {
    let mut writer = Writer {
        page: Page::new(look),
        check,
        policy,
        words,
    };
    writer.head();
    writer.measured();
    writer.findings();
    writer.norms();
    writer.parameters();
    writer.levels();
    writer.fix();
    writer.page.finish()
}

/// All checks, by family: id and title.
pub fn list(words: &Words, look: Look) -> String {
    let mut page = Page::new(look);
    page.text(0, &words.shared("explain-list"));
    let checks = || checks::all().map(|entry| entry.check);
    let column = checks().map(|check| width(check.id)).max().unwrap_or(0);
    let mut family = "";
    for check in checks() {
        if check.family() != family {
            family = check.family();
            page.heading(&words.shared(&format!("family-{family}")));
        }
        page.item(2, (check.id, Tone::Plain), column, &words.check(check, "title"));
    }
    page.finish()
}

struct Writer<'a> {
    page: Page,
    check: &'static Check,
    policy: &'a Policy,
    words: &'a Words,
}

impl Writer<'_> {
    fn section(&mut self, key: &str) {
        let heading = self.words.shared(key);
        self.page.heading(&heading);
    }

    fn own(&self, key: &str) -> String {
        self.words.check(self.check, key)
    }

    fn head(&mut self) {
        let title = self.own("title");
        self.page.heading(&title);
        let id = Args::from([("id", self.check.id.into())]);
        let life = match self.check.life {
            Life::Stable => {
                let mut args = id;
                args.insert("version", self.check.since.into());
                self.words.shared_with("explain-since", &args)
            }
            Life::Removed(version) => {
                let mut args = id;
                args.insert("version", version.into());
                self.words.shared_with("explain-removed", &args)
            }
        };
        self.page.text(0, &life);
        if !self.check.parents.is_empty() {
            let parents: Vec<String> = self.check.parents.iter().map(|id| (*id).to_owned()).collect();
            let args = Args::from([("checks", parents.into())]);
            self.page
                .text(0, &self.words.shared_with("explain-parents", &args));
        }
        for (heading, key) in [("explain-question", "question"), ("explain-why", "why")] {
            self.section(heading);
            let text = self.own(key);
            self.page.text(2, &text);
        }
    }

    /// The specification without its scenarios, which are for whoever changes the check.
    fn measured(&mut self) {
        self.section("explain-measured");
        let spec = self.check.spec;
        let body = spec.split_once("\n## Scenarios").map_or(spec, |(body, _)| body);
        // Its first line repeats the id.
        let body = body.split_once('\n').map_or("", |(_, rest)| rest);
        markdown::write(&mut self.page, 2, body);
    }

    fn findings(&mut self) {
        self.section("explain-findings");
        let outcomes: Vec<(String, Tone)> = self.check.findings.iter().map(|tag| self.outcome(tag)).collect();
        let column = outcomes.iter().map(|(word, _)| width(word)).max().unwrap_or(0);
        for (tag, (word, tone)) in self.check.findings.iter().zip(outcomes) {
            let text = format!("{}: {}", tag.name, self.message(tag));
            self.page.item(2, (&word, tone), column, &text);
        }
    }

    fn outcome(&self, tag: &Tag) -> (String, Tone) {
        let (key, tone) = match tag.outcome {
            Outcome::Pass => ("pass", Tone::Good),
            Outcome::Fail => ("fail", Tone::Bad),
            Outcome::Warn => ("warn", Tone::Warning),
            Outcome::Info => ("info", Tone::Plain),
            Outcome::Note => ("note", Tone::Plain),
            Outcome::NotApplicable => ("not_applicable", Tone::Faint),
            Outcome::NotTested => ("not_tested", Tone::Unknown),
        };
        (self.words.shared(&format!("outcome-{key}")), tone)
    }

    /// The message of a finding without its arguments: `{$age_s}` stands as three dots.
    fn message(&self, tag: &Tag) -> String {
        let finding = Finding {
            tag: *tag,
            outcome: tag.outcome,
            reason: None,
            args: Args::new(),
            place: Place::whole(),
            evidence: None,
            at: None,
            shared: false,
        };
        without_variables(&self.words.finding(self.check, &finding))
    }

    fn norms(&mut self) {
        if self.check.norms.is_empty() {
            return;
        }
        self.section("explain-norms");
        for norm in self.check.norms {
            let args = Args::from([
                ("norm", norm.to_string().into()),
                ("keyword", norm.keyword.text().into()),
                ("date", norm.in_force.into()),
            ]);
            self.page.text(2, &self.words.shared_with("norm-line", &args));
            if let Some(url) = norm::link(norm) {
                self.page.verbatim(4, &url);
            }
        }
    }

    fn parameters(&mut self) {
        if self.check.parameters.is_empty() {
            return;
        }
        self.section("explain-parameters");
        let rule = self
            .policy
            .tests
            .values()
            .find_map(|rules| rules.get(self.check.id));
        for parameter in self.check.parameters {
            let value = rule.and_then(|rule| rule.parameters.0.get(parameter.name));
            let args = Args::from([
                ("name", parameter.name.into()),
                ("value", value.map_or("?".to_owned(), written).into()),
                ("about", parameter.about.into()),
            ]);
            self.page
                .text(2, &self.words.shared_with("parameter-line", &args));
        }
    }

    fn levels(&mut self) {
        let title = report::title(self.policy, self.words).to_owned();
        let heading = self
            .words
            .shared_with("explain-levels", &Args::from([("policy", title.into())]));
        self.page.heading(&heading);
        let mut asked = false;
        for test in [Test::Web, Test::Mail, Test::Dns, Test::Conn] {
            let rules = self.policy.tests.get(&test);
            if let Some(rule) = rules.and_then(|rules| rules.get(self.check.id)) {
                asked = true;
                let args = Args::from([
                    ("test", self.words.shared(&format!("test-{test}")).into()),
                    (
                        "level",
                        self.words.shared(&format!("level-{}", rule.level.key())).into(),
                    ),
                ]);
                self.page.text(2, &self.words.shared_with("level-line", &args));
            }
        }
        if !asked {
            self.page.text(2, &self.words.shared("explain-not-asked"));
        }
    }

    fn fix(&mut self) {
        self.section("explain-fix");
        let fix = self.own("fix");
        self.page.text(2, &fix);
        let who = Args::from([
            ("who", self.own("fix-who").into()),
            ("effort", self.own("fix-effort").into()),
        ]);
        self.page.text(2, &self.words.shared_with("item-who", &who));
    }
}

/// `{$name}`, which stands where a message misses an argument, becomes three dots.
fn without_variables(message: &str) -> String {
    let mut out = String::with_capacity(message.len());
    let mut rest = message;
    while let Some((before, after)) = rest.split_once("{$") {
        out.push_str(before);
        out.push('…');
        rest = after.split_once('}').map_or("", |(_, rest)| rest);
    }
    out.push_str(rest);
    out
}

/// A parameter's value as a policy file has it.
fn written(value: &Value) -> String {
    match value {
        Value::Flag(flag) => flag.to_string(),
        Value::Number(number) => number.to_string(),
        Value::Fraction(fraction) => fraction.to_string(),
        Value::Text(text) => format!("\"{text}\""),
        Value::List(values) => {
            let values: Vec<String> = values.iter().map(written).collect();
            format!("[{}]", values.join(", "))
        }
    }
}
