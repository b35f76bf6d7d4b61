//! What signals leave in the tree: marks on nodes and on all above them, behaviours that only signals report, and what
//! appeared after a moment.

use super::state::{Open, Pruned, Stage};
use super::{pruning, update};
use crate::model::{NodeFlags, NodeId};
use crate::reports::nodes::{self, NodePath, basename};
use crate::reports::outline::{Outline, OutlineRow, RowKey};
use crate::reports::search::Hits;
use crate::reports::signals::{Count, Ghost, Marks, severity_short};
use crate::text::number::counted;
use crate::text::{sanitize, time};
use crate::tui::screens::Place;
use crate::tui::screens::signals::{Focus, triage};
use crate::tui::shell::effects::Effect;
use crate::tui::shell::layers::{Layer, Prompt, PromptError, PromptSpec};
use crate::tui::shell::state::{State, Toast};
use crate::tui::theme::Role;
use crate::tui::widgets::wrap;
use ratatui::text::{Line, Span};

/// Puts the marks of the judged signals of the open workload into its tree, where they are other ones than before.
pub(super) fn mark(state: &mut State) {
    let screen = &mut state.screens.profile;
    let Stage::Open(open) = &mut screen.stage else { return };
    let judged = state.lens.judged.get(Some(&screen.workload));
    let rows = judged.map_or(&[][..], |judged| &judged.rows);
    let marked = (rows.as_ptr() as usize, rows.len());
    if open.marked == marked {
        return;
    }
    let selected = open.outline.rows().get(screen.cursor.selected).copied();
    open.marked = marked;
    open.marks = Marks::of(open.profile.tree(), rows);
    let ghosts = std::sync::Arc::clone(&open.marks.ghosts);
    open.outline.set_ghosts(&open.profile, &open.scope, ghosts);
    // Ghosts have other numbers now; what was selected of them is selected by the node above.
    let key = selected.map(|row| OutlineRow { ghost: None, ..row }.key());
    if let Some(at) = key.and_then(|key| open.outline.position(key)) {
        screen.cursor.selected = at;
    }
}

/// The sign of the signals of a node and below it: with a number where they are about the node itself.
pub(super) fn sign<'a>(state: &State, open: &Open, node: NodeId) -> Option<Span<'a>> {
    let (on, below) = (open.marks.on(node), open.marks.below(node));
    let unknown = on.unknown + below.unknown > 0;
    let glyphs = state.shell.glyphs();
    let (glyph, role) = if unknown { (glyphs.signal, Role::New) } else { (glyphs.signal_usual, Role::Dim) };
    let text = match (on.all, unknown) {
        // Above what is usual there is nothing to look for.
        (0, false) => return None,
        (0, true) => glyph.to_owned(),
        (all, _) => format!("{glyph}{all}"),
    };
    Some(Span::styled(format!("{text} "), state.shell.style(role)))
}

/// The row of a behaviour that only signals report.
pub(super) fn ghost<'a>(state: &State, outline: &Outline, number: u32) -> Vec<Span<'a>> {
    let Some(ghost) = outline.ghosts().get(number) else { return Vec::new() };
    let glyphs = state.shell.glyphs();
    let (sign, role) =
        if ghost.count.unknown > 0 { (glyphs.signal, Role::New) } else { (glyphs.signal_usual, Role::Dim) };
    vec![
        Span::styled(format!("{}{} ", sign, ghost.count.all), state.shell.style(role)),
        Span::styled(format!("{} ", glyphs.ghost), state.shell.style(Role::Ghost)),
        Span::styled(sanitize(&name(ghost)).into_owned(), state.shell.style(Role::Ghost)),
    ]
}

/// What a ghost is called: a process by its name, anything else with its facet.
fn name(ghost: &Ghost) -> String {
    let prefix = nodes::prefix(ghost.what.facet);
    if ghost.what.name.starts_with('/') && ghost.what.facet == crate::model::Facet::Process {
        basename(&ghost.what.name).to_owned()
    } else {
        format!("{prefix}{}", ghost.what.name)
    }
}

/// Signals that the details of a ghost name.
const MOST_NAMED: usize = 12;

/// The details of a behaviour that only signals report.
pub(super) fn of_ghost<'a>(state: &State, ghost: &Ghost, width: usize) -> Vec<Line<'a>> {
    let style = |role| state.shell.style(role);
    let mut lines: Vec<Line<'a>> = Vec::new();
    let mut say = |role: Role, text: &str| {
        let parts = wrap(&sanitize(text), width);
        lines.extend(parts.into_iter().map(|part| Line::styled(part, style(role))));
    };
    say(Role::Title, &ghost.what.name);
    let signals = counted(ghost.count.all.into(), "signal reports", "signals report");
    say(Role::Text, &format!("{} that no recording holds; only {signals} it.", ghost.what.facet.spec().one));
    for row in ghost.signals.iter().take(MOST_NAMED) {
        let when = row.time.map(|raised| time::absolute(raised.0, state.lens.clock.zone)).unwrap_or_default();
        let text = format!(
            "{} {} {} {when}",
            severity_short(row.severity),
            row.position_text(state.shell.is_ascii()),
            row.behaviour.rule
        );
        say(Role::Text, &text);
    }
    lines
}

/// What is told of the signals of a node, and what people have said of it, below its details.
pub(super) fn lines<'a>(state: &State, open: &Open, node: NodeId, width: usize) -> Vec<Line<'a>> {
    let (on, below) = (open.marks.on(node), open.marks.below(node));
    let words = |count: Count, place: &str| {
        (count.all > 0).then(|| {
            let signals = counted(count.all.into(), "signal", "signals");
            format!("{signals} {place}, {} unknown", count.unknown)
        })
    };
    let told: Vec<String> = [words(on, "about it"), words(below, "below it")].into_iter().flatten().collect();
    let role = if on.unknown + below.unknown > 0 { Role::New } else { Role::Dim };
    let mut lines = Vec::new();
    if !told.is_empty() {
        lines.extend(wrap(&told.join("; "), width).into_iter().map(|part| (role, part)));
    }
    for text in triage::sentences(state, &triage::of_node(state)) {
        lines.extend(wrap(&text, width).into_iter().map(|part| (Role::Accent, part)));
    }
    lines.into_iter().map(|(role, part)| Line::styled(part, state.shell.style(role))).collect()
}

/// The page of the signals that are about the selected row.
pub(super) fn signals(state: &State) -> Result<Place, &'static str> {
    let screen = &state.screens.profile;
    let (Some(open), Some(row)) = (screen.open(), screen.row()) else {
        return Err("nothing is selected");
    };
    if row.group.is_some() {
        return Err("it is a heading; select one of the behaviours below it");
    }
    let workload = Some(screen.workload.clone());
    if let Some(ghost) = screen.ghost() {
        let ids = ghost.signals.iter().map(|row| row.id.clone()).collect();
        let focus = Focus::These { ids, name: name(ghost) };
        return Ok(Place::Signals { workload, focus });
    }
    if open.marks.on(row.node).all + open.marks.below(row.node).all == 0 {
        return Err("no signal is about it, or about what stands below it");
    }
    let tree = open.profile.tree();
    let path = NodePath::of(tree, row.node);
    let name = nodes::label(tree, row.node, state.lens.masker(state.shell.is_ascii())).name;
    Ok(Place::Signals { workload, focus: Focus::Node { path, name } })
}

static MOMENT: PromptSpec = PromptSpec {
    id: "moment",
    label: "appeared after",
    check: |state, text| moment(state, text).err(),
    submit: |state, text| {
        let time = moment(state, text)?;
        Ok(update::update(state, update::Message::After(time)))
    },
    ..PromptSpec::DEFAULT
};

/// Asks for a moment, beginning with that of the signal that was looked at last; or shows everything again.
pub(super) fn ask_moment(state: &mut State) -> Vec<Effect> {
    if matches!(state.screens.profile.pruned, Some(Pruned::After { .. })) {
        return update::update(state, update::Message::Search(String::new()));
    }
    let line = state.screens.signals.selected().and_then(|row| row.time).map_or_else(String::new, |raised| {
        time::absolute(raised.0, crate::text::Zone::Utc).replace(' ', "T")
    });
    vec![Effect::Push(Layer::Prompt(Prompt::open(&MOMENT, &line)))]
}

/// A moment as it is typed: a date with a time, or how long ago.
fn moment(state: &State, text: &str) -> Result<u64, PromptError> {
    let trimmed = text.trim();
    time::parse(trimmed, state.lens.clock.now).ok_or_else(|| PromptError {
        span: 0..text.len(),
        text: "expected a time, 2026-11-24T03:11:58Z, or how long ago: 40m, 9h, 2d".to_owned(),
    })
}

/// Shows only what was seen first after a moment, and what leads there.
pub(super) fn after(state: &mut State, moment: u64) -> Vec<Effect> {
    let screen = &state.screens.profile;
    let Some(open) = screen.open() else { return Vec::new() };
    let hits = appeared(open, moment);
    if hits.nodes.is_empty() {
        let moment = time::absolute(moment, state.lens.clock.zone);
        return vec![Effect::Say(Toast::info(format!("nothing was seen for the first time after {moment}")))];
    }
    let first = hits.nodes.first().copied();
    pruning::prune(state, Pruned::After { time: moment, hits });
    let at = first.and_then(|node| state.screens.profile.open()?.outline.position(RowKey::node(node)));
    state.screens.profile.cursor.selected = at.unwrap_or(0);
    Vec::new()
}

/// What was seen for the first time after a moment.
pub(super) fn appeared(open: &Open, moment: u64) -> Hits {
    let (tree, facets) = (open.profile.tree(), open.outline.facets());
    let appeared = |&node: &NodeId| {
        tree.flags(node).contains(NodeFlags::COUNTED)
            && facets.contains(tree.facet(node))
            && open.scope.shows(node)
            && tree.first_seen(node).is_some_and(|first| first.0 > moment)
    };
    Hits { nodes: tree.nodes().filter(appeared).collect(), complete: true }
}
