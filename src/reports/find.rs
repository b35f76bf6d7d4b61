//! Which workloads, versions and hosts show a behaviour: a search over the profiles of the whole fleet.

use std::collections::BTreeSet;
use std::io::{self, Write};
use std::sync::Arc;

use serde_json::{Value, json};

use super::clock::{Clock, json_time};
use super::nodes::{self, NodePath};
use super::subject::{select, select_profile};
use super::table::{Column, Table};
use super::tree::commonality_json;
use crate::fleet::{Cancel, Fleet, FleetError, FleetView, Workload};
use crate::learning::{Bound, Profile, Scope, Share, UnitKind};
use crate::model::{Facet, NodeId, Specific, UnixNanos};
use crate::query::{Behaviour, Query};
use crate::text::Masker;
use crate::text::sanitize::json_safe;

/// One behaviour of one workload that was looked for.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// The full name of the workload.
    pub workload: String,
    /// Its short name.
    pub short_name: String,
    /// The node in the workload's profile.
    pub node: NodeId,
    /// The way to it by names, which also finds it in a later profile of the workload.
    pub at: NodePath,
    /// The facet.
    pub facet: Facet,
    /// What the node is called.
    pub label: nodes::Label,
    /// What a process called itself, where it was found by that; its label says so too.
    pub called: Option<String>,
    /// Its whole path, where it has one.
    pub path: Option<String>,
    /// The processes from the root on, itself included if it is one.
    pub lineage: String,
    /// The processes above it, itself not included; empty for one without a parent.
    pub under: String,
    /// The versions it was seen in, the one seen first first.
    pub versions: Vec<String>,
    /// The hosts it was seen on, sorted.
    pub hosts: Vec<String>,
    /// Snapshots that hold it.
    pub snapshots: Share,
    /// Instances that show it.
    pub instances: Share,
    /// Its commonality, in units of `unit`.
    pub commonality: Bound,
    /// What commonality counts.
    pub unit: UnitKind,
    /// The earliest time it was seen.
    pub first_seen: Option<UnixNanos>,
    /// The latest.
    pub last_seen: Option<UnixNanos>,
}

/// What a search tells while it runs.
#[derive(Debug)]
pub enum Found {
    /// A workload was searched through.
    Searched {
        /// The workload.
        workload: Arc<Workload>,
        /// What was found, in the order of the tree; empty if nothing was.
        hits: Vec<Hit>,
        /// How many more there are beyond the limit.
        more: usize,
        /// Why recordings that count were not searched.
        missing: Vec<String>,
    },
    /// A workload could not be opened.
    Failed {
        /// The workload.
        workload: Arc<Workload>,
        /// Why.
        error: FleetError,
    },
}

/// How a search goes.
#[derive(Clone, Copy, Debug)]
pub struct FindOptions {
    /// The most hits of one workload.
    pub limit: usize,
    /// Masks secrets in what is shown.
    pub masker: Option<Masker>,
}

impl Default for FindOptions {
    fn default() -> FindOptions {
        FindOptions { limit: 1000, masker: Some(Masker::UNICODE) }
    }
}

/// Searches every workload of which `query` selects anything, one after the other by name, and tells `each`.
///
/// It opens profiles and reads files: not for a loop that must not wait. It ends soon after `cancel`.
pub fn find(
    fleet: &Fleet,
    view: &FleetView,
    query: &Query,
    behaviour: &Behaviour,
    options: FindOptions,
    cancel: &Cancel,
    each: &mut dyn FnMut(Found),
) {
    for workload in &view.workloads {
        if cancel.is_cancelled() {
            return;
        }
        if select(workload, query).is_empty() {
            continue;
        }
        let workload = Arc::clone(workload);
        match fleet.open(&workload.name, cancel, &mut |_| {}) {
            Ok(profile) => {
                let scope = Scope::of(&profile, select_profile(&workload, &profile, query));
                let (hits, more) = hits(fleet, &workload, &profile, &scope, behaviour, options, cancel);
                let missing = profile.missing().to_vec();
                each(Found::Searched { workload, hits, more, missing });
            }
            Err(FleetError::Cancelled) => return,
            Err(error) => each(Found::Failed { workload, error }),
        }
    }
}

/// The hits in one open profile, and how many there are beyond the limit.
///
/// A process is also found by what it was called (`awk`, where the executable is `mawk`) and by free text in its arguments,
/// in any of the command lines that recordings kept.
///
/// A folder or device that only carries others is a hit only where nothing else is.
#[must_use]
pub fn hits(
    fleet: &Fleet,
    workload: &Workload,
    profile: &Profile,
    scope: &Scope,
    behaviour: &Behaviour,
    options: FindOptions,
    cancel: &Cancel,
) -> (Vec<Hit>, usize) {
    let tree = profile.tree();
    // Each with what it was called, where it was found by that.
    let found = tree.nodes().filter_map(|node| {
        if cancel.is_cancelled() || !scope.has(profile, node) {
            return None;
        }
        let is_found = if behaviour.needs_details() {
            has_hash(fleet, profile, scope, behaviour, node)
        } else {
            behaviour.matches(tree, node)
        };
        match is_found {
            true => Some((node, None)),
            false => called(profile, scope, behaviour, node).map(|line| (node, Some(line))),
        }
    });
    type Hits = Vec<(NodeId, Option<String>)>;
    let (counted, carriers): (Hits, Hits) = found.partition(|(node, _)| tree.flags(*node).is_behaviour());
    let found = if counted.is_empty() { carriers } else { counted };
    let hits = found
        .iter()
        .take(options.limit)
        .map(|(node, called)| hit(workload, profile, scope, *node, called.as_deref(), options.masker))
        .collect();
    (hits, found.len().saturating_sub(options.limit))
}

/// The command line by which a process is found: what it called itself, or for free text its arguments.
fn called(profile: &Profile, scope: &Scope, behaviour: &Behaviour, node: NodeId) -> Option<String> {
    let mut lines =
        profile.commands(node).filter(|(_, presence)| scope.holds(*presence)).map(|(line, _)| line);
    lines.find(|line| behaviour.matches_command(line)).map(str::to_owned)
}

/// Whether any recording of a node holds the hash. Only executables and files have hashes.
fn has_hash(fleet: &Fleet, profile: &Profile, scope: &Scope, behaviour: &Behaviour, node: NodeId) -> bool {
    if !profile.tree().flags(node).is_behaviour() || nodes::path(profile.tree(), node).is_none() {
        return false;
    }
    let details = fleet.details(profile, node, scope.selection());
    let read = details.found.iter().filter_map(|found| found.detail.as_ref().ok());
    let files = read.filter_map(|detail| match &detail.specific {
        Specific::Process(process) => Some(&process.file),
        Specific::File(file) => file.file.as_ref(),
        _ => None,
    });
    files.flat_map(|file| &file.hashes).any(|hash| behaviour.matches_hash(hash))
}

fn hit(
    workload: &Workload,
    profile: &Profile,
    scope: &Scope,
    node: NodeId,
    called: Option<&str>,
    masker: Option<Masker>,
) -> Hit {
    let tree = profile.tree();
    let units = scope.units(profile, node);
    let selection = scope.selection();
    let seen = profile.seen_in(node).filter(|&id| selection.contains(id));
    let hosts: BTreeSet<&str> = seen.filter_map(|id| profile.observation(id)?.host.as_deref()).collect();
    let versions = profile.versions().iter().zip(&units.versions);
    let mut label = nodes::label_in(profile, scope, node, masker);
    if let Some(line) = called {
        label.hint = nodes::command_text(line, masker);
    }
    let lineage = |node| nodes::lineage_text(tree, &nodes::lineage(tree, node), masker);
    Hit {
        workload: workload.name.clone(),
        short_name: workload.short_name.clone(),
        node,
        at: NodePath::of(tree, node),
        facet: tree.facet(node),
        label,
        called: called.map(|line| line.split('\0').next().unwrap_or_default().to_owned()),
        path: nodes::path(tree, node),
        lineage: lineage(node),
        under: tree.parent(node).map(lineage).unwrap_or_default(),
        versions: versions.filter(|(_, seen)| **seen).map(|(version, _)| version.clone()).collect(),
        hosts: hosts.into_iter().map(str::to_owned).collect(),
        snapshots: units.snapshots,
        instances: units.instances,
        commonality: scope.commonality(&units),
        unit: units.kind,
        first_seen: scope.seen(profile, node).0,
        last_seen: scope.seen(profile, node).1,
    }
}

impl Hit {
    /// The hit as JSON.
    #[must_use]
    pub fn to_json(&self) -> Value {
        let hint = (!self.label.hint.is_empty()).then_some(&self.label.hint);
        json!({
            "workload": self.workload,
            "facet": self.facet.spec().id,
            "name": self.label.name,
            "qualifier": hint.filter(|_| !self.label.is_sample),
            "command": hint.filter(|_| self.label.is_sample),
            "called": self.called,
            "path": self.path,
            "lineage": self.lineage,
            "versions": self.versions,
            "hosts": self.hosts,
            "snapshots": self.snapshots.k,
            "snapshots_total": self.snapshots.n,
            "instances": self.instances.k,
            "instances_total": self.instances.n,
            "commonality": commonality_json(&self.commonality, self.unit),
            "first_seen": json_time(self.first_seen),
            "last_seen": json_time(self.last_seen),
        })
    }
}

/// Hits as a table.
#[must_use]
pub fn table(hits: &[Hit], clock: &Clock) -> Table {
    let mut table = Table::new([
        Column::left("workload", "WORKLOAD", 0).at_least(20),
        Column::left("facet", "FACET", 3),
        Column::left("name", "NAME", 0).at_least(16),
        Column::left("path", "PATH", 4),
        Column::left("lineage", "UNDER", 1).at_least(20),
        Column::left("versions", "VERSIONS", 1),
        Column::right("commonality", "SEEN IN", 0),
        Column::right("snapshots", "SNAP", 3),
        Column::left("hosts", "HOSTS", 4),
        Column::right("last_seen", "SEEN", 2),
    ]);
    table.rows = hits
        .iter()
        .map(|hit| {
            vec![
                super::table::Cell::exact(hit.short_name.clone(), hit.workload.clone()),
                hit.facet.spec().id.into(),
                hit.label.to_string().into(),
                hit.path.clone().unwrap_or_default().into(),
                hit.lineage.as_str().into(),
                hit.versions.join(" ").into(),
                nodes::share_text(&hit.commonality, hit.unit).into(),
                format!("{}/{}", hit.snapshots.k, hit.snapshots.n).into(),
                hit.hosts.join(" ").into(),
                clock.ago(hit.last_seen),
            ]
        })
        .collect();
    table
}

/// Writes one hit as a line of JSON that is safe to print, without a line feed.
///
/// # Errors
/// What `out` gives.
pub fn write_json(out: &mut dyn Write, hit: &Hit) -> io::Result<()> {
    out.write_all(json_safe(&hit.to_json().to_string()).as_bytes())
}
