//! What somebody means who names a part of what was watched: a version, a snapshot, an instance, a host, a file or a whole
//! workload.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::fleet::{FleetView, Workload};
use crate::learning::{DivideBy, Division, Profile};
use crate::model::{FileId, Observation, Selection};
use crate::query::quoted;

use super::units::short_id;

/// A part of a workload that was named.
#[derive(Clone, Debug)]
pub struct Named {
    /// The workload.
    pub workload: Arc<Workload>,
    /// What of it; without, all of it.
    pub unit: Option<(DivideBy, String)>,
}

impl Named {
    /// What it is called, so that it can be written again: `version:v1.2.0`.
    #[must_use]
    pub fn written(&self) -> String {
        match &self.unit {
            Some((by, name)) => format!("{}:{name}", by.one()),
            None => format!("{WORKLOAD}:{}", self.workload.name),
        }
    }

    /// What it is called in a heading: `instance d25308df492d of shop/api`.
    #[must_use]
    pub fn words(&self) -> String {
        match &self.unit {
            Some((by, name)) => format!("{} {} of {}", by.one(), short_id(name), self.workload.short_name),
            None => self.workload.short_name.clone(),
        }
    }

    /// The same without the workload.
    #[must_use]
    pub fn short(&self) -> String {
        match &self.unit {
            Some((by, name)) => format!("{} {}", by.one(), short_id(name)),
            None => self.workload.short_name.clone(),
        }
    }

    /// What it selects of an open profile of its workload, within a selection.
    #[must_use]
    pub fn select(&self, profile: &Profile, within: &Selection) -> Selection {
        let Some((by, name)) = &self.unit else { return within.clone() };
        let division = division(&self.workload, profile, within, *by);
        division.find(name).map_or_else(|| Selection::from_fn(0, |_| false), |unit| division.own(unit))
    }

    fn is_same_kind(&self, other: &Named) -> bool {
        self.unit.as_ref().map(|unit| unit.0) == other.unit.as_ref().map(|unit| unit.0)
    }
}

/// Divides what is selected of an open profile of a workload.
#[must_use]
pub fn division(workload: &Workload, profile: &Profile, within: &Selection, by: DivideBy) -> Division {
    let file_name = |file: FileId| workload.file_names.get(&file).cloned();
    Division::of(profile.observations(), within, by, &file_name)
}

/// What whole workloads are written with.
const WORKLOAD: &str = "workload";

/// So much of a container's name must be written.
const LEAST_ID: usize = 8;

/// All that a text may mean: with what it is written with (`host:web-1`) only such, else units of every kind, and the
/// workloads of that name where no unit has it.
#[must_use]
pub fn meanings(view: &FleetView, text: &str, within: Option<&str>) -> Vec<Named> {
    let workloads: Vec<&Arc<Workload>> = match within {
        Some(part) => view.named(part),
        None => view.workloads.iter().collect(),
    };
    let whole = |part: &str| {
        let named =
            view.named(part).into_iter().filter(|w| workloads.iter().any(|known| known.name == w.name));
        named.map(|workload| Named { workload: Arc::clone(workload), unit: None }).collect::<Vec<_>>()
    };
    if let Some((kind, rest)) = text.split_once(':') {
        if kind == WORKLOAD {
            return whole(rest);
        }
        if let Some(by) = DivideBy::from_id(kind) {
            return workloads.iter().flat_map(|workload| units(workload, by, rest)).collect();
        }
    }
    let all = workloads.iter().flat_map(|w| DivideBy::all().flat_map(|by| units(w, by, text)));
    let found: Vec<Named> = all.collect();
    if found.is_empty() { whole(text) } else { found }
}

/// A filter that selects every workload in which one of these texts has a meaning, and some others.
#[must_use]
pub fn filter(texts: &[&str]) -> String {
    let terms: Vec<String> = texts.iter().map(|text| may_mean(text)).collect();
    // What may be anything may be in any workload.
    if terms.iter().any(String::is_empty) { String::new() } else { terms.join(" OR ") }
}

fn may_mean(text: &str) -> String {
    let whole = |part: &str| format!("workload:*{}*", quoted(part));
    let of = |by: DivideBy, name: &str| match name {
        "" => String::new(),
        name => HAVING[by as usize](name),
    };
    if let Some((kind, rest)) = text.split_once(':') {
        if kind == WORKLOAD {
            return whole(rest);
        }
        if let Some(by) = DivideBy::from_id(kind) {
            return of(by, rest);
        }
    }
    let units: Vec<String> = DivideBy::all().map(|by| of(by, text)).collect();
    if text.is_empty() { String::new() } else { format!("{} OR {}", units.join(" OR "), whole(text)) }
}

/// What selects workloads that have a unit that a text may mean, in the order of [`DivideBy`]. What a backend has learned is
/// read as a file that is called like the workload.
static HAVING: [fn(&str) -> String; 5] = [
    |text| format!("container_id:{}*", quoted(text)),
    |text| format!("host:{}", quoted(text)),
    |text| format!("image_tag:{}", quoted(text)),
    |text| format!("snapshot:{}", quoted(text)),
    |text| format!("workload:*{}", quoted(text.rsplit('/').next().unwrap_or_default())),
];

/// The units of a kind that a text may mean in a workload.
fn units(workload: &Arc<Workload>, by: DivideBy, text: &str) -> Vec<Named> {
    let counting = workload.observations().iter().filter(|o| o.counts());
    let names: BTreeSet<&str> = counting.flat_map(|o| name_of(workload, o, by)).collect();
    let found: Vec<&str> = if names.contains(text) {
        vec![text]
    } else {
        names.into_iter().filter(|name| LIKE[by as usize](name, text)).collect()
    };
    let named = |name: &str| Named { workload: Arc::clone(workload), unit: Some((by, name.to_owned())) };
    found.into_iter().map(named).collect()
}

/// Whether a text that is no name may mean it, in the order of [`DivideBy`].
static LIKE: [fn(&str, &str) -> bool; 5] = [
    |name, text| text.len() >= LEAST_ID && name.starts_with(text),
    |_, _| false,
    |_, _| false,
    |_, _| false,
    |name, text| name.rsplit('/').next() == Some(text) || name.ends_with(&format!("/{text}")),
];

fn name_of<'a>(workload: &'a Workload, o: &'a Observation, by: DivideBy) -> Option<&'a str> {
    match by {
        DivideBy::Instance => o.instance.as_deref(),
        DivideBy::Host => o.host.as_deref(),
        DivideBy::Version => Some(&o.version),
        DivideBy::Snapshot => Some(&o.name),
        DivideBy::File => workload.file_names.get(&o.file).map(String::as_str),
    }
}

/// Why two texts name no two parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unclear {
    /// Nothing is called so.
    Nothing(String),
    /// Several pairs are: how each is written.
    Several(Vec<String>),
}

/// The two parts that two texts mean: of the same kind, and of the same workload where there are such.
///
/// # Errors
/// Nothing of that name, or several pairs.
pub fn pair(view: &FleetView, a: &str, b: &str, within: Option<&str>) -> Result<(Named, Named), Unclear> {
    let (left, right) = (meanings(view, a, within), meanings(view, b, within));
    for (text, found) in [(a, &left), (b, &right)] {
        if found.is_empty() {
            return Err(Unclear::Nothing(text.to_owned()));
        }
    }
    let all: Vec<(&Named, &Named)> = left.iter().flat_map(|x| right.iter().map(move |y| (x, y))).collect();
    let is_same = |(x, y): &(&Named, &Named)| x.workload.name == y.workload.name;
    let is_alike = |(x, y): &(&Named, &Named)| x.is_same_kind(y);
    // The narrower a choice is, the more it is meant.
    let choices: [Vec<(&Named, &Named)>; 4] = [
        all.iter().copied().filter(|pair| is_same(pair) && is_alike(pair)).collect(),
        all.iter().copied().filter(is_alike).collect(),
        all.iter().copied().filter(is_same).collect(),
        all,
    ];
    let chosen = choices.into_iter().find(|pairs| !pairs.is_empty()).unwrap_or_default();
    match chosen.as_slice() {
        [(x, y)] => Ok(((*x).clone(), (*y).clone())),
        several => {
            let written = |(x, y): &(&Named, &Named)| {
                if x.workload.name == y.workload.name {
                    format!("{} {} --workload {}", x.written(), y.written(), x.workload.name)
                } else {
                    format!("{} of {}, {} of {}", x.written(), x.workload.name, y.written(), y.workload.name)
                }
            };
            Err(Unclear::Several(several.iter().map(written).collect()))
        }
    }
}
