//! From the list of workloads to all suggestions, and back to signals that say that they are suppressed.

use crate::explorer;

#[test]
fn what_the_space_bar_accepts_is_marked_on_the_page_of_signals_until_it_is_taken_back() {
    let mut pty = explorer(&[]);
    // Verdicts come beside it.
    pty.wait_for("of 106");
    pty.press("P", "suggestions would hide");
    pty.wait("all were weighed", |seen| {
        seen.row(0).contains("suggestions") && !seen.row(0).contains("weighing")
    });
    pty.wait_for("accepted hide 0");
    pty.press(" ", "U takes it back");
    pty.wait_for("[x]");
    pty.wait_gone("accepted hide 0");
    // What stood there before is marked there now, and still listed.
    pty.press("S", "156 of 156");
    pty.wait("signals are marked in the head", |seen| seen.row(0).contains(" suppressed"));
    pty.send("/suppressed:yes\r");
    pty.wait_gone("156 of 156");
    pty.wait_for("SUPPRESSED by ");
    pty.press("\r", "SUPPRESSED  by ");
    pty.press("[", "by behaviour");
    // Taken back from here.
    pty.press("U", "taken back: accepted");
    pty.wait_for("The filter of this page selects none");
    pty.wait_gone("SUPPRESSED by ");
    pty.quit();
}
