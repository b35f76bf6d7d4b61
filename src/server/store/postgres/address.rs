//! Where a PostgreSQL is and who asks it: the address, a password that stands elsewhere, and encryption.

use std::path::{Path, PathBuf};
use std::time::Duration;

use tokio_postgres::Config;
use tokio_postgres::config::{Host, SslMode};

use crate::server::store::StoreError;

/// How long anything may take: a connection to be made, a statement to run, what was sent to be received.
const PATIENCE: Duration = Duration::from_secs(8);

/// A database, and how it is reached.
pub(super) struct Address {
    pub(super) config: Config,
    /// How what is sent is encrypted; nothing where it is not.
    pub(super) encryption: Option<Encryption>,
}

/// How what is sent is encrypted, and by whom the server's certificate is verified.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Encryption {
    /// A file of the authorities that are trusted; without it those that the system trusts.
    pub(super) roots: Option<PathBuf>,
}

/// Reads an address. Nothing that it holds is in the error: a password may stand anywhere in what cannot be read.
pub(super) fn read(address: &str) -> Result<Address, StoreError> {
    // These are not the driver's: whoever it speaks with is always verified here.
    let (known, mode) = without(address, "sslmode");
    let (known, roots) = without(&known, "sslrootcert");
    let mut config: Config = known.parse().map_err(|_| {
        let reason = "its address cannot be read; write postgres://USER@HOST:PORT/DATABASE";
        StoreError::Unavailable(reason.to_owned())
    })?;
    let is_encrypted = match mode.as_deref() {
        Some("disable") => false,
        Some("require" | "verify-ca" | "verify-full") => true,
        None => !is_here(&config),
        Some(_) => {
            let reason = "of sslmode its address may say `disable`, or `require`, `verify-ca` or `verify-full`, which all verify";
            return Err(StoreError::Unavailable(reason.to_owned()));
        }
    };
    config.ssl_mode(if is_encrypted { SslMode::Require } else { SslMode::Disable });
    let roots = roots.filter(|file| file != "system").map(PathBuf::from);
    completed(&mut config)?;
    Ok(Address { config, encryption: is_encrypted.then_some(Encryption { roots }) })
}

/// Whether nothing that is sent leaves this machine.
fn is_here(config: &Config) -> bool {
    let here = |host: &Host| match host {
        Host::Tcp(name) => {
            name == "localhost" || name.parse::<std::net::IpAddr>().is_ok_and(|ip| ip.is_loopback())
        }
        Host::Unix(_) => true,
    };
    config.get_hosts().iter().all(here) && config.get_hostaddrs().iter().all(std::net::IpAddr::is_loopback)
}

/// An address without one of its parameters, and what that says: after `?` in a URL, else as a word of its own.
fn without(address: &str, name: &str) -> (String, Option<String>) {
    let is_url = address.contains("://");
    let (before, parameters) =
        if is_url { address.split_once('?').unwrap_or((address, "")) } else { ("", address) };
    let divider = if is_url { '&' } else { ' ' };
    let mut value = None;
    let kept: Vec<&str> = parameters
        .split(divider)
        .filter(|parameter| match parameter.split_once('=') {
            Some((key, said)) if key.trim() == name => {
                value = Some(if is_url { plain(said) } else { said.trim_matches('\'').to_owned() });
                false
            }
            _ => true,
        })
        .collect();
    let kept = kept.join(&divider.to_string());
    match (is_url, kept.is_empty()) {
        (true, true) => (before.to_owned(), value),
        (true, false) => (format!("{before}?{kept}"), value),
        (false, _) => (kept, value),
    }
}

/// A part of a URL as it was before it was written there.
fn plain(part: &str) -> String {
    let mut bytes = Vec::with_capacity(part.len());
    let mut rest = part.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        let escaped = (byte == b'%').then(|| part_of_hex(after)).flatten();
        bytes.push(escaped.unwrap_or(byte));
        rest = if escaped.is_some() { &after[2..] } else { after };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn part_of_hex(bytes: &[u8]) -> Option<u8> {
    u8::from_str_radix(std::str::from_utf8(bytes.get(..2)?).ok()?, 16).ok()
}

/// Adds to a configuration what stands elsewhere, and how long is waited.
fn completed(config: &mut Config) -> Result<(), StoreError> {
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
            if let Some(password) = password(&lines, &names(config)) {
                config.password(password);
            }
        }
    }
    if config.get_connect_timeout().is_none() {
        config.connect_timeout(PATIENCE);
    }
    let limit = PATIENCE.as_millis();
    let options = config.get_options().unwrap_or_default().to_owned();
    config.options(format!(
        "{options} -c statement_timeout={limit} -c lock_timeout={limit} -c idle_in_transaction_session_timeout=60000"
    ));
    config.tcp_user_timeout(PATIENCE).keepalives_idle(PATIENCE).application_name("habitus");
    Ok(())
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
        for address in ["postgres://ada:hunter2@db:notaport/x", "postgres://ada:hunter2@db/x?sslmode=prefer"]
        {
            let error = read(address).map(|_| ()).unwrap_err().to_string();
            assert!(!error.contains("hunter2") && error.contains("address"), "{error}");
        }
    }

    #[test]
    fn what_leaves_the_machine_is_encrypted_unless_the_address_says_otherwise() {
        let of = |address: &str| {
            let address = read(address).unwrap();
            assert_eq!(address.encryption.is_some(), address.config.get_ssl_mode() == SslMode::Require);
            address.encryption.map(|encryption| encryption.roots.map(|path| path.display().to_string()))
        };
        let file = |path: &str| Some(Some(path.to_owned()));
        for (address, expected) in [
            ("postgres://ada@db/x", Some(None)),
            ("postgres://ada@10.0.0.7/x", Some(None)),
            ("postgres://ada@localhost,db/x", Some(None)),
            ("host=db user=ada", Some(None)),
            ("host=localhost hostaddr=10.0.0.7 user=ada", Some(None)),
            ("postgres://ada@localhost/x", None),
            ("postgres://ada@127.0.0.1/x", None),
            ("postgres://ada@[::1]/x", None),
            ("postgres://ada@%2Frun%2Fpostgresql/x", None),
            ("postgres://ada@db/x?sslmode=disable", None),
            ("postgres://ada@db/x?sslmode=disable&connect_timeout=3", None),
            ("host=db sslmode=disable user=ada", None),
            ("postgres://ada@localhost/x?sslmode=require", Some(None)),
            ("postgres://ada@localhost/x?sslmode=verify-ca&sslrootcert=system", Some(None)),
            ("postgres://ada@db/x?sslrootcert=/etc/a%20b.pem&sslmode=verify-full", file("/etc/a b.pem")),
            ("host=db sslrootcert='/etc/ca.pem'", file("/etc/ca.pem")),
        ] {
            assert_eq!(of(address), expected, "{address}");
        }
    }
}
