//! What a server leaves out, where it was found at a place that its certificates name.

use wire::x509::{
    Certificate,
    path::{self, Fault, PathError, Step},
    published,
};

use super::{Served, View};

/// Issuers that a server leaves out.
#[derive(Debug)]
pub(crate) struct Missing {
    /// Their certificates, the lowest first: at least one.
    pub certificates: Vec<Certificate>,
    /// Where the lowest was found.
    pub url: String,
    /// The root to which the certificates lead with them, or why there is none even so.
    pub end: Result<String, Fault>,
}

impl View<'_> {
    /// What `served` lacks, as far as it was fetched; none where nothing is missing, or it was not found.
    pub(crate) fn missing(&self, served: &Served) -> Option<Missing> {
        let files = &self.web()?.certificate_files;
        let roots = self.roots();
        let mut chain = served.chain.certificates.clone();
        let (mut found, mut at_url) = (Vec::new(), None);
        let mut outcome = served.path.as_ref().map(|_| String::new()).map_err(Clone::clone);
        while let Err(PathError {
            at: Some(Step::Sent(place)),
            fault: Fault::MissingIssuer { urls, .. },
        }) = &outcome
        {
            let orphan = chain.get(*place)?;
            let mut pointed_to = files.iter().filter(|file| urls.contains(&file.url));
            let issuer = pointed_to.find_map(|file| {
                let issuer = published::issuer_in(&file.body.seen()?.0, orphan)?;
                Some((issuer, &file.url))
            });
            let Some((issuer, url)) = issuer.filter(|_| found.len() < published::HOPS_MAX) else {
                break;
            };
            at_url.get_or_insert_with(|| url.clone());
            found.push(issuer.clone());
            chain.push(issuer);
            let at = self.facts.started_at;
            outcome = path::find(&chain, &roots.certificates, &roots.limits, at).map(|path| {
                let root = path.steps.last().and_then(|step| match step {
                    Step::Sent(place) => chain.get(*place),
                    Step::Root(place) => roots.certificates.get(*place),
                });
                root.map(Certificate::known_as).unwrap_or_default()
            });
        }
        Some(Missing {
            url: at_url?,
            certificates: found,
            end: outcome.map_err(|error| error.fault),
        })
    }
}
