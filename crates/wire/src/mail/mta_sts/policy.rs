//! The policy file (RFC 8461 §3.2) and what it covers (RFC 8461 §4.1).

/// Largest file that is read, in octets (RFC 8461 §3.3 lets senders refuse more than 64 KiB).
pub const FILE_MAX: usize = 64 * 1024;
/// Lines and patterns that are read.
const LINES_MAX: usize = 1000;
/// The longest time a policy may be kept, in seconds: about a year (RFC 8461 §3.2).
pub const MAX_AGE_MAX_S: u64 = 31_557_600;

/// How strictly senders are to go by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Mode {
    /// Deliver only where it holds.
    Enforce,
    /// Deliver all the same, and report.
    Testing,
    /// There is no policy any more.
    None,
}

impl Mode {
    /// The word in the file.
    pub fn key(self) -> &'static str {
        match self {
            Mode::Enforce => "enforce",
            Mode::Testing => "testing",
            Mode::None => "none",
        }
    }
}

/// How lines end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LineEnds {
    /// All with CR LF, or there is only one line.
    CrLf,
    /// With LF alone, which the RFC allows.
    Lf,
    /// Some with a CR alone, or inside of which one stands.
    Cr,
}

/// A name of mail servers: `mail.example.com`, or `*.example.com` for every name one label below.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern {
    /// As written, lower case, without a final dot.
    pub text: String,
}

/// A policy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Policy {
    /// How strictly.
    pub mode: Mode,
    /// Seconds for which senders keep it.
    pub max_age_s: u64,
    /// The servers it covers.
    pub mx: Vec<Pattern>,
    /// Fields that the RFC does not know; they are passed over.
    pub unknown: Vec<String>,
    /// Fields that occur more than once and may not; the first counts (RFC 8461 §3.2).
    pub repeated: Vec<String>,
    /// How its lines end.
    pub line_ends: LineEnds,
}

/// Why a file is no policy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PolicyError {
    /// It is larger than 64 KiB, or has too many lines.
    TooLarge,
    /// A line is no `name: value`.
    Line(String),
    /// There is no `version`.
    NoVersion,
    /// The version is not `STSv1`.
    Version(String),
    /// There is no `mode`.
    NoMode,
    /// The mode is none of three.
    Mode(String),
    /// There is no `max_age`.
    NoMaxAge,
    /// It is no number from 0 to 31557600.
    MaxAge(String),
    /// There is no `mx`, and the mode is not `none`.
    NoMx,
    /// A pattern is no name.
    Mx(String),
}

impl PolicyError {
    /// A word for texts and JSON.
    pub fn key(&self) -> &'static str {
        match self {
            PolicyError::TooLarge => "too-large",
            PolicyError::Line(_) => "line",
            PolicyError::NoVersion => "no-version",
            PolicyError::Version(_) => "version",
            PolicyError::NoMode => "no-mode",
            PolicyError::Mode(_) => "mode",
            PolicyError::NoMaxAge => "no-max-age",
            PolicyError::MaxAge(_) => "max-age",
            PolicyError::NoMx => "no-mx",
            PolicyError::Mx(_) => "mx",
        }
    }

    /// What is wrong, as written; empty where something is missing.
    pub fn value(&self) -> &str {
        match self {
            PolicyError::Line(value)
            | PolicyError::Version(value)
            | PolicyError::Mode(value)
            | PolicyError::MaxAge(value)
            | PolicyError::Mx(value) => value,
            _ => "",
        }
    }
}

/// White space that may follow a colon or end a line.
const WHITE: [char; 2] = [' ', '\t'];

/// Fields as they come.
#[derive(Default)]
struct Fields {
    version: Option<String>,
    mode: Option<String>,
    max_age: Option<String>,
    mx: Vec<String>,
    unknown: Vec<String>,
    repeated: Vec<String>,
}

impl Policy {
    /// Reads a file. The order of fields means nothing.
    ///
    /// # Errors
    /// What is wrong with it; senders then take the domain to have no policy.
    pub fn read(file: &str) -> Result<Policy, PolicyError> {
        if file.len() > FILE_MAX {
            return Err(PolicyError::TooLarge);
        }
        let mut fields = Fields::default();
        for (count, line) in file.split('\n').enumerate() {
            if count > LINES_MAX {
                return Err(PolicyError::TooLarge);
            }
            let line = line.strip_suffix('\r').unwrap_or(line);
            // Empty lines are not in the grammar; senders differ, and most pass over them.
            if !line.trim_matches(WHITE).is_empty() {
                fields.add(line)?;
            }
        }
        fields.judge(line_ends(file))
    }

    /// The pattern that covers a server of this name.
    pub fn covering(&self, server: &str) -> Option<&Pattern> {
        self.mx.iter().find(|pattern| pattern.covers(server))
    }
}

impl Fields {
    fn add(&mut self, line: &str) -> Result<(), PolicyError> {
        let shown = || line.chars().take(100).collect::<String>();
        let (name, value) = line.split_once(':').ok_or_else(|| PolicyError::Line(shown()))?;
        let value = value.trim_matches(WHITE).to_owned();
        let slot = match name {
            "mx" => {
                self.mx.push(value);
                return Ok(());
            }
            "version" => &mut self.version,
            "mode" => &mut self.mode,
            "max_age" => &mut self.max_age,
            _ if is_field_name(name) => {
                self.unknown.push(name.to_owned());
                return Ok(());
            }
            _ => return Err(PolicyError::Line(shown())),
        };
        if slot.is_some() {
            self.repeated.push(name.to_owned());
        } else {
            *slot = Some(value);
        }
        Ok(())
    }

    fn judge(self, line_ends: LineEnds) -> Result<Policy, PolicyError> {
        let cut = |text: &str| text.chars().take(100).collect::<String>();
        match self.version.as_deref() {
            None => return Err(PolicyError::NoVersion),
            Some("STSv1") => {}
            Some(other) => return Err(PolicyError::Version(cut(other))),
        }
        let mode = match self.mode.as_deref() {
            None => return Err(PolicyError::NoMode),
            Some("enforce") => Mode::Enforce,
            Some("testing") => Mode::Testing,
            Some("none") => Mode::None,
            Some(other) => return Err(PolicyError::Mode(cut(other))),
        };
        let age = self.max_age.ok_or(PolicyError::NoMaxAge)?;
        let is_number = (1..=10).contains(&age.len()) && age.bytes().all(|b| b.is_ascii_digit());
        let max_age_s = Some(&age)
            .filter(|_| is_number)
            .and_then(|age| age.parse().ok())
            .filter(|age| *age <= MAX_AGE_MAX_S)
            .ok_or_else(|| PolicyError::MaxAge(cut(&age)))?;
        if self.mx.is_empty() && mode != Mode::None {
            return Err(PolicyError::NoMx);
        }
        let mx: Result<Vec<Pattern>, PolicyError> = self
            .mx
            .iter()
            .map(|text| Pattern::read(text).ok_or_else(|| PolicyError::Mx(cut(text))))
            .collect();
        Ok(Policy {
            mode,
            max_age_s,
            mx: mx?,
            unknown: self.unknown,
            repeated: self.repeated,
            line_ends,
        })
    }
}

impl Pattern {
    /// Reads a name, with or without `*.` before it; none where it is neither.
    pub fn read(text: &str) -> Option<Pattern> {
        let bare = text.strip_suffix('.').unwrap_or(text);
        let name = bare.strip_prefix("*.").unwrap_or(bare);
        let label = |label: &str| {
            (1..=63).contains(&label.len())
                && !label.starts_with('-')
                && !label.ends_with('-')
                && label
                    .bytes()
                    .all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
        };
        if name.len() > 253 || !name.split('.').all(label) {
            return None;
        }
        Some(Pattern {
            text: bare.to_ascii_lowercase(),
        })
    }

    /// RFC 8461 §4.1: a wildcard stands for exactly one label, the left-most.
    pub fn covers(&self, server: &str) -> bool {
        let server = server.strip_suffix('.').unwrap_or(server);
        match self.text.strip_prefix("*.") {
            Some(parent) => server
                .split_once('.')
                .is_some_and(|(first, above)| !first.is_empty() && above.eq_ignore_ascii_case(parent)),
            None => server.eq_ignore_ascii_case(&self.text),
        }
    }
}

/// RFC 8461 §3.2, `sts-policy-ext-name`.
fn is_field_name(text: &str) -> bool {
    (1..=32).contains(&text.len())
        && text.starts_with(|c: char| c.is_ascii_alphanumeric())
        && text
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b"_-.".contains(&b))
}

fn line_ends(file: &str) -> LineEnds {
    let ends = file.matches('\n').count();
    let whole = file.matches("\r\n").count();
    match file.matches('\r').count() {
        all if all > whole => LineEnds::Cr,
        _ if whole == ends => LineEnds::CrLf,
        _ => LineEnds::Lf,
    }
}
