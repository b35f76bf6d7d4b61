//! Where a page of the list ends: its last row, without what no column sorts by, as opaque text.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use crate::api::WorkloadSummary;
use crate::reports::list::ListRow;
use crate::reports::list_wire;

/// The most characters of a cursor.
const MOST: usize = 16 << 10;

/// A cursor that this backend did not write.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the cursor is none that this backend wrote")]
pub struct BadCursor;

/// The cursor behind a row.
pub(super) fn write(row: &ListRow) -> String {
    let json = serde_json::to_vec(&list_wire::summary(row, None)).unwrap_or_default();
    URL_SAFE_NO_PAD.encode(json)
}

/// The row of a cursor.
pub(super) fn read(cursor: &str) -> Result<ListRow, BadCursor> {
    let json = Some(cursor).filter(|cursor| cursor.len() <= MOST);
    let json = json.and_then(|cursor| URL_SAFE_NO_PAD.decode(cursor).ok()).ok_or(BadCursor)?;
    let summary: WorkloadSummary = serde_json::from_slice(&json).map_err(|_| BadCursor)?;
    Ok(list_wire::row(&summary))
}
