//! A folder to run in, with a home of its own and the demo data; and dumps that are written for one test.

use habitus::formats::Writer;
use std::fs;
use std::path::Path;
use tempfile::TempDir;

/// 2026-11-23 00:00:00 UTC.
const MIDNIGHT: u64 = 1_795_392_000;
const SECOND: u64 = 1_000_000_000;

/// Nothing of this machine's user is in it. It goes when it is dropped.
pub(crate) struct Place {
    folder: TempDir,
}

impl Place {
    pub(crate) fn new() -> Self {
        let folder = TempDir::new().unwrap();
        fs::create_dir(folder.path().join("home")).unwrap();
        // A name that is the same wherever the repository stands, as long as the breadcrumbs show it.
        let demo_data = Path::new(env!("CARGO_MANIFEST_DIR")).join("demo-data");
        std::os::unix::fs::symlink(demo_data, folder.path().join("demo-data")).unwrap();
        Self { folder }
    }

    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn home(&self) -> std::path::PathBuf {
        self.path().join("home")
    }

    pub(crate) fn write(&self, name: &str, content: &[u8]) {
        let path = self.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }

    /// A settings file of the user.
    pub(crate) fn with_settings(text: &str) -> Self {
        let place = Self::new();
        place.write("home/.config/habitus/config.toml", text.as_bytes());
        place
    }
}

/// A dump of one process that opened one file and asked for one name.
pub(crate) struct Dump<'a> {
    pub(crate) image: &'a str,
    pub(crate) version: &'a str,
    pub(crate) host: &'a str,
    /// Also the dump's name and its container.
    pub(crate) name: &'a str,
    pub(crate) executable: &'a str,
    pub(crate) argument: &'a str,
    pub(crate) file: &'a str,
    pub(crate) dns: &'a str,
}

impl Default for Dump<'_> {
    fn default() -> Self {
        Self {
            image: "registry.test/shop/api",
            version: "v1",
            host: "host-a",
            name: "api-1",
            executable: "/usr/bin/dash",
            argument: "/srv/start.sh",
            file: "/etc/passwd",
            dns: "db.internal",
        }
    }
}

impl Dump<'_> {
    /// The bytes of its file.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        let mut w = Writer::dump();
        w.text("host", self.host).text("source", "runtime-security-agent");
        w.begin("metadata")
            .text("name", self.name)
            .text("protobuf_version", "v1")
            .text("container_id", self.name)
            .number("start", MIDNIGHT * SECOND)
            .number("end", (MIDNIGHT + 1800) * SECOND)
            .end();
        w.texts("tags", [format!("image_name:{}", self.image), format!("image_tag:{}", self.version)]);
        w.begin("tree").begin("process").number("pid", 7);
        w.text("argv0", self.executable).texts("args", [self.argument]);
        w.begin("file").text("path", self.executable).number("mode", 0o100_755).end();
        w.begin("credentials").text("user", "www-data").number("uid", 33).end();
        w.end();
        w.begin("dns_names").begin("requests").text("name", self.dns);
        w.number("type", 1).number("class", 1).end().end();
        w.begin("files").text("name", self.file);
        w.begin("file").text("path", self.file).number("mode", 0o100_644).end();
        w.begin("open").number("flags", 0).end().end();
        w.end();
        w.finish().unwrap()
    }
}
