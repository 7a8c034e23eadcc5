//! The lines by which a check is known: in its family, in the table of families, in the default policy.

/// The text of a family's `mod.rs` with the check `name` in it.
///
/// # Errors
/// It has no table of checks where one is expected.
pub fn in_family(text: &str, name: &str) -> Result<String, String> {
    let table = "pub static CHECKS: &[Entry] = &[";
    let module = module(name);
    let entry = format!("Entry {{ check: &{module}::CHECK, judge: {module}::judge }}");
    with_entry(&with_module(text, name, table)?, table, &entry)
}

/// The text of `lib.rs` with the family in it.
///
/// # Errors
/// It has no table of families where one is expected.
pub fn in_lib(text: &str, family: &str) -> Result<String, String> {
    let table = "static FAMILIES: &[&[Entry]] = &[";
    with_entry(
        &with_module(text, family, table)?,
        table,
        &format!("{}::CHECKS", module(family)),
    )
}

/// The text of a policy with `id` as optional in the web test, behind the others of its family.
///
/// # Errors
/// It has no web test.
pub fn in_policy(text: &str, id: &str) -> Result<String, String> {
    let mut lines: Vec<&str> = text.lines().collect();
    let begin = lines.iter().position(|line| line.trim() == "[test.web]");
    let begin = begin.ok_or("the policy has no [test.web]")?;
    let length = lines[begin + 1..]
        .iter()
        .take_while(|line| !line.starts_with('['))
        .count();
    let family = format!("\"{}/", id.split('/').next().unwrap_or_default());
    let table = begin + 1..begin + 1 + length;
    let last = |wanted: &dyn Fn(&str) -> bool| table.clone().rev().find(|at| wanted(lines[*at]));
    let after = last(&|line| line.starts_with(&family))
        .or_else(|| last(&|line| line.starts_with('"')))
        .unwrap_or(begin);
    let line = format!("\"{id}\" = \"optional\"");
    lines.insert(after + 1, &line);
    Ok(lines.join("\n") + "\n")
}

/// The module of a folder: hyphens cannot stand in names of modules.
fn module(folder: &str) -> String {
    folder.replace('-', "_")
}

/// `text` with the declaration of the module of `folder`, behind the last one that stands before `table`.
fn with_module(text: &str, folder: &str, table: &str) -> Result<String, String> {
    let end = text.find(table).ok_or_else(|| format!("there is no '{table}'"))?;
    let declaration = if folder.contains('-') {
        format!("#[path = \"{folder}/mod.rs\"]\nmod {};\n", module(folder))
    } else {
        format!("mod {folder};\n")
    };
    let mut at = 0;
    let mut behind_last = None;
    for line in text[..end].split_inclusive('\n') {
        at += line.len();
        if line.starts_with("mod ") && line.trim_end().ends_with(';') {
            behind_last = Some(at);
        }
    }
    // A family without checks: before the first `use`.
    let (at, gap) = match behind_last {
        Some(at) => (at, ""),
        None => (text.find("use ").ok_or("there is no 'use'")?, "\n"),
    };
    Ok(format!("{}{declaration}{gap}{}", &text[..at], &text[at..]))
}

/// `text` with `entry` as the last of the list that `table` begins.
fn with_entry(text: &str, table: &str, entry: &str) -> Result<String, String> {
    let begin = text.find(table).ok_or_else(|| format!("there is no '{table}'"))? + table.len();
    let length = text[begin..]
        .find("];")
        .ok_or_else(|| format!("'{table}' has no end"))?;
    let list = text[begin..begin + length].trim_end().trim_end_matches(',');
    let comma = if list.is_empty() { "" } else { "," };
    Ok(format!(
        "{}{list}{comma}\n{entry},\n{}",
        &text[..begin],
        &text[begin + length..]
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_first_a_second_and_a_hyphenated_check_are_registered() {
        let family = "//! Q?\n\nuse crate::Entry;\n\npub static CHECKS: &[Entry] = &[];\n";
        let one = in_family(family, "hsts").unwrap();
        assert_eq!(
            one,
            "//! Q?\n\nmod hsts;\n\nuse crate::Entry;\n\npub static CHECKS: &[Entry] = &[\n\
             Entry { check: &hsts::CHECK, judge: hsts::judge },\n];\n"
        );
        let two = in_family(&one, "not-so").unwrap();
        assert_eq!(
            two,
            "//! Q?\n\nmod hsts;\n#[path = \"not-so/mod.rs\"]\nmod not_so;\n\nuse crate::Entry;\n\n\
             pub static CHECKS: &[Entry] = &[\nEntry { check: &hsts::CHECK, judge: hsts::judge },\n\
             Entry { check: &not_so::CHECK, judge: not_so::judge },\n];\n"
        );
    }

    #[test]
    fn modules_for_tests_at_the_end_are_left_there() {
        let family = "mod a;\n\nuse crate::Entry;\n\npub static CHECKS: &[Entry] = &[Entry {\n    check: &a::CHECK,\n}];\n\n#[cfg(test)]\nmod cases;\n";
        let two = in_family(family, "b").unwrap();
        assert!(two.starts_with("mod a;\nmod b;\n"), "{two}");
        assert!(
            two.contains("check: &a::CHECK,\n},\nEntry { check: &b::CHECK, judge: b::judge },\n];"),
            "{two}"
        );
    }

    #[test]
    fn a_policy_gets_it_behind_its_family() {
        let policy = "[test.web]\n\"a/b\" = \"required\"\n\"c/d\" = \"required\"\n\n[test.dns]\n\"a/z\" = \"required\"\n";
        let known = in_policy(policy, "a/c").unwrap();
        assert!(
            known.starts_with("[test.web]\n\"a/b\" = \"required\"\n\"a/c\" = \"optional\"\n\"c/d\""),
            "{known}"
        );
        let new = in_policy(policy, "x/y").unwrap();
        assert!(
            new.contains("\"c/d\" = \"required\"\n\"x/y\" = \"optional\"\n\n[test.dns]"),
            "{new}"
        );
    }

    #[test]
    fn other_files_are_refused() {
        assert!(
            in_family("", "a").is_err() && in_lib("mod a;", "b").is_err() && in_policy("[a]", "b/c").is_err()
        );
    }
}
