//! One signal as a row, and as the command line's JSON: the one place where that object is made.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use serde_json::{Value, json};

use super::words::{position_words, witness_words};
use crate::fleet::{FleetView, Workload};
use crate::model::{
    Access, Arena, Event, Facet, Link, NodeId, Severity, Signal, SignalKind, Tags, UnixNanos,
};
use crate::reports::clock::json_time;
use crate::reports::nodes::{NodePath, basename, command_line, unit_id};
use crate::signals::{Mark, Placement, Side, SignalIndex, Signals, Verdict};
use crate::text::Masker;
use crate::text::width::{fit_middle, width};

/// What signals of one kind have in common: the rule, who did it and what. Shared between them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Behaviour {
    /// The agent's rule.
    pub rule: String,
    /// What the rule is called for people.
    pub title: String,
    /// The paths of the executables, from the root to the one that acted.
    pub lineage: Vec<String>,
    /// What was done beside running the last of them: `write /etc/cron.d/x`; empty if that is all.
    pub deed: String,
    /// The facet of what was done, if profiles record such.
    pub facet: Option<Facet>,
    /// The agent's name of the event.
    pub operation: String,
    /// The whole name of what was acted upon.
    pub name: String,
}

impl Behaviour {
    /// The executable that acted; empty where no event tells.
    #[must_use]
    pub fn process(&self) -> &str {
        self.lineage.last().map_or("", String::as_str)
    }

    /// Who did what, by the end of the lineage: `gunicorn > sh → write /etc/cron.d/x`.
    #[must_use]
    pub fn words(&self, ascii: bool) -> String {
        self.words_of(TAIL, &self.deed, ascii)
    }

    /// The same in so many columns: first the parent goes, then the verb, then the middle of what was acted upon.
    #[must_use]
    pub fn words_within(&self, columns: usize, ascii: bool) -> String {
        let shorter = [self.words_of(TAIL, &self.deed, ascii), self.words_of(1, &self.deed, ascii)];
        if let Some(fits) = shorter.into_iter().find(|words| self.deed.is_empty() || width(words) <= columns)
        {
            return fits;
        }
        let bare = self.words_of(1, &self.name, ascii);
        let before = width(&bare) - width(&self.name);
        let ellipsis = if ascii { "..." } else { "…" };
        let name = fit_middle(&self.name, columns.saturating_sub(before), ellipsis);
        self.words_of(1, &name, ascii)
    }

    fn words_of(&self, tail: usize, deed: &str, ascii: bool) -> String {
        let [crumb, arrow] = if ascii { [" > ", " -> "] } else { [" > ", " → "] };
        let tail = &self.lineage[self.lineage.len().saturating_sub(tail)..];
        let mut words = tail.iter().map(|path| basename(path)).collect::<Vec<_>>().join(crumb);
        if words.is_empty() {
            words = "(no process named)".to_owned();
        }
        if deed.is_empty() { words } else { format!("{words}{arrow}{deed}") }
    }
}

/// How many processes of a lineage a row names.
const TAIL: usize = 2;
/// Arguments are kept up to so many bytes: a row shows a line, and the whole stands in the signal.
const MOST_ARGS: usize = 400;

/// A behaviour that only signals report: what a node of it would be.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Unseen {
    /// The facet.
    pub facet: Facet,
    /// The name, as the tree would have it; of a file the whole path.
    pub name: String,
    /// What tells it from others of its name.
    pub qualifier: String,
}

/// A signal as a row.
#[derive(Clone, Debug, PartialEq)]
pub struct SignalRow {
    /// Which signal it is.
    pub at: SignalIndex,
    /// What it is called where it came from.
    pub id: String,
    /// What it came as.
    pub kind: SignalKind,
    /// How severe the rule says it is.
    pub severity: Option<Severity>,
    /// When it was raised.
    pub time: Option<UnixNanos>,
    /// How many events it stands for.
    pub count: u64,
    /// Where it belongs.
    pub placement: Arc<Placement>,
    /// The short name of the workload; empty where there is none.
    pub short_name: String,
    /// What the event that decided tells; the first one while it is not judged.
    pub behaviour: Arc<Behaviour>,
    /// The arguments of the process that acted, masked.
    pub args: String,
    /// Its tags, and those of its instance under keys that it lacks.
    pub tags: Arc<Tags>,
    /// What has become of it at Datadog; empty where nothing is recorded.
    pub triage: String,
    /// What the profile says of it; `None` while it is not judged.
    pub verdict: Option<Arc<Verdict>>,
    /// The node that it is about, else the last one on the way to it that any recording holds.
    pub node: Option<Arc<NodePath>>,
    /// What of it no recording holds, from that node on: processes, then the deed.
    pub beyond: Vec<Unseen>,
}

impl SignalRow {
    /// Whether it may recede: judged, known, and usual or regular.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        self.verdict.as_ref().is_some_and(|verdict| verdict.is_settled())
    }

    /// Whether it needs a look: judged, and not settled.
    #[must_use]
    pub fn is_unknown(&self) -> bool {
        self.verdict.as_ref().is_some_and(|verdict| !verdict.is_settled())
    }

    /// Its position in words; a sign of waiting while it is not judged.
    #[must_use]
    pub fn position_text(&self, ascii: bool) -> &'static str {
        match &self.verdict {
            Some(verdict) => position_words(verdict.position),
            None if ascii => "...",
            None => "…",
        }
    }

    /// What bears witness, in a few words; empty while it is not judged.
    #[must_use]
    pub fn witness_text(&self) -> String {
        self.verdict.as_deref().map(witness_words).unwrap_or_default()
    }

    /// The row as the command line's JSON.
    #[must_use]
    pub fn to_json(&self) -> Value {
        let head = Object {
            id: &self.id,
            rule: &self.behaviour.rule,
            severity: self.severity,
            time: self.time,
            placement: &self.placement,
            lineage: self.behaviour.lineage.clone(),
        };
        head.write(self.verdict.as_deref())
    }
}

/// A signal and its verdict as the command line's JSON: what `signals` lists and `why` gives for one.
#[must_use]
pub fn object(signal: &Signal, placement: &Placement, verdict: Option<&Verdict>) -> Value {
    let event = deciding(signal, verdict);
    let head = Object {
        id: &signal.id,
        rule: &signal.rule,
        severity: signal.severity,
        time: signal.time,
        placement,
        lineage: event.map(|event| event.lineage.iter().map(link_path).collect()).unwrap_or_default(),
    };
    head.write(verdict)
}

struct Object<'a> {
    id: &'a str,
    rule: &'a str,
    severity: Option<Severity>,
    time: Option<UnixNanos>,
    placement: &'a Placement,
    lineage: Vec<String>,
}

impl Object<'_> {
    fn write(self, verdict: Option<&Verdict>) -> Value {
        let units = verdict
            .and_then(|verdict| verdict.units)
            .map(|units| json!({ "kind": unit_id(units.kind), "seen": units.share.k, "of": units.share.n }));
        let reasons: Option<Vec<Value>> = verdict.map(|verdict| {
            let reason = |reason: &crate::signals::Reason| {
                json!({ "id": reason.id, "side": side_id(reason.side), "text": reason.text })
            };
            verdict.reasons.iter().map(reason).collect()
        });
        json!({
            "id": self.id,
            "rule": self.rule,
            "severity": self.severity.map(Severity::id),
            "workload": self.placement.workload,
            "version": self.placement.version,
            "instance": self.placement.instance,
            "host": self.placement.host,
            "time": json_time(self.time),
            "process": self.lineage.last(),
            "lineage": self.lineage,
            "position": verdict.map(|verdict| verdict.position.id()),
            "evidence": verdict.map(|verdict| verdict.evidence.id()),
            "units": units,
            "bound": verdict.and_then(|verdict| verdict.bound),
            "excluded": verdict.map(|v| json!({ "own": v.excluded.own, "later": v.excluded.later })),
            "events": verdict.map(|v| json!({ "judged": v.judged.judged, "of": v.judged.of })),
            "reasons": reasons,
        })
    }
}

fn side_id(side: Side) -> &'static str {
    match side {
        Side::Concern => "concern",
        Side::Against => "against",
        Side::CannotTell => "cannot_tell",
    }
}

/// The event that the verdict is of; the first one without a verdict.
pub(in crate::reports) fn deciding<'a>(signal: &'a Signal, verdict: Option<&Verdict>) -> Option<&'a Event> {
    let decided = verdict.and_then(|verdict| signal.events.get(verdict.event));
    decided.or_else(|| signal.events.first())
}

/// The path of a process; its short name where there is none.
pub(in crate::reports) fn link_path(link: &Link) -> String {
    [&link.executable, &link.argv0, &link.comm]
        .into_iter()
        .find(|name| !name.is_empty())
        .map_or_else(|| "?".to_owned(), String::clone)
}

/// What was done, in a few words; nothing where a process was run and that is all.
pub(in crate::reports) fn deed_words(event: &Event) -> String {
    let deed = &event.deed;
    if deed.facet == Some(Facet::Process) {
        return String::new();
    }
    let verb = match deed.access {
        Access::Read => "read",
        Access::Write => "write",
        Access::Change | Access::None => deed.operation.as_str(),
    };
    [verb, deed.name.as_str()].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// What of an event no profile holds: the processes from the first new one on, and what was done.
fn beyond(verdict: &Verdict, event: &Event) -> Vec<Unseen> {
    if verdict.found {
        return Vec::new();
    }
    let process =
        |link: &Link| Unseen { facet: Facet::Process, name: link_path(link), qualifier: String::new() };
    let new = verdict.links.iter().position(|mark| *mark == Mark::New);
    let links = new.and_then(|at| event.lineage.get(at..)).unwrap_or_default();
    let mut unseen: Vec<Unseen> = links.iter().map(process).collect();
    let deed = &event.deed;
    // Running a process is the last of its links.
    if let Some(facet) = deed.facet.filter(|facet| *facet != Facet::Process) {
        unseen.push(Unseen { facet, name: deed.name.clone(), qualifier: deed.qualifier.clone() });
    }
    unseen
}

/// As far as a tree holds what comes after a node: the last node of it, and how many steps that are.
fn recorded(tree: &Arena, node: NodeId, beyond: &[Unseen]) -> (NodeId, usize) {
    let mut at = node;
    for (held, step) in beyond.iter().enumerate() {
        let found = tree.below_process(at, step.facet, &step.name, &step.qualifier);
        match found.first().filter(|_| tree.facet(at) == Facet::Process) {
            Some((next, _)) => at = *next,
            None => return (at, held),
        }
    }
    (at, beyond.len())
}

/// Makes rows of the signals of a fleet; what several have in common is kept once.
pub struct RowMaker<'a> {
    view: &'a FleetView,
    masker: Option<Masker>,
    behaviours: HashMap<Arc<Behaviour>, ()>,
    tags: Option<Arc<Tags>>,
    placement: Option<Arc<Placement>>,
    /// For a workload the tags of each of its instances.
    instances: BTreeMap<String, BTreeMap<String, Tags>>,
}

impl std::fmt::Debug for RowMaker<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "RowMaker({} behaviours)", self.behaviours.len())
    }
}

impl<'a> RowMaker<'a> {
    /// Of the signals of a fleet, with secrets masked if there is a masker.
    #[must_use]
    pub fn new(view: &'a FleetView, masker: Option<Masker>) -> RowMaker<'a> {
        let (behaviours, tags, placement, instances) = Default::default();
        RowMaker { view, masker, behaviours, tags, placement, instances }
    }

    /// The fleet.
    #[must_use]
    pub fn view(&self) -> &'a FleetView {
        self.view
    }

    /// The rows of some signals, in their order, with the verdicts that `verdict` knows.
    pub fn rows(
        &mut self,
        signals: &[SignalIndex],
        tree: Option<&Arena>,
        verdict: impl Fn(SignalIndex) -> Option<Arc<Verdict>>,
    ) -> Vec<Arc<SignalRow>> {
        signals.iter().filter_map(|&at| self.row(at, tree, verdict(at))).map(Arc::new).collect()
    }

    /// The row of a signal; `None` if there is none of this number. `tree` is that of the profile by which it was
    /// judged.
    pub fn row(
        &mut self,
        at: SignalIndex,
        tree: Option<&Arena>,
        verdict: Option<Arc<Verdict>>,
    ) -> Option<SignalRow> {
        let all: &Signals = &self.view.signals;
        let signal = all.get(at)?;
        let placement = all.placement(at)?;
        let workload = placement.workload.as_deref().and_then(|name| self.view.workload(name));
        let event = deciding(&signal, verdict.as_deref());
        let behaviour = Behaviour {
            rule: signal.rule.clone(),
            title: signal.title.clone(),
            lineage: event.map(|event| event.lineage.iter().map(link_path).collect()).unwrap_or_default(),
            deed: event.map(deed_words).unwrap_or_default(),
            facet: event.and_then(|event| event.deed.facet),
            operation: event.map(|event| event.deed.operation.clone()).unwrap_or_default(),
            name: event.map(|event| event.deed.name.clone()).unwrap_or_default(),
        };
        let short = workload.map(|workload| workload.short_name.clone());
        let known = verdict.as_ref().and_then(|verdict| verdict.node).zip(tree);
        let known = known.filter(|(node, tree)| tree.contains(*node));
        let beyond = match (&verdict, event) {
            (Some(verdict), Some(event)) => beyond(verdict, event),
            _ => Vec::new(),
        };
        // What is no witness, the signal's own recording first of all, may hold it all the same.
        let recorded = |(node, tree): (NodeId, &Arena)| recorded(tree, node, &beyond);
        let (node, held) = known.map(recorded).unzip();
        let node = node.zip(tree);
        Some(SignalRow {
            at,
            args: event.and_then(Event::process).map(|link| self.args(link)).unwrap_or_default(),
            kind: signal.kind,
            severity: signal.severity,
            time: signal.time,
            count: signal.count,
            short_name: short.or_else(|| placement.workload.clone()).unwrap_or_default(),
            behaviour: self.shared(behaviour),
            tags: self.tags_of(workload.map(Arc::as_ref), placement, signal.tags),
            placement: self.placed(placement),
            triage: signal.triage,
            id: signal.id,
            node: node.map(|(node, tree)| Arc::new(NodePath::of(tree, node))),
            beyond: beyond.into_iter().skip(held.unwrap_or(0)).collect(),
            verdict,
        })
    }

    /// The arguments of a process as one line, masked and bounded.
    fn args(&self, link: &Link) -> String {
        let Some(args) = &link.args else { return String::new() };
        let mut line = command_line(&link_path(link), args, self.masker);
        if line.len() > MOST_ARGS {
            let cut = (0..=MOST_ARGS).rev().find(|&at| line.is_char_boundary(at)).unwrap_or(0);
            line.truncate(cut);
        }
        line
    }

    fn shared(&mut self, behaviour: Behaviour) -> Arc<Behaviour> {
        if let Some((known, ())) = self.behaviours.get_key_value(&behaviour) {
            return Arc::clone(known);
        }
        let behaviour = Arc::new(behaviour);
        self.behaviours.insert(Arc::clone(&behaviour), ());
        behaviour
    }

    /// Neighbours belong to one place more often than not.
    fn placed(&mut self, placement: &Placement) -> Arc<Placement> {
        match &self.placement {
            Some(last) if **last == *placement => Arc::clone(last),
            _ => Arc::clone(self.placement.insert(Arc::new(placement.clone()))),
        }
    }

    /// The signal's own tags; under keys that it lacks those of its instance, which an agent's event may not name.
    fn tags_of(&mut self, workload: Option<&Workload>, placement: &Placement, mut tags: Tags) -> Arc<Tags> {
        if let (Some(workload), Some(instance)) = (workload, &placement.instance) {
            if !self.instances.contains_key(&workload.name) {
                self.instances.insert(workload.name.clone(), tags_of_instances(workload));
            }
            if let Some(known) = self.instances.get(&workload.name).and_then(|known| known.get(instance)) {
                let missing: Vec<_> =
                    known.iter().filter(|tag| tags.get(&tag.key).is_none()).cloned().collect();
                missing.into_iter().for_each(|tag| tags.insert(tag));
            }
        }
        match &self.tags {
            Some(last) if **last == tags => Arc::clone(last),
            _ => Arc::clone(self.tags.insert(Arc::new(tags))),
        }
    }
}

fn tags_of_instances(workload: &Workload) -> BTreeMap<String, Tags> {
    let mut tags: BTreeMap<String, Tags> = BTreeMap::new();
    for observation in workload.observations() {
        if let Some(instance) = &observation.instance {
            match tags.get_mut(instance) {
                Some(known) => known.extend(&observation.tags),
                None => {
                    tags.insert(instance.clone(), observation.tags.clone());
                }
            }
        }
    }
    tags
}
