//! What web servers send beside pages: header fields and files in known places.

pub mod hsts;

// What a response says about its page: the security fields, and who speaks instead of the site.
pub mod alt_svc;
pub mod challenge;
pub mod cookie;
pub mod csp;
pub mod field;
pub mod first_status;
pub mod head;
pub mod isolation;
pub mod permissions_policy;
pub mod referrer_policy;
pub mod security_txt;
pub mod x_content_type_options;
pub mod x_frame_options;
