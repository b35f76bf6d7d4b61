//! Executables that are one although a part of their path varies: `/opt/app-1f3c9a77/bin/run` and
//! `/opt/app-99d0b2e4/bin/run`.

/// How many components of a path may differ.
const MOST_VARYING: usize = 3;
/// How many of the first components must be equal, and how many of the last.
const EQUAL_BEFORE: usize = 1;
const EQUAL_AFTER: usize = 1;
/// A component that is shorter than this, its `/` included, may not differ: `/bin` and `/lib` are no variants.
const LEAST_LENGTH: usize = 8;

/// Whether two paths are one to the agent when it inserts an event: `known` is of the tree, `path` of the event.
///
/// A path that does not begin with `/` is never like another, not even like itself.
pub(super) fn are_alike(known: &str, path: &str) -> bool {
    let (Some(known), Some(path)) = (rooted(known), rooted(path)) else { return false };
    let (mut known, mut path) = (known.split('/'), path.split('/'));
    let (mut before, mut varying, mut equal_after) = (0, 0, 0);
    loop {
        match (known.next(), path.next()) {
            (None, None) => return equal_after >= EQUAL_AFTER,
            (Some(a), Some(b)) if a == b => equal_after += 1,
            (Some(_), Some(b)) => {
                varying += 1;
                if varying > MOST_VARYING || before < EQUAL_BEFORE || b.len() + 1 < LEAST_LENGTH {
                    return false;
                }
                equal_after = 0;
            }
            _ => return false,
        }
        before += 1;
    }
}

/// The path without its first `/`.
fn rooted(path: &str) -> Option<&str> {
    if path.is_empty() { Some("") } else { path.strip_prefix('/') }
}

#[cfg(test)]
mod tests {
    use super::are_alike;

    #[test]
    fn a_long_part_in_the_middle_may_vary() {
        for (known, path, alike) in [
            ("/bin/ls", "/bin/ls", true),
            ("/bin/ls", "/bin/cat", false),
            ("/opt/app-1f3c9a77/bin/run", "/opt/app-99d0b2e4/bin/run", true),
            // The first and the last component never vary.
            ("/release-1f3c9a77/bin/run", "/release-99d0b2e4/bin/run", false),
            ("/opt/bin/worker-1f3c9a77", "/opt/bin/worker-99d0b2e4", false),
            // What is short does not vary: it is a name of its own.
            ("/usr/lib64/run", "/usr/share/run", false),
            ("/usr/libexec2/run", "/usr/share12/run", true),
            // By the event's component, not by the tree's.
            ("/usr/x/run", "/usr/longenough/run", true),
            ("/usr/longenough/run", "/usr/x/run", false),
            // Three parts may vary, four may not.
            ("/a/aaaaaaa1/aaaaaaa1/aaaaaaa1/z", "/a/bbbbbbb1/bbbbbbb1/bbbbbbb1/z", true),
            ("/a/aaaaaaa1/aaaaaaa1/aaaaaaa1/aaaaaaa1/z", "/a/bbbbbbb1/bbbbbbb1/bbbbbbb1/bbbbbbb1/z", false),
            // As many components.
            ("/opt/app-1f3c9a77/run", "/opt/app-1f3c9a77/bin/run", false),
            ("relative/run", "relative/run", false),
        ] {
            assert_eq!(are_alike(known, path), alike, "{known} {path}");
        }
    }
}
