//! Objects in a bucket of S3, or of what speaks like it: `s3://BUCKET/PREFIX`. Any number of processes may share it.
//!
//! An object is put with the condition that there is none yet, where the storage knows that, and with its checksum, so that
//! what came to harm on the way is not taken. Requests are signed in their address; nothing of that is ever told.

mod client;
mod keys;
mod place;

use std::fmt;
use std::sync::atomic::{AtomicBool, Ordering};

use axum::body::Bytes;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use reqwest::Method;
use rustls::SupportedCipherSuite;
use rustls::crypto::hash::HashAlgorithm;
use rusty_s3::actions::ListObjectsV2;

use super::key::{Key, check_prefix};
use super::reading::Checked;
use super::{ObjectError, Objects, Reading};
use client::{Client, Reply, Request};
use keys::Keys;
use place::{Place, SCHEME};

pub use client::Patience;
pub use place::Variable;

/// The largest object that is put; the protocol takes no more than some GB in one piece.
pub const MAX_OBJECT_BYTES: u64 = 512 << 20;
/// The variable that names a file of the authorities that are trusted, and no others, as S3's own tools read it.
const ROOTS: &str = "AWS_CA_BUNDLE";
/// How many keys a page of a list may have.
const MAX_PAGE: usize = 1000;
/// How many bytes a page of a list may have.
const MAX_PAGE_BYTES: u64 = 16 << 20;
/// How many pages are read for one list.
const MAX_PAGES: usize = 10_000;

/// A bucket, or a part of one.
pub struct S3 {
    client: Client,
    /// Whether the storage knows conditions. It says so itself when it does not.
    knows_conditions: AtomicBool,
}

impl fmt::Debug for S3 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "S3({SCHEME}{}/{})", self.client.name(), self.client.prefix())
    }
}

/// One object of a bucket, whatever its key is like.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// The whole key.
    pub key: String,
    /// How many bytes it has.
    pub bytes: u64,
    /// What changes with its content: its tag, and when it was written.
    pub mark: String,
}

impl S3 {
    /// The objects of an address. `variable` gives what a variable of the environment holds: where the storage is and with
    /// which keys it is asked. Nothing is asked yet. A provider of rustls must have been installed in this process.
    ///
    /// # Errors
    /// [`ObjectError::Setup`] where the address or the environment does not say enough.
    pub fn open(address: &str, variable: Variable<'_>, patience: Patience) -> Result<S3, ObjectError> {
        let place = Place::of(address, variable)?;
        let roots = variable(ROOTS).filter(|file| !file.trim().is_empty());
        let client = Client::new(place, Keys::find(variable)?, roots.as_deref(), patience)?;
        Ok(S3 { client, knows_conditions: AtomicBool::new(true) })
    }

    fn full(&self, key: &str) -> String {
        format!("{}{key}", self.client.prefix())
    }

    fn ask(&self, request: Request) -> Result<Reply, ObjectError> {
        self.client.ask(request, self.client.retries())
    }

    /// Puts it, whatever is there, unless it is told that something is.
    fn put_if_none(&self, key: &Key<'_>, bytes: &Bytes) -> Result<(), ObjectError> {
        let mut request = Request::new(Method::PUT, self.full(key.text));
        request.body = bytes.clone();
        let conditional = self.knows_conditions.load(Ordering::Relaxed);
        if conditional {
            request.headers.push(("if-none-match", "*".to_owned()));
        }
        request.headers.extend(checksum(bytes).map(|sum| ("x-amz-checksum-sha256", sum)));
        let reply = self.ask(request)?;
        match reply.status {
            412 if conditional => Ok(()),
            501 if conditional => {
                self.knows_conditions.store(false, Ordering::Relaxed);
                self.put_if_none(key, bytes)
            }
            _ if reply.is_well() => Ok(()),
            _ => Err(reply.error()),
        }
    }

    fn is_there(&self, key: &Key<'_>) -> Result<bool, ObjectError> {
        let reply = self.ask(Request::new(Method::HEAD, self.full(key.text)))?;
        match reply.status {
            404 => Ok(false),
            _ if reply.is_well() => Ok(true),
            _ => Err(reply.error()),
        }
    }

    /// A page of what begins with a whole prefix and comes after a whole key, in order, and where the next one begins.
    fn page(
        &self,
        prefix: &str,
        after: Option<&str>,
        next: Option<String>,
        most: usize,
        retries: u32,
    ) -> Result<(Vec<Listed>, Option<String>), ObjectError> {
        let mut request = Request::new(Method::GET, String::new());
        request.most = MAX_PAGE_BYTES;
        request.query.extend(next.map(|token| ("continuation-token", token)));
        request.query.push(("max-keys", most.clamp(1, MAX_PAGE).to_string()));
        request.query.push(("prefix", prefix.to_owned()));
        request.query.extend(after.map(|after| ("start-after", after.to_owned())));
        let reply = self.client.ask(request, retries)?;
        if !reply.is_well() {
            return Err(reply.error());
        }
        let wrong = || ObjectError::Unavailable("the bucket answered no list that is understood".to_owned());
        let text = String::from_utf8(reply.body.ok_or_else(wrong)?).map_err(|_| wrong())?;
        let page = ListObjectsV2::parse_response(&text).map_err(|_| wrong())?;
        let items = page.contents.into_iter().map(|object| Listed {
            key: object.key,
            bytes: object.size.unwrap_or(0),
            mark: format!("{} {}", object.etag.unwrap_or_default(), object.last_modified.unwrap_or_default()),
        });
        Ok((items.collect(), page.next_continuation_token))
    }

    /// Tells `each` of everything that begins with a whole prefix and comes after a whole key, in order, until it has enough.
    fn every(
        &self,
        prefix: &str,
        after: Option<&str>,
        most: usize,
        each: &mut dyn FnMut(Listed) -> bool,
    ) -> Result<(), ObjectError> {
        let mut next: Option<String> = None;
        let mut last: Option<String> = None;
        for _ in 0..MAX_PAGES {
            let (items, token) = self.page(prefix, after, next.clone(), most, self.client.retries())?;
            for item in items {
                if last.as_ref().is_some_and(|last| *last >= item.key) {
                    let unsorted =
                        "the bucket does not list its keys in order; take a general purpose bucket";
                    return Err(ObjectError::Unavailable(unsorted.to_owned()));
                }
                last = Some(item.key.clone());
                if !each(item) {
                    return Ok(());
                }
            }
            match token {
                Some(token) if next.as_ref() != Some(&token) => next = Some(token),
                _ => return Ok(()),
            }
        }
        Err(ObjectError::Unavailable("the bucket lists without end".to_owned()))
    }

    /// What lies there, whatever its keys are like, in order, until `each` has enough.
    ///
    /// # Errors
    /// The storage does not answer.
    pub fn listed(&self, each: &mut dyn FnMut(Listed) -> bool) -> Result<(), ObjectError> {
        self.every(self.client.prefix(), None, MAX_PAGE, each)
    }

    /// The bytes of an object by its whole key, at most `most`.
    ///
    /// # Errors
    /// There is none, it is longer, the key cannot be said in an address, or the storage does not answer.
    pub fn whole(&self, key: &str, most: u64) -> Result<Vec<u8>, ObjectError> {
        self.had(key, most, false)?.body.ok_or_else(|| ObjectError::TooLong(key.to_owned(), most))
    }

    /// An answer with the bytes of an object by its whole key.
    fn had(&self, key: &str, most: u64, is_passed_on: bool) -> Result<Reply, ObjectError> {
        let sayable = !key.split('/').any(|part| ["", ".", ".."].contains(&part));
        if !sayable {
            return Err(ObjectError::BadKey(key.to_owned()));
        }
        let mut request = Request::new(Method::GET, key.to_owned());
        (request.most, request.is_passed_on) = (most, is_passed_on);
        let reply = self.ask(request)?;
        match reply.code.as_str() {
            "NoSuchKey" => Err(ObjectError::None(key.to_owned())),
            _ if reply.is_well() => Ok(reply),
            _ => Err(reply.error()),
        }
    }
}

impl Objects for S3 {
    fn put(&self, key: &str, bytes: &[u8]) -> Result<(), ObjectError> {
        let key = Key::of(key)?;
        key.check(bytes)?;
        if bytes.len() as u64 > MAX_OBJECT_BYTES {
            return Err(ObjectError::TooLong(key.text.to_owned(), MAX_OBJECT_BYTES));
        }
        // Without a hash in the key another object may be there, and a storage may pass over conditions silently.
        if !key.holds_hash() && self.is_there(&key)? {
            return Ok(());
        }
        self.put_if_none(&key, &Bytes::copy_from_slice(bytes))
    }

    fn get(&self, key: &str, most: u64) -> Result<Vec<u8>, ObjectError> {
        let key = Key::of(key)?;
        let bytes = self.whole(&self.full(key.text), most).map_err(|error| named(error, &key))?;
        key.check(&bytes)?;
        Ok(bytes)
    }

    fn pieces(&self, key: &str, most: u64) -> Result<Reading, ObjectError> {
        let key = Key::of(key)?;
        let reply = self.had(&self.full(key.text), most, true).map_err(|error| named(error, &key))?;
        Ok(Box::new(Checked::new(self.client.pieces(reply), &key, most)))
    }

    fn remove(&self, key: &str) -> Result<(), ObjectError> {
        let key = Key::of(key)?;
        let reply = self.ask(Request::new(Method::DELETE, self.full(key.text)))?;
        if reply.is_well() || reply.code == "NoSuchKey" { Ok(()) } else { Err(reply.error()) }
    }

    fn list(&self, prefix: &str, after: Option<&str>, most: usize) -> Result<Vec<String>, ObjectError> {
        check_prefix(prefix)?;
        let mut found = Vec::new();
        if most == 0 {
            return Ok(found);
        }
        let after_whole = after.map(|after| self.full(after));
        self.every(&self.full(prefix), after_whole.as_deref(), most, &mut |item| {
            let key = item.key.strip_prefix(self.client.prefix()).filter(|key| Key::of(key).is_ok());
            // A storage that does not know every word of the question answers too much.
            if let Some(key) = key
                && key.starts_with(prefix)
                && after.is_none_or(|after| key > after)
            {
                found.push(key.to_owned());
            }
            found.len() < most
        })?;
        Ok(found)
    }

    fn ping(&self) -> Result<(), ObjectError> {
        // Whoever asks wants to know how it is now.
        self.page(self.client.prefix(), None, None, 1, 0).map(|_| ())
    }
}

/// An error with the key as it was asked for, and not as it is in the bucket.
fn named(error: ObjectError, key: &Key<'_>) -> ObjectError {
    match error {
        ObjectError::None(_) => ObjectError::None(key.text.to_owned()),
        ObjectError::TooLong(_, most) => ObjectError::TooLong(key.text.to_owned(), most),
        other => other,
    }
}

/// The SHA-256 of some bytes, as its header holds it.
fn checksum(bytes: &[u8]) -> Option<String> {
    // The one that encrypts has it already.
    rustls::crypto::ring::ALL_CIPHER_SUITES.iter().find_map(|suite| match suite {
        SupportedCipherSuite::Tls13(suite)
            if suite.common.hash_provider.algorithm() == HashAlgorithm::SHA256 =>
        {
            Some(STANDARD.encode(suite.common.hash_provider.hash(bytes)))
        }
        _ => None,
    })
}

#[cfg(test)]
mod tests;
