//! What was seen, and nothing else.
//!
//! Facts are raw: records with their signatures, headers in the order and spelling in which they came,
//! certificates in DER. A fact never says whether something is good; that is for `checks`, under a policy,
//! now or in ten years. One measuring of one subject is one [`Facts`] value and one line of JSON.
//!
//! This crate refuses to know anything but serde and a clock type: no parser, no network, no judgement.

mod bytes;
mod dns;
mod mail;
mod measured;
mod need;
mod revocation;
mod route;
mod subject;
mod tls;
mod trust;
mod web;

pub use bytes::Base64;
pub use dns::{
    Asked, Delegation, DnsFacts, Edns, Exchange, Flags, Lookup, NameServer, Question, Record, Reply, Server,
    Transport, Zone,
};
pub use jiff::Timestamp;
pub use mail::{
    KnownVendor, KnownVendors, MailFacts, MailHost, MailServer, PolicyFile, Selector, SelectorSource, Sender,
    SmtpReply, SmtpSession, SmtpTurn, Vendor, VendorRole,
};
pub use measured::{Measured, Reason, Unseen};
pub use need::{DENIAL_PREFIX, Need, SELECTOR_PREFIX, SuiteOrder, TlsClasses};
pub use revocation::{RevocationExcerpt, RevocationList};
pub use route::{AddressRoutes, Announcement, RouteFacts, RouteTable, Vrp, VrpTable};
pub use subject::{Facts, Net, SCHEMA, Subject, Test, Tool, Traffic, Vantage};
pub use tls::{
    EarlyAttempt, EarlyData, FlightEnd, HelloAbout, HelloExchange, Offer, Renegotiation, RenegotiationEnd,
    ServerFlight, SharedFrom, SignedAnswer, SignedHandshake, TlsMessage, TlsSurvey,
};
pub use trust::{RootLimit, RootStore, Trust};
pub use web::{
    AddressFacts, Body, BodySeen, CertificateFile, Connect, Hop, HopEnd, Http3, PortFacts, RawHello,
    Response, TlsSession, Visit, WebFacts,
};
