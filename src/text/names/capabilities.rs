//! Linux capabilities, both ways.

/// All capabilities; the position is the number.
static NAMES: [&str; 41] = [
    "CAP_CHOWN",
    "CAP_DAC_OVERRIDE",
    "CAP_DAC_READ_SEARCH",
    "CAP_FOWNER",
    "CAP_FSETID",
    "CAP_KILL",
    "CAP_SETGID",
    "CAP_SETUID",
    "CAP_SETPCAP",
    "CAP_LINUX_IMMUTABLE",
    "CAP_NET_BIND_SERVICE",
    "CAP_NET_BROADCAST",
    "CAP_NET_ADMIN",
    "CAP_NET_RAW",
    "CAP_IPC_LOCK",
    "CAP_IPC_OWNER",
    "CAP_SYS_MODULE",
    "CAP_SYS_RAWIO",
    "CAP_SYS_CHROOT",
    "CAP_SYS_PTRACE",
    "CAP_SYS_PACCT",
    "CAP_SYS_ADMIN",
    "CAP_SYS_BOOT",
    "CAP_SYS_NICE",
    "CAP_SYS_RESOURCE",
    "CAP_SYS_TIME",
    "CAP_SYS_TTY_CONFIG",
    "CAP_MKNOD",
    "CAP_LEASE",
    "CAP_AUDIT_WRITE",
    "CAP_AUDIT_CONTROL",
    "CAP_SETFCAP",
    "CAP_MAC_OVERRIDE",
    "CAP_MAC_ADMIN",
    "CAP_SYSLOG",
    "CAP_WAKE_ALARM",
    "CAP_BLOCK_SUSPEND",
    "CAP_AUDIT_READ",
    "CAP_PERFMON",
    "CAP_BPF",
    "CAP_CHECKPOINT_RESTORE",
];

/// The name of a capability: `CAP_NET_RAW`.
#[must_use]
pub fn capability(number: u64) -> Option<&'static str> {
    usize::try_from(number).ok().and_then(|at| NAMES.get(at)).copied()
}

/// The names of all capabilities in a mask, by number; an unknown bit is `CAP_N`.
pub fn capabilities(mask: u64) -> impl Iterator<Item = String> {
    (0..64_u64)
        .filter(move |bit| mask & (1 << bit) != 0)
        .map(|bit| capability(bit).map_or_else(|| format!("CAP_{bit}"), str::to_owned))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_at_their_numbers() {
        assert_eq!(capability(13), Some("CAP_NET_RAW"));
        assert_eq!(capability(40), Some("CAP_CHECKPOINT_RESTORE"));
        assert_eq!(capability(41), None);
        assert_eq!(capabilities(1 | 1 << 41).collect::<Vec<_>>(), ["CAP_CHOWN", "CAP_41"]);
    }
}
