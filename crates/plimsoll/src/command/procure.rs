//! Purchases: eight questions, and the annex that follows from the answers.

use std::{
    io::{BufRead, IsTerminal, Read, Write},
    path::Path,
};

use facts::Timestamp;
use procure::{Annex, Answers, Date, Dialogue, Heard, Rules};
use render::{
    document,
    json::{Document, Fault, FaultKind},
};
use text::Words;

use super::explanations;
use crate::{
    cli::{AnnexArgs, AnnexFormat, AnswersArgs, ProcureCommand},
    exit::{self, complain, fault, fault_about, remark},
    output::{self, Target},
    run::TOOL,
};

/// Answers are a page; a file beyond this is something else.
const OCTETS_MAX: u64 = 1_000_000;

/// `plimsoll procure`.
pub fn run(command: &ProcureCommand, words: &Words) -> Result<u8, Fault> {
    match command {
        ProcureCommand::Annex(args) => annex(args, words),
        ProcureCommand::Answers(args) => answers(args, words),
        ProcureCommand::Explain(command) => explanations::run(command, words),
    }
}

fn rules() -> Result<Rules, Fault> {
    procure::rules().map_err(|sentence| fault(FaultKind::Internal, sentence))
}

fn annex(args: &AnnexArgs, words: &Words) -> Result<u8, Fault> {
    let format = form(args)?;
    let rules = rules()?;
    let day = day(args.at.as_deref())?;
    let text = read(&args.answers)?;
    let answers = match Answers::read(&text, &rules) {
        Ok(answers) => answers,
        Err(mistakes) => {
            let file = name(&args.answers);
            let wrong = |mistake: &procure::Mistake| {
                fault_about(FaultKind::File, file.clone(), format!("{file}, {mistake}"))
            };
            return refuse(format, mistakes.iter().map(wrong).collect());
        }
    };
    // Before the work is done, so that a place that cannot be written is told at once.
    let mut target = Target::open(args.output.as_deref())?;
    let (catalogue, faults) = catalogue::standards::catalogue();
    if let Some(broken) = faults.first() {
        return Err(fault(FaultKind::Internal, broken.to_string()));
    }
    let catalogue = catalogue.in_language(words.language().tag);
    let annex = Annex::new(&answers, day, &catalogue, &rules)
        .map_err(|sentence| fault_about(FaultKind::Usage, name(&args.answers), sentence))?;
    let sentences = procure::sentences(words.language());
    if sentences.language().tag != words.language().tag {
        remark("the annex is in English: its words have not been put into your language yet");
    }
    match format {
        AnnexFormat::Json => target.write(&procure::ocds(&annex, &sentences, (TOOL.name, TOOL.version)))?,
        AnnexFormat::Docx => {
            let octets = document::docx(&annex.document(&sentences))
                .map_err(|error| fault(FaultKind::Output, format!("the document cannot be made: {error}")))?;
            target.write_octets(&octets)?;
        }
        AnnexFormat::Pdf => {
            let octets = document::pdf(&annex.document(&sentences))
                .map_err(|error| fault(FaultKind::Output, error.to_string()))?;
            target.write_octets(&octets)?;
        }
        AnnexFormat::Md => {
            target.write(&document::markdown(&annex.document(&sentences)))?;
        }
    }
    Ok(exit::MEASURED)
}

/// The form that is asked for, or that the file's name says.
fn form(args: &AnnexArgs) -> Result<AnnexFormat, Fault> {
    let ending = args
        .output
        .as_deref()
        .and_then(Path::extension)
        .and_then(|ending| ending.to_str());
    let format = args.format.unwrap_or(match ending {
        Some("docx") => AnnexFormat::Docx,
        Some("pdf") => AnnexFormat::Pdf,
        Some("json") => AnnexFormat::Json,
        _ => AnnexFormat::Md,
    });
    match format {
        AnnexFormat::Docx | AnnexFormat::Pdf if args.output.is_none() && std::io::stdout().is_terminal() => {
            let sentence = "such a file is nothing for a terminal; name a file with --output";
            Err(fault(FaultKind::Usage, sentence))
        }
        format => Ok(format),
    }
}

/// The day that `--at` names, or today, by the clock of the world.
fn day(at: Option<&str>) -> Result<Date, Fault> {
    let today = || Timestamp::now().strftime("%Y-%m-%d").to_string();
    let text = at.map_or_else(today, str::to_owned);
    let plain = text.len() == 10 && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    let day = text.parse().ok().filter(|_| plain);
    day.ok_or_else(|| {
        let sentence = format!("'{text}' is no day; write it as 2026-11-22");
        fault_about(FaultKind::Usage, text.clone(), sentence)
    })
}

/// How people call where the answers come from.
fn name(path: &Path) -> String {
    if path.as_os_str() == "-" {
        "standard input".to_owned()
    } else {
        path.display().to_string()
    }
}

fn read(path: &Path) -> Result<String, Fault> {
    let about = name(path);
    let unreadable = |why: String| {
        let sentence = format!("the answers in {about} cannot be read: {why}");
        fault_about(FaultKind::File, about.clone(), sentence)
    };
    let mut octets = Vec::new();
    let taken = if path.as_os_str() == "-" {
        std::io::stdin()
            .lock()
            .take(OCTETS_MAX + 1)
            .read_to_end(&mut octets)
    } else {
        std::fs::File::open(path).and_then(|file| file.take(OCTETS_MAX + 1).read_to_end(&mut octets))
    };
    taken.map_err(|error| unreadable(error.to_string()))?;
    if octets.len() as u64 > OCTETS_MAX {
        return Err(unreadable("they are larger than a megabyte".to_owned()));
    }
    String::from_utf8(octets).map_err(|_| unreadable("they are no text in UTF-8".to_owned()))
}

/// Says all that is wrong with the answers.
fn refuse(format: AnnexFormat, faults: Vec<Fault>) -> Result<u8, Fault> {
    for fault in &faults {
        complain(fault);
    }
    if format == AnnexFormat::Json {
        let document = Document::new(TOOL, Vec::new(), Vec::new(), faults);
        output::print(&render::json::write(&document))?;
    }
    Ok(exit::USAGE)
}

fn answers(args: &AnswersArgs, words: &Words) -> Result<u8, Fault> {
    let rules = rules()?;
    let sentences = procure::sentences(words.language());
    let mut target = Target::open(args.output.as_deref())?;
    let mut dialogue = Dialogue::new(&rules, &sentences);
    ask(&format!("{}\n\n{}", dialogue.greeting(), dialogue.prompt()));
    for line in std::io::stdin().lock().lines() {
        let line = line.map_err(|error| {
            fault(
                FaultKind::File,
                format!("the answers cannot be read from standard input: {error}"),
            )
        })?;
        match dialogue.hear(&line) {
            Heard::Done(answers) => {
                ask("\n");
                target.write(&answers.to_toml(&sentences))?;
                return Ok(exit::MEASURED);
            }
            Heard::Next => ask(&format!("\n{}", dialogue.prompt())),
            Heard::Again(why) => ask(&format!("{}\n{}", text::plain(&why), dialogue.prompt())),
        }
    }
    Err(fault(
        FaultKind::Usage,
        format!(
            "the answers ended before question {} of 8, so nothing was written",
            dialogue.number()
        ),
    ))
}

/// Shows a question. Where standard error is closed, nobody is there to be asked, and the answers come from a file.
fn ask(text: &str) {
    let mut err = std::io::stderr().lock();
    let _ = err.write_all(text.as_bytes()).and_then(|()| err.flush());
}
