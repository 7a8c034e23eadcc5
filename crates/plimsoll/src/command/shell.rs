//! What shells and manuals want: made from the command line's own description.

use clap::{Command, CommandFactory};
use render::json::{Fault, FaultKind};

use crate::{
    cli::{Cli, CompletionsArgs, ManArgs},
    exit::fault,
    output,
};

/// `plimsoll man`.
pub fn man(args: &ManArgs) -> Result<u8, Fault> {
    let mut command = Cli::command();
    command.build();
    let command = match &args.command {
        Some(name) => below(&command, name)?,
        None => command,
    };
    let mut page = Vec::new();
    let manual = "Plimsoll Manual";
    clap_mangen::Man::new(command)
        .manual(manual)
        .render(&mut page)
        .map_err(|error| {
            fault(
                FaultKind::Output,
                format!("the manual page cannot be written: {error}"),
            )
        })?;
    output::print(&String::from_utf8_lossy(&page))
}

fn below(command: &Command, name: &str) -> Result<Command, Fault> {
    command.find_subcommand(name).cloned().ok_or_else(|| {
        let known: Vec<&str> = command.get_subcommands().map(Command::get_name).collect();
        fault(
            FaultKind::Usage,
            format!("there is no command '{name}'; there are: {}", known.join(", ")),
        )
    })
}

/// `plimsoll completions`.
pub fn completions(args: &CompletionsArgs) -> Result<u8, Fault> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut Cli::command(), "plimsoll", &mut script);
    output::print(&String::from_utf8_lossy(&script))
}
