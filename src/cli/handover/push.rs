//! `habitus suppress push`: makes, changes and turns off suppressions in Datadog, where that is asked for twice: by a setting
//! and by `--apply`. Otherwise it says what it would ask.

use super::CliError;
use super::args::PushArgs;
use super::kept::Kept;
use super::remote::Remote;
use super::there::{Asked, Planned, as_found, planned};
use crate::cli::datadog::account;
use crate::cli::printer::Printer;
use crate::cli::setup::Setup;
use crate::sources::datadog::suppressions::{self, Listed, RemoteSuppression, Written};
use crate::sources::datadog::{ApiError, ApiRequest};
use crate::suppressions::exporters::{Item, Per, Request, asks};
use crate::suppressions::handing::{DATADOG, Handing};
use crate::suppressions::store::{Change, Handed, State};
use crate::suppressions::there::{Step, Want};
use crate::text::number::counted;
use crate::text::sanitize;
use crate::text::sanitize::json_safe;

const SETTING: &str = "suppressions.write_to_datadog";

pub(super) fn run(setup: &Setup, args: &PushArgs, printer: &mut Printer) -> Result<(), CliError> {
    let is_on = setup.settings.suppressions.write_to_datadog;
    if args.apply && !is_on {
        return Err(CliError::usage(
            "writing to Datadog is off",
            format!(
                "`habitus config set {SETTING} true` turns it on; without --apply it says what it would do"
            ),
        ));
    }
    let (mut kept, ids) = Kept::open_for(setup, &args.ids, printer)?;
    if args.overwrite && ids.is_empty() {
        return Err(CliError::usage("--overwrite is for suppressions that are named", "name their ids"));
    }
    if let Some(why) = kept.store.read_only().filter(|_| args.apply) {
        return Err(CliError::Unreadable {
            problem: format!("nothing is handed over that could not be remembered: {why}"),
            hint: "set suppressions.file to a file that you may write".to_owned(),
        });
    }
    let remote =
        if is_on && (args.apply || account(setup)?.keys.is_some()) { Some(Remote::of(setup)?) } else { None };
    must_know_rules(&kept, &ids, args)?;
    let listed = remote.as_ref().map(|remote| remote.listed(printer)).transpose()?;
    let plans = plans(&kept, &ids, args, listed.as_ref())?;
    let mut done = Done::default();
    match &remote {
        Some(remote) if args.apply => apply(&mut kept, remote, &plans, &mut done, printer)?,
        remote => dry_run(remote.as_ref(), &plans, &mut done, printer)?,
    }
    if !args.apply {
        printer.note(match (&remote, is_on) {
            (Some(_), _) => "habitus: nothing was changed; --apply does it",
            (None, true) => "habitus: Datadog was not asked: there are no keys; `habitus fetch --help` says where they stand",
            (None, false) => "habitus: Datadog was not asked: writing to it is off (suppressions.write_to_datadog)",
        });
    }
    done.end()
}

/// What came of it.
#[derive(Default)]
struct Done {
    /// What may not be done, or was changed by others.
    refused: u64,
    /// What Datadog did not take.
    failed: u64,
}

impl Done {
    fn end(&self) -> Result<(), CliError> {
        let said = |count| counted(count, "suppression", "suppressions");
        match (self.failed, self.refused) {
            (0, 0) => Ok(()),
            (0, some) => {
                Err(CliError::Check(format!("{} not handed over; the reasons stand above", said(some))))
            }
            (some, _) => Err(CliError::Backend(format!(
                "Datadog did not take {}; the reasons stand above",
                said(some)
            ))),
        }
    }
}

/// An error where something was never handed over and nobody said for which detection rule it is.
fn must_know_rules(kept: &Kept, ids: &[String], args: &PushArgs) -> Result<(), CliError> {
    let ids = kept.ids(ids)?;
    let handings: Vec<Handing<'_>> = ids
        .into_iter()
        .filter_map(|id| kept.handing(id))
        .filter(|handing| handing.state == State::Active)
        .collect();
    let named = kept.named(&args.detection_rules, &handings)?;
    let items: Vec<Item<'_>> = handings.iter().map(Handing::item).collect();
    let request = Request { items: &items, detection_rules: &named, per: Per::Events, now: kept.now };
    let asked: Vec<String> =
        items.iter().filter_map(|item| asks(&request, item)).map(|asks| asks.to_string()).collect();
    if asked.is_empty() { Ok(()) } else { Err(CliError::usage(asked.join("\n"), "")) }
}

fn plans(
    kept: &Kept,
    ids: &[String],
    args: &PushArgs,
    listed: Option<&Listed>,
) -> Result<Vec<Planned>, CliError> {
    let ids = kept.ids(ids)?;
    let handings: Vec<Handing<'_>> = ids.iter().filter_map(|id| kept.handing(id)).collect();
    let named = kept.named(&args.detection_rules, &handings)?;
    Ok(planned(kept, &Asked { ids, named: &named, listed, overwrite: args.overwrite }))
}

/// Says what would be asked, and has it looked over where somebody can.
fn dry_run(
    remote: Option<&Remote>,
    plans: &[Planned],
    done: &mut Done,
    printer: &mut Printer,
) -> Result<(), CliError> {
    for plan in plans {
        let request = match &plan.step {
            Step::Create => suppressions::create(&plan.body),
            Step::Update { id, version } => suppressions::update(id, *version, &plan.body),
            Step::TurnOff { id, version } => suppressions::turn(id, *version, false),
            Step::Nothing | Step::Remember(_) => {
                printer.text(&format!("# {}: {}; there is nothing to do\n", plan.id, plan.there.id()))?;
                continue;
            }
            Step::Refuse(why) => {
                done.refused += 1;
                printer.text(&format!("# {}: {}; {}\n", plan.id, plan.there.id(), sanitize(why)))?;
                continue;
            }
        };
        let request = request.map_err(|error| CliError::Check(format!("{}: {error}", plan.id)))?;
        print(plan, &request, printer)?;
        let Some(remote) = remote.filter(|_| !plan.body.is_empty()) else { continue };
        match remote.validated(&plan.body, printer) {
            Ok(()) => printer.text("# Datadog would take it\n")?,
            Err(error) => {
                let request = suppressions::validate(&plan.body);
                fail(remote, plan, &error, request, done, printer)?;
            }
        }
    }
    Ok(())
}

fn print(plan: &Planned, request: &ApiRequest, printer: &mut Printer) -> Result<(), CliError> {
    let method = format!("{:?}", request.method).to_uppercase();
    let body = request.body.as_deref().map(json_safe).unwrap_or_default();
    printer.text(&format!(
        "# {}: {}; it would be {}\n{method} {}\n{body}\n",
        plan.id,
        plan.there.id(),
        would(&plan.step),
        sanitize(&request.path)
    ))
}

fn would(step: &Step) -> &'static str {
    match step {
        Step::Create => "made",
        Step::Update { .. } => "changed",
        Step::TurnOff { .. } => "turned off",
        Step::Nothing | Step::Remember(_) | Step::Refuse(_) => "left",
    }
}

/// Does it, one after the other. What goes wrong with one does not keep the others from being done, unless Datadog cannot be
/// asked at all.
fn apply(
    kept: &mut Kept,
    remote: &Remote,
    plans: &[Planned],
    done: &mut Done,
    printer: &mut Printer,
) -> Result<(), CliError> {
    for plan in plans {
        let written = match &plan.step {
            Step::Nothing => {
                printer.text(&format!("{}: {}\n", plan.id, plan.there.id()))?;
                continue;
            }
            Step::Refuse(why) => {
                done.refused += 1;
                printer.text(&format!("{}: {}; {}\n", plan.id, plan.there.id(), sanitize(why)))?;
                continue;
            }
            Step::Remember(found) => {
                let handed = handed(plan, &found.id, found.version, found.said.hash(), found.said.enabled);
                remember(kept, plan, handed)?;
                printer.text(&format!("{}: {} as {}\n", plan.id, plan.there.id(), sanitize(&found.id)))?;
                continue;
            }
            _ if moved(kept, plan) => {
                done.refused += 1;
                printer.text(&format!(
                    "{}: somebody has decided on it here meanwhile; push it again\n",
                    plan.id
                ))?;
                continue;
            }
            step => write(remote, plan, step, printer),
        };
        match written {
            // It hides what it should, and somebody else said something more of it at the same moment.
            Ok(Written { suppression, found: true, .. }) if !differences(plan, &suppression).is_empty() => {
                done.refused += 1;
                let what = differences(plan, &suppression).join(", ");
                printer.text(&format!(
                    "{}: somebody else changed {what} there meanwhile; nothing was overwritten\n",
                    plan.id
                ))?;
            }
            Ok(written) => tell(kept, plan, &written, printer)?,
            Err(ApiError::Conflict { said }) => {
                done.refused += 1;
                let said = if said.is_empty() { String::new() } else { format!(" ({said})") };
                printer.text(&format!(
                    "{}: somebody else changes it there at this moment{}; nothing was overwritten: push it again\n",
                    plan.id,
                    sanitize(&said)
                ))?;
            }
            Err(error) => fail(remote, plan, &error, suppressions::validate(&plan.body), done, printer)?,
        }
    }
    Ok(())
}

fn write(remote: &Remote, plan: &Planned, step: &Step, printer: &mut Printer) -> Result<Written, ApiError> {
    if !plan.body.is_empty() {
        remote.validated(&plan.body, printer)?;
    }
    match step {
        Step::Update { id, version } => remote.updated((id, *version), &plan.body, printer),
        Step::TurnOff { id, version } => remote.turned_off((id, *version), printer),
        _ => remote.created(&plan.body, printer),
    }
}

/// Says what Datadog did not do. Where it cannot be asked at all, that is the end.
fn fail(
    remote: &Remote,
    plan: &Planned,
    error: &ApiError,
    request: Result<ApiRequest, ApiError>,
    done: &mut Done,
    printer: &mut Printer,
) -> Result<(), CliError> {
    let is_of_this_one = matches!(
        error,
        ApiError::Invalid { .. } | ApiError::NotFound(_) | ApiError::BadBody(_) | ApiError::BadName(..)
    );
    if is_of_this_one {
        done.failed += 1;
        return printer.text(&format!("{}: {}\n", plan.id, sanitize(&error.to_string())));
    }
    let done = if matches!(error, ApiError::Unclear { .. }) {
        "it is not known whether it was done"
    } else {
        "not done"
    };
    printer.text(&format!("{}: {done}\n", plan.id))?;
    Err(match request {
        Ok(request) if error.may_work_elsewhere() => remote.failed(error, &request),
        _ => CliError::Backend(error.to_string()),
    })
}

/// In what that which is there differs from what was wanted there.
fn differences(plan: &Planned, there: &RemoteSuppression) -> Vec<&'static str> {
    match &plan.want {
        Want::On(said) => said.differences(&as_found(there).said),
        Want::Untold(_) | Want::Off => Vec::new(),
    }
}

/// Remembers what was done, and says it.
fn tell(kept: &mut Kept, plan: &Planned, written: &Written, printer: &mut Printer) -> Result<(), CliError> {
    let RemoteSuppression { id, version, enabled, .. } = &written.suppression;
    let content = as_found(&written.suppression).said.hash();
    let name = sanitize(id);
    printer.text(&format!("{}: {} as {name}, version {version}\n", plan.id, did(&plan.step)))?;
    if written.found {
        printer.note(&format!("habitus: {}: no answer said so, but it was found there as {name}", plan.id));
    }
    if !written.twins.is_empty() {
        let twins = written.twins.join(", ");
        printer.note(&format!(
            "habitus: {}: {} there say the same; delete them there",
            plan.id,
            sanitize(&twins)
        ));
    }
    remember(kept, plan, handed(plan, id, *version, content, *enabled))
}

fn did(step: &Step) -> &'static str {
    match step {
        Step::Update { .. } => "changed",
        Step::TurnOff { .. } => "turned off",
        _ => "made",
    }
}

fn handed(plan: &Planned, id: &str, version: i64, content: String, enabled: bool) -> Handed {
    let before = plan.handed.as_ref().map(|handed| handed.detection_rule.clone());
    let detection_rule = match plan.detection_rule.as_str() {
        "" => before.unwrap_or_default(),
        rules => rules.to_owned(),
    };
    Handed { target: DATADOG.to_owned(), id: id.to_owned(), version, detection_rule, content, enabled }
}

fn remember(kept: &mut Kept, plan: &Planned, handed: Handed) -> Result<(), CliError> {
    let name = sanitize(&handed.id).into_owned();
    let entered = kept.enter(&plan.id, Change::Hand(handed));
    entered.map_err(|error| CliError::Unreadable {
        problem: format!(
            "{} stands in Datadog as {name}, and that was not remembered here: {error}",
            plan.id
        ),
        hint: "push again: it is found there by its tag".to_owned(),
    })
}

/// Whether somebody has decided on it here since it was planned.
fn moved(kept: &mut Kept, plan: &Planned) -> bool {
    kept.refresh();
    let decided = kept.store.standing(&plan.id).and_then(|standing| standing.decided.as_ref());
    decided.map(|entry| &entry.id) != plan.decided.as_ref() || kept.state(&plan.id) != plan.state
}
