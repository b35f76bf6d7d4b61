//! Runs jobs on threads of their own, one a slot, and brings back what they have to say.
//!
//! The seam to the rest of the program: [`Handles`] is what jobs may use (the fleet and the like). Updates and views
//! never see it.

use super::effects::{Job, Progress, Slot};
use super::event_loop::Arrival;
use super::state::Toast;
use crate::fleet::{Cancel, Fleet, FleetView};
use crate::tui::remote::Remote;
use crate::tui::screens;
use std::cell::Cell;
use std::collections::HashMap;
use std::io::Write as _;
use std::panic::AssertUnwindSafe;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};
use tokio::sync::mpsc::Sender;

/// What jobs may use. Cheap to clone: every field is shared.
#[derive(Debug, Clone, Default)]
pub struct Handles {
    /// What was opened; `None` in tests that need no files.
    pub fleet: Option<Fleet>,
    /// The backends that are looked at; `None` where there is none.
    pub remote: Option<Arc<dyn Remote>>,
}

/// How often a job's progress is shown at most.
const PROGRESS_EVERY: Duration = Duration::from_millis(100);

/// What a job may say of itself.
#[derive(Debug)]
pub enum JobNews {
    /// Something for a screen.
    Screen(screens::Message),
    /// How far it is.
    Progress(Progress),
    /// The fleet as it is now.
    Fleet(std::sync::Arc<FleetView>),
    /// A message for the user.
    Say(Toast),
    /// It ended; with an error it panicked.
    Ended(Result<(), String>),
}

/// Which run of which slot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ticket {
    /// The slot.
    pub slot: Slot,
    /// Counts the runs of the slot.
    pub generation: u64,
}

/// Starts and cancels jobs.
#[derive(Debug)]
pub struct Runner {
    runtime: tokio::runtime::Handle,
    handles: Handles,
    outbox: Sender<Arrival>,
    generations: HashMap<Slot, Arc<AtomicU64>>,
    cancels: HashMap<Slot, Cancel>,
}

impl Runner {
    /// A runner whose jobs use `handles` and report to `outbox`.
    pub(super) fn new(runtime: tokio::runtime::Handle, handles: Handles, outbox: Sender<Arrival>) -> Self {
        Self { runtime, handles, outbox, generations: HashMap::new(), cancels: HashMap::new() }
    }

    /// Starts a job. The one that ran in the slot before is told to stop, and what it still says is dropped.
    pub fn run(&mut self, slot: Slot, job: Job) {
        let handles = self.handles.clone();
        if let (Job::Survey, Some(fleet)) = (&job, handles.fleet.clone().filter(Fleet::follows)) {
            self.spawn(FOLLOWING, move |context| follow(&fleet, context));
        }
        self.spawn(slot, move |context| match &job {
            Job::TmuxBuffer(text) => context.say(to_tmux(text, context)),
            Job::Export(export) => context.say(export.perform()),
            Job::Survey => survey(&handles, context),
            Job::Screen(job) => screens::perform(job, &handles, context),
        });
    }

    fn spawn(&mut self, slot: Slot, work: impl FnOnce(&JobContext) + Send + 'static) {
        let cancel = Cancel::default();
        if let Some(before) = self.cancels.insert(slot, cancel.clone()) {
            before.cancel();
        }
        let current = self.generations.entry(slot).or_default();
        let generation = current.fetch_add(1, Ordering::SeqCst) + 1;
        let context = JobContext {
            ticket: Ticket { slot, generation },
            current: Arc::clone(current),
            cancel,
            outbox: self.outbox.clone(),
            shown: Cell::new(None),
        };
        self.runtime.spawn_blocking(move || {
            let result = std::panic::catch_unwind(AssertUnwindSafe(|| work(&context)));
            let result = result.map_err(|_| super::terminal::last_panic());
            context.deliver(JobNews::Ended(result));
        });
    }

    /// Tells the job of a slot to stop; what it still says is dropped.
    pub fn cancel(&self, slot: Slot) {
        if let Some(current) = self.generations.get(&slot) {
            current.fetch_add(1, Ordering::SeqCst);
        }
        if let Some(cancel) = self.cancels.get(&slot) {
            cancel.cancel();
        }
    }

    /// Whether the run with this ticket is the latest of its slot.
    #[must_use]
    pub fn is_current(&self, ticket: Ticket) -> bool {
        let current = self.generations.get(&ticket.slot);
        current.is_some_and(|current| current.load(Ordering::SeqCst) == ticket.generation)
    }
}

/// What a running job knows of itself.
#[derive(Debug)]
pub struct JobContext {
    ticket: Ticket,
    current: Arc<AtomicU64>,
    cancel: Cancel,
    outbox: Sender<Arrival>,
    shown: Cell<Option<Instant>>,
}

impl JobContext {
    /// Whether nobody waits for the job any more. A job asks often: every few milliseconds of work.
    #[must_use]
    pub fn is_cancelled(&self) -> bool {
        self.current.load(Ordering::Relaxed) != self.ticket.generation
    }

    /// The same for work that takes a [`Cancel`]: it is cancelled with the job.
    #[must_use]
    pub const fn cancel(&self) -> &Cancel {
        &self.cancel
    }

    /// Sends something to a screen. Returns false once the job is no longer wanted.
    pub fn send(&self, message: screens::Message) -> bool {
        !self.is_cancelled() && self.deliver(JobNews::Screen(message))
    }

    /// Shows a message to the user.
    pub fn say(&self, toast: Toast) {
        self.deliver(JobNews::Say(toast));
    }

    /// Shows how far the job is. May be called at every step: it is passed on a few times a second.
    pub fn progress(&self, make: impl FnOnce() -> Progress) {
        let now = Instant::now();
        if self.shown.get().is_some_and(|shown| now.duration_since(shown) < PROGRESS_EVERY) {
            return;
        }
        self.shown.set(Some(now));
        // Where the loop is behind, this figure is not worth waiting for: a newer one will come.
        let _ = self.outbox.try_send(Arrival::Job(self.ticket, JobNews::Progress(make())));
    }

    /// The same where another part of the work begins, which is shown however lately the last figure was.
    pub fn phase(&self, make: impl FnOnce() -> Progress) {
        self.shown.set(None);
        self.progress(make);
    }

    /// Waits while the loop is behind; that is what keeps the queue short.
    fn deliver(&self, news: JobNews) -> bool {
        self.outbox.blocking_send(Arrival::Job(self.ticket, news)).is_ok()
    }
}

/// Brings the views of the fleet until the survey has ended.
fn survey(handles: &Handles, context: &JobContext) {
    let Some(fleet) = &handles.fleet else { return };
    let mut view = fleet.view();
    loop {
        let progress = view.progress;
        // Views do not come fast, and the last one before a slow source must not be left out.
        context.deliver(JobNews::Progress(Progress {
            what: "reading".to_owned(),
            done: progress.read,
            total: progress.listed.then_some(progress.found),
        }));
        let wanted = context.deliver(JobNews::Fleet(std::sync::Arc::clone(&view)));
        if progress.finished || !wanted || context.is_cancelled() {
            return;
        }
        view = fleet.view_after(&view);
    }
}

/// Where views are brought that come after the survey.
const FOLLOWING: Slot = Slot("follow");

/// Brings the views of a fleet that goes on after its survey, for as long as they are wanted.
fn follow(fleet: &Fleet, context: &JobContext) {
    let mut view = fleet.surveyed();
    loop {
        view = fleet.view_after(&view);
        if context.is_cancelled() || !context.deliver(JobNews::Fleet(std::sync::Arc::clone(&view))) {
            return;
        }
    }
}

/// How long tmux may take.
const TMUX_PATIENCE: Duration = Duration::from_secs(2);

/// Puts text into tmux's own buffer, and where it can into the clipboard of the terminal that tmux runs in.
fn to_tmux(text: &str, context: &JobContext) -> Toast {
    // -w, which also sets the outer clipboard, came with tmux 3.2.
    let attempts: [&[&str]; 2] = [&["load-buffer", "-w", "-"], &["load-buffer", "-"]];
    let mut last = "no answer".to_owned();
    for arguments in attempts {
        match feed("tmux", arguments, text, context) {
            Ok(()) => {
                return Toast::info(
                    "sent to the terminal (unconfirmed); it is in tmux's buffer (prefix ] pastes it)",
                );
            }
            Err(error) => last = error,
        }
    }
    Toast::warn(format!("sent to the terminal (unconfirmed); tmux did not take it: {last}"))
}

/// Runs a program with text on its standard input, for a bounded time.
fn feed(program: &str, arguments: &[&str], text: &str, context: &JobContext) -> Result<(), String> {
    let mut child = Command::new(program)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|e| e.to_string())?;
    // Written beside the wait: a program that does not read must not hold us.
    if let Some(mut stdin) = child.stdin.take() {
        let text = text.to_owned();
        std::thread::spawn(move || stdin.write_all(text.as_bytes()));
    }
    let begin = Instant::now();
    while begin.elapsed() < TMUX_PATIENCE && !context.is_cancelled() {
        match child.try_wait() {
            Ok(Some(status)) if status.success() => return Ok(()),
            Ok(Some(status)) => return Err(status.to_string()),
            Ok(None) => std::thread::sleep(Duration::from_millis(5)),
            Err(error) => return Err(error.to_string()),
        }
    }
    let _ = child.kill();
    let _ = child.wait();
    Err("it took too long".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc::channel;
    use tokio::runtime::{Builder, Runtime};
    use tokio::sync::mpsc::{Receiver, channel as queue};

    fn runner() -> (Runtime, Runner, Receiver<Arrival>) {
        let runtime = Builder::new_current_thread().build().unwrap();
        let (outbox, inbox) = queue(8);
        let runner = Runner::new(runtime.handle().clone(), Handles::default(), outbox);
        (runtime, runner, inbox)
    }

    fn news(inbox: &mut Receiver<Arrival>) -> (Ticket, JobNews) {
        match inbox.blocking_recv() {
            Some(Arrival::Job(ticket, news)) => (ticket, news),
            other => panic!("a job was expected, found {other:?}"),
        }
    }

    #[test]
    fn a_new_job_replaces_the_old_one() {
        let (_runtime, mut runner, mut inbox) = runner();
        let (release, wait) = channel::<()>();
        let (told, cancelled) = channel();
        let slot = Slot("test");
        runner.spawn(slot, move |context| {
            let _ = wait.recv();
            told.send(context.is_cancelled() && context.cancel().is_cancelled()).unwrap();
        });
        runner.spawn(slot, |context| context.say(Toast::info("second")));
        let (ticket, first) = news(&mut inbox);
        assert!(runner.is_current(ticket) && matches!(first, JobNews::Say(_)));
        release.send(()).unwrap();
        assert!(cancelled.recv().unwrap());
        let (one, two) = (news(&mut inbox).0, news(&mut inbox).0);
        let old = if one == ticket { two } else { one };
        assert!(!runner.is_current(old) && old.generation == 1);
        runner.cancel(slot);
        assert!(!runner.is_current(ticket));
    }

    #[test]
    fn a_defect_in_a_job_is_told_and_nothing_else_happens() {
        let (_runtime, mut runner, mut inbox) = runner();
        runner.spawn(Slot("test"), |_| panic!("boom"));
        assert!(matches!(news(&mut inbox).1, JobNews::Ended(Err(_))));
    }
}
