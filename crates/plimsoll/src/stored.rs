//! Data from outside that is kept for all later tests: a folder per kind, replaced as a whole.

use std::{
    fs::{self, File},
    io,
    path::{Path, PathBuf},
};

use facts::{RouteTable, VrpTable};
use probe::route::RouteTables;

/// Kinds of data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Validated ROA payloads.
    Vrps,
    /// Announced prefixes.
    Routes,
}

impl Kind {
    /// Name of its folder, and of the option that gives it.
    pub fn key(self) -> &'static str {
        match self {
            Kind::Vrps => "vrps",
            Kind::Routes => "routes",
        }
    }
}

/// The folder in which data is kept.
#[derive(Clone, Debug)]
pub struct Store {
    folder: PathBuf,
}

impl Store {
    /// `$PLIMSOLL_DATA`, else `$XDG_DATA_HOME/plimsoll`, else `~/.local/share/plimsoll`; none without any of them.
    pub fn find(environment: impl Fn(&str) -> Option<String>) -> Option<Self> {
        let set = |name: &str| {
            environment(name)
                .filter(|value| !value.is_empty())
                .map(PathBuf::from)
        };
        let folder = set("PLIMSOLL_DATA")
            .or_else(|| {
                let base = set("XDG_DATA_HOME").filter(|path| path.is_absolute())?;
                Some(base.join("plimsoll"))
            })
            .or_else(|| Some(set("HOME")?.join(".local/share/plimsoll")))?;
        Some(Store { folder })
    }

    /// Where it is.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The files kept of one kind, in the order in which they were given.
    ///
    /// # Errors
    /// The folder is there and cannot be read.
    pub fn files(&self, kind: Kind) -> io::Result<Vec<PathBuf>> {
        let entries = match fs::read_dir(self.folder.join(kind.key())) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            entries => entries?,
        };
        let mut files = Vec::new();
        for entry in entries {
            files.push(entry?.path());
        }
        files.sort();
        Ok(files)
    }

    /// Keeps copies of `files`, with their times, in place of what was kept of this kind.
    ///
    /// The new folder is filled before the old one goes: whoever ends this half-way loses nothing.
    ///
    /// # Errors
    /// A file cannot be read, or the folder cannot be written.
    pub fn replace(&self, kind: Kind, files: &[PathBuf]) -> io::Result<()> {
        let (new, old) = (self.part(kind, "new"), self.part(kind, "old"));
        for leftover in [&new, &old] {
            remove(leftover)?;
        }
        fs::create_dir_all(&new)?;
        for (index, file) in files.iter().enumerate() {
            let name = file
                .file_name()
                .map_or_else(String::new, |name| name.to_string_lossy().into_owned());
            copy(file, &new.join(format!("{index:03}-{name}")))?;
        }
        let kept = self.folder.join(kind.key());
        if kept.exists() {
            fs::rename(&kept, &old)?;
        }
        fs::rename(&new, &kept)?;
        remove(&old)
    }

    fn part(&self, kind: Kind, state: &str) -> PathBuf {
        self.folder.join(format!("{}.{state}", kind.key()))
    }
}

fn remove(folder: &Path) -> io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// Copies with the time of the file, which tells the age of data that does not say it itself.
fn copy(from: &Path, to: &Path) -> io::Result<()> {
    let mut source = File::open(from)?;
    let metadata = source.metadata()?;
    if !metadata.is_file() {
        return Err(io::Error::other("it is no regular file"));
    }
    let mut target = File::create(to)?;
    io::copy(&mut source, &mut target)?;
    if let Ok(modified) = metadata.modified() {
        target.set_modified(modified)?;
    }
    target.sync_all()
}

/// What tables say about themselves.
pub fn describe(tables: &RouteTables) -> (Option<VrpTable>, Option<RouteTable>) {
    let facts = tables.facts(std::iter::empty());
    (facts.vrps.seen().cloned(), facts.routes.seen().cloned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn store(folder: &Path) -> Store {
        let folder = folder.display().to_string();
        Store::find(|name| (name == "PLIMSOLL_DATA").then(|| folder.clone())).unwrap()
    }

    #[test]
    fn what_is_kept_is_replaced_as_a_whole() {
        let temporary = tempfile::tempdir().unwrap();
        let store = store(&temporary.path().join("data"));
        assert!(store.files(Kind::Vrps).unwrap().is_empty());
        let paths: Vec<PathBuf> = ["a.json", "b.json"]
            .map(|name| temporary.path().join(name))
            .into();
        for path in &paths {
            fs::write(path, path.display().to_string()).unwrap();
        }
        store.replace(Kind::Vrps, &paths).unwrap();
        assert_eq!(store.files(Kind::Vrps).unwrap().len(), 2);
        store.replace(Kind::Vrps, &paths[1..]).unwrap();
        let kept = store.files(Kind::Vrps).unwrap();
        assert!(kept.len() == 1 && kept[0].ends_with("000-b.json"), "{kept:?}");
        assert!(store.files(Kind::Routes).unwrap().is_empty());
        let times = [&paths[1], &kept[0]].map(|path| fs::metadata(path).unwrap().modified().unwrap());
        assert_eq!(times[0], times[1]);
    }

    #[test]
    fn what_cannot_be_copied_leaves_the_old() {
        let temporary = tempfile::tempdir().unwrap();
        let store = store(&temporary.path().join("data"));
        let good = temporary.path().join("a");
        fs::write(&good, "a").unwrap();
        store.replace(Kind::Routes, std::slice::from_ref(&good)).unwrap();
        assert!(
            store
                .replace(Kind::Routes, &[good, temporary.path().into()])
                .is_err()
        );
        assert_eq!(store.files(Kind::Routes).unwrap().len(), 1);
    }

    #[test]
    fn the_folder_is_found_as_people_expect() {
        let of = |set: &'static [(&str, &str)]| {
            let found = Store::find(|name| {
                let value = set.iter().find(|(known, _)| *known == name);
                value.map(|(_, value)| (*value).to_owned())
            });
            found.map(|store| store.folder().display().to_string())
        };
        assert_eq!(
            of(&[("PLIMSOLL_DATA", "/d"), ("HOME", "/h")]).as_deref(),
            Some("/d")
        );
        assert_eq!(
            of(&[("XDG_DATA_HOME", "/x"), ("HOME", "/h")]).as_deref(),
            Some("/x/plimsoll")
        );
        assert_eq!(
            of(&[("XDG_DATA_HOME", "x"), ("HOME", "/h")]).as_deref(),
            Some("/h/.local/share/plimsoll")
        );
        assert_eq!(of(&[]), None);
    }
}
