//! Tokens: `hbt_ID_SECRET`. The id is no secret and finds the token; of the secret only the hash is kept.

use crate::api::Scope;
use crate::server::store::{NewToken, StoredToken};

const PREFIX: &str = "hbt_";
/// Bytes of an id and of a secret, before they are written in hexadecimal.
const ID_BYTES: usize = 8;
const SECRET_BYTES: usize = 32;
/// The longest name of a token.
pub const MAX_NAME: usize = 100;

/// A token that was just made. Nothing prints the secret by accident: it has no `Debug`.
pub struct Made {
    /// As it is kept.
    pub kept: NewToken,
    /// As it is given away, this once.
    pub token: String,
}

/// Makes a token. It is not kept yet.
///
/// # Errors
/// The name cannot be one, there is no scope, or the system gives no random numbers.
pub fn make(name: &str, scopes: &[Scope], expires: Option<u64>) -> Result<Made, String> {
    let name = name.trim();
    if name.is_empty() || name.len() > MAX_NAME || !crate::text::is_clean(name) {
        return Err(format!("the name of a token is one line of 1 to {MAX_NAME} bytes"));
    }
    if scopes.is_empty() {
        return Err("a token needs a scope: read, decide, ingest or admin".to_owned());
    }
    let mut random = [0_u8; ID_BYTES + SECRET_BYTES];
    let source = rustls::crypto::ring::default_provider().secure_random;
    source.fill(&mut random).map_err(|_| "the system gives no random numbers".to_owned())?;
    let (id, secret) = random.split_at(ID_BYTES);
    let (id, secret) = (hex(id), hex(secret));
    let ids: Vec<&str> = Scope::ALL.into_iter().filter(|scope| scopes.contains(scope)).map(Scope::id).collect();
    let kept = NewToken {
        id: id.clone(),
        name: name.to_owned(),
        hash: blake3::hash(secret.as_bytes()).to_hex().to_string(),
        scopes: ids.join(","),
        expires,
    };
    Ok(Made { kept, token: format!("{PREFIX}{id}_{secret}") })
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The id and the secret of something that may be a token.
#[must_use]
pub fn parts(text: &str) -> Option<(&str, &str)> {
    let (id, secret) = text.strip_prefix(PREFIX)?.split_once('_')?;
    let fits = |text: &str, bytes: usize| text.len() == 2 * bytes && text.bytes().all(|b| b.is_ascii_hexdigit());
    (fits(id, ID_BYTES) && fits(secret, SECRET_BYTES)).then_some((id, secret))
}

/// Whether this is the secret of a token that holds now. Takes the same time whatever is wrong with the secret.
#[must_use]
pub fn holds(stored: &StoredToken, secret: &str, now: u64) -> bool {
    // Equality of these hashes takes constant time.
    let same = blake3::Hash::from_hex(&stored.token.hash).is_ok_and(|hash| hash == blake3::hash(secret.as_bytes()));
    same && stored.revoked.is_none() && stored.token.expires.is_none_or(|end| now < end)
}

/// The scopes of a stored token.
#[must_use]
pub fn scopes(stored: &NewToken) -> Vec<Scope> {
    stored.scopes.split(',').filter_map(Scope::of).collect()
}

/// The time of this machine, in nanoseconds since 1970.
#[must_use]
pub fn now() -> u64 {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
    u64::try_from(since.as_nanos()).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_known_by_its_secret_until_it_ends_or_is_revoked() {
        let made = make("bastion", &[Scope::Decide, Scope::Read], Some(100)).unwrap();
        assert_eq!(made.kept.scopes, "read,decide");
        let (id, secret) = parts(&made.token).unwrap();
        assert_eq!(id, made.kept.id);
        let mut stored = StoredToken { token: made.kept.clone(), created: 1, revoked: None };
        assert!(!made.kept.hash.contains(secret));
        assert!(holds(&stored, secret, 99) && !holds(&stored, secret, 100));
        let other = make("bastion", &[Scope::Read], None).unwrap();
        assert!(!holds(&stored, parts(&other.token).unwrap().1, 99));
        stored.revoked = Some(2);
        assert!(!holds(&stored, secret, 99));
        for wrong in ["", "hbt_", "hbt_a_b", &made.token[1..], &format!("{}0", made.token), "hbt_é_é"] {
            assert_eq!(parts(wrong), None, "{wrong}");
        }
        assert!(make("a\nb", &[Scope::Read], None).is_err() && make("a", &[], None).is_err());
    }
}
