//! Foreign programs: those that finish, and those that serve until they are stopped.

use std::{
    fs::File,
    path::Path,
    process::{Child, Command, Stdio},
};

use crate::Outcome;

/// Search path with the folders where Debian keeps its daemons.
const PATH: &str = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

/// Runs `program` in `folder` and gives what it wrote.
///
/// # Errors
/// It is not there or failed; its last words.
pub fn tool(program: &str, arguments: &[&str], folder: &Path) -> Outcome<String> {
    let output = Command::new(program)
        .args(arguments)
        .env("PATH", PATH)
        .current_dir(folder)
        .stdin(Stdio::null())
        .output()
        .map_err(|e| format!("{program}: {e}"))?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    Err(format!(
        "{program} {}: {}: {}{}",
        arguments.join(" "),
        output.status,
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    ))
}

/// The programs of `names` that are not installed.
pub fn missing<'a>(names: &[&'a str]) -> Vec<&'a str> {
    let installed = |name: &str| {
        PATH.split(':')
            .any(|folder| Path::new(folder).join(name).is_file())
    };
    names.iter().copied().filter(|name| !installed(name)).collect()
}

/// A server process of ours; dropping it ends it.
pub struct Served {
    name: String,
    child: Child,
}

impl Served {
    /// Starts `program` in the foreground; its words go to `log`.
    ///
    /// # Errors
    /// It cannot be started.
    pub fn start(name: &str, program: &str, arguments: &[&str], log: &Path) -> Outcome<Served> {
        let file = File::create(log).map_err(|e| format!("{}: {e}", log.display()))?;
        let errors = file.try_clone().map_err(|e| e.to_string())?;
        let child = Command::new(program)
            .args(arguments)
            .env("PATH", PATH)
            .current_dir(log.parent().unwrap_or(Path::new("/")))
            .stdin(Stdio::null())
            .stdout(file)
            .stderr(errors)
            .spawn()
            .map_err(|e| format!("{program}: {e}"))?;
        Ok(Served {
            name: name.to_owned(),
            child,
        })
    }

    /// Its name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// True while it runs.
    pub fn is_running(&mut self) -> bool {
        matches!(self.child.try_wait(), Ok(None))
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        // It may have ended by itself; then there is nothing to do.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
