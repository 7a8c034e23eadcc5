//! How far the measuring is, on a terminal and nowhere else.

use std::{
    collections::{BTreeMap, BTreeSet},
    io::IsTerminal,
    sync::{Mutex, PoisonError},
    time::Duration,
};

use indicatif::{MultiProgress, ProgressBar, ProgressDrawTarget, ProgressStyle};
use scan::{Progress, Stage};
use text::{Words, plain};
use verdict::Args;

/// A line for each name that is being measured, with what is waited for; below them, for several names, a total.
#[derive(Debug)]
pub struct Lines<'w> {
    words: &'w Words,
    all: MultiProgress,
    total: Option<ProgressBar>,
    subjects: Mutex<BTreeMap<String, Line>>,
}

#[derive(Debug)]
struct Line {
    bar: ProgressBar,
    open: BTreeSet<Stage>,
}

impl<'w> Lines<'w> {
    /// Lines for `count` names; nothing is shown when that is not wanted, or standard error is no terminal.
    pub fn new(count: usize, quiet: bool, words: &'w Words) -> Self {
        let shown = !quiet && std::io::stderr().is_terminal();
        let target = if shown {
            ProgressDrawTarget::stderr()
        } else {
            ProgressDrawTarget::hidden()
        };
        let all = MultiProgress::with_draw_target(target);
        let total = (count > 1).then(|| {
            let bar = ProgressBar::new(u64::try_from(count).unwrap_or(u64::MAX));
            all.add(bar.with_style(style("{bar:24} {msg}")))
        });
        let lines = Lines {
            words,
            all,
            total,
            subjects: Mutex::default(),
        };
        lines.show_total();
        lines
    }

    /// Takes away the line of a name that is done.
    pub fn done(&self, subject: &str) {
        let mut subjects = self.subjects.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(line) = subjects.remove(subject) {
            line.bar.finish_and_clear();
        }
        if let Some(total) = &self.total {
            total.inc(1);
        }
        self.show_total();
    }

    /// Takes away everything.
    pub fn clear(&self) {
        // A terminal that is gone needs no clearing.
        let _ = self.all.clear();
    }

    fn show_total(&self) {
        if let Some(total) = &self.total {
            let args = Args::from([
                ("done", total.position().into()),
                ("total", total.length().unwrap_or_default().into()),
            ]);
            total.set_message(self.words.shared_with("progress-total", &args));
        }
    }

    fn change(&self, subject: &str, change: impl FnOnce(&mut BTreeSet<Stage>)) {
        let mut subjects = self.subjects.lock().unwrap_or_else(PoisonError::into_inner);
        let line = subjects.entry(subject.to_owned()).or_insert_with(|| {
            let bar = ProgressBar::new_spinner().with_style(style("{spinner} {wide_msg}"));
            let bar = match &self.total {
                Some(total) => self.all.insert_before(total, bar),
                None => self.all.add(bar),
            };
            bar.enable_steady_tick(Duration::from_millis(200));
            Line {
                bar,
                open: BTreeSet::new(),
            }
        });
        change(&mut line.open);
        let stages: Vec<String> = line
            .open
            .iter()
            .map(|stage| self.words.shared(&format!("stage-{}", stage.key())))
            .collect();
        let doing = if stages.is_empty() {
            self.words.shared("progress-waiting")
        } else {
            stages.join(", ")
        };
        line.bar.set_message(format!("{}: {doing}", plain(subject)));
    }
}

impl Progress for Lines<'_> {
    fn begun(&self, subject: &str, stage: Stage) {
        self.change(subject, |open| {
            open.insert(stage);
        });
    }

    fn ended(&self, subject: &str, stage: Stage) {
        self.change(subject, |open| {
            open.remove(&stage);
        });
    }
}

/// A template that cannot be read would be our own mistake; the plain bar does then.
fn style(template: &str) -> ProgressStyle {
    ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn templates_can_be_read_and_every_stage_has_words() {
        for template in ["{bar:24} {msg}", "{spinner} {wide_msg}"] {
            assert!(ProgressStyle::with_template(template).is_ok());
        }
        for language in text::Language::ALL {
            let words = Words::new(*language);
            for stage in Stage::ALL {
                assert!(words.find(&format!("stage-{}", stage.key())).is_some());
            }
        }
    }
}
