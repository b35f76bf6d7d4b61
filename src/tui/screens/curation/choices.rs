//! What can be decided of what is selected on a page.

use super::{SPAN, Step, count};
use crate::journal::{Decision, Step as Link, Subject};
use crate::learning::Curated;
use crate::model::{NodeFlags, Observation, UnixNanos};
use crate::reports::curation::{node_subject, said};
use crate::reports::nodes::NodePath;
use crate::reports::units::short_id;
use crate::signals::Evidence;
use crate::text::{sanitize, time};
use crate::tui::screens::Place;
use crate::tui::screens::units::UnitsTab;
use crate::tui::shell::action::Reason;
use crate::tui::shell::effects::Effect;
use crate::tui::shell::layers::{ChoiceItem, Layer, Prompt};
use crate::tui::shell::state::State as Whole;

/// The choices on the present page, or why there is none.
pub(super) fn of(state: &Whole) -> Result<Vec<ChoiceItem>, Reason> {
    match &state.shell.pages.current().place {
        Place::Profile { .. } => of_node(state),
        Place::Why { .. } => of_answer(state),
        Place::Units { workload, .. } => of_unit(state, workload),
        _ => Err(Reason::from("nothing of a baseline is selected")),
    }
}

fn item(state: &Whole, label: &str, note: &str, subject: &Subject, step: Step) -> ChoiceItem {
    ChoiceItem {
        label: label.to_owned(),
        note: sanitize(note).into_owned(),
        effects: vec![count(state, subject.clone(), step)],
    }
}

/// What was decided of it before can be taken back.
fn take_back(state: &Whole, subject: &Subject, curated: Option<&Curated>) -> Option<ChoiceItem> {
    let curated = curated?;
    let note = said(curated, &state.lens.clock);
    Some(item(state, "take back", &note, subject, Step::TakeBack(curated.id.clone())))
}

fn of_node(state: &Whole) -> Result<Vec<ChoiceItem>, Reason> {
    let screen = &state.screens.profile;
    if screen.ghost().is_some() {
        return Err(Reason::from(
            "no recording holds it: only what was recorded can be accepted or rejected",
        ));
    }
    let (Some(open), Some(node)) = (screen.open(), screen.node()) else {
        return Err(Reason::from("no behaviour is selected"));
    };
    if open.profile.tree().flags(node).contains(NodeFlags::FOLDED) {
        return Err(Reason::from("it is a pattern of several names: open it and choose one of them"));
    }
    Ok(behaviour(state, &node_subject(&open.profile, node)))
}

/// The behaviour that a signal is about, where the profile has it.
fn of_answer(state: &Whole) -> Result<Vec<ChoiceItem>, Reason> {
    let Some(answer) = state.screens.why.answer() else {
        return Err(Reason::from("the signal is not judged yet"));
    };
    let (Some(at), Some(workload)) = (&answer.at, &answer.placement.workload) else {
        return Err(Reason::from("no workload that was watched has this behaviour"));
    };
    // What is rejected may stand above what was done.
    if !answer.verdict.found && answer.verdict.evidence != Evidence::Rejected {
        return Err(Reason::from("no recording holds what it did: there is nothing to accept or reject"));
    }
    Ok(behaviour(state, &Subject::Node { workload: workload.clone(), path: links(at) }))
}

fn links(path: &NodePath) -> Vec<Link> {
    let link = |(facet, name, qualifier): (_, &str, &str)| Link {
        facet,
        name: name.to_owned(),
        qualifier: qualifier.to_owned(),
    };
    path.steps().map(link).collect()
}

fn behaviour(state: &Whole, subject: &Subject) -> Vec<ChoiceItem> {
    let Subject::Node { workload, path } = subject else { return Vec::new() };
    let curation = state.lens.view.workload(workload).map(|workload| &workload.curation);
    let curated = curation.and_then(|curation| curation.of_path(path));
    let steps = [
        (Decision::Accept, "this behaviour alone, as it was recorded until now"),
        (Decision::Reject, "with all that is below it, now and later"),
    ];
    let new =
        steps.into_iter().filter(|(decision, _)| curated.is_none_or(|curated| curated.decision != *decision));
    let new = new.map(|(decision, note)| item(state, decision.id(), note, subject, Step::Decide(decision)));
    new.chain(take_back(state, subject, curated)).collect()
}

fn of_unit(state: &Whole, workload: &str) -> Result<Vec<ChoiceItem>, Reason> {
    let screen = &state.screens.units;
    let known =
        state.lens.view.workload(workload).ok_or_else(|| Reason::from("the workload is not known"))?;
    let mut items = Vec::new();
    let mut offer = |subject: Subject, label: &str, curated: Option<&Curated>| match curated {
        Some(_) => items.extend(take_back(state, &subject, curated)),
        None => items.push(item(state, "quarantine", label, &subject, Step::Decide(Decision::Quarantine))),
    };
    let instance = |id: &str| Subject::Instance { workload: workload.to_owned(), id: id.to_owned() };
    let snapshot = |name: &str| Subject::Snapshot { workload: workload.to_owned(), name: name.to_owned() };
    let of = |subject: &Subject| known.curation.of_subject(subject);
    match (screen.tab(), screen.selected_name()) {
        (UnitsTab::Snapshots, Some(name)) => {
            let subject = snapshot(&name);
            let curated = of(&subject);
            offer(subject, &format!("the snapshot {name}"), curated);
            let own =
                known.observations().iter().find(|o| o.name == name).and_then(|o| o.instance.as_deref());
            if let Some(id) = own {
                let subject = instance(id);
                let curated = of(&subject);
                offer(subject, &format!("all of the instance {}", short_id(id)), curated);
            }
            if let Some((from, to)) = marked_span(state, known.observations()) {
                let words = |moment: UnixNanos| time::absolute(moment.0, state.lens.clock.zone);
                let label = format!("the time of what is marked, {} to {}", words(from), words(to));
                offer(Subject::Span { workload: workload.to_owned(), from, to }, &label, None);
            }
        }
        (UnitsTab::Instances, Some(id)) => {
            let subject = instance(&id);
            let curated = of(&subject);
            offer(subject, &format!("the instance {}", short_id(&id)), curated);
        }
        (UnitsTab::Snapshots | UnitsTab::Instances, None) => return Err(Reason::from("there is no row")),
        _ => return Err(Reason::from("go to a snapshot or an instance (2, 3)")),
    }
    for (subject, curated) in known.curation.spans(workload) {
        let note = crate::reports::journal::subject_words(&subject);
        let step = Step::TakeBack(curated.id.clone());
        items.push(item(state, "take back", &note, &subject, step));
    }
    items.push(ChoiceItem {
        label: "quarantine".to_owned(),
        note: "a span of time, which you type".to_owned(),
        effects: vec![Effect::Push(Layer::Prompt(Prompt::open(&SPAN, "")))],
    });
    Ok(items)
}

/// From the beginning of the first marked snapshot to the end of the last.
fn marked_span(state: &Whole, observations: &[Observation]) -> Option<(UnixNanos, UnixNanos)> {
    let marked = state.screens.units.marked_names(UnitsTab::Snapshots)?;
    let of = observations.iter().filter(|o| marked.contains(&o.name));
    let from = of.clone().filter_map(|o| o.start).min()?;
    let to = of.filter_map(|o| o.end).max()?;
    (marked.len() > 1).then_some((from, to))
}
