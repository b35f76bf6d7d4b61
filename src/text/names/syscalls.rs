//! System calls by number and architecture.

use super::{by_name, by_number, syscall_tables};

/// An architecture whose system call table is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arch {
    /// x86-64: `x64` to the agent.
    X64,
    /// 64-bit ARM: `arm64` to the agent.
    Arm64,
}

/// Every spelling of an architecture that is met in files.
static SPELLINGS: &[(&str, Arch)] = &[
    ("x64", Arch::X64),
    ("amd64", Arch::X64),
    ("x86_64", Arch::X64),
    ("arm64", Arch::Arm64),
    ("aarch64", Arch::Arm64),
];

impl Arch {
    /// The architecture of a spelling: the agent's `x64` and `arm64`, or `amd64`, `x86_64`, `aarch64`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Arch> {
        SPELLINGS.iter().find(|row| row.0.eq_ignore_ascii_case(text)).map(|row| row.1)
    }

    fn table(self) -> &'static [(u32, &'static str)] {
        match self {
            Arch::X64 => syscall_tables::X64,
            Arch::Arm64 => syscall_tables::ARM64,
        }
    }
}

/// The name of a system call: `openat`.
#[must_use]
pub fn syscall(arch: Arch, number: u32) -> Option<&'static str> {
    let table = arch.table();
    // Up to the first gap the number is its own position.
    match table.get(number as usize) {
        Some(row) if row.0 == number => Some(row.1),
        _ => by_number(table, number),
    }
}

/// The number of a system call by name.
#[must_use]
pub fn syscall_number(arch: Arch, name: &str) -> Option<u32> {
    by_name(arch.table(), name)
}

/// The name of a system call, or `syscall N (arch)` where there is none. `arch` is the file's own spelling.
#[must_use]
pub fn syscall_label(arch: &str, number: u32) -> std::borrow::Cow<'static, str> {
    match Arch::parse(arch).and_then(|arch| syscall(arch, number)) {
        Some(name) => name.into(),
        None if arch.is_empty() => format!("syscall {number} (unknown architecture)").into(),
        None => format!("syscall {number} ({arch})").into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted_and_the_same_call_differs_by_architecture() {
        for arch in [Arch::X64, Arch::Arm64] {
            assert!(arch.table().windows(2).all(|w| w[0].0 < w[1].0), "{arch:?} ascends");
            for &(number, name) in arch.table() {
                assert_eq!(syscall(arch, number), Some(name));
                assert_eq!(syscall_number(arch, name), Some(number));
            }
        }
        assert_eq!(syscall(Arch::X64, 59), Some("execve"));
        assert_eq!(syscall(Arch::Arm64, 221), Some("execve"));
        assert_eq!(syscall(Arch::X64, 257), Some("openat"));
        assert_eq!(syscall(Arch::Arm64, 56), Some("openat"));
        assert_eq!(syscall(Arch::X64, 9999), None);
    }

    #[test]
    fn spellings_of_architectures_and_unknown_numbers() {
        assert_eq!(Arch::parse("aarch64"), Some(Arch::Arm64));
        assert_eq!(syscall_label("x86_64", 0), "read");
        assert_eq!(syscall_label("s390x", 5), "syscall 5 (s390x)");
        assert_eq!(syscall_label("", 5), "syscall 5 (unknown architecture)");
    }
}
