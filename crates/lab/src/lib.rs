//! A miniature Internet in one process, on loopback: a signed root, registries, and names with one thing wrong each.
//!
//! Nothing here needs rights or leads outside. A map tells which socket stands for which simulated address and port; the
//! guard stands before the map, so that addresses which must not be reached are not reached here either. Signatures and
//! certificates are made at start or when they are first asked for.
//!
//! What each name must be found to be stands in the key ([`Key`]), which was written by hand from the rules and never taken
//! from what the program says.
//!
//! Routing certificates and devices will stand beside `dns`, `web` and `mail`, each a folder with what there is and a file
//! below `listen` with who serves it.

mod addresses;
pub mod dns;
mod domain;
mod domains;
mod files;
mod generated;
mod key;
mod listen;
pub mod mail;
mod plan;
pub mod web;
mod within;
mod world;

use std::{
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};

pub use domain::{Domain, Ds, NameServer, Net, Nets, Reach, Theme, WebAddress, Wish, ZonePlan};
pub use domains::all as domains;
pub use files::{Files, NETS, nets};
pub use key::{Expected, Key, KeyError, Side};
pub use within::Within;

/// How to start.
#[derive(Clone, Debug)]
pub struct Options {
    /// Where the files go that lead into the lab.
    pub folder: PathBuf,
    /// First port; none: the system chooses.
    pub ports: Option<u16>,
    /// Names to generate beside those described.
    pub names: u32,
}

/// A lab that is up. Dropping it ends it.
pub struct Lab {
    /// The names described.
    pub domains: Vec<Domain>,
    /// The files that lead into it.
    pub files: Files,
    /// How long the start took.
    pub started_in: Duration,
    generated: Arc<generated::Generated>,
    trapped: Arc<AtomicU64>,
    within: Within,
    _listeners: listen::Listeners,
}

impl std::fmt::Debug for Lab {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Lab")
            .field("files", &self.files)
            .finish_non_exhaustive()
    }
}

impl Lab {
    /// Starts everything on the runtime of the caller, and writes the files.
    ///
    /// # Errors
    /// A port is taken, or a file cannot be written: one sentence.
    pub async fn start(options: &Options) -> Result<Lab, String> {
        let began = Instant::now();
        let domains = domains::all();
        let authority = Arc::new(web::Authority::new()?);
        let now = jiff::Timestamp::now().as_second();
        let generated = Arc::new(generated::Generated::new(options.names, authority.clone(), now)?);
        let world = world::World::start(&domains, &authority, generated.clone(), options.ports).await?;
        let contents = files::Contents {
            map: &world.map,
            hints: &world.hints,
            anchor: &world.anchor,
            root: authority.root(),
            domains: &domains,
        };
        let files = Files::write(&options.folder, &contents)
            .map_err(|error| format!("the files of the lab cannot be written: {error}"))?;
        Ok(Lab {
            domains,
            files,
            started_in: began.elapsed(),
            generated,
            trapped: world.listeners.trapped(),
            within: Within::new(&world),
            _listeners: world.listeners,
        })
    }

    /// The generated names.
    pub fn generated(&self) -> impl Iterator<Item = String> + use<> {
        self.generated.names()
    }

    /// The way in for callers of this process who bring their own network.
    pub fn within(&self) -> &Within {
        &self.within
    }

    /// Connections and datagrams that came to addresses which nobody may reach: always none, if the guard holds.
    pub fn trapped(&self) -> u64 {
        self.trapped.load(Ordering::Relaxed)
    }
}
