//! How mail is set up: who takes it, who may send it, what is asked for forged mail.

use checks::setup::{Dmarc, Host, Setup, Spf};

use super::Writer;
use crate::{
    layout::{Tone, width},
    mail::{self, Branch},
};

/// Senders and vendors that are shown; the JSON report has them all.
const SHOWN: usize = 32;

impl Writer<'_, '_> {
    /// The part about mail, in a report that has one.
    pub(super) fn mail(&mut self) {
        let Some(setup) = self.judged.mail else { return };
        self.page.heading(&self.words.shared("section-mail"));
        self.hosts(setup);
        if let Some(spf) = &setup.spf {
            self.spf(spf);
        }
        self.senders(setup);
        if let Some(dmarc) = &setup.dmarc {
            self.dmarc(dmarc);
        }
        if !setup.vendors.is_empty() {
            self.part("mail-vendors");
            for vendor in setup.vendors.iter().take(SHOWN) {
                self.page.text(4, &mail::vendor(vendor, self.words));
            }
        }
    }

    fn part(&mut self, key: &str) {
        self.page.blank();
        self.page.whole(2, Tone::Heading, &self.words.shared(key));
    }

    fn hosts(&mut self, setup: &Setup) {
        self.part("mail-hosts");
        for line in mail::taken(setup, self.words) {
            self.page.text(4, &line);
        }
        let priorities: Vec<String> = setup
            .hosts
            .iter()
            .map(|host| mail::priority(host, self.words))
            .collect();
        let column = priorities.iter().map(|text| width(text)).max().unwrap_or(0);
        let addresses = setup.hosts.iter().flat_map(|host| &host.servers);
        let addresses = addresses.map(|(address, _)| address.to_string().len() + 2);
        let wide = addresses.max().unwrap_or(0);
        for (host, priority) in setup.hosts.iter().zip(&priorities) {
            self.host(host, priority, column, wide);
        }
    }

    fn host(&mut self, host: &Host, priority: &str, column: usize, wide: usize) {
        let by = mail::run_by(host.vendor.as_ref(), self.words).unwrap_or_default();
        let name = format!("{} {by}", mail::cut(&host.name, mail::RECORD));
        self.page
            .item(4, (priority, Tone::Faint), column, name.trim_end());
        let below = 5 + column;
        if host.servers.is_empty() {
            let text = mail::addressless(host, self.words);
            self.page.whole(below, Tone::Warning, &text);
        }
        for (address, said) in &host.servers {
            let (icon, text) = mail::said(said, self.words);
            let (sign, tone) = look(icon);
            let lead = format!("{sign} {address}");
            self.page.item(below, (&lead, tone), wide, &text);
            if let Some(greeting) = mail::greeting(said, self.words) {
                self.page.whole(below + 2, Tone::Faint, &greeting);
            }
        }
        if host.left_out > 0 {
            let text = self.shared("left-out", [("count", host.left_out.into())].into());
            self.page.text(below, &text);
        }
    }

    fn spf(&mut self, spf: &Spf) {
        let Some((trunk, is_cut)) = mail::tree(spf, self.words) else {
            return;
        };
        self.part("mail-spf");
        for line in mail::sums(spf, self.words) {
            self.page.text(4, &line);
        }
        let legend = self.words.shared("mail-spf-legend");
        self.page.whole(4, Tone::Faint, &legend);
        self.branch(&trunk, 0);
        if is_cut {
            self.page.text(4, &self.words.shared("mail-spf-cut"));
        }
    }

    fn branch(&mut self, branch: &Branch, depth: usize) {
        // On a narrow terminal the tree must not leave its own text no room.
        let indent = 4 + (2 * depth).min(self.page.width() / 4);
        let cost = branch.cost.map(|cost| format!("[{cost}]"));
        let parts = [Some(branch.term.clone()), cost, branch.vendor.clone()];
        let line: Vec<String> = parts.into_iter().flatten().collect();
        self.page.text(indent, &line.join(" "));
        for (icon, note) in &branch.notes {
            let (sign, tone) = look(icon);
            self.page.item(indent + 2, (sign, tone), 0, note);
        }
        if let Some(record) = &branch.record {
            self.page.whole(indent + 2, Tone::Faint, record);
        }
        for below in &branch.below {
            self.branch(below, depth + 1);
        }
    }

    fn senders(&mut self, setup: &Setup) {
        if setup.senders.is_empty() {
            return;
        }
        self.part("mail-senders");
        for sending in setup.senders.iter().take(SHOWN) {
            let (icon, answer, more) = mail::sender(sending, self.words);
            self.page.item(4, look(icon), 0, &answer);
            for line in more {
                self.page.whole(6, Tone::Faint, &line);
            }
        }
    }

    fn dmarc(&mut self, dmarc: &Dmarc) {
        self.part("mail-dmarc");
        for (icon, step) in mail::steps(dmarc, self.words) {
            self.page.item(4, look(icon), 0, &step);
        }
        if let Some(origin) = mail::origin(dmarc, self.words) {
            self.page.text(4, &origin);
        }
        if let Some(text) = &dmarc.text {
            let text = mail::cut(text, mail::RECORD);
            self.page.whole(6, Tone::Faint, &text);
        }
        let tags = mail::tags(dmarc, self.words);
        let column = tags.iter().map(|(tag, _)| width(tag)).max().unwrap_or(0);
        for (tag, meaning) in &tags {
            self.page.item(6, (tag, Tone::Plain), column.min(12), meaning);
        }
    }
}

/// Sign and tone of a state.
fn look(icon: &str) -> (&'static str, Tone) {
    match icon {
        "pass" => ("✓", Tone::Good),
        "fail" => ("✗", Tone::Bad),
        "warn" => ("!", Tone::Warning),
        "not_tested" => ("?", Tone::Unknown),
        _ => ("-", Tone::Faint),
    }
}
