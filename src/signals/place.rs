//! Places signals: whose workload, version, instance and host a signal is about, by its tags, its container, its profile.

use std::collections::BTreeMap;
use std::ops::Bound::{Excluded, Included, Unbounded};

use super::{Placement, Unplaced};
use crate::learning::image_and_tag;
use crate::model::{Observation, ObservationKind, Signal};

/// A shorter part of a container's id names none.
const LEAST_OF_ID: usize = 12;

/// Everything that a signal says of where it belongs. Signals of one container have equal clues as a rule.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Clues {
    /// The image.
    pub image: Option<String>,
    /// `image` is only the last part of its name.
    pub is_short: bool,
    /// The image tag, or else the version that a tag names.
    pub version: Option<String>,
    /// The container.
    pub container: Option<String>,
    /// The host.
    pub host: Option<String>,
    /// The profile that the agent judged it by.
    pub profile: Option<String>,
    /// The service.
    pub service: Option<String>,
    /// The control group of a process in no container.
    pub cgroup: Option<String>,
    /// It brings an event, which ran in no container.
    pub outside: bool,
}

impl Clues {
    /// What a signal says.
    #[must_use]
    pub fn of(signal: &Signal) -> Clues {
        let tag = |key: &str| signal.tags.get(key).filter(|value| !matches!(*value, "" | "*"));
        let docker_image = tag("docker_image").map(image_and_tag);
        let full = tag("image_name").or_else(|| docker_image.map(|(image, _)| image));
        let own = |text: &str| text.to_owned();
        let of_events = signal.events.iter().find_map(|event| event.container.clone());
        Clues {
            image: full.or_else(|| tag("short_image")).map(own),
            is_short: full.is_none(),
            version: tag("image_tag")
                .or_else(|| tag("version"))
                .map(own)
                .or_else(|| docker_image.and_then(|(_, version)| version.map(own))),
            outside: of_events.is_none() && !signal.events.is_empty(),
            container: of_events.or_else(|| signal.containers.first().cloned()),
            host: signal.host.clone().or_else(|| tag("host").map(own)),
            profile: signal.events.iter().find_map(|event| event.profile.clone()),
            service: tag("service").map(own),
            cgroup: tag("cgroup_id").map(own),
        }
    }
}

impl Clues {
    /// The bytes of its texts.
    pub(super) fn bytes(&self) -> usize {
        let Clues { image, version, container, host, profile, service, cgroup, .. } = self;
        let texts = [image, version, container, host, profile, service, cgroup];
        texts.into_iter().flatten().map(String::len).sum()
    }
}

/// Where some observations say that something is.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Spot {
    workload: String,
    /// `None` where it is of several.
    version: Option<String>,
    host: Option<String>,
}

/// Where everything in a fleet is: what signals are placed by.
#[derive(Clone, Debug, Default)]
pub struct Whereabouts {
    /// The known workloads by every end of their name that only one has.
    workloads: BTreeMap<String, Option<String>>,
    containers: BTreeMap<String, Spot>,
    profiles: BTreeMap<String, Spot>,
}

impl Whereabouts {
    /// What the observations of workloads, each by its full name, tell.
    pub fn of<'a>(fleet: impl IntoIterator<Item = (&'a str, &'a [Observation])>) -> Whereabouts {
        let mut all = Whereabouts::default();
        let mut full = Vec::new();
        for (name, observations) in fleet {
            full.push(name);
            for (slash, _) in name.match_indices('/') {
                let end = &name[slash + 1..];
                if !end.is_empty() {
                    // Of an end that two names have, neither is meant.
                    all.workloads
                        .entry(end.to_owned())
                        .and_modify(|known| *known = known.take().filter(|known| known == name))
                        .or_insert_with(|| Some(name.to_owned()));
                }
            }
            for observation in observations {
                let spot = Spot {
                    workload: name.to_owned(),
                    version: Some(observation.version.clone()),
                    host: observation.host.clone(),
                };
                if let (ObservationKind::Snapshot, Some(id)) = (observation.kind, &observation.instance) {
                    join(&mut all.containers, id, spot.clone());
                }
                join(&mut all.profiles, &observation.name, spot);
            }
        }
        for name in full {
            all.workloads.insert(name.to_owned(), Some(name.to_owned()));
        }
        all
    }

    /// Where a signal belongs that says this much.
    #[must_use]
    pub fn place(&self, clues: &Clues) -> Placement {
        let container = clues.container.as_deref().and_then(|id| self.container(id));
        let profile = clues.profile.as_deref().and_then(|name| self.profiles.get(name));
        let (workload, by) = match (&clues.image, &container, profile) {
            (Some(image), container, _) => {
                let (name, by) = self.workload(image, clues.is_short, container.map(|(_, spot)| spot));
                (Some(name), by)
            }
            (None, Some((_, spot)), _) => {
                (Some(spot.workload.clone()), "by its container, which was watched")
            }
            (None, None, Some(spot)) => (Some(spot.workload.clone()), "by the profile that it names"),
            (None, None, None) => self.service(clues),
        };
        // What was found tells more only of the same workload.
        let same = |spot: &&Spot| workload.as_ref().is_some_and(|workload| *workload == spot.workload);
        let spot = container.map(|(_, spot)| spot).filter(same).or_else(|| profile.filter(same));
        let unplaced = match workload {
            Some(_) => None,
            None if clues.outside => Some(Unplaced::OfTheHost),
            None => Some(Unplaced::NamesNothing),
        };
        Placement {
            version: clues.version.clone().or_else(|| spot.and_then(|spot| spot.version.clone())),
            instance: container.map(|(id, _)| id.to_owned()).or_else(|| clues.container.clone()),
            host: clues.host.clone().or_else(|| container.and_then(|(_, spot)| spot.host.clone())),
            workload,
            unplaced,
            by,
        }
    }

    /// The known workload of an image: by its whole name, by the container that ran it, and where only the last part of
    /// the name is given, by that if it is the end of one name only. A whole name that is merely like a known one is
    /// another image, perhaps from elsewhere.
    fn workload(&self, image: &str, is_short: bool, container: Option<&Spot>) -> (String, &'static str) {
        let named = self.workloads.get(image).and_then(Option::as_deref);
        let is_end = |spot: &&Spot| spot.workload.strip_suffix(image).is_some_and(|rest| rest.ends_with('/'));
        match (named, container.filter(is_end)) {
            (Some(name), _) if name == image => (name.to_owned(), "by its image"),
            (_, Some(spot)) => (spot.workload.clone(), "by its image and its container, which was watched"),
            (Some(name), None) if is_short => (name.to_owned(), "by the end of its image's name"),
            _ => (image.to_owned(), "by its image, which no recording tells of"),
        }
    }

    /// What runs on a host without a container: a service by its name, or by its control group where recordings are
    /// called by that. The service of a container says little of its image.
    fn service(&self, clues: &Clues) -> (Option<String>, &'static str) {
        let known = |name: &String| self.workloads.get(name).is_some_and(|full| full.as_ref() == Some(name));
        let unit = clues.cgroup.as_deref().and_then(|group| group.rsplit('/').next()).map(str::to_owned);
        match (clues, unit) {
            _ if clues.container.is_some() => (None, "by nothing"),
            (Clues { service: Some(name), .. }, _) => (Some(name.clone()), "by its tag service"),
            (Clues { cgroup: Some(group), .. }, _) if known(group) => {
                (Some(group.clone()), "by its control group")
            }
            (_, Some(unit)) if unit.ends_with(".service") => (Some(unit), "by its control group"),
            _ => (None, "by nothing"),
        }
    }

    /// A container that was watched, by its id or by the beginning of it, whoever has the shorter one.
    fn container(&self, id: &str) -> Option<(&str, &Spot)> {
        if let Some((known, spot)) = self.containers.get_key_value(id) {
            return Some((known, spot));
        }
        let is_id = |id: &str| id.len() >= LEAST_OF_ID && id.bytes().all(|byte| byte.is_ascii_hexdigit());
        if !is_id(id) {
            return None;
        }
        let mut longer = self.containers.range::<str, _>((Included(id), Unbounded));
        let found = longer.next().filter(|(known, _)| known.starts_with(id));
        let is_only_one = !longer.next().is_some_and(|(known, _)| known.starts_with(id));
        let found = found.filter(|_| is_only_one).or_else(|| {
            let shorter = self.containers.range::<str, _>((Unbounded, Excluded(id))).next_back();
            shorter.filter(|(known, _)| is_id(known) && id.starts_with(known.as_str()))
        });
        found.map(|(known, spot)| (known.as_str(), spot))
    }
}

/// Adds one more spot of something: where two differ, only what they share is known. Of two workloads the first by
/// name counts, whatever the order in which they come.
fn join(spots: &mut BTreeMap<String, Spot>, key: &str, spot: Spot) {
    let Some(known) = spots.get_mut(key) else {
        spots.insert(key.to_owned(), spot);
        return;
    };
    if known.workload == spot.workload {
        known.version = known.version.take().filter(|version| Some(version) == spot.version.as_ref());
        known.host = known.host.take().filter(|host| Some(host) == spot.host.as_ref());
    } else if spot.workload < known.workload {
        *known = spot;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::learning::Observed;
    use crate::model::{ArenaBuilder, Event, FileId, Header, Recording, RecordingKind, Tag};

    const LONG: &str = "4504cd8ac3a95d87ec8d9a1cc5136af7c91bf506c4292e44f7026d67af912f2e";

    fn observations(name: &str, tags: &[&str]) -> Vec<Observation> {
        let mut header = Header::new(RecordingKind::Dump);
        header.metadata.name = name.to_owned();
        header.tags = tags.iter().map(|tag| Tag::parse(tag)).collect();
        Observed::of(&Recording::made(header, ArenaBuilder::default().finish()), FileId(0), "0f3a", "")
            .observations
    }

    fn fleet() -> Whereabouts {
        let shop = [
            observations("d1", &["image_tag:1", &format!("container_id:{LONG}"), "host:h1"]),
            observations("d2", &["image_tag:2", "container_id:0123456789ab", "host:h2"]),
        ]
        .concat();
        let edge = observations("d3", &["image_tag:9", "container_id:ffffffffffff0000"]);
        let same = observations("d3", &["image_tag:8", "container_id:ffffffffffff1111"]);
        Whereabouts::of([
            ("reg/shop/api", &shop[..]),
            ("reg/edge/api", &[edge, same].concat()[..]),
            ("reg/edge/web", &[][..]),
            ("sshd.service", &[][..]),
        ])
    }

    fn placed(tags: &[&str], container: Option<&str>, profile: Option<&str>) -> Placement {
        let event = Event {
            container: container.map(str::to_owned),
            profile: profile.map(str::to_owned),
            ..Event::default()
        };
        let tags = tags.iter().map(|tag| Tag::parse(tag)).collect();
        fleet().place(&Clues::of(&Signal { events: vec![event], tags, ..Signal::default() }))
    }

    fn words(placement: &Placement) -> [&str; 4] {
        let Placement { workload, version, instance, host, .. } = placement;
        [workload, version, instance, host].map(|text| text.as_deref().unwrap_or("-"))
    }

    #[test]
    fn a_signal_is_placed_by_the_best_that_it_says() {
        for (tags, container, profile, expected) in [
            (
                &["image_name:reg/shop/api", "image_tag:7", "host:h9"][..],
                Some(LONG),
                None,
                ["reg/shop/api", "7", LONG, "h9"],
            ),
            (&["image_name:reg/shop/api"], Some(LONG), None, ["reg/shop/api", "1", LONG, "h1"]),
            (&["image_name:reg/new", "version:3"], None, None, ["reg/new", "3", "-", "-"]),
            // Of another registry: another image.
            (&["image_name:api"], None, None, ["api", "-", "-", "-"]),
            (&["image_name:evil/edge/web"], None, None, ["evil/edge/web", "-", "-", "-"]),
            (&["docker_image:reg/edge/web:4"], None, None, ["reg/edge/web", "4", "-", "-"]),
            (&["short_image:web"], None, None, ["reg/edge/web", "-", "-", "-"]),
            (&["short_image:api"], None, None, ["api", "-", "-", "-"]),
            (&["short_image:api"], Some("0123456789ab"), None, ["reg/shop/api", "2", "0123456789ab", "h2"]),
            (&[], Some(LONG), None, ["reg/shop/api", "1", LONG, "h1"]),
            (&[&format!("container_id:{LONG}")], None, None, ["-", "-", "-", "-"]),
            // The beginning of an id, in the signal and in the recording.
            (&[], Some("4504cd8ac3a95"), None, ["reg/shop/api", "1", LONG, "h1"]),
            (&[], Some("0123456789abcdef00"), None, ["reg/shop/api", "2", "0123456789ab", "h2"]),
            (&[], Some("ffffffffffff"), None, ["-", "-", "ffffffffffff", "-"]),
            (&[], Some("4504cd"), None, ["-", "-", "4504cd", "-"]),
            (&[], Some("c1"), Some("d1"), ["reg/shop/api", "1", "c1", "-"]),
            (&[], None, Some("d3"), ["reg/edge/api", "-", "-", "-"]),
            (&["service:sshd.service"], None, None, ["sshd.service", "-", "-", "-"]),
            (&["service:shop"], Some("c1"), None, ["-", "-", "c1", "-"]),
            (&["cgroup_id:/system.slice/sshd.service"], None, None, ["sshd.service", "-", "-", "-"]),
            (&["cgroup_id:/user.slice"], None, None, ["-", "-", "-", "-"]),
        ] {
            let placement = placed(tags, container, profile);
            assert_eq!(words(&placement), expected, "{tags:?} {container:?} {profile:?}");
            assert_eq!(placement.workload.is_none(), placement.unplaced.is_some());
        }
        let tagged = Signal { containers: vec![LONG.to_owned()], ..Signal::default() };
        assert_eq!(words(&fleet().place(&Clues::of(&tagged))), ["reg/shop/api", "1", LONG, "h1"]);
    }

    #[test]
    fn what_cannot_be_placed_says_why() {
        assert_eq!(placed(&[], None, None).unplaced, Some(Unplaced::OfTheHost));
        assert_eq!(placed(&[], Some("c1"), None).unplaced, Some(Unplaced::NamesNothing));
        assert_eq!(fleet().place(&Clues::of(&Signal::default())).unplaced, Some(Unplaced::NamesNothing));
    }
}
