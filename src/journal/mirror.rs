//! A log whose lines stand elsewhere: line `k` of the file here is line `k` there. Who enters asks there first; what cannot be
//! asked waits in a queue, and counts here as said.
//!
//! What is entered is in the queue before it is sent, and leaves it when it is in the mirror: whoever is stopped between the two
//! has lost nothing, and what is there already is never sent twice, for it is known by its id. One process at a time sends; the
//! mirror is not held meanwhile, for that a line is added only where nobody was first is held elsewhere, by
//! [`Upstream::append`].

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use super::held::Held;
use super::log::{Log, LogError, Record};
use super::queue::{self, Waiting};
use super::upstream::{Added, Upstream, UpstreamError};
use crate::text::sanitize;

/// How often others may be first before it is given up.
const ROUNDS: usize = 16;
/// How long somebody else on this machine may send before what is entered waits for the next who sends.
const PATIENCE: Duration = Duration::from_secs(5);
/// How much of a file is written.
const MAX_BYTES: u64 = 256_000_000;
/// How many lines are taken in.
const MAX_LINES: u64 = 1_000_000;
/// How often it is asked for more at once: who gives so little at a time has no end. Tests need not wait for all of them.
const MAX_PAGES: usize = if cfg!(test) { 40 } else { 4_000 };

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
        let Some(_alone) = self.sending(None)? else { return Ok(self.queue(0)) };
        self.refresh();
        let sent = self.send_all()?;
        Ok(self.queue(sent))
    }

    /// Sends what waits; how many arrived.
    fn send_all(&mut self) -> Result<usize, LogError> {
        let mut sent = 0;
        for one in self.waiting.clone() {
            let Some(entry) = E::read(&one.line).filter(|_| !one.is_stuck()) else { continue };
            sent += usize::from(self.send(one, &entry)?);
        }
        Ok(sent)
    }

    fn queue(&self, sent: usize) -> SentQueue {
        let conflicts = self.waiting.iter().filter(|one| one.is_stuck()).count();
        SentQueue { sent, waiting: self.waiting.len() - conflicts, conflicts }
    }

    /// The entries that wait to be sent, and for nobody's decision.
    #[must_use]
    pub fn queued(&self) -> Vec<E> {
        let queued = self.waiting.iter().filter(|one| !one.is_stuck());
        queued.filter_map(|one| E::read(&one.line)).collect()
    }

    /// Sends an entry that waits, whatever was said meanwhile; as soon as that is possible.
    ///
    /// # Errors
    /// Where none of this id waits, or the place cannot be reached: then it is sent with the others.
    pub fn send_anyway(&mut self, id: &str) -> Result<(), LogError> {
        self.refresh();
        let found = self.waiting.iter().find(|one| has_id::<E>(one, id)).cloned();
        let found = found.ok_or_else(|| self.refused("nothing of this id waits to be sent"))?;
        let Some(mut entry) = E::read(&found.line) else { return Err(self.refused("it cannot be read")) };
        // What holds is decided by time, and this is decided now, on what is known of the others.
        let reached = self.take_in();
        let about = entry.about();
        for other in self.mirrored().iter().filter(|other| other.about() == about) {
            entry.come_after(other);
        }
        let line = entry.write();
        let free = Waiting { collides: None, refused: None, anyway: true, line, ..found };
        self.requeue(id, Some(&free))?;
        reached?;
        // Where somebody else sends, they or the next send it with the others.
        let Some(_alone) = self.sending(Some(PATIENCE))? else { return Ok(()) };
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

    /// Enters over an upstream: [`Log::enter`]. The entry waits in the queue before it is sent, so that whoever is stopped
    /// meanwhile has lost nothing: it is sent, or found there, by the next who comes.
    pub(super) fn enter_over<X: From<LogError>>(
        &mut self,
        decide: &mut dyn FnMut(&Log<E>) -> Result<E, X>,
    ) -> Result<usize, X> {
        let path = self.writable()?;
        self.refresh();
        decide(self)?;
        // Where somebody else sends, this waits in the queue like all that comes meanwhile.
        let sending = self.sending(Some(PATIENCE))?;
        let entered = self.enter_sending(decide, &path, sending.is_some());
        // From now on it counts like everything that waits.
        self.own = None;
        self.count_anew();
        drop(sending);
        let id = entered?;
        Ok(self.place_of(&id)?)
    }

    fn enter_sending<X: From<LogError>>(
        &mut self,
        decide: &mut dyn FnMut(&Log<E>) -> Result<E, X>,
        path: &Path,
        may_send: bool,
    ) -> Result<String, X> {
        let Some(upstream) = self.upstream.clone() else {
            return Err(self.refused("there is no upstream").into());
        };
        self.refresh();
        // What waits was said before this, and must be there first.
        let mut reached = may_send && self.reached()? && self.sent_before()?;
        let mut name: Option<String> = None;
        for _ in 0..ROUNDS {
            let decided = decide(self).and_then(|mut entry| {
                // One name from the first try to the last: what arrived though no answer said so is found by it.
                let id = name.get_or_insert_with(|| self.new_id(&entry)).clone();
                entry.set_id(id.clone());
                Ok((self.line_of(&entry, path)?, id))
            });
            let (line, id) = match (decided, &name) {
                (Ok(decided), _) => decided,
                (Err(error), None) => return Err(error),
                (Err(error), Some(id)) => {
                    let id = id.clone();
                    self.requeue(&id, None)?;
                    return Err(error);
                }
            };
            let others = self.waiting.iter().filter_map(|one| E::read(&one.line));
            let seen = others.map(|entry| entry.id().to_owned()).filter(|other| *other != id).collect();
            let one = Waiting { after: self.lines, seen, line, ..Waiting::default() };
            // What is decided is decided on what others have said, and not on itself.
            self.own = Some(id.clone());
            self.requeue(&id, Some(&one))?;
            if !reached {
                return Ok(id);
            }
            match upstream.append(self.lines, &one.line) {
                Ok(Added { number, line }) => {
                    // Where that fails the line is there all the same, and is found there by the next who sends.
                    if self.mirror(number.saturating_sub(1), &[line.unwrap_or(one.line)]).is_ok() {
                        self.settle(&id)?;
                    }
                    return Ok(id);
                }
                Err(UpstreamError::Moved(_)) => {
                    reached = self.reached()?;
                    if self.settle(&id)? {
                        return Ok(id);
                    }
                }
                Err(UpstreamError::Unreachable(_)) => return Ok(id),
                Err(UpstreamError::Refused(why)) => {
                    self.requeue(&id, None)?;
                    return Err(not_wanted::<E>(&why).into());
                }
            }
        }
        if let Some(id) = name {
            self.requeue(&id, None)?;
        }
        Err(self.refused("others write all the time; try again").into())
    }

    /// Takes an entry out of the queue if it has arrived; whether it has.
    fn settle(&mut self, id: &str) -> Result<bool, LogError> {
        let has_arrived = self.mirrored().iter().any(|known| known.id() == id);
        if has_arrived {
            self.requeue(id, None)?;
        }
        Ok(has_arrived)
    }

    /// Held by whoever sends, so that nobody sends what another is deciding on. `None` where somebody else does, and goes on
    /// for longer than the patience.
    fn sending(&self, patience: Option<Duration>) -> Result<Option<Held>, LogError> {
        let path = self.writable()?;
        let mut name = path.clone().into_os_string();
        name.push(".sending");
        Held::take_within(Path::new(&name), patience.unwrap_or_default()).map_err(|error| LogError::Write {
            what: E::WHAT,
            path,
            error,
        })
    }

    /// Takes in what is there; false where it cannot be reached.
    fn reached(&mut self) -> Result<bool, LogError> {
        match self.take_in() {
            Ok(()) => Ok(true),
            Err(LogError::Unreachable { .. }) => Ok(false),
            Err(error) => Err(error),
        }
    }

    /// Sends what waits; false where something goes on waiting to be sent.
    fn sent_before(&mut self) -> Result<bool, LogError> {
        match self.send_all() {
            Ok(_) => Ok(self.waiting.iter().all(Waiting::is_stuck)),
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
            if self.settle(&id)? {
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
                Ok(Added { number, line }) => {
                    self.mirror(number.saturating_sub(1), &[line.unwrap_or(one.line)])?;
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
    /// there, the file mirrors something else, and is begun anew, once: who gives other lines each time has no log to mirror.
    fn take_in(&mut self) -> Result<(), LogError> {
        let Some(upstream) = self.upstream.clone() else { return Ok(()) };
        self.writable()?;
        let unreachable = |why: &str| LogError::Unreachable { what: E::WHAT, why: why.to_owned() };
        let mut is_anew = false;
        for _ in 0..MAX_PAGES {
            let (have, last) = (self.lines, self.last_line());
            let overlap = u64::from(last.is_some());
            let mut lines = upstream.lines(have - overlap.min(have)).map_err(|error| match error {
                UpstreamError::Refused(why) => not_wanted::<E>(&why),
                error => LogError::Unreachable { what: E::WHAT, why: error.to_string() },
            })?;
            if let Some(last) = last {
                if lines.first().map(|line| plain::<E>(line)) != Some(last) {
                    if is_anew {
                        return Err(unreachable("it gives other lines each time it is asked"));
                    }
                    is_anew = true;
                    self.begin_anew()?;
                    continue;
                }
                lines.remove(0);
            }
            if lines.is_empty() {
                return Ok(());
            }
            if have.saturating_add(lines.len() as u64) > MAX_LINES {
                return Err(unreachable("it has more lines than are taken in"));
            }
            self.mirror(have, &lines)?;
            if self.lines == have {
                return Err(self.refused("the mirror of it does not grow"));
            }
        }
        Err(unreachable("it gives its lines in too small pieces and comes to no end"))
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
            let text: Vec<String> = lines[known..].iter().map(|line| plain::<E>(line)).collect();
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
    /// It waits for somebody to decide, and not to be sent.
    pub(super) fn is_stuck(&self) -> bool {
        self.collides.is_some() || self.refused.is_some()
    }
}

fn not_wanted<E: Record>(why: &str) -> LogError {
    LogError::Refused { what: E::WHAT, why: sanitize(why).into_owned() }
}

fn has_id<E: Record>(one: &Waiting, id: &str) -> bool {
    E::read(&one.line).is_some_and(|entry| entry.id() == id)
}

/// A line as it stands in the file: one that is none takes its number all the same.
fn plain<E: Record>(line: &str) -> String {
    if line.is_empty() || line.contains('\n') || line.len() > E::MAX_LINE {
        "-".to_owned()
    } else {
        line.to_owned()
    }
}

#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;
