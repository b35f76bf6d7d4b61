//! The index over a database: lists that follow what changes are those that are made anew.

use std::time::Duration;

use super::*;
use crate::fleet::{Fleet, FleetOptions};
use crate::query::parse;
use crate::reports::list;
use crate::server::store::{Claim, Finish, MadeProfile, NewPost, PostKind, SnapshotRow, Sqlite};

struct Lab {
    store: Sqlite,
    surveys: Vec<Vec<u8>>,
    _dir: tempfile::TempDir,
}

impl Lab {
    fn new() -> Lab {
        let dir = tempfile::tempdir().unwrap();
        let store = Sqlite::open(&dir.path().join("habitus.db")).unwrap();
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/demo-data");
        let view = Fleet::start(vec![folder.into()], FleetOptions::default(), || {}).surveyed();
        let surveys = view.workloads.iter().map(|workload| workload.survey().to_bytes()).collect();
        Lab { store, surveys, _dir: dir }
    }

    /// Puts a profile of one of the surveys in place.
    fn learn(&self, name: &str, survey: usize) {
        let content = format!("{name} {survey} {}", self.store.change_span().unwrap().1);
        let hash = blake3::hash(content.as_bytes()).to_hex().to_string();
        let post = NewPost {
            key: format!("dump-{hash}"),
            kind: PostKind::Dump,
            hash: hash.clone(),
            bytes: 1,
            body: None,
            holder: String::new(),
            hint: String::new(),
            cut: false,
            by: "t".to_owned(),
        };
        self.store.take(&post).unwrap();
        let snapshot = SnapshotRow {
            workload: name.to_owned(),
            hash: hash.clone(),
            holder: String::new(),
            cut: false,
            extension: "protobuf".to_owned(),
            bytes: 1,
            name: "s".to_owned(),
            version: "v1".to_owned(),
            instance: String::new(),
            host: String::new(),
            start: 0,
            end: 7,
            note: String::new(),
        };
        self.store.finish(&post.key, &Finish::Snapshot(snapshot)).unwrap();
        let claim = Claim { worker: "w".to_owned(), hold: Duration::from_secs(60) };
        let to_learn = self.store.claim_workload(&claim).unwrap().unwrap();
        let survey = self.surveys[survey % self.surveys.len()].clone();
        let profile = MadeProfile { hash: hash.clone(), bytes: 1, fingerprint: hash, survey };
        assert!(self.store.made(name, "w", to_learn.marked, &profile).unwrap());
    }
}

const FILTERS: [&str; 5] = ["", "env:prod", "version:v2*", "status:stable", "process:>9 -team:edge"];

/// Everything of a list in one page.
fn all(index: &Index, frozen: &Arc<Frozen>, filter: &str, column: &str, descending: bool) -> String {
    let order = Order { column: list::column(column).unwrap(), descending };
    let page = index.page(Arc::clone(frozen), &parse(filter).unwrap(), order, None, 9999).unwrap();
    assert_eq!((page.as_of, page.all), (frozen.as_of, frozen.len() as u64));
    format!("{} {} {}", page.teams, page.snapshots, page.items)
}

#[test]
fn lists_that_follow_are_those_that_are_made_anew() {
    let lab = Lab::new();
    let rules = Arc::new(Rules::default());
    let index = Index::default();
    for at in 0..40 {
        lab.learn(&format!("team{}/w{at}", at % 3), at);
    }
    let first = index.frozen(&lab.store, &rules, 0).unwrap();
    // Of a few, and of more than are put in place one by one; the last one brings a new name.
    for (round, n) in [1, 3, 40, 41].into_iter().enumerate() {
        for filter in FILTERS {
            for column in ["workload", "snapshots", "last_seen", "commonality"] {
                for descending in [false, true] {
                    let frozen = index.frozen(&lab.store, &rules, 0).unwrap();
                    let followed = all(&index, &frozen, filter, column, descending);
                    let other = Index::default();
                    let anew = other.frozen(&lab.store, &rules, 0).unwrap();
                    assert_eq!(followed, all(&other, &anew, filter, column, descending), "{filter} {column}");
                }
            }
        }
        for at in 0..n {
            lab.learn(&format!("team{}/w{at}", at % 3), at + round + 1);
        }
        let now = index.frozen(&lab.store, &rules, 0).unwrap();
        assert_eq!(now.generation == first.generation, n < 41, "only a new name numbers all anew");
    }
}

#[test]
fn other_settings_number_all_anew_only_where_they_say_something_else() {
    let lab = Lab::new();
    (0..3).for_each(|at| lab.learn(&at.to_string(), at));
    let index = Index::default();
    let rules = |text: &str| Arc::new(crate::server::backend_settings(text).unwrap().1);
    let first = index.frozen(&lab.store, &rules(""), 0).unwrap();
    let same = index.frozen(&lab.store, &rules("[retention]\nsignals_days = 3\n"), 1).unwrap();
    assert_eq!((same.generation, same.version), (first.generation, 1));
    let other = index.frozen(&lab.store, &rules("[learning]\nstable_snapshots = 1\n"), 2).unwrap();
    assert_eq!((other.generation, other.len()), (first.generation + 1, 3));
    let anew = Index::default().frozen(&lab.store, &other.rules, 2).unwrap();
    for (one, two) in other.all().zip(anew.all()) {
        assert_eq!((one.name(), &one.rest), (two.name(), &two.rest));
    }
}

#[test]
fn workloads_are_found_by_name_and_by_nothing_else() {
    let lab = Lab::new();
    (0..600).step_by(3).for_each(|at| lab.learn(&format!("{at:03}"), 0));
    let frozen = Index::default().frozen(&lab.store, &Arc::default(), 0).unwrap();
    for at in 0..610 {
        let name = format!("{at:03}");
        let found = frozen.get(&name).map(|(known, _)| &**known.name());
        assert_eq!(found, (at < 600 && at % 3 == 0).then_some(&*name));
    }
    assert!(frozen.get("").is_none());
}
