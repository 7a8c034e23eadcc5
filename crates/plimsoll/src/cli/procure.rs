//! The command line of purchases.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum, ValueHint};

/// `plimsoll procure`.
#[derive(Subcommand, Debug)]
pub enum ProcureCommand {
    /// Write the annex to a tender: requirements, award criteria, proof and clauses
    Annex(AnnexArgs),
    /// Ask eight plain questions and write the answers as a file, for 'plimsoll procure annex'
    Answers(AnswersArgs),
    /// Keep a register of reasons why a requirement is not met
    #[command(subcommand)]
    Explain(super::ProcureExplainCommand),
}

/// `plimsoll procure annex`.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  plimsoll procure answers > answers.toml                 eight questions first
  plimsoll procure annex answers.toml                     the annex as Markdown
  plimsoll procure annex answers.toml -o annex.docx       as a document that can be edited
  plimsoll procure annex answers.toml --format json       for tender systems (OCDS)
  plimsoll procure annex answers.toml --at 2028-01-01     under the rules of that day")]
pub struct AnnexArgs {
    /// The answers, as 'plimsoll procure answers' writes them; '-' is standard input
    #[arg(value_name = "ANSWERS", value_hint = ValueHint::FilePath)]
    pub answers: PathBuf,
    /// Form of the annex [default: that of the name of --output, else md]
    #[arg(long, value_enum, value_name = "FORMAT")]
    pub format: Option<AnnexFormat>,
    /// Follow the rules in force on this day [default: today]
    #[arg(long, value_name = "DATE")]
    pub at: Option<String>,
    /// Write the annex to this file instead of standard output
    #[arg(long, short, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub output: Option<PathBuf>,
}

/// Forms of an annex.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum AnnexFormat {
    /// Markdown
    Md,
    /// A document that can be edited
    Docx,
    /// Paper (not built yet)
    Pdf,
    /// Criteria for tender systems, after the Open Contracting Data Standard
    Json,
}

/// `plimsoll procure answers`.
#[derive(Args, Debug)]
#[command(
    after_help = "Questions go to standard error, the file to standard output; a line is an answer, so that answers can be piped in."
)]
pub struct AnswersArgs {
    /// Write the answers to this file instead of standard output
    #[arg(long, short, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub output: Option<PathBuf>,
}
