//! Numbers in the words people read them in.

/// The number with a comma between groups of three digits: `1,234,567`.
#[must_use]
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// A ratio between 0 and 1 in percent, at most four columns: `94%`. Only all is `100%` and only none is `0%`; what
/// lies next to them is `>99%` and `<1%`. `n/a` if it is not a number.
#[must_use]
pub fn percent_of(ratio: f64) -> String {
    match ratio {
        r if r.is_nan() => "n/a".to_owned(),
        r if r <= 0.0 => "0%".to_owned(),
        r if r >= 1.0 => "100%".to_owned(),
        r if r < 0.01 => "<1%".to_owned(),
        r if r > 0.99 => ">99%".to_owned(),
        r => format!("{:.0}%", r * 100.0),
    }
}

/// A size in decimal units with two or three digits: `512 B`, `1.7 MB`, `382 MB`.
#[must_use]
pub fn bytes(size: u64) -> String {
    const UNITS: [&str; 6] = ["kB", "MB", "GB", "TB", "PB", "EB"];
    if size < 1000 {
        return format!("{size} B");
    }
    let mut value = size as f64 / 1000.0;
    let mut unit = 0;
    // 999.5 and more would be printed as 1000.
    while value >= 999.5 && unit + 1 < UNITS.len() {
        value /= 1000.0;
        unit += 1;
    }
    let decimals = usize::from(value < 9.95);
    format!("{value:.decimals$} {}", UNITS[unit])
}

/// `38 of 42`.
#[must_use]
pub fn ratio(part: u64, whole: u64) -> String {
    format!("{} of {}", grouped(part), grouped(whole))
}

/// The number and its noun: `1 file`, `3 files`, `no files`, for nouns that take an `s`.
#[must_use]
pub fn plural(number: u64, noun: &str) -> String {
    counted(number, noun, &format!("{noun}s"))
}

/// The number and its noun, for any noun: `1 process`, `1,200 processes`.
#[must_use]
pub fn counted(number: u64, one: &str, many: &str) -> String {
    match number {
        0 => format!("no {many}"),
        1 => format!("1 {one}"),
        _ => format!("{} {many}", grouped(number)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_grouped_by_three() {
        for (number, words) in [(0, "0"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567")] {
            assert_eq!(grouped(number), words);
        }
        assert_eq!(grouped(u64::MAX), "18,446,744,073,709,551,615");
    }

    #[test]
    fn a_percentage_never_claims_all_or_none_falsely() {
        for (part, whole, words) in [
            (0.0, 5.0, "0%"),
            (1.0, 1000.0, "<1%"),
            (1.0, 3.0, "33%"),
            (15.0, 16.0, "94%"),
            (999.0, 1000.0, ">99%"),
            (5.0, 5.0, "100%"),
            (0.0, 0.0, "n/a"),
        ] {
            assert_eq!(percent_of(part / whole), words);
        }
    }

    #[test]
    fn sizes_have_two_or_three_digits() {
        for (size, words) in [
            (0, "0 B"),
            (999, "999 B"),
            (1000, "1.0 kB"),
            (9_960, "10 kB"),
            (1_749_000, "1.7 MB"),
            (382_000_000, "382 MB"),
            (999_600, "1.0 MB"),
            (u64::MAX, "18 EB"),
        ] {
            assert_eq!(bytes(size), words);
        }
    }

    #[test]
    fn nouns_follow_their_number() {
        assert_eq!(plural(1, "file"), "1 file");
        assert_eq!(plural(0, "file"), "no files");
        assert_eq!(counted(1200, "process", "processes"), "1,200 processes");
        assert_eq!(ratio(38, 42), "38 of 42");
    }
}
