//! How a server process is set up: one file, environment variables over it, flags over both. One table of keys drives all three,
//! and the sample file that `habitus serve --print-config` gives.
//!
//! What a fleet of processes shares (how workloads are learned, how long things are kept) is not here: that are settings, which
//! live in the store.

use std::collections::BTreeMap;
use std::fmt;
use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};
use std::time::Duration;

mod believing;
mod limits;

pub use limits::Limits;

use crate::settings::nearest;
use crate::text::sanitize;

/// The variable of a key is this and the key in capitals, with `_` for dots: `HABITUS_SERVER_TLS_KEY`.
const VARIABLE: &str = "HABITUS_SERVER_";
/// The most bytes of a file.
const MAX_BYTES: u64 = 1_000_000;

/// How a process is set up.
#[derive(Clone)]
pub struct Config {
    /// Where it listens.
    pub listen: SocketAddr,
    /// The certificate chain and the key of it, in PEM. Without them there is no encryption.
    pub tls: Option<(PathBuf, PathBuf)>,
    /// It may listen without encryption to others than this machine: somebody else encrypts.
    pub public_without_tls: bool,
    /// The folder for the embedded database, objects, and what is cached.
    pub state: PathBuf,
    /// `postgres://…`; without it the embedded database.
    pub database: Option<String>,
    /// `s3://bucket/prefix`; without it a folder.
    pub objects: Option<String>,
    /// Folders and bucket prefixes that are watched for dumps.
    pub watch: Vec<String>,
    /// Between two looks at what is watched.
    pub watch_every: Duration,
    /// How many threads work behind intake; 0 is one a core.
    pub workers: usize,
    /// How long what a process has begun waits for it; what died meanwhile is then taken up by another.
    pub hold: Duration,
    /// The limits of what is asked and sent.
    pub limits: Limits,
    /// How long it goes on to take connections when it is to end, and says that it is not ready.
    pub drain: Duration,
    /// How long requests that are running may take when it ends.
    pub shutdown: Duration,
    /// Bytes of objects that are kept on this disk, where objects lie in a bucket.
    pub cache_bytes: u64,
    /// Which lines of the log are written: `error`, `warn`, `info`, `debug`.
    pub log_level: String,
    /// How: `auto`, `json` or `text`.
    pub log_format: String,
}

impl Config {
    /// With nothing said, in a state folder.
    #[must_use]
    pub fn in_folder(state: PathBuf) -> Config {
        Config {
            listen: SocketAddr::from(([127, 0, 0, 1], 4180)),
            tls: None,
            public_without_tls: false,
            state,
            database: None,
            objects: None,
            watch: Vec::new(),
            watch_every: Duration::from_secs(10),
            workers: 0,
            hold: Duration::from_secs(120),
            limits: Limits::default(),
            drain: Duration::from_secs(1),
            shutdown: Duration::from_secs(20),
            cache_bytes: 4 << 30,
            log_level: "info".to_owned(),
            log_format: "auto".to_owned(),
        }
    }

    /// What contradicts itself or is not safe.
    ///
    /// # Errors
    /// A sentence with what to do.
    pub fn check(&self) -> Result<(), ConfigError> {
        let is_local = match self.listen.ip() {
            IpAddr::V4(ip) => ip.is_loopback(),
            IpAddr::V6(ip) => ip.is_loopback(),
        };
        if self.tls.is_none() && !is_local && !self.public_without_tls {
            return Err(ConfigError(format!(
                "{} can be reached by others, and without TLS everybody on the way reads the tokens; give tls.certificate and tls.key, or set public_without_tls where something before it encrypts",
                self.listen
            )));
        }
        Ok(())
    }
}

impl fmt::Debug for Config {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The address of a database may hold a password.
        f.debug_struct("Config")
            .field("listen", &self.listen)
            .field("state", &self.state)
            .finish_non_exhaustive()
    }
}

/// What is wrong with the configuration, in a sentence that is safe to print and says what to do.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct ConfigError(pub String);

/// One key.
pub struct Key {
    /// Its name in the file, with a dot before the last part where it is in a table.
    pub name: &'static str,
    /// What it is for, in a sentence.
    pub help: &'static str,
    /// What stands in the sample.
    pub sample: &'static str,
    /// Puts a value in place, as it is written in a variable: lists are divided by commas.
    set: fn(&mut Building, &str) -> Result<(), String>,
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)
    }
}

/// A configuration of which the two halves of TLS may not both be known yet.
struct Building {
    config: Config,
    certificate: Option<PathBuf>,
    key: Option<PathBuf>,
}

fn number<T: TryFrom<u64>>(text: &str) -> Result<T, String> {
    let number: u64 = text.replace('_', "").parse().map_err(|_| "expected a whole number".to_owned())?;
    T::try_from(number).map_err(|_| "the number is too large".to_owned())
}

fn seconds(text: &str) -> Result<Duration, String> {
    number(text).map(Duration::from_secs)
}

fn truth(text: &str) -> Result<bool, String> {
    text.parse().map_err(|_| "expected true or false".to_owned())
}

fn one_of(text: &str, known: &[&str]) -> Result<String, String> {
    known
        .contains(&text)
        .then(|| text.to_owned())
        .ok_or_else(|| format!("expected one of {}", known.join(", ")))
}

/// Every key.
pub fn keys() -> impl Iterator<Item = &'static Key> {
    KEYS.iter().chain(&believing::KEYS)
}

/// The keys but those of [`believing`].
static KEYS: [Key; 33] = [
    Key {
        name: "listen",
        help: "address and port; port 0 takes a free one",
        sample: "\"127.0.0.1:4180\"",
        set: |b, v| {
            b.config.listen = v.parse().map_err(|_| "expected an address and a port".to_owned())?;
            Ok(())
        },
    },
    Key {
        name: "state",
        help: "the folder for the embedded database, objects, and what is cached",
        sample: "\"/var/lib/habitus\"",
        set: |b, v| {
            b.config.state = v.into();
            Ok(())
        },
    },
    Key {
        name: "database",
        help: "a PostgreSQL database instead of the embedded one",
        sample: "\"postgres://habitus@db.example/habitus?sslrootcert=/etc/ssl/db.pem\"",
        set: |b, v| {
            b.config.database = (!v.is_empty()).then(|| v.to_owned());
            Ok(())
        },
    },
    Key {
        name: "objects",
        help: "object storage instead of a folder; credentials come from the environment (AWS_…)",
        sample: "\"s3://bucket/prefix\"",
        set: |b, v| {
            b.config.objects = (!v.is_empty()).then(|| v.to_owned());
            Ok(())
        },
    },
    Key {
        name: "watch",
        help: "folders and bucket prefixes in which dumps are laid down",
        sample: "[\"/srv/dumps\"]",
        set: |b, v| {
            b.config.watch =
                v.split(',').map(str::trim).filter(|v| !v.is_empty()).map(str::to_owned).collect();
            Ok(())
        },
    },
    Key {
        name: "watch_seconds",
        help: "seconds between two looks at what is watched",
        sample: "10",
        set: |b, v| {
            b.config.watch_every = seconds(v)?.max(Duration::from_secs(1));
            Ok(())
        },
    },
    Key {
        name: "workers",
        help: "threads that learn and judge, two at least; 0 is one a core",
        sample: "0",
        set: |b, v| {
            b.config.workers = number(v)?;
            Ok(())
        },
    },
    Key {
        name: "hold_seconds",
        help: "how long what a process has begun waits for it after it died; longer than a large dump takes to be read",
        sample: "120",
        set: |b, v| {
            b.config.hold = seconds(v)?.max(Duration::from_secs(1));
            Ok(())
        },
    },
    Key {
        name: "public_without_tls",
        help: "listen to other machines without TLS, because something before it encrypts",
        sample: "false",
        set: |b, v| {
            b.config.public_without_tls = truth(v)?;
            Ok(())
        },
    },
    Key {
        name: "drain_seconds",
        help: "how long it goes on to take connections when it is to end, and says that it is not ready",
        sample: "1",
        set: |b, v| {
            b.config.drain = seconds(v)?;
            Ok(())
        },
    },
    Key {
        name: "shutdown_seconds",
        help: "how long requests that are running may take when it ends",
        sample: "20",
        set: |b, v| {
            b.config.shutdown = seconds(v)?;
            Ok(())
        },
    },
    Key {
        name: "cache_bytes",
        help: "bytes of objects that are kept on this disk, where objects lie in a bucket",
        sample: "4294967296",
        set: |b, v| {
            b.config.cache_bytes = number(v)?;
            Ok(())
        },
    },
    Key {
        name: "tls.certificate",
        help: "the certificate chain, in PEM",
        sample: "\"/etc/habitus/tls.crt\"",
        set: |b, v| {
            b.certificate = Some(v.into());
            Ok(())
        },
    },
    Key {
        name: "tls.key",
        help: "its private key, in PEM",
        sample: "\"/etc/habitus/tls.key\"",
        set: |b, v| {
            b.key = Some(v.into());
            Ok(())
        },
    },
    Key {
        name: "log.level",
        help: "error, warn, info or debug",
        sample: "\"info\"",
        set: |b, v| {
            b.config.log_level = one_of(v, &["error", "warn", "info", "debug"])?;
            Ok(())
        },
    },
    Key {
        name: "log.format",
        help: "json, text, or auto: text on a terminal",
        sample: "\"auto\"",
        set: |b, v| {
            b.config.log_format = one_of(v, &["auto", "json", "text"])?;
            Ok(())
        },
    },
    Key {
        name: "limits.requests_per_second",
        help: "requests a token may make a second",
        sample: "2000",
        set: |b, v| {
            b.config.limits.requests_per_second = number(v)?;
            Ok(())
        },
    },
    Key {
        name: "limits.requests_at_once",
        help: "requests of a token that may run at once",
        sample: "512",
        set: |b, v| {
            b.config.limits.requests_at_once = number(v)?;
            Ok(())
        },
    },
    Key {
        name: "limits.decisions_per_day",
        help: "decisions a token may enter a day; more are told to come later",
        sample: "20000",
        set: |b, v| {
            b.config.limits.decisions_per_day = number(v)?;
            Ok(())
        },
    },
    Key {
        name: "limits.decision_bytes_per_day",
        help: "bytes of decisions a token may enter a day",
        sample: "67108864",
        set: |b, v| {
            b.config.limits.decision_bytes_per_day = number(v)?;
            Ok(())
        },
    },
    Key {
        name: "limits.connections",
        help: "connections in all",
        sample: "4096",
        set: |b, v| {
            b.config.limits.connections = number(v)?;
            Ok(())
        },
    },
    Key {
        name: "limits.connections_per_peer",
        help: "connections of one peer; raise it where a proxy stands before the server",
        sample: "256",
        set: |b, v| {
            b.config.limits.connections_per_peer = number(v)?;
            Ok(())
        },
    },
    Key {
        name: "limits.body_bytes",
        help: "bytes of a body as it is sent",
        sample: "67108864",
        set: |b, v| {
            b.config.limits.body_bytes = number(v)?;
            Ok(())
        },
    },
    Key {
        name: "limits.decompressed_bytes",
        help: "bytes of a body when it is decompressed",
        sample: "536870912",
        set: |b, v| {
            b.config.limits.decompressed_bytes = number(v)?;
            Ok(())
        },
    },
    Key {
        name: "limits.request_seconds",
        help: "how long a request may take, streams apart",
        sample: "120",
        set: |b, v| {
            b.config.limits.request = seconds(v)?;
            Ok(())
        },
    },
    Key {
        name: "limits.head_seconds",
        help: "how long the head of a request may take",
        sample: "10",
        set: |b, v| {
            b.config.limits.head = seconds(v)?;
            Ok(())
        },
    },
    Key {
        name: "limits.stall_seconds",
        help: "how long nothing of a body may come, and nothing of an answer be taken",
        sample: "30",
        set: |b, v| {
            b.config.limits.stall = seconds(v)?;
            Ok(())
        },
    },
    Key {
        name: "limits.body_bytes_per_second",
        help: "bytes of a body that come a second at least, after the first ten seconds",
        sample: "1024",
        set: |b, v| {
            b.config.limits.body_rate = number(v)?;
            Ok(())
        },
    },
    Key {
        name: "limits.answer_bytes",
        help: "bytes of answers that wait to be taken; a token may have a quarter of them",
        sample: "268435456",
        set: |b, v| {
            b.config.limits.answer_bytes = number(v)?;
            Ok(())
        },
    },
    Key {
        name: "limits.streams",
        help: "streams of changes that are open at once",
        sample: "1000",
        set: |b, v| {
            b.config.limits.streams = number(v)?;
            Ok(())
        },
    },
    Key {
        name: "limits.streams_of_one",
        help: "streams of one token, and of one peer; raise it where a proxy stands before the server",
        sample: "200",
        set: |b, v| {
            b.config.limits.streams_of_one = number(v)?;
            Ok(())
        },
    },
    Key {
        name: "limits.waiting_posts",
        help: "posts that may wait, half of them of one token; more are told to come later",
        sample: "100000",
        set: |b, v| {
            b.config.limits.waiting_posts = number(v)?;
            Ok(())
        },
    },
    Key {
        name: "limits.waiting_bytes",
        help: "bytes of posts that may wait, half of them of one token",
        sample: "21474836480",
        set: |b, v| {
            b.config.limits.waiting_bytes = number(v)?;
            Ok(())
        },
    },
];

impl Key {
    /// The environment variable that says the same.
    #[must_use]
    pub fn variable(&self) -> String {
        format!("{VARIABLE}{}", self.name.replace('.', "_").to_ascii_uppercase())
    }
}

/// Reads a configuration: the file if there is one, variables over it, then what flags say, by the names of keys.
///
/// # Errors
/// What is wrong, where, and what to do.
pub fn load(
    state: PathBuf,
    file: Option<&Path>,
    variable: &dyn Fn(&str) -> Option<String>,
    flags: &[(&str, String)],
) -> Result<Config, ConfigError> {
    let mut building = Building { config: Config::in_folder(state), certificate: None, key: None };
    if let Some(path) = file {
        let named = sanitize(&path.to_string_lossy()).into_owned();
        let text = read(path).map_err(|error| {
            ConfigError(format!(
                "{named}: {error}; name a file that can be read, or leave --server-config away"
            ))
        })?;
        for (name, value) in values(&text).map_err(|error| ConfigError(format!("{named}: {error}")))? {
            set(&mut building, &name, &value).map_err(|error| ConfigError(format!("{named}: {error}")))?;
        }
    }
    for key in keys() {
        if let Some(value) = variable(&key.variable()) {
            set(&mut building, key.name, &value)
                .map_err(|error| ConfigError(format!("{}: {error}", key.variable())))?;
        }
    }
    for (name, value) in flags {
        set(&mut building, name, value).map_err(ConfigError)?;
    }
    let Building { mut config, certificate, key } = building;
    config.tls = match (certificate, key) {
        (Some(certificate), Some(key)) => Some((certificate, key)),
        (None, None) => None,
        _ => {
            return Err(ConfigError(
                "of tls.certificate and tls.key there is only one; give both".to_owned(),
            ));
        }
    };
    config.check()?;
    Ok(config)
}

fn set(building: &mut Building, name: &str, value: &str) -> Result<(), String> {
    let Some(key) = keys().find(|key| key.name == name) else {
        let known: Vec<&str> = keys().map(|key| key.name).collect();
        let near = nearest(name, &known).map_or_else(String::new, |near| format!("; did you mean `{near}`?"));
        return Err(format!("there is no key `{}`{near}", sanitize(name)));
    };
    (key.set)(building, value.trim()).map_err(|why| format!("`{name}`: {why}"))
}

fn read(path: &Path) -> std::io::Result<String> {
    use std::io::Read;
    let mut text = String::new();
    std::fs::File::open(path)?.take(MAX_BYTES).read_to_string(&mut text)?;
    Ok(text)
}

/// The values of a file by the names of their keys, as they are written in variables.
fn values(text: &str) -> Result<BTreeMap<String, String>, String> {
    let table: toml::Table =
        text.parse().map_err(|error: toml::de::Error| sanitize(&error.to_string()).into_owned())?;
    let mut values = BTreeMap::new();
    for (name, value) in table {
        match value {
            toml::Value::Table(inner) => {
                for (last, value) in inner {
                    values.insert(format!("{name}.{last}"), written(&value)?);
                }
            }
            value => {
                values.insert(name, written(&value)?);
            }
        }
    }
    Ok(values)
}

fn written(value: &toml::Value) -> Result<String, String> {
    match value {
        toml::Value::String(text) => Ok(text.clone()),
        toml::Value::Integer(number) => Ok(number.to_string()),
        toml::Value::Boolean(truth) => Ok(truth.to_string()),
        toml::Value::Array(items) => {
            let items: Result<Vec<String>, String> = items.iter().map(written).collect();
            Ok(items?.join(","))
        }
        other => Err(format!("a {} is nothing that any key takes", other.type_str())),
    }
}

/// A file with every key, its help and a value, all of it commented out.
#[must_use]
pub fn sample() -> String {
    let mut text = String::from(
        "# The configuration of `habitus serve`. Each key can be given in the environment too: HABITUS_SERVER_ and the key in\n# capitals, with _ for dots.\n",
    );
    let mut table = "";
    for key in keys() {
        let (of, last) = key.name.split_once('.').unwrap_or(("", key.name));
        if of != table {
            text.push_str(&format!("\n[{of}]\n"));
            table = of;
        }
        text.push_str(&format!("# {}\n# {last} = {}\n", key.help, key.sample));
    }
    text
}

#[cfg(test)]
mod tests;
