//! The loop: takes in all that has arrived, then draws at most once, and only if something changed.
//!
//! It never waits for anything but arrivals (and a held-back Esc), and never sends to its own queue, so a full queue
//! cannot stop it. Idle it sleeps in the kernel: no wake-up, no byte.

use super::effects::Effect;
use super::input::{self, EscGate};
use super::message::Message;
use super::runner::{Handles, JobNews, Runner, Ticket};
use super::state::State;
use super::terminal::Terminal;
use super::update::{start, update};
use crossterm::event::Event;
use rustix::process::{Signal, kill_current_process_group};
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGSTOP, SIGTERM, SIGTSTP, SIGWINCH};
use std::io;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::{Instant, SystemTime, UNIX_EPOCH};
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::mpsc::{Receiver, Sender, channel};

/// How many arrivals wait at most; who brings more waits itself.
const QUEUE: usize = 1024;
/// How many arrivals are taken in before a draw, so that a flood cannot keep the screen from changing.
const BATCH: usize = 4096;

/// What comes in from outside, in one queue.
#[derive(Debug)]
pub enum Arrival {
    /// The terminal.
    Input(Event),
    /// The terminal cannot be read any more.
    InputLost,
    /// The terminal has another size: SIGWINCH.
    Resized,
    /// A job.
    Job(Ticket, JobNews),
    /// Asked to end: SIGTERM, SIGHUP, SIGINT.
    End(i32),
    /// Asked to stop by somebody else: SIGTSTP.
    Stop,
    /// Continued: SIGCONT.
    Continue,
}

/// How the explorer ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    /// The user left.
    Quit,
    /// A signal asked for it. The caller drops what it holds, then calls [`Ended::die`].
    Signal(i32),
}

impl Ended {
    /// Ends the process as the signal would have, so that the shell sees why. Returns after [`Ended::Quit`].
    pub fn die(self) {
        if let Self::Signal(number) = self {
            let _ = signal_hook::low_level::emulate_default_handler(number);
        }
    }
}

/// Runs the explorer until it ends. The first frame is drawn before anything else is begun.
///
/// # Errors
/// When the terminal cannot be taken or written to.
pub fn run(mut state: State, handles: Handles) -> io::Result<Ended> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let (outbox, inbox) = channel(QUEUE);
    let runner = Runner::new(runtime.handle().clone(), handles, outbox.clone());
    let result = runtime.block_on(async {
        // Before the terminal is taken: a signal must not find it taken and nobody listening.
        listen(&outbox)?;
        let mut terminal = Terminal::take()?;
        state.shell.size = Terminal::size();
        state.lens.clock.now = now();
        terminal.draw(&state)?;
        state.shell.dirty = false;
        input::spawn(outbox)?;
        Loop { terminal, state, runner, suspended: false }.run(inbox).await
    });
    // Jobs that do not look whether they are wanted must not hold the exit.
    runtime.shutdown_background();
    match result {
        // The terminal is gone, and the signal that says so is on its way.
        Err(error) if error.raw_os_error() == Some(EIO) || error.kind() == io::ErrorKind::BrokenPipe => {
            Ok(Ended::Signal(SIGHUP))
        }
        other => other,
    }
}

/// What Linux and macOS say of a write to a terminal that is gone.
const EIO: i32 = 5;

/// Brings signals into the queue.
fn listen(outbox: &Sender<Arrival>) -> io::Result<()> {
    let to_arrival: [(i32, fn() -> Arrival); 7] = [
        (SIGQUIT, || Arrival::End(SIGQUIT)),
        (SIGWINCH, || Arrival::Resized),
        (SIGTERM, || Arrival::End(SIGTERM)),
        (SIGHUP, || Arrival::End(SIGHUP)),
        (SIGINT, || Arrival::End(SIGINT)),
        (SIGTSTP, || Arrival::Stop),
        (SIGCONT, || Arrival::Continue),
    ];
    for (number, arrival) in to_arrival {
        let mut signals = signal(SignalKind::from_raw(number))?;
        let outbox = outbox.clone();
        tokio::spawn(async move {
            while signals.recv().await.is_some() {
                if outbox.send(arrival()).await.is_err() {
                    return;
                }
            }
        });
    }
    // Whoever asks a second time finds us stuck, in a write to a terminal that is not read: then we end at once.
    let asked = Arc::new(AtomicBool::new(false));
    signal_hook::flag::register_conditional_shutdown(SIGTERM, 128 + SIGTERM, Arc::clone(&asked))?;
    signal_hook::flag::register(SIGTERM, asked)?;
    Ok(())
}

struct Loop {
    terminal: Terminal,
    state: State,
    runner: Runner,
    suspended: bool,
}

impl Loop {
    async fn run(mut self, mut inbox: Receiver<Arrival>) -> io::Result<Ended> {
        let mut gate = EscGate::new(self.state.shell.caps.escape_delay);
        let effects = start(&mut self.state);
        if let Some(ended) = self.perform(effects)? {
            return Ok(ended);
        }
        let mut messages = Vec::new();
        loop {
            let held = gate.deadline();
            let first = tokio::select! {
                biased;
                arrival = inbox.recv() => arrival,
                () = until(held), if held.is_some() => None,
            };
            self.state.lens.clock.now = now();
            let mut arrived = first;
            let mut count = 0;
            while let Some(arrival) = arrived {
                messages.clear();
                match arrival {
                    Arrival::Input(event) => gate.feed(event, Instant::now(), &mut messages),
                    Arrival::InputLost => return Ok(Ended::Signal(SIGHUP)),
                    Arrival::End(number) => return Ok(Ended::Signal(number)),
                    Arrival::Resized => {
                        let size = Terminal::size();
                        messages.push(Message::Resize(size.width, size.height));
                        // Even where the size is the same again: on its way through a smaller one the terminal has
                        // lost what stood outside.
                        self.terminal.repaint()?;
                    }
                    Arrival::Stop => self.suspend(Stopping::Alone),
                    Arrival::Continue => self.resume()?,
                    Arrival::Job(ticket, news) => messages.extend(self.news(ticket, news)),
                }
                for message in messages.drain(..) {
                    let effects = update(&mut self.state, message);
                    if let Some(ended) = self.perform(effects)? {
                        return Ok(ended);
                    }
                }
                count += 1;
                arrived = if count < BATCH { inbox.try_recv().ok() } else { None };
            }
            gate.expire(Instant::now(), &mut messages);
            for message in messages.drain(..) {
                let effects = update(&mut self.state, message);
                if let Some(ended) = self.perform(effects)? {
                    return Ok(ended);
                }
            }
            if self.state.shell.dirty && !self.suspended {
                // The size may change without a word from the terminal.
                self.state.shell.size = Terminal::size();
                self.terminal.draw(&self.state)?;
                self.state.shell.dirty = false;
            }
        }
    }

    /// What a job says, unless a newer one took its slot.
    fn news(&self, ticket: Ticket, news: JobNews) -> Option<Message> {
        if !self.runner.is_current(ticket) {
            return None;
        }
        Some(match news {
            JobNews::Screen(message) => Message::Screen(message),
            JobNews::Progress(progress) => Message::Progress(ticket.slot, progress),
            JobNews::Fleet(view) => Message::Fleet(view),
            JobNews::Say(toast) => Message::Say(toast),
            JobNews::Ended(result) => Message::Ended(ticket.slot, result),
        })
    }

    fn perform(&mut self, effects: Vec<Effect>) -> io::Result<Option<Ended>> {
        for effect in effects {
            match effect {
                Effect::Quit => return Ok(Some(Ended::Quit)),
                Effect::Run(slot, job) => self.runner.run(slot, job),
                Effect::Cancel(slot) => self.runner.cancel(slot),
                Effect::Repaint => self.terminal.repaint()?,
                Effect::Suspend => self.suspend(Stopping::WholeJob),
                Effect::Copy(clip) => {
                    let plan = super::clipboard::plan(&clip, &self.state.shell.caps);
                    if !plan.bytes.is_empty() {
                        self.terminal.send(&plan.bytes)?;
                    }
                }
                // Done by the update that named them.
                Effect::Open(_) | Effect::Push(_) | Effect::Say(_) | Effect::Refresh | Effect::Tell(_) => {}
            }
        }
        Ok(None)
    }

    /// Gives the terminal back and stops. SIGCONT arrives as [`Arrival::Continue`] and takes it again.
    ///
    /// The signal is SIGSTOP, since SIGTSTP would be dropped where no shell of ours waits for us.
    fn suspend(&mut self, who: Stopping) {
        self.terminal.give_back();
        self.suspended = true;
        let stopped = match who {
            Stopping::Alone => signal_hook::low_level::raise(SIGSTOP).is_ok(),
            Stopping::WholeJob => kill_current_process_group(Signal::STOP).is_ok(),
        };
        if !stopped {
            self.suspended = false;
            let _ = self.terminal.retake();
        }
    }

    /// After a stop of ours, and after a SIGSTOP that nobody can foresee.
    fn resume(&mut self) -> io::Result<()> {
        self.suspended = false;
        self.state.shell.dirty = true;
        self.terminal.retake()
    }
}

/// Nanoseconds since 1970; zero on a machine whose clock is before that.
fn now() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    u64::try_from(since.as_nanos()).unwrap_or(u64::MAX)
}

/// Who stops with us.
#[derive(Debug, Clone, Copy)]
enum Stopping {
    /// Nobody: the signal was for us.
    Alone,
    /// Every program of the pipeline, as the terminal itself does on Ctrl-Z; or the shell would wait for those that run.
    WholeJob,
}

async fn until(deadline: Option<Instant>) {
    if let Some(deadline) = deadline {
        tokio::time::sleep_until(deadline.into()).await;
    }
}
