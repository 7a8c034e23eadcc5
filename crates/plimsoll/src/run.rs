//! From arguments to a command.

use std::{ffi::OsString, io::Write};

use clap::{CommandFactory, FromArgMatches, error::ErrorKind};
use render::json::{Document, Fault, FaultKind, Tool};
use text::{Language, Words};

use crate::{
    cli::{Cli, Command, Everywhere},
    command,
    config::{self, Layers},
    exit::{self, complain, fault},
};

/// What judged.
pub const TOOL: Tool = Tool {
    name: "plimsoll",
    version: env!("CARGO_PKG_VERSION"),
};

/// Does what `argv` asks for; the answer is the exit status.
pub fn run(argv: Vec<OsString>) -> u8 {
    match start(&argv) {
        Ok(status) => status,
        Err(fault) => {
            if wants_json(&argv) {
                let status = exit::status(fault.kind);
                let document = Document::new(TOOL, Vec::new(), Vec::new(), vec![fault.clone()]);
                let _ = std::io::stdout().write_all(render::json::write(&document).as_bytes());
                complain(&fault);
                return status;
            }
            complain(&fault);
            exit::status(fault.kind)
        }
    }
}

fn start(argv: &[OsString]) -> Result<u8, Fault> {
    // Without layers first: they are of no matter to whoever asks for help, and --config stands among the arguments.
    let cli = match parse(Cli::command(), argv)? {
        Parsed::Shown(status) => return Ok(status),
        Parsed::Asked(cli, _) => cli,
    };
    let environment = |name: &str| std::env::var(name).ok();
    match cli.command {
        Command::Man(args) => return command::shell::man(&args),
        Command::Completions(args) => return command::shell::completions(&args),
        _ => {}
    }
    let file = config::find(cli.everywhere.config.as_deref(), environment);
    let layers = Layers::read(file.as_deref(), environment);
    if let Command::Doctor(_) = cli.command {
        // Telling what is wrong with the configuration is part of its work.
        let (layers, broken) = match layers {
            Ok(layers) => (layers, None),
            Err(fault) => (Layers::default(), Some(fault)),
        };
        return with_layers(argv, &layers, broken);
    }
    with_layers(argv, &layers?, None)
}

fn with_layers(argv: &[OsString], layers: &Layers, broken: Option<Fault>) -> Result<u8, Fault> {
    let (cli, matches) = match parse(layers.apply(Cli::command()), argv)? {
        Parsed::Shown(status) => return Ok(status),
        Parsed::Asked(cli, matches) => (cli, matches),
    };
    let words = words(&cli.everywhere)?;
    match cli.command {
        Command::Test(args) => command::test::run(&args, &words),
        Command::Judge(args) => command::judge::run(&args, &words),
        Command::Suppliers(args) => command::suppliers::run(&args, &words),
        Command::Explain(args) => command::explain::run(&args, &words),
        Command::Catalogue(command) => command::catalogue::run(&command, &words),
        Command::Data(args) => command::data::run(&args, &words),
        Command::Procure(command) => command::procure::run(&command, &words),
        Command::Demo(args) => command::demo::run(&args, &words),
        Command::Lab(command) => command::lab::run(&command, &words),
        Command::Doctor(args) => command::doctor::run(&args, layers, broken, &words),
        Command::Config(_) => {
            let below = matches.subcommand_matches("config").unwrap_or(&matches);
            crate::output::print(&config::show(below, layers))
        }
        Command::Man(args) => command::shell::man(&args),
        Command::Completions(args) => command::shell::completions(&args),
    }
}

enum Parsed {
    /// Help or the version was asked for and has been shown.
    Shown(u8),
    Asked(Box<Cli>, clap::ArgMatches),
}

fn parse(command: clap::Command, argv: &[OsString]) -> Result<Parsed, Fault> {
    let parsed = command
        .try_get_matches_from(argv)
        .and_then(|matches| Ok((Cli::from_arg_matches(&matches)?, matches)));
    match parsed {
        Ok((cli, matches)) => Ok(Parsed::Asked(Box::new(cli), matches)),
        Err(error) => match error.kind() {
            ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
                let _ = error.print();
                Ok(Parsed::Shown(exit::MEASURED))
            }
            ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
                let _ = error.print();
                Ok(Parsed::Shown(exit::USAGE))
            }
            _ => {
                let below = argv.get(1).and_then(|word| word.to_str()).unwrap_or_default();
                let known = Cli::command().find_subcommand(below).is_some();
                let name = if known {
                    format!("plimsoll {below}")
                } else {
                    "plimsoll".to_owned()
                };
                let sentence = format!("{}; '{name} --help' shows what can be said", sentence(&error));
                Err(fault(FaultKind::Usage, sentence))
            }
        },
    }
}

/// The parser's complaint in one sentence, its hints included, usage and pointers to help left out.
pub fn sentence(error: &clap::Error) -> String {
    let text = error.render().to_string();
    let text = text.trim().strip_prefix("error: ").unwrap_or(text.trim());
    let mut parts: Vec<String> = Vec::new();
    for paragraph in text.split("\n\n") {
        let words: Vec<&str> = paragraph.split_whitespace().collect();
        let paragraph = words.join(" ");
        if !paragraph.starts_with("Usage:") && !paragraph.starts_with("For more information") {
            parts.push(paragraph.replace("tip: ", ""));
        }
    }
    parts.join("; ")
}

/// Whether the caller wants to read JSON, as far as broken arguments can tell.
fn wants_json(argv: &[OsString]) -> bool {
    let before: Vec<&OsString> = argv.iter().take_while(|word| *word != "--").collect();
    before.iter().any(|word| **word == "--format=json")
        || before
            .windows(2)
            .any(|pair| pair[0] == "--format" && pair[1] == "json")
}

fn words(everywhere: &Everywhere) -> Result<Words, Fault> {
    let asked = everywhere.language.lang.as_deref();
    if let Some(asked) = asked.filter(|asked| Language::find(asked).is_none()) {
        let known: Vec<&str> = Language::ALL.iter().map(|language| language.tag).collect();
        return Err(fault(
            FaultKind::Usage,
            format!(
                "there is no language '{asked}'; choose one of: {}",
                known.join(", ")
            ),
        ));
    }
    Ok(Words::new(Language::choose(asked, |name| {
        std::env::var(name).ok()
    })))
}
