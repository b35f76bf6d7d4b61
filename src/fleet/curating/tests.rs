//! Decisions put on a fleet: in the session, from the file, from the sources; by two writers at once.

use std::ffi::OsString;
use std::path::Path;
use std::sync::Arc;

use super::*;
use crate::fleet::{FleetOptions, Workload};
use crate::journal::Step;
use crate::learning::Scope;
use crate::model::{Facet, FacetCounts, Selection};

const API: &str = "shop/api";

/// A dump of an instance: `/bin/a` that ran what is named below it.
fn dump(instance: &str, below: &[&str]) -> String {
    let start = 1_795_000_000_000_000_000_u64;
    let process = |path: &str, children: serde_json::Value| serde_json::json!({ "process": { "file": { "path": path } }, "children": children });
    let below: Vec<_> = below.iter().map(|path| process(path, serde_json::json!([]))).collect();
    serde_json::json!({
        "metadata": {
            "name": format!("dump-{instance}"),
            "start": start.to_string(),
            "end": (start + 900_000_000_000).to_string(),
            "container_id": instance,
        },
        "tags": [format!("image_name:{API}"), "image_tag:v1"],
        "tree": [process("/bin/a", serde_json::json!([process("/bin/sh", serde_json::json!(below))]))],
    })
    .to_string()
}

struct Folder {
    dumps: tempfile::TempDir,
    state: tempfile::TempDir,
}

impl Folder {
    fn new() -> Folder {
        let folder = Folder { dumps: tempfile::tempdir().unwrap(), state: tempfile::tempdir().unwrap() };
        for (instance, below) in
            [("one", &["/bin/curl"][..]), ("two", &["/bin/curl", "/bin/nc"]), ("three", &[])]
        {
            std::fs::write(folder.dumps.path().join(format!("{instance}.json")), dump(instance, below))
                .unwrap();
        }
        folder
    }

    fn file(&self) -> PathBuf {
        self.state.path().join("curation.jsonl")
    }

    fn fleet_by(&self, author: &str, more: &[&Path]) -> Fleet {
        let mut sources: Vec<OsString> = vec![self.dumps.path().into()];
        sources.extend(more.iter().map(|path| path.as_os_str().to_owned()));
        let options = FleetOptions {
            curation: Some(self.file()),
            author: author.to_owned(),
            threads: 2,
            ..FleetOptions::default()
        };
        let fleet = Fleet::start(sources, options, || {});
        let _ = fleet.surveyed();
        fleet
    }

    fn fleet(&self) -> Fleet {
        self.fleet_by("ana", &[])
    }
}

fn node(names: &[&str]) -> Subject {
    let step =
        |name: &&str| Step { facet: Facet::Process, name: (*name).to_owned(), qualifier: String::new() };
    Subject::Node { workload: API.to_owned(), path: names.iter().map(step).collect() }
}

fn instance(id: &str) -> Subject {
    Subject::Instance { workload: API.to_owned(), id: id.to_owned() }
}

fn workload(fleet: &Fleet) -> Arc<Workload> {
    Arc::clone(fleet.view().workload(API).unwrap())
}

/// What the list counts and what the profile counts: they must agree.
fn counted(fleet: &Fleet) -> FacetCounts {
    let known = workload(fleet);
    let listed = known.counts(&Selection::all(known.observations()));
    let profile = fleet.open(API, &Cancel::default(), &mut |_| {}).unwrap();
    let opened = Scope::of(&profile, Selection::all(profile.observations())).counts(&profile);
    assert_eq!(listed, opened);
    listed
}

fn processes(fleet: &Fleet) -> u64 {
    counted(fleet).get(Facet::Process)
}

const NOW: UnixNanos = UnixNanos(1_795_500_000_000_000_000);

#[test]
fn a_rejection_counts_at_once_and_in_the_next_session_and_an_undo_restores_all() {
    let folder = Folder::new();
    let fleet = folder.fleet();
    let before = workload(&fleet);
    assert_eq!(processes(&fleet), 4);
    let sh = node(&["/bin/a", "/bin/sh"]);
    let entry = fleet.curate(&sh, Decision::Reject, " no shells ", NOW).unwrap();
    assert_eq!(processes(&fleet), 1, "what is below it goes with it");
    assert!(workload(&fleet).revision > before.revision, "what was made of it before is out of date");
    let profile = fleet.open(API, &Cancel::default(), &mut |_| {}).unwrap();
    let curl = profile.tree().nodes().find(|&at| profile.tree().name(at) == "/bin/curl").unwrap();
    let said = profile.curated(curl).unwrap();
    assert_eq!((said.author.as_str(), said.reason.as_str()), ("ana", "no shells"));
    let next = folder.fleet();
    assert_eq!(processes(&next), 1);
    assert_eq!(next.take_back(None, NOW).unwrap().id, entry.id);
    assert_eq!(processes(&next), 4);
    assert_eq!(processes(&folder.fleet()), 4);
    // The first session hears of it as soon as it says something itself.
    fleet.curate(&instance("three"), Decision::Quarantine, "x", NOW).unwrap();
    assert_eq!(processes(&fleet), 4);
}

#[test]
fn what_is_quarantined_counts_nowhere_and_stays_listed() {
    let folder = Folder::new();
    let fleet = folder.fleet();
    fleet.curate(&instance("two"), Decision::Quarantine, "attacked", NOW).unwrap();
    let known = workload(&fleet);
    assert_eq!(known.observations().iter().filter(|o| o.counts()).count(), 2);
    assert_eq!((known.observations().len(), processes(&fleet)), (3, 3));
    assert_eq!(fleet.view().totals().2, 2);
    fleet.take_back(None, NOW).unwrap();
    assert_eq!(processes(&fleet), 4);
}

#[test]
fn a_refused_decision_changes_nothing() {
    let folder = Folder::new();
    let fleet = folder.fleet();
    let sh = node(&["/bin/a", "/bin/sh"]);
    let refused = |result: Result<Entry, CurateError>| result.unwrap_err().to_string();
    assert!(refused(fleet.curate(&sh, Decision::Reject, " ", NOW)).contains("needs a reason"));
    assert!(refused(fleet.curate(&sh, Decision::Quarantine, "x", NOW)).contains("accepted or rejected"));
    assert!(refused(fleet.curate(&instance("two"), Decision::Accept, "x", NOW)).contains("quarantined"));
    assert!(refused(fleet.take_back(None, NOW)).contains("nothing by ana"));
    assert!(refused(fleet.take_back(Some("beef"), NOW)).contains("no entry beef"));
    assert!(!folder.file().exists() && fleet.view().decided.entries.is_empty());
    let nowhere = Fleet::start(vec![folder.dumps.path().into()], FleetOptions::default(), || {});
    let _ = nowhere.surveyed();
    assert!(nowhere.view().decided.read_only.is_some());
    assert!(refused(nowhere.curate(&sh, Decision::Reject, "x", NOW)).contains("cannot be written"));
    assert_eq!(processes(&nowhere), 4);
}

#[test]
fn a_file_among_the_sources_is_heard_whatever_it_is_called_and_its_decisions_can_be_taken_back() {
    let (folder, other) = (Folder::new(), Folder::new());
    let theirs = other.fleet_by("ben", &[]);
    theirs.curate(&node(&["/bin/a", "/bin/sh", "/bin/nc"]), Decision::Reject, "no netcat", NOW).unwrap();
    theirs.curate(&instance("one"), Decision::Quarantine, "a test", NOW).unwrap();
    let exported = folder.state.path().join("of-ben.txt");
    std::fs::copy(other.file(), &exported).unwrap();
    let fleet = folder.fleet_by("ana", &[&exported, &other.file()]);
    assert!(fleet.view().problems.is_empty(), "{:?}", fleet.view().problems);
    assert_eq!(fleet.view().decided.entries.len(), 2, "the same file twice is once");
    assert_eq!(processes(&fleet), 3);
    let view = fleet.view();
    let id =
        &view.decided.entries.iter().find(|entry| matches!(entry.subject, Subject::Node { .. })).unwrap().id;
    assert!(fleet.take_back(None, NOW).is_err(), "none of them is ana's");
    fleet.take_back(Some(&id[..6]), UnixNanos(5)).unwrap();
    assert_eq!(processes(&fleet), 4, "an undo comes after what it takes back, whatever the clock says");
    // And the later word holds, whoever says it.
    let again = fleet.curate(&instance("one"), Decision::Quarantine, "mine now", UnixNanos(5)).unwrap();
    assert!(fleet.view().decided.holds(&again));
}

#[test]
fn two_writers_at_once_lose_nothing() {
    let folder = Folder::new();
    let fleets = [folder.fleet_by("ana", &[]), folder.fleet_by("ben", &[])];
    std::thread::scope(|scope| {
        for fleet in &fleets {
            scope.spawn(move || {
                for at in 0..20_u64 {
                    let subject = instance(&format!("{}-{at}", fleet.shared.options.author));
                    fleet.curate(&subject, Decision::Quarantine, "x", UnixNanos(NOW.0 + at)).unwrap();
                }
            });
        }
    });
    let view = folder.fleet().view();
    assert_eq!(view.decided.entries.len(), 40);
    assert!(
        view.decided.entries.iter().all(|entry| view.decided.holds(entry))
            && view.decided.problems.is_empty()
    );
}

#[test]
fn a_preview_says_what_comes_true_and_changes_nothing() {
    let folder = Folder::new();
    let fleet = folder.fleet();
    let sh = node(&["/bin/a", "/bin/sh"]);
    let preview = fleet.preview(&sh, Supposed::Decided(Decision::Reject), &Cancel::default()).unwrap();
    let counts =
        |profile: &Profile| Scope::of(profile, Selection::all(profile.observations())).counts(profile);
    assert_eq!(counts(&preview.before).get(Facet::Process), 4);
    assert_eq!((processes(&fleet), folder.file().exists()), (4, false));
    let entry = fleet.curate(&sh, Decision::Reject, "x", NOW).unwrap();
    assert_eq!(counts(&preview.after), counted(&fleet));
    let back = fleet.preview(&sh, Supposed::TakenBack(&entry.id), &Cancel::default()).unwrap();
    assert_eq!(counts(&back.after).get(Facet::Process), 4);
}
