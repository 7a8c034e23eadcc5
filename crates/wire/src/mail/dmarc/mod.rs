//! DMARC records (RFC 9989 §4.7, §4.8): what is to be done with mail that only claims to come from a domain.
//!
//! RFC 9989 replaces RFC 7489 and RFC 9091. Tags that only the old one has are read as history: [`Remark::Old`].

mod consent;
mod discovery;
#[cfg(test)]
mod tests;

pub use consent::{Consent, consent};
pub use discovery::{Applied, Discovery, Organization, Origin, STEPS_MAX, Step, discover, organization};

use super::{
    report_uri::{self, Entry},
    tag_list::TagList,
};

/// What receivers are asked to do with mail that fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Request {
    /// Nothing.
    None,
    /// Take it as suspicious.
    Quarantine,
    /// Refuse it.
    Reject,
}

impl Request {
    /// The word in records.
    pub fn key(self) -> &'static str {
        match self {
            Request::None => "none",
            Request::Quarantine => "quarantine",
            Request::Reject => "reject",
        }
    }

    fn read(text: &str) -> Option<Request> {
        let all = [Request::None, Request::Quarantine, Request::Reject];
        all.into_iter()
            .find(|request| request.key().eq_ignore_ascii_case(text))
    }

    /// One step below, as `t=y` asks for (RFC 9989 §4.7).
    pub fn lowered(self) -> Request {
        match self {
            Request::Reject => Request::Quarantine,
            Request::Quarantine | Request::None => Request::None,
        }
    }
}

/// Whether the domain is one under which others register (RFC 9989 §4.7, `psd`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Psd {
    /// It is.
    Yes,
    /// It is not: it is an Organizational Domain.
    No,
    /// It does not say.
    #[default]
    Unsaid,
}

/// A DMARC record.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dmarc {
    /// `p`: for the domain itself.
    pub own: Option<Request>,
    /// `sp`: for names below it.
    pub below: Option<Request>,
    /// `np`: for names below it that do not exist.
    pub absent: Option<Request>,
    /// `psd`.
    pub psd: Psd,
    /// `t=y`: what is asked for is to be tried out, one step lower.
    pub testing: bool,
    /// `adkim=s`: only the very domain counts for DKIM, none below.
    pub dkim_strict: bool,
    /// `aspf=s`: the same for SPF.
    pub spf_strict: bool,
    /// `fo`, where it stands and fits: when failure reports are wanted.
    pub failures: Option<String>,
    /// `rua`: where aggregate reports go (RFC 9990).
    pub rua: Vec<Entry>,
    /// `ruf`: where failure reports go (RFC 9991).
    pub ruf: Vec<Entry>,
    /// What else there is to say.
    pub remarks: Vec<Remark>,
}

/// Something about a record that does not keep it from being used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Remark {
    /// A tag that is not known: it is passed over (RFC 9989 §4.7).
    Unknown(String),
    /// A tag of RFC 7489 that counts no more, and its value: `pct`, `rf`, `ri`.
    Old(&'static str, String),
    /// A tag that occurs more than once; the first is taken here. By RFC 6376 §3.2 the whole list is invalid then.
    Repeated(String),
    /// A value that does not fit its tag, so that it counts as not said.
    Value(&'static str, String),
    /// A part that is no `name=value`.
    NoTag(String),
    /// Semicolons with nothing between them.
    Empty,
    /// Characters that no record has: only printable ASCII is allowed.
    Character,
}

/// Whether a TXT record is a DMARC record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// It is.
    Record,
    /// It was meant to be one, but receivers pass it over.
    Almost(Almost),
    /// Something else.
    Other,
}

/// Why a record that was meant for DMARC is none (RFC 9989 §4.8: the version first, and to the letter).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Almost {
    /// `dmarc1` in other letters.
    Case,
    /// White space before the version.
    Leading,
    /// A quotation mark before the version: it was typed along.
    Quoted,
    /// No semicolon after the version.
    Separator,
    /// The version does not come first.
    NotFirst,
    /// Another version.
    Version,
}

impl Almost {
    /// A word for texts and JSON.
    pub fn key(self) -> &'static str {
        match self {
            Almost::Case => "case",
            Almost::Leading => "leading",
            Almost::Quoted => "quoted",
            Almost::Separator => "separator",
            Almost::NotFirst => "not-first",
            Almost::Version => "version",
        }
    }
}

/// Tells DMARC records from others.
pub fn kind(text: &str) -> Kind {
    if let Some(rest) = after_version(text) {
        let rest = rest.trim_start_matches([' ', '\t']);
        return match rest.chars().next() {
            None | Some(';') => Kind::Record,
            Some(_) => Kind::Almost(Almost::Separator),
        };
    }
    let lower = text.to_ascii_lowercase();
    let bare = lower.trim_start();
    if !bare.contains("dmarc") {
        return Kind::Other;
    }
    Kind::Almost(match () {
        () if bare.starts_with(['"', '\'', '\\']) => Almost::Quoted,
        () if bare.len() < lower.len() && after_version(text.trim_start()).is_some() => Almost::Leading,
        () if after_version_in(bare, "dmarc1").is_some() => Almost::Case,
        () if after_version_in(bare, "dmarc").is_some() => Almost::Version,
        () if bare
            .split(';')
            .skip(1)
            .any(|part| after_version_in(part.trim_start(), "dmarc1").is_some()) =>
        {
            Almost::NotFirst
        }
        () => return Kind::Other,
    })
}

fn after_version(text: &str) -> Option<&str> {
    after_version_in(text, "DMARC1")
}

/// What follows `v=VERSION`; a name's letters have no case in ABNF, the version's have.
fn after_version_in<'t>(text: &'t str, version: &str) -> Option<&'t str> {
    let white = [' ', '\t'];
    let rest = text.strip_prefix(['v', 'V'])?.trim_start_matches(white);
    let rest = rest.strip_prefix('=')?.trim_start_matches(white);
    rest.strip_prefix(version)
}

/// What a record asks for, of one domain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asks {
    /// This, said by this tag: `p`, `sp` or `np`.
    For(Request, &'static str),
    /// Nothing that could be read; as it has an address for reports, receivers take it for `p=none` (RFC 9989 §4.10.1).
    Reports,
    /// Nothing at all: receivers leave DMARC aside.
    Nothing,
}

impl Dmarc {
    /// Reads a record of [`Kind::Record`]. Whatever does not fit counts as not said (RFC 9989 §4.7), with a remark.
    pub fn read(text: &str) -> Dmarc {
        let list = TagList::read(text);
        let mut record = Dmarc::default();
        if !text
            .bytes()
            .all(|b| b.is_ascii_graphic() || b == b' ' || b == b'\t')
        {
            record.remarks.push(Remark::Character);
        }
        record
            .remarks
            .extend(list.broken.iter().cloned().map(Remark::NoTag));
        if list.empty > 0 {
            record.remarks.push(Remark::Empty);
        }
        let repeated = list.repeated(true);
        let mut done: Vec<String> = Vec::new();
        for tag in list.tags.iter().skip(1) {
            let name = tag.name.to_ascii_lowercase();
            if !done.contains(&name) {
                record.take(&name, &tag.value);
                done.push(name);
            }
        }
        record.remarks.extend(repeated.into_iter().map(Remark::Repeated));
        record
    }

    fn take(&mut self, name: &str, value: &str) {
        let mut bad = None;
        let lower = value.to_ascii_lowercase();
        match name {
            "p" => self.own = or_bad(Request::read(value), "p", &mut bad),
            "sp" => self.below = or_bad(Request::read(value), "sp", &mut bad),
            "np" => self.absent = or_bad(Request::read(value), "np", &mut bad),
            "psd" => {
                let read = match lower.as_str() {
                    "y" => Some(Psd::Yes),
                    "n" => Some(Psd::No),
                    "u" => Some(Psd::Unsaid),
                    _ => None,
                };
                self.psd = or_bad(read, "psd", &mut bad).unwrap_or_default();
            }
            "t" => self.testing = or_bad(one_of(&lower, "y", "n"), "t", &mut bad).unwrap_or(false),
            "adkim" => {
                self.dkim_strict = or_bad(one_of(&lower, "s", "r"), "adkim", &mut bad).unwrap_or(false);
            }
            "aspf" => self.spf_strict = or_bad(one_of(&lower, "s", "r"), "aspf", &mut bad).unwrap_or(false),
            "fo" => self.failures = or_bad(is_fo(&lower).then_some(lower), "fo", &mut bad),
            "rua" => self.rua = report_uri::list(value),
            "ruf" => self.ruf = report_uri::list(value),
            "pct" => self.remarks.push(Remark::Old("pct", shown(value))),
            "rf" => self.remarks.push(Remark::Old("rf", shown(value))),
            "ri" => self.remarks.push(Remark::Old("ri", shown(value))),
            // The version once more, which is a repetition.
            "v" => self.remarks.push(Remark::Repeated("v".to_owned())),
            _ => self.remarks.push(Remark::Unknown(shown(name))),
        }
        self.remarks
            .extend(bad.map(|name| Remark::Value(name, shown(value))));
    }

    /// The hosts that reports of either kind go to, each once, in their order.
    pub fn report_hosts(&self) -> Vec<&str> {
        let mut hosts: Vec<&str> = Vec::new();
        for uri in self.rua.iter().chain(&self.ruf).flatten() {
            if !hosts.contains(&uri.host.as_str()) {
                hosts.push(&uri.host);
            }
        }
        hosts
    }

    /// The share of failing mail that RFC 7489 wanted treated so, where the record names one below 100. Receivers of
    /// today pass it over (RFC 9989 §A.6).
    pub fn percent(&self) -> Option<u8> {
        let value = self.remarks.iter().find_map(|remark| match remark {
            Remark::Old("pct", value) => Some(value),
            _ => None,
        })?;
        value.parse().ok().filter(|percent| *percent < 100)
    }

    /// What the record asks for (RFC 9989 §4.10.1): of the very domain that publishes it, of a name below it, or of a name
    /// below it that does not exist. `t=y` is not reckoned in.
    pub fn asks(&self, origin: Origin, exists: bool) -> Asks {
        let wrong = |name| {
            self.remarks
                .iter()
                .any(|remark| matches!(remark, Remark::Value(bad, _) if *bad == name))
        };
        if self.own.is_none() || wrong("sp") || wrong("np") {
            let reports = self.rua.iter().any(Result::is_ok);
            return if reports { Asks::Reports } else { Asks::Nothing };
        }
        let own = self.own.map(|request| Asks::For(request, "p"));
        let below = self.below.map(|request| Asks::For(request, "sp"));
        let absent = self.absent.map(|request| Asks::For(request, "np"));
        let asked = match (origin, exists) {
            (Origin::Own, _) => own,
            (_, true) => below.or(own),
            (_, false) => absent.or(below).or(own),
        };
        asked.unwrap_or(Asks::Nothing)
    }
}

fn or_bad<T>(read: Option<T>, name: &'static str, bad: &mut Option<&'static str>) -> Option<T> {
    if read.is_none() {
        *bad = Some(name);
    }
    read
}

fn one_of(value: &str, yes: &str, no: &str) -> Option<bool> {
    match value {
        value if value == yes => Some(true),
        value if value == no => Some(false),
        _ => None,
    }
}

/// RFC 9989 §4.7 knows `0`, `1` and lists of `d` and `s`. Lists in which `0` or `1` stands too were fine in RFC 7489 §6.4,
/// and many have them; those two exclude each other, and none stands twice.
fn is_fo(value: &str) -> bool {
    let options: Vec<&str> = value.split(':').map(str::trim).collect();
    let count = |wanted: &str| options.iter().filter(|option| **option == wanted).count();
    let known = options
        .iter()
        .all(|option| ["0", "1", "d", "s"].contains(option) && count(option) == 1);
    known && count("0").saturating_add(count("1")) < 2
}

fn shown(value: &str) -> String {
    value.chars().take(100).collect()
}
