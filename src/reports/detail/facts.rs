//! What only one facet's messages say, as tables: which fact, where it lies, whether it stands in the brief form.
//!
//! A node was read from several recordings. The first one speaks; what others say differently stands below it with
//! the number of recordings that say so, except for facts that differ always (a pid, an inode).

use super::{DetailContext, Read, Section, Shown};
use crate::model::{
    BindDetail, Capabilities, CapabilityDetail, Credentials, DnsDetail, FileDetail, FileInfo, FlowDetail,
    ImdsDetail, NodeId, ProcessDetail, Specific, SyscallDetail, Traffic, UnixNanos,
};
use crate::reports::Clock;
use crate::reports::nodes::command_line;
use crate::text::names;
use crate::text::number::{bytes, counted, grouped};
use crate::text::{Masker, shell};

const NOT_RECORDED: &str = "not recorded";

/// When a fact is worth a line in the brief form.
#[derive(Clone, Copy, PartialEq)]
enum Brief {
    Yes,
    No,
}

/// Whether recordings are expected to agree on a fact.
#[derive(Clone, Copy, PartialEq)]
enum Varies {
    /// Where they do not, all that they say is listed.
    Told,
    /// Naturally: only the first is shown.
    Always,
}

/// One fact of a message; an empty text means that it was not recorded, and gives no line.
struct Fact<T> {
    key: &'static str,
    brief: Brief,
    varies: Varies,
    of: fn(&T, &Clock) -> String,
}

const fn fact<T>(key: &'static str, brief: Brief, of: fn(&T, &Clock) -> String) -> Fact<T> {
    Fact { key, brief, varies: Varies::Told, of }
}

const fn varying<T>(key: &'static str, of: fn(&T, &Clock) -> String) -> Fact<T> {
    Fact { key, brief: Brief::No, varies: Varies::Always, of }
}

/// How many different values of one fact are listed.
const VARIANTS: usize = 5;

fn tell<T>(section: &mut Section, table: &[Fact<T>], messages: &[&T], clock: &Clock, masker: Masker) {
    for fact in table {
        let shown = |text: &str| Shown::secret(text.to_owned(), masker.text(text).into_owned());
        let values = distinct(messages.iter().map(|message| (fact.of)(message, clock)));
        let Some((first, _)) = values.first() else { continue };
        if !first.is_empty() {
            match fact.brief {
                Brief::Yes => section.brief(fact.key, shown(first)),
                Brief::No => section.line(fact.key, shown(first)),
            }
        }
        if fact.varies == Varies::Told {
            let others = values.iter().skip(1).filter(|(value, _)| !value.is_empty());
            for (value, count) in others.clone().take(VARIANTS) {
                section.line(fact.key, shown(&format!("{value} (in {count} of {})", messages.len())));
            }
            let more = others.count().saturating_sub(VARIANTS);
            if more > 0 {
                section.line(fact.key, format!("and {more} others"));
            }
        }
    }
}

/// The different values in the order of their first appearance, with how often each occurs.
fn distinct(values: impl Iterator<Item = String>) -> Vec<(String, usize)> {
    let mut found: Vec<(String, usize)> = Vec::new();
    for value in values {
        match found.iter_mut().find(|(known, _)| *known == value) {
            Some((_, count)) => *count += 1,
            None => found.push((value, 1)),
        }
    }
    found
}

/// The sections that the facet's own messages give.
pub(super) fn sections(
    context: &DetailContext<'_>,
    node: NodeId,
    read: &Read<'_>,
    commands: &mut Vec<Shown>,
) -> Vec<Section> {
    let specifics = || read.details.iter().map(|detail| &detail.specific);
    let (clock, masker) = (&context.clock, context.masker);
    let mut all = Vec::new();
    macro_rules! section {
        ($title:literal, $pattern:pat => $message:expr, $table:expr) => {
            let messages: Vec<_> = specifics()
                .filter_map(|specific| match specific {
                    $pattern => Some($message),
                    _ => None,
                })
                .collect();
            let mut section = Section::new($title);
            tell(&mut section, $table, &messages, clock, masker);
            all.push(section);
        };
    }
    let processes: Vec<&ProcessDetail> = specifics()
        .filter_map(|specific| match specific {
            Specific::Process(process) => Some(&**process),
            _ => None,
        })
        .collect();
    if !processes.is_empty() {
        let mut section = Section::new("PROCESS");
        *commands = command_lines(&mut section, &processes, context);
        tell(&mut section, PROCESS, &processes, clock, masker);
        environment(&mut section, &processes, masker);
        all.push(section);
        let mut section = Section::new("EXECUTABLE");
        let files: Vec<&FileInfo> = processes.iter().map(|process| &process.file).collect();
        tell(&mut section, FILE, &files, clock, masker);
        all.push(section);
    }
    let opened: Vec<&FileDetail> = specifics()
        .filter_map(|specific| match specific {
            Specific::File(file) => Some(&**file),
            _ => None,
        })
        .collect();
    if !opened.is_empty() {
        let mut section = Section::new("FILE");
        if !context.profile.tree().flags(node).is_behaviour() {
            section.brief("kind", "a folder on the way to files; nothing is recorded of itself");
        }
        tell(&mut section, OPENED, &opened, clock, masker);
        let files: Vec<&FileInfo> = opened.iter().filter_map(|file| file.file.as_ref()).collect();
        tell(&mut section, FILE, &files, clock, masker);
        all.push(section);
    }
    section!("DNS", Specific::Dns(dns) => dns, DNS);
    section!("BIND", Specific::Bind(bind) => bind, BIND);
    section!("DEVICE", device @ Specific::Device { .. } => device, DEVICE);
    section!("FLOW", Specific::Flow(flow) => &**flow, FLOW);
    section!("SYSTEM CALL", Specific::Syscall(syscall) => syscall, SYSCALL);
    section!("CAPABILITY", Specific::Capability(capability) => capability, CAPABILITY);
    section!("IMDS", Specific::Imds(imds) => &**imds, IMDS);
    let imds = specifics().filter_map(|specific| match specific {
        Specific::Imds(imds) => Some(&**imds),
        _ => None,
    });
    handed_out(&mut all, imds, masker);
    all
}

/// The credentials that a metadata service handed out; their values are secrets.
fn handed_out<'a>(all: &mut [Section], messages: impl Iterator<Item = &'a ImdsDetail>, masker: Masker) {
    let Some(section) = all.last_mut() else { return };
    let mut told: Vec<&(String, String)> = Vec::new();
    for pair in messages.flat_map(|imds| &imds.credentials).take(64) {
        if !told.contains(&pair) {
            let (kind, value) = pair;
            let hidden = format!("{kind}: {}", masker.stand_in());
            section.line("credentials", Shown::secret(format!("{kind}: {value}"), hidden));
            told.push(pair);
        }
    }
}

/// How many argument variants the brief and the full form list.
const BRIEF_COMMANDS: usize = 2;
const ALL_COMMANDS: usize = 100;

/// The command lines that were kept. What is kept is a sample: the first process that each recording saw.
fn command_lines(
    section: &mut Section,
    processes: &[&ProcessDetail],
    context: &DetailContext<'_>,
) -> Vec<Shown> {
    let name_of = |process: &ProcessDetail| {
        let file = &process.file;
        [&process.argv0, &file.path, &file.basename, &process.comm]
            .into_iter()
            .find(|name| !name.is_empty())
            .cloned()
            .unwrap_or_default()
    };
    let mut variants: Vec<(String, &ProcessDetail, usize)> = Vec::new();
    for process in processes {
        let name = name_of(process);
        let same = |(known, first, _): &&mut (String, &ProcessDetail, usize)| {
            *known == name && first.args == process.args
        };
        match variants.iter_mut().find(same) {
            Some((_, _, count)) => *count += 1,
            None => variants.push((name, process, 1)),
        }
    }
    let mut copied = Vec::new();
    for (at, (name, process, count)) in variants.iter().enumerate().take(ALL_COMMANDS) {
        let words = |masker: Option<Masker>| {
            let args = command_line(name, &process.args, masker);
            let cut = if process.args_truncated { " ... (cut short by the agent)" } else { "" };
            let name = shell::quote(name).into_owned();
            if args.is_empty() { format!("{name}{cut}") } else { format!("{name} {args}{cut}") }
        };
        let value = Shown::secret(words(None), words(Some(context.masker)));
        copied.push(value.clone());
        let times = if variants.len() > 1 {
            format!("  (in {count} of {} recordings)", processes.len())
        } else {
            String::new()
        };
        let shown = Shown {
            open: format!("{}{times}", value.open),
            masked: value.masked.map(|masked| format!("{masked}{times}")),
        };
        let key = if at == 0 { "command" } else { "" };
        if at < BRIEF_COMMANDS { section.brief(key, shown) } else { section.line(key, shown) }
    }
    let kept = format!(
        "{} kept (one a recording; others may have run)",
        counted(variants.len() as u64, "variant", "variants")
    );
    section.brief("arguments", kept);
    copied
}

fn environment(section: &mut Section, processes: &[&ProcessDetail], masker: Masker) {
    let mut known: Vec<&String> = Vec::new();
    for entry in processes.iter().flat_map(|process| &process.envs) {
        if known.len() < 256 && !known.contains(&entry) {
            let key = if known.is_empty() { "environment" } else { "" };
            let masked = masker.environment(entry).into_owned();
            section.line(key, Shown::secret(entry.clone(), masked));
            known.push(entry);
        }
    }
    if processes.iter().any(|process| process.envs_truncated) {
        section.line("", "the environment was cut short by the agent");
    }
}

/// `name (7)`, or the number alone where the name is not known.
fn named(name: &str, number: u32) -> String {
    if name.is_empty() { number.to_string() } else { format!("{name} ({number})") }
}

fn runs_as(c: &Credentials) -> String {
    if !c.recorded {
        return NOT_RECORDED.to_owned();
    }
    let mut text = named(&c.user, c.uid);
    if c.euid != c.uid {
        text.push_str(&format!(", effectively {}", named(&c.euser, c.euid)));
    }
    if c.fsuid != c.euid {
        text.push_str(&format!(", for files {}", named(&c.fsuser, c.fsuid)));
    }
    text
}

fn runs_with_group(c: &Credentials) -> String {
    if !c.recorded {
        return String::new();
    }
    let mut text = named(&c.group, c.gid);
    if c.egid != c.gid {
        text.push_str(&format!(", effectively {}", named(&c.egroup, c.egid)));
    }
    if c.fsgid != c.egid {
        text.push_str(&format!(", for files {}", named(&c.fsgroup, c.fsgid)));
    }
    text
}

fn capability_names(c: &Credentials, set: Capabilities) -> String {
    if !c.recorded {
        return String::new();
    }
    let names: Vec<String> = names::capabilities(set.0).collect();
    match names.len() {
        0 => "none".to_owned(),
        n => format!("{}: {}", n, names.join(", ")),
    }
}

fn time(at: Option<UnixNanos>, clock: &Clock) -> String {
    at.map(|at| clock.both(at)).unwrap_or_default()
}

fn number(value: u32) -> String {
    if value == 0 { String::new() } else { value.to_string() }
}

fn yes(value: bool, text: &str) -> String {
    if value { text.to_owned() } else { String::new() }
}

fn traffic(t: Traffic) -> String {
    format!("{} in {}", bytes(t.bytes), counted(t.packets, "packet", "packets"))
}

/// A known name with its number; without one the number alone. Zero is "not recorded" where it means that.
fn table_name(name: Option<&str>, number: u32) -> String {
    name.map_or_else(|| number.to_string(), |name| format!("{name} ({number})"))
}

static PROCESS: &[Fact<ProcessDetail>] = &[
    fact("runs as", Brief::Yes, |p, _| runs_as(&p.credentials)),
    fact("group", Brief::No, |p, _| runs_with_group(&p.credentials)),
    fact("effective capabilities", Brief::No, |p, _| {
        capability_names(&p.credentials, p.credentials.cap_effective)
    }),
    fact("permitted capabilities", Brief::No, |p, _| {
        capability_names(&p.credentials, p.credentials.cap_permitted)
    }),
    fact("argv0", Brief::No, |p, _| p.argv0.clone()),
    fact("short name", Brief::No, |p, _| p.comm.clone()),
    fact("terminal", Brief::No, |p, _| p.tty.clone()),
    fact("made by", Brief::No, |p, _| yes(p.is_exec_child, "an exec without a fork")),
    fact("thread", Brief::No, |p, _| yes(p.is_thread, "a thread, not a process")),
    varying("container", |p, _| p.container_id.clone()),
    varying("pid", |p, _| number(p.pid)),
    varying("parent's pid", |p, _| number(p.ppid)),
    varying("thread id", |p, _| number(p.tid)),
    varying("forked", |p, clock| time(p.fork_time, clock)),
    varying("executed", |p, clock| time(p.exec_time, clock)),
    varying("exited", |p, clock| time(p.exit_time, clock)),
];

static FILE: &[Fact<FileInfo>] = &[
    fact("path", Brief::No, |f, _| f.path.clone()),
    fact("package", Brief::Yes, |f, _| join(&[&f.package_name, &f.package_version])),
    fact("source package", Brief::No, |f, _| f.package_src_version.clone()),
    fact("layer", Brief::Yes, |f, _| yes(f.in_upper_layer, "upper layer: it did not come with the image")),
    fact("mode", Brief::Yes, |f, _| {
        if f.mode == 0 {
            return String::new();
        }
        format!("{}  {} {}", names::file_mode(f.mode), named(&f.user, f.uid), named(&f.group, f.gid))
    }),
    fact("hashes", Brief::No, |f, _| f.hashes.join(" ")),
    fact("hashing", Brief::No, |f, _| f.hash_state.clone()),
    fact("file system", Brief::No, |f, _| f.filesystem.clone()),
    varying("inode", |f, _| if f.inode == 0 { String::new() } else { f.inode.to_string() }),
    varying("mount", |f, _| number(f.mount_id)),
    varying("content changed", |f, clock| time(f.mtime, clock)),
    varying("inode changed", |f, clock| time(f.ctime, clock)),
];

fn join(parts: &[&str]) -> String {
    parts.iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join(" ")
}

static OPENED: &[Fact<FileDetail>] = &[
    fact("opened with", Brief::Yes, |f, _| {
        f.open.map(|open| names::open_flags(open.flags)).unwrap_or_default()
    }),
    fact("creation mode", Brief::No, |f, _| {
        f.open.filter(|open| open.mode != 0).map(|open| format!("{:04o}", open.mode)).unwrap_or_default()
    }),
    fact("returned", Brief::No, |f, _| {
        f.open.filter(|open| open.retval != 0).map(|open| open.retval.to_string()).unwrap_or_default()
    }),
    fact("name", Brief::Yes, |f, _| yes(f.is_pattern, "a pattern: * stands for parts that vary")),
    varying("first opened", |f, clock| time(f.first_seen, clock)),
];

static DNS: &[Fact<DnsDetail>] = &[
    fact("name", Brief::Yes, |d, _| d.name.clone()),
    fact("type", Brief::Yes, |d, _| table_name(names::dns_type(d.record_type), d.record_type)),
    fact("class", Brief::No, |d, _| table_name(names::dns_class(d.class), d.class)),
    varying("packet", |d, _| if d.size == 0 { String::new() } else { bytes(u64::from(d.size)) }),
    varying("questions", |d, _| number(d.count)),
];

static BIND: &[Fact<BindDetail>] = &[
    fact("address", Brief::Yes, |b, _| b.ip.clone()),
    fact("port", Brief::Yes, |b, _| b.port.to_string()),
    fact("family", Brief::No, |b, _| b.family.clone()),
    fact("protocol", Brief::Yes, |b, _| match b.protocol {
        0 => NOT_RECORDED.to_owned(),
        n => table_name(names::ip_protocol(n), n),
    }),
];

static DEVICE: &[Fact<Specific>] = &[
    fact("device", Brief::Yes, |d, _| match d {
        Specific::Device { ifname, .. } => ifname.clone(),
        _ => String::new(),
    }),
    varying("number", |d, _| match d {
        Specific::Device { ifindex, .. } => ifindex.to_string(),
        _ => String::new(),
    }),
    varying("network namespace", |d, _| match d {
        Specific::Device { netns, .. } => netns.to_string(),
        _ => String::new(),
    }),
];

static FLOW: &[Fact<FlowDetail>] = &[
    fact("to", Brief::Yes, |f, _| address(&f.destination_ip, f.destination_port)),
    fact("from", Brief::Yes, |f, _| address(&f.source_ip, f.source_port)),
    fact("protocol", Brief::Yes, |f, _| match f.l4 {
        0 => NOT_RECORDED.to_owned(),
        n => table_name(names::ip_protocol(n), n),
    }),
    fact("network protocol", Brief::No, |f, _| match f.l3 {
        0 => String::new(),
        n => names::ethernet_protocol(n)
            .map_or_else(|| format!("{n:#06x}"), |name| format!("{name} ({n:#06x})")),
    }),
    varying("came in", |f, _| traffic(f.ingress)),
    varying("went out", |f, _| traffic(f.egress)),
];

fn address(ip: &str, port: u32) -> String {
    if ip.contains(':') { format!("[{ip}]:{port}") } else { format!("{ip}:{port}") }
}

static SYSCALL: &[Fact<SyscallDetail>] = &[
    fact("number", Brief::Yes, |s, _| s.number.to_string()),
    fact("architecture", Brief::Yes, |s, _| s.arch.clone()),
];

static CAPABILITY: &[Fact<CapabilityDetail>] = &[
    fact("number", Brief::No, |c, _| grouped(c.number)),
    fact("outcome", Brief::Yes, |c, _| {
        if c.is_capable { "used: the process had it" } else { "attempted: the process did not have it" }
            .to_owned()
    }),
];

static IMDS: &[Fact<ImdsDetail>] = &[
    fact("event", Brief::Yes, |i, _| i.event_type.clone()),
    fact("cloud", Brief::Yes, |i, _| i.cloud_provider.clone()),
    fact("host", Brief::Yes, |i, _| i.host.clone()),
    fact("path", Brief::Yes, |i, _| i.url.clone()),
    fact("asked by", Brief::No, |i, _| i.user_agent.clone()),
    fact("answered by", Brief::No, |i, _| i.server.clone()),
    fact("version", Brief::Yes, |i, _| match i.is_imds_v2 {
        Some(true) => "2: asked with a token".to_owned(),
        Some(false) => "1: asked without a token".to_owned(),
        None => String::new(),
    }),
];
