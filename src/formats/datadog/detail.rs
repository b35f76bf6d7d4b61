//! Everything that one node's own message says, decoded when somebody looks at it. Children are passed over.

use super::schema;
use super::walk::generation;
use super::wire::{Field, Payload, Reader, unzigzag};
use crate::formats::{Ask, FormatError};
use crate::model::{
    BindDetail, Capabilities, CapabilityDetail, Credentials, DnsDetail, Facet, FileDetail, FileInfo,
    FlowDetail, ImdsDetail, MatchedRule, NodeDetail, NodeFlags, OpenInfo, ProcessDetail, SeenIn, Specific,
    SyscallDetail, Traffic, UnixNanos,
};
use crate::text::names;

/// Decodes the details of a node.
pub(super) fn detail(ask: &Ask<'_>) -> Result<NodeDetail, FormatError> {
    let start = ask.span.offset as usize;
    let end = start.saturating_add(ask.span.len as usize);
    if end > ask.wire.len() {
        return Err(FormatError::Detail {
            reason: "its bytes lie past the end of the file, which must have changed",
        });
    }
    let mut message = Own {
        wire: ask.wire,
        seen: Vec::new(),
        rules: Vec::new(),
        generation: None,
        flags: NodeFlags::COUNTED,
        unknown: Vec::new(),
    };
    let place = (start, end);
    let specific = match ask.facet {
        Facet::Process => Specific::Process(Box::new(message.process(place))),
        Facet::File => Specific::File(Box::new(message.file(place, ask.name))),
        Facet::Dns => Specific::Dns(message.dns(place, ask.name, ask.qualifier)?),
        Facet::Bind => Specific::Bind(message.bind(place, ask.qualifier)),
        Facet::Flow if ask.qualifier.is_empty() => message.device(place),
        Facet::Flow => Specific::Flow(Box::new(message.flow(place))),
        Facet::Syscall => Specific::Syscall(message.syscall(place, ask.name, ask.arch)),
        Facet::Capability => Specific::Capability(message.capability(place)),
        Facet::Imds => Specific::Imds(Box::new(message.imds(place))),
    };
    message.seen.sort_by(|a, b| a.version.cmp(&b.version));
    Ok(NodeDetail {
        seen: message.seen,
        rules: message.rules,
        generation: message.generation.map_or_else(String::new, generation_words),
        flags: message.flags,
        specific,
        unknown_fields: message.unknown,
    })
}

/// A generation type in words; the agent writes two that its schema does not name.
fn generation_words(number: u64) -> String {
    match number {
        0 => String::new(),
        1 => "runtime".to_owned(),
        2 => "snapshot".to_owned(),
        3 => "profile drift".to_owned(),
        4 => "workload warm-up".to_owned(),
        other => other.to_string(),
    }
}

/// What is gathered about a node besides its specific part.
struct Own<'a> {
    wire: &'a [u8],
    seen: Vec<SeenIn>,
    rules: Vec<MatchedRule>,
    generation: Option<u64>,
    flags: NodeFlags,
    unknown: Vec<(u32, usize)>,
}

type Place = (usize, usize);

fn place(field: &Field) -> Option<Place> {
    match field.payload {
        Payload::Bytes(start, end) => Some((start, end)),
        _ => None,
    }
}

fn int(field: &Field) -> u32 {
    long(field) as u32
}

fn long(field: &Field) -> u64 {
    field.number().unwrap_or(0)
}

fn flag(field: &Field) -> bool {
    long(field) != 0
}

fn time(field: &Field) -> Option<UnixNanos> {
    field.number().and_then(UnixNanos::recorded)
}

impl Own<'_> {
    /// Calls `visit` for every field of a message.
    fn each(&mut self, (start, end): Place, mut visit: impl FnMut(&mut Self, &Field)) {
        let mut reader = Reader::new(self.wire, start, end);
        while let Some(field) = reader.next() {
            visit(self, &field);
        }
    }

    /// Calls `visit` for every field of a submessage.
    fn inside(&mut self, field: &Field, visit: impl FnMut(&mut Self, &Field)) {
        if let Some(place) = place(field) {
            self.each(place, visit);
        }
    }

    fn text(&self, field: &Field) -> String {
        match field.payload {
            Payload::Bytes(start, end) => String::from_utf8_lossy(&self.wire[start..end]).into_owned(),
            _ => String::new(),
        }
    }

    /// Keeps the existence of a field that the schema does not have.
    fn unknown(&mut self, field: &Field) {
        self.unknown.push((field.number, field.len()));
    }

    fn image_tag(&mut self, field: &Field) {
        let version = self.text(field);
        if !self.seen.iter().any(|seen| seen.version == version) {
            self.seen.push(SeenIn { version, first: None, last: None });
        }
    }

    fn node_base(&mut self, field: &Field) {
        self.inside(field, |own, field| {
            if field.number != 1 {
                return own.unknown(field);
            }
            let mut seen = SeenIn { version: String::new(), first: None, last: None };
            own.inside(field, |own, field| match field.number {
                1 => seen.version = own.text(field),
                2 => own.inside(field, |own, field| match field.number {
                    1 => seen.first = time(field),
                    2 => seen.last = time(field),
                    _ => own.unknown(field),
                }),
                _ => own.unknown(field),
            });
            own.seen.retain(|known| known.version != seen.version);
            own.seen.push(seen);
        });
    }

    fn rule(&mut self, field: &Field) {
        self.flags |= NodeFlags::RULES;
        let mut rule = MatchedRule::default();
        self.inside(field, |own, field| match field.number {
            1 => rule.rule_id = own.text(field),
            2 => rule.rule_version = own.text(field),
            3 => rule.policy_name = own.text(field),
            4 => rule.policy_version = own.text(field),
            5 => {
                let (mut key, mut value) = (String::new(), String::new());
                own.inside(field, |own, field| match field.number {
                    1 => key = own.text(field),
                    2 => value = own.text(field),
                    _ => {}
                });
                rule.tags.push((key, value));
            }
            _ => own.unknown(field),
        });
        rule.tags.sort();
        self.rules.push(rule);
    }

    fn generation(&mut self, field: &Field) {
        self.generation = field.number();
        generation(&mut self.flags, field.number());
    }

    fn process(&mut self, place: Place) -> ProcessDetail {
        let mut process = ProcessDetail::default();
        self.each(place, |own, field| match field.number {
            1 => own.process_info(field, &mut process),
            8 => own.generation(field),
            9 => own.rule(field),
            10 => own.image_tag(field),
            14 => own.node_base(field),
            3..=7 | 11..=13 | 15 => {}
            _ => own.unknown(field),
        });
        let credentials = &process.credentials;
        let root = credentials.recorded && (credentials.uid == 0 || credentials.euid == 0);
        self.flags.set(NodeFlags::ROOT, root);
        self.flags.set(NodeFlags::USER_CHANGE, credentials.uid != credentials.euid);
        self.flags.set(NodeFlags::EXEC_CHILD, process.is_exec_child);
        self.flags.set(NodeFlags::ARGS_TRUNCATED, process.args_truncated);
        self.flags.set(NodeFlags::PATTERN, process.file.path.contains('*'));
        process
    }

    fn process_info(&mut self, field: &Field, process: &mut ProcessDetail) {
        self.inside(field, |own, field| match field.number {
            1 => process.pid = int(field),
            2 => process.tid = int(field),
            3 => process.ppid = int(field),
            5 => process.is_thread = flag(field),
            6 => own.file_info(field, &mut process.file),
            7 => process.container_id = own.text(field),
            10 => process.tty = own.text(field),
            11 => process.comm = own.text(field),
            12 => process.fork_time = time(field),
            13 => process.exit_time = time(field),
            14 => process.exec_time = time(field),
            15 => own.credentials(field, &mut process.credentials),
            16 => process.args.push(own.text(field)),
            17 => process.argv0 = own.text(field),
            18 => process.args_truncated = flag(field),
            19 => process.envs.push(own.text(field)),
            20 => process.envs_truncated = flag(field),
            21 => process.is_exec_child = flag(field),
            // Cookies and tracing ids: numbers of the agent's own that mean nothing later.
            4 | 8 | 9 | 22 => {}
            _ => own.unknown(field),
        });
    }

    fn credentials(&mut self, field: &Field, c: &mut Credentials) {
        c.recorded |= place(field).is_some();
        self.inside(field, |own, field| match field.number {
            1 => c.uid = int(field),
            2 => c.gid = int(field),
            3 => c.user = own.text(field),
            4 => c.group = own.text(field),
            5 => c.euid = int(field),
            6 => c.egid = int(field),
            7 => c.euser = own.text(field),
            8 => c.egroup = own.text(field),
            9 => c.fsuid = int(field),
            10 => c.fsgid = int(field),
            11 => c.fsuser = own.text(field),
            12 => c.fsgroup = own.text(field),
            13 => c.cap_effective = Capabilities(long(field)),
            14 => c.cap_permitted = Capabilities(long(field)),
            _ => own.unknown(field),
        });
    }

    fn file_info(&mut self, field: &Field, file: &mut FileInfo) {
        let (mut binary, mut source) = (Package::default(), Package::default());
        self.inside(field, |own, field| match field.number {
            1 => file.uid = int(field),
            2 => file.user = own.text(field),
            3 => file.gid = int(field),
            4 => file.group = own.text(field),
            5 => file.mode = int(field),
            6 => file.ctime = time(field),
            7 => file.mtime = time(field),
            8 => file.mount_id = int(field),
            9 => file.inode = long(field),
            10 => file.in_upper_layer = flag(field),
            11 => file.path = own.text(field),
            12 => file.basename = own.text(field),
            13 => file.filesystem = own.text(field),
            14 => file.package_name = own.text(field),
            15 => binary.version = own.text(field),
            19 => binary.epoch = int(field),
            20 => binary.release = own.text(field),
            16 => source.version = own.text(field),
            21 => source.epoch = int(field),
            22 => source.release = own.text(field),
            17 => file.hashes.push(own.text(field)),
            18 => file.hash_state = hash_state(int(field)),
            _ => own.unknown(field),
        });
        for (package, words) in [(binary, &mut file.package_version), (source, &mut file.package_src_version)]
        {
            // Of a message in pieces, only some name a package.
            if !package.version.is_empty() {
                *words = package.words();
            }
        }
        self.flags.set(NodeFlags::SETUID, file.mode & 0o4000 != 0);
        self.flags.set(NodeFlags::SETGID, file.mode & 0o2000 != 0);
        self.flags.set(NodeFlags::UPPER_LAYER, file.in_upper_layer);
    }

    fn file(&mut self, place: Place, name: &str) -> FileDetail {
        let mut file = FileDetail::default();
        self.each(place, |own, field| match field.number {
            1 | 6 => {}
            2 => own.file_info(field, file.file.get_or_insert_default()),
            4 => file.first_seen = time(field),
            5 => own.open_info(field, file.open.get_or_insert_default()),
            7 => file.is_pattern = flag(field),
            8 => own.generation(field),
            9 => own.rule(field),
            10 => own.image_tag(field),
            11 => own.node_base(field),
            _ => own.unknown(field),
        });
        file.is_pattern |= name.contains('*');
        self.flags.set(NodeFlags::COUNTED, file.file.is_some());
        self.flags.set(NodeFlags::PATTERN, file.is_pattern);
        file
    }

    fn open_info(&mut self, field: &Field, open: &mut OpenInfo) {
        self.inside(field, |own, field| match field.number {
            1 => open.retval = unzigzag(long(field)),
            2 => open.flags = int(field),
            3 => open.mode = int(field),
            _ => own.unknown(field),
        });
    }

    /// The request of a DNS node that this node stands for: the one of its name and type.
    fn dns(&mut self, place: Place, name: &str, qualifier: &str) -> Result<DnsDetail, FormatError> {
        let mut found = None;
        self.each(place, |own, field| match field.number {
            1 => {
                let mut dns = DnsDetail::default();
                own.inside(field, |own, field| match field.number {
                    1 => dns.name = own.text(field),
                    2 => dns.record_type = int(field),
                    3 => dns.class = int(field),
                    4 => dns.size = int(field),
                    5 => dns.count = int(field),
                    _ => own.unknown(field),
                });
                let is_it = dns.name == name && super::leaves::dns_type(dns.record_type) == qualifier;
                if is_it && found.is_none() {
                    found = Some(dns);
                }
            }
            2 => own.rule(field),
            3 => own.image_tag(field),
            4 => own.node_base(field),
            _ => own.unknown(field),
        });
        found.ok_or(FormatError::Detail {
            reason: "the DNS question is not where it was: the file must have changed",
        })
    }

    /// A bind has no family of its own: it stands in the qualifier.
    fn bind(&mut self, place: Place, qualifier: &str) -> BindDetail {
        let family = qualifier.split(' ').next().unwrap_or("").to_owned();
        let mut bind = BindDetail { family, ..BindDetail::default() };
        self.each(place, |own, field| match field.number {
            1 => bind.port = int(field),
            2 => bind.ip = own.text(field),
            3 => own.rule(field),
            4 => own.image_tag(field),
            5 => bind.protocol = int(field),
            6 => own.node_base(field),
            _ => own.unknown(field),
        });
        bind
    }

    fn device(&mut self, place: Place) -> Specific {
        let (mut ifname, mut ifindex, mut netns) = (String::new(), 0, 0);
        self.each(place, |own, field| match field.number {
            1 => own.rule(field),
            2 => netns = int(field),
            3 => ifindex = int(field),
            4 => ifname = own.text(field),
            5 => {}
            _ => own.unknown(field),
        });
        self.flags.remove(NodeFlags::COUNTED);
        Specific::Device { ifname, ifindex, netns }
    }

    fn flow(&mut self, place: Place) -> FlowDetail {
        let mut flow = FlowDetail::default();
        self.each(place, |own, field| match field.number {
            1 => own.image_tag(field),
            2 => own.endpoint(field, &mut flow.source_ip, &mut flow.source_port),
            3 => own.endpoint(field, &mut flow.destination_ip, &mut flow.destination_port),
            4 => flow.l3 = int(field),
            5 => flow.l4 = int(field),
            6 => own.traffic(field, &mut flow.ingress),
            7 => own.traffic(field, &mut flow.egress),
            8 => own.node_base(field),
            _ => own.unknown(field),
        });
        flow
    }

    fn endpoint(&mut self, field: &Field, ip: &mut String, port: &mut u32) {
        self.inside(field, |own, field| match field.number {
            1 => *ip = own.text(field),
            2 => *port = int(field),
            _ => own.unknown(field),
        });
    }

    fn traffic(&mut self, field: &Field, traffic: &mut Traffic) {
        self.inside(field, |own, field| match field.number {
            1 => traffic.bytes = long(field),
            2 => traffic.packets = long(field),
            _ => own.unknown(field),
        });
    }

    /// A number of the old list has an empty message; then its name says which it is.
    fn syscall(&mut self, place: Place, name: &str, arch: &str) -> SyscallDetail {
        let named = || match name.strip_prefix("syscall ") {
            Some(rest) => rest.split(' ').next()?.parse().ok(),
            None => names::syscall_number(names::Arch::parse(arch)?, name),
        };
        let mut number = named().unwrap_or(0);
        self.each(place, |own, field| match field.number {
            1 => own.image_tag(field),
            2 => number = int(field),
            3 => own.node_base(field),
            _ => own.unknown(field),
        });
        SyscallDetail { number, arch: arch.to_owned() }
    }

    fn capability(&mut self, place: Place) -> CapabilityDetail {
        let mut capability = CapabilityDetail::default();
        self.each(place, |own, field| match field.number {
            1 => own.node_base(field),
            2 => capability.number = long(field),
            3 => capability.is_capable = flag(field),
            _ => own.unknown(field),
        });
        capability
    }

    fn imds(&mut self, place: Place) -> ImdsDetail {
        let mut imds = ImdsDetail::default();
        self.each(place, |own, field| match field.number {
            1 => own.rule(field),
            2 => own.image_tag(field),
            3 => own.imds_event(field, &mut imds),
            4 => own.node_base(field),
            _ => own.unknown(field),
        });
        imds
    }

    fn imds_event(&mut self, field: &Field, imds: &mut ImdsDetail) {
        self.inside(field, |own, field| match field.number {
            1 => imds.event_type = own.text(field),
            2 => imds.cloud_provider = own.text(field),
            3 => imds.url = own.text(field),
            4 => imds.host = own.text(field),
            5 => imds.user_agent = own.text(field),
            6 => imds.server = own.text(field),
            7 => {
                imds.is_imds_v2 = Some(imds.is_imds_v2.unwrap_or(false));
                own.inside(field, |own, field| match field.number {
                    1 => imds.is_imds_v2 = Some(flag(field)),
                    2 => own.inside(field, |own, field| {
                        match schema::AWS_SECURITY_CREDENTIALS.by_number(field.number) {
                            Some(known) => imds.credentials.push((known.name.to_owned(), own.text(field))),
                            None => own.unknown(field),
                        }
                    }),
                    _ => own.unknown(field),
                });
            }
            _ => own.unknown(field),
        });
    }
}

/// A package's version in its parts.
#[derive(Default)]
struct Package {
    epoch: u32,
    version: String,
    release: String,
}

impl Package {
    /// As package managers write it: `1:2.3-4`.
    fn words(&self) -> String {
        let epoch = if self.epoch == 0 { String::new() } else { format!("{}:", self.epoch) };
        let release = if self.release.is_empty() { String::new() } else { format!("-{}", self.release) };
        format!("{epoch}{}{release}", self.version)
    }
}

fn hash_state(number: u32) -> String {
    match names::hash_state(number) {
        Some(words) => words.to_owned(),
        None if number == 0 => String::new(),
        None => number.to_string(),
    }
}
