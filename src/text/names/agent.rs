//! Numbers of the agent itself. Event type numbers depend on its version.

use super::by_number;

/// The agent's event types, by position, as numbered in 2026.
#[rustfmt::skip]
static EVENT_TYPES: [&str; 61] = [
    "unknown", "open", "mkdir", "link", "rename", "unlink", "rmdir", "chmod", "chown", "utimes", "setxattr",
    "removexattr", "chdir", "mount", "umount", "fork", "exec", "exit", "invalidate_dentry", "setuid", "setgid",
    "capset", "args_envs", "mount_released", "selinux", "bpf", "ptrace", "mmap", "mprotect", "load_module",
    "unload_module", "signal", "splice", "cgroup_tracing", "dns", "dns_response_short", "dns_response",
    "net_device", "veth_pair", "veth_pair_ns", "accept", "bind", "connect", "unshare_mntns", "syscalls", "imds",
    "ondemand", "login_uid_write", "cgroup_write", "packet", "network_flow_monitor", "prctl", "stat", "sysctl",
    "setrlimit", "setsockopt", "fsmount", "open_tree", "packet_action", "capabilities", "move_mount",
];

/// The name of an event type as agents of 2026 number them. Other versions number differently, so a name must
/// be shown together with its number and that reservation.
#[must_use]
pub fn event_type(number: u32) -> Option<&'static str> {
    EVENT_TYPES.get(number as usize).copied()
}

static HASH_STATES: &[(u32, &str)] = &[
    (1, "done"),
    (2, "file not found"),
    (3, "path could not be resolved"),
    (4, "file too big"),
    (5, "event type not configured"),
    (6, "rate limited"),
    (7, "unknown error"),
];

/// What became of hashing a file, in words; nothing for "no hash".
#[must_use]
pub fn hash_state(number: u32) -> Option<&'static str> {
    by_number(HASH_STATES, number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn event_types_stand_at_their_numbers() {
        for (number, name) in
            [(16, "exec"), (34, "dns"), (41, "bind"), (45, "imds"), (59, "capabilities"), (60, "move_mount")]
        {
            assert_eq!(event_type(number), Some(name));
        }
        assert_eq!(event_type(61), None);
        assert_eq!((hash_state(1), hash_state(0), hash_state(8)), (Some("done"), None, None));
    }
}
