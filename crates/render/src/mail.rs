//! How mail is set up, in words: what the terminal and the page both say.
//!
//! What records and servers said is hostile and may be much: here it is bounded, and put into words or left to whoever shows it
//! to be made harmless.

use checks::setup::{Dmarc, Host, Says, Sending, Service, Setup, Spf, SpfTerm};
use facts::{Vendor, VendorRole};
use text::Words;
use verdict::Args;

/// Characters of a record that are shown.
pub const RECORD: usize = 300;
/// Characters of one term, name or the like.
pub const PIECE: usize = 120;
/// Parts of an SPF record that are shown, those it leads to among them.
const PARTS: usize = 120;
/// How deep the records are shown.
const DEPTH: usize = 12;
/// Tags and remarks of a DMARC record.
const TAGS: usize = 24;

/// The word for a role, in JSON and as key of the texts.
pub fn role(role: VendorRole) -> &'static str {
    match role {
        VendorRole::Receives => "receives",
        VendorRole::Sends => "sends",
        VendorRole::Dns => "dns",
    }
}

/// At most `most` characters of `text`; three dots stand for the rest.
pub fn cut(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        None => text.to_owned(),
        Some((at, _)) => format!("{}…", &text[..at]),
    }
}

/// What there is to say where the hosts do not say it.
pub fn taken(setup: &Setup, words: &Words) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(how) = setup.takes_none {
        lines.push(words.shared_with("mail-none", &Args::from([("how", how.into())])));
    }
    if let Some(reason) = setup.unseen {
        lines.push(words.shared_with("mail-unseen", &Args::from([("reason", reason.key().into())])));
    }
    if setup.implicit {
        lines.push(words.shared("mail-implicit"));
    }
    if setup.hosts_left_out > 0 {
        let count = Args::from([("count", setup.hosts_left_out.into())]);
        lines.push(words.shared_with("hosts-left-out", &count));
    }
    lines
}

/// The preferences of a host.
pub fn priority(host: &Host, words: &Words) -> String {
    if host.preferences.is_empty() {
        return words.shared("mail-no-priority");
    }
    let few = host.preferences.iter().take(4).map(u16::to_string);
    few.collect::<Vec<String>>().join(", ")
}

/// Whose something is: ` (Example Mail)`.
pub fn run_by(vendor: Option<&String>, words: &Words) -> Option<String> {
    let args = |vendor: &String| Args::from([("vendor", cut(vendor, PIECE).into())]);
    vendor.map(|vendor| words.shared_with("mail-run-by", &args(vendor)))
}

/// Icon and words for what an address said.
pub fn said(said: &Service, words: &Words) -> (&'static str, String) {
    let icon = match said.state {
        "tls" => "pass",
        "old-tls" => "warn",
        "unseen" => "not_tested",
        _ => "fail",
    };
    let args = Args::from([
        ("state", said.state.into()),
        ("version", said.version.unwrap_or("none").into()),
        ("reason", said.reason.map_or("", |reason| reason.key()).into()),
    ]);
    (icon, words.shared_with("mail-said", &args))
}

/// The greeting of an address.
pub fn greeting(said: &Service, words: &Words) -> Option<String> {
    let greeting = cut(said.greeting.as_deref()?, PIECE);
    Some(words.shared_with("mail-greeting", &Args::from([("greeting", greeting.into())])))
}

/// Why a host has no address to show.
pub fn addressless(host: &Host, words: &Words) -> String {
    match host.unseen {
        Some(reason) => words.shared_with("unseen", &Args::from([("reason", reason.key().into())])),
        None => words.shared("mail-no-addresses"),
    }
}

/// What reading the SPF record costs, and how many it lets send.
pub fn sums(spf: &Spf, words: &Words) -> Vec<String> {
    let Some(root) = spf.nodes.first() else {
        return Vec::new();
    };
    let count = root.count;
    let mut cost = Args::from([
        ("count", count.lookups.into()),
        ("atleast", if count.at_least { "yes" } else { "no" }.into()),
    ]);
    let key = match spf.max {
        Some(max) => {
            cost.insert("max", max.into());
            "mail-spf-cost"
        }
        None => "mail-spf-cost-free",
    };
    let mut lines = vec![words.shared_with(key, &cost)];
    if count.voids > 0 {
        lines.push(words.shared_with("mail-spf-voids", &Args::from([("count", count.voids.into())])));
    }
    if root.state == "record" {
        let prefix = root.space.v6_prefix.map(|bits| format!("/{bits}"));
        let space = Args::from([
            (
                "addresses",
                i64::try_from(root.space.v4).unwrap_or(i64::MAX).into(),
            ),
            ("prefix", prefix.as_deref().unwrap_or("none").into()),
        ]);
        lines.push(words.shared_with("mail-spf-space", &space));
        if root.space.is_open {
            lines.push(words.shared("mail-spf-open"));
        }
    }
    lines
}

/// A part of an SPF record with what it leads to.
#[derive(Debug)]
pub struct Branch {
    /// The term; of the first, the domain. As it stands there, shortened.
    pub term: String,
    /// The look-ups that it costs with all that it leads to; none where it costs none.
    pub cost: Option<u32>,
    /// Whose it is, in words.
    pub vendor: Option<String>,
    /// The record that it leads to, as it stands there, shortened.
    pub record: Option<String>,
    /// What there is to say of it: icon and words.
    pub notes: Vec<(&'static str, String)>,
    /// The parts of its record that look something up, or that there is something to say of.
    pub below: Vec<Branch>,
}

/// The tree of the domain's record, and whether something was left out of it.
pub fn tree(spf: &Spf, words: &Words) -> Option<(Branch, bool)> {
    let mut grower = Grower {
        spf,
        words,
        left: PARTS,
        is_cut: spf.is_cut,
    };
    let root = spf.nodes.first()?;
    let trunk = Branch {
        term: cut(&root.domain, PIECE),
        cost: Some(root.count.lookups),
        vendor: None,
        record: None,
        notes: Vec::new(),
        below: Vec::new(),
    };
    let trunk = grower.grown(trunk, 0, 0);
    Some((trunk, grower.is_cut))
}

struct Grower<'g> {
    spf: &'g Spf,
    words: &'g Words,
    left: usize,
    is_cut: bool,
}

impl Grower<'_> {
    /// `branch` with the record at `place`, and everything below it.
    fn grown(&mut self, mut branch: Branch, place: usize, depth: usize) -> Branch {
        let Some(node) = self.spf.nodes.get(place) else {
            return branch;
        };
        branch.record = node.text.as_deref().map(|text| cut(text, RECORD));
        branch.vendor = run_by(node.vendor.as_ref(), self.words);
        let icon = match node.state {
            "record" => None,
            "again" => Some("info"),
            "unseen" => Some("not_tested"),
            _ => Some("fail"),
        };
        if let Some(icon) = icon {
            let state = Args::from([("state", node.state.into())]);
            let note = self.words.shared_with("mail-spf-state", &state);
            branch.notes.push((icon, note));
        }
        for term in &node.terms {
            if term.lookups == 0 && term.remarks.is_empty() && term.leads_to.is_none() {
                continue;
            }
            if self.left == 0 || depth >= DEPTH {
                self.is_cut = true;
                break;
            }
            self.left -= 1;
            let own = self.bare(term);
            let grown = match term.leads_to {
                Some(place) => self.grown(own, place, depth + 1),
                None => own,
            };
            branch.below.push(grown);
        }
        branch
    }

    fn bare(&self, term: &SpfTerm) -> Branch {
        let over = term.over.then_some("over");
        let notes = over.iter().chain(&term.remarks).map(|remark| {
            let icon = match *remark {
                "over" | "pass-all" | "hosts" => "fail",
                "macro" | "void-v4" | "void-v6" => "info",
                _ => "warn",
            };
            let args = Args::from([("remark", (*remark).into())]);
            (icon, self.words.shared_with("mail-spf-remark", &args))
        });
        Branch {
            term: cut(&term.text, PIECE),
            cost: Some(term.lookups).filter(|lookups| *lookups > 0),
            vendor: None,
            record: None,
            notes: notes.collect(),
            below: Vec::new(),
        }
    }
}

/// The names of the walk to the DMARC record, each with what stands there.
pub fn steps(dmarc: &Dmarc, words: &Words) -> Vec<(&'static str, String)> {
    let steps = dmarc.steps.iter().map(|step| {
        let icon = match (step.applies, step.records) {
            (true, _) => "pass",
            (false, 2..) => "fail",
            _ => "info",
        };
        let args = Args::from([
            ("name", cut(&step.name, PIECE).into()),
            ("records", step.records.into()),
        ]);
        (icon, words.shared_with("mail-dmarc-step", &args))
    });
    let silent = dmarc.unanswered.iter().map(|name| {
        let args = Args::from([("name", cut(name, PIECE).into())]);
        ("not_tested", words.shared_with("mail-dmarc-silent", &args))
    });
    steps.chain(silent).collect()
}

/// Whose record applies, where that is known.
pub fn origin(dmarc: &Dmarc, words: &Words) -> Option<String> {
    let origin = match dmarc.origin {
        None if !dmarc.unanswered.is_empty() => return None,
        origin => origin.unwrap_or("none"),
    };
    Some(words.shared_with("mail-dmarc-origin", &Args::from([("origin", origin.into())])))
}

/// The tags of the record that applies, each with what it means.
pub fn tags(dmarc: &Dmarc, words: &Words) -> Vec<(String, String)> {
    let one = |says: &Says| {
        let value = cut(&says.value, RECORD);
        let args = Args::from([("tag", says.tag.into()), ("value", value.as_str().into())]);
        let name = match says.tag {
            "old" | "unknown" | "value" | "repeated" => cut(&says.value, 20),
            tag => tag.to_owned(),
        };
        (name, words.shared_with("mail-dmarc-says", &args))
    };
    dmarc.says.iter().take(TAGS).map(one).collect()
}

/// What SPF says of a sender: the answer with its icon, and what it rests on.
pub fn sender(sending: &Sending, words: &Words) -> (&'static str, String, Vec<String>) {
    let icon = match sending.result {
        "pass" => "pass",
        "fail" | "permerror" => "fail",
        "temperror" | "unknown" => "not_tested",
        _ => "warn",
    };
    let args = Args::from([
        ("mailbox", cut(&sending.mailbox, RECORD).into()),
        ("address", sending.address.to_string().into()),
        ("result", sending.result.into()),
    ]);
    let mut more = Vec::new();
    if sending.own_server {
        more.push(words.shared("mail-sender-own"));
    }
    if let Some((term, domain)) = &sending.matched {
        let args = Args::from([
            ("term", cut(term, PIECE).into()),
            ("domain", cut(domain, PIECE).into()),
        ]);
        more.push(words.shared_with("mail-sender-matched", &args));
    }
    if let Some((problem, about)) = &sending.problem {
        let args = Args::from([
            ("problem", (*problem).into()),
            ("about", cut(about, PIECE).into()),
        ]);
        more.push(words.shared_with("mail-sender-problem", &args));
    }
    if let Some(text) = &sending.explanation {
        let args = Args::from([("text", cut(text, RECORD).into())]);
        more.push(words.shared_with("mail-sender-says", &args));
    }
    (icon, words.shared_with("mail-sender", &args), more)
}

/// What a vendor does, in a sentence.
pub fn vendor(vendor: &Vendor, words: &Words) -> String {
    let args = Args::from([
        ("vendor", cut(&vendor.name, PIECE).into()),
        ("role", role(vendor.role).into()),
        ("name", cut(&vendor.seen, PIECE).into()),
    ]);
    words.shared_with("mail-vendor", &args)
}

/// Whom to ask, where it is known.
pub fn ask(providers: &[String], words: &Words) -> Option<String> {
    let names: Vec<String> = providers.iter().take(8).map(|name| cut(name, PIECE)).collect();
    (!names.is_empty()).then(|| words.shared_with("item-provider", &Args::from([("names", names.into())])))
}
