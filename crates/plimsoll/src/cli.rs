//! The command line.

mod catalogue;
mod explanations;
mod procure;

use std::path::PathBuf;

pub use catalogue::{
    CatalogueCheckArgs, CatalogueCommand, CatalogueExportArgs, CatalogueFormat, CatalogueListArgs,
    CatalogueShowArgs, ExportFormat, ExportTable,
};
use clap::{Args, Parser, Subcommand, ValueEnum, ValueHint};
pub use procure::{AnnexArgs, AnnexFormat, AnswersArgs, ProcureCommand};

pub use explanations::{ExplainAddArgs, ExplainCheckArgs, ExplainListArgs, ProcureExplainCommand};

use crate::options::{LanguageArgs, NetworkArgs, PolicyArgs};

const EXAMPLES: &str = "\
Examples:
  plimsoll test example.nl                  website and mail: what is missing?
  plimsoll test example.nl --www --lang nl  with www, in Dutch
  plimsoll test example.nl --mail           its mail alone
  plimsoll test a.nl b.nl --format json     two, for a program
  plimsoll test example.nl --facts kept     keep what was seen
  plimsoll judge kept --policy mine.toml    judge it by other rules
  plimsoll judge kept --policy all          by all norms inside, in one table
  plimsoll explain https/hsts               about one check
  plimsoll catalogue show dnssec-signing    about one standard
  plimsoll procure annex answers.toml       what to ask for in a tender
  plimsoll doctor                           can it measure here?";

const MORE: &str = "\
Exit status:
  0  measured, whatever the verdicts
  1  with --fail-on, when such a check fails
  2  wrong usage, a file that cannot be used, or no domain name
  3  nothing could be measured, or the name does not exist
Of several names the highest.

Configuration:
  Every option of the network, --policy and --lang may stand in a TOML file
  under the same name:
      allow-net = [\"192.0.2.0/24\"]
      no-ipv6 = true
  The file is that of --config, else of PLIMSOLL_CONFIG, else the first of
  $XDG_CONFIG_HOME/plimsoll/config.toml, ~/.config/plimsoll/config.toml and
  /etc/plimsoll/config.toml. Files named in it are looked for in its folder.
  In the environment they are PLIMSOLL_NO_IPV6 and so on; several values are
  separated by commas. The command line goes before the environment, and that
  before the file. 'plimsoll config' shows what is in effect.";

/// Tests domain names on Internet security standards, and says what is missing and who can mend it.
#[derive(Parser, Debug)]
#[command(
    name = "plimsoll",
    version,
    after_help = EXAMPLES,
    after_long_help = format!("{EXAMPLES}\n\n{MORE}"),
    arg_required_else_help = true,
    disable_help_subcommand = true,
    args_override_self = true,
    max_term_width = 100
)]
pub struct Cli {
    #[command(flatten)]
    pub everywhere: Everywhere,
    #[command(subcommand)]
    pub command: Command,
}

/// Options of every command.
#[derive(Args, Clone, Debug, Default)]
#[command(next_help_heading = "Options of every command")]
pub struct Everywhere {
    /// Read the configuration from this file
    #[arg(long, value_name = "FILE", global = true, value_hint = ValueHint::FilePath)]
    pub config: Option<PathBuf>,
    #[command(flatten)]
    pub language: LanguageArgs,
}

/// What to do.
#[derive(Subcommand, Debug)]
pub enum Command {
    /// Measure domain names and judge them
    Test(Box<TestArgs>),
    /// Judge kept facts again, without the network
    Judge(JudgeArgs),
    /// Say which suppliers stand behind what fails in kept facts of many names, and what each could mend
    Suppliers(SuppliersArgs),
    /// Show what a check looks at and why; without a name, list all checks
    Explain(ExplainArgs),
    /// The standards: what they are for, who asks for them, what to ask for
    #[command(subcommand)]
    Catalogue(CatalogueCommand),
    /// Data from outside: bring it, show its age
    #[command(subcommand)]
    Data(DataCommand),
    /// What to ask for in a purchase, on whose word, and how it is proved
    #[command(subcommand)]
    Procure(ProcureCommand),
    /// See it work: a miniature Internet, a first run over it, and the reports in a browser
    Demo(DemoArgs),
    /// A miniature Internet on this machine: names with one thing wrong each
    #[command(subcommand)]
    Lab(LabCommand),
    /// Look whether this machine can measure, and what to do if not
    Doctor(Box<DoctorArgs>),
    /// Show the configuration in effect, as a file that can be used as one
    Config(Box<ConfigArgs>),
    /// Write the manual page
    Man(ManArgs),
    /// Write completions for a shell
    Completions(CompletionsArgs),
}

/// `plimsoll test`.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  plimsoll test example.nl                          its website and its mail, in one report
  plimsoll test example.nl --web                    its website alone
  plimsoll test example.nl --mail --selector news   its mail, with the DKIM key 'news'
  plimsoll test example.nl --sender 192.0.2.25      may this address send its mail?
  plimsoll test example.nl --format html --output report.html

A URL or mail address is cut to its host name. Names in all scripts are welcome, in both forms.")]
pub struct TestArgs {
    /// Domain names, such as example.nl
    #[arg(required = true, value_name = "DOMAIN", value_hint = ValueHint::Hostname)]
    pub domains: Vec<String>,
    /// Test the website; without --web, --mail and --dns, website and mail are tested
    #[arg(long)]
    pub web: bool,
    /// Test the mail domain: the servers that take its mail, and who may send in its name
    #[arg(long)]
    pub mail: bool,
    /// Test the name servers
    #[arg(long)]
    pub dns: bool,
    /// Test the website at the other of example.nl and www.example.nl as well
    #[arg(long)]
    pub www: bool,
    /// Keep the raw facts in this file, a line of JSON for each name: 'plimsoll judge' reads them
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub facts: Option<PathBuf>,
    /// List every suite, group and signature algorithm that TLS accepts; takes far more connections
    #[arg(long)]
    pub deep: bool,
    /// A DKIM selector to look for a key under, beside those that are known; repeatable
    #[arg(long, value_name = "SELECTOR")]
    pub selector: Vec<String>,
    /// Ask SPF about a sender: the address of a server, a mail address, or both as jan@example.nl/192.0.2.25; repeatable
    #[arg(long, value_name = "ADDRESS")]
    pub sender: Vec<String>,
    #[command(flatten)]
    pub judging: JudgingArgs,
    #[command(flatten)]
    pub network: NetworkArgs,
}

/// `plimsoll judge`.
#[derive(Args, Debug)]
pub struct JudgeArgs {
    /// Files with facts, as 'plimsoll test --facts' writes them; '-' is standard input
    #[arg(required = true, value_name = "FACTS", value_hint = ValueHint::FilePath)]
    pub facts: Vec<PathBuf>,
    #[command(flatten)]
    pub judging: JudgingArgs,
}

/// `plimsoll suppliers`.
#[derive(Args, Debug)]
#[command(after_help = "\
Example:
  plimsoll test $(cat names.txt) --facts kept --quiet > reports.txt
  plimsoll suppliers kept

A name counts as one that would pass where every place at which it fails is that supplier's. What fails only because
something else failed first is left out.")]
pub struct SuppliersArgs {
    /// Files with facts, as 'plimsoll test --facts' writes them; '-' is standard input
    #[arg(required = true, value_name = "FACTS", value_hint = ValueHint::FilePath)]
    pub facts: Vec<PathBuf>,
    #[command(flatten)]
    pub policy: PolicyArgs,
    /// Judge by the rules in force on this day [default: the day of the facts]
    #[arg(long, value_name = "DATE")]
    pub at: Option<String>,
    /// Leave out suppliers of fewer names
    #[arg(long, value_name = "N", default_value_t = 2)]
    pub names_min: usize,
    /// Form of the table
    #[arg(long, value_enum, value_name = "FORMAT", default_value = "text")]
    pub format: TableFormat,
    /// Write the table to this file instead of standard output
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub output: Option<PathBuf>,
}

/// Forms of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum TableFormat {
    /// For people
    Text,
    /// For programs
    Json,
    /// For spreadsheets
    Csv,
}

/// How to judge, and where the report goes.
#[derive(Args, Clone, Debug)]
pub struct JudgingArgs {
    #[command(flatten)]
    pub policy: PolicyArgs,
    /// Judge by the rules in force on this day [default: the day of the facts]
    #[arg(long, value_name = "DATE")]
    pub at: Option<String>,
    /// Honour the reasons in this register: what it explains is shown so until its end date; repeatable
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub explanations: Vec<PathBuf>,
    /// Form of the report
    #[arg(long, value_enum, value_name = "FORMAT", default_value = "text")]
    pub format: Format,
    /// Write the report to this file instead of standard output
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub output: Option<PathBuf>,
    /// Say nothing but the report and what went wrong
    #[arg(long, short)]
    pub quiet: bool,
    /// End with 1 when a check of this level fails; 'recommended' means the required ones as well
    #[arg(long, value_enum, value_name = "LEVEL")]
    pub fail_on: Option<FailOn>,
}

/// Forms of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people
    Text,
    /// For programs
    Json,
    /// A page for people, in one file
    Html,
    /// For spreadsheets: a line for each name, test, policy and check
    Csv,
    /// Paper (not built yet)
    Pdf,
}

/// Levels that `--fail-on` knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum FailOn {
    /// What must be met
    Required,
    /// What must be met, and what is advised
    Recommended,
}

/// `plimsoll explain`.
#[derive(Args, Debug)]
pub struct ExplainArgs {
    /// A check, such as https/hsts
    #[arg(value_name = "CHECK")]
    pub check: Option<String>,
    #[command(flatten)]
    pub policy: PolicyArgs,
}

/// `plimsoll data`.
#[derive(Subcommand, Debug)]
pub enum DataCommand {
    /// Keep routes and validated ROA payloads for all later tests
    Import(ImportArgs),
    /// Show what is kept, and how old it is
    Status,
    /// Fetch routes and payloads (not built yet)
    Update,
}

/// `plimsoll data import`.
#[derive(Args, Debug)]
#[command(
    after_help = "What was kept of the same kind is replaced. Files stand in $PLIMSOLL_DATA, else \
$XDG_DATA_HOME/plimsoll, else ~/.local/share/plimsoll."
)]
pub struct ImportArgs {
    /// Validated ROA payloads, as routinator or rpki-client write them; repeatable
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath, required_unless_present = "routes")]
    pub vrps: Vec<PathBuf>,
    /// Announced prefixes and their origins, as RIS whois dumps, plain or gzip; one for IPv4 and one for IPv6
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub routes: Vec<PathBuf>,
}

/// `plimsoll doctor`.
#[derive(Args, Debug)]
pub struct DoctorArgs {
    #[command(flatten)]
    pub network: NetworkArgs,
}

/// `plimsoll config`.
#[derive(Args, Debug)]
pub struct ConfigArgs {
    #[command(flatten)]
    pub policy: PolicyArgs,
    #[command(flatten)]
    pub network: NetworkArgs,
}

/// `plimsoll man`.
#[derive(Args, Debug)]
#[command(after_help = "Example:\n  plimsoll man | man -l -")]
pub struct ManArgs {
    /// The command whose page to write [default: the program's own]
    #[arg(value_name = "COMMAND")]
    pub command: Option<String>,
}

/// `plimsoll completions`.
#[derive(Args, Debug)]
#[command(
    after_help = "Example:\n  plimsoll completions bash > ~/.local/share/bash-completion/completions/plimsoll"
)]
pub struct CompletionsArgs {
    /// The shell
    #[arg(value_name = "SHELL", value_enum)]
    pub shell: clap_complete::Shell,
}

/// `plimsoll demo`.
#[derive(Args, Debug)]
#[command(after_help = "Nothing leaves this machine, and nothing on it can be reached from outside.")]
pub struct DemoArgs {
    /// Port of 127.0.0.1 where the reports are shown; another one where it is taken
    #[arg(long, value_name = "PORT", default_value_t = 8580)]
    pub port: u16,
    /// Keep the reports in this folder [default: a new one, which goes at the end]
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub folder: Option<PathBuf>,
    /// Write the reports, show nothing and end; wants --folder
    #[arg(long, requires = "folder")]
    pub once: bool,
}

/// `plimsoll lab`.
#[derive(Subcommand, Debug)]
pub enum LabCommand {
    /// Start it, and keep it up until Ctrl-C
    Up(LabUpArgs),
    /// Say what is wrong with each of its names
    List(LabListArgs),
    /// Test all its names, and compare the verdicts with a key that was written by hand
    Check(LabCheckArgs),
}

/// `plimsoll lab up`.
#[derive(Args, Debug)]
#[command(
    after_help = "It listens on 127.0.0.1 only and needs no rights. How to test its names is shown when it is up."
)]
pub struct LabUpArgs {
    /// First of the ports to listen on [default: free ones]
    #[arg(long, value_name = "BASE", value_parser = clap::value_parser!(u16).range(1024..=65_000))]
    pub ports: Option<u16>,
    /// Generate so many names beside those of the list, name-1.load and so on
    #[arg(long, value_name = "N", default_value_t = 0, value_parser = clap::value_parser!(u32).range(..=1_000_000))]
    pub names: u32,
    /// Where the files go that lead into the lab, and stay [default: a new folder, which goes with the lab]
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub folder: Option<PathBuf>,
}

/// `plimsoll lab list`.
#[derive(Args, Debug)]
pub struct LabListArgs {
    /// Form of the list
    #[arg(long, value_enum, value_name = "FORMAT", default_value = "text")]
    pub format: Plain,
}

/// `plimsoll lab check`.
#[derive(Args, Debug)]
#[command(
    after_help = "The status is 0 when every verdict is that of the key, else 1. The key holds for the default policy."
)]
pub struct LabCheckArgs {
    #[command(flatten)]
    pub policy: PolicyArgs,
    /// Form of the result
    #[arg(long, value_enum, value_name = "FORMAT", default_value = "text")]
    pub format: Plain,
}

/// Forms of what is no report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Plain {
    /// For people
    Text,
    /// For programs
    Json,
}
