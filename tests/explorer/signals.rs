//! From the list of workloads to an alert, its answer, the tree, and back: what an engineer with an alert does.

use crate::explorer;
use crate::pty::Pty;

const ESC: &str = "\u{1b}";

/// The explorer with the signals of `shop/api` listed and judged.
fn listed() -> Pty {
    let mut pty = explorer(&[]);
    pty.step_to("shop/api");
    pty.wait_for("14 unknown: ");
    pty.press("s", "14 of 14 \u{b7} by behaviour");
    pty
}

#[test]
fn an_alert_is_answered_within_a_few_keys() {
    let mut pty = listed();
    pty.wait_selected("NEW PROCESS");
    pty.step_to("chmod");
    pty.press("\r", "FOR CONCERN");
    pty.wait_for("NEW PROCESS");
    pty.wait_for("chmod was never seen under dash");
    // Whatever else was read, the lineage comes with what is known of each link.
    pty.wait("the lineage is marked", |seen| seen.text().contains("usual        api.sh"));
    pty.press("r", "redacted");
    pty.send("r");
    pty.wait_gone("redacted");
    // To the tree, and back to the list.
    pty.press("\r", "34 snapshots \u{b7} 9 instances");
    pty.wait_for("\u{25c6}");
    pty.send("[");
    pty.wait_for("FOR CONCERN");
    pty.press("[", "by behaviour");
    pty.quit();
}

#[test]
fn signals_are_filtered_grouped_and_gone_through() {
    let mut pty = listed();
    pty.send("/verdict:known\r");
    pty.wait("only known ones are listed", |seen| {
        seen.row(1).contains(" of 14 ") && !seen.text().contains("NEW PROCESS")
    });
    pty.send(ESC);
    pty.wait_for("14 of 14");
    pty.press("v", "by rule");
    pty.press("v", "\u{b7} each");
    pty.press("v", "by behaviour");
    pty.step_to("6\u{d7} dash");
    pty.press(" ", "\u{25be}");
    pty.send(" ");
    pty.wait_gone("\u{25be}");
    pty.press("S", "156 of 156");
    pty.press("t", "5 min around");
    pty.send(ESC);
    pty.wait_gone("5 min around");
    pty.quit();
}

#[test]
fn behaviour_that_only_signals_report_stands_in_the_tree() {
    let mut pty = listed();
    pty.step_to("logrotate-sync");
    // Its own recording holds it: it has a node, and the node its signals.
    pty.press("p", "34 snapshots \u{b7} 9 instances");
    pty.wait_selected("\u{25c6}2 logrotate");
    pty.press("a", "about logrotate-sync");
    pty.wait_for("2 of 14");
    // Nothing in the tree begins as this lineage does: it hangs below nothing that is known.
    pty.press("S", "156 of 156");
    pty.send("/verdict:unknown-lineage\r");
    pty.wait_for("1 of 156");
    pty.press("p", "10 snapshots");
    pty.wait_for("\u{25cc} tini");
    pty.send("G");
    pty.wait_selected("\u{25cc} node");
    pty.wait_for("that no recording holds");
    pty.press("a", "about node");
    pty.quit();
}

#[test]
fn a_note_is_kept_for_the_next_run_and_taken_back() {
    let mut pty = listed();
    pty.press("i", "note");
    pty.send("asked the team\r");
    pty.wait_for("U takes it back");
    pty.wait_for("asked the team (");
    pty.press("M", "what has become of it");
    pty.step_to("under review");
    pty.send("\r");
    pty.wait_for("under review (by");
    pty.press("U", "taken back: under review");
    pty.wait_gone("under review (by");
    pty.quit();
}
