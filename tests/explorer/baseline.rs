//! Correcting a baseline: from the tree, with its consequences first, kept for the next run, taken back with one key.

use crate::place::Place;
use crate::pty::Pty;
use crate::{READY, explorer, explorer_of};

const ESC: &str = "\u{1b}";

/// The tree of `shop/api` with what an attacker brought selected.
fn at_what_was_brought(mut pty: Pty) -> Pty {
    pty.step_to("shop/api");
    pty.wait_for("14 unknown: ");
    pty.press("\r", "SEEN IN");
    pty.wait_for("\u{25c6}");
    pty.step_to("1 .x ");
    pty
}

#[test]
fn a_behaviour_is_rejected_and_comes_back() {
    let mut pty = at_what_was_brought(explorer(&[]));
    pty.press("B", "the baseline");
    pty.send("j\r");
    pty.wait_for("reject?");
    pty.wait_for("2 signals would be judged: new process, rejected (now: new process)");
    pty.wait_for("13 behaviours below it go with it");
    pty.press("y", " why");
    pty.send("a miner\r");
    pty.wait_for("rejected; U takes it back");
    pty.wait_selected("rejected");
    pty.send("U");
    pty.wait_for("taken back: rejected");
    pty.wait("it is as it was", |seen| !seen.text().contains("rejected by"));
    pty.quit();
}

#[test]
fn a_decision_is_kept_for_the_next_run_and_told_in_the_answer() {
    let place = Place::new();
    let demo = concat!(env!("CARGO_MANIFEST_DIR"), "/demo-data");
    let start = || {
        let pty = explorer_of(&place, &[demo]);
        pty.wait_for(READY);
        pty
    };
    let mut pty = at_what_was_brought(start());
    pty.press("B", "the baseline");
    pty.send("j\r");
    pty.wait_for("13 behaviours below it go with it");
    pty.press("y", " why");
    pty.send("a miner\r");
    pty.wait_for("rejected; U takes it back");
    pty.send(ESC);
    pty.quit();
    let mut pty = at_what_was_brought(start());
    pty.wait_selected("rejected");
    // From the tree to its signals, and the answer says by whom.
    pty.press("a", "about .x");
    pty.press("\r", "FOR CONCERN");
    pty.wait_for("is rejected from the baseline, by");
    pty.wait_for("ONLY HERE");
    pty.press("B", "take back");
    pty.send("j\r");
    pty.wait_for("take back?");
    pty.press("y", "taken back: rejected");
    pty.wait_gone("is rejected from the baseline");
    pty.quit();
}
