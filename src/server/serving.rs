//! What a process keeps of what is there, to answer from: nothing that is lost with it.

use std::sync::{Arc, Mutex};

use super::index::Index;
use super::opened::Shelf;
use crate::learning::Rules;

/// All of it.
#[derive(Debug, Default)]
pub struct Serving {
    /// Every workload, for the list.
    pub(crate) index: Index,
    /// Workloads that deep questions were asked of.
    pub(crate) shelf: Shelf,
    /// The rules that hold, and the version of the settings that they come of.
    pub(crate) rules: Mutex<Option<(u64, Arc<Rules>)>>,
    /// The last changes, for all streams.
    pub(crate) recent: super::http::stream::Recent,
    /// The streams of changes that are open.
    pub(crate) streams: super::http::stream::Streams,
}
