//! The judge: lays a signal's events along a profile, hears who may bear witness, and gives the verdict.

use std::sync::Arc;

use super::compare::{Compared, Comparison};
use super::curated::{self, Rejected};
use super::lineage::{Own, Walk, Ways, deeds, own_part};
use super::reasons::Reasons;
use super::uses::Uses;
use super::verdict::{Evidence, Judged, Mark, Position, UnitsSeen, Verdict, Why};
use super::witnesses::{About, Bench, Testimony, Witnesses};
use super::{Placement, verdict::Excluded};
use crate::learning::{Baseline, Drift, Profile, Share, wilson_lower_bound};
use crate::model::{Access, Event, Facet, Found, NodeId, Signal};

/// From where on something is called usual.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Thresholds {
    /// The least lower bound, 0–1, at which a behaviour is usual.
    pub usual: f64,
}

impl Default for Thresholds {
    fn default() -> Thresholds {
        Thresholds { usual: 0.7 }
    }
}

/// Judges signals by one profile. It keeps what it has worked out for the signals to come.
pub struct Judge<'a> {
    profile: &'a Profile,
    uses: &'a dyn Uses,
    thresholds: Thresholds,
    bench: Bench<'a>,
    ways: Ways<'a>,
    baseline: Baseline,
}

impl std::fmt::Debug for Judge<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Judge({})", self.profile.workload())
    }
}

/// What an event's deed was found to be.
struct Matched {
    walk: Walk,
    /// Links at the beginning of the own part that the walk leaves out.
    left_out: usize,
    /// The nodes of the deed itself; empty if it was not found.
    deed: Vec<(NodeId, Found)>,
}

impl Matched {
    fn nodes(&self) -> Vec<NodeId> {
        self.deed.iter().map(|(node, _)| *node).collect()
    }
}

/// The verdict on a signal that no profile can be asked about.
#[must_use]
pub fn without_profile(signal: &Signal, placement: &Placement) -> Verdict {
    let why = if placement.workload.is_none() { Why::Unplaced } else { Why::WorkloadAbsent };
    let mut reasons = Reasons::default();
    reasons.no_profile(placement);
    nothing_said(signal, why, reasons)
}

fn nothing_said(signal: &Signal, why: Why, reasons: Reasons) -> Verdict {
    let links = signal.events.first().map_or(0, |event| event.lineage.len());
    Verdict {
        position: Position::CannotSay(why),
        evidence: Evidence::None,
        units: None,
        bound: None,
        excluded: Excluded::default(),
        judged: Judged { judged: 0, of: signal.count.max(signal.events.len() as u64) },
        event: 0,
        links: vec![Mark::NotCompared; links],
        deed: Mark::NotCompared,
        node: None,
        found: false,
        reasons: reasons.finish(),
    }
}

impl<'a> Judge<'a> {
    /// A judge by this profile. `uses` is asked how its nodes were used.
    #[must_use]
    pub fn new(profile: &'a Profile, uses: &'a dyn Uses, thresholds: Thresholds) -> Judge<'a> {
        let (bench, ways, baseline) = (Bench::of(profile), Ways::of(profile.tree()), Baseline::of(profile));
        Judge { profile, uses, thresholds, bench, ways, baseline }
    }

    /// The verdict on a signal: the worst of those on its events.
    #[must_use]
    pub fn judge(&self, signal: &Signal, placement: &Placement) -> Verdict {
        self.judge_each(signal, placement).0
    }

    /// The same, and the verdict on each event, in their order.
    #[must_use]
    pub fn judge_each(&self, signal: &Signal, placement: &Placement) -> (Verdict, Vec<Verdict>) {
        let of = signal.count.max(signal.events.len() as u64);
        let events = signal.events.iter().enumerate();
        let all: Vec<Verdict> =
            events.map(|(at, event)| self.judge_event(signal, placement, at, event)).collect();
        let Some(mut worst) = all.iter().min_by_key(|verdict| verdict.rank()).cloned() else {
            let mut reasons = Reasons::default();
            reasons.no_event();
            return (nothing_said(signal, Why::NoEvent, reasons), all);
        };
        worst.judged = Judged { judged: signal.events.len() as u64, of };
        Reasons::judged(&mut worst);
        (worst, all)
    }

    fn judge_event(&self, signal: &Signal, placement: &Placement, at: usize, event: &Event) -> Verdict {
        let own = own_part(event);
        let Some(acting) = own.links.last() else {
            let mut reasons = Reasons::default();
            reasons.no_event();
            return nothing_said(signal, Why::NoEvent, reasons);
        };
        let mut containers = signal.containers.clone();
        containers.extend(event.container.iter().chain(&placement.instance).cloned());
        containers.sort_unstable();
        containers.dedup();
        let witnesses = self.bench.witnesses(About {
            version: placement.version.as_deref(),
            containers: &containers,
            host: placement.host.as_deref(),
            time: event.time.or(signal.time),
            container_created: event.container_created,
        });
        let heard = |node: NodeId| witnesses.heard_of(node);
        let matched = self.matched(&own, event, &heard);
        let nodes = matched.nodes();
        let said = witnesses.testimony(&nodes);
        let structure = self.structure(&own, &matched, &heard);
        let compared = self.compare(event, &own, &matched, &witnesses);
        let deed = self.deed(event, &matched, &compared, &witnesses);
        let position = [structure, deed].into_iter().flatten().min().unwrap_or(Position::Known);
        let in_sums = nodes.is_empty() && {
            let summed = |node: NodeId| witnesses.heard_of(node) || witnesses.sums_saw(node);
            !self.matched(&own, event, &summed).deed.is_empty()
        };
        let accepted = curated::accepted(self.profile, &nodes);
        let position = match (position, accepted) {
            // A person's word needs no other instance.
            (Position::Known, Some(_)) => position,
            _ => gated(position, !nodes.is_empty(), in_sums, &witnesses),
        };
        let drift = self.drift(&nodes, &witnesses);
        let (evidence, units) = match position {
            // Nobody was seen to do it this way; that they did it otherwise is a reason against, and no evidence.
            Position::NewUse => (Evidence::None, Some(0)),
            // What nobody could record bears no witness in either direction.
            Position::CannotSay(Why::OperationNotRecorded | Why::FacetNotRecorded) => (Evidence::None, None),
            _ => {
                let known = self.evidence(&nodes, said, &witnesses);
                let known = known.unwrap_or_else(|| self.later(&own, event, &witnesses));
                (curated::weighed(known, position, accepted, drift), Some(said.version))
            }
        };
        let units = units
            .filter(|_| witnesses.of > 0)
            .map(|k| UnitsSeen { kind: witnesses.kind, share: Share { k, n: witnesses.of } });
        let mut links = self.marks(event, &own, &matched, &witnesses, &compared);
        let deed_mark = self.deed_mark(event, &matched, &witnesses, &compared, &links);
        if event.deed.facet == Some(Facet::Process)
            && let Some(last) = links.last_mut()
        {
            *last = deed_mark;
        }
        let rejected = self.rejected(&own, event, &matched, &heard);
        let mut reasons = Reasons::default();
        reasons.of_event(&super::reasons::Seen {
            profile: self.profile,
            event,
            own: &own,
            acting,
            walk: &matched.walk,
            said,
            witnesses: &witnesses,
            compared: &compared,
            position,
            evidence,
            rejected,
            accepted: accepted.filter(|_| position == Position::Known),
            accepted_otherwise: accepted.filter(|_| position == Position::NewUse),
            drift: drift.filter(|_| said.in_version),
            rhythm: (evidence == Evidence::Regular).then(|| witnesses.rhythm(&nodes)).flatten(),
            version: placement.version.as_deref(),
        });
        let node = nodes.first().or_else(|| matched.walk.last().first()).copied();
        let mut verdict = Verdict {
            position,
            evidence,
            bound: units.map(|units| wilson_lower_bound(units.share.k, units.share.n)),
            units,
            excluded: witnesses.excluded,
            judged: Judged::default(),
            event: at,
            links,
            deed: deed_mark,
            node,
            found: !nodes.is_empty(),
            reasons: reasons.finish(),
        };
        if let Some(rejected) = &rejected {
            curated::put(&mut verdict, rejected, event.deed.facet == Some(Facet::Process));
        }
        verdict
    }

    /// What of an event a person has rejected, whoever was seen to do it.
    fn rejected(
        &self,
        own: &Own<'_>,
        event: &Event,
        matched: &Matched,
        heard: &dyn Fn(NodeId) -> bool,
    ) -> Option<Rejected<'a>> {
        if self.profile.curation().node_counts().1 == 0 {
            return None;
        }
        let of = |matched: &Matched| {
            let first = own.from + matched.left_out;
            curated::rejected(self.profile, &matched.walk, first, &matched.nodes())
        };
        of(matched).or_else(|| {
            let remembered = |node: NodeId| heard(node) || curated::is_rejected(self.profile, node);
            of(&self.matched(own, event, &remembered))
        })
    }

    /// Lays an event along the tree.
    fn matched(&self, own: &Own<'_>, event: &Event, heard: &dyn Fn(NodeId) -> bool) -> Matched {
        let (left_out, walk) = match self.ways.along_roots(own.links, heard) {
            // A way that begins at a root is preferred, whole or not.
            walk if !walk.steps.is_empty() => (0, walk),
            walk => self.ways.along_anywhere(own.links, heard).unwrap_or((0, walk)),
        };
        let deed = match event.deed.facet {
            _ if !walk.is_whole() => Vec::new(),
            None => Vec::new(),
            Some(Facet::Process) => walk.last().iter().map(|&node| (node, Found::Exactly)).collect(),
            Some(facet) => {
                let found = deeds(self.profile.tree(), walk.last(), event, facet);
                found.into_iter().filter(|(node, _)| heard(*node)).collect()
            }
        };
        Matched { walk, left_out, deed }
    }

    /// Where the lineage stands; `None` if it is known from the root on.
    fn structure(
        &self,
        own: &Own<'_>,
        matched: &Matched,
        heard: &dyn Fn(NodeId) -> bool,
    ) -> Option<Position> {
        if own.entry.is_some() {
            return Some(Position::EnteredFromOutside);
        }
        let walk = &matched.walk;
        let from_root = matched.left_out == 0
            && walk.steps.first().is_some_and(|step| {
                let first = step.nodes.first();
                first.is_none_or(|&node| self.is_at_root(node))
            });
        match (walk.is_whole(), from_root) {
            (true, true) => None,
            (true, false) if own.may_be_cut => Some(Position::ParentLost),
            (true, false) => Some(Position::UnknownLineage),
            (false, true) => Some(Position::NewProcess),
            (false, false) => {
                let acting = own.links.last().map_or("", |link| link.executable.as_str());
                let runs = own.links.len() > usize::from(!own.may_be_cut) && self.ways.runs(acting, heard);
                Some(if runs { Position::UnknownLineage } else { Position::NewProcess })
            }
        }
    }

    /// Whether a node is where a lineage may begin: a root, or what a root became by an `exec`.
    fn is_at_root(&self, node: NodeId) -> bool {
        let tree = self.profile.tree();
        tree.ancestors(node).all(|_| tree.flags(node).contains(crate::model::NodeFlags::EXEC_CHILD))
    }

    /// Where the deed stands, of a process that is known.
    fn deed(
        &self,
        event: &Event,
        matched: &Matched,
        compared: &Comparison,
        witnesses: &Witnesses<'_>,
    ) -> Option<Position> {
        if !matched.walk.is_whole() {
            return None;
        }
        let Some(facet) = event.deed.facet else {
            return Some(Position::CannotSay(Why::OperationNotRecorded));
        };
        if matched.deed.is_empty() {
            let recorded = witnesses.recorded(facet) || !witnesses.version_is_heard;
            return Some(if recorded {
                Position::NewLeaf
            } else {
                Position::CannotSay(Why::FacetNotRecorded)
            });
        }
        if compared.is_new() {
            return Some(Position::NewUse);
        }
        if event.deed.access == Access::Change {
            return Some(Position::CannotSay(Why::OperationNotRecorded));
        }
        compared.unreadable.then_some(Position::CannotSay(Why::UsesUnreadable))
    }

    fn compare(
        &self,
        event: &Event,
        own: &Own<'_>,
        matched: &Matched,
        witnesses: &Witnesses<'_>,
    ) -> Comparison {
        Compared {
            profile: self.profile,
            uses: self.uses,
            witnesses,
            event,
            links: &own.links[matched.left_out..],
        }
        .with(&matched.walk, &matched.deed)
    }

    /// How strongly those who are heard bear witness; `None` if none of them saw it.
    fn evidence(&self, nodes: &[NodeId], said: Testimony, witnesses: &Witnesses<'_>) -> Option<Evidence> {
        if said.in_version {
            let (k, n) = (said.version, witnesses.of);
            return Some(match k {
                0 | 1 => Evidence::OneInstance,
                _ if wilson_lower_bound(k, n) >= self.thresholds.usual => Evidence::Usual,
                _ if witnesses.rhythm(nodes).is_some() => Evidence::Regular,
                _ => Evidence::Rare,
            });
        }
        said.in_others.then_some(Evidence::OtherVersion)
    }

    /// The evidence where nobody who is heard saw it: perhaps somebody did later.
    fn later(&self, own: &Own<'_>, event: &Event, witnesses: &Witnesses<'_>) -> Evidence {
        let ever = |node: NodeId| witnesses.heard_of(node) || witnesses.later_saw(node);
        let later = self.matched(own, event, &ever).nodes();
        let after = !later.is_empty() && witnesses.testimony(&later).in_later;
        if after { Evidence::OnlyAfter } else { Evidence::None }
    }

    fn drift(&self, nodes: &[NodeId], witnesses: &Witnesses<'_>) -> Option<Drift> {
        curated::drift(self.profile, &self.baseline, nodes, witnesses.version.as_deref())
    }

    fn mark(&self, nodes: &[NodeId], witnesses: &Witnesses<'_>) -> Mark {
        let said = witnesses.testimony(nodes);
        match self.evidence(nodes, said, witnesses) {
            Some(Evidence::Usual | Evidence::Regular) if self.drift(nodes, witnesses).is_none() => {
                Mark::Usual
            }
            _ if curated::accepted(self.profile, nodes).is_some() => Mark::Accepted,
            _ => Mark::Seen,
        }
    }

    /// What is known of each link of the whole lineage.
    fn marks(
        &self,
        event: &Event,
        own: &Own<'_>,
        matched: &Matched,
        witnesses: &Witnesses<'_>,
        compared: &Comparison,
    ) -> Vec<Mark> {
        let mut marks = vec![Mark::NotCompared; event.lineage.len()];
        let first = own.from + matched.left_out;
        for (at, step) in matched.walk.steps.iter().enumerate() {
            let mark = match step {
                _ if compared.new_arguments.contains(&at) => Mark::NewArguments,
                step if step.alike.is_some() => Mark::NewUse,
                step if step.nodes.is_empty() => Mark::Seen,
                step => self.mark(&step.nodes, witnesses),
            };
            if let Some(place) = marks.get_mut(first + at) {
                *place = mark;
            }
        }
        if !matched.walk.is_whole()
            && witnesses.anything_is_heard
            && let Some(place) = marks.get_mut(first + matched.walk.steps.len())
        {
            *place = Mark::New;
        }
        marks
    }

    fn deed_mark(
        &self,
        event: &Event,
        matched: &Matched,
        witnesses: &Witnesses<'_>,
        compared: &Comparison,
        links: &[Mark],
    ) -> Mark {
        let is_exec = event.deed.facet == Some(Facet::Process);
        let last = links.last().copied().unwrap_or(Mark::NotCompared);
        if matched.deed.is_empty() {
            return match event.deed.facet {
                _ if !matched.walk.is_whole() => {
                    if is_exec {
                        last
                    } else {
                        Mark::NotCompared
                    }
                }
                Some(facet) if witnesses.recorded(facet) => Mark::New,
                _ => Mark::NotCompared,
            };
        }
        if is_exec && matches!(last, Mark::NewArguments | Mark::NewUse) {
            return last;
        }
        if (is_exec && compared.process_is_new()) || compared.deed_is_new() {
            return Mark::NewUse;
        }
        self.mark(&matched.nodes(), witnesses)
    }
}

/// What may be said of a position, given who is heard. How somebody came in is a fact of the event alone; everything else
/// needs others who watched the same version, before the event. What other versions did is evidence, and no position.
fn gated(position: Position, found: bool, in_sums: bool, witnesses: &Witnesses<'_>) -> Position {
    if position == Position::EnteredFromOutside {
        return position;
    }
    // It is in an agent's sum, which may have it from this very instance.
    if in_sums {
        return Position::CannotSay(Why::OwnNotSeparable);
    }
    if !witnesses.version_is_heard {
        return Position::CannotSay(if witnesses.version_is_unsplit {
            Why::OwnNotSeparable
        } else if witnesses.version_is_later {
            Why::NothingWatchedBefore
        } else {
            Why::VersionUnseen
        });
    }
    if !found && witnesses.is_cut && position < Position::NewUse {
        return Position::CannotSay(Why::ProfileTruncated);
    }
    position
}

/// Uses that nobody can tell of: for profiles without their files.
#[derive(Debug, Default)]
pub struct NoUses;

impl Uses for NoUses {
    fn of(&self, _: NodeId) -> Arc<super::uses::NodeUses> {
        Arc::default()
    }
}
