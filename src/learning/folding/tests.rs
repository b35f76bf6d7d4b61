//! What must fold and what must never: tables by hand, laws over any names, real recordings.

use proptest::prelude::*;

use super::super::{Merger, Observed, Profile, Scope};
use super::*;
use crate::model::{
    ArenaBuilder, Facet, FileId, Header, NodeFlags, NodeId, Recording, RecordingKind, Selection,
};

fn place(path: &str) -> Place {
    path.split('/').filter(|part| !part.is_empty()).fold(Place::default(), |place, part| place.below(part))
}

fn fold(path: &str) -> Option<String> {
    let (folder, name) = path.rsplit_once('/').unwrap();
    folded_name(name, &place(folder)).map(|folded| folded.template)
}

#[test]
fn what_must_fold() {
    let id = "0f3ab2c4".repeat(8);
    for (path, template) in [
        ("/proc/417", "*"),
        ("/proc/1/task/9", "*"),
        ("/proc/self/fd/12", "*"),
        ("/proc/1/map_files/7f0a12-7f0b34", "*"),
        ("/tmp/hsperfdata_root/4711", "*"),
        ("/tmp/.java_pid4711", ".java_pid*"),
        ("/var/crash/core.4711", "core.*"),
        ("/proc/1/fd/socket:[889123]", "socket:[*]"),
        ("/proc/1/ns/net:[4026531992]", "net:[*]"),
        ("/data/0f3ab2c4-1d2e-4f3a-9b8c-0123456789ab", "*"),
        ("/data/job-0f3ab2c4-1d2e-4f3a-9b8c-0123456789ab.json", "job-*.json"),
        (
            "/sys/fs/cgroup/kubepods-burstable-pod0f3ab2c4_1d2e_4f3a_9b8c_0123456789ab.slice",
            "kubepods-burstable-pod*.slice",
        ),
        (&*format!("/sys/fs/cgroup/cri-containerd-{id}.scope"), "cri-containerd-*.scope"),
        (&*format!("/var/lib/docker/overlay2/{id}"), "*"),
        ("/usr/share/app/d41d8cd98f00b204e9800998ecf8427e.bin", "*.bin"),
        ("/backup/backup-20261124.tgz", "backup-*.tgz"),
        ("/backup/backup-2026-11-24.tgz", "backup-*.tgz"),
        ("/backup/backup-2026-11-24T03:11:58Z.tgz", "backup-*.tgz"),
        ("/backup/db_2026-11-24_03-11-58.sql", "db_*.sql"),
        ("/backup/db-20261124T031158Z.sql", "db-*.sql"),
        ("/backup/db-20261124-031158.sql", "db-*.sql"),
        ("/backup/20261124", "*"),
        ("/run/secrets/..2026_11_24_03_11_58.123456789", "..*"),
        ("/spool/1795316000.M1", "*.M1"),
        ("/var/log/pods/api-7d9f8b6c5d-x2x4z", "api-*"),
        ("/sys/class/net/veth1a2b3c4", "veth*"),
        ("/proc/sys/net/ipv4/conf/cali0a1b2c3d4e5", "cali*"),
        ("/sys/devices/virtual/block/dm-3", "dm-*"),
        ("/sys/devices/virtual/block/loop12", "loop*"),
        ("/data/pg_wal/000000010000000000000001", "*"),
        ("/data/base/16384/2619", "*"),
        ("/data/base/16384/2619_fsm", "*_fsm"),
        ("/var/log/nginx/access.log.1", "access.log.*"),
        ("/var/log/nginx/access.log.2.gz", "access.log.*.gz"),
        ("/var/log/syslog.3", "syslog.*"),
        ("/tmp/tmpab12cd_x", "tmp*"),
        ("/tmp/tmpabcdefgh", "tmp*"),
        ("/tmp/tmp.AbCdEfGhIj", "tmp.*"),
        ("/tmp/sess-Ab12xQ", "sess-*"),
        ("/tmp/cc-x7Gh2k.s", "cc-*.s"),
        ("/cache/entry-Zx81kQ0pLm2v", "entry-*"),
        ("/cache/item-4829113", "item-*"),
    ] {
        assert_eq!(fold(path).as_deref(), Some(template), "{path}");
    }
}

/// Of each line no two may fold to the same, in the folder that stands first.
const APART: &[(&str, &[&str])] = &[
    ("/usr/lib", &["libssl.so.1.1", "libssl.so.3", "libssl.so", "libcrypto.so.1.1", "libcrypto.so.3"]),
    ("/opt/app/lib", &["libfoo-040039e1.so.5", "libfoo-05139fa2.so.5", "libx264.so.163", "libx265.so.199"]),
    ("/usr/bin", &["python3.11", "python3.12", "python2.7", "perl5.36.0", "perl5.38.0", "gcc-12", "gcc-13"]),
    ("/opt", &["python3.11", "python3.12", "jdk-17.0.9", "jdk-21.0.1", "node-v18.19.0", "node-v20.11.0"]),
    ("/usr/lib/locale", &["en_US", "en_GB", "de_DE", "en_US.utf8", "C.utf8"]),
    ("/var/log", &["access.log", "error.log", "syslog", "messages", "auth.log"]),
    ("/dev", &["sda1", "sdb1", "sda2", "ttyS0", "ttyS1", "tty1", "loop0", "loop1", "nvme0n1", "nvme1n1"]),
    ("/etc", &["worker1.conf", "worker2.conf", "worker10.conf", "rc0.d", "rc1.d", "10-a.conf", "20-a.conf"]),
    ("/srv", &["10.0.0.1", "10.0.0.2", "192.168.100.21", "192.168.100.22", "172.16.254.1"]),
    ("/srv/redis", &["redis-6379", "redis-6380", "mongodb-27017.sock", "mongodb-27018.sock", "6379", "6380"]),
    (
        "/usr/lib/python3/dist-packages",
        &["certifi-2026.11.24", "certifi-2025.1.1", "pytz-2024.1", "ca-20230311"],
    ),
    ("/opt/packages", &["openssl-1.1.1w", "openssl-3.0.13", "tzdata-2024a", "tzdata-2024b", "zlib_1.2.13"]),
    (
        "/opt/bin",
        &["sha256sum", "sha512sum", "base64", "base32", "md5sum", "e2fsck", "x11vnc", "i386", "i686"],
    ),
    ("/opt/enc", &["utf8mb4", "utf8mb3", "iso8859-1", "iso8859-15", "gb18030", "cp1252", "cp1251", "koi8r"]),
    (
        "/tmp",
        &["tmux-1000", "tmpfiles", "mysql.sock", "mysqlx.sock", "python3test", "mysql8data", ".X0-lock"],
    ),
    (
        "/tmp",
        &["worker1", "worker2", "systemd-private", "snap.firefox", "go-build", "pip-install", "OpenGL2"],
    ),
    ("/data", &["2024", "2025", "2026", "part-00000", "part-00001", "shard1", "shard2", "v1", "v2", "v10"]),
    ("/proc", &["self", "stat", "meminfo", "cpuinfo", "sys", "417"]),
    ("/proc/self/fd", &["cwd", "exe", "1"]),
    ("/srv/app", &["MyFileName", "MyFileNames", "HttpClient2", "Win32Api", "OAuth2Token", "Log4j2Plugin"]),
    ("/etc/ssl", &["ISRG_Root_X1.pem", "ISRG_Root_X2.pem", "GTS_Root_R1.pem", "GTS_Root_R4.pem"]),
    ("/lib/modules", &["5.15.0-91-generic", "6.8.0-31-generic", "6.1.0-18-amd64"]),
    ("/sys/devices/system/cpu", &["cpu0", "cpu1", "cpu10", "cpufreq"]),
    ("/sys/class/net", &["eth0", "eth1", "ens33", "enp0s31f6", "lo", "docker0", "br-lan"]),
    ("/home", &["user1000", "deploy2", "app01", "app02", "web-1", "web-2"]),
];

#[test]
fn what_must_stay_apart() {
    for (folder, names) in APART {
        let place = place(folder);
        let shown: Vec<String> = names
            .iter()
            .map(|name| folded_name(name, &place).map_or((*name).to_owned(), |folded| folded.template))
            .collect();
        for (at, one) in shown.iter().enumerate() {
            let other = shown[..at].iter().position(|known| known == one);
            assert_eq!(other.map(|other| names[other]), None, "{folder}: {} folds to {one}", names[at]);
        }
    }
}

#[test]
fn two_sure_ones_are_a_pattern_and_of_what_looks_like_chance_three() {
    for (path, least) in [
        ("/proc/417", 2),
        ("/backup/20261124", 2),
        ("/cache/entry-Zx81kQ0pLm2v", 3),
        ("/cache/item-4829113", 3),
        ("/tmp/Ab12xQ", 3),
        ("/tmp/sess-Ab12xQ", 2),
    ] {
        let (folder, name) = path.rsplit_once('/').unwrap();
        assert_eq!(folded_name(name, &place(folder)).map(|folded| folded.least), Some(least), "{path}");
    }
}

fn words(line: &str) -> Vec<String> {
    // A stands for a blank within an argument.
    line.split(' ').map(|word| word.replace('␣', " ")).collect()
}

#[test]
fn arguments_that_are_the_same_but_for_a_date() {
    for (runs, one, other) in [
        (false, "-o /tmp/backup-20261120.tgz", "-o /tmp/backup-20261121.tgz"),
        (false, "--output=/srv/dump-2026-11-20.sql", "--output=/srv/dump-2026-11-21.sql"),
        (
            false,
            "-T a.tgz https://store.lab/daily/backup-20261120.tgz",
            "-T a.tgz https://store.lab/daily/backup-20261121.tgz",
        ),
        (true, "job.py --pid-dir /proc/417/status", "job.py --pid-dir /proc/4711/status"),
        (false, "-o /tmp/tmpab12cd34/list.json", "-o /tmp/tmpzz98yy76/list.json"),
        (false, "-T ./a-20261120.tgz -s", "-T ./a-20261121.tgz -s"),
        (true, "/srv/run.sh /srv/in-20261120", "/srv/run.sh /srv/in-20261121"),
        (false, "-s -S a b", "-s -S a b"),
    ] {
        assert!(same_arguments(&words(one), &words(other), runs), "{one} | {other}");
        assert!(same_arguments(&words(other), &words(one), runs), "{other} | {one}");
    }
}

#[test]
fn arguments_that_are_new() {
    for (runs, one, other) in [
        (false, "-o /tmp/a https://store.lab/x", "-o /tmp/a https://evil.lab/x"),
        (false, "https://a-20261120.lab/x", "https://a-20261121.lab/x"),
        (false, "https://store.lab/x?d=20261120", "https://store.lab/x?d=20261121"),
        (false, "https://u20261120@store.lab/backup-20261120", "https://u20261121@store.lab/backup-20261121"),
        (false, "https://store.lab/tmpab12cd34", "https://store.lab/tmpzz98yy76"),
        (true, "/tmp/tmpab12cd34/run.sh", "/tmp/tmpzz98yy76/run.sh"),
        (true, "run-20261120.sh", "run-20261121.sh"),
        (true, "-c echo␣20261120", "-c echo␣20261121"),
        (true, "-c /tmp/run-20261120", "-c /tmp/run-20261121"),
        (true, "-lc /tmp/run-20261120", "-lc /tmp/run-20261121"),
        (true, "-e 20261120", "-e 20261121"),
        (true, "x --eval=/a/b-20261120", "x --eval=/a/b-20261121"),
        (false, "https:///a-20261120.lab/x", "https:///a-20261121.lab/x"),
        (false, "//a-20261120.lab/x", "//a-20261121.lab/x"),
        (false, "a-20261120.lab/x", "a-20261121.lab/x"),
        (false, "-o x --url=a-20261120.lab/x", "-o x --url=a-20261121.lab/x"),
        (false, "backup@store-20261120:/srv", "backup@store-20261121:/srv"),
        (true, "-o errexit -o pipefail /srv/run-20261120.sh", "-o errexit -o pipefail /srv/run-20261121.sh"),
        (true, "-u job.py /srv/in-20261120", "-u job.py /srv/in-20261121"),
        (false, "20261120", "20261121"),
        (false, "-d YWJjZDEyMzQ1Njc4OWFiY2Q=", "-d ZWZnaDEyMzQ1Njc4OWFiY2Q="),
        (false, "-o /srv/d41d8cd98f00b204e9800998ecf8427e", "-o /srv/e41d8cd98f00b204e9800998ecf8427e"),
        (false, "-o /srv/entry-Zx81kQ0pLm2v", "-o /srv/entry-Ab71cQ9pLm3w"),
        (false, "-o /tmp/a-20261120", "-x /tmp/a-20261121"),
        (false, "-o /tmp/a-20261120", "-o /etc/a-20261121"),
        (false, "-o /tmp/a-20261120", "-o /tmp/a-20261121 -k"),
        (false, "-o /tmp/worker1.conf", "-o /tmp/worker2.conf"),
        (false, "-o $(id)-20261120", "-o $(id)-20261121"),
        (false, "-oabc-20261120", "-oabc-20261121"),
    ] {
        assert!(!same_arguments(&words(one), &words(other), runs), "{one} | {other}");
    }
}

/// A profile of recordings, each a list of paths of one process; instance by instance.
fn profile(recordings: &[&[&str]]) -> Profile {
    let mut merger = Merger::default();
    for (at, paths) in recordings.iter().enumerate() {
        let mut paths: Vec<Vec<&str>> = paths.iter().map(|path| path.split('/').skip(1).collect()).collect();
        paths.sort();
        let mut b = ArenaBuilder::default();
        let sh = b.open(Facet::Process);
        b.set_name(sh, "/bin/sh");
        b.add_flags(sh, NodeFlags::COUNTED);
        let mut open: Vec<&str> = Vec::new();
        for path in paths {
            let common = open.iter().zip(&path).take_while(|(a, b)| a == b).count();
            while open.len() > common {
                open.pop();
                b.close();
            }
            for part in &path[common..] {
                let node = b.open(Facet::File);
                b.set_name(node, part);
                open.push(part);
            }
            let last = NodeId(b.len() as u32 - 1);
            b.add_flags(last, NodeFlags::COUNTED);
        }
        let tree = b.finish();
        let recording = Recording::made(Header::new(RecordingKind::Dump), tree);
        let name = format!("recording-{at}");
        merger.add(&recording, &Observed::of(&recording, FileId(at as u32), &name, ""));
    }
    merger.profile("w")
}

/// The folded tree as indented lines; `k` observations each.
fn lines(folded: &Folded) -> Vec<String> {
    let (profile, tree) = (&folded.profile, folded.profile.tree());
    tree.nodes()
        .map(|node| {
            let of = folded.pattern(node).map_or(String::new(), |p| format!(" ({} names)", p.names));
            let indent = "  ".repeat(tree.depth(node).into());
            format!("{indent}{}{of} {}", tree.name(node), profile.seen_in(node).count())
        })
        .collect()
}

#[test]
fn a_pattern_has_what_its_members_have_and_then_the_members() {
    let one: &[&str] = &["/proc/11/status", "/proc/12/status", "/proc/12/stat", "/etc/passwd"];
    let two: &[&str] = &["/proc/13/status", "/proc/self"];
    let profile = profile(&[one, two]);
    let folded = folded(&profile).unwrap();
    assert_eq!(
        lines(&folded),
        [
            "/bin/sh 2",
            "  etc 1",
            "    passwd 1",
            "  proc 2",
            "    * (3 names) 2",
            "      stat 1",
            "      status 2",
            "      11 1",
            "        status 1",
            "      12 1",
            "        stat 1",
            "        status 1",
            "      13 1",
            "        status 1",
            "    self 1",
        ]
        .map(str::to_owned)
    );
    let scope = |profile: &Profile| Scope::of(profile, Selection::all(profile.observations()));
    let before = scope(&profile).counts(&profile);
    assert_eq!(scope(&folded.profile).counts(&folded.profile), before, "only real nodes count");
    assert!(super::folded(&self::profile(&[&["/etc/passwd", "/proc/self"], &["/proc/11"]])).is_none());
}

#[test]
fn a_chain_of_patterns_does_not_grow_without_limit() {
    let mut paths = vec![String::new()];
    for level in 0..9 {
        paths = paths
            .iter()
            .flat_map(|path| {
                ["a", "b"]
                    .map(|end| format!("{path}/{end}-2026{:02}0{}", level + 1, 1 + u8::from(end == "b")))
            })
            .collect();
    }
    let many: Vec<String> = paths.iter().map(|path| path.replace("/b-", "/a-")).collect();
    let profile = profile(&[&many.iter().map(String::as_str).collect::<Vec<_>>()]);
    let folded = folded(&profile).unwrap();
    assert!(folded.profile.tree().len() < 5 * profile.tree().len(), "{}", folded.profile.tree().len());
}

fn any_name() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        "[a-z]{1,8}",
        "[0-9]{1,14}",
        "[0-9a-f]{8,40}",
        "[A-Za-z0-9]{6,12}",
        Just("20261124".to_owned()),
        Just("2026-11-24".to_owned()),
        Just("tmp".to_owned()),
        Just("log".to_owned()),
        "[*é\u{202e}T]{1,2}",
    ];
    (proptest::collection::vec((part, "[-._:@]?"), 1..6))
        .prop_map(|parts| parts.into_iter().map(|(part, between)| part + &between).collect())
}

proptest! {
    #[test]
    fn folding_twice_is_folding_once(name in any_name(), folder in "(/tmp|/var/log|/proc|/usr/lib|/srv)") {
        let place = place(&folder);
        if let Some(folded) = folded_name(&name, &place) {
            prop_assert_ne!(&folded.template, &name);
            let again = folded_name(&folded.template, &place);
            prop_assert!(again.is_none(), "{name} {} {again:?}", folded.template);
        }
    }

    #[test]
    fn arguments_are_the_same_both_ways_and_never_more_than_their_patterns(
        one in proptest::collection::vec(any_name(), 1..4),
        other in proptest::collection::vec(any_name(), 1..4),
        runs in any::<bool>(),
    ) {
        let same = same_arguments(&one, &other, runs);
        prop_assert_eq!(same, same_arguments(&other, &one, runs));
        prop_assert!(same_arguments(&one, &one, runs));
        if runs && same {
            prop_assert!(same_arguments(&one, &other, false));
        }
    }

    #[test]
    fn the_order_of_recordings_and_a_part_of_them_change_no_pattern(numbers in proptest::collection::btree_set(10u32..60, 3..8)) {
        let paths: Vec<String> = numbers.iter().map(|n| format!("/proc/{n}/status")).collect();
        let each: Vec<[&str; 1]> = paths.iter().map(|path| [path.as_str()]).collect();
        let forwards: Vec<&[&str]> = each.iter().map(|one| &one[..]).collect();
        let backwards: Vec<&[&str]> = forwards.iter().rev().copied().collect();
        let patterns = |recordings: &[&[&str]]| {
            let folded = folded(&profile(recordings)).unwrap();
            lines(&folded)
        };
        prop_assert_eq!(patterns(&forwards), patterns(&backwards));
        // Of a part of the names every one that folds has the same template.
        let part = patterns(&forwards[..2]);
        prop_assert!(part.contains(&"    * (2 names) 2".to_owned()), "{part:?}");
    }
}
