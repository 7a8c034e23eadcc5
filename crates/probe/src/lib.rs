//! Looking, nothing else: the only crate that opens sockets and the files that measurements rest on.

pub mod route;
