//! Where reports go.

use std::{
    fs::{File, OpenOptions},
    io::{ErrorKind, IsTerminal, Write},
    path::{Path, PathBuf},
};

use checks::{chain::Chain, setup::Setup};
use facts::Timestamp;
use render::{
    Judged, Look,
    html::{Contents, Shown, Twin},
    json::{Document, Fault, FaultKind},
};
use text::Words;
use verdict::{Explanation, Policy, Report, Requirement};

use crate::{
    cli::{FailOn, Format, JudgingArgs},
    exit::{self, complain, fault, remark},
    run::TOOL,
};

/// Columns where no terminal says otherwise.
const WIDTH: usize = 80;

/// Standard output, or a file.
#[derive(Debug)]
pub enum Target {
    /// Standard output.
    Standard,
    /// A file that could be opened; what stands in it stays until the report is written.
    File(PathBuf, File),
}

impl Target {
    /// Opens `path`, so that it shows before the measuring whether the report can be written after it.
    pub fn open(path: Option<&Path>) -> Result<Self, Fault> {
        let Some(path) = path else {
            return Ok(Target::Standard);
        };
        let file = OpenOptions::new()
            .write(true)
            .create(true)
            .truncate(false)
            .open(path);
        match file {
            Ok(file) => Ok(Target::File(path.to_owned(), file)),
            Err(error) => Err(fault(
                FaultKind::File,
                format!("the report cannot be written to {}: {error}", path.display()),
            )),
        }
    }

    /// Writes `text`. Whoever has stopped reading has had enough: that is no trouble.
    pub fn write(&mut self, text: &str) -> Result<(), Fault> {
        self.write_octets(text.as_bytes())
    }

    /// Writes a file that is no text.
    pub fn write_octets(&mut self, octets: &[u8]) -> Result<(), Fault> {
        let written = match self {
            Target::Standard => {
                let mut out = std::io::stdout().lock();
                out.write_all(octets).and_then(|()| out.flush())
            }
            Target::File(_, file) => rewrite(file, octets),
        };
        match written {
            Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(fault(
                FaultKind::Output,
                format!("the report cannot be written{}: {error}", self.place()),
            )),
            _ => Ok(()),
        }
    }

    /// What it can show.
    pub fn look(&self) -> Look {
        match self {
            Target::Standard => Look {
                width: terminal_width().unwrap_or(WIDTH),
                colour: anstream::AutoStream::choice(&std::io::stdout()) != anstream::ColorChoice::Never,
            },
            Target::File(..) => Look {
                width: WIDTH,
                colour: false,
            },
        }
    }

    fn place(&self) -> String {
        match self {
            Target::Standard => String::new(),
            Target::File(path, _) => format!(" to {}", path.display()),
        }
    }
}

/// Replaces what stands in a file; a device or pipe has nothing to be replaced.
fn rewrite(file: &mut File, octets: &[u8]) -> std::io::Result<()> {
    if file.metadata()?.is_file() {
        file.set_len(0)?;
    }
    file.write_all(octets)?;
    file.flush()
}

/// Columns of the terminal that standard output is.
pub fn terminal_width() -> Option<usize> {
    if !std::io::stdout().is_terminal() {
        return None;
    }
    terminal_size::terminal_size_of(std::io::stdout()).map(|(width, _)| usize::from(width.0))
}

/// Writes to standard output what a command shows that has no report.
pub fn print(text: &str) -> Result<u8, Fault> {
    Target::Standard.write(text).map(|()| exit::MEASURED)
}

/// A report with what its forms need beside it.
#[derive(Debug)]
pub struct Reported {
    /// The report.
    pub report: Report,
    /// Index of its policy.
    pub policy: usize,
    /// How the name is delegated and signed, where that is drawn.
    pub chain: Option<Chain>,
    /// How its mail is set up, in a report about mail.
    pub mail: Option<Setup>,
}

/// What a run has come to: reports, remarks and troubles, each in the order of what was asked.
#[derive(Debug)]
pub struct Outcome<'a> {
    /// The policies.
    pub policies: &'a [Policy],
    /// The reports.
    pub reports: Vec<Reported>,
    /// Whether the form of the report has a drawing.
    pub draws: bool,
    /// Registered reasons not to comply, which reports honour.
    pub register: Vec<Explanation>,
    /// The day for which they are honoured; none: that of the facts.
    pub at: Option<Timestamp>,
    /// Remarks, said already.
    pub notes: Vec<String>,
    /// Troubles, not said yet.
    pub faults: Vec<Fault>,
    quiet: bool,
}

impl<'a> Outcome<'a> {
    /// Nothing so far.
    pub fn new(policies: &'a [Policy], format: Format, quiet: bool) -> Self {
        Outcome {
            policies,
            reports: Vec::new(),
            draws: format == Format::Html,
            register: Vec::new(),
            at: None,
            notes: Vec::new(),
            faults: Vec::new(),
            quiet,
        }
    }

    /// Says a remark, unless nobody wants to hear it, and keeps it for the report.
    pub fn note(&mut self, text: impl Into<String>) {
        let text = text.into();
        if !self.quiet {
            remark(&text);
        }
        self.notes.push(text);
    }

    /// Writes the report and says what went wrong; the answer is the exit status.
    pub fn finish(mut self, args: &JudgingArgs, mut target: Target, words: &Words) -> u8 {
        let text = match args.format {
            Format::Json => Some(self.json(words)),
            Format::Html => Some(self.html(words)),
            Format::Csv => Some(render::csv::reports(&self.judged(), words)),
            _ if self.reports.is_empty() => None,
            _ => Some(render::terminal::reports(&self.judged(), words, target.look())),
        };
        if let Some(Err(fault)) = text.map(|text| target.write(&text)) {
            self.faults.push(fault);
        }
        for fault in &self.faults {
            complain(fault);
        }
        let failed = args.fail_on.is_some_and(|level| self.fails(level));
        let measured = if failed { exit::FAILED } else { exit::MEASURED };
        measured.max(exit::highest(&self.faults))
    }

    fn judged(&self) -> Vec<Judged<'_>> {
        self.reports.iter().filter_map(|one| self.one(one)).collect()
    }

    fn one<'s>(&'s self, one: &'s Reported) -> Option<Judged<'s>> {
        let policy = self.policies.get(one.policy)?;
        Some(Judged {
            report: &one.report,
            policy,
            mail: one.mail.as_ref(),
        })
    }

    /// All reports as one page.
    pub fn html(&self, words: &Words) -> String {
        self.html_beside(words, &[])
    }

    /// The same, with links to the page in other languages.
    pub fn html_beside(&self, words: &Words, twins: &[Twin]) -> String {
        let shown = |one| {
            Some(Shown {
                judged: self.one(one)?,
                chain: one.chain.as_ref(),
            })
        };
        let reports: Vec<Shown<'_>> = self.reports.iter().filter_map(shown).collect();
        let contents = Contents {
            tool: TOOL,
            reports: &reports,
            notes: &self.notes,
            faults: &self.faults,
        };
        render::html::page_beside(&contents, words, twins)
    }

    /// All reports as one document for programs.
    pub fn json(&self, words: &Words) -> String {
        let reports = self
            .judged()
            .into_iter()
            .map(|judged| render::json::report(judged, words))
            .collect();
        let document = Document::new(TOOL, reports, self.notes.clone(), self.faults.clone());
        render::json::write(&document)
    }

    fn fails(&self, level: FailOn) -> bool {
        let counts = |requirement| match level {
            FailOn::Required => requirement == Requirement::Required,
            FailOn::Recommended => requirement != Requirement::Optional,
        };
        let checks = self.reports.iter().flat_map(|one| &one.report.checks);
        checks
            .filter(|check| counts(check.level))
            .any(|check| check.verdict == verdict::Verdict::Fail || check.fell_with_parent)
    }
}
