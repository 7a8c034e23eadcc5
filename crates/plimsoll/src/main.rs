//! Plimsoll: tests domain names on Internet security standards.

mod cli;
mod command;
mod config;
mod exit;
mod options;
mod output;
mod progress;
mod run;
mod stored;

fn main() -> std::process::ExitCode {
    run::run(std::env::args_os().collect()).into()
}
