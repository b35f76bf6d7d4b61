//! Why a behaviour that is new somewhere should concern anybody: one row a reason, each with its weight and a test.
//!
//! The rows are ordered from what weighs most. A finding is as grave as its heaviest reason; what has no reason is the
//! usual kind. Reasons speak of names and facts that an attacker may choose: they sort, they prove nothing.

use std::borrow::Cow;

use super::reach::{self, Reach};
use super::tools::{self, ToolKind};
use super::{Use, sensitive};
use crate::learning::Profile;
use crate::model::{Arena, Facet, NodeDetail, NodeFlags, NodeId, ObservationId, Specific};

/// What is known of a node whose concern is asked for.
#[derive(Clone, Copy, Debug)]
pub struct Facts<'a> {
    /// The profile that shows it.
    pub profile: &'a Profile,
    /// The node.
    pub node: NodeId,
    /// What its messages say; empty where they were not read.
    pub details: &'a [NodeDetail],
    /// Whether these recordings tell of packages at all: without, a missing one says nothing.
    pub packages: bool,
}

/// How much a finding should concern, in three steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Concern {
    /// The usual kind of thing, only not seen before.
    Low,
    /// It could be part of something bad.
    Medium,
    /// Look at it now.
    High,
}

impl Concern {
    /// All of them, the least first.
    pub const ALL: [Concern; 3] = [Concern::Low, Concern::Medium, Concern::High];

    /// The name of the step.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Concern::Low => "low",
            Concern::Medium => "medium",
            Concern::High => "high",
        }
    }

    /// The step of this name.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Concern> {
        Concern::ALL.into_iter().find(|concern| concern.id() == id)
    }

    /// The step of a weight.
    #[must_use]
    pub fn of_weight(weight: u32) -> Concern {
        match weight {
            70.. => Concern::High,
            40.. => Concern::Medium,
            _ => Concern::Low,
        }
    }
}

/// One reason that holds of a node.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConcernReason {
    /// What kind of reason it is, for programs.
    pub id: &'static str,
    /// How much it weighs; 100 is the most.
    pub weight: u32,
    /// The reason as a clause, raw.
    pub text: String,
}

/// One row of the table.
#[derive(Debug)]
pub struct ConcernSpec {
    /// Its name in JSON.
    pub id: &'static str,
    /// How much it weighs; 100 is the most.
    pub weight: u32,
    /// What it means, in a sentence for help.
    pub help: &'static str,
    /// Of which kind of behaviour it can hold.
    facet: Facet,
    of: fn(&Facts<'_>) -> Option<String>,
}

/// All reasons, the heaviest first.
pub static CONCERNS: &[ConcernSpec] = &[
    ConcernSpec {
        id: "upper-layer",
        weight: 100,
        help: "The executable lies in the container's own layer: it did not come with the image.",
        facet: Facet::Process,
        of: |f| f.in_upper_layer().then(|| "its executable did not come with the image".to_owned()),
    },
    ConcernSpec {
        id: "shell-under-server",
        weight: 95,
        help: "A shell was started by a process that serves requests from elsewhere, or below one.",
        facet: Facet::Process,
        of: |f| {
            let server = f.is_kind(ToolKind::SHELL).then(|| server_above(f.profile, f.node)).flatten()?;
            Some(format!("a shell under the server {server}"))
        },
    },
    ConcernSpec {
        id: "persistence",
        weight: 92,
        help: "A file was written that decides what runs by itself, or who may come in: cron, ssh, ld.so.preload, …",
        facet: Facet::File,
        of: |f| {
            let what = sensitive::persistent(&f.name())?;
            f.is_written().then(|| format!("writes to {what}"))
        },
    },
    ConcernSpec {
        id: "scratch-executable",
        weight: 90,
        help: "The executable is hidden, or lies where anybody may write.",
        facet: Facet::Process,
        of: |f| {
            let path = f.name();
            let scratch =
                sensitive::is_scratch(&path).then(|| "runs from where anybody may write".to_owned());
            scratch.or_else(|| sensitive::is_hidden(&path).then(|| "its executable is hidden".to_owned()))
        },
    },
    ConcernSpec {
        id: "program-replaced",
        weight: 85,
        help: "A program or library of the system was written.",
        facet: Facet::File,
        of: |f| {
            let what = sensitive::program(&f.name())?;
            f.is_written().then(|| format!("writes {what}"))
        },
    },
    ConcernSpec {
        id: "metadata-service",
        weight: 82,
        help: "The cloud's metadata service was asked; it hands out credentials.",
        facet: Facet::Imds,
        of: |_| Some("asks the metadata service".to_owned()),
    },
    ConcernSpec {
        id: "metadata-service",
        weight: 82,
        help: "A flow leads to the cloud's metadata service.",
        facet: Facet::Flow,
        of: |f| (f.reach() == Reach::Metadata).then(|| "connects to the metadata service".to_owned()),
    },
    ConcernSpec {
        id: "metadata-service",
        weight: 82,
        help: "The name of the cloud's metadata service was asked for.",
        facet: Facet::Dns,
        of: |f| (f.reach() == Reach::Metadata).then(|| "asks for the metadata service".to_owned()),
    },
    ConcernSpec {
        id: "downloader",
        weight: 80,
        help: "The process fetches things from elsewhere.",
        facet: Facet::Process,
        of: |f| f.is_kind(ToolKind::DOWNLOADER).then(|| "a downloader".to_owned()),
    },
    ConcernSpec {
        id: "no-package",
        weight: 76,
        help: "The executable belongs to no package, where recordings tell of packages.",
        facet: Facet::Process,
        of: |f| {
            let files = || {
                f.details.iter().filter_map(|detail| match &detail.specific {
                    Specific::Process(process) => Some(&process.file),
                    _ => None,
                })
            };
            let without =
                f.packages && files().count() > 0 && files().all(|file| file.package_name.is_empty());
            without.then(|| "its executable belongs to no package".to_owned())
        },
    },
    ConcernSpec {
        id: "data-in-name",
        weight: 75,
        help: "A DNS name outside holds a long label that looks random: data may leave in it.",
        facet: Facet::Dns,
        of: |f| {
            let carries = f.reach() == Reach::Outside && reach::carries_data(&f.name());
            carries.then(|| "a long random label: data may leave in it".to_owned())
        },
    },
    ConcernSpec {
        id: "external-name",
        weight: 72,
        help: "A DNS name outside was asked for.",
        facet: Facet::Dns,
        of: |f| (f.reach() == Reach::Outside).then(|| "asks for a name outside".to_owned()),
    },
    ConcernSpec {
        id: "external-flow",
        weight: 70,
        help: "A flow leads to an address that is not private.",
        facet: Facet::Flow,
        of: |f| (f.reach() == Reach::Outside).then(|| "connects to an address outside".to_owned()),
    },
    ConcernSpec {
        id: "tool",
        weight: 66,
        help: "The process is a network tool, a debugger, a container runtime, a compiler, or lets others in.",
        facet: Facet::Process,
        of: |f| {
            const TOLD: ToolKind = ToolKind::NETWORK
                .union(ToolKind::TRACES)
                .union(ToolKind::RUNTIME)
                .union(ToolKind::SESSION)
                .union(ToolKind::PERSISTS)
                .union(ToolKind::PACKAGES)
                .union(ToolKind::BUILDS);
            let kind = f.kind() & TOLD;
            (!kind.is_empty()).then(|| format!("a {}", kind.word()))
        },
    },
    ConcernSpec {
        id: "secret-read",
        weight: 62,
        help: "A file was opened that holds passwords, keys or credentials.",
        facet: Facet::File,
        of: |f| sensitive::secret(&f.name()).map(|what| format!("opens what holds {what}")),
    },
    ConcernSpec {
        id: "interpreter",
        weight: 60,
        help: "The process runs programs of a language, or commands.",
        facet: Facet::Process,
        of: |f| {
            let kind = f.kind() & (ToolKind::INTERPRETER | ToolKind::SHELL);
            let article = if kind.contains(ToolKind::SHELL) { "a" } else { "an" };
            (!kind.is_empty()).then(|| format!("{article} {}", kind.word()))
        },
    },
    ConcernSpec {
        id: "became-root",
        weight: 58,
        help: "The process ran as user 0 under one that did not.",
        facet: Facet::Process,
        of: |f| {
            let parent = f.tree().parent(f.node);
            let above = parent.is_some_and(|at| !f.tree().flags(at).contains(NodeFlags::ROOT));
            (above && f.flags().contains(NodeFlags::ROOT)).then(|| "became root".to_owned())
        },
    },
    ConcernSpec {
        id: "setuid",
        weight: 56,
        help: "The executable runs as its owner, whoever starts it.",
        facet: Facet::Process,
        of: |f| f.flags().contains(NodeFlags::SETUID).then(|| "its executable is setuid".to_owned()),
    },
    ConcernSpec {
        id: "setuid",
        weight: 56,
        help: "The file runs as its owner, whoever starts it.",
        facet: Facet::File,
        of: |f| f.flags().contains(NodeFlags::SETUID).then(|| "the file is setuid".to_owned()),
    },
    ConcernSpec {
        id: "capability",
        weight: 52,
        help: "A capability was used, or tried.",
        facet: Facet::Capability,
        of: |f| {
            let used = f.tree().qualifier(f.node) == "used";
            Some(if used { "uses a capability" } else { "tried to use a capability" }.to_owned())
        },
    },
    ConcernSpec {
        id: "rule-matched",
        weight: 50,
        help: "A rule of the agent matched an event on a process.",
        facet: Facet::Process,
        of: rule_matched,
    },
    ConcernSpec {
        id: "rule-matched",
        weight: 50,
        help: "A rule of the agent matched an event on a file.",
        facet: Facet::File,
        of: rule_matched,
    },
    ConcernSpec {
        id: "listens",
        weight: 45,
        help: "A socket was bound to a port of its own choice; port 0 is any that is free, and none to listen on.",
        facet: Facet::Bind,
        of: |f| (reach::port_of(&f.name()) != Some(0)).then(|| "listens".to_owned()),
    },
    ConcernSpec {
        id: "new-file",
        weight: 30,
        help: "The file lies in the container's own layer: it did not come with the image.",
        facet: Facet::File,
        of: |f| f.in_upper_layer().then(|| "the file did not come with the image".to_owned()),
    },
    ConcernSpec {
        id: "root",
        weight: 20,
        help: "The process ran as user 0, as did the one that started it.",
        facet: Facet::Process,
        of: |f| {
            let parent = f.tree().parent(f.node);
            let as_above = parent.is_none_or(|at| f.tree().flags(at).contains(NodeFlags::ROOT));
            (as_above && f.flags().contains(NodeFlags::ROOT)).then(|| "runs as root".to_owned())
        },
    },
];

fn rule_matched(f: &Facts<'_>) -> Option<String> {
    if !f.flags().contains(NodeFlags::RULES) {
        return None;
    }
    let rules = f.details.iter().flat_map(|detail| &detail.rules).map(|rule| rule.rule_id.as_str());
    let named: std::collections::BTreeSet<&str> = rules.filter(|id| !id.is_empty()).collect();
    Some(if named.is_empty() {
        "a rule of the agent matched".to_owned()
    } else {
        let names: Vec<&str> = named.into_iter().take(3).collect();
        format!("the agent's rule {} matched", names.join(", "))
    })
}

/// The reasons that hold of a node, the heaviest first.
#[must_use]
pub fn reasons(facts: &Facts<'_>) -> Vec<ConcernReason> {
    let facet = facts.tree().facet(facts.node);
    CONCERNS
        .iter()
        .filter(|spec| spec.facet == facet)
        .filter_map(|spec| {
            (spec.of)(facts).map(|text| ConcernReason { id: spec.id, weight: spec.weight, text })
        })
        .collect()
}

/// How much the usual kind of a facet weighs, in the order of the facets.
static USUAL: [u32; 8] = [15, 4, 10, 12, 5, 6, 12, 12];

/// How much a behaviour weighs for which no reason holds.
#[must_use]
pub fn usual_weight(facet: Facet) -> u32 {
    USUAL[facet as usize]
}

impl<'a> Facts<'a> {
    fn tree(&self) -> &'a Arena {
        self.profile.tree()
    }

    fn flags(&self) -> NodeFlags {
        self.tree().flags(self.node)
    }

    fn name(&self) -> Cow<'a, str> {
        self.tree().full_name(self.node)
    }

    /// What a process is good for.
    fn kind(&self) -> ToolKind {
        kind_of(self.tree(), self.node)
    }

    fn is_kind(&self, kind: ToolKind) -> bool {
        self.kind().intersects(kind)
    }

    fn reach(&self) -> Reach {
        static REACHES: [fn(&str) -> Reach; 8] = [
            |_| Reach::Unknown,
            |_| Reach::Unknown,
            reach::of_name,
            reach::of_address,
            reach::of_address,
            |_| Reach::Unknown,
            |_| Reach::Unknown,
            |_| Reach::Metadata,
        ];
        REACHES[self.tree().facet(self.node) as usize](self.tree().name(self.node))
    }

    fn in_upper_layer(&self) -> bool {
        self.flags().contains(NodeFlags::UPPER_LAYER)
    }

    /// Whether a file was opened so that it could change; where that was not read, whether it is not the image's.
    fn is_written(&self) -> bool {
        if self.details.is_empty() {
            return self.in_upper_layer();
        }
        self.details.iter().any(|detail| Use::of(ObservationId(0), detail).writes)
    }
}

/// What a process node is good for.
#[must_use]
pub fn kind_of(tree: &Arena, node: NodeId) -> ToolKind {
    let argv0 = tree.qualifier(node).split('\0').next().unwrap_or_default();
    tools::kind_of(tree.name(node), argv0).unwrap_or_default()
}

/// The nearest process above a node that serves requests from elsewhere, by its name: it is in the table of servers,
/// runs a program that is, or was seen to bind a socket.
#[must_use]
pub fn server_above(profile: &Profile, node: NodeId) -> Option<String> {
    let tree = profile.tree();
    let is_server = |&at: &NodeId| {
        if tree.facet(at) != Facet::Process {
            return false;
        }
        let kind = kind_of(tree, at);
        kind.contains(ToolKind::SERVER)
            || (kind.contains(ToolKind::INTERPRETER) && runs_a_server(profile, at))
            || tree
                .children(at)
                .take_while(|&child| tree.facet(child) <= Facet::Bind)
                .any(|child| tree.facet(child) == Facet::Bind)
    };
    let server = tree.ancestors(node).find(is_server)?;
    let name = tree.name(server);
    Some(name.rsplit('/').next().unwrap_or(name).to_owned())
}

/// Whether an interpreter's first argument that is no option names a server.
fn runs_a_server(profile: &Profile, node: NodeId) -> bool {
    let mut lines = profile.commands(node).map(|(line, _)| line);
    lines.any(|line| {
        let mut words = line.split('\0').skip(1).filter(|word| !word.starts_with('-'));
        let kind = words.next().and_then(tools::kind_of_script);
        kind.is_some_and(|kind| kind.contains(ToolKind::SERVER))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_in_order_of_weight_and_its_ids_are_words() {
        for pair in CONCERNS.windows(2) {
            assert!(pair[0].weight >= pair[1].weight, "{} before {}", pair[0].id, pair[1].id);
        }
        for spec in CONCERNS {
            assert!(spec.id.bytes().all(|b| b.is_ascii_lowercase() || b == b'-'), "{}", spec.id);
            assert!(spec.help.ends_with('.') || spec.help.ends_with('…'), "{}", spec.id);
            let usual = usual_weight(spec.facet);
            assert!(spec.weight > usual, "{} weighs less than the usual kind", spec.id);
        }
    }
}
