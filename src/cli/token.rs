//! `habitus token`: makes, lists and revokes the tokens of a server, on the store of the same configuration.

use std::time::Duration;

use super::CliError;
use super::args::{TokenArgs, TokenCommand};
use super::printer::Printer;
use super::serve::configuration;
use crate::api::Scope;
use crate::server::serve::open_store;
use crate::server::store::Store;
use crate::server::tokens;
use crate::text::{sanitize, time};

/// Who is in the audit log for what is done here.
const CONSOLE: &str = "console";

pub(super) fn run(args: &TokenArgs, printer: &mut Printer) -> Result<(), CliError> {
    let store = open_store(&configuration(&args.server, &[])?).map_err(failed)?;
    match &args.command {
        TokenCommand::Create { name, scopes, expires } => {
            let (_, token) = tokens::make(&*store, CONSOLE, name, scopes, *expires)
                .map_err(|error| CliError::usage(error.to_string(), ""))?;
            printer.text(&format!("{token}\n"))?;
            printer.note("habitus: this is the only time that it is shown");
            Ok(())
        }
        TokenCommand::List => list(&*store, printer),
        TokenCommand::Revoke { id } => {
            if !store.revoke_token(id, CONSOLE).map_err(failed)? {
                let problem = format!("there is no token {} that could be revoked", sanitize(id));
                return Err(CliError::usage(problem, "`habitus token list` lists them"));
            }
            Ok(())
        }
    }
}

fn list(store: &dyn Store, printer: &mut Printer) -> Result<(), CliError> {
    for token in store.tokens().map_err(failed)? {
        let state = match (token.revoked, token.token.expires) {
            (Some(at), _) => format!("revoked {}", time::rfc3339(at)),
            (None, Some(at)) => format!("ends {}", time::rfc3339(at)),
            (None, None) => "does not end".to_owned(),
        };
        let (id, name, scopes) = (&token.token.id, &token.token.name, &token.token.scopes);
        printer.text(&format!("{}  {}  {}  {state}\n", sanitize(id), sanitize(name), sanitize(scopes)))?;
    }
    Ok(())
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
