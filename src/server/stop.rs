//! The wish that the process end: asked once, seen by everybody.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::watch;

/// Whether the process is to end. Cheap to clone; all clones are one.
#[derive(Clone, Debug)]
pub struct Stop(Arc<watch::Sender<bool>>);

impl Default for Stop {
    fn default() -> Stop {
        Stop(Arc::new(watch::Sender::new(false)))
    }
}

impl Stop {
    /// Asks for the end.
    pub fn ask(&self) {
        self.0.send_replace(true);
    }

    /// Whether it was asked for.
    #[must_use]
    pub fn is_asked(&self) -> bool {
        *self.0.borrow()
    }

    /// Waits until it is asked for.
    pub async fn asked(&self) {
        // The sender lives as long as this does, so that there is always an answer.
        let _ = self.0.subscribe().wait_for(|asked| *asked).await;
    }

    /// Waits so long, or until it is asked for; whether it was.
    pub async fn asked_within(&self, span: Duration) -> bool {
        tokio::time::timeout(span, self.asked()).await.is_ok()
    }
}
