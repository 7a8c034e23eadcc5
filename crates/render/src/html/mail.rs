//! How mail is set up: who takes it, who may send it, what is asked for forged mail. Lists and tables, no drawing beside them:
//! what the eye sees as a tree, a screen reader reads as one.

use checks::setup::{Dmarc, Host, Setup, Spf};
use maud::{Markup, html};

use super::{
    heading, mark,
    sentence::{LINE, cut, more, rich},
    sheet::Sheet,
};
use crate::mail::{self, Branch};

/// Servers of the table that are shown; the planner looks at no more.
const HOSTS: usize = 12;
/// Senders that are shown; the JSON report has them all.
const SENDERS: usize = 32;
/// Addresses of one host.
const ADDRESSES: usize = 8;

/// The section, in a report that has one.
pub fn section(sheet: &Sheet<'_>) -> Markup {
    let Some(setup) = sheet.shown.judged.mail else {
        return html! {};
    };
    let inner = html! {
        (part(sheet, "mail-hosts", &hosts(sheet, setup)))
        @if let Some(spf) = &setup.spf && let Some(tree) = spf_tree(sheet, spf) { (part(sheet, "mail-spf", &tree)) }
        @if !setup.senders.is_empty() { (part(sheet, "mail-senders", &senders(sheet, setup))) }
        @if let Some(dmarc) = &setup.dmarc { (part(sheet, "mail-dmarc", &self::dmarc(sheet, dmarc))) }
        @if !setup.vendors.is_empty() {
            (part(sheet, "mail-vendors", &html! {
                ul {
                    @for vendor in setup.vendors.iter().take(HOSTS) {
                        @if let Some(line) = sheet.room.sentence(&mail::vendor(vendor, sheet.words)) { li { (line) } }
                    }
                }
            }))
        }
    };
    sheet.section("section-mail", &inner)
}

fn part(sheet: &Sheet<'_>, key: &str, inner: &Markup) -> Markup {
    let title = html! { (sheet.words.shared(key)) };
    html! { (heading(sheet.level() + 2, Some(&sheet.id(key)), &title)) (inner) }
}

fn hosts(sheet: &Sheet<'_>, setup: &Setup) -> Markup {
    let words = sheet.words;
    html! {
        @for line in mail::taken(setup, words) { p { (rich(&line)) } }
        @if !setup.hosts.is_empty() {
            div .scroll tabindex="0" role="group" aria-label=(words.shared("mail-hosts-caption")) {
                table .mail-hosts {
                    caption { (words.shared("mail-hosts-caption")) }
                    thead { tr {
                        @for key in ["column-priority", "column-mail-host", "column-address", "column-mail-said"] {
                            th scope="col" { (words.shared(key)) }
                        }
                    } }
                    @for host in setup.hosts.iter().take(HOSTS) { tbody { (rows(sheet, host)) } }
                }
            }
        }
    }
}

fn rows(sheet: &Sheet<'_>, host: &Host) -> Markup {
    let words = sheet.words;
    let shown = host.servers.len().min(ADDRESSES);
    let left_out = host.servers.len() - shown + host.left_out;
    let span = shown.max(1) + usize::from(left_out > 0);
    let first = html! {
        td rowspan=(span) { (mail::priority(host, words)) }
        th scope="rowgroup" rowspan=(span) {
            bdi dir="ltr" { (cut(&text::plain(&host.name), LINE)) }
            @if let Some(by) = mail::run_by(host.vendor.as_ref(), words) { " " span .faint { (rich(&by)) } }
        }
    };
    html! {
        @if host.servers.is_empty() {
            tr { (first) td colspan="2" { (rich(&mail::addressless(host, words))) } }
        }
        @for (index, (address, said)) in host.servers.iter().take(ADDRESSES).enumerate() {
            @let (icon, text) = mail::said(said, words);
            tr {
                @if index == 0 { (first) }
                td { bdi dir="ltr" { (address) } }
                td {
                    span .mark.(icon) { (mark::icon(icon)) " " (rich(&text)) }
                    @if let Some(greeting) = mail::greeting(said, words)
                        && let Some(greeting) = sheet.room.sentence(&greeting)
                    {
                        br; span .faint { (greeting) }
                    }
                }
            }
        }
        @if left_out > 0 { tr { td colspan="2" { (more(left_out, words)) } } }
    }
}

fn spf_tree(sheet: &Sheet<'_>, spf: &Spf) -> Option<Markup> {
    let words = sheet.words;
    let (trunk, is_cut) = mail::tree(spf, words)?;
    Some(html! {
        ul { @for line in mail::sums(spf, words) { li { (rich(&line)) } } }
        p .faint { (words.shared("mail-spf-legend")) }
        ul .tree { (branch(sheet, &trunk)) }
        @if is_cut { p { (words.shared("mail-spf-cut")) } }
    })
}

/// A part with everything below it; nothing once the room for what strangers sent is used up.
fn branch(sheet: &Sheet<'_>, branch: &Branch) -> Markup {
    let Some(term) = sheet.room.sentence(&text::plain(&branch.term)) else {
        return html! {};
    };
    let record = branch.record.as_deref().map(text::plain);
    html! {
        li {
            span .term {
                code dir="ltr" { (term) }
                @if let Some(cost) = branch.cost { " " b { "[" (cost) "]" } }
                @if let Some(vendor) = &branch.vendor { " " span .faint { (rich(vendor)) } }
            }
            @for (icon, note) in &branch.notes {
                " " span .mark.(icon) { (mark::icon(icon)) " " (rich(note)) }
            }
            @if let Some(record) = record.and_then(|record| sheet.room.sentence(&record)) {
                p .record { code dir="ltr" { (record) } }
            }
            @if !branch.below.is_empty() {
                ul { @for below in &branch.below { (self::branch(sheet, below)) } }
            }
        }
    }
}

fn senders(sheet: &Sheet<'_>, setup: &Setup) -> Markup {
    html! {
        ul .links {
            @for sending in setup.senders.iter().take(SENDERS) {
                @let (icon, answer, more) = mail::sender(sending, sheet.words);
                @if let Some(answer) = sheet.room.sentence(&answer) {
                    li {
                        (mark::icon(icon)) " " (answer)
                        @for line in more {
                            @if let Some(line) = sheet.room.sentence(&line) { br; span .faint { (line) } }
                        }
                    }
                }
            }
        }
    }
}

fn dmarc(sheet: &Sheet<'_>, dmarc: &Dmarc) -> Markup {
    let words = sheet.words;
    let tags = mail::tags(dmarc, words);
    html! {
        ol .links {
            @for (icon, step) in mail::steps(dmarc, words) { li { (mark::icon(icon)) " " (rich(&step)) } }
        }
        @if let Some(origin) = mail::origin(dmarc, words) { p { (rich(&origin)) } }
        @if let Some(text) = &dmarc.text
            && let Some(text) = sheet.room.sentence(&text::plain(&mail::cut(text, mail::RECORD)))
        {
            p .record { code dir="ltr" { (text) } }
        }
        @if !tags.is_empty() {
            div .scroll tabindex="0" role="group" aria-label=(words.shared("mail-tags-caption")) {
                table .tags {
                    caption { (words.shared("mail-tags-caption")) }
                    thead { tr {
                        th scope="col" { (words.shared("column-tag")) }
                        th scope="col" { (words.shared("column-means")) }
                    } }
                    tbody {
                        @for (tag, meaning) in &tags {
                            @if let Some(meaning) = sheet.room.sentence(meaning) {
                                tr { th scope="row" { code { (text::plain(tag)) } } td { (meaning) } }
                            }
                        }
                    }
                }
            }
        }
    }
}
