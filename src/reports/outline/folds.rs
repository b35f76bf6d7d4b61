//! The folds a person made, remembered by name path, so that they outlive a reload of the profile.

use std::hash::{BuildHasher, Hash, Hasher, RandomState};

use hashbrown::HashMap;

use super::{Outline, default_open};
use crate::learning::{Profile, Scope};

/// The folds of any number of profiles.
#[derive(Clone, Debug)]
pub struct Folds {
    hasher: RandomState,
    /// The marks of nodes that differ from the default, by the hash of the node's path.
    changed: HashMap<u64, u8>,
}

impl Default for Folds {
    fn default() -> Self {
        Folds { hasher: RandomState::new(), changed: HashMap::new() }
    }
}

impl Folds {
    /// Remembers the folds of an outline; those of other profiles stay.
    pub fn remember(&mut self, profile: &Profile, outline: &Outline) {
        let tree = profile.tree();
        let defaults = default_open(tree, outline.options.fold_wider_than);
        for (node, path) in tree.nodes().zip(self.paths(profile)) {
            let marks = outline.open[node.index()];
            if marks == defaults[node.index()] {
                self.changed.remove(&path);
            } else {
                self.changed.insert(path, marks);
            }
        }
    }

    /// Gives an outline the remembered folds.
    pub fn restore(&self, profile: &Profile, scope: &Scope, outline: &mut Outline) {
        if self.changed.is_empty() {
            return;
        }
        for (index, path) in self.paths(profile).into_iter().enumerate() {
            if let (Some(marks), Some(open)) = (self.changed.get(&path), outline.open.get_mut(index)) {
                *open = *marks;
            }
        }
        outline.rebuild(profile, scope);
    }

    fn paths(&self, profile: &Profile) -> Vec<u64> {
        let tree = profile.tree();
        let mut paths: Vec<u64> = Vec::with_capacity(tree.len());
        for node in tree.nodes() {
            let mut hasher = self.hasher.build_hasher();
            match tree.parent(node) {
                Some(parent) => paths[parent.index()].hash(&mut hasher),
                None => profile.workload().hash(&mut hasher),
            }
            (tree.facet(node) as u8, tree.name(node), tree.qualifier(node)).hash(&mut hasher);
            paths.push(hasher.finish());
        }
        paths
    }
}
