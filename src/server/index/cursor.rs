//! Where a page of the list ends: the name of its last row and what its column sorts by, as opaque text.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};

use super::keys::{Order, OwnKey};

/// The most characters of a cursor.
const MOST: usize = 16 << 10;

/// A cursor that this backend did not write.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the cursor is none that this backend wrote for this order")]
pub struct BadCursor;

/// The last row of a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Cursor {
    /// The id of the column that the list is ordered by.
    column: String,
    /// What it sorts the row by.
    pub(super) key: OwnKey,
    /// The full name of the workload.
    pub(super) workload: String,
}

impl Cursor {
    /// Behind the row of a workload.
    pub(super) fn behind(workload: &str, key: OwnKey, order: Order) -> Cursor {
        Cursor { column: order.column.id.to_owned(), key, workload: workload.to_owned() }
    }

    /// As opaque text.
    pub(super) fn write(&self) -> String {
        URL_SAFE_NO_PAD.encode(serde_json::to_vec(self).unwrap_or_default())
    }

    /// Of a text.
    pub(super) fn read(text: &str, order: Order) -> Result<Cursor, BadCursor> {
        let json = Some(text).filter(|text| text.len() <= MOST);
        let json = json.and_then(|text| URL_SAFE_NO_PAD.decode(text).ok()).ok_or(BadCursor)?;
        let cursor: Cursor = serde_json::from_slice(&json).map_err(|_| BadCursor)?;
        if cursor.column == order.column.id { Ok(cursor) } else { Err(BadCursor) }
    }
}
