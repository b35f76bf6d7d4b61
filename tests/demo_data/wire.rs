//! The messages of activity dumps and security profiles as tables, and two encoders that read the tables: protobuf and
//! protojson. Independent of the library's own, so that the demo data also tests those.

use serde_json::{Map, Value as Json, json};

/// The type of a field.
#[derive(Clone, Copy)]
pub(crate) enum Kind {
    /// An unsigned number of 32 bits.
    U32,
    /// An unsigned number of 64 bits: a string in JSON.
    U64,
    /// A signed number of 64 bits, zigzag: a string in JSON.
    S64,
    /// A signed number of 32 bits that is never negative here.
    I32,
    /// True or false.
    Bool,
    /// Text.
    Text,
    /// One of these names, by position; a number beyond them stays one.
    Enum(&'static [&'static str]),
    /// Another message.
    Message(&'static Schema),
    /// Messages by text key.
    Map(&'static Schema),
    /// Messages by number.
    NumberMap(&'static Schema),
}

/// A field: number, name, type, whether it is repeated.
pub(crate) type Field = (u32, &'static str, Kind, bool);
/// The fields of a message.
pub(crate) struct Schema(&'static [Field]);

const fn one(number: u32, name: &'static str, kind: Kind) -> Field {
    (number, name, kind, false)
}

const fn many(number: u32, name: &'static str, kind: Kind) -> Field {
    (number, name, kind, true)
}

use Kind::{Bool, Enum, I32, Map as TextMap, Message, NumberMap, S64, Text, U32, U64};

const GENERATION: Kind = Enum(&["UNKNOWN", "RUNTIME", "SNAPSHOT"]);
const HASH_STATE: Kind = Enum(&[
    "NO_HASH",
    "DONE",
    "FILE_NOT_FOUND",
    "PATHNAME_RESOLUTION_ERROR",
    "FILE_TOO_BIG",
    "EVENT_TYPE_NOT_CONFIGURED",
    "HASH_WAS_RATE_LIMITED",
    "UNKNOWN_HASH_ERROR",
]);
/// The states of an event type.
pub(crate) const STATES: &[&str] = &[
    "NO_PROFILE",
    "PROFILE_AT_MAX_SIZE",
    "UNSTABLE_PROFILE",
    "STABLE_PROFILE",
    "AUTO_LEARNING",
    "WORKLOAD_WARMUP",
];

/// An activity dump.
pub(crate) static SEC_DUMP: Schema = Schema(&[
    one(1, "host", Text),
    one(2, "service", Text),
    one(3, "source", Text),
    one(4, "metadata", Message(&METADATA)),
    many(5, "tags", Text),
    many(6, "tree", Message(&PROCESS_NODE)),
]);

/// A security profile.
pub(crate) static SECURITY_PROFILE: Schema = Schema(&[
    one(1, "status", U32),
    one(2, "version", Text),
    one(3, "metadata", Message(&METADATA)),
    many(4, "tags", Text),
    many(6, "tree", Message(&PROCESS_NODE)),
    one(7, "profile_contexts", TextMap(&PROFILE_CONTEXT)),
    one(8, "selector", Message(&SELECTOR)),
    one(9, "disabled", Bool),
]);

static METADATA: Schema = Schema(&[
    one(1, "agent_version", Text),
    one(2, "agent_commit", Text),
    one(3, "kernel_version", Text),
    one(4, "linux_distribution", Text),
    one(5, "name", Text),
    one(6, "protobuf_version", Text),
    one(7, "differentiate_args", Bool),
    one(8, "comm", Text),
    one(9, "container_id", Text),
    one(10, "start", U64),
    one(11, "end", U64),
    one(12, "size", U64),
    one(13, "arch", Text),
    one(14, "serialization", Text),
    one(15, "cgroup_id", Text),
    one(16, "cgroup_manager", Text),
]);

static SELECTOR: Schema = Schema(&[one(1, "image_name", Text), one(2, "image_tag", Text)]);

static PROFILE_CONTEXT: Schema = Schema(&[
    one(1, "first_seen", U64),
    one(2, "last_seen", U64),
    one(3, "event_type_state", NumberMap(&EVENT_STATE)),
    many(5, "tags", Text),
]);

static EVENT_STATE: Schema =
    Schema(&[one(1, "last_anomaly_nano", U64), one(2, "event_profile_state", Enum(STATES))]);

static TIMES: Schema = Schema(&[one(1, "first_seen", U64), one(2, "last_seen", U64)]);

static NODE_BASE: Schema = Schema(&[one(1, "seen", TextMap(&TIMES))]);

/// A process with all that it did.
pub(crate) static PROCESS_NODE: Schema = Schema(&[
    one(1, "process", Message(&PROCESS)),
    many(3, "children", Message(&PROCESS_NODE)),
    many(4, "files", Message(&FILE_NODE)),
    many(5, "dns_names", Message(&DNS_NODE)),
    many(6, "sockets", Message(&SOCKET_NODE)),
    many(7, "syscalls", U32),
    one(8, "generation_type", GENERATION),
    many(9, "matched_rules", Message(&RULE)),
    many(10, "image_tags", Text),
    many(11, "imds_events", Message(&IMDS_NODE)),
    many(12, "syscall_nodes", Message(&SYSCALL_NODE)),
    many(13, "network_devices", Message(&DEVICE_NODE)),
    one(14, "node_base", Message(&NODE_BASE)),
    many(15, "capability_nodes", Message(&CAPABILITY_NODE)),
]);

static PROCESS: Schema = Schema(&[
    one(1, "pid", U32),
    one(2, "tid", U32),
    one(3, "ppid", U32),
    one(4, "cookie", U32),
    one(5, "is_thread", Bool),
    one(6, "file", Message(&FILE)),
    one(7, "container_id", Text),
    one(8, "span_id", U64),
    one(9, "trace_id", U64),
    one(10, "tty", Text),
    one(11, "comm", Text),
    one(12, "fork_time", U64),
    one(13, "exit_time", U64),
    one(14, "exec_time", U64),
    one(15, "credentials", Message(&CREDENTIALS)),
    many(16, "args", Text),
    one(17, "argv0", Text),
    one(18, "args_truncated", Bool),
    many(19, "envs", Text),
    one(20, "envs_truncated", Bool),
    one(21, "is_exec_child", Bool),
    one(22, "cookie64", U64),
]);

static CREDENTIALS: Schema = Schema(&[
    one(1, "uid", U32),
    one(2, "gid", U32),
    one(3, "user", Text),
    one(4, "group", Text),
    one(5, "effective_uid", U32),
    one(6, "effective_gid", U32),
    one(7, "effective_user", Text),
    one(8, "effective_group", Text),
    one(9, "fs_uid", U32),
    one(10, "fs_gid", U32),
    one(11, "fs_user", Text),
    one(12, "fs_group", Text),
    one(13, "cap_effective", U64),
    one(14, "cap_permitted", U64),
]);

static FILE: Schema = Schema(&[
    one(1, "uid", U32),
    one(2, "user", Text),
    one(3, "gid", U32),
    one(4, "group", Text),
    one(5, "mode", U32),
    one(6, "ctime", U64),
    one(7, "mtime", U64),
    one(8, "mount_id", U32),
    one(9, "inode", U64),
    one(10, "in_upper_layer", Bool),
    one(11, "path", Text),
    one(12, "basename", Text),
    one(13, "filesystem", Text),
    one(14, "package_name", Text),
    one(15, "package_version", Text),
    one(16, "package_src_version", Text),
    many(17, "hashes", Text),
    one(18, "hash_state", HASH_STATE),
]);

static FILE_NODE: Schema = Schema(&[
    one(1, "name", Text),
    one(2, "file", Message(&FILE)),
    one(4, "first_seen", U64),
    one(5, "open", Message(&OPEN)),
    many(6, "children", Message(&FILE_NODE)),
    one(7, "is_pattern", Bool),
    one(8, "generation_type", GENERATION),
    many(9, "matched_rules", Message(&RULE)),
    many(10, "image_tags", Text),
    one(11, "node_base", Message(&NODE_BASE)),
]);

static OPEN: Schema = Schema(&[one(1, "retval", S64), one(2, "flags", U32), one(3, "mode", U32)]);

static DNS_NODE: Schema = Schema(&[
    many(1, "requests", Message(&DNS)),
    many(2, "matched_rules", Message(&RULE)),
    many(3, "image_tags", Text),
    one(4, "node_base", Message(&NODE_BASE)),
]);

static DNS: Schema = Schema(&[
    one(1, "name", Text),
    one(2, "type", U32),
    one(3, "class", U32),
    one(4, "size", U32),
    one(5, "count", U32),
]);

static SOCKET_NODE: Schema = Schema(&[one(1, "family", Text), many(2, "bind", Message(&BIND))]);

static BIND: Schema = Schema(&[
    one(1, "port", U32),
    one(2, "ip", Text),
    many(3, "matched_rules", Message(&RULE)),
    many(4, "image_tags", Text),
    one(5, "protocol", U32),
    one(6, "node_base", Message(&NODE_BASE)),
]);

static SYSCALL_NODE: Schema =
    Schema(&[many(1, "image_tags", Text), one(2, "syscall", I32), one(3, "node_base", Message(&NODE_BASE))]);

static CAPABILITY_NODE: Schema = Schema(&[
    one(1, "node_base", Message(&NODE_BASE)),
    one(2, "capability", U64),
    one(3, "is_capable", Bool),
]);

static IMDS_NODE: Schema = Schema(&[
    many(1, "matched_rules", Message(&RULE)),
    many(2, "image_tags", Text),
    one(3, "event", Message(&IMDS)),
    one(4, "node_base", Message(&NODE_BASE)),
]);

static IMDS: Schema = Schema(&[
    one(1, "type", Text),
    one(2, "cloud_provider", Text),
    one(3, "url", Text),
    one(4, "host", Text),
    one(5, "user_agent", Text),
    one(6, "server", Text),
    one(7, "aws", Message(&AWS)),
]);

static AWS: Schema = Schema(&[one(1, "is_imds_v2", Bool), one(2, "security_credentials", Message(&AWS_KEY))]);

static AWS_KEY: Schema = Schema(&[
    one(1, "code", Text),
    one(2, "type", Text),
    one(3, "access_key_id", Text),
    one(4, "last_updated", Text),
    one(5, "expiration_raw", Text),
]);

static DEVICE_NODE: Schema = Schema(&[
    many(1, "matched_rules", Message(&RULE)),
    one(2, "netns", U32),
    one(3, "ifindex", U32),
    one(4, "ifname", Text),
    many(5, "flow_nodes", Message(&FLOW)),
]);

static FLOW: Schema = Schema(&[
    many(1, "image_tags", Text),
    one(2, "source", Message(&ENDPOINT)),
    one(3, "destination", Message(&ENDPOINT)),
    one(4, "l3_protocol", U32),
    one(5, "l4_protocol", U32),
    one(6, "ingress", Message(&TRAFFIC)),
    one(7, "egress", Message(&TRAFFIC)),
    one(8, "node_base", Message(&NODE_BASE)),
]);

static ENDPOINT: Schema = Schema(&[one(1, "ip", Text), one(2, "port", U32)]);

static TRAFFIC: Schema = Schema(&[one(1, "data_size", U64), one(2, "packet_count", U64)]);

static RULE: Schema = Schema(&[
    one(1, "rule_id", Text),
    one(2, "rule_version", Text),
    one(3, "policy_name", Text),
    one(4, "policy_version", Text),
]);

/// A value of a field.
#[derive(Clone, Debug)]
pub(crate) enum Value {
    /// Any number, boolean or position in an enumeration.
    Number(u64),
    /// Text.
    Text(String),
    /// A message.
    Message(Msg),
    /// A message under a key of a map.
    Entry(String, Msg),
}

impl From<u64> for Value {
    fn from(number: u64) -> Self {
        Value::Number(number)
    }
}

impl From<bool> for Value {
    fn from(yes: bool) -> Self {
        Value::Number(yes.into())
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Value::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Value::Text(text)
    }
}

impl From<Msg> for Value {
    fn from(message: Msg) -> Self {
        Value::Message(message)
    }
}

/// A message: values by the name of their field, several for a repeated one.
#[derive(Clone, Debug, Default)]
pub(crate) struct Msg(Vec<(&'static str, Value)>);

impl Msg {
    /// Adds a value.
    pub(crate) fn push(&mut self, name: &'static str, value: impl Into<Value>) {
        self.0.push((name, value.into()));
    }

    /// Adds a value.
    #[must_use]
    pub(crate) fn with(mut self, name: &'static str, value: impl Into<Value>) -> Msg {
        self.push(name, value);
        self
    }

    /// Adds a value a text.
    #[must_use]
    pub(crate) fn with_all(
        mut self,
        name: &'static str,
        texts: impl IntoIterator<Item = impl Into<String>>,
    ) -> Msg {
        texts.into_iter().for_each(|text| self.push(name, text.into()));
        self
    }

    /// Adds an entry of a map.
    #[must_use]
    pub(crate) fn entry(mut self, name: &'static str, key: impl Into<String>, value: Msg) -> Msg {
        self.0.push((name, Value::Entry(key.into(), value)));
        self
    }

    /// The message of a field; an empty one if it holds none.
    #[must_use]
    pub(crate) fn message(&self, name: &str) -> Msg {
        self.0.iter().rev().find(|(field, _)| *field == name).map_or_else(Msg::default, |(_, value)| {
            match value {
                Value::Message(message) => message.clone(),
                _ => Msg::default(),
            }
        })
    }

    /// The number of a field, if it holds one.
    #[must_use]
    pub(crate) fn number(&self, name: &str) -> Option<u64> {
        self.0.iter().rev().find(|(field, _)| *field == name).and_then(|(_, value)| match value {
            Value::Number(number) => Some(*number),
            _ => None,
        })
    }

    /// The text of a field; empty if it holds none.
    #[must_use]
    pub(crate) fn text(&self, name: &str) -> &str {
        self.0.iter().rev().find(|(field, _)| *field == name).map_or("", |(_, value)| match value {
            Value::Text(text) => text,
            _ => "",
        })
    }

    fn values<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Value> {
        self.0.iter().filter(move |(field, _)| *field == name).map(|(_, value)| value)
    }

    /// The message as protobuf.
    #[must_use]
    pub(crate) fn encode(&self, schema: &Schema) -> Vec<u8> {
        let mut out = Vec::new();
        for (number, name, kind, repeated) in schema.0 {
            for value in self.values(name) {
                match (value, kind) {
                    (Value::Number(n), kind) => {
                        let n = if matches!(kind, S64) { n << 1 } else { *n };
                        if n != 0 || *repeated {
                            varint(&mut out, u64::from(*number) << 3);
                            varint(&mut out, n);
                        }
                    }
                    (Value::Text(text), _) => {
                        if !text.is_empty() || *repeated {
                            bytes(&mut out, *number, text.as_bytes());
                        }
                    }
                    (Value::Message(message), Message(schema)) => {
                        bytes(&mut out, *number, &message.encode(schema));
                    }
                    (Value::Entry(key, message), TextMap(schema)) => {
                        let mut entry = Vec::new();
                        bytes(&mut entry, 1, key.as_bytes());
                        bytes(&mut entry, 2, &message.encode(schema));
                        bytes(&mut out, *number, &entry);
                    }
                    (Value::Entry(key, message), NumberMap(schema)) => {
                        let mut entry = Vec::new();
                        varint(&mut entry, 8);
                        varint(&mut entry, key.parse().unwrap());
                        bytes(&mut entry, 2, &message.encode(schema));
                        bytes(&mut out, *number, &entry);
                    }
                    _ => panic!("`{name}` holds a value of another type"),
                }
            }
        }
        out
    }

    /// The message as protojson with all fields, as agents write it.
    #[must_use]
    pub(crate) fn to_json(&self, schema: &Schema) -> Json {
        let mut object = Map::new();
        for (_, name, kind, repeated) in schema.0 {
            let values: Vec<&Value> = self.values(name).collect();
            let json = match kind {
                TextMap(schema) | NumberMap(schema) => Json::Object(
                    values
                        .iter()
                        .filter_map(|value| match value {
                            Value::Entry(key, message) => Some((key.clone(), message.to_json(schema))),
                            _ => None,
                        })
                        .collect(),
                ),
                _ if *repeated => values.iter().map(|value| value.to_json(kind)).collect(),
                kind => match values.last() {
                    Some(value) => value.to_json(kind),
                    None => kind.absent(),
                },
            };
            object.insert((*name).to_owned(), json);
        }
        Json::Object(object)
    }
}

impl Value {
    fn to_json(&self, kind: &Kind) -> Json {
        match (self, kind) {
            (Value::Number(n), U64 | S64) => json!(n.to_string()),
            (Value::Number(n), Bool) => json!(*n != 0),
            (Value::Number(n), Enum(names)) => names.get(*n as usize).map_or(json!(n), |name| json!(name)),
            (Value::Number(n), _) => json!(n),
            (Value::Text(text), _) => json!(text),
            (Value::Message(message), Message(schema)) => message.to_json(schema),
            _ => panic!("a value of another type than its field"),
        }
    }
}

impl Kind {
    fn absent(&self) -> Json {
        match self {
            Text => json!(""),
            Message(_) => Json::Null,
            kind => Value::Number(0).to_json(kind),
        }
    }
}

fn varint(out: &mut Vec<u8>, mut value: u64) {
    while value >= 0x80 {
        out.push(value as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

/// Adds a field of bytes, as a message, text or map entry is one.
pub(crate) fn bytes(out: &mut Vec<u8>, number: u32, content: &[u8]) {
    varint(out, u64::from(number) << 3 | 2);
    varint(out, content.len() as u64);
    out.extend_from_slice(content);
}
