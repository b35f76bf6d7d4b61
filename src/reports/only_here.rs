//! Only here: what one instance, host, version or file of a workload shows and no other does.

use std::sync::Arc;

use super::compared::{self, CompareOptions, Compared, Part};
use super::sides;
use crate::fleet::{Cancel, Fleet, Workload};
use crate::learning::{DivideBy, Profile};
use crate::model::Selection;

/// What one unit alone shows.
#[derive(Clone, Debug)]
pub struct OnlyHere {
    /// The full name of the workload.
    pub workload: String,
    /// What the unit is.
    pub by: DivideBy,
    /// Its name.
    pub unit: String,
    /// The other units laid against it.
    pub compared: Compared,
    /// Recordings that may be of the unit itself and so bore no witness: agents' sums on its host.
    pub undecided: usize,
}

/// What a unit shows that no other unit of its kind shows, within a selection. `None` if nothing that is selected is of
/// such a unit.
///
/// It reads files for details: not for a loop that must not wait.
#[must_use]
pub fn only_here(
    fleet: &Fleet,
    workload: &Workload,
    profile: &Arc<Profile>,
    selection: &Selection,
    (by, unit): (DivideBy, &str),
    options: &CompareOptions,
    cancel: &Cancel,
) -> Option<OnlyHere> {
    let division = Arc::new(sides::division(workload, profile, selection, by));
    let number = division.find(unit)?;
    let (own, others) = (division.own(number), division.others(number));
    let count = division.count(&others);
    let a = Part::divided(
        Arc::clone(profile),
        others,
        Arc::clone(&division),
        format!("{count} other {}", by.words(count)),
    );
    let name = format!("{} {}", by.one(), super::units::short_id(unit));
    let b = Part::divided(Arc::clone(profile), own, Arc::clone(&division), name);
    let undecided = division.undecided(number);
    let compared = compared::compare(a, b, (fleet, fleet), options, cancel);
    Some(OnlyHere { workload: workload.name.clone(), by, unit: unit.to_owned(), compared, undecided })
}

/// The names of the units of a kind, in order.
#[must_use]
pub fn units(workload: &Workload, profile: &Profile, selection: &Selection, by: DivideBy) -> Vec<String> {
    sides::division(workload, profile, selection, by).names().to_vec()
}

impl OnlyHere {
    /// How many other units it was compared with.
    #[must_use]
    pub fn others(&self) -> u32 {
        self.compared.a.division.count(self.compared.a.scope.selection())
    }

    /// What cannot be told, each as a sentence.
    #[must_use]
    pub fn caveats(&self) -> Vec<String> {
        let mut caveats = Vec::new();
        if self.others() == 0 {
            caveats.push(format!("there is no other {}: everything is only here", self.by.one()));
        }
        if self.undecided > 0 {
            caveats.push(format!(
                "{} that may be of the {} itself bore no witness",
                crate::text::number::counted(self.undecided as u64, "recording", "recordings"),
                self.by.one()
            ));
        }
        caveats.extend(self.compared.not_read());
        caveats
    }
}
