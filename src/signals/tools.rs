//! What an executable is good for, by its name: shells, interpreters, downloaders and the like, as one table.
//!
//! A name proves nothing: whoever renames a file is not found here. It only says what a file of this name usually does.

use bitflags::bitflags;

bitflags! {
    /// What an executable is good for.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
    pub struct ToolKind: u32 {
        /// Reads commands and runs them.
        const SHELL = 1 << 0;
        /// Runs programs of a language.
        const INTERPRETER = 1 << 1;
        /// Fetches things from elsewhere or sends them there.
        const DOWNLOADER = 1 << 2;
        /// Looks at networks or makes connections of its own.
        const NETWORK = 1 << 3;
        /// Starts containers, or speaks to what does.
        const RUNTIME = 1 << 4;
        /// Installs software.
        const PACKAGES = 1 << 5;
        /// Packs and unpacks.
        const ARCHIVER = 1 << 6;
        /// Waits for requests from elsewhere as long as it lives.
        const SERVER = 1 << 7;
        /// Lets people in, or lets them become others.
        const SESSION = 1 << 8;
        /// Makes others run later, or again.
        const PERSISTS = 1 << 9;
        /// Runs another program that its arguments name.
        const RUNNER = 1 << 10;
        /// Shows what a system holds or who uses it.
        const REVEALS = 1 << 11;
        /// Changes whose or what a file is: owner, mode, attributes, capabilities.
        const PERMISSIONS = 1 << 12;
        /// Encodes, encrypts or hides.
        const ENCODES = 1 << 13;
        /// Traces, debugs or loads into others or into the kernel.
        const TRACES = 1 << 14;
        /// Builds programs.
        const BUILDS = 1 << 15;
        /// Many programs in one file, told apart by what they call themselves.
        const MULTI_CALL = 1 << 16;
    }
}

impl ToolKind {
    /// What can do nearly anything its arguments say.
    pub const RUNS_ANYTHING: ToolKind =
        ToolKind::SHELL.union(ToolKind::INTERPRETER).union(ToolKind::RUNNER).union(ToolKind::MULTI_CALL);

    /// The kind in a word, the most telling where there are several; empty for none.
    #[must_use]
    pub fn word(self) -> &'static str {
        WORDS.iter().find(|(kind, _)| self.intersects(*kind)).map_or("", |(_, word)| word)
    }
}

/// One word a kind, the most telling first.
static WORDS: [(ToolKind, &str); 17] = [
    (ToolKind::SHELL, "shell"),
    (ToolKind::DOWNLOADER, "downloader"),
    (ToolKind::INTERPRETER, "interpreter"),
    (ToolKind::RUNTIME, "container runtime"),
    (ToolKind::SESSION, "session tool"),
    (ToolKind::TRACES, "debugger"),
    (ToolKind::NETWORK, "network tool"),
    (ToolKind::PACKAGES, "package manager"),
    (ToolKind::PERSISTS, "scheduler"),
    (ToolKind::BUILDS, "compiler"),
    (ToolKind::SERVER, "server"),
    (ToolKind::RUNNER, "runner of others"),
    (ToolKind::ENCODES, "encoder"),
    (ToolKind::ARCHIVER, "archiver"),
    (ToolKind::PERMISSIONS, "changer of permissions"),
    (ToolKind::REVEALS, "lister"),
    (ToolKind::MULTI_CALL, "many tools in one"),
];

/// What an executable is good for, by its path and by what the process calls itself; `None` if nothing is known of it.
///
/// A number of a version at its end makes no difference: `python3.11` is `python`. What a process calls itself counts
/// only for files that are many programs in one, such as busybox: others may call themselves anything.
#[must_use]
pub fn kind_of(executable: &str, argv0: &str) -> Option<ToolKind> {
    let kind = by_name(basename(executable))?;
    if !kind.contains(ToolKind::MULTI_CALL) {
        return Some(kind);
    }
    // A login shell's name begins with a dash.
    let applet = basename(argv0.trim_start_matches('-'));
    Some(by_name(applet).map_or(kind, |applet| applet | ToolKind::MULTI_CALL))
}

/// What a program that an interpreter runs is good for, by the path of the program: `gunicorn` in `python gunicorn`.
#[must_use]
pub fn kind_of_script(path: &str) -> Option<ToolKind> {
    let name = basename(path);
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    by_name(name).or_else(|| by_name(stem))
}

/// The last component of a path, without the note of the kernel that the file is gone.
fn basename(path: &str) -> &str {
    let path = path.strip_suffix(" (deleted)").unwrap_or(path);
    path.rsplit('/').next().unwrap_or(path)
}

fn by_name(name: &str) -> Option<ToolKind> {
    exactly(name).or_else(|| exactly(without_version(name)))
}

fn exactly(name: &str) -> Option<ToolKind> {
    TABLE.binary_search_by_key(&name, |(known, _)| known).ok().map(|at| TABLE[at].1)
}

/// The name up to the number of a version: `python3.11` → `python`, `perl5.36-x86_64-linux-gnu` → `perl`; but
/// `ip6tables` is no version of `ip`.
fn without_version(name: &str) -> &str {
    let Some(first) = name.find(|c: char| c.is_ascii_digit()) else { return name };
    let after = name[first..].trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let is_version = after.is_empty() || after.starts_with('-') || matches!(after, "m" | "t" | "d");
    if is_version { name[..first].trim_end_matches(['-', '.', '_']) } else { name }
}

const SHELL: ToolKind = ToolKind::SHELL;
const INTERPRETER: ToolKind = ToolKind::INTERPRETER;
const DOWNLOADER: ToolKind = ToolKind::DOWNLOADER;
const NETWORK: ToolKind = ToolKind::NETWORK;
const RUNTIME: ToolKind = ToolKind::RUNTIME;
const PACKAGES: ToolKind = ToolKind::PACKAGES;
const ARCHIVER: ToolKind = ToolKind::ARCHIVER;
const SERVER: ToolKind = ToolKind::SERVER;
const SESSION: ToolKind = ToolKind::SESSION;
const PERSISTS: ToolKind = ToolKind::PERSISTS;
const RUNNER: ToolKind = ToolKind::RUNNER;
const REVEALS: ToolKind = ToolKind::REVEALS;
const PERMISSIONS: ToolKind = ToolKind::PERMISSIONS;
const ENCODES: ToolKind = ToolKind::ENCODES;
const TRACES: ToolKind = ToolKind::TRACES;
const BUILDS: ToolKind = ToolKind::BUILDS;
const MULTI_CALL: ToolKind = ToolKind::MULTI_CALL;

/// The names, in alphabetical order (of their bytes).
static TABLE: &[(&str, ToolKind)] = &[
    ("7z", ARCHIVER),
    ("7za", ARCHIVER),
    ("7zr", ARCHIVER),
    ("addgroup", SESSION),
    ("adduser", SESSION),
    ("ansible", RUNNER),
    ("apache", SERVER),
    ("apk", PACKAGES),
    ("apt", PACKAGES),
    ("apt-get", PACKAGES),
    ("aria2c", DOWNLOADER),
    ("arp", NETWORK),
    ("arping", NETWORK),
    ("as", BUILDS),
    ("ash", SHELL),
    ("at", PERSISTS),
    ("atd", PERSISTS),
    ("awk", INTERPRETER),
    ("aws", DOWNLOADER),
    ("axel", DOWNLOADER),
    ("az", DOWNLOADER),
    ("base32", ENCODES),
    ("base64", ENCODES),
    ("basez", ENCODES),
    ("bash", SHELL),
    ("bash-static", SHELL),
    ("bazel", BUILDS),
    ("bitsadmin", DOWNLOADER),
    ("bpftool", TRACES),
    ("bpftrace", TRACES),
    ("bsdtar", ARCHIVER),
    ("bun", INTERPRETER),
    ("bundle", PACKAGES),
    ("bunzip2", ARCHIVER),
    ("busybox", MULTI_CALL),
    ("busybox-extras", MULTI_CALL),
    ("busybox.nosuid", MULTI_CALL),
    ("busybox.static", MULTI_CALL),
    ("busybox.suid", MULTI_CALL),
    ("bzip2", ARCHIVER),
    ("c++", BUILDS),
    ("caddy", SERVER),
    ("capsh", RUNNER),
    ("cargo", BUILDS.union(PACKAGES)),
    ("cassandra", SERVER),
    ("cc", BUILDS),
    ("chattr", PERMISSIONS),
    ("chgrp", PERMISSIONS),
    ("chmod", PERMISSIONS),
    ("chown", PERMISSIONS),
    ("chpasswd", SESSION),
    ("chroot", RUNNER),
    ("chrt", RUNNER),
    ("chsh", SESSION),
    ("clang", BUILDS),
    ("clang++", BUILDS),
    ("clickhouse", SERVER),
    ("clickhouse-server", SERVER),
    ("cmake", BUILDS),
    ("composer", PACKAGES),
    ("conda", PACKAGES),
    ("conmon", RUNTIME),
    ("consul", SERVER),
    ("containerd", RUNTIME),
    ("containerd-shim", RUNTIME),
    ("containerd-shim-runc-v1", RUNTIME),
    ("containerd-shim-runc-v2", RUNTIME),
    ("coredns", SERVER),
    ("coreutils", MULTI_CALL),
    ("cpio", ARCHIVER),
    ("cpulimit", RUNNER),
    ("crictl", RUNTIME),
    ("cron", PERSISTS),
    ("crond", PERSISTS),
    ("crontab", PERSISTS),
    ("crun", RUNTIME),
    ("csh", SHELL),
    ("ctr", RUNTIME),
    ("cupsd", SERVER),
    ("curl", DOWNLOADER),
    ("curlie", DOWNLOADER),
    ("dash", SHELL),
    ("dd", ENCODES),
    ("debugfs", REVEALS),
    ("deno", INTERPRETER),
    ("dig", NETWORK),
    ("dnf", PACKAGES),
    ("dnsmasq", SERVER),
    ("doas", SESSION.union(RUNNER)),
    ("docker", RUNTIME),
    ("docker-init", RUNTIME),
    ("docker-proxy", RUNTIME),
    ("docker-runc", RUNTIME),
    ("dockerd", RUNTIME),
    ("dovecot", SERVER),
    ("dpkg", PACKAGES),
    ("drill", NETWORK),
    ("dropbear", SESSION.union(SERVER)),
    ("dropbearmulti", MULTI_CALL),
    ("dumb-init", RUNNER),
    ("dumpcap", NETWORK),
    ("easy_install", PACKAGES),
    ("ed", INTERPRETER),
    ("elvish", SHELL),
    ("emacs", INTERPRETER),
    ("entr", RUNNER),
    ("env", RUNNER.union(REVEALS)),
    ("envoy", SERVER),
    ("erl", INTERPRETER),
    ("etcd", SERVER),
    ("ettercap", NETWORK),
    ("exim", SERVER),
    ("expect", INTERPRETER),
    ("find", RUNNER.union(REVEALS)),
    ("firejail", RUNNER),
    ("fish", SHELL),
    ("flock", RUNNER),
    ("fluent-bit", SERVER),
    ("ftp", DOWNLOADER),
    ("ftpget", DOWNLOADER),
    ("ftpput", DOWNLOADER),
    ("g++", BUILDS),
    ("gawk", INTERPRETER),
    ("gcc", BUILDS),
    ("gcloud", DOWNLOADER),
    ("gcore", TRACES),
    ("gdb", TRACES),
    ("gdbserver", TRACES),
    ("gem", PACKAGES),
    ("getcap", REVEALS),
    ("getent", REVEALS),
    ("getfacl", REVEALS),
    ("git", DOWNLOADER),
    ("go", BUILDS.union(PACKAGES)),
    ("gosu", SESSION.union(RUNNER)),
    ("gpasswd", SESSION),
    ("gpg", ENCODES),
    ("grafana", SERVER),
    ("grafana-server", SERVER),
    ("groovy", INTERPRETER),
    ("groupadd", SESSION),
    ("gsutil", DOWNLOADER),
    ("gunicorn", SERVER),
    ("gunzip", ARCHIVER),
    ("gzip", ARCHIVER),
    ("haproxy", SERVER),
    ("helm", RUNTIME),
    ("hexdump", ENCODES),
    ("host", NETWORK),
    ("hping", NETWORK),
    ("http", DOWNLOADER),
    ("httpd", SERVER),
    ("httpie", DOWNLOADER),
    ("hydra", NETWORK),
    ("hypercorn", SERVER),
    ("id", REVEALS),
    ("ifconfig", NETWORK.union(REVEALS)),
    ("insmod", TRACES),
    ("ionice", RUNNER),
    ("ip", NETWORK.union(REVEALS)),
    ("ip6tables", NETWORK),
    ("iptables", NETWORK),
    ("irb", INTERPRETER),
    ("java", INTERPRETER),
    ("jjs", INTERPRETER),
    ("jq", INTERPRETER),
    ("jrunscript", INTERPRETER),
    ("jshell", INTERPRETER),
    ("julia", INTERPRETER),
    ("kafka", SERVER),
    ("kmod", TRACES),
    ("ksh", SHELL),
    ("ksh93", SHELL),
    ("kubectl", RUNTIME),
    ("kubelet", RUNTIME),
    ("last", REVEALS),
    ("ld", BUILDS),
    ("ld-linux-aarch64.so", RUNNER),
    ("ld-linux-x86-64.so", RUNNER),
    ("ld-linux-x86-64.so.2", RUNNER),
    ("ld-linux.so", RUNNER),
    ("ldapsearch", NETWORK.union(REVEALS)),
    ("lftp", DOWNLOADER),
    ("lighttpd", SERVER),
    ("ln", PERMISSIONS),
    ("login", SESSION),
    ("logrotate", RUNNER),
    ("ltrace", TRACES),
    ("lua", INTERPRETER),
    ("luajit", INTERPRETER),
    ("lwp-download", DOWNLOADER),
    ("lwp-request", DOWNLOADER),
    ("lynx", DOWNLOADER),
    ("mariadbd", SERVER),
    ("masscan", NETWORK),
    ("mawk", INTERPRETER),
    ("mc", DOWNLOADER),
    ("memcached", SERVER),
    ("microdnf", PACKAGES),
    ("minio", SERVER),
    ("mknod", PERMISSIONS),
    ("mksh", SHELL),
    ("modprobe", TRACES),
    ("mongod", SERVER),
    ("mongos", SERVER),
    ("mono", INTERPRETER),
    ("mosquitto", SERVER),
    ("mount", PERMISSIONS),
    ("mtr", NETWORK),
    ("mysql", NETWORK),
    ("mysqld", SERVER),
    ("named", SERVER),
    ("nats-server", SERVER),
    ("nawk", INTERPRETER),
    ("nbtscan", NETWORK),
    ("nc", NETWORK),
    ("nc.openbsd", NETWORK),
    ("nc.traditional", NETWORK),
    ("ncat", NETWORK),
    ("nerdctl", RUNTIME),
    ("netcat", NETWORK),
    ("netstat", NETWORK.union(REVEALS)),
    ("newgrp", SESSION),
    ("nginx", SERVER),
    ("ngrep", NETWORK),
    ("nice", RUNNER),
    ("nmap", NETWORK),
    ("node", INTERPRETER),
    ("nodejs", INTERPRETER),
    ("nohup", RUNNER),
    ("nping", NETWORK),
    ("npm", PACKAGES),
    ("npx", PACKAGES.union(RUNNER)),
    ("nsenter", RUNTIME.union(RUNNER)),
    ("nslookup", NETWORK),
    ("od", ENCODES),
    ("openresty", SERVER),
    ("openssl", ENCODES.union(NETWORK)),
    ("openvpn", NETWORK),
    ("original-awk", INTERPRETER),
    ("parallel", RUNNER),
    ("passwd", SESSION),
    ("pdksh", SHELL),
    ("perl", INTERPRETER),
    ("pgbouncer", SERVER),
    ("php", INTERPRETER),
    ("php-cgi", INTERPRETER.union(SERVER)),
    ("php-fpm", SERVER),
    ("ping", NETWORK),
    ("pip", PACKAGES),
    ("pipx", PACKAGES),
    ("pkexec", SESSION.union(RUNNER)),
    ("pnpm", PACKAGES),
    ("podman", RUNTIME),
    ("poetry", PACKAGES),
    ("postgres", SERVER),
    ("postmaster", SERVER),
    ("printenv", REVEALS),
    ("prlimit", RUNNER),
    ("prometheus", SERVER),
    ("proxychains", NETWORK.union(RUNNER)),
    ("ps", REVEALS),
    ("psql", NETWORK),
    ("puma", SERVER),
    ("pwsh", SHELL),
    ("pypy", INTERPRETER),
    ("python", INTERPRETER),
    ("rabbitmq-server", SERVER),
    ("rake", INTERPRETER),
    ("rar", ARCHIVER),
    ("rbash", SHELL),
    ("rclone", DOWNLOADER),
    ("redis-cli", NETWORK),
    ("redis-server", SERVER),
    ("rlogin", NETWORK),
    ("rpm", PACKAGES),
    ("rsh", NETWORK),
    ("rsync", DOWNLOADER),
    ("ruby", INTERPRETER),
    ("run-parts", RUNNER),
    ("runc", RUNTIME),
    ("runsc", RUNTIME),
    ("runuser", SESSION.union(RUNNER)),
    ("sash", SHELL),
    ("scp", DOWNLOADER),
    ("screen", RUNNER),
    ("script", RUNNER),
    ("scriptreplay", RUNNER),
    ("sed", INTERPRETER),
    ("setcap", PERMISSIONS),
    ("setfacl", PERMISSIONS),
    ("setpriv", RUNNER),
    ("setsid", RUNNER),
    ("sftp", DOWNLOADER),
    ("sh", SHELL),
    ("skopeo", RUNTIME),
    ("smbclient", NETWORK),
    ("smbd", SERVER),
    ("snmpd", SERVER),
    ("socat", NETWORK.union(RUNNER)),
    ("sqlite", INTERPRETER),
    ("sqlmap", NETWORK),
    ("squid", SERVER),
    ("ss", NETWORK.union(REVEALS)),
    ("ssh", NETWORK),
    ("ssh-keygen", SESSION),
    ("ssh-keyscan", NETWORK),
    ("sshd", SESSION.union(SERVER)),
    ("sshpass", NETWORK),
    ("start-stop-daemon", RUNNER),
    ("stdbuf", RUNNER),
    ("strace", TRACES),
    ("stunnel", NETWORK),
    ("su", SESSION.union(RUNNER)),
    ("su-exec", SESSION.union(RUNNER)),
    ("sudo", SESSION.union(RUNNER)),
    ("sysdig", TRACES),
    ("systemctl", PERSISTS),
    ("systemd-run", PERSISTS.union(RUNNER)),
    ("tar", ARCHIVER.union(RUNNER)),
    ("taskset", RUNNER),
    ("tclsh", INTERPRETER),
    ("tcpdump", NETWORK),
    ("tcsh", SHELL),
    ("telnet", NETWORK),
    ("telnetd", SESSION.union(SERVER)),
    ("tftp", DOWNLOADER),
    ("time", RUNNER),
    ("timeout", RUNNER),
    ("tini", RUNNER),
    ("tmux", RUNNER),
    ("tomcat", SERVER),
    ("tor", NETWORK),
    ("toybox", MULTI_CALL),
    ("tracepath", NETWORK),
    ("traceroute", NETWORK),
    ("traefik", SERVER),
    ("tshark", NETWORK),
    ("umount", PERMISSIONS),
    ("unicorn", SERVER),
    ("unshare", RUNTIME.union(RUNNER)),
    ("unxz", ARCHIVER),
    ("unzip", ARCHIVER),
    ("useradd", SESSION),
    ("usermod", SESSION),
    ("uv", PACKAGES),
    ("uvicorn", SERVER),
    ("uwsgi", SERVER),
    ("varnishd", SERVER),
    ("vault", SERVER),
    ("vi", INTERPRETER),
    ("vim", INTERPRETER),
    ("vim.basic", INTERPRETER),
    ("vim.tiny", INTERPRETER),
    ("vsftpd", SERVER),
    ("w", REVEALS),
    ("w3m", DOWNLOADER),
    ("watch", RUNNER),
    ("wget", DOWNLOADER),
    ("who", REVEALS),
    ("whoami", REVEALS),
    ("wish", INTERPRETER),
    ("xargs", RUNNER),
    ("xxd", ENCODES),
    ("xz", ARCHIVER),
    ("yarn", PACKAGES),
    ("yash", SHELL),
    ("yum", PACKAGES),
    ("zip", ARCHIVER),
    ("zsh", SHELL),
    ("zsh-static", SHELL),
    ("zstd", ARCHIVER),
    ("zypper", PACKAGES),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_in_order_and_each_name_is_once() {
        for pair in TABLE.windows(2) {
            assert!(pair[0].0 < pair[1].0, "`{}` stands before `{}`", pair[0].0, pair[1].0);
        }
    }

    #[test]
    fn every_kind_has_a_word() {
        for kind in ToolKind::all().iter() {
            assert!(!kind.word().is_empty(), "{kind:?}");
        }
        assert_eq!(ToolKind::empty().word(), "");
    }

    #[test]
    fn a_name_is_known_with_its_path_and_its_version() {
        for (path, expected) in [
            ("/usr/bin/dash", Some(SHELL)),
            ("/usr/bin/python3.11", Some(INTERPRETER)),
            ("/usr/local/bin/python3", Some(INTERPRETER)),
            ("/usr/bin/python3.13t", Some(INTERPRETER)),
            ("/usr/bin/perl5.36-x86_64-linux-gnu", Some(INTERPRETER)),
            ("/usr/sbin/php-fpm8.2", Some(SERVER)),
            ("/usr/bin/ruby3.1", Some(INTERPRETER)),
            ("/usr/sbin/apache2", Some(SERVER)),
            ("/usr/bin/gcc-12", Some(BUILDS)),
            ("/usr/bin/curl (deleted)", Some(DOWNLOADER)),
            ("/usr/sbin/ip6tables", Some(NETWORK)),
            ("/usr/bin/base64", Some(ENCODES)),
            ("curl", Some(DOWNLOADER)),
            ("/opt/app/ip6table", None),
            ("/usr/bin/curlew", None),
            ("/app/sh/server", None),
            ("/7", None),
            ("", None),
        ] {
            assert_eq!(kind_of(path, ""), expected, "{path}");
        }
    }

    #[test]
    fn busybox_is_what_it_calls_itself_and_nothing_else_is() {
        assert_eq!(kind_of("/bin/busybox", "wget"), Some(DOWNLOADER | MULTI_CALL));
        assert_eq!(kind_of("/bin/busybox", "/bin/sh"), Some(SHELL | MULTI_CALL));
        assert_eq!(kind_of("/bin/busybox", "-ash"), Some(SHELL | MULTI_CALL));
        assert_eq!(kind_of("/bin/busybox", "cat"), Some(MULTI_CALL));
        assert_eq!(kind_of("/app/server", "sh"), None, "anything may call itself a shell");
        assert_eq!(kind_of("/bin/bash", "nginx"), Some(SHELL), "or not call itself one");
    }

    #[test]
    fn a_program_is_known_by_its_stem() {
        assert_eq!(kind_of_script("/usr/local/bin/gunicorn"), Some(SERVER));
        assert_eq!(kind_of_script("/usr/lib/uvicorn.py"), Some(SERVER));
        assert_eq!(kind_of_script("/app/manage.py"), None);
    }
}
