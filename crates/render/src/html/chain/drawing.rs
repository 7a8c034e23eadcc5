//! The drawing: boxes one below the other, narrow enough for a telephone, with bounds on everything.
//!
//! Its text is written from left to right whatever the page's language, because names, numbers and addresses are; words
//! of the language stand in texts of their own. Colours and line styles come from the page's style, so that dark mode
//! and print hold here too.

use checks::chain::{Chain, Server, Trust, Zone};
use maud::{Markup, html};
use text::{Words, flat};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};
use verdict::Args;

use super::{broken, icon, key_line, longest, one_way, service, signer_line, sorted, trust_word, zone_name};
use crate::{html::sheet::Sheet, report::short_name};

/// What is drawn at most; the words beside it tell more.
const ZONES_TOP: usize = 2;
const ZONES_BOTTOM: usize = 6;
const SIGNERS: usize = 4;
const KEYS: usize = 5;
const SERVERS: usize = 6;
const ADDRESSES: usize = 4;
const ALIASES: usize = 5;

/// Units of the drawing; shown on a telephone, one is about a pixel.
const WIDTH: usize = 340;
const ROW: usize = 19;
const EDGE: usize = 10;
/// Where text begins beside an icon.
const INDENT: usize = 42;
/// Columns of even and of uneven letters that fit beside an icon.
const COLUMNS: usize = 39;
const COLUMNS_UNEVEN: usize = 42;

/// The drawing of `chain`.
pub fn draw(sheet: &Sheet<'_>, chain: &Chain) -> Markup {
    let words = sheet.words;
    let mut canvas = Canvas::default();
    zones(&mut canvas, &chain.zones, words);
    servers(&mut canvas, &chain.servers, words);
    answers(&mut canvas, sheet, chain);
    let (title, desc) = (sheet.id("chain-title"), sheet.id("chain-desc"));
    let args = Args::from([
        ("name", short_name(sheet.report()).into()),
        ("zones", chain.zones.len().into()),
    ]);
    html! {
        svg .drawing role="img" aria-labelledby={ (title) " " (desc) } viewBox={ "0 0 " (WIDTH) " " (canvas.y + 2) } {
            title id=(title) { (flat(&words.shared_with("chain-title", &args))) }
            desc id=(desc) { (flat(&words.shared_with("chain-desc", &args))) }
            @for part in &canvas.parts { (part) }
        }
    }
}

/// One line in a box or beside a link.
struct Row {
    icon: Option<&'static str>,
    class: &'static str,
    text: String,
}

impl Row {
    /// Names, numbers, addresses: letters of even width, cut at the edge.
    fn even(icon: Option<&'static str>, class: &'static str, text: &str) -> Self {
        Row {
            icon,
            class,
            text: fit(&text::plain(text), COLUMNS),
        }
    }

    /// Words, on as many lines as they need, up to three.
    fn words(icon: Option<&'static str>, class: &'static str, text: &str) -> Vec<Self> {
        let text = flat(text);
        let lines = textwrap::wrap(&text, COLUMNS_UNEVEN);
        let shown = lines.iter().take(3).enumerate();
        shown
            .map(|(index, line)| Row {
                icon: icon.filter(|_| index == 0),
                class,
                text: fit(line, COLUMNS_UNEVEN),
            })
            .collect()
    }
}

/// At most `columns` of `text`; three dots stand for the rest.
fn fit(text: &str, columns: usize) -> String {
    if text.width() <= columns {
        return text.to_owned();
    }
    let mut used = 1;
    let kept = text.chars().take_while(|c| {
        used += c.width().unwrap_or(0);
        used <= columns
    });
    let mut short: String = kept.take(columns * 2).collect();
    short.push('…');
    short
}

/// What is drawn so far, and how far down.
#[derive(Default)]
struct Canvas {
    parts: Vec<Markup>,
    y: usize,
}

impl Canvas {
    /// A box with rows.
    fn boxed(&mut self, class: &str, rows: &[Row]) {
        let top = self.y + 1;
        let height = rows.len() * ROW + EDGE;
        self.parts.push(html! {
            rect .node.(class) x="1" y=(top) width=(WIDTH - 2) height=(height) rx="7" {}
        });
        self.y = top + EDGE / 2;
        self.rows(rows);
        self.y = top + height;
    }

    /// What leads to the next box: a line in the style of its status, with rows beside it.
    fn link(&mut self, trust: Option<Trust>, rows: &[Row], broken: bool) {
        let top = self.y;
        let height = rows.len() * ROW + EDGE * 2;
        let (class, middle) = (trust.map_or("plain", Trust::key), top + height / 2);
        self.parts.push(html! {
            path .link.(class) d={ "M20 " (top) "V" (top + height) } {}
            @if broken { path .cross d={ "M13 " (middle - 7) "l14 14M27 " (middle - 7) "l-14 14" } {} }
        });
        self.y = top + EDGE;
        self.rows(rows);
        self.y = top + height;
    }

    fn rows(&mut self, rows: &[Row]) {
        for row in rows {
            self.parts.push(html! {
                @if let Some(icon) = row.icon {
                    use .{ "icon " (icon) } href={ "#i-" (icon) } x="13" y=(self.y + 3) width="14" height="14" {}
                }
                text .(row.class) x=(if row.class == "name" { 12 } else { INDENT }) y=(self.y + 14) { (row.text) }
            });
            self.y += ROW;
        }
    }
}

fn more(count: usize, words: &Words) -> Vec<Row> {
    let args = Args::from([("count", count.into())]);
    Row::words(None, "word faint", &words.shared_with("chain-more", &args))
}

fn zones(canvas: &mut Canvas, zones: &[Zone], words: &Words) {
    let hidden = zones.len().saturating_sub(ZONES_TOP + ZONES_BOTTOM);
    for (index, zone) in zones.iter().enumerate() {
        if hidden > 0 && index == ZONES_TOP {
            let args = Args::from([("count", hidden.into())]);
            let rows = Row::words(None, "word faint", &words.shared_with("chain-more-zones", &args));
            canvas.link(None, &rows, false);
        }
        if (ZONES_TOP..ZONES_TOP + hidden).contains(&index) {
            continue;
        }
        canvas.link(
            Some(zone.trust),
            &signers(zone, words),
            zone.broken.is_some() && zone.trust == Trust::Bogus,
        );
        canvas.boxed(zone.trust.key(), &zone_rows(zone, words));
    }
}

/// What points to a zone's keys.
fn signers(zone: &Zone, words: &Words) -> Vec<Row> {
    let root = zone.name == ".";
    if zone.signers.is_empty() {
        let key = if root {
            "chain-no-anchors"
        } else {
            "chain-no-signers"
        };
        return Row::words(None, "word faint", &words.shared(key));
    }
    let mut rows = Vec::new();
    if root {
        rows.extend(Row::words(None, "word faint", &words.shared("chain-anchors")));
    }
    for signer in zone.signers.iter().take(SIGNERS) {
        // One that fits no key is no fault by itself: it may be there for a change of keys.
        let class = if signer.fits == Some(true) {
            "even pointed"
        } else {
            "even faint"
        };
        rows.push(Row::even(None, class, &signer_line(signer)));
    }
    if zone.signers.len() > SIGNERS {
        rows.extend(more(zone.signers.len() - SIGNERS, words));
    }
    rows
}

fn zone_rows(zone: &Zone, words: &Words) -> Vec<Row> {
    let mut rows = vec![Row::even(None, "name", &zone_name(&zone.name, words))];
    rows.extend(Row::words(
        Some(icon(zone.trust)),
        "word",
        &trust_word(zone.trust, words),
    ));
    if let Some(one) = &zone.broken {
        rows.extend(Row::words(None, "word", &broken(one, zone.trust, words)));
    }
    let keys = sorted(&zone.keys);
    for key in keys.iter().take(KEYS) {
        let class = match (key.revoked, key.pointed_at) {
            (true, _) => "even revoked",
            (false, true) => "even pointed",
            (false, false) => "even",
        };
        rows.push(Row::even(Some("key"), class, &key_line(key)));
    }
    if keys.len() > KEYS {
        rows.extend(more(keys.len() - KEYS, words));
    }
    rows
}

fn servers(canvas: &mut Canvas, servers: &[Server], words: &Words) {
    if servers.is_empty() {
        return;
    }
    canvas.link(None, &[], false);
    let mut rows = vec![Row::even(None, "name", &words.shared("chain-servers"))];
    for server in servers.iter().take(SERVERS) {
        rows.push(Row::even(None, "even pointed", &server.name));
        for (address, said) in server.addresses.iter().take(ADDRESSES) {
            let (icon, word) = service(said, words);
            let (address, word) = (address.to_string(), flat(&word));
            if address.len() + word.width() < COLUMNS {
                rows.push(Row::even(Some(icon), "even", &format!("{address} {word}")));
            } else {
                rows.push(Row::even(Some(icon), "even", &address));
                rows.extend(Row::words(None, "word faint", &word));
            }
        }
        if server.addresses.len() > ADDRESSES {
            rows.extend(more(server.addresses.len() - ADDRESSES, words));
        }
    }
    if servers.len() > SERVERS {
        rows.extend(more(servers.len() - SERVERS, words));
    }
    canvas.boxed("plain", &rows);
}

fn answers(canvas: &mut Canvas, sheet: &Sheet<'_>, chain: &Chain) {
    let words = sheet.words;
    let Some(first) = longest(&chain.answers) else {
        return;
    };
    let mut rows = vec![Row::even(None, "name", short_name(sheet.report()))];
    for alias in first.aliases.iter().take(ALIASES) {
        rows.push(Row::even(
            None,
            "even",
            &format!("{} → {}", alias.rtype, alias.target),
        ));
    }
    if first.aliases.len() > ALIASES {
        rows.extend(more(first.aliases.len() - ALIASES, words));
    }
    if !one_way(&chain.answers) {
        rows.extend(Row::words(None, "word faint", &words.shared("chain-two-ways")));
    }
    for answer in &chain.answers {
        let said = match (answer.addresses.split_first(), answer.unseen) {
            (_, Some(_)) => words.shared("chain-no-answer"),
            (None, None) => words.shared("chain-no-addresses"),
            (Some((address, [])), None) => address.to_string(),
            (Some((address, rest)), None) => format!("{address} +{}", rest.len()),
        };
        let icon = icon(answer.trust);
        rows.push(Row::even(
            Some(icon),
            "even",
            &format!("{} {}", answer.rtype, flat(&said)),
        ));
        rows.extend(Row::words(None, "word faint", &trust_word(answer.trust, words)));
        // Where the zone itself broke, its box has said so.
        let told = chain.zones.last().is_some_and(|zone| zone.trust == answer.trust);
        if let Some(one) = answer.broken.as_ref().filter(|_| !told) {
            rows.extend(Row::words(None, "word", &broken(one, answer.trust, words)));
        }
    }
    canvas.link(None, &[], false);
    canvas.boxed("plain", &rows);
}
