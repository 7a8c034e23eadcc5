//! Who takes the mail of a domain, as its MX records say (RFC 5321 §5.1, RFC 7505).

use crate::dns::{Data, Name, Record, ToName, name_text};

/// A host that MX records name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MxHost {
    /// Its name in A-labels, lower case, without the final dot.
    pub name: String,
    /// The preferences under which it is named, the most preferred first.
    pub preferences: Vec<u16>,
}

/// The MX records of a domain.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MxRecords {
    /// The hosts, the most preferred first; those of the same preference by name.
    pub hosts: Vec<MxHost>,
    /// The preferences of records that name no host: `.` stands for 'takes no mail' (RFC 7505 §3).
    pub null: Vec<u16>,
    /// Records that cannot be read.
    pub broken: usize,
}

impl MxRecords {
    /// Reads records; those of other types are passed over.
    pub fn read(records: &[Record]) -> Self {
        let mut read = MxRecords::default();
        for record in records
            .iter()
            .filter(|record| record.rtype == crate::dns::Rtype::MX)
        {
            match record.parsed() {
                Some(Data::Mx(mx)) => read.add(mx.preference(), &mx.exchange().to_name()),
                _ => read.broken = read.broken.saturating_add(1),
            }
        }
        for host in &mut read.hosts {
            host.preferences.sort_unstable();
        }
        read.null.sort_unstable();
        read.hosts
            .sort_by(|a, b| (a.preferences.first(), &a.name).cmp(&(b.preferences.first(), &b.name)));
        read
    }

    fn add(&mut self, preference: u16, host: &Name) {
        if host.is_root() {
            self.null.push(preference);
            return;
        }
        let text = name_text(host).to_ascii_lowercase();
        let name = text.strip_suffix('.').unwrap_or(&text);
        match self.hosts.iter_mut().find(|known| known.name == name) {
            Some(known) => known.preferences.push(preference),
            None => self.hosts.push(MxHost {
                name: name.to_owned(),
                preferences: vec![preference],
            }),
        }
    }

    /// True where the domain says that it takes no mail, and nothing else (RFC 7505 §3).
    pub fn is_null(&self) -> bool {
        self.null.len() == 1 && self.hosts.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(lines: &[&str]) -> MxRecords {
        let records: Vec<Record> = lines
            .iter()
            .map(|line| Record::read(&facts::Record::from(format!("example.test. 3600 {line}"))).unwrap())
            .collect();
        MxRecords::read(&records)
    }

    fn order(lines: &[&str]) -> Vec<String> {
        read(lines).hosts.into_iter().map(|host| host.name).collect()
    }

    #[test]
    fn hosts_stand_by_preference_and_then_by_name() {
        let lines = [
            "MX 20 a.test.",
            "MX 10 z.test.",
            "MX 10 C.test.",
            "MX 5 b.test.",
            "A 192.0.2.1",
        ];
        assert_eq!(order(&lines), ["b.test", "c.test", "z.test", "a.test"]);
        let twice = read(&["MX 20 a.test.", "MX 10 b.test.", "MX 5 A.TEST."]);
        assert_eq!(twice.hosts[0].preferences, [5, 20]);
        assert_eq!(twice.hosts.len(), 2);
    }

    #[test]
    fn no_mail_is_said_by_one_record_alone() {
        assert!(read(&["MX 0 ."]).is_null());
        assert!(read(&["MX 10 ."]).is_null());
        assert!(!read(&["MX 0 .", "MX 10 ."]).is_null());
        assert!(!read(&["MX 0 .", "MX 10 a.test."]).is_null());
        assert!(!read(&[]).is_null());
    }

    #[test]
    fn what_cannot_be_read_is_counted() {
        assert_eq!(read(&["TYPE15 \\# 1 00", "MX 1 a."]).broken, 1);
    }
}
