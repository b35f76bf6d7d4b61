//! A small world to judge in: dumps written as indented scripts, events as lineages.

use std::collections::HashMap;
use std::sync::Arc;

use crate::journal::{Change, Decision, Entry, Step, Subject};
use crate::learning::{Curation, Merger, Observed, Profile};
use crate::model::{
    Access, ArenaBuilder, Credentials, Deed, Event, Facet, FileId, FileInfo, Header, Link, NodeFlags, NodeId,
    ObservationId, Recording, RecordingKind, Signal, Tag, UnixNanos,
};
use crate::signals::{Judge, NodeUses, Placement, Thresholds, Use, Uses, Verdict};

const HOUR: u64 = 3_600 * 1_000_000_000;
const DAY_ONE: u64 = 1_795_000_000_000_000_000;

/// A time, in hours since the first day.
pub(crate) fn at(hours: u64) -> UnixNanos {
    UnixNanos(DAY_ONE + hours * HOUR)
}

/// One dump: whose, from when to when in hours, and what happened.
///
/// A line of the script is `PATH ARG…` for a process, `r PATH`, `w PATH` for a file, `dns NAME`; what is indented
/// happened below it. Of a process `uid=N`, `hash=X`, `upper`, `exec` (took its parent's place) may follow ` @ `.
#[derive(Clone, Debug)]
pub(crate) struct Dump {
    pub(crate) instance: String,
    pub(crate) version: String,
    pub(crate) from: u64,
    pub(crate) to: u64,
    pub(crate) cut: bool,
    pub(crate) aggregate: bool,
    pub(crate) script: String,
}

pub(crate) fn dump(instance: impl Into<String>, hours: (u64, u64), script: impl Into<String>) -> Dump {
    Dump {
        instance: instance.into(),
        version: "v1".to_owned(),
        from: hours.0,
        to: hours.1,
        cut: false,
        aggregate: false,
        script: script.into(),
    }
}

impl Dump {
    pub(crate) fn version(mut self, version: &str) -> Dump {
        version.clone_into(&mut self.version);
        self
    }
}

/// A profile and how its nodes were used.
pub(crate) struct World {
    pub(crate) profile: Profile,
    uses: HashMap<String, Vec<Use>>,
}

fn key(path: &[String]) -> String {
    path.join(" > ")
}

impl World {
    pub(crate) fn of(dumps: &[Dump]) -> World {
        let mut merger = Merger::default();
        let mut uses: HashMap<String, Vec<Use>> = HashMap::new();
        for (file, dump) in dumps.iter().enumerate() {
            let recording = record(dump, file as u32, &mut uses);
            merger.add(&recording, &Observed::of(&recording, FileId(file as u32), &format!("{file}"), ""));
        }
        World { profile: merger.finish("shop/api"), uses }
    }

    /// The same under what people have decided.
    pub(crate) fn under(mut self, entries: &[Entry]) -> World {
        self.profile = self.profile.under(Arc::new(Curation::of_entries(entries, "shop/api")));
        self
    }

    /// A decision on the behaviour whose names, the root's first, are these; made at an hour.
    pub(crate) fn decision(&self, path: &str, decision: Decision, hour: u64) -> Entry {
        let path = path.split(" > ").map(|name| Step {
            facet: if name.starts_with("dns ") { Facet::Dns } else { Facet::Process },
            name: name.trim_start_matches("dns ").to_owned(),
            qualifier: if name.starts_with("dns ") { "A".to_owned() } else { String::new() },
        });
        Entry {
            id: format!("{hour}"),
            time: at(hour),
            author: "ana".to_owned(),
            subject: Subject::Node { workload: "shop/api".to_owned(), path: path.collect() },
            change: Change::Curate { decision, reason: "the release of May".to_owned() },
        }
    }

    pub(crate) fn judge(&self, signal: &Signal) -> Verdict {
        self.judge_in(signal, "v1")
    }

    pub(crate) fn judge_in(&self, signal: &Signal, version: &str) -> Verdict {
        let placement = Placement {
            workload: Some("shop/api".to_owned()),
            version: Some(version.to_owned()),
            instance: signal.containers.first().cloned(),
            host: Some("host-own".to_owned()),
            ..Placement::default()
        };
        Judge::new(&self.profile, self, Thresholds::default()).judge(signal, &placement)
    }
}

impl Uses for World {
    fn of(&self, node: NodeId) -> Arc<NodeUses> {
        let tree = self.profile.tree();
        let mut path: Vec<String> =
            std::iter::once(node).chain(tree.ancestors(node)).map(|at| tree.name(at).to_owned()).collect();
        path.reverse();
        let each = self.uses.get(&key(&path)).cloned().unwrap_or_default();
        Arc::new(NodeUses { total: each.len(), each })
    }
}

/// What stands behind ` @ `.
#[derive(Default)]
struct Marks {
    uid: u32,
    hash: Option<String>,
    upper: bool,
    exec: bool,
}

fn marks(text: &str) -> Marks {
    let mut marks = Marks::default();
    for word in text.split_whitespace() {
        match word.split_once('=') {
            Some(("uid", uid)) => marks.uid = uid.parse().unwrap(),
            Some(("hash", hash)) => marks.hash = Some(format!("sha256:{hash}")),
            None if word == "upper" => marks.upper = true,
            None if word == "exec" => marks.exec = true,
            _ => panic!("what is {word}?"),
        }
    }
    marks
}

fn record(dump: &Dump, file: u32, uses: &mut HashMap<String, Vec<Use>>) -> Recording {
    let mut b = ArenaBuilder::default();
    let mut path: Vec<String> = Vec::new();
    for line in dump.script.lines().filter(|line| !line.trim().is_empty()) {
        let depth = (line.len() - line.trim_start().len()) / 2;
        let (text, after) = line.trim().split_once(" @ ").unwrap_or((line.trim(), ""));
        let marks = marks(after);
        path.truncate(depth);
        while b.depth() > depth {
            b.close();
        }
        let mut words = text.split(' ');
        let first = words.next().unwrap();
        let mut used = Use {
            observation: ObservationId(file),
            users: None,
            capabilities: None,
            hashes: Vec::new(),
            in_upper_layer: false,
            writes: false,
            is_pattern: false,
            args: None,
        };
        match first {
            "r" | "w" | "p" => {
                let name = words.next().unwrap();
                used.writes = first == "w";
                used.is_pattern = first == "p";
                let mut below = path.clone();
                for part in name.split('/').filter(|part| !part.is_empty()) {
                    let node = b.open(Facet::File);
                    b.set_name(node, part);
                    below.push(part.to_owned());
                    if part.contains('*') {
                        b.add_flags(node, NodeFlags::PATTERN);
                    }
                    if name.ends_with(&format!("/{part}")) {
                        b.add_flags(node, NodeFlags::COUNTED);
                    }
                }
                uses.entry(key(&below)).or_default().push(used);
                while b.depth() > depth {
                    b.close();
                }
            }
            "dns" => {
                let node = b.leaf(Facet::Dns, words.next().unwrap(), "A");
                b.add_flags(node, NodeFlags::COUNTED);
            }
            executable => {
                let node = b.open(Facet::Process);
                b.set_name(node, executable);
                b.add_flags(node, NodeFlags::COUNTED);
                let args: Vec<&str> = words.collect();
                let argv0 = executable.rsplit('/').next().unwrap();
                if argv0 == "busybox" {
                    b.set_qualifier(node, args[0]);
                }
                b.set_command(node, &args.iter().fold(argv0.to_owned(), |all, arg| all + "\0" + arg));
                b.seen(node, at(dump.from).0, at(dump.to).0);
                if marks.exec {
                    b.add_flags(node, NodeFlags::EXEC_CHILD);
                }
                path.push(executable.to_owned());
                used.users = Some((marks.uid, marks.uid));
                used.capabilities = Some(0);
                used.hashes.extend(marks.hash);
                used.in_upper_layer = marks.upper;
                used.args = Some((args.iter().map(|arg| (*arg).to_owned()).collect(), false));
                uses.entry(key(&path)).or_default().push(used);
            }
        }
    }
    let mut header = Header::new(if dump.aggregate { RecordingKind::Profile } else { RecordingKind::Dump });
    header.metadata.name = format!("activity-dump-{file}");
    if dump.aggregate {
        header.image_tag.clone_from(&dump.version);
    } else {
        header.metadata.container_id.clone_from(&dump.instance);
    }
    header.metadata.start = Some(at(dump.from));
    header.metadata.end = Some(at(dump.to));
    header.host = format!("host-{}", dump.instance);
    let tags = ["image_name:shop/api".to_owned(), format!("image_tag:{}", dump.version)];
    header.tags = tags.iter().map(|tag| Tag::parse(tag)).collect();
    let mut recording = Recording::made(header, b.finish());
    if dump.cut {
        recording.damage = Some(crate::model::Damage { offset: 1, reason: "cut".to_owned() });
    }
    recording
}

/// One link of an event: `PATH ARG…`, with the marks of a script's process.
fn link(text: &str) -> Link {
    let (text, after) = text.split_once(" @ ").unwrap_or((text, ""));
    let marks = marks(after);
    let mut words = text.split(' ').map(str::to_owned);
    let executable = words.next().unwrap();
    let args: Vec<String> = words.collect();
    let name = executable.rsplit('/').next().unwrap().to_owned();
    Link {
        argv0: if name == "busybox" { args[0].clone() } else { name.clone() },
        comm: name,
        credentials: Credentials {
            recorded: true,
            uid: marks.uid,
            euid: marks.uid,
            ..Credentials::default()
        },
        file: FileInfo {
            hashes: marks.hash.into_iter().collect(),
            in_upper_layer: marks.upper,
            ..FileInfo::default()
        },
        execs_into_next: marks.exec,
        args: Some(args),
        executable,
        ..Link::default()
    }
}

/// An event of a process: its lineage with ` > ` between, in the container `own`, at hour 100.
pub(crate) fn exec(lineage: &str) -> Event {
    let lineage: Vec<Link> = lineage.split(" > ").map(link).collect();
    let name = lineage.last().unwrap().executable.clone();
    Event {
        time: Some(at(100)),
        rule: "rule".to_owned(),
        lineage,
        outermost_ppid: Some(1),
        deed: Deed { facet: Some(Facet::Process), operation: "exec".to_owned(), name, ..Deed::default() },
        container: Some("own".to_owned()),
        ..Event::default()
    }
}

/// The same for what a process did: `r PATH`, `w PATH`, `chmod PATH`, `dns NAME`, `ptrace`.
pub(crate) fn did(lineage: &str, deed: &str) -> Event {
    let (operation, name) = deed.split_once(' ').unwrap_or((deed, ""));
    let (facet, access) = match operation {
        "r" => (Some(Facet::File), Access::Read),
        "w" => (Some(Facet::File), Access::Write),
        "chmod" => (Some(Facet::File), Access::Change),
        "dns" => (Some(Facet::Dns), Access::None),
        _ => (None, Access::None),
    };
    let qualifier = if operation == "dns" { "A" } else { "" };
    let mut event = exec(lineage);
    event.deed = Deed {
        facet,
        operation: operation.to_owned(),
        name: name.to_owned(),
        qualifier: qualifier.to_owned(),
        access,
        file: None,
    };
    event
}

/// A signal of some events.
pub(crate) fn signal(events: impl IntoIterator<Item = Event>) -> Signal {
    let events: Vec<Event> = events.into_iter().collect();
    let mut containers: Vec<String> = events.iter().filter_map(|event| event.container.clone()).collect();
    containers.sort();
    containers.dedup();
    Signal {
        id: "s".to_owned(),
        rule: "rule".to_owned(),
        time: events.first().and_then(|event| event.time),
        count: events.len() as u64,
        containers,
        events,
        ..Signal::default()
    }
}
