//! `habitus token`: makes, lists and revokes the tokens of a server, on the store of the same configuration.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use super::CliError;
use super::args::{TokenArgs, TokenCommand};
use super::printer::Printer;
use super::serve::configuration;
use crate::api::Scope;
use crate::reports::table::{Column, Layout, Table};
use crate::server::serve::open_store;
use crate::server::store::{NewToken, Store, StoredToken};
use crate::server::tokens;
use crate::text::{sanitize, time};

/// Who is in the audit log for what is done here.
const CONSOLE: &str = "console";
/// In nanoseconds.
const SECOND: u64 = 1_000_000_000;

pub(super) fn run(args: &TokenArgs, printer: &mut Printer) -> Result<(), CliError> {
    let store = open_store(&configuration(&args.server, &[])?).map_err(failed)?;
    match &args.command {
        TokenCommand::Create { name, scopes, expires, same_name } => {
            let active =
                |token: &StoredToken| token.token.name == *name && state(token, now()) == State::Active;
            if let Some(other) =
                store.tokens().map_err(failed)?.iter().find(|token| active(token) && !same_name)
            {
                let id = sanitize(&other.token.id);
                return Err(CliError::usage(
                    format!("there is an active token {} already: {id}", sanitize(name)),
                    format!(
                        "take another name, for it signs what is decided; `habitus token revoke {id}` ends the other; \
                         --same-name makes a second one, to change over"
                    ),
                ));
            }
            let (_, token) = tokens::make(&*store, CONSOLE, name, scopes, *expires)
                .map_err(|error| CliError::usage(error.to_string(), ""))?;
            printer.text(&format!("{token}\n"))?;
            printer.note("habitus: this is the only time that it is shown");
            Ok(())
        }
        TokenCommand::List => list(&*store, printer),
        TokenCommand::Revoke { id } => {
            let id = &named(&*store, id)?;
            if !store.revoke_token(id, CONSOLE).map_err(failed)? {
                let problem = format!("there is no token {} that could be revoked", sanitize(id));
                return Err(CliError::usage(problem, "`habitus token list` lists them"));
            }
            Ok(())
        }
    }
}

/// What has become of a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Active,
    Ended,
    Revoked,
}

fn state(token: &StoredToken, now: u64) -> State {
    match (token.revoked, token.token.expires) {
        (Some(_), _) => State::Revoked,
        (None, Some(end)) if end <= now => State::Ended,
        _ => State::Active,
    }
}

fn now() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    u64::try_from(since.as_nanos()).unwrap_or(u64::MAX)
}

/// The id of the token that is meant: the id itself, or the name of one that is active.
fn named(store: &dyn Store, word: &str) -> Result<String, CliError> {
    let all = store.tokens().map_err(failed)?;
    if all.iter().any(|token| token.token.id == word) {
        return Ok(word.to_owned());
    }
    let now = now();
    let of_name = all.iter().filter(|token| token.token.name == word && state(token, now) == State::Active);
    let ids: Vec<&str> = of_name.map(|token| token.token.id.as_str()).collect();
    match ids.as_slice() {
        [only] => Ok((*only).to_owned()),
        // That there is none is said where it is not revoked.
        [] => Ok(word.to_owned()),
        several => Err(CliError::usage(
            format!("{} active tokens are called {}", several.len(), sanitize(word)),
            format!("name one by its id: {}", several.join(", ")),
        )),
    }
}

fn list(store: &dyn Store, printer: &mut Printer) -> Result<(), CliError> {
    let mut table = Table::new([
        Column::left("id", "ID", 0),
        Column::left("name", "NAME", 0),
        Column::left("scopes", "MAY", 0),
        Column::left("made", "MADE", 0),
        Column::left("state", "STATE", 0),
    ]);
    let now = now();
    let at = |nanos: u64| time::rfc3339(nanos / SECOND * SECOND);
    for token in store.tokens().map_err(failed)? {
        let said = match (state(&token, now), token.revoked, token.token.expires) {
            (State::Revoked, Some(then), _) => format!("revoked {}", at(then)),
            (State::Ended, _, Some(then)) => format!("ended {}", at(then)),
            (_, _, Some(then)) => format!("ends {}", at(then)),
            _ => "does not end".to_owned(),
        };
        let NewToken { id, name, scopes, .. } = &token.token;
        table
            .rows
            .push([id, name, scopes, &at(token.created), &said].map(|text| text.as_str().into()).to_vec());
    }
    printer.text(&table.to_text(Layout { width: None, ascii: false }))
}

fn failed(error: impl std::fmt::Display) -> CliError {
    CliError::Backend(sanitize(&error.to_string()).into_owned())
}

/// A scope by its name.
pub(super) fn scope(text: &str) -> Result<Scope, String> {
    Scope::of(text).ok_or_else(|| "expected one of read, decide, ingest, admin".to_owned())
}

/// How long a token holds: `90d`, `12h`.
pub(super) fn span(text: &str) -> Result<Duration, String> {
    let units = [('m', 60), ('h', 3_600), ('d', 86_400), ('w', 604_800)];
    let read = || {
        let unit = text.chars().next_back()?;
        let (_, seconds) = units.iter().find(|(known, _)| *known == unit)?;
        let number: u64 = text.strip_suffix(unit)?.parse().ok()?;
        number.checked_mul(*seconds).filter(|seconds| (1..=3_200_000_000).contains(seconds))
    };
    read().map(Duration::from_secs).ok_or_else(|| "expected a span such as 90d, 12h or 30m".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_are_read_and_odd_ones_refused() {
        assert_eq!(span("90d"), Ok(Duration::from_secs(90 * 86_400)));
        for odd in ["", "d", "0d", "-1d", "1y", "99999999999999999999d", "9999999999999999w", "1é"] {
            assert!(span(odd).is_err(), "{odd}");
        }
    }
}
