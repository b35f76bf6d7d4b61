//! Sentences about what was watched, and what of it is missing.

use super::{FEW_INSTANCES, Facts, Told};
use crate::fleet::Severity;
use crate::learning::{StatusSource, wilson_lower_bound};
use crate::model::{FACETS, Facet, Status};
use crate::reports::trust::{Opens, UnitsOf, words};
use crate::text::number::{counted, percent_of};
use crate::text::time::duration;

/// Fewer days than this show no habit of days.
const FEW_DAYS: u32 = 3;
/// A week: below it what runs once a week may be missing.
const WEEK: u32 = 7;
/// Names that a sentence tells at most.
const MOST_NAMED: usize = 3;
/// The share of snapshots, in percent, from which on one instance outweighs the others.
const ONE_SIDED: u32 = 75;

const INSTANCES: Opens = Opens::Units(UnitsOf::Instances);
const SNAPSHOTS: Opens = Opens::Units(UnitsOf::Snapshots);
const VERSIONS: Opens = Opens::Units(UnitsOf::Versions);
const HOSTS: Opens = Opens::Units(UnitsOf::Hosts);
const FILES: Opens = Opens::Units(UnitsOf::Files);

/// One sentence if something holds.
fn told(holds: bool, make: impl FnOnce() -> Told) -> Vec<Told> {
    if holds { vec![make()] } else { Vec::new() }
}

fn list(names: &[&str]) -> String {
    let mut text = names[..names.len().min(MOST_NAMED)].join(", ");
    if names.len() > MOST_NAMED {
        text += &format!(" and {} more", names.len() - MOST_NAMED);
    }
    text
}

pub(super) fn only_aggregates(facts: &Facts<'_>) -> Vec<Told> {
    let w = &facts.trust.watched;
    told(w.snapshots == 0, || {
        let profiles = counted(w.aggregates.into(), "agent's profile", "agents' profiles");
        let hosts = if w.hosts > 0 {
            format!(" of {}", counted(w.hosts.into(), "host", "hosts"))
        } else {
            String::new()
        };
        Told::new(
            format!(
                "Only {profiles}{hosts}, no snapshot: nothing tells how many containers were seen, or whether it has \
                 levelled off."
            ),
            SNAPSHOTS,
        )
        .change("activity dumps of several containers")
    })
}

pub(super) fn one_instance(facts: &Facts<'_>) -> Vec<Told> {
    let w = &facts.trust.watched;
    told(w.instances == 1, || {
        let text = match w.snapshots {
            1 => "One snapshot of one instance: no other confirms it.".to_owned(),
            n => format!(
                "{n} snapshots of one instance: they resemble each other, and no other instance confirms them."
            ),
        };
        Told::new(text, INSTANCES).change(more_instances(1))
    })
}

fn more_instances(known: u32) -> String {
    counted((FEW_INSTANCES - known.min(FEW_INSTANCES)).into(), "instance more", "instances more")
}

pub(super) fn few_instances(facts: &Facts<'_>) -> Vec<Told> {
    let n = facts.trust.watched.instances;
    told((2..FEW_INSTANCES).contains(&n), || {
        let bound = percent_of(wilson_lower_bound(n, n));
        let all = if n == 2 { "both".to_owned() } else { format!("all {n}") };
        Told::new(
            format!(
                "{n} instances only: even what {all} did is sure of no more than {bound} of all instances."
            ),
            INSTANCES,
        )
        .change(more_instances(n))
    })
}

pub(super) fn one_host(facts: &Facts<'_>) -> Vec<Told> {
    let w = &facts.trust.watched;
    told(w.hosts == 1 && w.without_host == 0, || {
        Told::new("All of it ran on one host: what others do there, or an intruder, may be in it.", HOSTS)
            .change("another host")
    })
}

pub(super) fn few_days(facts: &Facts<'_>) -> Vec<Told> {
    let w = &facts.trust.watched;
    told(w.snapshots > 0 && w.days < FEW_DAYS && w.days > 0, || {
        let days = counted(w.days.into(), "day", "days");
        Told::new(
            format!("Watched on {days}: what runs daily, weekly or at the end of a month may not have run."),
            SNAPSHOTS,
        )
        .change(counted((FEW_DAYS - w.days).into(), "day more", "days more"))
    })
}

/// The newest version is not stable by Habitus's rule: that an older one is says little of it.
pub(super) fn lacking(facts: &Facts<'_>) -> Vec<Told> {
    let trust = facts.trust;
    let newest = trust.versions.last().zip(trust.statuses.last());
    let lacking = newest.filter(|(_, of)| of.source == StatusSource::Habitus && of.status != Status::Stable);
    let Some((version, of)) = lacking else { return Vec::new() };
    let lacks = words::lacks(&version.watched, facts.profile.rules()).join(" and ");
    let name = &version.version;
    let newest = if trust.versions.len() > 1 { ", the newest version," } else { "" };
    let text = format!("{name}{newest} is {} still: it lacks {lacks}.", of.status.words());
    vec![Told::new(text, VERSIONS).change(format!("{lacks} of {name}"))]
}

pub(super) fn thin_versions(facts: &Facts<'_>) -> Vec<Told> {
    let trust = facts.trust;
    let thin: Vec<&str> = trust
        .versions
        .iter()
        .rev()
        .filter(|version| version.watched.snapshots > 0 && version.watched.instances < 2)
        .map(|version| version.version.as_str())
        .collect();
    told(!thin.is_empty() && trust.versions.len() > 1, || {
        let are = if thin.len() == 1 { "was" } else { "were" };
        Told::new(format!("{} {are} watched in fewer than 2 instances.", list(&thin)), VERSIONS)
    })
}

pub(super) fn one_sided(facts: &Facts<'_>) -> Vec<Told> {
    let w = &facts.trust.watched;
    let is_one_sided = w.instances > 1 && w.snapshots >= 4 && w.most_of_one * 100 >= w.snapshots * ONE_SIDED;
    told(is_one_sided, || {
        Told::new(format!("{} of {} snapshots are of one instance.", w.most_of_one, w.snapshots), INSTANCES)
            .change("as many snapshots of other instances")
    })
}

pub(super) fn cut(facts: &Facts<'_>) -> Vec<Told> {
    let (cut, gone) = (facts.trust.watched.cut, facts.trust.missing.len());
    let unread =
        facts.workload.problems.iter().filter(|problem| problem.severity == Severity::Unread).count();
    let parts: Vec<String> = [
        (u64::from(cut), "recording is cut short", "recordings are cut short"),
        (unread as u64, "file was hollow or unreadable", "files were hollow or unreadable"),
        (gone as u64, "recording could not be read again", "recordings could not be read again"),
    ]
    .into_iter()
    .filter(|(n, ..)| *n > 0)
    .map(|(n, one, many)| counted(n, one, many))
    .collect();
    told(!parts.is_empty(), || {
        let all = u64::from(cut) + (unread + gone) as u64;
        Told::new(format!("{}: what is missing may have been there.", parts.join(", ")), FILES)
            .change(format!("whole copies of {}", counted(all, "recording", "recordings")))
    })
}

pub(super) fn gave_up(facts: &Facts<'_>) -> Vec<Told> {
    let bad: Vec<String> = facts
        .trust
        .statuses
        .iter()
        .filter(|of| of.status >= Status::MaxSize)
        .map(|of| {
            let hosts: u32 = of.hosts.iter().map(|(_, n)| n).sum();
            let count: u32 = of.hosts.iter().filter(|(status, _)| *status == of.status).map(|(_, n)| n).sum();
            format!(
                "{} is {} on {count} of {}",
                of.version,
                of.status.words(),
                counted(hosts.into(), "host", "hosts")
            )
        })
        .collect();
    told(!bad.is_empty(), || {
        let names: Vec<&str> = bad.iter().map(String::as_str).collect();
        Told::new(format!("By the agent {}: what came later was not learned there.", list(&names)), VERSIONS)
    })
}

pub(super) fn not_recorded(facts: &Facts<'_>) -> Vec<Told> {
    let recorded = facts.trust.watched.recorded;
    let missing: Vec<&str> =
        FACETS.iter().filter(|spec| !recorded.contains(spec.facet)).map(|spec| spec.many).collect();
    told(!missing.is_empty(), || {
        let told = Told::new(format!("Not recorded, which is not none: {}.", missing.join(", ")), SNAPSHOTS);
        // Where names were not recorded nothing is known of whom it speaks to.
        let names = Facet::Dns.spec().many;
        if missing.contains(&names) { told.change(format!("recordings of {names}")) } else { told }
    })
}

pub(super) fn partly_recorded(facts: &Facts<'_>) -> Vec<Told> {
    let w = &facts.trust.watched;
    let all = u64::from(w.observations());
    let parts: Vec<String> = FACETS
        .iter()
        .map(|spec| (spec, w.recordings_with(spec.facet)))
        .filter(|(_, n)| *n > 0 && *n < all)
        .map(|(spec, n)| format!("{} in {n}", spec.many))
        .collect();
    told(!parts.is_empty(), || {
        Told::new(
            format!(
                "Of {all} recordings some hold none of a kind, or did not record it: {}.",
                parts.join(", ")
            ),
            SNAPSHOTS,
        )
    })
}

pub(super) fn unsplit(facts: &Facts<'_>) -> Vec<Told> {
    let w = &facts.trust.watched;
    told(w.aggregates > 0 && w.snapshots > 0, || {
        let profiles = counted(w.aggregates.into(), "agent's profile is", "agents' profiles are");
        let only: u64 = facts.trust.novelty.facets.iter().map(|of| of.only_aggregates).sum();
        let text = match only {
            0 => "nothing stands in them alone".to_owned(),
            n => format!("{} in them alone", counted(n, "behaviour stands", "behaviours stand")),
        };
        Told::new(format!("{profiles} sums over containers that cannot be told apart; {text}."), SNAPSHOTS)
    })
}

pub(super) fn unnamed(facts: &Facts<'_>) -> Vec<Told> {
    let w = &facts.trust.watched;
    let parts: Vec<String> = [
        (w.unnamed, "snapshot names no container", "snapshots name no container"),
        (w.without_host, "recording names no host", "recordings name no host"),
    ]
    .into_iter()
    .filter(|(n, ..)| *n > 0)
    .map(|(n, one, many)| counted(n.into(), one, many))
    .collect();
    told(!parts.is_empty(), || {
        Told::new(format!("{}: as units they are not counted.", parts.join(", ")), SNAPSHOTS)
    })
}

pub(super) fn without_times(facts: &Facts<'_>) -> Vec<Told> {
    let n = facts.trust.watched.without_times;
    told(n > 0, || {
        let text = counted(n.into(), "snapshot does", "snapshots do");
        Told::new(
            format!("{text} not tell from when to when they watched: hours and days count without them."),
            SNAPSHOTS,
        )
    })
}

pub(super) fn quarantined(facts: &Facts<'_>) -> Vec<Told> {
    let n = facts.workload.observations().iter().filter(|o| o.quarantined).count();
    told(n > 0, || {
        let text = counted(n as u64, "recording is", "recordings are");
        Told::new(format!("{text} set aside by a person and count nowhere."), SNAPSHOTS)
    })
}

pub(super) fn curated(facts: &Facts<'_>) -> Vec<Told> {
    let (accepted, rejected) = facts.profile.curation().node_counts();
    told(accepted + rejected > 0, || {
        let text = counted(accepted as u64, "behaviour", "behaviours");
        Told::new(
            format!("People have accepted {text} and rejected {rejected}, whatever was seen."),
            VERSIONS,
        )
    })
}

pub(super) fn narrowed(facts: &Facts<'_>) -> Vec<Told> {
    let all = facts.profile.observations().iter().filter(|o| o.counts()).count() as u64;
    let shown = u64::from(facts.trust.watched.observations());
    told(shown < all, || {
        Told::new(
            format!("Told of {shown} of {all} recordings: a filter or restriction leaves the others out."),
            SNAPSHOTS,
        )
    })
}

pub(super) fn units(facts: &Facts<'_>) -> Vec<Told> {
    let w = &facts.trust.watched;
    let enough = w.instances.max(if w.snapshots == 0 { w.hosts } else { 0 }) >= FEW_INSTANCES;
    told(enough && w.hosts > 1 && (w.days >= FEW_DAYS || w.snapshots == 0), || {
        let mut parts = vec![counted(w.snapshots.into(), "snapshot", "snapshots")];
        if w.snapshots == 0 {
            parts = vec![counted(w.aggregates.into(), "agent's profile", "agents' profiles")];
        }
        if w.instances > 0 {
            parts.push(format!("of {}", counted(w.instances.into(), "instance", "instances")));
        }
        if w.hosts > 0 {
            parts.push(format!("on {}", counted(w.hosts.into(), "host", "hosts")));
        }
        if w.days > 0 {
            let weekly = if w.days < WEEK { " (under a week)" } else { "" };
            parts.push(format!("over {}{weekly}", counted(w.days.into(), "day", "days")));
        }
        let hours = if w.nanos > 0 { format!(", watched for {}", duration(w.nanos)) } else { String::new() };
        Told::new(format!("{}{hours}.", parts.join(" ")), if w.instances > 0 { INSTANCES } else { HOSTS })
    })
}
