//! nginx and Apache: configuration and start.

use std::{
    fmt::Write,
    fs,
    net::{IpAddr, SocketAddr, TcpStream},
    path::Path,
    thread,
    time::{Duration, Instant},
};

use super::{
    authority::Authority,
    lists,
    site::{Endpoint, Site, Software},
};
use crate::{Outcome, run::Served};

/// Longest wait until every port is open.
const PATIENCE: Duration = Duration::from_secs(20);

/// Where the parts of one endpoint lie.
struct Place<'a> {
    address: IpAddr,
    port: u16,
    endpoint: &'a Endpoint,
    /// Files in the order of the endpoint's own list, numbered.
    files: String,
    /// Chain and key.
    certificate: Option<(String, String)>,
}

/// Writes the configuration of both servers, starts them and waits until every port is open.
///
/// # Errors
/// A server does not come up.
pub fn start(sites: &[Site], authority: &Authority, folder: &Path) -> Outcome<Vec<Served>> {
    let mut nginx = String::new();
    let mut apache = String::new();
    let mut open = Vec::new();
    for site in sites {
        for place in places(site, authority, folder)? {
            open.push(SocketAddr::new(place.address, place.port));
            match site.software {
                Software::Nginx => nginx += &nginx_server(&place),
                Software::Apache => apache += &apache_host(site, &place),
            }
        }
    }
    let servers = vec![
        run(
            folder,
            "nginx",
            "nginx",
            &["-e", "stderr", "-c"],
            &(nginx_head(folder) + &nginx + "}\n"),
        )?,
        run(
            folder,
            "apache",
            "apache2",
            &["-DFOREGROUND", "-f"],
            &(apache_head(folder) + &apache),
        )?,
    ];
    let deadline = Instant::now() + PATIENCE;
    for address in open {
        while TcpStream::connect_timeout(&address, Duration::from_millis(200)).is_err() {
            if Instant::now() > deadline {
                return Err(format!(
                    "nothing listens at {address}; the logs are in {}",
                    folder.display()
                ));
            }
            thread::sleep(Duration::from_millis(20));
        }
    }
    Ok(servers)
}

fn run(folder: &Path, name: &str, program: &str, arguments: &[&str], text: &str) -> Outcome<Served> {
    let path = folder.join(format!("{name}.conf"));
    fs::write(&path, text).map_err(|e| format!("{}: {e}", path.display()))?;
    let path = path.to_string_lossy();
    Served::start(
        name,
        program,
        &[arguments, &[path.as_ref()]].concat(),
        &folder.join(format!("{name}.log")),
    )
}

/// Writes the files and certificates of a site.
fn places<'a>(site: &'a Site, authority: &Authority, folder: &Path) -> Outcome<Vec<Place<'a>>> {
    let folder = folder.join("sites").join(&site.name);
    let mut places = Vec::new();
    for (number, (address, plain, secure)) in site.addresses.iter().enumerate() {
        for (port, endpoint) in [(80, plain), (443, secure)] {
            let Some(endpoint) = endpoint else { continue };
            let home = folder.join(format!("{number}-{port}"));
            fs::create_dir_all(&home).map_err(|e| format!("{}: {e}", home.display()))?;
            for (at, file) in endpoint.files.iter().enumerate() {
                let path = home.join(format!("file{at}"));
                match site.fault().filter(|_| file.path == lists::LIST) {
                    Some(fault) => lists::write(authority, &site.name, fault, &path)?,
                    None => fs::write(&path, &file.content).map_err(|e| e.to_string())?,
                }
            }
            let certificate = match endpoint.certificate {
                Some(fault) => Some(authority.issue(&site.names(), fault, &home)?),
                None => None,
            };
            let text = |path: &Path| path.to_string_lossy().into_owned();
            places.push(Place {
                address: *address,
                port,
                endpoint,
                files: text(&home),
                certificate: certificate.map(|(chain, key)| (text(&chain), text(&key))),
            });
        }
    }
    Ok(places)
}

/// The old versions need OpenSSL's lowest security level.
fn is_old(endpoint: &Endpoint) -> bool {
    endpoint.versions.split(' ').any(|version| version == "TLSv1")
}

/// The beginning of a configuration of nginx, up to and within `http`.
pub(crate) fn nginx_head(folder: &Path) -> String {
    let folder = folder.display();
    let mut text = "daemon off;\nmaster_process off;\nworker_processes 1;\n".to_owned();
    let _ = write!(
        text,
        "pid {folder}/nginx.pid;\nevents {{ worker_connections 1024; }}\nhttp {{\n"
    );
    text += "access_log off;\nserver_tokens off;\nkeepalive_timeout 20;\n";
    for part in ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"] {
        let _ = writeln!(text, "{part}_temp_path {folder}/nginx-{part};");
    }
    text
}

/// A value in the quotes that it does not hold itself.
fn nginx_quoted(value: &str) -> String {
    if value.contains('"') {
        format!("'{value}'")
    } else {
        format!("\"{value}\"")
    }
}

fn nginx_server(place: &Place<'_>) -> String {
    let endpoint = place.endpoint;
    let address = SocketAddr::new(place.address, place.port);
    let mut listen = format!("listen {address}");
    if place.address.is_ipv6() {
        listen += " ipv6only=on";
    }
    if endpoint.certificate.is_some() {
        listen += " ssl";
        listen += if endpoint.http2 { " http2" } else { "" };
    }
    let mut text = format!("server {{\n  {listen};\n  server_name _;\n");
    if let Some((chain, key)) = &place.certificate {
        let _ = writeln!(text, "  ssl_certificate {chain};\n  ssl_certificate_key {key};");
        let _ = writeln!(text, "  ssl_protocols {};", endpoint.versions);
        if is_old(endpoint) {
            text += "  ssl_ciphers \"ALL:@SECLEVEL=0\";\n";
        }
    }
    if endpoint.gzip {
        text += "  gzip on;\n  gzip_min_length 1;\n";
    }
    for (name, value) in &endpoint.headers {
        let _ = writeln!(text, "  add_header {name} {} always;", nginx_quoted(value));
    }
    for (number, file) in endpoint.files.iter().enumerate() {
        let _ = writeln!(
            text,
            "  location = {} {{ root {}; types {{ }} default_type \"{}\"; ssi on; ssi_types *; rewrite ^ /file{number} break; }}",
            file.path, place.files, file.content_type
        );
    }
    let mut rest = endpoint.status.map_or("return 404;".to_owned(), |status| {
        format!("return {status} \"\";")
    });
    for (path, status, target) in &endpoint.redirects {
        if path == "*" {
            rest = format!("return {status} {target};");
        } else {
            let _ = writeln!(text, "  location = {path} {{ return {status} {target}; }}");
        }
    }
    let _ = writeln!(text, "  location / {{ {rest} }}\n}}");
    text
}

fn apache_head(folder: &Path) -> String {
    let folder = folder.display();
    let mut text = format!(
        "ServerRoot /usr/lib/apache2\nServerName apache.web\nPidFile {folder}/apache.pid\nDefaultRuntimeDir {folder}\n\
         Mutex file:{folder}\nErrorLog /dev/stderr\nUser www-data\nGroup www-data\nServerTokens Prod\n"
    );
    for module in [
        "mpm_event",
        "authz_core",
        "alias",
        "headers",
        "ssl",
        "http2",
        "filter",
        "deflate",
        "mime",
    ] {
        let _ = writeln!(text, "LoadModule {module}_module modules/mod_{module}.so");
    }
    text += "StartServers 1\nServerLimit 1\nThreadsPerChild 25\nMaxRequestWorkers 25\nTypesConfig /etc/mime.types\n";
    text += "<Directory />\n  Require all granted\n</Directory>\n";
    text
}

fn apache_host(site: &Site, place: &Place<'_>) -> String {
    let endpoint = place.endpoint;
    let address = SocketAddr::new(place.address, place.port);
    let mut text = format!(
        "Listen {address}\n<VirtualHost {address}>\n  ServerName {}\n",
        site.name
    );
    if let Some((chain, key)) = &place.certificate {
        let versions: String = endpoint
            .versions
            .split(' ')
            .map(|version| format!(" +{version}"))
            .collect();
        let _ = write!(
            text,
            "  SSLEngine on\n  SSLCertificateFile {chain}\n  SSLCertificateKeyFile {key}\n  SSLProtocol -all{versions}\n"
        );
        if is_old(endpoint) {
            text += "  SSLCipherSuite ALL:@SECLEVEL=0\n";
        }
        text += if endpoint.http2 {
            "  Protocols h2 http/1.1\n"
        } else {
            "  Protocols http/1.1\n"
        };
    }
    if endpoint.gzip {
        text += "  SetOutputFilter DEFLATE\n";
    }
    for (name, value) in &endpoint.headers {
        let _ = writeln!(
            text,
            "  Header always add {name} \"{}\"",
            value.replace('"', "\\\"")
        );
    }
    let mut not_files = String::new();
    for (number, file) in endpoint.files.iter().enumerate() {
        let path = file.path.replace('.', "\\.");
        let _ = writeln!(text, "  AliasMatch \"^{path}$\" \"{}/file{number}\"", place.files);
        let _ = writeln!(
            text,
            "  <LocationMatch \"^{path}$\">\n    ForceType \"{}\"\n  </LocationMatch>",
            file.content_type
        );
        let _ = write!(not_files, "(?!{path}$)");
    }
    for (path, status, target) in &endpoint.redirects {
        let pattern = if path == "*" {
            format!("^{not_files}")
        } else {
            format!("^{}$", path.replace('.', "\\."))
        };
        let _ = writeln!(text, "  RedirectMatch {status} \"{pattern}\" \"{target}\"");
    }
    if endpoint.redirects.iter().all(|(path, _, _)| path != "*") {
        let _ = writeln!(
            text,
            "  RedirectMatch {} \"^{not_files}\"",
            endpoint.status.unwrap_or(404)
        );
    }
    text + "</VirtualHost>\n"
}
