//! Folders of dumps for the benchmarks of whole programs, written once a run.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use crate::synthetic::{self, Sample};

/// The bytes of one node of [`synthetic::dump`].
const NODE: usize = 111;

/// A number from the environment, so that a quick run can be had.
pub(crate) fn size(variable: &str, usual: usize) -> usize {
    std::env::var(variable).ok().and_then(|n| n.parse().ok()).unwrap_or(usual)
}

/// A folder that holds what `fill` writes, kept and found again where `HABITUS_BENCH_FILES` names a place for such.
pub(crate) struct Folder {
    path: PathBuf,
    _temporary: Option<tempfile::TempDir>,
}

impl Folder {
    pub(crate) fn new(name: &str, fill: impl FnOnce(&Path)) -> Folder {
        let kept = std::env::var_os("HABITUS_BENCH_FILES").map(|place| PathBuf::from(place).join(name));
        if let Some(path) = kept {
            if !path.exists() {
                std::fs::create_dir_all(&path).unwrap();
                fill(&path);
            }
            return Folder { path, _temporary: None };
        }
        let temporary = tempfile::tempdir().unwrap();
        fill(temporary.path());
        Folder { path: temporary.path().to_owned(), _temporary: Some(temporary) }
    }

    /// Dumps of about `bytes` each, spread over `workloads` images.
    pub(crate) fn of_dumps(count: usize, bytes: usize, workloads: usize) -> Folder {
        Folder::new(&format!("dumps-{count}-{bytes}-{workloads}"), |path| {
            for n in 0..count {
                let sample = Sample {
                    image: &format!("registry.example/team-{}/app-{}", n % workloads % 17, n % workloads),
                    version: &format!("v1.{}", n / workloads % 3),
                    host: &format!("host-{}", n % 40),
                    seed: n as u64,
                };
                let dump = synthetic::dump(bytes / NODE, &sample);
                std::fs::write(path.join(format!("activity-dump-{n:06}.protobuf")), dump).unwrap();
            }
        })
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// All files in it, in order.
    pub(crate) fn files(&self) -> Vec<PathBuf> {
        let mut files: Vec<PathBuf> =
            std::fs::read_dir(&self.path).unwrap().map(|entry| entry.unwrap().path()).collect();
        files.sort();
        files
    }
}

/// What a run of the command took.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) cpu: Duration,
    pub(crate) peak_megabytes: u64,
}

/// Runs the command and measures it: its own processor time and its peak memory.
pub(crate) fn run(arguments: &[&str]) -> Ran {
    let home = tempfile::tempdir().unwrap();
    let mut child = Command::new(env!("CARGO_BIN_EXE_habitus"))
        .args(arguments)
        .env_clear()
        .env("HOME", home.path())
        .env("LANG", "C.UTF-8")
        .stdin(std::process::Stdio::null())
        .stdout(std::process::Stdio::null())
        .spawn()
        .unwrap();
    let at = format!("/proc/{}", child.id());
    let (mut peak, mut ticks) = (0, 0);
    // Both are gone when it has ended, so the last look counts; they only grow.
    while child.try_wait().unwrap().is_none() {
        peak = status(&at, "VmHWM").unwrap_or(peak);
        ticks = cpu_ticks(&at).unwrap_or(ticks);
        std::thread::sleep(Duration::from_millis(2));
    }
    assert!(child.wait().unwrap().success(), "{arguments:?} failed");
    Ran { cpu: Duration::from_millis(ticks * 10), peak_megabytes: peak / 1024 }
}

/// A figure of `/proc/PID/status`, in its own unit.
pub(crate) fn status(process: &str, key: &str) -> Option<u64> {
    let text = std::fs::read_to_string(format!("{process}/status")).ok()?;
    let line = text.lines().find(|line| line.starts_with(key))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

/// User and system time of a process so far, in hundredths of a second.
pub(crate) fn cpu_ticks(process: &str) -> Option<u64> {
    let text = std::fs::read_to_string(format!("{process}/stat")).ok()?;
    let mut fields = text.rsplit_once(") ")?.1.split(' ').skip(11);
    Some(fields.next()?.parse::<u64>().ok()? + fields.next()?.parse::<u64>().ok()?)
}
