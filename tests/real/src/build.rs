//! From a world's descriptions to its zone files.

use std::{
    collections::BTreeMap,
    fs,
    net::IpAddr,
    path::{Path, PathBuf},
    sync::Arc,
};

use base64::{Engine, engine::general_purpose::STANDARD as BASE64};

use crate::{
    Outcome,
    key::{self, Key, hex, tag},
    meddle::Library,
    parallel::parallel,
    record::{Record, Rrsig, Rtype, name},
    responder::{Post, Posts},
    signed::{AllKeys, Signed, zone_line},
    signer,
    world::World,
    zone::{Instance, Zone},
};

/// A zone as a server gets it.
#[derive(Clone, Debug)]
pub struct ZoneFile {
    /// The zone's name.
    pub name: String,
    /// The master file.
    pub path: PathBuf,
    /// Paths of the keys, without their endings, with which the server itself is to sign.
    pub online_keys: Vec<PathBuf>,
}

/// What was made of a world.
pub struct Built {
    /// Zone files by server process.
    pub served: BTreeMap<Instance, Vec<ZoneFile>>,
    /// What the responder has to do at each of its two numbers.
    pub posts: [Posts; 2],
    /// Records and keys.
    pub library: Arc<Library>,
    /// Root hints.
    pub hints: PathBuf,
    /// Trust anchors as DS records, the good one and one whose key is not there.
    pub anchors: PathBuf,
    /// The same in BIND's own format, for delv.
    pub delv_anchors: PathBuf,
}

impl World {
    /// Makes keys, signs, breaks, and writes everything below `folder`.
    ///
    /// # Errors
    /// A tool failed, or the description is wrong.
    pub fn build(&self, folder: &Path) -> Outcome<Built> {
        self.review()?;
        let now = jiff::Timestamp::now().as_second();
        let made: Vec<&Zone> = self.zones.iter().filter(|zone| !zone.only_delegated).collect();
        let keys: AllKeys = parallel(&made, |zone| {
            let folder = zone_folder(folder, zone);
            fs::create_dir_all(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
            Ok((zone.name.clone(), make_keys(zone, &folder)?))
        })?
        .into_iter()
        .collect();
        let versions = parallel(&made, |zone| {
            self.make_zone(zone, &zone_folder(folder, zone), &keys, now)
        })?;
        let mut built = Built {
            served: BTreeMap::new(),
            posts: [Posts::new(), Posts::new()],
            library: Arc::default(),
            hints: folder.join("root.hints"),
            anchors: folder.join("root.anchors"),
            delv_anchors: folder.join("delv.anchors"),
        };
        let mut zones = BTreeMap::new();
        for (zone, versions) in made.iter().zip(versions) {
            built.add(zone, keys.get(&zone.name), &versions, folder)?;
            zones.insert(zone.name.clone(), versions.into_iter().next().unwrap_or_default());
        }
        built.library = Arc::new(Library { zones, keys, now });
        self.write_start(&built)?;
        Ok(built)
    }

    /// The records of a zone: first its own version, then the second one if there is one.
    fn make_zone(&self, zone: &Zone, folder: &Path, keys: &AllKeys, now: i64) -> Outcome<Vec<Vec<Record>>> {
        let own = keys.get(&zone.name).map_or(&[][..], Vec::as_slice);
        let mut records = self.unsigned(zone, keys);
        if let Some(signing) = zone.signing.as_ref().filter(|_| !zone.online) {
            let key_record = |data: &[u8]| Record {
                owner: name(&zone.name),
                rtype: Rtype::DNSKEY,
                ttl: 3600,
                data: data.to_vec().into(),
            };
            records.extend(own.iter().map(|key| key_record(&key.made)));
            let unsigned = folder.join("zone");
            write_zone(&unsigned, &records)?;
            let path = signer::sign(zone, signing, own, &unsigned, folder, now)?;
            records = read_zone(&path)?;
        }
        let mut signed = Signed {
            zone,
            records,
            keys,
            now,
        };
        publish_falsified(&mut signed);
        for edit in &zone.edits {
            edit(&mut signed);
        }
        let mut versions = vec![signed.records.clone()];
        if let Some((_, edit)) = &zone.second {
            edit(&mut signed);
            versions.push(signed.records);
        }
        Ok(versions)
    }

    /// A zone before signing, its delegations included.
    fn unsigned(&self, zone: &Zone, keys: &AllKeys) -> Vec<Record> {
        let servers = zone.name_servers();
        let soa = format!(
            "@ SOA {} hostmaster.{{z}} 1 7200 3600 1209600 300",
            servers[0].name
        );
        // The root's name is one dot already.
        let soa = if zone.name == "." {
            soa.replace("hostmaster.{z}", "hostmaster.")
        } else {
            soa
        };
        let mut lines = vec![soa];
        lines.extend(servers.iter().map(|server| format!("@ NS {}", server.name)));
        let inside = servers
            .iter()
            .filter(|server| is_within(&server.name, &zone.name));
        lines.extend(inside.flat_map(|server| address_lines(&server.name, &server.addresses)));
        lines.extend(zone.lines.iter().cloned());
        for child in self.zones.iter().filter(|child| child.name != zone.name) {
            if self
                .parent(&child.name)
                .is_some_and(|parent| parent.name == zone.name)
            {
                lines.extend(delegation(child, keys));
            }
        }
        lines.iter().map(|line| zone_line(line, &zone.name)).collect()
    }

    fn write_start(&self, built: &Built) -> Outcome<()> {
        let root = self.zones.iter().find(|zone| zone.name == ".").ok_or("no root")?;
        let mut hints = "; The root servers of this world.\n".to_owned();
        for server in root.name_servers() {
            hints += &format!(". 3600000 NS {}\n", server.name);
            for line in address_lines(&server.name, &server.addresses) {
                hints += &format!("{}\n", line.replacen(' ', " 3600000 ", 1));
            }
        }
        write(&built.hints, &hints)?;
        let keys = built.library.keys.get(".").ok_or("the root has no keys")?;
        let good = keys
            .iter()
            .find(|key| key.spec.linked)
            .ok_or("the root has no key to trust")?;
        let ds = good.ds(&name("."), 2);
        let absent = format!("12345 8 2 {}", "0123456789abcdef".repeat(4));
        let anchors = format!(
            "; The anchor of this world, and one that is kept for a key not in use yet.\n. 3600 IN DS {ds}\n. 3600 IN DS {absent}\n"
        );
        write(&built.anchors, &anchors)?;
        let quoted = |ds: &str| {
            let (numbers, digest) = ds.rsplit_once(' ').expect("four fields");
            format!("    . static-ds {numbers} \"{digest}\";\n")
        };
        write(
            &built.delv_anchors,
            &format!("trust-anchors {{\n{}}};\n", quoted(&ds)),
        )
    }
}

impl Built {
    fn add(
        &mut self,
        zone: &Zone,
        keys: Option<&Vec<Key>>,
        versions: &[Vec<Record>],
        folder: &Path,
    ) -> Outcome<()> {
        let folder = zone_folder(folder, zone);
        let instances = [
            Some(zone.instance()),
            zone.second.as_ref().map(|s| Instance::of(zone.depth(), s.0)),
        ];
        for (number, (records, instance)) in versions.iter().zip(instances.into_iter().flatten()).enumerate()
        {
            let path = folder.join(format!("served-{number}"));
            write_zone(&path, records)?;
            let online = keys.filter(|_| zone.online).map_or(&[][..], Vec::as_slice);
            let file = ZoneFile {
                name: zone.name.clone(),
                path,
                online_keys: online.iter().map(|key| key.base.clone()).collect(),
            };
            self.served.entry(instance).or_default().push(file);
        }
        for (number, change) in zone.meddles.iter().enumerate() {
            if let Some(change) = change {
                let post = Post {
                    zone: zone.name.clone(),
                    behind: IpAddr::from(zone.instance().addresses(number).0),
                    change: change.clone(),
                };
                self.posts[number].insert(name(&zone.name), post);
            }
        }
        Ok(())
    }
}

fn make_keys(zone: &Zone, folder: &Path) -> Outcome<Vec<Key>> {
    let mut keys = Vec::new();
    for spec in zone.signing.iter().flat_map(|signing| &signing.keys) {
        keys.push(key::make(&zone.name, spec, folder, &keys, zone.key_origin())?);
    }
    Ok(keys)
}

/// NS, glue and DS of a child, for its parent.
fn delegation(child: &Zone, keys: &AllKeys) -> Vec<String> {
    let servers = child.name_servers();
    let mut lines: Vec<String> = servers
        .iter()
        .map(|s| format!("{} NS {}", child.name, s.name))
        .collect();
    for server in servers
        .iter()
        .filter(|s| s.glue && is_within(&s.name, &child.name))
    {
        lines.extend(address_lines(&server.name, &server.addresses));
    }
    let own = keys.get(&child.name).map_or(&[][..], Vec::as_slice);
    let owner = name(&child.name);
    let ds = match &child.ds {
        Some(make) => make(own, &owner),
        None => own
            .iter()
            .filter(|key| key.spec.linked)
            .map(|key| key.ds(&owner, 2))
            .collect(),
    };
    lines.extend(ds.iter().map(|data| format!("{} DS {data}", child.name)));
    lines
}

fn address_lines(owner: &str, addresses: &[IpAddr]) -> Vec<String> {
    let line = |address: &IpAddr| match address {
        IpAddr::V4(v4) => format!("{owner} A {v4}"),
        IpAddr::V6(v6) => format!("{owner} AAAA {v6}"),
    };
    addresses.iter().map(line).collect()
}

fn is_within(owner: &str, zone: &str) -> bool {
    zone == "." || owner == zone || owner.ends_with(&format!(".{zone}"))
}

/// Puts falsified DNSKEY records in place of the ones that the signer wrote, so that nothing else is wrong: with an
/// algorithm number changed the signatures take the new number and tag, else they are made anew.
fn publish_falsified(signed: &mut Signed<'_>) {
    let falsified: Vec<Key> = signed
        .own_keys()
        .iter()
        .filter(|key| key.is_falsified())
        .cloned()
        .collect();
    for key in &falsified {
        for record in signed
            .records
            .iter_mut()
            .filter(|r| r.rtype == Rtype::DNSKEY && r.data == key.made)
        {
            record.data = key.published.clone().into();
        }
        for record in signed.records.iter_mut().filter(|r| r.rtype == Rtype::RRSIG) {
            let mut rrsig = Rrsig::read(&record.data);
            if rrsig.tag == tag(&key.made) && rrsig.algorithm == key.made[3] {
                (rrsig.tag, rrsig.algorithm) = (key.tag(), key.algorithm());
                record.data = rrsig.write();
            }
        }
    }
    let by_us = |key: &Key| key.spec.active && key.made[3] == 13 && key.algorithm() == 13;
    if falsified.iter().any(by_us) {
        signed.resign_all();
    } else if !falsified.is_empty() && signed.own_keys().iter().any(by_us) {
        signed.resign("@", "DNSKEY");
    }
}

fn zone_folder(folder: &Path, zone: &Zone) -> PathBuf {
    let label = if zone.name == "." {
        "root"
    } else {
        zone.name.trim_end_matches('.')
    };
    folder.join("zones").join(label)
}

fn write_zone(path: &Path, records: &[Record]) -> Outcome<()> {
    // The start of authority first, then by owner: BIND grumbles when a name turns up a second time.
    let mut sorted: Vec<&Record> = records.iter().collect();
    sorted.sort_by_key(|r| (r.rtype != Rtype::SOA, r.owner.clone(), r.rtype == Rtype::RRSIG));
    let text: String = sorted
        .into_iter()
        .map(|record| master_line(record) + "\n")
        .collect();
    write(path, &text)
}

/// One line that every server reads as it is meant.
///
/// NSD takes a signature's times for a calendar date even where they are a number (RFC 4034 §3.2 allows both), so they
/// are written as dates. Names with odd octets inside the data are escaped in many ways; octets are read in one.
fn master_line(record: &Record) -> String {
    if record.rtype != Rtype::RRSIG {
        let line = record.write().to_string();
        let holds_name = matches!(record.rtype, Rtype::CNAME | Rtype::DNAME | Rtype::NSEC);
        if holds_name && line.contains(['\\', '$', '@', '"', ';', '[']) {
            let (owner, data) = (wire::dns::spelled(&record.owner), &record.data);
            return format!(
                "{owner} {} {} \\# {} {}",
                record.ttl,
                record.rtype,
                data.len(),
                hex(data)
            );
        }
        return line;
    }
    let rrsig = Rrsig::read(&record.data);
    let date = |time: u32| {
        let time = jiff::Timestamp::from_second(i64::from(time)).expect("32 bits are a time");
        time.strftime("%Y%m%d%H%M%S").to_string()
    };
    format!(
        "{} {} RRSIG {} {} {} {} {} {} {} {} {}",
        wire::dns::spelled(&record.owner),
        record.ttl,
        Rtype::from_int(rrsig.covered),
        rrsig.algorithm,
        rrsig.labels,
        rrsig.original_ttl,
        date(rrsig.expiration),
        date(rrsig.inception),
        rrsig.tag,
        wire::dns::spelled(&rrsig.signer),
        BASE64.encode(&rrsig.signature)
    )
}

fn read_zone(path: &Path) -> Outcome<Vec<Record>> {
    let text = fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))?;
    wire::dns::master_file(&bare_parameters(&text)).map_err(|e| format!("{}: {e}", path.display()))
}

/// Quotation marks within a word, which signers write in HTTPS records (RFC 9460 §2.1) and our reader of hints and anchors
/// does not know, taken away. No value here has white space.
fn bare_parameters(text: &str) -> String {
    let bare = |line: &str| match line.split_whitespace().any(|word| word == "HTTPS") {
        true => line.replace('"', ""),
        false => line.to_owned(),
    };
    text.split_inclusive('\n').map(bare).collect()
}

fn write(path: &Path, text: &str) -> Outcome<()> {
    fs::write(path, text).map_err(|e| format!("{}: {e}", path.display()))
}
