//! A connection that ends when nothing goes either way for too long, or when its peer takes nothing of what is written: whoever
//! sends a byte an hour, or never reads, keeps no place.

use std::future::Future;
use std::io::{self, IoSlice};
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::time::{Instant, Sleep, sleep};

/// A connection with a limit to its silence, and to how long its peer may take nothing.
pub(super) struct Idle<S> {
    inner: S,
    limit: Duration,
    end: Pin<Box<Sleep>>,
    stall: Duration,
    /// Since something waits to be written: until when.
    stalled: Option<Pin<Box<Sleep>>>,
}

impl<S> Idle<S> {
    pub(super) fn new(inner: S, limit: Duration, stall: Duration) -> Idle<S> {
        Idle { inner, limit, end: Box::pin(sleep(limit)), stall, stalled: None }
    }

    /// Something went, or nothing did: then it may be too late.
    fn seen<T>(&mut self, context: &mut Context<'_>, went: Poll<io::Result<T>>) -> Poll<io::Result<T>> {
        if went.is_ready() {
            self.end.as_mut().reset(Instant::now() + self.limit);
            return went;
        }
        match self.end.as_mut().poll(context) {
            Poll::Ready(()) => Poll::Ready(Err(io::ErrorKind::TimedOut.into())),
            Poll::Pending => Poll::Pending,
        }
    }

    /// The same of what is written, which has less time.
    fn taken<T>(&mut self, context: &mut Context<'_>, went: Poll<io::Result<T>>) -> Poll<io::Result<T>> {
        if went.is_ready() {
            self.stalled = None;
            return self.seen(context, went);
        }
        let stall = self.stall;
        match self.stalled.get_or_insert_with(|| Box::pin(sleep(stall))).as_mut().poll(context) {
            Poll::Ready(()) => Poll::Ready(Err(io::ErrorKind::TimedOut.into())),
            Poll::Pending => Poll::Pending,
        }
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for Idle<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let read = Pin::new(&mut self.inner).poll_read(context, buffer);
        self.seen(context, read)
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Idle<S> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.inner).poll_write(context, bytes);
        self.taken(context, written)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        slices: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.inner).poll_write_vectored(context, slices);
        self.taken(context, written)
    }

    fn is_write_vectored(&self) -> bool {
        self.inner.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.inner).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.inner).poll_shutdown(context)
    }
}

#[cfg(test)]
mod tests {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};

    use super::*;

    const SHORT: Duration = Duration::from_millis(20);
    const LONG: Duration = Duration::from_secs(3_600);

    #[tokio::test]
    async fn silence_ends_a_connection() {
        let (_other, mine) = tokio::io::duplex(8);
        let mut idle = Idle::new(mine, SHORT, LONG);
        let error = idle.read_u8().await.unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::TimedOut);
    }

    #[tokio::test]
    async fn who_takes_nothing_is_written_to_no_more() {
        let (_other, mine) = tokio::io::duplex(8);
        let mut idle = Idle::new(mine, LONG, SHORT);
        let error = idle.write_all(&[0; 64]).await.unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::TimedOut);
    }

    #[tokio::test]
    async fn who_reads_slowly_but_does_is_written_to() {
        let (mut other, mine) = tokio::io::duplex(8);
        let mut idle = Idle::new(mine, LONG, Duration::from_secs(5));
        let reading = async {
            let mut all = Vec::new();
            other.read_to_end(&mut all).await.unwrap();
            all.len()
        };
        let writing = async {
            idle.write_all(&[0; 4_096]).await.unwrap();
            drop(idle);
        };
        assert_eq!(tokio::join!(reading, writing).0, 4_096);
    }
}
