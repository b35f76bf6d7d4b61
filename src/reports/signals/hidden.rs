//! What suppressions leave of a signal: in a word for a row, in a clause for who asks about it, and as ids for programs.

use serde_json::Value;

use super::row::SignalRow;
use crate::fleet::Suppressed;
use crate::signals::SignalIndex;
use crate::suppressions::Effect;
use crate::text::{Zone, time};

/// How much of a signal, or of several, is hidden.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Part {
    /// Nothing.
    #[default]
    None,
    /// Some of its events, or some of them.
    Some,
    /// All.
    Whole,
}

/// What suppressions hide of a signal, or of several.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Hidden {
    /// How much.
    pub part: Part,
    /// Something of it is not learned: that it is hidden must be seen.
    pub is_loud: bool,
}

impl Hidden {
    /// Of a signal that these suppressions hide.
    #[must_use]
    pub fn of(by: &[(String, Effect)]) -> Hidden {
        let part = match by.iter().any(|(_, effect)| effect.whole) {
            true => Part::Whole,
            false if by.is_empty() => Part::None,
            false => Part::Some,
        };
        Hidden { part, is_loud: by.iter().any(|(_, effect)| !effect.learned) }
    }

    /// Of several together.
    #[must_use]
    pub fn of_all(all: impl IntoIterator<Item = Hidden>) -> Hidden {
        let joined = |one: Hidden, other: Hidden| Hidden {
            part: if one.part == other.part { one.part } else { Part::Some },
            is_loud: one.is_loud || other.is_loud,
        };
        all.into_iter().reduce(joined).unwrap_or_default()
    }

    /// In a word; empty where nothing is hidden. What must be seen stands in capitals.
    #[must_use]
    pub fn word(self) -> &'static str {
        match (self.part, self.is_loud) {
            (Part::None, _) => "",
            (Part::Some, false) => "partly",
            (Part::Some, true) => "PARTLY",
            (Part::Whole, false) => "suppressed",
            (Part::Whole, true) => "SUPPRESSED",
        }
    }

    /// As a sign of one column; a blank where nothing is hidden.
    #[must_use]
    pub fn sign(self) -> &'static str {
        match (self.part, self.is_loud) {
            (Part::None, _) => " ",
            (_, true) => "!",
            (Part::Some, false) => "~",
            (Part::Whole, false) => "x",
        }
    }
}

/// The ids of what hides a signal.
#[must_use]
pub fn ids(by: &[(String, Effect)]) -> Vec<&str> {
    by.iter().map(|(id, _)| id.as_str()).collect()
}

/// A row as the command line's JSON, with what hides it.
#[must_use]
pub fn to_json(row: &SignalRow, suppressed: &Suppressed) -> Value {
    with_ids(row.to_json(), suppressed.of(row.at))
}

/// A signal's JSON, with the ids of what hides it.
#[must_use]
pub fn with_ids(mut signal: Value, by: &[(String, Effect)]) -> Value {
    signal["suppressed"] = ids(by).into();
    signal
}

/// What hides a signal, with who accepted it and until when: `5ab1196f0738 (ana, until 2027-01-31 00:00:00Z)`; nothing where
/// nothing does. It is not made safe to show.
#[must_use]
pub fn by(suppressed: &Suppressed, at: SignalIndex, zone: Zone) -> Option<String> {
    let by = suppressed.of(at);
    let told = |(id, effect): &(String, Effect)| {
        let standing = suppressed.standing(id).map(|(standing, _)| standing);
        let author =
            standing.and_then(|standing| standing.decided.as_ref()).map(|entry| entry.author.as_str());
        let end = standing.and_then(|standing| standing.expires);
        let until = end.map(|end| format!(", until {}", time::absolute(end.0, zone))).unwrap_or_default();
        let partly = if effect.whole { "" } else { ", some of its events" };
        let unlearned = if effect.learned { "" } else { ", THOUGH SOMETHING OF IT IS NOT LEARNED" };
        format!("{id} ({}{until}{partly}{unlearned})", author.unwrap_or("?"))
    };
    (!by.is_empty()).then(|| by.iter().map(told).collect::<Vec<_>>().join("; "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hidden(part: Part, is_loud: bool) -> Hidden {
        Hidden { part, is_loud }
    }

    #[test]
    fn what_is_not_learned_is_louder_than_what_is() {
        let by = |whole, learned| {
            vec![("5ab1196f0738".to_owned(), Effect { hidden: 1, unsure: 0, whole, learned })]
        };
        assert_eq!(Hidden::of(&[]), Hidden::default());
        assert_eq!(Hidden::of(&by(true, true)).word(), "suppressed");
        assert_eq!(Hidden::of(&by(false, true)).word(), "partly");
        assert_eq!(Hidden::of(&by(true, false)).word(), "SUPPRESSED");
        assert_eq!(
            (Hidden::of(&by(false, false)).word(), Hidden::of(&by(false, false)).sign()),
            ("PARTLY", "!")
        );
    }

    #[test]
    fn several_are_hidden_whole_only_where_each_is_and_one_that_must_be_seen_is_enough() {
        let [none, some, whole, loud] = [
            hidden(Part::None, false),
            hidden(Part::Some, false),
            hidden(Part::Whole, false),
            hidden(Part::Whole, true),
        ];
        assert_eq!(Hidden::of_all([]), none);
        assert_eq!(Hidden::of_all([whole, whole]), whole);
        assert_eq!(Hidden::of_all([whole, none]), some);
        assert_eq!(Hidden::of_all([none, some]), some);
        assert_eq!(Hidden::of_all([none, none]), none);
        assert_eq!(Hidden::of_all([whole, loud]), loud);
        assert_eq!(
            (loud.word(), whole.word(), some.word(), none.word()),
            ("SUPPRESSED", "suppressed", "partly", "")
        );
        assert_eq!((loud.sign(), whole.sign(), some.sign(), none.sign()), ("!", "x", "~", " "));
    }
}
