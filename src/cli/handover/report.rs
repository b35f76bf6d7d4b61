//! `habitus suppress report`: what an auditor wants to know. What is found now is told where sources are given.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::Path;

use super::CliError;
use super::args::{ReportArgs, ReportFormat};
use super::kept::Kept;
use super::put;
use crate::cli::backends::among;
use crate::cli::bringing::Needs;
use crate::cli::printer::Printer;
use crate::cli::setup::Setup;
use crate::fleet::Cancel;
use crate::reports::detail::json_text;
use crate::reports::handover::{Audit, AuditNow, AuditWords, audit_json, audit_markdown};
use crate::text::number::counted;

pub(super) fn run(setup: &Setup, args: &ReportArgs, printer: &mut Printer) -> Result<(), CliError> {
    let kept = Kept::open(setup, &among(setup, &args.words), printer)?;
    let (parts, sources) = told_apart(&kept, &args.words);
    let ids = kept.ids(&parts)?;
    let found = if sources.is_empty() { None } else { Some(checked(setup, &kept, &sources, printer)?) };
    let audits: Vec<Audit<'_>> = ids
        .into_iter()
        .filter_map(|id| {
            let now = found.as_ref().map(|found| found.get(id).cloned().unwrap_or_default());
            Some(Audit { id, standing: kept.store.standing(id)?, state: kept.state(id), now })
        })
        .collect();
    let file = kept.store.path().map(|path| path.to_string_lossy().into_owned()).unwrap_or_default();
    let words = AuditWords { clock: setup.clock(), masker: setup.masker(), file: &file };
    let text = match args.format {
        ReportFormat::Markdown => audit_markdown(&audits, &words),
        ReportFormat::Json => json_text(&audit_json(&audits, &words)) + "\n",
    };
    let what = counted(audits.len() as u64, "suppression", "suppressions");
    put(&text, args.output.as_deref(), &what, printer)
}

/// What is found of each suppression in sources, by id.
fn checked(
    setup: &Setup,
    kept: &Kept,
    sources: &[OsString],
    printer: &mut Printer,
) -> Result<BTreeMap<String, AuditNow>, CliError> {
    let (fleet, _) = setup.survey_for(sources, &Needs::Decided, printer)?;
    let checked = fleet
        .check_suppressions(kept.now, &Cancel::default())
        .map_err(|error| CliError::Unreadable { problem: error.to_string(), hint: String::new() })?;
    let now = |checked: crate::fleet::Checked| {
        (checked.id, AuditNow { hides: checked.hides, findings: checked.findings })
    };
    Ok(checked.into_iter().map(now).collect())
}

/// Ids and sources. What may be an id is one where it begins one, or where no file is called so.
fn told_apart(kept: &Kept, words: &[OsString]) -> (Vec<String>, Vec<OsString>) {
    let (mut parts, mut sources) = (Vec::new(), Vec::new());
    for word in words {
        let part = word.to_str().filter(|part| may_be_id(part));
        match part.filter(|part| kept.whole(part).is_ok() || !Path::new(word).exists()) {
            Some(part) => parts.push(part.to_owned()),
            None => sources.push(word.clone()),
        }
    }
    (parts, sources)
}

fn may_be_id(part: &str) -> bool {
    (1..=12).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_hexdigit())
}
