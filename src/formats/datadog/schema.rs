//! The messages of package `datadog.cws.dumpsv1` as one table: it drives JSON → wire, wire → JSON and the writer.

/// A message type.
#[derive(Debug)]
pub(super) struct Message {
    /// Its name; of a map's entry the map's.
    pub(super) name: &'static str,
    /// Its fields in the order in which the agent prints them.
    pub(super) fields: &'static [Field],
}

/// A field of a message.
#[derive(Debug)]
pub(super) struct Field {
    /// Its number on the wire.
    pub(super) number: u32,
    /// Its JSON name, in snake case.
    pub(super) name: &'static str,
    /// What it holds.
    pub(super) kind: Kind,
    /// Whether it may occur several times. A map is a repeated entry.
    pub(super) repeated: bool,
}

/// What a field holds.
#[derive(Debug)]
pub(super) enum Kind {
    /// `string`.
    Text,
    /// `bool`.
    Bool,
    /// `uint32`.
    U32,
    /// `uint64`: a string in JSON.
    U64,
    /// `int32`.
    I32,
    /// `sint64`, in zigzag: a string in JSON.
    S64,
    /// An enum, by number and name. Files hold numbers that no name stands for.
    Enum(&'static [(u32, &'static str)]),
    /// Another message.
    Message(&'static Message),
    /// A map: this is the type of its entries, with `key` and `value`.
    Map(&'static Message),
}

const fn one(number: u32, name: &'static str, kind: Kind) -> Field {
    Field { number, name, kind, repeated: false }
}

const fn many(number: u32, name: &'static str, kind: Kind) -> Field {
    Field { number, name, kind, repeated: true }
}

const fn map(number: u32, name: &'static str, entry: &'static Message) -> Field {
    Field { number, name, kind: Kind::Map(entry), repeated: true }
}

/// Names that older files use: message, old name, present name.
static OLD_NAMES: &[(&str, &str, &str)] = &[("FileInfo", "package_srcversion", "package_src_version")];

/// Members of JSON objects that the schema does not know are kept on the wire under this number, as the raw
/// text `"key":value`. It lies in the range that protobuf reserves, so no schema can ever use it.
pub(super) const FOREIGN: u32 = 19_000;

impl Message {
    /// The field of a number.
    pub(super) fn by_number(&self, number: u32) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.number == number)
    }

    /// The field of a JSON name: snake case, camel case or an older name. `hint` is the position at which to
    /// look first; it is moved behind what was found, since writers keep to one order.
    pub(super) fn by_name(&self, name: &[u8], hint: &mut usize) -> Option<&'static Field> {
        if let Some(field) = self.fields.get(*hint)
            && field.name.as_bytes() == name
        {
            *hint += 1;
            return Some(field);
        }
        let at = self.position(name).or_else(|| self.position(&snake(name)))?;
        *hint = at + 1;
        self.fields.get(at)
    }

    fn position(&self, name: &[u8]) -> Option<usize> {
        let old = OLD_NAMES.iter().find(|row| row.0 == self.name && row.1.as_bytes() == name);
        let name = old.map_or(name, |row| row.2.as_bytes());
        self.fields.iter().position(|field| field.name.as_bytes() == name)
    }
}

/// `agentVersion` → `agent_version`.
fn snake(camel: &[u8]) -> Vec<u8> {
    let mut name = Vec::with_capacity(camel.len() + 4);
    for &byte in camel {
        if byte.is_ascii_uppercase() {
            name.push(b'_');
        }
        name.push(byte.to_ascii_lowercase());
    }
    name
}

/// `SecDump`.
pub(super) static SEC_DUMP: Message = Message {
    name: "SecDump",
    fields: &[
        one(1, "host", Kind::Text),
        one(2, "service", Kind::Text),
        one(3, "source", Kind::Text),
        one(4, "metadata", Kind::Message(&METADATA)),
        many(5, "tags", Kind::Text),
        many(6, "tree", Kind::Message(&PROCESS_ACTIVITY_NODE)),
    ],
};

/// `Metadata`.
pub(super) static METADATA: Message = Message {
    name: "Metadata",
    fields: &[
        one(1, "agent_version", Kind::Text),
        one(2, "agent_commit", Kind::Text),
        one(3, "kernel_version", Kind::Text),
        one(4, "linux_distribution", Kind::Text),
        one(13, "arch", Kind::Text),
        one(5, "name", Kind::Text),
        one(6, "protobuf_version", Kind::Text),
        one(7, "differentiate_args", Kind::Bool),
        one(8, "comm", Kind::Text),
        one(9, "container_id", Kind::Text),
        one(10, "start", Kind::U64),
        one(11, "end", Kind::U64),
        one(12, "size", Kind::U64),
        one(14, "serialization", Kind::Text),
        one(15, "cgroup_id", Kind::Text),
        one(16, "cgroup_manager", Kind::Text),
    ],
};

/// `ProfileSelector`.
pub(super) static PROFILE_SELECTOR: Message = Message {
    name: "ProfileSelector",
    fields: &[one(1, "image_name", Kind::Text), one(2, "image_tag", Kind::Text)],
};

/// `ProfileContext`.
pub(super) static PROFILE_CONTEXT: Message = Message {
    name: "ProfileContext",
    fields: &[
        one(1, "first_seen", Kind::U64),
        one(2, "last_seen", Kind::U64),
        map(3, "event_type_state", &PROFILE_CONTEXT_EVENT_TYPE_STATE),
        many(4, "syscalls", Kind::U32),
        many(5, "tags", Kind::Text),
    ],
};

/// `ImageTagTimes`.
pub(super) static IMAGE_TAG_TIMES: Message = Message {
    name: "ImageTagTimes",
    fields: &[one(1, "first_seen", Kind::U64), one(2, "last_seen", Kind::U64)],
};

/// `NodeBase`.
pub(super) static NODE_BASE: Message =
    Message { name: "NodeBase", fields: &[map(1, "seen", &NODE_BASE_SEEN)] };

/// `SecurityProfile`.
pub(super) static SECURITY_PROFILE: Message = Message {
    name: "SecurityProfile",
    fields: &[
        one(1, "status", Kind::U32),
        one(2, "version", Kind::Text),
        one(3, "metadata", Kind::Message(&METADATA)),
        many(4, "tags", Kind::Text),
        many(5, "syscalls", Kind::U32),
        many(6, "tree", Kind::Message(&PROCESS_ACTIVITY_NODE)),
        map(7, "profile_contexts", &SECURITY_PROFILE_PROFILE_CONTEXTS),
        one(8, "selector", Kind::Message(&PROFILE_SELECTOR)),
        one(9, "disabled", Kind::Bool),
    ],
};

/// `ProcessActivityNode`.
pub(super) static PROCESS_ACTIVITY_NODE: Message = Message {
    name: "ProcessActivityNode",
    fields: &[
        one(1, "process", Kind::Message(&PROCESS_INFO)),
        one(8, "generation_type", Kind::Enum(GENERATION_TYPE)),
        many(9, "matched_rules", Kind::Message(&MATCHED_RULE)),
        many(3, "children", Kind::Message(&PROCESS_ACTIVITY_NODE)),
        many(4, "files", Kind::Message(&FILE_ACTIVITY_NODE)),
        many(5, "dns_names", Kind::Message(&DNS_NODE)),
        many(6, "sockets", Kind::Message(&SOCKET_NODE)),
        many(7, "syscalls", Kind::U32),
        many(10, "image_tags", Kind::Text),
        one(14, "node_base", Kind::Message(&NODE_BASE)),
        many(11, "imds_events", Kind::Message(&IMDS_NODE)),
        many(12, "syscall_nodes", Kind::Message(&SYSCALL_NODE)),
        many(13, "network_devices", Kind::Message(&NETWORK_DEVICE_NODE)),
        many(15, "capability_nodes", Kind::Message(&CAPABILITY_NODE)),
    ],
};

/// `ProcessInfo`.
pub(super) static PROCESS_INFO: Message = Message {
    name: "ProcessInfo",
    fields: &[
        one(1, "pid", Kind::U32),
        one(2, "tid", Kind::U32),
        one(3, "ppid", Kind::U32),
        one(4, "cookie", Kind::U32),
        one(5, "is_thread", Kind::Bool),
        one(6, "file", Kind::Message(&FILE_INFO)),
        one(7, "container_id", Kind::Text),
        one(8, "span_id", Kind::U64),
        one(9, "trace_id", Kind::U64),
        one(10, "tty", Kind::Text),
        one(11, "comm", Kind::Text),
        one(12, "fork_time", Kind::U64),
        one(13, "exit_time", Kind::U64),
        one(14, "exec_time", Kind::U64),
        one(15, "credentials", Kind::Message(&CREDENTIALS)),
        many(16, "args", Kind::Text),
        one(17, "argv0", Kind::Text),
        one(18, "args_truncated", Kind::Bool),
        many(19, "envs", Kind::Text),
        one(20, "envs_truncated", Kind::Bool),
        one(21, "is_exec_child", Kind::Bool),
        one(22, "cookie64", Kind::U64),
    ],
};

/// `FileActivityNode`.
pub(super) static FILE_ACTIVITY_NODE: Message = Message {
    name: "FileActivityNode",
    fields: &[
        many(9, "matched_rules", Kind::Message(&MATCHED_RULE)),
        many(10, "image_tags", Kind::Text),
        one(11, "node_base", Kind::Message(&NODE_BASE)),
        one(1, "name", Kind::Text),
        one(7, "is_pattern", Kind::Bool),
        one(2, "file", Kind::Message(&FILE_INFO)),
        one(8, "generation_type", Kind::Enum(GENERATION_TYPE)),
        one(4, "first_seen", Kind::U64),
        one(5, "open", Kind::Message(&OPEN_NODE)),
        many(6, "children", Kind::Message(&FILE_ACTIVITY_NODE)),
    ],
};

/// `OpenNode`.
pub(super) static OPEN_NODE: Message = Message {
    name: "OpenNode",
    fields: &[one(1, "retval", Kind::S64), one(2, "flags", Kind::U32), one(3, "mode", Kind::U32)],
};

/// `DNSNode`.
pub(super) static DNS_NODE: Message = Message {
    name: "DNSNode",
    fields: &[
        many(2, "matched_rules", Kind::Message(&MATCHED_RULE)),
        many(3, "image_tags", Kind::Text),
        one(4, "node_base", Kind::Message(&NODE_BASE)),
        many(1, "requests", Kind::Message(&DNS_INFO)),
    ],
};

/// `DNSInfo`.
pub(super) static DNS_INFO: Message = Message {
    name: "DNSInfo",
    fields: &[
        one(1, "name", Kind::Text),
        one(2, "type", Kind::U32),
        one(3, "class", Kind::U32),
        one(4, "size", Kind::U32),
        one(5, "count", Kind::U32),
    ],
};

/// `SyscallNode`.
pub(super) static SYSCALL_NODE: Message = Message {
    name: "SyscallNode",
    fields: &[
        many(1, "image_tags", Kind::Text),
        one(3, "node_base", Kind::Message(&NODE_BASE)),
        one(2, "syscall", Kind::I32),
    ],
};

/// `CapabilityNode`.
pub(super) static CAPABILITY_NODE: Message = Message {
    name: "CapabilityNode",
    fields: &[
        one(1, "node_base", Kind::Message(&NODE_BASE)),
        one(2, "capability", Kind::U64),
        one(3, "is_capable", Kind::Bool),
    ],
};

/// `IMDSNode`.
pub(super) static IMDS_NODE: Message = Message {
    name: "IMDSNode",
    fields: &[
        many(1, "matched_rules", Kind::Message(&MATCHED_RULE)),
        many(2, "image_tags", Kind::Text),
        one(4, "node_base", Kind::Message(&NODE_BASE)),
        one(3, "event", Kind::Message(&IMDS_EVENT)),
    ],
};

/// `IMDSEvent`.
pub(super) static IMDS_EVENT: Message = Message {
    name: "IMDSEvent",
    fields: &[
        one(1, "type", Kind::Text),
        one(2, "cloud_provider", Kind::Text),
        one(3, "url", Kind::Text),
        one(4, "host", Kind::Text),
        one(5, "user_agent", Kind::Text),
        one(6, "server", Kind::Text),
        one(7, "aws", Kind::Message(&AWS_IMDS_EVENT)),
    ],
};

/// `AWSIMDSEvent`.
pub(super) static AWS_IMDS_EVENT: Message = Message {
    name: "AWSIMDSEvent",
    fields: &[
        one(1, "is_imds_v2", Kind::Bool),
        one(2, "security_credentials", Kind::Message(&AWS_SECURITY_CREDENTIALS)),
    ],
};

/// `AWSSecurityCredentials`.
pub(super) static AWS_SECURITY_CREDENTIALS: Message = Message {
    name: "AWSSecurityCredentials",
    fields: &[
        one(1, "code", Kind::Text),
        one(2, "type", Kind::Text),
        one(3, "access_key_id", Kind::Text),
        one(4, "last_updated", Kind::Text),
        one(5, "expiration_raw", Kind::Text),
    ],
};

/// `FileInfo`.
pub(super) static FILE_INFO: Message = Message {
    name: "FileInfo",
    fields: &[
        one(1, "uid", Kind::U32),
        one(2, "user", Kind::Text),
        one(3, "gid", Kind::U32),
        one(4, "group", Kind::Text),
        one(5, "mode", Kind::U32),
        one(6, "ctime", Kind::U64),
        one(7, "mtime", Kind::U64),
        one(8, "mount_id", Kind::U32),
        one(9, "inode", Kind::U64),
        one(10, "in_upper_layer", Kind::Bool),
        one(11, "path", Kind::Text),
        one(12, "basename", Kind::Text),
        one(13, "filesystem", Kind::Text),
        one(14, "package_name", Kind::Text),
        one(15, "package_version", Kind::Text),
        one(19, "package_epoch", Kind::U32),
        one(20, "package_release", Kind::Text),
        one(16, "package_src_version", Kind::Text),
        one(21, "package_src_epoch", Kind::U32),
        one(22, "package_src_release", Kind::Text),
        many(17, "hashes", Kind::Text),
        one(18, "hash_state", Kind::Enum(HASH_STATE)),
    ],
};

/// `Credentials`.
pub(super) static CREDENTIALS: Message = Message {
    name: "Credentials",
    fields: &[
        one(1, "uid", Kind::U32),
        one(2, "gid", Kind::U32),
        one(3, "user", Kind::Text),
        one(4, "group", Kind::Text),
        one(5, "effective_uid", Kind::U32),
        one(6, "effective_gid", Kind::U32),
        one(7, "effective_user", Kind::Text),
        one(8, "effective_group", Kind::Text),
        one(9, "fs_uid", Kind::U32),
        one(10, "fs_gid", Kind::U32),
        one(11, "fs_user", Kind::Text),
        one(12, "fs_group", Kind::Text),
        one(13, "cap_effective", Kind::U64),
        one(14, "cap_permitted", Kind::U64),
    ],
};

/// `SocketNode`.
pub(super) static SOCKET_NODE: Message = Message {
    name: "SocketNode",
    fields: &[one(1, "family", Kind::Text), many(2, "bind", Kind::Message(&BIND_NODE))],
};

/// `BindNode`.
pub(super) static BIND_NODE: Message = Message {
    name: "BindNode",
    fields: &[
        many(3, "matched_rules", Kind::Message(&MATCHED_RULE)),
        many(4, "image_tags", Kind::Text),
        one(6, "node_base", Kind::Message(&NODE_BASE)),
        one(1, "port", Kind::U32),
        one(2, "ip", Kind::Text),
        one(5, "protocol", Kind::U32),
    ],
};

/// `NetworkDeviceNode`.
pub(super) static NETWORK_DEVICE_NODE: Message = Message {
    name: "NetworkDeviceNode",
    fields: &[
        many(1, "matched_rules", Kind::Message(&MATCHED_RULE)),
        one(2, "netns", Kind::U32),
        one(3, "ifindex", Kind::U32),
        one(4, "ifname", Kind::Text),
        many(5, "flow_nodes", Kind::Message(&FLOW_NODE)),
    ],
};

/// `FlowNode`.
pub(super) static FLOW_NODE: Message = Message {
    name: "FlowNode",
    fields: &[
        many(1, "image_tags", Kind::Text),
        one(8, "node_base", Kind::Message(&NODE_BASE)),
        one(2, "source", Kind::Message(&IP_PORT_CONTEXT)),
        one(3, "destination", Kind::Message(&IP_PORT_CONTEXT)),
        one(4, "l3_protocol", Kind::U32),
        one(5, "l4_protocol", Kind::U32),
        one(6, "ingress", Kind::Message(&NETWORK_STATS)),
        one(7, "egress", Kind::Message(&NETWORK_STATS)),
    ],
};

/// `IPPortContext`.
pub(super) static IP_PORT_CONTEXT: Message =
    Message { name: "IPPortContext", fields: &[one(1, "ip", Kind::Text), one(2, "port", Kind::U32)] };

/// `NetworkStats`.
pub(super) static NETWORK_STATS: Message = Message {
    name: "NetworkStats",
    fields: &[one(1, "data_size", Kind::U64), one(2, "packet_count", Kind::U64)],
};

/// `MatchedRule`.
pub(super) static MATCHED_RULE: Message = Message {
    name: "MatchedRule",
    fields: &[
        one(1, "rule_id", Kind::Text),
        one(2, "rule_version", Kind::Text),
        one(3, "policy_name", Kind::Text),
        one(4, "policy_version", Kind::Text),
        map(5, "rule_tags", &MATCHED_RULE_RULE_TAGS),
    ],
};

/// `event_type_state`.
pub(super) static EVENT_TYPE_STATE: Message = Message {
    name: "EventTypeState",
    fields: &[
        one(1, "last_anomaly_nano", Kind::U64),
        one(2, "event_profile_state", Kind::Enum(EVENT_PROFILE_STATE)),
    ],
};

/// An entry of `ProfileContext.event_type_state`.
static PROFILE_CONTEXT_EVENT_TYPE_STATE: Message = Message {
    name: "ProfileContext.event_type_state",
    fields: &[one(1, "key", Kind::U32), one(2, "value", Kind::Message(&EVENT_TYPE_STATE))],
};

/// An entry of `NodeBase.seen`.
static NODE_BASE_SEEN: Message = Message {
    name: "NodeBase.seen",
    fields: &[one(1, "key", Kind::Text), one(2, "value", Kind::Message(&IMAGE_TAG_TIMES))],
};

/// An entry of `SecurityProfile.profile_contexts`.
static SECURITY_PROFILE_PROFILE_CONTEXTS: Message = Message {
    name: "SecurityProfile.profile_contexts",
    fields: &[one(1, "key", Kind::Text), one(2, "value", Kind::Message(&PROFILE_CONTEXT))],
};

/// An entry of `MatchedRule.rule_tags`.
static MATCHED_RULE_RULE_TAGS: Message = Message {
    name: "MatchedRule.rule_tags",
    fields: &[one(1, "key", Kind::Text), one(2, "value", Kind::Text)],
};

/// `HashState` by number.
static HASH_STATE: &[(u32, &str)] = &[
    (0, "NO_HASH"),
    (1, "DONE"),
    (2, "FILE_NOT_FOUND"),
    (3, "PATHNAME_RESOLUTION_ERROR"),
    (4, "FILE_TOO_BIG"),
    (5, "EVENT_TYPE_NOT_CONFIGURED"),
    (6, "HASH_WAS_RATE_LIMITED"),
    (7, "UNKNOWN_HASH_ERROR"),
];

/// `GenerationType` by number.
static GENERATION_TYPE: &[(u32, &str)] = &[(0, "UNKNOWN"), (1, "RUNTIME"), (2, "SNAPSHOT")];

/// `event_profile_state` by number.
static EVENT_PROFILE_STATE: &[(u32, &str)] = &[
    (0, "NO_PROFILE"),
    (1, "PROFILE_AT_MAX_SIZE"),
    (2, "UNSTABLE_PROFILE"),
    (3, "STABLE_PROFILE"),
    (4, "AUTO_LEARNING"),
    (5, "WORKLOAD_WARMUP"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_names_are_unique_in_each_message() {
        let mut left = vec![&SEC_DUMP, &SECURITY_PROFILE];
        let mut met: Vec<&str> = Vec::new();
        while let Some(message) = left.pop() {
            if met.contains(&message.name) {
                continue;
            }
            met.push(message.name);
            for (at, field) in message.fields.iter().enumerate() {
                for other in &message.fields[at + 1..] {
                    assert!(field.number != other.number && field.name != other.name, "{}", message.name);
                }
                if let Kind::Message(next) | Kind::Map(next) = &field.kind {
                    left.push(next);
                }
            }
        }
        assert_eq!(met.len(), 33, "every message and map of the schema is reached");
    }

    #[test]
    fn fields_are_found_by_every_spelling() {
        let mut hint = 0;
        for (name, number) in [
            (b"agent_version".as_slice(), 1),
            (b"agent_commit", 2),
            (b"differentiateArgs", 7),
            (b"containerId", 9),
            (b"arch", 13),
        ] {
            assert_eq!(METADATA.by_name(name, &mut hint).map(|field| field.number), Some(number));
        }
        assert_eq!(FILE_INFO.by_name(b"package_srcversion", &mut hint).map(|f| f.number), Some(16));
        assert_eq!(FILE_INFO.by_name(b"packageSrcversion", &mut hint).map(|f| f.number), Some(16));
        assert!(METADATA.by_name(b"package_srcversion", &mut hint).is_none());
    }
}
