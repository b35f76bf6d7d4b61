//! A filter made ready to be asked of very many workloads: each of its terms is asked only of what it may hold of, once of each
//! workload, and once of what many observations share.

use std::sync::atomic::{AtomicU8, Ordering};

use super::super::subject::{Part, PartOf, Subjected};
use super::pool::Shared;
use crate::query::{Query, Terms};

/// What is known of a term and something shared: nothing yet, or that it holds, or not.
const UNKNOWN: u8 = 0;
const HOLDS: u8 = 1;
const NOT: u8 = 2;

/// Which parts of a subject a term may hold of.
#[derive(Clone, Copy, Debug)]
struct Asks {
    workload: bool,
    version: bool,
    observation: bool,
}

/// A filter, and what is known already of whom it selects. Threads share it.
#[derive(Debug)]
pub struct Asking<'a> {
    terms: Terms<'a>,
    asks: Vec<Asks>,
    /// Of each term by the numbers of what is shared.
    known: Vec<Vec<AtomicU8>>,
}

impl<'a> Asking<'a> {
    /// A filter to be asked of workloads whose [`super::Pool`] has so many numbers.
    #[must_use]
    pub fn of(query: &'a Query, numbers: usize) -> Asking<'a> {
        let terms = Terms::of(query);
        let asks = |term: usize| {
            let may = |part| PartOf::may_tell(part, terms.key(term), terms.compares(term));
            Asks {
                workload: may(Part::Workload),
                version: may(Part::Version),
                observation: may(Part::Observation),
            }
        };
        let asks: Vec<Asks> = (0..terms.len()).map(asks).collect();
        let known = asks.iter().map(|asks| {
            let numbers = if asks.version { numbers } else { 0 };
            (0..numbers).map(|_| AtomicU8::new(UNKNOWN)).collect()
        });
        Asking { known: known.collect(), asks, terms }
    }

    /// Whether what it says of two observations of one workload that share all that can be shared may differ.
    pub(super) fn tells_apart(&self) -> bool {
        self.asks.iter().any(|asks| asks.observation)
    }

    fn of_part(&self, term: usize, subjected: Subjected<'_>, part: Part) -> bool {
        self.terms.matches(term, &PartOf { subjected, part })
    }

    fn of_shared(&self, term: usize, shared: &Shared) -> bool {
        let ask = || self.of_part(term, Subjected { facts: shared, seen: shared.seen() }, Part::Version);
        let Some(known) = self.known[term].get(shared.number as usize) else { return ask() };
        // Whoever else asks finds the same.
        match known.load(Ordering::Relaxed) {
            UNKNOWN => {
                let holds = ask();
                known.store(if holds { HOLDS } else { NOT }, Ordering::Relaxed);
                holds
            }
            known => known == HOLDS,
        }
    }

    /// Whether an observation passes. `of_workload` and `own` are what is not shared of it.
    pub(super) fn passes<'s>(
        &self,
        workload: &mut OfWorkload,
        shared: &'s Shared,
        of_workload: &dyn Fn() -> Subjected<'s>,
        own: &dyn Fn() -> Subjected<'s>,
    ) -> bool {
        self.terms.pass(&mut |term| {
            let asks = self.asks[term];
            (asks.version && self.of_shared(term, shared))
                || (asks.workload
                    && workload.once(term, || self.of_part(term, of_workload(), Part::Workload)))
                || (asks.observation && self.of_part(term, own(), Part::Observation))
        })
    }
}

/// What is known of the terms and one workload.
#[derive(Default)]
pub(super) struct OfWorkload {
    known: u64,
    holds: u64,
}

impl OfWorkload {
    fn once(&mut self, term: usize, ask: impl FnOnce() -> bool) -> bool {
        // Filters of more terms than there are bits are rare: theirs are asked again.
        let Some(bit) = u32::try_from(term).ok().and_then(|term| 1_u64.checked_shl(term)) else {
            return ask();
        };
        if self.known & bit == 0 {
            self.known |= bit;
            self.holds |= if ask() { bit } else { 0 };
        }
        self.holds & bit != 0
    }
}
