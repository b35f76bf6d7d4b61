//! Plays a script for one dump or one profile: which of its steps happened, when, and as whose messages.

use std::collections::BTreeMap;

use super::event::{Actor, Deed, RULE_VERSION, Raised};
use super::names::{call, capability, filesystem, number_of_type, protocol};
use super::script::{Fleet, Host, Step, Twin, Workload, choices, parse};
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
    /// What rules were raised on.
    pub(crate) raised: Vec<Raised>,
}

/// A process whose steps are played.
pub(super) struct Running {
    pub(super) pid: u64,
    pub(super) user: String,
    pub(super) seen: Seen,
    /// It and the processes above it, outermost first.
    pub(super) line: Vec<Actor>,
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
        let start = Running { pid: 1, user: "root".to_owned(), seen: seen.collect(), line: Vec::new() };
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
        if options.has("apart") {
            let own = Chance::new(self.fleet.seed, &[&self.container, &self.day, &step.words.join(" ")]);
            let left = std::mem::replace(&mut self.chance, own);
            let happens = self.happens_by_chance(step, within);
            self.chance = left;
            return happens;
        }
        self.happens_by_chance(step, within)
    }

    fn happens_by_chance(&mut self, step: &Step, within: &Seen) -> Option<Seen> {
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
                let left_to_chance = first + self.chance.below((last - first) / 8 + 1);
                let begin = options.get("after").map_or(left_to_chance, |seconds| {
                    self.versions[0].1 + seconds.parse::<u64>().unwrap() * SECOND
                });
                let end = begin + self.chance.below(last.max(begin) - begin + 1);
                seen.push((tag.clone(), begin, end));
            }
        }
        (!seen.is_empty()).then_some(seen)
    }

    /// Writes in what differs from dump to dump.
    pub(super) fn fill(&mut self, text: &str) -> String {
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
                "made" => Some(self.made_up()),
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

    /// What `mktemp` made up in this container: ten letters and digits, on a chain of their own.
    fn made_up(&self) -> String {
        let all = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
        let mut chance = Chance::new(self.fleet.seed, &[&self.container, &self.day, "mktemp"]);
        (0..10).map(|_| char::from(all[chance.below(all.len() as u64) as usize])).collect()
    }

    /// Libraries lie where the architecture has them.
    pub(super) fn on_this_machine(&self, path: &str) -> String {
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
                begun.rules.extend(step.options.get("rule").map(str::to_owned));
                let twin = self.twin(step, &seen);
                let its = |below: &Step| Step { by: Some(twin.clone()), ..below.clone() };
                begun.step.steps.extend(step.steps.iter().map(its));
                let mut line = Self::line_of(parent, step.by.as_ref(), twin.at);
                line.push(self.actor(&path, step, &twin, parent));
                self.raise(step, twin.at, line, Deed::Exec);
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
        let start =
            if step.options.has("snapshot") { self.started + self.pid % 1000 * 1_000_000 } else { seen[0].1 };
        let mut line = Self::line_of(parent, step.by.as_ref(), start);
        let actor = self.actor(&path, step, &Twin { argv: args.clone(), at: start, pid: self.pid }, parent);
        line.push(actor);
        self.raise(step, start, line.clone(), Deed::Exec);
        let running = Running { pid: self.pid, user, seen: seen.clone(), line };
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
                let shared = parse(&self.fleet.shared[&step.words[1]]);
                queue.extend(shared.into_iter().rev().map(|shared| Step { by: step.by.clone(), ..shared }));
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
                            let deed = || Deed::Open { how: words[0].clone(), file: file.message("file") };
                            self.raise(
                                &step,
                                seen[0].1,
                                Self::line_of(running, step.by.as_ref(), seen[0].1),
                                deed(),
                            );
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
                                .with("name", name.as_str())
                                .with("type", kind)
                                .with("class", 1)
                                .with("size", size)
                                .with("count", 1);
                            let question = self.stamp(Msg::default().with("requests", request), &seen);
                            let deed = Deed::Dns { kind: words[0].clone(), name: name.clone() };
                            self.raise(
                                &step,
                                seen[0].1,
                                Self::line_of(running, step.by.as_ref(), seen[0].1),
                                deed,
                            );
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
                        let line = Self::line_of(running, step.by.as_ref(), seen[0].1);
                        self.raise(&step, seen[0].1, line, Deed::Imds(event.clone()));
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
    pub(super) fn file(&mut self, path: &str, step: &Step, owner: &str, executable: bool) -> Msg {
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

    pub(super) fn credentials(&self, step: &Step, user: &str) -> Msg {
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
    pub(super) fn imds(&mut self, words: &[String]) -> Msg {
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
        .with("rule_version", RULE_VERSION)
        .with("policy_name", "default.policy")
        .with("policy_version", "1.60.0")
}
