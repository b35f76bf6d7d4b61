//! What makes a workload worth attacking, as one table: a letter, a name, and what of its posture says so.

use crate::model::Posture;

/// One kind of exposure.
pub struct Risk {
    /// Its letter in the column of risks.
    pub letter: char,
    /// Its name in filters and in JSON: `risk:root`.
    pub id: &'static str,
    /// What it is, in a sentence for help.
    pub help: &'static str,
    /// Whether it is so; `None` where no recording can tell.
    pub of: fn(&Posture) -> Option<bool>,
}

impl std::fmt::Debug for Risk {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.id)
    }
}

/// All of them, in the order of their letters in the column.
pub static RISKS: [Risk; 4] = [
    Risk { letter: 'R', id: "root", help: "processes run as root", of: Posture::root },
    Risk {
        letter: 'M',
        id: "metadata",
        help: "it reaches the cloud's metadata service, which hands out credentials",
        of: Posture::reaches_metadata,
    },
    Risk {
        letter: 'C',
        id: "capabilities",
        help: "it holds capabilities that it was never seen to use",
        of: |posture| posture.unused().map(|unused| unused != 0),
    },
    Risk {
        letter: 'U',
        id: "upper_layer",
        help: "it runs executables that did not come with its image",
        of: Posture::runs_from_upper_layer,
    },
];

/// Where something is known not to be so.
const NO: char = '.';
/// Where no recording can tell.
const UNKNOWN: char = '-';

/// A letter where it is so, a dot where it is not, a dash where no recording can tell: `R.-U`.
#[must_use]
pub fn letters(posture: &Posture) -> String {
    let letter = |risk: &Risk| match (risk.of)(posture) {
        Some(true) => risk.letter,
        Some(false) => NO,
        None => UNKNOWN,
    };
    RISKS.iter().map(letter).collect()
}

/// The names of those that are so.
pub fn ids(posture: &Posture) -> impl Iterator<Item = &'static str> {
    RISKS.iter().filter(|risk| (risk.of)(posture) == Some(true)).map(|risk| risk.id)
}

/// How many are so, and which: the order in which rows are sorted by risk.
#[must_use]
pub fn weight(posture: &Posture) -> (usize, Vec<bool>) {
    let so: Vec<bool> = RISKS.iter().map(|risk| (risk.of)(posture) == Some(true)).collect();
    (so.iter().filter(|so| **so).count(), so)
}

/// What the signs of the column mean.
#[must_use]
pub fn legend() -> Vec<(String, String)> {
    let signs = [(NO, "it is known not to be so"), (UNKNOWN, "no recording can tell")];
    let letters = RISKS.iter().map(|risk| (risk.letter, risk.help));
    letters.chain(signs).map(|(sign, means)| (sign.to_string(), means.to_owned())).collect()
}
