//! Which rows there are and in which order, and how much they hide in all.

use super::state::State as Screen;
use crate::fleet::{FleetView, Suppressed};
use crate::reports::suppress::suggestions::proposed;
use crate::signals::SignalIndex;
use crate::suppressions::store::State as Became;
use crate::tui::shell::state::State;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::sync::Arc;

/// Where a row stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Class {
    /// It is suggested, whatever was decided of it.
    Suggested,
    /// It was accepted and would not be suggested now.
    Kept,
    /// Too little is known of it.
    Provisional,
    /// It is not wanted.
    Rejected,
}

/// One row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Row {
    /// The id of the suggestion.
    pub(super) id: String,
    /// The full name of its workload, where it is known.
    pub(super) workload: Option<String>,
    /// Which of the suggestions of its workload; `None` where it would not be made now.
    pub(super) at: Option<usize>,
    pub(super) class: Class,
}

/// What the suggestions come to together.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Totals {
    /// Suggestions that propose a rung and that nobody has decided on.
    pub(super) open: usize,
    /// The signals that those would hide and that are not hidden yet.
    pub(super) would: usize,
    /// All signals.
    pub(super) signals: usize,
    /// Those that are hidden now.
    pub(super) hidden: usize,
    /// Suggestions that are provisional, of those that nobody has decided on.
    pub(super) provisional: usize,
    /// Workloads for which suggestions are off, and all that have recordings and signals.
    pub(super) off: (usize, usize),
    /// How many signals come to no suggestion, by why.
    pub(super) without: BTreeMap<&'static str, usize>,
    /// Why nothing could be made of some workloads.
    pub(super) failed: Vec<String>,
}

/// The full names of the workloads that are looked at: those with signals that the filter lets through.
pub(super) fn workloads(state: &State) -> Vec<String> {
    let (lens, screen) = (&state.lens, &state.screens.suggestions);
    if let Some(workload) = &screen.workload {
        return vec![workload.clone()];
    }
    let passes = |name: &str| match lens.view.workload(name) {
        _ if lens.filter().is_empty() => true,
        Some(known) => !lens.select(known).is_empty(),
        None => false,
    };
    let names = lens.view.signals.workloads().map(|(name, _)| name).filter(|name| passes(name));
    names.map(str::to_owned).collect()
}

/// The rows in their order, and what they come to.
pub(super) fn make(state: &State, suppressed: &Suppressed) -> (Vec<Row>, Totals) {
    let (view, screen) = (&state.lens.view, &state.screens.suggestions);
    let names = workloads(state);
    let mut rows: Vec<((Class, Reverse<u64>, String), Row)> = Vec::new();
    let mut totals = Totals::default();
    let mut known: BTreeSet<&str> = BTreeSet::new();
    let mut would: HashSet<SignalIndex> = HashSet::new();
    for workload in &names {
        totals.signals += view.signals.of_workload(workload).len();
        // Of one without recordings nothing is learned, and nothing can be suggested either way.
        if let Some(known) = view.workload(workload) {
            totals.off.1 += 1;
            totals.off.0 += usize::from(!known.suggest.on);
        }
        let Some(made) = screen.made.get(workload) else { continue };
        let all = match &made.suggestions {
            Ok(all) => all,
            Err(why) => {
                totals.failed.push(why.clone());
                continue;
            }
        };
        for without in &all.without {
            *totals.without.entry(without.id).or_default() += 1;
        }
        let is_now = Arc::ptr_eq(&made.signals, &view.signals);
        for (at, suggestion) in all.list.iter().enumerate() {
            known.insert(&suggestion.id);
            let became = suppressed.state(&suggestion.id);
            let class = match became {
                Became::Rejected => Class::Rejected,
                _ if suggestion.is_provisional() => Class::Provisional,
                _ => Class::Suggested,
            };
            let rung = proposed(suggestion);
            if became == Became::Open {
                totals.provisional += usize::from(class == Class::Provisional);
                totals.open += usize::from(rung.is_some());
                let hides = made.hides.get(&suggestion.id).filter(|_| is_now);
                would.extend(hides.into_iter().flatten());
            }
            let hides = rung.map_or(suggestion.signals.len() as u64, |scope| scope.hides.signals.into());
            let row =
                Row { id: suggestion.id.clone(), workload: Some(workload.clone()), at: Some(at), class };
            rows.push(((class, Reverse(hides), suggestion.rule.clone()), row));
        }
    }
    kept(screen, suppressed, &names, view, &known, &mut rows);
    rows.sort_by(|(one, a), (other, b)| one.cmp(other).then_with(|| a.id.cmp(&b.id)));
    let here = scope(screen, view, &names);
    let hidden = hidden(suppressed);
    totals.hidden = hidden.iter().filter(|at| here(**at)).count();
    totals.would = would.difference(&hidden).filter(|at| here(**at)).count();
    (rows.into_iter().map(|(_, row)| row).collect(), totals)
}

/// What was decided on and would not be suggested now, as far as that is known.
fn kept(
    screen: &Screen,
    suppressed: &Suppressed,
    names: &[String],
    view: &FleetView,
    known: &BTreeSet<&str>,
    rows: &mut Vec<((Class, Reverse<u64>, String), Row)>,
) {
    let is_all_made = names.iter().all(|name| screen.made.contains_key(name));
    for (id, (standing, became)) in suppressed.standings.iter() {
        if *became == Became::Open || known.contains(id.as_str()) {
            continue;
        }
        let workload = standing.accepted.as_ref().map(|accepted| accepted.workload.clone());
        let is_looked_at = match (&workload, &screen.workload) {
            (Some(workload), Some(shown)) => workload == shown && is_all_made,
            (Some(workload), None) => {
                // A workload without signals has no suggestions; one that the filter leaves out is not looked at.
                let has_none = view.signals.of_workload(workload).is_empty();
                has_none || names.contains(workload) && screen.made.contains_key(workload)
            }
            (None, shown) => shown.is_none() && is_all_made,
        };
        if !is_looked_at {
            continue;
        }
        let class = if *became == Became::Rejected { Class::Rejected } else { Class::Kept };
        let rule = standing.accepted.as_ref().map(|accepted| accepted.rule.clone()).unwrap_or_default();
        let hides = suppressed.hides(id).iter().filter(|(_, effect)| effect.whole).count();
        let row = Row { id: id.clone(), workload, at: None, class };
        rows.push(((class, Reverse(hides as u64), rule), row));
    }
}

/// The signals that are hidden whole now.
fn hidden(suppressed: &Suppressed) -> HashSet<SignalIndex> {
    let active = suppressed.standings.iter().filter(|(_, (_, became))| *became == Became::Active);
    let hides = active.flat_map(|(id, _)| suppressed.hides(id));
    hides.filter(|(_, effect)| effect.whole).map(|(at, _)| *at).collect()
}

/// Whether a signal is one of those that are counted.
fn scope<'a>(screen: &Screen, view: &'a FleetView, names: &[String]) -> impl Fn(SignalIndex) -> bool + 'a {
    let names: BTreeSet<String> = names.iter().cloned().collect();
    let is_all = screen.workload.is_none() && names.len() == view.signals.workloads().count();
    move |at| {
        let of = view.signals.placement(at).and_then(|placement| placement.workload.as_ref());
        is_all || of.is_some_and(|workload| names.contains(workload))
    }
}
