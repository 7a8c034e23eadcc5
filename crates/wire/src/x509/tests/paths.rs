use std::collections::{BTreeSet, HashSet};

use super::{AT, at, corpus::CASES};
use crate::x509::{Certificate, chain, path};

#[test]
fn every_case_gets_its_verdict() {
    let mut wrong = Vec::new();
    for case in CASES.iter() {
        let sent = chain(case.chain.iter().map(Vec::as_slice));
        let roots: Vec<Certificate> = case
            .roots
            .iter()
            .map(|der| Certificate::read(der).unwrap())
            .collect();
        let readable = if sent.leaf().is_some() {
            &sent.certificates[..]
        } else {
            &[]
        };
        let result = path::find(readable, &roots, &case.limits, at(AT));
        let found = match (&result, case.expect) {
            (Err(error), _) => error.fault.key().to_owned(),
            (Ok(_), "holds") => "holds".to_owned(),
            (Ok(path), _) => {
                let remarks: BTreeSet<&str> = path.remarks.iter().map(|(_, remark)| remark.key()).collect();
                format!("holds: {}", remarks.into_iter().collect::<Vec<_>>().join(" "))
            }
        };
        // A leaf of a wrong version may have other flaws as well, of which one is told.
        let either = case.expect == "version" && found == "flawed";
        if found != case.expect && !either {
            wrong.push(format!(
                "{}: {found}, not {} ({})",
                case.name, case.expect, case.because
            ));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of {}:\n{}",
        wrong.len(),
        CASES.len(),
        wrong.join("\n")
    );
}

#[test]
fn the_cases_are_many_and_named_once() {
    let names: HashSet<&str> = CASES.iter().map(|case| case.name).collect();
    assert_eq!(names.len(), CASES.len());
    let good = CASES.iter().filter(|case| case.holds()).count();
    assert!(
        CASES.len() >= 220 && good >= 80,
        "{} cases, {good} good",
        CASES.len()
    );
}
