//! What the profile knows of any node: how often it was seen, where it hangs, in which versions, on what.

use std::collections::{BTreeMap, BTreeSet};

use super::{DetailContext, Read, Section};
use crate::fleet::Details;
use crate::learning::{Evidence, OnUnit, UnitKind};
use crate::model::{
    FACETS, Facet, FacetCounts, FacetSet, MatchedRule, NodeFlags, NodeId, Observation, ObservationKind,
    UnixNanos,
};
use crate::reports::{explain, nodes};
use crate::text::number::{counted, percent_of};
use crate::text::time;

/// The characters of a date.
const DATE: usize = 10;
/// Names that a list writes out before it counts the rest.
const LISTED: usize = 20;

/// The selected observations in which the node was seen.
fn seen_in<'a>(context: &DetailContext<'a>, node: NodeId) -> Vec<&'a Observation> {
    let selection = context.scope.selection();
    let seen = context.profile.seen_in(node).filter(|&id| selection.contains(id));
    let mut seen: Vec<&Observation> = seen.filter_map(|id| context.profile.observation(id)).collect();
    seen.reverse();
    seen
}

fn selected<'a>(context: &DetailContext<'a>) -> impl Iterator<Item = &'a Observation> {
    context.scope.selection().iter().filter_map(|id| context.profile.observation(id))
}

pub(super) fn seen(context: &DetailContext<'_>, node: NodeId, evidence: &Evidence) -> Section {
    let mut section = Section::new("SEEN");
    let tree = context.profile.tree();
    let units = context.scope.units(context.profile, node);
    let bound = context.scope.commonality(&units);
    let mut parts = Vec::new();
    if units.instances.n > 0 {
        parts.push(format!("{} of {} instances", units.instances.k, units.instances.n));
    }
    if units.hosts.n > 0 {
        parts.push(format!("{} of {} hosts", units.hosts.k, units.hosts.n));
    }
    if units.kind == UnitKind::Versions {
        parts.push(format!("{} of {} versions", bound.share.k, bound.share.n));
    }
    if evidence.days.share.k > 0 {
        parts.push(counted(evidence.days.share.k.into(), "day", "days"));
    }
    if let Some(curated) = context.profile.curated(node) {
        section.brief("baseline", crate::reports::curation::said(curated, &context.clock));
    }
    let at_least = if units.rejected {
        "n/a: it is rejected from the baseline".to_owned()
    } else if units.kind == UnitKind::Instances && units.beyond {
        "n/a: only in agents' profiles of versions that have no dumps".to_owned()
    } else if bound.share.n == 0 {
        "n/a: nothing that was watched is known by name".to_owned()
    } else {
        format!("at least {} of {}", percent_of(bound.at_least), units.kind.words(2))
    };
    section.brief("seen", format!("{}; {at_least}", parts.join(", ")));
    if bound.few && bound.share.n > 0 {
        let n = counted(u64::from(bound.share.n), units.kind.words(1), units.kind.words(2));
        section.line("", format!("{n}: too few to say much"));
    }
    if let Some(inherited) = explain::inherited(context.profile, evidence) {
        section.brief("inherited", inherited);
    }
    if let Some(rhythm) = &evidence.rhythm {
        section.brief("recurring", rhythm.words());
    }
    if let (Some(first), Some(last)) = (evidence.days.first, evidence.days.last) {
        let share = evidence.days.share;
        let date = |time: UnixNanos| time::rfc3339(time.0).chars().take(DATE).collect::<String>();
        let days = format!("{} of {} days watched, {} to {}", share.k, share.n, date(first), date(last));
        section.line("days", days);
    }
    if units.snapshots.n > 0 {
        section.brief("snapshots", format!("{} of {}", units.snapshots.k, units.snapshots.n));
    }
    let (first, last) = context.scope.seen(context.profile, node);
    let times = [("first seen", first), ("last seen", last)];
    for (key, time) in times {
        match time {
            Some(time) => section.brief(key, context.clock.both(time)),
            None => section.line(key, "not recorded"),
        }
    }
    let words: Vec<&str> = nodes::badges(tree.flags(node)).map(|badge| badge.word).collect();
    if !words.is_empty() {
        section.brief("marks", words.join(", "));
    }
    section
}

pub(super) fn around(context: &DetailContext<'_>, node: NodeId) -> Section {
    let mut section = Section::new("WHERE");
    let tree = context.profile.tree();
    let masker = Some(context.masker);
    let is_process = tree.facet(node) == Facet::Process;
    let owner = if is_process { tree.parent(node) } else { tree.process_of(node) };
    match owner.and_then(|owner| tree.process_of(owner)) {
        Some(parent) => {
            let key = if is_process { "started by" } else { "process" };
            let mut chain = nodes::lineage(tree, parent);
            chain.reverse();
            let names: Vec<String> =
                chain.iter().take(LISTED).map(|&at| nodes::label(tree, at, masker).name).collect();
            let more = chain.len().saturating_sub(LISTED);
            let more = if more > 0 { format!(" < ({more} more)") } else { String::new() };
            section.brief(key, format!("{}{more}", names.join(" < ")));
            section.line("", tree.name(parent).to_owned());
        }
        None if is_process => section.brief("started by", "nothing that was recorded: it is a root"),
        None => {}
    }
    let (below, processes) = below(context, node);
    if is_process {
        let names: BTreeSet<&str> = processes.iter().map(|&at| nodes::basename(tree.name(at))).collect();
        let listed: Vec<&str> = names.iter().take(8).copied().collect();
        let more = names.len().saturating_sub(listed.len());
        let more = if more > 0 { format!(" and {more} more") } else { String::new() };
        let children =
            if listed.is_empty() { "none".to_owned() } else { format!("{}{more}", listed.join(" ")) };
        section.brief("children", children);
    }
    let recorded = selected(context).fold(FacetSet::NONE, |set, o| set.union(o.recorded));
    let mut does = Vec::new();
    for spec in FACETS.iter().filter(|spec| spec.facet != Facet::Process) {
        let count = below.get(spec.facet);
        if is_process && !recorded.contains(spec.facet) {
            does.push(format!("{} not recorded", spec.many));
        } else if count > 0 {
            does.push(counted(count, spec.one, spec.many));
        } else if is_process {
            does.push(format!("no {}", spec.many));
        }
    }
    if !does.is_empty() {
        section.brief(if is_process { "does" } else { "below" }, does.join(", "));
    }
    section
}

/// What hangs below a node without what its child processes do, and those processes.
fn below(context: &DetailContext<'_>, node: NodeId) -> (FacetCounts, Vec<NodeId>) {
    let tree = context.profile.tree();
    let (mut counts, mut processes) = (FacetCounts::default(), Vec::new());
    let end = node.0 + tree.subtree(node);
    let mut at = node.0 + 1;
    while at < end {
        let here = NodeId(at);
        let has = context.scope.has(context.profile, here);
        if tree.facet(here) == Facet::Process {
            if has {
                processes.push(here);
            }
            at += tree.subtree(here).max(1);
            continue;
        }
        if has && tree.flags(here).contains(NodeFlags::COUNTED) {
            counts.add(tree.facet(here), 1);
        }
        at += 1;
    }
    (counts, processes)
}

pub(super) fn rules(context: &DetailContext<'_>, node: NodeId, read: &Read<'_>) -> Section {
    let mut section = Section::new("RULES");
    let mut known: Vec<(&MatchedRule, usize)> = Vec::new();
    for rule in read.details.iter().flat_map(|detail| &detail.rules) {
        match known.iter_mut().find(|(other, _)| *other == rule) {
            Some((_, count)) => *count += 1,
            None => known.push((rule, 1)),
        }
    }
    for (rule, count) in &known {
        let version =
            if rule.rule_version.is_empty() { String::new() } else { format!(" {}", rule.rule_version) };
        section.brief("rule", format!("{}{version} (in {count} of {})", rule.rule_id, read.details.len()));
        if !rule.policy_name.is_empty() {
            section.line("policy", format!("{} {}", rule.policy_name, rule.policy_version).trim().to_owned());
        }
        if !rule.tags.is_empty() {
            let tags: Vec<String> = rule.tags.iter().map(|(key, value)| format!("{key}:{value}")).collect();
            section.line("rule tags", tags.join(" "));
        }
    }
    if known.is_empty() && context.profile.tree().flags(node).contains(NodeFlags::RULES) {
        section.line("rule", "some rule matched; its name is in files that were not read");
    }
    section
}

#[derive(Default)]
struct InVersion {
    snapshots: (u32, u32),
    seen: bool,
    first: Option<UnixNanos>,
    last: Option<UnixNanos>,
}

pub(super) fn versions(
    context: &DetailContext<'_>,
    node: NodeId,
    read: &Read<'_>,
    evidence: &Evidence,
) -> Section {
    let mut section = Section::new("VERSIONS");
    let mut of: BTreeMap<&str, InVersion> = BTreeMap::new();
    for o in selected(context) {
        let version = of.entry(&o.version).or_default();
        version.snapshots.1 += u32::from(o.kind == ObservationKind::Snapshot);
    }
    for o in seen_in(context, node) {
        let version = of.entry(&o.version).or_default();
        version.snapshots.0 += u32::from(o.kind == ObservationKind::Snapshot);
        version.seen = true;
    }
    for seen in read.details.iter().flat_map(|detail| &detail.seen) {
        if let Some(version) = of.get_mut(seen.version.as_str()) {
            version.first = [version.first, seen.first].into_iter().flatten().min();
            version.last = version.last.max(seen.last);
        }
    }
    let ordered =
        context.profile.versions().iter().filter_map(|version| Some((version, of.get(version.as_str())?)));
    let ordered: Vec<_> = ordered.collect();
    let with: Vec<&str> = ordered.iter().filter(|(_, v)| v.seen).map(|(name, _)| name.as_str()).collect();
    let without: Vec<&str> = ordered.iter().filter(|(_, v)| !v.seen).map(|(name, _)| name.as_str()).collect();
    if !ordered.is_empty() {
        let never = if without.is_empty() { String::new() } else { format!("; never in {}", list(&without)) };
        section.brief(
            "versions",
            format!("{}{never}", if with.is_empty() { "none".to_owned() } else { list(&with) }),
        );
    }
    for (name, v) in &ordered {
        let mut parts = vec![if v.seen { name.to_string() } else { format!("{name} never") }];
        let of_version =
            evidence.versions.iter().find(|of| context.profile.versions().get(of.version) == Some(name));
        if let Some(of) = of_version.filter(|of| of.bound.share.n > 0) {
            let (share, at_least) = (of.bound.share, percent_of(of.bound.at_least));
            parts.push(format!("{} of {} {}, at least {at_least}", share.k, share.n, of.kind.words(share.n)));
        }
        if v.snapshots.1 > 0 {
            parts.push(format!("{} of {} snapshots", v.snapshots.0, v.snapshots.1));
        }
        if let Some(first) = v.first {
            parts.push(format!("first {}", context.clock.both(first)));
        }
        if let Some(last) = v.last {
            parts.push(format!("last {}", context.clock.both(last)));
        }
        section.line("version", parts.join(", "));
    }
    section
}

fn list(names: &[&str]) -> String {
    let shown = names.len().min(LISTED);
    // Of many versions the newest matter, and they come last.
    let text = names[names.len() - shown..].join(" ");
    if shown < names.len() { format!("({} older) {text}", names.len() - shown) } else { text }
}

pub(super) fn units(context: &DetailContext<'_>, node: NodeId, evidence: &Evidence) -> Section {
    let mut section = Section::new("ON");
    let names: Vec<String> = seen_in(context, node).iter().map(|o| o.name.clone()).collect();
    let on = |units: &[OnUnit], what: &str| {
        let seen = units.iter().filter(|unit| unit.seen);
        seen.map(|unit| match unit.share.n {
            0 => unit.name.clone(),
            n => format!("{}  {} of {n} {what}", unit.name, unit.share.k),
        })
        .collect::<Vec<_>>()
    };
    let without = |units: &[OnUnit]| {
        units.iter().filter(|unit| !unit.seen).map(|unit| unit.name.clone()).collect::<Vec<_>>()
    };
    for (key, names) in [
        ("instances", on(&evidence.instances, "snapshots")),
        ("not on", without(&evidence.instances)),
        ("hosts", on(&evidence.hosts, "instances")),
        ("no host", without(&evidence.hosts)),
        ("recordings", names),
    ] {
        for (at, name) in names.iter().take(LISTED).enumerate() {
            section.line(if at == 0 { key } else { "" }, name.clone());
        }
        if names.len() > LISTED {
            section.line("", format!("and {} more", names.len() - LISTED));
        }
    }
    section
}

pub(super) fn files(context: &DetailContext<'_>, details: &Details, read: &Read<'_>) -> Section {
    let mut section = Section::new("RECORDED");
    let mut ways: BTreeMap<&str, usize> = BTreeMap::new();
    for detail in read.details.iter().filter(|detail| !detail.generation.is_empty()) {
        *ways.entry(&detail.generation).or_default() += 1;
    }
    if !ways.is_empty() {
        let ways: Vec<String> = ways.iter().map(|(way, count)| format!("{way} ({count})")).collect();
        section.line("how", ways.join(", "));
    }
    let unread =
        details.found.iter().filter_map(|found| Some((found.observation, found.detail.as_ref().err()?)));
    for (observation, reason) in unread.take(LISTED) {
        let file = context.profile.observation(observation).and_then(|o| context.file_names.get(&o.file));
        section.brief("not read", format!("{}: {reason}", file.map_or("a file", String::as_str)));
    }
    if details.found.len() < details.total {
        section.line("read", format!("the first {} of {} messages", details.found.len(), details.total));
    }
    let mut unknown: BTreeMap<u32, usize> = BTreeMap::new();
    for (number, size) in read.details.iter().flat_map(|detail| &detail.unknown_fields) {
        *unknown.entry(*number).or_default() += size;
    }
    if !unknown.is_empty() {
        let fields: Vec<String> = unknown
            .iter()
            .take(LISTED)
            .map(|(number, size)| format!("field {number} ({size} bytes)"))
            .collect();
        section.line("unknown to Habitus", fields.join(", "));
    }
    section
}
