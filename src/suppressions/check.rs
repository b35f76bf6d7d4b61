//! Validation that goes on: what later profiles and signals say of a suppression that was accepted.

use super::Suggestion;
use super::store::{Accepted, State};
use super::{Place, Scope};
use crate::learning::VersionStatus;
use crate::model::{Status, UnixNanos};

/// What is known now of a suppression and of what it is about.
#[derive(Debug)]
pub struct Now<'a> {
    /// The moment.
    pub time: UnixNanos,
    /// What has become of it.
    pub state: State,
    /// When it ends.
    pub expires: Option<UnixNanos>,
    /// The suggestion of the same id as it would be made now; `None` where none would.
    pub suggestion: Option<&'a Suggestion>,
    /// Why none would, where that is known.
    pub why_none: Option<&'a str>,
    /// Signals that it hides, whole or in part, and the time of the last of them.
    pub hidden: (u64, Option<UnixNanos>),
    /// Signals of its rule and its workload at hand: where there are none, nothing could match.
    pub raised: u64,
    /// The ids of signals that it hides though something of them is not learned; up to [`Scope::MOST_NAMED`].
    pub unlearned: &'a [String],
    /// The versions of its workload with their status, the one seen first first; empty where the workload is not known.
    pub versions: &'a [VersionStatus],
    /// Whether the query could be read.
    pub is_readable: bool,
}

/// Something that a check found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What kind of finding it is, for programs: `hides-unlearned`.
    pub id: &'static str,
    /// The finding, as a clause.
    pub text: String,
}

/// A kind of finding.
struct Kind {
    id: &'static str,
    look: fn(&Accepted, &Now<'_>) -> Option<String>,
}

/// All kinds, the gravest first.
static KINDS: &[Kind] = &[
    Kind { id: "unreadable", look: unreadable },
    Kind { id: "hides-unlearned", look: hides_unlearned },
    Kind { id: "not-common", look: not_common },
    Kind { id: "unstable", look: unstable },
    Kind { id: "version-changed", look: version_changed },
    Kind { id: "expired", look: expired },
    Kind { id: "never-matches", look: never_matches },
];

/// What kinds of findings there are, the gravest first.
pub fn kinds() -> impl Iterator<Item = &'static str> {
    KINDS.iter().map(|kind| kind.id)
}

/// What is wrong with a suppression now; nothing where it holds. One that is off is not looked at: it hides nothing.
#[must_use]
pub fn check(accepted: &Accepted, now: &Now<'_>) -> Vec<Finding> {
    if matches!(now.state, State::Open | State::Rejected | State::Off) {
        return Vec::new();
    }
    KINDS.iter().filter_map(|kind| Some(Finding { id: kind.id, text: (kind.look)(accepted, now)? })).collect()
}

fn unreadable(_: &Accepted, now: &Now<'_>) -> Option<String> {
    (!now.is_readable).then(|| "its query cannot be read, so that it hides nothing here".to_owned())
}

fn hides_unlearned(_: &Accepted, now: &Now<'_>) -> Option<String> {
    let most = if now.unlearned.len() >= Scope::MOST_NAMED { " or more" } else { "" };
    (!now.unlearned.is_empty()).then(|| {
        let first = now.unlearned.iter().take(3).cloned().collect::<Vec<_>>().join(", ");
        let n = now.unlearned.len();
        let signals = if n == 1 { "signal" } else { "signals" };
        format!("it hides {n}{most} {signals} of which something is not learned: {first}")
    })
}

/// By how much the bound may sink before that is news.
const LESS: f64 = 0.05;

fn not_common(accepted: &Accepted, now: &Now<'_>) -> Option<String> {
    if now.versions.is_empty() {
        return Some("nothing is known of its workload here".to_owned());
    }
    match now.suggestion {
        Some(suggestion) => {
            // What was lacking when it was accepted is no news, unless it has become much less.
            let less = suggestion.evidence.bound.unwrap_or(0.0) + LESS < accepted.bundle.bound;
            let was =
                |id: &str| accepted.bundle.lacks.iter().any(|known| known == id) && !(id == "bound" && less);
            let lacks: Vec<&str> =
                suggestion.lacks.iter().filter(|lack| !was(lack.id)).map(|lack| lack.text.as_str()).collect();
            (!lacks.is_empty()).then(|| format!("it would not be suggested any more: {}", lacks.join("; ")))
        }
        None => now.why_none.map(|why| format!("it would not be suggested any more: {why}")),
    }
}

/// The versions that it holds for and that are there.
fn covered<'n>(accepted: &Accepted, now: &'n Now<'_>) -> impl Iterator<Item = &'n VersionStatus> {
    let only = (accepted.place == Place::Version).then(|| accepted.version.clone());
    now.versions.iter().filter(move |status| only.as_ref().is_none_or(|only| *only == status.version))
}

fn unstable(accepted: &Accepted, now: &Now<'_>) -> Option<String> {
    let bad = |status: Status| matches!(status, Status::Unstable | Status::MaxSize);
    let status = covered(accepted, now).last()?;
    bad(status.status).then(|| format!("version {} is {}", status.version, status.status.words()))
}

fn version_changed(accepted: &Accepted, now: &Now<'_>) -> Option<String> {
    let newest = &now.versions.last()?.version;
    if accepted.version.is_empty() || *newest == accepted.version {
        return None;
    }
    let is_sure = now.suggestion.is_some_and(|now| now.version == *newest && !now.is_provisional());
    let held = match accepted.place {
        Place::Version => "it does not hold for that",
        // The newer version has come to the same by itself.
        _ if is_sure => return None,
        _ => "too little is known of that yet",
    };
    Some(format!("version {newest} has come after {}: {held}", accepted.version))
}

fn expired(_: &Accepted, now: &Now<'_>) -> Option<String> {
    now.expires.filter(|end| end.0 <= now.time.0).map(|_| "it has ended".to_owned())
}

fn never_matches(_: &Accepted, now: &Now<'_>) -> Option<String> {
    (now.is_readable && now.hidden.0 == 0 && now.raised > 0)
        .then(|| format!("it hides none of the {} signals of its rule at hand", now.raised))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::learning::StatusSource;
    use crate::suppressions::store::samples;
    use crate::suppressions::{Behaviour, Evidence, Lack};

    const NOW: UnixNanos = UnixNanos(1_795_000_000_000_000_000);

    fn version(name: &str, status: Status) -> VersionStatus {
        VersionStatus { version: name.to_owned(), status, source: StatusSource::Habitus, hosts: Vec::new() }
    }

    fn suggestion(version: &str, lacks: &[&'static str]) -> Suggestion {
        Suggestion {
            id: "0123456789ab".to_owned(),
            rule: "r".to_owned(),
            title: String::new(),
            detection_rules: Vec::new(),
            workload: "shop/api".to_owned(),
            version: version.to_owned(),
            behaviour: Behaviour::default(),
            evidence: Evidence::default(),
            signals: Vec::new(),
            scopes: Vec::new(),
            proposed: None,
            lacks: lacks.iter().map(|id| Lack { id, text: format!("too little {id}") }).collect(),
            notes: Vec::new(),
        }
    }

    fn kept<T>(value: T) -> &'static T {
        Box::leak(Box::new(value))
    }

    /// What a check finds of the sample, which is of version v1 and its image, under changed facts.
    fn found(change: impl FnOnce(&mut Accepted, &mut Now<'static>)) -> Vec<&'static str> {
        let mut accepted = Accepted::clone(&samples::accepted("noise"));
        let versions = kept(vec![version("v1", Status::Stable)]);
        let sure = kept(suggestion("v1", &[]));
        let mut now = Now {
            time: NOW,
            state: State::Active,
            expires: None,
            suggestion: Some(sure),
            why_none: None,
            hidden: (3, Some(NOW)),
            raised: 3,
            unlearned: &[],
            versions,
            is_readable: true,
        };
        change(&mut accepted, &mut now);
        check(&accepted, &now).into_iter().map(|finding| finding.id).collect()
    }

    #[test]
    fn what_holds_is_not_found_fault_with() {
        assert_eq!(found(|_, _| {}), [""; 0]);
        assert_eq!(found(|_, now| (now.state, now.hidden) = (State::Off, (0, None))), [""; 0], "it is off");
    }

    #[test]
    fn each_kind_is_found() {
        let newer = kept(vec![version("v1", Status::Stable), version("v2", Status::Learning)]);
        let bad = kept(vec![version("v1", Status::Unstable)]);
        let (thin, newest) = (kept(suggestion("v1", &["days"])), kept(suggestion("v2", &[])));
        let attack = kept(vec!["s9".to_owned()]);
        assert_eq!(found(|_, now| now.is_readable = false), ["unreadable"]);
        assert_eq!(found(|_, now| now.unlearned = attack), ["hides-unlearned"]);
        assert_eq!(found(|_, now| now.suggestion = Some(thin)), ["not-common"]);
        assert_eq!(found(|_, now| (now.suggestion, now.why_none) = (None, Some("x"))), ["not-common"]);
        assert_eq!(found(|_, now| now.versions = &[]), ["not-common"]);
        assert_eq!(found(|_, now| now.versions = bad), ["unstable"]);
        assert_eq!(found(|_, now| now.versions = newer), ["version-changed"]);
        assert_eq!(
            found(|_, now| (now.versions, now.suggestion) = (newer, Some(newest))),
            [""; 0],
            "it learned anew"
        );
        let pinned = |accepted: &mut Accepted| accepted.place = Place::Version;
        let both = found(|accepted, now| {
            pinned(accepted);
            (now.versions, now.suggestion) = (newer, Some(newest));
        });
        assert_eq!(both, ["version-changed"]);
        assert_eq!(found(|_, now| now.expires = Some(NOW)), ["expired"]);
        assert_eq!(found(|_, now| now.hidden = (0, None)), ["never-matches"]);
        assert_eq!(found(|_, now| (now.hidden, now.raised) = ((0, None), 0)), [""; 0], "nothing was raised");
    }

    #[test]
    fn what_was_lacking_when_it_was_accepted_is_no_news() {
        let thin = kept(suggestion("v1", &["days"]));
        let was = |accepted: &mut Accepted| accepted.bundle.lacks = vec!["days".to_owned()];
        let none = found(|accepted, now| {
            was(accepted);
            now.suggestion = Some(thin);
        });
        assert_eq!(none, [""; 0]);
    }
}
