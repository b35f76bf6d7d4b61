//! Profiles of any size with the mix of a real one, made from a seed: 3 % processes, 61 % files, 31 % system
//! calls and a little of everything else; each node seen in a few of twenty versions.

use habitus::formats::Writer;

/// A generator of numbers: the same seed, the same numbers.
pub(crate) struct Random(pub(crate) u64);

impl Random {
    /// The next number below `bound`.
    pub(crate) fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % bound
    }
}

/// A `SecurityProfile` of about this many nodes.
#[allow(dead_code, reason = "not every benchmark wants both")]
pub(crate) fn profile(nodes: usize, seed: u64) -> Vec<u8> {
    let mut made =
        Maker { w: Writer::profile(), random: Random(seed), left: nodes as i64, versions: 20, common: 0 };
    made.w
        .begin("metadata")
        .text("agent_version", "7.70.1")
        .text("arch", "x64")
        .text("name", "activity-dump-x")
        .end();
    made.w.begin("selector").text("image_name", "registry.example/app").text("image_tag", "*").end();
    made.tree(nodes)
}

/// What a dump is of. Its seed names the snapshot, its container and what only it did.
pub(crate) struct Sample<'a> {
    pub(crate) image: &'a str,
    pub(crate) version: &'a str,
    pub(crate) host: &'a str,
    pub(crate) seed: u64,
}

/// A `SecDump` of about this many nodes, some 110 bytes each. Seven of ten processes do what they do in every
/// other dump.
#[allow(dead_code, reason = "not every benchmark wants both")]
pub(crate) fn dump(nodes: usize, sample: &Sample<'_>) -> Vec<u8> {
    let Sample { image, version, host, seed } = sample;
    let mut made = Maker {
        w: Writer::dump(),
        random: Random(seed.wrapping_mul(0x5851_f42d_4c95_7f2d)),
        left: nodes as i64,
        versions: 1,
        common: 7,
    };
    let start = 1_790_000_000_000_000_000 + seed * 1_800_000_000_000;
    made.w.text("host", host).text("source", "runtime-security-agent");
    made.w
        .begin("metadata")
        .text("agent_version", "7.70.1")
        .text("arch", "x64")
        .text("name", &format!("activity-dump-{seed:08}"))
        .text("container_id", &format!("{seed:064x}"))
        .number("start", start)
        .number("end", start + 1_800_000_000_000)
        .end();
    let tags = [("image_name", image), ("image_tag", version), ("host", host)];
    made.w.texts("tags", tags.map(|(key, value)| format!("{key}:{value}")));
    let fixed = ["env:prod", "team:edge", "region:eu-west-1", "runtime:containerd", "kube_namespace:edge"];
    made.w.texts("tags", fixed);
    made.w.texts("tags", [format!("pod_name:app-{seed}"), format!("container_id:{seed:064x}")]);
    made.tree(nodes)
}

struct Maker {
    w: Writer,
    random: Random,
    left: i64,
    /// In how many versions nodes were seen.
    versions: u64,
    /// How many of ten processes are the same whatever the seed.
    common: u64,
}

impl Maker {
    /// About this many nodes under a root for each nine thousand.
    fn tree(mut self, nodes: usize) -> Vec<u8> {
        let roots = (nodes / 9_000).max(1) as i64;
        for root in 0..roots {
            let share = self.left / (roots - root);
            self.root(share);
        }
        #[allow(clippy::expect_used, reason = "test data")]
        self.w.finish().expect("the writer is used by the schema")
    }

    /// A root and about `share` nodes below it: chains of processes that fan out now and then.
    fn root(&mut self, share: i64) {
        let stop = self.left - share;
        let mut depth = 0;
        self.process("tree");
        while self.left > stop {
            if depth < 6 && self.random.below(3) > 0 {
                self.process("children");
                depth += 1;
            } else if depth > 0 {
                self.w.end();
                depth -= 1;
            } else {
                self.process("children");
                self.w.end();
            }
        }
        for _ in 0..=depth {
            self.w.end();
        }
    }

    /// Begins a process with about thirty behaviours of its own.
    fn process(&mut self, field: &str) {
        let own = (self.common > 0 && self.random.below(10) < self.common).then(|| {
            let of_all = Random(self.random.below(300));
            std::mem::replace(&mut self.random, of_all)
        });
        self.behaviours(field);
        if let Some(own) = own {
            self.random = own;
        }
    }

    fn behaviours(&mut self, field: &str) {
        let id = self.random.below(400);
        let time = self.time();
        let w = &mut self.w;
        w.begin(field).begin("process").number("pid", 100 + id).number("ppid", 1);
        w.begin("file").text("path", &format!("/usr/bin/tool-{id}")).text("basename", &format!("tool-{id}"));
        w.number("mode", 33261).number("inode", 90_000 + id).text("filesystem", "overlay").end();
        w.text("comm", &format!("tool-{id}")).number("fork_time", time).number("exec_time", time);
        w.begin("credentials").text("user", "root").number("cap_effective", 2_818_844_155).end();
        w.texts("args", ["--config", "/etc/app/config.yaml", "-v"])
            .text("argv0", &format!("tool-{id}"))
            .end();
        w.number("generation_type", 1);
        self.node_base();
        self.left -= 1;
        for top in 0..1 + self.random.below(3) {
            self.files(top);
        }
        for _ in 0..3 + self.random.below(13) {
            let number = self.random.below(330);
            self.w.begin("syscall_nodes").number("syscall", number);
            self.node_base();
            self.w.end();
            self.left -= 1;
        }
        if self.random.below(4) < 3 {
            let id = self.random.below(5_000);
            self.w
                .begin("dns_names")
                .begin("requests")
                .text("name", &format!("host-{id}.svc.example"))
                .number("type", 1)
                .end();
            self.node_base();
            self.w.end();
            self.left -= 1;
        }
        if self.random.below(2) == 0 {
            let port = 1_024 + self.random.below(60_000);
            self.w.begin("sockets").text("family", "AF_INET").begin("bind");
            self.w.number("port", port).text("ip", "0.0.0.0").number("protocol", 6);
            self.node_base();
            self.w.end().end();
            self.left -= 1;
        }
        if self.random.below(4) == 0 {
            let capability = self.random.below(41);
            self.w.begin("capability_nodes").number("capability", capability).flag("is_capable", true);
            self.node_base();
            self.w.end();
            self.left -= 1;
        }
    }

    /// A folder of a folder of a few files.
    fn files(&mut self, top: u64) {
        self.w.begin("files").text("name", ["usr", "etc", "var"][top as usize % 3]);
        self.node_base();
        let folder = self.random.below(600);
        self.w.begin("children").text("name", &format!("folder-{folder}"));
        self.node_base();
        self.left -= 2;
        for _ in 0..2 + self.random.below(13) {
            let id = self.random.below(800_000);
            let time = self.time();
            self.w.begin("children").text("name", &format!("library-{id}.so"));
            self.w.begin("file").number("mode", 33188).number("inode", id).number("mount_id", 31);
            self.w.number("ctime", time).number("mtime", time).text("user", "root").text("group", "root");
            self.w.text("path", &format!("/usr/folder-{folder}/library-{id}.so"));
            self.w.text("basename", &format!("library-{id}.so")).text("filesystem", "overlay").end();
            self.w.number("generation_type", 1).begin("open").number("flags", 524_288).end();
            self.node_base();
            self.w.end();
            self.left -= 1;
        }
        self.w.end().end();
    }

    /// Seen from some version on in most of the later ones: 3 to 20 of twenty, on average seven.
    fn node_base(&mut self) {
        if self.versions == 1 {
            let (a, b) = (self.time(), self.time());
            self.w.begin("node_base").begin_entry("seen", "v1");
            self.w.number("first_seen", a.min(b)).number("last_seen", a.max(b)).end().end();
            return;
        }
        let many = if self.random.below(5) == 0 { 18 } else { 8 };
        let count = 3 + (self.random.below(many) + self.random.below(many)) / 2;
        let first = self.random.below(21 - count);
        // A Go map has no order.
        let turn = self.random.below(count);
        self.w.begin("node_base");
        for i in 0..count {
            let version = first + (i + turn) % count;
            let (a, b) = (self.time(), self.time());
            self.w.begin_entry("seen", format_args!("v1.{version}.0"));
            self.w.number("first_seen", a.min(b)).number("last_seen", a.max(b)).end();
        }
        self.w.end();
    }

    fn time(&mut self) -> u64 {
        1_790_000_000_000_000_000 + self.random.below(5_000_000_000_000_000)
    }
}
