//! The signals of one workload with their verdicts: what takes time, so it is done away from any screen.

use super::row::{RowMaker, SignalRow};
use crate::fleet::{Cancel, Fleet, FleetError};
use crate::signals::SignalIndex;

/// The rows of the signals of a workload, by its full name, judged; of `None` those that belong to no workload.
///
/// # Errors
/// Cancelled, or none of the workload's files can be read any more.
pub fn judged(
    _fleet: &Fleet,
    maker: &mut RowMaker<'_>,
    workload: Option<&str>,
    _cancel: &Cancel,
) -> Result<Vec<SignalRow>, FleetError> {
    let signals: &[SignalIndex] = match workload {
        Some(workload) => maker.view().signals.of_workload(workload),
        None => maker.view().signals.unplaced(),
    };
    Ok(maker.rows(signals, |_| None))
}
