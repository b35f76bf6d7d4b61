//! Whether all workloads were read once. That takes a while where there are very many, and nobody is to wait for it without end.

use std::sync::{Condvar, Mutex, PoisonError};
use std::time::Duration;

use super::lock;

/// How far it has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum State {
    /// Nobody reads them.
    #[default]
    NotRead,
    /// Somebody is about to.
    Expected,
    /// Somebody does.
    Reading,
    /// Whoever follows what changes reads only that.
    Read,
}

/// Who reads all workloads for the first time.
#[derive(Debug, Default)]
pub(super) struct FirstReading {
    state: Mutex<State>,
    ended: Condvar,
}

/// As long as it lives others wait. Whoever drops it without [`Begun::done`] leaves it to the next.
pub(super) struct Begun<'a> {
    of: &'a FirstReading,
    then: State,
}

impl Begun<'_> {
    /// All are read.
    pub(super) fn done(mut self) {
        self.then = State::Read;
    }
}

impl Drop for Begun<'_> {
    fn drop(&mut self) {
        *lock(&self.of.state) = self.then;
        self.of.ended.notify_all();
    }
}

/// What somebody is to do who wants to know of all workloads.
pub(super) enum Turn<'a> {
    /// Read them.
    Read(Begun<'a>),
    /// Ask: they are read.
    Ask,
    /// Come back later: it takes longer than one may wait.
    Later,
}

impl FirstReading {
    /// Whose turn it is, after so long at most.
    pub(super) fn turn(&self, patience: Duration) -> Turn<'_> {
        let state = lock(&self.state);
        let waited = self.ended.wait_timeout_while(state, patience, |state| *state == State::Reading);
        let (mut state, _) = waited.unwrap_or_else(PoisonError::into_inner);
        match *state {
            State::Read => Turn::Ask,
            State::Reading => Turn::Later,
            then @ (State::NotRead | State::Expected) => {
                *state = State::Reading;
                Turn::Read(Begun { of: self, then })
            }
        }
    }

    /// Somebody is about to read them, and tries until it is done.
    pub(super) fn expect(&self) {
        let mut state = lock(&self.state);
        if *state == State::NotRead {
            *state = State::Expected;
        }
    }

    /// Whether somebody reads them now or is about to, so that whoever asks has to wait.
    pub(super) fn is_on(&self) -> bool {
        matches!(*lock(&self.state), State::Expected | State::Reading)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_reads_others_wait_a_while_and_all_ask_when_it_is_done() {
        let first = FirstReading::default();
        assert!(!first.is_on());
        let Turn::Read(given_up) = first.turn(Duration::ZERO) else { panic!("nobody reads") };
        assert!(first.is_on());
        assert!(matches!(first.turn(Duration::ZERO), Turn::Later));
        drop(given_up);
        assert!(!first.is_on());
        first.expect();
        assert!(first.is_on());
        let Turn::Read(begun) = first.turn(Duration::ZERO) else { panic!("it was given up") };
        std::thread::scope(|scope| {
            let waiting = scope.spawn(|| matches!(first.turn(Duration::from_secs(600)), Turn::Ask));
            begun.done();
            assert!(waiting.join().unwrap());
        });
        assert!(matches!(first.turn(Duration::ZERO), Turn::Ask));
        assert!(!first.is_on());
    }
}
