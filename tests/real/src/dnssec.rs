//! The comparison of statuses: every name of the world, asked of Unbound, of delv and of our program.

use std::{
    path::Path,
    thread,
    time::{Duration, Instant},
};

use crate::{
    Outcome, Status,
    comparison::{Row, explained, verdict},
    oracle::{Role, Unbound, delv},
    ours::Plimsoll,
    parallel::parallel_on,
    up::Running,
    world::World,
    zone::{Case, Zone},
};

/// Builds the world, asks everybody, and prints the table.
///
/// # Errors
/// The world does not come up, or somebody differs from what is expected without an explanation in `differences`.
pub fn run(folder: &Path, differences: &Path) -> Outcome<()> {
    let start = Instant::now();
    let mut running = Running::start(World::dnssec(), folder)?;
    let cases: Vec<(&Zone, &Case)> = running.world.cases().collect();
    println!(
        "{} zones, {} names, served after {}",
        running.world.zones.len(),
        cases.len(),
        text(start.elapsed())
    );
    let ours = Plimsoll::find(running.files()?)?;
    if ours.is_none() {
        crate::ours::without()?;
    }
    let mut rows = ask_all(&running, &cases, ours.as_ref())?;
    println!("everybody asked after {}", text(start.elapsed()));
    rows.extend(ask_without_ipv6(&running, &cases, ours.as_ref())?);
    let fallen = running.fallen();
    verdict(&rows, &explained(differences)?, &fallen, start)
}

fn ask_all(running: &Running, cases: &[(&Zone, &Case)], ours: Option<&Plimsoll>) -> Outcome<Vec<Row>> {
    let validator = Unbound::start(&running.built, &running.folder, Role::Validator)?;
    let fetcher = Unbound::start(&running.built, &running.folder, Role::Fetcher)?;
    // The ones that take longest first.
    let mut order: Vec<(usize, &(&Zone, &Case))> = cases.iter().enumerate().collect();
    order.sort_by_key(|(_, (_, case))| case.expected != Status::NoAnswer);
    let mut rows = parallel_on(24, &order, |(place, (zone, case))| {
        let mut row = Row::status(&case.name, zone.about, case.expected);
        row.say("unbound", patiently(case, || Ok(validator.status(&case.name)))?);
        // delv sees what one server said, and cannot ask another.
        if running.world.servers_agree(zone) {
            let ask = || delv(&running.built, &fetcher, &case.name);
            row.say("delv", patiently(case, ask)?);
        }
        Ok((*place, row))
    })?;
    rows.sort_by_key(|(place, _)| *place);
    let mut rows: Vec<Row> = rows.into_iter().map(|(_, row)| row).collect();
    let Some(ours) = ours else { return Ok(rows) };
    let said = parallel_on(8, cases, |(_, case)| {
        Ok(said_by_us(ours, case, case.expected, &[]))
    })?;
    for (row, said) in rows.iter_mut().zip(said) {
        row.say("plimsoll", said);
    }
    Ok(rows)
}

/// On a busy machine a time-out may be nobody's fault: who has no answer where there should be one is asked again, after
/// what Unbound remembers of a failure has faded.
fn patiently(case: &Case, ask: impl Fn() -> Outcome<Status>) -> Outcome<Status> {
    let first = ask()?;
    if first != Status::NoAnswer || case.expected == Status::NoAnswer {
        return Ok(first);
    }
    thread::sleep(Duration::from_secs(6));
    ask()
}

/// A second run without IPv6, over the names chosen for it.
fn ask_without_ipv6(
    running: &Running,
    cases: &[(&Zone, &Case)],
    ours: Option<&Plimsoll>,
) -> Outcome<Vec<Row>> {
    let validator = Unbound::start(&running.built, &running.folder, Role::ValidatorWithoutIpv6)?;
    let chosen: Vec<(&Zone, &Case, Status)> = cases
        .iter()
        .filter_map(|(zone, case)| case.without_ipv6.map(|expected| (*zone, *case, expected)))
        .collect();
    parallel_on(8, &chosen, |(zone, case, expected)| {
        let mut row = Row::status(&case.name, &format!("without IPv6: {}", zone.about), *expected);
        row.say("unbound-4", validator.status(&case.name));
        if let Some(ours) = ours {
            row.say("plimsoll-4", said_by_us(ours, case, *expected, &["--no-ipv6"]));
        }
        Ok(row)
    })
}

/// That a name does not exist is all that our program needs to say about one that does not, unless its absence is
/// expected not to be proved.
fn said_by_us(ours: &Plimsoll, case: &Case, expected: Status, more: &[&str]) -> String {
    let said = ours.status(&case.name, more);
    let proved = matches!(expected, Status::Secure | Status::Insecure);
    if said == "absent" && case.absent && proved {
        expected.to_string()
    } else {
        said
    }
}

fn text(time: Duration) -> String {
    format!("{:.1} s", time.as_secs_f32())
}
