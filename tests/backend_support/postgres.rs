//! A PostgreSQL of the tests' own: one cluster a process, one database a test. It ends with the process, however that ends.
//! Who stops it now and then has another for itself.

#![allow(dead_code, reason = "each user needs a part of it")]

use std::io::Write;
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{LazyLock, Mutex};

use rustix::process::{Pid, Signal, kill_process};

/// Whether a test without a PostgreSQL has failed.
const REQUIRED: &str = "HABITUS_REQUIRE_POSTGRES";

/// Watches over the server: when what holds its input is gone, the server is ended and its folder taken away.
const WATCH: &str = r#"
cat >/dev/null
kill -INT "$(head -n 1 "$1/data/postmaster.pid")" 2>/dev/null
while kill -0 "$(head -n 1 "$1/data/postmaster.pid" 2>/dev/null)" 2>/dev/null; do sleep 0.1; done
rm -rf "$1"
"#;

pub(crate) struct Cluster {
    port: u16,
    folder: PathBuf,
    programs: PathBuf,
    /// Its input ends with this process, and then the server does.
    _watch: Mutex<Child>,
}

static CLUSTER: LazyLock<Result<Cluster, String>> = LazyLock::new(start);
static DATABASES: AtomicU32 = AtomicU32::new(0);

/// The address of a new empty database, or `None` where no PostgreSQL is: then that is printed, and a failure where it is required.
pub(crate) fn database() -> Option<String> {
    match &*CLUSTER {
        Ok(cluster) => Some(cluster.database()),
        Err(reason) => passed_over(reason),
    }
}

fn passed_over<T>(reason: &str) -> Option<T> {
    assert!(std::env::var_os(REQUIRED).is_none_or(|set| set != "1"), "{REQUIRED} is set, and {reason}");
    let _ = writeln!(std::io::stderr(), "passed over: {reason}");
    None
}

/// Ends all connections to a database, as a server does that starts anew.
pub(crate) fn end_connections(address: &str) {
    let cluster = CLUSTER.as_ref().unwrap();
    let mut client = postgres::Client::connect(&cluster.address("postgres"), postgres::NoTls).unwrap();
    let name = address.rsplit('/').next().unwrap();
    client
        .execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1", &[&name])
        .unwrap();
}

impl Cluster {
    /// One that nobody else uses, or `None` as with [`database`].
    pub(crate) fn own() -> Option<Cluster> {
        match start() {
            Ok(cluster) => Some(cluster),
            Err(reason) => passed_over(&reason),
        }
    }

    /// The address of a new empty database.
    pub(crate) fn database(&self) -> String {
        let name = format!("test{}", DATABASES.fetch_add(1, Ordering::Relaxed));
        let mut client = postgres::Client::connect(&self.address("postgres"), postgres::NoTls).unwrap();
        client.batch_execute(&format!("CREATE DATABASE {name}")).unwrap();
        self.address(&name)
    }

    /// Speaks TLS from now on with this certificate and key, in PEM.
    pub(crate) fn encrypt(&self, certificate: &str, key: &str) {
        for (name, content) in [("server.crt", certificate), ("server.key", key)] {
            let path = self.folder.join("data").join(name);
            std::fs::write(&path, content).unwrap();
            std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o600)).unwrap();
            if root() {
                assert!(Command::new("chown").arg("nobody:nogroup").arg(&path).status().unwrap().success());
            }
        }
        let mut client = postgres::Client::connect(&self.address("postgres"), postgres::NoTls).unwrap();
        client.batch_execute("ALTER SYSTEM SET ssl = on").unwrap();
        self.stop();
        self.start_again();
    }

    /// Whether everybody who is connected to a database by this name of an application is so by TLS; none where nobody is.
    pub(crate) fn is_encrypted(&self, address: &str, application: &str) -> Option<bool> {
        let mut client = postgres::Client::connect(&self.address("postgres"), postgres::NoTls).unwrap();
        let name = address.rsplit('/').next().unwrap();
        let sql = "SELECT bool_and(ssl) FROM pg_stat_ssl JOIN pg_stat_activity USING (pid)
            WHERE datname = $1 AND application_name = $2";
        client.query_one(sql, &[&name, &application]).unwrap().get(0)
    }

    /// Stops it; who is connected is sent away.
    pub(crate) fn stop(&self) {
        self.run("pg_ctl", &["-D", "data", "-w", "-m", "fast", "stop"]).unwrap();
    }

    /// Starts it again after that, where it was.
    pub(crate) fn start_again(&self) {
        self.start().unwrap();
    }

    /// Lets all of its processes stand still: connections stay, and nobody answers.
    pub(crate) fn freeze(&self) {
        // The first is the one that would make more of them.
        self.send(Signal::STOP);
    }

    /// Lets them go on.
    pub(crate) fn thaw(&self) {
        self.send(Signal::CONT);
    }

    fn send(&self, signal: Signal) {
        let file = std::fs::read_to_string(self.folder.join("data/postmaster.pid")).unwrap_or_default();
        let Some(first) = file.lines().next().and_then(|line| line.parse::<i32>().ok()) else { return };
        let _ = kill_process(Pid::from_raw(first).unwrap(), signal);
        for entry in std::fs::read_dir("/proc").unwrap().flatten() {
            let Ok(pid) = entry.file_name().to_string_lossy().parse::<i32>() else { continue };
            let status = std::fs::read_to_string(entry.path().join("status")).unwrap_or_default();
            let parent = status.lines().find_map(|line| line.strip_prefix("PPid:"));
            if parent.and_then(|text| text.trim().parse().ok()) == Some(first) {
                // It may have ended meanwhile.
                let _ = kill_process(Pid::from_raw(pid).unwrap(), signal);
            }
        }
    }

    fn start(&self) -> Result<(), String> {
        let options = format!(
            "-p {} -c listen_addresses=127.0.0.1 -k {} -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=300",
            self.port,
            self.folder.join("socket").display()
        );
        self.run("pg_ctl", &["-D", "data", "-w", "-t", "60", "-l", "log", "-o", &options, "start"])
    }

    fn address(&self, database: &str) -> String {
        format!("postgres://tester@127.0.0.1:{}/{database}", self.port)
    }

    /// A command as the user that the server runs as: it refuses to run as root.
    fn command(&self, program: &str) -> Command {
        let path = self.programs.join(program);
        if !root() {
            return Command::new(path);
        }
        let mut command = Command::new("setpriv");
        command.args(["--reuid=nobody", "--regid=nogroup", "--clear-groups"]).arg(path);
        command
    }

    fn run(&self, program: &str, arguments: &[&str]) -> Result<(), String> {
        let done = self.command(program).args(arguments).current_dir(&self.folder).output();
        let done = done.map_err(|error| format!("{program}: {error}"))?;
        if done.status.success() {
            return Ok(());
        }
        Err(format!("{program}: {}", String::from_utf8_lossy(&done.stderr)))
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        // What stands still cannot be ended in order.
        self.thaw();
    }
}

fn root() -> bool {
    rustix::process::geteuid().is_root()
}

/// The folder of the newest server programs that are here.
fn programs() -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let mut folders: Vec<PathBuf> = glob::glob("/usr/lib/postgresql/*/bin").unwrap().flatten().collect();
    folders.sort_by_key(|folder| {
        let version =
            folder.parent().and_then(Path::file_name).map(|name| name.to_string_lossy().into_owned());
        version.and_then(|version| version.parse::<u32>().ok())
    });
    folders.extend(std::env::split_paths(&path).collect::<Vec<_>>());
    let here =
        |folder: &PathBuf| ["initdb", "postgres", "pg_ctl"].iter().all(|name| folder.join(name).is_file());
    folders.into_iter().rfind(here)
}

fn start() -> Result<Cluster, String> {
    let programs = programs()
        .ok_or("no PostgreSQL is installed (initdb is neither in $PATH nor in /usr/lib/postgresql)")?;
    let folder = tempfile::Builder::new()
        .prefix("habitus-postgres-")
        .tempdir()
        .map_err(|error| error.to_string())?
        .keep();
    std::fs::create_dir(folder.join("socket")).map_err(|error| error.to_string())?;
    if root() {
        let owned = Command::new("chown").args(["-R", "nobody:nogroup"]).arg(&folder).status();
        owned.map_err(|error| error.to_string())?;
    }
    // In a group of its own: what ends all of ours must not end who cleans up after it.
    let watch = Command::new("sh")
        .process_group(0)
        .args(["-c", WATCH, "watch"])
        .arg(&folder)
        .stdin(Stdio::piped())
        .spawn();
    let watch = watch.map_err(|error| error.to_string())?;
    let port = std::net::TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr());
    let port = port.map_err(|error| error.to_string())?.port();
    let cluster = Cluster { port, folder, programs, _watch: Mutex::new(watch) };
    cluster
        .run("initdb", &["-D", "data", "-U", "tester", "-A", "trust", "-E", "UTF8", "--locale=C", "-N"])?;
    cluster.start()?;
    Ok(cluster)
}
