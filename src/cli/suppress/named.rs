//! Finding the suppression, the suggestion and the moment that somebody named.

use crate::cli::CliError;
use crate::fleet::Suppressed;
use crate::text::{sanitize, time};

/// Ids that an error lists.
const LISTED: usize = 20;

/// The one id of some that a text is, or is the beginning of. `what` is what it is the id of, `list` how they are listed.
pub(super) fn one<'a>(
    text: &str,
    ids: impl IntoIterator<Item = &'a str>,
    what: &str,
    list: &str,
) -> Result<String, CliError> {
    let mut found: Vec<&str> =
        ids.into_iter().filter(|id| !text.is_empty() && id.starts_with(text)).collect();
    found.sort_unstable();
    found.dedup();
    match found.as_slice() {
        [only] => Ok((*only).to_owned()),
        [] => Err(CliError::usage(
            format!("there is no {what} `{}`", sanitize(text)),
            format!("{list} lists all with their ids"),
        )),
        several => {
            let listed: Vec<&str> = several.iter().take(LISTED).copied().collect();
            let more = several.len().saturating_sub(LISTED);
            let more = if more > 0 { format!("\nand {more} more") } else { String::new() };
            Err(CliError::usage(
                format!(
                    "`{}` is the beginning of {} ids:\n{}{more}",
                    sanitize(text),
                    several.len(),
                    listed.join("\n")
                ),
                "write more of the id",
            ))
        }
    }
}

/// The one suppression, of those that anything was said of.
pub(super) fn suppression(suppressed: &Suppressed, text: &str) -> Result<String, CliError> {
    one(text, suppressed.named(text), "suppression", "`habitus suppress list`")
}

/// When something ends: a moment after now; `None` for never.
pub(super) fn end(text: &str, now: u64) -> Result<Option<u64>, CliError> {
    let end = time::parse_end(text, now);
    let end = end.ok_or_else(|| {
        CliError::usage(
            format!("`{}` is no time to end at", sanitize(text)),
            "write how long from now, `12h`, `30d`, `8w`; a date, `2026-12-24`; a moment, `2026-12-24T12:00:00Z`; or `never`",
        )
    })?;
    if end.is_some_and(|end| end <= now) {
        return Err(CliError::usage(
            format!("`{}` has passed", sanitize(text)),
            "a suppression that is not wanted any more is turned off: `habitus suppress off ID`",
        ));
    }
    Ok(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: u64 = 1_795_521_600_000_000_000;

    #[test]
    fn an_end_is_a_span_a_date_or_a_moment() {
        const DAY: u64 = 86_400_000_000_000;
        let of = |text: &str| end(text, NOW).ok();
        assert_eq!(of("30d"), Some(Some(NOW + 30 * DAY)));
        assert_eq!(of("1w"), of("7d"));
        assert_eq!(of("12h"), of("2026-11-25"));
        assert_eq!(of("2026-11-25T00:00:00Z"), of("2026-11-25"));
        assert_eq!(of("never"), Some(None));
        for wrong in ["", "d", "0d", "-3d", "tomorrow", "2026-11-24", "99999999999999999w", "2026-13-01"] {
            assert_eq!(of(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn the_beginning_of_an_id_is_enough_if_no_other_begins_so() {
        let ids = ["aa11", "aa22", "bb33"];
        let of = |text: &str| one(text, ids, "suppression", "list").map_err(|error| error.to_string());
        assert_eq!(of("b"), Ok("bb33".to_owned()));
        assert_eq!(of("aa1"), Ok("aa11".to_owned()));
        assert!(of("aa").unwrap_err().contains("aa11\naa22"));
        assert_eq!(of("").unwrap_err(), "there is no suppression ``");
        assert_eq!(of("c").unwrap_err(), "there is no suppression `c`");
    }
}
