//! `habitus config`: where the settings stand, what they are, whether they are right.

use serde_json::{Value, json};

use super::CliError;
use super::args::{Common, ConfigArgs, ConfigCommand};
use super::printer::Printer;
use super::setup::{Setup, config_file};
use crate::reports::table::{Column, Table};
use crate::settings::{Description, Settings, describe};
use crate::text::number::counted;
use crate::text::sanitize;

pub(super) fn run(common: &Common, args: &ConfigArgs, printer: &mut Printer) -> Result<(), CliError> {
    match &args.command {
        ConfigCommand::Check => check(common, printer),
        ConfigCommand::Show { format } => {
            let setup = Setup::load(common)?;
            let settings = describe(&setup.settings);
            printer.table(&setup, *format, &table(&settings), || to_json(&settings))
        }
        ConfigCommand::Path => match config_file(common) {
            Some(file) => printer.text(&format!("{}\n", sanitize(&file.path.to_string_lossy()))),
            None => Err(no_folder()),
        },
    }
}

fn no_folder() -> CliError {
    CliError::usage("this user has no home folder, so there is no settings file", "name one with --config")
}

fn check(common: &Common, printer: &mut Printer) -> Result<(), CliError> {
    let file = config_file(common).ok_or_else(no_folder)?;
    let path = file.path.to_string_lossy().into_owned();
    let path = sanitize(&path);
    match Settings::load(&file) {
        Ok(loaded) if loaded.source.path().as_os_str().is_empty() => {
            printer.text(&format!("{path}: there is no settings file; everything has its default\n"))
        }
        Ok(loaded) => {
            super::explore::keymap(&loaded).map_err(|errors| failed(&errors, printer))?;
            printer.text(&format!("{path}: fine\n"))
        }
        Err(errors) => {
            let errors: Vec<String> = errors.iter().map(ToString::to_string).collect();
            Err(failed(&errors, printer))
        }
    }
}

fn failed(errors: &[String], printer: &mut Printer) -> CliError {
    for error in errors {
        printer.note(error);
    }
    let count = counted(errors.len() as u64, "thing is", "things are");
    CliError::Check(format!("{count} wrong with the settings file"))
}

fn table(settings: &[Description]) -> Table {
    let mut table = Table::new([
        Column::left("setting", "SETTING", 0),
        Column::left("value", "VALUE", 0),
        Column::left("default", "DEFAULT", 1),
        Column::left("kind", "CAN BE", 2),
        Column::left("help", "WHAT IT DOES", 1),
    ]);
    table.rows = settings
        .iter()
        .map(|s| {
            let cells = [s.id, s.value.as_str(), s.default.as_str(), s.kind.as_str(), s.help];
            cells.into_iter().map(Into::into).collect()
        })
        .collect();
    table
}

fn to_json(settings: &[Description]) -> Value {
    let row = |s: &Description| json!({"setting": s.id, "value": s.value, "default": s.default, "kind": s.kind, "help": s.help, "since": s.since});
    Value::Array(settings.iter().map(row).collect())
}
