//! The servers: configuration, start, readiness.

mod library;
pub mod web;

use std::{
    collections::BTreeMap,
    fs,
    net::{SocketAddr, TcpStream},
    path::{Path, PathBuf},
    thread,
    time::{Duration, Instant},
};

use real::run::{Served, tool};

use crate::{
    Outcome, front,
    pki::{Authority, Files},
    row::{Kind, Row},
    tools,
};

/// Longest wait until a server's port is open.
const PATIENCE: Duration = Duration::from_secs(15);

/// Where the plain server behind stunnel listens.
pub const PLAIN: &str = "198.18.199.1:80";

/// What a server gets to be started with.
pub struct Place<'a> {
    /// Its row.
    pub row: &'a Row,
    /// Its folder.
    pub folder: PathBuf,
    /// Its certificates.
    pub files: Vec<Files>,
    /// The row's setup with all names of files filled in.
    pub setup: String,
}

impl Place<'_> {
    /// The address, without a port.
    pub fn address(&self) -> String {
        self.row.address()
    }

    /// The first of four ports of its own, for what stands behind a front.
    pub fn inner_port(&self) -> u16 {
        self.row.inner_port()
    }

    /// Writes `text` into a file of its folder; gives its path.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn write(&self, name: &str, text: &str) -> Outcome<String> {
        let path = self.folder.join(name);
        fs::write(&path, text).map_err(|e| format!("{}: {e}", path.display()))?;
        Ok(path.to_string_lossy().into_owned())
    }

    /// Starts a program; its words go into the log.
    ///
    /// # Errors
    /// It cannot be started.
    pub fn run(&self, program: &str, arguments: &[&str]) -> Outcome<Served> {
        Served::start(&self.row.name, program, arguments, &self.folder.join("log"))
    }
}

fn text(path: &Path) -> &str {
    path.to_str().expect("temporary folders have names in Unicode")
}

/// Where parameters of finite-field Diffie-Hellman lie: of so many bits each, with primes of nobody's standard. They are
/// made once and kept, since finding primes takes its time.
///
/// # Errors
/// OpenSSL refuses.
pub fn parameters() -> Outcome<PathBuf> {
    let folder = tools::target().join("tls-parameters");
    fs::create_dir_all(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    for bits in ["512", "768", "1024", "2048"] {
        let file = format!("dh{bits}");
        if !folder.join(&file).is_file() {
            // DSA's way is quicker; the groups are as good.
            let arguments = ["dhparam", "-dsaparam", "-out", &file, bits];
            tool(&tools::old_openssl(), &arguments, &folder)?;
        }
    }
    Ok(folder)
}

/// Makes the certificates of a row, and starts it.
///
/// # Errors
/// Something does not come up.
pub fn start(row: &Row, authority: &Authority, parameters: &Path, folder: &Path) -> Outcome<Vec<Served>> {
    let home = folder.join(&row.name);
    fs::create_dir_all(&home).map_err(|e| format!("{}: {e}", home.display()))?;
    let issued: Outcome<Vec<Files>> = row
        .certificates
        .iter()
        .map(|kind| authority.issue(&row.host(), kind, &home))
        .collect();
    let files = issued.map_err(|e| format!("{}: {e}", row.name))?;
    let mut place = Place {
        row,
        folder: home,
        files,
        setup: row.setup.replace("{address}", &row.address()),
    };
    fill_in(&mut place, authority, parameters)?;
    match row.kind {
        Kind::Openssl111 | Kind::Openssl3 => library::s_server(&place),
        Kind::Openssl4 => library::openssl4(&place),
        Kind::Tlslite => library::tlslite(&place),
        Kind::Gnutls => library::gnutls(&place),
        Kind::Rustls => library::rustls(&place).map(|()| Vec::new()),
        Kind::Nginx => web::nginx(&place, &format!("{}:443", place.address())),
        Kind::Apache => web::apache(&place),
        Kind::Haproxy => web::haproxy(&place),
        Kind::Lighttpd => web::lighttpd(&place),
        Kind::Caddy => web::caddy(&place),
        Kind::Stunnel => web::stunnel(&place),
        Kind::Front => {
            let behind = format!("127.0.0.1:{}", place.inner_port());
            if !place.setup.contains("ssl_protocols") {
                place.setup += "\nssl_protocols TLSv1.2 TLSv1.3;";
            }
            let served = web::nginx(&place, &behind)?;
            let behaviour = row.front.clone().ok_or("a front without behaviour")?;
            front::start(&place, behaviour, &[behind])?;
            Ok(served)
        }
    }
}

fn fill_in(place: &mut Place<'_>, authority: &Authority, parameters: &Path) -> Outcome<()> {
    let mut names: BTreeMap<String, PathBuf> = BTreeMap::new();
    for (number, files) in place.files.iter().enumerate() {
        let suffix = if number == 0 {
            String::new()
        } else {
            (number + 1).to_string()
        };
        names.insert(format!("{{leaf{suffix}}}"), files.leaf.clone());
        names.insert(format!("{{chain{suffix}}}"), files.chain.clone());
        names.insert(format!("{{key{suffix}}}"), files.key.clone());
    }
    names.insert("{dir}".to_owned(), place.folder.clone());
    names.insert("{parameters}".to_owned(), parameters.to_owned());
    names.insert("{intermediate}".to_owned(), authority.intermediate());
    names.insert(
        "{intermediate-der}".to_owned(),
        authority.intermediate().with_extension("der"),
    );
    if place
        .row
        .truth
        .get("staple")
        .is_some_and(|staple| staple == "yes")
    {
        let staple = authority.staple(&place.files[0], &place.row.response, &place.folder)?;
        // HAProxy finds it by its name beside the certificate.
        let beside = format!("{}.ocsp", text(&place.files[0].all));
        fs::copy(&staple, beside).map_err(|e| e.to_string())?;
        names.insert("{staple}".to_owned(), staple);
    }
    for (name, path) in names {
        place.setup = place.setup.replace(&name, text(&path));
    }
    Ok(())
}

/// Waits until every row's ports are open, those behind a front too.
///
/// # Errors
/// Which are not, after a while.
pub fn wait(rows: &[Row]) -> Outcome<()> {
    let deadline = Instant::now() + PATIENCE;
    let mut closed = Vec::new();
    for row in rows {
        let address: SocketAddr = format!("{}:443", row.address())
            .parse()
            .map_err(|_| "no address")?;
        while TcpStream::connect_timeout(&address, Duration::from_millis(200)).is_err() {
            if Instant::now() > deadline {
                closed.push(row.name.clone());
                break;
            }
            thread::sleep(Duration::from_millis(20));
        }
    }
    if closed.is_empty() {
        return Ok(());
    }
    Err(format!("nothing listens: {}", closed.join(", ")))
}
