//! Draws the page of the backends: what is told of each, and below it what waits, conflicts first.

use super::state::Item;
use crate::api::{Intake, SetAside};
use crate::text::number::{bytes, counted};
use crate::text::sanitize;
use crate::tui::remote::{About, BackendState, Kind, Link, when};
use crate::tui::shell::state::State;
use crate::tui::theme::Role;
use crate::tui::widgets::{Align, Column, Table, TableRow, fit, wrap};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

const COLUMNS: [Column; 4] =
    [column("WHAT", 9, 0, 0), column("ABOUT", 20, 2, 0), column("HERE", 16, 2, 2), column("THERE", 16, 2, 1)];

/// How far a fact is indented.
const LABEL: usize = 11;

const fn column(title: &'static str, width: u16, grow: u16, gives_way: u8) -> Column {
    Column { title, width, grow, gives_way, align: Align::Left, sort: None }
}

/// The rows that tell of the backends themselves, a free one below.
fn head_height(state: &State) -> u16 {
    let wanted = head(state).len() + 1;
    u16::try_from(wanted).unwrap_or(u16::MAX).min(state.shell.body().height / 2)
}

/// The lines of the list that are shown.
pub(super) fn list_height(state: &State) -> usize {
    usize::from(state.shell.body().height.saturating_sub(head_height(state) + 1))
}

/// Draws it into the body.
pub(super) fn view(state: &State, frame: &mut Frame<'_>, body: Rect) {
    let screen = &state.screens.backend;
    let height = head_height(state);
    let ellipsis = state.shell.glyphs().ellipsis;
    let lines: Vec<Line<'_>> = head(state)
        .into_iter()
        .map(|spans| Line::from(fit(spans, usize::from(body.width), ellipsis)))
        .collect();
    frame.render_widget(Paragraph::new(lines), Rect { height, ..body });
    let table = Rect { y: body.y + height, height: body.height.saturating_sub(height), ..body };
    let items = screen.items();
    if items.is_empty() {
        let text = match (&screen.failed, screen.about.is_empty()) {
            (Some(_), _) | (None, true) => return,
            (None, false) => "   No decision waits, and nothing was set aside.",
        };
        frame.render_widget(Paragraph::new(Span::styled(text, state.shell.style(Role::Text))), table);
        return;
    }
    let rows = Table::rows_in(table);
    let mut cursor = screen.cursor;
    cursor.settle(items.len(), rows);
    let shown = cursor.window(items.len(), rows);
    let rows = items[shown].iter().map(|item| row(state, *item)).collect();
    let total = items.len();
    Table { columns: &COLUMNS, rows, cursor, total, focused: true }.draw(&state.shell, frame, table);
}

fn row(state: &State, item: Item<'_>) -> TableRow<'static> {
    let dash = state.shell.glyphs().dash;
    let (post, kind);
    let (role, cells) = match item {
        Item::Decision(waiting) => {
            kind = waiting.kind.words();
            let theirs = waiting.theirs.as_deref().unwrap_or(dash);
            let role = match waiting.kind {
                Kind::Conflict | Kind::Refused => Role::Warn,
                Kind::Queued | Kind::OfAnother(_) => Role::Text,
            };
            (role, [kind.as_str(), &waiting.about, &waiting.mine, theirs])
        }
        Item::SetAside(aside) => {
            post = post_words(aside);
            (Role::Dim, ["set aside", &post, dash, &aside.reason])
        }
    };
    let cells = cells.into_iter().enumerate().map(|(at, text)| {
        let role = if at == 0 { role } else { Role::Text };
        vec![Span::styled(sanitize(text).into_owned(), state.shell.style(role))]
    });
    TableRow { cells: cells.collect(), style: Style::new() }
}

/// What is told of the backends.
fn head(state: &State) -> Vec<Vec<Span<'static>>> {
    let screen = &state.screens.backend;
    let width = usize::from(state.shell.size.width);
    let style = |role| state.shell.style(role);
    let states = state.lens.remote.as_ref().map_or(&[][..], |remote| &remote.states);
    let mut lines = Vec::new();
    for known in states {
        let about = screen.about.iter().find(|about| about.name == known.name);
        let address = about.map(|about| sanitize(&about.address).into_owned()).unwrap_or_default();
        let name = sanitize(&known.name).into_owned();
        // One that is not named in the settings goes by its address.
        let address = if address == name { String::new() } else { format!("  {address}") };
        lines.push(vec![
            Span::styled(format!(" {name}"), style(Role::Title)),
            Span::styled(address, style(Role::Text)),
        ]);
        let role = if known.link == Link::Live { Role::Text } else { Role::Warn };
        let mut facts = vec![("STATE", role, state_words(state, known))];
        facts.extend(about.into_iter().flat_map(|about| facts_of(state, about)));
        for (label, role, text) in facts {
            // What to do stands at the end of a sentence.
            let rows = wrap(&sanitize(&text), width.saturating_sub(LABEL));
            lines.extend(rows.into_iter().enumerate().map(|(at, row)| {
                let label = if at == 0 { label } else { "" };
                vec![
                    Span::styled(format!("   {label:<8}"), style(Role::Label)),
                    Span::styled(row, style(role)),
                ]
            }));
        }
    }
    if let Some(failed) = &screen.failed {
        lines.push(vec![Span::styled(format!(" {}", sanitize(failed)), style(Role::Warn))]);
    } else if screen.about.is_empty() {
        lines.push(vec![Span::styled(" Asking the backend.", style(Role::Dim))]);
    }
    lines
}

fn state_words(state: &State, known: &BackendState) -> String {
    let clock = &state.lens.clock;
    let link = match known.link {
        Link::Live => "live".to_owned(),
        Link::Connecting => "connecting".to_owned(),
        Link::Reconnecting(since) => format!("reconnecting since {}", when(since, clock)),
        Link::Refused => "refused".to_owned(),
        Link::Offline(since) => format!("offline since {}", when(since, clock)),
    };
    match known.data_from {
        Some(from) => format!("{link} {} data from {}", state.shell.glyphs().dot, when(from, clock)),
        None => link,
    }
}

fn facts_of(state: &State, about: &About) -> Vec<(&'static str, Role, String)> {
    let dot = state.shell.glyphs().dot;
    let token = match &about.token {
        Some((name, scopes)) if scopes.is_empty() => (Role::Text, name.clone()),
        Some((name, scopes)) => {
            let scopes: Vec<&str> = scopes.iter().map(|scope| scope.id()).collect();
            (Role::Text, format!("{name}: {}", scopes.join(", ")))
        }
        None => (Role::Dim, "not known".to_owned()),
    };
    let intake = match &about.intake {
        Some(intake) => (Role::Text, intake_words(state, intake, dot)),
        None => (Role::Dim, "not known".to_owned()),
    };
    let why = about.why.iter().map(|why| ("WHY", Role::Text, why.clone()));
    why.chain([("TOKEN", token.0, token.1), ("INTAKE", intake.0, intake.1)]).collect()
}

/// What waits, what was set aside, what is to be learned, and how much and since when; what matters most first, since the end
/// may be cut off.
fn intake_words(state: &State, intake: &Intake, dot: &str) -> String {
    let aside = match (intake.set_aside, intake.items.len() as u64) {
        (0, _) => "nothing set aside".to_owned(),
        (all, listed) if listed < all => format!("{all} set aside, {listed} of them below"),
        (all, _) => format!("{all} set aside"),
    };
    let mut parts = vec![counted(intake.waiting, "post waits", "posts wait"), aside];
    if intake.to_learn > 0 {
        parts.push(counted(intake.to_learn, "workload to learn", "workloads to learn"));
    }
    if let Some(oldest) = intake.oldest.filter(|_| intake.waiting > 0) {
        parts.push(format!("{}, the oldest from {}", bytes(intake.bytes), when(oldest, &state.lens.clock)));
    }
    parts.join(&format!(" {dot} "))
}

/// A post in a few words: `dump, 4.1 kB, from agents`.
pub(super) fn post_words(post: &SetAside) -> String {
    format!("{}, {}, from {}", post.kind, bytes(post.bytes), post.by)
}
