//! The table of all settings: a new setting is a field of [`Settings`] and a row here.

use super::{Clipboard, Color, CountUnits, Glyphs, Hyperlinks, Settings};
use crate::model::{FACETS, Facet};
use crate::text::Zone;

/// What a setting can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Any text that is not empty.
    Text,
    /// `true` or `false`.
    Switch,
    /// One of these words.
    Choice(&'static [&'static str]),
    /// A whole number from the first to the second.
    Number(u64, u64),
    /// A list of facets, by id or search key.
    Facets,
    /// The template of an address, or `none`.
    Link,
}

impl Kind {
    /// What is expected, in words.
    #[must_use]
    pub fn words(self) -> String {
        match self {
            Kind::Text => "a text".to_owned(),
            Kind::Switch => "true or false".to_owned(),
            Kind::Choice(words) => format!("one of {}", words.join(", ")),
            Kind::Number(least, most) => format!("a whole number from {least} to {most}"),
            Kind::Link => "an address that begins with https://, or none".to_owned(),
            Kind::Facets => {
                format!("a list of {}", FACETS.iter().map(|spec| spec.id).collect::<Vec<_>>().join(", "))
            }
        }
    }
}

/// A value that fits its [`Kind`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Value {
    Text(String),
    Switch(bool),
    Number(u64),
    Facets(Vec<Facet>),
}

impl Value {
    fn text(&self) -> &str {
        match self {
            Value::Text(text) => text,
            _ => "",
        }
    }

    fn switch(&self) -> bool {
        *self == Value::Switch(true)
    }

    fn number(&self) -> u64 {
        match self {
            Value::Number(number) => *number,
            _ => 0,
        }
    }

    fn facets(&self) -> &[Facet] {
        match self {
            Value::Facets(facets) => facets,
            _ => &[],
        }
    }
}

/// One row of the table.
#[derive(Debug)]
pub struct Setting {
    /// Its name; before a dot stands its table in the file.
    pub id: &'static str,
    /// What it can be.
    pub kind: Kind,
    /// What it does, in a sentence.
    pub help: &'static str,
    /// The version of the program that first had it.
    pub since: &'static str,
    /// Whether a filter may override it for some workloads.
    pub overridable: bool,
    pub(super) get: fn(&Settings) -> String,
    pub(super) set: fn(&mut Settings, &Value),
}

/// A row of documentation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Description {
    /// The name of the setting.
    pub id: &'static str,
    /// What it can be, in words.
    pub kind: String,
    /// Its default as TOML.
    pub default: String,
    /// Its present value as TOML.
    pub value: String,
    /// What it does.
    pub help: &'static str,
    /// The version of the program that first had it.
    pub since: &'static str,
}

/// All settings with their present values, in the order of the table.
#[must_use]
pub fn describe(settings: &Settings) -> Vec<Description> {
    let defaults = Settings::default();
    let row = |setting: &Setting| Description {
        id: setting.id,
        kind: setting.kind.words(),
        default: (setting.get)(&defaults),
        value: (setting.get)(settings),
        help: setting.help,
        since: setting.since,
    };
    SCHEMA.iter().map(row).collect()
}

const ZONES: [(&str, Zone); 2] = [("utc", Zone::Utc), ("local", Zone::Local)];

/// All settings, in the order of documentation.
pub static SCHEMA: &[Setting] = &[
    Setting {
        id: "theme",
        kind: Kind::Text,
        help: "dark, light or mono, or the name of a file in the folder `themes` beside the settings",
        since: "0.1.0",
        overridable: false,
        get: |s| quoted(&s.theme),
        set: |s, v| v.text().clone_into(&mut s.theme),
    },
    Setting {
        id: "color",
        kind: Kind::Choice(Color::IDS),
        help: "how many colours; auto asks the environment and obeys NO_COLOR",
        since: "0.1.0",
        overridable: false,
        get: |s| quoted(s.color.id()),
        set: |s, v| s.color = Color::from_id(v.text()).unwrap_or(s.color),
    },
    Setting {
        id: "glyphs",
        kind: Kind::Choice(Glyphs::IDS),
        help: "the characters of lines and marks; auto follows the locale",
        since: "0.1.0",
        overridable: false,
        get: |s| quoted(s.glyphs.id()),
        set: |s, v| s.glyphs = Glyphs::from_id(v.text()).unwrap_or(s.glyphs),
    },
    Setting {
        id: "time",
        kind: Kind::Choice(&["utc", "local"]),
        help: "the time zone of times on screen; JSON always has UTC",
        since: "0.1.0",
        overridable: false,
        get: |s| quoted(ZONES.iter().find(|(_, zone)| *zone == s.time).map_or("", |(id, _)| id)),
        set: |s, v| s.time = ZONES.iter().find(|(id, _)| *id == v.text()).map_or(s.time, |(_, zone)| *zone),
    },
    Setting {
        id: "mask_secrets",
        kind: Kind::Switch,
        help: "whether secrets in arguments, environments and URLs are hidden until asked for",
        since: "0.1.0",
        overridable: false,
        get: |s| s.mask_secrets.to_string(),
        set: |s, v| s.mask_secrets = v.switch(),
    },
    Setting {
        id: "cache_megabytes",
        kind: Kind::Number(16, 1_000_000),
        help: "how much decoded data is kept in memory, in millions of bytes",
        since: "0.1.0",
        overridable: false,
        get: |s| s.cache_megabytes.to_string(),
        set: |s, v| s.cache_megabytes = v.number(),
    },
    Setting {
        id: "history_size",
        kind: Kind::Number(0, 10_000),
        help: "how many filters and searches are remembered between runs; 0 remembers none",
        since: "0.1.0",
        overridable: false,
        get: |s| s.history_size.to_string(),
        set: |s, v| s.history_size = v.number() as usize,
    },
    Setting {
        id: "usual_percent",
        kind: Kind::Number(50, 99),
        help: "how many percent of the instances must do it, by the lower bound, for a behaviour to be called usual",
        since: "0.1.0",
        overridable: false,
        get: |s| s.usual_percent.to_string(),
        set: |s, v| s.usual_percent = v.number(),
    },
    Setting {
        id: "learning.on",
        kind: Kind::Switch,
        help: "whether new snapshots are learned; what was learned before stays",
        since: "0.1.0",
        overridable: true,
        get: |s| s.learning.on.to_string(),
        set: |s, v| s.learning.on = v.switch(),
    },
    Setting {
        id: "learning.stable_snapshots",
        kind: Kind::Number(1, 1000000),
        help: "after how many snapshots a version is stable",
        since: "0.1.0",
        overridable: true,
        get: |s| s.learning.stable_snapshots.to_string(),
        set: |s, v| s.learning.stable_snapshots = v.number(),
    },
    Setting {
        id: "learning.stable_hours",
        kind: Kind::Number(1, 100000),
        help: "after how many hours of watching, all instances together, a version is stable",
        since: "0.1.0",
        overridable: true,
        get: |s| s.learning.stable_hours.to_string(),
        set: |s, v| s.learning.stable_hours = v.number(),
    },
    Setting {
        id: "learning.least_snapshots",
        kind: Kind::Number(1, 1000000),
        help: "without how many snapshots no version is called stable",
        since: "0.1.0",
        overridable: true,
        get: |s| s.learning.least_snapshots.to_string(),
        set: |s, v| s.learning.least_snapshots = v.number(),
    },
    Setting {
        id: "learning.least_instances",
        kind: Kind::Number(1, 1000000),
        help: "without how many instances no version is called stable",
        since: "0.1.0",
        overridable: true,
        get: |s| s.learning.least_instances.to_string(),
        set: |s, v| s.learning.least_instances = v.number(),
    },
    Setting {
        id: "learning.versions_kept",
        kind: Kind::Number(1, 1000),
        help: "how many versions a learned profile keeps; the one seen longest ago goes first",
        since: "0.1.0",
        overridable: true,
        get: |s| s.learning.versions_kept.to_string(),
        set: |s, v| s.learning.versions_kept = v.number(),
    },
    Setting {
        id: "learning.max_bytes",
        kind: Kind::Number(10000, 4000000000),
        help: "how many bytes a learned profile may come to before it learns no more",
        since: "0.1.0",
        overridable: true,
        get: |s| s.learning.max_bytes.to_string(),
        set: |s, v| s.learning.max_bytes = v.number(),
    },
    Setting {
        id: "learning.snapshot_minutes",
        kind: Kind::Number(1, 1440),
        help: "how many minutes one snapshot holds; for a backend",
        since: "0.1.0",
        overridable: true,
        get: |s| s.learning.snapshot_minutes.to_string(),
        set: |s, v| s.learning.snapshot_minutes = v.number(),
    },
    Setting {
        id: "learning.workloads_at_once",
        kind: Kind::Number(1, 1000),
        help: "how many workloads a backend learns at once",
        since: "0.1.0",
        overridable: false,
        get: |s| s.learning.workloads_at_once.to_string(),
        set: |s, v| s.learning.workloads_at_once = v.number(),
    },
    Setting {
        id: "learning.fold",
        kind: Kind::Switch,
        help: "whether one-off parts of names, such as process ids and hashes, are folded in the view",
        since: "0.1.0",
        overridable: true,
        get: |s| s.learning.fold.to_string(),
        set: |s, v| s.learning.fold = v.switch(),
    },
    Setting {
        id: "learning.units",
        kind: Kind::Choice(CountUnits::IDS),
        help: "what commonality counts; auto is instances where there are dumps, else hosts, else versions",
        since: "0.1.0",
        overridable: true,
        get: |s| quoted(s.learning.units.id()),
        set: |s, v| s.learning.units = CountUnits::from_id(v.text()).unwrap_or(s.learning.units),
    },
    Setting {
        id: "limits.max_depth",
        kind: Kind::Number(100, 60_000),
        help: "how deep nodes may be nested; a deeper file is refused",
        since: "0.1.0",
        overridable: false,
        get: |s| s.limits.max_depth.to_string(),
        set: |s, v| s.limits.max_depth = v.number(),
    },
    Setting {
        id: "limits.max_nodes",
        kind: Kind::Number(1_000, 100_000_000),
        help: "how many nodes one file may have",
        since: "0.1.0",
        overridable: false,
        get: |s| s.limits.max_nodes.to_string(),
        set: |s, v| s.limits.max_nodes = v.number(),
    },
    Setting {
        id: "limits.max_file_bytes",
        kind: Kind::Number(1_000_000, 4_000_000_000),
        help: "how many bytes one file may have after it is unpacked",
        since: "0.1.0",
        overridable: false,
        get: |s| s.limits.max_file_bytes.to_string(),
        set: |s, v| s.limits.max_file_bytes = v.number(),
    },
    Setting {
        id: "limits.max_spool_bytes",
        kind: Kind::Number(1_000_000, 1_000_000_000_000),
        help: "how many bytes of archives and standard input are kept in temporary files",
        since: "0.1.0",
        overridable: false,
        get: |s| s.limits.max_spool_bytes.to_string(),
        set: |s, v| s.limits.max_spool_bytes = v.number(),
    },
    Setting {
        id: "limits.max_archive_members",
        kind: Kind::Number(1, 10_000_000),
        help: "how many members one archive may have",
        since: "0.1.0",
        overridable: false,
        get: |s| s.limits.max_archive_members.to_string(),
        set: |s, v| s.limits.max_archive_members = v.number(),
    },
    Setting {
        id: "limits.max_signals",
        kind: Kind::Number(1_000, 100_000_000),
        help: "how many signals are kept; more are counted and left out",
        since: "0.1.0",
        overridable: false,
        get: |s| s.limits.max_signals.to_string(),
        set: |s, v| s.limits.max_signals = v.number(),
    },
    Setting {
        id: "tree.fold_wider_than",
        kind: Kind::Number(1, 1_000_000),
        help: "folders with more entries than this are folded at first",
        since: "0.1.0",
        overridable: false,
        get: |s| s.tree.fold_wider_than.to_string(),
        set: |s, v| s.tree.fold_wider_than = v.number(),
    },
    Setting {
        id: "tree.facets",
        kind: Kind::Facets,
        help: "the facets that the tree shows at first",
        since: "0.1.0",
        overridable: false,
        get: |s| {
            let shown = FACETS.iter().filter(|spec| s.tree.facets.contains(spec.facet));
            format!("[{}]", shown.map(|spec| quoted(spec.id)).collect::<Vec<_>>().join(", "))
        },
        set: |s, v| s.tree.facets = v.facets().iter().copied().collect(),
    },
    Setting {
        id: "copy.osc52",
        kind: Kind::Choice(Clipboard::IDS),
        help: "whether the terminal is asked to fill the clipboard",
        since: "0.1.0",
        overridable: false,
        get: |s| quoted(s.clipboard.id()),
        set: |s, v| s.clipboard = Clipboard::from_id(v.text()).unwrap_or(s.clipboard),
    },
    Setting {
        id: "links.site_host",
        kind: Kind::Text,
        help: "the host of Datadog's application in links; auto is that of the account's site",
        since: "0.1.0",
        overridable: false,
        get: |s| quoted(&s.links.site_host),
        set: |s, v| v.text().clone_into(&mut s.links.site_host),
    },
    Setting {
        id: "links.signal",
        kind: Kind::Link,
        help: "the link to a signal; {id}, {host} and so on are filled in, and none makes no link",
        since: "0.1.0",
        overridable: false,
        get: |s| quoted(&s.links.signal),
        set: |s, v| v.text().clone_into(&mut s.links.signal),
    },
    Setting {
        id: "links.signals",
        kind: Kind::Link,
        help: "the link to the signals around a signal, an hour before to an hour after",
        since: "0.1.0",
        overridable: false,
        get: |s| quoted(&s.links.signals),
        set: |s, v| v.text().clone_into(&mut s.links.signals),
    },
    Setting {
        id: "links.containers",
        kind: Kind::Link,
        help: "the link to the container of a signal",
        since: "0.1.0",
        overridable: false,
        get: |s| quoted(&s.links.containers),
        set: |s, v| v.text().clone_into(&mut s.links.containers),
    },
    Setting {
        id: "links.dumps",
        kind: Kind::Link,
        help: "the link to the profiles and activity dumps of a workload",
        since: "0.1.0",
        overridable: false,
        get: |s| quoted(&s.links.dumps),
        set: |s, v| v.text().clone_into(&mut s.links.dumps),
    },
    Setting {
        id: "links.osc8",
        kind: Kind::Choice(Hyperlinks::IDS),
        help: "whether the terminal is told that printed addresses are links; auto only where it is known to understand",
        since: "0.1.0",
        overridable: false,
        get: |s| quoted(s.links.osc8.id()),
        set: |s, v| s.links.osc8 = Hyperlinks::from_id(v.text()).unwrap_or(s.links.osc8),
    },
    Setting {
        id: "datadog.site",
        kind: Kind::Text,
        help: "the site of the Datadog account, such as datadoghq.eu; DD_SITE goes before it",
        since: "0.1.0",
        overridable: false,
        get: |s| quoted(&s.datadog.site),
        set: |s, v| v.text().clone_into(&mut s.datadog.site),
    },
    Setting {
        id: "datadog.key_file",
        kind: Kind::Text,
        help: "the file with api_key and app_key, which only its owner may read (0600); DD_API_KEY and DD_APP_KEY go before it",
        since: "0.1.0",
        overridable: false,
        get: |s| quoted(&s.datadog.key_file),
        set: |s, v| v.text().clone_into(&mut s.datadog.key_file),
    },
    Setting {
        id: "datadog.connect_seconds",
        kind: Kind::Number(1, 300),
        help: "how long a connection to Datadog may take to be made, in seconds",
        since: "0.1.0",
        overridable: false,
        get: |s| s.datadog.connect_seconds.to_string(),
        set: |s, v| s.datadog.connect_seconds = v.number(),
    },
    Setting {
        id: "datadog.timeout_seconds",
        kind: Kind::Number(1, 3600),
        help: "how long one request to Datadog may take in all, in seconds",
        since: "0.1.0",
        overridable: false,
        get: |s| s.datadog.timeout_seconds.to_string(),
        set: |s, v| s.datadog.timeout_seconds = v.number(),
    },
    Setting {
        id: "datadog.retries",
        kind: Kind::Number(0, 10),
        help: "how often a request to Datadog that failed in passing is made again",
        since: "0.1.0",
        overridable: false,
        get: |s| s.datadog.retries.to_string(),
        set: |s, v| s.datadog.retries = v.number(),
    },
    Setting {
        id: "journal.file",
        kind: Kind::Text,
        help: "the file of triage states and notes; auto is journal.jsonl in the state folder",
        since: "0.1.0",
        overridable: false,
        get: |s| quoted(&s.journal.file),
        set: |s, v| v.text().clone_into(&mut s.journal.file),
    },
    Setting {
        id: "journal.author",
        kind: Kind::Text,
        help: "who signs triage states and notes; auto is the user who is logged in",
        since: "0.1.0",
        overridable: false,
        get: |s| quoted(&s.journal.author),
        set: |s, v| v.text().clone_into(&mut s.journal.author),
    },
    Setting {
        id: "curation.file",
        kind: Kind::Text,
        help: "the file of what people accept, reject and quarantine; auto is curation.jsonl beside learned profiles, else in the state folder",
        since: "0.2.0",
        overridable: false,
        get: |s| quoted(&s.curation_file),
        set: |s, v| v.text().clone_into(&mut s.curation_file),
    },
];

pub(super) fn quoted(text: &str) -> String {
    toml::Value::String(text.to_owned()).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::Loaded;

    #[test]
    fn every_default_is_a_value_that_the_file_may_hold() {
        for row in describe(&Settings::default()) {
            let (table, name) = row.id.rsplit_once('.').map_or(("", row.id), |(table, name)| (table, name));
            let head = if table.is_empty() { String::new() } else { format!("[{table}]\n") };
            let loaded = Loaded::parse(std::path::Path::new("c"), format!("{head}{name} = {}", row.default));
            assert_eq!(loaded.map(|l| l.settings), Ok(Settings::default()), "{}", row.id);
        }
    }

    #[test]
    fn what_is_set_is_what_is_got() {
        for setting in SCHEMA {
            let values: Vec<Value> = match setting.kind {
                Kind::Text | Kind::Link => vec![Value::Text("x".to_owned())],
                Kind::Switch => vec![Value::Switch(true), Value::Switch(false)],
                Kind::Choice(ids) => ids.iter().map(|id| Value::Text((*id).to_owned())).collect(),
                Kind::Number(least, most) => vec![Value::Number(least), Value::Number(most)],
                Kind::Facets => vec![Value::Facets(vec![]), Value::Facets(vec![Facet::Dns])],
            };
            let mut seen = Vec::new();
            for value in values {
                let mut settings = Settings::default();
                (setting.set)(&mut settings, &value);
                seen.push((setting.get)(&settings));
            }
            let count = seen.len();
            seen.dedup();
            assert_eq!(seen.len(), count, "{} does not keep what it is given", setting.id);
        }
    }
}
