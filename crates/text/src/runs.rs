//! Latin text within sentences that are written from right to left.

use crate::{ISOLATE, POP};

/// A right-to-left sentence with marks of isolation around what has to keep its own order in it: settings, options, records
/// and names that begin or end with a sign. Without them the signs wander to the other end (`--allow-net` is shown as
/// `allow-net--`, UAX #9 rule N2). Single words and plain numbers need no marks and get none; what is isolated as a whole
/// gets no second ones.
pub fn isolated(sentence: &str) -> String {
    let chars: Vec<char> = sentence.chars().collect();
    let paired = pairs(&chars);
    let mut out = String::with_capacity(sentence.len().saturating_add(16));
    let mut rest = 0..chars.len();
    while let Some(at) = rest.next() {
        let length = length(&chars, &paired, at);
        let run: String = chars.iter().skip(at).take(length.max(1)).collect();
        if length == 0 {
            out.push_str(&run);
            continue;
        }
        let (before, core, after) = trimmed(&run);
        out.push_str(before);
        if wanders(core) {
            out.push(ISOLATE);
            out.push_str(core);
            out.push(POP);
        } else {
            out.push_str(core);
        }
        out.push_str(after);
        // The run's first character is taken already.
        for _ in 1..length {
            rest.next();
        }
    }
    out
}

/// How many characters the run has that begins `at`; none where no run does. What the sentence says of a word ("IPv6: 2") is not
/// of its run, except within quotation marks.
fn length(chars: &[char], paired: &[bool], at: usize) -> usize {
    let quoted = |next: usize| {
        let marks = chars.iter().take(next).skip(at).filter(|c| **c == '"');
        marks.count() % 2 == 1
    };
    let said = |next: usize| {
        let before = |back: usize| chars.get(next.checked_sub(back)?);
        next > at
            && chars.get(next) == Some(&ISOLATE)
            && before(1) == Some(&' ')
            && matches!(before(2), Some(':' | ',' | ';'))
            && !quoted(next)
    };
    let both = chars.iter().zip(paired).enumerate().skip(at);
    both.take_while(|(next, (c, inline))| (**inline || is_latin(**c)) && !said(*next))
        .count()
}

/// What may stand in a run: printable ASCII and the few signs beyond it that our texts have in settings and references.
fn is_latin(c: char) -> bool {
    matches!(c, ' '..='~' | '§' | '…')
}

/// For each character, whether it is a mark of isolation with nothing but Latin text between it and its partner.
fn pairs(chars: &[char]) -> Vec<bool> {
    let mut inline = vec![false; chars.len()];
    // Where a mark opened, and whether all since then is Latin.
    let mut open: Vec<(usize, bool)> = Vec::new();
    for (at, c) in chars.iter().enumerate() {
        match *c {
            ISOLATE => open.push((at, true)),
            POP => {
                let Some((from, latin)) = open.pop() else { continue };
                for mark in [from, at] {
                    if let Some(mark) = inline.get_mut(mark) {
                        *mark = latin;
                    }
                }
                if let (false, Some((_, around))) = (latin, open.last_mut()) {
                    *around = false;
                }
            }
            c if !is_latin(c) => {
                if let Some((_, latin)) = open.last_mut() {
                    *latin = false;
                }
            }
            _ => {}
        }
    }
    inline
}

/// A run without the spaces, the stops and the brackets at its ends that belong to the sentence around it.
fn trimmed(run: &str) -> (&str, &str, &str) {
    let start = run.trim_start_matches([' ', ',', ';', ':', ')', '(']);
    let before = run.len().saturating_sub(start.len());
    let mut core = start.trim_end_matches([' ', ',', ';', ':', '.', '(']);
    // A closing bracket without its opening one is the sentence's.
    while core.ends_with(')') && core.matches(')').count() > core.matches('(').count() {
        core = core
            .strip_suffix(')')
            .unwrap_or(core)
            .trim_end_matches([' ', ',', ';', ':', '.', '(']);
    }
    let (head, tail) = run.split_at_checked(before).unwrap_or(("", run));
    let (core, after) = tail.split_at_checked(core.len()).unwrap_or((tail, ""));
    (head, core, after)
}

/// True where the order of a run depends on what stands around it.
fn wanders(run: &str) -> bool {
    let whole = run.starts_with(ISOLATE) && run.ends_with(POP) && run.matches(ISOLATE).count() == 1;
    let number = run.chars().all(|c| c.is_ascii_digit() || c == '.');
    let words = run.starts_with(|c: char| c.is_ascii_alphabetic())
        && run.ends_with(|c: char| c.is_ascii_alphanumeric());
    !(run.is_empty() || whole || number || words)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::flat;

    /// With brackets for the marks.
    fn shown(sentence: &str) -> String {
        let marked = sentence
            .replace('<', &ISOLATE.to_string())
            .replace('>', &POP.to_string());
        isolated(&marked).replace(ISOLATE, "<").replace(POP, ">")
    }

    #[test]
    fn what_would_wander_is_isolated() {
        for (sentence, wanted) in [
            ("بالخيار --allow-net وأعد", "بالخيار <--allow-net> وأعد"),
            (
                "مثل: example.nl. CAA 0 issue \"a.nl\"",
                "مثل: <example.nl. CAA 0 issue \"a.nl\">",
            ),
            (
                "أرسل \"max-age=<1>; preload\" مع",
                "أرسل <\"max-age=<1>; preload\"> مع",
            ),
            ("ملح (1 0 0 -)، أو", "ملح (<1 0 0 ->)، أو"),
            ("النتيجة: <50>%. لكل", "النتيجة: <<50>%>. لكل"),
            ("(\"max_age: <7>\"، بالثواني)", "(<\"max_age: <7>\">، بالثواني)"),
            ("القيمة max-age=<1> وهي", "القيمة <max-age=<1>> وهي"),
            ("بـ https:// في", "بـ <https://> في"),
            ("أكثر من 32 kB أو", "أكثر من <32 kB> أو"),
        ] {
            assert_eq!(shown(sentence), wanted);
        }
    }

    #[test]
    fn what_keeps_its_order_stays_as_it_is() {
        for sentence in [
            "يدعم TLS 1.2 وTLS 1.3.",
            "آليًا (ACME، RFC 8555): فالمدد",
            "المنفذ 443 لا يجيب",
            "عند <https://a.nl/>، بعد <7> أيام",
            "مفتاح <شهادة الخادم> «<a.nl>» (<RSA 2048>) قوي",
            "",
            "شيء (DANE)",
            "عنوان IPv6: <1>؛ وهي",
            "<شهادة (x) ثم>",
        ] {
            assert_eq!(shown(sentence), sentence);
        }
    }

    #[test]
    fn unpaired_marks_do_no_harm() {
        for sentence in ["> a <", "<", "ب> \"x\" <<ب", "<a <ب> b>"] {
            let plain = |text: &str| text.replace(['<', '>'], "");
            assert_eq!(plain(&shown(sentence)), plain(sentence));
        }
    }

    proptest! {
        #[test]
        fn nothing_but_marks_is_added(sentence in "[a-z0-9 ()\"'%.:,اب\u{2068}\u{2069}-]{0,60}") {
            let marked = isolated(&sentence);
            prop_assert_eq!(flat(&marked), flat(&sentence));
            let balance = |text: &str| text.matches(ISOLATE).count() as i64 - text.matches(POP).count() as i64;
            prop_assert_eq!(balance(&marked), balance(&sentence));
        }
    }
}
