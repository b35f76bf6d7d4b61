//! What can be done on the screen of the matrix.

use super::update::{self, Message};
use super::{CONTEXT, State as Screen};
use crate::learning::DivideBy;
use crate::model::{FACETS, FacetSet};
use crate::tui::screens::{self, Place, profile, selected_workload, workloads};
use crate::tui::shell::action::{ActionSpec, Context, Reason};
use crate::tui::shell::effects::Effect;
use crate::tui::shell::layers::{Choice, ChoiceItem, Layer};
use crate::tui::shell::motion::Cursor;

const HERE: &[Context] = &[CONTEXT];
/// What a column may be, in the order in which they are chosen.
const BY: [DivideBy; 3] = [DivideBy::Version, DivideBy::Instance, DivideBy::Host];

/// The rows of the table.
pub(super) static ACTIONS: &[ActionSpec] = &[
    ActionSpec {
        id: "matrix.show",
        title: "behaviours by versions, instances or hosts",
        label: "matrix",
        help: "Opens a heat map of the selected workload: a row a behaviour, a column a version; what differs comes first.",
        contexts: &[workloads::CONTEXT, profile::CONTEXT],
        keys: &["v"],
        footer: Some(70),
        enabled: |state| match selected_workload(state) {
            Some(_) => Ok(()),
            None => Err(Reason::from("no workload is selected")),
        },
        run: |state| {
            let place = |workload| Effect::Open(Place::Matrix { workload, by: DivideBy::Version });
            selected_workload(state).map(place).into_iter().collect()
        },
        ..ActionSpec::DEFAULT
    },
    ActionSpec {
        id: "matrix.open",
        title: "show the behaviour in the tree",
        label: "open",
        help: "Opens the profile at the behaviour of the selected cell.",
        contexts: HERE,
        keys: &["enter"],
        footer: Some(1),
        enabled: |state| match state.screens.matrix.selected() {
            Some(_) => Ok(()),
            None => Err(Reason::from("there is no row")),
        },
        run: update::open,
        ..ActionSpec::DEFAULT
    },
    ActionSpec {
        id: "matrix.by",
        title: "choose what a column is",
        label: "columns",
        help: "Shows behaviours by versions, by instances, or by hosts.",
        contexts: HERE,
        keys: &["V"],
        footer: Some(2),
        run: |state| vec![Effect::Push(Layer::Choice(columns(&state.screens.matrix)))],
        ..ActionSpec::DEFAULT
    },
    ActionSpec {
        id: "matrix.facets",
        title: "choose a facet",
        label: "facet",
        help: "Shows the behaviours of one facet, or of all.",
        contexts: HERE,
        keys: &["t"],
        footer: Some(3),
        run: |_| vec![Effect::Push(Layer::Choice(facets()))],
        ..ActionSpec::DEFAULT
    },
    ActionSpec {
        id: "matrix.all",
        title: "show or hide what all columns show alike",
        label: "all rows",
        help: "Rows that are the same in every column are left out at first.",
        contexts: HERE,
        keys: &["a"],
        footer: Some(4),
        run: |state| {
            state.screens.matrix.all = !state.screens.matrix.all;
            update::ask(state)
        },
        ..ActionSpec::DEFAULT
    },
];

fn columns(screen: &Screen) -> Choice {
    let item = |by: DivideBy| ChoiceItem {
        label: by.many().to_owned(),
        note: format!("a column a {}", by.one()),
        effects: vec![Effect::Open(Place::Matrix { workload: screen.workload.clone(), by })],
    };
    let selected = BY.iter().position(|by| *by == screen.by).unwrap_or(0);
    Choice {
        title: "columns".to_owned(),
        items: BY.into_iter().map(item).collect(),
        cursor: Cursor { selected, top: 0 },
    }
}

fn facets() -> Choice {
    let tell = |facets| vec![Effect::Tell(screens::Message::Matrix(Message::Facets(facets)))];
    let all =
        ChoiceItem { label: "all".to_owned(), note: "every facet".to_owned(), effects: tell(FacetSet::ALL) };
    let one = FACETS.iter().map(|spec| ChoiceItem {
        label: spec.many.to_owned(),
        note: String::new(),
        effects: tell([spec.facet].into_iter().collect()),
    });
    Choice {
        title: "facet".to_owned(),
        items: std::iter::once(all).chain(one).collect(),
        cursor: Cursor::default(),
    }
}
