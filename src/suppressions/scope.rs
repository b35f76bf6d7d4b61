//! How far a suppression reaches: a rung of two ladders, one of behaviour and one of place, with the query that says so
//! and what that query hides of the signals at hand.

use super::search::Query;

/// The ladder of behaviour, the narrowest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Breadth {
    /// Exactly as it was done.
    Exact,
    /// Arguments may differ in one-off parts.
    FoldedArguments,
    /// Any arguments.
    AnyArguments,
    /// Any arguments, and the file or name may differ in one-off parts.
    FoldedName,
    /// Whatever the executable does under its parent.
    ExecutableAndParent,
}

/// The ladder of place, the narrowest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// This version of the image.
    Version,
    /// The image, all versions.
    Image,
    /// Everything in the environment.
    Environment,
    /// Everything in the cluster.
    Cluster,
}

impl Breadth {
    /// All of them with their ids and their words, the narrowest first.
    pub const ALL: [(Breadth, &'static str, &'static str); 5] = [
        (Breadth::Exact, "exact", "exactly this"),
        (Breadth::FoldedArguments, "folded-arguments", "one-off parts of arguments free"),
        (Breadth::AnyArguments, "any-arguments", "any arguments"),
        (Breadth::FoldedName, "folded-name", "one-off parts of the name free"),
        (Breadth::ExecutableAndParent, "executable", "whatever it does under its parent"),
    ];

    /// Its name in JSON, in the store and on the command line.
    #[must_use]
    pub fn id(self) -> &'static str {
        Breadth::ALL.iter().find(|row| row.0 == self).map_or("", |row| row.1)
    }

    /// What it says, for people.
    #[must_use]
    pub fn words(self) -> &'static str {
        Breadth::ALL.iter().find(|row| row.0 == self).map_or("", |row| row.2)
    }

    /// The rung of this id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Breadth> {
        Breadth::ALL.iter().find(|row| row.1 == id).map(|row| row.0)
    }
}

impl Place {
    /// All of them with their ids and their words, the narrowest first.
    pub const ALL: [(Place, &'static str, &'static str); 4] = [
        (Place::Version, "version", "this version"),
        (Place::Image, "image", "this image"),
        (Place::Environment, "environment", "the whole environment"),
        (Place::Cluster, "cluster", "the whole cluster"),
    ];

    /// Its name in JSON, in the store and on the command line.
    #[must_use]
    pub fn id(self) -> &'static str {
        Place::ALL.iter().find(|row| row.0 == self).map_or("", |row| row.1)
    }

    /// What it says, for people.
    #[must_use]
    pub fn words(self) -> &'static str {
        Place::ALL.iter().find(|row| row.0 == self).map_or("", |row| row.2)
    }

    /// The rung of this id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Place> {
        Place::ALL.iter().find(|row| row.1 == id).map(|row| row.0)
    }
}

/// What a query hides of the signals at hand. A signal counts whose events it selects, one of them at least.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Hides {
    /// Signals that it hides whole.
    pub signals: u32,
    /// Signals that would stay, with fewer events.
    pub partly: u32,
    /// Events of them.
    pub events: u32,
    /// Signals hidden in whole or in part whose hidden events are all learned.
    pub known: u32,
    /// Signals hidden in whole or in part of which something is hidden that is not learned.
    pub unknown: u32,
    /// Distinct behaviours that it hides.
    pub behaviours: u32,
    /// How many of those are learned.
    pub learned: u32,
}

/// Whether a scope may be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Allowed {
    /// It may.
    Yes,
    /// Only by typing what it is: it is open, whatever the history shows.
    Open(String),
    /// Only by typing what it is: it is refused, for this reason.
    Refused(String),
    /// Never: it cannot be said, for this reason.
    Impossible(String),
}

impl Allowed {
    /// Why not, as a clause; empty where it may.
    #[must_use]
    pub fn why(&self) -> &str {
        match self {
            Allowed::Yes => "",
            Allowed::Open(why) | Allowed::Refused(why) | Allowed::Impossible(why) => why,
        }
    }

    /// Its name in JSON: `yes`, `open`, `refused`, `impossible`.
    #[must_use]
    pub fn id(&self) -> &'static str {
        match self {
            Allowed::Yes => "yes",
            Allowed::Open(_) => "open",
            Allowed::Refused(_) => "refused",
            Allowed::Impossible(_) => "impossible",
        }
    }
}

/// One rung of both ladders.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scope {
    /// How much of the behaviour is free.
    pub breadth: Breadth,
    /// Where it holds.
    pub place: Place,
    /// The query that was evaluated; `None` where there is none that says it.
    pub query: Option<Query>,
    /// The same as Datadog takes it; empty where there is none.
    pub text: String,
    /// What it hides.
    pub hides: Hides,
    /// The ids of up to [`Scope::MOST_NAMED`] signals that it would hide though something of them is not learned.
    pub unlearned: Vec<String>,
    /// Whether it may be taken.
    pub allowed: Allowed,
    /// What is to be known of it though it may be taken, as clauses.
    pub notes: Vec<String>,
}

impl Scope {
    /// Signals that are named at most where a scope would hide something that is not learned.
    pub const MOST_NAMED: usize = 20;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rung_has_its_own_id() {
        for (breadth, id, words) in Breadth::ALL {
            assert_eq!((Breadth::from_id(id), breadth.id(), breadth.words()), (Some(breadth), id, words));
        }
        for (place, id, words) in Place::ALL {
            assert_eq!((Place::from_id(id), place.id(), place.words()), (Some(place), id, words));
        }
        assert_eq!((Breadth::from_id("all"), Place::from_id("all")), (None, None));
    }
}
