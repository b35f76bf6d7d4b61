//! Snapshots, settings and decisions as the backend answers and takes them.

use serde::{Deserialize, Serialize};

/// A snapshot that a workload was learned from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct SnapshotSummary {
    /// The hash of its bytes, by which `/dumps/{dump}` has it.
    pub dump: String,
    /// What held it.
    pub holder: String,
    /// The original was cut off.
    pub cut: bool,
    /// How many bytes it has.
    pub bytes: u64,
    /// The name in its metadata.
    pub name: String,
    /// The image tag.
    pub version: String,
    /// The container; empty where it is not known.
    pub instance: String,
    /// The host; empty where it is not known.
    pub host: String,
    /// When watching began, in nanoseconds since 1970; `null` where it is not known.
    pub start: Option<u64>,
    /// When it ended, likewise.
    pub end: Option<u64>,
    /// What is odd about it; empty where nothing is.
    pub note: String,
}

/// The settings of the backend.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct BackendSettings {
    /// How often they were changed: whoever changes them says which version was seen.
    pub version: u64,
    /// What was set, as the text of a settings file.
    pub text: String,
    /// Every setting of the backend with the value that holds.
    pub values: Vec<SettingValue>,
}

/// A setting of the backend.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct SettingValue {
    /// Its name.
    pub id: String,
    /// The value that holds, as it is written in a settings file.
    pub value: String,
    /// The value without a settings file.
    pub default: String,
    /// What it does.
    pub help: String,
}

/// Other settings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct PutSettings {
    /// The version that was seen.
    pub after: u64,
    /// The whole text in place of what is set.
    pub text: String,
}

/// A version of the settings, as a line of their log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct SettingsVersion {
    /// The whole text.
    pub text: String,
    /// Who set it: the name of a token.
    pub author: String,
    /// When, in nanoseconds since 1970.
    pub time: u64,
}

/// A version of the settings in their history.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct NumberedSettings {
    /// Its number.
    pub version: u64,
    /// What it is.
    #[serde(flatten)]
    pub settings: SettingsVersion,
}

/// A decision on a suggestion.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct DecideSuppression {
    /// `accept|reject|turn|expire|approve|note|undo`.
    pub change: String,
    /// The workload that the suggestion is of: to accept.
    #[serde(default)]
    pub workload: String,
    /// How much is left free: to accept.
    #[serde(default)]
    pub breadth: String,
    /// Where it holds: to accept.
    #[serde(default)]
    pub place: String,
    /// Why: to accept or to reject. What is noted.
    #[serde(default)]
    pub reason: String,
    /// Whether a rung that is open or refused was typed: to accept.
    #[serde(default)]
    pub typed: bool,
    /// The query of the rung as it was looked at: to accept.
    #[serde(default)]
    pub query: Option<String>,
    /// The entry that decided last when it was looked at; `null` where none had.
    #[serde(default)]
    pub seen: Option<String>,
    /// The entry that is approved or taken back.
    #[serde(default)]
    pub entry: String,
    /// Whether it is on: to turn.
    #[serde(default)]
    pub on: bool,
    /// When it ends, in nanoseconds since 1970; `null` for never.
    #[serde(default)]
    pub expires: Option<u64>,
}
