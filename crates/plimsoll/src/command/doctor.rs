//! Can this machine measure at all, and if not, what to do?

use facts::Timestamp;
use render::json::Fault;
use scan::{Family, Network, Way};
use text::{Words, plain};
use verdict::Args;

use super::data;
use crate::{cli::DoctorArgs, config::Layers, exit, output};

/// When this program was built, in seconds since 1970: no clock that is right shows an earlier time.
const BUILT_AT: &str = env!("PLIMSOLL_BUILT_AT");

/// How one thing is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Good,
    /// It can do without, at a price.
    Lacking,
    /// It cannot measure so.
    Broken,
}

impl State {
    fn mark(self) -> (&'static str, &'static str) {
        match self {
            State::Good => ("✓", "doctor-good"),
            State::Lacking => ("!", "doctor-lacking"),
            State::Broken => ("✗", "doctor-broken"),
        }
    }
}

struct Findings<'w> {
    words: &'w Words,
    lines: Vec<(State, String)>,
}

impl Findings<'_> {
    fn say(&mut self, state: State, key: &str, args: Args) {
        self.lines.push((state, self.words.shared_with(key, &args)));
    }

    fn text(&self) -> String {
        let mut out = String::new();
        for (state, text) in &self.lines {
            let (icon, key) = state.mark();
            out.push_str(&format!("{icon} {}: {}\n", self.words.shared(key), plain(text)));
        }
        out
    }
}

/// `plimsoll doctor`.
pub fn run(args: &DoctorArgs, layers: &Layers, broken: Option<Fault>, words: &Words) -> Result<u8, Fault> {
    let mut findings = Findings {
        words,
        lines: Vec::new(),
    };
    configuration(layers, broken, &mut findings);
    clock(Timestamp::now(), &mut findings);
    match Network::open(&args.network.network_options()) {
        Ok(network) => roots(&network, &mut findings),
        Err(error) => findings.say(
            State::Broken,
            "doctor-network",
            Args::from([("why", error.to_string().into())]),
        ),
    }
    kept(&mut findings);
    let language = Args::from([
        ("name", words.language().name.into()),
        ("tag", words.language().tag.into()),
    ]);
    findings.say(State::Good, "doctor-language", language);
    match output::terminal_width() {
        Some(width) => findings.say(State::Good, "doctor-width", Args::from([("width", width.into())])),
        None => findings.say(State::Good, "doctor-no-terminal", Args::new()),
    }
    output::print(&findings.text())?;
    let broken = findings.lines.iter().any(|(state, _)| *state == State::Broken);
    Ok(if broken { exit::NOTHING } else { exit::MEASURED })
}

fn configuration(layers: &Layers, broken: Option<Fault>, findings: &mut Findings<'_>) {
    match (broken, &layers.file) {
        (Some(fault), _) => findings.say(
            State::Broken,
            "doctor-configuration-broken",
            Args::from([("why", fault.sentence.into())]),
        ),
        (None, Some(file)) => findings.say(
            State::Good,
            "doctor-configuration",
            Args::from([("file", file.display().to_string().into())]),
        ),
        (None, None) => findings.say(State::Good, "doctor-no-configuration", Args::new()),
    }
}

fn clock(now: Timestamp, findings: &mut Findings<'_>) {
    let built: i64 = BUILT_AT.parse().unwrap_or(0);
    let time = now.strftime("%Y-%m-%d %H:%M UTC").to_string();
    let (state, key) = if now.as_second() < built {
        (State::Broken, "doctor-clock-wrong")
    } else {
        (State::Good, "doctor-clock")
    };
    findings.say(state, key, Args::from([("time", time.into())]));
}

/// A real question to a root server, each way. One family over UDP is needed; the rest is lacking.
fn roots(network: &Network, findings: &mut Findings<'_>) {
    let Ok(runtime) = tokio::runtime::Builder::new_current_thread().enable_all().build() else {
        return;
    };
    let ways = [
        (Family::V4, Way::Udp, "IPv4, UDP"),
        (Family::V4, Way::Tcp, "IPv4, TCP"),
        (Family::V6, Way::Udp, "IPv6, UDP"),
        (Family::V6, Way::Tcp, "IPv6, TCP"),
    ];
    let results = runtime.block_on(async {
        let asked = ways.map(|(family, way, _)| network.reach_root(family, way));
        futures_util::future::join_all(asked).await
    });
    let any = results
        .iter()
        .zip(&ways)
        .any(|(result, (_, way, _))| *way == Way::Udp && result.is_ok());
    for (result, (.., name)) in results.into_iter().zip(ways) {
        let mut args = Args::from([("way", name.into())]);
        match result {
            Ok(reached) => {
                args.insert("address", reached.address.into());
                args.insert("ms", (reached.took.as_millis() as u64).into());
                findings.say(State::Good, "doctor-root", args);
            }
            Err(why) => {
                args.insert("reason", why.reason.key().into());
                args.insert("detail", why.detail.unwrap_or_default().into());
                let state = if any { State::Lacking } else { State::Broken };
                findings.say(state, "doctor-no-root", args);
            }
        }
    }
}

fn kept(findings: &mut Findings<'_>) {
    let lines = data::store().and_then(|store| {
        let none = findings.words.shared("status-no-vrps");
        let no_routes = findings.words.shared("status-no-routes");
        let lines = data::lines(&store, findings.words)?;
        Ok((lines, [none, no_routes]))
    });
    match lines {
        Ok((lines, missing)) => {
            for line in lines {
                let line = line.trim_end().to_owned();
                let state = if missing.contains(&line) {
                    State::Lacking
                } else {
                    State::Good
                };
                findings.lines.push((state, line));
            }
        }
        Err(fault) => findings.lines.push((State::Broken, fault.sentence)),
    }
}
