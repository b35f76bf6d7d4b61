//! The fleet over a backend of tests: pages, profiles and their replacement, what is offline, changes.

use std::sync::Arc;
use std::sync::atomic::Ordering;

use super::fake::{Fake, summary};
use super::{Heard, Link, Listing, Remote, Wanted};
use crate::api::{Change, ChangeKind};
use crate::fleet::{Cancel, Fleet, FleetError, FleetOptions, FleetView, Step};
use crate::formats::Writer;
use crate::model::{Facet, Selection};

const DAY: u64 = 1_795_000_000_000_000_000;

/// A profile of these executables, one below the other's side.
fn profile(image: &str, end: u64, executables: &[&str]) -> Vec<u8> {
    let mut w = Writer::profile();
    w.begin("metadata").text("name", "default").number("start", DAY).number("end", DAY + end).end();
    for executable in executables {
        w.begin("tree").begin("process").begin("file").text("path", executable).end().end();
        w.texts("image_tags", ["v1"]).end();
    }
    w.begin("selector").text("image_name", image).text("image_tag", "*").end();
    w.finish().unwrap()
}

fn start(backends: &[&Arc<Fake>], local: &[&std::path::Path], options: FleetOptions) -> Fleet {
    let backends = backends.iter().map(|fake| Arc::clone(fake) as Arc<dyn Remote>).collect();
    let local = local.iter().map(|path| path.as_os_str().to_owned()).collect();
    Fleet::start(local, FleetOptions { backends, threads: 1, ..options }, || {})
}

/// The executables of the open profile of a workload.
fn processes(fleet: &Fleet, workload: &str) -> Result<Vec<String>, FleetError> {
    let profile = fleet.open(workload, &Cancel::default(), &mut |_| {})?;
    let tree = profile.tree();
    let nodes = tree.nodes().filter(|node| tree.facet(*node) == Facet::Process);
    let mut names: Vec<String> = nodes.map(|node| tree.name(node).to_owned()).collect();
    names.sort();
    Ok(names)
}

fn counted(view: &FleetView, workload: &str) -> u64 {
    let known = view.workload(workload).unwrap();
    known.counts(&Selection::all(known.observations())).get(Facet::Process)
}

/// Waits for a view that is as it should be; that it never comes is a failure.
fn view_where(fleet: &Fleet, is: impl Fn(&FleetView) -> bool) -> Arc<FleetView> {
    let begin = std::time::Instant::now();
    let mut view = fleet.view();
    while !is(&view) {
        assert!(begin.elapsed() < std::time::Duration::from_secs(20), "{view:?}");
        view = fleet.view_after(&view);
    }
    view
}

fn change(kind: ChangeKind, subject: &str) -> Heard {
    Heard::Change(Change { number: 8, kind, subject: subject.to_owned() })
}

#[test]
fn pages_are_asked_for_as_they_are_wanted_and_kept_for_their_listing() {
    let fake = Fake::new();
    (0..500).for_each(|at| fake.row(summary(&format!("shop/w{at:03}"), 500 - at)));
    let fleet = start(&[&fake], &[], FleetOptions::default());
    let (cancel, listing) = (Cancel::default(), Listing::default());
    let first = fleet.list(&listing, 10, &cancel).unwrap();
    assert_eq!((first.of[0].rows.len(), first.selected(), first.complete()), (10, 500, false));
    let asked = fake.asked.load(Ordering::SeqCst);
    assert_eq!(fleet.list(&listing, 10, &cancel).unwrap(), first);
    assert_eq!(fake.asked.load(Ordering::SeqCst), asked, "what is there is not asked for again");
    let all = fleet.list(&listing, usize::MAX, &cancel).unwrap();
    let names: Vec<&str> = all.of[0].rows.iter().map(|row| row.summary.workload.as_str()).collect();
    assert!(names.is_sorted() && names.len() == 500 && all.complete());
    let sorted = Listing { sort: "snapshots".to_owned(), filter: "workload:*\"w49\"*".to_owned(), ..listing };
    let sorted = fleet.list(&sorted, 3, &cancel).unwrap();
    let names: Vec<&str> = sorted.of[0].rows.iter().map(|row| row.summary.workload.as_str()).collect();
    assert_eq!((names, sorted.selected()), (vec!["shop/w499", "shop/w498", "shop/w497"], 10));
}

#[test]
fn a_workload_of_a_backend_opens_like_one_of_a_file_and_a_newer_profile_replaces_the_older() {
    let fake = Fake::new();
    fake.put("shop/api", "e1", &profile("shop/api", 10, &["/bin/a", "/bin/b"]));
    let fleet = start(&[&fake], &[], FleetOptions::default());
    let view = fleet.surveyed();
    assert!(view.workloads.is_empty() && view.problems.is_empty());
    assert_eq!(processes(&fleet, "shop/api").unwrap(), ["/bin/a", "/bin/b"]);
    let view = fleet.view();
    let known = view.workload("shop/api").unwrap();
    assert_eq!((known.local, known.backends.as_slice()), (false, &[0][..]));
    assert_eq!(known.files, ["https://backend.test/shop/api"]);
    let asked = fake.asked.load(Ordering::SeqCst);
    fake.put("shop/api", "e2", &profile("shop/api", 20, &["/bin/c"]));
    assert_eq!(processes(&fleet, "shop/api").unwrap().len(), 2, "an open profile stays as it is");
    assert_eq!(fake.asked.load(Ordering::SeqCst), asked);
    fleet.renew("shop/api", &Cancel::default(), &mut |_| {}).unwrap();
    assert_eq!(processes(&fleet, "shop/api").unwrap(), ["/bin/c"]);
    assert_eq!(counted(&fleet.view(), "shop/api"), 1);
    assert_eq!(fleet.view().workload("shop/api").unwrap().files.len(), 1);
    assert!(fleet.view().problems.is_empty(), "{:?}", fleet.view().problems);
}

#[test]
fn what_is_known_here_and_there_is_merged_and_stays_when_the_profile_is_replaced() {
    let dir = tempfile::tempdir().unwrap();
    std::fs::write(dir.path().join("x.profile"), profile("shop/api", 5, &["/bin/local", "/bin/a"])).unwrap();
    let fake = Fake::new();
    fake.put("shop/api", "e1", &profile("shop/api", 10, &["/bin/a", "/bin/b"]));
    let fleet = start(&[&fake], &[dir.path()], FleetOptions::default());
    let view = fleet.surveyed();
    assert_eq!((counted(&view, "shop/api"), view.workload("shop/api").unwrap().local), (2, true));
    assert_eq!(processes(&fleet, "shop/api").unwrap(), ["/bin/a", "/bin/b", "/bin/local"]);
    let revision = fleet.view().workload("shop/api").unwrap().revision;
    fake.put("shop/api", "e2", &profile("shop/api", 20, &["/bin/c"]));
    fleet.renew("shop/api", &Cancel::default(), &mut |_| {}).unwrap();
    assert_eq!(processes(&fleet, "shop/api").unwrap(), ["/bin/a", "/bin/c", "/bin/local"]);
    let view = fleet.view();
    let known = view.workload("shop/api").unwrap();
    assert!(known.revision > revision && known.local && known.backends == [0]);
    assert_eq!(counted(&view, "shop/api"), 3);
}

#[test]
fn a_profile_whose_kept_bytes_are_gone_is_fetched_again() {
    let fake = Fake::new();
    fake.put("shop/api", "e1", &profile("shop/api", 10, &["/bin/a"]));
    let options = FleetOptions { cache_bytes: 0, ..FleetOptions::default() };
    let fleet = start(&[&fake], &[], options);
    assert_eq!(processes(&fleet, "shop/api").unwrap(), ["/bin/a"]);
    fake.put("shop/other", "o1", &profile("shop/other", 10, &["/bin/o"]));
    // Another profile takes its place in the cache, so that its bytes are read again.
    assert_eq!(processes(&fleet, "shop/other").unwrap(), ["/bin/o"]);
    fake.kept.store(false, Ordering::SeqCst);
    let asked = fake.asked.load(Ordering::SeqCst);
    let gone = processes(&fleet, "shop/api").unwrap_err();
    assert!(matches!(gone, FleetError::Gone { .. }), "{gone}");
    assert!(fake.asked.load(Ordering::SeqCst) > asked, "it was asked for once more");
    fake.kept.store(true, Ordering::SeqCst);
    assert_eq!(processes(&fleet, "shop/api").unwrap(), ["/bin/a"]);
}

#[test]
fn what_cannot_be_had_is_told_and_files_are_there_all_the_same() {
    let dir = tempfile::tempdir().unwrap();
    std::fs::write(dir.path().join("x.profile"), profile("shop/api", 5, &["/bin/local"])).unwrap();
    let fake = Fake::new();
    fake.offline.store(true, Ordering::SeqCst);
    let options = FleetOptions { first_rows: 10, first_signals: 10, ..FleetOptions::default() };
    let fleet = start(&[&fake], &[dir.path()], options);
    let view = fleet.surveyed();
    let backend = &view.remote.backends[0];
    assert!(matches!(backend.link, Link::Offline(_)), "{backend:?}");
    assert_eq!(backend.why.as_deref(), Some("connection refused"));
    let told: Vec<&str> = view.problems.iter().map(|problem| problem.file.as_str()).collect();
    assert_eq!(told, ["https://backend.test"]);
    assert_eq!(processes(&fleet, "shop/api").unwrap(), ["/bin/local"]);
    let gone = processes(&fleet, "shop/none").unwrap_err();
    assert_eq!(gone, FleetError::NoSuchWorkload("shop/none".to_owned()));
    let listed = fleet.list(&Listing::default(), 5, &Cancel::default()).unwrap();
    assert!(listed.of[0].error.is_some() && listed.of[0].rows.is_empty() && listed.complete());
}

#[test]
fn a_profile_of_another_workload_or_of_nothing_is_a_problem_and_no_workload() {
    let fake = Fake::new();
    fake.put("shop/api", "e1", &profile("shop/other", 10, &["/bin/a"]));
    fake.put("shop/web", "e2", b"no profile");
    let fleet = start(&[&fake], &[], FleetOptions::default());
    for workload in ["shop/api", "shop/web"] {
        assert!(processes(&fleet, workload).is_err());
    }
    let view = fleet.view();
    assert!(view.workloads.is_empty());
    let told: std::collections::BTreeSet<&str> =
        view.problems.iter().filter_map(|problem| problem.workload.as_deref()).collect();
    assert_eq!(told.into_iter().collect::<Vec<_>>(), ["shop/api", "shop/web"]);
}

#[test]
fn signals_come_with_the_survey_and_with_their_workload() {
    let fake = Fake::new();
    fake.put("shop/api", "e1", &profile("shop/api", 10, &["/bin/a"]));
    (0..4).for_each(|at| fake.signal(&format!("old-{at}"), "shop/api"));
    (0..3).for_each(|at| fake.signal(&format!("new-{at}"), "shop/web"));
    let options = FleetOptions { first_signals: 3, ..FleetOptions::default() };
    let fleet = start(&[&fake], &[], options);
    let view = fleet.surveyed();
    assert_eq!((view.signals.len(), view.signals.of_workload("shop/web").len()), (3, 3));
    let verdicts = fleet.verdicts("shop/api", &Cancel::default()).unwrap();
    assert_eq!((verdicts.len(), fleet.view().signals.len()), (4, 7));
    let one = start(&[&fake], &[], FleetOptions { workload_signals: 0, ..FleetOptions::default() });
    let wanted = Wanted::Signal("old-2".to_owned());
    let brought = one.bring(&wanted, &Cancel::default(), &mut |_, _| {}).unwrap();
    assert_eq!(brought.workloads, ["shop/api"]);
    let view = one.view();
    assert_eq!((view.signals.len(), view.workloads.len()), (1, 1));
}

#[test]
fn a_part_of_a_name_means_what_it_means_here_and_there_together() {
    let fake = Fake::new();
    for name in ["shop/api", "shop/apis", "edge/web"] {
        fake.put(name, &name.replace('/', "-"), &profile(name, 10, &["/bin/a"]));
    }
    let fleet = start(&[&fake], &[], FleetOptions::default());
    let bring = |wanted| fleet.bring(&wanted, &Cancel::default(), &mut |_, _| {});
    let several = bring(Wanted::Named("ap".to_owned())).unwrap();
    assert_eq!((several.workloads.len(), several.fetched, fleet.view().workloads.len()), (2, false, 0));
    let exact = bring(Wanted::Named("shop/api".to_owned())).unwrap();
    assert_eq!((exact.workloads.as_slice(), exact.fetched), (&["shop/api".to_owned()][..], true));
    assert_eq!(fleet.view().workloads.len(), 1);
    assert!(matches!(bring(Wanted::Selected(String::new(), 2)), Err(FleetError::TooMany(3, 2, _))));
    assert_eq!(bring(Wanted::Selected(String::new(), 3)).unwrap().workloads.len(), 3);
    assert_eq!(fleet.view().workloads.len(), 3);
}

#[test]
fn only_workloads_that_have_signals_are_fetched_where_nothing_else_is_asked_for() {
    let fake = Fake::new();
    for (name, signals) in [("shop/api", 2), ("shop/web", 0), ("edge/web", 9)] {
        fake.put(name, name, &profile(name, 10, &["/bin/a"]));
        fake.change(name, |row| row.signals = signals);
    }
    let fleet = start(&[&fake], &[], FleetOptions::default());
    let bring = |wanted| fleet.bring(&wanted, &Cancel::default(), &mut |_, _| {});
    assert!(matches!(bring(Wanted::WithSignals(1)), Err(FleetError::TooMany(2, 1, _))));
    let mut brought = bring(Wanted::WithSignals(2)).unwrap().workloads;
    brought.sort();
    assert_eq!(
        (brought, fleet.view().workloads.len()),
        (vec!["edge/web".to_owned(), "shop/api".to_owned()], 2)
    );
    bring(Wanted::Each(vec!["shop/web".to_owned(), "no/such".to_owned()])).unwrap();
    assert_eq!(fleet.view().workloads.len(), 3);
}

#[test]
fn changes_make_the_list_stale_and_tell_of_newer_profiles_and_bring_signals() {
    let fake = Fake::new();
    fake.put("shop/api", "e1", &profile("shop/api", 10, &["/bin/a"]));
    let options = FleetOptions { follow: true, first_rows: 5, ..FleetOptions::default() };
    let fleet = start(&[&fake], &[], options);
    assert_eq!(fleet.surveyed().remote.backends[0].me.as_deref(), Some("ana"));
    processes(&fleet, "shop/api").unwrap();
    let listed = fleet.list(&Listing::default(), 5, &Cancel::default()).unwrap();
    fake.put("shop/api", "e2", &profile("shop/api", 20, &["/bin/b"]));
    fake.say(change(ChangeKind::Workload, "shop/api"));
    let view = view_where(&fleet, |view| view.remote.newer.contains("shop/api"));
    assert!(view.remote.list_revision > listed.list_revision);
    let again = fleet.list(&Listing::default(), 5, &Cancel::default()).unwrap();
    assert_eq!(again.of[0].rows[0].summary.profile.as_deref(), Some("e2"));
    assert_eq!(processes(&fleet, "shop/api").unwrap(), ["/bin/a"], "only when it is asked for");
    fleet.renew("shop/api", &Cancel::default(), &mut |_| {}).unwrap();
    assert_eq!(processes(&fleet, "shop/api").unwrap(), ["/bin/b"]);
    assert!(fleet.view().remote.newer.is_empty());
    // What was told late, of the profile that is open already, is no news.
    fake.say(change(ChangeKind::Workload, "shop/api"));
    fake.signal("s-1", "shop/api");
    fake.say(change(ChangeKind::Signal, "shop/api"));
    let view = view_where(&fleet, |view| view.signals.len() == 1);
    assert!(view.remote.newer.is_empty());
    fake.say(Heard::CutOff("reset".to_owned(), std::time::Duration::ZERO));
    view_where(&fleet, |view| matches!(view.remote.backends[0].link, Link::Reconnecting(_)));
    // It is there after all, once it is connected again.
    assert!(processes(&fleet, "shop/late").is_err());
    fake.put("shop/late", "l1", &profile("shop/late", 10, &["/bin/l"]));
    fake.say(Heard::Connected);
    view_where(&fleet, |view| view.remote.backends[0].link == Link::Live);
    assert_eq!(processes(&fleet, "shop/late").unwrap(), ["/bin/l"]);
}

#[test]
fn a_newer_profile_is_told_of_until_it_is_there_and_nothing_is_opened_anew_meanwhile() {
    let fake = Fake::new();
    fake.put("shop/api", "e1", &profile("shop/api", 10, &["/bin/a"]));
    let options = FleetOptions { follow: true, ..FleetOptions::default() };
    let fleet = start(&[&fake], &[], options);
    let _ = fleet.surveyed();
    processes(&fleet, "shop/api").unwrap();
    let revision = || fleet.view().workload("shop/api").unwrap().revision;
    let before = revision();
    fake.put("shop/api", "e2", &profile("shop/api", 20, &["/bin/b"]));
    fake.say(change(ChangeKind::Workload, "shop/api"));
    view_where(&fleet, |view| view.remote.newer.contains("shop/api"));
    assert_eq!(revision(), before, "who looks at it is not disturbed");
    let renew = || fleet.renew("shop/api", &Cancel::default(), &mut |_| {}).unwrap();
    fake.offline.store(true, Ordering::SeqCst);
    renew();
    fake.offline.store(false, Ordering::SeqCst);
    *super::lock(&fake.cached) = Some(crate::model::UnixNanos(7));
    fake.put("shop/api", "e1", &profile("shop/api", 10, &["/bin/a"]));
    renew();
    assert_eq!(revision(), before, "what was kept is what is open already");
    assert!(fleet.view().remote.newer.contains("shop/api"), "the newer one is not here yet");
    *super::lock(&fake.cached) = None;
    fake.put("shop/api", "e2", &profile("shop/api", 20, &["/bin/b"]));
    renew();
    assert!(fleet.view().remote.newer.is_empty() && revision() > before);
    assert_eq!(processes(&fleet, "shop/api").unwrap(), ["/bin/b"]);
}

#[test]
fn what_is_fetched_is_told_in_bytes_and_then_decoded_and_can_be_stopped() {
    let fake = Fake::new();
    let bytes = profile("shop/api", 10, &["/bin/a"]);
    fake.put("shop/api", "e1", &bytes);
    let fleet = start(&[&fake], &[], FleetOptions::default());
    let _ = fleet.surveyed();
    let (cancel, mut told) = (Cancel::default(), Vec::new());
    let stopped = fleet.open("shop/api", &cancel, &mut |_| cancel.cancel());
    assert!(matches!(stopped, Err(FleetError::Cancelled)), "{:?}", stopped.map(|_| ()));
    fleet
        .open("shop/api", &Cancel::default(), &mut |step| match step {
            Step::Fetching(done, of) => told.push(format!("{done} of {}", of.unwrap())),
            Step::Decoding => told.push("decoding".to_owned()),
            Step::Merged(_) => {}
        })
        .unwrap();
    let all = bytes.len();
    assert_eq!(told, [format!("{} of {all}", all / 2), format!("{all} of {all}"), "decoding".to_owned()]);
}

#[test]
fn a_change_costs_a_request_for_every_thousand_rows_that_are_shown() {
    let fake = Fake::new();
    (0..3500).for_each(|at| fake.row(summary(&format!("shop/w{at:04}"), 1)));
    let options = FleetOptions { follow: true, ..FleetOptions::default() };
    let fleet = start(&[&fake], &[], options);
    let (cancel, listing) = (Cancel::default(), Listing::default());
    let requests = |shown: usize| {
        let before = fleet.view().remote.list_revision;
        fake.say(change(ChangeKind::Workload, "shop/w0007"));
        view_where(&fleet, |view| view.remote.list_revision > before);
        let asked = fake.asked.load(Ordering::SeqCst);
        let listed = fleet.list(&listing, shown, &cancel).unwrap();
        assert!(listed.of[0].rows.len() >= shown);
        fake.asked.load(Ordering::SeqCst) - asked
    };
    assert_eq!((requests(40), requests(1000), requests(3500)), (1, 1, 4));
}

#[test]
fn who_waits_for_another_fetch_can_be_stopped() {
    let fake = Fake::new();
    fake.put("shop/api", "e1", &profile("shop/api", 10, &["/bin/a"]));
    let fleet = start(&[&fake], &[], FleetOptions::default());
    let _ = fleet.surveyed();
    let other = super::lock(&fleet.shared.remote.fetching);
    let (cancel, (tell, told)) = (Cancel::default(), std::sync::mpsc::channel());
    cancel.cancel();
    let (waiting, stop) = (fleet.clone(), cancel.clone());
    let thread = std::thread::spawn(move || {
        let opened = waiting.open("shop/api", &stop, &mut |_| {});
        tell.send(opened.map(|_| ())).unwrap();
    });
    let stopped = told.recv_timeout(std::time::Duration::from_secs(20));
    assert_eq!(stopped, Ok(Err(FleetError::Cancelled)));
    drop(other);
    thread.join().unwrap();
    assert_eq!(processes(&fleet, "shop/api").unwrap(), ["/bin/a"]);
}
