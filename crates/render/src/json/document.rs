//! The types of the JSON report. Their comments are the descriptions in the schema.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;
use verdict::{Arg, Part, Share};

use super::{closed, mail::MailObject};

/// Version of the form of the report. Fields are only added within one.
pub const SCHEMA: u16 = 1;

/// Everything that one run of the program has to say.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Document {
    /// Version of this form. Fields are only added within one.
    pub schema: u16,
    /// The program that judged.
    pub tool: Tool,
    /// The reports in the order asked: per subject web before mail, one per policy.
    pub reports: Vec<ReportObject>,
    /// Remarks about the run: data that looks odd, names that were changed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<String>,
    /// What went wrong, the gravest; absent when nothing did.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<Fault>,
    /// Everything that went wrong, in the order of what was asked.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<Fault>,
}

impl Document {
    /// A document with these reports; of `errors` the gravest is also the one error, the first of several.
    pub fn new(tool: Tool, reports: Vec<ReportObject>, notes: Vec<String>, errors: Vec<Fault>) -> Self {
        let gravest = errors.iter().map(|fault| fault.kind).max();
        Document {
            schema: SCHEMA,
            tool,
            reports,
            notes,
            error: errors.iter().find(|fault| Some(fault.kind) == gravest).cloned(),
            errors,
        }
    }
}

/// A program.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Tool {
    /// Its name.
    pub name: &'static str,
    /// Its version.
    pub version: &'static str,
}

/// Something that went wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Fault {
    /// What kind of trouble it is.
    pub kind: FaultKind,
    /// What went wrong and what to do, in one sentence.
    pub sentence: String,
    /// The name, file or line it is about, as it was given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub about: Option<String>,
}

/// Kinds of trouble, the gravest last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum FaultKind {
    /// The program was called in a way that it does not know.
    Usage,
    /// A part of the program that does not exist yet was asked for.
    NotBuilt,
    /// A file cannot be read, written or used.
    File,
    /// What was given is no domain name.
    NoDomainName,
    /// The name does not exist.
    DoesNotExist,
    /// Nothing could be measured.
    NothingMeasured,
    /// The report or the facts could not be written.
    Output,
    /// Somebody ended the program before it was done.
    Interrupted,
    /// The program itself is at fault.
    Internal,
}

/// All verdicts of one test of one subject under one policy.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ReportObject {
    /// The host name in A-labels.
    pub subject: String,
    /// The same in U-labels, where that differs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subject_unicode: Option<String>,
    /// What was typed, where it was more or other than the name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub typed: Option<String>,
    /// Which test.
    #[schemars(schema_with = "closed::tests")]
    pub test: &'static str,
    /// The norm it was judged under.
    pub policy: PolicyObject,
    /// When the measuring began (RFC 3339).
    #[schemars(extend("format" = "date-time"))]
    pub measured_at: String,
    /// Version of the program that measured.
    pub measured_by: String,
    /// Name of the place from where it was measured.
    pub vantage: String,
    /// More about that place.
    pub measured_from: VantageObject,
    /// Whether the subject meets the norm; null: it cannot be told, or nothing is required.
    pub meets: Option<bool>,
    /// False when a required check could not be tested.
    pub complete: bool,
    /// The score over the required checks.
    pub score: ScoreObject,
    /// The checks that the policy names for this test, by family.
    pub checks: Vec<CheckObject>,
    /// What the norm does not ask yet and will from a later day on, or will ask more of.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub later: Vec<LaterObject>,
    /// How the mail of the subject is set up; in reports about mail alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mail: Option<MailObject>,
    /// Data from outside that was used, with its age.
    pub data: Vec<DataObject>,
    /// TCP and QUIC connections opened, those for DNS not counted.
    pub connections: u32,
    /// DNS messages sent.
    pub queries: u32,
    /// Wall time of the measuring in milliseconds.
    pub duration_ms: u64,
}

/// A norm.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct PolicyObject {
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: String,
    /// Its title, in the language asked for where it has one.
    pub title: String,
    /// Its name above a column of a table, the same in all languages.
    pub short: String,
    /// Where it holds: a country (ISO 3166-1, two letters), `EU`, `industry` or `international`; absent where it does not say.
    #[serde(rename = "where", skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// What force it has there.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(schema_with = "closed::forces")]
    pub force: Option<&'static str>,
    /// Whom it binds or advises, in the language asked for where it says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub whom: Option<String>,
    /// The day from which its document is in force.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("format" = "date"))]
    pub in_force_since: Option<String>,
    /// The day from which another has taken its place.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("format" = "date"))]
    pub in_force_until: Option<String>,
    /// The day by whose rules was judged.
    #[schemars(extend("format" = "date"))]
    pub judged_as_of: String,
}

/// Something that a norm asks from a later day on.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct LaterObject {
    /// The check.
    pub id: &'static str,
    /// The day from which it is asked for.
    #[schemars(extend("format" = "date"))]
    pub from: String,
    /// How much it is asked for from then on.
    #[schemars(schema_with = "closed::levels")]
    pub level: &'static str,
}

/// What the place of measuring could do.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct VantageObject {
    /// False: it has no IPv4, or was told not to use it.
    pub ipv4: bool,
    /// False: it has no IPv6, or was told not to use it.
    pub ipv6: bool,
    /// The pace: `polite`, `none` or a file.
    pub pace: String,
    /// Address ranges that were allowed though they are special.
    pub allowed: Vec<String>,
}

/// The score, in percent, rounded down: 100 means all.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ScoreObject {
    /// The percentage; null when it depends on what could not be tested, or when nothing is required.
    #[schemars(range(max = 100))]
    pub percent: Option<u8>,
    /// When everything untested is taken as failed.
    #[schemars(range(max = 100))]
    pub low: Option<u8>,
    /// When everything untested is taken as passed.
    #[schemars(range(max = 100))]
    pub high: Option<u8>,
    /// How the parts become a percentage. `shares`: it is the mean of their quotients, cut to a whole number. `points`: it is the mean of
    /// their percentages, each of which is cut to a whole number first, as Internet.nl does.
    #[schemars(schema_with = "closed::methods")]
    pub method: &'static str,
    /// The parts of the sum.
    pub shares: Vec<ShareObject>,
}

/// One standard's part in the score, in weights of checks.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ShareObject {
    /// The standard, as the policy groups checks.
    pub standard: String,
    /// Weight that applies.
    pub applicable: u32,
    /// Weight that passed.
    pub passed: u32,
    /// Weight that could not be tested.
    pub untested: u32,
    /// What has points in it, where the method is `points`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<PartObject>,
}

/// What has points in a category, at the server that has least of them.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct PartObject {
    /// The name of the subtest, as Internet.nl calls it.
    pub name: String,
    /// The checks that answer it.
    pub checks: Vec<String>,
    /// Its points when everything untested is taken as failed.
    pub low: u32,
    /// Its points when everything untested is taken as passed.
    pub high: u32,
    /// The most that it can have.
    pub full: u32,
}

impl From<&Share> for ShareObject {
    fn from(share: &Share) -> Self {
        ShareObject {
            standard: share.standard.clone(),
            applicable: share.applicable,
            passed: share.passed,
            untested: share.untested,
            parts: share.parts.iter().map(PartObject::from).collect(),
        }
    }
}

impl From<&Part> for PartObject {
    fn from(part: &Part) -> Self {
        PartObject {
            name: part.name.clone(),
            checks: part.checks.clone(),
            low: part.low,
            high: part.high,
            full: part.full,
        }
    }
}

/// The verdict of one check and what it rests on.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(transform = closed::tags)]
pub struct CheckObject {
    /// The check.
    pub id: &'static str,
    /// Its title, in the language asked for.
    pub title: String,
    /// The standard it counts under.
    pub standard: String,
    /// How much the policy asks for it.
    #[schemars(schema_with = "closed::levels")]
    pub level: &'static str,
    /// The verdict: the worst of its findings.
    #[schemars(schema_with = "closed::verdicts")]
    pub verdict: &'static str,
    /// Why it was not tested, or does not apply; null otherwise.
    #[schemars(schema_with = "closed::reasons")]
    pub reason: Option<&'static str>,
    /// Where the norm says so; absent for a policy that follows no document.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub source: String,
    /// How sure that is: `high`, `medium` or `low`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(schema_with = "closed::confidences")]
    pub confidence: Option<&'static str>,
    /// True: it does not apply because what it builds on failed, and counts as failed with it.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub fell_with_parent: bool,
    /// The registered reason why it is not met, where there is one: that of a register of explanations.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub explanation: Option<ExplanationObject>,
    /// Who can mend it, where there is something to mend.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub who: Option<String>,
    /// How long that takes somebody who can.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub effort: Option<String>,
    /// Providers on whose side it has to be mended, where they are known.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub providers: Vec<String>,
    /// What it holds the owner to.
    pub norms: Vec<NormObject>,
    /// What was found, worst first.
    pub findings: Vec<FindingObject>,
}

/// A registered reason why a requirement is not met. Texts are those of the register; what it leaves out is empty.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ExplanationObject {
    /// True: it has ended, and the verdict is what was measured. False: it holds, and the verdict is `explained`.
    pub expired: bool,
    /// The verdict without the explanation.
    #[schemars(schema_with = "closed::verdicts")]
    pub measured: &'static str,
    /// The check that it is about, where this one only falls with it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub with: Option<&'static str>,
    /// On which ground.
    #[schemars(schema_with = "closed::grounds")]
    pub ground: &'static str,
    /// The reason.
    pub reason: String,
    /// What shows it.
    pub evidence: String,
    /// What can go wrong meanwhile.
    pub risk: String,
    /// What is done instead.
    pub compensation: String,
    /// Who stands for it.
    pub owner: String,
    /// The first day on which it holds; null: from the beginning.
    #[schemars(extend("format" = "date"))]
    pub since: Option<String>,
    /// The last day on which it holds.
    #[schemars(extend("format" = "date"))]
    pub until: String,
    /// The day on which it is to be looked at again.
    #[schemars(extend("format" = "date"))]
    pub review: Option<String>,
}

/// A cited requirement.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct NormObject {
    /// The document.
    pub document: &'static str,
    /// The section; empty for the whole document.
    pub section: &'static str,
    /// The strength of its words, as RFC 2119 has them.
    pub keyword: &'static str,
    /// In force since, `YYYY-MM`.
    pub in_force: &'static str,
    /// Where to read it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// One statement.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct FindingObject {
    /// What is stated: a closed list per check.
    pub tag: &'static str,
    /// How grave it is.
    #[schemars(schema_with = "closed::grades")]
    pub level: &'static str,
    /// The named arguments; units are in the names.
    pub args: BTreeMap<String, ArgValue>,
    /// The statement in words, in the language asked for.
    pub text: String,
    /// About which endpoint.
    #[serde(rename = "where")]
    pub place: WhereObject,
    /// The record, header, hello or certificate that shows it, as it came, at most 2,000 characters. Not trusted: escape
    /// it wherever it is shown.
    pub evidence: Option<String>,
    /// How to mend it, where there is something to mend.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fix: Option<String>,
    /// When the fact was seen, where that is not the time of the report (RFC 3339).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("format" = "date-time"))]
    pub at: Option<String>,
    /// True when the fact was measured for several subjects at once.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub shared: bool,
}

/// The value of an argument.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum ArgValue {
    /// Yes or no.
    Flag(bool),
    /// A whole number.
    Number(i64),
    /// A name, address, record or the like.
    Text(String),
    /// Several of them.
    List(Vec<String>),
}

impl From<&Arg> for ArgValue {
    fn from(value: &Arg) -> Self {
        match value {
            Arg::Flag(flag) => ArgValue::Flag(*flag),
            Arg::Number(number) => ArgValue::Number(*number),
            Arg::Text(text) => ArgValue::Text(text.clone()),
            Arg::List(items) => ArgValue::List(items.clone()),
        }
    }
}

/// An endpoint. What is null is not meant in particular: all null is the subject as a whole.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct WhereObject {
    /// Host, zone or server name.
    pub host: Option<String>,
    /// Address.
    pub address: Option<String>,
    /// Port.
    pub port: Option<u16>,
    /// Kind of key of the certificate that it is about, where the server has several.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
}

/// Data from outside.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct DataObject {
    /// File or address it was read from.
    pub source: String,
    /// When it was made (RFC 3339); null: it does not say.
    #[schemars(extend("format" = "date-time"))]
    pub made_at: Option<String>,
    /// How old it was when it was used, in seconds.
    pub age_s: Option<i64>,
}
