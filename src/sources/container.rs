//! Recognises the kind of a container from its first bytes.

/// How much of the beginning decides.
pub(super) const HEAD: usize = 512;

/// What the first bytes say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Container {
    /// None that we know: content as it is.
    None,
    /// A gzip stream.
    Gzip,
    /// A zstd frame, or a skippable frame before one.
    Zstd,
    /// A tar archive.
    Tar,
}

/// The magic of a gzip member with the only method there is.
pub(super) const GZIP: [u8; 3] = [0x1f, 0x8b, 8];

/// Looks at the first [`HEAD`] bytes, or all there are.
pub(super) fn sniff(head: &[u8]) -> Container {
    if head.starts_with(&GZIP) {
        return Container::Gzip;
    }
    if let Some(magic) = head.first_chunk::<4>() {
        let magic = u32::from_le_bytes(*magic);
        if magic == 0xfd2f_b528 || (0x184d_2a50..=0x184d_2a5f).contains(&magic) {
            return Container::Zstd;
        }
    }
    if is_tar(head) { Container::Tar } else { Container::None }
}

/// A header whose checksum holds; that covers archives older than the `ustar` magic and rules out nearly all else.
fn is_tar(head: &[u8]) -> bool {
    let Some(block) = head.first_chunk::<HEAD>() else { return false };
    let mut header = tar::Header::new_old();
    header.as_mut_bytes().copy_from_slice(block);
    let sum: u32 =
        block[..148].iter().chain(&block[156..]).map(|&byte| u32::from(byte)).sum::<u32>() + 8 * 32;
    header.cksum().is_ok_and(|said| said == sum) || &block[257..262] == b"ustar"
}
