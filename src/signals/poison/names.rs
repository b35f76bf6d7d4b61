//! DNS names that were each asked for once: random ones, and very many of any kind below one domain.

use std::collections::BTreeMap;

use hashbrown::HashMap;
use rustc_hash::FxBuildHasher;

use super::words::{self, Random};
use super::{Found, Looked};
use crate::learning::trust::Lone;
use crate::model::{Facet, NodeId, Sym};
use crate::signals::reach::{self, Reach};

/// Names that may be hashes of a cloud's resources: so many below one domain, each once, are no resources any more.
const PERHAPS: usize = 5;
/// With fewer snapshots than this everything is seen once: then one random name is too little.
const LEAST_SNAPSHOTS: u32 = 3;
/// Of random names in so few snapshots so many must be below one domain.
const WITHOUT_SNAPSHOTS: usize = 3;
/// One-off names of any shape below one domain. Programs ask for the same names again and again.
const MANY: usize = 20;

/// The names below one domain outside that were asked for once.
#[derive(Default)]
pub(super) struct Below<'a> {
    very: Vec<&'a str>,
    perhaps: Vec<&'a str>,
    names: Vec<&'a str>,
    nodes: Vec<(Random, NodeId)>,
}

/// A name, by where it was asked for: in all of the tree.
#[derive(Default)]
struct Asked {
    snapshot: Lone,
    instance: Lone,
    nodes: Vec<NodeId>,
}

/// By domain outside what of it was asked for once.
pub(super) type Domains<'a> = BTreeMap<&'a str, Below<'a>>;

fn below<'a>(looked: &Looked<'a>) -> Domains<'a> {
    let tree = looked.tree();
    let mut asked: HashMap<Sym, Asked, FxBuildHasher> = HashMap::default();
    for node in looked.nodes().filter(|&node| tree.facet(node) == Facet::Dns) {
        let of = asked.entry(tree.name_sym(node)).or_default();
        of.snapshot = of.snapshot.join(looked.snapshot_of(node));
        of.instance = of.instance.join(looked.instance_of(node));
        of.nodes.push(node);
    }
    let mut domains: BTreeMap<&str, Below<'_>> = BTreeMap::new();
    for (sym, of) in asked {
        // In an agent's profile it stands as often as it stands; whether it was asked for once nothing tells.
        let in_one = of.snapshot.is_one() || (of.instance.is_one() && looked.scope.instances() > 1);
        let once = in_one || of.snapshot == Lone::Nowhere;
        let name = tree.strings().get(sym);
        if !once || reach::of_name(name) != Reach::Outside {
            continue;
        }
        let Some(domain) = words::domain(name) else { continue };
        let random = words::name(name.strip_suffix(domain).unwrap_or(name));
        let known = domains.entry(domain).or_default();
        if in_one {
            known.names.push(name);
        }
        known.nodes.extend(of.nodes.iter().map(|&node| (random, node)));
        if random == Random::Very {
            known.very.push(name);
        } else if random == Random::Perhaps {
            known.perhaps.push(name);
        }
    }
    domains
}

pub(super) fn random(looked: &Looked<'_>) -> Vec<Found> {
    let least = if looked.scope.snapshots() < LEAST_SNAPSHOTS { WITHOUT_SNAPSHOTS } else { 1 };
    let domains = looked.domains.get_or_init(|| below(looked));
    let odd = domains.iter().filter(|(_, of)| is_random(of, least));
    odd.map(|(domain, of)| Found {
        nodes: of.nodes.iter().filter(|(random, _)| *random > Random::No).map(|(_, node)| *node).collect(),
        count: (of.very.len() + of.perhaps.len()) as u64,
        example: of.very.iter().chain(&of.perhaps).min().copied().unwrap_or_default().to_owned(),
        under: (*domain).to_owned(),
    })
    .collect()
}

fn is_random(of: &Below<'_>, least: usize) -> bool {
    of.very.len() >= least || of.very.len() + of.perhaps.len() >= PERHAPS
}

pub(super) fn many(looked: &Looked<'_>) -> Vec<Found> {
    let domains = looked.domains.get_or_init(|| below(looked));
    // What is told as random already is not told again.
    let many = domains.iter().filter(|(_, of)| of.names.len() >= MANY && !is_random(of, 1));
    many.map(|(domain, of)| Found {
        nodes: of.nodes.iter().map(|(_, node)| *node).collect(),
        count: of.names.len() as u64,
        example: of.names.iter().min().copied().unwrap_or_default().to_owned(),
        under: (*domain).to_owned(),
    })
    .collect()
}
