//! What web servers send beside pages: header fields and files in known places.

pub mod hsts;
