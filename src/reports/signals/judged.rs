//! The signals of one workload with their verdicts: what takes time, so it is done away from any screen.

use std::sync::Arc;

use super::row::{RowMaker, SignalRow};
use crate::fleet::{Cancel, Fleet, FleetError};
use crate::signals::SignalIndex;

/// The rows of the newest `most` signals of a workload, by its full name, judged, oldest first; of `None` those that belong
/// to no workload.
///
/// # Errors
/// Cancelled, or none of the workload's files can be read any more.
pub fn judged(
    fleet: &Fleet,
    maker: &mut RowMaker<'_>,
    workload: Option<&str>,
    most: usize,
    cancel: &Cancel,
) -> Result<Vec<Arc<SignalRow>>, FleetError> {
    let view = maker.view();
    let Some(workload) = workload else {
        let verdicts = fleet.unplaced_verdicts(view);
        return Ok(maker.rows(newest(view.signals.unplaced(), most), None, |at| verdicts.of(at).cloned()));
    };
    let signals = newest(view.signals.of_workload(workload), most);
    let verdicts = fleet.verdicts(workload, cancel)?;
    // The nodes that verdicts name are those of the profile, which is open still as a rule.
    let names_nodes = signals.iter().any(|&at| verdicts.of(at).is_some_and(|verdict| verdict.node.is_some()));
    let profile = match names_nodes.then(|| fleet.open(workload, cancel, &mut |_| {})) {
        Some(Ok(profile)) => Some(profile),
        None | Some(Err(FleetError::NoSuchWorkload(_))) => None,
        Some(Err(error)) => return Err(error),
    };
    let tree = profile.as_ref().map(|profile| profile.tree());
    Ok(maker.rows(signals, tree, |at| verdicts.of(at).cloned()))
}

fn newest(signals: &[SignalIndex], most: usize) -> &[SignalIndex] {
    &signals[signals.len().saturating_sub(most)..]
}
