//! Everything that is known of one node, as sections of lines that can be read: who, how, how often, where from.
//!
//! Two depths: the brief lines fit a pane of 24 rows, the full ones leave nothing out. What was not recorded says so
//! and is never shown as zero; a time on the monotonic clock is never shown as a date. Habitus's own words in it are
//! ASCII, so that they need no second form.

mod facts;
mod pattern;
mod sections;

use std::collections::BTreeMap;
use std::io::{self, Write};

use serde_json::{Map, Value};

use super::clock::Clock;
use super::nodes;
use crate::fleet::Details;
use crate::learning::{Evidence, Profile, Scope};
use crate::model::{FileId, NodeDetail, NodeId};
use crate::text::sanitize::json_safe;
use crate::text::width::{pad_right, width};
use crate::text::{Masker, sanitize};

/// A text of which something may be secret.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    /// As it is, raw.
    pub open: String,
    /// With its secrets masked; `None` if it holds none.
    pub masked: Option<String>,
}

impl Shown {
    /// The text with or without its secrets.
    #[must_use]
    pub fn text(&self, unmask: bool) -> &str {
        match &self.masked {
            Some(masked) if !unmask => masked,
            _ => &self.open,
        }
    }

    /// A text that `masked` shows without its secrets, where it differs.
    #[must_use]
    pub fn secret(open: String, masked: String) -> Shown {
        let masked = (masked != open).then_some(masked);
        Shown { open, masked }
    }
}

impl From<String> for Shown {
    fn from(open: String) -> Shown {
        Shown { open, masked: None }
    }
}

impl From<&str> for Shown {
    fn from(open: &str) -> Shown {
        open.to_owned().into()
    }
}

/// One thing that is known of a node.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What it is, in lower case; empty for a line that goes on from the one before.
    pub key: &'static str,
    /// What is known.
    pub value: Shown,
    /// It also stands in the brief form.
    pub brief: bool,
}

/// Lines that belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Its head.
    pub title: &'static str,
    /// Its lines; never empty.
    pub lines: Vec<Line>,
}

impl Section {
    fn new(title: &'static str) -> Section {
        Section { title, lines: Vec::new() }
    }

    fn line(&mut self, key: &'static str, value: impl Into<Shown>) {
        self.lines.push(Line { key, value: value.into(), brief: false });
    }

    fn brief(&mut self, key: &'static str, value: impl Into<Shown>) {
        self.lines.push(Line { key, value: value.into(), brief: true });
    }
}

/// Everything that is known of one node.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Detail {
    /// What it is called.
    pub title: Shown,
    /// Its whole path, where it has one; raw.
    pub path: Option<String>,
    /// The command lines that recordings kept, for copying; only processes have some.
    pub commands: Vec<Shown>,
    /// What is known, by subject.
    pub sections: Vec<Section>,
    /// The files have not been asked yet: only what the profile itself knows is here.
    pub pending: bool,
}

impl Detail {
    /// The lines of the brief form, in order.
    pub fn brief(&self) -> impl Iterator<Item = &Line> {
        self.sections.iter().flat_map(|section| &section.lines).filter(|line| line.brief)
    }

    /// Writes it as text, made safe: all sections with their heads, or the brief lines alone.
    ///
    /// # Errors
    /// What `out` gives.
    pub fn write_text(&self, out: &mut dyn Write, full: bool, unmask: bool) -> io::Result<()> {
        writeln!(out, "{}", sanitize(self.title.text(unmask)))?;
        if let Some(path) = &self.path {
            writeln!(out, "{}", sanitize(path))?;
        }
        let lines = self.sections.iter().flat_map(|section| &section.lines);
        let key_width = lines.map(|line| width(line.key)).max().unwrap_or(0);
        let write_line = |out: &mut dyn Write, line: &Line| {
            let key = pad_right(line.key, key_width);
            writeln!(out, "  {key}  {}", sanitize(line.value.text(unmask)))
        };
        if !full {
            return self.brief().try_for_each(|line| write_line(out, line));
        }
        for section in &self.sections {
            writeln!(out, "\n{}", section.title)?;
            section.lines.iter().try_for_each(|line| write_line(out, line))?;
        }
        Ok(())
    }

    /// It as JSON: an array of sections, each with its lines; values are text.
    #[must_use]
    pub fn to_json(&self, unmask: bool) -> Value {
        let line = |line: &Line| {
            Value::Object(Map::from_iter([
                ("key".to_owned(), line.key.into()),
                ("value".to_owned(), line.value.text(unmask).into()),
            ]))
        };
        let section = |section: &Section| {
            Value::Object(Map::from_iter([
                ("title".to_owned(), section.title.into()),
                ("lines".to_owned(), Value::Array(section.lines.iter().map(line).collect())),
            ]))
        };
        Value::Object(Map::from_iter([
            ("title".to_owned(), self.title.text(unmask).into()),
            ("path".to_owned(), self.path.clone().into()),
            ("sections".to_owned(), Value::Array(self.sections.iter().map(section).collect())),
        ]))
    }
}

/// JSON text that is safe to print.
#[must_use]
pub fn json_text(value: &Value) -> String {
    json_safe(&format!("{value:#}")).into_owned()
}

/// What details are made with beside the node itself.
#[derive(Clone, Copy, Debug)]
pub struct DetailContext<'a> {
    /// What is looked at.
    pub profile: &'a Profile,
    /// Through which selection.
    pub scope: &'a Scope,
    /// The names of files as given.
    pub file_names: &'a BTreeMap<FileId, String>,
    /// Masks secrets.
    pub masker: Masker,
    /// For times.
    pub clock: Clock,
}

/// What the files say of a node, as far as they could be read.
pub(super) struct Read<'a> {
    /// One a recording, the earliest first.
    details: Vec<&'a NodeDetail>,
}

/// Makes the details of a node. Without `details` (the files have not been asked yet) it holds only what the profile
/// itself knows.
#[must_use]
pub fn of(context: &DetailContext<'_>, node: NodeId, details: Option<&Details>) -> Detail {
    let tree = context.profile.tree();
    let read = Read {
        details: details
            .into_iter()
            .flat_map(|d| &d.found)
            .filter_map(|found| found.detail.as_ref().ok())
            .collect(),
    };
    let title = Shown::secret(
        nodes::label_in(context.profile, context.scope, node, None).to_string(),
        nodes::label_in(context.profile, context.scope, node, Some(context.masker)).to_string(),
    );
    let mut sections = Vec::new();
    let mut commands = Vec::new();
    let presence = context.profile.presence(node);
    let evidence = Evidence::of(context.profile, context.scope, presence);
    sections.push(pattern::section(context, node));
    sections.push(sections::seen(context, node, &evidence));
    sections.extend(facts::sections(context, node, &read, &mut commands));
    sections.push(sections::around(context, node));
    sections.push(sections::rules(context, node, &read));
    sections.push(sections::versions(context, node, &read, &evidence));
    sections.push(sections::units(context, node, &evidence));
    if let Some(details) = details {
        sections.push(sections::files(context, details, &read));
    }
    sections.retain(|section| !section.lines.is_empty());
    Detail { title, path: nodes::path(tree, node), commands, sections, pending: details.is_none() }
}
