//! Folding and unfolding by every shortcut gives what a full walk gives.

use proptest::prelude::*;

use super::*;
use crate::learning::{Merger, Observed};
use crate::model::{ArenaBuilder, FileId, Header, NodeFlags, Recording, RecordingKind, Selection};
use crate::reports::nodes::NodePath;
use crate::reports::signals::Marks;
use crate::reports::signals::tests::standing;
use crate::signals::Position;

/// A profile from (depth, facet, name) triples.
fn profile(nodes: &[(usize, Facet, &str)]) -> Profile {
    let mut b = ArenaBuilder::default();
    for (depth, facet, name) in nodes {
        while b.depth() > *depth {
            b.close();
        }
        let id = b.open(*facet);
        b.set_name(id, name);
        b.add_flags(id, NodeFlags::COUNTED);
    }
    let tree = b.finish();
    let recording = Recording::made(Header::new(RecordingKind::Dump), tree);
    let mut merger = Merger::default();
    merger.add(&recording, &Observed::of(&recording, FileId(0), "hash", ""));
    merger.profile("shop/api")
}

fn scope(profile: &Profile) -> Scope {
    Scope::of(profile, Selection::all(profile.observations()))
}

fn sample() -> Profile {
    use Facet::{Dns, File, Process};
    profile(&[
        (0, Process, "sh"),
        (1, Process, "curl"),
        (2, Dns, "example.test"),
        (1, File, "etc"),
        (2, File, "hosts"),
        (2, File, "passwd"),
        (1, Dns, "other.test"),
    ])
}

const OPTIONS: OutlineOptions = OutlineOptions { facets: FacetSet::ALL, fold_wider_than: 50 };

fn text(profile: &Profile, outline: &Outline) -> Vec<String> {
    let line = |row: &OutlineRow| {
        let name = row.group.map_or(profile.tree().name(row.node), |facet| facet.spec().many);
        format!("{}{name}", "  ".repeat(row.depth.into()))
    };
    outline.rows().iter().map(line).collect()
}

#[test]
fn groups_stand_above_child_processes_and_start_folded() {
    let p = sample();
    let s = scope(&p);
    let mut outline = Outline::new(&p, &s, OPTIONS);
    assert_eq!(text(&p, &outline), ["sh", "  files", "  DNS names", "  curl", "    DNS names"]);
    outline.set_open(&p, &s, 1, true);
    assert_eq!(
        text(&p, &outline),
        ["sh", "  files", "    etc", "      hosts", "      passwd", "  DNS names", "  curl", "    DNS names"]
    );
    outline.set_open(&p, &s, 0, false);
    assert_eq!(text(&p, &outline), ["sh"]);
}

#[test]
fn a_hidden_node_is_revealed_and_found() {
    let p = sample();
    let s = scope(&p);
    let mut outline = Outline::new(&p, &s, OPTIONS);
    outline.set_open(&p, &s, 0, false);
    let passwd = p.tree().nodes().find(|&n| p.tree().name(n) == "passwd").unwrap();
    let at = outline.reveal(&p, &s, RowKey::node(passwd)).unwrap();
    assert_eq!(outline.rows()[at].node, passwd);
    assert_eq!(outline.parent(at).map(|at| outline.rows()[at].depth), Some(2));
    outline.set_facets(&p, &s, FacetSet::from_iter([Facet::Process]));
    assert_eq!(outline.reveal(&p, &s, RowKey::node(passwd)), None, "its facet is switched off");
}

#[test]
fn siblings_and_depths() {
    let p = sample();
    let s = scope(&p);
    let mut outline = Outline::new(&p, &s, OPTIONS);
    assert_eq!(outline.next_sibling(1), Some(2));
    assert_eq!(outline.next_sibling(2), Some(3));
    assert_eq!(outline.previous_sibling(3), Some(2));
    assert_eq!(outline.next_sibling(3), None);
    outline.open_to_depth(&p, &s, 1);
    assert_eq!(text(&p, &outline), ["sh", "  files", "  DNS names", "  curl"]);
}

#[test]
fn folds_are_remembered_by_name_path() {
    let p = sample();
    let s = scope(&p);
    let mut outline = Outline::new(&p, &s, OPTIONS);
    outline.set_open(&p, &s, 1, true);
    let mut folds = Folds::default();
    folds.remember(&p, &outline);
    let again = sample();
    let mut fresh = Outline::new(&again, &scope(&again), OPTIONS);
    folds.restore(&again, &scope(&again), &mut fresh);
    assert_eq!(text(&again, &fresh), text(&p, &outline));
}

fn nodes() -> impl Strategy<Value = Vec<(usize, Facet, &'static str)>> {
    let facet = prop::sample::select(vec![Facet::Process, Facet::File, Facet::Dns]);
    let name = prop::sample::select(vec!["a", "b", "c", "d"]);
    prop::collection::vec((0..6_usize, facet, name), 1..60).prop_map(|mut nodes| {
        // A process stands below processes only, and anything else below itself or a process.
        let mut path: Vec<Facet> = Vec::new();
        for (depth, facet, _) in &mut nodes {
            path.truncate(*depth);
            match path.last() {
                None => *facet = Facet::Process,
                Some(Facet::Process) => {}
                Some(Facet::File) => *facet = Facet::File,
                Some(_) => {
                    path.pop();
                    *facet = Facet::Dns;
                }
            }
            *depth = path.len();
            path.push(*facet);
        }
        nodes
    })
}

proptest! {
    #[test]
    fn every_shortcut_gives_what_a_full_walk_gives(
        nodes in nodes(),
        steps in prop::collection::vec((any::<prop::sample::Index>(), 0..5_u8), 0..20),
        anchors in prop::collection::vec(any::<prop::sample::Index>(), 0..3),
    ) {
        let p = profile(&nodes);
        let s = scope(&p);
        let mut outline = Outline::new(&p, &s, OPTIONS);
        let beyond: &[(Facet, &str)] = &[(Facet::Process, "nc"), (Facet::Dns, "x.test")];
        let anchors = anchors.iter().map(|at| NodeId(at.index(p.tree().len()) as u32));
        let at = anchors.map(|node| Some(NodePath::of(p.tree(), node))).chain([None]);
        let rows: Vec<_> = at.map(|at| standing(at, beyond, Position::NewProcess)).collect();
        outline.set_ghosts(&p, &s, Marks::of(p.tree(), &rows).ghosts);
        for (at, step) in steps {
            let at = at.index(outline.rows().len());
            match step {
                0 => outline.set_open(&p, &s, at, true),
                1 => outline.set_open(&p, &s, at, false),
                2 => outline.set_open_below(&p, &s, at, true),
                3 => outline.set_open_below(&p, &s, at, false),
                _ => {
                    let node = NodeId(at as u32 % p.tree().len() as u32);
                    let found = outline.reveal(&p, &s, RowKey::node(node));
                    prop_assert_eq!(found.map(|at| outline.rows()[at].node), Some(node));
                }
            }
            let mut walked = outline.clone();
            walked.rebuild(&p, &s);
            prop_assert_eq!(outline.rows(), walked.rows());
            for (at, row) in outline.rows().iter().enumerate() {
                prop_assert_eq!(outline.position(row.key()), Some(at));
                let guides = outline.guides(&p, &s, row.key(), 12);
                prop_assert_eq!(guides.last.is_none(), row.depth == 0);
                prop_assert_eq!(guides.passes.len() + usize::from(guides.last.is_some()), usize::from(row.depth));
            }
        }
    }
}

#[test]
fn guides_tell_where_younger_siblings_follow() {
    let p = sample();
    let s = scope(&p);
    let mut outline = Outline::new(&p, &s, OPTIONS);
    outline.open_all(&p, &s);
    let guides = |name: &str| {
        let node = p.tree().nodes().find(|&n| p.tree().name(n) == name).unwrap();
        let guides = outline.guides(&p, &s, RowKey::node(node), 12);
        (guides.passes, guides.last)
    };
    assert_eq!(guides("sh"), (vec![], None));
    assert_eq!(guides("curl"), (vec![], Some(true)), "child processes come last");
    assert_eq!(guides("hosts"), (vec![true, false], Some(false)), "the group of files, then etc");
    assert_eq!(guides("other.test"), (vec![true], Some(true)));
    let group = RowKey { node: NodeId(0), group: Some(Facet::Dns), ghost: None };
    assert_eq!(outline.guides(&p, &s, group, 12), Guides { passes: vec![], last: Some(false) });
}

#[test]
fn ghosts_stand_below_the_last_known_node_before_what_it_did() {
    let p = sample();
    let s = scope(&p);
    let mut outline = Outline::new(&p, &s, OPTIONS);
    let at = |name: &str| {
        let node = p.tree().nodes().find(|&n| p.tree().name(n) == name).unwrap();
        Some(NodePath::of(p.tree(), node))
    };
    let rows = [
        standing(at("sh"), &[(Facet::Process, "nc"), (Facet::Dns, "x.test")], Position::NewProcess),
        standing(at("curl"), &[(Facet::File, "/etc/x")], Position::NewLeaf),
        standing(None, &[(Facet::Process, "kmod")], Position::UnknownLineage),
    ];
    outline.set_ghosts(&p, &s, Marks::of(p.tree(), &rows).ghosts);
    let text = |outline: &Outline| {
        let line = |row: &OutlineRow| {
            let ghost = row.ghost.map(|ghost| outline.ghosts().get(ghost).unwrap().what.name.clone());
            let name = row.group.map_or(p.tree().name(row.node), |facet| facet.spec().many).to_owned();
            format!("{}{}", "  ".repeat(row.depth.into()), ghost.map_or(name, |name| format!("?{name}")))
        };
        outline.rows().iter().map(line).collect::<Vec<_>>()
    };
    assert_eq!(
        text(&outline),
        [
            "sh",
            "  ?nc",
            "    ?x.test",
            "  files",
            "  DNS names",
            "  curl",
            "    ?/etc/x",
            "    DNS names",
            "?kmod"
        ]
    );
    let kmod = outline.rows()[8];
    assert!(!outline.has_children(&p, &s, kmod.key()));
    outline.set_open(&p, &s, 8, false);
    outline.set_open_below(&p, &s, 1, false);
    assert_eq!(outline.rows().len(), 9, "a ghost does not fold");
    outline.set_open(&p, &s, 0, false);
    assert_eq!(text(&outline), ["sh", "?kmod"]);
    let only = vec![true; p.tree().len()];
    outline.set_only(&p, &s, Some(only));
    assert!(outline.rows().iter().all(|row| row.ghost.is_none()), "a search is for what was seen");
}
