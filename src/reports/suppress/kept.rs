//! What was decided of suggestions, as rows.

use super::words;
use crate::fleet::{Checked, Suppressed};
use crate::reports::clock::Clock;
use crate::reports::table::{Cell, Column, Table};
use crate::signals::Signals;
use crate::suppressions::store::{Standing, State};
use crate::suppressions::{Behaviour, Finding, Suggestion};
use crate::text::Masker;

/// What a suppression does to the signals at hand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HidesNow {
    /// Signals of which nothing is left.
    pub whole: u64,
    /// Signals that stay with fewer events.
    pub partly: u64,
    /// The ids of all of them, oldest first.
    pub ids: Vec<String>,
}

impl HidesNow {
    /// What it hides, or would if it were on.
    #[must_use]
    pub fn of(suppressed: &Suppressed, signals: &Signals, id: &str) -> HidesNow {
        let mut now = HidesNow::default();
        for (at, effect) in suppressed.hides(id).iter().filter(|(_, effect)| effect.hidden > 0) {
            now.whole += u64::from(effect.whole);
            now.partly += u64::from(!effect.whole);
            now.ids.extend(signals.head(*at).map(|head| head.id.to_owned()));
        }
        now
    }
}

/// What a suggestion is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    /// The agent's rule.
    pub rule: String,
    /// What the rule is called for people.
    pub title: String,
    /// The full name of the workload.
    pub workload: String,
    /// The newest version among its signals.
    pub version: String,
    /// What is done.
    pub behaviour: Behaviour,
}

/// One suggestion that somebody has decided on.
#[derive(Clone, Debug)]
pub struct Kept {
    /// Its id.
    pub id: String,
    /// What holds of it.
    pub standing: Standing,
    /// What has become of it.
    pub state: State,
    /// What it is about: as it was accepted, else as it is suggested now; `None` where neither is known.
    pub about: Option<About>,
    /// What it does to the signals at hand; `None` where no source was read.
    pub hides: Option<HidesNow>,
    /// What a check found; `None` where it was not checked.
    pub findings: Option<Vec<Finding>>,
}

impl Kept {
    /// All that anybody has decided on, by what has become of them, the newest first. `signals` are those at hand, `None`
    /// where no source was read.
    #[must_use]
    pub fn all(suppressed: &Suppressed, signals: Option<&Signals>, checked: Option<&[Checked]>) -> Vec<Kept> {
        let mut all: Vec<Kept> =
            suppressed.standings.keys().filter_map(|id| Kept::of(suppressed, id, signals, checked)).collect();
        all.retain(|kept| kept.state != State::Open);
        let order = |state: State| match state {
            State::Waiting => 0,
            State::Active => 1,
            State::Expired => 2,
            State::Off => 3,
            State::Rejected => 4,
            State::Open => 5,
        };
        all.sort_by_key(|kept| {
            let time = kept.standing.decided.as_ref().map(|entry| entry.time);
            (order(kept.state), std::cmp::Reverse(time))
        });
        all
    }

    /// The one of an id.
    #[must_use]
    pub fn of(
        suppressed: &Suppressed,
        id: &str,
        signals: Option<&Signals>,
        checked: Option<&[Checked]>,
    ) -> Option<Kept> {
        let (standing, state) = suppressed.standing(id)?;
        let accepted = standing.accepted.is_some();
        let hides = signals.filter(|_| accepted).map(|signals| HidesNow::of(suppressed, signals, id));
        let findings = checked
            .and_then(|checked| checked.iter().find(|checked| checked.id == id))
            .map(|checked| checked.findings.clone());
        let about = standing.accepted.as_ref().map(|accepted| About {
            rule: accepted.rule.clone(),
            title: accepted.title.clone(),
            workload: accepted.workload.clone(),
            version: accepted.version.clone(),
            behaviour: accepted.behaviour.clone(),
        });
        Some(Kept { id: id.to_owned(), standing: standing.clone(), state: *state, about, hides, findings })
    }

    /// Takes from a suggestion what it is about, if it is the one and nothing is known of that.
    pub fn learn(&mut self, suggestion: &Suggestion) {
        if suggestion.id == self.id && self.about.is_none() {
            self.about = Some(About {
                rule: suggestion.rule.clone(),
                title: suggestion.title.clone(),
                workload: suggestion.workload.clone(),
                version: suggestion.version.clone(),
                behaviour: suggestion.behaviour.clone(),
            });
        }
    }

    /// Why it was accepted or rejected; `None` where nobody has decided.
    #[must_use]
    pub fn reason(&self) -> Option<&str> {
        let accepted = self.standing.accepted.as_ref().map(|accepted| accepted.reason.as_str());
        accepted.or_else(|| self.standing.rejected())
    }
}

/// What was decided as a table. `short` shortens the name of a workload for people.
#[must_use]
pub fn table(
    all: &[Kept],
    short: &dyn Fn(&str) -> String,
    clock: &Clock,
    ascii: bool,
    masker: Option<Masker>,
) -> Table {
    let mut table = Table::new([
        // Ids and times are of use only as a whole.
        Column::right("id", "ID", 0),
        Column::left("state", "STATE", 0),
        Column::right("hides", "HIDES", 0),
        Column::left("rule", "RULE", 1).at_least(20),
        Column::left("workload", "WORKLOAD", 2).at_least(16),
        Column::left("scope", "SCOPE", 5).at_least(26),
        Column::left("behaviour", "BEHAVIOUR", 6).at_least(30),
        Column::left("author", "BY", 2),
        Column::right("time", "WHEN", 4),
        Column::right("expires", "ENDS", 3),
        Column::left("reason", "WHY", 1).at_least(16),
        Column::right("findings", "FOUND", 0),
    ]);
    for kept in all {
        let accepted = kept.standing.accepted.as_deref();
        let (decided, about) = (kept.standing.decided.as_ref(), kept.about.as_ref());
        let by = if ascii { "x" } else { "×" };
        let of = |text: Option<String>| text.map_or_else(Cell::none, Cell::from);
        table.rows.push(vec![
            kept.id.as_str().into(),
            kept.state.id().into(),
            match &kept.hides {
                Some(hides) if hides.partly > 0 => Cell::exact(
                    format!("{}+{}~", hides.whole, hides.partly),
                    (hides.whole + hides.partly).to_string(),
                ),
                Some(hides) => hides.whole.into(),
                None => Cell::none(),
            },
            of(about.map(|about| about.rule.clone())),
            about.map_or_else(Cell::none, |about| {
                Cell::exact(short(&about.workload), about.workload.as_str())
            }),
            of(accepted.map(|accepted| format!("{} {by} {}", accepted.breadth.id(), accepted.place.id()))),
            of(about.map(|about| words::behaviour_short(&about.behaviour, masker))),
            of(decided.map(|entry| entry.author.clone())),
            clock.absolute(decided.map(|entry| entry.time)),
            match kept.standing.expires {
                Some(_) => clock.absolute(kept.standing.expires),
                None if accepted.is_some() => Cell::exact("never", ""),
                None => Cell::none(),
            },
            of(kept.reason().map(str::to_owned)),
            match &kept.findings {
                Some(findings) if findings.is_empty() => Cell::exact("-", "0"),
                Some(findings) => (findings.len() as u64).into(),
                None => Cell::none(),
            },
        ]);
    }
    table
}
