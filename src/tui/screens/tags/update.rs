//! How the list of tags changes.

use super::state::{Key, Row, Value};
use crate::query::{self, ALIASES, Toggled};
use crate::reports::tags::{self, TagReport};
use crate::tui::export::{self, Format};
use crate::tui::shell::effects::Effect;
use crate::tui::shell::motion::Motion;
use crate::tui::shell::state::{State, Toast};
use std::sync::Arc;

/// What can be told to the list of tags.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Message {
    /// A motion in a list of so many rows.
    Moved(Motion, usize),
    /// Choose the selected value, or take it back; of a key, fold it or unfold it.
    Include,
    /// Exclude the selected value, or take it back.
    Exclude,
    /// Fold all keys, or unfold all if all are folded.
    FoldAll,
    /// Write the tags under the filter into a file.
    Export(Format),
}

/// Takes in one message.
pub fn update(state: &mut State, message: Message) -> Vec<Effect> {
    match message {
        Message::Moved(motion, height) => {
            moved(state, motion, height);
            Vec::new()
        }
        Message::Include => match state.screens.tags.selected() {
            Some(Row::Key(key)) => {
                let fold = !is_open(state, key);
                set_open(state, key, fold);
                Vec::new()
            }
            Some(Row::Value(..)) => choose(state, query::toggle),
            None => Vec::new(),
        },
        Message::Exclude => choose(state, query::exclude),
        Message::FoldAll => {
            let screen = &mut state.screens.tags;
            let key = screen.selected().map(Row::key);
            if screen.open.is_empty() {
                screen.open = screen.keys.iter().map(|key| key.key.clone()).collect();
            } else {
                screen.open.clear();
            }
            arrange(state);
            select(state, key.map(Row::Key));
            Vec::new()
        }
        Message::Export(format) => {
            let ascii = state.shell.caps.glyphs != crate::tui::theme::GlyphSet::Unicode;
            let report = &state.screens.tags.present;
            let content = format.write(&report.table(), || report.to_json(), ascii);
            vec![export::save("tags", &state.lens.clock, format, content)]
        }
    }
}

fn is_open(state: &State, key: usize) -> bool {
    let screen = &state.screens.tags;
    screen.keys.get(key).is_some_and(|key| screen.open.contains(&key.key))
}

fn set_open(state: &mut State, key: usize, open: bool) {
    let screen = &mut state.screens.tags;
    let Some(name) = screen.keys.get(key).map(|key| key.key.clone()) else { return };
    if open {
        screen.open.insert(name);
    } else {
        screen.open.remove(&name);
    }
    arrange(state);
    select(state, Some(Row::Key(key)));
}

fn moved(state: &mut State, motion: Motion, height: usize) {
    match (motion, state.screens.tags.selected()) {
        (Motion::Left, Some(Row::Value(key, _))) => select(state, Some(Row::Key(key))),
        (Motion::Left, Some(Row::Key(key))) => set_open(state, key, false),
        (Motion::Right, Some(Row::Key(key))) if is_open(state, key) => {
            select(state, Some(Row::Value(key, 0)));
        }
        (Motion::Right, Some(Row::Key(key))) => set_open(state, key, true),
        _ => {
            let screen = &mut state.screens.tags;
            screen.cursor.step(motion, screen.rows.len(), height);
        }
    }
}

/// Changes the filter by the selected value.
fn choose(
    state: &mut State,
    change: fn(&str, &str, &str) -> Result<String, query::QueryError>,
) -> Vec<Effect> {
    let Some((key, value)) = state.screens.tags.selected_value() else { return Vec::new() };
    let line = change(state.lens.filter(), &key.key, &value.value);
    match line.and_then(|line| state.lens.set_filter(&line)) {
        Ok(()) => vec![Effect::Refresh],
        // The filter of the lens is always right; a value that cannot be written is a defect of ours.
        Err(error) => vec![Effect::Say(Toast::error(error.to_string()))],
    }
}

/// The fleet or the filter is another one.
pub(super) fn refreshed(state: &mut State) {
    let view = Arc::clone(&state.lens.view);
    let screen = &mut state.screens.tags;
    if !screen.view.as_ref().is_some_and(|known| Arc::ptr_eq(known, &view)) {
        screen.all = tags::of(&view, &query::Query::default());
        screen.view = Some(Arc::clone(&view));
    }
    let line = state.lens.filter();
    screen.present = if line.is_empty() { screen.all.clone() } else { tags::of(&view, state.lens.query()) };
    let selected = screen.selected_name();
    screen.keys = screen
        .all
        .keys
        .iter()
        .map(|all| {
            let chosen: Vec<Toggled> = if may_mention(line, &all.key) {
                all.values.iter().map(|(value, _)| query::toggled(line, &all.key, value)).collect()
            } else {
                vec![Toggled::No; all.values.len()]
            };
            // Beside a chosen value stands what its sisters would give, not that they are left out now.
            let others = chosen
                .iter()
                .zip(&all.values)
                .filter(|(chosen, _)| **chosen != Toggled::No)
                .try_fold(line.to_owned(), |line, (chosen, (value, _))| match chosen {
                    Toggled::Excluded => query::exclude(&line, &all.key, value),
                    _ => query::toggle(&line, &all.key, value),
                })
                .ok()
                .filter(|others| others != line)
                .and_then(|others| query::parse(&others).ok())
                .map(|query| tags::of(&view, &query));
            let present = others.as_ref().unwrap_or(&screen.present);
            key(all, present, &screen.present, chosen)
        })
        .collect();
    arrange(state);
    let row = selected.and_then(|(key, value)| state.screens.tags.find(&key, value.as_deref()));
    select(state, row);
}

/// Whether the line can say anything of a key. Saves to ask for each of its values, which may be thousands.
fn may_mention(line: &str, key: &str) -> bool {
    let aliases = ALIASES.iter().filter(|(_, name)| *name == key).map(|(alias, _)| *alias);
    !line.is_empty()
        && (line.contains('\\') || std::iter::once(key).chain(aliases).any(|key| line.contains(key)))
}

fn key(all: &tags::TagKey, counts: &TagReport, present: &TagReport, chosen: Vec<Toggled>) -> Key {
    let mut known: Vec<_> = counts.key(&all.key).map_or(&[][..], |key| &key.values).iter().collect();
    known.sort_by(|a, b| a.0.cmp(&b.0));
    let values = all.values.iter().zip(chosen).map(|((value, _), chosen)| Value {
        value: value.clone(),
        count: known
            .binary_search_by(|(name, _)| name.cmp(value))
            .map_or_else(|_| Default::default(), |at| known[at].1),
        chosen,
    });
    Key {
        key: all.key.clone(),
        count: present.key(&all.key).map(|key| key.count).unwrap_or_default(),
        values: values.collect(),
    }
}

/// Makes the visible rows.
fn arrange(state: &mut State) {
    let height = super::view::height(state);
    let screen = &mut state.screens.tags;
    screen.rows = screen
        .keys
        .iter()
        .enumerate()
        .flat_map(|(index, key)| {
            let values = if screen.open.contains(&key.key) { key.values.len() } else { 0 };
            std::iter::once(Row::Key(index)).chain((0..values).map(move |value| Row::Value(index, value)))
        })
        .collect();
    screen.cursor.settle(screen.rows.len(), height);
}

fn select(state: &mut State, row: Option<Row>) {
    let height = super::view::height(state);
    let screen = &mut state.screens.tags;
    if let Some(at) = row.and_then(|row| screen.rows.iter().position(|other| *other == row)) {
        screen.cursor.selected = at;
        screen.cursor.settle(screen.rows.len(), height);
    }
}

impl super::State {
    /// The key and value of the selected row, by name.
    fn selected_name(&self) -> Option<(String, Option<String>)> {
        let row = self.selected()?;
        let key = self.keys.get(row.key())?;
        let value = self.selected_value().map(|(_, value)| value.value.clone());
        Some((key.key.clone(), value))
    }

    /// The row of a key and value.
    fn find(&self, key: &str, value: Option<&str>) -> Option<Row> {
        let at = self.keys.iter().position(|known| known.key == key)?;
        let Some(value) = value else { return Some(Row::Key(at)) };
        let found = self.keys[at].values.iter().position(|known| known.value == value);
        Some(found.map_or(Row::Key(at), |value| Row::Value(at, value)))
    }
}
