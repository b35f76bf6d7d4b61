//! What must hold of every verdict, whatever was watched: a verdict never vouches for itself, and less evidence never
//! makes it better.

use proptest::prelude::*;

use super::world::{Dump, World, dump, exec, signal};
use crate::signals::{Evidence, Position, Verdict};

const SCRIPTS: [&str; 4] = [
    "/opt/a\n",
    "/opt/a\n  /opt/b x\n",
    "/opt/a\n  /opt/b x\n    /usr/bin/dash -c x\n",
    "/opt/a\n  /opt/b y @ uid=7\n    /usr/bin/dash -c y\n",
];
const LINEAGES: [&str; 4] = [
    "/opt/a",
    "/opt/a > /opt/b x",
    "/opt/a > /opt/b x > /usr/bin/dash -c x",
    "/opt/a > /opt/b x > /usr/bin/dash -c evil",
];

/// Dumps of a few instances and versions, before, around and after hour 100.
fn dumps() -> impl Strategy<Value = Vec<Dump>> {
    let one = (0..14_u8, 0..20_u64, 1..4_u64, 0..4_usize, any::<bool>());
    let one = one.prop_map(|(instance, from, long, script, old)| {
        let instance = if instance == 0 { "own".to_owned() } else { format!("other-{instance}") };
        let version = if old { "v0" } else { "v1" };
        dump(instance, (92 + from - from % 2, 92 + from + long), SCRIPTS[script]).version(version)
    });
    prop::collection::vec(one, 0..30)
}

fn judged(dumps: &[Dump], lineage: usize) -> Verdict {
    World::of(dumps).judge(&signal([exec(LINEAGES[lineage])]))
}

/// How good a verdict is for the workload: anything that is not known is worth nothing, however it is called.
fn goodness(verdict: &Verdict) -> Evidence {
    if verdict.position == Position::Known { verdict.evidence } else { Evidence::None }
}

proptest! {
    #[test]
    fn its_own_dump_changes_no_verdict(dumps in dumps(), lineage in 0..4_usize, script in 0..4_usize) {
        let before = judged(&dumps, lineage);
        let mut with_own = dumps;
        with_own.push(dump("own", (97, 100), SCRIPTS[script]));
        let after = judged(&with_own, lineage);
        prop_assert_eq!((before.position, before.evidence, before.units), (after.position, after.evidence, after.units));
        prop_assert_eq!((before.links, before.deed), (after.links, after.deed));
    }

    #[test]
    fn later_dumps_never_make_it_known_or_usual(dumps in dumps(), lineage in 0..4_usize, script in 0..4_usize, many in 1..12_u64) {
        let before = judged(&dumps, lineage);
        let mut with_later = dumps;
        with_later.extend((0..many).map(|i| dump(format!("late-{i}"), (99, 101 + i), SCRIPTS[script])));
        let after = judged(&with_later, lineage);
        prop_assert!(goodness(&after) <= goodness(&before));
        prop_assert!(after.evidence <= before.evidence.max(Evidence::OnlyAfter));
    }

    #[test]
    fn a_verdict_never_improves_when_a_witness_for_it_is_taken_away(dumps in dumps(), lineage in 0..4_usize, which in 0..30_usize) {
        let before = judged(&dumps, lineage);
        prop_assume!(!dumps.is_empty());
        let mut less = dumps;
        let gone = less.remove(which % less.len());
        // A witness for it is a dump that holds the very behaviour, in the same use. One that lacks it, or holds it in
        // another use, bears witness against it.
        let holds: &[usize] = [&[0, 1, 2, 3][..], &[1, 2], &[2], &[]][lineage];
        let held = holds.iter().any(|&script| SCRIPTS[script] == gone.script);
        prop_assume!(held);
        let after = judged(&less, lineage);
        prop_assert!(goodness(&after) <= goodness(&before), "{:?} {:?}", before, after);
    }

    #[test]
    fn the_order_of_dumps_changes_no_verdict(dumps in dumps(), lineage in 0..4_usize) {
        let mut turned = dumps.clone();
        turned.reverse();
        let (one, other) = (judged(&dumps, lineage), judged(&turned, lineage));
        prop_assert_eq!((one.position, one.evidence, one.units, one.reasons), (other.position, other.evidence, other.units, other.reasons));
    }
}
