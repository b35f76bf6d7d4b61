//! A small fleet for tests of screens, written here and surveyed as any other.
//!
//! `shop/api` ran as v1 on two containers and as v2 on one, whose name holds control characters, and whose shell
//! started curl. `edge/web` ran once. One file is cut short, one is no recording.

use crate::fleet::{Fleet, FleetOptions, FleetView};
use crate::model::FileId;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::sync::Arc;
use tempfile::TempDir;

/// 2026-11-24T03:00:00Z, the time at which the tests look at it.
pub(crate) const NOW: u64 = 1_795_489_200_000_000_000;
const MINUTE: u64 = 60_000_000_000;

/// The full name of the workload that most of it is about.
pub(crate) const API: &str = "registry.lab/shop/api";

pub(crate) struct SmallFleet {
    pub(crate) fleet: Fleet,
    /// Where it is read from; gone when this is dropped.
    folder: TempDir,
    /// Where decisions are kept.
    _state: TempDir,
}

impl SmallFleet {
    pub(crate) fn new() -> SmallFleet {
        let folder = tempfile::tempdir().unwrap();
        let put = |name: &str, value: &Value| {
            std::fs::write(folder.path().join(name), value.to_string()).unwrap();
        };
        let container = |letter: &str| letter.repeat(64);
        let [one, two] = ["web-1", "web-2"];
        let api = |children: &Value| process("/usr/bin/api", children, &["/etc/passwd"]);
        let none = json!([]);
        let sh = json!([process("/bin/sh", &none, &[])]);
        let curl = json!([process("/usr/bin/curl", &none, &[])]);
        let sh_and_curl = json!([process("/bin/sh", &curl, &[])]);
        put("a1.json", &dump(API, "v1", &container("a"), one, 600, &api(&sh)));
        put("a2.json", &dump(API, "v1", &container("b"), two, 500, &api(&none)));
        put("a3.json", &dump(API, "v2", "c0ffee\u{1b}[2J\u{202e}", two, 200, &api(&sh_and_curl)));
        let web = process("/usr/sbin/nginx", &sh, &["/etc/passwd"]);
        put("w1.json", &dump("registry.lab/edge/web", "1.0", &container("d"), one, 90, &web));
        let whole = dump(API, "v2", &container("e"), one, 100, &api(&none)).to_string();
        std::fs::write(folder.path().join("cut.json"), &whole[..whole.len() / 2]).unwrap();
        std::fs::write(folder.path().join("notes.txt"), "no recording").unwrap();
        SmallFleet::started(folder)
    }

    /// Another one: `shop/api` alone, a container for each list of processes that its one process started.
    pub(crate) fn running(children: &[&[&str]]) -> SmallFleet {
        let folder = tempfile::tempdir().unwrap();
        for (at, names) in (1..).zip(children) {
            let started: Vec<Value> = names.iter().map(|name| process(name, &json!([]), &[])).collect();
            let tree = process("/usr/bin/api", &json!(started), &[]);
            let value = dump(API, "v1", &format!("c{at}"), "web-1", 100 * at, &tree);
            std::fs::write(folder.path().join(format!("{at}.json")), value.to_string()).unwrap();
        }
        SmallFleet::started(folder)
    }

    /// Another one: `shop/api` alone, a container for each list of files that its one process opened.
    pub(crate) fn opening(files: &[&[&str]]) -> SmallFleet {
        let folder = tempfile::tempdir().unwrap();
        for (at, names) in (1..).zip(files) {
            let tree = process("/usr/bin/api", &json!([]), names);
            let value = dump(API, "v1", &format!("c{at}"), "web-1", 100 * at, &tree);
            std::fs::write(folder.path().join(format!("{at}.json")), value.to_string()).unwrap();
        }
        SmallFleet::started(folder)
    }

    fn started(folder: TempDir) -> SmallFleet {
        let state = tempfile::tempdir().unwrap();
        let options = FleetOptions {
            curation: Some(state.path().join("curation.jsonl")),
            author: "ana".to_owned(),
            ..FleetOptions::default()
        };
        let fleet = Fleet::start(vec![folder.path().into()], options, || {});
        let _ = fleet.surveyed();
        SmallFleet { fleet, folder, _state: state }
    }

    /// The fleet with names of files that are the same in every run.
    pub(crate) fn view(&self) -> Arc<FleetView> {
        let mut view = (*self.fleet.view()).clone();
        let short = |name: &str| self.shorten(name);
        for workload in &mut view.workloads {
            let mut known = (**workload).clone();
            known.files = known.files.iter().map(|name| short(name)).collect();
            let names: BTreeMap<FileId, String> =
                known.file_names.iter().map(|(id, name)| (*id, short(name))).collect();
            known.file_names = Arc::new(names);
            for problem in &mut known.problems {
                problem.file = short(&problem.file);
            }
            *workload = Arc::new(known);
        }
        let mut problems = (*view.problems).clone();
        for problem in &mut problems {
            problem.file = short(&problem.file);
        }
        view.problems = Arc::new(problems);
        Arc::new(view)
    }

    /// Another content lies in a file than when it was read.
    pub(crate) fn lose(&self, name: &str) {
        std::fs::write(self.folder.path().join(name), "{}").unwrap();
    }

    fn shorten(&self, name: &str) -> String {
        name.replace(&self.folder.path().to_string_lossy().into_owned(), "dumps")
    }
}

fn dump(image: &str, version: &str, container: &str, host: &str, minutes_ago: u64, tree: &Value) -> Value {
    let start = NOW - minutes_ago * MINUTE;
    json!({
        "host": host,
        "source": "runtime-security-agent",
        "metadata": {
            "name": format!("dump-{minutes_ago}"),
            "start": start.to_string(),
            "end": (start + 15 * MINUTE).to_string(),
            "container_id": container,
            "arch": "x64",
            "agent_version": if version == "v1" { "7.78.2" } else { "7.79.0" },
        },
        "tags": [
            format!("image_name:{image}"),
            format!("image_tag:{version}"),
            format!("container_id:{container}"),
            format!("host:{host}"),
        ],
        "tree": [tree],
    })
}

fn process(path: &str, children: &Value, files: &[&str]) -> Value {
    let files: Vec<Value> = files
        .iter()
        .map(|path| {
            let name = path.rsplit('/').next().unwrap();
            let file = json!({ "path": path, "basename": name });
            json!({ "name": "etc", "children": [{ "name": name, "file": file }] })
        })
        .collect();
    json!({
        "process": { "file": { "path": path, "basename": path.rsplit('/').next().unwrap() } },
        "children": children,
        "files": files,
    })
}
