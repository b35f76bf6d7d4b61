//! Tokens: what people and agents show to be let in. `hbt_ID_SECRET`: the id is no secret and names the token everywhere; of
//! the secret only the hash is kept, so that whoever reads the database cannot use it.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use super::store::{NewToken, Store, StoreError, StoredToken};
use crate::api::Scope;

/// How every token begins, so that scanners of secrets know one.
const PREFIX: &str = "hbt_";
/// The bytes of an id and of a secret, before they are written in hexadecimal.
const ID_BYTES: usize = 6;
const SECRET_BYTES: usize = 24;
/// The longest name.
const MAX_NAME: usize = 64;

/// Why no token was made.
#[derive(Debug, thiserror::Error)]
pub enum TokenError {
    /// A name that nobody could sign with.
    #[error("a token's name has 1 to {MAX_NAME} letters, digits and `.-_@`; {0:?} is none")]
    Name(String),
    /// It may do nothing.
    #[error("a token needs a scope: read, decide, ingest or admin")]
    NoScope,
    /// The system gives no random numbers.
    #[error("the system gives no random numbers: {0}")]
    Random(String),
    /// It was not kept.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Makes a token for somebody, of whom the audit log tells, and keeps it. Gives it as it must be shown: this is the only time that its secret is known.
///
/// # Errors
/// See [`TokenError`]; no token was made then.
pub fn make(
    store: &dyn Store,
    by: &str,
    name: &str,
    scopes: &[Scope],
    ends_after: Option<Duration>,
) -> Result<(NewToken, String), TokenError> {
    let (token, text) = invent(name, scopes, ends_after)?;
    store.add_token(&token, by)?;
    Ok((token, text))
}

/// Invents a token that nobody keeps yet.
///
/// # Errors
/// See [`TokenError`].
pub(super) fn invent(
    name: &str,
    scopes: &[Scope],
    ends_after: Option<Duration>,
) -> Result<(NewToken, String), TokenError> {
    let is_fit = |c: char| c.is_ascii_alphanumeric() || ".-_@".contains(c);
    if name.is_empty() || name.len() > MAX_NAME || !name.chars().all(is_fit) {
        return Err(TokenError::Name(name.to_owned()));
    }
    if scopes.is_empty() {
        return Err(TokenError::NoScope);
    }
    let (id, secret) = (random::<ID_BYTES>()?, random::<SECRET_BYTES>()?);
    let text = format!("{PREFIX}{id}_{secret}");
    let expires = ends_after.map(|span| now().saturating_add(nanoseconds(span)));
    Ok((kept(&id, &secret, name, scopes, expires), text))
}

/// A token as it was shown, as it is kept; nothing where it is none.
pub(super) fn of_text(text: &str, name: &str, scopes: &[Scope]) -> Option<NewToken> {
    let (id, secret) = parts(text)?;
    Some(kept(id, secret, name, scopes, None))
}

fn kept(id: &str, secret: &str, name: &str, scopes: &[Scope], expires: Option<u64>) -> NewToken {
    let mut sorted: Vec<Scope> = scopes.to_vec();
    sorted.sort_unstable();
    sorted.dedup();
    NewToken {
        hash: hash(secret).to_hex().to_string(),
        id: id.to_owned(),
        name: name.to_owned(),
        scopes: sorted.iter().map(|scope| scope.id()).collect::<Vec<_>>().join(","),
        expires,
    }
}

fn random<const N: usize>() -> Result<String, TokenError> {
    let mut bytes = [0_u8; N];
    getrandom::fill(&mut bytes).map_err(|error| TokenError::Random(error.to_string()))?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

fn hash(secret: &str) -> blake3::Hash {
    blake3::hash(secret.as_bytes())
}

fn nanoseconds(span: Duration) -> u64 {
    u64::try_from(span.as_nanos()).unwrap_or(u64::MAX)
}

/// Now, in nanoseconds since 1970.
pub(super) fn now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, nanoseconds)
}

/// The id and the secret of a token as it was shown; `None` where it is no token.
#[must_use]
pub fn parts(text: &str) -> Option<(&str, &str)> {
    let (id, secret) = text.strip_prefix(PREFIX)?.split_once('_')?;
    let is_hex =
        |text: &str, bytes: usize| text.len() == 2 * bytes && text.bytes().all(|b| b.is_ascii_hexdigit());
    (is_hex(id, ID_BYTES) && is_hex(secret, SECRET_BYTES)).then_some((id, secret))
}

/// Whether somebody who shows this secret may use a token at a time. Takes as long for a wrong secret as for the right one.
#[must_use]
pub fn is_valid(token: &StoredToken, secret: &str, now: u64) -> bool {
    // Comparing two hashes takes the same time wherever they differ.
    let known = blake3::Hash::from_hex(&token.token.hash).is_ok_and(|known| known == hash(secret));
    known && still_holds(token, now)
}

/// Whether a token has neither ended nor been revoked at a time.
#[must_use]
pub fn still_holds(token: &StoredToken, now: u64) -> bool {
    token.revoked.is_none() && token.token.expires.is_none_or(|ends| now < ends)
}

/// The scopes of a token.
#[must_use]
pub fn scopes(token: &NewToken) -> Vec<Scope> {
    token.scopes.split(',').filter_map(Scope::of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stored(secret: &str, expires: Option<u64>, revoked: Option<u64>) -> StoredToken {
        let hash = hash(secret).to_hex().to_string();
        let token = NewToken { id: "a".into(), name: "n".into(), hash, scopes: "read,admin".into(), expires };
        StoredToken { token, created: 0, revoked }
    }

    #[test]
    fn only_the_whole_secret_in_time_is_let_in() {
        assert!(is_valid(&stored("s", None, None), "s", 5));
        assert!(is_valid(&stored("s", Some(6), None), "s", 5));
        assert!(!is_valid(&stored("s", Some(5), None), "s", 5));
        assert!(!is_valid(&stored("s", None, Some(1)), "s", 5));
        assert!(!is_valid(&stored("s", None, None), "t", 5));
        assert!(!is_valid(&stored("s", None, None), "", 5));
        assert_eq!(scopes(&stored("s", None, None).token), [Scope::Read, Scope::Admin]);
    }

    #[test]
    fn what_is_no_token_has_no_parts() {
        let (id, secret) = ("0123456789ab", "0".repeat(48));
        assert_eq!(parts(&format!("hbt_{id}_{secret}")), Some((id, secret.as_str())));
        for wrong in ["", "hbt_", "hbt_a_b", "0123", &format!("hbt_{id}_{}é", "0".repeat(46))] {
            assert_eq!(parts(wrong), None, "{wrong}");
        }
    }
}
