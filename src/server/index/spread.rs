//! Work on very many things, by as many threads as there are processors.

use std::thread;

/// Of most things, below so many more threads are not worth their start.
pub(super) const WORTH_IT: usize = 512;
/// The most threads.
const MOST: usize = 8;

/// What `of` makes of every number below `len`, in their order; by more threads from `worth_it` on.
pub(super) fn spread<T: Send>(len: usize, worth_it: usize, of: impl Fn(usize) -> T + Sync) -> Vec<T> {
    let threads = thread::available_parallelism().map_or(1, usize::from).min(MOST);
    if len < worth_it || threads == 1 {
        return (0..len).map(of).collect();
    }
    let each = len.div_ceil(threads);
    let share = |from: usize| (from..(from + each).min(len)).map(&of).collect::<Vec<T>>();
    thread::scope(|scope| {
        let begun: Vec<_> = (0..len)
            .step_by(each)
            .map(|from| {
                (
                    from,
                    thread::Builder::new()
                        .name("listing".to_owned())
                        .spawn_scoped(scope, move || share(from)),
                )
            })
            .collect();
        let ended =
            begun.into_iter().flat_map(|(from, handle)| match handle.map(thread::ScopedJoinHandle::join) {
                Ok(Ok(done)) => done,
                // There was no thread to be had: then it is done here.
                Err(_) => share(from),
                Ok(Err(panic)) => std::panic::resume_unwind(panic),
            });
        ended.collect()
    })
}

#[cfg(test)]
mod tests {
    #[test]
    fn everything_is_done_once_in_order() {
        for len in [0, 1, 511, 512, 513, 5001] {
            assert_eq!(super::spread(len, super::WORTH_IT, |at| at), (0..len).collect::<Vec<_>>());
        }
    }
}
