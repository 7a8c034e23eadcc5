mod corpus;
mod keys;
mod lists;
mod openssl;
mod paths;
mod properties;
mod published;
mod reading;
mod staples;
mod timestamps;

use facts::Timestamp;

/// The time at which all cases are judged.
const AT: &str = "2026-06-01T12:00:00Z";

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}
