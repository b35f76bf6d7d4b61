//! The demo data is what its description gives, and can be read as it lies there.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot read the repository has failed")]

use std::collections::BTreeMap;
use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use habitus::sources::{Limits, Piece, Problem, Spool, list, read};

#[allow(dead_code)]
#[path = "demo_data/make.rs"]
mod make;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("demo-data")
}

fn files_below(folder: &Path, found: &mut BTreeMap<PathBuf, Vec<u8>>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files_below(&path, found);
        } else {
            found.insert(path.clone(), fs::read(&path).unwrap());
        }
    }
}

fn pieces() -> Vec<Result<Piece, Problem>> {
    let (limits, spool, mut told) = (Limits::default(), Spool::default(), Vec::new());
    let flow = list(&[folder()], &limits, &mut |entry| {
        read(&entry.unwrap(), &limits, &spool, &mut |piece| {
            told.push(piece);
            ControlFlow::Continue(())
        })
    });
    assert!(flow.is_continue());
    told
}

#[test]
fn the_files_are_what_the_description_gives() {
    let mut there = BTreeMap::new();
    files_below(&folder(), &mut there);
    let made = make::make();
    let names = |files: Vec<&PathBuf>| files.into_iter().map(|path| path.display().to_string()).collect();
    let there: BTreeMap<PathBuf, Vec<u8>> = there
        .into_iter()
        .map(|(path, bytes)| (path.strip_prefix(folder()).unwrap().to_owned(), bytes))
        .collect();
    let names_of: (Vec<String>, Vec<String>) = (names(there.keys().collect()), names(made.keys().collect()));
    assert_eq!(names_of.0, names_of.1, "run `cargo run --example make-demo-data`");
    let other: Vec<&PathBuf> =
        made.iter().filter(|(path, bytes)| there[*path] != **bytes).map(|(path, _)| path).collect();
    assert!(
        other.is_empty(),
        "not what the description gives: {other:?}; run `cargo run --example make-demo-data`"
    );
}

#[test]
fn the_same_description_gives_the_same_bytes() {
    assert!(make::make() == make::make());
}

#[test]
fn it_stays_small() {
    let made = make::make();
    let bytes: usize = made.values().map(Vec::len).sum();
    assert!(made.len() <= 250 && bytes <= 3_500_000, "{} files, {bytes} bytes", made.len());
}

#[test]
fn everything_outside_the_odd_folder_is_read_whole() {
    let (mut whole, mut members, mut odd) = (0, 0, Vec::new());
    for told in pieces() {
        match told {
            Ok(piece) if piece.partial.is_none() => {
                whole += 1;
                members += usize::from(piece.place.member().is_some());
                assert!(piece.handle.reread().unwrap() == piece.bytes, "{}", piece.place);
            }
            Ok(piece) => odd.push(format!("{}: {}", piece.place, piece.partial.unwrap())),
            Err(problem) => odd.push(problem.to_string()),
        }
    }
    assert!(whole > 150 && members > 5, "{whole} pieces, {members} of them members of an archive");
    let odd: Vec<&str> = odd.iter().map(|said| &said[said.find("odd/").unwrap_or(0)..]).collect();
    assert_eq!(odd.len(), 2, "{odd:?}");
    assert!(odd[0].starts_with("odd/cut-short.protobuf.gz: damaged after"), "{odd:?}");
    assert!(odd[1].starts_with("odd/empty.profile: is empty"), "{odd:?}");
}
