//! The command line of the catalogue of standards.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum, ValueHint};

/// `plimsoll catalogue`.
#[derive(Subcommand, Debug)]
pub enum CatalogueCommand {
    /// List the standards by group and by how much they should be asked for
    List(CatalogueListArgs),
    /// Show a standard or a baseline for devices: what it protects against, who asks for it, what to ask for
    Show(CatalogueShowArgs),
    /// Look for what is wrong in it: ids that lead nowhere, circles, missing sources, dates out of order
    Check(CatalogueCheckArgs),
    /// Write all of it for other programs
    Export(CatalogueExportArgs),
}

/// Which catalogue.
#[derive(Args, Clone, Debug, Default)]
pub struct FromArgs {
    /// A catalogue of your own, laid out as the project's folder 'catalogue' [default: the one inside the program]
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub from: Option<PathBuf>,
}

/// `plimsoll catalogue list`.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  plimsoll catalogue list --bought-with mail-service --tier 1
  plimsoll catalogue list --where NL --format csv")]
pub struct CatalogueListArgs {
    /// Only those that are bought with this, such as website-hosting; repeatable
    #[arg(long, value_name = "OBJECT")]
    pub bought_with: Vec<String>,
    /// Only those of this group, such as communication-security; repeatable
    #[arg(long, value_name = "CATEGORY")]
    pub category: Vec<String>,
    /// Only those of this tier: 1 in every contract, 2 where relevant, 3 on need; repeatable
    #[arg(long, value_name = "TIER", value_parser = clap::value_parser!(u8).range(1..=3))]
    pub tier: Vec<u8>,
    /// Only those that an instrument of this place requires or recommends: a country's two letters, EU, industry
    #[arg(long = "where", value_name = "PLACE")]
    pub place: Option<String>,
    /// Form of the list
    #[arg(long, value_enum, value_name = "FORMAT", default_value = "text")]
    pub format: CatalogueFormat,
    #[command(flatten)]
    pub from: FromArgs,
}

/// `plimsoll catalogue show`.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  plimsoll catalogue show dnssec-signing
  plimsoll catalogue show en-303-645 --format md")]
pub struct CatalogueShowArgs {
    /// The standard or baseline, as 'plimsoll catalogue list' names it
    #[arg(value_name = "ID")]
    pub id: String,
    /// Form of the page
    #[arg(long, value_enum, value_name = "FORMAT", default_value = "text")]
    pub format: CatalogueFormat,
    #[command(flatten)]
    pub from: FromArgs,
}

/// `plimsoll catalogue check`.
#[derive(Args, Debug)]
#[command(after_help = "The status is 0 when nothing is wrong, else 1.")]
pub struct CatalogueCheckArgs {
    #[command(flatten)]
    pub from: FromArgs,
}

/// `plimsoll catalogue export`.
#[derive(Args, Debug)]
#[command(after_help = "\
JSON is the whole catalogue; its entries are those of the schemas. CSV is one table: a row for each standard, or with
'--table statuses' a row for each instrument that asks for one.")]
pub struct CatalogueExportArgs {
    /// Form of what is written
    #[arg(long, value_enum, value_name = "FORMAT", default_value = "json")]
    pub format: ExportFormat,
    /// Which table, for CSV
    #[arg(long, value_enum, value_name = "TABLE", default_value = "standards")]
    pub table: ExportTable,
    /// Write it to this file [default: standard output]
    #[arg(long, short, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub output: Option<PathBuf>,
    #[command(flatten)]
    pub from: FromArgs,
}

/// Forms of a list or page of the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum CatalogueFormat {
    /// For people
    Text,
    /// For programs
    Json,
    /// For spreadsheets
    Csv,
    /// For documents
    Md,
}

/// Forms of the whole catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ExportFormat {
    /// For programs
    Json,
    /// For spreadsheets
    Csv,
    /// For documents: every page, one after the other
    Md,
}

/// Tables of the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ExportTable {
    /// A row for each standard
    Standards,
    /// A row for each instrument that asks for a standard
    Statuses,
}
