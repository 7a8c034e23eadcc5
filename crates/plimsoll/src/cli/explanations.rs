//! `plimsoll procure explain`: reasons why a requirement is not met.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueHint, builder::PossibleValuesParser};
use verdict::Ground;

use super::Plain;

/// `plimsoll procure explain`.
#[derive(Subcommand, Debug)]
pub enum ProcureExplainCommand {
    /// Add a reason to a register; a file that is not there yet is begun
    Add(Box<ExplainAddArgs>),
    /// Show the reasons in a register, and whether they hold
    List(ExplainListArgs),
    /// Look whether a register can be used, and what in it is over or due
    Check(ExplainCheckArgs),
}

/// `plimsoll procure explain add`.
#[derive(Args, Debug)]
#[command(after_help = "\
Example:
  plimsoll procure explain add register.toml --check starttls/dane \\
      --subject example.nl --ground no-offer --owner 'CISO' --until 2027-06-30 \\
      --reason 'no supplier in the framework contract signs its zone' \\
      --evidence 'market consultation 2026-114' --review 2027-01-15

'plimsoll test' and 'plimsoll judge' honour the register with --explanations.
What never is a reason by itself: that the supplier does not do it, that
nobody knew, cost without figures, or that nothing happened so far.")]
pub struct ExplainAddArgs {
    /// The register, a TOML file
    #[arg(value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub file: PathBuf,
    /// The check that is not met, such as https/hsts
    #[arg(long, value_name = "CHECK", conflicts_with = "standard")]
    pub check: Option<String>,
    /// The standard that is not met, with each check that measures it
    #[arg(long, value_name = "STANDARD")]
    pub standard: Option<String>,
    /// A name that it covers, such as example.nl, or *.example.nl for all names below it; repeatable
    #[arg(long, value_name = "NAME")]
    pub subject: Vec<String>,
    /// The policy under which it holds [default: each]
    #[arg(long, value_name = "ID")]
    pub policy: Option<String>,
    /// On which ground
    #[arg(long, value_name = "GROUND", value_parser = PossibleValuesParser::new(Ground::ALL.map(Ground::key)))]
    pub ground: Option<String>,
    /// The reason, in words that somebody outside can follow
    #[arg(long, value_name = "TEXT")]
    pub reason: Option<String>,
    /// What shows it: a market consultation, quotes, a report
    #[arg(long, value_name = "TEXT")]
    pub evidence: Option<String>,
    /// What can go wrong meanwhile
    #[arg(long, value_name = "TEXT")]
    pub risk: Option<String>,
    /// What is done instead
    #[arg(long, value_name = "TEXT")]
    pub compensation: Option<String>,
    /// Who stands for it
    #[arg(long, value_name = "WHO")]
    pub owner: Option<String>,
    /// The first day on which it holds [default: today]
    #[arg(long, value_name = "DATE")]
    pub since: Option<String>,
    /// The last day on which it holds
    #[arg(long, value_name = "DATE")]
    pub until: Option<String>,
    /// The day on which it is to be looked at again
    #[arg(long, value_name = "DATE")]
    pub review: Option<String>,
}

/// `plimsoll procure explain list`.
#[derive(Args, Debug)]
pub struct ExplainListArgs {
    /// The register, a TOML file
    #[arg(value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub file: PathBuf,
    /// Say what holds on this day [default: today]
    #[arg(long, value_name = "DATE")]
    pub at: Option<String>,
    /// Form of the list
    #[arg(long, value_enum, value_name = "FORMAT", default_value = "text")]
    pub format: Plain,
}

/// `plimsoll procure explain check`.
#[derive(Args, Debug)]
#[command(after_help = "\
Exit status:
  0  the register can be used, and all of it holds
  1  something in it has expired, or should have been looked at again
  2  it cannot be used")]
pub struct ExplainCheckArgs {
    /// The register, a TOML file
    #[arg(value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub file: PathBuf,
    /// Look at it as of this day [default: today]
    #[arg(long, value_name = "DATE")]
    pub at: Option<String>,
}
