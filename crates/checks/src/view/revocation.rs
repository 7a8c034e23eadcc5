//! What the lists of revoked certificates that were fetched say of the certificates of a path.

use std::sync::OnceLock;

use facts::{Reason, RevocationExcerpt};
use wire::x509::{
    Certificate,
    crl::{self, NoUse, Standing},
    path::Step,
};

use super::View;

/// What the issuer's list says of one certificate.
#[derive(Clone, Debug)]
pub struct Listed {
    /// The certificate's place in the path.
    pub step: Step,
    /// Where the list was asked for.
    pub url: String,
    /// What it says, or why it could not be had.
    pub said: Result<Standing, Reason>,
}

impl Listed {
    /// True where the list says that the certificate is revoked.
    pub fn is_revoked(&self) -> bool {
        matches!(self.said, Ok(Standing::Revoked { .. }))
    }

    /// A word against comes before one for it, and either before none.
    fn weight(&self) -> u8 {
        match self.said {
            Ok(Standing::Revoked { .. }) => 0,
            Ok(Standing::NotListed { .. }) => 1,
            Ok(Standing::NoUse(_)) => 2,
            Err(_) => 3,
        }
    }
}

/// The lists, read at the first question.
#[derive(Debug, Default)]
pub(super) struct Memo {
    lists: OnceLock<Vec<Option<crl::RevocationList>>>,
}

impl View<'_> {
    /// What the lists at the places that `certificate` names say of it; none where no list was asked for. `issuer` signed it.
    pub(super) fn listed(
        &self,
        step: Step,
        certificate: &Certificate,
        issuer: &Certificate,
    ) -> Option<Listed> {
        let facts = &self.facts.revocation_lists;
        let read = self.lists.lists.get_or_init(|| {
            let excerpts = facts.iter().map(|list| list.list.seen());
            excerpts
                .map(|excerpt| crl::RevocationList::read(&excerpt?.excerpt.0).ok())
                .collect()
        });
        let named = facts
            .iter()
            .zip(read)
            .filter(|(list, _)| certificate.extensions.crl_urls.contains(&list.url));
        let listed = named.filter_map(|(list, read)| {
            let judge = |seen: &RevocationExcerpt| match read {
                Some(read) => read.judge(
                    &seen.digest.0,
                    &list.url,
                    certificate,
                    issuer,
                    self.facts.started_at,
                ),
                None => Standing::NoUse(NoUse::Malformed),
            };
            let said = match (list.list.seen(), list.list.why_not()) {
                (Some(seen), _) => Ok(judge(seen)),
                (None, Some(why)) => Err(why.reason),
                (None, None) => return None,
            };
            Some(Listed {
                step,
                url: list.url.clone(),
                said,
            })
        });
        listed.min_by_key(Listed::weight)
    }
}
