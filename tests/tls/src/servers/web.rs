//! Web servers and proxies from Debian.

use std::fmt::Write;

use real::run::Served;

use super::{PLAIN, Place, text};
use crate::Outcome;

/// The page of all servers.
const PAGE: &str = "<!doctype html><html lang=en><title>A server</title><p>It says little.";

/// nginx at `listen`.
///
/// # Errors
/// It cannot be started.
pub fn nginx(place: &Place<'_>, listen: &str) -> Outcome<Vec<Served>> {
    let folder = text(&place.folder);
    let mut conf = format!(
        "daemon off;\nmaster_process off;\nworker_processes 1;\npid {folder}/pid;\nevents {{ worker_connections 256; }}\n\
         http {{\naccess_log off;\nkeepalive_timeout 10;\n"
    );
    for part in ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"] {
        let _ = writeln!(conf, "{part}_temp_path {folder}/{part};");
    }
    let _ = writeln!(conf, "server {{\nlisten {listen} ssl;\nserver_name _;");
    for files in &place.files {
        let (chain, key) = (text(&files.chain), text(&files.key));
        let _ = writeln!(conf, "ssl_certificate {chain};\nssl_certificate_key {key};");
    }
    let _ = writeln!(
        conf,
        "{}\nlocation / {{ return 200 '{PAGE}'; default_type text/html; }}\n}}\n}}",
        place.setup
    );
    let path = place.write("conf", &conf)?;
    Ok(vec![place.run("nginx", &["-e", "stderr", "-c", &path])?])
}

/// Apache httpd.
///
/// # Errors
/// It cannot be started.
pub fn apache(place: &Place<'_>) -> Outcome<Vec<Served>> {
    let (folder, address) = (text(&place.folder), place.address());
    let page = place.write("page", PAGE)?;
    let mut conf = format!(
        "ServerRoot /usr/lib/apache2\nServerName {}\nPidFile {folder}/pid\nDefaultRuntimeDir {folder}\nMutex file:{folder}\n\
         ErrorLog /dev/stderr\nUser www-data\nGroup www-data\n",
        place.row.host()
    );
    for module in ["mpm_event", "authz_core", "alias", "ssl", "mime", "socache_shmcb"] {
        let _ = writeln!(conf, "LoadModule {module}_module modules/mod_{module}.so");
    }
    conf += "StartServers 1\nServerLimit 1\nThreadsPerChild 25\nMaxRequestWorkers 25\nTypesConfig /etc/mime.types\n";
    conf += "<Directory />\nRequire all granted\n</Directory>\n";
    // What belongs outside the virtual host stands before a line of its own.
    let (outside, inside) = place.setup.split_once("\n---\n").unwrap_or(("", &place.setup));
    let _ = write!(
        conf,
        "{outside}\nListen {address}:443\n<VirtualHost {address}:443>\nSSLEngine on\n"
    );
    for files in &place.files {
        let (chain, key) = (text(&files.chain), text(&files.key));
        let _ = writeln!(conf, "SSLCertificateFile {chain}\nSSLCertificateKeyFile {key}");
    }
    let _ = write!(
        conf,
        "{inside}\nAliasMatch \"^/.*\" {page}\n<LocationMatch \"^/.*\">\nForceType text/html\n</LocationMatch>\n</VirtualHost>\n"
    );
    let path = place.write("conf", &conf)?;
    Ok(vec![place.run("apache2", &["-DFOREGROUND", "-f", &path])?])
}

/// HAProxy.
///
/// # Errors
/// It cannot be started.
pub fn haproxy(place: &Place<'_>) -> Outcome<Vec<Served>> {
    let certificates: String = place
        .files
        .iter()
        .map(|files| format!(" crt {}", text(&files.all)))
        .collect();
    let conf = format!(
        "global\n  nbthread 1\ndefaults\n  mode http\n  timeout client 10s\n  timeout server 10s\n  timeout connect 5s\n\
         frontend all\n  bind {}:443 ssl{certificates} {}\n  http-request return status 200 content-type text/html string hello\n",
        place.address(),
        place.setup
    );
    let path = place.write("conf", &conf)?;
    Ok(vec![place.run("haproxy", &["-db", "-f", &path])?])
}

/// lighttpd.
///
/// # Errors
/// It cannot be started.
pub fn lighttpd(place: &Place<'_>) -> Outcome<Vec<Served>> {
    place.write("index.html", PAGE)?;
    let folder = text(&place.folder);
    let conf = format!(
        "server.document-root = \"{folder}\"\nserver.bind = \"{}\"\nserver.port = 443\nserver.modules = (\"mod_openssl\")\n\
         index-file.names = (\"index.html\")\nmimetype.assign = (\".html\" => \"text/html\")\nssl.engine = \"enable\"\n\
         ssl.pemfile = \"{}\"\nssl.privkey = \"{}\"\n{}\n",
        place.address(),
        text(&place.files[0].chain),
        text(&place.files[0].key),
        place.setup
    );
    let path = place.write("conf", &conf)?;
    Ok(vec![place.run("lighttpd", &["-D", "-f", &path])?])
}

/// Caddy.
///
/// # Errors
/// It cannot be started.
pub fn caddy(place: &Place<'_>) -> Outcome<Vec<Served>> {
    let files = &place.files[0];
    let conf = format!(
        "{{\n  admin off\n  auto_https off\n}}\nhttps://{} {{\n  bind {}\n  tls {} {} {{\n{}\n}}\n  respond hello\n}}\n",
        place.row.host(),
        place.address(),
        text(&files.chain),
        text(&files.key),
        place.setup
    );
    let path = place.write("conf", &conf)?;
    let home = format!("HOME={}", text(&place.folder));
    let arguments = [
        &home,
        "GOMAXPROCS=1",
        "caddy",
        "run",
        "--adapter",
        "caddyfile",
        "--config",
        &path,
    ];
    Ok(vec![place.run("env", &arguments)?])
}

/// stunnel before the plain server.
///
/// # Errors
/// It cannot be started.
pub fn stunnel(place: &Place<'_>) -> Outcome<Vec<Served>> {
    let files = &place.files[0];
    let conf = format!(
        "foreground = yes\npid =\n[all]\naccept = {}:443\nconnect = {PLAIN}\ncert = {}\nkey = {}\n{}\n",
        place.address(),
        text(&files.chain),
        text(&files.key),
        place.setup
    );
    let path = place.write("conf", &conf)?;
    Ok(vec![place.run("stunnel4", &[&path])?])
}

/// The plain server behind stunnel, on a thread.
///
/// # Errors
/// Its port is taken.
pub fn plain() -> Outcome<()> {
    let listener = std::net::TcpListener::bind(PLAIN).map_err(|e| format!("{PLAIN}: {e}"))?;
    std::thread::spawn(move || {
        for mut stream in listener.incoming().flatten() {
            std::thread::spawn(move || {
                let _ = std::io::Read::read(&mut stream, &mut [0; 2_048]);
                let head =
                    "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\nContent-Length";
                let answer = format!("{head}: {}\r\n\r\n{PAGE}", PAGE.len());
                let _ = std::io::Write::write_all(&mut stream, answer.as_bytes());
            });
        }
    });
    Ok(())
}
