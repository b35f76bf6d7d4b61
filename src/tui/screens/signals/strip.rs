//! The strip of time: when signals were raised, and below it when anybody watched.

use crate::model::Observation;
use crate::reports::signals::{Slot, Timeline, Watched, timeline};
use crate::text::time;
use crate::text::width::width;
use crate::tui::shell::state::State;
use crate::tui::theme::{GlyphSet, Role};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

/// Its rows.
pub(super) const HEIGHT: u16 = 3;
/// The columns before the time.
const LABEL: usize = 9;

/// An hour in nanoseconds.
const HOUR: u64 = 3_600 * 1_000_000_000;

/// How much higher a bar stands for more signals.
const BARS: [&str; 8] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];
/// The same where there are no such signs: how many, up to nine.
const DIGITS: [&str; 9] = ["1", "2", "3", "4", "5", "6", "7", "8", "9"];

/// What the signs of the page mean.
pub(super) fn legend(state: &State) -> Vec<(String, String)> {
    let glyphs = state.shell.glyphs();
    let bars = match state.shell.glyph_set {
        GlyphSet::Unicode => format!("{}{}{}", BARS[0], BARS[3], BARS[7]),
        GlyphSet::Linux | GlyphSet::Ascii => "1 9".to_owned(),
    };
    [
        ("0/11 i", "seen in none of 11 other instances that may bear witness (h: hosts, v: versions)"),
        (glyphs.fold_closed, "several signals under one heading, which shows the worst"),
        (
            glyphs.mark,
            "somebody archived it; r: under review, n: it has a note, q: what was said waits to be sent",
        ),
        ("x", "a suppression hides it; ~: some of it; !: though not all of it is learned"),
        (bars.as_str(), "unknown signals in that time"),
        ("?", "signals that are not judged yet"),
        (glyphs.dot, "only known and usual ones"),
        (glyphs.seen, "others were watched then"),
        (glyphs.bar_hatched, "only the selected signal's own instance was, which is no witness for itself"),
    ]
    .map(|(sign, meaning)| (sign.to_owned(), meaning.to_owned()))
    .to_vec()
}

/// Draws it into an area of its height.
pub(super) fn draw(state: &State, frame: &mut Frame<'_>, area: Rect) {
    let slots = usize::from(area.width).saturating_sub(LABEL + 2);
    let screen = &state.screens.signals;
    let selected = screen.selected();
    let workload =
        screen.workload.clone().or_else(|| selected.and_then(|row| row.placement.workload.clone()));
    let known = workload.and_then(|name| state.lens.view.workload(&name));
    let observations: &[Observation] = known.map_or(&[], |known| known.observations());
    let own = selected.and_then(|row| row.placement.instance.as_deref());
    let Some(found) = timeline(&screen.raised, observations, own, slots) else { return };
    let marked = selected.and_then(|row| row.time).and_then(|time| found.span.slot(time.0, slots));
    let lines = vec![raised(state, &found), watched(state, &found), axis(state, &found, marked)];
    frame.render_widget(Paragraph::new(lines), area);
}

fn label(state: &State, text: &str) -> Span<'static> {
    Span::styled(format!(" {text:<LABEL$}"), state.shell.style(Role::Dim))
}

/// Signs of one look stand in one span: every change of looks costs bytes.
fn line(state: &State, head: &str, signs: impl Iterator<Item = (&'static str, Role)>) -> Line<'static> {
    let mut spans = vec![label(state, head)];
    let mut run = String::new();
    let mut role = Role::Text;
    for (sign, next) in signs {
        if next != role && !run.is_empty() {
            spans.push(Span::styled(std::mem::take(&mut run), state.shell.style(role)));
        }
        role = next;
        run.push_str(sign);
    }
    spans.push(Span::styled(run, state.shell.style(role)));
    Line::from(spans)
}

fn raised(state: &State, timeline: &Timeline) -> Line<'static> {
    let dot = state.shell.glyphs().dot;
    let sign = |slot: &Slot| match slot {
        Slot { unknown: 0, unjudged: 0, settled: 0, .. } => (" ", Role::Text),
        Slot { unknown: 0, unjudged: 0, .. } => (dot, Role::Dim),
        Slot { unknown: 0, .. } => ("?", Role::Dim),
        Slot { unknown, .. } => (bar(state, *unknown, timeline.most), Role::New),
    };
    line(state, "raised", timeline.slots.iter().map(sign))
}

fn bar(state: &State, count: u32, most: u32) -> &'static str {
    let count = count as usize;
    match state.shell.glyph_set {
        GlyphSet::Unicode => BARS[(count * BARS.len() / (most as usize).max(1)).clamp(1, BARS.len()) - 1],
        GlyphSet::Linux | GlyphSet::Ascii => DIGITS[count.clamp(1, DIGITS.len()) - 1],
    }
}

fn watched(state: &State, timeline: &Timeline) -> Line<'static> {
    let glyphs = state.shell.glyphs();
    let sign = |slot: &Slot| match slot.watched {
        Watched::Nobody => (" ", Role::Text),
        Watched::Own => (glyphs.bar_hatched, Role::Warn),
        Watched::Others => (glyphs.seen, Role::Seen),
    };
    line(state, "watched", timeline.slots.iter().map(sign))
}

/// From when to when, and where the selected signal stands.
fn axis(state: &State, timeline: &Timeline, marked: Option<usize>) -> Line<'static> {
    let clock = &state.lens.clock;
    // As much of a time as tells both ends apart: a day and an hour, or the seconds.
    let part = if timeline.span.to - timeline.span.from < HOUR { 11..19 } else { 5..16 };
    let moment =
        |nanos: u64| time::absolute(nanos, clock.zone).get(part.clone()).unwrap_or_default().to_owned();
    let (from, to) = (moment(timeline.span.from), moment(timeline.span.to));
    let slots = timeline.slots.len();
    // What is written makes way for the mark.
    let before = marked.filter(|&at| at <= width(&from)).map_or(0, |at| at + 2);
    let after = marked.filter(|&at| at + width(&to) + 1 >= slots).map_or(slots, |at| at.saturating_sub(1));
    let mut text = format!("{}{from}", " ".repeat(before));
    if let Some(gap) = after.checked_sub(width(&text) + width(&to)).filter(|gap| *gap > 0) {
        text.push_str(&" ".repeat(gap));
        text.push_str(&to);
    }
    let mark = state.shell.glyphs().ascending;
    let spans = match marked.filter(|&at| at < slots) {
        Some(at) => {
            let padded = format!("{text:<slots$}");
            let before: String = padded.chars().take(at).collect();
            let after: String = padded.chars().skip(at + 1).collect();
            vec![
                Span::styled(before, state.shell.style(Role::Dim)),
                Span::styled(mark, state.shell.style(Role::Accent)),
                Span::styled(after.trim_end().to_owned(), state.shell.style(Role::Dim)),
            ]
        }
        None => vec![Span::styled(text, state.shell.style(Role::Dim))],
    };
    let mut line = vec![label(state, "")];
    line.extend(spans);
    Line::from(line)
}
