//! In which observations a node was seen: sets of observations, shared and grown one at a time.
//!
//! A set is a path in a trie: its last observation, and the set before it. Files are merged one after the
//! other, so sets grow only at their end, and the thousands of nodes that were seen in the same files share
//! one path. Counting under a filter is one pass over the trie, not over the nodes.

use hashbrown::HashMap;
use rustc_hash::FxBuildHasher;

use super::{BadBytes, ObservationId, Packer, Selection, Unpacker};

/// The name of a set of observations in one [`PresenceTrie`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PresenceId(u32);

impl PresenceId {
    /// The empty set.
    pub const EMPTY: PresenceId = PresenceId(0);

    /// The position of the set in its trie, from 0.
    #[must_use]
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// A step of [`PresenceTrie::walk`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// On to a set, which holds this observation beside those of the set before it.
    Grow(PresenceId, ObservationId),
    /// Back from it: the observation is taken away again.
    Shrink(ObservationId),
}

/// A set of sets of observations.
///
/// Invariants: the parent of a set has a smaller id; observations ascend from the root along a path.
#[derive(Clone, Debug)]
pub struct PresenceTrie {
    parent: Vec<PresenceId>,
    last: Vec<ObservationId>,
    grown: HashMap<(PresenceId, ObservationId), PresenceId, FxBuildHasher>,
}

impl Default for PresenceTrie {
    fn default() -> Self {
        PresenceTrie {
            parent: vec![PresenceId::EMPTY],
            last: vec![ObservationId(u32::MAX)],
            grown: HashMap::default(),
        }
    }
}

impl PresenceTrie {
    /// The set `set ∪ {observation}`. Adding the observation that was added last changes nothing.
    ///
    /// Observations must be added in ascending order; an earlier one than the last is a defect of the caller
    /// and is ignored.
    pub fn with(&mut self, set: PresenceId, observation: ObservationId) -> PresenceId {
        if set != PresenceId::EMPTY && self.last[set.index()] >= observation {
            debug_assert_eq!(
                self.last[set.index()],
                observation,
                "observations are added in ascending order"
            );
            return set;
        }
        let next = PresenceId(self.parent.len() as u32);
        let grown = *self.grown.entry((set, observation)).or_insert(next);
        if grown == next {
            self.parent.push(set);
            self.last.push(observation);
        }
        grown
    }

    /// The observations of a set, last first.
    pub fn members(&self, set: PresenceId) -> impl Iterator<Item = ObservationId> + '_ {
        let mut at = set;
        std::iter::from_fn(move || {
            (at != PresenceId::EMPTY).then(|| {
                let observation = self.last[at.index()];
                at = self.parent[at.index()];
                observation
            })
        })
    }

    /// How many sets there are, the empty one included.
    #[must_use]
    pub fn len(&self) -> usize {
        self.parent.len()
    }

    /// Whether there is no set but the empty one.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() <= 1
    }

    /// For every set, by [`PresenceId::index`], how many of the selected observations it holds.
    #[must_use]
    pub fn count_selected(&self, selection: &Selection) -> Vec<u32> {
        self.fold(0, |count, observation| count + u32::from(selection.contains(observation)))
    }

    /// For every set, by [`PresenceId::index`], what `step` makes of its observations in order, from `start` on.
    #[must_use]
    pub fn fold<T: Copy>(&self, start: T, mut step: impl FnMut(T, ObservationId) -> T) -> Vec<T> {
        let mut folded = vec![start; self.len()];
        for set in 1..self.len() {
            folded[set] = step(folded[self.parent[set].index()], self.last[set]);
        }
        folded
    }

    /// For every observation, by its number, the sum of what belongs to the sets that hold it. `of_sets` says what belongs to each
    /// set, by [`PresenceId::index`]. One pass over the sets, however many they hold.
    #[must_use]
    pub fn sum_by_observation(&self, of_sets: &[u64], observations: usize) -> Vec<u64> {
        let mut sums = vec![0_u64; observations];
        let mut within: Vec<u64> = of_sets.to_vec();
        within.resize(self.len(), 0);
        for set in (1..self.len()).rev() {
            let of_set = within[set];
            if let Some(sum) = sums.get_mut(self.last[set].0 as usize) {
                *sum = sum.saturating_add(of_set);
            }
            let before = &mut within[self.parent[set].index()];
            *before = before.saturating_add(of_set);
        }
        sums
    }

    /// Visits every set once, in such an order that the set before it is always the one visited last or one that was
    /// returned to: what a set holds can be kept up to date by adding and taking away one observation at a time.
    pub fn walk(&self, mut step: impl FnMut(Step)) {
        // The root is nobody's child, so its number stands for none.
        const NONE: u32 = 0;
        let mut first = vec![NONE; self.len()];
        let mut next = vec![NONE; self.len()];
        for set in (1..self.len()).rev() {
            let parent = self.parent[set].index();
            next[set] = first[parent];
            first[parent] = set as u32;
        }
        let mut at = PresenceId::EMPTY;
        loop {
            let mut to = first[at.index()];
            while to == NONE {
                if at == PresenceId::EMPTY {
                    return;
                }
                step(Step::Shrink(self.last[at.index()]));
                to = next[at.index()];
                at = self.parent[at.index()];
            }
            at = PresenceId(to);
            step(Step::Grow(at, self.last[at.index()]));
        }
    }

    /// Writes all sets.
    pub fn pack(&self, into: &mut Packer) {
        into.number(self.len() as u64 - 1);
        let mut before = 0;
        for set in 1..self.len() {
            // Most sets grow from one that is near.
            into.number(set as u64 - u64::from(self.parent[set].0) - 1);
            let last = u64::from(self.last[set].0);
            into.near(last, before);
            before = last;
        }
    }

    /// Reads them again, of so many observations.
    ///
    /// # Errors
    /// The bytes are no trie of them.
    pub fn unpack(from: &mut Unpacker<'_>, observations: usize) -> Result<PresenceTrie, BadBytes> {
        let mut trie = PresenceTrie::default();
        let mut before = 0;
        for set in 1..=from.count()? {
            let parent =
                (set - 1).checked_sub(from.small()? as usize).ok_or(from.bad("a set before the first"))?;
            let last = from.near(before)?;
            before = last;
            let known = u32::try_from(last).ok().filter(|last| (*last as usize) < observations);
            let last = ObservationId(known.ok_or(from.bad("an observation that is not there"))?);
            if parent > 0 && trie.last[parent] >= last {
                return Err(from.bad("observations that do not ascend"));
            }
            if trie.with(PresenceId(parent as u32), last) != PresenceId(set as u32) {
                return Err(from.bad("the same set twice"));
            }
        }
        Ok(trie)
    }

    /// The set of this number, where there is one.
    #[must_use]
    pub fn set(&self, number: u32) -> Option<PresenceId> {
        ((number as usize) < self.len()).then_some(PresenceId(number))
    }

    /// Bytes on the heap, for budgets.
    #[must_use]
    pub fn heap_bytes(&self) -> usize {
        self.parent.capacity() * 8 + self.grown.capacity() * 16
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_paths_share_a_set_and_counts_follow_the_selection() {
        let mut trie = PresenceTrie::default();
        let [a, b, c] = [0, 1, 2].map(ObservationId);
        let ab = {
            let only_a = trie.with(PresenceId::EMPTY, a);
            trie.with(only_a, b)
        };
        let again = {
            let only_a = trie.with(PresenceId::EMPTY, a);
            trie.with(only_a, b)
        };
        assert_eq!(ab, again);
        assert_eq!(trie.with(ab, b), ab, "adding the last again changes nothing");
        let abc = trie.with(ab, c);
        assert_eq!(trie.members(abc).collect::<Vec<_>>(), [c, b, a]);
        let counts = trie.count_selected(&Selection::from_fn(3, |o| o != b));
        assert_eq!((counts[ab.index()], counts[abc.index()]), (1, 2));
    }

    #[test]
    fn a_walk_holds_at_every_set_exactly_its_members() {
        let mut trie = PresenceTrie::default();
        for path in [&[0, 1, 4][..], &[0, 2], &[1, 2, 3], &[3], &[0, 1, 5], &[0, 1, 4, 6]] {
            path.iter().fold(PresenceId::EMPTY, |set, &one| trie.with(set, ObservationId(one)));
        }
        let (mut held, mut visited) = (Vec::new(), Vec::new());
        trie.walk(|step| match step {
            Step::Grow(set, observation) => {
                held.push(observation);
                let mut members: Vec<ObservationId> = trie.members(set).collect();
                members.reverse();
                assert_eq!(held, members);
                visited.push(set.index());
            }
            Step::Shrink(observation) => assert_eq!(held.pop(), Some(observation)),
        });
        assert!(held.is_empty());
        visited.sort_unstable();
        assert_eq!(visited, (1..trie.len()).collect::<Vec<_>>());
        PresenceTrie::default().walk(|step| panic!("there is nothing to visit: {step:?}"));
    }
}
