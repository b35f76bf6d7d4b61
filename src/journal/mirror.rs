//! A log whose lines stand elsewhere: line `k` of the file here is line `k` there. Who enters asks there first; what cannot be
//! asked waits in a queue, and counts here as said.
//!
//! Nothing is held while the network is waited for: that a line is added only where nobody was first is held elsewhere, by
//! [`Upstream::append`].

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::held::Held;
use super::log::{Log, LogError, Record};
use super::queue::{self, Waiting};
use super::upstream::{Upstream, UpstreamError};
use crate::text::sanitize;

/// How often others may be first before it is given up.
const ROUNDS: usize = 16;
/// How much of a file is written.
const MAX_BYTES: u64 = 256_000_000;

/// What became of the entries that waited.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SentQueue {
    /// So many are there now.
    pub sent: usize,
    /// So many wait on.
    pub waiting: usize,
    /// So many wait for somebody to decide.
    pub conflicts: usize,
}

/// An entry that waits for somebody to decide.
#[derive(Clone, Debug, PartialEq)]
pub struct Conflict<E> {
    /// The entry.
    pub entry: E,
    /// What was said of the same meanwhile; `None` where the entry was refused.
    pub with: Option<E>,
    /// Why it was refused.
    pub refused: Option<String>,
}

impl<E: Record> Log<E> {
    /// Reads a file that mirrors a log elsewhere. Nobody is asked yet: see [`Log::sync`].
    #[must_use]
    pub fn open_over(path: &Path, upstream: Arc<dyn Upstream>) -> Log<E> {
        let mut log = Log::open(Some(path));
        log.upstream = Some(upstream);
        log.refresh();
        log
    }

    /// Takes in what stands elsewhere. Waits for the network. Gives what [`Log::refresh`] gives.
    ///
    /// # Errors
    /// It cannot be reached, or the file cannot be written.
    pub fn sync(&mut self) -> Result<usize, LogError> {
        self.refresh();
        let before = (self.revision().0, self.entries().len());
        self.take_in()?;
        Ok(if self.revision().0 == before.0 { before.1 } else { 0 })
    }

    /// Whether an entry waits to be sent.
    #[must_use]
    pub fn is_pending(&self, id: &str) -> bool {
        self.waiting.iter().any(|one| E::read(&one.line).is_some_and(|entry| entry.id() == id))
    }

    /// How many entries wait to be sent.
    #[must_use]
    pub fn pending(&self) -> usize {
        self.waiting.len()
    }

    /// The entries that wait for somebody to decide.
    #[must_use]
    pub fn conflicts(&self) -> Vec<Conflict<E>> {
        let stuck = self.waiting.iter().filter(|one| one.is_stuck());
        let read = |id: &str| self.entry(id).and_then(|entry| E::read(&entry.write()));
        stuck
            .filter_map(|one| {
                let with = one.collides.as_deref().and_then(read);
                Some(Conflict { entry: E::read(&one.line)?, with, refused: one.refused.clone() })
            })
            .collect()
    }

    /// Sends what waits, the first first. What somebody spoke of meanwhile waits for a decision.
    ///
    /// # Errors
    /// The place cannot be reached, or a file cannot be written; what was sent until then is sent.
    pub fn send_queued(&mut self) -> Result<SentQueue, LogError> {
        self.refresh();
        self.take_in()?;
        let mut sent = 0;
        for one in self.waiting.clone() {
            let Some(entry) = E::read(&one.line).filter(|_| !one.is_stuck()) else { continue };
            sent += usize::from(self.send(one, &entry)?);
        }
        let conflicts = self.waiting.iter().filter(|one| one.is_stuck()).count();
        Ok(SentQueue { sent, waiting: self.waiting.len() - conflicts, conflicts })
    }

    /// Sends an entry that waits, whatever was said meanwhile; as soon as that is possible.
    ///
    /// # Errors
    /// Where none of this id waits, or the place cannot be reached: then it is sent with the others.
    pub fn send_anyway(&mut self, id: &str) -> Result<(), LogError> {
        self.refresh();
        let found = self.waiting.iter().find(|one| has_id::<E>(one, id)).cloned();
        let found = found.ok_or_else(|| self.refused("nothing of this id waits to be sent"))?;
        let free = Waiting { collides: None, refused: None, anyway: true, ..found };
        let Some(entry) = E::read(&free.line) else { return Err(self.refused("it cannot be read")) };
        self.requeue(id, Some(&free))?;
        self.take_in()?;
        self.send(free, &entry).map(|_| ())
    }

    /// Forgets an entry that waits.
    ///
    /// # Errors
    /// Where none of this id waits, or the queue cannot be written.
    pub fn drop_queued(&mut self, id: &str) -> Result<(), LogError> {
        self.refresh();
        if !self.is_pending(id) {
            return Err(self.refused("nothing of this id waits to be sent"));
        }
        self.requeue(id, None)
    }

    /// Enters over an upstream: [`Log::enter`].
    pub(super) fn enter_over<X: From<LogError>>(
        &mut self,
        decide: &mut dyn FnMut(&Log<E>) -> Result<E, X>,
    ) -> Result<usize, X> {
        let path = self.writable()?;
        self.refresh();
        decide(self)?;
        let Some(upstream) = self.upstream.clone() else {
            return Err(self.refused("there is no upstream").into());
        };
        let mut reached = self.reached()?;
        for _ in 0..ROUNDS {
            let mut entry = decide(self)?;
            let id = self.new_id(&entry);
            entry.set_id(id.clone());
            let line = self.line_of(&entry, &path)?;
            // What waits was said before this, and must be there first.
            let added = match reached && self.waiting.is_empty() {
                true => upstream.append(self.lines, &line),
                false => Err(UpstreamError::Unreachable(String::new())),
            };
            match added {
                Ok(number) => {
                    // Where that fails the line is there all the same, and comes with the next ones.
                    let mirrored = self.mirror(number.saturating_sub(1), &[line]);
                    self.refresh();
                    if self.by_id.contains_key(&id) || (mirrored.is_ok() && self.reached()?) {
                        return Ok(self.place_of(&id)?);
                    }
                    return Err(self
                        .refused("it was entered, and its mirror here could not be written")
                        .into());
                }
                Err(UpstreamError::Moved(_)) => reached = self.reached()?,
                Err(UpstreamError::Unreachable(_)) => {
                    let seen = self
                        .waiting
                        .iter()
                        .filter_map(|one| E::read(&one.line))
                        .map(|entry| entry.id().to_owned());
                    let one = Waiting { after: self.lines, seen: seen.collect(), line, ..Waiting::default() };
                    self.requeue(&id, Some(&one))?;
                    return Ok(self.place_of(&id)?);
                }
                Err(UpstreamError::Refused(why)) => return Err(self.refused(&why).into()),
            }
        }
        Err(self.refused("others write all the time; try again").into())
    }

    /// Takes in what is there; false where it cannot be reached.
    fn reached(&mut self) -> Result<bool, LogError> {
        match self.take_in() {
            Ok(()) => Ok(true),
            Err(LogError::Unreachable { .. }) => Ok(false),
            Err(error) => Err(error),
        }
    }

    fn place_of(&self, id: &str) -> Result<usize, LogError> {
        self.by_id.get(id).copied().ok_or_else(|| self.refused("another file was put in its place meanwhile"))
    }

    /// Sends one entry that waits. Whether it is there now.
    fn send(&mut self, one: Waiting, entry: &E) -> Result<bool, LogError> {
        let Some(upstream) = self.upstream.clone() else { return Ok(false) };
        let id = entry.id().to_owned();
        for _ in 0..ROUNDS {
            // It may have arrived though no answer said so.
            if self.mirrored().iter().any(|known| known.id() == id) {
                self.requeue(&id, None)?;
                return Ok(true);
            }
            let about = entry.about();
            let newer = self.mirrored().iter().zip(&self.numbers).filter(|(_, number)| **number > one.after);
            let other = newer
                .map(|(known, _)| known)
                .find(|known| known.about() == about && !one.seen.iter().any(|seen| seen == known.id()));
            if let Some(other) = other.filter(|_| !one.anyway) {
                let stuck = Waiting { collides: Some(other.id().to_owned()), ..one };
                self.requeue(&id, Some(&stuck))?;
                return Ok(false);
            }
            match upstream.append(self.lines, &one.line) {
                Ok(number) => {
                    self.mirror(number.saturating_sub(1), std::slice::from_ref(&one.line))?;
                    self.requeue(&id, None)?;
                    return Ok(true);
                }
                Err(UpstreamError::Moved(_)) => self.take_in()?,
                Err(UpstreamError::Unreachable(why)) => {
                    return Err(LogError::Unreachable { what: E::WHAT, why });
                }
                Err(UpstreamError::Refused(why)) => {
                    let stuck = Waiting { refused: Some(why), ..one };
                    self.requeue(&id, Some(&stuck))?;
                    return Ok(false);
                }
            }
        }
        Ok(false)
    }

    /// Takes in the lines that are there and not here. The last one that is here is looked at again: where it is another one
    /// there, the file mirrors something else, and is begun anew.
    fn take_in(&mut self) -> Result<(), LogError> {
        let Some(upstream) = self.upstream.clone() else { return Ok(()) };
        self.writable()?;
        loop {
            let (have, last) = (self.lines, self.last_line());
            let overlap = u64::from(last.is_some());
            let mut lines = upstream
                .lines(have - overlap.min(have))
                .map_err(|error| LogError::Unreachable { what: E::WHAT, why: error.to_string() })?;
            if let Some(last) = last {
                if lines.first().map(|line| plain(line)) != Some(last) {
                    self.begin_anew()?;
                    continue;
                }
                lines.remove(0);
            }
            if lines.is_empty() {
                return Ok(());
            }
            self.mirror(have, &lines)?;
            if self.lines == have {
                return Err(self.refused("the mirror of it does not grow"));
            }
        }
    }

    /// Writes lines that stand there after so many into the file, unless they are in it already.
    fn mirror(&mut self, after: u64, lines: &[String]) -> Result<(), LogError> {
        let path = self.writable()?;
        let failed = |error| LogError::Write { what: E::WHAT, path: path.clone(), error };
        let mut held = Held::take(&path).map_err(failed)?;
        // A line that was never finished would take the number of another.
        held.drop_torn().map_err(failed)?;
        self.refresh();
        let known = usize::try_from(self.lines.saturating_sub(after)).unwrap_or(usize::MAX);
        if self.lines >= after && known < lines.len() {
            let text: Vec<String> = lines[known..].iter().map(|line| plain(line)).collect();
            held.append(&path, &text.join("\n"), MAX_BYTES).map_err(failed)?;
        }
        drop(held);
        self.refresh();
        Ok(())
    }

    fn begin_anew(&mut self) -> Result<(), LogError> {
        let path = self.writable()?;
        let failed = |error| LogError::Write { what: E::WHAT, path: path.clone(), error };
        Held::take(&path).and_then(|mut held| held.clear()).map_err(failed)?;
        self.refresh();
        Ok(())
    }

    /// Puts an entry into the queue, in place of the one of its id, or takes it out.
    fn requeue(&mut self, id: &str, with: Option<&Waiting>) -> Result<(), LogError> {
        let path = self.writable()?;
        let failed = |error: io::Error| LogError::Write { what: E::WHAT, path: queue::path_of(&path), error };
        let held = Held::take(&path).map_err(failed)?;
        let mut waiting = queue::read(&path).map_err(failed)?;
        let at = waiting.iter().position(|one| has_id::<E>(one, id));
        match (at, with) {
            (Some(at), Some(with)) => waiting[at] = with.clone(),
            (Some(at), None) => drop(waiting.remove(at)),
            (None, Some(with)) => waiting.push(with.clone()),
            (None, None) => {}
        }
        queue::write(&path, &waiting).map_err(failed)?;
        drop(held);
        self.refresh();
        Ok(())
    }

    /// The entries that stand in the file, without those that wait.
    fn mirrored(&self) -> &[E] {
        self.entries().get(..self.numbers.len()).unwrap_or_default()
    }

    fn refused(&self, why: &str) -> LogError {
        let path: PathBuf = self.path().map(Path::to_owned).unwrap_or_default();
        LogError::Write { what: E::WHAT, path, error: io::Error::other(sanitize(why).into_owned()) }
    }
}

impl Waiting {
    fn is_stuck(&self) -> bool {
        self.collides.is_some() || self.refused.is_some()
    }
}

fn has_id<E: Record>(one: &Waiting, id: &str) -> bool {
    E::read(&one.line).is_some_and(|entry| entry.id() == id)
}

/// A line as it stands in the file: one that is none takes its number all the same.
fn plain(line: &str) -> String {
    if line.is_empty() || line.contains('\n') { "-".to_owned() } else { line.to_owned() }
}

#[cfg(test)]
mod tests;
