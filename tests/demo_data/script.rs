//! Reads `fleet.toml`: hosts, workloads, what was watched when, and behaviour as an indented script.

use std::collections::BTreeMap;

use serde::Deserialize;

/// The whole description.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Fleet {
    /// Begins every chain of made-up numbers.
    pub(crate) seed: u64,
    /// What stands before the name of every image.
    pub(crate) registry: String,
    /// User names and their numbers.
    pub(crate) users: BTreeMap<String, u64>,
    /// The machines.
    pub(crate) host: Vec<Host>,
    /// Behaviour that several scripts use.
    pub(crate) shared: BTreeMap<String, String>,
    /// What runs there.
    pub(crate) workload: Vec<Workload>,
    /// The agents' rules.
    pub(crate) rule: Vec<Rule>,
    /// What rules were raised on where nobody watched.
    pub(crate) signal: Vec<Raise>,
}

/// A rule of the agents.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Rule {
    /// Its name.
    pub(crate) id: String,
    /// What it is called for people.
    pub(crate) title: String,
    /// `info` to `critical`.
    pub(crate) severity: String,
    /// The day on which it was put to use, where it was not there from the beginning.
    pub(crate) since: Option<String>,
}

/// One signal that comes of no dump: what had happened, as a script of one line below the other.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Raise {
    /// The rule.
    pub(crate) rule: String,
    /// The image without the registry; empty for what the host itself did. It need not be among the workloads.
    #[serde(default)]
    pub(crate) workload: String,
    /// The version; it need not be among the workload's.
    #[serde(default)]
    pub(crate) version: String,
    /// Where.
    pub(crate) host: String,
    /// When, UTC, to the second.
    pub(crate) at: String,
    /// The last line is what the rule was raised on.
    pub(crate) script: String,
    /// Kept as an event by the host, not as a signal.
    #[serde(default)]
    pub(crate) event: bool,
    /// Not in the container that was watched there, but in another.
    #[serde(default)]
    pub(crate) other_instance: bool,
    /// How many events it stands for.
    pub(crate) events: Option<u64>,
    /// What became of it; `open` where it does not say.
    pub(crate) triage: Option<String>,
    /// The state of the agent's profile, where the rule is the agent's own on what its profile lacks.
    pub(crate) anomaly: Option<String>,
}

/// A machine with an agent.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Host {
    /// Its name, and that of its folder.
    pub(crate) name: String,
    /// The agent's version.
    pub(crate) agent: String,
    /// `old`: `image_tags` and `syscalls`, no flows, capabilities and metadata requests; `new`: `node_base` and
    /// `syscall_nodes`, and all of them.
    pub(crate) schema: String,
    /// The kernel's version.
    pub(crate) kernel: String,
    /// The distribution.
    pub(crate) linux: String,
    /// `x64` or `arm64`.
    pub(crate) arch: String,
    /// The first three parts of the addresses of its containers.
    pub(crate) network: String,
    /// The cluster it belongs to.
    pub(crate) cluster: String,
    /// `folder`, or the kind of the one archive that its files are in.
    pub(crate) kept: String,
    /// How the events are kept that rules were raised on: as `signals` of the backend, as `lines` or a `log` of the
    /// host, or as `posts` to the backend.
    #[serde(default = "signals")]
    pub(crate) events: String,
}

/// An image, or a service without one.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Workload {
    /// The image without the registry; the service's name where there is no image.
    pub(crate) name: String,
    /// What it is, in a sentence.
    pub(crate) what: String,
    /// Who owns it.
    pub(crate) team: String,
    /// `prod` or `staging`.
    pub(crate) env: String,
    /// A systemd service instead of a container.
    #[serde(default)]
    pub(crate) systemd: bool,
    /// All its versions in the order in which they appeared.
    pub(crate) versions: Vec<String>,
    /// The script.
    pub(crate) behaviour: String,
    /// Which instances were dumped when.
    #[serde(default)]
    pub(crate) watched: Vec<Watched>,
    /// Which hosts keep a profile of it.
    #[serde(default)]
    pub(crate) profile: Vec<ProfileOf>,
}

/// One instance on each of some hosts, dumped at some times.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Watched {
    /// The version that ran.
    pub(crate) version: String,
    /// Where.
    pub(crate) hosts: Vec<String>,
    /// When each dump began, UTC, without seconds; then the scenes that play in it beside the usual.
    pub(crate) at: Vec<String>,
    /// How the dumps are stored: `protobuf`, `json`, and these with `.gz` or `.zst`; `nothing` where it ran and nobody
    /// watched, so that only rules tell of it.
    #[serde(default = "protobuf")]
    pub(crate) form: String,
    /// How many hours each dump watched; a quarter of one where it does not say.
    pub(crate) hours: Option<u64>,
    /// Whether a later agent wrote them, with a field that nobody knows yet.
    #[serde(default)]
    pub(crate) later: bool,
    /// Where it differs from the workload's.
    pub(crate) env: Option<String>,
    /// A new container for every dump: a job that runs and ends.
    #[serde(default)]
    pub(crate) job: bool,
}

fn protobuf() -> String {
    "protobuf".to_owned()
}

fn signals() -> String {
    "signals".to_owned()
}

/// A profile on each of some hosts.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ProfileOf {
    /// Where.
    pub(crate) hosts: Vec<String>,
    /// The versions that its agent knows.
    pub(crate) versions: Vec<String>,
    /// The state of each event type, by its number.
    pub(crate) states: BTreeMap<String, String>,
    /// When the agent last wrote it.
    pub(crate) at: String,
    /// Whether the agent gave it up.
    #[serde(default)]
    pub(crate) disabled: bool,
}

/// One line of a script with what is indented below it.
#[derive(Clone, Debug)]
pub(crate) struct Step {
    /// The words of the line.
    pub(crate) words: Vec<String>,
    /// What stands after ` @ `.
    pub(crate) options: Options,
    /// The lines below it.
    pub(crate) steps: Vec<Step>,
    /// The process that it was really done by, where another one stands for that in the tree.
    pub(crate) by: Option<Twin>,
}

/// A process that has no node of its own: another of the same executable was there before.
#[derive(Clone, Debug)]
pub(crate) struct Twin {
    /// Its argv.
    pub(crate) argv: Vec<String>,
    /// When it was started.
    pub(crate) at: u64,
    /// Its number.
    pub(crate) pid: u64,
}

/// What stands after ` @ ` on a line, separated by commas.
#[derive(Clone, Debug, Default)]
pub(crate) struct Options {
    /// `40%`: in how many of a hundred dumps it happens.
    pub(crate) chance: Option<u64>,
    /// `x3`: how many times it happens.
    pub(crate) times: Option<usize>,
    /// Everything else: a word, or a word and what follows it (`from v2`, `user app`, `upper`).
    pub(crate) words: Vec<(String, String)>,
}

impl Options {
    /// What follows a word, if the word is there.
    pub(crate) fn get(&self, word: &str) -> Option<&str> {
        self.words.iter().find(|(known, _)| known == word).map(|(_, rest)| rest.as_str())
    }

    /// Whether a word is there.
    pub(crate) fn has(&self, word: &str) -> bool {
        self.get(word).is_some()
    }
}

/// Reads a script.
pub(crate) fn parse(text: &str) -> Vec<Step> {
    let mut lines = text.lines().filter(|line| !line.trim().is_empty()).peekable();
    below(&mut lines, 0)
}

fn below<'a>(lines: &mut std::iter::Peekable<impl Iterator<Item = &'a str>>, indent: usize) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    while let Some(line) = lines.peek() {
        let depth = line.len() - line.trim_start().len();
        if depth < indent {
            break;
        }
        if depth > indent {
            steps.last_mut().unwrap().steps = below(lines, depth);
            continue;
        }
        steps.push(step(lines.next().unwrap().trim()));
    }
    steps
}

fn step(line: &str) -> Step {
    let (words, options) = line.rsplit_once(" @ ").unwrap_or((line, ""));
    let mut parsed = Options::default();
    for option in options.split(", ").filter(|option| !option.is_empty()) {
        if let Some(chance) = option.strip_suffix('%') {
            parsed.chance = Some(chance.parse().unwrap());
        } else if let Some(times) = option.strip_prefix('x').and_then(|times| times.parse().ok()) {
            parsed.times = Some(times);
        } else {
            let (word, rest) = option.split_once(' ').unwrap_or((option, ""));
            parsed.words.push((word.to_owned(), rest.to_owned()));
        }
    }
    Step { words: split(words), options: parsed, steps: Vec::new(), by: None }
}

/// Splits at spaces outside double quotes.
fn split(text: &str) -> Vec<String> {
    let (mut words, mut word, mut quoted, mut any) = (Vec::new(), String::new(), false, false);
    for c in text.chars() {
        match c {
            '"' => (quoted, any) = (!quoted, true),
            ' ' if !quoted => {
                if any {
                    words.push(std::mem::take(&mut word));
                }
                any = false;
            }
            c => {
                word.push(c);
                any = true;
            }
        }
    }
    if any {
        words.push(word);
    }
    words
}

/// Writes out `{a,b}`: every choice once.
pub(crate) fn choices(text: &str) -> Vec<String> {
    let Some((before, rest)) = text.split_once('{') else { return vec![text.to_owned()] };
    let Some((inside, after)) = rest.split_once('}') else { return vec![text.to_owned()] };
    let ends = choices(after);
    inside
        .split(',')
        .flat_map(|choice| ends.iter().map(move |end| format!("{before}{choice}{end}")))
        .collect()
}
