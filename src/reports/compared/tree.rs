//! What differs as a tree of processes: new processes first with all that is below them, what is alike folded, what did
//! not change only counted.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::rows::{Shares, concern_word, heading, title, units_text, why};
use super::{Change, Compared, Finding};
use crate::learning::SeenOn;
use crate::model::{Facet, FacetCounts};
use crate::reports::table;
use crate::reports::versions::new_text;
use crate::signals::Concern;
use crate::text::number::counted;
use crate::text::{Masker, sanitize};

/// What of the tree is told.
#[derive(Clone, Copy, Debug, Default)]
pub struct TreeLimits {
    /// Also what did not change.
    pub unchanged: bool,
    /// Every behaviour by itself, however many are alike.
    pub unfolded: bool,
    /// Also what is explained.
    pub explained: bool,
}

/// More behaviours of one kind than this, of no concern, are one line.
const FOLD_OVER: usize = 3;

/// Names that such a line tells.
const NAMED: usize = 3;

/// One line of the tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DiffLine {
    /// How far it is indented.
    pub depth: u16,
    /// No line of the same process comes after it.
    pub is_last: bool,
    /// What stands in it.
    pub what: DiffWhat,
}

/// What stands in a line of the tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DiffWhat {
    /// A process that only stands on the way.
    Way(u32),
    /// A finding, by its position.
    Finding(u32),
    /// Several findings that are alike.
    Folded {
        /// How they differ.
        change: Change,
        /// Of which kind they are.
        facet: Facet,
        /// Their positions among the findings.
        findings: Vec<u32>,
    },
    /// What a process does on both sides, by kind.
    Unchanged(FacetCounts),
}

/// What belongs to one process.
#[derive(Default)]
struct Own {
    finding: Option<u32>,
    leaves: Vec<u32>,
    children: Vec<u32>,
    unchanged: FacetCounts,
}

/// The lines of a comparison.
#[must_use]
pub fn lines(compared: &Compared, limits: TreeLimits) -> Vec<DiffLine> {
    let processes = processes(compared, limits);
    let items_of = |at: u32| processes.get(&at).map(|own| items(compared, &processes, own, limits));
    let mut lines = Vec::new();
    let mut walk: Vec<(Item, u16)> = Vec::new();
    let push = |walk: &mut Vec<(Item, u16)>, items: Option<Vec<Item>>, depth: u16| {
        walk.extend(items.into_iter().flatten().rev().map(|item| (item, depth)));
    };
    push(&mut walk, items_of(NOBODY), 0);
    while let Some((item, depth)) = walk.pop() {
        let what = match item {
            Item::Line(what) => what,
            Item::Process(at) => {
                push(&mut walk, items_of(at), depth.saturating_add(1));
                let finding = processes.get(&at).and_then(|own| own.finding);
                finding.map_or(DiffWhat::Way(at), DiffWhat::Finding)
            }
        };
        lines.push(DiffLine { depth, is_last: false, what });
    }
    // Backwards: whether a line of the same indent follows before one of less.
    let mut follows: Vec<bool> = Vec::new();
    for line in lines.iter_mut().rev() {
        let at = usize::from(line.depth);
        follows.resize(at + 1, false);
        line.is_last = !std::mem::replace(&mut follows[at], true);
    }
    lines
}

/// What stands below a process: one line, or another process with all that is below it.
enum Item {
    Line(DiffWhat),
    Process(u32),
}

/// The key of what stands under no process.
const NOBODY: u32 = u32::MAX;

/// The processes that are told of, with what belongs to each.
fn processes(compared: &Compared, limits: TreeLimits) -> BTreeMap<u32, Own> {
    let pairs = compared.difference.pairs();
    // For each pair the process it belongs to, itself if it is one.
    let mut process_of: Vec<u32> = Vec::with_capacity(pairs.len());
    for (at, pair) in (0..).zip(pairs) {
        let above = pair.parent.map_or(NOBODY, |parent| process_of[parent as usize]);
        process_of.push(if compared.facet(at) == Facet::Process { at } else { above });
    }
    let above = |process: u32| {
        let parent = pairs.get(process as usize).and_then(|pair| pair.parent);
        parent.map_or(NOBODY, |parent| process_of[parent as usize])
    };
    let mut processes: BTreeMap<u32, Own> = BTreeMap::new();
    let mut changed = vec![false; pairs.len()];
    let mut is_hidden = false;
    for (index, finding) in (0..).zip(&compared.findings) {
        changed[finding.pair as usize] = true;
        // What stands below a process is told with it, or left out with it.
        if !finding.inside {
            is_hidden = finding.explained && !limits.explained;
        }
        if is_hidden {
            continue;
        }
        let process = process_of[finding.pair as usize];
        let own = processes.entry(process).or_default();
        if process == finding.pair {
            own.finding = Some(index);
        } else {
            own.leaves.push(index);
        }
    }
    if limits.unchanged {
        for (at, pair) in (0..).zip(pairs) {
            let process = process_of[at as usize];
            if pair.seen == SeenOn::Both && !changed[at as usize] {
                let own = processes.entry(process).or_default();
                if process != at {
                    own.unchanged.add(compared.facet(at), 1);
                }
            }
        }
    }
    // The way to each: every process, also one that is only met on the way, is put under its parent once.
    let mut open: Vec<u32> = processes.keys().copied().filter(|&at| at != NOBODY).collect();
    while let Some(at) = open.pop() {
        let parent = above(at);
        let is_new = !processes.contains_key(&parent);
        processes.entry(parent).or_default().children.push(at);
        if is_new && parent != NOBODY {
            open.push(parent);
        }
    }
    processes
}

/// The order of what stands below a process: new processes, and what it did itself that should concern, the worst first;
/// what it did besides, what is alike in one line; then the processes that only stand on the way or changed, and last
/// those that are missing.
type Rank = (u8, Reverse<u32>, bool, u32);

fn items(compared: &Compared, processes: &BTreeMap<u32, Own>, own: &Own, limits: TreeLimits) -> Vec<Item> {
    let finding = |index: u32| &compared.findings[index as usize];
    let mut ranked: Vec<(Rank, Item)> = Vec::new();
    for &child in &own.children {
        let of = processes.get(&child).and_then(|own| own.finding).map(finding);
        let rank = match of {
            Some(of) if of.change == Change::Added && !of.explained => (0, Reverse(of.weight), false, child),
            Some(of) if of.change.is_deed() => (2, Reverse(of.weight), false, child),
            Some(_) => (3, Reverse(0), false, child),
            None => (2, Reverse(0), false, child),
        };
        ranked.push((rank, Item::Process(child)));
    }
    let mut alike: BTreeMap<(Change, Facet), Vec<u32>> = BTreeMap::new();
    for &index in &own.leaves {
        let of = finding(index);
        if of.concern() > Concern::Low {
            let rank = (0, Reverse(of.weight), true, of.pair);
            ranked.push((rank, Item::Line(DiffWhat::Finding(index))));
        } else {
            alike.entry((of.change, compared.facet(of.pair))).or_default().push(index);
        }
    }
    for (number, ((change, facet), mut findings)) in (0..).zip(alike) {
        findings.sort_by_key(|&index| finding(index).pair);
        let rank = (1, Reverse(0), false, number);
        if findings.len() > FOLD_OVER && !limits.unfolded {
            ranked.push((rank, Item::Line(DiffWhat::Folded { change, facet, findings })));
        } else {
            ranked.extend(findings.into_iter().map(|index| (rank, Item::Line(DiffWhat::Finding(index)))));
        }
    }
    if own.unchanged.total() > 0 {
        let rank = (1, Reverse(0), true, u32::MAX);
        ranked.push((rank, Item::Line(DiffWhat::Unchanged(own.unchanged))));
    }
    ranked.sort_by_key(|(rank, _)| *rank);
    ranked.into_iter().map(|(_, item)| item).collect()
}

/// The sign, the words and the reasons of one line, for a screen that shows concern and units in columns. Raw.
#[must_use]
pub fn line_words(compared: &Compared, line: &DiffLine, masker: Option<Masker>) -> (char, String, String) {
    match &line.what {
        DiffWhat::Finding(index) => {
            let finding = &compared.findings[*index as usize];
            let note =
                if finding.change.is_deed() { why(finding) } else { finding.change.words().to_owned() };
            (finding.change.sign(), heading(compared, finding, masker), note)
        }
        _ => line_text(compared, line, &mut Shares::new(&compared.a), masker),
    }
}

/// The sign, the words and what stands in brackets behind them, of one line. Raw.
fn line_text(
    compared: &Compared,
    line: &DiffLine,
    shares: &mut Shares<'_>,
    masker: Option<Masker>,
) -> (char, String, String) {
    match &line.what {
        DiffWhat::Way(at) => (' ', title(compared, *at, masker), String::new()),
        DiffWhat::Unchanged(counts) => ('=', format!("{} unchanged", new_text(counts)), String::new()),
        DiffWhat::Folded { change, facet, findings } => {
            let what = counted(findings.len() as u64, facet.spec().one, facet.spec().many);
            let mut names: Vec<String> = Vec::new();
            let mut more = "";
            for &index in findings {
                let name = super::name(compared, compared.findings[index as usize].pair, masker);
                if names.len() < NAMED && !names.contains(&name) {
                    names.push(name);
                } else if names.len() == NAMED {
                    more = ", …";
                    break;
                }
            }
            (change.sign(), what, format!("{}{more}", names.join(", ")))
        }
        DiffWhat::Finding(index) => {
            let finding = &compared.findings[*index as usize];
            (finding.change.sign(), heading(compared, finding, masker), note(compared, finding, shares))
        }
    }
}

/// What is said of a finding behind its name.
fn note(compared: &Compared, finding: &Finding, shares: &mut Shares<'_>) -> String {
    let mut parts = Vec::new();
    if !finding.change.is_deed() {
        parts.push(finding.change.words().to_owned());
    } else if finding.concern() > Concern::Low || finding.explained {
        parts.push(concern_word(finding).to_owned());
    }
    let why = why(finding);
    if !why.is_empty() {
        parts.push(why);
    }
    if !finding.inside {
        let share = shares.of(compared.pair(finding.pair).a);
        parts.push(units_text(share, compared.a.division.by()));
    }
    parts.join("; ")
}

/// Levels whose guides are drawn; deeper ones are counted.
const GUIDES: usize = 48;

/// The lines as text, made safe to show.
#[must_use]
pub fn text(compared: &Compared, lines: &[DiffLine], masker: Option<Masker>, ascii: bool) -> String {
    let [tee, corner, bar, gap] =
        if ascii { ["|- ", "`- ", "|  ", "   "] } else { ["├─ ", "└─ ", "│  ", "   "] };
    let mut shares = Shares::new(&compared.a);
    let mut open: Vec<bool> = Vec::new();
    let mut out = String::new();
    for line in lines {
        let (sign, words, note) = line_text(compared, line, &mut shares, masker);
        let depth = usize::from(line.depth);
        open.truncate(depth);
        out.push(sign);
        out.push(' ');
        if depth > GUIDES {
            out.push_str(&format!("(level {depth}) "));
        } else if depth > 0 {
            open[1..].iter().for_each(|&open| out.push_str(if open { bar } else { gap }));
            out.push_str(if line.is_last { corner } else { tee });
        }
        open.push(!line.is_last);
        out.push_str(&sanitize(&words));
        if !note.is_empty() {
            let note = if ascii { note.replace('…', "...") } else { note };
            out.push_str(&format!("  [{}]", sanitize(&note)));
        }
        out.push('\n');
    }
    out
}

/// The lines as a nested list of Markdown in which nothing is anything but text.
#[must_use]
pub fn markdown(compared: &Compared, lines: &[DiffLine], masker: Option<Masker>) -> String {
    let mut shares = Shares::new(&compared.a);
    let mut out = String::new();
    for line in lines {
        let (sign, words, note) = line_text(compared, line, &mut shares, masker);
        out.push_str(&"  ".repeat(usize::from(line.depth).min(GUIDES)));
        out.push_str("- ");
        if sign != ' ' {
            out.push_str(&format!("`{sign}` "));
        }
        out.push_str(&table::markdown(&words));
        if !note.is_empty() {
            out.push_str(&format!(" — {}", table::markdown(&note)));
        }
        out.push('\n');
    }
    out
}
