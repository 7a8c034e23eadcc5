//! The lab, a first run over some of its names, and the reports to be looked at in a browser.

use std::path::{Path, PathBuf};

use facts::{Facts, Test};
use futures_util::{StreamExt, stream};
use lab::{Domain, Lab};
use render::{
    html::Twin,
    json::{Fault, FaultKind},
};
use scan::Network;
use serve::{Page, Site};
use tempfile::TempDir;
use text::{Language, Words};
use verdict::{Args, Policy};

use super::{
    judging,
    lab::{network_options, new_folder, runtime, start},
    test::{interrupted, wanted_of},
};
use crate::{
    cli::{DemoArgs, Format},
    exit::{self, fault},
    options::PolicyArgs,
    output::{self, Outcome},
    progress::Lines,
};

/// The names that are tested: one of each kind that people know from their own.
const NAMES: [&str; 12] = [
    "healthy.test",
    "municipality.test",
    "no-ipv6.test",
    "unsigned.test",
    "expired.test",
    "lame.test",
    "http-only.test",
    "cert-other-name.test",
    "hijacked.test",
    "both.test",
    "village.test",
    "spf-eleven.test",
];

/// Names measured at the same time.
const CONCURRENT: usize = 6;

/// `plimsoll demo`.
pub fn run(args: &DemoArgs, words: &Words) -> Result<u8, Fault> {
    let policies = judging::policies(&PolicyArgs::default())?;
    let lab_folder = new_folder()?;
    let own = args.folder.is_none().then(new_folder).transpose()?;
    let folder = reports_folder(args, own.as_ref())?;
    let runtime = runtime()?;
    let ended = runtime.block_on(async {
        output::print(&format!("{}\n", words.shared("demo-starts")))?;
        let lab = start(lab_folder.path().to_owned(), None, 0).await?;
        let measured = measure(&lab, &policies, words).await?;
        let site = write(&measured, &policies, &folder, words)?;
        output::print(&summary(&lab, &measured, &policies, words))?;
        show(site, args, &folder, words).await
    });
    // Servers that are silent on purpose must not hold us up.
    runtime.shutdown_background();
    ended.map(|()| exit::MEASURED)
}

fn reports_folder(args: &DemoArgs, own: Option<&TempDir>) -> Result<PathBuf, Fault> {
    let chosen = args.folder.clone();
    let folder = chosen
        .or_else(|| own.map(|own| own.path().to_owned()))
        .unwrap_or_default();
    match std::fs::create_dir_all(&folder) {
        Ok(()) => Ok(folder),
        Err(error) => Err(unwritable(&folder, &error)),
    }
}

fn unwritable(path: &Path, error: &std::io::Error) -> Fault {
    fault(
        FaultKind::Output,
        format!("the reports cannot be written to {}: {error}", path.display()),
    )
}

/// What the lab has under a name: a website, mail, or both.
fn tests_of<'l>(lab: &'l Lab, name: &str) -> &'l [Test] {
    let domain = lab.domains.iter().find(|domain| domain.host == name);
    domain.map_or(&[Test::Web], |domain| domain.tests)
}

/// Facts of the names, in their order.
async fn measure(lab: &Lab, policies: &[Policy], words: &Words) -> Result<Vec<Facts>, Fault> {
    let network = Network::open(&network_options(&lab.files))
        .map_err(|error| fault(FaultKind::File, error.to_string()))?;
    let lines = Lines::new(NAMES.len(), false, words);
    let (network, lines) = (&network, &lines);
    let measured: Vec<Result<Facts, Fault>> = stream::iter(NAMES)
        .map(|name| async move {
            let subject =
                scan::subject(name).map_err(|error| fault(FaultKind::Internal, error.to_string()))?;
            let tests = tests_of(lab, name);
            let needs = wanted_of(policies, tests, false);
            let measured = scan::measure(network, &subject, tests, &needs, lines).await;
            lines.done(name);
            Ok(measured.facts)
        })
        .buffered(CONCURRENT)
        .collect()
        .await;
    lines.clear();
    measured.into_iter().collect()
}

/// Writes a page with all reports, and for each name a page, a report for programs and the facts; pages in every language, with
/// links from each to the others.
fn write(measured: &[Facts], policies: &[Policy], folder: &Path, words: &Words) -> Result<Site, Fault> {
    const HTML: &str = "text/html; charset=utf-8";
    const JSON: &str = "application/json";
    let mut site = Site::default();
    let mut put = |path: &str, file: &str, kind: &'static str, text: String| {
        let at = folder.join(file);
        std::fs::write(&at, &text).map_err(|error| unwritable(&at, &error))?;
        site.put(path, Page { kind, text });
        Ok(())
    };
    let mut all = Outcome::new(policies, Format::Html, true);
    for facts in measured {
        judging::judge(facts, &facts.tests, &mut all);
        let mut one = Outcome::new(policies, Format::Html, true);
        judging::judge(facts, &facts.tests, &mut one);
        let name = &facts.subject.name;
        let kept =
            serde_json::to_string(facts).map_err(|error| fault(FaultKind::Internal, error.to_string()))?;
        for (file, text) in in_all_languages(&one, name, words) {
            put(&format!("/{file}"), &file, HTML, text)?;
        }
        for (suffix, text) in [("json", one.json(words)), ("facts.jsonl", kept + "\n")] {
            let file = format!("{name}.{suffix}");
            put(&format!("/{file}"), &file, JSON, text)?;
        }
    }
    for (file, text) in in_all_languages(&all, "index", words) {
        if file == "index.html" {
            put("/", &file, HTML, text.clone())?;
        }
        put(&format!("/{file}"), &file, HTML, text)?;
    }
    Ok(site)
}

/// A page in every language, with its file: `NAME.html` in the one that was asked for, `NAME.ar.html` and the like in the others.
fn in_all_languages(outcome: &Outcome<'_>, name: &str, asked: &Words) -> Vec<(String, String)> {
    let file = |language: Language| {
        if language.tag == asked.language().tag {
            format!("{name}.html")
        } else {
            format!("{name}.{}.html", language.tag)
        }
    };
    // The pseudo-language is none of all, and shows itself to those who ask for it.
    let asked_too =
        Some(asked.language()).filter(|asked| Language::ALL.iter().all(|known| known.tag != asked.tag));
    let languages: Vec<Language> = Language::ALL.iter().copied().chain(asked_too).collect();
    let page = |language: &Language| {
        let others = languages.iter().filter(|other| other.tag != language.tag);
        let twins: Vec<Twin> = others
            .map(|other| Twin {
                language: *other,
                href: file(*other),
            })
            .collect();
        (
            file(*language),
            outcome.html_beside(&Words::new(*language), &twins),
        )
    };
    languages.iter().map(page).collect()
}

/// A line for each name: what came of it, and what is wrong with it.
fn summary(lab: &Lab, measured: &[Facts], policies: &[Policy], words: &Words) -> String {
    let wide = NAMES.iter().map(|name| name.len()).max().unwrap_or(0);
    let dutch = words.language().tag == "nl";
    let mut text = String::from("\n");
    for facts in measured {
        let name = &facts.subject.name;
        let known = lab.domains.iter().find(|domain| domain.host == *name);
        let sentence = known.map_or("", |domain: &Domain| if dutch { domain.nl } else { domain.en });
        let meets = policies.iter().all(|policy| {
            facts.tests.iter().all(|test| {
                let report = checks::judge(facts, policy, *test);
                render::Standing::of(&report.score) == render::Standing::Meets
            })
        });
        let mark = if meets { "✓" } else { "✗" };
        let said = words.shared(if meets { "demo-meets" } else { "demo-fails" });
        text += &format!("{mark} {name:wide$}  {said}. {sentence}\n");
    }
    text
}

/// Serves the reports until somebody has seen enough.
async fn show(site: Site, args: &DemoArgs, folder: &Path, words: &Words) -> Result<(), Fault> {
    let at = |key: &str, what: String| words.shared_with(key, &Args::from([("at", what.into())]));
    if args.once {
        output::print(&format!(
            "\n{}\n",
            at("demo-written", folder.display().to_string())
        ))?;
        return Ok(());
    }
    let served = serve::open(site, args.port)
        .await
        .map_err(|error| fault(FaultKind::Output, format!("the reports cannot be shown: {error}")))?;
    let mut said = format!("\n{}\n", at("demo-up", format!("http://{}/", served.address())));
    if args.folder.is_some() {
        said += &format!("{}\n", at("demo-written", folder.display().to_string()));
    }
    output::print(&(said + &words.shared("demo-next") + "\n"))?;
    served.until(interrupted()).await.map_err(|error| {
        fault(
            FaultKind::Output,
            format!("the reports can no longer be shown: {error}"),
        )
    })
}
