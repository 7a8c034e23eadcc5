//! Finished pages, each at its path.

use std::{collections::BTreeMap, sync::Arc};

use axum::{
    Router,
    body::Bytes,
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, Method, StatusCode, header},
    response::{IntoResponse, Response},
};

/// A finished page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// Its media type.
    pub kind: &'static str,
    /// Its text.
    pub text: String,
}

/// Pages by path; `/` is the first that people see.
#[derive(Clone, Debug, Default)]
pub struct Site {
    pages: BTreeMap<String, Page>,
}

/// What a page may load: nothing but its own style. Reports are self-contained.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

impl Site {
    /// Puts a page at a path, which begins with a slash.
    pub fn put(&mut self, path: impl Into<String>, page: Page) {
        self.pages.insert(path.into(), page);
    }

    /// Answers for these pages as a server at `port`.
    pub(crate) fn router(self, port: u16) -> Router {
        let pages = self.pages.into_iter().map(|(path, page)| {
            let body = Bytes::from(page.text);
            (path, (page.kind, body))
        });
        let shared = Arc::new(Shared {
            pages: pages.collect(),
            hosts: ["localhost", "127.0.0.1"].map(|host| format!("{host}:{port}")),
        });
        Router::new().fallback(answer).with_state(shared)
    }
}

struct Shared {
    pages: BTreeMap<String, (&'static str, Bytes)>,
    /// Names under which visitors may come. Another name that leads here is somebody's trick to read these pages from a
    /// page of theirs (DNS rebinding).
    hosts: [String; 2],
}

async fn answer(State(shared): State<Arc<Shared>>, request: Request) -> Response {
    let host = request
        .headers()
        .get(header::HOST)
        .and_then(|host| host.to_str().ok());
    if !host.is_some_and(|host| shared.hosts.iter().any(|own| own.eq_ignore_ascii_case(host))) {
        return refused(StatusCode::MISDIRECTED_REQUEST);
    }
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return refused(StatusCode::METHOD_NOT_ALLOWED);
    }
    match shared.pages.get(request.uri().path()) {
        None => refused(StatusCode::NOT_FOUND),
        Some((kind, body)) => {
            let mut headers = guards();
            headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
            (headers, body.clone()).into_response()
        }
    }
}

fn refused(status: StatusCode) -> Response {
    let mut headers = guards();
    headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("text/plain; charset=utf-8"),
    );
    if status == StatusCode::METHOD_NOT_ALLOWED {
        headers.insert(header::ALLOW, HeaderValue::from_static("GET, HEAD"));
    }
    (status, headers, format!("{status}\n")).into_response()
}

/// What our own checks ask of every answer.
fn guards() -> HeaderMap {
    let mut headers = HeaderMap::new();
    for (name, value) in [
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::X_FRAME_OPTIONS, "DENY"),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::CACHE_CONTROL, "no-store"),
        (
            header::HeaderName::from_static("cross-origin-opener-policy"),
            "same-origin",
        ),
        (
            header::HeaderName::from_static("cross-origin-resource-policy"),
            "same-origin",
        ),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers
}

#[cfg(test)]
mod tests {
    use axum::body::Body;
    use tower::ServiceExt;

    use super::*;

    async fn ask(method: &str, host: &str, path: &str) -> Response {
        let mut site = Site::default();
        site.put(
            "/",
            Page {
                kind: "text/html; charset=utf-8",
                text: "<!doctype html><title>a</title>".to_owned(),
            },
        );
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header("host", host)
            .body(Body::empty())
            .unwrap();
        site.router(8580).oneshot(request).await.unwrap()
    }

    #[tokio::test]
    async fn pages_are_given_to_whoever_asks_for_them_by_a_name_of_this_machine() {
        for (method, host, path, status) in [
            ("GET", "localhost:8580", "/", 200),
            ("HEAD", "127.0.0.1:8580", "/", 200),
            ("GET", "LOCALHOST:8580", "/?a=b", 200),
            ("GET", "localhost:8580", "/../etc/passwd", 404),
            ("GET", "localhost:8580", "/missing", 404),
            ("GET", "evil.example:8580", "/", 421),
            ("GET", "localhost", "/", 421),
            ("POST", "localhost:8580", "/", 405),
        ] {
            let response = ask(method, host, path).await;
            assert_eq!(response.status(), status, "{method} {host} {path}");
            let headers = response.headers();
            assert_eq!(headers[header::X_CONTENT_TYPE_OPTIONS], "nosniff");
            assert!(
                headers[header::CONTENT_SECURITY_POLICY]
                    .to_str()
                    .unwrap()
                    .starts_with("default-src 'none'")
            );
        }
    }
}
