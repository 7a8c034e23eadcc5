use proptest::prelude::*;

use super::at;
use crate::x509::{forge::timestamps, sct::*};

/// The list in a certificate of badssl.com, and what OpenSSL 3.0 reads in it.
const REAL: &str = "0078007600a7ce4a4e6207e0addee5fdaa4b1f86768767b5d002a55d47310e7e670a95eab2000001586fffceb4\
                    0000040300473045022100b803ad34f6fc0f2cff84a086e5d7cf5af00a07626a7fb3a64464f195a4484511\
                    02202f618d531b6f4ab80a67b207e18f6dadd1044a5eb389ef7c60c26853f93d1f6d";

fn octets(hex: &str) -> Vec<u8> {
    let digits: Vec<u8> = hex.chars().map(|c| c.to_digit(16).unwrap() as u8).collect();
    digits.chunks(2).map(|pair| pair[0] << 4 | pair[1]).collect()
}

#[test]
fn a_real_list_reads_as_others_read_it() {
    let list = read(&octets(REAL)).unwrap();
    let [one] = list.timestamps.as_slice() else {
        panic!("{list:?}")
    };
    assert_eq!((one.log[0], one.log[31]), (0xa7, 0xb2));
    assert_eq!(one.at, Some(at("2016-11-17T01:56:25.396Z")));
    assert_eq!(
        (one.extensions.len(), one.algorithm, one.signature.len()),
        (0, (4, 3), 71)
    );
}

#[test]
fn what_is_no_list() {
    let good = octets(REAL);
    for length in 0..good.len() {
        assert_eq!(read(&good[..length]), Err(NoTimestamps), "cut at {length}");
    }
    assert_eq!(read(&[good.as_slice(), &[0]].concat()), Err(NoTimestamps));
    assert_eq!(read(&[0, 0]), Err(NoTimestamps), "empty list");
    assert_eq!(read(&[0, 2, 0, 0]), Err(NoTimestamps), "empty timestamp");
    // An octet more within the timestamp than its parts need.
    let mut padded = good.clone();
    padded.push(0);
    padded[1] += 1;
    padded[3] += 1;
    assert_eq!(read(&padded), Err(NoTimestamps));
    let now = "2026-06-01T12:00:00Z";
    assert!(read(&timestamps(&vec![(1, now); TIMESTAMPS_MAX])).is_ok());
    assert_eq!(
        read(&timestamps(&vec![(1, now); TIMESTAMPS_MAX + 1])),
        Err(NoTimestamps)
    );
}

#[test]
fn versions_of_tomorrow_are_passed_over() {
    let list = read(&[0, 6, 0, 4, 1, 9, 9, 9]).unwrap();
    assert_eq!((list.timestamps.len(), list.other_versions), (0, 1));
}

#[test]
fn a_time_beyond_the_calendar_is_none() {
    let mut far = octets(REAL);
    far[37..45].fill(0xff);
    let list = read(&far).unwrap();
    assert_eq!(list.timestamps[0].at, None);
}

proptest! {
    #[test]
    fn nothing_breaks_the_reader(octets in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = read(&octets);
    }

    #[test]
    fn what_was_written_is_read(logs in proptest::collection::vec(any::<u8>(), 1..20)) {
        let now = "2026-06-01T12:00:00Z";
        let written: Vec<(u8, &str)> = logs.iter().map(|log| (*log, now)).collect();
        let list = read(&timestamps(&written)).unwrap();
        let names: Vec<u8> = list.timestamps.iter().map(|one| one.log[0]).collect();
        prop_assert_eq!(names, logs);
        prop_assert!(list.timestamps.iter().all(|one| one.at == Some(at(now))));
    }
}
