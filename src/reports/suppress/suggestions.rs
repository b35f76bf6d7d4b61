//! Suggestions as rows, and one as a block of text: what is done, how sure that is, its ladder, the rung that is proposed.

use super::lines::{joined, push, push_parts};
use super::words;
use crate::fleet::Suppressed;
use crate::reports::table::{Cell, Column, Layout, Table};
use crate::suppressions::store::State;
use crate::suppressions::{Allowed, Breadth, Place, Scope, Suggestion};
use crate::text::Masker;
use crate::text::number::percent_of;

/// Before every line but the first of a block.
const INDENT: &str = "  ";

/// Suggestions as a table, one a row.
#[must_use]
pub fn table(list: &[&Suggestion], suppressed: &Suppressed, masker: Option<Masker>) -> Table {
    let mut table = Table::new([
        Column::right("id", "ID", 0),
        Column::left("state", "STATE", 1),
        Column::right("hides", "HIDES", 0),
        Column::right("signals", "SIGNALS", 2),
        Column::left("rule", "RULE", 0),
        Column::left("workload", "WORKLOAD", 0),
        Column::left("version", "VERSION", 3),
        Column::left("behaviour", "BEHAVIOUR", 0),
        Column::left("scope", "SCOPE", 1),
        Column::right("bound", "AT LEAST", 2),
        Column::left("evidence", "EVIDENCE", 4),
        Column::left("lacks", "LACKS", 1),
        Column::left("query", "QUERY", 5),
    ]);
    for suggestion in list {
        let proposed = proposed(suggestion);
        let bound = suggestion.evidence.bound;
        table.rows.push(vec![
            suggestion.id.as_str().into(),
            state_word(suggestion, suppressed).into(),
            proposed.map_or_else(Cell::none, |scope| scope.hides.signals.into()),
            (suggestion.signals.len() as u64).into(),
            suggestion.rule.as_str().into(),
            suggestion.workload.as_str().into(),
            suggestion.version.as_str().into(),
            words::behaviour_short(&suggestion.behaviour, masker).into(),
            proposed.map_or_else(Cell::none, |scope| {
                format!("{} {}", scope.breadth.id(), scope.place.id()).into()
            }),
            bound.map_or_else(Cell::none, |bound| Cell::exact(percent_of(bound), format!("{bound:.4}"))),
            words::evidence(&suggestion.evidence).join(", ").into(),
            words::lacks(&suggestion.lacks).into(),
            proposed.map_or_else(Cell::none, |scope| scope.text.as_str().into()),
        ]);
    }
    table
}

/// The rung that is proposed.
#[must_use]
pub fn proposed(suggestion: &Suggestion) -> Option<&Scope> {
    suggestion.proposed.and_then(|at| suggestion.scopes.get(at))
}

/// What has become of it, or that it is provisional; empty where it is neither.
fn state_word(suggestion: &Suggestion, suppressed: &Suppressed) -> &'static str {
    match suppressed.state(&suggestion.id) {
        State::Open if suggestion.is_provisional() => "provisional",
        State::Open => "",
        state => words::state(state),
    }
}

/// The ladder as a table: a row a breadth, a column a place.
#[must_use]
pub fn ladder(suggestion: &Suggestion) -> Table {
    let places: Vec<Place> = Place::ALL
        .iter()
        .map(|row| row.0)
        .filter(|place| suggestion.scopes.iter().any(|scope| scope.place == *place))
        .collect();
    let mut columns = vec![Column::left("behaviour", "", 0)];
    columns.extend(places.iter().map(|place| Column::left(place.id(), place.id(), 0)));
    let mut table = Table::new(columns);
    let proposed = proposed(suggestion).map(|scope| (scope.breadth, scope.place));
    for (breadth, id, _) in Breadth::ALL {
        let rung = |place| {
            suggestion.scopes.iter().find(move |scope| (scope.breadth, scope.place) == (breadth, place))
        };
        if !places.iter().any(|&place| rung(place).is_some()) {
            continue;
        }
        let cell = |&place: &Place| -> Cell {
            let Some(scope) = rung(place) else { return Cell::none() };
            let cell = words::rung_short(scope);
            let is_proposed = proposed == Some((breadth, place));
            if is_proposed { format!("{cell} proposed").into() } else { cell.into() }
        };
        table.rows.push(std::iter::once(id.into()).chain(places.iter().map(cell)).collect());
    }
    table
}

/// Why rungs may not be taken, each reason once: the word that its cells hold, and the reason.
#[must_use]
pub fn reasons(suggestion: &Suggestion) -> Vec<(&'static str, String)> {
    let mut reasons: Vec<(&'static str, String)> = Vec::new();
    for scope in &suggestion.scopes {
        let word = match &scope.allowed {
            Allowed::Yes => continue,
            Allowed::Open(_) => "open",
            Allowed::Refused(_) if scope.hides.unknown > 0 => "!",
            Allowed::Refused(_) => "refused",
            Allowed::Impossible(_) => "none",
        };
        // How many are not learned stands in each cell.
        let why = match word {
            "!" => "so many signals of which something is not learned: refused".to_owned(),
            _ => scope.allowed.why().to_owned(),
        };
        if !reasons.iter().any(|known| known.0 == word && known.1 == why) {
            reasons.push((word, why));
        }
    }
    reasons
}

/// What a block is made with.
#[derive(Clone, Copy, Debug)]
pub struct Block<'a> {
    /// What was decided of suggestions.
    pub suppressed: &'a Suppressed,
    /// Masks secrets, if there is one.
    pub masker: Option<Masker>,
    /// Only ASCII for what Habitus itself draws.
    pub ascii: bool,
    /// The short name of its workload.
    pub workload: &'a str,
    /// How the sources were named, for commands that can be copied.
    pub sources: &'a str,
    /// Whether what is to be known of it stands there too: notes, hints, all reasons.
    pub why: bool,
}

impl Block<'_> {
    /// A suggestion as lines that are safe to print and fit 80 columns, if no word of them is longer.
    #[must_use]
    pub fn text(&self, suggestion: &Suggestion) -> String {
        let mut lines: Vec<String> = Vec::new();
        let version = &suggestion.version;
        let place = [self.workload, version].map(str::trim).join(" ");
        let head =
            [suggestion.id.as_str(), &suggestion.rule, place.trim(), state_word(suggestion, self.suppressed)];
        push_parts(&mut lines, "", "    ", &head, self.ascii);
        push(&mut lines, INDENT, "      ", &words::behaviour(&suggestion.behaviour, self.masker));
        let mut evidence = words::evidence(&suggestion.evidence);
        evidence.push(words::judged(&suggestion.evidence));
        push_parts(&mut lines, INDENT, INDENT, &evidence, self.ascii);
        push(&mut lines, INDENT, INDENT, &words::impact_of(suggestion));
        for lack in &suggestion.lacks {
            push(&mut lines, "  lacking: ", "           ", &lack.text);
        }
        if self.why {
            suggestion.notes.iter().for_each(|note| push(&mut lines, "  note: ", "        ", note));
        }
        lines.push(String::new());
        let ladder = ladder(suggestion).to_text(Layout { width: None, ascii: self.ascii });
        lines.extend(ladder.lines().map(|line| format!("{INDENT}{line}")));
        for (word, why) in reasons(suggestion) {
            push(&mut lines, &format!("  {word:<8} "), "           ", &why);
        }
        lines.push(String::new());
        self.accepting(suggestion, &mut lines);
        joined(&lines)
    }

    /// The query of the rung that is proposed, and how it is accepted.
    fn accepting(&self, suggestion: &Suggestion, lines: &mut Vec<String>) {
        let (id, sources) = (&suggestion.id, self.sources);
        let proposed = proposed(suggestion);
        if let Some(scope) = proposed {
            push(lines, INDENT, "    ", &scope.text);
            if self.why {
                scope.notes.iter().for_each(|note| push(lines, "  note: ", "        ", note));
            }
        }
        let is_open = matches!(self.suppressed.state(id), State::Open | State::Rejected);
        let rung = if proposed.is_some() { "" } else { " --behaviour RUNG --place RUNG" };
        match (is_open, suggestion.is_provisional(), proposed) {
            (false, ..) => return lines.push(format!("  habitus suppress show {id}")),
            (true, true, None) => {
                push(
                    lines,
                    INDENT,
                    INDENT,
                    "provisional: nothing is proposed; whoever knows better names a rung",
                );
            }
            (true, false, None) => {
                push(
                    lines,
                    INDENT,
                    INDENT,
                    "nothing is proposed: every rung that hides some of it must be typed",
                );
            }
            (true, _, Some(_)) => {}
        }
        push(lines, INDENT, "    ", &format!("habitus suppress accept {id}{rung} --reason WHY {sources}"));
    }
}
