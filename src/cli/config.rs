//! `habitus config`: where the settings stand, what they are, whether they are right; changing them, and who did.

use std::time::{SystemTime, UNIX_EPOCH};

use super::CliError;
use super::args::{Common, ConfigArgs, ConfigCommand};
use super::config_there;
use super::printer::Printer;
use super::setup::{Setup, config_file};
use crate::learning::Rules;
use crate::model::UnixNanos;
use crate::reports::settings::{self, SettingRow};
use crate::settings::paths::Paths;
use crate::settings::{Change, ChangeError, Loaded, NamedBackend, Settings, change_as, nearest, remembered};
use crate::sources::backend::Credentials;
use crate::text::number::counted;
use crate::text::sanitize;

pub(super) fn run(common: &Common, args: &ConfigArgs, printer: &mut Printer) -> Result<(), CliError> {
    if let Some(word) = &args.backend {
        return config_there::run(common, word, &args.command, printer);
    }
    match &args.command {
        ConfigCommand::Check => check(common, printer),
        ConfigCommand::Show { format } => {
            let setup = Setup::load(common)?;
            let rows = settings::rows(&setup.loaded, &setup.settings);
            printer.table(&setup, *format, &settings::table(&rows), || settings::to_json(&rows))
        }
        ConfigCommand::Get { key, filter } => {
            let setup = Setup::load(common)?;
            let rows = settings::rows(&setup.loaded, &setup.settings);
            get(&rows, key, filter.as_deref(), printer)
        }
        ConfigCommand::Set { key, value, filter, .. } => {
            let change = Change { key: key.clone(), value: Some(value.clone()), filter: filter.clone() };
            changed(common, &change, printer)
        }
        ConfigCommand::Unset { key, filter, .. } => {
            changed(common, &Change { key: key.clone(), value: None, filter: filter.clone() }, printer)
        }
        ConfigCommand::History { format } => {
            let setup = Setup::load(common)?;
            let mut changes = Paths::of_user().map(|paths| remembered(&paths.changes())).unwrap_or_default();
            changes.reverse();
            let table = settings::history_table(&changes, &setup.clock());
            printer.table(&setup, *format, &table, || settings::history_json(&changes))
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
            judge(&loaded).map_err(|errors| failed(&errors, printer))?;
            let tokens: Vec<String> = loaded.backends.iter().filter_map(token_problem).collect();
            if !tokens.is_empty() {
                return Err(failed(&tokens, printer));
            }
            printer.text(&format!("{path}: fine\n"))
        }
        Err(errors) => {
            let errors: Vec<String> = errors.iter().map(ToString::to_string).collect();
            Err(failed(&errors, printer))
        }
    }
}

/// Why the token file of a backend is of no use. What it holds is not shown to anybody.
fn token_problem(backend: &NamedBackend) -> Option<String> {
    let file = Credentials::File(backend.token_file.clone()?);
    let problem = file.check().err()?;
    Some(format!("the token of backend {}: {}", sanitize(&backend.name), sanitize(&problem)))
}

fn failed(errors: &[String], printer: &mut Printer) -> CliError {
    for error in errors {
        printer.note(error);
    }
    let count = counted(errors.len() as u64, "thing is", "things are");
    CliError::Check(format!("{count} wrong with the settings file"))
}

/// What is wrong with keys and filters, which the file itself cannot know.
fn judge(loaded: &Loaded) -> Result<(), Vec<String>> {
    let filters =
        Rules::of(loaded).map(|_| ()).map_err(|errors| errors.iter().map(ToString::to_string).collect());
    filters.and_then(|()| super::explore::keymap(loaded).map(|_| ()))
}

/// Prints the value of a setting as TOML.
pub(super) fn get(
    rows: &[SettingRow],
    key: &str,
    filter: Option<&str>,
    printer: &mut Printer,
) -> Result<(), CliError> {
    let Some(row) = rows.iter().find(|row| row.id == key) else {
        let known: Vec<&str> = rows.iter().map(|row| row.id).collect();
        let near = nearest(key, &known).map_or_else(String::new, |near| format!("did you mean `{near}`?"));
        return Err(CliError::usage(format!("there is no setting `{}`", sanitize(key)), near));
    };
    let over = filter.and_then(|filter| row.overrides.iter().find(|over| over.filter == filter.trim()));
    match (filter, over) {
        (None, _) => printer.text(&format!("{}\n", row.value)),
        (Some(_), Some(over)) => printer.text(&format!("{}\n", over.value)),
        (Some(filter), None) => Err(CliError::usage(
            format!("no override of the filter `{}` sets {}", sanitize(filter), row.id),
            format!("for all it is {}", row.value),
        )),
    }
}

/// Changes the file, remembers the change, and says what it was.
fn changed(common: &Common, wanted: &Change, printer: &mut Printer) -> Result<(), CliError> {
    let file = config_file(common).ok_or_else(no_folder)?;
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let now = UnixNanos(u64::try_from(since.as_nanos()).unwrap_or(u64::MAX));
    // A broken file is told of by the change itself.
    let signed = Settings::load(&file).map(|loaded| loaded.settings).unwrap_or_default();
    let who = crate::journal::author(&signed, |name| std::env::var(name).ok());
    let history = Paths::of_user().map(|paths| paths.changes());
    let done = change_as(&who, now, history.as_deref(), &file, wanted, &judge);
    let (done, forgotten) = done.map_err(|error| match error {
        ChangeError::Write { .. } => CliError::Unreadable { problem: error.to_string(), hint: String::new() },
        error => CliError::usage(error.to_string(), ""),
    })?;
    if let Some(error) = forgotten {
        printer.note(&format!("habitus: the change was made, but not written down: {error}"));
    }
    printer.text(&format!("{}\n", sanitize(&settings::told(&done, wanted.filter.as_deref()))))
}
