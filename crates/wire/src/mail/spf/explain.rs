//! The domain's own explanation of a failure (RFC 7208 §6.2).

use super::{
    Letter, MacroString,
    evaluate::{Match, Run, Stop},
    query::name_of,
    strings,
};
use crate::dns::Rtype;

/// The explanation that goes with a failing match; none where there is none or it cannot be used: then a receiver has words
/// of its own. What is missing for it is noted in `run`.
pub(super) fn explanation(run: &mut Run<'_>, matched: &Match) -> Option<String> {
    let spec = matched.explanation.as_ref()?;
    let target = run.expand(spec, &matched.domain).ok()?;
    let records = run.ask(&name_of(&target)?, Rtype::TXT).ok()?;
    let [record] = records.as_slice() else {
        return None;
    };
    let text = strings(&record.data)?;
    let string = MacroString::read(&text, true).ok()?;
    let validated: Result<Vec<u8>, Stop> = run.validated_for(string.uses(Letter::Validated), &matched.domain);
    let validated = validated.ok()?;
    let text = string.expand(|letter| Some(run.value(letter, &matched.domain, &validated)))?;
    Some(String::from_utf8_lossy(&text).into_owned())
}
