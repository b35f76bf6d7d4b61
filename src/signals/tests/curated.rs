//! What people decide of behaviours, and what came after a version was stable, in verdicts.

use proptest::prelude::*;

use super::world::{Dump, World, did, dump, exec, signal};
use crate::journal::{Change, Decision, Entry, Subject};
use crate::signals::{Evidence, Mark, Position, Side, Verdict};

const APP: &str = "/opt/app\n  /opt/worker\n    dns api.test\n";

fn ten(script: &str) -> Vec<Dump> {
    (0..10).map(|i| dump(format!("other-{i}"), (90, 95), script)).collect()
}

fn reasons(verdict: &Verdict, side: Side) -> Vec<&str> {
    verdict.reasons.iter().filter(|reason| reason.side == side).map(|reason| reason.text.as_str()).collect()
}

fn quarantine(instance: &str) -> Entry {
    Entry {
        id: "q".to_owned(),
        time: super::world::at(200),
        author: "ana".to_owned(),
        subject: Subject::Instance { workload: "shop/api".to_owned(), id: instance.to_owned() },
        change: Change::Curate { decision: Decision::Quarantine, reason: "attacked".to_owned() },
    }
}

#[test]
fn what_is_rejected_is_known_to_nobody_whatever_was_seen() {
    let world = World::of(&ten(APP));
    let worker = signal([exec("/opt/app > /opt/worker")]);
    assert!(world.judge(&worker).is_settled());
    let rejected = world.decision("/opt/app > /opt/worker", Decision::Reject, 120);
    let world = world.under(&[rejected]);
    let verdict = world.judge(&worker);
    assert_eq!((verdict.position, verdict.evidence), (Position::NewProcess, Evidence::Rejected));
    assert_eq!((verdict.units, verdict.bound), (None, None));
    assert_eq!((&verdict.links[..], verdict.deed), (&[Mark::Usual, Mark::Rejected][..], Mark::Rejected));
    let concern = reasons(&verdict, Side::Concern);
    assert!(
        concern
            .iter()
            .any(|text| text.starts_with("worker under app is rejected from the baseline, by ana on 2026-")
                && text.ends_with(": the release of May")),
        "{concern:?}"
    );
    assert!(reasons(&verdict, Side::Against).is_empty());
    // What it did goes with it; what stands above does not.
    let asked = world.judge(&signal([did("/opt/app > /opt/worker", "dns api.test")]));
    assert_eq!((asked.evidence, asked.position), (Evidence::Rejected, Position::NewProcess));
    assert!(world.judge(&signal([exec("/opt/app")])).is_settled());
}

#[test]
fn a_rejected_deed_leaves_its_process_known() {
    let world = World::of(&ten(APP));
    let rejected = world.decision("/opt/app > /opt/worker > dns api.test", Decision::Reject, 120);
    let world = world.under(&[rejected]);
    let verdict = world.judge(&signal([did("/opt/app > /opt/worker", "dns api.test")]));
    assert_eq!((verdict.position, verdict.evidence), (Position::NewLeaf, Evidence::Rejected));
    assert_eq!((&verdict.links[..], verdict.deed), (&[Mark::Usual, Mark::Usual][..], Mark::Rejected));
    assert!(verdict.found && world.judge(&signal([exec("/opt/app > /opt/worker")])).is_settled());
}

#[test]
fn what_was_rejected_is_remembered_though_only_its_own_recording_showed_it() {
    let mut dumps = ten("/opt/app\n");
    dumps.push(dump("own", (97, 110), APP));
    let world = World::of(&dumps);
    let worker = signal([exec("/opt/app > /opt/worker")]);
    assert_eq!(world.judge(&worker).evidence, Evidence::None);
    let rejected = world.decision("/opt/app > /opt/worker", Decision::Reject, 120);
    let verdict = world.under(&[rejected]).judge(&worker);
    assert_eq!((verdict.position, verdict.evidence), (Position::NewProcess, Evidence::Rejected));
    assert!(verdict.node.is_some() && verdict.found);
}

#[test]
fn what_is_accepted_may_recede_by_a_persons_word() {
    let mut dumps = ten("/opt/app\n");
    dumps.push(dump("other-7", (90, 95), APP));
    let world = World::of(&dumps);
    let worker = signal([exec("/opt/app > /opt/worker")]);
    assert_eq!(world.judge(&worker).evidence, Evidence::OneInstance);
    let accepted = world.decision("/opt/app > /opt/worker", Decision::Accept, 99);
    let world = world.under(&[accepted]);
    let verdict = world.judge(&worker);
    assert_eq!((verdict.position, verdict.evidence), (Position::Known, Evidence::Accepted));
    assert!(verdict.is_settled());
    assert_eq!(verdict.units.unwrap().share.k, 1, "a word is no unit");
    let against = reasons(&verdict, Side::Against);
    assert!(against.iter().any(|text| text.starts_with("accepted into the baseline by ana")), "{against:?}");
    // Not what it did, and not another use of it.
    assert_eq!(
        world.judge(&signal([did("/opt/app > /opt/worker", "dns api.test")])).evidence,
        Evidence::OneInstance
    );
    let other = world.judge(&signal([exec("/opt/app > /opt/worker @ uid=7")]));
    assert_eq!((other.position, other.is_settled()), (Position::NewUse, false));
    assert!(
        reasons(&other, Side::Against).iter().any(|text| text.ends_with("but not this way")),
        "{other:?}"
    );
}

#[test]
fn a_person_stands_for_what_was_recorded_when_they_spoke_and_for_nothing_later() {
    let mut dumps = ten("/opt/app\n");
    dumps.push(dump("own", (97, 110), "/opt/app\n  /usr/bin/dash -c evil\n"));
    let shell = signal([exec("/opt/app > /usr/bin/dash -c evil")]);
    let world = World::of(&dumps);
    let before = world.judge(&shell);
    assert_eq!(before.position, Position::NewProcess);
    // Accepted before the recording of the attack ended: it does not vouch for itself.
    let early = world.decision("/opt/app > /usr/bin/dash", Decision::Accept, 98);
    let world = world.under(&[early]);
    assert_eq!(
        (world.judge(&shell).position, world.judge(&shell).evidence),
        (before.position, before.evidence)
    );
    // Accepted by somebody who had it before them.
    let late = world.decision("/opt/app > /usr/bin/dash", Decision::Accept, 111);
    let world = world.under(&[late]);
    assert_eq!(
        (world.judge(&shell).position, world.judge(&shell).evidence),
        (Position::Known, Evidence::Accepted)
    );
    let other = world.judge(&signal([exec("/opt/app > /usr/bin/dash -c worse")]));
    assert_eq!(other.position, Position::NewUse);
}

#[test]
fn what_came_after_a_version_was_stable_is_rare_at_best_until_it_is_accepted() {
    let script = |worker: bool| if worker { APP } else { "/opt/app\n" };
    // 48 hours of two instances make it stable; then many do something else.
    let mut dumps: Vec<Dump> = (0..3).map(|i| dump(format!("first-{i}"), (10, 30), script(false))).collect();
    dumps.extend((0..12).map(|i| dump(format!("later-{i}"), (60, 62), script(true))));
    let world = World::of(&dumps);
    let worker = signal([exec("/opt/app > /opt/worker")]);
    let verdict = world.judge(&worker);
    assert_eq!((verdict.position, verdict.evidence), (Position::Known, Evidence::Rare), "{verdict:?}");
    assert_ne!(verdict.deed, Mark::Usual);
    let concern = reasons(&verdict, Side::Concern);
    assert!(
        concern.iter().any(|text| text.starts_with("first seen after the version was stable, on 2026-")
            && text.contains("later-")),
        "{concern:?}"
    );
    let accepted = world.decision("/opt/app > /opt/worker", Decision::Accept, 99);
    let verdict = world.under(&[accepted]).judge(&worker);
    assert!(verdict.is_settled() && reasons(&verdict, Side::Concern).is_empty(), "{verdict:?}");
}

const SCRIPTS: [&str; 4] = [
    "/opt/a\n",
    "/opt/a\n  /opt/b x\n",
    "/opt/a\n  /opt/b x\n    /usr/bin/dash -c x\n",
    "/opt/b y @ uid=7\n  /opt/a\n    /opt/b x\n",
];
const LINEAGES: [&str; 5] = [
    "/opt/a",
    "/opt/a > /opt/b x",
    "/opt/a > /opt/b x > /usr/bin/dash -c x",
    "/opt/a > /opt/b x > /usr/bin/dash -c evil",
    "/opt/c > /opt/a > /opt/b x",
];
const PATHS: [&str; 5] =
    ["/opt/a", "/opt/a > /opt/b", "/opt/a > /opt/b > /usr/bin/dash", "/opt/b", "/opt/b > /opt/a > /opt/b"];

fn dumps() -> impl Strategy<Value = Vec<Dump>> {
    let one = (0..14_u8, 0..20_u64, 1..4_u64, 0..4_usize, any::<bool>());
    let one = one.prop_map(|(instance, from, long, script, old)| {
        let instance = if instance == 0 { "own".to_owned() } else { format!("other-{instance}") };
        let version = if old { "v0" } else { "v1" };
        dump(instance, (92 + from - from % 2, 92 + from + long), SCRIPTS[script]).version(version)
    });
    prop::collection::vec(one, 0..30)
}

/// How well a mark speaks of a link.
fn is_good(mark: Mark) -> bool {
    matches!(mark, Mark::Usual | Mark::Seen | Mark::Accepted)
}

proptest! {
    #[test]
    fn rejecting_never_makes_a_verdict_better(
        dumps in dumps(), lineage in 0..5_usize, which in prop::collection::vec(0..5_usize, 1..3),
        accepted in prop::option::of(0..5_usize),
    ) {
        let world = World::of(&dumps);
        let accepted: Vec<Entry> =
            accepted.iter().map(|&at| world.decision(PATHS[at], Decision::Accept, 90)).collect();
        let world = world.under(&accepted);
        let event = signal([exec(LINEAGES[lineage])]);
        let before = world.judge(&event);
        let rejected = which.iter().zip(200..).map(|(&at, hour)| world.decision(PATHS[at], Decision::Reject, hour));
        let entries: Vec<Entry> = accepted.iter().cloned().chain(rejected).collect();
        let under = world.under(&entries);
        let after = under.judge(&event);
        prop_assert!(after.position <= before.position, "{before:?} {after:?}");
        prop_assert!(after.evidence <= before.evidence, "{before:?} {after:?}");
        prop_assert!(after.rank() <= before.rank());
        for (was, is) in before.links.iter().zip(&after.links) {
            prop_assert!(is_good(*was) || !is_good(*is), "{before:?} {after:?}");
        }
        // Taken back, everything is as it was.
        prop_assert_eq!(under.under(&accepted).judge(&event), before);
    }

    #[test]
    fn to_quarantine_its_own_dump_changes_no_verdict(dumps in dumps(), lineage in 0..5_usize, script in 0..4_usize) {
        let mut dumps: Vec<Dump> = dumps.into_iter().filter(|dump| dump.instance != "own").collect();
        dumps.push(dump("own", (97, 101), SCRIPTS[script]));
        let world = World::of(&dumps);
        let event = signal([exec(LINEAGES[lineage])]);
        let before = world.judge(&event);
        let after = world.under(&[quarantine("own")]).judge(&event);
        prop_assert_eq!((before.position, before.evidence, before.units), (after.position, after.evidence, after.units));
        prop_assert_eq!((before.links, before.deed), (after.links, after.deed));
    }

    #[test]
    fn what_is_quarantined_bears_no_witness(dumps in dumps(), lineage in 0..5_usize, which in 1..14_u8) {
        let instance = format!("other-{which}");
        let left: Vec<Dump> = dumps.iter().filter(|dump| dump.instance != instance).cloned().collect();
        let event = signal([exec(LINEAGES[lineage])]);
        let under = World::of(&dumps).under(&[quarantine(&instance)]).judge(&event);
        let without = World::of(&left).judge(&event);
        prop_assert_eq!((under.position, under.evidence, under.units, under.links), (without.position, without.evidence, without.units, without.links));
    }

    #[test]
    fn accepting_one_behaviour_leaves_all_others_as_they_were(dumps in dumps(), which in 0..5_usize) {
        let world = World::of(&dumps);
        let events = LINEAGES.map(|lineage| signal([exec(lineage)]));
        let before = events.clone().map(|event| world.judge(&event));
        let accepted = world.decision(PATHS[which], Decision::Accept, 95);
        let under = world.under(&[accepted]);
        for (event, before) in events.iter().zip(before) {
            let after = under.judge(event);
            // What is judged better is about the node itself, in a use that was recorded when it was accepted.
            if after.rank() > before.rank() && after.is_settled() {
                prop_assert_eq!(after.evidence, Evidence::Accepted);
                prop_assert_eq!(*after.links.last().unwrap(), Mark::Accepted);
            }
        }
    }
}
