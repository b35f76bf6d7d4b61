//! The shell's own rows of the table of actions: moving, pages, panes, popups, text fields, leaving.

use super::action::{ActionSpec, Context, Reason};
use super::effects::Effect;
use super::layers::{self, Confirm, Help, Layer, Palette};
use super::line_editor::LineEditor;
use super::motion::Motion;
use super::state::{State, Toast};
use crate::text::Zone;
use crate::tui::theme::{BUILT_IN, ColorDepth, GlyphSet, Theme};

const DEFAULT: ActionSpec = ActionSpec::DEFAULT;
const GLOBAL: &[Context] = &[Context::GLOBAL];
const MOVE: &[Context] = &[Context::MOVE];
const EDIT: &[Context] = &[Context::EDIT];

/// The rows.
pub(super) static ACTIONS: &[ActionSpec] = &[
    ActionSpec {
        id: "app.commands",
        title: "list all commands",
        label: "commands",
        help: "Lists every command of the page, searched as you type.",
        contexts: GLOBAL,
        keys: &[":"],
        footer: Some(90),
        run: |_| vec![Effect::Push(Layer::Palette(Palette::default()))],
        ..DEFAULT
    },
    ActionSpec {
        id: "app.help",
        title: "show the keys of this page",
        label: "keys",
        help: "Shows every key that works on the page, as it is bound now.",
        contexts: GLOBAL,
        keys: &["?", "f1"],
        footer: Some(91),
        run: |_| vec![Effect::Push(Layer::Help(Help::default()))],
        ..DEFAULT
    },
    ActionSpec {
        id: "app.quit",
        title: "quit",
        label: "quit",
        help: "Leaves the explorer; asks only if something would be lost.",
        contexts: GLOBAL,
        keys: &["q", "ctrl-c"],
        footer: Some(92),
        run: quit,
        ..DEFAULT
    },
    ActionSpec {
        id: "app.clear",
        title: "clear the search or selection",
        label: "clear",
        help: "Clears what the page has narrowed down or marked. Never quits.",
        contexts: GLOBAL,
        keys: &["esc"],
        run: |state| (state.screen().escape)(state).unwrap_or_default(),
        ..DEFAULT
    },
    ActionSpec {
        id: "page.back",
        title: "go back one page",
        label: "back",
        help: "Goes back to the page before.",
        contexts: GLOBAL,
        keys: &["[", "backspace"],
        footer: Some(80),
        enabled: |state| {
            if state.shell.pages.can_go_back() {
                Ok(())
            } else {
                Err(Reason::from("no page before this one"))
            }
        },
        run: |state| {
            state.shell.pages.back();
            super::update::enter(state)
        },
        ..DEFAULT
    },
    ActionSpec {
        id: "page.forward",
        title: "go forward one page",
        label: "forward",
        help: "Goes forward again after going back.",
        contexts: GLOBAL,
        keys: &["]"],
        enabled: |state| {
            if state.shell.pages.can_go_forward() {
                Ok(())
            } else {
                Err(Reason::from("no page after this one"))
            }
        },
        run: |state| {
            state.shell.pages.forward();
            super::update::enter(state)
        },
        ..DEFAULT
    },
    ActionSpec {
        id: "pane.next",
        title: "go to the next pane",
        label: "pane",
        help: "Gives the keys to the next pane; in a narrow terminal it is the one shown.",
        contexts: GLOBAL,
        keys: &["tab"],
        footer: Some(85),
        enabled: several_panes,
        run: |state| focus(state, 1),
        ..DEFAULT
    },
    ActionSpec {
        id: "pane.previous",
        title: "go to the previous pane",
        help: "Gives the keys to the pane before.",
        contexts: GLOBAL,
        keys: &["shift-tab"],
        enabled: several_panes,
        run: |state| focus(state, -1),
        ..DEFAULT
    },
    ActionSpec {
        id: "pane.zoom",
        title: "show this pane alone, or all again",
        label: "zoom",
        help: "Shows the pane that has the keys alone; again shows all.",
        contexts: GLOBAL,
        keys: &["z"],
        enabled: several_panes,
        run: |state| {
            let page = state.shell.pages.current_mut();
            page.zoom = !page.zoom;
            Vec::new()
        },
        ..DEFAULT
    },
    ActionSpec {
        id: "view.signs",
        title: "draw with other signs (unicode, linux console, ascii)",
        help: "Changes the signs that trees and frames are drawn with, for terminals that show them wrongly.",
        contexts: GLOBAL,
        run: |state| {
            state.shell.glyph_set = match state.shell.glyph_set {
                GlyphSet::Unicode => GlyphSet::Linux,
                GlyphSet::Linux => GlyphSet::Ascii,
                GlyphSet::Ascii => GlyphSet::Unicode,
            };
            vec![Effect::Say(Toast::info(format!("signs: {}", state.shell.glyph_set.word())))]
        },
        ..DEFAULT
    },
    ActionSpec {
        id: "view.secrets",
        title: "show or mask secrets",
        help: "Shows passwords, tokens and environment values that are masked, or masks them again.",
        contexts: GLOBAL,
        keys: &["X"],
        run: |state| {
            state.lens.unmasked = !state.lens.unmasked;
            let text = if state.lens.unmasked { "secrets are shown" } else { "secrets are masked" };
            vec![Effect::Refresh, Effect::Say(Toast::info(text))]
        },
        ..DEFAULT
    },
    ActionSpec {
        id: "view.time",
        title: "show times in UTC or local time",
        help: "Changes between UTC and the local time zone.",
        contexts: GLOBAL,
        keys: &["T"],
        run: |state| {
            let (zone, word) = match state.lens.clock.zone {
                Zone::Utc => (Zone::Local, "local time"),
                Zone::Local => (Zone::Utc, "UTC"),
            };
            state.lens.clock.zone = zone;
            vec![Effect::Refresh, Effect::Say(Toast::info(format!("times are in {word}")))]
        },
        ..DEFAULT
    },
    ActionSpec {
        id: "view.theme",
        title: "use the next theme",
        help: "Goes through the themes that come with the program.",
        contexts: GLOBAL,
        enabled: |state| {
            if state.shell.caps.color == ColorDepth::Mono {
                Err(Reason::from("no colours here"))
            } else {
                Ok(())
            }
        },
        run: |state| {
            let now = BUILT_IN.iter().position(|(name, _)| *name == state.shell.theme.name).unwrap_or(0);
            let (name, _) = BUILT_IN[(now + 1) % BUILT_IN.len()];
            state.shell.theme = Theme::built_in(name, state.shell.caps.color);
            vec![Effect::Say(Toast::info(format!("theme: {name}")))]
        },
        ..DEFAULT
    },
    ActionSpec {
        id: "app.repaint",
        title: "paint the screen again",
        help: "Paints every cell again, for a terminal that was written over.",
        contexts: &[Context::SYSTEM],
        keys: &["ctrl-l"],
        run: |_| vec![Effect::Repaint],
        ..DEFAULT
    },
    ActionSpec {
        id: "app.suspend",
        title: "suspend",
        help: "Gives the terminal back to the shell; fg comes back.",
        contexts: &[Context::SYSTEM],
        keys: &["ctrl-z"],
        run: |_| vec![Effect::Suspend],
        ..DEFAULT
    },
    motion("move.up", "up", &["up", "k"], "Moves one row up.", |state| step(state, Motion::Up)),
    motion("move.down", "down", &["down", "j"], "Moves one row down.", |state| step(state, Motion::Down)),
    motion(
        "move.left",
        "left",
        &["left", "h"],
        "Moves left; in a tree folds, or goes to the parent.",
        |state| step(state, Motion::Left),
    ),
    motion(
        "move.right",
        "right",
        &["right", "l"],
        "Moves right; in a tree unfolds, or goes to the first child.",
        |state| step(state, Motion::Right),
    ),
    motion("move.page-up", "one page up", &["pgup", "ctrl-u"], "Moves one page up.", |state| {
        step(state, Motion::PageUp)
    }),
    motion("move.page-down", "one page down", &["pgdn", "ctrl-d"], "Moves one page down.", |state| {
        step(state, Motion::PageDown)
    }),
    motion("move.first", "first row", &["home", "g g"], "Moves to the first row.", |state| {
        step(state, Motion::First)
    }),
    motion("move.last", "last row", &["end", "G"], "Moves to the last row.", |state| {
        step(state, Motion::Last)
    }),
    layer(
        "popup.close",
        "close",
        "Closes the text.",
        &[Context::POPUP],
        &["esc", "q", "?", "enter", "ctrl-c"],
        layers::cancel,
    ),
    layer("confirm.yes", "yes", "Does what was asked about.", &[Context::CONFIRM], &["y"], layers::accept),
    layer(
        "confirm.no",
        "no",
        "Closes the question; nothing is done.",
        &[Context::CONFIRM],
        &["n", "esc", "q", "ctrl-c"],
        layers::cancel,
    ),
    layer(
        "choice.take",
        "take",
        "Takes the selected item.",
        &[Context::CHOICE],
        &["enter", "space"],
        layers::accept,
    ),
    layer(
        "choice.cancel",
        "cancel",
        "Closes the list; nothing is taken.",
        &[Context::CHOICE],
        &["esc", "q", "ctrl-c"],
        layers::cancel,
    ),
    layer(
        "palette.run",
        "run",
        "Runs the selected command.",
        &[Context::PALETTE],
        &["enter"],
        layers::accept,
    ),
    quiet(
        "palette.up",
        "up",
        "Selects the command above.",
        &[Context::PALETTE],
        &["up", "ctrl-p"],
        |state| step(state, Motion::Up),
    ),
    quiet(
        "palette.down",
        "down",
        "Selects the command below.",
        &[Context::PALETTE],
        &["down", "ctrl-n", "tab"],
        |state| step(state, Motion::Down),
    ),
    layer("prompt.accept", "accept", "Takes the line.", &[Context::PROMPT], &["enter"], layers::accept),
    layer(
        "prompt.complete",
        "complete",
        "Puts the next completion in place.",
        &[Context::PROMPT],
        &["tab"],
        |state| layers::complete(state, true),
    ),
    quiet(
        "prompt.complete-back",
        "previous completion",
        "Puts the completion before in place.",
        &[Context::PROMPT],
        &["shift-tab"],
        |state| layers::complete(state, false),
    ),
    quiet(
        "prompt.older",
        "older line",
        "Takes back the line typed before.",
        &[Context::PROMPT],
        &["up", "ctrl-p"],
        |state| layers::recall(state, true),
    ),
    quiet(
        "prompt.newer",
        "newer line",
        "Goes forward again in the lines typed before.",
        &[Context::PROMPT],
        &["down", "ctrl-n"],
        |state| layers::recall(state, false),
    ),
    layer(
        "edit.cancel",
        "cancel",
        "Closes the line; nothing is taken.",
        EDIT,
        &["esc", "ctrl-c"],
        layers::cancel,
    ),
    quiet("edit.left", "left", "Moves one letter left.", EDIT, &["left"], |state| {
        edit(state, LineEditor::left)
    }),
    quiet("edit.right", "right", "Moves one letter right.", EDIT, &["right"], |state| {
        edit(state, LineEditor::right)
    }),
    quiet("edit.home", "start of the line", "Moves to the start of the line.", EDIT, &["home"], |state| {
        edit(state, LineEditor::home)
    }),
    quiet(
        "edit.end",
        "end of the line",
        "Moves to the end of the line.",
        EDIT,
        &["end", "ctrl-e"],
        |state| edit(state, LineEditor::end),
    ),
    quiet(
        "edit.backspace",
        "remove before",
        "Removes the letter before the cursor.",
        EDIT,
        &["backspace", "ctrl-h"],
        |state| edit(state, LineEditor::backspace),
    ),
    quiet(
        "edit.delete",
        "remove at",
        "Removes the letter at the cursor.",
        EDIT,
        &["del", "ctrl-d"],
        |state| edit(state, LineEditor::delete),
    ),
    quiet(
        "edit.kill-word",
        "remove the word before",
        "Removes the word before the cursor.",
        EDIT,
        &["ctrl-w"],
        |state| edit(state, LineEditor::kill_word),
    ),
    quiet(
        "edit.kill-to-start",
        "remove to the start",
        "Removes everything before the cursor.",
        EDIT,
        &["ctrl-u"],
        |state| edit(state, LineEditor::kill_to_start),
    ),
    quiet(
        "edit.kill-to-end",
        "remove to the end",
        "Removes everything behind the cursor.",
        EDIT,
        &["ctrl-k"],
        |state| edit(state, LineEditor::kill_to_end),
    ),
];

const fn motion(
    id: &'static str,
    title: &'static str,
    keys: &'static [&'static str],
    help: &'static str,
    run: fn(&mut State) -> Vec<Effect>,
) -> ActionSpec {
    ActionSpec { id, title, help, contexts: MOVE, keys, run, ..DEFAULT }
}

const fn layer(
    id: &'static str,
    title: &'static str,
    help: &'static str,
    contexts: &'static [Context],
    keys: &'static [&'static str],
    run: fn(&mut State) -> Vec<Effect>,
) -> ActionSpec {
    ActionSpec { id, title, label: title, help, contexts, keys, footer: Some(10), run, ..DEFAULT }
}

/// As [`layer`], but not in the footer: everybody expects these keys.
const fn quiet(
    id: &'static str,
    title: &'static str,
    help: &'static str,
    contexts: &'static [Context],
    keys: &'static [&'static str],
    run: fn(&mut State) -> Vec<Effect>,
) -> ActionSpec {
    ActionSpec { footer: None, ..layer(id, title, help, contexts, keys, run) }
}

/// Moves in the topmost layer, or in the page.
fn step(state: &mut State, motion: Motion) -> Vec<Effect> {
    if state.shell.layers.is_empty() {
        return (state.screen().motion)(state, motion);
    }
    layers::step(state, motion);
    Vec::new()
}

fn edit(state: &mut State, change: impl FnOnce(&mut LineEditor)) -> Vec<Effect> {
    let Some(layer) = state.shell.layers.last_mut() else { return Vec::new() };
    let Some(editor) = layer.editor() else { return Vec::new() };
    let before = editor.text().to_owned();
    change(editor);
    // What removes a part of what was proposed removes all of it, what moves in it keeps it.
    let removes = editor.text() != before;
    layer.touch(removes);
    let Some(editor) = layer.editor() else { return Vec::new() };
    if editor.text() == before { Vec::new() } else { layers::edited(state) }
}

fn several_panes(state: &State) -> Result<(), Reason> {
    if (state.screen().panes)(state).len() > 1 { Ok(()) } else { Err(Reason::from("this page has one pane")) }
}

fn focus(state: &mut State, by: isize) -> Vec<Effect> {
    let count = (state.screen().panes)(state).len();
    let page = state.shell.pages.current_mut();
    let next = page.focus.checked_add_signed(by).unwrap_or(count.saturating_sub(1));
    page.focus = if next < count { next } else { 0 };
    Vec::new()
}

fn quit(state: &mut State) -> Vec<Effect> {
    match (state.screen().pending)(state) {
        None => vec![Effect::Quit],
        Some(pending) => vec![Effect::Push(Layer::Confirm(Confirm {
            question: "Quit?".to_owned(),
            detail: vec![pending],
            yes: vec![Effect::Quit],
        }))],
    }
}
