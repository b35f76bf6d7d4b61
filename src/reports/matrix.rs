//! Behaviours by versions, instances or hosts: in each column the share of what was watched there that shows a behaviour.
//!
//! One pass over the sets of observations and one over the nodes; nodes that were seen in the same recordings share their
//! cells. What differs between the columns comes first. A cell of a column that recorded nothing of a facet is no zero.

use std::collections::HashMap;

use serde_json::{Value, json};

use super::nodes;
use super::table::{Cell, Column, Table};
use crate::learning::{DivideBy, Profile, Scope, Share};
use crate::model::{FacetSet, NodeId, Observation, ObservationKind, PresenceId, PresenceStep as Step};
use crate::text::{Masker, sanitize};

/// More columns than these are not shown: those watched last are.
pub const MOST_COLUMNS: usize = 240;

/// What is put into a matrix.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MatrixOptions {
    /// What a column is: a version, an instance or a host.
    pub by: DivideBy,
    /// Only these facets.
    pub facets: FacetSet,
    /// Also behaviours that all columns show alike.
    pub all: bool,
}

/// One column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MatrixColumn {
    /// The version, instance or host, raw.
    pub name: String,
    /// What is counted in it: `instances`, `snapshots` or `profiles`.
    pub unit: &'static str,
    /// How many of them were watched.
    pub n: u32,
    /// The facets that any of them recorded.
    pub recorded: FacetSet,
}

/// One row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MatrixRow {
    /// The behaviour.
    pub node: NodeId,
    /// How much the columns differ, 0–1000: the greatest share less the least.
    pub spread: u16,
    cells: u32,
}

/// The matrix of a profile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matrix {
    /// What a column is.
    pub by: DivideBy,
    /// The columns: versions as they were first seen, others by name.
    pub columns: Vec<MatrixColumn>,
    /// Columns that are left out, since there are too many.
    pub left_out: usize,
    /// The rows, what differs most first, then in the order of the tree.
    pub rows: Vec<MatrixRow>,
    /// Behaviours that all columns show alike and that are left out.
    pub alike: usize,
    cells: Vec<u16>,
}

/// The columns as they are gathered.
struct Columns {
    columns: Vec<MatrixColumn>,
    /// For each observation its column and its unit, if it is selected.
    of: Vec<Option<(u32, u32)>>,
    units: u32,
    left_out: usize,
}

impl Matrix {
    /// Makes the matrix of what a scope shows of a profile.
    #[must_use]
    pub fn of(profile: &Profile, scope: &Scope, options: MatrixOptions) -> Matrix {
        let Columns { columns, of, units, left_out } = columns(profile, scope, options.by);
        let tree = profile.tree();
        let shown = |node: &NodeId| {
            options.facets.contains(tree.facet(*node))
                && tree.flags(*node).is_behaviour()
                && scope.has(profile, *node)
        };
        // Only sets that some behaviour has get cells.
        const NONE: u32 = u32::MAX;
        let mut place = vec![NONE; profile.trie().len()];
        let mut sets = 0;
        for node in tree.nodes().filter(shown) {
            let at = &mut place[profile.presence(node).index()];
            if *at == NONE {
                *at = sets;
                sets += 1;
            }
        }
        let width = columns.len();
        let mut cells = vec![0_u16; sets as usize * width];
        let mut seen = vec![0_u32; units as usize];
        let mut counts = vec![0_u16; width];
        profile.trie().walk(|step| match step {
            Step::Grow(set, observation) => {
                if let Some((column, unit)) = of[observation.0 as usize] {
                    seen[unit as usize] += 1;
                    if seen[unit as usize] == 1 {
                        counts[column as usize] = counts[column as usize].saturating_add(1);
                    }
                }
                let at = place[set.index()];
                if at != NONE {
                    let from = at as usize * width;
                    cells[from..from + width].copy_from_slice(&counts);
                }
            }
            Step::Shrink(observation) => {
                if let Some((column, unit)) = of[observation.0 as usize] {
                    seen[unit as usize] -= 1;
                    if seen[unit as usize] == 0 {
                        counts[column as usize] = counts[column as usize].saturating_sub(1);
                    }
                }
            }
        });
        let mut matrix = Matrix { by: options.by, columns, left_out, rows: Vec::new(), alike: 0, cells };
        let mut spreads: HashMap<(PresenceId, u8), u16> = HashMap::new();
        for node in tree.nodes().filter(shown) {
            let (set, facet) = (profile.presence(node), tree.facet(node));
            let row = MatrixRow { node, spread: 0, cells: place[set.index()] };
            let spread = *spreads
                .entry((set, facet as u8))
                .or_insert_with(|| matrix.spread(row, |column| column.recorded.contains(facet)));
            if spread > 0 || options.all {
                matrix.rows.push(MatrixRow { spread, ..row });
            } else {
                matrix.alike += 1;
            }
        }
        matrix.rows.sort_by_key(|row| (std::cmp::Reverse(row.spread), row.node));
        matrix
    }

    fn spread(&self, row: MatrixRow, recorded: impl Fn(&MatrixColumn) -> bool) -> u16 {
        let shares = self.columns.iter().enumerate().filter(|(_, column)| recorded(column) && column.n > 0);
        let mut ends: Option<(u32, u32)> = None;
        for (at, column) in shares {
            let share = u32::from(self.count(row, at)) * 1_000 / column.n;
            ends = Some(ends.map_or((share, share), |(least, most)| (least.min(share), most.max(share))));
        }
        ends.map_or(0, |(least, most)| u16::try_from(most - least).unwrap_or(u16::MAX))
    }

    fn count(&self, row: MatrixRow, column: usize) -> u16 {
        let at = (row.cells as usize).saturating_mul(self.columns.len()).saturating_add(column);
        self.cells.get(at).copied().unwrap_or_default()
    }

    /// The share of a column that shows a row's behaviour; `None` where the column recorded nothing of its facet, or has
    /// nothing to count.
    #[must_use]
    pub fn share(&self, profile: &Profile, row: MatrixRow, column: usize) -> Option<Share> {
        let of = self.columns.get(column)?;
        let k = u32::from(self.count(row, column));
        let known = of.n > 0 && (k > 0 || of.recorded.contains(profile.tree().facet(row.node)));
        known.then_some(Share { k, n: of.n })
    }
}

fn columns(profile: &Profile, scope: &Scope, by: DivideBy) -> Columns {
    let name_of = |o: &Observation| match by {
        DivideBy::Instance => o.instance.clone().filter(|_| o.kind == ObservationKind::Snapshot),
        DivideBy::Host => o.host.clone(),
        _ => Some(o.version.clone()),
    };
    let selected: Vec<_> = scope
        .selection()
        .iter()
        .filter_map(|id| profile.observation(id).map(|o| (id, o)))
        .filter_map(|(id, o)| name_of(o).map(|name| (id, o, name)))
        .collect();
    let mut names: Vec<String> = match by {
        DivideBy::Version => profile.versions().to_vec(),
        _ => selected.iter().map(|(_, _, name)| name.clone()).collect(),
    };
    if by != DivideBy::Version {
        names.sort_unstable();
        names.dedup();
    }
    names.retain(|name| selected.iter().any(|(_, _, known)| known == name));
    let left_out = names.len().saturating_sub(MOST_COLUMNS);
    names.drain(..left_out);
    let place: HashMap<&str, usize> =
        names.iter().enumerate().map(|(at, name)| (name.as_str(), at)).collect();
    let mut made: Vec<MatrixColumn> = names
        .iter()
        .map(|name| MatrixColumn {
            name: name.clone(),
            unit: "profiles",
            n: 0,
            recorded: FacetSet::default(),
        })
        .collect();
    // Where any snapshot was taken, snapshots count; of several instances the instances.
    for (_, o, name) in &selected {
        let Some(&at) = place.get(name.as_str()) else { continue };
        made[at].recorded = made[at].recorded.union(o.recorded);
        if o.kind == ObservationKind::Snapshot && made[at].unit == "profiles" {
            made[at].unit = "snapshots";
        }
        if by != DivideBy::Instance && o.kind == ObservationKind::Snapshot && o.instance.is_some() {
            made[at].unit = "instances";
        }
    }
    let mut of = vec![None; profile.observations().len()];
    let mut numbers: HashMap<(usize, String), u32> = HashMap::new();
    for (id, o, name) in &selected {
        let Some(&at) = place.get(name.as_str()) else { continue };
        let unit = match (made[at].unit, o.kind, &o.instance) {
            ("instances", ObservationKind::Snapshot, Some(instance)) => instance.clone(),
            ("snapshots", ObservationKind::Snapshot, _) | ("profiles", _, _) => id.0.to_string(),
            _ => continue,
        };
        let next = numbers.len() as u32;
        let number = *numbers.entry((at, unit)).or_insert(next);
        made[at].n += u32::from(number == next);
        of[id.0 as usize] = Some((at as u32, number));
    }
    Columns { columns: made, of, units: numbers.len() as u32, left_out }
}

/// The steps of the ramp, from "never" to "always"; the first is a sign for "not recorded".
pub const RAMP_UNICODE: [&str; 6] = [" ", "·", "░", "▒", "▓", "█"];
/// The same in ASCII.
pub const RAMP_ASCII: [&str; 6] = [" ", ".", "-", "+", "#", "@"];

/// The step of a share: 0 for not recorded, 1 for never, 5 for always, between them thirds.
#[must_use]
pub fn step(share: Option<Share>) -> usize {
    match share {
        None => 0,
        Some(Share { k: 0, .. }) => 1,
        Some(Share { k, n }) if k >= n => 5,
        Some(Share { k, n }) => 2 + (u64::from(k) * 3 / u64::from(n.max(1))).min(2) as usize,
    }
}

/// What a row is called: its facet where it needs saying, its full name, and the process it belongs to.
#[must_use]
pub fn name(profile: &Profile, scope: &Scope, node: NodeId, masker: Option<Masker>) -> String {
    let tree = profile.tree();
    let label = match nodes::path(tree, node) {
        Some(path) => path,
        None => nodes::label_in(profile, scope, node, masker).to_string(),
    };
    let by = tree.process_of(node).filter(|&process| process != node);
    let by = by.map_or(String::new(), |process| format!("  ({})", nodes::basename(tree.name(process))));
    sanitize(&format!("{}{label}{by}", nodes::prefix(tree.facet(node)))).into_owned()
}

/// A cell in words: `v2.1.0: 3 of 11 instances`.
#[must_use]
pub fn words(column: &MatrixColumn, share: Option<Share>) -> String {
    let name = sanitize(&column.name);
    match share {
        None => format!("{name}: not recorded"),
        Some(Share { k, n }) => format!("{name}: {k} of {n} {}", column.unit),
    }
}

/// As text: a key of the columns, then one row a behaviour.
#[must_use]
pub fn text(
    profile: &Profile,
    scope: &Scope,
    matrix: &Matrix,
    masker: Option<Masker>,
    ascii: bool,
) -> String {
    let ramp = if ascii { RAMP_ASCII } else { RAMP_UNICODE };
    let mut out = String::new();
    for (at, column) in matrix.columns.iter().enumerate() {
        out.push_str(&format!("{:>4} {} ({} {})\n", at + 1, sanitize(&column.name), column.n, column.unit));
    }
    let steps = ["not recorded", "never", "below a third", "below two thirds", "below all", "always"];
    let key: Vec<String> =
        ramp.iter().zip(steps).skip(1).map(|(sign, step)| format!("{sign} {step}")).collect();
    out.push_str(&format!("{}, blank {}\n\n", key.join(", "), steps[0]));
    for row in &matrix.rows {
        for column in 0..matrix.columns.len() {
            out.push_str(ramp[step(matrix.share(profile, *row, column))]);
        }
        out.push_str(&format!("  {}\n", name(profile, scope, row.node, masker)));
    }
    if matrix.alike > 0 {
        out.push_str(&format!("\n{} behaviours that all columns show alike are left out\n", matrix.alike));
    }
    if matrix.left_out > 0 {
        out.push_str(&format!("{} columns are left out: too many\n", matrix.left_out));
    }
    out
}

/// As JSON: the columns, and for each behaviour its counts, null where a column recorded nothing of its facet.
#[must_use]
pub fn json(profile: &Profile, scope: &Scope, matrix: &Matrix, masker: Option<Masker>) -> Value {
    let tree = profile.tree();
    let columns: Vec<Value> = matrix
        .columns
        .iter()
        .map(|column| json!({ "name": column.name, "unit": column.unit, "n": column.n }))
        .collect();
    let rows: Vec<Value> = matrix
        .rows
        .iter()
        .map(|row| {
            let k: Vec<Option<u32>> = (0..matrix.columns.len())
                .map(|column| matrix.share(profile, *row, column).map(|share| share.k))
                .collect();
            json!({
                "facet": tree.facet(row.node).spec().id,
                "name": nodes::label_in(profile, scope, row.node, masker).name,
                "path": nodes::path(tree, row.node),
                "lineage": nodes::lineage_text(tree, &nodes::lineage(tree, row.node), masker),
                "spread": f64::from(row.spread) / 1_000.0,
                "k": k,
            })
        })
        .collect();
    json!({
        "by": matrix.by.one(),
        "columns": columns,
        "columns_left_out": matrix.left_out,
        "alike_left_out": matrix.alike,
        "rows": rows,
    })
}

/// As a table, one row a cell: for spreadsheets that pivot.
#[must_use]
pub fn table(profile: &Profile, scope: &Scope, matrix: &Matrix, masker: Option<Masker>) -> Table {
    let tree = profile.tree();
    let mut table = Table::new([
        Column::left("facet", "FACET", 1),
        Column::left("name", "NAME", 0),
        Column::left("lineage", "LINEAGE", 2),
        Column::left("column", "COLUMN", 0),
        Column::right("k", "K", 0),
        Column::right("n", "N", 0),
        Column::left("unit", "UNIT", 1),
    ]);
    for row in &matrix.rows {
        let path = nodes::path(tree, row.node);
        let name = path.unwrap_or_else(|| nodes::label_in(profile, scope, row.node, masker).to_string());
        let lineage = nodes::lineage_text(tree, &nodes::lineage(tree, row.node), masker);
        for (at, column) in matrix.columns.iter().enumerate() {
            let share = matrix.share(profile, *row, at);
            table.rows.push(vec![
                tree.facet(row.node).spec().id.into(),
                name.clone().into(),
                lineage.clone().into(),
                column.name.clone().into(),
                share.map_or_else(Cell::none, |share| share.k.into()),
                column.n.into(),
                column.unit.into(),
            ]);
        }
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::learning::{Merger, Observed};
    use crate::model::{
        ArenaBuilder, Facet, FileId, Header, NodeFlags, Recording, RecordingKind, Selection, Tag,
    };

    /// Recordings: version, container, executables.
    fn profile(recordings: &[(&str, &str, &[&str])]) -> Profile {
        let mut merger = Merger::default();
        for (at, (version, container, names)) in recordings.iter().enumerate() {
            let mut b = ArenaBuilder::default();
            for name in *names {
                let node = b.leaf(Facet::Process, name, "");
                b.add_flags(node, NodeFlags::COUNTED);
            }
            let mut header = Header::new(RecordingKind::Dump);
            header.tags = [Tag::parse(&format!("image_tag:{version}")), Tag::parse("image_name:w")]
                .into_iter()
                .collect();
            header.metadata.container_id = (*container).to_owned();
            header.metadata.start =
                Some(crate::model::UnixNanos(1_700_000_000_000_000_000 + at as u64 * 1_000_000_000));
            let recording = Recording::made(header, b.finish());
            merger.add(&recording, &Observed::of(&recording, FileId(at as u32), &format!("r{at}"), ""));
        }
        merger.profile("w")
    }

    fn shown(by: DivideBy, all: bool) -> (Vec<String>, Matrix) {
        let profile = profile(&[
            ("v1", "a", &["/bin/a", "/bin/b"]),
            ("v1", "a", &["/bin/a"]),
            ("v1", "b", &["/bin/a"]),
            ("v2", "c", &["/bin/a", "/bin/c"]),
        ]);
        let scope = Scope::of(&profile, Selection::all(profile.observations()));
        let matrix = Matrix::of(&profile, &scope, MatrixOptions { by, facets: FacetSet::ALL, all });
        let line = |row: &MatrixRow| {
            let cells: Vec<String> = (0..matrix.columns.len())
                .map(|at| {
                    matrix.share(&profile, *row, at).map_or("?".to_owned(), |s| format!("{}/{}", s.k, s.n))
                })
                .collect();
            format!("{} {}", profile.tree().name(row.node), cells.join(" "))
        };
        (matrix.rows.iter().map(line).collect(), matrix)
    }

    #[test]
    fn what_differs_comes_first_and_instances_count_once() {
        let (lines, matrix) = shown(DivideBy::Version, true);
        assert_eq!(lines, ["/bin/c 0/2 1/1", "/bin/b 1/2 0/1", "/bin/a 2/2 1/1"]);
        assert_eq!(matrix.columns.iter().map(|c| c.name.as_str()).collect::<Vec<_>>(), ["v1", "v2"]);
        let (lines, matrix) = shown(DivideBy::Version, false);
        assert_eq!((lines.len(), matrix.alike), (2, 1));
        let (lines, _) = shown(DivideBy::Instance, false);
        assert_eq!(lines, ["/bin/c 0/2 0/1 1/1", "/bin/b 1/2 0/1 0/1"], "of an instance its snapshots");
    }

    #[test]
    fn the_ramp_tells_never_from_not_recorded_and_nearly_from_always() {
        let of = |k, n| step(Some(Share { k, n }));
        assert_eq!([step(None), of(0, 9), of(1, 9), of(3, 9), of(8, 9), of(9, 9)], [0, 1, 2, 3, 4, 5]);
    }
}
