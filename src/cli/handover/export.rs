//! `habitus suppress export`: accepted suppressions as text for who applies them. It needs no sources: the store has it all.

use super::CliError;
use super::args::ExportArgs;
use super::kept::Kept;
use super::put;
use crate::cli::printer::Printer;
use crate::cli::setup::Setup;
use crate::suppressions::exporters::{Item, Refused, Request, asks};
use crate::suppressions::handing::Handing;
use crate::suppressions::store::State;
use crate::text::number::counted;

pub(super) fn run(setup: &Setup, args: &ExportArgs, printer: &mut Printer) -> Result<(), CliError> {
    let (kept, ids) = Kept::open_for(setup, &args.ids, printer)?;
    let (handings, mut refused) = wanted(&kept, &ids, printer)?;
    let named = kept.named(&args.detection_rules, &handings)?;
    let items: Vec<Item<'_>> = handings.iter().map(Handing::item).collect();
    let request = |items| Request { items, detection_rules: &named, per: args.per.into(), now: kept.now };
    if args.target.takes_detection_rule {
        let asked: Vec<String> = items
            .iter()
            .filter_map(|item| asks(&request(&items), item))
            .map(|asks| asks.to_string())
            .collect();
        if !asked.is_empty() && !args.partly {
            return Err(CliError::usage(asked.join("\n"), ""));
        }
    }
    let (text, count) = match args.target.write(&request(&items)) {
        Ok(text) => (text, items.len()),
        Err(more) => {
            refused.extend(more);
            let rest: Vec<Item<'_>> = items
                .iter()
                .copied()
                .filter(|item| !refused.iter().any(|refused| refused.id == item.id))
                .collect();
            match args.target.write(&request(&rest)) {
                Ok(text) => (text, rest.len()),
                // What is left depends on what is not: nobody wants a third part of it.
                Err(more) => {
                    refused.extend(more);
                    (String::new(), 0)
                }
            }
        }
    };
    for refused in &refused {
        printer.note(&format!("habitus: {refused}"));
    }
    let suppressions = counted(count as u64, "suppression", "suppressions");
    if refused.is_empty() || (args.partly && count > 0) {
        if count == 0 && args.output.is_some() {
            return Err(CliError::Check(
                "nothing is accepted that could be exported; the file is as it was".to_owned(),
            ));
        }
        put(&text, args.output.as_deref(), &suppressions, printer)?;
    }
    match refused.len() {
        0 => Ok(()),
        some => Err(CliError::Check(format!(
            "{} cannot be exported; {}",
            counted(some as u64, "suppression", "suppressions"),
            match (args.partly, count) {
                (true, 1..) => format!("{suppressions} written all the same"),
                (true, 0) => "nothing was written".to_owned(),
                (false, _) => "nothing was written: name the others, or ask with --partly".to_owned(),
            }
        ))),
    }
}

/// What is to be exported, and what of it was named and cannot be.
fn wanted<'a>(
    kept: &'a Kept,
    ids: &[String],
    printer: &mut Printer,
) -> Result<(Vec<Handing<'a>>, Vec<Refused>), CliError> {
    let (mut handings, mut refused, mut waiting) = (Vec::new(), Vec::new(), 0);
    for id in kept.ids(ids)? {
        let state = kept.state(id);
        match kept.handing(id).filter(Handing::may_be_handed_over) {
            Some(handing) => handings.push(handing),
            None if !ids.is_empty() => {
                refused.push(Refused { id: id.to_owned(), why: why_not(state).to_owned() });
            }
            None => waiting += u64::from(state == State::Waiting),
        }
    }
    if waiting > 0 {
        let some = counted(waiting, "suppression waits", "suppressions wait");
        printer.note(&format!("habitus: {some} for approval and is not exported"));
    } else if handings.is_empty() && refused.is_empty() {
        printer.note("habitus: no suppression is accepted");
    }
    Ok((handings, refused))
}

/// Why what has become of a suggestion keeps it from being exported.
fn why_not(state: State) -> &'static str {
    match state {
        State::Rejected => "it was rejected",
        State::Waiting => "it waits for somebody else to approve it",
        _ => "it is not accepted",
    }
}
