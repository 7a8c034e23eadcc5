//! The network as we are told to see it: door, resolver, roots, routes, anchors.

use std::{
    collections::BTreeSet,
    net::IpAddr,
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

use facts::{Need, Net};
use probe::{
    dns::{Resolver, ResolverOptions, RootHints, TrustAnchors},
    net::{Door, DoorOptions, Guard, NetMap, OptOut, Pace, Sockets, System, Trace},
    route::RouteTables,
    smtp::SmtpOptions,
    tls::{roots::RootStore, survey::Surveys},
};

use crate::revocation::Lists;

/// What was asked for on the command line or in the configuration.
#[derive(Clone, Debug, Default)]
pub struct NetworkOptions {
    /// Master file with the root servers' addresses; none: those of the Internet.
    pub root_hints: Option<PathBuf>,
    /// File with trust anchors, or `none`; none: those of the Internet.
    pub trust_anchor: Option<PathBuf>,
    /// PEM bundle; none: the Mozilla store.
    pub ca_bundle: Option<PathBuf>,
    /// Files with validated ROA payloads.
    pub vrps: Vec<PathBuf>,
    /// Files with announced prefixes.
    pub routes: Vec<PathBuf>,
    /// Ranges that the guard lets pass.
    pub allow_net: Vec<Net>,
    /// Map from simulated addresses to sockets.
    pub net_map: Option<PathBuf>,
    /// List of those who asked not to be measured.
    pub opt_out: Option<PathBuf>,
    /// `polite`, `none` or a file; none: polite.
    pub pace: Option<String>,
    /// This place has no IPv6.
    pub no_ipv6: bool,
    /// This place has no IPv4.
    pub no_ipv4: bool,
    /// Name of this place.
    pub vantage: Option<String>,
    /// The name that we give to mail servers in EHLO.
    pub ehlo: Option<String>,
    /// Who we say we are to web servers.
    pub user_agent: Option<String>,
    /// Address to send from.
    pub source: Option<IpAddr>,
    /// Time for one test of one domain.
    pub timeout: Option<Duration>,
    /// File for one line per connection and query.
    pub trace: Option<PathBuf>,
}

/// Why the network cannot be set up: one sentence that says what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NetworkError(pub String);

impl std::fmt::Display for NetworkError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for NetworkError {}

/// Everything a measuring needs, shared by all subjects.
#[derive(Debug)]
pub struct Network {
    pub(crate) resolver: Resolver,
    pub(crate) hints: RootHints,
    pub(crate) anchors: TrustAnchors,
    pub(crate) roots: Roots,
    pub(crate) routes: Option<RouteTables>,
    pub(crate) vantage: facts::Vantage,
    pub(crate) user_agent: String,
    pub(crate) surveys: Surveys,
    pub(crate) lists: Lists,
    pub(crate) smtp: SmtpOptions,
    timeout: Option<Duration>,
    trace: Option<Trace>,
    /// Remarks on the files given, for the user.
    pub notices: Vec<String>,
}

#[derive(Debug)]
pub(crate) enum Roots {
    BuiltIn(&'static RootStore),
    Given(RootStore),
}

impl Roots {
    pub fn store(&self) -> &RootStore {
        match self {
            Roots::BuiltIn(store) => store,
            Roots::Given(store) => store,
        }
    }
}

/// Time for one test of one domain, where nobody says otherwise.
const TIMEOUT: Duration = Duration::from_secs(60);

/// The same where the TLS of mail servers is surveyed: a session for each hello, one at a time and two seconds apart, is
/// what they put up with.
const MAIL_TIMEOUT: Duration = Duration::from_secs(240);

impl Network {
    /// Reads the files and opens the door.
    ///
    /// # Errors
    /// A file cannot be read or used.
    pub fn open(options: &NetworkOptions) -> Result<Self, NetworkError> {
        let sockets: Arc<dyn Sockets> = match &options.net_map {
            Some(path) => Arc::new(
                NetMap::parse(&read(path, "the map of addresses")?)
                    .map_err(|e| fault("the map of addresses", path, &e))?,
            ),
            None => Arc::new(System),
        };
        Self::onto(options, sockets)
    }

    /// The same onto other sockets, whatever the options say of a map: a simulated world.
    ///
    /// # Errors
    /// A file cannot be read or used.
    pub fn onto(options: &NetworkOptions, sockets: Arc<dyn Sockets>) -> Result<Self, NetworkError> {
        let trace = options
            .trace
            .as_deref()
            .map(|path| Trace::create(path).map_err(|e| fault("the trace", path, &e)))
            .transpose()?;
        let pace = match &options.pace {
            Some(asked) => Pace::choose(asked).map_err(|e| NetworkError(e.to_string()))?,
            None => Pace::polite(),
        };
        let vantage = facts::Vantage {
            name: options.vantage.clone().unwrap_or_else(|| "local".to_owned()),
            ipv4: !options.no_ipv4,
            ipv6: !options.no_ipv6,
            pace: pace.name().to_owned(),
            allowed: options.allow_net.clone(),
        };
        let (routes, notices) = routes(options)?;
        let hints = hints(options)?;
        Ok(Network {
            resolver: Resolver::new(
                door(options, pace, trace.clone(), sockets)?,
                ResolverOptions::new(hints.clone()),
            ),
            hints,
            anchors: anchors(options)?,
            roots: match &options.ca_bundle {
                Some(path) => Roots::Given(RootStore::open(path).map_err(|e| NetworkError(e.to_string()))?),
                None => Roots::BuiltIn(RootStore::mozilla()),
            },
            routes,
            vantage,
            surveys: Surveys::default(),
            lists: Lists::default(),
            smtp: SmtpOptions::new(ehlo(options)?),
            user_agent: options.user_agent.clone().unwrap_or_else(user_agent),
            timeout: options.timeout,
            trace,
            notices,
        })
    }

    /// Time for one test of one domain.
    pub(crate) fn time_for(&self, needs: &BTreeSet<Need>) -> Duration {
        let usual = if needs.contains(&Need::MailTls) {
            MAIL_TIMEOUT
        } else {
            TIMEOUT
        };
        self.timeout.unwrap_or(usual)
    }

    /// Writes out what the trace still holds.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn flush(&self) -> std::io::Result<()> {
        self.trace.as_ref().map_or(Ok(()), Trace::flush)
    }

    /// True when the owner of this name asked not to be measured.
    pub fn is_opted_out(&self, name: &str) -> bool {
        self.resolver.door().options().opt_out.has_name(name)
    }

    /// True when routes or payloads were given.
    pub fn has_routes(&self) -> bool {
        self.routes.is_some()
    }
}

/// The name for EHLO: the one given, else this machine's where it has one with a dot, as RFC 5321 §4.1.1.1 has it.
fn ehlo(options: &NetworkOptions) -> Result<String, NetworkError> {
    if let Some(given) = &options.ehlo {
        return wire::mail::smtp::is_ehlo_name(given)
            .then(|| given.clone())
            .ok_or_else(|| {
                NetworkError(format!(
                    "'{}' cannot be said in EHLO; write a host name such as probe.example.nl, or an address as \
                     [192.0.2.1] or [IPv6:2001:db8::1]",
                    given.escape_default()
                ))
            });
    }
    let own = std::fs::read_to_string("/proc/sys/kernel/hostname").unwrap_or_default();
    let own = own.trim();
    let usable = own.contains('.') && wire::mail::smtp::is_ehlo_name(own);
    Ok(if usable { own } else { NAMELESS }.to_owned())
}

/// What a machine without a name says. It is nobody's (RFC 2606 §2), and honest.
const NAMELESS: &str = "plimsoll.invalid";

/// Who we are, with a place to read about it.
fn user_agent() -> String {
    format!(
        "plimsoll/{} (measures Internet standards)",
        env!("CARGO_PKG_VERSION")
    )
}

fn door(
    options: &NetworkOptions,
    pace: Pace,
    trace: Option<Trace>,
    sockets: Arc<dyn Sockets>,
) -> Result<Door, NetworkError> {
    let opt_out = match &options.opt_out {
        Some(path) => OptOut::parse(&read(path, "the opt-out list")?)
            .map_err(|e| fault("the opt-out list", path, &e))?,
        None => OptOut::default(),
    };
    let door = DoorOptions {
        guard: Guard::allowing(options.allow_net.clone()),
        opt_out,
        pace,
        ipv4: !options.no_ipv4,
        ipv6: !options.no_ipv6,
        source: options.source,
        trace,
    };
    Ok(Door::onto(door, sockets))
}

fn hints(options: &NetworkOptions) -> Result<RootHints, NetworkError> {
    match &options.root_hints {
        Some(path) => {
            RootHints::parse(&read(path, "the root hints")?).map_err(|e| fault("the root hints", path, &e))
        }
        None => Ok(RootHints::built_in()),
    }
}

fn anchors(options: &NetworkOptions) -> Result<TrustAnchors, NetworkError> {
    match &options.trust_anchor {
        None => Ok(TrustAnchors::built_in()),
        Some(path) if path.as_os_str() == "none" => Ok(TrustAnchors::default()),
        Some(path) => TrustAnchors::parse(&read(path, "the trust anchors")?)
            .map_err(|e| fault("the trust anchors", path, &e)),
    }
}

fn routes(options: &NetworkOptions) -> Result<(Option<RouteTables>, Vec<String>), NetworkError> {
    if options.vrps.is_empty() && options.routes.is_empty() {
        return Ok((None, Vec::new()));
    }
    let (tables, notices) =
        RouteTables::load(&options.vrps, &options.routes).map_err(|e| NetworkError(e.to_string()))?;
    Ok((Some(tables), notices.iter().map(ToString::to_string).collect()))
}

/// Largest of these files: hints, anchors, maps and lists are small.
const FILE_MAX: u64 = 64 << 20;

fn read(path: &Path, what: &str) -> Result<String, NetworkError> {
    let size = std::fs::metadata(path).map_err(|e| fault(what, path, &e))?.len();
    if size > FILE_MAX {
        return Err(fault(what, path, &"it is larger than 64 MiB"));
    }
    std::fs::read_to_string(path).map_err(|e| fault(what, path, &e))
}

fn fault(what: &str, path: &Path, why: &dyn std::fmt::Display) -> NetworkError {
    NetworkError(format!("{what} in {} cannot be used: {why}", path.display()))
}
