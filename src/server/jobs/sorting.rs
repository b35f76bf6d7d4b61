//! A dump that was posted: told by the same rules as `habitus learn` tells files by, and entered as a snapshot, passed over or
//! set aside.

use std::time::Duration;

use super::objects_of::dump_key;
use super::work::Work;
use super::workers::Later;
use crate::learned::{Content, Kept, Snapshot, Sorted, What, sort};
use crate::server::objects::ObjectError;
use crate::server::store::{Finish, NewPost, Post, SnapshotRow};
use crate::server::tokens;
use crate::text::number::counted;

/// Why the bytes of a dump are not all there, where it was posted as cut off.
const CUT: &str = "the original was cut off while it was decompressed";

/// How long whoever takes a dump in may be at it after it was entered; clocks differ a bit too.
const YOUNG: Duration = Duration::from_secs(600);

/// Looks at a dump.
pub(super) fn look(work: &Work, post: &Post) -> Result<Finish, Later> {
    let (received, post) = (post.received, &post.post);
    let (rule, settings) = work.known.rule_and_version();
    let bytes = match work.objects.get(&dump_key(&post.hash), rule.formats.max_bytes as u64) {
        Ok(bytes) => bytes,
        Err(ObjectError::Unavailable(why) | ObjectError::Full(why)) => return Err(Later::Waits(why)),
        // It was taken away just before it was needed, and whoever took it in is about to put it again.
        Err(error @ ObjectError::None(_)) if is_young(received) => {
            return Err(Later::Waits(error.to_string()));
        }
        Err(error) => return Ok(Finish::SetAside(error.to_string())),
    };
    let holder = held_by(post);
    let content = Content {
        bytes: &bytes,
        hash: &post.hash,
        holder: holder.as_deref(),
        hint: Some(post.hint.as_str()).filter(|hint| !hint.is_empty()),
        partial: post.cut.then_some(CUT),
    };
    Ok(match sort(&content, &rule.rules, &rule.formats) {
        Sorted::Not { what: What::Unread, reason, .. } => Finish::SetAside(reason),
        Sorted::Not { what: What::Off, reason, .. } => Finish::Off { reason, settings },
        Sorted::Not { reason, .. } => Finish::PassedOver(reason),
        Sorted::Snapshot(snapshot) => match refusal(work, &snapshot, post, received)? {
            Some(reason) => Finish::SetAside(reason),
            None => Finish::Snapshot(row(*snapshot, post)),
        },
    })
}

/// Why nothing is learned of a snapshot; nothing where it is.
fn refusal(work: &Work, snapshot: &Snapshot, post: &NewPost, received: u64) -> Result<Option<String>, Later> {
    let bounds = &work.options.bounds;
    if let Some(reason) = bounds.refusal(snapshot, received) {
        return Ok(Some(reason));
    }
    let held = work.store.held(&snapshot.workload, &post.hash);
    let held = held.map_err(|error| Later::Waits(error.to_string()))?;
    Ok(bounds.no_room(held, post.bytes))
}

/// Whether whoever took it in may still be at it.
fn is_young(received: u64) -> bool {
    Duration::from_nanos(tokens::now().saturating_sub(received)) < YOUNG
}

/// The name of what held the original.
fn held_by(post: &NewPost) -> Option<String> {
    let (hash, holder, extension) = (post.hash.clone(), post.holder.clone(), "x".to_owned());
    Kept { hash, holder, cut: post.cut, extension }.held_by()
}

fn row(snapshot: Snapshot, post: &NewPost) -> SnapshotRow {
    let Snapshot { workload, kept, observation, damage, nodes } = snapshot;
    let note = damage.map(|damage| {
        let nodes = counted(nodes, "node before it is", "nodes before it are");
        format!("{damage}; the {nodes} learned")
    });
    SnapshotRow {
        workload,
        hash: kept.hash,
        holder: post.holder.clone(),
        cut: kept.cut,
        extension: kept.extension,
        bytes: post.bytes,
        name: observation.name,
        version: observation.version,
        instance: observation.instance.unwrap_or_default(),
        host: observation.host.unwrap_or_default(),
        start: observation.start.map_or(0, |time| time.0),
        end: observation.end.map_or(0, |time| time.0),
        note: note.unwrap_or_default(),
    }
}
