//! The options that may also stand in the configuration file and in the environment: the one place that names them.
//!
//! The command line, its help, the manual page, the completions, the keys of the file and the names of the environment
//! variables are all made from these structures.

use std::{net::IpAddr, path::PathBuf, time::Duration};

use clap::{Args, ValueHint};
use facts::Net;
use scan::NetworkOptions;

/// A flag that may be said again, nearer by: `--no-ipv6`, `--no-ipv6=false`.
macro_rules! flag {
    () => {
        clap::ArgAction::Set
    };
}

/// Options of every command that looks at the network.
#[derive(Args, Clone, Debug, Default)]
#[command(next_help_heading = "Options of the network")]
pub struct NetworkArgs {
    /// Root servers: a master file with their A and AAAA records [default: those of the Internet, built in]
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub root_hints: Option<PathBuf>,

    /// Trust anchors of the root: a master file with DS or DNSKEY records, or 'none' [default: those of IANA, built in]
    #[arg(long, value_name = "FILE|none", value_hint = ValueHint::FilePath)]
    pub trust_anchor: Option<PathBuf>,

    /// Root certificates: a PEM file [default: the Mozilla store, built in]
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub ca_bundle: Option<PathBuf>,

    /// Validated ROA payloads, as routinator or rpki-client write them; repeatable [default: what 'plimsoll data' keeps]
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub vrps: Vec<PathBuf>,

    /// Announced prefixes and their origins, as RIS whois dumps, plain or gzip; repeatable [default: what 'plimsoll data' keeps]
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub routes: Vec<PathBuf>,

    /// Connect to this address range though it is private or otherwise special; repeatable
    #[arg(long, value_name = "CIDR")]
    pub allow_net: Vec<Net>,

    /// Where simulated addresses really are: lines 'tcp|udp|any ADDRESS:PORT ADDRESS:PORT' (the lab writes such a file)
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub net_map: Option<PathBuf>,

    /// Names and address ranges whose owners asked not to be measured, one a line
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub opt_out: Option<PathBuf>,

    /// How gently to go: 'polite', 'none' (for networks of your own) or a file with budgets [default: polite]
    #[arg(long, value_name = "polite|none|FILE", value_hint = ValueHint::FilePath)]
    pub pace: Option<String>,

    /// This place has no IPv6: what needs it is not tested
    #[arg(long, value_name = "true|false", action = flag!(), num_args = 0..=1, require_equals = true,
          default_missing_value = "true", hide_possible_values = true)]
    pub no_ipv6: Option<bool>,

    /// This place has no IPv4: what needs it is not tested
    #[arg(long, value_name = "true|false", action = flag!(), num_args = 0..=1, require_equals = true,
          default_missing_value = "true", hide_possible_values = true)]
    pub no_ipv4: Option<bool>,

    /// Name of this place, for the report [default: local]
    #[arg(long, value_name = "NAME")]
    pub vantage: Option<String>,

    /// Name to give to mail servers in EHLO [default: the name of this machine, where it has a dot]
    #[arg(long, value_name = "NAME", value_hint = ValueHint::Hostname)]
    pub ehlo: Option<String>,

    /// Who to say we are to web servers
    #[arg(long, value_name = "TEXT")]
    pub user_agent: Option<String>,

    /// Address to send from
    #[arg(long, value_name = "ADDRESS")]
    pub source: Option<IpAddr>,

    /// Time for one test of one domain [default: 60]
    #[arg(long, value_name = "SECONDS", value_parser = seconds, allow_negative_numbers = true)]
    pub timeout: Option<Duration>,

    /// Write a line of JSON about each connection and each query to this file
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub trace: Option<PathBuf>,
}

impl NetworkArgs {
    /// What the measuring wants to know.
    pub fn network_options(&self) -> NetworkOptions {
        NetworkOptions {
            root_hints: self.root_hints.clone(),
            trust_anchor: self.trust_anchor.clone(),
            ca_bundle: self.ca_bundle.clone(),
            vrps: self.vrps.clone(),
            routes: self.routes.clone(),
            allow_net: self.allow_net.clone(),
            net_map: self.net_map.clone(),
            opt_out: self.opt_out.clone(),
            pace: self.pace.clone(),
            no_ipv6: self.no_ipv6 == Some(true),
            no_ipv4: self.no_ipv4 == Some(true),
            vantage: self.vantage.clone(),
            ehlo: self.ehlo.clone(),
            user_agent: self.user_agent.clone(),
            source: self.source,
            timeout: self.timeout,
            trace: self.trace.clone(),
        }
    }
}

/// The policies to judge under.
#[derive(Args, Clone, Debug, Default)]
pub struct PolicyArgs {
    /// Judge under this policy: an id, a file, or 'all' that are inside and in use; repeatable, one report each, and a table of
    /// all [default: default-2026]
    #[arg(long, value_name = "ID|FILE|all", value_hint = ValueHint::FilePath)]
    pub policy: Vec<String>,
}

/// The language of all that is shown.
#[derive(Args, Clone, Debug, Default)]
pub struct LanguageArgs {
    /// Language of the report: en, nl, fr, es or ar [default: that of the environment, else en]
    #[arg(long, value_name = "LANGUAGE", global = true)]
    pub lang: Option<String>,
}

/// Everything that may stand in the configuration, as a command without name: the table that files and environment
/// variables are held against.
pub fn table() -> clap::Command {
    let command = clap::Command::new("configuration").disable_help_flag(true);
    let command = NetworkArgs::augment_args(command);
    let command = PolicyArgs::augment_args(command);
    LanguageArgs::augment_args(command)
}

/// Longest time for one test: a day.
const TIMEOUT_MAX_S: f64 = 86_400.0;

fn seconds(text: &str) -> Result<Duration, String> {
    let wrong = || format!("'{text}' is no time; write seconds, above 0 and at most {TIMEOUT_MAX_S}");
    let seconds: f64 = text.trim().parse().map_err(|_| wrong())?;
    if seconds > 0.0 && seconds <= TIMEOUT_MAX_S {
        Duration::try_from_secs_f64(seconds).map_err(|_| wrong())
    } else {
        Err(wrong())
    }
}
