//! Interned strings: every distinct string once, in one buffer, named by a `u32`.

use std::hash::BuildHasher;

use foldhash::fast::RandomState;
use hashbrown::HashTable;

/// The name of an interned string in one [`Strings`]. Symbols of different tables must not be mixed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Sym(u32);

impl Sym {
    /// The empty string; it has this symbol in every table.
    pub const EMPTY: Sym = Sym(0);

    /// The position of the string in its table, from 0.
    #[must_use]
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// A table of distinct strings.
///
/// Invariants: `ends` is ascending, string `i` is `bytes[ends[i - 1]..ends[i]]`; string 0 is empty.
/// The hash is keyed per table, so that names chosen by an attacker cannot degrade it.
#[derive(Clone)]
pub struct Strings {
    bytes: String,
    ends: Vec<u32>,
    /// Hash and index: with the hash at hand the table grows without reading the strings.
    table: HashTable<(u32, u32)>,
    hasher: RandomState,
}

impl Default for Strings {
    fn default() -> Self {
        let mut strings = Strings {
            bytes: String::new(),
            ends: Vec::new(),
            table: HashTable::new(),
            hasher: RandomState::default(),
        };
        strings.intern("");
        strings
    }
}

impl std::fmt::Debug for Strings {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Strings({} distinct, {} bytes)", self.len(), self.bytes.len())
    }
}

impl Strings {
    /// The symbol of `text`, added if it is new.
    pub fn intern(&mut self, text: &str) -> Sym {
        let short = self.hasher.hash_one(text) as u32;
        let (bytes, ends) = (&self.bytes, &self.ends);
        let is_it = |entry: &(u32, u32)| entry.0 == short && slice(bytes, ends, entry.1) == text;
        if let Some(&(_, found)) = self.table.find(spread(short), is_it) {
            return Sym(found);
        }
        let index = u32::try_from(self.ends.len()).unwrap_or(u32::MAX);
        self.bytes.push_str(text);
        self.ends.push(u32::try_from(self.bytes.len()).unwrap_or(u32::MAX));
        self.table.insert_unique(spread(short), (short, index), |entry| spread(entry.0));
        Sym(index)
    }

    /// The string of a symbol of this table.
    #[must_use]
    pub fn get(&self, sym: Sym) -> &str {
        slice(&self.bytes, &self.ends, sym.0)
    }

    /// The string at a position ([`Sym::index`]); empty beyond the end.
    #[must_use]
    pub fn at(&self, index: usize) -> &str {
        u32::try_from(index).map_or("", |index| slice(&self.bytes, &self.ends, index))
    }

    /// How many distinct strings the table holds, the empty one included.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether the table holds nothing but the empty string.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() <= 1
    }

    /// All strings in the order of their symbols.
    pub fn iter(&self) -> impl Iterator<Item = (Sym, &str)> {
        (0..self.ends.len() as u32).map(|i| (Sym(i), self.get(Sym(i))))
    }

    /// Gives back what was reserved for strings that did not come.
    pub fn shrink(&mut self) {
        self.bytes.shrink_to_fit();
        self.ends.shrink_to_fit();
    }

    /// Bytes on the heap, for budgets.
    #[must_use]
    pub fn heap_bytes(&self) -> usize {
        self.bytes.capacity() + self.ends.capacity() * 4 + self.table.capacity() * 9
    }
}

/// The table looks at both ends of a hash.
fn spread(short: u32) -> u64 {
    u64::from(short).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

fn slice<'a>(bytes: &'a str, ends: &[u32], index: u32) -> &'a str {
    let end = ends.get(index as usize).copied().unwrap_or(0) as usize;
    let start =
        (index as usize).checked_sub(1).and_then(|before| ends.get(before)).copied().unwrap_or(0) as usize;
    bytes.get(start..end).unwrap_or("")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_strings_share_a_symbol_and_come_back() {
        let mut strings = Strings::default();
        let a = strings.intern("/usr/bin/curl");
        let b = strings.intern("/usr/bin/wget");
        assert_eq!(strings.intern("/usr/bin/curl"), a);
        assert_ne!(a, b);
        assert_eq!(
            (strings.get(a), strings.get(b), strings.get(Sym::EMPTY)),
            ("/usr/bin/curl", "/usr/bin/wget", "")
        );
        assert_eq!(strings.len(), 3);
    }
}
