//! What the agent takes out of paths of files before it keeps them: process ids, container ids, control groups of pods.
//!
//! Hand-written matchers, each for one pattern of the agent's; they are applied one after the other.

use std::borrow::Cow;

/// A part of a path that was found: where the match ends, and the part of it that is replaced.
struct Found {
    end: usize,
    part: (usize, usize),
}

/// A pattern: what it finds at a position, and whether it is looked for in sysfs alone.
struct Reducer {
    find: fn(&[u8], usize) -> Option<Found>,
    sysfs_only: bool,
    /// Whether the number that is found may be the process itself.
    is_pid: bool,
}

const fn row(find: fn(&[u8], usize) -> Option<Found>) -> Reducer {
    Reducer { find, sysfs_only: false, is_pid: false }
}

const fn sysfs(find: fn(&[u8], usize) -> Option<Found>) -> Reducer {
    Reducer { find, sysfs_only: true, is_pid: false }
}

/// In the agent's order.
static REDUCERS: &[Reducer] = &[
    Reducer { is_pid: true, ..row(|path, at| number_between(path, at, b"/proc/")) },
    row(|path, at| number_between(path, at, b"/task/")),
    sysfs(|path, at| unit(path, at, b"kubepods-")),
    sysfs(|path, at| unit(path, at, b"cri-containerd-")),
    row(container_id),
    sysfs(|path, at| {
        let device = |name: &[u8]| after(path, at, &[b"/sys/devices/virtual/block/", name].concat());
        let start = device(b"dm-").or_else(|| device(b"loop"))?;
        run(path, start, |byte| byte.is_ascii_digit())
    }),
    row(|path, at| {
        let start = after(path, at, b"secrets/kubernetes.io/serviceaccount/")?;
        run(path, start, |byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'_'))
    }),
];

/// A path as the agent keeps it: parts that are other each time are `*`. `pid` is of the process that opened it: its own
/// folder in `/proc` is `self`. `filesystem` is where the file lies; some parts are replaced in `sysfs` alone.
#[must_use]
pub fn reduce_path<'p>(path: &'p str, filesystem: &str, pid: u32) -> Cow<'p, str> {
    let mut path = Cow::Borrowed(path);
    for reducer in REDUCERS {
        if reducer.sysfs_only && filesystem != "sysfs" {
            continue;
        }
        if let Cow::Owned(reduced) = apply(reducer, &path, pid) {
            path = Cow::Owned(reduced);
        }
    }
    path
}

fn apply<'p>(reducer: &Reducer, path: &'p str, pid: u32) -> Cow<'p, str> {
    let mut reduced = String::new();
    let (mut at, mut copied) = (0, 0);
    while at < path.len() {
        let Some(Found { end, part: (start, stop) }) = (reducer.find)(path.as_bytes(), at) else {
            at += 1;
            continue;
        };
        // Both ends stand next to an ASCII byte of the pattern, so they are the boundaries of characters.
        let (Some(before), Some(found)) = (path.get(copied..start), path.get(start..stop)) else { break };
        let replacement = match found.parse::<i64>() {
            Ok(number) if reducer.is_pid && number == i64::from(pid) => "self",
            Err(_) if reducer.is_pid => found,
            _ => "*",
        };
        reduced.push_str(before);
        reduced.push_str(replacement);
        (at, copied) = (end.max(at + 1), stop);
    }
    if copied == 0 {
        return Cow::Borrowed(path);
    }
    reduced.push_str(path.get(copied..).unwrap_or_default());
    Cow::Owned(reduced)
}

/// Where `text` ends if it stands here.
fn after(path: &[u8], at: usize, text: &[u8]) -> Option<usize> {
    path.get(at..)?.starts_with(text).then_some(at + text.len())
}

/// At least one byte of a kind, and as many as there are.
fn run(path: &[u8], start: usize, is: impl Fn(u8) -> bool) -> Option<Found> {
    let length = path.get(start..)?.iter().take_while(|byte| is(**byte)).count();
    (length > 0).then_some(Found { end: start + length, part: (start, start + length) })
}

/// `/proc/123/`: a number that is a whole component.
fn number_between(path: &[u8], at: usize, before: &[u8]) -> Option<Found> {
    let start = after(path, at, before)?;
    let Found { end, part } = run(path, start, |byte| byte.is_ascii_digit())?;
    Some(Found { end: after(path, end, b"/")?, part })
}

/// `kubepods-….slice`: up to the last such ending in the component.
fn unit(path: &[u8], at: usize, prefix: &[u8]) -> Option<Found> {
    const ENDING: usize = ".slice".len();
    let start = after(path, at, prefix)?;
    let rest = path.get(start..)?;
    let component = &rest[..rest.iter().position(|byte| *byte == b'/').unwrap_or(rest.len())];
    let is_ending = |window: &[u8]| window == b".slice" || window == b".scope";
    let stop = component.windows(ENDING).rposition(is_ending)?;
    Some(Found { end: start + stop + ENDING, part: (start, start + stop) })
}

/// The id of a container: 64 hexadecimal digits; of ECS 32, `-` and a number; of Garden `8-4-4-4-4`.
fn container_id(path: &[u8], at: usize) -> Option<Found> {
    let hex = |start: usize, length: usize| {
        let digits = path.get(start..start + length)?;
        digits.iter().all(u8::is_ascii_hexdigit).then_some(start + length)
    };
    let ecs = || {
        let dash = after(path, hex(at, 32)?, b"-")?;
        run(path, dash, |byte| byte.is_ascii_digit()).map(|found| found.end)
    };
    let garden = || (0..4).try_fold(hex(at, 8)?, |end, _| hex(after(path, end, b"-")?, 4));
    let end = hex(at, 64).or_else(ecs).or_else(garden)?;
    Some(Found { end, part: (at, end) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const ID: &str = "0f3a9c5e7b1d2f4a6c8e0b2d4f6a8c0e1f3a5c7e9b0d2f4a6c8e0b2d4f6a8c0e";

    #[test]
    fn parts_that_are_other_each_time_become_stars() {
        let pod = "/sys/fs/cgroup/kubepods-besteffort-pod1_2.slice/cri-containerd-77.scope/cpu.max";
        for (path, filesystem, reduced) in [
            ("/proc/4711/status", "proc", "/proc/*/status"),
            ("/proc/12/status", "proc", "/proc/self/status"),
            ("/proc/12/task/34/stat", "proc", "/proc/self/task/*/stat"),
            ("/proc/meminfo", "proc", "/proc/meminfo"),
            ("/proc/4711", "proc", "/proc/4711"),
            // A number that is no process id of any kernel stays.
            ("/proc/99999999999999999999/x", "proc", "/proc/99999999999999999999/x"),
            (pod, "sysfs", "/sys/fs/cgroup/kubepods-*.slice/cri-containerd-*.scope/cpu.max"),
            (pod, "ext4", pod),
            ("/sys/fs/cgroup/kubepods-a.slice.b.scope/x", "sysfs", "/sys/fs/cgroup/kubepods-*.scope/x"),
            ("/sys/devices/virtual/block/dm-12/size", "sysfs", "/sys/devices/virtual/block/dm-*/size"),
            ("/sys/devices/virtual/block/loop7/size", "sysfs", "/sys/devices/virtual/block/loop*/size"),
            ("/sys/devices/virtual/block/sda/size", "sysfs", "/sys/devices/virtual/block/sda/size"),
            (
                "/run/secrets/kubernetes.io/serviceaccount/..2026_11_20_10_00_00.123/token",
                "tmpfs",
                "/run/secrets/kubernetes.io/serviceaccount/*/token",
            ),
            ("/var/lib/f81d4fae-7dec-11d0-a765-00a0c91e6bf6/x", "ext4", "/var/lib/*c91e6bf6/x"),
            ("/ecs/0f3a9c5e7b1d2f4a6c8e0b2d4f6a8c0e-1234567890/x", "ext4", "/ecs/*/x"),
        ] {
            assert_eq!(reduce_path(path, filesystem, 12), reduced, "{path}");
        }
        let docker = format!("/var/lib/docker/containers/{ID}/{ID}-json.log");
        assert_eq!(reduce_path(&docker, "ext4", 1), "/var/lib/docker/containers/*/*-json.log");
    }

    proptest! {
        /// Whatever a path holds, it is reduced without harm, and twice is as once but for what became `self`.
        #[test]
        fn any_path_is_reduced(path in "(/(proc|task|[0-9a-f]{8}-[0-9a-f]{4}|kubepods-é\\.slice|[0-9]{1,4}|\\PC{0,6})){0,8}/?") {
            let once = reduce_path(&path, "sysfs", 7).into_owned();
            prop_assert_eq!(once.matches('/').count(), path.matches('/').count());
        }
    }
}
