//! Where a name stands: the two folders above it, and whether one-off names are to be expected there.

/// What is usual for the names of a folder.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Zone {
    /// Anything.
    #[default]
    Plain,
    /// Temporary files: names made up by programs.
    Temporary,
    /// Installed software: numbers in names are versions, and a person tells them apart.
    Installed,
}

/// The folders whose names decide, wherever they stand.
const ZONES: &[(&str, Zone)] = &[
    ("tmp", Zone::Temporary),
    (".tmp", Zone::Temporary),
    ("temp", Zone::Temporary),
    ("shm", Zone::Temporary),
    ("site-packages", Zone::Installed),
    ("dist-packages", Zone::Installed),
    ("node_modules", Zone::Installed),
    ("gems", Zone::Installed),
    ("dpkg", Zone::Installed),
    ("rpm", Zone::Installed),
    ("apk", Zone::Installed),
    ("zoneinfo", Zone::Installed),
    ("modules", Zone::Installed),
];

/// The folders at the root of the file system that hold installed software.
const INSTALLED_TOPS: &[&str] = &["usr", "bin", "sbin", "lib", "lib32", "lib64", "boot"];

/// Where a name stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    pub(super) parent: String,
    pub(super) grandparent: String,
    zone: Zone,
    depth: u32,
}

impl Place {
    /// The place of what stands in a folder of this name.
    #[must_use]
    pub fn below(&self, name: &str) -> Place {
        let name = name.trim_start_matches('/');
        let named = ZONES.iter().find(|(known, _)| *known == name).map(|(_, zone)| *zone);
        let top = self.depth == 0 && INSTALLED_TOPS.contains(&name);
        let zone = named.or(top.then_some(Zone::Installed)).unwrap_or(self.zone);
        Place {
            parent: name.to_owned(),
            grandparent: self.parent.clone(),
            zone,
            depth: self.depth.saturating_add(1),
        }
    }

    /// Whether names made up by programs are to be expected.
    pub(super) fn is_temporary(&self) -> bool {
        self.zone == Zone::Temporary
    }

    /// Whether numbers are versions.
    pub(super) fn is_installed(&self) -> bool {
        self.zone == Zone::Installed
    }
}
