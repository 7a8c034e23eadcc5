//! Does the site keep its window and its data apart from other sites in the same browser?

use facts::Need;
use verdict::{Check, Keyword, Life, Norm, Place, Sheet, Tag};
use wire::web::isolation::{self, Embedder, Opener, Resource, Stated};

use crate::{
    View,
    page::{self, Page},
};

const ISOLATED: Tag = Tag::pass("isolated");
const WINDOW_APART: Tag = Tag::pass("window-apart");
const OPEN: Tag = Tag::info("open");
const WITHOUT_EFFECT: Tag = Tag::info("without-effect");
const RESOURCE: Tag = Tag::note("resource");

/// See `spec.md`.
pub static CHECK: Check = Check {
    id: "headers/isolation",
    since: "0.1.0",
    life: Life::Stable,
    norms: &[
        Norm::new("WHATWG HTML", "7.1.3", Keyword::May, "2021-03"),
        Norm::new("WHATWG HTML", "7.1.4", Keyword::May, "2021-03"),
        Norm::new("WHATWG Fetch", "3.7", Keyword::May, "2021-03"),
    ],
    needs: &[Need::Web],
    parents: &["https/available"],
    parameters: &[],
    findings: &[
        ISOLATED,
        WINDOW_APART,
        OPEN,
        WITHOUT_EFFECT,
        RESOURCE,
        page::REDIRECTED,
        page::ERROR_PAGE,
        page::ELSEWHERE,
        Tag::UNSEEN,
    ],
    words: words!(),
    spec: include_str!("spec.md"),
};

const OPENER: &str = "Cross-Origin-Opener-Policy";
const EMBEDDER: &str = "Cross-Origin-Embedder-Policy";
const RESOURCE_POLICY: &str = "Cross-Origin-Resource-Policy";

/// Judges the page of each address.
pub fn judge(see: &View<'_>, sheet: &mut Sheet<'_>) {
    page::each(see, sheet, judge_page);
}

fn judge_page(page: &Page<'_>, place: &Place, sheet: &mut Sheet<'_>) {
    let opener = isolation::opener(page.response.header(OPENER));
    let embedder = isolation::embedder(page.response.header(EMBEDDER));
    let resource = isolation::resource(page.response.header(RESOURCE_POLICY));
    for (name, broken) in [
        (OPENER, opener == Stated::WithoutEffect),
        (EMBEDDER, embedder == Stated::WithoutEffect),
        (RESOURCE_POLICY, resource == Stated::WithoutEffect),
    ] {
        if broken {
            sheet
                .say(place, WITHOUT_EFFECT)
                .arg("header", name)
                .evidence(page.lines(&[name]));
        }
    }
    let embeds_safely = matches!(
        embedder,
        Stated::As(Embedder::RequireCorp | Embedder::Credentialless)
    );
    let tag = match opener {
        // HTML Standard §7.1.4: both together make a page cross-origin isolated.
        Stated::As(Opener::SameOrigin) if embeds_safely => ISOLATED,
        Stated::As(Opener::UnsafeNone) | Stated::Absent | Stated::WithoutEffect => OPEN,
        Stated::As(_) => WINDOW_APART,
    };
    let spot = sheet.say(place, tag);
    let evidence = page.lines(&[OPENER, EMBEDDER]);
    if !evidence.is_empty() {
        spot.evidence(evidence);
    }
    if let Stated::As(who) = resource {
        let who = match who {
            Resource::SameOrigin => "same-origin",
            Resource::SameSite => "same-site",
            Resource::CrossOrigin => "cross-origin",
        };
        sheet
            .say(place, RESOURCE)
            .arg("who", who)
            .evidence(page.lines(&[RESOURCE_POLICY]));
    }
}
