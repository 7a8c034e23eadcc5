//! The date of `Expires`, in any of the forms the field was ever seen in (RFC 6265 §5.1.1).

use jiff::{Timestamp, civil, tz::TimeZone};

/// Reads a cookie's date; `None` where browsers pass it over.
pub(super) fn parse(text: &str) -> Option<Timestamp> {
    let mut found = Found::default();
    for token in text.split(is_delimiter).filter(|token| !token.is_empty()) {
        found.take(token);
    }
    found.finish()
}

#[derive(Default)]
struct Found {
    time: Option<(i8, i8, i8)>,
    day: Option<i8>,
    month: Option<i8>,
    year: Option<i16>,
}

impl Found {
    /// Each token is the first of these that is still missing: time, day, month, year.
    fn take(&mut self, token: &str) {
        if self.time.is_none()
            && let Some(time) = time(token)
        {
            self.time = Some(time);
        } else if self.day.is_none()
            && let Some(day) = number(token, 1, 2)
        {
            self.day = i8::try_from(day).ok();
        } else if self.month.is_none()
            && let Some(month) = month(token)
        {
            self.month = Some(month);
        } else if self.year.is_none()
            && let Some(year) = number(token, 2, 4)
        {
            self.year = Some(match year {
                70..=99 => year.saturating_add(1900),
                0..=69 => year.saturating_add(2000),
                year => year,
            });
        }
    }

    fn finish(self) -> Option<Timestamp> {
        let (hour, minute, second) = self.time?;
        let year = self.year.filter(|year| *year >= 1601)?;
        let at = civil::DateTime::new(year, self.month?, self.day?, hour, minute, second, 0).ok()?;
        TimeZone::UTC.to_timestamp(at).ok()
    }
}

/// `%x09 / %x20-2F / %x3B-40 / %x5B-60 / %x7B-7E`
fn is_delimiter(c: char) -> bool {
    matches!(c, '\t' | ' '..='/' | ';'..='@' | '['..='`' | '{'..='~')
}

/// `1*2DIGIT ":" 1*2DIGIT ":" 1*2DIGIT ( non-digit *OCTET )`
fn time(token: &str) -> Option<(i8, i8, i8)> {
    let mut parts = token.splitn(3, ':');
    let mut whole = || exactly(parts.next()?, 1, 2);
    let (hour, minute) = (whole()?, whole()?);
    let second = i8::try_from(number(parts.next()?, 1, 2)?).ok()?;
    (hour <= 23 && minute <= 59 && second <= 59).then_some((hour, minute, second))
}

fn exactly(text: &str, least: usize, most: usize) -> Option<i8> {
    text.bytes()
        .all(|b| b.is_ascii_digit())
        .then(|| number(text, least, most))?
        .and_then(|n| i8::try_from(n).ok())
}

/// The leading digits, `least` to `most` of them, followed by no further digit.
fn number(text: &str, least: usize, most: usize) -> Option<i16> {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let digits = text.get(..end)?;
    (least..=most)
        .contains(&digits.len())
        .then(|| digits.parse().ok())?
}

fn month(token: &str) -> Option<i8> {
    const NAMES: &str = "janfebmaraprmayjunjulaugsepoctnovdec";
    let name = token.get(..3)?.to_ascii_lowercase();
    let at = NAMES
        .as_bytes()
        .chunks(3)
        .position(|known| known == name.as_bytes())?;
    i8::try_from(at).ok()?.checked_add(1)
}
