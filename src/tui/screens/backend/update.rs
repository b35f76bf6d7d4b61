//! How the page of the backends changes, and what it tells the others of what happens there.

use super::job;
use crate::fleet::FleetView;
use crate::text::number::counted;
use crate::text::sanitize;
use crate::tui::remote::{About, BackendState, Link};
use crate::tui::remote_fleet;
use crate::tui::screens::{self, Place, workloads};
use crate::tui::shell::effects::Effect;
use crate::tui::shell::layers::{Confirm, Layer, TextPopup};
use crate::tui::shell::motion::Motion;
use crate::tui::shell::state::{State, Toast};
use crate::tui::theme::Role;
use crate::tui::widgets::wrap;

use super::state::Item;

/// Something that has happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct News {
    /// How it stands with every backend now.
    pub states: Vec<BackendState>,
    /// Whether rows of the list may have become others.
    pub changed: bool,
}

/// What can be told to the page of the backends.
#[derive(Debug)]
pub enum Message {
    /// Something happened there.
    News(News),
    /// What is told of each, or why nothing is.
    About(Result<Vec<About>, String>),
    /// A motion in a list of so many rows.
    Moved(Motion, usize),
    /// What became of a decision that was sent or dropped.
    Settled {
        /// Whether it was to be sent.
        send: bool,
        /// What it is about.
        about: String,
        /// Why it is as it was.
        done: Result<(), String>,
    },
    /// Send the selected decision, or drop it; it was asked before.
    Settle {
        /// Its name.
        id: String,
        /// What it is about.
        about: String,
        /// Whether it is sent.
        send: bool,
    },
}

/// Takes in one message.
pub fn update(state: &mut State, message: Message) -> Vec<Effect> {
    match message {
        Message::News(news) => heard(state, news),
        Message::About(about) => {
            let height = super::view::list_height(state);
            let screen = &mut state.screens.backend;
            screen.running = false;
            match about {
                Ok(about) => (screen.about, screen.failed) = (about, None),
                Err(text) => screen.failed = Some(text),
            }
            let at = screen.items().iter().position(|item| screen.wanted.as_deref() == Some(item.id()));
            screen.cursor.selected = at.unwrap_or(screen.cursor.selected);
            screen.cursor.settle(screen.items().len(), height);
            Vec::new()
        }
        Message::Moved(motion, height) => {
            let screen = &mut state.screens.backend;
            screen.cursor.step(motion, screen.items().len(), height);
            screen.wanted = screen.selected().map(|item| item.id().to_owned());
            Vec::new()
        }
        Message::Settle { id, about, send } => vec![job::settle(id, send, about)],
        Message::Settled { send, about, done } => {
            let about = sanitize(&about).into_owned();
            let toast = match done {
                Ok(()) if send => Toast::info(format!("sent: {about}")),
                Ok(()) => Toast::info(format!("dropped: {about}")),
                Err(text) => Toast::warn(sanitize(&text).into_owned()),
            };
            vec![Effect::Say(toast), asking(state)]
        }
    }
}

/// Asks about the backends.
pub(super) fn asking(state: &mut State) -> Effect {
    state.screens.backend.running = true;
    job::ask()
}

/// Something happened: the state line says it at once, and who shows what changed asks for it.
fn heard(state: &mut State, news: News) -> Vec<Effect> {
    let Some(remote) = &mut state.lens.remote else { return Vec::new() };
    let waiting = |states: &[BackendState]| -> Vec<(u64, u64)> {
        states.iter().map(|state| (state.queued, state.conflicts)).collect()
    };
    let other = waiting(&remote.states) != waiting(&news.states);
    let broken = |states: &[BackendState]| states.iter().any(|s| s.link != Link::Live);
    // What was missed while the line was broken comes now.
    let back = broken(&remote.states) && !broken(&news.states);
    let sent = |states: &[BackendState]| states.iter().map(|state| state.sent).sum::<u64>();
    let sent = sent(&news.states).saturating_sub(sent(&remote.states));
    remote.states = news.states;
    let mut effects = Vec::new();
    if sent > 0 {
        let text = format!("{} sent", counted(sent, "decision", "decisions"));
        effects.push(Effect::Say(Toast::info(text)));
    }
    if back || news.changed {
        let changed = workloads::Message::Changed;
        effects.push(Effect::Tell(screens::Message::Workloads(changed)));
    }
    // Who one is there and why it did not answer may be others now.
    if (other || back) && state.shell.pages.current().place == Place::Backend {
        effects.push(asking(state));
    }
    effects
}

/// Esc stops what is asked for.
pub(super) fn escape(state: &mut State) -> Option<Vec<Effect>> {
    let running = std::mem::take(&mut state.screens.backend.running);
    running.then(|| vec![Effect::Cancel(job::SLOT)])
}

/// Asks whether the selected decision is to be sent or dropped.
pub(super) fn confirm(state: &State, send: bool) -> Vec<Effect> {
    let Some(waiting) = state.screens.backend.decision() else { return Vec::new() };
    let safe = |text: &str| sanitize(text).into_owned();
    let about = safe(&waiting.about);
    let question = match send {
        true => format!("send it anyway: {about}?"),
        false => format!("drop it: {about}?"),
    };
    let mut detail = vec![format!("Here: {}", safe(&waiting.mine))];
    detail.extend(waiting.theirs.as_deref().map(|theirs| format!("There: {}", safe(theirs))));
    detail.push(match send {
        true => "What was decided here holds then; what others decided stays in the history.".to_owned(),
        false => "What was decided here is forgotten.".to_owned(),
    });
    let message = Message::Settle { id: waiting.id.clone(), about: waiting.about.clone(), send };
    let yes = vec![Effect::Tell(screens::Message::Backend(message))];
    vec![Effect::Push(Layer::Confirm(Confirm { question, detail, yes }))]
}

/// A popup with all of the selected line.
pub(super) fn read(state: &State) -> Vec<Effect> {
    let Some(item) = state.screens.backend.selected() else { return Vec::new() };
    let width = usize::from(state.shell.size.width).saturating_sub(6).min(96);
    let post;
    let parts: Vec<(&str, &str)> = match item {
        Item::Decision(waiting) => {
            let mut parts = vec![("ABOUT", waiting.about.as_str()), ("HERE", waiting.mine.as_str())];
            parts.extend(waiting.theirs.as_deref().map(|theirs| ("THERE", theirs)));
            parts
        }
        Item::SetAside(aside) => {
            post = format!("{}, {}", super::view::post_words(aside), aside.key);
            vec![("POST", post.as_str()), ("WHY IT WAS SET ASIDE", aside.reason.as_str())]
        }
    };
    let mut lines = Vec::new();
    for (title, text) in parts {
        lines.push((Role::Header, title.to_owned()));
        lines.extend(wrap(&sanitize(text), width).into_iter().map(|line| (Role::Text, line)));
    }
    vec![Effect::Push(Layer::Text(TextPopup::new("backend".to_owned(), lines)))]
}

/// What a new view of the fleet tells of the backends; nothing where there is none.
#[must_use]
pub fn news(state: &State, view: &FleetView) -> Option<Message> {
    state.lens.remote.as_ref()?;
    let changed = remote_fleet::may_differ(&state.lens.view, view);
    Some(Message::News(News { states: remote_fleet::states(view), changed }))
}
