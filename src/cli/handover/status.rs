//! `habitus suppress status`: how each suppression stands in Datadog. Nothing is changed, there or here.

use super::CliError;
use super::args::StatusArgs;
use super::kept::Kept;
use super::remote::Remote;
use super::there::{Asked, Planned, planned};
use crate::cli::args::Format;
use crate::cli::datadog::account;
use crate::cli::printer::Printer;
use crate::cli::setup::Setup;
use crate::reports::handover::{Status, status_json, status_table};
use crate::suppressions::handing::Handing;
use crate::suppressions::there::{Step, Want};
use crate::text::number::counted;

pub(super) fn run(setup: &Setup, args: &StatusArgs, printer: &mut Printer) -> Result<(), CliError> {
    let (kept, ids) = Kept::open_for(setup, &args.ids, printer)?;
    let ids = kept.ids(&ids)?;
    let handings: Vec<Handing<'_>> = ids.iter().filter_map(|id| kept.handing(id)).collect();
    let named = kept.named(&args.detection_rules, &handings)?;
    let has_keys = account(setup)?.keys.is_some();
    let listed = if has_keys { Some(Remote::of(setup)?.listed(printer)?) } else { None };
    let plans = planned(&kept, &Asked { ids, named: &named, listed: listed.as_ref(), overwrite: false });
    let rows: Vec<Status> = plans.iter().map(status).collect();
    if rows.is_empty() && args.format == Format::Text {
        printer.note("habitus: no suppression is accepted, and none was handed over");
    } else {
        printer.table(setup, args.format, &status_table(&rows), || status_json(&rows))?;
    }
    if listed.is_none() {
        printer.note("habitus: Datadog was not asked: there are no keys; this is what was last seen of it");
    }
    match plans.iter().filter(|plan| plan.there.is_wrong()).count() {
        0 => Ok(()),
        some => Err(CliError::Check(format!(
            "{} not there as handed over",
            counted(some as u64, "suppression is", "suppressions are")
        ))),
    }
}

fn status(plan: &Planned) -> Status {
    let found = plan.found.as_ref().and_then(|found| found.first());
    let handed = plan.handed.as_ref();
    let why = match (&plan.step, &plan.want) {
        (Step::Refuse(why), _) => why.clone(),
        (Step::Update { .. }, Want::On(said)) => found.map_or_else(
            || "something else is said here now; push says so there".to_owned(),
            |found| {
                format!(
                    "{} is another here now; push says so there",
                    said.differences(&found.said).join(", ")
                )
            },
        ),
        (Step::TurnOff { .. }, _) => "it is off here and on there; push turns it off".to_owned(),
        (Step::Create, _) => "push makes it".to_owned(),
        (Step::Remember(_), _) => "push remembers that it is there".to_owned(),
        _ => String::new(),
    };
    Status {
        id: plan.id.clone(),
        state: plan.state,
        there: plan.there,
        remote_id: found.map(|found| found.id.clone()).or(handed.map(|handed| handed.id.clone())),
        version: found.map(|found| found.version).or(handed.map(|handed| handed.version)),
        why,
    }
}
