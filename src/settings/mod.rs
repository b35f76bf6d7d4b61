//! What a person can set: one table of all settings, the file they stand in, and its errors.
//!
//! The file is written only when a person says so ([`change()`]); without one, everything has its default. Key bindings
//! and the filters of overrides are read here and judged by who knows the actions and the language of filters, through
//! [`Source::error`]. Beside them live the program's own places
//! ([`paths`]) and what it remembers between runs ([`history`]). Knows `text` and `model`.

mod backends;
mod change;
mod changes;
mod choices;
mod differences;
mod edit;
mod error;
mod file;
pub mod history;
mod learning;
mod overrides;
pub mod paths;
mod schema;
mod suggest;
mod suppressions;

pub use backends::NamedBackend;
pub use change::{Change, ChangeError, Changed, adopt, change, change_as, edited, literal};
pub use changes::{SettingChange, remembered};
pub use choices::{Clipboard, Color, CountUnits, Glyphs, Hyperlinks};
pub use differences::{Difference, differences};
pub use error::{SettingsError, Source, nearest};
pub use file::{Bound, ContextKeys, KeyBinding, KeyBindings, Loaded, MAX_FILE_BYTES};
pub use history::History;
pub use learning::Learning;
pub use overrides::{Override, setting};
pub use schema::{Description, Kind, SCHEMA, Setting, describe};
pub use suggest::Suggest;
pub use suppressions::Suppressions;

use crate::model::{Facet, FacetSet};
use crate::text::{Masker, Zone};

/// All settings, as they are used. What each means stands in [`SCHEMA`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The name of the theme.
    pub theme: String,
    /// How many colours.
    pub color: Color,
    /// Which characters lines and marks are drawn with.
    pub glyphs: Glyphs,
    /// The time zone of times.
    pub time: Zone,
    /// Whether secrets are hidden until asked for.
    pub mask_secrets: bool,
    /// How much decoded data is kept, in millions of bytes.
    pub cache_megabytes: u64,
    /// How many filters and searches are remembered.
    pub history_size: usize,
    /// At how many percent its lower bound must be for a behaviour to be called usual.
    pub usual_percent: u64,
    /// Learning profiles from snapshots.
    pub learning: Learning,
    /// Suggesting suppressions.
    pub suggest: Suggest,
    /// What is read at most.
    pub limits: Limits,
    /// The process tree.
    pub tree: Tree,
    /// How copying reaches the clipboard.
    pub clipboard: Clipboard,
    /// Datadog's API.
    pub datadog: Datadog,
    /// Where triage states and notes are kept.
    pub journal: Journal,
    /// The file of decisions on baselines; `auto` is beside learned profiles, else in the state folder.
    pub curation_file: String,
    /// What people decide of suggestions.
    pub suppressions: Suppressions,
    /// Addresses in Datadog's application.
    pub links: Links,
    /// How long a backend keeps what it was told.
    pub retention: Retention,
}

/// How long a backend keeps what it was told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Retention {
    /// Days that a signal is kept after it came.
    pub signals_days: u64,
    /// Days that a snapshot is kept at least, of which nothing is learned.
    pub snapshots_days: u64,
    /// Days that a post is remembered after its end.
    pub posts_days: u64,
    /// Days that changes are kept.
    pub changes_days: u64,
    /// Days that the audit log is kept.
    pub audit_days: u64,
}

impl Default for Retention {
    fn default() -> Retention {
        Retention { signals_days: 90, snapshots_days: 90, posts_days: 14, changes_days: 7, audit_days: 400 }
    }
}

/// How Datadog's API is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Datadog {
    /// The site of the account, such as `datadoghq.eu`, where `DD_SITE` and the file of keys name none.
    pub site: String,
    /// The file of the keys; a relative path begins in the folder of the settings file.
    pub key_file: String,
    /// How many seconds making a connection may take.
    pub connect_seconds: u64,
    /// How many seconds one request may take, all in all.
    pub timeout_seconds: u64,
    /// How often a request that failed in passing is made again.
    pub retries: u64,
}

/// What is read at most; beyond it an input is refused with a sentence that names the limit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// How deep nodes may be nested.
    pub max_depth: u64,
    /// How many nodes a file may have.
    pub max_nodes: u64,
    /// How many bytes a file may have after it is unpacked.
    pub max_file_bytes: u64,
    /// How many bytes of standard input and archives are kept in temporary files.
    pub max_spool_bytes: u64,
    /// How many members an archive may have.
    pub max_archive_members: u64,
    /// How many signals are kept.
    pub max_signals: u64,
}

/// Addresses in Datadog's application, as templates; `none` for no link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Links {
    /// The host of the application; `auto` is that of the account's site.
    pub site_host: String,
    /// A signal.
    pub signal: String,
    /// The signals around it.
    pub signals: String,
    /// Its container.
    pub containers: String,
    /// The profiles and activity dumps of its workload.
    pub dumps: String,
    /// Whether the terminal is told that they are links.
    pub osc8: Hyperlinks,
}

/// What may stand in braces in the template of a link.
pub const LINK_WORDS: [&str; 9] =
    ["site_host", "id", "container_id", "workload", "version", "host", "query", "from_ms", "to_ms"];

/// What is wrong with the template of a link, in a clause; `None` where nothing is.
#[must_use]
pub fn link_problem(template: &str) -> Option<String> {
    if template == "none" {
        return None;
    }
    if !(template.starts_with("https://") || template.starts_with("http://")) {
        return Some("it does not begin with https://; `none` makes no link".to_owned());
    }
    let known = || LINK_WORDS.map(|word| format!("{{{word}}}")).join(", ");
    let mut rest = template;
    while let Some(at) = rest.find(['{', '}']) {
        let inside = rest[at..].strip_prefix('{').and_then(|inside| inside.split_once('}'));
        let Some((word, after)) = inside else {
            return Some("it holds a brace without the other one".to_owned());
        };
        if !LINK_WORDS.contains(&word) {
            return Some(format!("nothing is called {{{word}}}; there are {}", known()));
        }
        rest = after;
    }
    None
}

impl Default for Links {
    fn default() -> Self {
        let of = |path: &str| format!("https://{{site_host}}{path}");
        Links {
            site_host: "auto".to_owned(),
            signal: of("/security?event={id}"),
            signals: of(
                "/security/workload-protection/signals?query={query}&from_ts={from_ms}&to_ts={to_ms}&live=false",
            ),
            containers: of("/containers?query=container_id%3A{container_id}"),
            dumps: of("/security/workload/profiles?query=image_name%3A{workload}"),
            osc8: Hyperlinks::Auto,
        }
    }
}

/// Where triage states and notes are kept, and who signs them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Journal {
    /// The file; `auto` is one in the state folder.
    pub file: String,
    /// The author; `auto` is the user who is logged in.
    pub author: String,
}

/// The process tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tree {
    /// Folders with more entries fold by themselves.
    pub fold_wider_than: u64,
    /// The facets that are shown at first.
    pub facets: FacetSet,
}

impl Default for Settings {
    fn default() -> Self {
        Settings {
            theme: "dark".to_owned(),
            color: Color::Auto,
            glyphs: Glyphs::Auto,
            time: Zone::Utc,
            mask_secrets: true,
            cache_megabytes: 256,
            history_size: 200,
            usual_percent: 70,
            learning: Learning::default(),
            suggest: Suggest::default(),
            limits: Limits::default(),
            // Every process makes system calls; shown from the start they would drown the rest.
            tree: Tree {
                fold_wider_than: 40,
                facets: Facet::all().filter(|&facet| facet != Facet::Syscall).collect(),
            },
            clipboard: Clipboard::Auto,
            datadog: Datadog::default(),
            journal: Journal { file: "auto".to_owned(), author: "auto".to_owned() },
            curation_file: "auto".to_owned(),
            suppressions: Suppressions::default(),
            links: Links::default(),
            retention: Retention::default(),
        }
    }
}

impl Default for Datadog {
    fn default() -> Self {
        Datadog {
            site: "datadoghq.com".to_owned(),
            key_file: Datadog::KEY_FILE.to_owned(),
            connect_seconds: 10,
            timeout_seconds: 60,
            retries: 3,
        }
    }
}

impl Datadog {
    /// The name of the file of the keys where the settings give none. That one need not exist.
    pub const KEY_FILE: &'static str = "datadog.toml";
}

impl Default for Limits {
    fn default() -> Self {
        Limits {
            max_depth: 10_000,
            max_nodes: 5_000_000,
            max_file_bytes: 2_000_000_000,
            max_spool_bytes: 8_000_000_000,
            max_archive_members: 100_000,
            max_signals: 2_000_000,
        }
    }
}

impl Settings {
    /// How secrets are hidden, if they are: with the characters that the terminal has.
    #[must_use]
    pub fn masker(&self, ascii: bool) -> Option<Masker> {
        self.mask_secrets.then_some(if ascii { Masker::ASCII } else { Masker::UNICODE })
    }
}
