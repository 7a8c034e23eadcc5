//! The words of judgement.
//!
//! A [`Check`] asks one question and states which [`Tag`]s it can answer with, under which [`Norm`]s. Its judge
//! writes [`Finding`]s on a [`Sheet`]; the worst of them is the check's [`Verdict`]. A [`Policy`] says which checks
//! count in which test, at which [`Requirement`], with which parameters. All of it together is a [`Report`] with a
//! [`Score`].
//!
//! Nothing here knows any single check, and nothing here looks at the network.

mod check;
mod document;
mod finding;
mod policy;
mod report;
mod score;
mod sheet;

pub use check::{Check, Keyword, Kind, Life, Norm, Outcome, Parameter, Tag};
pub use document::{Confidence, Document, Force};
pub use facts::Reason;
pub use finding::{Arg, Args, Finding, Level, ListItem, Place};
pub use policy::{
    Change, Clause, Condition, Holds, Parameters, Policy, PolicyError, Requirement, Rule, Rules, Value,
};
pub use report::{CheckReport, PolicyName, Report, Verdict};
pub use score::{Method, Part, Score, Share, internetnl};
pub use sheet::{Sheet, Spot};
