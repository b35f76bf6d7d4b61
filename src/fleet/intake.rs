//! What is read, as the survey takes it: recordings as wholes, signals as a stream of which nothing is kept but them.

use std::io::{ErrorKind, Read};
use std::ops::ControlFlow;

use super::lock;
use super::surveying::Job;
use super::view::{FileProblem, Severity};
use crate::formats::signals::{Expect, Limits, Reader, Summary, expect};
use crate::formats::{self, signals};
use crate::model::Signal;
use crate::sources::{Piece, Place, Problem, SourceError, Taker, Wanted};
use crate::suppressions::store;
use crate::text::number::counted;

/// Bytes that are read at once; their signals are entered together.
const CHUNK: usize = 256 << 10;

/// Takes what a file or an archive holds.
pub(super) struct Intake<'j> {
    pub(super) job: &'j Job,
}

impl Taker for Intake<'_> {
    fn wants(&mut self, head: &[u8]) -> Wanted {
        if formats::recognises(head) || crate::journal::recognises(head) || store::recognises(head) {
            return Wanted::Whole;
        }
        match expect(head) {
            Expect::Signals => Wanted::Streamed,
            Expect::Other => Wanted::Whole,
            Expect::Unsure => Wanted::More,
        }
    }

    fn piece(&mut self, piece: Result<Piece, Problem>) -> ControlFlow<()> {
        match piece {
            Ok(piece) => self.job.piece(piece),
            Err(problem) => self.job.unread(&problem.place, &problem.error.to_string()),
        }
        self.job.go_on()
    }

    fn stream(&mut self, place: &Place, content: &mut dyn Read) -> ControlFlow<()> {
        let job = self.job;
        let mut reader = Reader::new(Limits::default());
        let mut chunk = vec![0; CHUNK];
        let (mut over, mut end) = (0, None);
        let mut found = Vec::new();
        loop {
            let read = match content.read(&mut chunk) {
                Ok(0) => break,
                Ok(read) => read,
                Err(error) if error.kind() == ErrorKind::Interrupted => continue,
                Err(error) => {
                    end = Some(SourceError::from(error));
                    break;
                }
            };
            reader.push(&chunk[..read], &mut |signal| found.push(signal));
            over += enter(job, &mut found, read as u64);
            job.publish_if_due();
            job.go_on()?;
        }
        tell(job, place, &reader.finish(), end, over);
        job.go_on()
    }
}

/// Reads a whole piece for signals; whether there is any.
pub(super) fn whole(job: &Job, piece: &Piece) -> bool {
    let mut found = Vec::new();
    let summary = signals::read(&piece.bytes, Limits::default(), &mut |signal| found.push(signal));
    if summary.signals > 0 {
        let over = enter(job, &mut found, 0);
        tell(job, &piece.place, &summary, piece.partial.clone(), over);
    }
    summary.signals > 0
}

/// Enters signals; how many there was no room for.
fn enter(job: &Job, found: &mut Vec<Signal>, bytes: u64) -> u64 {
    let mut catalogue = lock(&job.shared.catalogue);
    catalogue.progress.bytes += bytes;
    if found.is_empty() { 0 } else { catalogue.signals(found.drain(..)) }
}

/// Tells what is wrong with content that holds signals; nothing where all of it was signals.
fn tell(job: &Job, place: &Place, summary: &Summary, end: Option<SourceError>, over: u64) {
    let most = job.shared.options.max_signals;
    let read = format!("{} read", counted(summary.signals, "signal was", "signals were"));
    let say = |severity, reason: String| {
        job.problem(&FileProblem { file: place.to_string(), reason, severity, workload: None });
    };
    let partial = |reason: String| say(Severity::Partial, format!("{reason}; the others count: {read}"));
    if summary.text_lines > 0 {
        let lines = counted(summary.text_lines, "line", "lines");
        say(Severity::Note, format!("{lines} of other text passed over; {read}"));
    }
    if summary.others > 0 {
        let objects = counted(summary.others, "JSON object", "JSON objects");
        say(Severity::Note, format!("{objects} of another kind passed over; {read}"));
    }
    if summary.broken > 0 {
        let (objects, at) = (counted(summary.broken, "object breaks", "objects break"), summary.first_broken);
        partial(format!("{objects} off, the first at byte {at}"));
    }
    if summary.oversized > 0 {
        let objects = counted(summary.oversized, "object is", "objects are");
        partial(format!("{objects} larger than one signal may be"));
    }
    if let Some(error) = end {
        say(Severity::Partial, format!("{error}; of what came before, {read}"));
    } else if summary.is_cut {
        say(Severity::Partial, format!("cut short: it ends inside an object or a list; {read}"));
    }
    if over > 0 {
        let more = counted(over, "signal", "signals");
        say(
            Severity::Partial,
            format!(
                "{more} left out: {most} are kept at most; read less at a time, or raise limits.max_signals"
            ),
        );
    }
}
