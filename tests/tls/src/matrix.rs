//! Every server up, what foreign clients say of it beside its table, and then what we say.

use std::{
    env, fs,
    net::IpAddr,
    path::Path,
    process::{Command, Stdio},
    time::Instant,
};

use real::{
    comparison::{self, Explained},
    ours::{Files, Plimsoll},
    parallel::parallel_on,
    run::Served,
    up::Running,
    world::World,
    zone::Software,
};

use crate::{
    Outcome, ours,
    pki::Authority,
    row::{self, Row, is_set},
    second::{self, Said},
    servers,
};

/// Servers that are started, and asked, at a time.
const AT_ONCE: usize = 4;

/// Environment variable with the beginnings of names, separated by commas, of the rows that are wanted; all without it.
pub const ONLY: &str = "PLIMSOLL_TLS_ROWS";

/// The servers, running.
pub struct Matrix {
    /// Their rows.
    pub rows: Vec<Row>,
    /// The authority's root certificate.
    pub root: std::path::PathBuf,
    world: Running,
    served: Vec<Served>,
}

impl Matrix {
    /// Starts the servers of all rows that are wanted, and a DNS with their names, in the namespace that we are in.
    ///
    /// # Errors
    /// Something does not come up.
    pub fn start(folder: &Path) -> Outcome<Matrix> {
        let rows = wanted(row::all()?);
        let mut world = World::with_top();
        let zone = world
            .zone("tls.", Software::Nsd, "the servers")
            .signed(real::zone::Signer::Bind);
        for row in &rows {
            zone.line(&format!("{} A {}", row.name, row.address()));
        }
        let world = Running::start(world, folder)?;
        let plain = servers::PLAIN.split(':').next().unwrap_or_default().to_owned();
        let addresses = rows.iter().map(Row::address).chain([plain]);
        add_addresses(addresses)?;
        servers::web::plain()?;
        let parameters = servers::parameters()?;
        let folder = folder.join("servers");
        let authority = Authority::new(&folder.join("authority"))?;
        let served = parallel_on(AT_ONCE, &rows, |row| {
            servers::start(row, &authority, &parameters, &folder)
        })?;
        servers::wait(&rows)?;
        Ok(Matrix {
            rows,
            root: authority.root(),
            world,
            served: served.into_iter().flatten().collect(),
        })
    }

    /// Files for our program.
    ///
    /// # Errors
    /// The folder for facts cannot be made.
    pub fn files(&self) -> Outcome<Files> {
        Ok(Files {
            authorities: Some(self.root.clone()),
            ..self.world.files()?
        })
    }

    /// Servers that have ended although nobody told them to.
    pub fn fallen(&mut self) -> Vec<String> {
        let mut fallen = self.world.fallen();
        fallen.extend(
            self.served
                .iter_mut()
                .filter_map(|server| (!server.is_running()).then(|| server.name().to_owned())),
        );
        fallen
    }
}

fn wanted(rows: Vec<Row>) -> Vec<Row> {
    let Ok(only) = env::var(ONLY) else { return rows };
    let is_wanted = |row: &Row| only.split(',').any(|start| row.name.starts_with(start));
    rows.into_iter().filter(is_wanted).collect()
}

/// Gives the loopback interface more addresses; only called after the namespace was brought up.
fn add_addresses(addresses: impl Iterator<Item = String>) -> Outcome<()> {
    let mut commands = String::new();
    for address in addresses {
        let _: IpAddr = address.parse().map_err(|_| format!("{address} is no address"))?;
        commands += &format!("address add {address}/32 dev lo\n");
    }
    let mut ip = Command::new("ip")
        .args(["-batch", "-"])
        .stdin(Stdio::piped())
        .spawn()
        .map_err(|e| format!("ip: {e}"))?;
    let mut input = ip.stdin.take().ok_or("ip takes no input")?;
    std::io::Write::write_all(&mut input, commands.as_bytes()).map_err(|e| format!("ip: {e}"))?;
    drop(input);
    let status = ip.wait().map_err(|e| format!("ip: {e}"))?;
    if status.success() {
        Ok(())
    } else {
        Err(format!("ip: {status}"))
    }
}

/// Confirms every row by foreign clients, then compares what our program says.
///
/// # Errors
/// A server is not what its row says, or we differ, and `differences` does not say why.
pub fn run(folder: &Path, differences: &Path, with_ours: bool) -> Outcome<()> {
    let start = Instant::now();
    let mut matrix = Matrix::start(folder)?;
    println!(
        "{} servers, up after {:.1} s",
        matrix.rows.len(),
        start.elapsed().as_secs_f32()
    );
    let known = comparison::explained(differences)?;
    let mut rows = Vec::new();
    for more in parallel_on(AT_ONCE, &matrix.rows, |row| foreign(row, &folder.join("servers")))? {
        rows.extend(more);
    }
    println!(
        "{} aspects confirmed by others or not, after {:.1} s",
        rows.len(),
        start.elapsed().as_secs_f32()
    );
    if with_ours {
        match Plimsoll::find(matrix.files()?)? {
            None => real::ours::without()?,
            Some(plimsoll) => {
                let facts = matrix.files()?.facts;
                let judged = parallel_on(AT_ONCE, &matrix.rows, |row| {
                    Ok(ours::judge_with_plimsoll(&plimsoll, row, &facts))
                })?;
                for (row, said) in matrix.rows.iter().zip(judged) {
                    rows.extend(again_alone(row, said, &known, || {
                        ours::judge_with_plimsoll(&plimsoll, row, &facts)
                    }));
                }
            }
        }
    }
    let fallen = matrix.fallen();
    tell(&rows, &known, &fallen, start)
}

/// On a machine that is too busy some of a hundred handshakes run out of time, and that is said then. A server of which
/// something else is said than expected is asked once more with nothing beside it; what is said then counts.
fn again_alone(
    row: &Row,
    said: Vec<comparison::Row>,
    known: &Explained,
    again: impl Fn() -> Vec<comparison::Row>,
) -> Vec<comparison::Row> {
    let differences = comparison::compare(&said, known).unexplained;
    if differences.is_empty() {
        return said;
    }
    println!("{} is asked again alone: {}", row.name, differences.join("; "));
    again()
}

/// The table is long: it goes into a file, and the differences onto the terminal.
fn tell(rows: &[comparison::Row], known: &Explained, fallen: &[String], start: Instant) -> Outcome<()> {
    let findings = comparison::compare(rows, known);
    let table = crate::tools::target().join("tls-matrix.txt");
    fs::write(&table, &findings.table).map_err(|e| format!("{}: {e}", table.display()))?;
    // Rows that were not asked have nothing to differ in.
    if env::var_os(ONLY).is_none() {
        for unseen in &findings.unseen {
            println!("explained, but not seen: {unseen}");
        }
    }
    for difference in &findings.unexplained {
        println!("not explained: {difference}");
    }
    println!(
        "{} rows in {}, all done after {:.1} s",
        rows.len(),
        table.display(),
        start.elapsed().as_secs_f32()
    );
    if !fallen.is_empty() {
        return Err(format!("servers that ended on the way: {}", fallen.join(", ")));
    }
    match findings.unexplained.len() {
        0 => Ok(()),
        count => Err(format!("{count} differences without an explanation")),
    }
}

/// A row of the comparison for each aspect of a server.
fn foreign(row: &Row, folder: &Path) -> Outcome<Vec<comparison::Row>> {
    let openssl = second::openssl(row, folder)?;
    let asks_nmap = row
        .truth
        .keys()
        .any(|aspect| aspect == "versions" || aspect.starts_with("suites"));
    let nmap = if asks_nmap {
        second::nmap::look(row)?
    } else {
        Said::new()
    };
    let peers = second::peers::look(row, folder)?;
    Ok(row
        .truth
        .iter()
        .map(|(aspect, expected)| {
            let mut line =
                comparison::Row::verdict(&row.name, &aspect.replace(' ', "-"), &row.about, expected);
            if let Some(said) = openssl.get(aspect) {
                line.say("openssl", difference(aspect, expected, said));
            }
            if let Some(said) = nmap.get(aspect) {
                line.say("nmap", difference(aspect, expected, said));
            }
            for (name, said) in &peers {
                if let Some(said) = said.get(aspect) {
                    line.say(name, difference(aspect, expected, said));
                }
            }
            line
        })
        .collect())
}

/// What was said, or of a set how it differs from what was expected.
pub fn difference(aspect: &str, expected: &str, said: &str) -> String {
    if said == expected || !is_set(aspect) || said == "none" {
        return said.to_owned();
    }
    let (one, other): (Vec<&str>, Vec<&str>) = (expected.split(' ').collect(), said.split(' ').collect());
    let lacking = one
        .iter()
        .filter(|word| !other.contains(word))
        .map(|word| format!("without {word}"));
    let more = other
        .iter()
        .filter(|word| !one.contains(word))
        .map(|word| format!("with {word}"));
    lacking.chain(more).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sets_are_told_by_their_difference() {
        assert_eq!(
            difference("versions", "TLSv1 TLSv1.2", "TLSv1.2 TLSv1.3"),
            "without TLSv1, with TLSv1.3"
        );
        assert_eq!(difference("dh", "512", "1024"), "1024");
        assert_eq!(difference("versions", "TLSv1", "none"), "none");
    }
}
