//! Numbers of the agent itself.

use super::by_number;

static HASH_STATES: &[(u32, &str)] = &[
    (1, "done"),
    (2, "file not found"),
    (3, "path could not be resolved"),
    (4, "file too big"),
    (5, "event type not configured"),
    (6, "rate limited"),
    (7, "unknown error"),
];

/// What became of hashing a file, in words; nothing for "no hash".
#[must_use]
pub fn hash_state(number: u32) -> Option<&'static str> {
    by_number(HASH_STATES, number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hash_states_stand_at_their_numbers() {
        assert_eq!((hash_state(1), hash_state(0), hash_state(8)), (Some("done"), None, None));
    }
}
