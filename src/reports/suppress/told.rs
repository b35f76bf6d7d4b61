//! What a decision does, in lines: what is accepted, what disappears, what comes back.

use super::lines::{joined, push};
use super::words;
use crate::fleet::Suppressed;
use crate::model::UnixNanos;
use crate::reports::clock::Clock;
use crate::signals::{SignalIndex, Signals};
use crate::suppressions::store::State;
use crate::suppressions::{Effect, Scope, Suggestion};
use crate::text::Masker;
use crate::text::number::{counted, grouped};

/// Ids that are named; the rest is counted.
const NAMED: usize = 3;

/// A few ids, and how many more there are of `all`.
#[must_use]
pub fn some<S: AsRef<str>>(ids: &[S], all: u64) -> String {
    let named: Vec<&str> = ids.iter().take(NAMED).map(AsRef::as_ref).collect();
    let more = all.saturating_sub(named.len() as u64);
    if more == 0 { named.join(", ") } else { format!("{} and {} more", named.join(", "), grouped(more)) }
}

/// What is about to be accepted.
#[derive(Debug)]
pub struct Acceptance<'a> {
    /// The suggestion.
    pub suggestion: &'a Suggestion,
    /// The rung.
    pub scope: &'a Scope,
    /// What its query does to the signals at hand.
    pub hidden: &'a [(SignalIndex, Effect)],
    /// The signals at hand.
    pub signals: &'a Signals,
    /// What was decided before.
    pub before: &'a Suppressed,
    /// When it ends; `None` for never.
    pub end: Option<UnixNanos>,
    /// Now.
    pub clock: Clock,
    /// Only ASCII for what Habitus itself draws.
    pub ascii: bool,
    /// Masks secrets, if there is one.
    pub masker: Option<Masker>,
}

impl Acceptance<'_> {
    /// What it is and what it hides, as lines that are safe to print.
    #[must_use]
    pub fn text(&self) -> String {
        let Acceptance { suggestion, scope, .. } = self;
        let head = |at: &SignalIndex| self.signals.head(*at);
        let of = |wanted: &dyn Fn(&Effect) -> bool| -> Vec<SignalIndex> {
            let found = self.hidden.iter().filter(|(_, effect)| effect.hidden > 0 && wanted(effect));
            found.map(|(at, _)| *at).collect()
        };
        let ids = |of: &[SignalIndex]| -> Vec<String> {
            of.iter().filter_map(|at| Some(head(at)?.id.to_owned())).collect()
        };
        let whole = of(&|effect| effect.whole);
        let partly = of(&|effect| !effect.whole);
        let times = || whole.iter().filter_map(|at| head(at)?.time);
        let mut lines = vec![format!("{}: {}", suggestion.id, words::rung_name(scope, self.ascii))];
        let mut say = |line: &str| push(&mut lines, "  ", "    ", line);
        say(&words::behaviour(&suggestion.behaviour, self.masker));
        let impact = words::impact(whole.len() as u64, (times().min(), times().max()));
        say(&match whole.is_empty() {
            true => impact,
            false => format!("{impact}: {}", some(&ids(&whole), whole.len() as u64)),
        });
        let already = whole.iter().filter(|&&at| self.before.is_hidden(at)).count() as u64;
        if already > 0 {
            let are = if already == 1 { "is" } else { "are" };
            say(&format!("{} of them {are} hidden already", grouped(already)));
        }
        if !partly.is_empty() {
            let signals = counted(partly.len() as u64, "signal stays", "signals stay");
            say(&format!("{signals} with fewer events: {}", some(&ids(&partly), partly.len() as u64)));
        }
        if scope.hides.unknown > 0 {
            let all = scope.hides.unknown.into();
            let signals = counted(all, "signal", "signals");
            say(&format!(
                "HIDES {signals} of which something is not learned: {}",
                some(&scope.unlearned, all)
            ));
        }
        scope.notes.iter().for_each(|note| say(&format!("note: {note}")));
        if !suggestion.lacks.is_empty() {
            say(&format!("provisional: {}", words::lacks(&suggestion.lacks)));
        }
        say(&match self.end {
            Some(end) => format!("ends {}", words::expiry(Some(end), self.clock.zone)),
            None => "never ends".to_owned(),
        });
        self.replaces().iter().for_each(|line| say(line));
        joined(&lines)
    }

    /// What was decided before, of which this takes the place.
    fn replaces(&self) -> Option<String> {
        let (standing, _) = self.before.standing(&self.suggestion.id)?;
        let decided = standing.decided.as_ref()?;
        let what = match &standing.accepted {
            Some(accepted) => format!("{} {}", accepted.breadth.id(), accepted.place.id()),
            None => "a rejection".to_owned(),
        };
        Some(format!(
            "takes the place of {what} by {}, {}",
            decided.author,
            crate::text::time::absolute(decided.time.0, self.clock.zone)
        ))
    }
}

/// Why what was just accepted hides nothing yet; `None` where it does.
#[must_use]
pub fn not_yet(after: &Suppressed, id: &str) -> Option<String> {
    match after.state(id) {
        State::Waiting => {
            Some(format!("it hides nothing until somebody else approves it: `habitus suppress approve {id}`"))
        }
        State::Off => Some(format!("it was turned off before and still is: `habitus suppress on {id}`")),
        _ => None,
    }
}

/// What a decision has changed at the signals at hand, as lines that are safe to print: `30 signals disappear: a, b, c and
/// 27 more`.
#[must_use]
pub fn changed(before: &Suppressed, after: &Suppressed, signals: &Signals) -> String {
    let ids = |wanted: &dyn Fn(SignalIndex) -> bool| -> Vec<String> {
        let found = signals.indices().filter(|&at| wanted(at));
        found.filter_map(|at| Some(signals.head(at)?.id.to_owned())).collect()
    };
    let gone = ids(&|at| !before.is_hidden(at) && after.is_hidden(at));
    let back = ids(&|at| before.is_hidden(at) && !after.is_hidden(at));
    let mut lines = Vec::new();
    for (ids, one, many) in
        [(&gone, "signal disappears", "signals disappear"), (&back, "signal comes back", "signals come back")]
    {
        if !ids.is_empty() {
            let all = ids.len() as u64;
            push(&mut lines, "  ", "    ", &format!("{}: {}", counted(all, one, many), some(ids, all)));
        }
    }
    if lines.is_empty() {
        lines.push("  no signal at hand disappears or comes back".to_owned());
    }
    joined(&lines)
}
