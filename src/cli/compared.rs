//! What only-here, diff and check share: their options, and how comparisons are printed.

use clap::{Args, ValueEnum};

use super::CliError;
use super::args::{Format, facet};
use super::printer::Printer;
use super::setup::Setup;
use crate::model::Facet;
use crate::reports::compared::{self, Before, CompareOptions, Compared, Finding, TreeLimits};
use crate::signals::Concern;
use crate::text::number::counted;

/// How much a finding must concern to be told of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum AtLeast {
    /// Everything
    #[default]
    Low,
    /// What could be part of something bad
    Medium,
    /// What should be looked at now
    High,
}

impl AtLeast {
    pub(super) fn concern(self) -> Concern {
        Concern::ALL[self as usize]
    }
}

/// Options of everything that compares.
#[derive(Debug, Args)]
pub(super) struct ComparedArgs {
    /// Only these facets: process, file, dns, bind, flow, syscall, capability, imds
    #[arg(long = "facet", value_name = "FACET", value_delimiter = ',', value_parser = facet)]
    pub(super) facets: Vec<Facet>,

    /// Only findings of at least this concern
    #[arg(long, value_enum, default_value_t, value_name = "CONCERN")]
    pub(super) at_least: AtLeast,

    /// The most behaviours whose files are read again for packages, users, hashes and how files were opened
    #[arg(long, value_name = "NUMBER", default_value_t = 500)]
    pub(super) details: usize,
}

impl ComparedArgs {
    pub(super) fn options(&self, setup: &Setup) -> CompareOptions {
        let mut options =
            CompareOptions { details: self.details, masker: setup.masker(), ..CompareOptions::default() };
        if !self.facets.is_empty() {
            options.facets = self.facets.iter().copied().collect();
        }
        options
    }

    /// Takes out what concerns too little. What follows a finding that stays, stays with it.
    pub(super) fn narrow(&self, compared: &mut Compared) {
        let least = self.at_least.concern();
        if least > Concern::Low {
            let mut stays = false;
            compared.findings.retain(|finding| {
                if !finding.inside {
                    stays = finding.concern() >= least;
                }
                stays
            });
        }
    }
}

/// Findings as lines of one JSON array.
pub(super) struct JsonArray {
    count: u64,
}

impl JsonArray {
    pub(super) fn new() -> JsonArray {
        JsonArray { count: 0 }
    }

    pub(super) fn add<'a>(
        &mut self,
        printer: &mut Printer,
        setup: &Setup,
        compared: &Compared,
        findings: impl Iterator<Item = &'a Finding>,
        before: Before<'_>,
    ) -> Result<(), CliError> {
        self.count =
            compared::write_json(printer.out(), compared, findings, before, setup.masker(), self.count)?;
        Ok(())
    }

    /// A line that is no finding of a comparison.
    pub(super) fn add_value(
        &mut self,
        printer: &mut Printer,
        value: &serde_json::Value,
    ) -> Result<(), CliError> {
        printer.text(if self.count == 0 { "[\n" } else { ",\n" })?;
        printer.text(&crate::text::sanitize::json_safe(&value.to_string()))?;
        self.count += 1;
        Ok(())
    }

    pub(super) fn finish(&self, printer: &mut Printer) -> Result<(), CliError> {
        printer.text(if self.count == 0 { "[]\n" } else { "\n]\n" })
    }
}

/// A comparison as a tree, in text or as Markdown.
pub(super) fn print_tree(
    printer: &mut Printer,
    setup: &Setup,
    format: Format,
    compared: &Compared,
    limits: TreeLimits,
) -> Result<(), CliError> {
    let lines = compared::tree_lines(compared, limits);
    let text = match format {
        Format::Markdown => compared::tree_markdown(compared, &lines, setup.masker()),
        _ => compared::tree_text(compared, &lines, setup.masker(), setup.ascii),
    };
    printer.text(&text)
}

/// How many findings are explained and left out, as a sentence; `None` for none.
pub(super) fn explained_text(compared: &Compared, how: &str) -> Option<String> {
    let explained = compared.heads().filter(|finding| finding.explained).count();
    (explained > 0).then(|| {
        let findings = counted(explained as u64, "difference is", "differences are");
        format!("{findings} explained by another version, port or one-off name; {how}")
    })
}
