//! The facets: the kinds of behaviour a profile can hold, as one table.

/// One kind of behaviour. The order is the order on screen and of columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Facet {
    /// An executable that ran.
    Process,
    /// A file that was opened, and the folders on the way to it.
    File,
    /// A DNS question: name and type.
    Dns,
    /// A socket that was bound.
    Bind,
    /// A network flow, below the device it was seen on.
    Flow,
    /// A system call.
    Syscall,
    /// A Linux capability, used or attempted.
    Capability,
    /// A request to a cloud's instance metadata service.
    Imds,
}

/// What the rest of the program needs to know about a facet; one row each in [`FACETS`].
#[derive(Debug)]
pub struct FacetSpec {
    /// The facet this row describes.
    pub facet: Facet,
    /// Its name in JSON, filters and on the command line.
    pub id: &'static str,
    /// The key of a search for it: `exec:curl`.
    pub search_key: &'static str,
    /// One of them, in words.
    pub one: &'static str,
    /// Several of them, in words.
    pub many: &'static str,
    /// At most five columns, for table heads.
    pub short: &'static str,
    /// What it is, in a sentence for help.
    pub help: &'static str,
}

/// All facets in order. `FACETS[f as usize].facet == f`.
pub static FACETS: [FacetSpec; 8] = [
    FacetSpec {
        facet: Facet::Process,
        id: "process",
        search_key: "exec",
        one: "process",
        many: "processes",
        short: "PROC",
        help: "executables that ran, under the process that started them",
    },
    FacetSpec {
        facet: Facet::File,
        id: "file",
        search_key: "file",
        one: "file",
        many: "files",
        short: "FILES",
        help: "files that a process opened, as a tree of folders",
    },
    FacetSpec {
        facet: Facet::Dns,
        id: "dns",
        search_key: "dns",
        one: "DNS name",
        many: "DNS names",
        short: "DNS",
        help: "DNS questions: a name and a record type",
    },
    FacetSpec {
        facet: Facet::Bind,
        id: "bind",
        search_key: "bind",
        one: "bind",
        many: "binds",
        short: "BIND",
        help: "sockets bound to an address, a port and a protocol",
    },
    FacetSpec {
        facet: Facet::Flow,
        id: "flow",
        search_key: "flow",
        one: "flow",
        many: "flows",
        short: "FLOW",
        help: "network flows, below the device they were seen on",
    },
    FacetSpec {
        facet: Facet::Syscall,
        id: "syscall",
        search_key: "syscall",
        one: "system call",
        many: "system calls",
        short: "SYS",
        help: "system calls by name, for the architecture of the host",
    },
    FacetSpec {
        facet: Facet::Capability,
        id: "capability",
        search_key: "cap",
        one: "capability",
        many: "capabilities",
        short: "CAP",
        help: "Linux capabilities, used (granted) or attempted (denied)",
    },
    FacetSpec {
        facet: Facet::Imds,
        id: "imds",
        search_key: "imds",
        one: "IMDS request",
        many: "IMDS requests",
        short: "IMDS",
        help: "requests to the cloud's instance metadata service",
    },
];

impl Facet {
    /// All facets in order.
    pub fn all() -> impl Iterator<Item = Facet> {
        FACETS.iter().map(|spec| spec.facet)
    }

    /// The row of this facet in the table.
    #[must_use]
    pub fn spec(self) -> &'static FacetSpec {
        &FACETS[self as usize]
    }

    /// The facet of an id or a search key: `process` and `exec` are the same.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Facet> {
        FACETS.iter().find(|spec| spec.id == id || spec.search_key == id).map(|spec| spec.facet)
    }
}

/// A number for each facet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FacetCounts(pub [u64; 8]);

impl FacetCounts {
    /// The number for one facet.
    #[must_use]
    pub fn get(&self, facet: Facet) -> u64 {
        self.0[facet as usize]
    }

    /// Adds `more` to the number for one facet.
    pub fn add(&mut self, facet: Facet, more: u64) {
        self.0[facet as usize] += more;
    }

    /// The sum over all facets.
    #[must_use]
    pub fn total(&self) -> u64 {
        self.0.iter().sum()
    }
}

/// A set of facets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FacetSet(u8);

impl FacetSet {
    /// No facet.
    pub const NONE: FacetSet = FacetSet(0);
    /// Every facet.
    pub const ALL: FacetSet = FacetSet(0xff);

    /// Whether the set holds the facet.
    #[must_use]
    pub fn contains(self, facet: Facet) -> bool {
        self.0 & (1 << facet as u8) != 0
    }

    /// Puts the facet into the set.
    pub fn insert(&mut self, facet: Facet) {
        self.0 |= 1 << facet as u8;
    }

    /// Puts the facet in if it is out, and takes it out if it is in.
    pub fn toggle(&mut self, facet: Facet) {
        self.0 ^= 1 << facet as u8;
    }

    /// The facets that are in either set.
    #[must_use]
    pub fn union(self, other: FacetSet) -> FacetSet {
        FacetSet(self.0 | other.0)
    }

    /// Whether the set is empty.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }
}

impl FromIterator<Facet> for FacetSet {
    fn from_iter<T: IntoIterator<Item = Facet>>(iter: T) -> Self {
        let mut set = FacetSet::NONE;
        iter.into_iter().for_each(|facet| set.insert(facet));
        set
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_in_the_order_of_the_enum_and_ids_are_unique() {
        for (index, spec) in FACETS.iter().enumerate() {
            assert_eq!(spec.facet as usize, index);
            assert!(spec.short.len() <= 5, "{} is too wide for a column", spec.short);
            for other in &FACETS[index + 1..] {
                assert!(spec.id != other.id && spec.search_key != other.search_key);
            }
        }
    }

    #[test]
    fn a_set_holds_what_was_put_in() {
        let mut set = FacetSet::from_iter([Facet::Dns, Facet::Process]);
        assert!(set.contains(Facet::Dns) && !set.contains(Facet::File));
        set.toggle(Facet::Dns);
        assert_eq!(set, FacetSet::from_iter([Facet::Process]));
    }
}
