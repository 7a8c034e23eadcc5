//! Reports for people and for programs.
//!
//! Takes reports that are judged already and writes them out: as JSON ([`json`]), as a table for spreadsheets ([`csv`]), on
//! a terminal ([`terminal`]), as a page of HTML ([`html`]); and a check's own page ([`explain`]). What else is written for
//! people is a [`document`] first. Nothing here judges, compares with a threshold or looks at a clock: an age is the time
//! between two facts. All words come from `text`, and whatever others sent is made harmless before it is shown.

mod compare;
pub mod csv;
pub mod document;
pub mod explain;
mod explanation;
mod findings;
pub mod html;
pub mod json;
mod layout;
mod mail;
mod markdown;
mod norm;
mod overview;
mod report;
mod score;
pub mod suppliers;
pub mod terminal;

pub use layout::Look;
pub use markdown::page as prose;
pub use norm::link;
pub use report::{Judged, Standing, age};

#[cfg(test)]
mod sample;
