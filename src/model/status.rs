//! How far learning has come: the agent's states, and how several fold into one.

/// The learning state of a version or of one event type in it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// Nothing is recorded about learning (version 2 profiles carry no states).
    #[default]
    None,
    /// No novelty is reported as an anomaly any more; the best state.
    Stable,
    /// Still being modelled.
    Learning,
    /// The container is younger than the agent's warm-up time.
    Warmup,
    /// The profile has reached its maximum size and learns no more.
    MaxSize,
    /// Novelty never ended in time; the agent gives up on the event type for good.
    Unstable,
}

impl Status {
    /// All of them, from the best to the worst.
    pub const ALL: [Status; 6] =
        [Status::None, Status::Stable, Status::Learning, Status::Warmup, Status::MaxSize, Status::Unstable];

    /// The state of a name.
    #[must_use]
    pub fn of(id: &str) -> Option<Status> {
        Status::ALL.into_iter().find(|status| status.id() == id)
    }

    /// The state's name in JSON and in filters.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Status::None => "none",
            Status::Stable => "stable",
            Status::Learning => "learning",
            Status::Warmup => "warmup",
            Status::MaxSize => "max_size",
            Status::Unstable => "unstable",
        }
    }

    /// The state's name for people.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Status::None => "no state",
            Status::Warmup => "warm-up",
            Status::MaxSize => "at max size",
            other => other.id(),
        }
    }

    /// The state of a version from the states of its event types: one unstable makes it unstable, one at
    /// maximum size makes it so; stable only if all are, and learning where one has no state; none at all is
    /// [`Status::None`].
    #[must_use]
    pub fn of_event_types(states: impl IntoIterator<Item = Status>) -> Status {
        let (mut worst, mut any_none) = (Status::None, false);
        for state in states {
            worst = worst.max(state);
            any_none |= state == Status::None;
        }
        if any_none && worst == Status::Stable { Status::Learning } else { worst }
    }

    /// The state of a profile from the states of its versions, by the agent's rule: unstable if any version
    /// is, stable if any is, otherwise the worst of them.
    #[must_use]
    pub fn of_versions(states: impl IntoIterator<Item = Status>) -> Status {
        let (mut worst, mut any_stable) = (Status::None, false);
        for state in states {
            worst = worst.max(state);
            any_stable |= state == Status::Stable;
        }
        if any_stable && worst < Status::MaxSize { Status::Stable } else { worst }
    }
}

/// What a profile records about one event type of one version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EventTypeState {
    /// The agent's number of the event type; its meaning depends on the agent's version.
    pub event_type: u32,
    /// The state.
    pub status: Status,
    /// When the last novelty was seen, on the monotonic clock of the agent's host.
    pub last_anomaly: Option<super::BootNanos>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn event_types_fold_to_the_worst_and_versions_by_the_agents_rule() {
        use Status::{Learning, MaxSize, None, Stable, Unstable};
        assert_eq!(Status::of_event_types([Stable, Learning]), Learning);
        assert_eq!(Status::of_event_types([Stable, Stable]), Stable);
        assert_eq!(Status::of_event_types([]), None);
        assert_eq!(Status::of_event_types([None]), None);
        assert_eq!(Status::of_event_types([Stable, None]), Learning, "not all are stable");
        assert_eq!(Status::of_versions([Stable, Learning]), Stable);
        assert_eq!(Status::of_versions([Stable, Unstable]), Unstable);
        assert_eq!(Status::of_versions([Stable, MaxSize]), MaxSize, "a full profile must not look finished");
        assert_eq!(Status::of_versions([None, Learning]), Learning);
    }
}
