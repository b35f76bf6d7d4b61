//! Findings as rows: JSON and a table.

use std::collections::HashMap;
use std::io::{self, Write};

use serde_json::{Value, json};

use super::{Change, Compared, Finding, Part};
use crate::learning::{DivideBy, Share};
use crate::model::{Facet, NodeId};
use crate::reports::nodes::{self, Label};
use crate::reports::table::{Cell, Column, Table};
use crate::text::Masker;
use crate::text::sanitize::json_safe;

/// Executables of a lineage that are told; a chain may be thousands deep, and every row tells its own.
const LINEAGE: usize = 64;

/// The executables from the root to the process that does it, itself included where it is one; the middle of a very long
/// chain is one entry that counts them: `(4936 more)`.
#[must_use]
pub fn lineage(compared: &Compared, at: u32) -> Vec<String> {
    let (part, node) = compared.shown(at);
    let tree = part.profile.tree();
    let chain = nodes::lineage(tree, node);
    let name = |at: &NodeId| tree.name(*at).to_owned();
    if chain.len() <= LINEAGE {
        return chain.iter().map(name).collect();
    }
    let (first, last) = (&chain[..LINEAGE / 2], &chain[chain.len() - LINEAGE / 2..]);
    let more = format!("({} more)", chain.len() - LINEAGE);
    first.iter().map(name).chain([more]).chain(last.iter().map(name)).collect()
}

/// What a behaviour is called: an executable and a file by the whole path. Secrets are masked if there is a masker.
#[must_use]
pub fn name(compared: &Compared, at: u32, masker: Option<Masker>) -> String {
    let (part, node) = compared.shown(at);
    let tree = part.profile.tree();
    nodes::path(tree, node).unwrap_or_else(|| nodes::label(tree, node, masker).name)
}

/// What a behaviour is called with what tells it apart: arguments of the side that shows it, a record type, a protocol.
pub(super) fn label(part: &Part, node: NodeId, masker: Option<Masker>) -> Label {
    nodes::label_in(&part.profile, &part.scope, node, masker)
}

/// In how many of the units that it is compared against a behaviour was seen, as JSON.
#[must_use]
pub fn units_json(share: Share, by: DivideBy) -> Value {
    json!({ "kind": by.many(), "seen": share.k, "of": share.n })
}

/// The same in few columns: `0/8 i`.
#[must_use]
pub fn units_text(share: Share, by: DivideBy) -> String {
    match share.n {
        0 => "n/a".to_owned(),
        n => format!("{}/{n} {}", share.k, by.one().chars().next().unwrap_or('?')),
    }
}

/// Shares of nodes; the thousands that were seen in the same recordings have the same.
pub(super) struct Shares<'a> {
    part: &'a Part,
    known: HashMap<crate::model::PresenceId, Share>,
}

impl<'a> Shares<'a> {
    pub(super) fn new(part: &'a Part) -> Shares<'a> {
        Shares { part, known: HashMap::new() }
    }

    pub(super) fn of(&mut self, node: Option<NodeId>) -> Share {
        let part = self.part;
        let presence = node.map(|node| part.profile.presence(node)).unwrap_or_default();
        *self.known.entry(presence).or_insert_with(|| part.share(node))
    }
}

/// What of a finding is put before it in JSON: the workload it is of, the unit.
pub type Before<'a> = &'a [(&'static str, Value)];

/// A finding as JSON.
#[must_use]
pub fn to_json(compared: &Compared, finding: &Finding, masker: Option<Masker>) -> Value {
    let (mut a, mut b) = (Shares::new(&compared.a), Shares::new(&compared.b));
    object(compared, finding, masker, &mut a, &mut b)
}

fn object(
    compared: &Compared,
    finding: &Finding,
    masker: Option<Masker>,
    a: &mut Shares<'_>,
    b: &mut Shares<'_>,
) -> Value {
    let at = finding.pair;
    let pair = compared.pair(at);
    let (part, node) = compared.shown(at);
    let label = label(part, node, masker);
    let reasons: Vec<Value> =
        finding.reasons.iter().map(|reason| json!({ "id": reason.id, "text": reason.text })).collect();
    let hint = (!label.hint.is_empty()).then_some(&label.hint);
    json!({
        "facet": compared.facet(at).spec().id,
        "lineage": lineage(compared, at),
        "name": name(compared, at, masker),
        "qualifier": hint.filter(|_| !label.is_sample),
        "command": hint.filter(|_| label.is_sample),
        "change": finding.change.id(),
        "concern": finding.concern().id(),
        "explained": finding.explained,
        "reasons": reasons,
        "below": finding.below,
        "units": units_json(a.of(pair.a), compared.a.division.by()),
        "here": units_json(b.of(pair.b), compared.b.division.by()),
    })
}

/// Writes findings as lines of a JSON array, each safe to print, after `count` others; gives how many are written then.
///
/// # Errors
/// What `out` gives.
pub fn write_json<'a>(
    out: &mut dyn Write,
    compared: &Compared,
    findings: impl Iterator<Item = &'a Finding>,
    before: Before<'_>,
    masker: Option<Masker>,
    mut count: u64,
) -> io::Result<u64> {
    let (mut a, mut b) = (Shares::new(&compared.a), Shares::new(&compared.b));
    for finding in findings {
        let mut value = object(compared, finding, masker, &mut a, &mut b);
        if let Some(map) = value.as_object_mut() {
            map.extend(before.iter().map(|(key, value)| ((*key).to_owned(), value.clone())));
        }
        out.write_all(if count == 0 { b"[\n" } else { b",\n" })?;
        out.write_all(json_safe(&value.to_string()).as_bytes())?;
        count += 1;
    }
    Ok(count)
}

/// What stands before the findings of one comparison in a table of several: a column and its value.
pub type Leading<'a> = &'a [(Column, String)];

/// Findings as a table.
#[must_use]
pub fn table<'a>(
    compared: &Compared,
    findings: impl Iterator<Item = &'a Finding>,
    leading: Leading<'_>,
    masker: Option<Masker>,
) -> Table {
    let own = [
        Column::left("concern", "CONCERN", 0),
        Column::left("change", "CHANGE", 3),
        Column::left("facet", "FACET", 2),
        Column::left("name", "NAME", 0).at_least(18),
        Column::left("lineage", "UNDER", 1).at_least(16),
        Column::left("reasons", "WHY", 0).at_least(24),
        Column::right("below", "BELOW", 2),
        Column::right("units", "SEEN IN", 0),
    ];
    let columns: Vec<Column> = leading.iter().map(|(column, _)| *column).chain(own).collect();
    let mut table = Table::new(columns);
    let mut shares = Shares::new(&compared.a);
    for finding in findings {
        let at = finding.pair;
        let (part, node) = compared.shown(at);
        let tree = part.profile.tree();
        let share = shares.of(compared.pair(at).a);
        // Of a process what is above it, of anything else the process that did it.
        let under = if tree.facet(node) == Facet::Process { tree.parent(node) } else { Some(node) };
        let under = under.map(|under| nodes::lineage(tree, under)).unwrap_or_default();
        let under = nodes::lineage_text(tree, &under, masker);
        let ids: Vec<&str> = finding.reasons.iter().map(|reason| reason.id).collect();
        let mut row: Vec<Cell> = leading.iter().map(|(_, value)| value.as_str().into()).collect();
        row.extend([
            concern_word(finding).into(),
            Cell::exact(finding.change.words(), finding.change.id()),
            tree.facet(node).spec().id.into(),
            Cell::exact(heading(compared, finding, masker), name(compared, at, masker)),
            Cell::exact(under, lineage(compared, at).join(" > ")),
            Cell::exact(why(finding), ids.join(" ")),
            if finding.below == 0 { Cell::exact("", "0") } else { finding.below.into() },
            Cell::exact(units_text(share, compared.a.division.by()), format!("{}/{}", share.k, share.n)),
        ]);
        table.rows.push(row);
    }
    table
}

/// The concern in a word.
#[must_use]
pub fn concern_word(finding: &Finding) -> &'static str {
    if finding.explained { "explained" } else { finding.concern().id() }
}

/// The reasons as one line.
pub(super) fn why(finding: &Finding) -> String {
    finding.reasons.iter().map(|reason| reason.text.as_str()).collect::<Vec<_>>().join("; ")
}

/// A behaviour as a person reads it: a file by its path, a process by its name and arguments.
pub(super) fn title(compared: &Compared, at: u32, masker: Option<Masker>) -> String {
    let (part, node) = compared.shown(at);
    let tree = part.profile.tree();
    if tree.facet(node) == Facet::File {
        return tree.file_path(node);
    }
    format!("{}{}", nodes::prefix(tree.facet(node)), label(part, node, masker))
}

/// A finding as a person reads it: what changed by its name alone, for the reasons tell the rest.
pub(super) fn heading(compared: &Compared, finding: &Finding, masker: Option<Masker>) -> String {
    let (part, node) = compared.shown(finding.pair);
    if finding.change == Change::Changed && compared.facet(finding.pair) == Facet::Process {
        return label(part, node, masker).name;
    }
    title(compared, finding.pair, masker)
}
