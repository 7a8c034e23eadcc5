//! The sites of the lab: what they say at each address and port, and with which certificates.

mod authority;
pub(crate) mod dane;
mod endpoint;
mod lists;
mod rsa;
pub mod tls;

pub(crate) use authority::ISSUER;
pub use authority::{Authority, Certificate, Named};
pub(crate) use endpoint::security_txt;
pub use endpoint::{Endpoint, File, Port, SECURITY_TXT, Speech, TEXT, Udp};
pub(crate) use lists::{LIST, has_list};
pub use tls::Tls;
