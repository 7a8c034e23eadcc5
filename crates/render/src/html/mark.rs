//! States: an icon, a word and a colour, never one alone.

use maud::{Markup, PreEscaped, html};
use text::Words;
use verdict::Verdict;

use crate::Standing;

/// The icons, drawn once and used by name. They take the colour of the text beside them; what is cut out of them has
/// the colour of the page.
pub fn symbols() -> Markup {
    PreEscaped(include_str!("icons.svg").trim().to_owned())
}

/// The mark on the hull: a circle and the line.
pub fn logo() -> Markup {
    html! {
        svg .logo viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false" {
            circle cx="16" cy="16" r="10" fill="none" stroke="currentColor" stroke-width="3" {}
            path d="M1 16h30" stroke="currentColor" stroke-width="3" {}
        }
    }
}

/// An icon beside words that say the same.
pub fn icon(name: &str) -> Markup {
    html! {
        svg .icon.(name) width="16" height="16" aria-hidden="true" focusable="false" { use href={ "#i-" (name) } {} }
    }
}

/// Icon and word of a verdict.
pub fn verdict(verdict: Verdict, words: &Words) -> Markup {
    let key = verdict.key();
    html! { span .mark.(key) { (icon(key)) " " (words.shared(&format!("mark-{key}"))) } }
}

/// The icon of a standing.
pub fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Meets => "pass",
        Standing::Fails => "fail",
        Standing::Explained => "explained",
        Standing::Unknown => "not_tested",
        Standing::NothingRequired => "not_applicable",
    }
}
