//! Decisions of several users over one backend: seen by the others, refused where others were faster, queued where it cannot be
//! reached.

use std::sync::atomic::Ordering;

use super::*;
use crate::api::{Change as Changed, ChangeKind};
use crate::fleet::remote::fake::Fake;
use crate::fleet::remote::{BackendView, Heard, Link};
use crate::fleet::{FleetOptions, FleetView, SuppressError};
use crate::journal::{Decision, State as Triage, Subject};
use crate::model::UnixNanos;
use crate::suppressions::store::{Change, State, StoreError};

const ID: &str = "0123456789ab";
const NOW: UnixNanos = UnixNanos(1_795_500_000_000_000_000);

struct User {
    _folder: tempfile::TempDir,
    fake: Arc<Fake>,
    fleet: Fleet,
}

impl User {
    fn of(backend: &Fake, me: &str) -> User {
        let folder = tempfile::tempdir().unwrap();
        let fake = Fake::user(backend, me, folder.path());
        let options = FleetOptions { follow: true, threads: 1, ..User::options(&[&fake]) };
        let fleet = Fleet::start(Vec::new(), options, || {});
        let _ = fleet.surveyed();
        User { _folder: folder, fake, fleet }
    }

    fn options(fakes: &[&Arc<Fake>]) -> FleetOptions {
        let backends = fakes.iter().map(|fake| Arc::clone(fake) as Arc<dyn Remote>).collect();
        FleetOptions { backends, ..FleetOptions::default() }
    }

    fn backend(&self) -> Arc<BackendView> {
        Arc::clone(&self.fleet.view().remote.backends[0])
    }

    fn state(&self) -> State {
        self.fleet.suppressed(NOW, &Cancel::default()).unwrap().state(ID)
    }

    fn reject(&self, seen: Option<&str>) -> Result<String, SuppressError> {
        let change = Change::Reject("noise".to_owned());
        self.fleet.suppress(ID, change, seen, NOW).map(|entry| entry.id)
    }

    fn online(&self, is_online: bool) {
        self.fake.offline.store(!is_online, Ordering::SeqCst);
    }

    /// Is told something, and waits for the view that follows it.
    fn hears(&self, heard: Heard, is: impl Fn(&FleetView) -> bool) {
        self.fake.say(heard);
        let begin = Instant::now();
        let mut view = self.fleet.view();
        while !is(&view) {
            assert!(begin.elapsed() < Duration::from_secs(20), "{:?}", view.remote);
            view = self.fleet.view_after(&view);
        }
    }
}

fn log_changed() -> Heard {
    Heard::Change(Changed { number: 9, kind: ChangeKind::Log, subject: "suppressions".to_owned() })
}

fn instance() -> Subject {
    Subject::Instance { workload: "shop/api".to_owned(), id: "one".to_owned() }
}

#[test]
fn what_one_decides_another_sees_and_cannot_decide_again_without_having_seen_it() {
    let backend = Fake::new();
    let (ana, ben) = (User::of(&backend, "ana"), User::of(&backend, "ben"));
    assert_eq!(ana.backend().me.as_deref(), Some("ana"));
    let before = ben.fleet.view().remote.decisions_revision;
    let entry = ana.reject(None).unwrap();
    let line = backend.lines(LogName::Suppressions).pop().unwrap();
    assert!(line.contains("\"ana\"") && line.contains(&entry), "{line}");
    assert_eq!((ana.state(), ben.state(), ana.backend().waiting.len()), (State::Rejected, State::Open, 0));
    ben.hears(log_changed(), |view| view.remote.decisions_revision > before);
    assert_eq!(ben.state(), State::Rejected);
    let moved = ben.reject(None).unwrap_err();
    assert!(matches!(&moved, SuppressError::Store(StoreError::Moved { by, .. }) if by == "ana"), "{moved}");
    ben.fleet.unsuppress(Some(&entry), NOW).unwrap();
    assert_eq!(ben.state(), State::Open);
    // Ana has not heard of it, and is asked there all the same.
    assert!(ana.fleet.unsuppress(None, NOW).is_err());
    assert_eq!(backend.lines(LogName::Suppressions).len(), 2);
}

#[test]
fn of_two_who_decide_at_once_one_is_told_who_was_faster() {
    let backend = Fake::new();
    for _ in 0..4 {
        let users = [User::of(&backend, "ana"), User::of(&backend, "ben")];
        let had = backend.lines(LogName::Suppressions).len();
        let seen = users[0].fleet.suppressed(NOW, &Cancel::default()).unwrap();
        let seen = seen.standing(ID).and_then(|(standing, _)| Some(standing.decided.as_ref()?.id.clone()));
        let done: Vec<_> = std::thread::scope(|scope| {
            let each = users.each_ref().map(|user| scope.spawn(|| user.reject(seen.as_deref())));
            each.into_iter().map(|one| one.join().unwrap()).collect()
        });
        assert_eq!(done.iter().filter(|one| one.is_ok()).count(), 1, "{done:?}");
        let is_moved =
            |one: &Result<_, _>| matches!(one, Err(SuppressError::Store(StoreError::Moved { .. })));
        assert_eq!(done.iter().filter(|one| is_moved(one)).count(), 1, "{done:?}");
        assert_eq!(backend.lines(LogName::Suppressions).len(), had + 1);
        assert!(users.iter().all(|user| user.backend().waiting.is_empty()));
    }
}

#[test]
fn what_is_decided_offline_is_queued_counts_here_and_is_sent_when_the_link_is_live_again() {
    let backend = Fake::new();
    let ana = User::of(&backend, "ana");
    ana.online(false);
    let mine = ana.reject(None).unwrap();
    let curated = ana.fleet.curate(&instance(), Decision::Quarantine, "attacked", NOW).unwrap();
    let mut journal = ana.fleet.journal().unwrap();
    let noted =
        journal.set_state(&Subject::Signal("s".to_owned()), Triage::UnderReview, NOW).unwrap().clone();
    ana.fleet.noted();
    assert_eq!(
        (noted.author.as_str(), curated.author.as_str(), ana.state()),
        ("ana", "ana", State::Rejected)
    );
    let known = ana.backend();
    assert_eq!((known.queued(), known.conflicts()), (3, 0));
    assert!([&mine, &curated.id, &noted.id].into_iter().all(|id| known.is_pending(id)));
    assert!(ana.fleet.view().decided.holds(&curated));
    ana.online(true);
    ana.hears(Heard::Connected, |view| view.remote.backends[0].waiting.is_empty());
    for log in [LogName::Suppressions, LogName::Curation, LogName::Journal] {
        assert_eq!(backend.lines(log).len(), 1, "{log:?}");
    }
    assert!(ana.fleet.view().decided.holds(&curated));
}

#[test]
fn a_conflict_is_kept_with_both_sides_until_somebody_decides() {
    let backend = Fake::new();
    let (ana, ben) = (User::of(&backend, "ana"), User::of(&backend, "ben"));
    for resolve in [Resolve::Drop, Resolve::SendAnyway] {
        let had = backend.lines(LogName::Curation).len();
        ana.online(false);
        let mine = ana.fleet.curate(&instance(), Decision::Quarantine, "mine", NOW).unwrap();
        let theirs = ben.fleet.curate(&instance(), Decision::Quarantine, "theirs", NOW).unwrap();
        ana.online(true);
        ana.hears(Heard::Connected, |view| view.remote.backends[0].conflicts() == 1);
        let known = ana.backend();
        let [Waiting::Curation(waits)] = known.waiting.as_slice() else { panic!("{known:?}") };
        assert_eq!((&waits.mine, waits.theirs.as_ref()), (&mine, Some(&theirs)));
        let view = ana.fleet.view();
        assert!(view.decided.holds(&theirs) && !view.decided.holds(&mine), "theirs counts until then");
        ana.fleet.resolve(&mine.id, resolve).unwrap();
        assert!(ana.backend().waiting.is_empty());
        let sent = usize::from(resolve == Resolve::SendAnyway);
        assert_eq!(backend.lines(LogName::Curation).len(), had + 1 + sent);
        assert_eq!(ana.fleet.view().decided.holds(&mine), sent == 1);
        assert!(ana.fleet.resolve(&mine.id, resolve).is_err(), "it does not wait any more");
    }
}

#[test]
fn of_several_backends_and_of_one_that_never_said_who_the_user_is_decisions_are_refused() {
    let fakes = [Fake::new(), Fake::new()];
    let fleet = Fleet::start(Vec::new(), User::options(&fakes.each_ref()), || {});
    let _ = fleet.surveyed();
    let told = |error: &dyn std::fmt::Display| error.to_string();
    let several = fleet.curate(&instance(), Decision::Quarantine, "x", NOW).unwrap_err();
    assert!(told(&several).contains("several backends"), "{several}");
    let several = fleet.suppress(ID, Change::Reject("x".to_owned()), None, NOW).unwrap_err();
    assert!(told(&several).contains("several backends"), "{several}");
    assert!(fleet.journal().unwrap().read_only().unwrap().contains("several backends"));

    let folder = tempfile::tempdir().unwrap();
    let silent = Fake::user(&fakes[0], "ana", folder.path());
    silent.offline.store(true, Ordering::SeqCst);
    let fleet = Fleet::start(Vec::new(), User::options(&[&silent]), || {});
    let _ = fleet.surveyed();
    let refused = fleet.curate(&instance(), Decision::Quarantine, "x", NOW).unwrap_err();
    assert!(told(&refused).contains("by which name"), "{refused}");
    assert_eq!(fleet.view().remote.backends[0].queued(), 0);
    // It is asked again as soon as somebody decides.
    silent.offline.store(false, Ordering::SeqCst);
    assert_eq!(fleet.curate(&instance(), Decision::Quarantine, "x", NOW).unwrap().author, "ana");
}

#[test]
fn what_the_backend_does_not_take_when_it_is_sent_is_a_conflict_with_its_reason_and_is_not_sent_again() {
    let backend = Fake::new();
    let ana = User::of(&backend, "ana");
    ana.online(false);
    let mine = ana.reject(None).unwrap();
    let why = "suggestion 0123456789ab has changed since it was looked at; look at it again";
    *lock(&ana.fake.refuses) = Some(why.to_owned());
    ana.online(true);
    ana.hears(Heard::Connected, |view| view.remote.backends[0].conflicts() == 1);
    let known = ana.backend();
    let Waiting::Suppressions(waits) = &known.waiting[0] else { panic!("{:?}", known.waiting) };
    assert_eq!((&waits.mine.id, waits.refused.as_deref(), known.queued()), (&mine, Some(why), 0));
    // It counts for nothing, and is kept until somebody decides, even where it would be taken now.
    *lock(&ana.fake.refuses) = None;
    let before = ana.fleet.view().remote.decisions_revision;
    ana.hears(log_changed(), |view| view.remote.decisions_revision > before);
    assert_eq!((ana.state(), ana.backend().conflicts()), (State::Open, 1));
    assert_eq!(backend.lines(LogName::Suppressions).len(), 0);
    ana.fleet.resolve(&mine, Resolve::Drop).unwrap();
    assert!(ana.backend().waiting.is_empty());
}

#[test]
fn what_is_decided_under_a_token_that_is_not_known_waits_and_the_view_says_why() {
    let backend = Fake::new();
    let ana = User::of(&backend, "ana");
    ana.hears(Heard::Connected, |view| view.remote.backends[0].link == Link::Live);
    ana.fake.unknown.store(true, Ordering::SeqCst);
    let mine = ana.reject(None).unwrap();
    let known = ana.backend();
    assert_eq!((known.queued(), known.is_pending(&mine), ana.state()), (1, true, State::Rejected));
    assert_eq!((&known.link, known.why.as_deref()), (&Link::Refused, Some("the token is not known")));
    assert!(known.data_from().is_some(), "what is shown is of the last sign of life");
    ana.fake.unknown.store(false, Ordering::SeqCst);
    ana.hears(Heard::Connected, |view| view.remote.backends[0].waiting.is_empty());
    let known = ana.backend();
    assert_eq!((&known.link, known.sent, known.data_from()), (&Link::Live, 1, None));
}

#[test]
fn what_waits_of_another_who_uses_this_machine_is_left_to_them_and_said_so() {
    let backend = Fake::new();
    let ana = User::of(&backend, "ana");
    ana.online(false);
    let hers = ana.reject(None).unwrap();
    let fake = Fake::user(&backend, "ben", ana._folder.path());
    let fleet = Fleet::start(Vec::new(), FleetOptions { threads: 1, ..User::options(&[&fake]) }, || {});
    let _ = fleet.surveyed();
    let known = Arc::clone(&fleet.view().remote.backends[0]);
    assert_eq!((known.queued(), known.conflicts(), known.me.as_deref()), (1, 0, Some("ben")));
    let waits = &known.waiting[0];
    assert_eq!((waits.author(), waits.is_refused(), waits.is_conflict()), ("ana", false, false));
    let refused = fleet.resolve(&hers, Resolve::SendAnyway).unwrap_err();
    assert!(refused.to_string().contains("signed by ana"), "{refused}");
    assert!(backend.lines(LogName::Suppressions).is_empty());
}

#[test]
fn what_waits_after_one_failure_is_sent_though_the_stream_never_broke() {
    let backend = Fake::new();
    let ana = User::of(&backend, "ana");
    ana.hears(Heard::Connected, |view| view.remote.backends[0].link == Link::Live);
    ana.online(false);
    ana.reject(None).unwrap();
    assert!(matches!(ana.backend().link, Link::Offline(_)), "{:?}", ana.backend());
    ana.online(true);
    // Time has passed since it was tried.
    let Desk::There(there) = &ana.fleet.shared.desk else { panic!("there is one backend") };
    *lock(&there.tried) = None;
    ana.hears(Heard::Quiet, |view| view.remote.backends[0].link == Link::Live);
    *lock(&there.tried) = None;
    ana.hears(Heard::Quiet, |view| view.remote.backends[0].waiting.is_empty());
    assert_eq!(backend.lines(LogName::Suppressions).len(), 1);
}
