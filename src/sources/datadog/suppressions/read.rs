//! Asks for suppressions, and has one looked over. Nothing is different there afterwards.

use std::collections::HashSet;

use super::remote::{Document, MAX_COUNT, document};
use super::request::PAGE;
use super::{RemoteSuppression, by_id, list_page, of_rule, validate};
use crate::sources::datadog::client::{Cancelled, Each};
use crate::sources::datadog::{ApiError, Client};

/// All suppressions of an account that who asks may see.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listed {
    /// The suppressions, each once, in the order in which they came.
    pub suppressions: Vec<RemoteSuppression>,
    /// How many there are, where the answers said. More than came where some may not be seen, or went meanwhile.
    pub total: Option<u64>,
}

impl Client {
    /// All suppressions, page by page.
    ///
    /// # Errors
    /// Why they did not come, all of them.
    pub fn suppressions(&self, cancelled: &Cancelled<'_>, each: &mut Each<'_>) -> Result<Listed, ApiError> {
        let mut listed = Listed::default();
        let mut known = HashSet::new();
        for number in 0..self.options().max_pages {
            let reply = self.ask(&list_page(number), cancelled, each)?;
            let page = self.read(&reply.body)?;
            let (came, before) = (page.suppressions.len() as u64, listed.suppressions.len());
            // One that is made meanwhile moves the others: what has come may come again.
            listed
                .suppressions
                .extend(page.suppressions.into_iter().filter(|one| known.insert(one.id.clone())));
            listed.total = page.total.or(listed.total);
            let count = listed.suppressions.len();
            if count > MAX_COUNT {
                return Err(ApiError::BadAnswer(format!("it gives more than {MAX_COUNT} suppressions")));
            }
            // Who knows no pages gives all of them at once, each time.
            let last = match listed.total {
                Some(total) => count as u64 >= total,
                None => came != PAGE,
            };
            if last || count == before {
                return Ok(listed);
            }
            self.pace(reply.rate, cancelled, each)?;
        }
        Err(ApiError::BadAnswer(format!(
            "its suppressions have more than {} pages",
            self.options().max_pages
        )))
    }

    /// One suppression.
    ///
    /// # Errors
    /// Why there is none.
    pub fn suppression(
        &self,
        id: &str,
        cancelled: &Cancelled<'_>,
        each: &mut Each<'_>,
    ) -> Result<RemoteSuppression, ApiError> {
        let reply = self.ask(&by_id(id)?, cancelled, each)?;
        self.one(&reply.body, Some(id.trim()))
    }

    /// The suppressions that hold for a detection rule, whatever they are called for.
    ///
    /// # Errors
    /// Why they did not come.
    pub fn suppressions_of_rule(
        &self,
        rule_id: &str,
        cancelled: &Cancelled<'_>,
        each: &mut Each<'_>,
    ) -> Result<Vec<RemoteSuppression>, ApiError> {
        let reply = self.ask(&of_rule(rule_id)?, cancelled, each)?;
        Ok(self.read(&reply.body)?.suppressions)
    }

    /// Has a suppression looked over, as [`Client::create_suppression`] would send it. Nothing is kept of it there.
    ///
    /// # Errors
    /// What is wrong with it ([`ApiError::Invalid`]), or why nobody looked.
    pub fn validate_suppression(
        &self,
        body: &str,
        cancelled: &Cancelled<'_>,
        each: &mut Each<'_>,
    ) -> Result<(), ApiError> {
        let reply = self.ask(&validate(body)?, cancelled, each)?;
        // The API says nothing where all is well. Somebody else who says something well is not taken for it.
        match reply.body.trim_ascii().first() {
            None | Some(b'{') => Ok(()),
            Some(_) => Err(ApiError::BadAnswer("its body is not the JSON that was expected".to_owned())),
        }
    }

    pub(super) fn read(&self, body: &[u8]) -> Result<Document, ApiError> {
        // What it quotes may be what we sent.
        document(body).map_err(|error| ApiError::BadAnswer(self.scrubbed(&error.to_string())))
    }

    /// The one suppression of an answer; with the id that was asked for, where there was one.
    pub(super) fn one(&self, body: &[u8], id: Option<&str>) -> Result<RemoteSuppression, ApiError> {
        let Ok([one]) = <[RemoteSuppression; 1]>::try_from(self.read(body)?.suppressions) else {
            return Err(ApiError::BadAnswer("it holds not exactly one suppression".to_owned()));
        };
        match id {
            Some(id) if id != one.id => Err(ApiError::BadAnswer("it is of another suppression".to_owned())),
            _ => Ok(one),
        }
    }
}
