//! How exposed a workload is, from what its recordings hold: as whom its processes ran, with which capabilities, from
//! where, whether they reached a metadata service, and how large the tree is.
//!
//! Everything here merges by union, so that the order of recordings changes nothing. What a recording cannot tell stays
//! `None`: not recorded is not none.

use super::{BadBytes, Facet, NodeFlags, Packer, Recording, Unpacker};

/// Users that are kept; beyond, the smallest stay, so that root is never lost.
const MAX_USERS: usize = 32;
/// Executables of the upper layer that are kept by name, the first by name.
const MAX_PATHS: usize = 4;
/// The bytes that are kept of one of them.
const MAX_PATH_BYTES: usize = 240;

/// Addresses at which clouds hand out credentials, as the names of flows begin with them.
static METADATA_ADDRESSES: [&str; 5] =
    ["169.254.169.254:", "[fd00:ec2::254]:", "169.254.170.2:", "169.254.170.23:", "[fd00:ec2::23]:"];
/// Names of the same.
static METADATA_NAMES: [&str; 3] =
    ["metadata.google.internal", "metadata.goog", "instance-data.ec2.internal"];

/// What the processes of a recording were allowed to do. Filled while it is decoded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Privileges {
    users: Vec<u32>,
    /// All capabilities that were effective in some process, as a mask; `None` without any credentials.
    pub granted: Option<u64>,
    /// All capabilities that were used, as a mask.
    pub used: u64,
    /// Whether some executable lay on a file system of layers: only there it is known which layer it came from.
    pub layered: bool,
}

impl Privileges {
    /// A process ran as this user, be it the real, the effective or the file system's.
    pub fn ran_as(&mut self, user: u32) {
        if let Err(at) = self.users.binary_search(&user) {
            self.users.insert(at, user);
            self.users.truncate(MAX_USERS);
        }
    }

    /// A process had these capabilities.
    pub fn held(&mut self, mask: u64) {
        self.granted = Some(self.granted.unwrap_or(0) | mask);
    }

    /// The capability of this number was used.
    pub fn uses(&mut self, number: u64) {
        self.used |= u32::try_from(number).ok().and_then(|number| 1_u64.checked_shl(number)).unwrap_or(0);
    }

    /// The users that processes ran as, the smallest first; of very many only the smallest.
    #[must_use]
    pub fn users(&self) -> &[u32] {
        &self.users
    }

    fn merge(&mut self, other: &Privileges) {
        other.users.iter().for_each(|user| self.ran_as(*user));
        self.granted = either(self.granted, other.granted);
        self.used |= other.used;
        self.layered |= other.layered;
    }
}

fn either(a: Option<u64>, b: Option<u64>) -> Option<u64> {
    match (a, b) {
        (Some(a), Some(b)) => Some(a | b),
        (a, b) => a.or(b),
    }
}

/// How a workload reached a metadata service, strongest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reach {
    /// The agent saw its requests.
    Requests,
    /// A network flow went to its address.
    Flow,
    /// Its name was asked for.
    Name,
}

/// What one recording, or many together, say of how exposed a workload is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Posture {
    privileges: Privileges,
    /// Granted and used, of recordings that hold both credentials and capabilities.
    capabilities: Option<(u64, u64)>,
    processes: bool,
    upper: Vec<Box<str>>,
    reach: Option<Reach>,
    flows: bool,
    bytes: u64,
    nodes: u64,
}

impl Posture {
    /// Reads it off a recording.
    #[must_use]
    pub fn of(recording: &Recording) -> Posture {
        let mut posture = Posture { privileges: recording.privileges.clone(), ..Posture::default() };
        let tree = &recording.tree;
        posture.bytes = tree.roots().map(|root| u64::from(recording.span(root).len)).sum();
        let mut capabilities = false;
        for node in tree.nodes() {
            let flags = tree.flags(node);
            if !flags.contains(NodeFlags::COUNTED) {
                continue;
            }
            posture.nodes += 1;
            match tree.facet(node) {
                Facet::Process => {
                    posture.processes = true;
                    if flags.contains(NodeFlags::UPPER_LAYER) {
                        posture.runs_upper(tree.name(node));
                    }
                }
                Facet::Capability => capabilities = true,
                Facet::Imds => posture.reached(Reach::Requests),
                Facet::Flow => posture.flow(tree.name(node)),
                Facet::Dns if is_metadata_name(tree.name(node)) => posture.reached(Reach::Name),
                Facet::Dns | Facet::File | Facet::Bind | Facet::Syscall => {}
            }
        }
        let Privileges { granted, used, .. } = posture.privileges;
        posture.capabilities = granted.filter(|_| capabilities).map(|granted| (granted, used));
        posture
    }

    fn flow(&mut self, name: &str) {
        self.flows = true;
        if METADATA_ADDRESSES.iter().any(|address| name.starts_with(address)) {
            self.reached(Reach::Flow);
        }
    }

    fn reached(&mut self, how: Reach) {
        self.reach = Some(self.reach.map_or(how, |known| known.min(how)));
    }

    fn runs_upper(&mut self, path: &str) {
        let mut end = path.len().min(MAX_PATH_BYTES);
        while !path.is_char_boundary(end) {
            end -= 1;
        }
        if let Err(at) = self.upper.binary_search_by(|known| (**known).cmp(&path[..end]))
            && at < MAX_PATHS
        {
            self.upper.insert(at, path[..end].into());
            self.upper.truncate(MAX_PATHS);
        }
    }

    /// Writes it.
    pub fn pack(&self, into: &mut Packer) {
        let Privileges { users, granted, used, layered } = &self.privileges;
        let (capabilities, reach) = (self.capabilities, self.reach);
        let flags = [granted.is_some(), *layered, capabilities.is_some(), self.processes, self.flows];
        into.number(flags.iter().enumerate().map(|(bit, is)| u64::from(*is) << bit).sum());
        into.number(users.len() as u64);
        users.iter().for_each(|user| into.number(u64::from(*user)));
        into.number(granted.unwrap_or(0));
        into.number(*used);
        let (held, used) = capabilities.unwrap_or_default();
        into.number(held);
        into.number(used);
        into.number(self.upper.len() as u64);
        self.upper.iter().for_each(|path| into.text(path));
        into.number(reach.map_or(0, |reach| reach as u64 + 1));
        into.number(self.bytes);
        into.number(self.nodes);
    }

    /// Reads it again.
    ///
    /// # Errors
    /// The bytes are none.
    pub fn unpack(from: &mut Unpacker<'_>) -> Result<Posture, BadBytes> {
        let flags = from.number()?;
        let is = |bit: u32| flags & (1 << bit) != 0;
        let mut posture = Posture::default();
        for _ in 0..from.count()? {
            posture.privileges.ran_as(from.small()?);
        }
        let granted = from.number()?;
        posture.privileges.granted = is(0).then_some(granted);
        posture.privileges.used = from.number()?;
        posture.privileges.layered = is(1);
        let capabilities = (from.number()?, from.number()?);
        posture.capabilities = is(2).then_some(capabilities);
        posture.processes = is(3);
        for _ in 0..from.count()? {
            posture.runs_upper(from.text()?);
        }
        let reach = from.number()?;
        let known =
            [Reach::Requests, Reach::Flow, Reach::Name].into_iter().find(|known| *known as u64 + 1 == reach);
        if known.is_none() && reach > 0 {
            return Err(from.bad("no way to a metadata service"));
        }
        posture.reach = known;
        posture.flows = is(4);
        posture.bytes = from.number()?;
        posture.nodes = from.number()?;
        Ok(posture)
    }

    /// Takes in what another recording says.
    pub fn merge(&mut self, other: &Posture) {
        self.privileges.merge(&other.privileges);
        self.capabilities = match (self.capabilities, other.capabilities) {
            (Some((granted, used)), Some((more, more_used))) => Some((granted | more, used | more_used)),
            (known, other) => known.or(other),
        };
        self.processes |= other.processes;
        other.upper.iter().for_each(|path| self.runs_upper(path));
        other.reach.into_iter().for_each(|how| self.reached(how));
        self.flows |= other.flows;
        self.bytes = self.bytes.saturating_add(other.bytes);
        self.nodes = self.nodes.saturating_add(other.nodes);
    }

    /// The users that processes ran as, the smallest first; empty where no credentials were recorded.
    #[must_use]
    pub fn users(&self) -> &[u32] {
        self.privileges.users()
    }

    /// Whether some process ran as root: real, effective or for files. `None` where no credentials were recorded.
    #[must_use]
    pub fn root(&self) -> Option<bool> {
        self.users().first().map(|user| *user == 0)
    }

    /// Capabilities that some process held, as a mask; `None` where no credentials were recorded.
    #[must_use]
    pub fn granted(&self) -> Option<u64> {
        self.privileges.granted
    }

    /// Capabilities that were granted and never used, as a mask, over the recordings that hold both credentials and
    /// uses of capabilities; `None` where there is none such.
    #[must_use]
    pub fn unused(&self) -> Option<u64> {
        self.capabilities.map(|(granted, used)| granted & !used)
    }

    /// How a metadata service was reached, if it was seen.
    #[must_use]
    pub fn reach(&self) -> Option<Reach> {
        self.reach
    }

    /// Whether a metadata service was reached. That it was not can only be said where network flows were recorded.
    #[must_use]
    pub fn reaches_metadata(&self) -> Option<bool> {
        self.reach.map(|_| true).or(self.flows.then_some(false))
    }

    /// Executables that ran from the upper layer of their container, of many only the first by name.
    pub fn upper(&self) -> impl Iterator<Item = &str> {
        self.upper.iter().map(|path| &**path)
    }

    /// Whether executables ran from the upper layer: they did not come with the image. `None` where no executable's
    /// file system has layers.
    #[must_use]
    pub fn runs_from_upper_layer(&self) -> Option<bool> {
        let known = self.processes && self.privileges.layered;
        (!self.upper.is_empty()).then_some(true).or(known.then_some(false))
    }

    /// About how many bytes so many merged behaviours take in a profile: as many each as in the recordings. `None`
    /// where nothing was decoded from bytes.
    #[must_use]
    pub fn estimated_bytes(&self, nodes: u64) -> Option<u64> {
        let bytes = u128::from(self.bytes) * u128::from(nodes) / u128::from(self.nodes.max(1));
        (self.bytes > 0).then(|| u64::try_from(bytes).unwrap_or(u64::MAX))
    }
}

fn is_metadata_name(name: &str) -> bool {
    let name = name.strip_suffix('.').unwrap_or(name);
    METADATA_NAMES.iter().any(|known| name.eq_ignore_ascii_case(known))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{ArenaBuilder, Header, RecordingKind};
    use proptest::prelude::*;

    fn recording(privileges: Privileges, nodes: &[(Facet, &str, NodeFlags)]) -> Recording {
        let mut builder = ArenaBuilder::default();
        for (facet, name, flags) in nodes {
            let node = builder.leaf(*facet, name, "");
            builder.add_flags(node, NodeFlags::COUNTED | *flags);
        }
        let made = Recording::made(Header::new(RecordingKind::Dump), builder.finish());
        Recording { privileges, ..made }
    }

    fn posture(nodes: &[(Facet, &str, NodeFlags)]) -> Posture {
        Posture::of(&recording(Privileges::default(), nodes))
    }

    const PLAIN: NodeFlags = NodeFlags::empty();

    #[test]
    fn what_was_not_recorded_is_not_said() {
        let nothing = posture(&[(Facet::Process, "/bin/sh", PLAIN)]);
        assert_eq!((nothing.root(), nothing.granted(), nothing.unused()), (None, None, None));
        assert_eq!((nothing.reaches_metadata(), nothing.runs_from_upper_layer()), (None, None));
        assert_eq!(nothing.estimated_bytes(5), None, "it came from no bytes");
    }

    #[test]
    fn capabilities_are_unused_only_where_uses_were_recorded() {
        let mut privileges = Privileges::default();
        privileges.held(0b111);
        privileges.ran_as(1000);
        let without = Posture::of(&recording(privileges.clone(), &[(Facet::Process, "/bin/a", PLAIN)]));
        assert_eq!((without.granted(), without.unused(), without.root()), (Some(0b111), None, Some(false)));
        privileges.uses(1);
        privileges.uses(64);
        let nodes = [(Facet::Process, "/bin/a", PLAIN), (Facet::Capability, "CAP_DAC_OVERRIDE", PLAIN)];
        let mut with = Posture::of(&recording(privileges, &nodes));
        assert_eq!(with.unused(), Some(0b101));
        let mut more = Privileges::default();
        more.held(1 << 21);
        more.ran_as(0);
        with.merge(&Posture::of(&recording(more, &nodes[..1])));
        assert_eq!(with.unused(), Some(0b101), "the other recording says nothing of uses");
        assert_eq!((with.granted(), with.root()), (Some(0b111 | 1 << 21), Some(true)));
    }

    #[test]
    fn the_metadata_service_is_known_by_requests_addresses_and_names() {
        let flow = |name: &'static str| posture(&[(Facet::Flow, name, PLAIN)]);
        assert_eq!(flow("10.0.0.1:443").reaches_metadata(), Some(false));
        assert_eq!(flow("169.254.169.254:80").reach(), Some(Reach::Flow));
        assert_eq!(flow("169.254.169.25:80").reach(), None);
        assert_eq!(flow("[fd00:ec2::254]:80").reach(), Some(Reach::Flow));
        let dns = posture(&[(Facet::Dns, "Metadata.google.internal.", PLAIN)]);
        assert_eq!(dns.reach(), Some(Reach::Name));
        let mut all = posture(&[(Facet::Imds, "169.254.169.254", PLAIN)]);
        all.merge(&dns);
        assert_eq!(all.reach(), Some(Reach::Requests));
        assert_eq!(posture(&[(Facet::Dns, "example.com", PLAIN)]).reaches_metadata(), None);
    }

    #[test]
    fn executables_of_the_upper_layer_are_named_and_bounded() {
        let upper = |name: &'static str| (Facet::Process, name, NodeFlags::UPPER_LAYER);
        let names = ["/tmp/f", "/tmp/a", "/tmp/b", "/tmp/a", "/tmp/e", "/tmp/d", "/tmp/c"];
        let all = posture(&names.map(upper));
        assert_eq!(all.upper().collect::<Vec<_>>(), ["/tmp/a", "/tmp/b", "/tmp/c", "/tmp/d"]);
        assert_eq!(all.runs_from_upper_layer(), Some(true));
        let layered = Privileges { layered: true, ..Privileges::default() };
        let from_image = Posture::of(&recording(layered, &[(Facet::Process, "/bin/sh", PLAIN)]));
        assert_eq!(from_image.runs_from_upper_layer(), Some(false));
    }

    #[test]
    fn root_is_never_lost_among_many_users() {
        let mut privileges = Privileges::default();
        (1..100).rev().for_each(|user| privileges.ran_as(user));
        privileges.ran_as(0);
        assert_eq!(privileges.users().len(), MAX_USERS);
        assert_eq!(privileges.users()[..2], [0, 1]);
    }

    proptest! {
        #[test]
        fn the_order_of_recordings_changes_nothing(
            sketches in prop::collection::vec((prop::collection::vec(0_u32..80, 0..40), any::<Option<u64>>(), 0_usize..9), 1..6)
        ) {
            const NAMES: [&str; 9] = ["/a", "/b", "/c", "/d", "/e", "/f", "/g", "/h", "/i"];
            let postures: Vec<Posture> = sketches.iter().map(|(users, granted, upper)| {
                let mut privileges = Privileges { granted: *granted, ..Privileges::default() };
                users.iter().for_each(|user| privileges.ran_as(*user));
                let process = (Facet::Process, NAMES[*upper], NodeFlags::UPPER_LAYER);
                Posture::of(&recording(privileges, &[process, (Facet::Capability, "CAP_CHOWN", PLAIN)]))
            }).collect();
            let merged = |order: &mut dyn Iterator<Item = &Posture>| {
                let mut all = Posture::default();
                order.for_each(|one| all.merge(one));
                all
            };
            prop_assert_eq!(merged(&mut postures.iter()), merged(&mut postures.iter().rev()));
        }
    }
}
