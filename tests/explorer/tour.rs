//! A way through every page and layer, key by key, as an engineer at 80 columns and 24 rows goes it.

use crate::pty::Pty;
use crate::{READY, explorer};

const ESC: &str = "\u{1b}";

/// The explorer with the profile of `shop/api` open.
fn opened() -> Pty {
    let mut pty = explorer(&[]);
    pty.step_to("shop/api");
    pty.send("\r");
    pty.wait_for("34 snapshots · 9 instances");
    pty.wait_for("without system calls");
    pty
}

#[test]
fn the_list_is_sorted_by_what_is_chosen() {
    let mut pty = explorer(&[]);
    pty.press("O", "sort by");
    pty.step_to("SNAP");
    pty.send("\r");
    pty.wait_gone("sort by");
    // Most first, since that is what is looked for in a number.
    pty.wait("snapshots sort", |seen| seen.row(2).contains("SNAP▼"));
    pty.wait("the most watched comes first", |seen| seen.row(3).contains("shop/api"));
    pty.send("r");
    pty.wait("the other way round", |seen| seen.row(2).contains("SNAP▲"));
    pty.send("<");
    pty.wait("the column before sorts", |seen| !seen.row(2).contains("SNAP▲"));
    pty.quit();
}

#[test]
fn the_filter_is_completed_pointed_at_and_taken_back() {
    let mut pty = explorer(&[]);
    pty.press("/", "tab complete");
    pty.press("team", "team:");
    pty.press("\t", "filter team:");
    pty.press("ed", "edge");
    pty.press("\t", "filter team:edge");
    // What is typed shows at once.
    pty.wait_for("3 of 11");
    pty.press(" (x", "filter team:edge (x");
    pty.send("\r");
    pty.wait("the parenthesis is pointed at", |seen| {
        let row = seen.row(2);
        row.contains('^') || row.contains("column")
    });
    pty.wait_for("3 of 11");
    // The error gives way to typing, and Esc to what held before.
    pty.send("\u{15}");
    pty.send(ESC);
    pty.wait_gone("tab complete");
    pty.wait("no filter holds", |seen| seen.row(1).contains("type one"));
    pty.send("/team:edge\r");
    pty.wait_for("3 of 11");
    pty.wait_gone("tab complete");
    pty.send(ESC);
    pty.wait("the filter is cleared", |seen| seen.row(1).contains("type one"));
    pty.quit();
}

#[test]
fn tags_write_the_filter() {
    let mut pty = explorer(&[]);
    pty.press("t", "container_id");
    pty.step_to("team");
    pty.press(" ", "[ ] edge");
    pty.step_to("edge");
    pty.press(" ", "[+] edge");
    pty.wait("the line is written", |seen| seen.row(1).contains("team:edge"));
    pty.wait_for("3 of 11");
    pty.press("x", "[-] edge");
    pty.wait("the line excludes it", |seen| seen.row(1).contains("-team:edge"));
    pty.wait_for("8 of 11");
    pty.press("x", "[ ] edge");
    pty.wait("the line is empty", |seen| seen.row(1).contains("type one"));
    // Back with the key that opened it.
    pty.send("t");
    pty.wait_gone("container_id");
    pty.wait_for(READY);
    pty.quit();
}

#[test]
fn bad_files_are_told_and_lead_to_their_workload() {
    let mut pty = explorer(&[]);
    pty.press("!", "6 bad files");
    pty.wait_for("REASON");
    pty.press("\r", "NOT READ");
    pty.send(ESC);
    pty.wait_gone("NOT READ");
    pty.press("w", "the file tells of no workload");
    pty.step_to("cut-short.protobuf ");
    pty.press("w", "edge/cache");
    pty.wait_for("SEEN IN");
    pty.press("[", "REASON");
    pty.send("[");
    pty.wait_for(READY);
    pty.quit();
}

#[test]
fn the_tree_folds_and_unfolds() {
    let mut pty = opened();
    pty.wait_selected("api.sh");
    pty.send(" ");
    pty.wait("the root is folded", |seen| {
        seen.row(2).contains("▸") && seen.row(2).contains("api.sh") && !seen.text().contains("gunicorn ○")
    });
    pty.press("l", "gunicorn");
    pty.step_to("123 files");
    pty.send("\r");
    pty.wait("the group is unfolded", |seen| seen.text().contains("▾ 123 files"));
    pty.send("h");
    pty.wait("and folded", |seen| seen.text().contains("▸ 123 files"));
    pty.send("h");
    pty.wait_selected("gunicorn");
    pty.send("C");
    pty.wait("all below it is folded", |seen| !seen.text().contains("dash"));
    pty.press("*", "▾ 123 files");
    pty.send("p");
    pty.wait_selected("api.sh");
    pty.press("gg", "/usr/local/bin/api.sh");
    pty.quit();
}

#[test]
fn a_search_finds_steps_and_ends() {
    let mut pty = opened();
    pty.send("/curl");
    pty.wait_for("5 hits");
    // The hit that says what was typed comes before those that are only like it.
    pty.wait_selected("curl !");
    pty.send("\r");
    pty.wait_for("n next");
    pty.send("n");
    pty.wait_selected("cache.edge");
    pty.send("N");
    pty.wait_selected("curl !");
    pty.send(ESC);
    pty.wait_gone("5 hits");
    pty.wait_selected("curl !");
    pty.send("/zzzz\r");
    pty.wait_for("nothing matches");
    pty.send(ESC);
    pty.wait_for("api.sh");
    pty.quit();
}

#[test]
fn facets_are_switched_and_what_is_new_is_shown() {
    let mut pty = opened();
    pty.press("2", "files off");
    pty.wait_gone("123 files");
    pty.press("2", "files on");
    pty.wait_for("123 files");
    pty.press("6", "system calls on");
    pty.wait_for("everything");
    pty.press("6", "system calls off");
    pty.press("w", "new in v2.1.0");
    // Nothing is left out: what the new version ran stands further down.
    pty.press("G", "tail -1");
    pty.send("w");
    pty.wait_gone("new in v2.1.0");
    pty.quit();
}

#[test]
fn details_scroll_zoom_and_change_sides() {
    let mut pty = opened();
    // Brief at first where it is narrow.
    pty.wait_for("snapshots");
    pty.press("b", "PROCESS");
    pty.send("\t");
    pty.press("G", "RECORDED");
    pty.wait_gone("PROCESS");
    pty.send("gg");
    pty.wait_for("PROCESS");
    pty.press("z", "› details");
    pty.wait_gone("gunicorn ");
    pty.send("z");
    pty.wait_gone("› details");
    pty.send("\u{1b}[Z");
    pty.send("j");
    pty.wait_selected("6 files");
    pty.quit();
}

#[test]
fn pages_go_back_and_forward() {
    let mut pty = opened();
    pty.send("u");
    pty.wait_for("NEW IN IT");
    pty.send("[");
    pty.wait_for("SEEN IN");
    pty.send("[");
    pty.wait_for(READY);
    pty.wait_selected("shop/api");
    pty.press("[", "no page before this one");
    pty.press("]", "SEEN IN");
    pty.press("]", "NEW IN IT");
    pty.press("]", "no page after this one");
    pty.quit();
}

#[test]
fn units_are_looked_at_marked_and_restrict_the_tree() {
    let mut pty = opened();
    pty.press("u", "NEW IN IT");
    for (tab, shows) in [("2", "START"), ("3", "INSTANCE"), ("4", "HOST"), ("5", "FACT"), ("6", "FILE")] {
        pty.press(tab, shows);
    }
    pty.press("2", "START");
    pty.send("  ");
    pty.wait_for("✓2");
    pty.press("\r", "2 snapshots · 2 instances");
    pty.wait_for("shop/api › 2 snapshots");
    pty.wait_for("2 of 2");
    pty.press("[", "tree: 2 snapshots");
    pty.press("x", "the tree shows all units again");
    pty.wait_gone("✓");
    pty.press("]", "34 snapshots · 9 instances");
    pty.wait_for("first seen");
    pty.quit();
}

#[test]
fn esc_clears_a_restriction_in_the_tree() {
    let mut pty = opened();
    pty.press("u", "NEW IN IT");
    pty.press("\r", "shop/api › v2.1.0");
    pty.wait_for("25 snapshots");
    pty.send(ESC);
    pty.wait_for("34 snapshots");
    pty.quit();
}

#[test]
fn a_behaviour_is_found_in_the_fleet_and_opened() {
    let mut pty = explorer(&[]);
    pty.press("F", "exec:");
    pty.press("exec:", "find exec:");
    pty.press("curl\r", "in 2 of 11 workloads, 2 hits");
    pty.wait_selected("platform/cron");
    pty.step_to("shop/api");
    pty.press("\r", "SEEN IN");
    pty.wait_selected("curl !");
    // Back at the same hit.
    pty.press("[", "in 2 of 11 workloads");
    pty.wait_selected("shop/api");
    pty.send("c");
    pty.wait_gone("q quit");
    pty.send("\u{15}dns:*.internal\r");
    pty.wait_for("find dns:*.internal");
    pty.wait_for("hits");
    pty.quit();
}

#[test]
fn what_is_found_nowhere_is_said() {
    let mut pty = explorer(&[]);
    pty.press("F", "exec:");
    pty.press("exec:no-such-thing\r", "in 0 of 11 workloads");
    pty.send("[");
    pty.wait_for(READY);
    pty.quit();
}

#[test]
fn help_tells_every_key_of_the_page() {
    let mut pty = explorer(&[]);
    for (page, line) in [("", "open the"), ("t", "exclude the value"), ("!", "open the workload of the file")]
    {
        pty.send(page);
        pty.press("?", "in this page");
        pty.wait_for(line);
        pty.send("G");
        pty.wait_for("suspend");
        pty.send(ESC);
        pty.wait_gone("suspend");
    }
    pty.quit();
}

#[test]
fn the_palette_runs_what_is_typed_and_says_why_not() {
    let mut pty = explorer(&[]);
    pty.press(":", "commands");
    pty.press("go back", "not now: no page before this one");
    pty.send("\r");
    pty.wait_for("no page before this one");
    pty.send(ESC);
    pty.wait_gone("┌ commands");
    pty.press(":", "┌ commands");
    pty.press("bad files", "list the bad files");
    pty.press("\r", "REASON");
    pty.quit();
}

#[test]
fn themes_and_signs_change_at_once() {
    let mut pty = explorer(&[]);
    pty.press(":", "┌ commands");
    pty.send("next theme");
    pty.wait_selected("next theme");
    pty.press("\r", "theme: light");
    pty.press(":", "┌ commands");
    pty.send("other signs");
    pty.wait_selected("other signs");
    pty.press("\r", "signs: ");
    pty.wait_for("habitus > demo-data");
    pty.quit();
}
