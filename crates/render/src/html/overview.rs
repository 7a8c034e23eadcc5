//! Several reports: who meets what, with links to each.

use maud::{Markup, html};
use text::Words;
use verdict::Args;

use super::{
    Shown, mark,
    sentence::{LINE, cut, rich},
    sheet::prefix,
};
use crate::{
    Judged, Standing,
    overview::{policies, rows},
    score::percent,
};

/// The table: a row per subject and test, a column per policy.
pub fn table(reports: &[Shown<'_>], words: &Words) -> Markup {
    let judged: Vec<Judged<'_>> = reports.iter().map(|shown| shown.judged).collect();
    let (policies, rows) = (policies(&judged), rows(&judged, words));
    html! {
        div .scroll tabindex="0" role="group" aria-label=(words.shared("overview-caption")) {
            table .overview {
                caption { (words.shared("overview-caption")) }
                thead {
                    tr {
                        th scope="col" { (words.shared("column-name")) }
                        @for policy in &policies {
                            th scope="col" { (rich(&cut(&text::plain(policy), LINE))) }
                        }
                    }
                }
                tbody {
                    @for row in &rows {
                        tr {
                            th scope="row" { bdi { (cut(&text::plain(&row.subject), LINE)) } " – " (row.test) }
                            @for policy in &policies {
                                td {
                                    @if let Some((index, one)) = row.under(policy) {
                                        (cell(index, one, &row.name, words))
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The standing of one report, as a link to it.
pub fn cell(index: usize, judged: &Judged<'_>, name: &str, words: &Words) -> Markup {
    let standing = Standing::of(&judged.report.score);
    let icon = mark::standing(standing);
    let word = words.shared(&format!("cell-{}", standing.key()));
    let label = words.shared_with(
        "overview-link",
        &Args::from([("name", cut(name, LINE).into()), ("answer", word.as_str().into())]),
    );
    html! {
        a .mark.(icon) href={ "#" (prefix(index)) "report" } aria-label=(text::flat(&label)) {
            (mark::icon(icon)) " " span { (word) }
        }
        @if let Some(percent) = percent(&judged.report.score) { " " bdi .faint dir="ltr" { (percent) } }
    }
}
