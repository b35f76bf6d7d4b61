//! What tests accept.

use std::sync::Arc;

use super::Accepted;
use crate::model::UnixNanos;
use crate::suppressions::bundle::{Conditions, Input};
use crate::suppressions::{Behaviour, Breadth, Bundle, Place};

const NOW: UnixNanos = UnixNanos(1_795_000_000_000_000_000);

pub(crate) fn bundle() -> Bundle {
    Bundle {
        made: NOW.0,
        by: "habitus".to_owned(),
        inputs: vec![Input { hash: "aa".to_owned(), name: "dump \u{1b}[31m".to_owned() }],
        conditions: Conditions {
            threshold_percent: 70,
            usual_percent: 70,
            least_units: 3,
            least_hosts: 2,
            least_days: 3,
            never_widen: vec!["auto".to_owned()],
        },
        decisions: String::new(),
        rule_versions: vec!["3".to_owned()],
        unit: "instances".to_owned(),
        units: (11, 12),
        bound: 0.6461,
        hosts: (2, 2),
        days: (3, 4),
        recurrence: String::new(),
        considered: (40, "ff".to_owned()),
        hidden: vec!["s1".to_owned()],
        hidden_all: (1, "ee".to_owned()),
        known: 1,
        unknown: 0,
        lacks: Vec::new(),
    }
}

/// Something accepted for this reason: of version v1 of shop/api, and its image.
pub(crate) fn accepted(reason: &str) -> Arc<Accepted> {
    Arc::new(Accepted {
        rule: "r".to_owned(),
        title: "T".to_owned(),
        detection_rules: vec!["abc".to_owned()],
        workload: "shop/api".to_owned(),
        version: "v1".to_owned(),
        behaviour: Behaviour { lineage: vec!["/bin/a\n\"b".to_owned()], ..Behaviour::default() },
        breadth: Breadth::FoldedArguments,
        place: Place::Image,
        query: "@agent.rule_id:\"r\"".to_owned(),
        overridden: false,
        provisional: true,
        reason: reason.to_owned(),
        bundle: bundle(),
    })
}
