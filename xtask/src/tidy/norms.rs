//! One spelling for references to norms, so that they can be found and made into links: `RFC 6797 §6.1`.

use regex_lite::Regex;

use super::Complaint;
use crate::tree::Tree;

/// Other spellings, and what to say of them. The first group is what is shown.
const SPELLINGS: &[(&str, &str)] = &[
    (r"(?:^|[^/\w])((?:RFC|Rfc|rfc)\d+)\b", "leave a space after RFC"),
    (r"(?:^|[^/\w])((?:Rfc|rfc)[ -]\d+)\b", "write RFC in capitals"),
    (r"\b(RFC(?:-|  +|\x{a0})\d+)", "leave one space after RFC"),
    (
        r"\b(RFC \d+[, (]*(?i:sections?|sect?\.|clause|paragraph|appendix|annex) ?[0-9A-Z][0-9.]*)",
        "write the section as §6.1, an appendix as §B",
    ),
    (
        r"\b((?i:sections?|sect?\.|appendix) ?[0-9A-Z][0-9.]* (?:of|in) (?:the )?RFC \d+)",
        "write the document first, then the section as §6.1",
    ),
    (r"\b(RFC \d+ \d+\.\d[\d.]*)", "write § before the section"),
    (
        r"\b(RFC \d+(?:§|, ?§|  +§) ?[0-9A-Z])",
        "leave one space, and nothing else, before §",
    ),
    (r"(§ +[0-9A-Z])", "leave no space after §"),
];

/// Complains of references in another spelling.
pub fn look(tree: &Tree) -> Vec<Complaint> {
    let spellings: Vec<(Regex, &str)> = SPELLINGS
        .iter()
        .map(|(pattern, says)| (Regex::new(pattern).expect("a pattern"), *says))
        .collect();
    let mut complaints = Vec::new();
    for file in tree
        .files()
        .filter(|file| ["rs", "md", "ftl", "toml", "html"].contains(&file.extension()))
    {
        for (number, line) in file.lines().filter(|(_, line)| may_cite(line)) {
            for (pattern, says) in &spellings {
                for found in pattern.captures_iter(line).filter_map(|found| found.get(1)) {
                    let says = format!(
                        "'{}' is not as norms are cited here (RFC 6797 §6.1): {says}",
                        found.as_str()
                    );
                    complaints.push(Complaint::at(file, number, says));
                }
            }
        }
    }
    complaints
}

/// Whether the patterns are worth trying.
fn may_cite(line: &str) -> bool {
    ["RFC", "Rfc", "rfc", "§"].iter().any(|word| line.contains(word))
}

#[cfg(test)]
mod tests {
    use super::{super::complaints, *};

    #[test]
    fn other_spellings_are_refused() {
        let wrong = [
            concat!("see RF", "C6797"),
            concat!("see rf", "c 6797"),
            concat!("see rf", "c6797."),
            concat!("RF", "C-6797 says"),
            concat!("RF", "C 6797 section 6.1"),
            concat!("RF", "C 6797, section 6.1"),
            concat!("RF", "C 4034 appendix B"),
            concat!("section 6.1 of RF", "C 6797"),
            concat!("RF", "C 7208 4.6.4"),
            concat!("RF", "C 7208§4"),
            concat!("RF", "C 7208, §4"),
            concat!("RF", "C 7208 §", " 4"),
        ];
        for line in wrong {
            let found = complaints(look, &[("a.md", line)]);
            assert_eq!(found.len(), 1, "{line}: {found:?}");
        }
    }

    #[test]
    fn the_spelling_of_the_house_and_other_words_pass() {
        let right = "RFC 6797 §6.1, RFC 4034 §B and (RFC 9116). RFC 8659 §3, §4; rfc822Name, draft-rfc6265bis,\n\
            https://www.rfc-editor.org/rfc/rfc6797#section-6.1, in RFC 2182 of 1997, fn rfc5155_example()\n\
            RFC 9276 of August 2022. RFC 1035. 12 servers. CSP3 §7.1. RFC 1035 2 servers\n";
        assert_eq!(complaints(look, &[("a.rs", right)]), [""; 0]);
    }
}
