//! Pages of lists, with a cursor that stays right while the list grows.

use serde::{Deserialize, Serialize};

/// Where the next page begins: opaque text of the server.
pub type Cursor = String;

/// A part of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct Page<T> {
    /// The items of this page, in order.
    pub items: Vec<T>,
    /// Where the next page begins; `null` after the last.
    pub next: Option<Cursor>,
}
