//! Whole zones, signed by BIND, ldns or Knot.

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::{
    Outcome,
    key::Key,
    run::tool,
    zone::{DAY, Denial, HOUR, Signer, Signing, Zone},
};

/// Signs the master file `unsigned` (which holds the DNSKEY records already) and gives the path of the result.
///
/// # Errors
/// The signer failed, or cannot do what is asked of it.
pub fn sign(
    zone: &Zone,
    signing: &Signing,
    keys: &[Key],
    unsigned: &Path,
    folder: &Path,
    now: i64,
) -> Outcome<PathBuf> {
    let active: Vec<String> = keys
        .iter()
        .filter(|key| key.spec.active)
        .map(|key| key.base.to_string_lossy().into_owned())
        .collect();
    match signing.signer {
        Signer::Bind => by_bind(zone, signing, keys, &active, unsigned, folder, now),
        Signer::Ldns => by_ldns(zone, signing, &active, unsigned, folder, now),
        Signer::Knot => by_knot(zone, signing, &active, unsigned, folder),
    }
    .map_err(|e| format!("{}: {e}", zone.name))
}

fn by_bind(
    zone: &Zone,
    signing: &Signing,
    keys: &[Key],
    active: &[String],
    unsigned: &Path,
    folder: &Path,
    now: i64,
) -> Outcome<PathBuf> {
    let signed = unsigned.with_extension("signed");
    let (start, end) = (
        compact_time(now + signing.start)?,
        compact_time(now + signing.end)?,
    );
    let (input, output) = (unsigned.to_string_lossy(), signed.to_string_lossy());
    let mut arguments: Vec<&str> = vec![
        "-q", "-P", "-o", &zone.name, "-s", &start, "-e", &end, "-O", "full", "-f", &output,
    ];
    let iterations;
    if let Denial::Nsec3 {
        iterations: more,
        salt,
        opt_out,
    } = &signing.denial
    {
        iterations = more.to_string();
        arguments.extend(["-3", if salt.is_empty() { "-" } else { salt }, "-H", &iterations]);
        if *opt_out {
            arguments.push("-A");
        }
    }
    let one_for_all = keys.iter().filter(|key| key.spec.active).any(|key| {
        let same = |other: &&Key| other.algorithm() == key.algorithm() && other.spec.active;
        keys.iter()
            .filter(same)
            .all(|other| other.spec.entry == key.spec.entry)
    });
    // -z: every key signs everything; -x: key signing keys alone sign the keys.
    arguments.push(if one_for_all { "-z" } else { "-x" });
    arguments.push(&input);
    arguments.extend(active.iter().map(String::as_str));
    tool("dnssec-signzone", &arguments, folder)?;
    Ok(signed)
}

fn by_ldns(
    zone: &Zone,
    signing: &Signing,
    active: &[String],
    unsigned: &Path,
    folder: &Path,
    now: i64,
) -> Outcome<PathBuf> {
    let signed = unsigned.with_extension("signed");
    let (start, end) = ((now + signing.start).to_string(), (now + signing.end).to_string());
    let (input, output) = (unsigned.to_string_lossy(), signed.to_string_lossy());
    let mut arguments: Vec<&str> = vec!["-o", &zone.name, "-i", &start, "-e", &end, "-f", &output];
    let iterations;
    if let Denial::Nsec3 {
        iterations: more,
        salt,
        opt_out,
    } = &signing.denial
    {
        iterations = more.to_string();
        arguments.extend(["-n", "-a", "1", "-t", &iterations]);
        if !salt.is_empty() {
            arguments.extend(["-s", salt]);
        }
        if *opt_out {
            arguments.push("-p");
        }
    }
    arguments.push(&input);
    arguments.extend(active.iter().map(String::as_str));
    tool("ldns-signzone", &arguments, folder)?;
    Ok(signed)
}

fn by_knot(
    zone: &Zone,
    signing: &Signing,
    active: &[String],
    unsigned: &Path,
    folder: &Path,
) -> Outcome<PathBuf> {
    if signing.start != -HOUR || signing.end != 30 * DAY {
        return Err("kzonesign has no dates to choose".to_owned());
    }
    let denial = match &signing.denial {
        Denial::Nsec => "nsec3: off".to_owned(),
        Denial::Nsec3 {
            iterations,
            salt,
            opt_out,
        } => format!(
            "nsec3: on\n    nsec3-iterations: {iterations}\n    nsec3-opt-out: {}\n    nsec3-salt-length: {}",
            if *opt_out { "on" } else { "off" },
            salt.len() / 2
        ),
    };
    let configuration = folder.join("kzonesign.conf");
    let signed_folder = folder.join("signed");
    for path in [&signed_folder, &folder.join("kasp")] {
        fs::create_dir_all(path).map_err(|e| format!("{}: {e}", path.display()))?;
    }
    let text = format!(
        "server:\n    rundir: \"{folder}\"\ndatabase:\n    storage: \"{folder}/kasp\"\npolicy:\n  - id: p\n    manual: on\n    \
         rrsig-lifetime: 30d\n    cds-cdnskey-publish: none\n    {denial}\nzone:\n  - domain: \"{name}\"\n    file: \"{file}\"\n    \
         dnssec-signing: on\n    dnssec-policy: p\n    zonefile-load: whole\n    journal-content: none\n",
        folder = folder.display(),
        name = zone.name,
        file = unsigned.display()
    );
    fs::write(&configuration, text).map_err(|e| e.to_string())?;
    let path = configuration.to_string_lossy();
    for key in active {
        tool("keymgr", &["-c", &path, &zone.name, "import-bind", key], folder)?;
    }
    if let Denial::Nsec3 { salt, .. } = &signing.denial
        && !salt.is_empty()
    {
        tool("keymgr", &["-c", &path, &zone.name, "nsec3-salt", salt], folder)?;
    }
    tool(
        "kzonesign",
        &["-c", &path, "-o", &signed_folder.to_string_lossy(), &zone.name],
        folder,
    )?;
    let mut written = fs::read_dir(&signed_folder).map_err(|e| e.to_string())?.flatten();
    written
        .next()
        .map(|entry| entry.path())
        .ok_or_else(|| "kzonesign wrote nothing".to_owned())
}

/// YYYYMMDDHHMMSS in UTC, as RRSIG records and `dnssec-signzone` write times.
fn compact_time(seconds: i64) -> Outcome<String> {
    let time = jiff::Timestamp::from_second(seconds).map_err(|e| e.to_string())?;
    Ok(time.strftime("%Y%m%d%H%M%S").to_string())
}
