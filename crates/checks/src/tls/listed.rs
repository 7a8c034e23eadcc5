//! Everything that a server accepts, as a remark beside the verdict, where all of it was asked for.

use std::collections::BTreeMap;

use facts::HelloAbout;
use verdict::{ListItem, Sheet, Spot, Tag};
use wire::tls::{
    code::Version,
    listing::{Listing, offered},
    reading::highest,
};

use super::{
    Seen,
    classes::{Class, class},
};

/// What is accepted, and in whose order. It never changes a verdict.
pub(super) const LISTED: Tag = Tag::note("listed");

/// What a server accepts of one kind at one version.
pub(super) struct Accepted {
    /// Code points, those that the server chose first in front.
    pub points: Vec<u32>,
    /// Whether that is all.
    pub complete: bool,
    /// Whether the server chooses by its own order; none where that is not known, or there is no order.
    pub own_order: Option<bool>,
}

impl Seen<'_> {
    /// What was accepted one after the other of what hellos about this offered; none where not everything was asked for.
    pub(super) fn accepted(&self, about: HelloAbout, version: Version) -> Option<Accepted> {
        let own =
            |exchange: &&facts::HelloExchange| exchange.about == about && highest(&exchange.offer) == version;
        let hellos = self
            .survey
            .hellos
            .iter()
            .filter(own)
            .filter(|_| self.survey.listed);
        // The widest of them offered all that there is; which that is, changes with time.
        let widest = hellos.max_by_key(|exchange| offered(exchange).len())?;
        let all = offered(widest).into_iter().collect();
        let Listing { points, complete } = self.reading.list(about, version, &all);
        let own_order = self.reading.keeps_own_order(about, version, &points);
        (!points.is_empty() || complete).then_some(Accepted {
            points,
            complete,
            own_order,
        })
    }

    /// States what is accepted at `version`, the points as list items.
    pub(super) fn say_accepted<'s>(
        &self,
        sheet: &'s mut Sheet<'_>,
        version: Version,
        accepted: &Accepted,
        items: Vec<ListItem>,
    ) -> Spot<'s> {
        let order = match (accepted.own_order, items.len()) {
            (Some(true), _) => "server",
            (Some(false), _) => "client",
            (None, 0 | 1) => "none",
            (None, _) => "unknown",
        };
        sheet
            .say(&self.place, LISTED)
            .arg("version", version.to_string())
            .arg("order", order)
            .arg("complete", accepted.complete)
            .list(items)
    }
}

/// A point of two octets as an entry of a list.
pub(super) fn item(point: u16, name: Option<&str>, ranks: &BTreeMap<u16, Class>) -> ListItem {
    let code = format!("0x{point:04X}");
    ListItem {
        name: name.map_or_else(|| code.clone(), str::to_owned),
        code,
        class: class(ranks, point).key().to_owned(),
    }
}

/// The points of two octets among `points`.
pub(super) fn narrow(points: &[u32]) -> impl Iterator<Item = u16> {
    points.iter().filter_map(|point| u16::try_from(*point).ok())
}
