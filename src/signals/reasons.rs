//! What speaks for and against concern, and what cannot be told: clauses, in the order in which they weigh.

use super::compare::{Comparison, NewUse};
use super::curated::Rejected;
use super::lineage::{Entry, Own, Walk, is_shell};
use super::reach::{self, Reach};
use super::tools::{self, ToolKind};
use super::verdict::{Evidence, Position, Reason, Side, Verdict, Why};
use super::witnesses::{Testimony, Witnesses};
use super::{Placement, sensitive};
use crate::learning::{Curated, Drift, Profile, Recurrence, wilson_lower_bound};
use crate::model::{Access, Event, Facet, Link, UnixNanos};
use crate::text::number::{counted, percent_of};
use crate::text::time::rfc3339;

/// What is known of an event once it was judged.
pub(super) struct Seen<'a> {
    pub(super) profile: &'a Profile,
    pub(super) event: &'a Event,
    pub(super) own: &'a Own<'a>,
    pub(super) acting: &'a Link,
    pub(super) walk: &'a Walk,
    pub(super) said: Testimony,
    pub(super) witnesses: &'a Witnesses<'a>,
    pub(super) compared: &'a Comparison,
    pub(super) position: Position,
    pub(super) evidence: Evidence,
    pub(super) rejected: Option<Rejected<'a>>,
    pub(super) accepted: Option<&'a Curated>,
    /// Somebody has accepted it, in another use.
    pub(super) accepted_otherwise: Option<&'a Curated>,
    pub(super) drift: Option<Drift>,
    pub(super) rhythm: Option<Recurrence>,
    pub(super) version: Option<&'a str>,
}

/// Reasons as they are gathered.
#[derive(Debug, Default)]
pub(super) struct Reasons(Vec<Reason>);

fn basename(path: &str) -> &str {
    match path.rsplit('/').next() {
        Some(name) if !name.is_empty() => name,
        _ => path,
    }
}

fn name_of(link: &Link) -> &str {
    let name = basename(&link.executable);
    if name.is_empty() { &link.comm } else { name }
}

/// The day of a moment.
fn day(time: UnixNanos) -> String {
    rfc3339(time.0).chars().take(10).collect()
}

impl Reasons {
    fn push(&mut self, side: Side, id: &'static str, text: impl Into<String>) {
        self.0.push(Reason { side, id, text: text.into() });
    }

    fn concern(&mut self, id: &'static str, text: impl Into<String>) {
        self.push(Side::Concern, id, text);
    }

    fn against(&mut self, id: &'static str, text: impl Into<String>) {
        self.push(Side::Against, id, text);
    }

    fn cannot_tell(&mut self, id: &'static str, text: impl Into<String>) {
        self.push(Side::CannotTell, id, text);
    }

    /// All of them, by side.
    pub(super) fn finish(mut self) -> Vec<Reason> {
        self.0.sort_by_key(|reason| reason.side);
        self.0
    }

    pub(super) fn no_profile(&mut self, placement: &Placement) {
        match (placement.unplaced, &placement.workload) {
            (Some(unplaced), _) => self.cannot_tell("unplaced", unplaced.words()),
            (None, Some(workload)) => {
                self.cannot_tell("workload-absent", format!("no recording tells of {workload}"));
            }
            (None, None) => self.cannot_tell("unplaced", Why::Unplaced.words()),
        }
    }

    pub(super) fn no_event(&mut self) {
        self.cannot_tell("no-event", Why::NoEvent.words());
    }

    /// Says so where a verdict is on a part of what the signal stands for.
    pub(super) fn judged(verdict: &mut Verdict) {
        let (judged, of) = (verdict.judged.judged, verdict.judged.of);
        if judged < of {
            verdict.reasons.push(Reason {
                side: Side::CannotTell,
                id: "unjudged-events",
                text: format!("{judged} of {} were at hand and judged", counted(of, "event", "events")),
            });
        }
    }

    pub(super) fn of_event(&mut self, seen: &Seen<'_>) {
        self.rejected(seen);
        self.entry(seen);
        if seen.rejected.is_some() {
            // Whatever else was seen of it speaks neither for nor against it.
            self.acting(seen);
            self.gaps(seen);
            return;
        }
        self.decided(seen);
        self.novelty(seen);
        self.new_uses(seen);
        self.acting(seen);
        self.units(seen);
        self.known_part(seen);
        self.evidence(seen);
        self.gaps(seen);
    }

    fn rejected(&mut self, seen: &Seen<'_>) {
        let Some(rejected) = seen.rejected else { return };
        let (tree, said) = (seen.profile.tree(), rejected.said);
        let name = tree.full_name(rejected.node);
        let name = basename(&name).to_owned();
        let name = match tree.parent(rejected.node) {
            Some(parent) => format!("{name} under {}", basename(tree.name(parent))),
            None => name,
        };
        let (author, on, why) = (&said.author, day(said.time), &said.reason);
        self.concern("rejected", format!("{name} is rejected from the baseline, by {author} on {on}: {why}"));
    }

    /// What people say of what is known, and what came late with nobody's word for it.
    fn decided(&mut self, seen: &Seen<'_>) {
        if let Some(said) = seen.accepted {
            let (author, on, why) = (&said.author, day(said.time), &said.reason);
            self.against("accepted", format!("accepted into the baseline by {author} on {on}: {why}"));
        }
        if let Some(said) = seen.accepted_otherwise {
            let (author, on) = (&said.author, day(said.time));
            self.against("accepted-otherwise", format!("accepted by {author} on {on}, but not this way"));
        }
        let Some(drift) = seen.drift else { return };
        let Some(first) = seen.profile.observation(drift.first) else { return };
        let on = first.start.map_or_else(String::new, |start| format!(", on {}", day(start)));
        let instance = first.instance.as_deref().unwrap_or("an unknown instance");
        self.concern(
            "drift",
            format!("first seen after the version was stable{on} in {instance}, and nobody has accepted it"),
        );
    }

    fn entry(&mut self, seen: &Seen<'_>) {
        match &seen.own.entry {
            Some(Entry::Session(who)) => self.concern("session", format!("started in a session of {who}")),
            Some(Entry::Login(server)) => self.concern("login", format!("came in through {server}")),
            Some(Entry::Exec) => {
                self.concern("exec", "executed into the running container, not started by the workload");
            }
            None => {}
        }
    }

    fn novelty(&mut self, seen: &Seen<'_>) {
        let known = seen.walk.steps.len();
        let links = seen.own.links;
        match seen.position {
            Position::NewProcess => {
                match (known.checked_sub(1).and_then(|at| links.get(at)), links.get(known)) {
                    (Some(parent), Some(new)) => self.concern(
                        "new-process",
                        format!("{} was never seen under {}", name_of(new), name_of(parent)),
                    ),
                    (None, Some(new)) => {
                        self.concern("new-process", format!("{} never began a lineage here", name_of(new)));
                    }
                    _ => {}
                }
            }
            Position::NewLeaf => {
                let deed = &seen.event.deed;
                let facet = deed.facet.map_or("behaviour", |facet| facet.spec().one);
                self.concern(
                    "new-leaf",
                    format!("{} never had the {facet} {}", name_of(seen.acting), deed.name),
                );
            }
            Position::UnknownLineage => {
                self.concern("unknown-lineage", "nothing that was watched begins as its lineage does");
            }
            Position::ParentLost => {
                self.cannot_tell("parent-lost", "its way from the root is lost; it was matched by its end");
            }
            Position::CannotSay(why) => self.cannot_tell(why.id(), why.words()),
            Position::EnteredFromOutside | Position::NewUse | Position::Known => {}
        }
    }

    fn new_uses(&mut self, seen: &Seen<'_>) {
        let name = name_of(seen.acting);
        for new in &seen.compared.new {
            match new {
                NewUse::User(uid, euid) if uid == euid => {
                    self.concern("other-user", format!("{name} never ran as uid {uid} before"));
                }
                NewUse::User(uid, euid) => self.concern(
                    "other-user",
                    format!("{name} never ran as uid {uid}, effective {euid}, before"),
                ),
                NewUse::Capabilities(more) => {
                    self.concern("more-capabilities", format!("{name} never had {} before", more.join(", ")));
                }
                NewUse::Hash => self.concern("other-hash", format!("{name} has another hash than before")),
                NewUse::UpperLayer => self.concern(
                    "upper-layer",
                    format!("{name} lies in the container's own layer: it did not come with the image"),
                ),
                NewUse::Alike { path, known } => {
                    self.concern("other-path", format!("{path} is known only as {known}"));
                }
                NewUse::Arguments { executable, cut: false } => self.concern(
                    "new-arguments",
                    format!("{} with arguments that are not among those kept", basename(executable)),
                ),
                NewUse::Arguments { executable, cut: true } => self.concern(
                    "cut-arguments",
                    format!("the arguments of {} are cut short and cannot be compared", basename(executable)),
                ),
                NewUse::Write => self.concern(
                    "new-write",
                    format!("{name} only ever read {}, now it is opened for writing", seen.event.deed.name),
                ),
                NewUse::Pattern(pattern) => self.concern(
                    "by-pattern",
                    format!("known only as {pattern}, which no recording calls a pattern"),
                ),
            }
        }
        for (executable, shape) in &seen.compared.nearly_kept {
            let text = format!("{}: arguments as kept but for {}", basename(executable), shape.word());
            self.against("arguments-nearly", text);
        }
    }

    /// What is said of the acting process, where it did something that is not settled.
    fn acting(&mut self, seen: &Seen<'_>) {
        if seen.position == Position::Known && seen.evidence >= Evidence::Accepted {
            return;
        }
        // What nearly any image holds says nothing by its name.
        let telling = ToolKind::all() - (ToolKind::SERVER | ToolKind::MULTI_CALL | ToolKind::ARCHIVER);
        let kind = tools::kind_of(&seen.acting.executable, &seen.acting.argv0).unwrap_or_default();
        if kind.intersects(telling) {
            let word = (kind & telling).word();
            self.concern("tool", format!("{} is a kind of {word}", name_of(seen.acting)));
        }
        self.deed(seen);
        if seen.acting.file.in_upper_layer && !seen.compared.new.contains(&NewUse::UpperLayer) {
            self.concern("upper-layer", format!("{} did not come with the image", name_of(seen.acting)));
        }
        if !seen.acting.tty.is_empty() {
            self.concern("terminal", format!("it has a terminal ({})", seen.acting.tty));
        }
    }

    /// What a deed of its kind is good for, whoever did it.
    fn deed(&mut self, seen: &Seen<'_>) {
        let deed = &seen.event.deed;
        let name = deed.name.as_str();
        let is = |facet: Facet| deed.facet == Some(facet);
        if matches!(deed.access, Access::Write | Access::Change)
            && let Some(what) = sensitive::persistent(name).or_else(|| sensitive::program(name))
        {
            self.concern("persistence", format!("it writes to {what}"));
        }
        if let Some(what) = sensitive::secret(name).filter(|_| is(Facet::File)) {
            self.concern("secret", format!("the file holds {what}"));
        }
        if is(Facet::Process) && (sensitive::is_scratch(name) || sensitive::is_hidden(name)) {
            self.concern("scratch-executable", "it is hidden, or runs from where anybody may write");
        }
        let reach = match (is(Facet::Dns), is(Facet::Flow)) {
            (true, _) => reach::of_name(name),
            (_, true) => reach::of_address(name),
            _ => Reach::Unknown,
        };
        match reach {
            Reach::Outside => self.concern("outside", format!("{name} is outside")),
            Reach::Metadata => self.concern("metadata-service", "it asks the cloud's metadata service"),
            Reach::Inside | Reach::Unknown => {}
        }
        if is(Facet::Imds) {
            self.concern(
                "metadata-service",
                "it asks the cloud's metadata service, which hands out credentials",
            );
        }
    }

    fn units(&mut self, seen: &Seen<'_>) {
        let (k, n) = (seen.said.version, seen.witnesses.of);
        let units = seen.witnesses.kind.words(n);
        if n == 0 {
            return;
        }
        if seen.position == Position::NewUse {
            self.concern("seen-nowhere", format!("0 of {n} {units} did it this way before"));
            if k > 0 {
                self.against("otherwise", format!("{k} of {n} {units} did it before, but not this way"));
            }
            return;
        }
        if k == 0 {
            self.concern("seen-nowhere", format!("0 of {n} other {units} of this version did it before"));
        } else if seen.said.only_own {
            self.concern("only-own", "only its own instance did it before, in an earlier recording");
        } else if seen.evidence == Evidence::OneInstance {
            self.concern("one-instance", format!("only 1 of {n} {units} did it before"));
        } else {
            let bound = percent_of(wilson_lower_bound(k, n));
            self.against("units", format!("{k} of {n} {units} did it before: at least {bound}"));
        }
        if k > 0 && k == n && seen.evidence < Evidence::Regular && n > 1 {
            self.cannot_tell("few-units", format!("{n} {units} are too few to call it usual"));
        }
    }

    /// The last part of the lineage that is known.
    fn known_part(&mut self, seen: &Seen<'_>) {
        let steps = &seen.walk.steps;
        if seen.position >= Position::NewUse && !matches!(seen.position, Position::CannotSay(_)) {
            return;
        }
        let Some((at, step)) = steps.iter().enumerate().rev().find(|(_, step)| !step.nodes.is_empty()) else {
            return;
        };
        let said = seen.witnesses.testimony(&step.nodes);
        let tree = seen.profile.tree();
        let Some(&node) = step.nodes.first() else { return };
        let name = basename(tree.name(node)).to_owned();
        let name = match tree.parent(node) {
            Some(parent) if at > 0 => format!("{name} under {}", basename(tree.name(parent))),
            _ => name,
        };
        if seen.witnesses.of > 0 && said.version > 0 {
            let of = seen.witnesses.of;
            let units = seen.witnesses.kind.words(of);
            self.against("known-part", format!("{name} itself was seen in {} of {of} {units}", said.version));
        }
    }

    fn evidence(&mut self, seen: &Seen<'_>) {
        let (said, witnesses) = (seen.said, seen.witnesses);
        if said.in_others {
            let units = witnesses.kind.words(witnesses.others_of);
            let text = match (said.others, witnesses.others_of) {
                (0, _) => "other versions did it before".to_owned(),
                (k, n) => format!("{k} of {n} {units} of other versions did it before"),
            };
            let otherwise = if seen.position == Position::NewUse { ", but not this way" } else { "" };
            let text = text + otherwise;
            self.against("other-versions", text);
        }
        let n = witnesses.others_of;
        if !said.is_known() && n > 0 && seen.position != Position::EnteredFromOutside {
            let units = witnesses.kind.words(n);
            self.concern(
                "not-in-other-versions",
                format!("0 of {n} {units} of other versions did it before"),
            );
        }
        if said.in_later {
            let units = witnesses.kind.words(said.later);
            let otherwise = if seen.position == Position::NewUse { ", in some way," } else { "" };
            self.against("later", format!("{} {units} did it{otherwise} after the event", said.later));
        } else if seen.evidence == Evidence::OnlyAfter {
            self.against("later", "others did it, but only after the event");
        }
        if let Some(found) = seen.rhythm {
            self.against(
                "regular",
                format!(
                    "{}, on {} of {} {} watched",
                    found.rhythm.words(),
                    found.seen,
                    found.watched,
                    found.days()
                ),
            );
        }
    }

    fn gaps(&mut self, seen: &Seen<'_>) {
        let witnesses = seen.witnesses;
        let excluded = witnesses.excluded;
        if excluded.own > 0 {
            let snapshots = counted(excluded.own.into(), "snapshot", "snapshots");
            self.cannot_tell(
                "own-excluded",
                format!("{snapshots} of its own may hold the event and did not count"),
            );
        }
        if excluded.later > 0 {
            let ends = if excluded.later == 1 { "ends" } else { "end" };
            let snapshots = counted(excluded.later.into(), "recording", "recordings");
            self.cannot_tell(
                "later-apart",
                format!("{snapshots} of others {ends} after the event and counted apart"),
            );
        }
        let facet = seen.event.deed.facet.filter(|facet| *facet != Facet::Process);
        if let Some(facet) = facet
            && let (silent, of @ 1..) = witnesses.silent(facet)
            && silent > 0
        {
            let many = facet.spec().many;
            let units = witnesses.kind.words(of);
            self.cannot_tell("facet-in-part", format!("{silent} of {of} {units} recorded no {many} at all"));
        }
        if excluded.unsplit > 0 {
            let sums = counted(excluded.unsplit.into(), "agent's sum", "agents' sums");
            let text = match witnesses.splits_by_time {
                true => format!("of {sums} only what was there before the container was made counted"),
                false => format!("{sums} cannot exclude its own instance"),
            };
            self.cannot_tell("unsplit", text);
        }
        if seen.version.is_none() {
            self.cannot_tell("version-not-named", "its version is not known: all versions count");
        }
        if seen.event.time.is_none() {
            self.cannot_tell("no-time", "it has no time: nothing can be shown to have been before it");
        }
        let links = seen.own.links;
        if links.iter().any(|link| link.args.is_none() && is_shell(link)) {
            self.cannot_tell("arguments-missing", "the event does not hold the arguments of every shell");
        }
        let (read, total) = seen.compared.read;
        if read < total {
            self.cannot_tell(
                "uses-sampled",
                format!("how it was used was read from {read} of {total} recordings"),
            );
        }
        let is_known = seen.walk.is_whole() && seen.said.is_known();
        if is_known && !seen.compared.users_compared {
            self.cannot_tell("users-not-compared", "users could not be compared: they are not recorded");
        }
        if is_known && seen.event.deed.facet == Some(Facet::Process) && !seen.compared.hash_compared {
            self.cannot_tell("hash-not-compared", "hashes could not be compared: they are not recorded");
        }
        if !seen.event.profile_says.is_empty() {
            self.cannot_tell(
                "agent-says",
                format!("the agent says {}, which may rest on the event itself", seen.event.profile_says),
            );
        }
    }
}
