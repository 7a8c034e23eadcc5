use super::*;

#[test]
fn no_cell_is_taken_for_a_formula_or_leaves_its_place() {
    for (cell, expected) in [
        (
            "=HYPERLINK(\"http://evil\")",
            "\"'=HYPERLINK(\"\"http://evil\"\")\"",
        ),
        ("+31", "'+31"),
        ("-all", "'-all"),
        ("@sum", "'@sum"),
        ("  =1", "'  =1"),
        ("＝1", "'＝1"),
        ("|calc", "'|calc"),
        ("%0a", "'%0a"),
        ("a,b", "\"a,b\""),
        ("a;b", "\"a;b\""),
        ("say \"x\"", "\"say \"\"x\"\"\""),
        ("a\nb", "a\\u{a}b"),
        ("a\tb", "a\\u{9}b"),
        ("\u{1b}[31m", "\\u{1b}[31m"),
        ("\u{202e}nl", "\\u{202e}nl"),
        ("", ""),
        ("example.nl", "example.nl"),
    ] {
        assert_eq!(quoted(cell), expected, "{cell:?}");
    }
}
