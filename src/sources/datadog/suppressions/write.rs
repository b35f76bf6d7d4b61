//! Makes and changes suppressions.
//!
//! A request that failed is made again at once only where an answer says that nothing was done (too many requests, somebody
//! else writing at the same time) or where it never left. Anything else — a connection that broke, no answer in time, a
//! server in trouble, an answer that cannot be read — leaves open what was done. Then it is looked for:
//! - what was made or changed is given back, as [`Written::found`];
//! - what is not there is asked for again if the failure is one that passes;
//! - after the last time, or where nobody could look, the error is [`ApiError::Unclear`], never another one.
//!
//! A change names the version that it is made from, so that it is done once at most, and never over what somebody else did.

use super::request::Draft;
use super::{RemoteSuppression, create, turn, update};
use crate::sources::datadog::client::{Cancelled, Each};
use crate::sources::datadog::error::short;
use crate::sources::datadog::transport::Failed;
use crate::sources::datadog::{ApiError, ApiRequest, Client};

/// A suppression that was made or changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// What it is there now.
    pub suppression: RemoteSuppression,
    /// No answer said that it was done; it was found there afterwards. Perhaps somebody else did the same.
    pub found: bool,
    /// The ids of others there that say the same. One of them may have been made by a request that nobody answered.
    pub twins: Vec<String>,
}

impl Written {
    fn told(suppression: RemoteSuppression) -> Written {
        Written { suppression, found: false, twins: Vec::new() }
    }

    fn found(suppression: RemoteSuppression) -> Written {
        Written { found: true, ..Written::told(suppression) }
    }
}

/// A change that is to be made once.
struct Step<'a> {
    request: &'a ApiRequest,
    id: &'a str,
    /// The version that it is made from.
    version: i64,
    /// Whether what is there, of another version, is what it should be; and whether it may be we who made it so.
    done: &'a dyn Fn(&RemoteSuppression, bool) -> bool,
}

impl Client {
    /// Makes a suppression. After an unclear failure it is looked for, by all that it says, before it is made again.
    ///
    /// # Errors
    /// Why there is none ([`ApiError::Invalid`]: what is wrong with it), or [`ApiError::Unclear`].
    pub fn create_suppression(
        &self,
        body: &str,
        cancelled: &Cancelled<'_>,
        each: &mut Each<'_>,
    ) -> Result<Written, ApiError> {
        let (request, draft) = (create(body)?, Draft::read(body)?);
        let unclear = |reason: String| ApiError::Unclear { what: draft.words(), reason };
        // What left open whether it was made, if anything did.
        let (mut failures, mut open) = (0, None);
        loop {
            if cancelled() {
                return Err(open.map_or(ApiError::Cancelled, unclear));
            }
            let failed = match self.sent(&request, None, cancelled) {
                Ok(made) if open.is_some() => {
                    let twins = self.alike(&draft, cancelled, each).unwrap_or_default();
                    let ids = twins.into_iter().map(|twin| twin.id).filter(|id| *id != made.id).collect();
                    return Ok(Written { twins: ids, ..Written::told(made) });
                }
                Ok(made) => return Ok(Written::told(made)),
                Err(failed) => failed,
            };
            failures += 1;
            if !failed.may_be_done {
                self.again(failures, failed.error, cancelled, each)?;
                continue;
            }
            let clause = failed.error.clause();
            self.settle(failures, &failed.error, cancelled, each).map_err(|_| unclear(clause.clone()))?;
            let alike = self
                .alike(&draft, cancelled, each)
                .map_err(|error| unclear(format!("{clause}, and it could not be looked for ({error})")))?;
            let mut alike = alike.into_iter();
            if let Some(found) = alike.next() {
                return Ok(Written { twins: alike.map(|twin| twin.id).collect(), ..Written::found(found) });
            }
            if !self.passes(failures, &failed.error) {
                return Err(unclear(format!("{clause}; it is not there yet")));
            }
            open = Some(clause);
        }
    }

    /// Makes a suppression what a body says, if it still has the version named.
    ///
    /// # Errors
    /// [`ApiError::Conflict`] if somebody changed it meanwhile, [`ApiError::Invalid`] if it is not taken, and why else it is
    /// not done, or [`ApiError::Unclear`].
    pub fn update_suppression(
        &self,
        id: &str,
        version: i64,
        body: &str,
        cancelled: &Cancelled<'_>,
        each: &mut Each<'_>,
    ) -> Result<Written, ApiError> {
        let (request, draft) = (update(id, version, body)?, Draft::read(body)?);
        let done = |there: &RemoteSuppression, _| draft.is(there);
        self.change(&Step { request: &request, id: id.trim(), version, done: &done }, cancelled, each)
    }

    /// Turns a suppression on or off, if it still has the version named.
    ///
    /// # Errors
    /// As [`Client::update_suppression`].
    pub fn turn_suppression(
        &self,
        id: &str,
        version: i64,
        on: bool,
        cancelled: &Cancelled<'_>,
        each: &mut Each<'_>,
    ) -> Result<Written, ApiError> {
        let request = turn(id, version, on)?;
        // What is off hides nothing, whatever else it says. What is on may hide more than what was looked at before.
        let done = |there: &RemoteSuppression, ours: bool| match on {
            true => there.enabled && ours && there.version == version.saturating_add(1),
            false => !there.enabled,
        };
        self.change(&Step { request: &request, id: id.trim(), version, done: &done }, cancelled, each)
    }

    fn change(
        &self,
        step: &Step<'_>,
        cancelled: &Cancelled<'_>,
        each: &mut Each<'_>,
    ) -> Result<Written, ApiError> {
        let unclear = |reason| ApiError::Unclear { what: format!("`{}`", short(step.id)), reason };
        let (mut failures, mut open) = (0, None);
        loop {
            if cancelled() {
                return Err(open.map_or(ApiError::Cancelled, unclear));
            }
            let failed = match self.sent(step.request, Some(step.id), cancelled) {
                Ok(changed) => return Ok(Written::told(changed)),
                Err(failed) => failed,
            };
            failures += 1;
            if failed.may_be_done {
                let clause = failed.error.clause();
                self.settle(failures, &failed.error, cancelled, each).map_err(|_| unclear(clause.clone()))?;
                let there = self
                    .suppression(step.id, cancelled, each)
                    .map_err(|error| unclear(format!("{clause}, and it could not be looked at ({error})")))?;
                if there.version != step.version {
                    return moved_on(step, there, true, String::new());
                }
                if !self.passes(failures, &failed.error) {
                    return Err(unclear(format!("{clause}; it is not done yet")));
                }
                open = Some(clause);
                continue;
            }
            if let Some(said) = perhaps_a_conflict(&failed.error) {
                // The same status may say that somebody writes something else at this moment.
                match self.suppression(step.id, cancelled, each) {
                    Ok(there) if there.version != step.version => {
                        return moved_on(step, there, open.is_some(), said);
                    }
                    Ok(_) => {}
                    Err(_) => return Err(failed.error),
                }
            }
            self.again(failures, failed.error, cancelled, each)?;
        }
    }

    /// Sends a request once and reads the suppression of its answer.
    fn sent(
        &self,
        request: &ApiRequest,
        id: Option<&str>,
        cancelled: &Cancelled<'_>,
    ) -> Result<RemoteSuppression, Failed> {
        let reply = self.once(request, cancelled)?;
        self.one(&reply.body, id).map_err(|error| Failed { error, may_be_done: true })
    }

    /// Waits before something is sent again of which nothing was done; the error where that does not help.
    fn again(
        &self,
        failures: u32,
        error: ApiError,
        cancelled: &Cancelled<'_>,
        each: &mut Each<'_>,
    ) -> Result<(), ApiError> {
        match self.options().retry.pause(failures, &error, fastrand::f64()) {
            Some(span) => self.wait(span, &error, cancelled, each),
            None => Err(error),
        }
    }

    /// Gives what may still be under way there a moment, before anybody looks.
    fn settle(
        &self,
        failures: u32,
        error: &ApiError,
        cancelled: &Cancelled<'_>,
        each: &mut Each<'_>,
    ) -> Result<(), ApiError> {
        self.wait(self.options().retry.backoff(failures, 1.0), error, cancelled, each)
    }

    /// Whether something is worth another try that failed so, and was not done.
    fn passes(&self, failures: u32, error: &ApiError) -> bool {
        // Who gave up waiting for another may see it done later.
        let given_up = matches!(error, ApiError::Server { status: GATEWAY_TIMEOUT, .. });
        !given_up && self.options().retry.pause(failures, error, 0.0).is_some()
    }

    /// The suppressions there that say what was drafted.
    fn alike(
        &self,
        draft: &Draft,
        cancelled: &Cancelled<'_>,
        each: &mut Each<'_>,
    ) -> Result<Vec<RemoteSuppression>, ApiError> {
        let listed = self.suppressions(cancelled, each)?.suppressions;
        Ok(listed.into_iter().filter(|there| draft.is(there)).collect())
    }
}

const GATEWAY_TIMEOUT: u16 = 504;

/// It has another version than the change was made from: it is as it should be, or somebody else changed it. It may be we
/// who made the change if one of our requests was not answered.
fn moved_on(
    step: &Step<'_>,
    there: RemoteSuppression,
    ours: bool,
    said: String,
) -> Result<Written, ApiError> {
    match (step.done)(&there, ours) {
        true => Ok(Written::found(there)),
        false => {
            let now = format!("it has version {} now, not {}", there.version, step.version);
            let said = if said.is_empty() { now } else { format!("{said}; {now}") };
            Err(ApiError::Conflict { said })
        }
    }
}

/// What an answer said that may speak of the version.
fn perhaps_a_conflict(error: &ApiError) -> Option<String> {
    match error {
        ApiError::Conflict { said } => Some(said.clone()),
        ApiError::Invalid { said, .. } if said.to_ascii_lowercase().contains("version") => Some(said.clone()),
        _ => None,
    }
}
