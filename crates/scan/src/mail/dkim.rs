//! DKIM: who may sign for the domain, whether there are keys at all, and those under selectors that are known.

use facts::{Need, SELECTOR_PREFIX, Selector, SelectorSource, Vendor};
use wire::{
    dns::{Name, Rtype},
    mail::{
        dkim::{self, Existence, Selected},
        vendor,
    },
};

use super::{Mail, known::Answers};

/// Selectors that are tried, those given by the user always among them.
const SELECTORS_MAX: usize = 40;

/// What was found out beside the records themselves.
#[derive(Default)]
pub(super) struct Found {
    /// Who runs the mail, as far as names tell.
    pub vendors: Vec<Vendor>,
    /// Selectors that were tried.
    pub selectors: Vec<Selector>,
}

pub(super) async fn look(mail: &Mail<'_>) -> Found {
    let vendors = async {
        mail.ask(vendor::asks(mail.domain)).await;
        vendor::recognise(mail.domain, &mail.wanted.vendors.vendors, &Answers(mail.inquiry))
    };
    if !mail.needs(Need::Dkim) {
        return Found {
            vendors: vendors.await,
            selectors: Vec::new(),
        };
    }
    let made_up = made_up_label();
    let existence = mail.until_known(|known| match dkim::existence(mail.domain, &made_up, known) {
        Existence::Missing(missing) => missing,
        _ => Vec::new(),
    });
    // What hangs on no vendor is asked while these are found out.
    let early = selectors(mail, &[]);
    let ((), (), found) = tokio::join!(existence, try_all(mail, &early), async {
        let vendors = vendors.await;
        let selectors = selectors(mail, &vendors);
        try_all(mail, &selectors).await;
        Found { vendors, selectors }
    });
    found
}

async fn try_all(mail: &Mail<'_>, selectors: &[Selector]) {
    mail.until_known(|known| {
        let missing = selectors.iter().filter_map(|selector| {
            match dkim::selected(mail.domain, &selector.name, known) {
                Selected::Missing(name, rtype) => Some((name, rtype)),
                _ => None,
            }
        });
        missing.collect::<Vec<(Name, Rtype)>>()
    })
    .await;
}

/// Those the user named, those of the vendors, and those that many use; each once.
fn selectors(mail: &Mail<'_>, vendors: &[Vendor]) -> Vec<Selector> {
    let known = &mail.wanted.vendors;
    let given = mail
        .wanted
        .selectors
        .iter()
        .map(|name| (name, SelectorSource::Given));
    let of_vendors = vendors.iter().flat_map(|vendor| {
        let entry = known.vendors.iter().find(|entry| entry.id == vendor.id);
        let names = entry.into_iter().flat_map(|entry| &entry.selectors);
        names.map(|name| (name, SelectorSource::Vendor(vendor.id.clone())))
    });
    let usual = known
        .usual_selectors
        .iter()
        .map(|name| (name, SelectorSource::Usual));
    let mut all: Vec<Selector> = Vec::new();
    for (name, source) in given.chain(of_vendors).chain(usual) {
        let name = name.to_ascii_lowercase();
        if all.len() < SELECTORS_MAX && !all.iter().any(|selector| selector.name == name) {
            all.push(Selector { name, source });
        }
    }
    all
}

/// A label that nobody has.
fn made_up_label() -> String {
    let mut octets = [0_u8; 8];
    // Without chance the name is still one that nobody has; only caches may know it.
    let _ = getrandom::fill(&mut octets);
    format!("{SELECTOR_PREFIX}{:016x}", u64::from_be_bytes(octets))
}
