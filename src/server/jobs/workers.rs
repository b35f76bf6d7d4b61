//! The threads that work: each claims, works and ends what it claimed, and waits when there is nothing to do.

use std::sync::{Arc, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Instant;

use super::work::{Work, guarded, jittered};
use super::{judging, learning, sorting, tidying};
use crate::server::store::{Finish, Post, PostKind, StoreError};

/// So often is a post handed out; then it is set aside, for it stops whoever reads it.
const MOST_ATTEMPTS: u32 = 3;

/// The workers of a process. They stop when they are dropped, or told to.
#[derive(Debug)]
pub struct Workers {
    work: Arc<Work>,
    threads: Vec<JoinHandle<()>>,
}

impl Workers {
    /// Starts them.
    ///
    /// # Errors
    /// The system has no thread for them.
    pub fn start(work: &Arc<Work>) -> std::io::Result<Workers> {
        let mut workers = Workers { work: Arc::clone(work), threads: Vec::new() };
        for number in 0..work.options.workers.max(1) {
            let of_thread = Arc::clone(work);
            let name = format!("{}-{number}", work.process);
            let thread = thread::Builder::new().name(format!("worker-{number}"));
            workers.threads.push(thread.spawn(move || run(&of_thread, &name))?);
        }
        Ok(workers)
    }

    /// Lets each end what it is at, and gives back what they had claimed and not begun.
    pub fn stop(mut self) {
        self.end();
    }

    fn end(&mut self) {
        self.work.bell.stop();
        for thread in self.threads.drain(..) {
            if thread.join().is_err() {
                tracing::error!("a worker has ended by a defect; please report it");
            }
        }
    }
}

impl Drop for Workers {
    fn drop(&mut self) {
        self.end();
    }
}

fn run(work: &Work, worker: &str) {
    while !work.bell.is_stopped() {
        let rung = work.bell.count();
        let did = match guarded(|| round(work, worker)) {
            Ok(Ok(did)) => did,
            Ok(Err(error)) => {
                tracing::warn!(%error, "a worker waits for the database");
                false
            }
            Err(defect) => {
                tracing::error!(defect, "a worker goes on after a defect");
                false
            }
        };
        if !did {
            work.bell.wait(rung, jittered(work.options.pause));
        }
    }
    if let Err(error) = work.store.release(worker) {
        tracing::warn!(%error, "claimed work was not given back; it is taken over when its time is up");
    }
}

/// One round of everything; whether anything was done.
pub(super) fn round(work: &Work, worker: &str) -> Result<bool, StoreError> {
    refresh(work)?;
    let posts = posts(work, worker)?;
    let learned = !work.bell.is_stopped() && learning::one(work, worker)?;
    tidying::if_due(work);
    Ok(posts || learned)
}

/// Reads settings and decisions anew, now and then.
fn refresh(work: &Work) -> Result<(), StoreError> {
    let mut refreshed = work.refreshed.lock().unwrap_or_else(PoisonError::into_inner);
    if refreshed.is_none_or(|at| at.elapsed() >= work.options.pause) {
        work.known.refresh(&*work.store)?;
        *refreshed = Some(Instant::now());
    }
    Ok(())
}

fn posts(work: &Work, worker: &str) -> Result<bool, StoreError> {
    let claim = work.claim(worker, work.options.hold_posts);
    let posts = work.store.claim_posts(&claim, work.options.batch)?;
    let any = !posts.is_empty();
    for post in posts {
        if work.bell.is_stopped() {
            // What is claimed and not begun is given back at once when this worker ends.
            break;
        }
        one_post(work, worker, &post)?;
    }
    Ok(any)
}

/// Why a post is given back.
pub(super) enum Later {
    /// The store or the objects do not answer.
    Waits(String),
}

/// Looks at one post, and ends it.
pub(super) fn one_post(work: &Work, worker: &str, post: &Post) -> Result<(), StoreError> {
    let key = &post.post.key;
    if post.attempts >= MOST_ATTEMPTS {
        let reason = format!("it stopped whoever read it, {} times", post.attempts);
        tracing::warn!(key, reason, "set aside");
        return work.store.finish(key, &Finish::SetAside(reason));
    }
    let looked = guarded(|| {
        if let Some(hook) = &work.hook {
            hook(post);
        }
        match post.post.kind {
            PostKind::Dump => sorting::look(work, post),
            PostKind::Signals => judging::look(work, post),
        }
    });
    let finish = match looked {
        Ok(Ok(finish)) => finish,
        Ok(Err(Later::Waits(why))) => {
            tracing::warn!(key, why, "a post waits");
            return work.store.give_back(key, worker, jittered(work.options.pause * 5));
        }
        Err(defect) => Finish::SetAside(defect),
    };
    if let Finish::SetAside(reason) = &finish {
        tracing::warn!(key, reason, "set aside");
    }
    match work.store.finish(key, &finish) {
        // What the database cannot hold now or later stops nobody.
        Err(StoreError::Unfit(why)) => work.store.finish(key, &Finish::SetAside(why))?,
        other => other?,
    }
    if let Finish::Signals(rows) = &finish {
        judging::again_if_newer(work, rows)?;
    }
    Ok(())
}
