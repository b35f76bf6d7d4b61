//! A sealed run of the real command, and a small fleet that is written for it.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use habitus::formats::Writer;
use tempfile::TempDir;

/// 2026-11-24 00:00:00 UTC in seconds.
pub(crate) const MIDNIGHT: u64 = 1_795_478_400;
const SECOND: u64 = 1_000_000_000;
/// When every run of a test takes place: noon of that day.
const NOW: u64 = MIDNIGHT + 12 * 3600;

/// A folder to run the command in, and a home of its own.
pub(crate) struct Place {
    folder: TempDir,
}

impl Place {
    pub(crate) fn new() -> Place {
        let folder = TempDir::new().unwrap();
        fs::create_dir(folder.path().join("home")).unwrap();
        Place { folder }
    }

    /// A place with the small fleet in `dumps`.
    pub(crate) fn with_fleet() -> Place {
        let place = Place::new();
        fleet(&place.path().join("dumps"));
        place
    }

    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn write(&self, name: &str, content: &[u8]) {
        let path = self.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }

    /// The command with nothing of this machine in its environment.
    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_habitus"));
        command
            .args(arguments)
            .current_dir(self.path())
            .env_clear()
            .env("HOME", self.path().join("home"))
            .env("LANG", "C.UTF-8")
            .env("SOURCE_DATE_EPOCH", NOW.to_string())
            .stdin(Stdio::null());
        command
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().unwrap()
    }

    pub(crate) fn run_with_input(&self, arguments: &[&str], input: &[u8]) -> Output {
        let mut child = self
            .command(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        child.stdin.take().unwrap().write_all(input).unwrap();
        child.wait_with_output().unwrap()
    }

    /// What a run prints, with its exit code, as a snapshot holds it.
    pub(crate) fn told(&self, arguments: &[&str]) -> String {
        told(&self.run(arguments))
    }

    pub(crate) fn json(&self, arguments: &[&str]) -> serde_json::Value {
        let output = self.run(arguments);
        serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{error}: {}", told(&output)))
    }
}

pub(crate) fn told(output: &Output) -> String {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap().replace('\r', "\\r");
    format!(
        "exit code {:?}\n--- stdout\n{}--- stderr\n{}",
        output.status.code(),
        text(&output.stdout),
        text(&output.stderr)
    )
}

/// What a dump in the small fleet is of.
pub(crate) struct Dump<'a> {
    pub(crate) image: &'a str,
    pub(crate) version: &'a str,
    pub(crate) team: &'a str,
    pub(crate) host: &'a str,
    /// Also the dump's name and its container.
    pub(crate) name: &'a str,
    /// Seconds after [`MIDNIGHT`].
    pub(crate) start: u64,
}

impl Dump<'_> {
    /// Begins it: header, metadata and tags.
    pub(crate) fn begin(&self) -> Writer {
        let mut w = Writer::dump();
        let start = (MIDNIGHT + self.start) * SECOND;
        w.text("host", self.host).text("source", "runtime-security-agent");
        w.begin("metadata")
            .text("name", &format!("activity-dump-{}", self.name))
            .text("agent_version", "7.79.0")
            .text("kernel_version", "6.1.0")
            .text("linux_distribution", "Debian GNU/Linux 12")
            .text("arch", "x64")
            .text("protobuf_version", "v1")
            .text("container_id", self.name)
            .number("start", start)
            .number("end", start + 1800 * SECOND)
            .end();
        let (image, version, team) = (self.image, self.version, self.team);
        w.texts(
            "tags",
            [
                format!("image_name:{image}"),
                format!("image_tag:{version}"),
                format!("team:{team}"),
                "env:prod".to_owned(),
            ],
        );
        w
    }
}

/// Begins a process node; [`end_process`] ends it.
pub(crate) fn begin_process(w: &mut Writer, node: &str, path: &str, argv0: &str, args: &[&str], start: u64) {
    let seen = (MIDNIGHT + start + 60) * SECOND;
    w.begin(node).begin("process");
    w.number("pid", 7).text("argv0", argv0).texts("args", args);
    w.begin("file").text("path", path).number("mode", 0o100_755).end();
    w.begin("credentials")
        .text("user", "www-data")
        .number("uid", 33)
        .number("effective_uid", 33)
        .number("fs_uid", 33)
        .end();
    w.end();
    w.begin("node_base")
        .begin_entry("seen", "")
        .number("first_seen", seen)
        .number("last_seen", seen)
        .end()
        .end();
}

/// Two workloads, three versions, two hosts; a secret in the arguments of one process.
fn fleet(folder: &Path) {
    fs::create_dir_all(folder).unwrap();
    let dumps = [
        ("shop/api", "v1", "shop", "host-a", "api-1", 0, false),
        ("shop/api", "v1", "shop", "host-b", "api-2", 3600, false),
        ("shop/api", "v2", "shop", "host-a", "api-3", 7200, true),
        ("edge/web", "v7", "edge", "host-b", "web-1", 1800, false),
    ];
    for (image, version, team, host, name, start, is_new) in dumps {
        let image = format!("registry.test/{image}");
        let dump = Dump { image: &image, version, team, host, name, start };
        let mut w = dump.begin();
        begin_process(&mut w, "tree", "/usr/bin/dash", "sh", &["/srv/start.sh"], start);
        w.begin("dns_names")
            .begin("requests")
            .text("name", "db.internal")
            .number("type", 1)
            .number("class", 1)
            .end()
            .end();
        w.begin("files").text("name", "etc").begin("children").text("name", "passwd");
        w.begin("file").text("path", "/etc/passwd").number("mode", 0o100_644).end();
        w.begin("open").number("flags", 0).end().end().end();
        if is_new {
            let args = ["--password=hunter2", "https://pay.internal/"];
            begin_process(&mut w, "children", "/usr/bin/curl", "curl", &args, start);
            w.end();
            begin_process(&mut w, "children", "/usr/bin/mawk", "awk", &["{print $5}"], start);
            w.end();
        }
        w.end();
        fs::write(folder.join(format!("{name}.protobuf")), w.finish().unwrap()).unwrap();
    }
}
