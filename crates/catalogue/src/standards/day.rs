//! Days as the catalogue knows them: a year, a month or a day.

use std::{borrow::Cow, fmt};

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

/// A day, or a month or year where no more is known: `2026-05-22`, `2026-05` or `2026`.
///
/// Two of them are in order unless they surely are not: something of `2026` may be before or after something of
/// `2026-05`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Day {
    year: u16,
    /// 1 to 12.
    month: Option<u8>,
    /// 1 to 31, and none without a month.
    day: Option<u8>,
}

impl Day {
    /// The day in a text; none where it is not of the three forms, or no day of the calendar.
    pub fn parse(text: &str) -> Option<Day> {
        let mut parts = text.split('-');
        let year = number(parts.next()?, 4)?;
        let month = parts.next().map(|part| number(part, 2));
        let day = parts.next().map(|part| number(part, 2));
        if parts.next().is_some() || year == 0 {
            return None;
        }
        let month = match month {
            Some(month) => Some(
                u8::try_from(month?)
                    .ok()
                    .filter(|month| (1..=12).contains(month))?,
            ),
            None => None,
        };
        let day = match (day, month) {
            (Some(day), Some(month)) => Some(
                u8::try_from(day?)
                    .ok()
                    .filter(|day| (1..=days(year, month)).contains(day))?,
            ),
            _ => None,
        };
        Some(Day { year, month, day })
    }

    /// Whether it surely lies before `other`, whichever days are meant.
    pub fn surely_before(self, other: Day) -> bool {
        self.last() < other.first()
    }

    fn first(self) -> (u16, u8, u8) {
        (self.year, self.month.unwrap_or(1), self.day.unwrap_or(1))
    }

    fn last(self) -> (u16, u8, u8) {
        // The 31st of a shorter month is after its last day and before the next month, which is all that counts.
        (self.year, self.month.unwrap_or(12), self.day.unwrap_or(31))
    }
}

fn number(text: &str, digits: usize) -> Option<u16> {
    if text.len() != digits || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    text.parse().ok()
}

fn days(year: u16, month: u8) -> u8 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl fmt::Display for Day {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{:04}", self.year)?;
        for part in [self.month, self.day].into_iter().flatten() {
            write!(to, "-{part:02}")?;
        }
        Ok(())
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        Day::parse(&text).ok_or_else(|| {
            D::Error::custom(format!(
                "'{text}' is no day: write 2026-05-22, or 2026-05 or 2026 where no more is known"
            ))
        })
    }
}

impl JsonSchema for Day {
    fn schema_name() -> Cow<'static, str> {
        "Day".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A day, or a month or year where no more is known.",
            "type": "string",
            "pattern": "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"
        })
    }
}
