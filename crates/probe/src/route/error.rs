//! What went wrong with a file, in one sentence.

use std::path::PathBuf;

/// Why a file cannot be used: which file, where in it, what is wrong and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RouteError {
    /// The file.
    pub file: PathBuf,
    /// The line, counted from 1, where one can be named.
    pub line: Option<u64>,
    /// What is wrong, in English.
    pub what: String,
    /// What to do about it, in English.
    pub fix: String,
}

impl std::fmt::Display for RouteError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.file.display())?;
        if let Some(line) = self.line {
            write!(f, ", line {line}")?;
        }
        write!(f, ": {}; {}", self.what, self.fix)
    }
}

impl std::error::Error for RouteError {}

/// A file that could be used, though not all of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// The file.
    pub file: PathBuf,
    /// What was left out or looks odd, in English.
    pub what: String,
}

impl std::fmt::Display for Notice {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.file.display(), self.what)
    }
}

/// Entries of one file that could not be used: how many, and the first.
#[derive(Clone, Debug, Default)]
pub(super) struct Skipped {
    /// How many.
    pub count: u64,
    /// Line, excerpt and reason of the first.
    first: Option<(u64, String, &'static str)>,
}

/// Characters of a bad line that are quoted.
const EXCERPT_MAX: usize = 60;

impl Skipped {
    /// Counts one; `why` stands after "because".
    pub fn add(&mut self, line: u64, text: &str, why: &'static str) {
        self.count += 1;
        self.first.get_or_insert_with(|| (line, excerpt(text), why));
    }

    /// The line of the first one.
    pub fn line(&self) -> Option<u64> {
        self.first.as_ref().map(|(line, ..)| *line)
    }

    /// `'x' is left out because ...`, to stand after file and line.
    pub fn why(&self) -> Option<String> {
        let (_, text, why) = self.first.as_ref()?;
        Some(format!("'{text}' cannot be used because {why}"))
    }

    /// All of it as a notice's words, where there is anything to tell.
    pub fn summary(&self, of: &str) -> Option<String> {
        let (line, text, why) = self.first.as_ref()?;
        let count = self.count;
        Some(if count == 1 {
            format!("one of its {of} was left out: line {line}, '{text}', because {why}")
        } else {
            format!("{count} of its {of} were left out, the first in line {line}, '{text}', because {why}")
        })
    }
}

/// The start of `text`, safe to print.
pub(super) fn excerpt(text: &str) -> String {
    let mut out: String = text
        .trim()
        .chars()
        .take(EXCERPT_MAX)
        .flat_map(char::escape_debug)
        .collect();
    if text.trim().chars().nth(EXCERPT_MAX).is_some() {
        out.push('…');
    }
    out
}
