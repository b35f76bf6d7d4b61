//! A search, page by page.

use super::client::{Cancelled, Each};
use super::{ApiError, Client, MAX_PAGE, Page, Progress, SignalRequest};

/// The sizes of page that are tried, largest first, where the server does not allow a larger one.
const SIZES: [u64; 3] = [MAX_PAGE, 100, 10];

/// How a search ended that did not fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// There are no more.
    Complete,
    /// There may be more, but no more were wanted.
    Limit,
    /// There may be more, but a search has no more pages.
    Pages,
    /// Who was told of the pages wanted no more.
    Stopped,
}

/// What a search gave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Searched {
    /// How many signals. The last page may hold more than were wanted.
    pub signals: u64,
    /// How it ended.
    pub end: End,
}

impl Client {
    /// Searches, and tells `each` of every page, the oldest signals first, and of every pause.
    ///
    /// # Errors
    /// Why it ended before its end. What was told until then is right.
    pub fn search(
        &self,
        request: &SignalRequest,
        cancelled: &Cancelled<'_>,
        each: &mut Each<'_>,
    ) -> Result<Searched, ApiError> {
        let (mut signals, mut pages, mut cursor) = (0_u64, 0_u64, None::<String>);
        let mut sizes = SIZES.into_iter();
        let mut size = sizes.next().unwrap_or(MAX_PAGE);
        let done = |signals, end| Ok(Searched { signals, end });
        loop {
            let wanted = request.limit.saturating_sub(signals);
            if wanted == 0 {
                return done(signals, End::Limit);
            }
            let asked = request.page(size.min(wanted), cursor.as_deref());
            let reply = match self.ask(&asked, cancelled, each) {
                Err(ApiError::NotUnderstood { said, .. })
                    if cursor.is_none() && said.contains("limit") && size.min(wanted) > SIZES[2] =>
                {
                    size = sizes.find(|next| *next < size.min(wanted)).unwrap_or(SIZES[2]);
                    continue;
                }
                reply => reply?,
            };
            let page = Page::parse(&reply.body)?;
            pages += 1;
            signals += page.signals.len() as u64;
            if !page.signals.is_empty() && each(Progress::Page(&page)).is_break() {
                return done(signals, End::Stopped);
            }
            let next = match page.next {
                Some(next) if !page.signals.is_empty() => next,
                _ => return done(signals, End::Complete),
            };
            if signals >= request.limit {
                return done(signals, End::Limit);
            }
            if pages >= self.options().max_pages {
                return done(signals, End::Pages);
            }
            if cursor.as_ref() == Some(&next) {
                return Err(ApiError::BadAnswer("the same page would follow for ever".to_owned()));
            }
            cursor = Some(next);
            self.pace(reply.rate, cancelled, each)?;
        }
    }
}
