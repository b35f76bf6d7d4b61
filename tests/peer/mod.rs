//! The agent's messages as prost structs: an independent reader to compare with, in tests and benchmarks.
#![allow(missing_docs, dead_code, unreachable_pub, reason = "each user reads a part of what the schema has")]

use std::collections::HashMap;

use prost::Message;

#[derive(Clone, PartialEq, Message)]
pub struct SecDump {
    #[prost(string, tag = "1")]
    pub host: String,
    #[prost(string, tag = "2")]
    pub service: String,
    #[prost(string, tag = "3")]
    pub source: String,
    #[prost(message, optional, tag = "4")]
    pub metadata: Option<Metadata>,
    #[prost(string, repeated, tag = "5")]
    pub tags: Vec<String>,
    #[prost(message, repeated, tag = "6")]
    pub tree: Vec<ProcessActivityNode>,
}

#[derive(Clone, PartialEq, Message)]
pub struct Metadata {
    #[prost(string, tag = "1")]
    pub agent_version: String,
    #[prost(string, tag = "2")]
    pub agent_commit: String,
    #[prost(string, tag = "3")]
    pub kernel_version: String,
    #[prost(string, tag = "4")]
    pub linux_distribution: String,
    #[prost(string, tag = "13")]
    pub arch: String,
    #[prost(string, tag = "5")]
    pub name: String,
    #[prost(string, tag = "6")]
    pub protobuf_version: String,
    #[prost(bool, tag = "7")]
    pub differentiate_args: bool,
    #[prost(string, tag = "8")]
    pub comm: String,
    #[prost(string, tag = "9")]
    pub container_id: String,
    #[prost(uint64, tag = "10")]
    pub start: u64,
    #[prost(uint64, tag = "11")]
    pub end: u64,
    #[prost(uint64, tag = "12")]
    pub size: u64,
    #[prost(string, tag = "14")]
    pub serialization: String,
    #[prost(string, tag = "15")]
    pub cgroup_id: String,
    #[prost(string, tag = "16")]
    pub cgroup_manager: String,
}

#[derive(Clone, PartialEq, Message)]
pub struct ProfileSelector {
    #[prost(string, tag = "1")]
    pub image_name: String,
    #[prost(string, tag = "2")]
    pub image_tag: String,
}

#[derive(Clone, PartialEq, Message)]
pub struct ProfileContext {
    #[prost(uint64, tag = "1")]
    pub first_seen: u64,
    #[prost(uint64, tag = "2")]
    pub last_seen: u64,
    #[prost(map = "uint32, message", tag = "3")]
    pub event_type_state: HashMap<u32, EventTypeState>,
    #[prost(uint32, repeated, tag = "4")]
    pub syscalls: Vec<u32>,
    #[prost(string, repeated, tag = "5")]
    pub tags: Vec<String>,
}

#[derive(Clone, PartialEq, Message)]
pub struct ImageTagTimes {
    #[prost(uint64, tag = "1")]
    pub first_seen: u64,
    #[prost(uint64, tag = "2")]
    pub last_seen: u64,
}

#[derive(Clone, PartialEq, Message)]
pub struct NodeBase {
    #[prost(map = "string, message", tag = "1")]
    pub seen: HashMap<String, ImageTagTimes>,
}

#[derive(Clone, PartialEq, Message)]
pub struct SecurityProfile {
    #[prost(uint32, tag = "1")]
    pub status: u32,
    #[prost(string, tag = "2")]
    pub version: String,
    #[prost(message, optional, tag = "3")]
    pub metadata: Option<Metadata>,
    #[prost(string, repeated, tag = "4")]
    pub tags: Vec<String>,
    #[prost(uint32, repeated, tag = "5")]
    pub syscalls: Vec<u32>,
    #[prost(message, repeated, tag = "6")]
    pub tree: Vec<ProcessActivityNode>,
    #[prost(map = "string, message", tag = "7")]
    pub profile_contexts: HashMap<String, ProfileContext>,
    #[prost(message, optional, tag = "8")]
    pub selector: Option<ProfileSelector>,
    #[prost(bool, tag = "9")]
    pub disabled: bool,
}

#[derive(Clone, PartialEq, Message)]
pub struct ProcessActivityNode {
    #[prost(message, optional, tag = "1")]
    pub process: Option<ProcessInfo>,
    #[prost(int32, tag = "8")]
    pub generation_type: i32,
    #[prost(message, repeated, tag = "9")]
    pub matched_rules: Vec<MatchedRule>,
    #[prost(message, repeated, tag = "3")]
    pub children: Vec<ProcessActivityNode>,
    #[prost(message, repeated, tag = "4")]
    pub files: Vec<FileActivityNode>,
    #[prost(message, repeated, tag = "5")]
    pub dns_names: Vec<DnsNode>,
    #[prost(message, repeated, tag = "6")]
    pub sockets: Vec<SocketNode>,
    #[prost(uint32, repeated, tag = "7")]
    pub syscalls: Vec<u32>,
    #[prost(string, repeated, tag = "10")]
    pub image_tags: Vec<String>,
    #[prost(message, optional, tag = "14")]
    pub node_base: Option<NodeBase>,
    #[prost(message, repeated, tag = "11")]
    pub imds_events: Vec<ImdsNode>,
    #[prost(message, repeated, tag = "12")]
    pub syscall_nodes: Vec<SyscallNode>,
    #[prost(message, repeated, tag = "13")]
    pub network_devices: Vec<NetworkDeviceNode>,
    #[prost(message, repeated, tag = "15")]
    pub capability_nodes: Vec<CapabilityNode>,
}

#[derive(Clone, PartialEq, Message)]
pub struct ProcessInfo {
    #[prost(uint32, tag = "1")]
    pub pid: u32,
    #[prost(uint32, tag = "2")]
    pub tid: u32,
    #[prost(uint32, tag = "3")]
    pub ppid: u32,
    #[prost(uint32, tag = "4")]
    pub cookie: u32,
    #[prost(bool, tag = "5")]
    pub is_thread: bool,
    #[prost(message, optional, tag = "6")]
    pub file: Option<FileInfo>,
    #[prost(string, tag = "7")]
    pub container_id: String,
    #[prost(uint64, tag = "8")]
    pub span_id: u64,
    #[prost(uint64, tag = "9")]
    pub trace_id: u64,
    #[prost(string, tag = "10")]
    pub tty: String,
    #[prost(string, tag = "11")]
    pub comm: String,
    #[prost(uint64, tag = "12")]
    pub fork_time: u64,
    #[prost(uint64, tag = "13")]
    pub exit_time: u64,
    #[prost(uint64, tag = "14")]
    pub exec_time: u64,
    #[prost(message, optional, tag = "15")]
    pub credentials: Option<Credentials>,
    #[prost(string, repeated, tag = "16")]
    pub args: Vec<String>,
    #[prost(string, tag = "17")]
    pub argv0: String,
    #[prost(bool, tag = "18")]
    pub args_truncated: bool,
    #[prost(string, repeated, tag = "19")]
    pub envs: Vec<String>,
    #[prost(bool, tag = "20")]
    pub envs_truncated: bool,
    #[prost(bool, tag = "21")]
    pub is_exec_child: bool,
    #[prost(uint64, tag = "22")]
    pub cookie64: u64,
}

#[derive(Clone, PartialEq, Message)]
pub struct FileActivityNode {
    #[prost(message, repeated, tag = "9")]
    pub matched_rules: Vec<MatchedRule>,
    #[prost(string, repeated, tag = "10")]
    pub image_tags: Vec<String>,
    #[prost(message, optional, tag = "11")]
    pub node_base: Option<NodeBase>,
    #[prost(string, tag = "1")]
    pub name: String,
    #[prost(bool, tag = "7")]
    pub is_pattern: bool,
    #[prost(message, optional, tag = "2")]
    pub file: Option<FileInfo>,
    #[prost(int32, tag = "8")]
    pub generation_type: i32,
    #[prost(uint64, tag = "4")]
    pub first_seen: u64,
    #[prost(message, optional, tag = "5")]
    pub open: Option<OpenNode>,
    #[prost(message, repeated, tag = "6")]
    pub children: Vec<FileActivityNode>,
}

#[derive(Clone, PartialEq, Message)]
pub struct OpenNode {
    #[prost(sint64, tag = "1")]
    pub retval: i64,
    #[prost(uint32, tag = "2")]
    pub flags: u32,
    #[prost(uint32, tag = "3")]
    pub mode: u32,
}

#[derive(Clone, PartialEq, Message)]
pub struct DnsNode {
    #[prost(message, repeated, tag = "2")]
    pub matched_rules: Vec<MatchedRule>,
    #[prost(string, repeated, tag = "3")]
    pub image_tags: Vec<String>,
    #[prost(message, optional, tag = "4")]
    pub node_base: Option<NodeBase>,
    #[prost(message, repeated, tag = "1")]
    pub requests: Vec<DnsInfo>,
}

#[derive(Clone, PartialEq, Message)]
pub struct DnsInfo {
    #[prost(string, tag = "1")]
    pub name: String,
    #[prost(uint32, tag = "2")]
    pub r#type: u32,
    #[prost(uint32, tag = "3")]
    pub class: u32,
    #[prost(uint32, tag = "4")]
    pub size: u32,
    #[prost(uint32, tag = "5")]
    pub count: u32,
}

#[derive(Clone, PartialEq, Message)]
pub struct SyscallNode {
    #[prost(string, repeated, tag = "1")]
    pub image_tags: Vec<String>,
    #[prost(message, optional, tag = "3")]
    pub node_base: Option<NodeBase>,
    #[prost(int32, tag = "2")]
    pub syscall: i32,
}

#[derive(Clone, PartialEq, Message)]
pub struct CapabilityNode {
    #[prost(message, optional, tag = "1")]
    pub node_base: Option<NodeBase>,
    #[prost(uint64, tag = "2")]
    pub capability: u64,
    #[prost(bool, tag = "3")]
    pub is_capable: bool,
}

#[derive(Clone, PartialEq, Message)]
pub struct ImdsNode {
    #[prost(message, repeated, tag = "1")]
    pub matched_rules: Vec<MatchedRule>,
    #[prost(string, repeated, tag = "2")]
    pub image_tags: Vec<String>,
    #[prost(message, optional, tag = "4")]
    pub node_base: Option<NodeBase>,
    #[prost(message, optional, tag = "3")]
    pub event: Option<ImdsEvent>,
}

#[derive(Clone, PartialEq, Message)]
pub struct ImdsEvent {
    #[prost(string, tag = "1")]
    pub r#type: String,
    #[prost(string, tag = "2")]
    pub cloud_provider: String,
    #[prost(string, tag = "3")]
    pub url: String,
    #[prost(string, tag = "4")]
    pub host: String,
    #[prost(string, tag = "5")]
    pub user_agent: String,
    #[prost(string, tag = "6")]
    pub server: String,
    #[prost(message, optional, tag = "7")]
    pub aws: Option<AwsImdsEvent>,
}

#[derive(Clone, PartialEq, Message)]
pub struct AwsImdsEvent {
    #[prost(bool, tag = "1")]
    pub is_imds_v2: bool,
    #[prost(message, optional, tag = "2")]
    pub security_credentials: Option<AwsSecurityCredentials>,
}

#[derive(Clone, PartialEq, Message)]
pub struct AwsSecurityCredentials {
    #[prost(string, tag = "1")]
    pub code: String,
    #[prost(string, tag = "2")]
    pub r#type: String,
    #[prost(string, tag = "3")]
    pub access_key_id: String,
    #[prost(string, tag = "4")]
    pub last_updated: String,
    #[prost(string, tag = "5")]
    pub expiration_raw: String,
}

#[derive(Clone, PartialEq, Message)]
pub struct FileInfo {
    #[prost(uint32, tag = "1")]
    pub uid: u32,
    #[prost(string, tag = "2")]
    pub user: String,
    #[prost(uint32, tag = "3")]
    pub gid: u32,
    #[prost(string, tag = "4")]
    pub group: String,
    #[prost(uint32, tag = "5")]
    pub mode: u32,
    #[prost(uint64, tag = "6")]
    pub ctime: u64,
    #[prost(uint64, tag = "7")]
    pub mtime: u64,
    #[prost(uint32, tag = "8")]
    pub mount_id: u32,
    #[prost(uint64, tag = "9")]
    pub inode: u64,
    #[prost(bool, tag = "10")]
    pub in_upper_layer: bool,
    #[prost(string, tag = "11")]
    pub path: String,
    #[prost(string, tag = "12")]
    pub basename: String,
    #[prost(string, tag = "13")]
    pub filesystem: String,
    #[prost(string, tag = "14")]
    pub package_name: String,
    #[prost(string, tag = "15")]
    pub package_version: String,
    #[prost(uint32, tag = "19")]
    pub package_epoch: u32,
    #[prost(string, tag = "20")]
    pub package_release: String,
    #[prost(string, tag = "16")]
    pub package_src_version: String,
    #[prost(uint32, tag = "21")]
    pub package_src_epoch: u32,
    #[prost(string, tag = "22")]
    pub package_src_release: String,
    #[prost(string, repeated, tag = "17")]
    pub hashes: Vec<String>,
    #[prost(int32, tag = "18")]
    pub hash_state: i32,
}

#[derive(Clone, PartialEq, Message)]
pub struct Credentials {
    #[prost(uint32, tag = "1")]
    pub uid: u32,
    #[prost(uint32, tag = "2")]
    pub gid: u32,
    #[prost(string, tag = "3")]
    pub user: String,
    #[prost(string, tag = "4")]
    pub group: String,
    #[prost(uint32, tag = "5")]
    pub effective_uid: u32,
    #[prost(uint32, tag = "6")]
    pub effective_gid: u32,
    #[prost(string, tag = "7")]
    pub effective_user: String,
    #[prost(string, tag = "8")]
    pub effective_group: String,
    #[prost(uint32, tag = "9")]
    pub fs_uid: u32,
    #[prost(uint32, tag = "10")]
    pub fs_gid: u32,
    #[prost(string, tag = "11")]
    pub fs_user: String,
    #[prost(string, tag = "12")]
    pub fs_group: String,
    #[prost(uint64, tag = "13")]
    pub cap_effective: u64,
    #[prost(uint64, tag = "14")]
    pub cap_permitted: u64,
}

#[derive(Clone, PartialEq, Message)]
pub struct SocketNode {
    #[prost(string, tag = "1")]
    pub family: String,
    #[prost(message, repeated, tag = "2")]
    pub bind: Vec<BindNode>,
}

#[derive(Clone, PartialEq, Message)]
pub struct BindNode {
    #[prost(message, repeated, tag = "3")]
    pub matched_rules: Vec<MatchedRule>,
    #[prost(string, repeated, tag = "4")]
    pub image_tags: Vec<String>,
    #[prost(message, optional, tag = "6")]
    pub node_base: Option<NodeBase>,
    #[prost(uint32, tag = "1")]
    pub port: u32,
    #[prost(string, tag = "2")]
    pub ip: String,
    #[prost(uint32, tag = "5")]
    pub protocol: u32,
}

#[derive(Clone, PartialEq, Message)]
pub struct NetworkDeviceNode {
    #[prost(message, repeated, tag = "1")]
    pub matched_rules: Vec<MatchedRule>,
    #[prost(uint32, tag = "2")]
    pub netns: u32,
    #[prost(uint32, tag = "3")]
    pub ifindex: u32,
    #[prost(string, tag = "4")]
    pub ifname: String,
    #[prost(message, repeated, tag = "5")]
    pub flow_nodes: Vec<FlowNode>,
}

#[derive(Clone, PartialEq, Message)]
pub struct FlowNode {
    #[prost(string, repeated, tag = "1")]
    pub image_tags: Vec<String>,
    #[prost(message, optional, tag = "8")]
    pub node_base: Option<NodeBase>,
    #[prost(message, optional, tag = "2")]
    pub source: Option<IpPortContext>,
    #[prost(message, optional, tag = "3")]
    pub destination: Option<IpPortContext>,
    #[prost(uint32, tag = "4")]
    pub l3_protocol: u32,
    #[prost(uint32, tag = "5")]
    pub l4_protocol: u32,
    #[prost(message, optional, tag = "6")]
    pub ingress: Option<NetworkStats>,
    #[prost(message, optional, tag = "7")]
    pub egress: Option<NetworkStats>,
}

#[derive(Clone, PartialEq, Message)]
pub struct IpPortContext {
    #[prost(string, tag = "1")]
    pub ip: String,
    #[prost(uint32, tag = "2")]
    pub port: u32,
}

#[derive(Clone, PartialEq, Message)]
pub struct NetworkStats {
    #[prost(uint64, tag = "1")]
    pub data_size: u64,
    #[prost(uint64, tag = "2")]
    pub packet_count: u64,
}

#[derive(Clone, PartialEq, Message)]
pub struct MatchedRule {
    #[prost(string, tag = "1")]
    pub rule_id: String,
    #[prost(string, tag = "2")]
    pub rule_version: String,
    #[prost(string, tag = "3")]
    pub policy_name: String,
    #[prost(string, tag = "4")]
    pub policy_version: String,
    #[prost(map = "string, string", tag = "5")]
    pub rule_tags: HashMap<String, String>,
}

#[derive(Clone, PartialEq, Message)]
pub struct EventTypeState {
    #[prost(uint64, tag = "1")]
    pub last_anomaly_nano: u64,
    #[prost(int32, tag = "2")]
    pub event_profile_state: i32,
}
