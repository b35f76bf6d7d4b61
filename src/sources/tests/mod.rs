//! Listing and reading, over files that the tests make themselves.

mod listing;
mod reading;

use std::cell::RefCell;
use std::ffi::{OsStr, OsString};
use std::fs;
use std::io::Write;
use std::ops::ControlFlow;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};

use flate2::Compression;
use flate2::write::GzEncoder;
use ruzstd::encoding::{CompressionLevel, compress_to_vec};
use tempfile::TempDir;

use super::read::{Pieces, Reading, read_stream};
use super::*;

fn folder() -> TempDir {
    tempfile::tempdir().unwrap()
}

fn gz(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

fn zst(bytes: &[u8]) -> Vec<u8> {
    compress_to_vec(bytes, CompressionLevel::Fastest)
}

fn tar(members: &[(&str, &[u8])]) -> Vec<u8> {
    let mut builder = tar::Builder::new(Vec::new());
    for (name, bytes) in members {
        let mut header = tar::Header::new_gnu();
        header.set_size(bytes.len() as u64);
        header.set_mode(0o400);
        header.set_mtime(1_795_000_000);
        builder.append_data(&mut header, name, *bytes).unwrap();
    }
    builder.into_inner().unwrap()
}

/// Bytes that do not compress, so that cutting a stream cuts them somewhere in the middle.
fn noise(len: usize) -> Vec<u8> {
    let mut state = 7_u64;
    let mut next = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as u8
    };
    (0..len).map(|_| next()).collect()
}

fn entry(path: &Path) -> PathEntry {
    let mut found = Vec::new();
    let _ = list(&[path], &Limits::default(), &mut |result| {
        found.push(result.unwrap());
        ControlFlow::Continue(())
    });
    found.pop().unwrap()
}

type Told = Vec<Result<Piece, Problem>>;

fn read_with(path: &Path, limits: &Limits, spool: &Spool) -> Told {
    let mut told = Vec::new();
    let flow = read(&entry(path), limits, spool, &mut |result| {
        told.push(result);
        ControlFlow::Continue(())
    });
    assert!(flow.is_continue());
    told
}

fn read_file(bytes: &[u8]) -> (TempDir, Told) {
    let folder = folder();
    let path = folder.path().join("x");
    fs::write(&path, bytes).unwrap();
    let told = read_with(&path, &Limits::default(), &Spool::default());
    (folder, told)
}

fn read_piped(bytes: &[u8], spool: &Spool) -> Told {
    let told = RefCell::new(Vec::new());
    let limits = Limits::default();
    let reading = Reading { limits: &limits, spool };
    let flow = read_stream(
        &Place::stdin(),
        Box::new(bytes),
        None,
        &reading,
        &mut Pieces(&mut |result| {
            told.borrow_mut().push(result);
            ControlFlow::Continue(())
        }),
    );
    assert!(flow.is_continue());
    told.into_inner()
}

fn one(told: &Told) -> &Piece {
    assert_eq!(told.len(), 1, "{told:?}");
    told[0].as_ref().unwrap()
}

fn error(told: &Told) -> &SourceError {
    &told.last().unwrap().as_ref().unwrap_err().error
}

/// Member names and contents; problems as their places and texts.
fn members(told: &Told) -> Vec<(String, String)> {
    told.iter()
        .map(|result| match result {
            Ok(piece) => (
                piece.place.member().unwrap_or("").to_owned(),
                String::from_utf8_lossy(&piece.bytes).into_owned(),
            ),
            Err(problem) => (problem.place.member().unwrap_or("").to_owned(), format!("! {}", problem.error)),
        })
        .collect()
}
