//! The survey: one thread lists files, some read and decode them, each hands its recordings to the catalogue.

use std::ffi::OsString;
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, sync_channel};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use super::entering::prepare;
use super::intake::{self, Intake};
use super::view::{FileProblem, Severity};
use super::{Shared, curating, guarded, lock, remote};
use crate::formats::{self, Decoded, FormatError};
use crate::sources::{self, PathEntry, Piece, Place};
use crate::suppressions::store;
use crate::text::number::counted;

/// Between two views while the survey runs; rows appear at once, and then as fast as eyes follow.
const BETWEEN_VIEWS: Duration = Duration::from_millis(80);
/// A view costs a pass over what changed: the pause after it is so many times as long as it took, so that views
/// stay a small part of the work however large the fleet grows.
const PAUSE_PER_COST: u32 = 10;
/// Entries that may wait to be read.
const WAITING: usize = 256;

/// What the reading threads share beside the fleet.
pub(super) struct Job {
    pub(super) shared: Arc<Shared>,
    entries: Mutex<Receiver<PathEntry>>,
    running: AtomicUsize,
    /// Before then no view is made; `None` is now.
    next_view: Mutex<Option<Instant>>,
    /// Something was read that no view shows yet.
    unseen: AtomicBool,
}

/// Starts the threads and returns.
pub(super) fn start(shared: &Arc<Shared>, args: Vec<OsString>) {
    let (send, receive) = sync_channel(WAITING);
    let readers = reader_count(shared.options.threads);
    let backends = shared.options.backends.len();
    let job = Arc::new(Job {
        shared: Arc::clone(shared),
        entries: Mutex::new(receive),
        running: AtomicUsize::new(readers + 1 + backends),
        next_view: Mutex::new(None),
        unseen: AtomicBool::new(false),
    });
    for backend in 0..backends {
        let job = Arc::clone(&job);
        thread::spawn(move || {
            if let Err(defect) = guarded(|| remote::begin(&job.shared, backend)) {
                job.problem(&FileProblem::unread("(backend)", &defect));
            }
            job.end();
            // Changes are listened to for as long as there is the fleet.
            let _told = guarded(|| remote::follow(&job.shared, backend));
        });
    }
    for _ in 0..readers {
        let job = Arc::clone(&job);
        thread::spawn(move || {
            job.read_entries();
            job.end();
        });
    }
    thread::spawn(move || {
        curating::begin(&job.shared);
        let limits = &job.shared.options.sources;
        let listed = guarded(|| {
            sources::list(&args, limits, &mut |found| {
                match found {
                    Ok(entry) => {
                        lock(&job.shared.catalogue).progress.found += 1;
                        if send.send(entry).is_err() {
                            return ControlFlow::Break(());
                        }
                    }
                    Err(problem) => job.unread(&problem.place, &problem.error.to_string()),
                }
                job.go_on()
            })
        });
        drop(send);
        if let Err(defect) = listed {
            job.problem(&FileProblem::unread("(listing)", &defect));
        }
        lock(&job.shared.catalogue).progress.listed = true;
        job.end();
    });
}

fn reader_count(wanted: usize) -> usize {
    match wanted {
        0 => thread::available_parallelism().map_or(1, |n| n.get().min(8)),
        n => n,
    }
}

impl Job {
    pub(super) fn go_on(&self) -> ControlFlow<()> {
        if self.shared.stop.is_cancelled() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }

    /// The next entry; `None` after the last. Where the listing is slow, what was read is shown meanwhile.
    fn next(&self) -> Option<PathEntry> {
        let entries = lock(&self.entries);
        match entries.recv_timeout(BETWEEN_VIEWS) {
            Err(RecvTimeoutError::Timeout) => {
                self.publish_rest();
                entries.recv().ok()
            }
            other => other.ok(),
        }
    }

    fn read_entries(&self) {
        loop {
            let Some(entry) = self.next() else { return };
            // Taking one first makes room, so that whoever lists is not left waiting.
            if self.go_on().is_break() {
                return;
            }
            let Shared { options, spool, .. } = &*self.shared;
            // One file that meets a defect of ours must not take the others with it.
            let read =
                guarded(|| sources::read_into(&entry, &options.sources, spool, &mut Intake { job: self }));
            if let Err(defect) = read {
                self.unread(entry.place(), &defect);
            }
            lock(&self.shared.catalogue).progress.read += 1;
            self.publish_if_due();
        }
    }

    /// Decodes one piece, and enters it or its problem.
    pub(super) fn piece(&self, piece: Piece) {
        let name = piece.place.to_string();
        let size = piece.bytes.len() as u64;
        if crate::journal::recognises(&piece.bytes) {
            self.decisions(&name, &piece);
            return;
        }
        if store::recognises(&piece.bytes) {
            // Whoever lays a file among the sources must not hide signals by it.
            let reason = "it holds decisions on suggestions; they are heard where the setting suppressions.file names it";
            lock(&self.shared.catalogue).progress.bytes += size;
            self.problem(&FileProblem { severity: Severity::Note, ..FileProblem::unread(&name, reason) });
            return;
        }
        let hint = piece.place.hint();
        let decoded = formats::decode(&piece.bytes, hint.as_deref(), &self.shared.options.formats);
        lock(&self.shared.catalogue).progress.bytes += size;
        match decoded {
            Ok(decoded) => self.recording(&name, piece, &decoded),
            // Its beginning was not like signals, but they may stand further on.
            Err(FormatError::NotAProfile { .. }) if intake::whole(self, &piece) => {}
            Err(error) => {
                let mut reason = error.to_string();
                if let Some(partial) = piece.partial {
                    reason = format!("{partial}; of what came before: {reason}");
                }
                self.problem(&FileProblem::unread(&name, &reason));
            }
        }
    }

    /// A file of decisions among the sources: it is heard like the own one.
    fn decisions(&self, name: &str, piece: &Piece) {
        lock(&self.shared.catalogue).progress.bytes += piece.bytes.len() as u64;
        let (_, foreign) = curating::meet(&self.shared, &piece.bytes);
        if foreign > 0 {
            let lines = counted(foreign, "line is", "lines are");
            let reason = format!("{lines} no entry of a journal and left alone");
            self.problem(&FileProblem { severity: Severity::Note, ..FileProblem::unread(name, &reason) });
        }
    }

    fn recording(&self, name: &str, piece: Piece, decoded: &Decoded) {
        let file = self.shared.new_file();
        if self.shared.options.only.as_ref().is_some_and(|only| !only.contains(&piece.hash.to_string())) {
            return;
        }
        let prepared = prepare(&self.shared, file, name, piece, decoded);
        prepared.problems.iter().for_each(|problem| self.problem(problem));
        if let Some(arrived) = prepared.arrived {
            let mut catalogue = lock(&self.shared.catalogue);
            catalogue.arrive(arrived);
            catalogue.progress.recordings += 1;
        }
    }

    pub(super) fn unread(&self, place: &Place, reason: &str) {
        self.problem(&FileProblem::unread(&place.to_string(), reason));
    }

    pub(super) fn problem(&self, problem: &FileProblem) {
        lock(&self.shared.catalogue).problem(problem.clone());
    }

    pub(super) fn publish_if_due(&self) {
        self.unseen.store(true, Ordering::Release);
        // While one thread makes a view the others go on reading.
        let Ok(mut next) = self.next_view.try_lock() else { return };
        if next.is_none_or(|next| Instant::now() >= next) {
            self.make_view(&mut next);
            drop(next);
            self.tell();
        }
    }

    /// Shows what came too early for a view of its own.
    fn publish_rest(&self) {
        if self.unseen.load(Ordering::Acquire) {
            self.publish();
        }
    }

    fn publish(&self) {
        self.make_view(&mut lock(&self.next_view));
        self.tell();
    }

    /// Puts a new view in place. The lock is held all the while, so that an older view never takes the place of a newer
    /// one.
    fn make_view(&self, next: &mut Option<Instant>) {
        let begin = Instant::now();
        self.unseen.store(false, Ordering::Release);
        self.shared.publish();
        *next = Some(Instant::now() + BETWEEN_VIEWS.max(begin.elapsed() * PAUSE_PER_COST));
    }

    fn tell(&self) {
        self.shared.tell();
    }

    /// One thread has ended; the last one closes the survey. Others may still wait for a source that is slow.
    fn end(&self) {
        if self.running.fetch_sub(1, Ordering::AcqRel) == 1 {
            let _undisturbed = lock(&self.shared.curating);
            // What is opened is opened by what is published.
            self.shared.publish();
            for (workload, error) in guarded(|| curating::settle(&self.shared)).unwrap_or_default() {
                let reason = format!("what was rejected is still counted in the list: {error}");
                let problem = FileProblem {
                    workload: Some(workload.clone()),
                    ..FileProblem::unread(&workload, &reason)
                };
                self.problem(&FileProblem { severity: Severity::Note, ..problem });
            }
            lock(&self.shared.catalogue).progress.finished = true;
            self.publish();
        } else {
            self.publish_rest();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Fleet, FleetOptions};
    use super::*;

    fn folder_of(files: usize) -> tempfile::TempDir {
        let dir = tempfile::tempdir().unwrap();
        for i in 0..files {
            std::fs::write(dir.path().join(format!("{i}.json")), "no dump").unwrap();
        }
        dir
    }

    fn options(threads: usize) -> FleetOptions {
        FleetOptions { threads, ..FleetOptions::default() }
    }

    #[test]
    fn a_survey_ends_whatever_those_who_are_told_of_it_do() {
        let dir = folder_of(3);
        let fleet = Fleet::start(vec![dir.path().into()], options(2), || panic!("told"));
        let (mut view, begin) = (fleet.view(), Instant::now());
        while !view.progress.finished && begin.elapsed() < Duration::from_secs(20) {
            view = fleet.view_after(&view);
        }
        assert!(view.progress.finished, "it has ended");
        assert_eq!((view.progress.read, view.problems.len()), (3, 3));
    }

    #[test]
    fn a_hollow_file_that_is_cut_short_is_told_of_once() {
        let mut w = crate::formats::Writer::dump();
        w.begin("metadata").text("name", "activity-dump-x").end().text("host", "web-1");
        w.begin("tree").begin("process").number("pid", 1).number("ppid", 1_000_000).end().end();
        let mut wire = w.finish().unwrap();
        wire.truncate(wire.len() - 2);
        let dir = tempfile::tempdir().unwrap();
        std::fs::write(dir.path().join("x.protobuf"), wire).unwrap();
        let view = Fleet::start(vec![dir.path().into()], options(1), || {}).surveyed();
        let reasons: Vec<&str> = view.problems.iter().map(|p| p.reason.as_str()).collect();
        assert!(
            matches!(reasons[..], [one] if one.contains("cut short") && one.contains(super::super::entering::NOTHING_BEFORE)),
            "{reasons:?}"
        );
    }
}
