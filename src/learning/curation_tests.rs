//! What is accepted, rejected and quarantined must do to figures, whatever was seen.

use std::sync::Arc;

use proptest::prelude::*;

use super::tests::{merged, observed, recording, sketch};
use super::*;
use crate::journal::{Change, Decision, Entry, Step, Subject};
use crate::model::{Facet, FacetCounts, NodeFlags, NodeId, Recording, Selection, UnixNanos};

fn entry(id: usize, subject: Subject, decision: Decision) -> Entry {
    Entry {
        id: id.to_string(),
        time: UnixNanos(id as u64),
        author: "ana".to_owned(),
        subject,
        change: Change::Curate { decision, reason: "why".to_owned() },
    }
}

fn node(profile: &Profile, node: NodeId) -> Subject {
    let tree = profile.tree();
    let step = |at| Step {
        facet: tree.facet(at),
        name: tree.name(at).to_owned(),
        qualifier: tree.qualifier(at).to_owned(),
    };
    let mut path: Vec<Step> = std::iter::once(node).chain(tree.ancestors(node)).map(step).collect();
    path.reverse();
    Subject::Node { workload: "shop/api".to_owned(), path }
}

fn curation(entries: &[Entry]) -> Arc<Curation> {
    Arc::new(Curation::of_entries(entries, "shop/api"))
}

/// What is counted, without any of what is tested: the behaviours that were seen and stand below nothing rejected.
fn plainly(profile: &Profile, rejected: &[NodeId]) -> FacetCounts {
    let (tree, mut counts) = (profile.tree(), FacetCounts::default());
    let scope = Scope::of(profile, Selection::all(profile.observations()));
    for at in tree.nodes().filter(|&at| scope.has(profile, at) && tree.flags(at).contains(NodeFlags::COUNTED))
    {
        let is_below = |top: &NodeId| *top == at || tree.ancestors(at).any(|above| above == *top);
        if !rejected.iter().any(is_below) {
            counts.add(tree.facet(at), 1);
        }
    }
    counts
}

fn counted(profile: &Profile) -> FacetCounts {
    Scope::of(profile, Selection::all(profile.observations())).counts(profile)
}

/// All that a profile shows of itself.
fn shown(profile: &Profile) -> Vec<String> {
    let tree = profile.tree();
    let scope = Scope::of(profile, Selection::all(profile.observations()));
    let node =
        |at| format!("{:?} {:?} {:?}", tree.flags(at), scope.units(profile, at), scope.seen(profile, at));
    tree.nodes().map(node).chain([format!("{:?} {:?}", profile.versions(), profile.observations())]).collect()
}

proptest! {
    #[test]
    fn what_is_rejected_counts_nowhere_in_the_merge_and_in_the_survey_and_comes_back(
        sketches in prop::collection::vec(sketch(), 1..5),
        picks in prop::collection::vec((0..25_usize, any::<bool>()), 0..4),
    ) {
        let recordings: Vec<Recording> = sketches.iter().map(recording).collect();
        let profile = merged(&recordings);
        let nodes: Vec<NodeId> = profile.tree().nodes().collect();
        let mut entries = Vec::new();
        for (at, (pick, reject)) in picks.iter().enumerate() {
            let decision = if *reject { Decision::Reject } else { Decision::Accept };
            entries.push(entry(at, node(&profile, nodes[pick % nodes.len()]), decision));
        }
        let holding = curation(&entries);
        let rejected: Vec<NodeId> = nodes.iter().copied().filter(|&at| {
            let Subject::Node { path, .. } = node(&profile, at) else { return false };
            holding.of_path(&path).is_some_and(|said| said.decision == Decision::Reject)
        }).collect();
        let under = profile.clone().under(Arc::clone(&holding));
        prop_assert_eq!(counted(&under), plainly(&profile, &rejected));
        // The survey counts the same, and everything comes back.
        let key = IdentityKey::random();
        let mut survey = Survey::default();
        for (file, recording) in recordings.iter().enumerate() {
            survey.add(recording, &observed(recording, file as u32), key);
        }
        survey.set_aside(SetAside::of(under.tree(), key));
        let all = Selection::all(survey.observations());
        prop_assert_eq!(survey.view().counts(&all), counted(&under));
        survey.set_aside(SetAside::default());
        prop_assert_eq!(survey.view().counts(&all), counted(&profile));
        prop_assert_eq!(shown(&under.clone().under(Arc::default())), shown(&profile));
        prop_assert_eq!(shown(&under.clone().under(holding)), shown(&under));
        for &at in &nodes {
            let is_below = rejected.iter().any(|top| *top == at || profile.tree().ancestors(at).any(|above| above == *top));
            let said = under.curated(at).map(|said| said.decision);
            prop_assert_eq!(said == Some(Decision::Reject), is_below);
        }
    }

    #[test]
    fn what_is_quarantined_counts_as_if_it_had_never_been_watched(
        sketches in prop::collection::vec(sketch(), 1..5), instance in 0..3_u8,
    ) {
        let recordings: Vec<Recording> = sketches.iter().map(recording).collect();
        let id = format!("c{instance}");
        let subject = Subject::Instance { workload: "shop/api".to_owned(), id: id.clone() };
        let under = merged(&recordings).under(curation(&[entry(1, subject, Decision::Quarantine)]));
        let is_of = |r: &Recording| {
            observed(r, 0).observations.iter().any(|o| {
                o.instance.as_ref() == Some(&id) && o.kind == crate::model::ObservationKind::Snapshot
            })
        };
        let left: Vec<Recording> = recordings.iter().filter(|r| !is_of(r)).cloned().collect();
        let without = merged(&left);
        prop_assert_eq!(counted(&under), counted(&without));
        prop_assert_eq!(under.versions(), without.versions());
        let scopes = [&under, &without].map(|p| Scope::of(p, Selection::all(p.observations())));
        // What only carries others there may be a behaviour in what is set aside, and keeps where it is one.
        let behaviours = without.tree().nodes().filter(|&at| without.tree().flags(at).contains(NodeFlags::COUNTED));
        for at in behaviours {
            let Subject::Node { path, .. } = node(&without, at) else { continue };
            let same = under.tree().nodes().find(|&other| matches!(node(&under, other), Subject::Node { path: other, .. } if other == path));
            let same = same.unwrap();
            prop_assert_eq!(scopes[0].units(&under, same), scopes[1].units(&without, at));
            prop_assert_eq!(scopes[0].seen(&under, same).0.map(|t| t.0 / 1_000_000_000), scopes[1].seen(&without, at).0.map(|t| t.0 / 1_000_000_000));
        }
    }
}

/// A moment so many seconds after some beginning.
fn after(seconds: UnixNanos) -> UnixNanos {
    UnixNanos(1_795_000_000_000_000_000 + seconds.0 * 1_000_000_000)
}

fn watched(name: &str, span: (u64, u64)) -> crate::model::Observation {
    let mut header = crate::model::Header::new(crate::model::RecordingKind::Dump);
    header.metadata.name = name.to_owned();
    header.metadata.start = (span.0 > 0).then(|| after(UnixNanos(span.0)));
    header.metadata.end = (span.1 > 0).then(|| after(UnixNanos(span.1)));
    let mut b = crate::model::ArenaBuilder::default();
    b.leaf(Facet::Process, "/bin/a", "");
    observed(&Recording::made(header, b.finish()), 0).observations.remove(0)
}

#[test]
fn a_span_holds_whatever_watched_during_some_of_it() {
    let span = |from, to| Subject::Span {
        workload: "w".to_owned(),
        from: after(UnixNanos(from)),
        to: after(UnixNanos(to)),
    };
    let of = |from, to| Curation::of_entries(&[entry(1, span(from, to), Decision::Quarantine)], "w");
    let dump = watched("d", (100, 200));
    for (from, to, is) in
        [(0, 99, false), (0, 100, true), (150, 160, true), (200, 300, true), (201, 300, false)]
    {
        assert_eq!(of(from, to).quarantine(&dump).is_some(), is, "{from} {to}");
    }
    assert!(of(0, 9_000).quarantine(&watched("d", (0, 0))).is_none(), "without a time it was at no time");
    assert!(
        Curation::of_entries(&[entry(1, span(0, 300), Decision::Quarantine)], "v").is_empty(),
        "another workload"
    );
}

#[test]
fn what_stands_below_something_rejected_cannot_be_accepted() {
    let mut b = crate::model::ArenaBuilder::default();
    let sh = b.open(Facet::Process);
    b.set_name(sh, "/bin/sh");
    let curl = b.leaf(Facet::Process, "/bin/curl", "");
    b.add_flags(curl, NodeFlags::COUNTED);
    b.add_flags(sh, NodeFlags::COUNTED);
    b.close();
    let mut header = crate::model::Header::new(crate::model::RecordingKind::Dump);
    header.metadata.name = "d".to_owned();
    let profile = merged(&[Recording::made(header, b.finish())]);
    let entries = [
        entry(1, node(&profile, NodeId(0)), Decision::Reject),
        entry(2, node(&profile, NodeId(1)), Decision::Accept),
    ];
    let under = profile.under(curation(&entries));
    assert_eq!(under.curated(NodeId(1)).map(|said| said.id.as_str()), Some("1"));
    assert!(!under.tree().flags(NodeId(1)).contains(NodeFlags::ACCEPTED));
    let lifted = under.under(curation(&entries[1..]));
    assert_eq!(lifted.curated(NodeId(1)).map(|said| said.id.as_str()), Some("2"));
    assert_eq!(lifted.curated(NodeId(0)), None);
}
