//! The replay files of Unbound, as far as these tests need them.

use wire::dns::{Name, Record, Rtype, master_file, name};

/// One file.
#[derive(Debug, Default)]
pub struct Script {
    pub anchors: Vec<Record>,
    pub now: Option<u32>,
    pub minimise: bool,
    pub stubs: Vec<(Name, Vec<std::net::IpAddr>)>,
    pub options: Vec<(String, String)>,
    pub ranges: Vec<Range>,
    pub steps: Vec<Step>,
}

/// What some addresses answer during some steps.
#[derive(Debug, Default)]
pub struct Range {
    pub from: u32,
    pub to: u32,
    pub addresses: Vec<std::net::IpAddr>,
    pub entries: Vec<Entry>,
}

/// A canned message: an answer to give, a query to put, or an answer to expect.
#[derive(Clone, Debug, Default)]
pub struct Entry {
    pub matches: Vec<String>,
    pub adjust: Vec<String>,
    pub reply: Vec<String>,
    pub question: Option<(Name, Rtype)>,
    pub sections: [Vec<Record>; 3],
}

#[derive(Debug)]
pub enum Step {
    Query(u32, Entry),
    Check(Entry),
    Other,
}

impl Script {
    /// Reads a file; what cannot be read is told, for the list of those that do not apply.
    pub fn read(text: &str) -> Result<Script, String> {
        let mut script = Script {
            minimise: true,
            ..Script::default()
        };
        let (config, scenario) = text.split_once("CONFIG_END").ok_or("no CONFIG_END")?;
        script.read_config(config)?;
        script.read_scenario(scenario)?;
        Ok(script)
    }

    fn read_config(&mut self, config: &str) -> Result<(), String> {
        let mut clause = "server".to_owned();
        for line in config.lines() {
            let line = strip(line);
            let Some((key, value)) = line.split_once(':') else {
                continue;
            };
            let (key, value) = (key.trim(), value.trim().trim_matches('"'));
            if value.is_empty() {
                clause = key.to_owned();
                continue;
            }
            match (clause.as_str(), key) {
                (_, "trust-anchor") => {
                    self.anchors
                        .extend(master_file(&known(value)).map_err(|e| format!("trust-anchor: {e}"))?);
                }
                (_, "val-override-date") => self.now = date(value),
                (_, "qname-minimisation") => self.minimise = value == "yes",
                ("stub-zone", "name") => self
                    .stubs
                    .push((name(value).map_err(|e| e.to_string())?, Vec::new())),
                ("stub-zone", "stub-addr") => {
                    let address = value
                        .split('@')
                        .next()
                        .unwrap_or_default()
                        .parse()
                        .map_err(|_| "stub-addr")?;
                    self.stubs
                        .last_mut()
                        .ok_or("stub-addr without zone")?
                        .1
                        .push(address);
                }
                ("forward-zone", _) => self.options.push(("forward-zone".to_owned(), value.to_owned())),
                _ => self.options.push((key.to_owned(), value.to_owned())),
            }
        }
        Ok(())
    }

    fn read_scenario(&mut self, text: &str) -> Result<(), String> {
        let mut lines = text.lines().map(strip).filter(|line| !line.is_empty()).peekable();
        let mut range: Option<Range> = None;
        while let Some(line) = lines.next() {
            let words: Vec<&str> = line.split_whitespace().collect();
            match words.as_slice() {
                ["RANGE_BEGIN", from, to] => {
                    let number = |text: &str| text.parse().map_err(|_| format!("range {text}"));
                    range = Some(Range {
                        from: number(from)?,
                        to: number(to)?,
                        ..Range::default()
                    });
                }
                ["ADDRESS", address] => {
                    let address = address.parse().map_err(|_| format!("address {address}"))?;
                    range
                        .as_mut()
                        .ok_or("ADDRESS outside a range")?
                        .addresses
                        .push(address);
                }
                ["RANGE_END"] => self.ranges.extend(range.take()),
                ["ENTRY_BEGIN"] => {
                    let entry = Entry::read(&mut lines)?;
                    range
                        .as_mut()
                        .ok_or("an entry outside a range")?
                        .entries
                        .push(entry);
                }
                ["STEP", number, kind, ..] => {
                    let step = match *kind {
                        "QUERY" | "CHECK_ANSWER" => {
                            if lines.next_if(|line| line.starts_with("ENTRY_BEGIN")).is_none() {
                                return Err(format!("step {number} has no entry"));
                            }
                            let entry = Entry::read(&mut lines)?;
                            let number = number.parse().map_err(|_| "step number")?;
                            if *kind == "QUERY" {
                                Step::Query(number, entry)
                            } else {
                                Step::Check(entry)
                            }
                        }
                        _ => Step::Other,
                    };
                    self.steps.push(step);
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// The value of a configuration option, if it is set.
    pub fn option(&self, key: &str) -> Option<&str> {
        self.options
            .iter()
            .find(|(known, _)| known == key)
            .map(|(_, value)| value.as_str())
    }
}

impl Entry {
    fn read<'l>(lines: &mut impl Iterator<Item = &'l str>) -> Result<Entry, String> {
        let mut entry = Entry::default();
        let mut texts = [String::new(), String::new(), String::new()];
        let mut section = None;
        for line in lines {
            let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
            match words.first().map(String::as_str) {
                Some("ENTRY_END") => {
                    for (to, text) in entry.sections.iter_mut().zip(&texts) {
                        *to = master_file(&known(text))
                            .map_err(|e| format!("{e}: {}", text.lines().next().unwrap_or("")))?;
                    }
                    return Ok(entry);
                }
                Some("MATCH") => entry.matches.extend_from_slice(&words[1..]),
                Some("ADJUST") => entry.adjust.extend_from_slice(&words[1..]),
                Some("REPLY") => entry.reply.extend_from_slice(&words[1..]),
                Some("SECTION") => section = words.get(1).cloned(),
                Some("HEX_ANSWER_BEGIN" | "HEX_EDNSDATA_BEGIN") => return Err("octets in hex".to_owned()),
                _ => match section.as_deref() {
                    Some("QUESTION") => entry.question = question(&words),
                    Some("ANSWER") => texts[0] += &format!("{line}\n"),
                    Some("AUTHORITY") => texts[1] += &format!("{line}\n"),
                    Some("ADDITIONAL") => texts[2] += &format!("{line}\n"),
                    _ => {}
                },
            }
        }
        Err("an entry without end".to_owned())
    }
}

fn question(words: &[String]) -> Option<(Name, Rtype)> {
    let rtype = words.iter().skip(1).find(|word| *word != "IN" && *word != "CH")?;
    Some((name(words.first()?).ok()?, wire::dns::rtype(rtype)?))
}

/// Without types that our reader does not know and that are in the files for completeness only.
fn known(text: &str) -> String {
    text.lines()
        .filter(|line| !line.contains(" LOC ") && !line.contains("\tLOC\t"))
        .map(|line| format!("{line}\n"))
        .collect()
}

/// Without its comment, where that does not stand in a quoted string.
fn strip(line: &str) -> &str {
    let mut quoted = false;
    let mut before = ' ';
    for (at, c) in line.char_indices() {
        match c {
            '"' => quoted = !quoted,
            ';' if !quoted => return line[..at].trim(),
            '#' if !quoted && before.is_whitespace() => return line[..at].trim(),
            _ => {}
        }
        before = c;
    }
    line.trim()
}

/// `20070916134226` or seconds.
fn date(text: &str) -> Option<u32> {
    if text.len() != 14 {
        return text.parse().ok();
    }
    let iso = format!(
        "{}-{}-{}T{}:{}:{}Z",
        &text[..4],
        &text[4..6],
        &text[6..8],
        &text[8..10],
        &text[10..12],
        &text[12..]
    );
    let time: facts::Timestamp = iso.parse().ok()?;
    u32::try_from(time.as_second()).ok()
}
