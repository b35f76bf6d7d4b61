//! The wish that the process end: asked once, seen by everybody. First it is about to end and takes no new work; then it closes,
//! and what would go on for ever ends.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::watch;

/// How near the end is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Stage {
    Runs,
    Asked,
    Closing,
}

/// Whether the process is to end. Cheap to clone; all clones are one.
#[derive(Clone, Debug)]
pub struct Stop(Arc<watch::Sender<Stage>>);

impl Default for Stop {
    fn default() -> Stop {
        Stop(Arc::new(watch::Sender::new(Stage::Runs)))
    }
}

impl Stop {
    /// Asks for the end.
    pub fn ask(&self) {
        self.reach(Stage::Asked);
    }

    /// No more connections are taken: what would go on for ever ends.
    pub fn close(&self) {
        self.reach(Stage::Closing);
    }

    fn reach(&self, stage: Stage) {
        self.0.send_modify(|now| *now = stage.max(*now));
    }

    /// Whether it was asked for.
    #[must_use]
    pub fn is_asked(&self) -> bool {
        *self.0.borrow() >= Stage::Asked
    }

    /// Whether it closes.
    #[must_use]
    pub fn is_closing(&self) -> bool {
        *self.0.borrow() >= Stage::Closing
    }

    /// Waits until it closes.
    pub async fn closed(&self) {
        // The sender lives as long as this does, so that there is always an answer.
        let _ = self.0.subscribe().wait_for(|now| *now >= Stage::Closing).await;
    }

    /// Waits so long, or until it closes.
    pub async fn closed_within(&self, span: Duration) {
        // Which of them it was is asked afterwards.
        let _ = tokio::time::timeout(span, self.closed()).await;
    }
}
