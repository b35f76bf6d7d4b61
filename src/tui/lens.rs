//! What every screen looks at and through: the fleet as it was last seen, the filter, the clock, masking.
//!
//! It belongs to no screen. When it changes every screen is told (`ScreenSpec::refresh`).

use std::sync::Arc;

use crate::fleet::FleetView;
use crate::model::Selection;
use crate::query::{self, Query, QueryError};
use crate::reports::{Clock, subject};
use crate::settings::Settings;
use crate::text::{Masker, Zone};

/// What every screen looks at and through.
#[derive(Debug)]
pub struct Lens {
    /// The fleet as it was last seen.
    pub view: Arc<FleetView>,
    /// What was opened, for the top row: `demo-data`.
    pub sources: String,
    /// The settings.
    pub settings: Settings,
    /// Whether secrets are shown.
    pub unmasked: bool,
    /// The time of day at the last message, and the zone. The loop sets it; nothing else reads a clock.
    pub clock: Clock,
    filter: String,
    query: Query,
    revision: u64,
}

impl Default for Lens {
    fn default() -> Self {
        Lens {
            view: Arc::new(FleetView::default()),
            sources: String::new(),
            settings: Settings::default(),
            unmasked: false,
            clock: Clock { now: 0, zone: Zone::Utc },
            filter: String::new(),
            query: Query::default(),
            revision: 0,
        }
    }
}

impl Lens {
    /// The filter as it was typed.
    #[must_use]
    pub fn filter(&self) -> &str {
        &self.filter
    }

    /// The filter.
    #[must_use]
    pub fn query(&self) -> &Query {
        &self.query
    }

    /// Grows whenever the filter changes.
    #[must_use]
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// Looks through another filter.
    ///
    /// # Errors
    /// Where the line is wrong, and how; the old filter stays.
    pub fn set_filter(&mut self, line: &str) -> Result<(), QueryError> {
        let query = query::parse(line)?;
        line.trim().clone_into(&mut self.filter);
        self.query = query;
        self.revision += 1;
        Ok(())
    }

    /// The observations of a surveyed workload that the filter selects.
    #[must_use]
    pub fn select(&self, workload: &crate::fleet::Workload) -> Selection {
        subject::select(workload, &self.query)
    }

    /// The masker for what is shown; `None` while secrets are shown.
    #[must_use]
    pub fn masker(&self, ascii: bool) -> Option<Masker> {
        if self.unmasked { None } else { self.settings.masker(ascii) }
    }
}
