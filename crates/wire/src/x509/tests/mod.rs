mod corpus;
mod openssl;
mod paths;
mod properties;
mod reading;
mod staples;

use facts::Timestamp;

/// The time at which all cases are judged.
const AT: &str = "2026-06-01T12:00:00Z";

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}
