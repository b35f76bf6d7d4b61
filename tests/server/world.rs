//! Servers as they are started: the real binary on a free port, with nothing of this machine in its environment. Each is ended by
//! its own id.

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::SocketAddr;
use std::os::unix::process::ExitStatusExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Output, Stdio};
use std::sync::{Arc, Condvar, Mutex, OnceLock};
use std::thread;
use std::time::{Duration, Instant};

use habitus::learned::file_stem;
use rustix::process::{Pid, Signal, kill_process};
use tempfile::TempDir;

use crate::http::{PATIENCE, Reply, ask};

/// Between two looks at something that tells nobody.
const LOOK: Duration = Duration::from_millis(15);

/// The profiles of workloads, by the names of their files.
pub(crate) type Profiles = BTreeMap<String, Vec<u8>>;

/// A folder with a home and the state of servers.
pub(crate) struct World {
    folder: TempDir,
    /// What the environment of its servers holds beside.
    pub(crate) variables: Vec<(String, String)>,
}

impl World {
    pub(crate) fn new() -> World {
        let folder = TempDir::new().unwrap();
        fs::create_dir(folder.path().join("home")).unwrap();
        // No load balancer is waited for.
        let world = World { folder, variables: Vec::new() }.with("DRAIN_SECONDS", "0");
        // Examples are older every day, and may be newer than the clock of who tests.
        world.with("LIMITS_DUMP_DAYS", "36500").with("LIMITS_CLOCK_SLACK_SECONDS", "9999999999")
    }

    /// The same, with something else in the configuration of its servers.
    pub(crate) fn with(mut self, key: &str, value: &str) -> World {
        self.variables.push((format!("HABITUS_SERVER_{key}"), value.to_owned()));
        self
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The command, sealed.
    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        self.seal(Command::new(env!("CARGO_BIN_EXE_habitus")), arguments)
    }

    fn seal(&self, mut command: Command, arguments: &[&str]) -> Command {
        command
            .args(arguments)
            .current_dir(self.folder.path())
            .env_clear()
            .env("HOME", self.path("home"))
            .env("LANG", "C.UTF-8")
            .env("USER", "ops")
            .envs(self.variables.iter().map(|(name, value)| (name, value)))
            .stdin(Stdio::null());
        command
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().unwrap()
    }

    /// Starts a server in the folder `state`.
    pub(crate) fn serve(&self) -> Server {
        self.serve_in("state", &[])
    }

    /// Starts a server with a state folder of this name, and further arguments.
    pub(crate) fn serve_in(&self, state: &str, arguments: &[&str]) -> Server {
        let mut all = vec!["serve", "--state", state];
        all.extend(arguments);
        let mut command = self.command(&all);
        command.env("HABITUS_SERVER_LISTEN", "127.0.0.1:0");
        self.wait_for(command, state)
    }

    /// The same, with the signal of a file that is too large not listened to: a limit on the size of files is met like a full disk.
    pub(crate) fn serve_on_small_disk(&self) -> Server {
        let mut command = Command::new("sh");
        command.args(["-c", "trap '' XFSZ; exec \"$0\" \"$@\"", env!("CARGO_BIN_EXE_habitus")]);
        let command = self.seal(command, &["serve", "--listen", "127.0.0.1:0", "--state", "state"]);
        self.wait_for(command, "state")
    }

    fn wait_for(&self, mut command: Command, state: &str) -> Server {
        let mut child = command.stderr(Stdio::piped()).stdout(Stdio::null()).spawn().unwrap();
        let said = Arc::new(Said::default());
        let (stderr, of_thread) = (child.stderr.take().unwrap(), Arc::clone(&said));
        let listener = thread::spawn(move || {
            for line in BufReader::new(stderr).lines().map_while(Result::ok) {
                of_thread.lines.lock().unwrap().0.push(line);
                of_thread.changed.notify_all();
            }
            of_thread.lines.lock().unwrap().1 = true;
            of_thread.changed.notify_all();
        });
        let mut server = Server {
            child,
            said,
            listener: Some(listener),
            address: SocketAddr::from(([127, 0, 0, 1], 0)),
            token: String::new(),
        };
        let line = server.wait_line("listening on ");
        let (_, address) = line.rsplit_once('/').unwrap();
        server.address = address.parse().unwrap();
        server.token =
            fs::read_to_string(self.path(state).join("admin-token")).unwrap_or_default().trim().to_owned();
        server
    }

    /// What `habitus learn` makes of dumps as agents post them: of those no folder is known.
    pub(crate) fn learned(&self, dumps: &[Vec<u8>]) -> Profiles {
        let mut archive = tar::Builder::new(Vec::new());
        for (at, dump) in dumps.iter().enumerate() {
            let mut header = tar::Header::new_gnu();
            header.set_size(dump.len() as u64);
            header.set_mode(0o600);
            archive.append_data(&mut header, format!("{at}.protobuf"), &dump[..]).unwrap();
        }
        let into = self.path("offline");
        let _ = fs::remove_dir_all(&into);
        let mut child = self
            .command(&["learn", "-", "--into", "offline"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        child.stdin.take().unwrap().write_all(&archive.into_inner().unwrap()).unwrap();
        let output = child.wait_with_output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        profiles_in(&into)
    }
}

/// The learned profiles of a folder.
pub(crate) fn profiles_in(folder: &Path) -> Profiles {
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let profiles = files.filter(|path| path.extension().is_some_and(|extension| extension == "profile"));
    profiles
        .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), fs::read(&path).unwrap()))
        .collect()
}

/// What a server said so far, and whether it will say no more.
#[derive(Default)]
struct Said {
    lines: Mutex<(Vec<String>, bool)>,
    changed: Condvar,
}

/// A server that runs. It is killed when it is dropped.
pub(crate) struct Server {
    child: Child,
    said: Arc<Said>,
    listener: Option<thread::JoinHandle<()>>,
    pub(crate) address: SocketAddr,
    /// The first token, where this server or one before it made it.
    pub(crate) token: String,
}

impl Server {
    /// Waits for a line that holds these words, and gives it.
    pub(crate) fn wait_line(&self, words: &str) -> String {
        let said = self.said.lines.lock().unwrap();
        let is_there = |said: &(Vec<String>, bool)| said.0.iter().any(|line| line.contains(words));
        let (said, _) =
            self.said.changed.wait_timeout_while(said, PATIENCE, |said| !is_there(said) && !said.1).unwrap();
        let line = said.0.iter().find(|line| line.contains(words));
        line.unwrap_or_else(|| panic!("`{words}` was not said: {:#?}", said.0)).clone()
    }

    pub(crate) fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    pub(crate) fn pid(&self) -> Pid {
        Pid::from_child(&self.child)
    }

    pub(crate) fn ask(&self, method: &str, path: &str, body: &[u8]) -> Reply {
        let bearer = format!("Bearer {}", self.token);
        ask(self.address, method, path, &[("Authorization", &bearer)], body).unwrap()
    }

    pub(crate) fn get(&self, path: &str) -> Reply {
        self.ask("GET", path, b"")
    }

    /// Waits until nothing waits to be looked at or learned, and gives what was told of intake then.
    pub(crate) fn wait_learned(&self) -> serde_json::Value {
        let mut told = serde_json::Value::Null;
        until("everything is learned", || {
            let reply = self.get("/api/v1/intake");
            if reply.status != 200 {
                return false;
            }
            told = reply.json();
            told["waiting"] == 0 && told["to_learn"] == 0
        });
        told
    }

    /// Every workload as the list tells of it.
    pub(crate) fn workloads(&self) -> Vec<serde_json::Value> {
        let reply = self.get("/api/v1/workloads?limit=200");
        assert_eq!(reply.status, 200, "{reply:?}");
        let page = reply.json();
        assert!(page["next"].is_null(), "{page}");
        page["items"].as_array().unwrap().clone()
    }

    /// Waits until everything is learned, and gives the profiles that explorers would get.
    pub(crate) fn profiles(&self) -> Profiles {
        self.wait_learned();
        let mut profiles = Profiles::new();
        until("the list knows them all", || {
            profiles.clear();
            for workload in self.workloads() {
                let name = workload["workload"].as_str().unwrap();
                let reply = self.get(&format!("/api/v1/workloads/{}/profile", name.replace('/', "%2F")));
                if reply.status != 200 {
                    return false;
                }
                profiles.insert(format!("{}.profile", file_stem(name)), reply.body);
            }
            true
        });
        profiles
    }

    pub(crate) fn send(&self, signal: Signal) {
        kill_process(self.pid(), signal).unwrap();
    }

    /// Whether it runs still.
    pub(crate) fn runs(&mut self) -> bool {
        self.child.try_wait().unwrap().is_none()
    }

    /// Waits until it has ended.
    pub(crate) fn wait_end(&mut self) -> ExitStatus {
        let mut ended = None;
        until("the server ends", || {
            ended = self.child.try_wait().unwrap();
            ended.is_some()
        });
        ended.unwrap()
    }

    /// Asks it to end, and waits until it has, in order.
    pub(crate) fn end(mut self) {
        self.send(Signal::TERM);
        let status = self.wait_end();
        assert!(status.success(), "{status}: {:#?}", self.said.lines.lock().unwrap().0);
    }

    /// Ends it so that it can put nothing in order.
    pub(crate) fn kill(mut self) {
        self.child.kill().unwrap();
        assert_eq!(self.child.wait().unwrap().signal(), Some(9));
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
        if let Some(listener) = self.listener.take() {
            let _ = listener.join();
        }
    }
}

/// Looks until something is so.
pub(crate) fn until(what: &str, mut is_so: impl FnMut() -> bool) {
    let deadline = Instant::now() + PATIENCE;
    while !is_so() {
        assert!(Instant::now() < deadline, "waited in vain: {what}");
        thread::sleep(LOOK);
    }
}

/// The folder of the demo.
pub(crate) fn demo() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("demo-data")
}

/// The demo's dumps as agents post them: everything in the agent's own format, unpacked.
pub(crate) fn dumps() -> &'static [Vec<u8>] {
    static DUMPS: OnceLock<Vec<Vec<u8>>> = OnceLock::new();
    DUMPS.get_or_init(|| {
        let mut dumps = Vec::new();
        let pattern = format!("{}/*/*.protobuf*", demo().display());
        for path in glob::glob(&pattern).unwrap().flatten() {
            let name = path.to_string_lossy().into_owned();
            if name.contains("/odd/") {
                continue;
            }
            let bytes = fs::read(&path).unwrap();
            if name.ends_with(".protobuf") {
                dumps.push(bytes);
            } else if name.ends_with(".protobuf.gz") {
                let mut dump = Vec::new();
                flate2::read::GzDecoder::new(&bytes[..]).read_to_end(&mut dump).unwrap();
                dumps.push(dump);
            }
        }
        assert!(dumps.len() > 80, "{}", dumps.len());
        dumps
    })
}
