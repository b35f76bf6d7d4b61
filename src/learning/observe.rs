//! Whose recording this is: its workload, and the observations it stands for.

use crate::model::{
    FacetSet, FileId, Header, LedgerEntry, NodeFlags, Observation, ObservationKind, Recording, RecordingKind,
    Role, Status, Tag, Tags, UnixNanos, VersionContext, VersionSetId,
};

/// What one recording contributes to its workload.
#[derive(Clone, Debug)]
pub struct Observed {
    /// The full name of the workload.
    pub workload: String,
    /// One observation for a dump, one a version for a profile; never empty.
    pub observations: Vec<Observation>,
    /// For each version number of the recording, the position in `observations`.
    pub position_of_version: Vec<usize>,
    /// The position in `observations` of nodes that name no version.
    pub position_of_unnamed: usize,
}

/// The version of what names none.
const LATEST: &str = "latest";
/// The version of nodes that name none, in a profile of several versions.
const UNNAMED: &str = "(version not recorded)";

impl Observed {
    /// Reads the observations of a recording. `content_hash` names it if it has no name; `place` is the folder
    /// or archive it came from, which stands in for a host that is not recorded.
    #[must_use]
    pub fn of(recording: &Recording, file: FileId, content_hash: &str, place: &str) -> Observed {
        let header = &recording.header;
        let meta = &header.metadata;
        let host = host(header, place);
        let is_sample = is_sample(recording);
        let (first_seen, last_seen) = seen_between(recording);
        let base = Observation {
            kind: if is_sample { ObservationKind::Snapshot } else { ObservationKind::Aggregate },
            name: if meta.name.is_empty() { content_hash.to_owned() } else { meta.name.clone() },
            version: String::new(),
            instance: if is_sample { instance(header, host.as_deref()) } else { None },
            host,
            start: meta.start,
            end: meta.end,
            first_seen,
            last_seen,
            tags: Tags::default(),
            status: None,
            file,
            recorded: recorded_facets(recording),
            cut: recording.damage.is_some(),
            superseded: false,
            quarantined: false,
        };
        let workload = workload_name(header, &base.name);
        if !header.ledger.is_empty() {
            let observations: Vec<Observation> =
                header.ledger.iter().map(|entry| of_ledger(entry, &base)).collect();
            let position_of_version = (0..observations.len()).collect();
            return Observed { workload, observations, position_of_version, position_of_unnamed: 0 };
        }
        let versions =
            if is_sample { vec![sample_version(recording)] } else { aggregate_versions(recording) };
        let observations: Vec<Observation> = versions
            .iter()
            .map(|version| {
                let context = context_of(header, version);
                let tags = all_tags(header, context, &base, &workload, version);
                Observation {
                    version: version.clone(),
                    tags,
                    status: context
                        .filter(|context| !context.states.is_empty())
                        .map(|context| Status::of_event_types(context.states.iter().map(|s| s.status))),
                    ..base.clone()
                }
            })
            .collect();
        let at = |version: &str| versions.iter().position(|known| known == version).unwrap_or(0);
        Observed {
            position_of_version: recording
                .version_sets
                .names()
                .iter()
                .map(|name| at(name_or_latest(name)))
                .collect(),
            position_of_unnamed: if versions.len() > 1 { at(UNNAMED) } else { 0 },
            workload,
            observations,
        }
    }

    /// The positions in `observations` for a version set of the recording.
    #[must_use]
    pub fn positions(&self, recording: &Recording, set: VersionSetId) -> Vec<usize> {
        match recording.version_sets.get(set) {
            // What only carries others in a learned profile was seen in no snapshot itself.
            [] if !recording.header.ledger.is_empty() => Vec::new(),
            _ if self.observations.len() == 1 => vec![0],
            [] => vec![self.position_of_unnamed],
            versions => versions
                .iter()
                .filter_map(|&version| self.position_of_version.get(version as usize).copied())
                .collect(),
        }
    }
}

/// A snapshot that a profile was learned from, as its ledger tells it. Where the profile holds nothing of it any more it
/// must not count as one that showed nothing.
fn of_ledger(entry: &LedgerEntry, base: &Observation) -> Observation {
    Observation {
        kind: ObservationKind::Snapshot,
        name: entry.name.clone(),
        version: name_or_latest(&entry.version).to_owned(),
        instance: entry.instance.clone(),
        host: entry.host.clone(),
        start: entry.start,
        end: entry.end,
        first_seen: entry.first_seen,
        last_seen: entry.last_seen,
        tags: entry.tags.clone(),
        // Nothing else in the file alone tells that its version was learned only in part.
        status: (entry.role == Role::BeyondSize).then_some(Status::MaxSize),
        file: base.file,
        recorded: entry.recorded,
        cut: entry.cut || base.cut,
        superseded: !entry.role.is_kept(),
        quarantined: false,
    }
}

/// A dump samples one instance. A dump that names no container but several versions is the whole profile of an
/// image, as version 2 of the agent's profiles sends it, and no sample.
fn is_sample(recording: &Recording) -> bool {
    recording.header.kind == RecordingKind::Dump
        && (instance(&recording.header, None).is_some() || recording.version_sets.names().len() < 2)
}

fn name_or_latest(version: &str) -> &str {
    if version.is_empty() { LATEST } else { version }
}

fn sample_version(recording: &Recording) -> String {
    let header = &recording.header;
    let tag = |key: &str| header.tags.get(key).filter(|value| !matches!(*value, "" | "*"));
    let named = match recording.version_sets.names() {
        [only] if only != "*" => Some(only.as_str()),
        _ => None,
    };
    let of_image = || tag("docker_image").and_then(|image| image_and_tag(image).1);
    let version = tag("image_tag").or_else(|| tag("version")).or(named).or_else(of_image);
    name_or_latest(version.unwrap_or("")).to_owned()
}

fn aggregate_versions(recording: &Recording) -> Vec<String> {
    let header = &recording.header;
    let mut versions: Vec<String> = header
        .contexts
        .iter()
        .map(|context| context.version.as_str())
        .filter(|version| *version != "*")
        .chain(recording.version_sets.names().iter().map(String::as_str))
        .map(|version| name_or_latest(version).to_owned())
        .collect();
    versions.sort_unstable();
    versions.dedup();
    let unnamed = recording.tree.nodes().any(|node| {
        recording.tree.flags(node).contains(NodeFlags::COUNTED)
            && recording.versions.get(node.index()).is_none_or(|set| *set == VersionSetId::EMPTY)
    });
    if versions.is_empty() {
        let tag = if header.image_tag == "*" { "" } else { header.image_tag.as_str() };
        versions.push(name_or_latest(tag).to_owned());
    } else if unnamed && versions.len() > 1 {
        versions.push(UNNAMED.to_owned());
    }
    versions
}

fn context_of<'a>(header: &'a Header, version: &str) -> Option<&'a VersionContext> {
    let of = |wanted: &str| header.contexts.iter().find(|context| name_or_latest(&context.version) == wanted);
    of(version).or_else(|| of("*"))
}

/// The full name of a workload: selector, `image_name`, `short_image`, `docker_image`, service, control group.
#[must_use]
pub fn workload_name(header: &Header, recording_name: &str) -> String {
    let tag = |key: &str| header.tags.get(key).filter(|value| !value.is_empty());
    let context_tag = |key: &str| {
        header.contexts.iter().find_map(|context| context.tags.get(key)).filter(|value| !value.is_empty())
    };
    let filled = |text: &'_ str| (!text.is_empty()).then(|| text.to_owned());
    filled(&header.image_name)
        .or_else(|| tag("image_name").or_else(|| context_tag("image_name")).map(str::to_owned))
        .or_else(|| tag("short_image").or_else(|| context_tag("short_image")).map(str::to_owned))
        .or_else(|| {
            let image = tag("docker_image").or_else(|| context_tag("docker_image"));
            image.map(|image| image_and_tag(image).0.to_owned())
        })
        .or_else(|| tag("service").map(str::to_owned))
        .or_else(|| filled(&header.service))
        .or_else(|| filled(&header.metadata.cgroup_id))
        .unwrap_or_else(|| format!("unknown/{recording_name}"))
}

/// `registry:5000/team/app:1.2@sha256:…` as the image and its tag, without the digest; a port is no tag.
#[must_use]
pub fn image_and_tag(image: &str) -> (&str, Option<&str>) {
    let image = image.split_once('@').map_or(image, |(image, _digest)| image);
    match image.rsplit_once(':') {
        Some((name, tag)) if !tag.contains('/') => (name, Some(tag)),
        _ => (image, None),
    }
}

/// The container; without one the control group, which has the same name on every host where it is a service's.
fn instance(header: &Header, host: Option<&str>) -> Option<String> {
    let meta = &header.metadata;
    let container = [meta.container_id.as_str(), header.tags.get("container_id").unwrap_or("")];
    let container = container.into_iter().find(|id| !id.is_empty()).map(str::to_owned);
    container.or_else(|| {
        let cgroup = Some(meta.cgroup_id.as_str()).filter(|id| !id.is_empty())?;
        Some(host.map_or_else(|| cgroup.to_owned(), |host| format!("{host}:{cgroup}")))
    })
}

fn host(header: &Header, place: &str) -> Option<String> {
    // A profile is one host's: where any of its versions names it, all are of it.
    let of_version = header.contexts.iter().find_map(|context| context.tags.get("host"));
    [header.tags.get("host").unwrap_or(""), header.host.as_str(), of_version.unwrap_or(""), place]
        .into_iter()
        .find(|host| !host.is_empty())
        .map(str::to_owned)
}

/// The tags of the file, of the version, and what else the file says that people filter by.
fn all_tags(
    header: &Header,
    context: Option<&VersionContext>,
    base: &Observation,
    workload: &str,
    version: &str,
) -> Tags {
    let mut tags = header.tags.clone();
    if let Some(context) = context {
        tags.extend(&context.tags);
    }
    let filled_in = [
        ("image_name", Some(workload)),
        ("image_tag", Some(version)),
        ("host", base.host.as_deref()),
        // Not the control group that stands in for a container: it is no container's id.
        ("container_id", Some(header.metadata.container_id.as_str()).filter(|id| !id.is_empty())),
    ];
    for (key, value) in filled_in {
        if let (None, Some(value)) = (tags.get(key), value) {
            tags.insert(Tag { key: key.to_owned(), value: value.to_owned() });
        }
    }
    tags
}

fn seen_between(recording: &Recording) -> (Option<UnixNanos>, Option<UnixNanos>) {
    let tree = &recording.tree;
    let first = tree.nodes().filter_map(|node| tree.first_seen(node)).min();
    let last = tree.nodes().filter_map(|node| tree.last_seen(node)).max();
    (first, last)
}

fn recorded_facets(recording: &Recording) -> FacetSet {
    let counts = recording.tree.counts();
    crate::model::Facet::all().filter(|&facet| counts.get(facet) > 0).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{ArenaBuilder, Header};

    fn observed(tags: &[&str], change: impl FnOnce(&mut Header)) -> Observed {
        let mut header = Header::new(RecordingKind::Dump);
        header.metadata.name = "activity-dump-x".to_owned();
        header.tags = tags.iter().map(|tag| Tag::parse(tag)).collect();
        change(&mut header);
        let recording = Recording::made(header, ArenaBuilder::default().finish());
        Observed::of(&recording, FileId(0), "0f3a", "folder")
    }

    #[test]
    fn a_workload_is_called_by_the_best_name_that_is_recorded() {
        let all = [
            "image_name:reg/shop/api",
            "short_image:api",
            "docker_image:reg:5000/shop/api:1.2",
            "service:api.service",
        ];
        let cgroup = |header: &mut Header| header.metadata.cgroup_id = "/system.slice/x".to_owned();
        let names: Vec<String> = (0..=4).map(|from| observed(&all[from..], cgroup).workload).collect();
        assert_eq!(names, ["reg/shop/api", "api", "reg:5000/shop/api", "api.service", "/system.slice/x"]);
        assert_eq!(observed(&[], |_| {}).workload, "unknown/activity-dump-x");
        assert_eq!(observed(&all, |header| header.image_name = "own".to_owned()).workload, "own");
    }

    #[test]
    fn an_image_is_told_from_its_port_tag_and_digest() {
        for (image, workload, version) in [
            ("app:1.2", "app", "1.2"),
            ("reg:5000/app", "reg:5000/app", "latest"),
            ("reg:5000/app:1.2@sha256:0f3a", "reg:5000/app", "1.2"),
            ("app@sha256:0f3a", "app", "latest"),
        ] {
            let observed = observed(&[&format!("docker_image:{image}")], |_| {});
            assert_eq!((&*observed.workload, &*observed.observations[0].version), (workload, version));
        }
    }

    #[test]
    fn a_star_names_no_version_and_a_control_group_is_no_container() {
        let observed =
            observed(&["image_name:a", "image_tag:*"], |header| header.metadata.cgroup_id = "/x".to_owned());
        let one = &observed.observations[0];
        assert_eq!(one.version, "latest");
        assert_eq!(one.instance.as_deref(), Some("folder:/x"));
        assert_eq!(one.tags.get("container_id"), None);
    }
}
