//! Which attribute of an event is which field of the agent's rule language.

/// How the values of a field are asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// The path of a file, with the field of its name: takes globs, but no regular expressions.
    File,
    /// The path of an executable. Of the process that acts it is also the path of the symbolic link that was executed.
    Executable,
    /// The paths of several executables.
    Executables,
    /// A text: takes regular expressions.
    Text,
    /// Several texts.
    Texts,
    /// A DNS name: compared without regard to case.
    Name,
    /// The type of a DNS question: a constant of the language.
    QuestionType,
}

pub(super) struct Row {
    /// The attribute of the event.
    pub(super) attribute: &'static str,
    /// The operations that it is so for; empty for all.
    operations: &'static [&'static str],
    /// The field; `{}` stands for the operation.
    pub(super) field: &'static str,
    pub(super) kind: Kind,
}

const fn row(attribute: &'static str, field: &'static str, kind: Kind) -> Row {
    Row { attribute, operations: &[], field, kind }
}

const fn of(
    operations: &'static [&'static str],
    attribute: &'static str,
    field: &'static str,
    kind: Kind,
) -> Row {
    Row { attribute, operations, field, kind }
}

const ON_FILES: &[&str] = &[
    "chdir",
    "chmod",
    "chown",
    "link",
    "load_module",
    "mkdir",
    "mmap",
    "open",
    "removexattr",
    "rename",
    "rmdir",
    "setxattr",
    "splice",
    "unlink",
    "utimes",
];

/// The first row that fits holds.
static ROWS: [Row; 19] = [
    of(&["exec"], "process.executable.path", "exec.file.path", Kind::Executable),
    row("process.executable.path", "process.file.path", Kind::Executable),
    of(&["exec"], "file.path", "exec.file.path", Kind::Executable),
    of(ON_FILES, "file.path", "{}.file.path", Kind::File),
    of(&["link", "rename"], "file.destination.path", "{}.file.destination.path", Kind::File),
    row("process.args", "process.argv", Kind::Texts),
    row("process.argv0", "process.argv0", Kind::Text),
    row("process.comm", "process.comm", Kind::Text),
    row("process.user", "process.user", Kind::Text),
    row("process.group", "process.group", Kind::Text),
    row("process.parent.executable.path", "process.parent.file.path", Kind::Executable),
    row("process.parent.args", "process.parent.argv", Kind::Texts),
    row("process.parent.argv0", "process.parent.argv0", Kind::Text),
    row("process.parent.comm", "process.parent.comm", Kind::Text),
    row("process.parent.user", "process.parent.user", Kind::Text),
    row("process.ancestors.executable.path", "process.ancestors.file.path", Kind::Executables),
    row("process.ancestors.comm", "process.ancestors.comm", Kind::Texts),
    of(&["dns"], "dns.question.name", "dns.question.name", Kind::Name),
    of(&["dns"], "dns.question.type", "dns.question.type", Kind::QuestionType),
];

/// The field of an attribute in rules on an operation.
pub(super) fn field(operation: &str, attribute: &str) -> Option<(String, Kind)> {
    let fits = |row: &&Row| {
        row.attribute == attribute && (row.operations.is_empty() || row.operations.contains(&operation))
    };
    let row = ROWS.iter().find(fits)?;
    Some((row.field.replace("{}", operation), row.kind))
}

/// The operations that a fragment can be written for.
pub(super) fn knows_operation(operation: &str) -> bool {
    ON_FILES.contains(&operation)
        || OTHERS.contains(&operation)
        || ROWS.iter().any(|row| row.operations.contains(&operation))
}

/// Operations without attributes of their own here: only the process that acts can be asked for.
const OTHERS: &[&str] = &[
    "accept",
    "bind",
    "bpf",
    "capset",
    "connect",
    "exit",
    "imds",
    "mount",
    "mprotect",
    "ptrace",
    "selinux",
    "setgid",
    "setuid",
    "signal",
    "unload_module",
];

/// The tags of a container that an agent's rules can ask for: `container.tags`. Tags of hosts, clusters and services are
/// put on an event after its rules were held against it.
static CONTAINER_TAGS: [&str; 13] = [
    "container_name",
    "docker_image",
    "image_id",
    "image_name",
    "image_tag",
    "kube_container_name",
    "kube_cronjob",
    "kube_daemon_set",
    "kube_deployment",
    "kube_job",
    "kube_namespace",
    "kube_stateful_set",
    "short_image",
];

/// Whether it is a tag of a container.
pub(super) fn is_container_tag(tag: &str) -> bool {
    CONTAINER_TAGS.contains(&tag)
}

/// The types of DNS questions that are constants of the language.
static QUESTION_TYPES: [&str; 24] = [
    "A", "AAAA", "AFSDB", "ANY", "CAA", "CERT", "CNAME", "DNAME", "DNSKEY", "DS", "HINFO", "HTTPS", "LOC",
    "MX", "NAPTR", "NS", "NSEC", "NSEC3", "PTR", "RRSIG", "SOA", "SRV", "SVCB", "TXT",
];

/// Whether it is the type of a DNS question.
pub(super) fn is_question_type(name: &str) -> bool {
    QUESTION_TYPES.contains(&name)
}
