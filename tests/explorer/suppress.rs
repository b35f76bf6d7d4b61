//! Suppressing what a backup job does every night: from a signal to its suggestion, accepted with two keys, kept for the next
//! run, turned off, taken back; and what an attacker did, for which there is nothing.

use crate::place::Place;
use crate::pty::Pty;
use crate::{READY, explorer, explorer_of};

/// The signals of a rule, listed and judged.
fn listed(mut pty: Pty, rule: &str) -> Pty {
    pty.wait_for("14 of 14");
    pty.press("S", "156 of 156");
    pty.send(&format!("/rule:{rule}\r"));
    pty.wait("only those of the rule are listed", |seen| {
        seen.row(1).contains(" of 156 ") && !seen.row(1).contains("156 of 156")
    });
    pty
}

fn at_the_backup(pty: Pty) -> Pty {
    let mut pty = listed(pty, "archive_encryption");
    pty.press("b", "folded-arguments *30");
    pty.wait_for("30 go");
    pty
}

#[test]
fn a_noisy_job_is_suppressed_with_few_keys_and_comes_back() {
    let place = Place::new();
    let demo = concat!(env!("CARGO_MANIFEST_DIR"), "/demo-data");
    let start = || {
        let pty = explorer_of(&place, &[demo]);
        pty.wait_for(READY);
        pty
    };
    let mut pty = at_the_backup(start());
    // What each rung would do is seen before any key is pressed.
    pty.press("k", "10 go \u{b7} 20 stay");
    pty.press("j", "30 go");
    pty.press("a", "why usual: 24 of 24 instances");
    pty.send("\r");
    pty.wait_for("accepted folded-arguments version, 30 signals at hand; U takes it back");
    pty.wait_for("30 hidden");
    pty.quit();
    let mut pty = listed(start(), "archive_encryption");
    pty.press("b", "folded-arguments \u{2713}30");
    pty.wait("it is active", |seen| seen.row(0).ends_with(" active"));
    pty.send(" ");
    pty.wait("it is off", |seen| seen.row(0).ends_with(" off"));
    pty.press("U", "taken back: turned off");
    pty.press("U", "taken back: accepted folded-arguments version");
    pty.wait_for("suggested; nobody has decided");
    // To a signal, and back.
    pty.send("\t\r");
    pty.wait_for("SUPPRESS    suggested, 5ab1196f0738");
    pty.send("[");
    pty.wait_for("30 go");
    pty.quit();
}

#[test]
fn a_rung_that_is_refused_is_typed_or_left() {
    let mut pty = at_the_backup(explorer(&[]));
    pty.press("j", "refused: openssl is never suppressed wider");
    pty.press("a", "To take it all the same, type: any-arguments version");
    pty.send("any-arguments\r");
    pty.wait_for("type `any-arguments version`, or esc to leave it");
    pty.send("\u{1b}");
    pty.wait_gone("To take it all the same");
    pty.wait_for("suggested; nobody has decided");
    pty.quit();
}

#[test]
fn what_is_not_learned_has_no_suggestion_and_the_answer_says_so() {
    let mut pty = listed(explorer(&[]), "cron_at_job_creation");
    pty.press("b", "There is no suggestion for this signal.");
    pty.wait_for("refused (unlearned)");
    pty.send("[");
    pty.wait_for("of 156");
    pty.press("\r", "b suppress: refused  Y copy summary");
    pty.press("b", "suppress it: refused (unlearned)");
    pty.quit();
}
