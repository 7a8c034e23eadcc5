//! Distribution points of lists of revoked certificates, as a certificate (RFC 5280 §4.2.1.13) and a list (§5.2.5) name
//! them.

use super::{
    der::{self, Element, NotDer, Reader},
    dn::DistinguishedName,
};

/// Names of one point, and points of one certificate, that are read; more are refused.
const LIST_MAX: usize = 100;

/// A GeneralName, as far as names of distribution points are compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GeneralName {
    /// uniformResourceIdentifier, scheme and host in lower case (RFC 5280 §7.4).
    Uri(String),
    /// directoryName.
    Directory(DistinguishedName),
    /// One of another form: its DER.
    Other(Vec<u8>),
}

/// DistributionPointName.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PointName {
    /// fullName: all of these lead to the same list.
    Full(Vec<GeneralName>),
    /// nameRelativeToCRLIssuer: the contents of the relative name. Nobody should write it so, and it leads to no URL.
    Relative(Vec<u8>),
}

/// One distribution point in a certificate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DistributionPoint {
    /// distributionPoint.
    pub name: Option<PointName>,
    /// reasons: the list behind it tells of revocations for some reasons only.
    pub only_some_reasons: bool,
    /// cRLIssuer: who signs the list, where that is not the certificate's issuer.
    pub list_issuer: Vec<GeneralName>,
}

/// Which certificates a list speaks of (issuingDistributionPoint, RFC 5280 §5.2.5). Without the extension: all that its
/// issuer has issued.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scope {
    /// The point that it is published at; none where that does not matter.
    pub point: Option<PointName>,
    /// No certificates of CAs.
    pub only_user_certificates: bool,
    /// Certificates of CAs alone.
    pub only_ca_certificates: bool,
    /// Revocations for some reasons only.
    pub only_some_reasons: bool,
    /// It has certificates of several issuers.
    pub indirect: bool,
    /// Attribute certificates alone, which no TLS server has.
    pub only_attribute_certificates: bool,
}

impl PointName {
    /// Whether both name one point: one name in common is enough (RFC 5280 §6.3.3 (b)(2)(i)).
    pub fn meets(&self, other: &PointName) -> bool {
        match (self, other) {
            (PointName::Full(own), PointName::Full(others)) => own.iter().any(|name| others.contains(name)),
            (PointName::Relative(own), PointName::Relative(other)) => own == other,
            _ => false,
        }
    }

    /// Whether one of its names is this URL.
    pub fn is_at(&self, url: &str) -> bool {
        matches!(self, PointName::Full(names) if names.contains(&GeneralName::Uri(folded(url))))
    }
}

/// Reads cRLDistributionPoints.
pub(super) fn read(value: &[u8]) -> Result<Vec<DistributionPoint>, NotDer> {
    let mut list = der::only(value, der::SEQUENCE)?.inside();
    let mut points = Vec::new();
    while !list.is_empty() {
        let mut fields = list.expect(der::SEQUENCE)?.inside();
        let name = point_name(&mut fields)?;
        let reasons = fields.optional(der::tagged(1))?;
        let issuer = fields.optional(der::tagged_constructed(2))?;
        fields.end()?;
        points.push(DistributionPoint {
            name,
            only_some_reasons: reasons.is_some(),
            list_issuer: issuer.map_or(Ok(Vec::new()), |names| general_names(names.inside()))?,
        });
        if points.len() > LIST_MAX {
            return Err(NotDer);
        }
    }
    Ok(points)
}

impl Scope {
    /// Reads issuingDistributionPoint.
    pub(super) fn read(value: &[u8]) -> Result<Self, NotDer> {
        let mut fields = der::only(value, der::SEQUENCE)?.inside();
        let scope = Scope {
            point: point_name(&mut fields)?,
            only_user_certificates: fields.flag(der::tagged(1))?,
            only_ca_certificates: fields.flag(der::tagged(2))?,
            only_some_reasons: fields.optional(der::tagged(3))?.is_some(),
            indirect: fields.flag(der::tagged(4))?,
            only_attribute_certificates: fields.flag(der::tagged(5))?,
        };
        fields.end()?;
        Ok(scope)
    }
}

/// `[0] DistributionPointName OPTIONAL`: explicit, since it is a CHOICE.
fn point_name(fields: &mut Reader<'_>) -> Result<Option<PointName>, NotDer> {
    let Some(field) = fields.optional(der::tagged_constructed(0))? else {
        return Ok(None);
    };
    let mut choice = field.inside();
    let name = choice.any()?;
    choice.end()?;
    Ok(Some(match name.tag {
        0xa0 => PointName::Full(general_names(name.inside())?),
        0xa1 => PointName::Relative(name.value.to_vec()),
        _ => return Err(NotDer),
    }))
}

/// GeneralNames, without their tag.
pub(super) fn general_names(mut list: Reader<'_>) -> Result<Vec<GeneralName>, NotDer> {
    let mut names = Vec::new();
    while !list.is_empty() {
        names.push(general_name(&list.any()?)?);
        if names.len() > LIST_MAX {
            return Err(NotDer);
        }
    }
    Ok(names)
}

fn general_name(name: &Element<'_>) -> Result<GeneralName, NotDer> {
    Ok(match name.tag {
        0x86 => GeneralName::Uri(folded(std::str::from_utf8(name.value).map_err(|_| NotDer)?)),
        0xa4 => GeneralName::Directory(DistinguishedName::read(name.value)?),
        _ => GeneralName::Other(name.whole.to_vec()),
    })
}

/// A URL with its scheme and host in lower case.
fn folded(url: &str) -> String {
    let Some((scheme, rest)) = url.split_once("://") else {
        return url.to_owned();
    };
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (host, path) = rest.split_at(end);
    format!(
        "{}://{}{path}",
        scheme.to_ascii_lowercase(),
        host.to_ascii_lowercase()
    )
}
