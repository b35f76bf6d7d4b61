//! `habitus matrix`: behaviours by versions, instances or hosts.

use std::ffi::OsString;

use clap::{Args, ValueEnum};

use super::CliError;
use super::args::{FILTER_HELP, Format, SOURCES_HELP, WORKLOAD_HELP, facet};
use super::bringing::Needs;
use super::named;
use super::printer::Printer;
use super::setup::{Setup, filter, something_was_read, tell_missing, tell_problems, warn_of_unknown_keys};
use super::tree::unreadable;
use crate::fleet::Cancel;
use crate::learning::{DivideBy, Scope};
use crate::model::{Facet, FacetSet};
use crate::reports::matrix::{self, Matrix, MatrixOptions};
use crate::reports::subject;

/// What a column is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum ByArg {
    /// Image tags
    #[default]
    Version,
    /// Containers
    Instance,
    /// Hosts
    Host,
}

impl ByArg {
    fn by(self) -> DivideBy {
        match self {
            ByArg::Version => DivideBy::Version,
            ByArg::Instance => DivideBy::Instance,
            ByArg::Host => DivideBy::Host,
        }
    }
}

#[derive(Debug, Args)]
pub(super) struct MatrixArgs {
    #[arg(help = WORKLOAD_HELP)]
    pub(super) workload: String,

    #[arg(value_name = "SOURCE", help = SOURCES_HELP)]
    pub(super) sources: Vec<OsString>,

    /// What a column is
    #[arg(long, value_enum, default_value_t, value_name = "UNIT")]
    pub(super) by: ByArg,

    #[arg(short, long, value_name = "FILTER", help = FILTER_HELP, allow_hyphen_values = true)]
    pub(super) filter: Option<String>,

    /// Only these facets: process, file, dns, bind, flow, syscall, capability, imds
    #[arg(long = "facet", value_name = "FACET", value_delimiter = ',', value_parser = facet)]
    pub(super) facets: Vec<Facet>,

    /// Also behaviours that all columns show alike
    #[arg(long)]
    pub(super) all: bool,

    /// How to print it
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    pub(super) format: Format,
}

pub(super) fn run(setup: &Setup, args: &MatrixArgs, printer: &mut Printer) -> Result<(), CliError> {
    let query = filter(args.filter.as_deref())?;
    let (fleet, view) = setup.survey_for(&args.sources, &Needs::Workload(&args.workload), printer)?;
    something_was_read(&view)?;
    warn_of_unknown_keys(&view, &query, printer);
    let workload = named::workload(&view, &args.workload)?;
    tell_problems(workload.problems.iter(), printer);
    let profile =
        fleet.open(&workload.name, &Cancel::default(), &mut |_| {}).map_err(|error| unreadable(&error))?;
    tell_missing(&profile, printer);
    let selection = subject::select_profile(&workload, &profile, &query);
    named::something_is_selected(&selection, &workload)?;
    let scope = Scope::of(&profile, selection);
    let facets = if args.facets.is_empty() { FacetSet::ALL } else { args.facets.iter().copied().collect() };
    let matrix = Matrix::of(&profile, &scope, MatrixOptions { by: args.by.by(), facets, all: args.all });
    if matrix.rows.is_empty() {
        printer.note(&format!(
            "habitus: the {} do not differ in these facets; --all shows what they share",
            args.by.by().many()
        ));
    }
    let masker = setup.masker();
    match args.format {
        Format::Text => printer.text(&matrix::text(&profile, &scope, &matrix, masker, setup.ascii)),
        Format::Json => printer.json(&matrix::json(&profile, &scope, &matrix, masker)),
        Format::Csv => printer.text(&matrix::table(&profile, &scope, &matrix, masker).to_csv()),
        Format::Markdown => printer.text(&matrix::table(&profile, &scope, &matrix, masker).to_markdown()),
    }
}
