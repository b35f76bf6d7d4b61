//! What a rule was raised on, as the agent writes it: one JSON object an event.

use jiff::Timestamp;
use serde_json::{Map, Value as Json, json};

use super::names::CAPABILITIES;
use super::script::Rule;
use super::wire::Msg;

/// The version of every rule.
pub(crate) const RULE_VERSION: &str = "3";

/// One time that a rule was raised.
#[derive(Clone)]
pub(crate) struct Raised {
    /// The rule's name.
    pub(crate) rule: String,
    /// When.
    pub(crate) at: u64,
    /// The processes from the outermost to the one that acted.
    pub(crate) line: Vec<Actor>,
    /// What was done.
    pub(crate) deed: Deed,
}

/// A process as events tell of it.
#[derive(Clone)]
pub(crate) struct Actor {
    /// Its executable.
    pub(crate) file: Msg,
    /// As whom it ran.
    pub(crate) credentials: Msg,
    /// argv0 and the arguments.
    pub(crate) argv: Vec<String>,
    /// Its number.
    pub(crate) pid: u64,
    /// When it was started.
    pub(crate) started: u64,
    /// Its terminal.
    pub(crate) tty: String,
    /// Who is logged in.
    pub(crate) session: String,
    /// Its arguments are cut short.
    pub(crate) truncated: bool,
    /// It took the place of the process above it.
    pub(crate) replaces: bool,
    /// It runs outside the container.
    pub(crate) outside: bool,
}

/// What was done.
#[derive(Clone)]
pub(crate) enum Deed {
    /// The last process was started.
    Exec,
    /// A file was opened.
    Open {
        /// `r`, `w`, `a` or `rw`.
        how: String,
        /// The file.
        file: Msg,
    },
    /// A name was asked for.
    Dns {
        /// The kind of question.
        kind: String,
        /// The name.
        name: String,
    },
    /// The metadata service was asked, or answered.
    Imds(Msg),
    /// Something that profiles do not record.
    Other {
        /// The agent's name of it.
        operation: String,
        /// On which file.
        file: Option<Msg>,
    },
}

/// Where it happened.
pub(crate) struct Scenery<'a> {
    /// The agent's version.
    pub(crate) agent: &'a str,
    /// `x64` or `arm64`.
    pub(crate) arch: &'a str,
    /// The kernel's version.
    pub(crate) kernel: &'a str,
    /// The distribution.
    pub(crate) linux: &'a str,
    /// An agent that writes less.
    pub(crate) old: bool,
    /// The container; empty outside containers.
    pub(crate) container: &'a str,
    /// Its control group.
    pub(crate) cgroup: &'a str,
    /// When it was made.
    pub(crate) created: u64,
    /// Its address.
    pub(crate) address: &'a str,
}

/// A time as agents write it.
pub(crate) fn written(nanos: u64) -> String {
    Timestamp::from_nanosecond(nanos.into()).unwrap().to_string()
}

/// The event.
pub(crate) fn event(raised: &Raised, rule: &Rule, cut: bool, place: &Scenery<'_>) -> Json {
    let (operation, category) = match &raised.deed {
        Deed::Exec => ("exec", "Process Activity"),
        Deed::Open { .. } => ("open", "File Activity"),
        Deed::Dns { .. } => ("dns", "Network Activity"),
        Deed::Imds(_) => ("imds", "Network Activity"),
        Deed::Other { operation, file: Some(_) } => (operation.as_str(), "File Activity"),
        Deed::Other { operation, file: None } => (operation.as_str(), "Kernel Activity"),
    };
    let mut agent = json!({
        "rule_id": rule.id, "policy_name": "default.policy", "policy_version": "1.60.0", "version": place.agent,
        "os": "linux", "arch": place.arch,
    });
    // What the agent finds missing in its profile is no rule of a policy.
    if rule.id != "anomaly_detection" {
        agent["rule_version"] = json!(RULE_VERSION);
    }
    if !place.old {
        agent["origin"] = json!("ebpf");
        agent["kernel_version"] = json!(place.kernel);
        agent["distribution"] = json!(place.linux);
    }
    let mut event = json!({
        "agent": agent,
        "title": rule.title,
        "evt": { "name": operation, "category": category, "outcome": "Success" },
        "date": written(raised.at),
        "process": acting(raised, cut, place),
    });
    let last = raised.line.last().unwrap();
    event["usr"] = json!({ "id": last.credentials.text("user"), "group": last.credentials.text("group") });
    if !place.container.is_empty() && !last.outside {
        event["container"] = json!({ "id": place.container, "created_at": written(place.created) });
    } else if !place.cgroup.is_empty() {
        event["cgroup"] = json!({ "id": place.cgroup, "manager": "systemd" });
    }
    match &raised.deed {
        Deed::Exec => {
            event["file"] = file(&last.file, place);
            event["syscall"] = json!({ "exec": { "path": last.file.text("path") } });
        }
        Deed::Open { how, file: opened } => {
            let mut opened = file(opened, place);
            opened["flags"] = flags(how);
            event["syscall"] =
                json!({ "open": { "path": opened["path"], "flags": number_of_flags(how), "mode": 420 } });
            event["file"] = opened;
        }
        Deed::Dns { kind, name } => {
            let question = json!({ "class": "CLASS_INET", "type": kind, "name": name, "size": name.len() + 22, "count": 1 });
            event["dns"] = json!({ "id": name.len() * 311 + 7, "question": question });
            event["network"] = json!({
                "device": { "netns": 4_026_532_841_u64, "ifindex": 2, "ifname": "eth0" },
                "l3_protocol": "ETH_P_IP", "l4_protocol": "IP_PROTO_UDP",
                "source": { "ip": place.address, "port": 40_000 + name.len() },
                "destination": { "ip": "10.96.0.10", "port": 53 },
                "size": name.len() + 50, "network_direction": "egress",
            });
        }
        Deed::Imds(request) => {
            let mut imds = Map::new();
            for key in ["type", "cloud_provider", "url", "host", "user_agent", "server"] {
                let text = request.text(key);
                if !text.is_empty() {
                    imds.insert(key.to_owned(), json!(text));
                }
            }
            let aws = request.message("aws");
            imds.insert("aws".to_owned(), json!({ "is_imds_v2": aws.number("is_imds_v2") == Some(1) }));
            let key = aws.message("security_credentials");
            if !key.text("access_key_id").is_empty() {
                imds["aws"]["security_credentials"] = json!({
                    "type": key.text("type"), "access_key_id": key.text("access_key_id"),
                    "last_updated": key.text("last_updated"), "expiration": key.text("expiration_raw"),
                });
            }
            event["imds"] = Json::Object(imds);
        }
        Deed::Other { file: changed, .. } => {
            if let Some(changed) = changed {
                event["file"] = file(changed, place);
                event["file"]["destination"] = json!({ "mode": 0o777 });
            }
        }
    }
    event
}

/// The process that acted, with those above it.
fn acting(raised: &Raised, cut: bool, place: &Scenery<'_>) -> Json {
    let line: Vec<Json> = (0..raised.line.len()).map(|at| process(&raised.line, at, place)).collect();
    let (last, above) = line.split_last().unwrap();
    let mut last = last.clone();
    let mut ancestors: Vec<Json> = above.iter().rev().cloned().collect();
    let first = &raised.line[0];
    if !cut && !place.container.is_empty() && !first.outside && !place.old {
        // What started the container; it does not run inside.
        ancestors.push(json!({
            "pid": shim(place), "ppid": 1, "tid": shim(place), "uid": 0, "gid": 0,
            "user": "root", "group": "root", "comm": "containerd-shim", "exec_time": written(place.created - 900_000_000),
            "executable": {
                "path": "/usr/bin/containerd-shim-runc-v2", "name": "containerd-shim-runc-v2", "uid": 0, "gid": 0,
                "user": "root", "group": "root", "filesystem": "ext4",
            },
            "argv0": "/usr/bin/containerd-shim-runc-v2", "args": ["-namespace", "k8s.io"], "args_truncated": false,
        }));
    }
    if cut {
        last["truncated_ancestors"] = json!(true);
    }
    if let Some(parent) = ancestors.first() {
        last["parent"] = parent.clone();
    }
    last["ancestors"] = Json::Array(ancestors);
    let actor = raised.line.last().unwrap();
    last["tid"] = last["pid"].clone();
    last["envs"] = json!(["PATH", "HOME"]);
    last["credentials"] = credentials(actor, place);
    if !actor.outside && !place.cgroup.is_empty() {
        last["cgroup"] = json!({ "id": place.cgroup });
    }
    let session = raised.line.iter().rev().find(|actor| !actor.session.is_empty());
    if let Some(session) = session {
        last["user_session"] = json!({
            "id": format!("{:016x}", session.pid * 0x9e37_79b9), "session_type": "k8s",
            "k8s_username": session.session, "k8s_groups": ["system:authenticated"],
        });
    }
    last
}

/// The number of the process that started the container; 1 where the agent writes none.
fn shim(place: &Scenery<'_>) -> u64 {
    if place.old || place.container.is_empty() { 1 } else { 1_400 + place.created % 600 }
}

fn process(line: &[Actor], at: usize, place: &Scenery<'_>) -> Json {
    let actor = &line[at];
    // What takes the place of another keeps its number.
    let pid_of = |at: usize| {
        let followers = line[at + 1..].iter().take_while(|next| next.replaces).count();
        line[at + followers].pid
    };
    let parent = (0..at).rev().find(|&above| pid_of(above) != pid_of(at));
    let name = actor.file.text("basename");
    let (uid, gid) = (actor.credentials.number("uid"), actor.credentials.number("gid"));
    let mut process = json!({
        "pid": pid_of(at),
        "ppid": parent.map_or_else(|| shim(place), pid_of),
        "uid": uid, "gid": gid,
        "user": actor.credentials.text("user"), "group": actor.credentials.text("group"),
        "comm": name.chars().take(15).collect::<String>(),
        "fork_time": written(actor.started - 400_000),
        "exec_time": written(actor.started),
        "executable": file(&actor.file, place),
        "argv0": actor.argv.first().map_or(name, String::as_str),
        "args": actor.argv.get(1..).unwrap_or_default(),
        "args_truncated": actor.truncated,
    });
    if !actor.tty.is_empty() {
        process["tty"] = json!(actor.tty);
    }
    if actor.replaces {
        process["is_exec_child"] = json!(true);
    }
    if !place.container.is_empty() && !actor.outside {
        process["container"] = json!({ "id": place.container });
    }
    process
}

fn credentials(actor: &Actor, place: &Scenery<'_>) -> Json {
    let of = &actor.credentials;
    let mut written = json!({
        "uid": of.number("uid"), "user": of.text("user"), "gid": of.number("gid"), "group": of.text("group"),
        "euid": of.number("effective_uid"), "euser": of.text("effective_user"),
        "egid": of.number("effective_gid"), "egroup": of.text("effective_group"),
        "fsuid": of.number("fs_uid"), "fsuser": of.text("fs_user"),
        "fsgid": of.number("fs_gid"), "fsgroup": of.text("fs_group"),
        "auid": u32::MAX,
    });
    if !place.old {
        for key in ["cap_effective", "cap_permitted"] {
            let mask = of.number(key).unwrap_or(0);
            let held = (0_usize..).zip(CAPABILITIES).filter(|(bit, _)| mask >> bit & 1 == 1);
            written[key] = held.map(|(_, name)| format!("CAP_{}", name.to_uppercase())).collect();
        }
    }
    written
}

fn file(of: &Msg, place: &Scenery<'_>) -> Json {
    let upper = of.number("in_upper_layer") == Some(1);
    let mut file = json!({
        "path": of.text("path"), "name": of.text("basename"), "inode": of.number("inode"), "mode": of.number("mode"),
        "in_upper_layer": upper, "filesystem": of.text("filesystem"),
        "uid": of.number("uid"), "gid": of.number("gid"), "user": of.text("user"), "group": of.text("group"),
        "modification_time": of.number("mtime").map(written), "change_time": of.number("ctime").map(written),
    });
    if !of.text("package_name").is_empty() {
        file["package_name"] = json!(of.text("package_name"));
        file["package_version"] = json!(of.text("package_version"));
    }
    if !of.text("hashes").is_empty() && !place.old {
        file["hashes"] = json!([of.text("hashes")]);
        file["hash_state"] = json!("done");
    }
    file
}

fn flags(how: &str) -> Json {
    match how {
        "r" => json!(["O_CLOEXEC"]),
        "w" => json!(["O_CREAT", "O_TRUNC", "O_WRONLY", "O_CLOEXEC"]),
        "a" => json!(["O_APPEND", "O_CREAT", "O_WRONLY", "O_CLOEXEC"]),
        _ => json!(["O_CREAT", "O_RDWR", "O_CLOEXEC"]),
    }
}

fn number_of_flags(how: &str) -> u64 {
    match how {
        "r" => 0o2_000_000,
        "w" => 0o2_001_101,
        "a" => 0o2_002_101,
        _ => 0o2_000_102,
    }
}
