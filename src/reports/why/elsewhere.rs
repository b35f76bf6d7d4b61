//! Where else in the fleet a signal's behaviour is known: in which other workloads.

use crate::fleet::{Cancel, Fleet, FleetView};
use crate::model::{Facet, Signal};
use crate::query::{Behaviour, Query};
use crate::reports::find::{self, FindOptions, Found};
use crate::signals::Verdict;

/// In which other workloads a behaviour is known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Elsewhere {
    /// What was looked for, as it is typed into a search: `exec:/usr/bin/curl`.
    pub asked: String,
    /// The short names of other workloads that show it.
    pub workloads: Vec<String>,
    /// How many other workloads were searched.
    pub searched: usize,
}

/// What to look for in other workloads: the thing that was acted upon, else the executable.
#[must_use]
pub fn behaviour(signal: &Signal, verdict: &Verdict) -> Option<String> {
    let event = signal.events.get(verdict.event).or_else(|| signal.events.first())?;
    let facet = event.deed.facet.unwrap_or(Facet::Process);
    let name = match event.deed.facet {
        Some(_) => event.deed.name.as_str(),
        None => event.process()?.executable.as_str(),
    };
    (!name.is_empty()).then(|| format!("{}:{}", facet.spec().search_key, escaped(name)))
}

/// A name that means itself and nothing more: wildcards lose their meaning.
fn escaped(name: &str) -> String {
    name.chars().fold(String::new(), |mut text, c| {
        if matches!(c, '*' | '?' | '\\') {
            text.push('\\');
        }
        text.push(c);
        text
    })
}

/// Looks for a signal's behaviour in all other workloads. It opens profiles: not for a loop that must not wait.
#[must_use]
pub fn elsewhere(
    fleet: &Fleet,
    view: &FleetView,
    signal: &Signal,
    verdict: &Verdict,
    own: Option<&str>,
    cancel: &Cancel,
) -> Option<Elsewhere> {
    let asked = behaviour(signal, verdict)?;
    let wanted = Behaviour::parse(&asked).ok()?;
    let mut found = Elsewhere { asked, ..Elsewhere::default() };
    let options = FindOptions { limit: 1, masker: None };
    find::find(fleet, view, &Query::default(), &wanted, options, cancel, &mut |one| {
        if let Found::Searched { workload, hits, .. } = one
            && Some(workload.name.as_str()) != own
        {
            found.searched += 1;
            if !hits.is_empty() {
                found.workloads.push(workload.short_name.clone());
            }
        }
    });
    Some(found)
}
