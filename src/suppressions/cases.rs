//! Signals as suggestions look at them: each event with what was done and whether it is learned.

use std::sync::Arc;

use super::Behaviour;
use super::attributes::Document;
use super::forms::folded_arguments;
use super::guards::reaches;
use crate::learning::Profile;
use crate::model::{Event, Facet, NodeId, Observation, Signal, Tags};
use crate::signals::tools::kind_of;
use crate::signals::{
    Evidence, Mark, Placement, Position, SignalIndex, ToolKind, Verdict, Why, own_links, same_container,
};

/// A signal with where it belongs.
#[derive(Clone, Debug)]
pub struct Case {
    /// Which signal it is.
    pub at: SignalIndex,
    /// The signal.
    pub signal: Signal,
    /// Where it belongs.
    pub placement: Placement,
    /// Its tags, and those of its instance under keys that it lacks.
    pub tags: Tags,
    /// Whether these are all its tags.
    pub has_all_tags: bool,
}

impl Case {
    /// One of its events, as queries see it.
    #[must_use]
    pub fn document<'a>(&'a self, event: &'a Event) -> Document<'a> {
        Document { signal: &self.signal, event, tags: &self.tags, has_all_tags: self.has_all_tags }
    }

    /// Whether an observation is of a container that an event of it was raised in.
    #[must_use]
    pub fn is_own(&self, event: &Event, observation: &Observation) -> bool {
        let own = self.signal.containers.iter().chain(&event.container).chain(&self.placement.instance);
        let of = observation.instance.as_deref();
        of.is_some_and(|of| own.into_iter().any(|own| same_container(own, of)))
    }
}

/// The verdict on an event, and how far what it shows is learned.
#[derive(Clone, Debug)]
pub struct Known {
    /// The verdict.
    pub verdict: Arc<Verdict>,
    /// How far it is learned.
    pub learned: Learned,
}

/// What is known of the events of a signal, in their order; empty where they could not be judged.
pub type Verdicts = Vec<Known>;

impl Known {
    /// What a verdict says of an event of a signal, by the profile that it was given on.
    ///
    /// A verdict does not ask for the arguments of most executables. Of those that reach further (`find`, `tar`, `openssl`)
    /// the arguments tell what is done, so that they must be among those that others were seen to give.
    #[must_use]
    pub fn of(verdict: Arc<Verdict>, case: &Case, event: &Event, profile: Option<&Profile>) -> Known {
        let learned = Learned::of(&verdict);
        let learned = match learned {
            Learned::No => learned,
            _ => learned.min(by_arguments(&verdict, case, event, profile)),
        };
        Known { verdict, learned }
    }

    /// Whether it counts as learned for a suggestion: what is known by few, or by now only, does where it is the
    /// suggestion's own behaviour.
    #[must_use]
    pub fn counts(&self, is_same: impl FnOnce() -> bool) -> bool {
        match self.learned {
            Learned::Firmly => true,
            Learned::Thinly | Learned::Early => is_same(),
            Learned::No => false,
        }
    }
}

/// The nodes of what was run. Where nothing of it was heard in time, the verdict knows the way to it alone.
fn nodes_of(profile: &Profile, node: NodeId, is_found: bool, executable: &str) -> Vec<NodeId> {
    let tree = profile.tree();
    let is_it = |child: &NodeId| tree.facet(*child) == Facet::Process && tree.name(*child) == executable;
    if is_found { vec![node] } else { tree.children(node).filter(is_it).collect() }
}

/// How far the arguments of what was run vouch for it.
fn by_arguments(verdict: &Verdict, case: &Case, event: &Event, profile: Option<&Profile>) -> Learned {
    let Some(process) = event.process().filter(|_| event.deed.facet == Some(Facet::Process)) else {
        return Learned::Firmly;
    };
    if !reaches(&process.executable, &process.argv0) {
        return Learned::Firmly;
    }
    let (Some(profile), Some(node), Some(args)) = (profile, verdict.node, &process.args) else {
        return Learned::No;
    };
    if process.args_truncated {
        return Learned::No;
    }
    let wanted = folded_arguments(&process.executable, &process.argv0, args);
    let time = event.time.or(case.signal.time);
    let mut found = Learned::No;
    for (line, presence) in nodes_of(profile, node, verdict.found, &process.executable)
        .into_iter()
        .flat_map(|node| profile.commands(node))
    {
        let kept: Vec<String> = line.split('\0').skip(1).map(str::to_owned).collect();
        if kept.len() != wanted.len()
            || folded_arguments(&process.executable, &process.argv0, &kept) != wanted
        {
            continue;
        }
        for o in profile.trie().members(presence).filter_map(|id| profile.observation(id)) {
            if !o.counts() || case.is_own(event, o) {
                continue;
            }
            if matches!((o.end, time), (Some(end), Some(time)) if end.0 < time.0) {
                return Learned::Firmly;
            }
            found = Learned::Early;
        }
    }
    found
}

/// How far what an event shows is learned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Learned {
    /// It is not.
    No,
    /// Nothing could be heard when it happened, and others show it now: learned if its behaviour is, and never by itself.
    Early,
    /// It is known, by few.
    Thinly,
    /// It is known, and usual, regular or accepted.
    Firmly,
}

impl Learned {
    /// What a verdict says.
    #[must_use]
    pub fn of(verdict: &Verdict) -> Learned {
        match (verdict.position, verdict.evidence) {
            (_, Evidence::Rejected | Evidence::None) => Learned::No,
            (Position::Known, Evidence::Usual | Evidence::Regular | Evidence::Accepted) => Learned::Firmly,
            (Position::Known, Evidence::Rare | Evidence::OneInstance | Evidence::OtherVersion) => {
                Learned::Thinly
            }
            // Nothing could be heard of the version; that others do it otherwise can still be seen.
            (Position::CannotSay(Why::VersionUnseen | Why::NothingWatchedBefore), _) if !is_new(verdict) => {
                Learned::Early
            }
            _ => Learned::No,
        }
    }
}

/// Whether it was seen, and done in another way. What is merely new may only not have been heard of yet.
fn is_new(verdict: &Verdict) -> bool {
    let mut marks = verdict.links.iter().chain([&verdict.deed]);
    marks.any(|mark| matches!(mark, Mark::NewUse | Mark::NewArguments))
}

/// What an event shows, by the rule that was raised on it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Shown {
    /// The agent's rule.
    pub rule: String,
    /// The full name of the workload; empty where there is none.
    pub workload: String,
    /// What was done, with every one-off part of its arguments folded.
    pub behaviour: Behaviour,
}

impl Shown {
    /// What an event shows.
    #[must_use]
    pub fn of(event: &Event, placement: &Placement) -> Shown {
        let process = event.process();
        let argv0 = process.filter(|link| {
            kind_of(&link.executable, &link.argv0).is_some_and(|kind| kind.contains(ToolKind::MULTI_CALL))
        });
        let is_of_process = process.is_some_and(|link| link.executable == event.deed.name);
        Shown {
            rule: event.rule.clone(),
            workload: placement.workload.clone().unwrap_or_default(),
            behaviour: Behaviour {
                operation: event.deed.operation.clone(),
                lineage: own_links(event).iter().map(|link| link.executable.clone()).collect(),
                argv0: argv0.map(|link| link.argv0.clone()).unwrap_or_default(),
                user: process.map(|link| link.credentials.user.clone()).unwrap_or_default(),
                arguments: process.and_then(|link| {
                    Some(folded_arguments(&link.executable, &link.argv0, link.args.as_deref()?))
                }),
                name: if is_of_process { String::new() } else { event.deed.name.clone() },
                // What tells metadata requests apart may hold credentials; they are told by their address.
                qualifier: if event.deed.qualifier.contains('\0') || is_of_process {
                    String::new()
                } else {
                    event.deed.qualifier.clone()
                },
            },
        }
    }

    /// The name of a suggestion for it: twelve hexadecimal digits.
    #[must_use]
    pub fn id(&self) -> String {
        let Shown { rule, workload, behaviour } = self;
        let Behaviour { operation, lineage, argv0, user, arguments, name, qualifier } = behaviour;
        let mut hasher = blake3::Hasher::new();
        let mut put = |text: &str| {
            hasher.update(&(text.len() as u64).to_le_bytes());
            hasher.update(text.as_bytes());
        };
        [rule, workload, operation, argv0, user, name, qualifier].into_iter().for_each(|text| put(text));
        put(&lineage.len().to_string());
        lineage.iter().for_each(|path| put(path));
        put(&arguments.as_ref().map_or(String::new(), |args| args.len().to_string()));
        arguments.iter().flatten().for_each(|arg| put(arg));
        hasher.finalize().to_hex()[..12].to_owned()
    }
}
