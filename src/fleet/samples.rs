//! A small fleet for tests of what is shown, made without any file.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::view::{FileProblem, FleetView, Severity, SurveyProgress, Workload, short_names, versions_of};
use crate::learning::{IdentityKey, Observed, Survey};
use crate::model::{
    ArenaBuilder, Facet, FileId, Header, NodeFlags, Recording, RecordingKind, Tag, UnixNanos,
};

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
        workloads: workloads.collect(),
        progress: SurveyProgress {
            found: 18,
            read: 18,
            listed: true,
            finished: true,
            ..SurveyProgress::default()
        },
        problems: Arc::new(problems),
        signals: Arc::default(),
    }
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
        name: name.to_owned(),
        short_name,
        versions: versions_of(&survey),
        files: file_names.values().cloned().collect(),
        file_names: Arc::new(file_names),
        problems: problems.iter().filter(|p| p.workload.as_deref() == Some(name)).cloned().collect(),
        revision: 1,
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
