//! What both sides do, the second in another way as well: with other arguments, as another user, from another file.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::explain::{without_numbers, without_varying};
use super::{CompareOptions, Part};
use crate::learning::Pair;
use crate::model::{Facet, NodeDetail, NodeId, ObservationId, Specific};
use crate::reports::nodes::command_text;
use crate::signals::concern::{ConcernReason, kind_of, server_above};
use crate::signals::{ToolKind, Use, sensitive};
use crate::text::names::capabilities;

/// What of a node's messages is compared: its values on each side.
struct Aspect {
    id: &'static str,
    weight: u32,
    /// What stands before the new value: `as user`.
    words: &'static str,
    of: fn(&NodeDetail) -> Option<String>,
}

static ASPECTS: [Aspect; 6] = [
    Aspect {
        id: "upper-layer",
        weight: 100,
        words: "",
        of: |detail| {
            let used = used(detail);
            Some(if used.in_upper_layer { "from the container's own layer" } else { "" }.to_owned())
        },
    },
    Aspect {
        id: "hash",
        weight: 65,
        words: "another hash:",
        of: |detail| used(detail).hashes.first().cloned(),
    },
    Aspect {
        id: "user",
        weight: 58,
        words: "as user",
        of: |detail| {
            let (uid, euid) = used(detail).users?;
            Some(if uid == euid { uid.to_string() } else { format!("{uid}, effective {euid}") })
        },
    },
    Aspect {
        id: "setuid",
        weight: 56,
        words: "",
        of: |detail| {
            let file = file_of(detail)?;
            Some(if file.mode & 0o4000 != 0 { "with the setuid bit" } else { "" }.to_owned())
        },
    },
    Aspect {
        id: "group",
        weight: 25,
        words: "as group",
        of: |detail| match &detail.specific {
            Specific::Process(process) if process.credentials.recorded => {
                Some(process.credentials.gid.to_string())
            }
            _ => None,
        },
    },
    Aspect {
        id: "package-version",
        weight: 8,
        words: "of package",
        of: |detail| {
            let file = file_of(detail).filter(|file| !file.package_name.is_empty())?;
            Some(format!("{} {}", file.package_name, file.package_version))
        },
    },
];

fn used(detail: &NodeDetail) -> Use {
    Use::of(ObservationId(0), detail)
}

fn file_of(detail: &NodeDetail) -> Option<&crate::model::FileInfo> {
    match &detail.specific {
        Specific::Process(process) => Some(&process.file),
        Specific::File(file) => file.file.as_ref(),
        _ => None,
    }
}

/// The reasons for which the details of a node differ, and whether another version of its package explains them.
pub(super) fn of_details(
    path: &str,
    before: &[NodeDetail],
    after: &[NodeDetail],
) -> (Vec<ConcernReason>, bool) {
    let values = |details: &[NodeDetail], aspect: &Aspect| -> BTreeSet<String> {
        details.iter().filter_map(aspect.of).collect()
    };
    let mut reasons = Vec::new();
    for aspect in &ASPECTS {
        let (old, new) = (values(before, aspect), values(after, aspect));
        // What one side did not record cannot be compared.
        if old.is_empty() || new.is_empty() {
            continue;
        }
        let more: Vec<&str> =
            new.difference(&old).map(String::as_str).filter(|value| !value.is_empty()).take(3).collect();
        if !more.is_empty() {
            let words = if aspect.words.is_empty() { String::new() } else { format!("{} ", aspect.words) };
            let text = format!("{words}{}", more.join(" or "));
            reasons.push(ConcernReason { id: aspect.id, weight: aspect.weight, text });
        }
    }
    let writes = |details: &[NodeDetail]| details.iter().any(|detail| used(detail).writes);
    if !before.is_empty() && writes(after) && !writes(before) {
        let persistent = sensitive::persistent(path);
        let (id, weight) = if persistent.is_some() { ("persistence", 92) } else { ("write", 32) };
        let text = persistent.map_or_else(
            || "opened for writing, before only for reading".to_owned(),
            |what| format!("writes to {what}, before it was only read"),
        );
        reasons.push(ConcernReason { id, weight, text });
    }
    reasons.extend(more_capabilities(before, after));
    reasons.sort_by_key(|reason| std::cmp::Reverse(reason.weight));
    let explained = explains(&reasons);
    (reasons, explained)
}

/// Effective capabilities that it never had before.
fn more_capabilities(before: &[NodeDetail], after: &[NodeDetail]) -> Option<ConcernReason> {
    let masks =
        |details: &[NodeDetail]| details.iter().filter_map(|d| used(d).capabilities).collect::<Vec<_>>();
    let (old, new) = (masks(before), masks(after));
    if old.is_empty() {
        return None;
    }
    let union = |masks: &[u64]| masks.iter().fold(0, |all, mask| all | mask);
    let more = union(&new) & !union(&old);
    (more != 0).then(|| {
        let text = format!(
            "with {}, which it did not have before",
            capabilities(more).collect::<Vec<_>>().join(", ")
        );
        ConcernReason { id: "capabilities", weight: 50, text }
    })
}

/// Another version of the package has another hash; nothing else may differ.
fn explains(reasons: &[ConcernReason]) -> bool {
    let has = |id: &str| reasons.iter().any(|reason| reason.id == id);
    has("package-version") && reasons.iter().all(|reason| ["package-version", "hash"].contains(&reason.id))
}

/// What runs anything its arguments say: other arguments make it another deed.
const TELLING: ToolKind = ToolKind::RUNS_ANYTHING.union(ToolKind::DOWNLOADER).union(ToolKind::NETWORK);

/// What may hold a program or an address in its arguments: what looks random there may be either.
const PAYLOADS: ToolKind =
    ToolKind::SHELL.union(ToolKind::INTERPRETER).union(ToolKind::DOWNLOADER).union(ToolKind::NETWORK);

/// The command lines that only the second side kept, where arguments tell something. They are samples: one that is not
/// among those kept may have run all the same. A reason of no weight is an explanation.
pub(super) fn of_arguments(
    a: &Part,
    b: &Part,
    pair: &Pair,
    options: &CompareOptions,
) -> Option<ConcernReason> {
    let (old, new) = (pair.a?, pair.b?);
    let tree = b.profile.tree();
    if tree.facet(new) != Facet::Process || !tree.qualifier(new).is_empty() && !is_applet(tree.qualifier(new))
    {
        return None;
    }
    let kind = kind_of(tree, new);
    if !options.arguments && !kind.intersects(TELLING) {
        return None;
    }
    let known: BTreeSet<Cow<'_, str>> = lines(a, old).map(shape).collect();
    if known.is_empty() {
        return None;
    }
    let more: Vec<&str> = lines(b, new).filter(|line| !known.contains(&shape(line))).collect();
    let first = more.first()?;
    let line = command_text(first, options.masker);
    let others = if more.len() > 1 { format!(" and {} others", more.len() - 1) } else { String::new() };
    let reason =
        |id, weight, text: &str| ConcernReason { id, weight, text: format!("{text}: {line}{others}") };
    if !kind.intersects(PAYLOADS) {
        let alike: BTreeSet<Cow<'_, str>> = lines(a, old).map(loose_shape).collect();
        if more.iter().all(|line| alike.contains(&loose_shape(line))) {
            return Some(reason("one-off-name", 0, "the same arguments but for a random part"));
        }
    }
    let server = kind.contains(ToolKind::SHELL).then(|| server_above(&b.profile, new)).flatten();
    let weight = match (&server, kind.intersects(TELLING)) {
        (Some(_), _) => 88,
        (None, true) => 60,
        (None, false) => 10,
    };
    Some(reason("arguments", weight, "arguments not kept before"))
}

/// The qualifier of a busybox applet is its name alone; with more, arguments are part of identity.
fn is_applet(qualifier: &str) -> bool {
    !qualifier.contains('\0')
}

fn lines(part: &Part, node: NodeId) -> impl Iterator<Item = &str> {
    part.profile.commands(node).filter(|(_, seen)| part.scope.holds(*seen)).map(|(line, _)| line)
}

/// A command line without its numbers and what looks random in it.
fn loose_shape(line: &str) -> Cow<'_, str> {
    let args = line.split_once('\0').map_or("", |(_, args)| args);
    without_varying(args)
}

/// A command line without its numbers. What it called itself is no argument; what looks random may be a payload.
fn shape(line: &str) -> Cow<'_, str> {
    let args = line.split_once('\0').map_or("", |(_, args)| args);
    without_numbers(args)
}
