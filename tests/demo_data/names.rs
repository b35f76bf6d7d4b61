//! Numbers of Linux that the description calls by their names.

/// What kind of file system a path lies on.
pub(crate) fn filesystem(path: &str) -> &'static str {
    const MOUNTED: [(&str, &str); 4] =
        [("/proc/", "proc"), ("/sys/", "sysfs"), ("/dev/shm/", "tmpfs"), ("/run/secrets/", "tmpfs")];
    MOUNTED.iter().find(|(start, _)| path.starts_with(start)).map_or("overlay", |(_, name)| name)
}

/// The number of a transport.
pub(crate) fn protocol(name: &str) -> u64 {
    if name == "udp" { 17 } else { 6 }
}

/// The number of a kind of question.
pub(crate) fn number_of_type(name: &str) -> u64 {
    const TYPES: [(&str, u64); 6] =
        [("A", 1), ("PTR", 12), ("MX", 15), ("TXT", 16), ("AAAA", 28), ("SRV", 33)];
    TYPES.iter().find(|(known, _)| *known == name).map_or_else(|| panic!("no type {name}"), |(_, n)| *n)
}

/// The number of a capability.
pub(crate) fn capability(name: &str) -> u64 {
    CAPABILITIES.iter().position(|known| *known == name).unwrap_or_else(|| panic!("no capability {name}"))
        as u64
}
/// All capabilities in the order of their numbers.
pub(crate) const CAPABILITIES: [&str; 32] = [
    "chown",
    "dac_override",
    "dac_read_search",
    "fowner",
    "fsetid",
    "kill",
    "setgid",
    "setuid",
    "setpcap",
    "linux_immutable",
    "net_bind_service",
    "net_broadcast",
    "net_admin",
    "net_raw",
    "ipc_lock",
    "ipc_owner",
    "sys_module",
    "sys_rawio",
    "sys_chroot",
    "sys_ptrace",
    "sys_pacct",
    "sys_admin",
    "sys_boot",
    "sys_nice",
    "sys_resource",
    "sys_time",
    "sys_tty_config",
    "mknod",
    "lease",
    "audit_write",
    "audit_control",
    "setfcap",
];

/// The number of a system call; none where the architecture does not have it.
pub(crate) fn call(name: &str, arch: &str) -> Option<u64> {
    let (_, x64, arm64) =
        CALLS.iter().find(|(known, ..)| *known == name).unwrap_or_else(|| panic!("no call {name}"));
    let number = if arch == "arm64" { *arm64 } else { *x64 };
    u64::try_from(number).ok()
}

/// Names, and numbers on x64 and arm64 (-1: not there).
#[rustfmt::skip]
const CALLS: &[(&str, i32, i32)] = &[
    ("accept4", 288, 242), ("access", 21, -1), ("arch_prctl", 158, -1), ("bind", 49, 200), ("brk", 12, 214),
    ("capset", 126, 91), ("chdir", 80, 49), ("chmod", 90, -1), ("chown", 92, -1), ("clock_nanosleep", 230, 115),
    ("clone", 56, 220), ("clone3", 435, 435), ("close", 3, 57), ("connect", 42, 203), ("dup2", 33, -1),
    ("dup3", 292, 24), ("epoll_create1", 291, 20), ("epoll_ctl", 233, 21), ("epoll_pwait", 281, 22),
    ("epoll_wait", 232, -1), ("eventfd2", 290, 19), ("execve", 59, 221), ("exit_group", 231, 94),
    ("faccessat2", 439, 439), ("fadvise64", 221, 223), ("fchmod", 91, 52), ("fchown", 93, 55), ("fcntl", 72, 25),
    ("fdatasync", 75, 83), ("flock", 73, 32), ("fstat", 5, 80), ("fsync", 74, 82), ("ftruncate", 77, 46),
    ("futex", 202, 98), ("getcwd", 79, 17), ("getdents64", 217, 61), ("getegid", 108, 177), ("geteuid", 107, 175),
    ("getgid", 104, 176), ("getpid", 39, 172), ("getppid", 110, 173), ("getrandom", 318, 278),
    ("getsockname", 51, 204), ("getsockopt", 55, 209), ("getuid", 102, 174), ("io_uring_setup", 425, 425),
    ("ioctl", 16, 29), ("kill", 62, 129), ("listen", 50, 201), ("lseek", 8, 62), ("madvise", 28, 233),
    ("mkdir", 83, -1), ("mkdirat", 258, 34), ("mmap", 9, 222), ("mprotect", 10, 226), ("munmap", 11, 215),
    ("newfstatat", 262, 79), ("openat", 257, 56), ("pipe2", 293, 59), ("poll", 7, -1), ("ppoll", 271, 73),
    ("prctl", 157, 167), ("pread64", 17, 67), ("prlimit64", 302, 261), ("pwrite64", 18, 68), ("read", 0, 63),
    ("readlink", 89, -1), ("readlinkat", 267, 78), ("recvfrom", 45, 207), ("recvmsg", 47, 212), ("rename", 82, -1),
    ("renameat", 264, 38), ("rseq", 334, 293), ("rt_sigaction", 13, 134), ("rt_sigprocmask", 14, 135),
    ("rt_sigreturn", 15, 139), ("sched_getaffinity", 204, 123), ("sched_yield", 24, 124), ("sendfile", 40, 71),
    ("sendmmsg", 307, 269), ("sendmsg", 46, 211), ("sendto", 44, 206), ("set_robust_list", 273, 99),
    ("set_tid_address", 218, 96), ("setgid", 106, 144), ("setgroups", 116, 159), ("setsid", 112, 157),
    ("setsockopt", 54, 208), ("setuid", 105, 146), ("shutdown", 48, 210), ("sigaltstack", 131, 132),
    ("socket", 41, 198), ("socketpair", 53, 199), ("statfs", 137, 43), ("statx", 332, 291), ("sysinfo", 99, 179),
    ("tgkill", 234, 131), ("umask", 95, 166), ("uname", 63, 160), ("unlink", 87, -1), ("unlinkat", 263, 35),
    ("utimensat", 280, 88), ("wait4", 61, 260), ("write", 1, 64), ("writev", 20, 66),
];
