//! Whatever a filter asks, what is frozen answers as the workload does.

use std::collections::HashSet;

use proptest::prelude::*;

use super::super::list;
use super::super::subject::select;
use super::*;
use crate::fleet::{Fleet, FleetOptions};
use crate::learning::{IdentityKey, Observed, Rules, Survey, SurveyView};
use crate::model::{ArenaBuilder, Facet, Header, NodeFlags, Recording, RecordingKind, Selection, Tag};
use crate::query::{Query, parse};

fn frozen(workload: &Workload, pool: &mut Pool) -> Frozen {
    let row = list::row(workload, &select(workload, &Query::default())).unwrap();
    Draft::of(workload, &row).freeze(workload, pool)
}

fn names(workload: &Workload) -> Names<'_> {
    Names { name: &workload.name, short_name: "short", file: "profiles/f" }
}

/// What the workload itself answers.
fn expected(workload: &Workload, query: &Query) -> Extent {
    let selection = select(workload, query);
    if selection.is_empty() {
        Extent::Nothing
    } else if selection == Selection::all(workload.observations()) {
        Extent::All
    } else {
        Extent::Part
    }
}

#[test]
fn a_frozen_workload_answers_every_filter_as_the_workload_does() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/demo-data");
    let view = Fleet::start(vec![folder.into()], FleetOptions::default(), || {}).surveyed();
    let mut pool = Pool::default();
    let mut met = HashSet::new();
    for workload in &view.workloads {
        let survey = SurveyView::from_bytes(&workload.survey().to_bytes()).unwrap();
        let mut workload = Workload::surveyed(&workload.name, "profiles/f", survey, &Rules::default());
        workload.short_name = "short".to_owned();
        let frozen = frozen(&workload, &mut pool);
        let mut filters: Vec<String> = workload
            .observations()
            .iter()
            .flat_map(|o| {
                let tags = o.tags.iter().map(|tag| format!("\"{}\":\"{}\"", tag.key, tag.value));
                let word = o.instance.as_ref().map(|id| id[..id.len().min(9)].to_owned());
                let own = [
                    Some(format!("snapshot:{}", o.name)),
                    Some(format!("version:{}", o.version)),
                    o.host.as_ref().map(|host| format!("host:{host}")),
                    o.instance.as_ref().map(|id| format!("container:{id}")),
                    word,
                    Some(o.name[..o.name.len().min(6)].to_owned()),
                ];
                tags.chain(own.into_iter().flatten()).collect::<Vec<_>>()
            })
            .collect();
        filters.extend(Status::ALL.map(|status| format!("status:{}", status.id())));
        for key in COUNTING.iter().map(|row| row.key).chain(FACETS.iter().map(|spec| spec.id)) {
            filters.extend(["0", "1", "3", "40"].map(|number| format!("{key}:>{number}")));
        }
        filters.extend(
            ["risk:root", "risk:*", "kind:snapshot", "kind:profile", "workload:short", "path:profiles/f"]
                .map(str::to_owned),
        );
        for filter in filters {
            for filter in [filter.clone(), format!("-{filter}")] {
                let Ok(query) = parse(&filter) else { continue };
                let got = frozen.extent(names(&workload), &Asking::of(&query, pool.numbers()));
                assert_eq!(got, expected(&workload, &query), "{} {filter}", workload.name);
                met.insert(format!("{got:?}"));
            }
        }
    }
    assert_eq!(met.len(), 3, "all extents were met");
}

/// What was watched: version, host, container, tags; each by a small number, so that they meet often.
type Seed = (u8, u8, u8, Vec<u8>);

/// Tags that say what stands elsewhere too, some of them something else.
const TAGS: [&str; 8] =
    ["team:a", "team:b", "host:h1", "host:h2", "container_id:c1", "version:v1", "snapshots:2", "workload:x"];

fn workload(name: &str, seeds: &[Seed]) -> Option<Workload> {
    let (mut survey, key) = (Survey::default(), IdentityKey::random());
    for (at, (version, host, instance, tags)) in seeds.iter().enumerate() {
        let mut builder = ArenaBuilder::default();
        let node = builder.leaf(Facet::Process, &format!("/bin/{at}"), "");
        builder.add_flags(node, NodeFlags::COUNTED);
        let mut recording = Recording::made(Header::new(RecordingKind::Dump), builder.finish());
        recording.privileges.ran_as(u32::from(*host));
        let mut observed = Observed::of(&recording, FileId(at as u32), "", &at.to_string());
        for o in &mut observed.observations {
            o.name = format!("s{}-{version}", at % 3);
            o.version = format!("v{version}");
            o.host = (*host > 0).then(|| format!("h{host}"));
            o.instance = (*instance > 0).then(|| format!("c{instance}"));
            o.superseded = *version == 3;
            tags.iter().for_each(|tag| o.tags.insert(Tag::parse(TAGS[usize::from(*tag)])));
            if tags.len() % 2 == 0 {
                o.instance.iter().for_each(|id| o.tags.insert(Tag::parse(&format!("container_id:{id}"))));
                o.host.iter().for_each(|host| o.tags.insert(Tag::parse(&format!("host:{host}"))));
            }
        }
        survey.add(&recording, &observed, key);
    }
    let mut workload = Workload::surveyed(name, "profiles/f", survey.view(), &Rules::default());
    workload.short_name = "short".to_owned();
    workload.observations().iter().any(Observation::counts).then_some(workload)
}

/// Terms that some of it answers to.
const TERMS: [&str; 24] = [
    "team:a",
    "team:*",
    "host:h1",
    "host:h*",
    "container:c1",
    "container_id:*",
    "version:v1",
    "tag:v2",
    "v1",
    "h1",
    "c1",
    "\"host:\"",
    "s1",
    "shop",
    "workload:x",
    "workload:short",
    "snapshots:>2",
    "snapshots:2",
    "instances:<2",
    "status:learning",
    "snapshot:s1*",
    "risk:root",
    "process:>=3",
    "kind:snapshot",
];

fn filter() -> impl Strategy<Value = String> {
    let term = proptest::sample::select(TERMS.as_slice()).prop_map(str::to_owned);
    term.prop_recursive(4, 12, 3, |inner| {
        prop_oneof![
            inner.clone().prop_map(|part| format!("-({part})")),
            proptest::collection::vec(inner.clone(), 2..4).prop_map(|parts| format!("({})", parts.join(" "))),
            proptest::collection::vec(inner, 2..4).prop_map(|parts| format!("({})", parts.join(" OR "))),
        ]
    })
}

proptest! {
    #[test]
    fn any_fleet_answers_any_filter_as_its_workloads_do(
        fleet in prop::collection::vec(prop::collection::vec((0..4_u8, 0..3_u8, 0..3_u8, prop::collection::vec(0..8_u8, 0..4)), 1..6), 1..4),
        filters in prop::collection::vec(filter(), 1..12),
    ) {
        let mut pool = Pool::default();
        let workloads: Vec<Workload> =
            fleet.iter().enumerate().filter_map(|(at, seeds)| workload(&format!("shop/{at}"), seeds)).collect();
        let all: Vec<Frozen> = workloads.iter().map(|workload| frozen(workload, &mut pool)).collect();
        for filter in filters {
            let query = parse(&filter).unwrap();
            // Of all, so that what is known of one is asked of another; and without room to remember anything.
            let (asking, forgetful) = (Asking::of(&query, pool.numbers()), Asking::of(&query, 0));
            for (workload, frozen) in workloads.iter().zip(&all) {
                let expected = expected(workload, &query);
                prop_assert_eq!(frozen.extent(names(workload), &asking), expected, "{}", &filter);
                prop_assert_eq!(frozen.extent(names(workload), &forgetful), expected, "{}", &filter);
            }
        }
    }
}
