//! The settings of the backend, and their history.

use axum::extract::{Query, State};
use axum::routing::{get, put};
use axum::{Extension, Json};
use serde::Deserialize;

use super::{App, Body, Caller, Failed, Handlers};
use crate::api::{
    BackendSettings, Code, LogName, NumberedSettings, Page, PutSettings, SettingValue, SettingsVersion,
};
use crate::server::backend_settings;
use crate::server::rules::{SECTIONS, last};
use crate::server::store::{Marks, NewLine};
use crate::settings::{Loaded, describe};

/// The most bytes of a text of settings.
const MOST_BYTES: usize = 128 << 10;
/// The most versions of an answer.
const MOST: usize = 200;

pub(super) fn handlers() -> Handlers {
    vec![("settings", get(settings)), ("put_settings", put(put_settings)), ("settings_history", get(history))]
}

fn unfit(errors: &[String]) -> Failed {
    Failed::new(Code::Unreadable, errors.join("; "), "nothing was changed; correct the text and put it again")
}

fn answer(version: u64, text: String, loaded: &Loaded) -> BackendSettings {
    let of_backend = |id: &str| {
        SECTIONS.iter().any(|section| id.strip_prefix(section).is_some_and(|rest| rest.starts_with('.')))
    };
    let values =
        describe(&loaded.settings).into_iter().filter(|row| of_backend(row.id)).map(|row| SettingValue {
            id: row.id.to_owned(),
            value: row.value,
            default: row.default,
            help: row.help.to_owned(),
        });
    BackendSettings { version, text, values: values.collect() }
}

async fn settings(State(app): State<App>) -> Result<Json<BackendSettings>, Failed> {
    app.blocking(|app| {
        let (version, known) = last(&*app.store)?;
        let text = known.map(|known| known.text).unwrap_or_default();
        let (loaded, _) = backend_settings(&text).map_err(|errors| unfit(&errors))?;
        Ok(Json(answer(version, text, &loaded)))
    })
    .await
}

async fn put_settings(
    State(app): State<App>,
    Extension(caller): Extension<Caller>,
    Body(asked): Body<PutSettings>,
) -> Result<Json<BackendSettings>, Failed> {
    if asked.text.len() > MOST_BYTES {
        return Err(Failed::new(Code::TooLarge, format!("settings have at most {MOST_BYTES} bytes"), ""));
    }
    app.blocking(move |app| {
        let (loaded, _) = backend_settings(&asked.text).map_err(|errors| unfit(&errors))?;
        let before = last(&*app.store)?.1.map(|known| known.text).unwrap_or_default();
        let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
        let line = SettingsVersion {
            text: asked.text.clone(),
            author: caller.name.clone(),
            time: u64::try_from(since.as_nanos()).unwrap_or(u64::MAX),
        };
        let line = serde_json::to_string(&line).map_err(|error| unfit(&[error.to_string()]))?;
        let same = backend_settings(&before).is_ok_and(|(known, _)| {
            known.settings.learning == loaded.settings.learning && known.overrides == loaded.overrides
        });
        let version = app.store.enter(&NewLine {
            log: LogName::Settings,
            after: asked.after,
            line: &line,
            by: &caller.name,
            marks: if same { Marks::Nothing } else { Marks::All },
            did: Some(("put_settings", &format!("version {}", asked.after.saturating_add(1)))),
        })?;
        Ok(Json(answer(version, asked.text, &loaded)))
    })
    .await
}

#[derive(Debug, Deserialize)]
struct Before {
    /// The number before which versions are asked for.
    cursor: Option<u64>,
}

async fn history(
    State(app): State<App>,
    Query(before): Query<Before>,
) -> Result<Json<Page<NumberedSettings>>, Failed> {
    app.blocking(move |app| {
        let head = app.store.entries(LogName::Settings, u64::MAX >> 1, 1)?.head;
        let end = before.cursor.map_or(head, |cursor| head.min(cursor.saturating_sub(1)));
        let first = end.saturating_sub(MOST as u64);
        let entries = app.store.entries(LogName::Settings, first, (end - first) as usize)?;
        let items = entries.lines.iter().rev().filter(|entry| entry.number <= end).filter_map(|entry| {
            let settings = serde_json::from_str(&entry.line).ok()?;
            Some(NumberedSettings { version: entry.number, settings })
        });
        let next = (first > 0).then(|| (first + 1).to_string());
        Ok(Json(Page { items: items.collect(), next }))
    })
    .await
}
