//! Whatever is done in whatever order: the database is as a model of a few lines says.

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use super::super::{Finish, Store, Taken};
use super::{Database, LONG, NONE, claim, dump, profile, snapshot};

const POSTS: usize = 4;
const WORKLOADS: usize = 3;

#[derive(Clone, Copy, Debug)]
enum End {
    Snapshot(usize),
    PassedOver,
    SetAside,
}

#[derive(Clone, Debug)]
enum Deed {
    Take(usize),
    Claim { worker: usize, long: bool, most: usize },
    Finish(usize, End),
    GiveBack { post: usize, worker: usize, long: bool },
    TakeUp(usize),
    ClaimWorkload { worker: usize, long: bool },
    Hold { workload: usize, worker: usize, long: bool },
    Made { workload: usize, worker: usize, marked: u64 },
    NotMade { workload: usize, worker: usize, long: bool },
    Mark(Option<usize>),
    Release(usize),
}

fn deed() -> impl Strategy<Value = Deed> {
    let (post, workload, worker) = (0..POSTS, 0..WORKLOADS, 0..2_usize);
    let long = any::<bool>();
    let end = prop_oneof![
        3 => workload.clone().prop_map(End::Snapshot),
        1 => Just(End::PassedOver),
        1 => Just(End::SetAside)
    ];
    prop_oneof![
        3 => post.clone().prop_map(Deed::Take),
        2 => (worker.clone(), long, 1..3_usize).prop_map(|(worker, long, most)| Deed::Claim { worker, long, most }),
        3 => (post.clone(), end).prop_map(|(post, end)| Deed::Finish(post, end)),
        1 => (post.clone(), worker.clone(), long).prop_map(|(post, worker, long)| Deed::GiveBack { post, worker, long }),
        1 => post.prop_map(Deed::TakeUp),
        4 => (worker.clone(), long).prop_map(|(worker, long)| Deed::ClaimWorkload { worker, long }),
        1 => (workload.clone(), worker.clone(), long)
            .prop_map(|(workload, worker, long)| Deed::Hold { workload, worker, long }),
        2 => (workload.clone(), worker.clone(), 0..5_u64)
            .prop_map(|(workload, worker, marked)| Deed::Made { workload, worker, marked }),
        1 => (workload.clone(), worker.clone(), long)
            .prop_map(|(workload, worker, long)| Deed::NotMade { workload, worker, long }),
        1 => proptest::option::of(workload).prop_map(Deed::Mark),
        1 => worker.prop_map(Deed::Release),
    ]
}

/// Who has something, or that nobody has; and whether it is free all the same.
#[derive(Clone, Debug, Default)]
struct Held {
    worker: Option<usize>,
    barred: bool,
    attempts: u32,
}

impl Held {
    fn claim(&mut self, worker: usize, long: bool) -> u32 {
        let before = self.attempts;
        *self = Held { worker: Some(worker), barred: long, attempts: before + 1 };
        before
    }

    fn back(&mut self, worker: usize, barred: bool) -> bool {
        let mine = self.worker == Some(worker);
        if mine {
            *self = Held { worker: None, barred, attempts: self.attempts.saturating_sub(1) };
        }
        mine
    }
}

#[derive(Clone, Debug, PartialEq)]
enum State {
    Waiting,
    Aside,
    Ended,
}

#[derive(Clone, Debug)]
struct Posted {
    number: usize,
    state: State,
    held: Held,
}

#[derive(Clone, Debug, Default)]
struct Workload {
    snapshots: Vec<usize>,
    marked: u64,
    made: u64,
    turn: u64,
    held: Held,
    failed: bool,
    profile: Option<u64>,
}

impl Workload {
    fn waits(&self) -> bool {
        self.marked > self.made
    }
}

#[derive(Default)]
struct Model {
    posts: [Option<Posted>; POSTS],
    workloads: [Workload; WORKLOADS],
    numbers: usize,
}

fn name(workload: usize) -> String {
    format!("w{workload}")
}

fn worker_name(worker: usize) -> String {
    format!("worker{worker}")
}

fn hold(long: bool) -> std::time::Duration {
    if long { LONG } else { NONE }
}

impl Model {
    fn last_turn(&self) -> u64 {
        self.workloads
            .iter()
            .filter(|workload| workload.waits())
            .map(|workload| workload.turn)
            .max()
            .unwrap_or(0)
            + 1
    }

    fn mark(&mut self, workload: usize, turn: u64) {
        let workload = &mut self.workloads[workload];
        if !workload.waits() {
            workload.turn = turn;
        }
        workload.marked += 1;
    }

    /// Does it in both, and holds what they answer against each other.
    fn step(&mut self, store: &dyn Store, deed: &Deed) {
        match *deed {
            Deed::Take(post) => {
                let known = self.posts[post].is_some();
                if !known {
                    self.numbers += 1;
                    let held = Held::default();
                    self.posts[post] = Some(Posted { number: self.numbers, state: State::Waiting, held });
                }
                let expected = if known { Taken::Known } else { Taken::New };
                assert_eq!(store.take(&dump(&format!("{post}"))).unwrap(), expected);
            }
            Deed::Claim { worker, long, most } => {
                let mut free: Vec<_> = (0..POSTS)
                    .filter_map(|at| Some((at, self.posts[at].as_ref()?)))
                    .filter(|(_, post)| post.state == State::Waiting && !post.held.barred)
                    .map(|(at, post)| (post.number, at))
                    .collect();
                free.sort_unstable();
                free.truncate(most);
                let mut expected = Vec::new();
                for (_, at) in free {
                    let post = self.posts[at].as_mut().unwrap();
                    expected.push((format!("{at}"), post.held.claim(worker, long)));
                }
                let posts = store.claim_posts(&claim(&worker_name(worker), hold(long)), most).unwrap();
                let claimed: Vec<_> = posts.into_iter().map(|post| (post.post.hash, post.attempts)).collect();
                assert_eq!(claimed, expected);
            }
            Deed::Finish(post, end) => {
                let finish = match end {
                    End::Snapshot(workload) => {
                        Finish::Snapshot(snapshot(&name(workload), &format!("{post}")))
                    }
                    End::PassedOver => Finish::PassedOver("p".to_owned()),
                    End::SetAside => Finish::SetAside("s".to_owned()),
                };
                store.finish(&dump(&format!("{post}")).key, &finish).unwrap();
                let turn = self.last_turn();
                let Some(posted) = self.posts[post].as_mut().filter(|post| post.state == State::Waiting)
                else {
                    return;
                };
                posted.held = Held { attempts: posted.held.attempts, ..Held::default() };
                posted.state = if matches!(end, End::SetAside) { State::Aside } else { State::Ended };
                if let End::Snapshot(workload) = end
                    && !self.workloads[workload].snapshots.contains(&post)
                {
                    self.workloads[workload].snapshots.push(post);
                    self.workloads[workload].snapshots.sort_unstable();
                    self.mark(workload, turn);
                }
            }
            Deed::GiveBack { post, worker, long } => {
                store.give_back(&dump(&format!("{post}")).key, &worker_name(worker), hold(long)).unwrap();
                if let Some(post) = &mut self.posts[post] {
                    post.held.back(worker, long);
                }
            }
            Deed::TakeUp(post) => {
                let aside = self.posts[post].as_mut().filter(|post| post.state == State::Aside);
                assert_eq!(store.take_up(&dump(&format!("{post}")).key, "ada").unwrap(), aside.is_some());
                if let Some(post) = aside {
                    (post.state, post.held) = (State::Waiting, Held::default());
                }
            }
            Deed::ClaimWorkload { worker, long } => {
                let turn = self.last_turn();
                let free = (0..WORKLOADS)
                    .filter(|at| self.workloads[*at].waits() && !self.workloads[*at].held.barred);
                let expected = free.min_by_key(|at| (self.workloads[*at].turn, *at)).map(|at| {
                    let workload = &mut self.workloads[at];
                    workload.turn = turn;
                    (name(at), workload.marked, workload.held.claim(worker, long))
                });
                let claimed = store.claim_workload(&claim(&worker_name(worker), hold(long))).unwrap();
                assert_eq!(claimed.map(|row| (row.workload, row.marked, row.attempts)), expected);
            }
            Deed::Hold { workload, worker, long } => {
                let held = &mut self.workloads[workload].held;
                let mine = held.worker == Some(worker);
                if mine {
                    held.barred = long;
                }
                let claim = claim(&worker_name(worker), hold(long));
                assert_eq!(store.hold_workload(&name(workload), &claim).unwrap(), mine);
            }
            Deed::Made { workload, worker, marked } => {
                let turn = self.last_turn();
                let row = &mut self.workloads[workload];
                let put = row.marked > 0 && marked >= row.made;
                if put {
                    row.made = marked.min(row.marked);
                    (row.failed, row.profile, row.held.attempts) = (false, Some(marked), 0);
                    if row.held.worker == Some(worker) {
                        (row.turn, row.held) = (turn, Held::default());
                    } else if row.held.worker.is_none() {
                        row.held.barred = false;
                    }
                }
                let made = profile(&format!("{workload}-{marked}"));
                assert_eq!(store.made(&name(workload), &worker_name(worker), marked, &made).unwrap(), put);
            }
            Deed::NotMade { workload, worker, long } => {
                let turn = self.last_turn();
                let row = &mut self.workloads[workload];
                if row.held.worker == Some(worker) {
                    row.held = Held { worker: None, barred: long, attempts: row.held.attempts };
                    (row.failed, row.turn) = (true, turn);
                }
                store.not_made(&name(workload), &worker_name(worker), "why", hold(long)).unwrap();
            }
            Deed::Mark(which) => {
                store.mark(which.map(name).as_deref()).unwrap();
                let turn = self.last_turn();
                for at in (0..WORKLOADS).filter(|at| which.is_none_or(|which| which == *at)) {
                    if self.workloads[at].marked > 0 {
                        self.mark(at, turn);
                        let held = &mut self.workloads[at].held;
                        held.attempts = 0;
                        held.barred &= held.worker.is_some();
                    }
                }
            }
            Deed::Release(worker) => {
                store.release(&worker_name(worker)).unwrap();
                for post in self.posts.iter_mut().flatten() {
                    post.held.back(worker, false);
                }
                for workload in &mut self.workloads {
                    workload.held.back(worker, false);
                }
            }
        }
    }

    /// What is known is what the model knows.
    fn compare(&self, store: &dyn Store, since: &mut u64) {
        let backlog = store.backlog().unwrap();
        let in_state = |state| self.posts.iter().flatten().filter(|post| post.state == state).count() as u64;
        let waiting = self.workloads.iter().filter(|workload| workload.waits()).count() as u64;
        assert_eq!((backlog.waiting, backlog.set_aside), (in_state(State::Waiting), in_state(State::Aside)));
        assert_eq!(backlog.to_learn, waiting);
        for (at, workload) in self.workloads.iter().enumerate() {
            let expected: Vec<_> =
                workload.snapshots.iter().map(|post| snapshot(&name(at), &format!("{post}"))).collect();
            assert_eq!(store.snapshots(&name(at)).unwrap(), expected);
            let row = store.workload(&name(at)).unwrap();
            assert_eq!(row.is_some(), workload.marked > 0);
            if let Some(row) = row {
                let made = workload.profile.map(|marked| profile(&format!("{at}-{marked}")));
                assert_eq!((row.profile, !row.failed.is_empty()), (made, workload.failed));
            }
        }
        let changes = store.changes(*since, usize::MAX).unwrap();
        assert!(changes.is_sorted_by(|one, next| one.number < next.number));
        *since = changes.last().map_or(*since, |change| change.number);
    }
}

pub(in super::super) fn any_sequence_is_as_the_model_says(database: &dyn Database) {
    let mut runner = TestRunner::new(Config { cases: 60, failure_persistence: None, ..Config::default() });
    let store = database.connect();
    runner
        .run(&proptest::collection::vec(deed(), 1..40), |deeds| {
            for table in ["posts", "snapshots", "workloads", "changes", "loose"] {
                database.run(&format!("DELETE FROM {table}"));
            }
            let (mut model, mut since) = (Model::default(), 0);
            for deed in &deeds {
                model.step(&*store, deed);
                model.compare(&*store, &mut since);
            }
            Ok(())
        })
        .unwrap();
}
