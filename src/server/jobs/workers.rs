//! The threads that work: each claims, works and ends what it claimed, and waits when there is nothing to do.

use std::sync::{Arc, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use super::holding::held;
use super::work::{Work, guarded, jittered};
use super::{judging, learning, sorting, tidying};
use crate::server::http::Count;
use crate::server::store::{Finish, Post, PostKind, StoreError};

/// So often is a post handed out; then it is set aside, for it stops whoever reads it.
const MOST_ATTEMPTS: u32 = 3;

/// How long a worker may hold on to what it claimed at once: whatever takes longer has no end, and others are to find that out.
const LONGEST: std::time::Duration = std::time::Duration::from_secs(3_600);
/// How often is looked whether workers have ended.
const LOOK: std::time::Duration = std::time::Duration::from_millis(10);

/// The workers of a process. They stop when they are dropped, or told to.
#[derive(Debug)]
pub struct Workers {
    work: Arc<Work>,
    /// By the names under which they claim.
    threads: Vec<(String, JoinHandle<()>)>,
}

impl Workers {
    /// Starts them.
    ///
    /// # Errors
    /// The system has no thread for them.
    pub fn start(work: &Arc<Work>) -> std::io::Result<Workers> {
        let mut workers = Workers { work: Arc::clone(work), threads: Vec::new() };
        for number in 0..work.workers() {
            let of_thread = Arc::clone(work);
            let name = format!("{}-{number}", work.process);
            let thread = thread::Builder::new().name(format!("worker-{number}"));
            let claims = name.clone();
            workers.threads.push((claims, thread.spawn(move || run(&of_thread, &name))?));
        }
        Ok(workers)
    }

    /// Lets each end what it is at, and gives back what they had claimed and not begun.
    pub fn stop(mut self) {
        self.end();
    }

    /// The same, but waits until then at most. What those who are not done by then have claimed is given back: it is done once
    /// more by somebody else, which changes nothing.
    pub fn stop_until(mut self, until: Instant) {
        self.work.bell.stop();
        while self.threads.iter().any(|(_, thread)| !thread.is_finished()) && Instant::now() < until {
            thread::sleep(LOOK);
        }
        let (ended, late): (Vec<_>, Vec<_>) =
            std::mem::take(&mut self.threads).into_iter().partition(|(_, thread)| thread.is_finished());
        self.threads = ended;
        for (name, _) in late {
            let released = self.work.store.release(&name);
            match released {
                Ok(()) => tracing::warn!(worker = name, "it took too long to end; its work was given back"),
                Err(error) => {
                    tracing::warn!(worker = name, %error, "its work is taken over when its time is up");
                }
            }
        }
    }

    fn end(&mut self) {
        self.work.bell.stop();
        for (_, thread) in self.threads.drain(..) {
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
    let learned = !work.bell.is_stopped() && may_learn(work, posts) && learning::one(work, worker)?;
    tidying::if_due(work);
    Ok(posts || learned)
}

/// A profile is made anew from all of its snapshots, so that what waits is better looked at first: then many snapshots make one
/// profile. Where something waits all the time, workloads are learned all the same.
fn may_learn(work: &Work, posts: bool) -> bool {
    let mut last = work.learned.lock().unwrap_or_else(PoisonError::into_inner);
    let may = !posts || last.is_none_or(|at| at.elapsed() >= work.options.gather);
    if may {
        *last = Some(Instant::now());
    }
    may
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
    let mut posts = work.store.claim_posts(&claim, work.options.batch)?;
    if posts.is_empty() {
        return Ok(false);
    }
    if posts.iter().any(|post| post.attempts > 0) {
        // Of one that was handed out before, somebody may have died. Each is looked at alone, so that whoever dies of it again
        // takes no other along.
        for other in posts.drain(1..) {
            work.store.give_back(&other.post.key, worker, Duration::ZERO)?;
        }
    }
    // However long one takes, nobody else gets it or those behind it meanwhile.
    let begun = Instant::now();
    let beat = || {
        if begun.elapsed() > LONGEST {
            return false;
        }
        // Where the store does not answer it may do so next time.
        if let Err(error) = work.store.hold_posts(&claim) {
            tracing::warn!(%error, "claimed posts are not held on to");
        }
        true
    };
    held(claim.hold, beat, || {
        for post in posts {
            if work.bell.is_stopped() {
                // What is claimed and not begun is given back at once when this worker ends.
                break;
            }
            one_post(work, worker, &post)?;
        }
        Ok(true)
    })
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
        told(key, post, &reason);
        work.metrics.count(Count::SetAside, 1);
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
            work.metrics.count(Count::GivenBack, 1);
            tracing::warn!(key, why, "a post waits");
            return work.store.give_back(key, worker, jittered(work.options.pause * 5));
        }
        Err(defect) => Finish::SetAside(defect),
    };
    if let Finish::SetAside(reason) | Finish::InPart(_, reason) = &finish {
        told(key, post, reason);
    }
    match work.store.finish(key, &finish) {
        // What the database cannot hold now or later stops nobody.
        Err(StoreError::Unfit(why)) => {
            told(key, post, &why);
            work.store.finish(key, &Finish::SetAside(why))?;
        }
        other => other?,
    }
    tidying::became_nothing(work, post, &finish);
    match &finish {
        Finish::Snapshot(_) => work.metrics.count(Count::Snapshots, 1),
        Finish::PassedOver(_) | Finish::Off { .. } => work.metrics.count(Count::PassedOver, 1),
        Finish::SetAside(_) => work.metrics.count(Count::SetAside, 1),
        Finish::Signals(rows) | Finish::InPart(rows, _) => {
            work.metrics.count(Count::SignalPosts, 1);
            work.metrics.count(Count::Judged, rows.len() as u64);
        }
    }
    if let Finish::Off { settings, .. } = finish
        && settings < work.known.on_since()
    {
        // It was set on meanwhile, and what was passed over until then has been taken up already.
        work.store.take_up_off(work.known.on_since())?;
    }
    if let Finish::Signals(rows) | Finish::InPart(rows, _) = &finish {
        judging::again_if_newer(work, rows)?;
    }
    Ok(())
}

/// Tells that a post was set aside. What its reason quotes may be of the post, and is only told where one may ask for it.
fn told(key: &str, post: &Post, reason: &str) {
    let reason = crate::server::log::unquoted(reason);
    tracing::warn!(key, reason, bytes = post.post.bytes, sender = post.post.by, "set aside");
}
