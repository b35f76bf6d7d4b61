//! Where a signal belongs: workload, version, instance and host, and how that is known.

/// Why a signal belongs to no workload.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unplaced {
    /// It names no image, no container that was watched, and no profile that is known.
    NamesNothing,
    /// It was raised on a process of the host, in no container and no service.
    OfTheHost,
}

impl Unplaced {
    /// The reason, as a sentence without its full stop.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Unplaced::NamesNothing => "it names no image, no watched container and no known profile",
            Unplaced::OfTheHost => "it was raised on a process of the host, outside every container",
        }
    }
}

/// Where a signal belongs. What is not known is `None`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Placement {
    /// The full name of the workload; one that no recording tells of is still named.
    pub workload: Option<String>,
    /// The image tag.
    pub version: Option<String>,
    /// The container.
    pub instance: Option<String>,
    /// The host.
    pub host: Option<String>,
    /// Why there is no workload.
    pub unplaced: Option<Unplaced>,
    /// By what it was placed, as a sentence without its full stop: `by its tag image_name`.
    pub by: &'static str,
}
