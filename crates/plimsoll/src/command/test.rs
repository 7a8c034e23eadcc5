//! Domain names, measured and judged.

use std::{
    collections::BTreeSet,
    fs::File,
    io::{BufWriter, Write},
    panic::AssertUnwindSafe,
    path::Path,
};

use facts::{Facts, Need, Reason, Test, Timestamp};
use futures_util::{FutureExt, StreamExt, stream};
use render::json::{Fault, FaultKind};
use scan::{Existence, Measured, Network};
use text::Words;
use verdict::{Args, Policy};

use super::{
    explanations, judging, senders,
    wanted::{Wanted, wanted},
};
use crate::{
    cli::TestArgs,
    exit::{fault, fault_about},
    options::NetworkArgs,
    output::{Outcome, Target},
    progress::Lines,
    stored::{Kind, Store},
};

/// Names that are measured at the same time. The door keeps the budgets of each server; this one is ours.
const CONCURRENT: usize = 8;

/// `plimsoll test`.
pub fn run(args: &TestArgs, words: &Words) -> Result<u8, Fault> {
    judging::built(&args.judging)?;
    let policies = judging::policies(&args.judging.policy)?;
    let named_day = judging::day(args.judging.at.as_deref())?;
    let at = named_day.unwrap_or_else(Timestamp::now);
    let register = explanations::registers(&args.judging.explanations)?;
    let policies = judging::as_of(policies, Some(at));
    let selectors = senders::selectors(&args.selector)?;
    let mut asked = named(args)?;
    if asked.is_empty() {
        asked = vec![Test::Web, Test::Mail];
    } else {
        judging::covered(&policies, &asked)?;
    }
    let tests = judging::known(&policies, &asked)?;
    let mut outcome = Outcome::new(&policies, args.judging.format, args.judging.quiet);
    (outcome.register, outcome.at) = (register, named_day);
    for sentence in judging::not_in_force(&policies, at) {
        outcome.note(sentence);
    }
    judging::remark_on_gaps(&asked, &mut outcome);
    let alone = besides_mail(&tests);
    if args.www && alone.is_empty() {
        outcome.note("--www is about websites, so it adds nothing to the test of mail");
    }
    let wanted = wanted(&args.domains, args.www && !alone.is_empty(), &mut outcome);
    let senders = senders::asked(&args.sender, &wanted)?;
    let target = Target::open(args.judging.output.as_deref())?;
    if wanted.is_empty() {
        return Ok(outcome.finish(&args.judging, target, words));
    }
    let network = open(&args.network, &mut outcome)?;
    let run = Run {
        network: &network,
        typed: scan::Wanted {
            selectors,
            senders,
            ..wanted_of(&policies, &tests, args.deep)
        },
        tests: &tests,
        implied: wanted_of(&policies, &alone, args.deep),
        tests_of_implied: &alone,
        words,
        lines: Lines::new(wanted.len(), args.judging.quiet, words),
    };
    let mut kept = Kept::open(args.facts.as_deref())?;
    run.all(&wanted, &mut outcome, &mut kept)?;
    kept.finish(&mut outcome);
    if let (Err(error), Some(path)) = (network.flush(), &args.network.trace) {
        let sentence = format!("the trace cannot be written to {}: {error}", path.display());
        outcome.faults.push(fault(FaultKind::Output, sentence));
    }
    Ok(outcome.finish(&args.judging, target, words))
}

/// The tests named, in the order of reports.
///
/// # Errors
/// Something is asked of the mail test, which is not among them.
fn named(args: &TestArgs) -> Result<Vec<Test>, Fault> {
    let flags = [
        (args.web, Test::Web),
        (args.mail, Test::Mail),
        (args.dns, Test::Dns),
    ];
    let named: Vec<Test> = flags
        .into_iter()
        .filter_map(|(asked, test)| asked.then_some(test))
        .collect();
    let option = match args {
        _ if named.is_empty() || args.mail => return Ok(named),
        TestArgs { selector, .. } if !selector.is_empty() => "--selector",
        TestArgs { sender, .. } if !sender.is_empty() => "--sender",
        _ => return Ok(named),
    };
    let sentence = format!("{option} belongs to the test of mail; add --mail, or leave it out");
    Err(fault(FaultKind::Usage, sentence))
}

/// What is tested of a name that only comes along: its mail is that of the name that was typed.
fn besides_mail(tests: &[Test]) -> Vec<Test> {
    tests.iter().copied().filter(|test| *test != Test::Mail).collect()
}

/// What all checks need that a policy names for these tests: measured once for all policies.
pub(super) fn wanted_of(policies: &[Policy], tests: &[Test], deep: bool) -> scan::Wanted {
    let needs: BTreeSet<Need> = policies
        .iter()
        .flat_map(|policy| {
            tests
                .iter()
                .filter_map(|test| Some((*test, policy.tests.get(test)?)))
        })
        .flat_map(|(test, rules)| rules.keys().map(move |id| (test, id)))
        .filter_map(|(test, id)| Some((test, checks::find(id)?)))
        .flat_map(|(test, entry)| {
            let needs = entry.check.needs.iter().copied();
            needs.filter(move |need| need.belongs_to(test))
        })
        .collect();
    scan::Wanted {
        needs,
        classes: checks::told_apart(policies),
        deep,
        vendors: catalogue::vendors(),
        ..scan::Wanted::default()
    }
}

/// Opens the network; data that is not given is taken from what is kept.
fn open(args: &NetworkArgs, outcome: &mut Outcome<'_>) -> Result<Network, Fault> {
    let mut options = args.network_options();
    let store = Store::find(|name| std::env::var(name).ok());
    for (kind, given) in [
        (Kind::Vrps, &mut options.vrps),
        (Kind::Routes, &mut options.routes),
    ] {
        if let (true, Some(store)) = (given.is_empty(), &store) {
            *given = store.files(kind).map_err(|error| {
                let folder = store.folder().display();
                fault(
                    FaultKind::File,
                    format!("the data kept in {folder} cannot be read: {error}"),
                )
            })?;
        }
    }
    let network = Network::open(&options).map_err(|error| fault(FaultKind::File, error.to_string()))?;
    for notice in &network.notices {
        outcome.note(notice.clone());
    }
    Ok(network)
}

struct Run<'r> {
    network: &'r Network,
    /// What is measured of a name that was typed, and for which tests.
    typed: scan::Wanted,
    tests: &'r [Test],
    /// The same for one that comes along.
    implied: scan::Wanted,
    tests_of_implied: &'r [Test],
    words: &'r Words,
    lines: Lines<'r>,
}

impl Run<'_> {
    /// Measures all names, some at once; reports, facts and troubles come in the order of the names.
    fn all(&self, wanted: &[Wanted], outcome: &mut Outcome<'_>, kept: &mut Kept) -> Result<(), Fault> {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .enable_all()
            .build()
            .map_err(|error| fault(FaultKind::Internal, format!("no work can be begun here: {error}")))?;
        let mut done = 0;
        let ended = runtime.block_on(async {
            let mut results = stream::iter(wanted)
                .map(|one| async move { (one, self.one(one).await) })
                .buffered(CONCURRENT);
            let work = async {
                while let Some((one, result)) = results.next().await {
                    self.take(one, result, outcome, kept);
                    done += 1;
                }
            };
            tokio::select! {
                () = work => true,
                () = interrupted() => false,
            }
        });
        self.lines.clear();
        if !ended {
            let sentence = format!(
                "ended before all was done: {done} of {} names were measured",
                wanted.len()
            );
            outcome.faults.push(fault(FaultKind::Interrupted, sentence));
        }
        // Questions that are still on their way must not hold us up.
        runtime.shutdown_background();
        Ok(())
    }

    async fn one(&self, wanted: &Wanted) -> Result<Measured, Fault> {
        let name = &wanted.subject.name;
        if self.network.is_opted_out(name) {
            return Err(self.nothing(name, Reason::OptedOut, ""));
        }
        let (measured, tests) = self.of(wanted);
        let measuring = scan::measure(self.network, &wanted.subject, tests, measured, &self.lines);
        // A fault of ours in one name is no reason to lose the others.
        let measured = AssertUnwindSafe(measuring).catch_unwind().await;
        self.lines.done(name);
        measured.map_err(|_| {
            let sentence = format!("the program made a mistake while measuring {name}; please report it");
            fault_about(FaultKind::Internal, name, sentence)
        })
    }

    /// What is measured of a name, and for which tests.
    fn of(&self, wanted: &Wanted) -> (&scan::Wanted, &[Test]) {
        if wanted.implied {
            (&self.implied, self.tests_of_implied)
        } else {
            (&self.typed, self.tests)
        }
    }

    fn take(
        &self,
        wanted: &Wanted,
        result: Result<Measured, Fault>,
        outcome: &mut Outcome<'_>,
        kept: &mut Kept,
    ) {
        let name = &wanted.subject.name;
        let trouble = match result {
            Err(fault) => fault,
            Ok(measured) => match measured.existence {
                Existence::Exists => {
                    kept.keep(&measured.facts, outcome);
                    let (measure, tests) = self.of(wanted);
                    for sentence in senders::unanswered(&measure.senders, &measured.facts) {
                        outcome.note(sentence);
                    }
                    judging::judge(&measured.facts, tests, outcome);
                    return;
                }
                Existence::DoesNotExist if wanted.implied => {
                    outcome.note(self.no_such_name(name));
                    return;
                }
                Existence::DoesNotExist => {
                    fault_about(FaultKind::DoesNotExist, name, self.no_such_name(name))
                }
                Existence::Unknown(why) => {
                    let reason = common_reason(&measured.facts).unwrap_or(why.reason);
                    self.nothing(name, reason, &why.detail.unwrap_or_default())
                }
            },
        };
        outcome.faults.push(trouble);
    }

    fn no_such_name(&self, name: &str) -> String {
        let args = Args::from([("name", name.into())]);
        self.words.shared_with("no-such-name", &args)
    }

    fn nothing(&self, name: &str, reason: Reason, detail: &str) -> Fault {
        let detail = if detail.is_empty() { reason.key() } else { detail };
        let args = Args::from([
            ("name", name.into()),
            ("reason", reason.key().into()),
            ("detail", detail.into()),
        ]);
        let sentence = self.words.shared_with("nothing-measured", &args);
        fault_about(FaultKind::NothingMeasured, name, sentence)
    }
}

/// Why no question at all got an answer, where that was the same for all of them: a machine without network says so
/// more clearly than the last server that was tried.
fn common_reason(facts: &Facts) -> Option<Reason> {
    let mut reasons = facts.dns.exchanges.iter().map(|exchange| &exchange.reply);
    let first = reasons.next()?.why_not()?.reason;
    reasons
        .all(|reply| reply.why_not().is_some_and(|why| why.reason == first))
        .then_some(first)
}

/// Waits until somebody wants us to end.
pub(super) async fn interrupted() {
    use tokio::signal::unix::{SignalKind, signal};
    let terminated = async {
        match signal(SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(_) => std::future::pending().await,
        }
    };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        () = terminated => {}
    }
}

/// The file for the facts, a line for each name.
struct Kept {
    to: Option<(BufWriter<File>, String)>,
    failed: bool,
}

impl Kept {
    fn open(path: Option<&Path>) -> Result<Self, Fault> {
        let to = match path {
            None => None,
            Some(path) => {
                let file = File::create(path).map_err(|error| {
                    let sentence = format!("the facts cannot be written to {}: {error}", path.display());
                    fault(FaultKind::File, sentence)
                })?;
                Some((BufWriter::new(file), path.display().to_string()))
            }
        };
        Ok(Kept { to, failed: false })
    }

    fn keep(&mut self, facts: &Facts, outcome: &mut Outcome<'_>) {
        let Some((file, _)) = &mut self.to else { return };
        let written = serde_json::to_writer(&mut *file, facts)
            .map_err(std::io::Error::from)
            .and_then(|()| file.write_all(b"\n"));
        self.check(written, outcome);
    }

    fn finish(&mut self, outcome: &mut Outcome<'_>) {
        let Some((file, _)) = &mut self.to else { return };
        let written = file.flush();
        self.check(written, outcome);
    }

    /// A full disk is told once; the reports come all the same.
    fn check(&mut self, written: std::io::Result<()>, outcome: &mut Outcome<'_>) {
        if let (Err(error), Some((_, path)), false) = (written, &self.to, self.failed) {
            self.failed = true;
            let sentence = format!("the facts cannot be written to {path}: {error}");
            outcome.faults.push(fault(FaultKind::Output, sentence));
        }
    }
}
