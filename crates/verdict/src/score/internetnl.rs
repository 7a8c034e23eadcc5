//! The percentage as Internet.nl makes it.
//!
//! Sub-results have points. Of each category, the points of what is required are set against the most that they could be; the
//! overall percentage is the mean of the categories, each of which weighs the same. Their rounding is kept, which is always
//! downwards: a quotient in binary fractions cut to a whole number, at each of the two steps.

use crate::Requirement;

mod reading;
mod table;

#[cfg(test)]
mod tests;

pub(super) use reading::categories;
pub use table::{Absent, Counted, Group, MeanOf, Scoring};

/// What one category was given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Category {
    /// Its name: `web_https`.
    pub name: String,
    /// At how many servers it was looked at; 0 where there was none.
    pub servers: usize,
    /// Everything that has points in it.
    pub subtests: Vec<Subtest>,
}

/// The points of one subtest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subtest {
    /// Its name: `web_https_http_hsts`.
    pub name: String,
    /// How much it is asked for at the server where it is asked for most: only what is required counts.
    pub level: Requirement,
    /// The most points that it can have.
    pub full: u32,
    /// Its points at each server; none where there was no result, which then count as 0 and stay in the maximum.
    pub points: Vec<Option<u32>>,
}

impl Subtest {
    /// Its points at a server.
    pub fn at(&self, server: usize) -> u32 {
        self.points.get(server).copied().flatten().unwrap_or(0)
    }
}

impl Category {
    /// What counts of it: what is required.
    pub fn counting(&self) -> impl Iterator<Item = &Subtest> {
        self.subtests
            .iter()
            .filter(|subtest| subtest.level == Requirement::Required)
    }

    /// The most points that what counts can have; with 0 the category stays out of the percentage.
    pub fn maximum(&self) -> u32 {
        self.counting()
            .fold(0, |sum, subtest| sum.saturating_add(subtest.full))
    }

    /// The points of what counts, at the server that has least of them.
    pub fn points(&self) -> u32 {
        self.lowest().map_or(0, |server| self.points_at(server))
    }

    fn points_at(&self, server: usize) -> u32 {
        self.counting()
            .fold(0_u32, |sum, subtest| sum.saturating_add(subtest.at(server)))
    }

    /// The server that has least of the points that count, the first of several.
    pub fn lowest(&self) -> Option<usize> {
        (0..self.servers).min_by_key(|server| self.points_at(*server))
    }

    /// Its percentage; none where nothing counts.
    pub fn percent(&self) -> Option<u32> {
        cut(self.points(), self.maximum())
    }
}

/// So many of `maximum` points in percent, cut to a whole number; none of no points.
pub fn cut(points: u32, maximum: u32) -> Option<u32> {
    // In this order: it decides what is cut off.
    (maximum > 0).then(|| (100.0 / f64::from(maximum) * f64::from(points)) as u32)
}

/// The percentage over all categories; none where nothing counts.
pub fn percent(categories: &[Category]) -> Option<u8> {
    let percents: Vec<u64> = categories
        .iter()
        .filter_map(Category::percent)
        .map(u64::from)
        .collect();
    let mean = percents.iter().sum::<u64>().checked_div(percents.len() as u64)?;
    Some(mean.min(100) as u8)
}

/// The points of several hosts together: their mean, cut to a whole number.
pub fn mean_of_hosts(points: &[u32], full: u32) -> u32 {
    if points.is_empty() || full == 0 {
        return 0;
    }
    let sum: f64 = points.iter().copied().map(f64::from).sum();
    let most = points.len() as f64 * f64::from(full);
    (sum / most * f64::from(full)) as u32
}

/// The points of the name servers of a zone for being reached over IPv6.
///
/// `with` are the points of those that have IPv6 addresses, `without` is how many have none. With two or more of the
/// former, the latter are left out; a server that stands alone has half of the points at most.
pub fn of_name_servers(with: &[u32], without: usize, full: u32) -> u32 {
    let mut points = with.to_vec();
    if with.len() < 2 {
        points.resize(with.len().saturating_add(without), 0);
    }
    match points.as_slice() {
        [alone] => (*alone).min(full / 2),
        several => mean_of_hosts(several, full),
    }
}
