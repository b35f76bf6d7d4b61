//! The memory in which bodies are decompressed: so many at once, and so many bytes of all of them together.
//!
//! A little of what is sent may come to much. So nobody waits for as much as may become of it: each body begins with about what
//! bodies mostly come to, and asks for more as it grows. Who finds nothing left then comes again; nobody waits for others while
//! holding what they need.

use std::sync::Arc;

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::door::Refused;

/// What is counted as one.
const PIECE: u64 = 1 << 10;
/// Bodies mostly come to so many times what was sent.
const MOSTLY: u64 = 8;

/// The memory of all bodies.
#[derive(Clone, Debug)]
pub(super) struct Memory {
    places: Arc<Semaphore>,
    pieces: Arc<Semaphore>,
    bytes: u64,
}

/// What one body has of it. Given back when it is dropped.
#[derive(Debug)]
pub(super) struct Room {
    /// Of those who waited for one.
    _place: Option<OwnedSemaphorePermit>,
    pieces: OwnedSemaphorePermit,
    all: Arc<Semaphore>,
}

impl Memory {
    /// Memory for so many bodies at once, of so many bytes together.
    #[must_use]
    pub(super) fn new(at_once: usize, bytes: u64) -> Memory {
        let most = u32::MAX as usize;
        let pieces =
            usize::try_from(bytes.div_ceil(PIECE)).unwrap_or(most).clamp(1, most.min(Semaphore::MAX_PERMITS));
        let places = at_once.clamp(1, Semaphore::MAX_PERMITS);
        Memory {
            places: Arc::new(Semaphore::new(places)),
            pieces: Arc::new(Semaphore::new(pieces)),
            bytes: pieces as u64 * PIECE,
        }
    }

    /// Waits for room for a body that was sent with so many bytes, as it is or with an encoding.
    ///
    /// # Errors
    /// The server is ending.
    pub(super) async fn room(&self, sent: u64, encoding: &str) -> Result<Room, Refused> {
        let ending = |_| Refused::later("the server is ending");
        let place = Arc::clone(&self.places).acquire_owned().await.map_err(ending)?;
        let times = if encoding.is_empty() { 1 } else { MOSTLY };
        let begin = sent.saturating_mul(times).min(self.bytes);
        let pieces = Arc::clone(&self.pieces).acquire_many_owned(pieces(begin)).await.map_err(ending)?;
        Ok(Room { _place: Some(place), pieces, all: Arc::clone(&self.pieces) })
    }

    /// No room yet, for who does not wait.
    ///
    /// # Errors
    /// The server is ending.
    pub(super) fn none(&self) -> Result<Room, Refused> {
        let pieces = Arc::clone(&self.pieces).try_acquire_many_owned(0);
        let pieces = pieces.map_err(|_| Refused::later("the server is ending"))?;
        Ok(Room { _place: None, pieces, all: Arc::clone(&self.pieces) })
    }
}

impl Room {
    /// Makes sure that there is room for so many bytes in all.
    ///
    /// # Errors
    /// Others need it now.
    pub(super) fn hold(&mut self, bytes: u64) -> Result<(), Refused> {
        let more = pieces(bytes).saturating_sub(u32::try_from(self.pieces.num_permits()).unwrap_or(u32::MAX));
        if more > 0 {
            let more = Arc::clone(&self.all).try_acquire_many_owned(more).map_err(|_| {
                Refused::later(
                    "too much is being taken in at once, and what is sent needs more memory than is left",
                )
            })?;
            self.pieces.merge(more);
        }
        Ok(())
    }
}

fn pieces(bytes: u64) -> u32 {
    u32::try_from(bytes.div_ceil(PIECE)).unwrap_or(u32::MAX)
}
