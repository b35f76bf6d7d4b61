//! Draws the profile screen: the tree in its pane, the details in theirs.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Paragraph, Wrap};
use unicode_width::UnicodeWidthStr;

use super::state::{Open, Pruned, Stage};
use super::{DETAILS, LIST, TREE, detail, folding, job, list, signs};
use crate::model::{FACETS, Facet, FacetSet, NodeFlags};
use crate::reports::common;
use crate::reports::node_filter::NodeFilter;
use crate::reports::nodes;
use crate::reports::order::TreeOrder;
use crate::reports::outline::OutlineRow;
use crate::text::{number, sanitize, time};
use crate::tui::shell::state::State;
use crate::tui::theme::Role;
use crate::tui::widgets::{Fold, TreeRow, WindowTree, bar, fit};

/// The rows above the tree in its pane.
pub(super) const HEADING: usize = 1;
/// Levels of a row whose guides are told.
const LEVELS: usize = 12;
/// Below this width the units give way to the names.
const UNITS_FROM: u16 = 36;

/// Draws its panes.
pub(super) fn view(state: &State, frame: &mut Frame<'_>, _body: Rect) {
    let panes = state.panes();
    if let Some(Some(pane)) = panes.get(LIST) {
        list::draw(state, frame, *pane);
    }
    if let Some(Some(pane)) = panes.get(TREE) {
        match &state.screens.profile.stage {
            Stage::Open(open) => tree(state, open, frame, *pane),
            other => message(state, other, frame, *pane),
        }
    }
    if let Some(Some(pane)) = panes.get(DETAILS) {
        detail::draw(state, frame, *pane);
    }
}

/// From this width on the corner has room for a figure more.
const ROOMY: u16 = 100;

/// What stands in the top right corner.
pub(super) fn status(state: &State) -> String {
    let screen = &state.screens.profile;
    let Some(open) = screen.open() else { return String::new() };
    let scope = &open.scope;
    let mut parts = Vec::new();
    if !state.lens.filter().is_empty() {
        parts.push(format!("filter {}", sanitize(state.lens.filter())));
    }
    if scope.snapshots() > 0 {
        parts.push(number::counted(scope.snapshots().into(), "snapshot", "snapshots"));
    }
    let units = if scope.instances() > 0 {
        (scope.instances(), "instance", "instances")
    } else {
        (scope.hosts(), "host", "hosts")
    };
    parts.push(number::counted(units.0.into(), units.1, units.2));
    if let Some(found) = open.common.of(common::HEADLINE).filter(|_| state.shell.size.width >= ROOMY) {
        let few = if open.common.few() { "?" } else { "" };
        parts.push(format!("{}{few} common", number::percent_of(found)));
    }
    parts.join(&format!(" {} ", state.shell.glyphs().dot))
}

/// What the signs of the tree mean.
pub(super) fn legend(state: &State) -> Vec<(String, String)> {
    let ascii = state.shell.is_ascii();
    let glyphs = state.shell.glyphs();
    let mut legend = vec![
        (
            format!("{}{}{}", glyphs.seen, glyphs.unseen, glyphs.seen),
            "in which versions it was seen, the oldest first".to_owned(),
        ),
        ("11/12 i".to_owned(), "seen in 11 of 12 instances (h: hosts, v: versions)".to_owned()),
        (
            format!("{0}{0}{1}", glyphs.bar_full, glyphs.bar_empty),
            "how large that share is; of fewer than five it says little:".to_owned(),
        ),
        (format!("{0}{0}{1}", glyphs.bar_hatched, glyphs.bar_empty), "too few to say much".to_owned()),
        ("(+2)".to_owned(), "two other command lines were recorded; the details list them".to_owned()),
    ];
    legend.push((
        "*".to_owned(),
        "a pattern of names that differ only in one-off parts: open it for the names, ~ for the tree without patterns"
            .to_owned(),
    ));
    legend.extend([
        (
            format!("{}2", glyphs.signal),
            "two signals are about it; of these or those below it some are unknown".to_owned(),
        ),
        (glyphs.signal.to_owned(), "unknown signals are about what stands below it".to_owned()),
        (format!("{}2", glyphs.signal_usual), "two signals are about it, all known and usual".to_owned()),
        (glyphs.ghost.to_owned(), "behaviour that only signals report: no recording holds it".to_owned()),
    ]);
    legend.extend(nodes::BADGES.iter().map(|badge| (badge.glyph(ascii).to_owned(), badge.help.to_owned())));
    legend
}

fn message(state: &State, stage: &Stage, frame: &mut Frame<'_>, pane: Rect) {
    let (role, text) = match stage {
        Stage::Failed(reason) => (Role::Bad, sanitize(reason).into_owned()),
        Stage::Opening => match state.shell.progress.get(&job::OPENING) {
            Some(progress) => (Role::Dim, format!("{}; Esc stops it", progress.words())),
            None => (Role::Dim, "reading the recordings of this workload".to_owned()),
        },
        Stage::Closed | Stage::Open(_) => (Role::Dim, "no workload is open".to_owned()),
    };
    let style = state.shell.style(role);
    frame.render_widget(Paragraph::new(text).style(style).wrap(Wrap { trim: true }), pane);
}

fn tree(state: &State, open: &Open, frame: &mut Frame<'_>, pane: Rect) {
    let screen = &state.screens.profile;
    frame.render_widget(Paragraph::new(heading(state, open, pane.width)), Rect { height: 1, ..pane });
    let area = Rect { y: pane.y + 1, height: pane.height.saturating_sub(1), ..pane };
    let rows = open.outline.rows();
    if rows.is_empty() {
        let why = match &screen.pruned {
            Some(Pruned::Search { query, hits }) if hits.complete => {
                let off = match facets_text(open.outline.facets()).as_str() {
                    "everything" => String::new(),
                    off => format!(" (the tree is {off})"),
                };
                if let Some(Err(error)) = NodeFilter::parse(query) {
                    format!("this search is not finished or not understood: {error}")
                } else {
                    format!("nothing matches {:?}{off}; Esc shows everything again", sanitize(query))
                }
            }
            Some(Pruned::Search { .. }) => "searching".to_owned(),
            _ => "nothing here was seen in what is selected; Esc clears a restriction, f changes the filter"
                .to_owned(),
        };
        let style = state.shell.style(Role::Dim);
        frame.render_widget(Paragraph::new(why).style(style).wrap(Wrap { trim: true }), area);
        return;
    }
    let window = screen.cursor.window(rows.len(), usize::from(area.height));
    let top = window.start;
    let drawn = window.clone().map(|at| row(state, open, rows[at], pane.width)).collect();
    WindowTree {
        rows: drawn,
        selected: screen.cursor.selected.checked_sub(top),
        focused: state.focus() == TREE,
        top,
        total: rows.len(),
    }
    .draw(&state.shell, frame, area);
}

/// Whether a backend has a newer profile of this workload than the one that is shown.
pub(super) fn is_newer(state: &State) -> bool {
    state.lens.view.remote.newer.contains(&state.screens.profile.workload)
}

/// What is said of that.
const NEWER: &str = "newer profile: R reloads";

/// What is shown on the left; the heads of the columns on the right.
fn heading<'a>(state: &State, open: &Open, width: u16) -> Line<'a> {
    let style = |role| state.shell.style(role);
    let left = match &state.screens.profile.pruned {
        Some(Pruned::Search { query, hits }) => {
            let more = if hits.complete { "" } else { "+" };
            format!(
                " /{}  {}{more}",
                sanitize(query),
                number::counted(hits.nodes.len() as u64, "hit", "hits")
            )
        }
        Some(Pruned::NewIn { version, hits }) => {
            let name = open.profile.versions().get(*version).map_or("", String::as_str);
            format!(" new in {}  {}", sanitize(name), number::grouped(hits.nodes.len() as u64))
        }
        Some(Pruned::These { title, hits }) => {
            format!(" {}  {}", sanitize(title), number::grouped(hits.nodes.len() as u64))
        }
        Some(Pruned::After { time, hits }) => {
            let moment = time::absolute(*time, state.lens.clock.zone);
            format!(" {} after {moment}", number::grouped(hits.nodes.len() as u64))
        }
        None if open.is_whole() => {
            let mut facets = facets_text(open.outline.facets());
            if folding::is_on(open) {
                facets = format!("names folded, {facets}");
            }
            if open.order != TreeOrder::Name {
                facets = format!("{}, {facets}", open.order.spec().title);
            }
            let both = format!(" {}{facets}", versions_text(state, open));
            // The names of versions are told where nothing else gives way to them.
            let fits = both.width() + columns_head(open, width).width() + 3 <= usize::from(width);
            if fits { both } else { format!(" {facets}") }
        }
        None => format!(" {} of {} recordings", open.done.0, open.done.1),
    };
    let mut right = columns_head(open, width);
    let is_pruned = state.screens.profile.pruned.is_some();
    let left = match is_newer(state) {
        // Why only this is shown stays; that all is shown need not be said.
        true if is_pruned || !open.is_whole() => format!("{left} {} {NEWER}", state.shell.glyphs().dot),
        true => format!(" {NEWER}"),
        false => left,
    };
    if left.width() + right.width() + 3 > usize::from(width) {
        // Why only this is shown matters more than the head of the strip.
        right = right.rsplit("  ").next().unwrap_or_default().trim().to_owned();
    }
    let free = usize::from(width).saturating_sub(right.width() + 2);
    // One column more stands between the two.
    let left = fit(
        vec![Span::styled(left, style(Role::Header))],
        free.saturating_sub(1),
        state.shell.glyphs().ellipsis,
    );
    let used = crate::tui::widgets::width(&left);
    let mut spans = left;
    spans.push(Span::raw(" ".repeat(free.saturating_sub(used))));
    spans.push(Span::styled(right, style(Role::Header)));
    Line::from(spans)
}

/// The versions of the strip by name, where they fit.
fn versions_text(state: &State, open: &Open) -> String {
    let versions = open.profile.versions();
    if !(2..=3).contains(&versions.len()) {
        return String::new();
    }
    let names: Vec<_> = versions.iter().map(|version| sanitize(version)).collect();
    format!("{} {} ", names.join(" "), state.shell.glyphs().dot)
}

fn facets_text(facets: FacetSet) -> String {
    let off: Vec<&str> =
        FACETS.iter().filter(|spec| !facets.contains(spec.facet)).map(|spec| spec.many).collect();
    if off.is_empty() { "everything".to_owned() } else { format!("without {}", off.join(", ")) }
}

fn columns_head(open: &Open, width: u16) -> String {
    let strip = strip_width(open);
    if width < UNITS_FROM {
        return String::new();
    }
    let versions = if strip >= 8 { "VERSIONS" } else { "VER" };
    let strip =
        if open.profile.versions().len() > 1 { format!("{versions:>strip$} ") } else { String::new() };
    let units = UNITS + bar_width(width).map_or(0, |bar| bar + 1);
    format!("{strip}{:>units$}", "SEEN IN")
}

/// Columns of the bar in a pane; `None` where the number stands alone.
fn bar_width(pane: u16) -> Option<usize> {
    match pane {
        ..BARS_FROM => None,
        BARS_FROM..WIDE => Some(4),
        WIDE.. => Some(8),
    }
}

/// Below this width of the pane the bar gives way to the names.
const BARS_FROM: u16 = 46;
/// From this width of the pane on the bar is longer.
const WIDE: u16 = 60;

/// Columns of the units: `118/120 i`.
const UNITS: usize = 9;

fn strip_width(open: &Open) -> usize {
    let versions = open.profile.versions().len();
    (versions.min(nodes::STRIP_VERSIONS) + usize::from(versions > nodes::STRIP_VERSIONS)).max(3)
}

fn row<'a>(state: &State, open: &Open, row: OutlineRow, width: u16) -> TreeRow<'a> {
    let key = row.key();
    let (profile, scope, outline) = (&open.profile, &open.scope, &open.outline);
    let guides = outline.guides(profile, scope, key, LEVELS);
    let fold = if !outline.has_children(profile, scope, key) {
        Fold::Leaf
    } else if outline.is_open(key) {
        Fold::Open
    } else {
        Fold::Closed
    };
    let (spans, right) = match (row.group, row.ghost) {
        (_, Some(ghost)) => (signs::ghost(state, outline, ghost), Vec::new()),
        (Some(facet), None) => (group(state, open, row, facet), Vec::new()),
        (None, None) => (node(state, open, row, fold), units(state, open, row, width)),
    };
    let right = if right.is_empty() { blank(open, width) } else { right };
    TreeRow { passes: guides.passes, last: guides.last, fold, spans, right }
}

fn group<'a>(state: &State, open: &Open, row: OutlineRow, facet: Facet) -> Vec<Span<'a>> {
    let count = open.tally.below(&open.profile, row.key());
    let spec = facet.spec();
    let text = match open.profile.tree().flags(row.node).contains(NodeFlags::REJECTED) {
        // They are there, and none of them counts.
        true => format!("{}, rejected", spec.many),
        false => number::counted(count.into(), spec.one, spec.many),
    };
    vec![Span::styled(text, state.shell.style(Role::Dim))]
}

fn node<'a>(state: &State, open: &Open, row: OutlineRow, fold: Fold) -> Vec<Span<'a>> {
    let style = |role| state.shell.style(role);
    let tree = open.profile.tree();
    let ascii = state.shell.is_ascii();
    let label = nodes::label_in(&open.profile, &open.scope, row.node, state.lens.masker(ascii));
    let counted = tree.flags(row.node).contains(NodeFlags::COUNTED);
    let is_pattern = tree.flags(row.node).contains(NodeFlags::FOLDED);
    let role = match &state.screens.profile.pruned {
        Some(pruned) if pruned.hits().contains(row.node) => Role::Match,
        Some(_) => Role::Ancestor,
        None if is_new(open, row) => Role::New,
        None if !counted && !is_pattern => Role::Dim,
        None => Role::Text,
    };
    // First, so that it is never cut off.
    let mut spans: Vec<Span<'a>> = signs::sign(state, open, row.node).into_iter().collect();
    spans.push(Span::styled(sanitize(&label.name).into_owned(), style(role)));
    let badges: String = nodes::badges(tree.flags(row.node))
        .filter(|badge| badge.id != "root" || is_first_root(open, row))
        .map(|badge| badge.glyph(ascii))
        .collect();
    if !badges.is_empty() {
        spans.push(Span::styled(format!(" {badges}"), style(Role::Badge)));
    }

    if fold == Fold::Closed {
        let below = open.tally.below(&open.profile, row.key());
        spans.push(Span::styled(format!(" ({})", number::grouped(below.into())), style(Role::Dim)));
    }
    // Last, since it is long and may be cut off: a sign must not be.
    if !label.hint.is_empty() {
        spans.push(Span::styled(format!(" {}", sanitize(&label.hint)), style(Role::Dim)));
    }
    spans
}

/// A child of a root process that is root as well is no news.
fn is_first_root(open: &Open, row: OutlineRow) -> bool {
    let tree = open.profile.tree();
    !tree.parent(row.node).is_some_and(|parent| tree.flags(parent).contains(NodeFlags::ROOT))
}

/// Seen in the newest version that is looked at, and in none before.
fn is_new(open: &Open, row: OutlineRow) -> bool {
    let newest = open.newest_version();
    let first = open.first_version_of(row.node);
    first.is_some() && first == newest && newest > Some(open.oldest_version())
}

fn units<'a>(state: &State, open: &Open, row: OutlineRow, width: u16) -> Vec<Span<'a>> {
    if width < UNITS_FROM {
        return Vec::new();
    }
    let units = open.scope.units(&open.profile, row.node);
    let bound = open.scope.commonality(&units);
    let usual = bound.at_least >= USUAL;
    let role = state.shell.style(if usual { Role::Dim } else { Role::Text });
    let mut spans = Vec::new();
    if open.profile.versions().len() > 1 {
        let strip = nodes::versions_strip(&units.versions, open.scope.versions(), state.shell.is_ascii());
        let pad = strip_width(open).saturating_sub(strip.width());
        spans.push(Span::raw(" ".repeat(pad)));
        spans.push(Span::styled(strip, state.shell.style(Role::Seen)));
        spans.push(Span::raw(" "));
    }
    if let Some(width) = bar_width(width) {
        let parts = bar(&bound, width, state.shell.glyphs());
        spans.extend(parts.map(|(part, role)| Span::styled(part, state.shell.style(role))));
        spans.push(Span::raw(" "));
    }
    spans.push(Span::styled(format!("{:>UNITS$}", nodes::units_text(&units, &open.scope)), role));
    spans
}

/// From this bound on a behaviour is usual and may recede.
const USUAL: f64 = 0.7;

fn blank<'a>(open: &Open, width: u16) -> Vec<Span<'a>> {
    if width < UNITS_FROM {
        return Vec::new();
    }
    let strip = if open.profile.versions().len() > 1 { strip_width(open) + 1 } else { 0 };
    let bar = bar_width(width).map_or(0, |bar| bar + 1);
    vec![Span::raw(" ".repeat(strip + bar + UNITS))]
}
