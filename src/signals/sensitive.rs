//! Files that say who may come back and what runs by itself, and files that hold secrets: two tables of paths.

use std::sync::LazyLock;

use crate::text::{Case, Glob};

/// One row of a table: what a file is for, and the paths of such files.
struct Sensitive {
    words: &'static str,
    paths: &'static [&'static str],
}

/// Whoever writes here comes back, or becomes another.
static PERSISTENT: [Sensitive; 12] = [
    Sensitive {
        words: "cron",
        paths: &["/etc/cron*", "/etc/anacrontab", "/var/spool/cron/*", "/var/spool/at/*", "/etc/at.allow"],
    },
    Sensitive { words: "ssh", paths: &["*/.ssh/*", "/etc/ssh/*", "/etc/dropbear/*"] },
    Sensitive {
        words: "the loader of libraries",
        paths: &["/etc/ld.so.preload", "/etc/ld.so.conf", "/etc/ld.so.conf.d/*"],
    },
    Sensitive {
        words: "the start of shells",
        paths: &[
            "/etc/profile",
            "/etc/profile.d/*",
            "/etc/bash.bashrc",
            "/etc/bashrc",
            "/etc/environment",
            "/etc/zsh*",
            "*/.bashrc",
            "*/.bash_profile",
            "*/.bash_login",
            "*/.profile",
            "*/.zshrc",
            "*/.zprofile",
        ],
    },
    Sensitive {
        words: "services",
        paths: &[
            "/etc/systemd/*",
            "/lib/systemd/system/*",
            "/usr/lib/systemd/system/*",
            "*/.config/systemd/*",
            "/etc/init.d/*",
            "/etc/rc.local",
            "/etc/rc?.d/*",
            "/etc/inittab",
            "/etc/xdg/autostart/*",
        ],
    },
    Sensitive { words: "sudo", paths: &["/etc/sudoers", "/etc/sudoers.d/*", "/etc/doas.conf"] },
    Sensitive {
        words: "users and passwords",
        paths: &["/etc/passwd*", "/etc/shadow*", "/etc/group", "/etc/gshadow*", "/etc/subuid", "/etc/subgid"],
    },
    Sensitive {
        words: "logging in",
        paths: &["/etc/pam.d/*", "/etc/pam.conf", "*/security/pam_*", "/etc/nsswitch.conf", "/etc/securetty"],
    },
    Sensitive { words: "kernel modules", paths: &["/etc/modules*", "/etc/modprobe.d/*", "/lib/modules/*"] },
    Sensitive { words: "devices", paths: &["/etc/udev/rules.d/*", "/usr/lib/udev/rules.d/*"] },
    Sensitive {
        words: "the host",
        paths: &[
            "*/release_agent",
            "/proc/sys/kernel/core_pattern",
            "/proc/sys/kernel/modprobe",
            "/sys/kernel/uevent_helper",
            "*/docker.sock",
            "*/containerd.sock",
            "*/crio.sock",
        ],
    },
    Sensitive {
        words: "trusted certificates and packages",
        paths: &[
            "/etc/ssl/certs/*",
            "/usr/local/share/ca-certificates/*",
            "/etc/apt/sources.list*",
            "/etc/pip.conf",
        ],
    },
];

/// What the image's own programs are: who writes here replaces them.
static PROGRAMS: [Sensitive; 1] = [Sensitive {
    words: "a program or library of the system",
    paths: &[
        "/bin/*",
        "/sbin/*",
        "/usr/bin/*",
        "/usr/sbin/*",
        "/usr/local/bin/*",
        "/lib/*",
        "/lib64/*",
        "/usr/lib/*",
        "/usr/lib64/*",
    ],
}];

/// Whoever reads here may become another elsewhere.
static SECRET: [Sensitive; 5] = [
    Sensitive {
        words: "passwords",
        paths: &["/etc/shadow*", "/etc/gshadow*", "*/.pgpass", "*/.my.cnf", "*/.netrc"],
    },
    Sensitive {
        words: "keys",
        paths: &["*/.ssh/id_*", "*/.gnupg/*", "/etc/ssh/ssh_host_*_key", "/etc/ssl/private/*"],
    },
    Sensitive {
        words: "cloud credentials",
        paths: &[
            "*/.aws/credentials",
            "*/.config/gcloud/*",
            "*/.azure/*",
            "*/.kube/config",
            "*/.docker/config.json",
            "*/.git-credentials",
        ],
    },
    Sensitive { words: "the service account", paths: &["*/secrets/kubernetes.io/serviceaccount*/token"] },
    Sensitive {
        words: "other processes",
        paths: &["/proc/*/mem", "/proc/*/environ", "/proc/kcore", "/dev/mem", "/dev/kmem"],
    },
];

/// Where anybody may write.
static SCRATCH: [&str; 5] = ["/tmp/", "/var/tmp/", "/dev/shm/", "/run/shm/", "/dev/mqueue/"];

/// A pattern and what tells most paths apart from it at once: the text before its first wildcard, and the one after its
/// last. Hundreds of thousands of paths are asked about.
struct Compiled {
    words: &'static str,
    start: &'static str,
    end: &'static str,
    glob: Glob,
}

fn compiled(table: &[Sensitive]) -> Vec<Compiled> {
    let wildcard = ['*', '?'];
    let compiled = |words: &'static str, path: &'static str| Compiled {
        words,
        start: &path[..path.find(wildcard).unwrap_or(path.len())],
        end: &path[path.rfind(wildcard).map_or(0, |at| at + 1)..],
        glob: Glob::new(path, Case::Exact),
    };
    table.iter().flat_map(|row| row.paths.iter().map(move |path| compiled(row.words, path))).collect()
}

fn found(table: &[Compiled], path: &str) -> Option<&'static str> {
    let is =
        |row: &&Compiled| path.starts_with(row.start) && path.ends_with(row.end) && row.glob.matches(path);
    table.iter().find(is).map(|row| row.words)
}

/// What a file lets those who write it do, in words: `cron`. `None` if it is no such file.
#[must_use]
pub fn persistent(path: &str) -> Option<&'static str> {
    static TABLE: LazyLock<Vec<Compiled>> = LazyLock::new(|| compiled(&PERSISTENT));
    found(&TABLE, path)
}

/// Whether a file is a program or library of the system, by its place. What Python keeps beside its modules is none.
#[must_use]
pub fn program(path: &str) -> Option<&'static str> {
    static TABLE: LazyLock<Vec<Compiled>> = LazyLock::new(|| compiled(&PROGRAMS));
    found(&TABLE, path).filter(|_| !path.contains("/__pycache__/"))
}

/// What secret a file holds, in words. `None` if none is known.
#[must_use]
pub fn secret(path: &str) -> Option<&'static str> {
    static TABLE: LazyLock<Vec<Compiled>> = LazyLock::new(|| compiled(&SECRET));
    found(&TABLE, path)
}

/// Whether a file lies where anybody may write.
#[must_use]
pub fn is_scratch(path: &str) -> bool {
    SCRATCH.iter().any(|folder| path.starts_with(folder))
}

/// Whether the file or a folder on its way is hidden.
#[must_use]
pub fn is_hidden(path: &str) -> bool {
    path.split('/').any(|part| part.len() > 1 && part.starts_with('.') && part != "..")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_found_in_their_tables() {
        for (path, words) in [
            ("/etc/cron.d/php", Some("cron")),
            ("/etc/crontab", Some("cron")),
            ("/var/spool/cron/crontabs/root", Some("cron")),
            ("/root/.ssh/authorized_keys", Some("ssh")),
            ("/etc/ld.so.preload", Some("the loader of libraries")),
            ("/etc/ld.so.cache", None),
            ("/home/app/.bashrc", Some("the start of shells")),
            ("/etc/sudoers.d/x", Some("sudo")),
            ("/etc/passwd-", Some("users and passwords")),
            ("/sys/fs/cgroup/rdma/release_agent", Some("the host")),
            ("/etc/hosts", None),
        ] {
            assert_eq!(persistent(path), words, "{path}");
        }
        assert_eq!(secret("/etc/shadow"), Some("passwords"));
        assert_eq!(secret("/etc/passwd"), None);
        assert!(program("/usr/bin/ls").is_some() && program("/app/ls").is_none());
        assert!(is_scratch("/dev/shm/x") && !is_scratch("/tmpx/y"));
        assert!(is_hidden("/tmp/.x") && is_hidden("/a/.b/c") && !is_hidden("/a/../b") && !is_hidden("/a/."));
    }
}
