//! Paths as the agent keeps them: what it folds before it learns a path, and which paths it takes for one another.
//!
//! The rules are those of the agent's path reducer and of its path patterns. They are used where an event is compared,
//! never where trees are merged.

/// Parts of a path that the agent replaces by `*` before it learns it: numbers of processes and threads, ids of
/// containers, dated folders of service accounts. `None` where it keeps the path as it is.
#[must_use]
pub(super) fn reduced(path: &str) -> Option<String> {
    let mut changed = false;
    let mut before = ["", ""];
    let parts: Vec<String> = path
        .split('/')
        .map(|part| {
            let is_number = !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
            let is_dated = before == ["kubernetes.io", "serviceaccount"]
                && !part.is_empty()
                && part.bytes().all(|b| b.is_ascii_digit() || b == b'.' || b == b'_');
            let folded = match before[1] {
                "proc" | "task" if is_number => Some("*".to_owned()),
                _ if is_dated => Some("*".to_owned()),
                _ => without_container_id(part),
            };
            before = [before[1], part];
            changed |= folded.is_some();
            folded.unwrap_or_else(|| part.to_owned())
        })
        .collect();
    changed.then(|| parts.join("/"))
}

/// A part of a path with the id of a container (64 hexadecimal digits) replaced by `*`.
fn without_container_id(part: &str) -> Option<String> {
    const LENGTH: usize = 64;
    let bytes = part.as_bytes();
    let mut run = 0;
    for (at, byte) in bytes.iter().enumerate() {
        run = if byte.is_ascii_digit() || (b'a'..=b'f').contains(byte) { run + 1 } else { 0 };
        let ends = bytes.get(at + 1).is_none_or(|next| !next.is_ascii_alphanumeric());
        if run == LENGTH && ends {
            return Some(format!("{}*{}", &part[..at + 1 - LENGTH], &part[at + 1..]));
        }
    }
    None
}

/// The other name of a path where `/bin`, `/sbin` and `/lib…` are links into `/usr`.
fn merged_usr(path: &str) -> Option<&str> {
    let inner = path.strip_prefix("/usr").unwrap_or(path);
    ["/bin/", "/sbin/", "/lib/", "/lib32/", "/lib64/"]
        .iter()
        .any(|top| inner.starts_with(top))
        .then_some(inner)
}

/// Whether two different paths may be one file: by the links of a merged `/usr`, or as the agent folds paths that
/// differ in long parts in the middle (first and last part alike, at most three others, each of eight bytes at
/// least). It is a likeness, no proof.
#[must_use]
pub(super) fn alike(one: &str, other: &str) -> bool {
    if one == other {
        return false;
    }
    if let (Some(one), Some(other)) = (merged_usr(one), merged_usr(other))
        && one == other
    {
        return true;
    }
    const MOST: usize = 3;
    const LEAST_BYTES: usize = 8;
    let parts =
        |path: &str| path.split('/').filter(|part| !part.is_empty()).map(str::to_owned).collect::<Vec<_>>();
    let (one, other) = (parts(one), parts(other));
    if one.len() != other.len() || one.len() < 3 || one.first() != other.first() || one.last() != other.last()
    {
        return false;
    }
    let mut different = one.iter().zip(&other).filter(|(a, b)| a != b).peekable();
    different.peek().is_some()
        && different.clone().count() <= MOST
        && different.all(|(a, b)| a.len().min(b.len()) >= LEAST_BYTES)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_agent_folds_is_folded() {
        let id = "0f3a".repeat(16);
        for (path, folded) in [
            ("/proc/417/task/9/status", Some("/proc/*/task/*/status")),
            ("/proc/self/status", None),
            (
                "/var/run/secrets/kubernetes.io/serviceaccount/..2026_11_01.1/token",
                Some("/var/run/secrets/kubernetes.io/serviceaccount/*/token"),
            ),
            (
                &*format!("/sys/fs/cgroup/cri-containerd-{id}.scope/x"),
                Some("/sys/fs/cgroup/cri-containerd-*.scope/x"),
            ),
            (&*format!("/x/{id}0/y"), None),
            ("/etc/passwd", None),
        ] {
            assert_eq!(reduced(path).as_deref(), folded, "{path}");
        }
    }

    #[test]
    fn a_likeness_needs_both_ends_and_long_parts() {
        assert!(alike("/bin/sh", "/usr/bin/sh") && alike("/usr/sbin/nginx", "/sbin/nginx"));
        assert!(!alike("/bin/sh", "/usr/local/bin/sh") && !alike("/bin/sh", "/sbin/sh"));
        assert!(alike("/srv/release-20261101/run", "/srv/release-20261102/run"));
        assert!(!alike("/tmp/a/run", "/tmp/b/run"), "short parts are names");
        assert!(!alike("/srv/release-20261101/run", "/srv/release-20261102/walk"));
        assert!(!alike("/bin/sh", "/bin/sh"), "one path is no likeness");
    }
}
