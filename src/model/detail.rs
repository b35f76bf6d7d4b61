//! Everything one node's own message says, decoded when somebody looks at it. Empty strings mean "not recorded".

use super::{NodeFlags, UnixNanos};

/// The details of one node in one recording.
#[derive(Clone, Debug, PartialEq)]
pub struct NodeDetail {
    /// The versions the node itself names, with times where the file has them.
    pub seen: Vec<SeenIn>,
    /// The agent's rules that matched an event on the node.
    pub rules: Vec<MatchedRule>,
    /// How the agent came to know the node: `runtime`, `snapshot`, `profile drift`, `workload warm-up`, or a number.
    pub generation: String,
    /// The same facts as in the arena.
    pub flags: NodeFlags,
    /// What only this facet has.
    pub specific: Specific,
    /// Fields that the known schema does not have: number and length in bytes.
    pub unknown_fields: Vec<(u32, usize)>,
}

/// A version in which a node was seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeenIn {
    /// The image tag.
    pub version: String,
    /// The first time; the old schema has none.
    pub first: Option<UnixNanos>,
    /// The last time.
    pub last: Option<UnixNanos>,
}

/// A rule of the agent that matched.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MatchedRule {
    /// The rule.
    pub rule_id: String,
    /// Its version.
    pub rule_version: String,
    /// The policy it stands in.
    pub policy_name: String,
    /// The version of the policy.
    pub policy_version: String,
    /// The tags of the rule, ordered by key.
    pub tags: Vec<(String, String)>,
}

/// The part of the details that differs by facet.
#[derive(Clone, Debug, PartialEq)]
pub enum Specific {
    /// A process.
    Process(Box<ProcessDetail>),
    /// A file, or a folder on the way to one.
    File(Box<FileDetail>),
    /// A DNS question.
    Dns(DnsDetail),
    /// A bound socket.
    Bind(BindDetail),
    /// A network device that carries flows.
    Device {
        /// The device's name.
        ifname: String,
        /// Its number.
        ifindex: u32,
        /// The network namespace.
        netns: u32,
    },
    /// A network flow.
    Flow(Box<FlowDetail>),
    /// A system call.
    Syscall(SyscallDetail),
    /// A capability.
    Capability(CapabilityDetail),
    /// A request to a metadata service.
    Imds(Box<ImdsDetail>),
}

/// The first process that was seen of a process node.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ProcessDetail {
    /// Process id.
    pub pid: u32,
    /// Its parent's.
    pub ppid: u32,
    /// Thread id.
    pub tid: u32,
    /// The executable.
    pub file: FileInfo,
    /// The container.
    pub container_id: String,
    /// The terminal.
    pub tty: String,
    /// The kernel's short name.
    pub comm: String,
    /// When it was forked.
    pub fork_time: Option<UnixNanos>,
    /// When it called `exec`.
    pub exec_time: Option<UnixNanos>,
    /// When it ended.
    pub exit_time: Option<UnixNanos>,
    /// As whom it ran.
    pub credentials: Credentials,
    /// What it called itself.
    pub argv0: String,
    /// Its arguments, without argv0.
    pub args: Vec<String>,
    /// Whether `args` is cut short.
    pub args_truncated: bool,
    /// The environment: names, with a value only for the few that the agent keeps.
    pub envs: Vec<String>,
    /// Whether `envs` is cut short.
    pub envs_truncated: bool,
    /// Made by an `exec` without a `fork`.
    pub is_exec_child: bool,
    /// A thread, not a process.
    pub is_thread: bool,
}

/// As whom a process ran.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Credentials {
    /// Whether the recording holds credentials at all: without, zero means nothing.
    pub recorded: bool,
    /// Real user.
    pub uid: u32,
    /// Its name.
    pub user: String,
    /// Real group.
    pub gid: u32,
    /// Its name.
    pub group: String,
    /// Effective user.
    pub euid: u32,
    /// Its name.
    pub euser: String,
    /// Effective group.
    pub egid: u32,
    /// Its name.
    pub egroup: String,
    /// File system user.
    pub fsuid: u32,
    /// Its name.
    pub fsuser: String,
    /// File system group.
    pub fsgid: u32,
    /// Its name.
    pub fsgroup: String,
    /// Effective capabilities.
    pub cap_effective: Capabilities,
    /// Permitted capabilities.
    pub cap_permitted: Capabilities,
}

/// A set of Linux capabilities as a mask; bit `n` is capability number `n`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Capabilities(pub u64);

/// A file's attributes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FileInfo {
    /// The path.
    pub path: String,
    /// Its last component.
    pub basename: String,
    /// The file system's type.
    pub filesystem: String,
    /// Type and permissions, as `stat` gives them.
    pub mode: u32,
    /// Owner.
    pub uid: u32,
    /// Its name.
    pub user: String,
    /// Group.
    pub gid: u32,
    /// Its name.
    pub group: String,
    /// Inode number.
    pub inode: u64,
    /// Mount.
    pub mount_id: u32,
    /// Whether it lies in the container's upper layer.
    pub in_upper_layer: bool,
    /// Last change of the inode.
    pub ctime: Option<UnixNanos>,
    /// Last change of the content.
    pub mtime: Option<UnixNanos>,
    /// The package it belongs to.
    pub package_name: String,
    /// Version, epoch and release as the package manager writes them: `1:2.3-4`.
    pub package_version: String,
    /// The same of the source package.
    pub package_src_version: String,
    /// Hashes, each with its kind: `sha256:…`.
    pub hashes: Vec<String>,
    /// What became of hashing, in words; empty if nothing was recorded.
    pub hash_state: String,
}

/// A file that was opened.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FileDetail {
    /// The attributes; a folder on the way to a file has none.
    pub file: Option<FileInfo>,
    /// How it was opened, all opens together.
    pub open: Option<OpenInfo>,
    /// When it was first seen.
    pub first_seen: Option<UnixNanos>,
    /// The name is a pattern.
    pub is_pattern: bool,
}

/// How a file was opened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OpenInfo {
    /// What the call returned.
    pub retval: i64,
    /// The `O_…` flags of all opens, by OR.
    pub flags: u32,
    /// The mode for files to be created.
    pub mode: u32,
}

/// A DNS question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DnsDetail {
    /// The name asked for.
    pub name: String,
    /// The record type's number.
    pub record_type: u32,
    /// The class's number.
    pub class: u32,
    /// The size of the packet in bytes.
    pub size: u32,
    /// How many questions the packet held.
    pub count: u32,
}

/// A bound socket.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BindDetail {
    /// `AF_INET` or `AF_INET6`.
    pub family: String,
    /// The address.
    pub ip: String,
    /// The port.
    pub port: u32,
    /// The protocol's number; 0 where the file does not say.
    pub protocol: u32,
}

/// A network flow.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FlowDetail {
    /// Source address.
    pub source_ip: String,
    /// Source port.
    pub source_port: u32,
    /// Destination address.
    pub destination_ip: String,
    /// Destination port.
    pub destination_port: u32,
    /// Layer 3 protocol's number.
    pub l3: u32,
    /// Layer 4 protocol's number.
    pub l4: u32,
    /// What came in.
    pub ingress: Traffic,
    /// What went out.
    pub egress: Traffic,
}

/// How much went over a flow in one direction.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Traffic {
    /// Bytes.
    pub bytes: u64,
    /// Packets.
    pub packets: u64,
}

/// A system call.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SyscallDetail {
    /// Its number.
    pub number: u32,
    /// The architecture whose table names it.
    pub arch: String,
}

/// A capability.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CapabilityDetail {
    /// Its number.
    pub number: u64,
    /// Whether the process had it.
    pub is_capable: bool,
}

/// A request to a metadata service.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImdsDetail {
    /// `request` or `response`.
    pub event_type: String,
    /// The cloud.
    pub cloud_provider: String,
    /// The path asked for.
    pub url: String,
    /// The host asked.
    pub host: String,
    /// Who asked.
    pub user_agent: String,
    /// Who answered.
    pub server: String,
    /// Whether version 2 of Amazon's service was used, where it is Amazon's.
    pub is_imds_v2: Option<bool>,
    /// The credentials handed out: kind, value. Secret.
    pub credentials: Vec<(String, String)>,
}
