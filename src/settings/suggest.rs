//! The settings of suggestions: they belong to a workload, since a filter may override them for some.

/// What suppressions are suggested by. What each setting means stands in [`super::SCHEMA`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggest {
    /// Whether suppressions are suggested at all.
    pub on: bool,
    /// At how many percent the lower bound of the instances that do it must be.
    pub threshold_percent: u64,
    /// With fewer instances that do it a suggestion is provisional.
    pub least_units: u64,
    /// With fewer hosts that it was seen on a suggestion is provisional.
    pub least_hosts: u64,
    /// With fewer days that it was seen on a suggestion is provisional.
    pub least_days: u64,
    /// Whether provisional suggestions are shown.
    pub provisional: bool,
    /// The executables that no suppression goes wider than folded arguments for: [`Suggest::AUTO`] is the built-in table,
    /// a name adds one, `-name` takes one out.
    pub never_widen: Vec<String>,
}

impl Suggest {
    /// The word of `never_widen` that stands for the built-in table.
    pub const AUTO: &'static str = "auto";
}

impl Default for Suggest {
    fn default() -> Self {
        Suggest {
            on: true,
            threshold_percent: 70,
            least_units: 3,
            least_hosts: 2,
            least_days: 3,
            provisional: true,
            never_widen: vec![Suggest::AUTO.to_owned()],
        }
    }
}
