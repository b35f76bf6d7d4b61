//! One suite of tests that every database passes: what the documents of [`Store`] promise.
//!
//! Each test is a function over a [`Database`], which gives connections to one fresh database; [`suite`] makes tests of them all.

pub(super) mod forgetting;
pub(super) mod learned;
pub(super) mod lines;
pub(super) mod model;
pub(super) mod posts;
pub(super) mod signals;

use std::sync::Arc;
use std::time::Duration;

use super::{Claim, Finish, MadeProfile, NewPost, PostKind, SignalRow, SnapshotRow, Store};

/// A fresh database.
pub(super) trait Database: Sync {
    /// One more process on it.
    fn connect(&self) -> Arc<dyn Store>;
    /// Does something to it that no store does.
    fn run(&self, sql: &str);
}

/// A claim is held for so long that no test sees its end.
const LONG: Duration = Duration::from_secs(600);
/// A claim lapses at once.
const NONE: Duration = Duration::ZERO;

fn claim(worker: &str, hold: Duration) -> Claim {
    Claim { worker: worker.to_owned(), hold }
}

fn dump(name: &str) -> NewPost {
    NewPost {
        key: format!("dump-{name}"),
        kind: PostKind::Dump,
        hash: name.to_owned(),
        bytes: 7,
        body: None,
        holder: "host-a1".to_owned(),
        hint: "x.protobuf".to_owned(),
        cut: false,
        by: "agent".to_owned(),
    }
}

fn events(name: &str) -> NewPost {
    NewPost {
        kind: PostKind::Signals,
        key: format!("signals-{name}"),
        body: Some(b"[{}]\0\xff".to_vec()),
        ..dump(name)
    }
}

fn snapshot(workload: &str, hash: &str) -> SnapshotRow {
    SnapshotRow {
        workload: workload.to_owned(),
        hash: hash.to_owned(),
        holder: "host-a1".to_owned(),
        cut: false,
        extension: "protobuf".to_owned(),
        bytes: 7,
        name: "activity-dump-x".to_owned(),
        version: "v1".to_owned(),
        instance: "c1".to_owned(),
        host: "h1".to_owned(),
        start: 5,
        end: 9,
        note: String::new(),
    }
}

fn signal(id: &str, workload: &str, at: u64, unknown: Option<bool>) -> SignalRow {
    SignalRow {
        id: id.to_owned(),
        workload: workload.to_owned(),
        at,
        rule: "cron".to_owned(),
        body: format!("{{\"id\":{id:?}}}"),
        verdict: unknown.map_or_else(String::new, |unknown| format!("{{\"unknown\":{unknown}}}")),
        unknown,
        samples: Vec::new(),
        clues: Default::default(),
    }
}

fn profile(name: &str) -> MadeProfile {
    MadeProfile {
        hash: name.to_owned(),
        bytes: 99,
        fingerprint: format!("of-{name}"),
        survey: vec![0, 255, 1],
    }
}

/// Takes a dump and ends it as a snapshot.
fn learn(store: &dyn Store, workload: &str, hash: &str) {
    store.take(&dump(hash)).unwrap();
    store.finish(&dump(hash).key, &Finish::Snapshot(snapshot(workload, hash))).unwrap();
}

/// Takes events and ends them as these signals.
fn bring(store: &dyn Store, name: &str, rows: Vec<SignalRow>) {
    store.take(&events(name)).unwrap();
    store.finish(&events(name).key, &Finish::Signals(rows)).unwrap();
}

/// The number of the last change.
fn last(store: &dyn Store) -> u64 {
    store.change_span().unwrap().1
}

/// Makes a test of each function for a database; `None` of the maker passes it over.
macro_rules! suite {
    ($maker:expr) => {
        $crate::server::store::contract::suite!(@ $maker;
            posts: what_is_taken_is_handed_out_once, posts_come_back_as_they_were, known_posts_stay_known,
                claims_lapse, held_posts_stay_with_their_worker, clocks_that_jump_lose_no_work, a_clock_that_jumps_ahead_does_nothing_twice, posts_are_given_back, an_end_counts_once,
                what_is_set_aside_is_listed_and_taken_up, many_workers_share_the_posts, what_was_off_is_taken_up, the_backlog_is_counted,
                senders_take_turns, nobody_saves_turns_up, what_was_brought_in_part_is_entered_and_set_aside,
                what_cannot_be_kept_is_refused, take_all_is_one, hostile_words_are_kept;
            learned: a_new_snapshot_marks, what_there_is_to_learn_from_is_counted, workloads_wait_in_turn, greater_marks_win, the_last_claim_is_held,
                failures_wait_and_marks_end_it, workloads_follow_changes, the_same_profile_is_not_told_twice,
                released_work_is_free, clocks_that_jump_lose_no_workload, two_makers_at_once;
            signals: signals_are_entered_once, an_event_is_told_of_once, an_event_and_its_signal_at_once, signals_in_no_workload_are_placed_once, the_unplaced_are_found_by_their_clues, pages_of_signals,
                verdicts_are_counted, verdicts_at_once;
            lines: appends_compare_and_swap, appends_at_once, what_goes_with_a_line_is_done_with_it_or_not_at_all,
                changes_are_in_order, tokens_are_kept, of_those_who_are_first_at_once_one_is,
                the_audit_log_is_read_backwards, great_numbers_are_bounded;
            forgetting: what_became_nothing_makes_room, the_audit_log_is_forgotten, old_signals_are_forgotten, old_posts_are_forgotten_with_their_objects,
                objects_that_go_are_not_needed_again_before, replaced_profiles_go, old_changes_are_forgotten,
                old_snapshots_are_forgotten_if_the_profile_is_as_it_was, objects_that_nobody_needs_are_found;
            model: any_sequence_is_as_the_model_says;
        );
    };
    (@ $maker:expr; $($file:ident: $($name:ident),+;)+) => {
        $($(
            #[test]
            fn $name() {
                if let Some(database) = $maker {
                    $crate::server::store::contract::$file::$name(&database);
                }
            }
        )+)+
    };
}
pub(super) use suite;
