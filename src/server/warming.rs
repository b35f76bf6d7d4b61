//! Reads all workloads as soon as a process begins, so that whoever asks first does not wait for it.

use std::thread;
use std::time::Duration;

use super::http::{App, Failed};

/// After how long it is tried again where the database did not answer.
const AGAIN: Duration = Duration::from_secs(1);

/// Begins, on a thread of its own. Where there is none to be had, whoever asks first reads them.
pub(super) fn begin(app: &App) {
    let of = app.clone();
    let begun = thread::Builder::new().name("warming".to_owned()).spawn(move || {
        while let Err(error) = read(&of) {
            if of.stop.is_asked() {
                return;
            }
            tracing::warn!(error = error.error().error, "the workloads could not be read; it is tried again");
            thread::sleep(AGAIN);
        }
    });
    match begun {
        Ok(_) => app.serving.index.expect(),
        Err(error) => tracing::warn!(%error, "the workloads are read when somebody asks for them"),
    }
}

fn read(app: &App) -> Result<(), Failed> {
    let (version, rules) = super::rules(&*app.store, &app.serving)?;
    let begin = std::time::Instant::now();
    let frozen = app.serving.index.frozen(&*app.store, &rules, version)?;
    let ms = begin.elapsed().as_millis() as u64;
    tracing::info!(workloads = frozen.len(), ms, "the workloads are read");
    Ok(())
}
