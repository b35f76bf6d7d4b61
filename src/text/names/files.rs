//! File modes and open flags.

use std::fmt::Write as _;

/// The access modes in the lowest two bits.
static ACCESS: [&str; 4] = ["O_RDONLY", "O_WRONLY", "O_RDWR", "O_ACCMODE"];

/// The flags of x86-64; what spans several bits stands before its parts.
static FLAGS: &[(u32, &str)] = &[
    (0o20_200_000, "O_TMPFILE"),
    (0o4_010_000, "O_SYNC"),
    (0o100, "O_CREAT"),
    (0o200, "O_EXCL"),
    (0o400, "O_NOCTTY"),
    (0o1_000, "O_TRUNC"),
    (0o2_000, "O_APPEND"),
    (0o4_000, "O_NONBLOCK"),
    (0o10_000, "O_DSYNC"),
    (0o20_000, "O_ASYNC"),
    (0o40_000, "O_DIRECT"),
    (0o100_000, "O_LARGEFILE"),
    (0o200_000, "O_DIRECTORY"),
    (0o400_000, "O_NOFOLLOW"),
    (0o1_000_000, "O_NOATIME"),
    (0o2_000_000, "O_CLOEXEC"),
    (0o10_000_000, "O_PATH"),
];

/// The flags of `open` by name, access mode first: `O_WRONLY|O_CREAT`. Bits without a name stay hexadecimal.
///
/// The values are those of x86-64, which are what the agent records there.
#[must_use]
pub fn open_flags(flags: u32) -> String {
    let mut text = ACCESS[(flags & 3) as usize].to_owned();
    let mut left = flags & !3;
    for &(bits, name) in FLAGS {
        if left & bits == bits {
            left &= !bits;
            text.push('|');
            text.push_str(name);
        }
    }
    if left != 0 {
        // Writing to a String cannot fail.
        let _ = write!(text, "|{left:#x}");
    }
    text
}

/// File types, by the bits under `0o170000`.
static TYPES: &[(u32, char)] = &[
    (0o100_000, '-'),
    (0o040_000, 'd'),
    (0o120_000, 'l'),
    (0o020_000, 'c'),
    (0o060_000, 'b'),
    (0o010_000, 'p'),
    (0o140_000, 's'),
    (0, '-'),
];

/// The mode of a file as `ls` shows it: `-rwsr-xr-x`.
#[must_use]
pub fn file_mode(mode: u32) -> String {
    let kind = TYPES.iter().find(|row| row.0 == mode & 0o170_000).map_or('?', |row| row.1);
    let mut text = String::with_capacity(10);
    text.push(kind);
    for (shift, special, lower, upper) in
        [(6, 0o4_000, 's', 'S'), (3, 0o2_000, 's', 'S'), (0, 0o1_000, 't', 'T')]
    {
        let bits = mode >> shift;
        text.push(if bits & 4 != 0 { 'r' } else { '-' });
        text.push(if bits & 2 != 0 { 'w' } else { '-' });
        text.push(match (bits & 1 != 0, mode & special != 0) {
            (true, true) => lower,
            (false, true) => upper,
            (true, false) => 'x',
            (false, false) => '-',
        });
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn open_flags_name_the_access_mode_first() {
        assert_eq!(open_flags(0), "O_RDONLY");
        assert_eq!(open_flags(577), "O_WRONLY|O_CREAT|O_TRUNC");
        assert_eq!(open_flags(0o2_000_002), "O_RDWR|O_CLOEXEC");
        assert_eq!(open_flags(0o4_010_000), "O_RDONLY|O_SYNC");
        assert_eq!(open_flags(0x8000_0000), "O_RDONLY|0x80000000");
    }

    #[test]
    fn modes_look_as_ls_shows_them() {
        assert_eq!(file_mode(33261), "-rwxr-xr-x");
        assert_eq!(file_mode(0o104_755), "-rwsr-xr-x");
        assert_eq!(file_mode(0o102_644), "-rw-r-Sr--");
        assert_eq!(file_mode(0o041_777), "drwxrwxrwt");
        assert_eq!(file_mode(0o120_777), "lrwxrwxrwx");
        assert_eq!(file_mode(0o644), "-rw-r--r--");
    }
}
