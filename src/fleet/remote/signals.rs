//! Signals of backends enter the stock like those of files.

use super::asking::{Remote, RemoteError};
use super::lock;
use crate::api::SignalSummary;
use crate::fleet::{Cancel, Shared};
use crate::formats::signals::{Limits, read};

/// Signals that are asked for at once.
const PAGE: usize = 500;

/// Fetches the newest signals of a workload, or of all, at most `most`. Where `until_known`, it ends at a page that brings
/// nothing new.
pub(super) fn fetch(
    shared: &Shared,
    backend: usize,
    workload: Option<&str>,
    most: usize,
    until_known: bool,
    cancel: &Cancel,
) -> Result<(), RemoteError> {
    let Some(remote) = shared.options.backends.get(backend) else { return Ok(()) };
    let (mut after, mut left) = (None, most);
    while left > 0 {
        let page = ask(remote.as_ref(), workload, after.as_deref(), left.min(PAGE), cancel);
        let page = page.inspect_err(|error| shared.remote.failed(backend, error))?;
        shared.remote.had(backend, page.from);
        if page.value.items.is_empty() {
            break;
        }
        left = left.saturating_sub(page.value.items.len());
        let is_news = enter(shared, &page.value.items);
        after = page.value.next;
        if after.is_none() || (until_known && !is_news) {
            break;
        }
    }
    Ok(())
}

fn ask(
    remote: &dyn Remote,
    workload: Option<&str>,
    after: Option<&str>,
    most: usize,
    cancel: &Cancel,
) -> Result<super::Had<crate::api::Page<SignalSummary>>, RemoteError> {
    if cancel.is_cancelled() {
        return Err(RemoteError::Cancelled);
    }
    remote.signals(workload, after, most, cancel)
}

/// Enters signals; whether any of them was not known. One that cannot be read as a signal is passed over.
pub(super) fn enter(shared: &Shared, signals: &[SignalSummary]) -> bool {
    let mut found = Vec::new();
    for summary in signals {
        let text = summary.signal.to_string();
        let _summary = read(text.as_bytes(), Limits::default(), &mut |signal| found.push(signal));
    }
    let mut catalogue = lock(&shared.catalogue);
    let before = catalogue.progress.signals;
    catalogue.signals(found);
    catalogue.progress.signals > before
}
