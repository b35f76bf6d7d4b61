//! Where a PostgreSQL is and who asks it: the address, a password that stands elsewhere, and encryption.

use std::path::Path;
use std::time::Duration;

use postgres::Config;
use postgres::config::{Host, SslMode};

use crate::server::store::StoreError;

/// How long anything may take: a connection to be made, a statement to run, what was sent to be received.
const PATIENCE: Duration = Duration::from_secs(8);

/// Reads an address. Nothing that it holds is in the error: a password may stand anywhere in what cannot be read.
pub(super) fn config(address: &str) -> Result<Config, StoreError> {
    // The driver knows only that there is encryption; whoever it is with is always verified here.
    let known = address
        .replace("sslmode=verify-full", "sslmode=require")
        .replace("sslmode=verify-ca", "sslmode=require");
    let mut config: Config = known.parse().map_err(|_| {
        let reason = "its address cannot be read; write postgres://USER@HOST:PORT/DATABASE?sslmode=require";
        StoreError::Unavailable(reason.to_owned())
    })?;
    if config.get_ssl_mode() != SslMode::Require {
        config.ssl_mode(SslMode::Disable);
    }
    if config.get_user().is_none()
        && let Ok(user) = std::env::var("PGUSER")
    {
        config.user(&user);
    }
    if config.get_password().is_none() {
        if let Ok(password) = std::env::var("PGPASSWORD") {
            config.password(password);
        } else if let Some(file) = std::env::var_os("PGPASSFILE") {
            let lines = std::fs::read_to_string(&file).map_err(|error| {
                StoreError::Unavailable(format!("{}: {error}", Path::new(&file).display()))
            })?;
            if let Some(password) = password(&lines, &names(&config)) {
                config.password(password);
            }
        }
    }
    if config.get_connect_timeout().is_none() {
        config.connect_timeout(PATIENCE);
    }
    let limit = PATIENCE.as_millis();
    let options = config.get_options().unwrap_or_default().to_owned();
    config.options(&format!(
        "{options} -c statement_timeout={limit} -c lock_timeout={limit} -c idle_in_transaction_session_timeout=60000"
    ));
    config.tcp_user_timeout(PATIENCE).keepalives_idle(PATIENCE).application_name("habitus");
    Ok(config)
}

/// Host, port, database and user, as a file of passwords names them.
fn names(config: &Config) -> [String; 4] {
    let host = match config.get_hosts().first() {
        Some(Host::Tcp(host)) => host.clone(),
        _ => "localhost".to_owned(),
    };
    let port = config.get_ports().first().copied().unwrap_or(5432).to_string();
    let user = config.get_user().unwrap_or_default().to_owned();
    let database = config.get_dbname().map_or_else(|| user.clone(), str::to_owned);
    [host, port, database, user]
}

/// The password of the first line that fits: `host:port:database:user:password`, `*` fits all, `\` before what means itself.
fn password(lines: &str, names: &[String; 4]) -> Option<String> {
    lines.lines().filter(|line| !line.starts_with('#')).find_map(|line| {
        let mut fields = vec![String::new()];
        let mut rest = line.chars();
        while let Some(c) = rest.next() {
            match c {
                ':' if fields.len() < 5 => fields.push(String::new()),
                c => fields.last_mut()?.push(if c == '\\' { rest.next()? } else { c }),
            }
        }
        let fits = fields.iter().zip(names).all(|(field, name)| field == "*" || field == name);
        if fields.len() == 5 && fits { fields.pop() } else { None }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_of_passwords_is_read_as_others_read_it() {
        let names = ["db".to_owned(), "5432".to_owned(), "habitus".to_owned(), "ada".to_owned()];
        let lines =
            "# none\nother:*:*:*:no\ndb:5432:habitus:bob:no\n*:*:habitus:ada:a\\:b\\\\c:d\ndb:*:*:*:late";
        assert_eq!(password(lines, &names).as_deref(), Some("a:b\\c:d"));
        assert_eq!(password("short:line\n", &names), None);
    }

    #[test]
    fn an_address_that_cannot_be_read_is_not_repeated() {
        let error = config("postgres://ada:hunter2@db:notaport/x").unwrap_err().to_string();
        assert!(!error.contains("hunter2") && error.contains("postgres://USER"), "{error}");
        assert_eq!(
            config("postgres://ada@db/x?sslmode=verify-full").unwrap().get_ssl_mode(),
            SslMode::Require
        );
        assert_eq!(config("postgres://ada@db/x").unwrap().get_ssl_mode(), SslMode::Disable);
    }
}
