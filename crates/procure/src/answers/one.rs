//! One answer from a text, the same for files and for the dialogue.

use super::Value;
use crate::rules::{Named, Rules};

/// No contract lasts fifty years.
const MONTHS_MAX: u32 = 600;
/// The largest value that is taken: ten times the budget of the European Union.
const VALUE_MAX: u64 = 2_000_000_000_000;
/// Octets of a domain name as text (RFC 1035 §2.3.4).
const NAME_MAX: usize = 253;
const SUPPLIER_MAX: usize = 200;

/// The fields whose words come from a closed list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Field {
    Buys,
    Sector,
    Data,
    Users,
}

impl Field {
    /// Its key in answers.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Field::Buys => "buys",
            Field::Sector => "sector",
            Field::Data => "data",
            Field::Users => "users",
        }
    }

    /// Its list.
    pub(crate) fn list(self, rules: &Rules) -> &[Named] {
        match self {
            Field::Buys => &rules.objects,
            Field::Sector => &rules.buyers.sectors,
            Field::Data => &rules.buyers.data,
            Field::Users => &rules.buyers.users,
        }
    }

    fn thing(self) -> &'static str {
        match self {
            Field::Buys => "thing to buy",
            Field::Sector => "sector",
            Field::Data => "kind of data",
            Field::Users => "kind of users",
        }
    }
}

/// The id that a word of a closed list means: its id, or what else it is called.
pub(crate) fn word(field: Field, said: &str, rules: &Rules) -> Result<String, String> {
    let list = field.list(rules);
    let wanted = said.trim().to_lowercase().replace([' ', '_'], "-");
    let is_it = |known: &&Named| known.id == wanted || known.also_called.contains(&wanted);
    if let Some(known) = list.iter().find(is_it) {
        return Ok(known.id.clone());
    }
    let names = || {
        list.iter()
            .flat_map(|known| std::iter::once(&known.id).chain(&known.also_called))
    };
    let nearest = names()
        .map(|name| (strsim::damerau_levenshtein(name, &wanted), name))
        .min();
    let hint = match nearest {
        Some((distance, near)) if distance <= near.len() / 3 => format!("did you mean '{near}'?"),
        _ => {
            let ids: Vec<&str> = list.iter().map(|known| known.id.as_str()).collect();
            format!("write one of: {}", ids.join(", "))
        }
    };
    Err(format!("'{said}' is no {} we know; {hint}", field.thing()))
}

/// What a list of words means, each once.
pub(crate) fn list<'a>(
    field: Field,
    said: impl Iterator<Item = &'a str>,
    rules: &Rules,
) -> Result<Vec<String>, String> {
    let mut ids = Vec::new();
    for one in said {
        let id = word(field, one, rules)?;
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    if ids.is_empty() {
        return Err(format!("'{}' is empty; name at least one", field.key()));
    }
    if field == Field::Data && ids.len() > 1 && ids.iter().any(|id| id == "none") {
        return Err("'data' says 'none' and something else; leave one of them out".to_owned());
    }
    Ok(ids)
}

/// The value: `50000`, `50_000`, `50000-100000`, `>=50000`, `<50000`, `unknown`.
pub(crate) fn value(said: &str) -> Result<Value, String> {
    let wrong = || {
        format!(
            "'{}' is no value; write euros without tax as 120000, a range as 50000-100000, or '>=50000', '<50000' or 'unknown'",
            said.trim()
        )
    };
    let number = |text: &str| -> Result<u64, String> {
        let digits: String = text
            .trim()
            .chars()
            .filter(|c| !matches!(c, '_' | ' ' | '\u{a0}' | '\u{202f}'))
            .collect();
        if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(wrong());
        }
        let number = digits.parse().ok().filter(|number| *number <= VALUE_MAX);
        number.ok_or_else(|| format!("{digits} euros are more than anybody spends; look at the number again"))
    };
    let text = said.trim();
    if text.eq_ignore_ascii_case("unknown") {
        return Ok(Value { from: 0, to: None });
    }
    if let Some(least) = text.strip_prefix(">=").or_else(|| text.strip_prefix('>')) {
        let from = number(least)?;
        return Ok(Value { from, to: None });
    }
    if let Some(most) = text.strip_prefix('<').filter(|most| !most.starts_with('=')) {
        let to = number(most)?.checked_sub(1).ok_or_else(wrong)?;
        return Ok(Value {
            from: 0,
            to: Some(to),
        });
    }
    if let Some((from, to)) = text.split_once('-') {
        let (from, to) = (number(from)?, number(to)?);
        if from > to {
            return Err(format!(
                "the value begins at {from} and ends at {to}; write the smaller first"
            ));
        }
        return Ok(Value { from, to: Some(to) });
    }
    let exact = number(text)?;
    Ok(Value {
        from: exact,
        to: Some(exact),
    })
}

/// The country: two letters, or what else it is called.
pub(crate) fn country(said: &str, rules: &Rules) -> Result<String, String> {
    let wanted = said.trim().to_ascii_uppercase();
    let other = |known: &&Named| known.also_called.contains(&wanted);
    if let Some(known) = rules.buyers.countries.iter().find(other) {
        return Ok(known.id.clone());
    }
    if rules.buyers.places.iter().any(|place| place.id == wanted) {
        return Err(format!(
            "'{wanted}' is several countries; name yours, and the rules of {wanted} apply where it belongs to it"
        ));
    }
    if wanted.len() == 2 && wanted.bytes().all(|byte| byte.is_ascii_uppercase()) {
        return Ok(wanted);
    }
    Err(format!(
        "'{}' is no country code; write two letters (ISO 3166-1), as NL, DE or US",
        said.trim()
    ))
}

/// The length of the contract, whole months.
pub(crate) fn months(said: &str) -> Result<u32, String> {
    let months: Option<u32> = said.trim().parse().ok();
    let months = months.filter(|months| (1..=MONTHS_MAX).contains(months));
    months.ok_or_else(|| {
        format!(
            "'{}' is no length of a contract; write months, 1 to {MONTHS_MAX}, options to prolong it included",
            said.trim()
        )
    })
}

/// The name of a supplier, one line.
pub(crate) fn supplier(said: &str) -> Result<Option<String>, String> {
    let name = said.trim();
    if name.chars().any(char::is_control) || name.chars().count() > SUPPLIER_MAX {
        return Err(format!(
            "the name of the supplier is too long or no plain text; write at most {SUPPLIER_MAX} characters on one line"
        ));
    }
    Ok(Some(name.to_owned()).filter(|name| !name.is_empty()))
}

/// A domain name. Whether it exists is not asked here.
pub(crate) fn domain(said: &str) -> Result<String, String> {
    let name = said.trim().trim_end_matches('.').to_lowercase();
    let label = |label: &str| {
        !label.is_empty()
            && label.len() <= 63
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '_')
    };
    let labels = name.split('.').count();
    let address = name
        .split('.')
        .all(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
    if labels < 2 || name.len() > NAME_MAX || address || !name.split('.').all(label) {
        return Err(format!(
            "'{}' is no domain name; write it as example.nl, without https:// and path",
            said.trim()
        ));
    }
    Ok(name)
}
