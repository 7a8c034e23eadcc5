//! The world, running.

use std::path::{Path, PathBuf};

use crate::{Outcome, build::Built, net, ours::Files, responder, run::Served, servers, world::World};

/// A world with its name servers.
pub struct Running {
    /// Its description.
    pub world: World,
    /// What was made of it.
    pub built: Built,
    /// Where everything lies.
    pub folder: PathBuf,
    servers: Vec<Served>,
}

impl Running {
    /// Builds the world in `folder` and starts its name servers. In [`net::Inside`] only.
    ///
    /// # Errors
    /// Something does not come up.
    pub fn start(world: World, folder: &Path) -> Outcome<Running> {
        net::bring_up(
            &[
                crate::web::addresses(),
                crate::dane::addresses(),
                crate::http::addresses(),
                crate::mail::addresses(),
            ]
            .concat(),
        )?;
        let built = world.build(folder)?;
        for number in 0..2 {
            responder::start(number, built.posts[number].clone(), &built.library)?;
        }
        let servers = servers::start_all(&built, folder)?;
        Ok(Running {
            world,
            built,
            folder: folder.to_owned(),
            servers,
        })
    }

    /// The files for our program's command line.
    ///
    /// # Errors
    /// The folder for facts cannot be made.
    pub fn files(&self) -> Outcome<Files> {
        let facts = self.folder.join("facts");
        std::fs::create_dir_all(&facts).map_err(|e| format!("{}: {e}", facts.display()))?;
        Ok(Files {
            hints: self.built.hints.clone(),
            anchors: self.built.anchors.clone(),
            authorities: None,
            vrps: None,
            routes: Vec::new(),
            facts,
        })
    }

    /// The servers that have ended although nobody told them to.
    pub fn fallen(&mut self) -> Vec<String> {
        self.servers
            .iter_mut()
            .filter_map(|s| (!s.is_running()).then(|| s.name().to_owned()))
            .collect()
    }
}
