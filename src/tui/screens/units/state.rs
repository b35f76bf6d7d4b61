//! What the page of units shows.

use super::sheets::Unit;
use crate::fleet::Severity;
use crate::reports::units::MetadataReport;
use crate::tui::lens::Restriction;
use crate::tui::shell::motion::Cursor;
use crate::tui::widgets::{Order, Sheet};
use std::collections::{BTreeMap, BTreeSet};

/// What is listed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum UnitsTab {
    /// Image tags: how far each was learned, and what was new in it.
    #[default]
    Versions,
    /// Activity dumps, and what agents had learned.
    Snapshots,
    /// Containers.
    Instances,
    /// The hosts they ran on.
    Hosts,
    /// What the files say of themselves.
    Metadata,
    /// The files, bad ones with why.
    Files,
}

/// One row of the table of tabs.
#[derive(Debug)]
pub(super) struct TabSpec {
    pub(super) tab: UnitsTab,
    /// What stands in the row of tabs.
    pub(super) title: &'static str,
    /// One of what is listed.
    pub(super) one: &'static str,
    /// The list of a restriction that its marked rows make; `None` where rows cannot be marked.
    pub(super) restricts: Option<fn(&mut Restriction) -> &mut Vec<String>>,
}

/// All tabs in order.
pub(super) static TABS: [TabSpec; 6] = [
    TabSpec {
        tab: UnitsTab::Versions,
        title: "versions",
        one: "version",
        restricts: Some(|r| &mut r.versions),
    },
    TabSpec {
        tab: UnitsTab::Snapshots,
        title: "snapshots",
        one: "snapshot",
        restricts: Some(|r| &mut r.snapshots),
    },
    TabSpec {
        tab: UnitsTab::Instances,
        title: "instances",
        one: "instance",
        restricts: Some(|r| &mut r.instances),
    },
    TabSpec { tab: UnitsTab::Hosts, title: "hosts", one: "host", restricts: Some(|r| &mut r.hosts) },
    TabSpec { tab: UnitsTab::Metadata, title: "metadata", one: "fact", restricts: None },
    TabSpec { tab: UnitsTab::Files, title: "files", one: "file", restricts: None },
];

impl UnitsTab {
    pub(super) fn spec(self) -> &'static TabSpec {
        &TABS[self as usize]
    }

    /// The tab so many to the right.
    pub(super) fn step(self, by: usize) -> UnitsTab {
        TABS[(self as usize + by) % TABS.len()].tab
    }
}

/// How many of what there are, for the row of tabs.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Counts {
    /// In the order of the tabs; `None` where it is not known.
    pub(super) of: [Option<usize>; 6],
    /// Files with something wrong, and how bad the worst is; where all are only odd, the odd ones.
    pub(super) worst: Option<(usize, Severity)>,
    /// Snapshots that the filter selects.
    pub(super) snapshots: usize,
    /// Snapshots in all.
    pub(super) all: usize,
    /// Whether the filter selects nothing at all, also no profile of an agent.
    pub(super) empty: bool,
}

/// The metadata of the workload.
#[derive(Debug, Clone, Default)]
pub(super) enum Metadata {
    /// Not asked for.
    #[default]
    Unknown,
    /// A job reads it.
    Reading,
    /// What was read.
    Read(MetadataReport),
}

/// The state of the page of units.
#[derive(Debug, Default)]
pub struct State {
    /// The full name of the workload.
    pub(super) workload: String,
    pub(super) tab: UnitsTab,
    /// The rows of the present tab.
    pub(super) sheet: Sheet<Unit>,
    pub(super) counts: Counts,
    /// The cursor of each tab.
    pub(super) cursors: BTreeMap<UnitsTab, Cursor>,
    pub(super) orders: BTreeMap<UnitsTab, Order>,
    /// The marked names of each tab.
    pub(super) marks: BTreeMap<UnitsTab, BTreeSet<String>>,
    pub(super) metadata: Metadata,
    /// What the rows were made of: the revision of the workload and of the lens.
    pub(super) made_of: Option<(u64, u64)>,
}

impl State {
    /// What is listed.
    #[must_use]
    pub fn tab(&self) -> UnitsTab {
        self.tab
    }

    /// The marked names of a tab.
    #[must_use]
    pub fn marked_names(&self, tab: UnitsTab) -> Option<&BTreeSet<String>> {
        self.marks.get(&tab)
    }

    pub(super) fn cursor(&self) -> Cursor {
        self.cursors.get(&self.tab).copied().unwrap_or_default()
    }

    /// The selected row.
    pub(super) fn selected(&self) -> Option<&Unit> {
        self.sheet.get(self.cursor().selected)
    }

    /// The whole name of the selected version, snapshot, instance, host or file.
    #[must_use]
    pub fn selected_name(&self) -> Option<String> {
        match self.selected()? {
            Unit::Fact { .. } | Unit::Unreadable(_) => None,
            unit => Some(unit.text().to_owned()),
        }
    }

    pub(super) fn marked(&self, tab: UnitsTab) -> usize {
        self.marks.get(&tab).map_or(0, BTreeSet::len)
    }

    /// What the marked rows of all tabs, or else the selected row, restrict the profile to.
    pub(super) fn restriction(&self) -> Restriction {
        let mut restriction = Restriction { workload: self.workload.clone(), ..Restriction::default() };
        for (tab, names) in &self.marks {
            if let Some(list) = tab.spec().restricts {
                list(&mut restriction).extend(names.iter().cloned());
            }
        }
        if restriction.is_empty() {
            self.selected().into_iter().for_each(|unit| unit.restrict(&mut restriction));
        }
        restriction
    }
}
