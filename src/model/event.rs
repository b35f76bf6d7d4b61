//! What a rule of an agent was raised on: one event, who did it, and what was done, in the names of the tree.

use super::{Credentials, Facet, FileInfo, UnixNanos};

/// One process on the way from the root to the one that acted.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Link {
    /// The path of its executable; empty where it could not be resolved.
    pub executable: String,
    /// The kernel's short name.
    pub comm: String,
    /// What it called itself.
    pub argv0: String,
    /// Its arguments without argv0. `None` where the event does not hold them: agents leave out those of ancestors
    /// that repeat others.
    pub args: Option<Vec<String>>,
    /// Whether `args` is cut short.
    pub args_truncated: bool,
    /// As whom it ran.
    pub credentials: Credentials,
    /// The executable, as far as the event describes it.
    pub file: FileInfo,
    /// The terminal; empty where it had none.
    pub tty: String,
    /// The next process is this one after an `exec`: they share a process id.
    pub execs_into_next: bool,
    /// The agent says that it was made by an `exec` of the process before it, which was itself made by one: no `fork`
    /// stands between the two.
    pub is_exec_child: bool,
    /// Whether it ran in the container of the process that acted. `None` where the event does not say.
    pub in_container: Option<bool>,
}

/// What a file was opened or changed for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Access {
    /// Nothing of the kind: the deed is none on a file.
    #[default]
    None,
    /// Opened for reading.
    Read,
    /// Opened so that its content could change.
    Write,
    /// Changed by another call than `open`: `chmod`, `rename`, `unlink`. Profiles record opens alone.
    Change,
}

/// What was done.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Deed {
    /// The kind of behaviour, if profiles record such: `None` for `ptrace`, `mount`, signals and the like.
    pub facet: Option<Facet>,
    /// The agent's name of the event: `exec`, `open`, `dns`.
    pub operation: String,
    /// The name of the node, as the table at [`super::Arena`] has it, but for a file the whole path. Of a process it is
    /// the executable that was run.
    pub name: String,
    /// What tells it from others of its name, as the same table has it.
    pub qualifier: String,
    /// For what, of a file.
    pub access: Access,
    /// What the event says of the file that was acted upon, where it is not the executable.
    pub file: Option<Box<FileInfo>>,
}

/// One event of an agent.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Event {
    /// When it happened.
    pub time: Option<UnixNanos>,
    /// The agent's rule: `anomaly_detection` for an anomaly.
    pub rule: String,
    /// The version of the rule that it was raised under; empty where the event does not say.
    pub rule_version: String,
    /// What the agent calls it.
    pub title: String,
    /// What the rule asks for, where the event holds it.
    pub expression: String,
    /// `Success`, `Error`, `Refused`.
    pub outcome: String,
    /// The processes from the outermost that the event names to the one that acted, which is last.
    pub lineage: Vec<Link>,
    /// The agent itself says that ancestors are missing at the root.
    pub lineage_cut: bool,
    /// The parent process id of the outermost process; 0 and 1 are the root of a container.
    pub outermost_ppid: Option<u32>,
    /// When the outermost process of the container was started.
    pub outermost_started: Option<UnixNanos>,
    /// The process that acted.
    pub pid: u32,
    /// What was done.
    pub deed: Deed,
    /// The container.
    pub container: Option<String>,
    /// When the container was made.
    pub container_created: Option<UnixNanos>,
    /// Who is logged in, where the agent knows: a user of Kubernetes, of SSH.
    pub session: String,
    /// The profile that the agent judged it by: its `metadata.name`.
    pub profile: Option<String>,
    /// What the agent says of it: in that profile or not, and the learning state; as written.
    pub profile_says: String,
    /// The rules that an anomaly matched as well.
    pub matched_rules: Vec<String>,
}

/// What tells an event from every other: the same whether it came by itself or as a sample of a signal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EventKey(pub u128);

impl EventKey {
    /// What a signal is called that is nothing but this event.
    #[must_use]
    pub fn id(self) -> String {
        format!("event-{:032x}", self.0)
    }
}

impl Event {
    /// What tells it from every other: rule, time, container, process and deed. The host counts only where it could be
    /// needed: a bare event does not name it, and a sample of the same event does.
    #[must_use]
    pub fn key(&self, host: Option<&str>) -> EventKey {
        let time = self.time.map_or(0, |time| time.0);
        let place = match &self.container {
            Some(container) => container,
            None if self.time.is_none() => host.unwrap_or_default(),
            None => "",
        };
        let executable = self.process().map_or("", |process| process.executable.as_str());
        let Deed { operation, name, qualifier, .. } = &self.deed;
        let mut hasher = blake3::Hasher::new();
        hasher.update(&time.to_le_bytes());
        hasher.update(&self.pid.to_le_bytes());
        for text in [self.rule.as_str(), place, executable, operation, name, qualifier] {
            hasher.update(&(text.len() as u64).to_le_bytes());
            hasher.update(text.as_bytes());
        }
        let hash = hasher.finalize();
        EventKey(hash.as_bytes()[..16].iter().fold(0, |key, byte| key << 8 | u128::from(*byte)))
    }

    /// The process that acted.
    #[must_use]
    pub fn process(&self) -> Option<&Link> {
        self.lineage.last()
    }
}
