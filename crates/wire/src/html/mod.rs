//! Pages as text: cut into tags and words, and compared.

pub mod sketch;
pub mod token;
