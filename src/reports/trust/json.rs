//! The report as the command line's JSON.

use serde_json::{Map, Value, json};

use super::{Opens, Sentence, TrustReport};
use crate::learning::trust::{FacetNovelty, Watched};
use crate::model::{FACETS, FacetCounts, NodeId};
use crate::query::Behaviour;
use crate::reports::clock::json_time;
use crate::reports::list::{source_id, version_status_json};
use crate::text::Masker;

/// Behaviours that a sentence lists at most.
const MOST_LISTED: usize = 50;

fn rounded(ratio: f64) -> f64 {
    (ratio * 10_000.0).round() / 10_000.0
}

/// All facts, the sentences and the curve.
#[must_use]
pub fn to_json(report: &TrustReport, masker: Option<Masker>) -> Value {
    let (trust, novelty) = (&report.trust, &report.trust.novelty);
    let (status, source) = trust.status;
    let facets: Map<String, Value> = FACETS
        .iter()
        .map(|spec| {
            let expected = [novelty.expected(spec.facet), novelty.expected_of_instance(spec.facet)];
            let recorded = trust.watched.recordings_with(spec.facet);
            // Not recorded is not none.
            let value = match recorded {
                0 => Value::Null,
                _ => facet_json(novelty.of_facet(spec.facet), expected, recorded),
            };
            (spec.id.to_owned(), value)
        })
        .collect();
    let versions: Vec<Value> = trust
        .versions
        .iter()
        .zip(&trust.statuses)
        .map(|(version, status)| {
            let mut value = version_status_json(status);
            if let Some(map) = value.as_object_mut() {
                map.insert("watched".to_owned(), watched_json(&version.watched));
            }
            value
        })
        .collect();
    let curve: Vec<Value> = novelty
        .curve
        .iter()
        .map(|point| {
            json!({
                "snapshots": point.snapshots,
                "at": json_time(point.at),
                "known": counts_json(report, &point.known),
                "new": counts_json(report, &point.new),
            })
        })
        .collect();
    let hints: Vec<Value> = report
        .hints
        .iter()
        .map(|hint| {
            json!({
                "kind": hint.spec.id,
                "behaviours": hint.total,
                "count": hint.count,
                "example": crate::reports::nodes::command_text(&hint.example, masker),
                "under": hint.under,
                "instances": hint.instances,
                "since": json_time(hint.since),
                "nodes": nodes_json(report, &hint.nodes),
            })
        })
        .collect();
    json!({
        "mark": report.mark.map(|mark| mark.id),
        "status": status.id(),
        "status_source": source_id(status, source),
        "says": report.says,
        "belief": report.belief,
        "would_change": report.changes,
        "sentences": report.sentences.iter().map(|sentence| sentence_json(report, sentence)).collect::<Vec<_>>(),
        "watched": watched_json(&trust.watched),
        "versions": versions,
        "facets": facets,
        "curve": curve,
        "hints": hints,
        "missing": trust.missing,
    })
}

fn sentence_json(report: &TrustReport, sentence: &Sentence) -> Value {
    let nodes = match &sentence.opens {
        Opens::Nodes { nodes, .. } => nodes_json(report, nodes),
        Opens::Units(_) | Opens::Curve => Value::Null,
    };
    json!({
        "id": sentence.id,
        "leaning": sentence.leaning.id(),
        "text": sentence.text,
        "opens": sentence.opens.id(),
        "nodes": nodes,
    })
}

/// The first of some behaviours, as searches for them.
fn nodes_json(report: &TrustReport, nodes: &[NodeId]) -> Value {
    let tree = report.profile.tree();
    nodes.iter().take(MOST_LISTED).map(|&node| Behaviour::of_node(tree, node).to_string()).collect()
}

/// A number for each facet that was recorded.
fn counts_json(report: &TrustReport, counts: &FacetCounts) -> Value {
    let recorded = FACETS.iter().filter(|spec| report.trust.watched.recorded.contains(spec.facet));
    recorded.map(|spec| (spec.id.to_owned(), counts.get(spec.facet).into())).collect::<Map<_, _>>().into()
}

fn facet_json(of: &FacetNovelty, [snapshot, instance]: [Option<f64>; 2], recorded_in: u64) -> Value {
    json!({
        "recorded_in": recorded_in,
        "known": of.known,
        "seen_once": of.once,
        "expected_in_next_snapshot": snapshot.map(rounded),
        "in_one_instance": of.in_one_instance,
        "expected_in_next_instance": instance.map(rounded),
        "only_in_aggregates": of.only_aggregates,
        "only_found_running": of.only_found,
        "last_new": json_time(of.last),
        "snapshots_since_new": of.snapshots_since,
    })
}

fn watched_json(w: &Watched) -> Value {
    json!({
        "snapshots": w.snapshots,
        "aggregates": w.aggregates,
        "instances": w.instances,
        "hosts": w.hosts,
        "days": w.days,
        "seconds": w.nanos / 1_000_000_000,
        "since": json_time(w.since),
        "until": json_time(w.until),
        "most_snapshots_of_one_instance": w.most_of_one,
        "without_instance": w.unnamed,
        "without_host": w.without_host,
        "without_times": w.without_times,
        "cut": w.cut,
    })
}
