//! What the files of a workload are called: of its full name what any system can spell, and a hash that tells it from others.

/// How much of a workload's name is spelled.
const MAX_SPELLED: usize = 80;
/// Digits of the hash.
const DIGITS: usize = 12;

/// The name of a workload's files, without an ending: `registry.lab_shop_api-0123456789ab`. Different workloads have
/// different ones, whatever they are called.
#[must_use]
pub fn file_stem(workload: &str) -> String {
    let is_plain = |c: &char| c.is_ascii_alphanumeric() || ['.', '_', '-'].contains(c);
    let spelled: String =
        workload.chars().take(MAX_SPELLED).map(|c| if is_plain(&c) { c } else { '_' }).collect();
    // A leading dot would hide it, a leading dash look like an option.
    let spelled = match spelled.strip_prefix(['.', '-']) {
        Some(rest) => format!("_{rest}"),
        None if spelled.is_empty() => "_".to_owned(),
        None => spelled,
    };
    let hash = blake3::hash(workload.as_bytes()).to_hex();
    format!("{spelled}-{}", &hash[..DIGITS])
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_name_is_spelled_as_far_as_it_is_plain() {
        let of = |name: &str| file_stem(name).rsplit_once('-').unwrap().0.to_owned();
        assert_eq!(of("registry.lab/shop/api"), "registry.lab_shop_api");
        assert_eq!(of("../../etc/passwd"), "_._.._etc_passwd");
        assert_eq!(of("-rf"), "_rf");
        assert_ne!(file_stem("shop/api"), file_stem("shop_api"));
    }

    proptest! {
        #[test]
        fn any_name_makes_a_file_name(workload in "\\PC{0,300}|[\\x00-\\x7f]{0,300}") {
            let stem = file_stem(&workload);
            prop_assert!(stem.len() <= 100 && !stem.starts_with(['.', '-']));
            prop_assert!(stem.chars().all(|c| c.is_ascii_alphanumeric() || "._-".contains(c)));
        }
    }
}
