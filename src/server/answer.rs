//! The body of an answer on its way out: in small pieces, with all that the request has until it was taken. Who takes it too slowly
//! gets no more of it: it is let go of, and with it what the request had.
//!
//! Over HTTP/2 nobody asks for the next piece as long as the other side opens no window; so it is looked at from outside.

use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::task::{Context, Poll};
use std::time::Duration;

use axum::body::{Body, Bytes, HttpBody};
use hyper::body::{Frame, SizeHint};
use tokio::task::AbortHandle;
use tokio::time::{Instant, sleep_until};

use super::taking::Pace;

/// The bytes of a piece: whoever opens a window of one byte makes the connection hold a piece.
const PIECE: usize = 16 << 10;

/// A body, and what is kept until it was taken.
pub(super) struct Answer<K> {
    state: Arc<Mutex<State<K>>>,
    watching: AbortHandle,
}

enum State<K> {
    Going(Going<K>),
    Taken,
    /// It was taken too slowly.
    LetGo,
}

struct Going<K> {
    body: Body,
    /// What of the last piece of the body is left.
    rest: Bytes,
    /// Since when it is for the other side to take something; nothing while there is nothing to take.
    since: Option<Instant>,
    /// How long it was that before.
    waited: Duration,
    /// The bytes that were taken.
    taken: u64,
    pace: Pace,
    _kept: K,
}

/// It was taken too slowly.
#[derive(Debug, thiserror::Error)]
#[error("the answer was taken too slowly")]
pub(super) struct TooSlow;

impl<K: Send + 'static> Answer<K> {
    pub(super) fn new(body: Body, pace: Pace, kept: K) -> Answer<K> {
        let (rest, since) = (Bytes::new(), Some(Instant::now()));
        let going = Going { body, rest, since, waited: Duration::ZERO, taken: 0, pace, _kept: kept };
        let state = Arc::new(Mutex::new(State::Going(going)));
        let watching = tokio::spawn(watch(Arc::downgrade(&state), pace)).abort_handle();
        Answer { state, watching }
    }
}

impl<K> Drop for Answer<K> {
    fn drop(&mut self) {
        self.watching.abort();
    }
}

fn lock<K>(state: &Mutex<State<K>>) -> MutexGuard<'_, State<K>> {
    state.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Lets go of an answer that is taken too slowly.
async fn watch<K>(state: Weak<Mutex<State<K>>>, pace: Pace) {
    loop {
        let until = {
            let Some(state) = state.upgrade() else { return };
            let mut state = lock(&state);
            let State::Going(going) = &*state else { return };
            let now = Instant::now();
            let until = going.until().unwrap_or(now + pace.stall);
            if until <= now {
                *state = State::LetGo;
                return;
            }
            until
        };
        sleep_until(until).await;
    }
}

impl<K> Going<K> {
    /// Until when something must be taken; nothing while there is nothing to take.
    fn until(&self) -> Option<Instant> {
        let since = self.since?;
        let Pace { stall, begin, rate } = self.pace;
        // What was taken so far pays for some time.
        let paid =
            begin.saturating_add(Duration::from_secs(self.taken.checked_div(rate).unwrap_or(u64::MAX)));
        Some(since + paid.saturating_sub(self.waited).min(stall))
    }

    fn next(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        if self.rest.is_empty() {
            match Pin::new(&mut self.body).poll_frame(context) {
                Poll::Ready(Some(Ok(frame))) => match frame.into_data() {
                    Ok(data) => self.rest = data,
                    Err(other) => return Poll::Ready(Some(Ok(other))),
                },
                other => return other,
            }
        }
        let piece = self.rest.split_to(self.rest.len().min(PIECE));
        self.taken += piece.len() as u64;
        Poll::Ready(Some(Ok(Frame::data(piece))))
    }
}

impl<K: Send + 'static> HttpBody for Answer<K> {
    type Data = Bytes;
    type Error = axum::BoxError;

    fn poll_frame(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        let mut state = lock(&self.state);
        let going = match &mut *state {
            State::Going(going) => going,
            State::Taken => return Poll::Ready(None),
            State::LetGo => return Poll::Ready(Some(Err(TooSlow.into()))),
        };
        if let Some(since) = going.since.take() {
            going.waited += since.elapsed();
        }
        match going.next(context) {
            Poll::Pending => Poll::Pending,
            Poll::Ready(None) => {
                *state = State::Taken;
                Poll::Ready(None)
            }
            Poll::Ready(Some(frame)) => {
                going.since = Some(Instant::now());
                Poll::Ready(Some(frame.map_err(Into::into)))
            }
        }
    }

    fn is_end_stream(&self) -> bool {
        match &*lock(&self.state) {
            State::Going(going) => going.rest.is_empty() && going.body.is_end_stream(),
            State::Taken => true,
            State::LetGo => false,
        }
    }

    fn size_hint(&self) -> SizeHint {
        let State::Going(going) = &*lock(&self.state) else { return SizeHint::new() };
        let (rest, body) = (going.rest.len() as u64, going.body.size_hint());
        let mut hint = SizeHint::new();
        hint.set_lower(body.lower() + rest);
        if let Some(upper) = body.upper() {
            hint.set_upper(upper + rest);
        }
        hint
    }
}

#[cfg(test)]
mod tests {
    use futures_util::{Stream, StreamExt};

    use super::*;

    const LONG: Duration = Duration::from_secs(3_600);

    fn pace(stall: Duration) -> Pace {
        Pace { stall, begin: LONG, rate: 1 }
    }

    fn answer(body: Body, pace: Pace) -> (Answer<Arc<()>>, Weak<()>) {
        let kept = Arc::new(());
        let weak = Arc::downgrade(&kept);
        (Answer::new(body, pace, kept), weak)
    }

    fn pieces(answer: Answer<Arc<()>>) -> impl Stream<Item = Result<Bytes, axum::Error>> + Unpin {
        Body::new(answer).into_data_stream()
    }

    /// Waits until what was kept is let go of.
    async fn gone(kept: &Weak<()>) {
        while kept.strong_count() > 0 {
            tokio::task::yield_now().await;
        }
    }

    #[tokio::test]
    async fn an_answer_goes_out_in_small_pieces_and_what_it_has_is_kept_until_the_last() {
        let bytes: Vec<u8> = (0..5 * PIECE + 7).map(|at| at as u8).collect();
        let (answer, kept) = answer(Body::from(bytes.clone()), pace(LONG));
        assert_eq!(answer.size_hint().exact(), Some(bytes.len() as u64));
        let (mut pieces, mut all) = (pieces(answer), Vec::new());
        while all.len() < bytes.len() {
            assert!(kept.strong_count() > 0);
            let piece = pieces.next().await.unwrap().unwrap();
            assert!(piece.len() <= PIECE);
            all.extend_from_slice(&piece);
        }
        assert!(pieces.next().await.is_none() && all == bytes);
        gone(&kept).await;
    }

    #[tokio::test]
    async fn who_takes_nothing_holds_nothing() {
        let (answer, kept) = answer(Body::from(vec![0; 3 * PIECE]), pace(Duration::from_millis(20)));
        let mut pieces = pieces(answer);
        pieces.next().await.unwrap().unwrap();
        gone(&kept).await;
        assert!(pieces.next().await.unwrap().is_err(), "it does not look as if that were all");
    }

    #[tokio::test]
    async fn who_takes_too_little_gets_no_more() {
        let slow = Pace { stall: LONG, begin: Duration::from_millis(20), rate: u64::MAX };
        let (answer, kept) = answer(Body::from(vec![0; 3 * PIECE]), slow);
        let _pieces = pieces(answer);
        gone(&kept).await;
    }

    #[tokio::test]
    async fn who_waits_for_us_is_not_too_slow() {
        let (tell, told) = tokio::sync::oneshot::channel::<()>();
        let late = futures_util::stream::once(async move {
            let _ = told.await;
            Ok::<_, std::io::Error>("late")
        });
        let (answer, kept) = answer(Body::from_stream(late), pace(Duration::from_millis(10)));
        let mut pieces = pieces(answer);
        let watched = async {
            // Long enough for whoever watches to look several times.
            tokio::time::sleep(Duration::from_millis(60)).await;
            assert!(kept.strong_count() > 0);
            let _ = tell.send(());
        };
        let (piece, ()) = tokio::join!(pieces.next(), watched);
        assert_eq!(piece.unwrap().unwrap(), "late");
    }
}
