//! Keys in, screen out.

use super::*;
use crate::tui::screens::Place;
use crate::tui::screens::units::UnitsTab;
use crate::tui::screenshot::Screenshot;
use crate::tui::screenshot::tests::{last_row, press, row, sample, state, state_on, text};
use crate::tui::shell::layers::{Choice, ChoiceItem, Completion, Confirm, Prompt, PromptSpec};

#[test]
fn esc_closes_the_topmost_layer_and_never_quits() {
    let mut state = state(80, 24);
    press(&mut state, ": ?");
    assert_eq!(state.shell.layers.len(), 1, "`?` is a letter in the list of commands");
    assert!(press(&mut state, "esc esc esc esc").is_empty());
    assert!(state.shell.layers.is_empty());
    assert!(matches!(press(&mut state, "q")[..], [Effect::Quit]));
}

/// The snapshots of the screens leave their footers out; here they are together.
#[test]
fn the_footer_of_every_screen() {
    let workload = "registry.lab/shop/api".to_owned();
    let mut all = String::new();
    for place in [
        Place::Workloads,
        Place::Tags,
        Place::Problems,
        Place::Find { query: "exec:curl".to_owned() },
        Place::Profile { workload: workload.clone(), node: None },
        Place::Units { workload, tab: UnitsTab::Versions },
    ] {
        for width in [60, 80, 120] {
            all += &(last_row(&sample(state(width, 24), place.clone())) + "\n");
        }
    }
    insta::assert_snapshot!(all);
}

#[test]
fn a_sequence_waits_and_what_does_not_go_on_stands_for_itself() {
    let mut state = state(80, 24);
    press(&mut state, "G g");
    assert_eq!(state.shell.typed.len(), 1);
    assert!(last_row(&state).contains("g g first row"), "{}", last_row(&state));
    press(&mut state, "k");
    assert_eq!((state.shell.typed.len(), state.screens.placeholder.cursor.selected), (0, 48));
    press(&mut state, "g g");
    assert_eq!(state.screens.placeholder.cursor.selected, 0);
    press(&mut state, "/ x enter g esc");
    assert_eq!((state.shell.typed.len(), state.screens.placeholder.filter.as_str()), (0, "x"));
    press(&mut state, "esc");
    assert_eq!(state.screens.placeholder.filter, "");
}

#[test]
fn a_refused_action_says_why_until_the_next_key() {
    let mut state = state(80, 24);
    press(&mut state, "y");
    assert_eq!(last_row(&state), " copy the filter: there is no filter");
    press(&mut state, "j");
    assert!(state.shell.toast.is_none());
}

#[test]
fn a_prompt_takes_text_points_at_errors_and_remembers() {
    let mut state = state(80, 24);
    press(&mut state, "/ a ! b enter");
    let text = text(&state);
    let rows: Vec<&str> = text.lines().collect();
    assert_eq!(rows[23], " filter a!b");
    assert_eq!(rows[22].trim_start(), "^ expected no exclamation mark");
    assert_eq!(rows[22].find('^'), rows[23].find('!'));
    press(&mut state, "left backspace enter");
    assert_eq!(state.screens.placeholder.filter, "ab");
    press(&mut state, "/ ctrl-u x enter / ctrl-u up up");
    let Some(Layer::Prompt(prompt)) = state.shell.layers.last() else { panic!("the prompt is open") };
    assert_eq!(prompt.text(), "ab");
    press(&mut state, "down down");
    let Some(Layer::Prompt(prompt)) = state.shell.layers.last() else { panic!("the prompt is open") };
    assert_eq!(prompt.text(), "", "what was being typed comes back");
}

static WORDS: PromptSpec = PromptSpec {
    id: "words",
    label: "words",
    place: |state| Some(ratatui::layout::Rect { height: 1, ..state.shell.body() }),
    complete: |_, text, cursor| {
        let start = text[..cursor].rfind(' ').map_or(0, |at| at + 1);
        let words = ["env:prod", "env:staging", "team:edge"]
            .into_iter()
            .filter(|word| word.starts_with(&text[start..cursor]));
        words
            .map(|word| Completion { replace: start..cursor, with: word.to_owned(), note: "3".to_owned() })
            .collect()
    },
    submit: |_, text| Ok(vec![Effect::Say(Toast::info(format!("got {text}")))]),
    ..PromptSpec::DEFAULT
};

#[test]
fn completions_are_listed_and_tried_one_after_the_other() {
    let mut state = state(60, 12);
    state.shell.layers.push(Layer::Prompt(Prompt::open(&WORDS, "a b")));
    press(&mut state, "home right space e tab");
    insta::assert_snapshot!(Screenshot::take(&state).both());
    press(&mut state, "tab enter");
    assert_eq!(last_row(&state), " got a env:staging b");
}

#[test]
fn a_question_is_asked_before_what_it_is_about() {
    let mut state = state(60, 12);
    let ask = || {
        Layer::Confirm(Confirm {
            question: "Quit?".into(),
            detail: vec!["A draft is not saved.".into()],
            yes: vec![Effect::Quit],
        })
    };
    state.shell.layers.push(ask());
    insta::assert_snapshot!(Screenshot::take(&state).text());
    assert!(press(&mut state, "enter x n").is_empty() && state.shell.layers.is_empty());
    state.shell.layers.push(ask());
    assert!(matches!(press(&mut state, "y")[..], [Effect::Quit]));
}

#[test]
fn a_choice_does_what_the_chosen_item_says() {
    let mut state = state(60, 12);
    let item = |label: &str| ChoiceItem {
        label: label.into(),
        note: "as shown".into(),
        effects: vec![Effect::Say(Toast::info(label))],
    };
    let items = vec![item("text"), item("json"), item("csv")];
    state.shell.layers.push(Layer::Choice(Choice {
        title: "export as".into(),
        items,
        cursor: Default::default(),
    }));
    press(&mut state, "j");
    insta::assert_snapshot!(Screenshot::take(&state).both());
    press(&mut state, "enter");
    assert_eq!(last_row(&state), " json");
}

#[test]
fn a_paste_goes_into_the_line_or_nowhere() {
    let mut state = state(80, 24);
    update(&mut state, Message::Paste("q\nq".to_owned()));
    assert!(state.shell.toast.is_some());
    press(&mut state, "/");
    update(&mut state, Message::Paste("a\nb".to_owned()));
    press(&mut state, "enter");
    assert_eq!(state.screens.placeholder.filter, "a b");
}

#[test]
fn pages_go_back_and_forward() {
    let mut state = state(80, 24);
    press(&mut state, "enter enter tab [");
    assert_eq!((state.screens.placeholder.page, state.focus()), (1, 0));
    press(&mut state, "]");
    assert_eq!((state.screens.placeholder.page, state.focus()), (2, 1));
    press(&mut state, "]");
    assert_eq!(last_row(&state), " go forward one page: no page after this one");
}

#[test]
fn the_palette_finds_runs_and_tells_why_not() {
    let mut state = state(80, 24);
    press(&mut state, ": c o p y");
    let text = text(&state);
    assert!(text.contains("copy the filter") && text.contains("not now: there is no filter"), "{text}");
    press(&mut state, "esc : n e x t p a g e enter");
    assert_eq!(state.screens.placeholder.page, 1);
}

#[test]
fn a_job_shows_its_progress_and_its_end() {
    let mut state = state(80, 24);
    let effects = press(&mut state, "c");
    assert!(matches!(effects[..], [Effect::Run(Slot("counting"), Job::Screen(_))]));
    let progress = crate::tui::shell::effects::Progress { what: "counting".into(), done: 3, total: Some(9) };
    update(&mut state, Message::Progress(Slot("counting"), progress));
    assert!(row(&state, 0).ends_with("counting 3 of 9"));
    update(&mut state, Message::Ended(Slot("counting"), Err("index out of bounds".into())));
    assert_eq!(last_row(&state), " error: internal error in counting: index out of bounds");
}

#[test]
fn copying_says_what_is_known_and_no_more() {
    let mut state = state(80, 24);
    press(&mut state, "/ a b c enter");
    let effects = press(&mut state, "y");
    assert!(matches!(effects[..], [Effect::Copy(_)]));
    assert_eq!(last_row(&state), " filter sent to the terminal (unconfirmed): 3 bytes");
}

#[test]
fn layers_and_pages_at_every_size_and_depth() {
    for (width, height) in [(60, 20), (80, 24), (120, 40), (200, 50)] {
        let mut state = state(width, height);
        press(&mut state, "j j tab");
        insta::assert_snapshot!(format!("page_{width}x{height}"), Screenshot::take(&state).both());
    }
    let terminals: [(&str, &[(&str, &str)]); 3] = [
        ("mono_ascii", &[("TERM", "vt100")]),
        ("sixteen", &[("TERM", "xterm"), ("LANG", "C.UTF-8")]),
        ("console", &[("TERM", "linux"), ("LANG", "C.UTF-8")]),
    ];
    for (name, env) in terminals {
        let mut state = state_on(80, 24, env);
        press(&mut state, "j :");
        insta::assert_snapshot!(format!("palette_{name}"), Screenshot::take(&state).both());
        press(&mut state, "esc ?");
        insta::assert_snapshot!(format!("help_{name}"), Screenshot::take(&state).text());
    }
}

#[test]
fn a_terminal_that_is_too_small_gets_a_sentence_and_no_size_panics() {
    let mut state = state(39, 10);
    assert_eq!(row(&state, 0), "39x10 is too small; 40x10 is needed");
    press(&mut state, "/ a !");
    for (width, height) in (1..=44).flat_map(|width| [1, 2, 3, 9, 10, 11].map(move |height| (width, height)))
    {
        for keys in ["esc /", "esc :", "esc ?"] {
            press(&mut state, keys);
            update(&mut state, Message::Resize(width, height));
            assert_eq!(text(&state).lines().count(), usize::from(height));
        }
    }
}

#[test]
fn a_proposed_line_is_replaced_by_what_is_typed_and_kept_by_enter_and_by_moving_in_it() {
    for (keys, line) in [
        ("enter", "got as seen"),
        ("x y enter", "got xy"),
        ("end x enter", "got as seenx"),
        ("left x enter", "got as seexn"),
        ("backspace x enter", "got x"),
    ] {
        let mut state = state(60, 12);
        state.shell.layers.push(Layer::Prompt(Prompt::propose(&WORDS, "as seen")));
        press(&mut state, keys);
        assert_eq!(last_row(&state).trim(), line, "{keys}");
    }
}
