//! What can be done on the profile page.

use super::state::{Pruned, Stage};
use super::update::{Message, TreeChange, update};
use super::{CONTEXT, LIST, detail, explain, job, list, order, signs, view};
use crate::model::{FACETS, Facet};
use crate::query::Behaviour;
use crate::reports::nodes;
use crate::text::sanitize;
use crate::tui::export;
use crate::tui::screens::{self, Place};
use crate::tui::shell::action::{ActionSpec, Danger, Reason};
use crate::tui::shell::clipboard::Clip;
use crate::tui::shell::effects::Effect;
use crate::tui::shell::layers::{Choice, ChoiceItem, Layer, Prompt, PromptSpec};
use crate::tui::shell::motion::Cursor;
use crate::tui::shell::state::{State, Toast};

const DEFAULT: ActionSpec = ActionSpec { contexts: &[CONTEXT], enabled: is_open, ..ActionSpec::DEFAULT };

fn reload(state: &mut State) -> Vec<Effect> {
    let screen = &mut state.screens.profile;
    let workload = screen.workload.clone();
    if let Stage::Failed(_) = screen.stage {
        screen.stage = Stage::Opening;
        return vec![job::Job::Open(workload).run()];
    }
    vec![job::Job::Renew(workload).run()]
}

/// The rows of the table.
pub(super) static ACTIONS: &[ActionSpec] = &[
    ActionSpec {
        id: "profile.search",
        title: "search the tree",
        label: "search",
        help: "Searches names as you type; hits stay with what leads to them. With a / it searches paths; commonality:<50% searches for what is rare.",
        keys: &["/"],
        footer: Some(1),
        run: |_| vec![Effect::Push(Layer::Prompt(Prompt::open(&SEARCH, "")))],
        ..DEFAULT
    },
    ActionSpec {
        id: "profile.reload",
        title: "load the newer profile",
        label: "load newer",
        help: "Loads the newer profile of a workload whose backend has learned it anew; the selected row, folds, searches and filters stay. Where a workload could not be opened it tries again.",
        keys: &["R"],
        footer: Some(0),
        enabled: |state| match &state.screens.profile.stage {
            Stage::Failed(_) => Ok(()),
            Stage::Open(_) if view::is_newer(state) => Ok(()),
            _ => Err(Reason::from("no backend has a newer profile than this one")),
        },
        run: reload,
        ..DEFAULT
    },
    ActionSpec {
        id: "profile.next-hit",
        title: "next hit",
        label: "next",
        help: "Goes to the next hit of the search.",
        keys: &["n"],
        footer: Some(2),
        enabled: is_pruned,
        run: |state| change(state, TreeChange::NextHit),
        ..DEFAULT
    },
    ActionSpec {
        id: "profile.previous-hit",
        title: "previous hit",
        help: "Goes to the previous hit of the search.",
        keys: &["N"],
        enabled: is_pruned,
        run: |state| change(state, TreeChange::PreviousHit),
        ..DEFAULT
    },
    ActionSpec {
        id: "profile.toggle",
        title: "fold or unfold",
        label: "fold",
        help: "Folds the selected row if it is open, unfolds it if not.",
        keys: &["space", "enter"],
        footer: Some(3),
        run: |state| {
            if state.focus() == LIST { list::open(state) } else { change(state, TreeChange::Toggle) }
        },
        ..DEFAULT
    },
    ActionSpec {
        id: "profile.new",
        title: "what is new",
        label: "new",
        help: "Shows only what is new in the version in which the selected behaviour was seen first, or in the newest version if it is old; once more shows everything again.",
        keys: &["w"],
        footer: Some(4),
        run: |state| change(state, TreeChange::NewWithSelected),
        ..DEFAULT
    },
    ActionSpec {
        id: "profile.find",
        title: "find this in the fleet",
        label: "find",
        help: "Shows which workloads, versions and hosts show the selected behaviour.",
        keys: &["F"],
        footer: Some(5),
        steady: true,
        enabled: has_node,
        run: find,
        ..DEFAULT
    },
    ActionSpec {
        id: "profile.signals",
        title: "signals about this",
        label: "its signals",
        help: "Lists the signals that are about the selected behaviour or about what stands below it.",
        keys: &["a"],
        footer: Some(6),
        enabled: |state| signs::signals(state).map(|_| ()).map_err(Reason::from),
        run: |state| signs::signals(state).ok().map(Effect::Open).into_iter().collect(),
        ..DEFAULT
    },
    ActionSpec {
        id: "profile.after",
        title: "what appeared after a moment",
        help: "Shows only what was seen for the first time after a moment, which begins with that of the signal looked at last; once more shows everything again.",
        keys: &["m"],
        run: signs::ask_moment,
        ..DEFAULT
    },
    ActionSpec {
        id: "profile.explain",
        title: "explain the figures",
        label: "explain",
        help: "Says in a sentence each what the figures of the selected row mean: what was counted, in what, how sure it is.",
        keys: &["x"],
        steady: true,
        run: explain::selected,
        ..DEFAULT
    },
    ActionSpec {
        id: "profile.order",
        title: "order of the tree",
        label: "order",
        help: "Chooses whether siblings stand by name, the rarest first or the most common first.",
        keys: &["O"],
        run: order::ask,
        ..DEFAULT
    },
    ActionSpec {
        id: "profile.fold",
        title: "fold one-off names",
        help: "Shows names that differ only in one-off parts, such as dates, process numbers and hashes, as one pattern with * for these parts; once more shows every name by itself.",
        keys: &["~"],
        run: |state| update(state, Message::Fold),
        ..DEFAULT
    },
    ActionSpec {
        id: "profile.copy",
        title: "copy",
        label: "copy",
        help: "Hands the path, command line or lineage of the selected row to the terminal's clipboard.",
        keys: &["y"],
        footer: Some(7),
        steady: true,
        enabled: has_node,
        run: copy,
        ..DEFAULT
    },
    ActionSpec {
        id: "profile.unfold-below",
        title: "unfold below",
        help: "Unfolds the selected row and everything below it.",
        keys: &["E"],
        run: |state| change(state, TreeChange::OpenBelow),
        ..DEFAULT
    },
    ActionSpec {
        id: "profile.fold-below",
        title: "fold below",
        help: "Folds the selected row and everything below it.",
        keys: &["C"],
        run: |state| change(state, TreeChange::CloseBelow),
        ..DEFAULT
    },
    ActionSpec {
        id: "profile.unfold-all",
        title: "unfold everything",
        help: "Unfolds the whole tree.",
        keys: &["*"],
        run: |state| change(state, TreeChange::OpenAll),
        ..DEFAULT
    },
    ActionSpec {
        id: "profile.shallower",
        title: "fold one level",
        help: "Folds the deepest level that is unfolded everywhere.",
        keys: &["<"],
        run: |state| change(state, TreeChange::Shallower),
        ..DEFAULT
    },
    ActionSpec {
        id: "profile.deeper",
        title: "unfold one level",
        help: "Unfolds one level more everywhere.",
        keys: &[">"],
        run: |state| change(state, TreeChange::Deeper),
        ..DEFAULT
    },
    ActionSpec {
        id: "profile.parent",
        title: "go to the parent",
        help: "Goes to the row that the selected one stands below.",
        keys: &["p"],
        run: |state| change(state, TreeChange::Parent),
        ..DEFAULT
    },
    ActionSpec {
        id: "profile.next-sibling",
        title: "next sibling",
        help: "Goes to the next row of the same parent.",
        keys: &["J"],
        run: |state| change(state, TreeChange::NextSibling),
        ..DEFAULT
    },
    ActionSpec {
        id: "profile.previous-sibling",
        title: "previous sibling",
        help: "Goes to the previous row of the same parent.",
        keys: &["K"],
        run: |state| change(state, TreeChange::PreviousSibling),
        ..DEFAULT
    },
    facet("profile.facet-process", "processes on or off", &["1"], |s| toggle(s, Facet::Process)),
    facet("profile.facet-file", "files on or off", &["2"], |s| toggle(s, Facet::File)),
    facet("profile.facet-dns", "DNS names on or off", &["3"], |s| toggle(s, Facet::Dns)),
    facet("profile.facet-bind", "binds on or off", &["4"], |s| toggle(s, Facet::Bind)),
    facet("profile.facet-flow", "flows on or off", &["5"], |s| toggle(s, Facet::Flow)),
    facet("profile.facet-syscall", "system calls on or off", &["6"], |s| toggle(s, Facet::Syscall)),
    facet("profile.facet-capability", "capabilities on or off", &["7"], |s| toggle(s, Facet::Capability)),
    facet("profile.facet-imds", "IMDS requests on or off", &["8"], |s| toggle(s, Facet::Imds)),
    ActionSpec {
        id: "profile.export",
        title: "export the tree",
        help: "Writes the rows of the tree as they are shown, with their figures, into a file of the present folder.",
        keys: &["e"],
        danger: Danger::Asks,
        run: |_| vec![export::ask("the tree", |format| screens::Message::Profile(Message::Export(format)))],
        ..DEFAULT
    },
    ActionSpec {
        id: "profile.brief",
        title: "brief or full details",
        help: "Shows the few lines that matter most of the details, or all of them.",
        keys: &["b"],
        run: |state| {
            let brief = detail::is_brief(state);
            let pane = &mut state.screens.profile.detail;
            pane.brief = Some(!brief);
            pane.top = 0;
            Vec::new()
        },
        ..DEFAULT
    },
];

const fn facet(
    id: &'static str,
    title: &'static str,
    keys: &'static [&'static str],
    run: fn(&mut State) -> Vec<Effect>,
) -> ActionSpec {
    ActionSpec { id, title, help: "Switches a facet on or off in the tree.", keys, run, ..DEFAULT }
}

static SEARCH: PromptSpec = PromptSpec {
    id: "search",
    label: "/",
    changed: |state, text| update(state, Message::Search(text.to_owned())),
    submit: |state, text| match (&state.screens.profile.pruned, text.trim().is_empty()) {
        (Some(Pruned::Search { query, .. }), false) if query == text => Ok(Vec::new()),
        _ => Ok(update(state, Message::Search(text.to_owned()))),
    },
    cancelled: |state| update(state, Message::Search(String::new())),
    ..PromptSpec::DEFAULT
};

fn change(state: &mut State, change: TreeChange) -> Vec<Effect> {
    update(state, Message::Tree(change))
}

fn toggle(state: &mut State, facet: Facet) -> Vec<Effect> {
    let Some(open) = state.screens.profile.open() else { return Vec::new() };
    let mut facets = open.outline.facets();
    facets.toggle(facet);
    let word = if facets.contains(facet) { "on" } else { "off" };
    let mut effects = change(state, TreeChange::Facets(facets));
    effects.push(Effect::Say(Toast::info(format!("{} {word}", FACETS[facet as usize].many))));
    effects
}

fn find(state: &mut State) -> Vec<Effect> {
    let screen = &state.screens.profile;
    let (Some(open), Some(node)) = (screen.open(), screen.node()) else { return Vec::new() };
    let query = Behaviour::of_node(open.profile.tree(), node).to_string();
    vec![Effect::Open(Place::Find { query })]
}

/// Command lines that are offered.
const MOST_COPIED: usize = 12;

fn copy(state: &mut State) -> Vec<Effect> {
    let screen = &state.screens.profile;
    let (Some(open), Some(node)) = (screen.open(), screen.node()) else { return Vec::new() };
    let tree = open.profile.tree();
    let masker = state.lens.masker(state.shell.is_ascii());
    let chain = nodes::lineage(tree, node);
    let commands = screen.detail.detail.as_ref().map_or(&[][..], |detail| &detail.commands);
    let commands = commands
        .iter()
        .take(MOST_COPIED)
        .map(|c| ("command line", Some(c.text(masker.is_none()).to_owned())));
    let names = [
        ("name", Some(nodes::label_in(&open.profile, &open.scope, node, masker).to_string())),
        ("lineage", Some(nodes::lineage_text(tree, &chain, masker))),
        ("search for it", Some(Behaviour::of_node(tree, node).to_string())),
    ];
    let items = std::iter::once(("path", nodes::path(tree, node)))
        .chain(commands)
        .chain(names)
        .filter_map(|(what, text)| Some((what, sanitize(&text?).into_owned())))
        .filter(|(_, text)| !text.is_empty())
        .map(|(what, text)| ChoiceItem {
            label: what.to_owned(),
            note: text.chars().take(60).collect(),
            effects: vec![Effect::Copy(Clip { what: what.to_owned(), text })],
        })
        .collect();
    vec![Effect::Push(Layer::Choice(Choice { title: "copy".to_owned(), items, cursor: Cursor::default() }))]
}

fn is_open(state: &State) -> Result<(), Reason> {
    if state.screens.profile.open().is_some() {
        Ok(())
    } else {
        Err(Reason::from("the profile is not open yet"))
    }
}

fn is_pruned(state: &State) -> Result<(), Reason> {
    if state.screens.profile.pruned.is_some() { Ok(()) } else { Err(Reason::from("nothing was searched")) }
}

fn has_node(state: &State) -> Result<(), Reason> {
    if state.screens.profile.node().is_some() {
        Ok(())
    } else {
        Err(Reason::from("no behaviour is selected"))
    }
}
