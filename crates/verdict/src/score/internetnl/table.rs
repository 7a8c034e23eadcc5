//! Which of our checks make up which of their subtests: data of a policy.

use std::collections::BTreeMap;

use facts::Test;
use serde::Deserialize;

/// How a policy wants its percentage made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scoring {
    /// The categories of each test.
    pub categories: BTreeMap<Test, Vec<Group>>,
}

/// A category.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// Its name: `web_https`.
    pub name: String,
    /// True when the points are added up at each address, and the lowest sum counts; else everything is one.
    #[serde(default)]
    pub lowest_address: bool,
    /// The check without which there is nothing to count: where it does not apply, the category stays out.
    #[serde(default)]
    pub only_with: Option<String>,
    /// Its subtests that have points.
    pub subtests: Vec<Counted>,
}

/// A subtest and the checks that answer it.
///
/// It counts when one of its checks is required, and has the points of the worst of them. What passes, warns or informs
/// has full points, what fails has none, and what could not be tested has none in the lower and all in the upper percentage.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Counted {
    /// Its name: `web_https_http_hsts`.
    pub name: String,
    /// Our checks that ask the same, by id.
    pub checks: Vec<String>,
    /// Its full points.
    pub points: u32,
    /// What has other points than by what it means for the verdict, by finding.
    #[serde(default)]
    pub findings: BTreeMap<String, u32>,
    /// The points where it fails at one place and passes at another.
    #[serde(default)]
    pub some: Option<u32>,
    /// Over what it is a mean, where it is one.
    #[serde(default)]
    pub mean_of: Option<MeanOf>,
    /// What the points are where the question does not apply.
    #[serde(default)]
    pub absent: Absent,
    /// What they are where the check fell with another that is not among `checks`. `full` does not stand here.
    #[serde(default = "none")]
    pub fallen: Absent,
}

/// Over what the points of a subtest are a mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MeanOf {
    /// Over hosts.
    Hosts,
    /// Over name servers, of which those without IPv6 addresses are left out where two others have them.
    NameServers,
}

/// What becomes of a subtest that has no answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Absent {
    /// It is not counted.
    #[default]
    Out,
    /// It has its full points.
    Full,
    /// It has no points.
    None,
}

fn none() -> Absent {
    Absent::None
}
