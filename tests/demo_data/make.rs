//! Makes the demo data: a small fleet of three teams in the agent's own formats, from `fleet.toml`.
//!
//! The same description gives the same bytes. Run `cargo run --example make-demo-data` after changing it.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a description that cannot be played has a mistake in it"
)]

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

mod event;
mod names;
mod raise;
mod scene;
mod script;
mod signals;
mod wire;

use scene::{Chance, SECOND, Scene};
use script::{Fleet, Host, ProfileOf, Raise, Watched, Workload};
use signals::Told;
use wire::{Msg, PROCESS_NODE, SEC_DUMP, SECURITY_PROFILE, STATES};

/// How long a dump watches where nobody says otherwise.
const DUMP: u64 = 900 * SECOND;

/// The files that the description gives: paths below the folder of the demo data, and bytes.
pub(crate) type Files = BTreeMap<PathBuf, Vec<u8>>;

fn main() {
    let folder = std::env::args_os()
        .nth(1)
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("demo-data"), PathBuf::from);
    let files = make();
    if std::env::args_os().len() < 2 && folder.is_dir() {
        fs::remove_dir_all(&folder).unwrap();
    }
    for (path, bytes) in &files {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    let mut out = std::io::stdout().lock();
    for workload in &description().workload {
        writeln!(out, "{:20} {}", workload.name, workload.what).unwrap();
    }
    let bytes: usize = files.values().map(Vec::len).sum();
    writeln!(out, "{} files, {} KiB", files.len(), bytes / 1024).unwrap();
}

/// Plays the whole description.
pub(crate) fn make() -> Files {
    let fleet = description();
    let mut by_host: BTreeMap<&str, Files> = BTreeMap::new();
    let mut told = Vec::new();
    for workload in &fleet.workload {
        for watched in &workload.watched {
            for name in &watched.hosts {
                let files = by_host.entry(name).or_default();
                dumps(&fleet, workload, watched, host(&fleet, name), files, &mut told);
            }
        }
        for profile in &workload.profile {
            for name in &profile.hosts {
                let files = by_host.entry(name).or_default();
                let (name, message) = security_profile(&fleet, workload, profile, host(&fleet, name));
                files.insert(format!("{name}.profile").into(), message.encode(&SECURITY_PROFILE));
            }
        }
    }
    told.extend(fleet.signal.iter().map(|raise| signal(&fleet, raise)));
    let mut all = signals::files(&fleet, told);
    for (name, files) in by_host {
        match host(&fleet, name).kept.as_str() {
            "folder" => {
                all.extend(files.into_iter().map(|(path, bytes)| (Path::new(name).join(path), bytes)));
            }
            "tar.gz" => {
                all.insert(format!("{name}.tar.gz").into(), gzip(&tar(&files)));
            }
            other => panic!("kept neither in a folder nor a tar.gz but in `{other}`"),
        }
    }
    odd(&mut all);
    all
}

/// What there is to play.
pub(crate) fn description() -> Fleet {
    toml::from_str(include_str!("fleet.toml")).unwrap_or_else(|error| panic!("{error}"))
}

fn host<'a>(fleet: &'a Fleet, name: &str) -> &'a Host {
    fleet.host.iter().find(|host| host.name == name).unwrap_or_else(|| panic!("no host {name}"))
}

fn time(text: &str) -> u64 {
    let seconds = if text.len() == 16 { ":00" } else { "" };
    let time: jiff::Timestamp =
        format!("{text}{seconds}Z").parse().unwrap_or_else(|error| panic!("{text}: {error}"));
    u64::try_from(time.as_nanosecond()).unwrap()
}

/// A container.
struct Instance {
    id: String,
    address: String,
    /// When its first process was started.
    started: u64,
}

/// The container that ran a version on a host when it was first watched at a time.
fn instance(fleet: &Fleet, workload: &str, version: &str, host: &Host, first: &str) -> Instance {
    let mut chance = Chance::new(fleet.seed, &[workload, version, &host.name, first]);
    let id = chance.hex(64);
    let address = format!("{}.{}", host.network, 10 + chance.below(200));
    Instance { id, address, started: time(first) - (60 + chance.below(100_000)) * SECOND }
}

/// One dump for every time of every instance, and what rules were raised on meanwhile.
fn dumps<'a>(
    fleet: &'a Fleet,
    workload: &Workload,
    watched: &Watched,
    host: &'a Host,
    files: &mut Files,
    told: &mut Vec<Told<'a>>,
) {
    let position = workload.versions.iter().position(|known| *known == watched.version).unwrap();
    let length = watched.hours.map_or(DUMP, |hours| hours * 3600 * SECOND);
    let env = watched.env.as_ref().unwrap_or(&workload.env);
    for line in &watched.at {
        let mut words = line.split(' ');
        let at = words.next().unwrap_or_default();
        let first = if watched.job { at } else { &watched.at[0] };
        let Instance { id: container, address, started } =
            instance(fleet, &workload.name, &watched.version, host, first);
        let mut chance = Chance::new(fleet.seed, &[&workload.name, &host.name, &container, at]);
        let start = time(at) + chance.below(SECOND * 20);
        let name = format!("activity-dump-{}", chance.letters(10));
        let container = if workload.systemd { String::new() } else { container };
        let mut scene = Scene {
            fleet,
            workload,
            host,
            versions: vec![(position, start, start + length)],
            container: container.clone(),
            address: address.clone(),
            with: words.map(str::to_owned).collect(),
            profile: false,
            pid: 2_000 + chance.below(60_000),
            chance,
            started,
            day: at[..10].replace('-', ""),
            raised: Vec::new(),
        };
        let tree = scene.play();
        let known_at = |rule: &str| {
            let since =
                fleet.rule.iter().find(|known| known.id == rule).and_then(|known| known.since.as_ref());
            since.map_or(0, |day| time(&format!("{day}T00:00")))
        };
        for raised in scene.raised.into_iter().filter(|raised| raised.at >= known_at(&raised.rule)) {
            let first = raised.line[0].started;
            told.push(Told {
                host,
                service: workload.name.rsplit('/').next().unwrap_or_default().to_owned(),
                tags: tags(fleet, workload, host, &watched.version, &container, env),
                container: container.clone(),
                cgroup: String::new(),
                created: if watched.job { first } else { started } - 2 * SECOND,
                address: address.clone(),
                raised,
                cut: false,
                signal: watched.form == "nothing",
                events: 1,
                triage: "open".to_owned(),
                profile: None,
            });
        }
        if watched.form == "nothing" {
            continue;
        }
        let size: usize = tree.iter().map(|process| process.encode(&PROCESS_NODE).len()).sum();
        let format = watched.form.split('.').next().unwrap_or_default();
        let metadata = metadata(workload, host, &name, format)
            .with("container_id", container.as_str())
            .with("start", start)
            .with("end", start + length)
            .with("size", size as u64);
        let dump = Msg::default()
            .with("host", host.name.as_str())
            .with("service", full_name(fleet, workload))
            .with("source", "runtime-security-agent")
            .with("metadata", cgroup(metadata, workload, &container))
            .with_all("tags", tags(fleet, workload, host, &watched.version, &container, env));
        let dump = tree.into_iter().fold(dump, |dump, process| dump.with("tree", process));
        let mut bytes = match format {
            "json" => {
                let mut json = dump.to_json(&SEC_DUMP).to_string();
                if host.schema == "old" {
                    json = json.replace("\"package_src_version\"", "\"package_srcversion\"");
                }
                json.into_bytes()
            }
            _ => dump.encode(&SEC_DUMP),
        };
        if watched.later {
            // Nobody knows it yet, everybody must keep it.
            wire::bytes(&mut bytes, 7, b"\x0a\x05/data\x12\x04ext4");
        }
        let bytes = match watched.form.rsplit('.').next().unwrap_or_default() {
            "gz" => gzip(&bytes),
            "zst" => zstd(&bytes),
            _ => bytes,
        };
        assert!(files.insert(format!("{name}.{}", watched.form).into(), bytes).is_none());
    }
}

/// A signal that comes of no dump.
fn signal<'a>(fleet: &'a Fleet, raise: &Raise) -> Told<'a> {
    let host = host(fleet, &raise.host);
    let at = time(&raise.at);
    let declared = fleet.workload.iter().find(|known| known.name == raise.workload);
    // One that nobody has described: all that is known of it is its name.
    let absent = Workload {
        name: raise.workload.clone(),
        what: String::new(),
        team: raise.workload.split('/').next().unwrap_or_default().to_owned(),
        env: "prod".to_owned(),
        systemd: false,
        versions: vec![raise.version.clone()],
        behaviour: String::new(),
        watched: Vec::new(),
        profile: Vec::new(),
    };
    let workload = declared.unwrap_or(&absent);
    let on_host = raise.workload.is_empty();
    let watched = workload.watched.iter().find(|watched| {
        watched.version == raise.version && watched.hosts.contains(&host.name) && watched.form != "nothing"
    });
    let first = match watched {
        Some(watched) if !raise.other_instance => &watched.at[0][..16],
        _ => &raise.at[..13],
    };
    let hour = if first.len() == 13 { ":00" } else { "" };
    let mut instance = instance(fleet, &workload.name, &raise.version, host, &format!("{first}{hour}"));
    if on_host || workload.systemd {
        instance.id.clear();
    }
    let mut chance = Chance::new(fleet.seed, &[&raise.rule, &host.name, &instance.id, &raise.at]);
    let env = watched.and_then(|watched| watched.env.as_ref()).unwrap_or(&workload.env);
    let mut scene = Scene {
        fleet,
        workload,
        host,
        versions: vec![(0, at, at)],
        container: instance.id.clone(),
        address: instance.address.clone(),
        with: Vec::new(),
        profile: false,
        pid: 2_000 + chance.below(60_000),
        started: instance.started,
        day: raise.at[..10].replace('-', ""),
        raised: Vec::new(),
        chance,
    };
    let at = at + scene.chance.below(SECOND);
    scene.play_line(&raise.rule, &raise.script, at);
    let raised = scene.raised.pop().unwrap();
    let tags = if on_host {
        vec![format!("host:{}", host.name), "source:runtime-security-agent".to_owned()]
    } else {
        tags(fleet, workload, host, &raise.version, &instance.id, env)
    };
    Told {
        host,
        service: workload.name.rsplit('/').next().unwrap_or_default().to_owned(),
        tags,
        container: instance.id,
        cgroup: if workload.systemd {
            format!("/system.slice/{}.service", workload.name)
        } else {
            String::new()
        },
        created: instance.started - 2 * SECOND,
        address: instance.address,
        cut: raise.script.lines().any(|line| line.contains("@ cut") || line.contains(", cut")),
        raised,
        signal: !raise.event,
        events: raise.events.unwrap_or(1),
        triage: raise.triage.clone().unwrap_or_else(|| "open".to_owned()),
        profile: raise
            .anomaly
            .as_ref()
            .map(|state| (name_of_profile(fleet, workload, host).0, state.clone())),
    }
}

/// What a host's profile of a workload is called.
fn name_of_profile(fleet: &Fleet, workload: &Workload, host: &Host) -> (String, Chance) {
    let mut chance = Chance::new(fleet.seed, &[&workload.name, &host.name, "profile"]);
    (format!("activity-dump-{}", chance.letters(10)), chance)
}

/// What the agent of one host has learned of all versions.
fn security_profile(fleet: &Fleet, workload: &Workload, profile: &ProfileOf, host: &Host) -> (String, Msg) {
    let (name, mut chance) = name_of_profile(fleet, workload, host);
    let end = time(&profile.at);
    let count = profile.versions.len() as u64;
    let versions: Vec<(usize, u64, u64)> = (0..count)
        .map(|i| {
            let tag = &profile.versions[i as usize];
            let position = workload.versions.iter().position(|known| known == tag).unwrap();
            // Each version for four days, the last one to the end.
            let begin = end - (count - i) * 4 * 86_400 * SECOND;
            (position, begin, begin + 4 * 86_400 * SECOND - SECOND)
        })
        .collect();
    // The other clock: the host has been up for some weeks.
    let up = (20 + chance.below(40)) * 86_400 * SECOND;
    let monotonic = |at: u64| up - (end - at);
    let mut message = Msg::default().with(
        "metadata",
        metadata(workload, host, &name, "protobuf").with("start", versions[0].1).with("end", end),
    );
    for (tag, (_, begin, last)) in profile.versions.iter().zip(&versions) {
        let mut context =
            Msg::default().with("first_seen", monotonic(*begin)).with("last_seen", monotonic(*last));
        for (event, state) in &profile.states {
            let position = STATES.iter().position(|known| known == state).unwrap() as u64;
            let anomaly = monotonic(begin + chance.below(40_000) * SECOND);
            let state =
                Msg::default().with("last_anomaly_nano", anomaly).with("event_profile_state", position);
            context = context.entry("event_type_state", event.as_str(), state);
        }
        let context = context.with_all("tags", tags(fleet, workload, host, tag, "", &workload.env));
        message = message.entry("profile_contexts", tag.as_str(), context);
    }
    let selector = Msg::default().with("image_name", full_name(fleet, workload)).with("image_tag", "*");
    let mut scene = Scene {
        fleet,
        workload,
        host,
        container: String::new(),
        address: format!("{}.{}", host.network, 10 + chance.below(200)),
        with: vec!["profile".to_owned()],
        profile: true,
        pid: 2_000 + chance.below(60_000),
        chance,
        started: versions[0].1,
        versions,
        day: profile.at[..10].replace('-', ""),
        raised: Vec::new(),
    };
    for process in scene.play() {
        message.push("tree", process);
    }
    (name, message.with("selector", selector).with("disabled", profile.disabled))
}

fn metadata(workload: &Workload, host: &Host, name: &str, format: &str) -> Msg {
    let commit = Chance::new(0, &[&host.agent]).hex(7);
    Msg::default()
        .with("agent_version", host.agent.as_str())
        .with("agent_commit", commit)
        .with("kernel_version", host.kernel.as_str())
        .with("linux_distribution", host.linux.as_str())
        .with("name", name)
        .with("protobuf_version", "v1")
        .with("differentiate_args", false)
        .with("comm", if workload.systemd { workload.name.as_str() } else { "" })
        .with("arch", host.arch.as_str())
        .with("serialization", format)
}

fn cgroup(metadata: Msg, workload: &Workload, container: &str) -> Msg {
    if workload.systemd {
        let id = format!("/system.slice/{}.service", workload.name);
        return metadata.with("cgroup_id", id).with("cgroup_manager", "systemd");
    }
    let id = format!("/kubepods.slice/kubepods-burstable.slice/cri-containerd-{container}.scope");
    metadata.with("cgroup_id", id).with("cgroup_manager", "cri-containerd")
}

/// The workload's full name.
fn full_name(fleet: &Fleet, workload: &Workload) -> String {
    if workload.systemd { workload.name.clone() } else { format!("{}/{}", fleet.registry, workload.name) }
}

fn tags(
    fleet: &Fleet,
    workload: &Workload,
    host: &Host,
    version: &str,
    container: &str,
    env: &str,
) -> Vec<String> {
    let short = workload.name.rsplit('/').next().unwrap_or_default();
    let mut tags = vec![format!("host:{}", host.name), "source:runtime-security-agent".to_owned()];
    if workload.systemd {
        tags.extend([format!("service:{}", workload.name), format!("version:{version}")]);
    } else {
        tags.extend([
            format!("image_name:{}/{}", fleet.registry, workload.name),
            format!("image_tag:{version}"),
            format!("short_image:{short}"),
            format!("service:{short}"),
            format!("kube_namespace:{}", workload.team),
            format!("kube_deployment:{short}"),
        ]);
    }
    if !container.is_empty() {
        let pod = Chance::new(fleet.seed, &[container, "pod"]).hex(5);
        tags.push(format!("container_id:{container}"));
        tags.push(format!("pod_name:{short}-{pod}"));
    }
    tags.push(format!("team:{}", workload.team));
    tags.push(format!("env:{env}"));
    tags.push(format!("kube_cluster_name:{}", host.cluster));
    tags
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

fn zstd(bytes: &[u8]) -> Vec<u8> {
    ruzstd::encoding::compress_to_vec(bytes, ruzstd::encoding::CompressionLevel::Fastest)
}

fn tar(files: &Files) -> Vec<u8> {
    let mut builder = tar::Builder::new(Vec::new());
    for (path, bytes) in files {
        let mut header = tar::Header::new_gnu();
        header.set_size(bytes.len() as u64);
        header.set_mode(0o400);
        header.set_mtime(time("2026-11-23T21:00") / SECOND);
        let path = Path::new("opt/datadog-agent/run/runtime-security/profiles").join(path);
        builder.append_data(&mut header, path, &bytes[..]).unwrap();
    }
    builder.into_inner().unwrap()
}

/// Files that cannot be read, or not wholly: every collection has some.
fn odd(all: &mut Files) {
    let whole = all.iter().find(|(path, _)| path.extension().is_some_and(|end| end == "protobuf"));
    let whole = whole.map(|(_, bytes)| bytes.clone()).unwrap();
    let packed = gzip(&whole);
    let host = Msg::default().with("host", "edge-a1").with("source", "runtime-security-agent");
    let named = Msg::default().with("agent_version", "7.79.0").with("name", "activity-dump-hollowhollow");
    let hollow = host
        .with("metadata", named)
        .with_all("tags", ["image_name:registry.lab/edge/web", "image_tag:v1.3.0"]);
    let files: [(&str, Vec<u8>); 6] = [
        ("cut-short.protobuf", whole[..whole.len() * 2 / 3].to_vec()),
        ("cut-short.protobuf.gz", packed[..packed.len() / 2].to_vec()),
        ("empty.profile", Vec::new()),
        ("hollow.protobuf", hollow.encode(&SEC_DUMP)),
        ("not-a-dump.json", br#"{"kind":"List","apiVersion":"v1","items":[]}"#.to_vec()),
        ("not-a-dump.profile", b"% Graphviz was here\ndigraph activity { rankdir=LR }\n".to_vec()),
    ];
    all.extend(files.into_iter().map(|(name, bytes)| (Path::new("odd").join(name), bytes)));
}
