//! The forms that Arabic nouns take after a number.

use fluent_bundle::{FluentArgs, FluentValue};

/// `FORM($count)` in Arabic texts: the plural category of a number (CLDR, Arabic, cardinal), as a word to select by. The rules
/// built into `intl_pluralrules` 7.0.2 look at the whole number where those of CLDR look at its last two digits, and would
/// have 365 as 100.
pub fn form<'a>(positional: &[FluentValue<'a>], _named: &FluentArgs<'_>) -> FluentValue<'a> {
    match positional {
        [FluentValue::Number(number)] => category(number.value).into(),
        [other] => other.clone(),
        _ => FluentValue::Error,
    }
}

fn category(number: f64) -> &'static str {
    let whole = number.fract() == 0.0;
    match number.abs() % 100.0 {
        _ if !whole => "other",
        _ if number == 0.0 => "zero",
        _ if number == 1.0 => "one",
        _ if number == 2.0 => "two",
        last if (3.0..=10.0).contains(&last) => "few",
        last if (11.0..=99.0).contains(&last) => "many",
        _ => "other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The samples that CLDR gives for its rules.
    #[test]
    fn categories_are_those_of_cldr() {
        for (category_wanted, numbers) in [
            ("zero", &[0.0][..]),
            ("one", &[1.0]),
            ("two", &[2.0]),
            ("few", &[3.0, 10.0, 103.0, 110.0, 1003.0]),
            ("many", &[11.0, 26.0, 99.0, 111.0, 365.0, 1011.0]),
            (
                "other",
                &[100.0, 102.0, 200.0, 202.0, 10_000.0, 31_536_000.0, 0.1, 10.1],
            ),
        ] {
            for number in numbers {
                assert_eq!(category(*number), category_wanted, "{number}");
            }
        }
    }

    #[test]
    fn what_is_no_number_is_left_as_it_is() {
        let none = FluentArgs::new();
        assert_eq!(form(&["none".into()], &none), FluentValue::from("none"));
        assert!(matches!(form(&[], &none), FluentValue::Error));
        assert_eq!(form(&[FluentValue::from(365)], &none), FluentValue::from("many"));
    }
}
