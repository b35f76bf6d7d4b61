//! `habitus config --backend`: the settings of a backend, changed unless somebody else was faster, and who changed them.

use std::ffi::OsStr;

use super::CliError;
use super::args::{Common, ConfigCommand};
use super::backends::address;
use super::bringing::Needs;
use super::config;
use super::printer::Printer;
use super::setup::Setup;
use crate::fleet::remote::{PutSetting, RemoteSettings, RemoteSettingsError};
use crate::fleet::{Cancel, Fleet};
use crate::reports::Clock;
use crate::reports::settings::{self, SettingRow};
use crate::settings::{Change, SettingChange, nearest};
use crate::text::sanitize;

/// Changes that are told of where others were faster.
const TOLD: usize = 5;

pub(super) fn run(
    common: &Common,
    word: &OsStr,
    command: &ConfigCommand,
    printer: &mut Printer,
) -> Result<(), CliError> {
    if let ConfigCommand::Check | ConfigCommand::Path = command {
        return Err(CliError::usage(
            "a backend has no settings file",
            "`habitus config show --backend` lists its settings",
        ));
    }
    let setup = Setup::load(common)?;
    let url = address(&setup, word)?;
    let (fleet, _) = setup.survey_for(&[url.clone().into()], &Needs::List, printer)?;
    let there = There { setup: &setup, fleet, url };
    match command {
        ConfigCommand::Show { format } => {
            let rows = there.rows(&there.settings()?);
            printer.table(&setup, *format, &settings::table(&rows), || settings::to_json(&rows))
        }
        ConfigCommand::Get { key, filter } => {
            let known = there.settings()?;
            config::get(&there.rows(&known), key, filter.as_deref(), printer)?;
            printer.note(&format!("habitus: version {} of the settings of {}", known.version, there.name()));
            Ok(())
        }
        ConfigCommand::Set { key, value, filter, seen } => {
            let change = Change { key: key.clone(), value: Some(value.clone()), filter: filter.clone() };
            there.changed(&change, *seen, printer)
        }
        ConfigCommand::Unset { key, filter, seen } => {
            let change = Change { key: key.clone(), value: None, filter: filter.clone() };
            there.changed(&change, *seen, printer)
        }
        ConfigCommand::History { format } => {
            let changes = there.fleet.settings_changes(0, 0, &Cancel::default()).map_err(failed)?;
            let table = settings::history_table(&changes, &setup.clock());
            printer.table(&setup, *format, &table, || settings::history_json(&changes))
        }
        ConfigCommand::Check | ConfigCommand::Path => Ok(()),
    }
}

/// One backend, for its settings.
struct There<'a> {
    setup: &'a Setup,
    fleet: Fleet,
    url: String,
}

impl There<'_> {
    fn name(&self) -> String {
        sanitize(&self.url).into_owned()
    }

    fn settings(&self) -> Result<RemoteSettings, CliError> {
        self.fleet.settings_of(0, &Cancel::default()).map_err(failed)
    }

    /// The settings that a backend has.
    fn rows(&self, known: &RemoteSettings) -> Vec<SettingRow> {
        let mut rows = settings::rows(&known.loaded, &known.loaded.settings);
        rows.retain(|row| known.ids.contains(row.id));
        rows
    }

    fn changed(&self, change: &Change, seen: Option<u64>, printer: &mut Printer) -> Result<(), CliError> {
        let mut known = self.settings()?;
        if !known.ids.contains(&change.key) {
            let ids: Vec<&str> = known.ids.iter().map(String::as_str).collect();
            let near = nearest(&change.key, &ids).map(|near| format!("did you mean `{near}`?"));
            return Err(CliError::usage(
                format!("a backend has no setting `{}`", sanitize(&change.key)),
                near.unwrap_or_else(|| "`habitus config show --backend` lists those that it has".to_owned()),
            ));
        }
        if let Some(why) = &known.locked {
            return Err(CliError::Backend(sanitize(why).into_owned()));
        }
        known.version = seen.unwrap_or(known.version);
        match self.fleet.put_setting(0, &known, change, &Cancel::default()).map_err(failed)? {
            PutSetting::Made { changed, .. } => {
                let told = settings::told(&changed, change.filter.as_deref());
                printer.text(&format!("{}\n", sanitize(&told)))
            }
            PutSetting::Moved { now, since } => Err(CliError::Check(self.moved(known.version, &now, &since))),
        }
    }

    /// Says who was faster.
    fn moved(&self, seen: u64, now: &RemoteSettings, since: &[SettingChange]) -> String {
        let clock = self.setup.clock();
        let mut lines = vec![format!(
            "conflict: nothing was changed: the settings of {} are of version {}, and {seen} was seen",
            self.name(),
            now.version
        )];
        lines.extend(since.iter().take(TOLD).map(|change| told(change, &clock)));
        lines.push("look at them again: `habitus config history --backend`; and decide again".to_owned());
        lines.iter().map(|line| sanitize(line)).collect::<Vec<_>>().join("\n")
    }
}

fn told(change: &SettingChange, clock: &Clock) -> String {
    let value = |value: &Option<String>| value.clone().unwrap_or_else(|| "its default".to_owned());
    let (old, new) = (value(&change.old), value(&change.new));
    let whom = change.filter.as_ref().map_or_else(String::new, |filter| format!(" for {filter}"));
    format!("{} changed {}{whom} from {old} to {new}, {}", change.who, change.key, clock.both(change.time))
}

#[expect(clippy::needless_pass_by_value, reason = "it is given to `map_err`")]
fn failed(error: RemoteSettingsError) -> CliError {
    let problem = sanitize(&error.to_string()).into_owned();
    match error {
        RemoteSettingsError::Change(_) => CliError::usage(problem, ""),
        RemoteSettingsError::Remote(_) | RemoteSettingsError::Strange(_) => CliError::Backend(problem),
    }
}
