//! The timestamps of one certificate, and what they come to.

use std::collections::BTreeMap;

use facts::{Reason, Timestamp};
use verdict::{Place, Sheet};
use wire::x509::{
    Certificate,
    sct::{self, SignedTimestamp},
};

use super::{LOGGED, NOT_LOGGED, ODD_TIME, TOO_FEW, UNREADABLE};

const DAY_S: i64 = 86_400;

/// Timestamps by log: in the certificate, and sent beside it.
#[derive(Default)]
pub(super) struct Found {
    within: BTreeMap<[u8; 32], SignedTimestamp>,
    beside: BTreeMap<[u8; 32], SignedTimestamp>,
    unreadable: bool,
}

impl Found {
    /// Takes the timestamps of `lists`, which came in the certificate or beside it.
    pub fn read(&mut self, lists: impl Iterator<Item = Vec<u8>>, within: bool) {
        for list in lists {
            let Ok(list) = sct::read(&list) else {
                self.unreadable = true;
                continue;
            };
            let by_log = if within {
                &mut self.within
            } else {
                &mut self.beside
            };
            by_log.extend(list.timestamps.into_iter().map(|one| (one.log, one)));
        }
    }

    /// Remarks on what is odd about them.
    pub fn remark(&self, leaf: &Certificate, now: Timestamp, place: &Place, sheet: &mut Sheet<'_>) {
        if self.unreadable {
            sheet
                .say(place, UNREADABLE)
                .evidence(leaf.fingerprint.to_string());
        }
        let early_s = sheet.rule().parameters.number("early_days").saturating_mul(DAY_S);
        for one in self.within.values().chain(self.beside.values()) {
            let too_early = |at: &Timestamp| leaf.not_before.as_second() - at.as_second() > early_s;
            let why = match one.at {
                None => "none",
                Some(at) if at > now => "future",
                Some(at) if too_early(&at) => "early",
                Some(_) => continue,
            };
            let at = one.at.map_or("-".to_owned(), |at| at.to_string());
            sheet
                .say(place, ODD_TIME)
                .arg("why", why)
                .arg("at", at)
                .evidence(log_name(&one.log));
        }
    }

    /// Judges how many logs there are; `asked` says whether a handshake would have shown some.
    pub fn judge(&self, leaf: &Certificate, asked: bool, place: &Place, sheet: &mut Sheet<'_>) {
        let Some(table) = table(sheet) else {
            // A table that cannot be read leaves the question open.
            sheet.not_tested(place, Reason::NoData);
            return;
        };
        let asked_for = |days: i64| {
            let row = table.iter().filter(|(from, _)| *from <= days).max();
            row.map_or(0, |(_, logs)| *logs)
        };
        let lifetime_s = leaf.not_after.as_second() - leaf.not_before.as_second();
        // Part of a day counts as a day. What is sent beside the certificate can be replaced and needs to last less.
        let (within, beside) = (
            asked_for((lifetime_s + DAY_S - 1).div_euclid(DAY_S)),
            asked_for(0),
        );
        let mut logs: Vec<String> = self
            .within
            .keys()
            .chain(self.beside.keys())
            .map(log_name)
            .collect();
        logs.sort();
        logs.dedup();
        let tag = if self.within.len() >= within || self.beside.len() >= beside {
            LOGGED
        } else if !logs.is_empty() {
            TOO_FEW
        } else if asked {
            NOT_LOGGED
        } else {
            // They may come in the handshake, and nobody asked for them, or the answer was encrypted.
            sheet.not_tested(place, Reason::NoData);
            return;
        };
        sheet
            .say(place, tag)
            .arg("certificate", leaf.known_as())
            .arg("logs", logs.len())
            .arg("min_logs", within)
            .evidence(logs.join(", "));
    }
}

/// The policy's table: from so many days on, so many logs.
fn table(sheet: &Sheet<'_>) -> Option<Vec<(i64, usize)>> {
    let rows = sheet.rule().parameters.words("logs").into_iter().map(|row| {
        let (days, logs) = row.trim().split_once(' ')?;
        Some((days.parse().ok()?, logs.trim().parse().ok()?))
    });
    rows.collect()
}

/// A log by the hash of its key, in hexadecimal.
fn log_name(log: &[u8; 32]) -> String {
    log.iter().map(|octet| format!("{octet:02x}")).collect()
}
