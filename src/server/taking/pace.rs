//! How slowly a body may come: nothing for a while, or a few bytes now and then, ends it. How long a request may take in all is
//! bounded elsewhere, and much longer: a large body over a slow line is welcome.

use std::time::Duration;

use futures_util::{Stream, StreamExt};
use tokio::time::Instant;

use crate::api::{ApiError, Code};

/// How slowly a body may come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace {
    /// How long nothing may come.
    pub stall: Duration,
    /// How long it may come at any rate, before it is looked at how fast it comes.
    pub begin: Duration,
    /// Bytes a second, on average, after that.
    pub rate: u64,
}

impl Default for Pace {
    fn default() -> Pace {
        Pace { stall: Duration::from_secs(30), begin: Duration::from_secs(10), rate: 1_024 }
    }
}

impl Pace {
    /// Takes a body as it comes in, piece by piece.
    pub(crate) fn of<S>(self, body: S) -> Paced<S> {
        Paced { body, pace: self, begun: Instant::now(), come: 0 }
    }
}

/// A body that is coming in.
#[derive(Debug)]
pub(crate) struct Paced<S> {
    body: S,
    pace: Pace,
    begun: Instant,
    come: u64,
}

impl<S, B, E> Paced<S>
where
    S: Stream<Item = Result<B, E>> + Unpin,
    B: AsRef<[u8]>,
    E: std::fmt::Display,
{
    /// The next piece; nothing at the end.
    ///
    /// # Errors
    /// It breaks off, or comes too slowly.
    pub(crate) async fn next(&mut self) -> Result<Option<B>, ApiError> {
        let Pace { stall, begin, rate } = self.pace;
        // What has come so far pays for some time; a piece that comes later than that is too late.
        let paid = begin.saturating_add(Duration::from_secs(self.come.checked_div(rate).unwrap_or(u64::MAX)));
        let left = self
            .begun
            .checked_add(paid)
            .map_or(stall, |until| until.saturating_duration_since(Instant::now()).min(stall));
        match tokio::time::timeout(left, self.body.next()).await {
            Ok(None) => Ok(None),
            Ok(Some(Ok(piece))) => {
                self.come += piece.as_ref().len() as u64;
                Ok(Some(piece))
            }
            Ok(Some(Err(error))) => {
                let error = crate::text::sanitize(&error.to_string()).into_owned();
                Err(ApiError::new(Code::BadRequest, format!("the body breaks off: {error}"), ""))
            }
            Err(_) => {
                let error = format!("the body comes too slowly: {} bytes so far", self.come);
                Err(ApiError::new(Code::TooSlow, error, "send it again over a better line"))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use futures_util::stream;

    use super::*;

    /// What becomes of a body of pieces of so many bytes, each so long after the one before; and when.
    async fn comes(
        pieces: usize,
        bytes: usize,
        after: Duration,
        pace: Pace,
    ) -> (Result<u64, Code>, Duration) {
        let begun = Instant::now();
        let body = stream::unfold(0, move |number| async move {
            tokio::time::sleep(after).await;
            (number < pieces).then(|| (Ok::<_, std::io::Error>(vec![0; bytes]), number + 1))
        });
        let mut paced = pace.of(Box::pin(body));
        let all = loop {
            match paced.next().await {
                Ok(Some(_)) => {}
                Ok(None) => break Ok(paced.come),
                Err(error) => break Err(error.code),
            }
        };
        (all, begun.elapsed())
    }

    const MOMENT: Duration = Duration::from_millis(10);
    const LONG: Duration = Duration::from_secs(60);

    #[tokio::test]
    async fn a_body_that_trickles_is_cut_off() {
        let pace = Pace { stall: LONG, begin: MOMENT * 20, rate: 1_024 };
        let (all, took) = comes(100_000, 1, MOMENT, pace).await;
        assert_eq!(all, Err(Code::TooSlow));
        assert!(took < LONG / 2, "{took:?}");
        let (all, took) = comes(9, 100 << 20, LONG, Pace { stall: MOMENT, ..pace }).await;
        assert_eq!(all, Err(Code::TooSlow), "nothing came at all");
        assert!(took < LONG / 2, "{took:?}");
    }

    #[tokio::test]
    async fn a_slow_line_is_welcome() {
        let pace = Pace { stall: LONG, begin: Duration::ZERO, rate: 1_024 };
        // The first byte comes at once; what has come pays for the time until the next comes.
        assert_eq!(comes(50, 64 << 10, Duration::ZERO, pace).await.0, Ok(50 * (64 << 10)));
        let pace = Pace { begin: LONG, ..pace };
        assert_eq!(comes(20, 1, MOMENT, pace).await.0, Ok(20));
    }
}
