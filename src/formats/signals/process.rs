//! Processes of an event: the lineage, and each process with its executable and credentials.

use super::time::recorded;
use super::value::Value;
use crate::model::{Capabilities, Credentials, FileInfo, Link, UnixNanos};
use crate::text::names;

/// Agents send at most 200 ancestors; beyond this many the outermost are left out and the lineage is cut.
const MAX_ANCESTORS: usize = 256;
/// Arguments beyond this many are left out, and said to be cut short.
const MAX_ARGS: usize = 4096;
/// Hashes, of which there is one a kind.
const MAX_HASHES: usize = 16;

/// The processes of an event, and what is known of the outermost.
#[derive(Default)]
pub(super) struct Lineage {
    pub(super) links: Vec<Link>,
    pub(super) is_cut: bool,
    pub(super) outermost_ppid: Option<u32>,
    pub(super) outermost_started: Option<UnixNanos>,
    pub(super) pid: u32,
}

/// Reads the process that acted, with all that it comes from. `container` is the event's own.
pub(super) fn lineage(process: &Value<'_>, container: Option<&str>) -> Lineage {
    if !process.is_object() {
        return Lineage::default();
    }
    let parent = process.get("parent");
    let mut ancestors: Vec<&Value<'_>> =
        process.get("ancestors").items().iter().filter(|ancestor| ancestor.is_object()).collect();
    if ancestors.is_empty() && parent.is_object() {
        ancestors.push(parent);
    }
    let truncated = process.get("truncated_ancestors");
    let mut is_cut = truncated.is_true() || truncated.number().is_some_and(|n| n > 0);
    is_cut |= ancestors.len() > MAX_ANCESTORS;
    ancestors.truncate(MAX_ANCESTORS);
    let rows: Vec<&Value<'_>> = ancestors.into_iter().rev().chain([process]).collect();
    let acting = container_of(process).or(container);
    let mut links: Vec<Link> = rows.iter().map(|row| link(row, acting)).collect();
    let pids: Vec<Option<u32>> = rows.iter().map(|row| row.get("pid").number32()).collect();
    for (at, pair) in pids.windows(2).enumerate() {
        links[at].execs_into_next = pair[0].is_some() && pair[0] != Some(0) && pair[0] == pair[1];
    }
    // Agents leave out arguments of ancestors that the parent repeats.
    if let [.., nearest, _] = links.as_mut_slice()
        && nearest.args.is_none()
        && same_pid(parent, rows[rows.len() - 2])
    {
        (nearest.args, nearest.args_truncated) = arguments(parent);
    }
    let in_container = |link: &Link| link.in_container != Some(false);
    let outermost = links.iter().position(in_container).map_or(process, |at| rows[at]);
    Lineage {
        is_cut,
        outermost_ppid: rows[0].get("ppid").number32(),
        outermost_started: ["exec_time", "fork_time"].iter().find_map(|key| recorded(outermost.get(key))),
        pid: process.get("pid").number32().unwrap_or(0),
        links,
    }
}

fn same_pid(a: &Value<'_>, b: &Value<'_>) -> bool {
    let pid = a.get("pid").number32();
    pid.is_some() && pid == b.get("pid").number32()
}

/// The container that a process names.
pub(super) fn container_of<'v>(process: &'v Value<'_>) -> Option<&'v str> {
    process.at("container.id").text()
}

fn link(process: &Value<'_>, acting: Option<&str>) -> Link {
    let executable = process.get("executable");
    let (args, args_truncated) = arguments(process);
    // What a node is called in recordings: the path, else the name.
    let name = executable.get("path").text().or_else(|| executable.get("name").text());
    Link {
        executable: name.unwrap_or_default().to_owned(),
        comm: process.get("comm").string(),
        argv0: process.get("argv0").string(),
        args,
        args_truncated,
        credentials: credentials(process),
        file: file_info(executable),
        tty: process.get("tty").string(),
        execs_into_next: false,
        is_exec_child: process.get("is_exec_child").is_true(),
        in_container: match (container_of(process), acting) {
            (Some(own), Some(acting)) => Some(own == acting),
            _ => None,
        },
    }
}

/// The arguments, and whether they are cut short.
fn arguments(process: &Value<'_>) -> (Option<Vec<String>>, bool) {
    let args = process.get("args");
    let truncated = process.get("args_truncated").is_true();
    if args.is_null() {
        return (None, truncated);
    }
    let all = args.texts();
    let cut = all.len() > MAX_ARGS;
    (Some(all.into_iter().take(MAX_ARGS).map(str::to_owned).collect()), truncated || cut)
}

/// As whom it ran: from `credentials`, else from the user and group of the process itself.
fn credentials(process: &Value<'_>) -> Credentials {
    let given = process.get("credentials");
    let number = |key: &str| given.get(key).number32();
    let word = |key: &str| given.get(key).text();
    let own = |key: &str| process.get(key).number32();
    let (uid, gid) = (number("uid").or_else(|| own("uid")), number("gid").or_else(|| own("gid")));
    if uid.is_none() && number("euid").is_none() {
        return Credentials::default();
    }
    let (uid, gid) = (uid.unwrap_or(0), gid.unwrap_or(0));
    let user = word("user").or_else(|| process.get("user").text()).unwrap_or_default();
    let group = word("group").or_else(|| process.get("group").text()).unwrap_or_default();
    // An effective or file system user that is not given is the real one; its name too if the number is the same.
    let id = |key: &str, real: u32| number(key).unwrap_or(real);
    let name = |key: &str, id: u32, real: u32, real_name: &str| {
        word(key).unwrap_or(if id == real { real_name } else { "" }).to_owned()
    };
    let (euid, egid, fsuid, fsgid) = (id("euid", uid), id("egid", gid), id("fsuid", uid), id("fsgid", gid));
    Credentials {
        recorded: true,
        uid,
        user: user.to_owned(),
        gid,
        group: group.to_owned(),
        euid,
        euser: name("euser", euid, uid, user),
        egid,
        egroup: name("egroup", egid, gid, group),
        fsuid,
        fsuser: name("fsuser", fsuid, uid, user),
        fsgid,
        fsgroup: name("fsgroup", fsgid, gid, group),
        cap_effective: capabilities(given.get("cap_effective")),
        cap_permitted: capabilities(given.get("cap_permitted")),
    }
}

fn capabilities(list: &Value<'_>) -> Capabilities {
    let bit = |name: &str| {
        let known = (0..64_u64).find(|&number| names::capability(number) == Some(name));
        known.or_else(|| name.strip_prefix("CAP_")?.parse().ok().filter(|number| *number < 64))
    };
    Capabilities(list.texts().into_iter().filter_map(bit).fold(0, |mask, number| mask | 1 << number))
}

/// How events write what became of hashing, and the words of recordings for it.
static HASH_STATES: &[(&str, &str)] = &[
    ("done", "done"),
    ("nohash", ""),
    ("filenotfound", "file not found"),
    ("pathnameresolutionerror", "path could not be resolved"),
    ("filetoobig", "file too big"),
    ("eventtypenotconfigured", "event type not configured"),
    ("hashwasratelimited", "rate limited"),
    ("unknownhasherror", "unknown error"),
];

/// A file as an event describes it.
pub(super) fn file_info(file: &Value<'_>) -> FileInfo {
    let id = |key: &str| file.get(key).number32().unwrap_or(0);
    let said = file.get("hash_state").text().unwrap_or_default();
    let plain: String =
        said.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase();
    let hash_state = HASH_STATES.iter().find(|row| row.0 == plain).map_or(said, |row| row.1);
    FileInfo {
        path: file.get("path").string(),
        basename: file.get("name").string(),
        filesystem: file.get("filesystem").string(),
        mode: id("mode"),
        uid: id("uid"),
        user: file.get("user").string(),
        gid: id("gid"),
        group: file.get("group").string(),
        inode: file.get("inode").number().unwrap_or(0),
        mount_id: id("mount_id"),
        in_upper_layer: file.get("in_upper_layer").is_true(),
        ctime: recorded(file.get("change_time")),
        mtime: recorded(file.get("modification_time")),
        package_name: file.get("package_name").string(),
        package_version: package(file, "package_version", "package_epoch", "package_release"),
        package_src_version: package(
            file,
            "package_source_version",
            "package_source_epoch",
            "package_source_release",
        ),
        hashes: file.get("hashes").texts().into_iter().take(MAX_HASHES).map(str::to_owned).collect(),
        hash_state: hash_state.to_owned(),
    }
}

/// A package's version as package managers write it: `1:2.3-4`.
fn package(file: &Value<'_>, version: &str, epoch: &str, release: &str) -> String {
    let Some(version) = file.get(version).text() else { return String::new() };
    let epoch =
        file.get(epoch).number().filter(|epoch| *epoch > 0).map_or_else(String::new, |n| format!("{n}:"));
    let release = file.get(release).text().map_or_else(String::new, |release| format!("-{release}"));
    format!("{epoch}{version}{release}")
}
