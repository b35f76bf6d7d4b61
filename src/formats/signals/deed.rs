//! What was done, by the agent's name of the event: one row of [`OPERATIONS`] for each that is more than its name.
//!
//! Names and qualifiers are spelled as the nodes of recordings are: the table at [`crate::model::Arena`].

use std::borrow::Cow;

use super::process::file_info;
use super::value::Value;
use crate::model::{Access, Deed, Facet};
use crate::text::names;

/// The most deeds that are made of one event: an event may report many flows or capabilities at once.
const MAX_DEEDS: usize = 64;

/// How the events of one name are read.
struct Operation {
    /// The agent's name of the event.
    id: &'static str,
    /// The kind of behaviour, if profiles record such.
    facet: Option<Facet>,
    read: fn(&Value<'_>) -> Vec<Named>,
}

/// What was done, in the words of a node.
#[derive(Default)]
struct Named {
    name: String,
    qualifier: String,
    access: Access,
}

impl Named {
    fn of(name: String) -> Named {
        Named { name, ..Named::default() }
    }
}

const fn row(id: &'static str, facet: Facet, read: fn(&Value<'_>) -> Vec<Named>) -> Operation {
    Operation { id, facet: Some(facet), read }
}

/// An event that changes files in another way than by opening them; profiles know the path at best.
const fn change(id: &'static str) -> Operation {
    row(id, Facet::File, |event| file(event, "file.path", Access::Change))
}

/// The same, of what the event makes out of the file that it names.
const fn change_to(id: &'static str) -> Operation {
    row(id, Facet::File, |event| file(event, "file.destination.path", Access::Change))
}

/// An event that profiles know nothing of; what is said of it stands at the end of a path.
const fn other(id: &'static str, read: fn(&Value<'_>) -> Vec<Named>) -> Operation {
    Operation { id, facet: None, read }
}

static OPERATIONS: &[Operation] = &[
    row("exec", Facet::Process, exec),
    row("open", Facet::File, |event| file(event, "file.path", opened_for(event))),
    row("dns", Facet::Dns, dns),
    row("bind", Facet::Bind, bind),
    row("connect", Facet::Flow, |event| address(event.at("connect"))),
    row("network_flow_monitor", Facet::Flow, flows),
    row("imds", Facet::Imds, imds),
    row("capabilities", Facet::Capability, capabilities),
    row("syscalls", Facet::Syscall, syscalls),
    change("chmod"),
    change("chown"),
    change("unlink"),
    change("rmdir"),
    change("mkdir"),
    change("utimes"),
    change("setxattr"),
    change("removexattr"),
    change_to("rename"),
    change_to("link"),
    other("accept", |event| address(event.at("accept"))),
    other("load_module", |event| said(event, &["module.name", "file.path"])),
    other("unload_module", |event| said(event, &["module.name"])),
    other("mount", |event| {
        said(event, &["mount.mount_point.path", "mount.path", "file.destination.path", "file.path"])
    }),
    other("ptrace", |event| said(event, &["ptrace.tracee.executable.path", "ptrace.request"])),
    other("signal", |event| said(event, &["signal.target.executable.path", "signal.type"])),
    other("bpf", |event| said(event, &["bpf.program.name", "bpf.cmd"])),
    other("setuid", |event| {
        said(event, &["process.credentials.destination.user", "process.credentials.destination.uid"])
    }),
    other("setgid", |event| {
        said(event, &["process.credentials.destination.group", "process.credentials.destination.gid"])
    }),
];

/// What an event says was done; most report one deed.
pub(super) fn deeds(event: &Value<'_>) -> Vec<Deed> {
    let operation = event.at("evt.name").string();
    let row = OPERATIONS.iter().find(|row| row.id.eq_ignore_ascii_case(&operation));
    let read = row.map_or(default_read as fn(&Value<'_>) -> Vec<Named>, |row| row.read);
    let facet = row.and_then(|row| row.facet);
    let file = event.get("file");
    // Of an exec the file is the executable, which the process describes.
    let acted_upon = (facet != Some(Facet::Process) && file.is_object()).then(|| Box::new(file_info(file)));
    let mut named = read(event);
    if named.is_empty() {
        named.push(Named::default());
    }
    named.truncate(MAX_DEEDS);
    let deed = |named: Named| Deed {
        facet,
        operation: operation.clone(),
        name: named.name,
        qualifier: named.qualifier,
        access: named.access,
        file: acted_upon.clone(),
    };
    named.into_iter().map(deed).collect()
}

fn default_read(event: &Value<'_>) -> Vec<Named> {
    said(event, &["file.path"])
}

/// The first of some places that says something.
fn said(event: &Value<'_>, paths: &[&str]) -> Vec<Named> {
    paths
        .iter()
        .find_map(|path| event.at(path).text())
        .map(|text| Named::of(text.to_owned()))
        .into_iter()
        .collect()
}

fn exec(event: &Value<'_>) -> Vec<Named> {
    let executable = event.at("process.executable");
    let of =
        |file: &Value<'_>| file.get("path").text().or_else(|| file.get("name").text()).map(str::to_owned);
    let name = of(executable).or_else(|| of(event.get("file"))).unwrap_or_default();
    let is_busybox =
        name.rsplit('/').next() == Some("busybox") || executable.get("name").text() == Some("busybox");
    let qualifier = if is_busybox { event.at("process.argv0").string() } else { String::new() };
    vec![Named { name, qualifier, access: Access::None }]
}

fn file(event: &Value<'_>, path: &str, access: Access) -> Vec<Named> {
    let name = event
        .at(path)
        .text()
        .or_else(|| event.at("file.path").text())
        .or_else(|| event.at("file.name").text());
    vec![Named { name: name.unwrap_or_default().to_owned(), qualifier: String::new(), access }]
}

/// The flags of `open` with which a file's content may change, and their bits on Linux.
static WRITING: &[(&str, u64)] =
    &[("O_WRONLY", 1), ("O_RDWR", 2), ("O_CREAT", 0o100), ("O_TRUNC", 0o1000), ("O_APPEND", 0o2000)];

fn opened_for(event: &Value<'_>) -> Access {
    let writes = |flags: &Value<'_>| {
        flags.items().iter().any(|flag| match flag {
            Value::Number(_) => flag.number().is_some_and(|bits| WRITING.iter().any(|row| bits & row.1 != 0)),
            _ => flag.text().is_some_and(|names| {
                names.split('|').any(|name| WRITING.iter().any(|row| row.0 == name.trim()))
            }),
        })
    };
    if writes(event.at("file.flags")) || writes(event.at("syscall.open.flags")) {
        Access::Write
    } else {
        Access::Read
    }
}

fn dns(event: &Value<'_>) -> Vec<Named> {
    let question = event.at("dns.question");
    let Some(name) = question.get("name").text() else { return Vec::new() };
    let kind = question.get("type");
    let qualifier = match kind.number32() {
        Some(number) => names::dns_type(number).map_or_else(|| format!("TYPE{number}"), str::to_owned),
        None => kind.string(),
    };
    vec![Named { name: name.to_owned(), qualifier, access: Access::None }]
}

fn bind(event: &Value<'_>) -> Vec<Named> {
    let mut named = address(event.get("bind"));
    let family = event.at("bind.addr.family").string();
    for named in &mut named {
        named.qualifier = [family.as_str(), named.qualifier.as_str()].join(" ").trim().to_owned();
    }
    named
}

/// Address and port of a socket call, and its protocol.
fn address(call: &Value<'_>) -> Vec<Named> {
    let Some(name) = endpoint(call.get("addr")) else { return Vec::new() };
    vec![Named { name, qualifier: protocol(call.get("protocol")).into_owned(), access: Access::None }]
}

/// `ip:port`, IPv6 in brackets.
fn endpoint(address: &Value<'_>) -> Option<String> {
    let ip = address.get("ip").text().or_else(|| address.get("hostname").text())?;
    // Agents write single addresses as networks in places.
    let ip = ip.strip_suffix("/32").or_else(|| ip.strip_suffix("/128")).unwrap_or(ip);
    let port = address.get("port").number32().unwrap_or(0);
    Some(if ip.contains(':') { format!("[{ip}]:{port}") } else { format!("{ip}:{port}") })
}

/// An IP protocol as recordings name it: `tcp` for 6, `IP_PROTO_TCP` and `IPPROTO_TCP`; empty where it is not recorded.
fn protocol<'a>(value: &'a Value<'_>) -> Cow<'a, str> {
    match (value.number32(), value.text()) {
        (Some(0), _) | (None, None) => Cow::Borrowed(""),
        (Some(number), _) => {
            names::ip_protocol(number).map_or_else(|| format!("protocol {number}").into(), Into::into)
        }
        (None, Some(name)) => {
            let name = name.to_ascii_lowercase();
            let bare = name.strip_prefix("ip_proto_").or_else(|| name.strip_prefix("ipproto_"));
            Cow::Owned(bare.unwrap_or(&name).to_owned())
        }
    }
}

fn flows(event: &Value<'_>) -> Vec<Named> {
    let flows = event.at("network_flow_monitor.flows").items().iter().take(MAX_DEEDS);
    flows
        .filter_map(|flow| {
            let name = endpoint(flow.get("destination"))?;
            let source = endpoint(flow.get("source")).unwrap_or_else(|| ":0".to_owned());
            let l4 = protocol(flow.get("l4_protocol"));
            let l4 = if l4.is_empty() { "protocol 0" } else { &*l4 };
            let mut qualifier = format!("{l4} from {source}");
            let l3 = flow.get("l3_protocol").text().unwrap_or_default();
            if !matches!(l3, "" | "0" | "ETH_P_IP" | "ETH_P_IPV6" | "2048" | "34525") {
                let known = flow.get("l3_protocol").number32().and_then(names::ethernet_protocol);
                qualifier.push_str(" over ");
                qualifier.push_str(known.unwrap_or(l3));
            }
            Some(Named { name, qualifier, access: Access::None })
        })
        .collect()
}

/// The parts of a metadata request that are text, in the order of recordings.
const IMDS: [&str; 6] = ["type", "cloud_provider", "url", "host", "user_agent", "server"];
/// The credentials that were handed out, in the same order.
const IMDS_CREDENTIALS: [&str; 5] = ["code", "type", "access_key_id", "last_updated", "expiration"];

fn imds(event: &Value<'_>) -> Vec<Named> {
    let imds = event.get("imds");
    if imds.is_null() {
        return Vec::new();
    }
    let [kind, cloud, url, host, agent, server] = IMDS.map(|key| imds.get(key).text().unwrap_or_default());
    let name = [url, host, server, kind].into_iter().find(|text| !text.is_empty()).unwrap_or_default();
    let v2 = if imds.at("aws.is_imds_v2").is_true() { "v2" } else { "" };
    let credentials = imds.at("aws.security_credentials");
    let secret = IMDS_CREDENTIALS.map(|key| credentials.get(key).text().unwrap_or_default());
    let mut qualifier = String::new();
    for part in [kind, cloud, host, agent, server, v2].into_iter().chain(secret) {
        qualifier.push('\0');
        qualifier.push_str(part);
    }
    vec![Named { name: name.to_owned(), qualifier, access: Access::None }]
}

/// Attempted ones that are not among the used were denied.
fn capabilities(event: &Value<'_>) -> Vec<Named> {
    let report = event.get("capabilities").some().unwrap_or_else(|| event.get("process"));
    let used = report.get("caps_used").texts();
    let denied = report.get("caps_attempted").texts().into_iter().filter(|name| !used.contains(name));
    let named = |name: &str, how: &str| Named {
        name: capability(name),
        qualifier: how.to_owned(),
        access: Access::None,
    };
    let mut all: Vec<Named> = used.iter().map(|name| named(name, "used")).collect();
    all.extend(denied.map(|name| named(name, "attempted")));
    all
}

fn capability(name: &str) -> String {
    match name.parse::<u64>() {
        Ok(number) => names::capability(number).map_or_else(|| format!("CAP_{number}"), str::to_owned),
        Err(_) => name.to_owned(),
    }
}

fn syscalls(event: &Value<'_>) -> Vec<Named> {
    let calls = event.get("syscalls").some().unwrap_or_else(|| event.at("process.syscalls"));
    let arch = event.at("agent.arch").text().unwrap_or_default();
    let name = |call: &Value<'_>| match (call.get("name").text(), call.get("id").number32(), call.number32())
    {
        (Some(name), _, _) => Some(name.to_owned()),
        (None, Some(number), _) | (None, None, Some(number)) => {
            Some(names::syscall_label(arch, number).into_owned())
        }
        (None, None, None) => call.text().map(str::to_owned),
    };
    calls.items().iter().take(MAX_DEEDS).filter_map(name).map(Named::of).collect()
}
