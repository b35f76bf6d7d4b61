//! Plays a script for one dump or one profile: which of its steps happened, when, and as whose messages.

use std::collections::BTreeMap;

use super::script::{Fleet, Host, Step, Workload, choices, parse};
use super::wire::Msg;

/// Nanoseconds of a second.
pub(crate) const SECOND: u64 = 1_000_000_000;

/// Made-up numbers, the same for the same beginning (splitmix64).
pub(crate) struct Chance(u64);

impl Chance {
    /// A chain that depends on all of the words.
    pub(crate) fn new(seed: u64, words: &[&str]) -> Chance {
        let mut state = seed ^ 0xcbf2_9ce4_8422_2325;
        for word in words {
            for byte in word.bytes().chain([0xff]) {
                state = (state ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
            }
        }
        Chance(state)
    }

    /// The next number.
    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// The next number below `end`.
    pub(crate) fn below(&mut self, end: u64) -> u64 {
        self.next() % end.max(1)
    }

    /// Hexadecimal digits.
    pub(crate) fn hex(&mut self, digits: usize) -> String {
        let mut text = String::new();
        while text.len() < digits {
            text.push_str(&format!("{:016x}", self.next()));
        }
        text.truncate(digits);
        text
    }

    /// Letters, as the agent names its files.
    pub(crate) fn letters(&mut self, count: usize) -> String {
        let all = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
        (0..count).map(|_| char::from(all[self.below(all.len() as u64) as usize])).collect()
    }
}

/// A version and when something was seen in it.
pub(crate) type Seen = Vec<(String, u64, u64)>;

/// What is played, and what is known while it plays.
pub(crate) struct Scene<'a> {
    /// The description.
    pub(crate) fleet: &'a Fleet,
    /// Whose behaviour.
    pub(crate) workload: &'a Workload,
    /// Where.
    pub(crate) host: &'a Host,
    /// In which versions; their positions in the workload's list, and the time of each.
    pub(crate) versions: Vec<(usize, u64, u64)>,
    /// The container; empty for a profile or a service.
    pub(crate) container: String,
    /// Its address.
    pub(crate) address: String,
    /// What plays beside the usual.
    pub(crate) with: Vec<String>,
    /// Whether this is an agent's sum: what happens seldom has happened some time.
    pub(crate) profile: bool,
    /// What is left to chance.
    pub(crate) chance: Chance,
    /// When what ran before the watching had begun.
    pub(crate) started: u64,
    /// The day, as it stands in file names.
    pub(crate) day: String,
    /// The next process id.
    pub(crate) pid: u64,
}

/// A process whose steps are played.
struct Running {
    pid: u64,
    user: String,
    seen: Seen,
}

/// A process that will be played once all that its executable does is known.
struct Begun {
    path: String,
    step: Step,
    seen: Seen,
    rules: Vec<String>,
}

/// A folder on the way to files, or a file.
#[derive(Default)]
struct Folder {
    inside: BTreeMap<String, Folder>,
    /// The file's own fields, without its name and what is inside.
    file: Option<Msg>,
}

impl Scene<'_> {
    /// Plays the workload's script.
    pub(crate) fn play(&mut self) -> Vec<Msg> {
        let steps = parse(&self.workload.behaviour);
        let seen =
            self.versions.iter().map(|&(at, first, last)| (self.workload.versions[at].clone(), first, last));
        let start = Running { pid: 1, user: "root".to_owned(), seen: seen.collect() };
        let mut begun = Vec::new();
        steps.iter().for_each(|step| self.begin(step, &start, &mut begun));
        begun.into_iter().map(|process| self.process(process, &start)).collect()
    }

    fn old(&self) -> bool {
        self.host.schema == "old"
    }

    /// In which versions a step happens, and when: within the time of what it belongs to.
    fn happens(&mut self, step: &Step, within: &Seen) -> Option<Seen> {
        let options = &step.options;
        let position = |tag: &str| self.workload.versions.iter().position(|known| known == tag).unwrap();
        let (from, until) = (options.get("from").map(position), options.get("until").map(position));
        if options.get("with").is_some_and(|scene| !self.with.iter().any(|known| known == scene)) {
            return None;
        }
        let chance = options.chance.unwrap_or(100) * if self.profile { 4 } else { 1 };
        if self.chance.below(100) >= chance {
            return None;
        }
        let mut seen = Seen::new();
        for (tag, first, last) in within {
            let at = position(tag);
            if from.is_none_or(|from| at >= from) && until.is_none_or(|until| at <= until) {
                let (first, last) = (*first, *last);
                let begin = first + self.chance.below((last - first) / 8 + 1);
                let end = begin + self.chance.below(last - begin + 1);
                seen.push((tag.clone(), begin, end));
            }
        }
        (!seen.is_empty()).then_some(seen)
    }

    /// Writes in what differs from dump to dump.
    fn fill(&mut self, text: &str) -> String {
        let mut out = String::new();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('<') {
            out.push_str(before);
            let Some((name, after)) = after.split_once('>') else { return out + "<" + after };
            let filled = match name {
                "n" => Some((10_000 + self.chance.below(80_000)).to_string()),
                "hex" => Some(self.chance.hex(12)),
                "letters" => Some(self.chance.letters(8)),
                "port" => Some((32_768 + self.chance.below(28_000)).to_string()),
                "peer" => Some(format!("10.20.{}.{}", self.chance.below(8), 2 + self.chance.below(250))),
                "self" => Some(self.address.clone()),
                "day" => Some(self.day.clone()),
                "host" => Some(self.host.name.clone()),
                _ => None,
            };
            match filled {
                Some(filled) => out.push_str(&filled),
                None => out.push_str(&format!("<{name}>")),
            }
            rest = after;
        }
        out + rest
    }

    /// Libraries lie where the architecture has them.
    fn on_this_machine(&self, path: &str) -> String {
        if self.host.arch == "arm64" {
            return path.replace("x86_64-linux-gnu", "aarch64-linux-gnu").replace("linux-x64", "linux-arm64");
        }
        path.to_owned()
    }

    /// Adds the versions to a node, as its agent's schema has them.
    fn stamp(&self, node: Msg, seen: &Seen) -> Msg {
        if self.old() {
            return node.with_all("image_tags", seen.iter().map(|(tag, ..)| tag.as_str()));
        }
        let base = seen.iter().fold(Msg::default(), |base, (tag, first, last)| {
            base.entry(
                "seen",
                tag.as_str(),
                Msg::default().with("first_seen", *first).with("last_seen", *last),
            )
        });
        node.with("node_base", base)
    }

    fn rules(&self, node: Msg, step: &Step) -> Msg {
        match step.options.get("rule") {
            Some(name) => node.with("matched_rules", rule(name)),
            None => node,
        }
    }

    fn generation(step: &Step) -> u64 {
        if step.options.has("snapshot") { 2 } else { 1 }
    }

    /// Adds a process to those that will be played. The agent keeps one node for all processes of one executable under
    /// one parent (busybox: of one argv0): what the first one was, and what any of them did.
    fn begin(&mut self, step: &Step, parent: &Running, begun: &mut Vec<Begun>) {
        assert_eq!(step.words[0], "exec", "expected `exec`: {:?}", step.words);
        let Some(seen) = self.happens(step, &parent.seen) else { return };
        let path = self.fill(&step.words[1]);
        let same = |other: &Begun| {
            other.path == path && (!path.ends_with("/busybox") || other.step.words[2] == step.words[2])
        };
        match begun.iter_mut().find(|begun| same(begun)) {
            Some(begun) => {
                begun.step.steps.extend(step.steps.iter().cloned());
                begun.rules.extend(step.options.get("rule").map(str::to_owned));
            }
            None => {
                let rules = step.options.get("rule").map(str::to_owned).into_iter().collect();
                begun.push(Begun { path, step: step.clone(), seen, rules });
            }
        }
    }

    fn process(&mut self, begun: Begun, parent: &Running) -> Msg {
        let Begun { path, step, seen, rules } = begun;
        let step = &step;
        let args: Vec<String> = step.words[2..].iter().map(|word| self.fill(word)).collect();
        self.pid += 1 + self.chance.below(9);
        let user = step.options.get("user").unwrap_or(&parent.user).to_owned();
        let running = Running { pid: self.pid, user, seen: seen.clone() };
        let start =
            if step.options.has("snapshot") { self.started + self.pid % 1000 * 1_000_000 } else { seen[0].1 };
        let name = path.rsplit('/').next().unwrap_or_default();
        let process = Msg::default()
            .with("pid", running.pid)
            .with("tid", running.pid)
            .with("ppid", parent.pid)
            .with("file", self.file(&path, step, "root", true))
            .with("container_id", self.container.as_str())
            .with("tty", step.options.get("tty").unwrap_or_default())
            .with("comm", name.chars().take(15).collect::<String>())
            .with("fork_time", start - 400_000)
            .with("exec_time", start)
            .with("credentials", self.credentials(step, &running.user))
            .with_all("args", args.get(1..).unwrap_or_default())
            .with("argv0", args.first().map_or(name, String::as_str))
            .with("args_truncated", step.options.has("truncated"))
            .with("is_exec_child", step.options.has("replaces"))
            .with_all("envs", ["PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "HOME"])
            .with("cookie64", self.chance.next() >> 16);
        let node = Msg::default().with("process", process).with("generation_type", Self::generation(step));
        let node =
            rules.iter().fold(self.stamp(node, &seen), |node, name| node.with("matched_rules", rule(name)));
        self.inside(node, &step.steps, &running)
    }

    /// Plays what a process does.
    fn inside(&mut self, mut node: Msg, steps: &[Step], running: &Running) -> Msg {
        let mut begun = Vec::new();
        let mut files = Folder::default();
        let mut sockets: BTreeMap<&str, Vec<Msg>> = BTreeMap::new();
        let mut devices: BTreeMap<String, Vec<Msg>> = BTreeMap::new();
        let mut calls: BTreeMap<u64, Seen> = BTreeMap::new();
        let mut queue: Vec<Step> = steps.iter().rev().cloned().collect();
        while let Some(step) = queue.pop() {
            if step.words[0] == "use" {
                let shared = &self.fleet.shared[&step.words[1]];
                queue.extend(parse(shared).into_iter().rev());
                continue;
            }
            for _ in 0..step.options.times.unwrap_or(1) {
                if step.words[0] == "exec" {
                    self.begin(&step, running, &mut begun);
                    continue;
                }
                if self.old() && ["flow", "cap", "imds"].contains(&step.words[0].as_str()) {
                    continue; // What its agent did not record yet.
                }
                let Some(seen) = self.happens(&step, &running.seen) else { continue };
                let words: Vec<String> = step.words[1..].iter().map(|word| self.fill(word)).collect();
                match step.words[0].as_str() {
                    "open" => {
                        for path in words[1..].iter().flat_map(|word| choices(word)) {
                            let path = self.on_this_machine(&path);
                            let file = self.opened(&words[0], &path, &step, &seen, running);
                            let mut at = &mut files;
                            for part in path.split('/').filter(|part| !part.is_empty()) {
                                at = at.inside.entry(part.to_owned()).or_default();
                            }
                            at.file.get_or_insert(file);
                        }
                    }
                    "dns" => {
                        let (kind, names) = (number_of_type(&words[0]), &words[1..]);
                        for name in names.iter().flat_map(|word| choices(word)) {
                            let size = 16 + name.len() as u64;
                            let request = Msg::default()
                                .with("name", name)
                                .with("type", kind)
                                .with("class", 1)
                                .with("size", size)
                                .with("count", 1);
                            let question = self.stamp(Msg::default().with("requests", request), &seen);
                            node.push("dns_names", self.rules(question, &step));
                        }
                    }
                    "bind" => {
                        let family = if words[1].contains(':') { "AF_INET6" } else { "AF_INET" };
                        let bind = Msg::default()
                            .with("port", words[2].parse::<u64>().unwrap())
                            .with("ip", words[1].as_str())
                            .with("protocol", protocol(&words[0]));
                        let bind = self.rules(self.stamp(bind, &seen), &step);
                        sockets.entry(family).or_default().push(bind);
                    }
                    "flow" => {
                        let flow = self.flow(&words, &seen);
                        devices.entry(words[0].clone()).or_default().push(flow);
                    }
                    "calls" => {
                        for name in &words {
                            if let Some(number) = call(name, &self.host.arch) {
                                calls.entry(number).or_insert_with(|| seen.clone());
                            }
                        }
                    }
                    "cap" => {
                        let capability = Msg::default()
                            .with("capability", capability(&words[1]))
                            .with("is_capable", words[0] == "used");
                        node.push("capability_nodes", self.stamp(capability, &seen));
                    }
                    "imds" => {
                        let event = self.imds(&words);
                        let request = self.stamp(Msg::default().with("event", event), &seen);
                        node.push("imds_events", self.rules(request, &step));
                    }
                    other => panic!("no step is called `{other}`"),
                }
            }
        }
        for child in begun {
            let child = self.process(child, running);
            node.push("children", child);
        }
        for (name, folder) in files.inside {
            node.push("files", folder.into_msg(name));
        }
        for (family, binds) in sockets {
            let socket = Msg::default().with("family", family);
            node.push("sockets", binds.into_iter().fold(socket, |socket, bind| socket.with("bind", bind)));
        }
        for (name, flows) in devices {
            let index = if name == "lo" { 1 } else { 2 };
            let device =
                Msg::default().with("netns", 4_026_532_841).with("ifindex", index).with("ifname", name);
            let device = flows.into_iter().fold(device, |device, flow| device.with("flow_nodes", flow));
            node.push("network_devices", device);
        }
        for (number, seen) in calls {
            if self.old() {
                node.push("syscalls", number);
            } else {
                node.push("syscall_nodes", self.stamp(Msg::default().with("syscall", number), &seen));
            }
        }
        node
    }

    /// A file, or the executable of a process.
    fn file(&mut self, path: &str, step: &Step, owner: &str, executable: bool) -> Msg {
        let options = &step.options;
        let name = path.rsplit('/').next().unwrap_or_default();
        // Belongs to the image: the same wherever it runs.
        let mut image = Chance::new(self.fleet.seed, &[&self.workload.name, path]);
        let built = 1_793_000_000 * SECOND + image.below(1_000_000 * SECOND);
        let upper = options.has("upper");
        let written = if upper { self.versions[0].1 } else { built };
        let mode = 0o100_000
            + if executable { 0o755 } else { 0o644 }
            + if options.has("setuid") { 0o4000 } else { 0 }
            + if options.has("setgid") { 0o2000 } else { 0 };
        let uid = self.fleet.users[owner];
        let mut file = Msg::default()
            .with("uid", uid)
            .with("user", owner)
            .with("gid", uid)
            .with("group", owner)
            .with("mode", mode)
            .with("ctime", written)
            .with("mtime", written)
            .with("inode", 200_000 + image.below(1_800_000))
            .with("in_upper_layer", upper)
            .with("path", path)
            .with("basename", name)
            .with("filesystem", filesystem(path));
        if let Some((package, version)) = options.get("package").and_then(|package| package.split_once(' ')) {
            file.push("package_name", package);
            file.push("package_version", version);
            file.push("package_src_version", version);
        }
        if executable {
            file.push("hashes", format!("sha256:{}", image.hex(64)));
            file.push("hash_state", 1);
        }
        file
    }

    fn opened(&mut self, how: &str, path: &str, step: &Step, seen: &Seen, running: &Running) -> Msg {
        let (flags, mode) = match how {
            "r" => (0o2_000_000, 0),
            "w" => (0o2_001_101, 0o644),
            "a" => (0o2_002_101, 0o644),
            "rw" => (0o2_000_102, 0o600),
            other => panic!("opened neither r, w, a nor rw but `{other}`"),
        };
        let owner = step
            .options
            .get("owner")
            .map_or_else(|| if how == "r" { "root".to_owned() } else { running.user.clone() }, str::to_owned);
        let open = Msg::default().with("retval", 0).with("flags", flags).with("mode", mode);
        let node = Msg::default()
            .with("file", self.file(path, step, &owner, false))
            .with("first_seen", seen[0].1)
            .with("open", open)
            .with("is_pattern", path.contains('*') && !self.old())
            .with("generation_type", Self::generation(step));
        self.rules(self.stamp(node, seen), step)
    }

    fn credentials(&self, step: &Step, user: &str) -> Msg {
        let effective = if step.options.has("setuid") { "root" } else { user };
        let (uid, euid) = (self.fleet.users[user], self.fleet.users[effective]);
        let capabilities = match step.options.get("caps") {
            Some(names) => names.split(' ').map(|name| 1 << capability(name)).sum(),
            None if effective == "root" => 0xa804_25fb,
            None => 0,
        };
        Msg::default()
            .with("uid", uid)
            .with("gid", uid)
            .with("user", user)
            .with("group", user)
            .with("effective_uid", euid)
            .with("effective_gid", euid)
            .with("effective_user", effective)
            .with("effective_group", effective)
            .with("fs_uid", euid)
            .with("fs_gid", euid)
            .with("fs_user", effective)
            .with("fs_group", effective)
            .with("cap_effective", capabilities)
            .with("cap_permitted", capabilities)
    }

    /// `flow eth0 tcp FROM PORT TO PORT`
    fn flow(&mut self, words: &[String], seen: &Seen) -> Msg {
        let end =
            |ip: &str, port: &str| Msg::default().with("ip", ip).with("port", port.parse::<u64>().unwrap());
        let mut traffic = || {
            let packets = 4 + self.chance.below(400);
            Msg::default().with("data_size", packets * 310).with("packet_count", packets)
        };
        let flow = Msg::default()
            .with("source", end(&words[2], &words[3]))
            .with("destination", end(&words[4], &words[5]))
            .with("l3_protocol", if words[2].contains(':') { 0x86dd } else { 0x0800 })
            .with("l4_protocol", protocol(&words[1]))
            .with("ingress", traffic())
            .with("egress", traffic());
        self.stamp(flow, seen)
    }

    /// `imds v2 URL AGENT [ROLE]`: a request, or the answer that holds a key.
    fn imds(&mut self, words: &[String]) -> Msg {
        let answer = words.get(3).is_some();
        let mut aws = Msg::default().with("is_imds_v2", words[0] == "v2");
        if answer {
            let key = format!("ASIA{}", self.chance.hex(16).to_ascii_uppercase());
            let credentials = Msg::default()
                .with("code", "Success")
                .with("type", "AWS-HMAC")
                .with("access_key_id", key)
                .with("last_updated", "2026-11-20T00:10:00Z")
                .with("expiration_raw", "2026-11-20T06:10:00Z");
            aws.push("security_credentials", credentials);
        }
        Msg::default()
            .with("type", if answer { "response" } else { "request" })
            .with("cloud_provider", "aws")
            .with("url", words[1].as_str())
            .with("host", "169.254.169.254")
            .with("user_agent", words[2].as_str())
            .with("server", if answer { "EC2ws" } else { "" })
            .with("aws", aws)
    }
}

impl Folder {
    fn into_msg(self, name: String) -> Msg {
        let node = self.file.unwrap_or_else(|| Msg::default().with("generation_type", 1)).with("name", name);
        self.inside
            .into_iter()
            .fold(node, |node, (name, inside)| node.with("children", inside.into_msg(name)))
    }
}

fn rule(name: &str) -> Msg {
    Msg::default()
        .with("rule_id", name)
        .with("rule_version", "3")
        .with("policy_name", "default.policy")
        .with("policy_version", "1.60.0")
}

fn filesystem(path: &str) -> &'static str {
    const MOUNTED: [(&str, &str); 4] =
        [("/proc/", "proc"), ("/sys/", "sysfs"), ("/dev/shm/", "tmpfs"), ("/run/secrets/", "tmpfs")];
    MOUNTED.iter().find(|(start, _)| path.starts_with(start)).map_or("overlay", |(_, name)| name)
}

fn protocol(name: &str) -> u64 {
    if name == "udp" { 17 } else { 6 }
}

fn number_of_type(name: &str) -> u64 {
    const TYPES: [(&str, u64); 6] =
        [("A", 1), ("PTR", 12), ("MX", 15), ("TXT", 16), ("AAAA", 28), ("SRV", 33)];
    TYPES.iter().find(|(known, _)| *known == name).map_or_else(|| panic!("no type {name}"), |(_, n)| *n)
}

fn capability(name: &str) -> u64 {
    const NAMES: [&str; 28] = [
        "chown",
        "dac_override",
        "dac_read_search",
        "fowner",
        "fsetid",
        "kill",
        "setgid",
        "setuid",
        "setpcap",
        "linux_immutable",
        "net_bind_service",
        "net_broadcast",
        "net_admin",
        "net_raw",
        "ipc_lock",
        "ipc_owner",
        "sys_module",
        "sys_rawio",
        "sys_chroot",
        "sys_ptrace",
        "sys_pacct",
        "sys_admin",
        "sys_boot",
        "sys_nice",
        "sys_resource",
        "sys_time",
        "sys_tty_config",
        "mknod",
    ];
    NAMES.iter().position(|known| *known == name).unwrap_or_else(|| panic!("no capability {name}")) as u64
}

/// The number of a system call; none where the architecture does not have it.
fn call(name: &str, arch: &str) -> Option<u64> {
    let (_, x64, arm64) =
        CALLS.iter().find(|(known, ..)| *known == name).unwrap_or_else(|| panic!("no call {name}"));
    let number = if arch == "arm64" { *arm64 } else { *x64 };
    u64::try_from(number).ok()
}

/// Names, and numbers on x64 and arm64 (-1: not there).
#[rustfmt::skip]
const CALLS: &[(&str, i32, i32)] = &[
    ("accept4", 288, 242), ("access", 21, -1), ("arch_prctl", 158, -1), ("bind", 49, 200), ("brk", 12, 214),
    ("capset", 126, 91), ("chdir", 80, 49), ("chmod", 90, -1), ("chown", 92, -1), ("clock_nanosleep", 230, 115),
    ("clone", 56, 220), ("clone3", 435, 435), ("close", 3, 57), ("connect", 42, 203), ("dup2", 33, -1),
    ("dup3", 292, 24), ("epoll_create1", 291, 20), ("epoll_ctl", 233, 21), ("epoll_pwait", 281, 22),
    ("epoll_wait", 232, -1), ("eventfd2", 290, 19), ("execve", 59, 221), ("exit_group", 231, 94),
    ("faccessat2", 439, 439), ("fadvise64", 221, 223), ("fchmod", 91, 52), ("fchown", 93, 55), ("fcntl", 72, 25),
    ("fdatasync", 75, 83), ("flock", 73, 32), ("fstat", 5, 80), ("fsync", 74, 82), ("ftruncate", 77, 46),
    ("futex", 202, 98), ("getcwd", 79, 17), ("getdents64", 217, 61), ("getegid", 108, 177), ("geteuid", 107, 175),
    ("getgid", 104, 176), ("getpid", 39, 172), ("getppid", 110, 173), ("getrandom", 318, 278),
    ("getsockname", 51, 204), ("getsockopt", 55, 209), ("getuid", 102, 174), ("io_uring_setup", 425, 425),
    ("ioctl", 16, 29), ("kill", 62, 129), ("listen", 50, 201), ("lseek", 8, 62), ("madvise", 28, 233),
    ("mkdir", 83, -1), ("mkdirat", 258, 34), ("mmap", 9, 222), ("mprotect", 10, 226), ("munmap", 11, 215),
    ("newfstatat", 262, 79), ("openat", 257, 56), ("pipe2", 293, 59), ("poll", 7, -1), ("ppoll", 271, 73),
    ("prctl", 157, 167), ("pread64", 17, 67), ("prlimit64", 302, 261), ("pwrite64", 18, 68), ("read", 0, 63),
    ("readlink", 89, -1), ("readlinkat", 267, 78), ("recvfrom", 45, 207), ("recvmsg", 47, 212), ("rename", 82, -1),
    ("renameat", 264, 38), ("rseq", 334, 293), ("rt_sigaction", 13, 134), ("rt_sigprocmask", 14, 135),
    ("rt_sigreturn", 15, 139), ("sched_getaffinity", 204, 123), ("sched_yield", 24, 124), ("sendfile", 40, 71),
    ("sendmmsg", 307, 269), ("sendmsg", 46, 211), ("sendto", 44, 206), ("set_robust_list", 273, 99),
    ("set_tid_address", 218, 96), ("setgid", 106, 144), ("setgroups", 116, 159), ("setsid", 112, 157),
    ("setsockopt", 54, 208), ("setuid", 105, 146), ("shutdown", 48, 210), ("sigaltstack", 131, 132),
    ("socket", 41, 198), ("socketpair", 53, 199), ("statfs", 137, 43), ("statx", 332, 291), ("sysinfo", 99, 179),
    ("tgkill", 234, 131), ("umask", 95, 166), ("uname", 63, 160), ("unlink", 87, -1), ("unlinkat", 263, 35),
    ("utimensat", 280, 88), ("wait4", 61, 260), ("write", 1, 64), ("writev", 20, 66),
];
