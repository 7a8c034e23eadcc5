//! Mail domains, one file a theme. Each has its mail at the lab's provider, but for what its lines change.

pub(super) mod dane;
pub(super) mod dkim;
pub(super) mod dmarc;
pub(super) mod hostile;
pub(super) mod hosts;
pub(super) mod models;
pub(super) mod mta_sts;
pub(super) mod mx;
pub(super) mod records;
pub(super) mod smtp;
pub(super) mod spf;

use super::List;
use crate::domain::Domain;

/// Name, sentences, and what is changed.
type Lesson = (&'static str, &'static str, &'static str, fn(&mut Domain));

/// Adds mail domains.
fn teach(list: &mut List, lessons: &[Lesson]) {
    for (name, en, nl, change) in lessons {
        list.mail(name, en, nl, change);
    }
}
