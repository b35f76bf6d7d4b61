//! Listing and reading, over files that the tests make themselves.

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

use super::read::{Reading, read_stream};
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

/// What was listed, as paths below the folder, and the problems as sentences with the folder's name taken out.
fn listed(folder: &Path, args: &[OsString], limits: &Limits) -> Vec<String> {
    let mut told = Vec::new();
    let flow = list(args, limits, &mut |result| {
        let line = match result {
            Ok(entry) => entry.place().to_string(),
            Err(problem) => format!("! {problem}"),
        };
        told.push(line.replace(&format!("{}/", folder.display()), ""));
        ControlFlow::Continue(())
    });
    assert!(flow.is_continue() || told.last().is_some_and(|line| line.contains("limit passed")));
    told
}

fn all(folder: &TempDir) -> Vec<String> {
    listed(folder.path(), &[folder.path().into()], &Limits::default())
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
    let flow = read_stream(&Place::stdin(), Box::new(bytes), None, &reading, &mut |result| {
        told.borrow_mut().push(result);
        ControlFlow::Continue(())
    });
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

#[test]
fn a_folder_is_listed_in_the_order_of_names_with_all_that_is_below() {
    let folder = folder();
    for path in ["b.profile", "a/z.json", "a/.hidden", "c/d/e/f", "a.txt"] {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, "x").unwrap();
    }
    assert_eq!(all(&folder), ["a/.hidden", "a/z.json", "a.txt", "b.profile", "c/d/e/f"]);
}

#[test]
fn a_glob_matches_what_does_not_exist_literally() {
    let folder = folder();
    for name in ["a.json", "b.json", "[ab].json", "c.txt", "sub/d.json"] {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, "x").unwrap();
    }
    let of = |pattern: &str| {
        listed(folder.path(), &[folder.path().join(pattern).into_os_string()], &Limits::default())
    };
    assert_eq!(of("[ab].json"), ["[ab].json"], "a name that exists is no pattern");
    assert_eq!(of("[a]?json"), ["a.json"]);
    assert_eq!(of("*.json"), ["[ab].json", "a.json", "b.json"]);
    assert_eq!(of("**/*.json"), ["[ab].json", "a.json", "b.json", "sub/d.json"]);
    assert_eq!(of("**/*"), ["[ab].json", "a.json", "b.json", "c.txt", "sub/d.json"], "none of them twice");
    assert!(of("*.none")[0].contains("no file matches"), "{:?}", of("*.none"));
    assert!(of("a[")[0].contains("not a pattern"), "{:?}", of("a["));
    assert!(of("none")[0].contains("not found"), "{:?}", of("none"));
}

#[test]
fn links_to_files_are_followed_and_links_to_folders_are_not() {
    let (folder, outside) = (folder(), folder());
    fs::create_dir(folder.path().join("a")).unwrap();
    fs::write(folder.path().join("a/x"), "x").unwrap();
    fs::write(outside.path().join("y"), "y").unwrap();
    symlink(folder.path(), folder.path().join("a/loop")).unwrap();
    symlink("a", folder.path().join("latest")).unwrap();
    symlink(outside.path(), folder.path().join("out")).unwrap();
    symlink(outside.path().join("y"), folder.path().join("file")).unwrap();
    symlink("nowhere", folder.path().join("zbroken")).unwrap();
    symlink("zself", folder.path().join("zself")).unwrap();
    let told = all(&folder);
    assert_eq!(told[..2], ["a/x", "file"]);
    assert!(told[2].starts_with("! out: is a link out of the folder"), "{told:?}");
    assert!(told[3].starts_with("! zbroken: is a link to something that does not exist"), "{told:?}");
    assert!(told[4].starts_with("! zself: cannot be read"), "{told:?}");
    assert_eq!(told.len(), 5);
    let by_link = [folder.path().join("out").into_os_string()];
    assert_eq!(
        listed(folder.path(), &by_link, &Limits::default()),
        ["out/y"],
        "named by itself it is followed"
    );
}

#[test]
fn special_files_are_refused_without_opening_them() {
    let folder = folder();
    let _socket = std::os::unix::net::UnixListener::bind(folder.path().join("sock")).unwrap();
    let made = std::process::Command::new("mkfifo").arg(folder.path().join("pipe")).status();
    let told = all(&folder);
    assert!(told.last().unwrap().starts_with("! sock: is a socket"), "{told:?}");
    if made.is_ok_and(|status| status.success()) {
        assert!(told[0].starts_with("! pipe: is a named pipe"), "{told:?}");
    } else {
        println!("not shown: there is no mkfifo to make a pipe with");
    }
    let device = listed(folder.path(), &["/dev/null".into()], &Limits::default());
    assert!(device[0].contains("is a device"), "{device:?}");
}

#[test]
fn names_that_are_not_utf8_are_listed_and_read() {
    let folder = folder();
    let path = folder.path().join(OsStr::from_bytes(b"caf\xe9.json"));
    fs::write(&path, "x").unwrap();
    assert_eq!(all(&folder), ["caf\u{fffd}.json"]);
    let told = read_with(&path, &Limits::default(), &Spool::default());
    assert_eq!(one(&told).bytes, b"x");
    assert_eq!(one(&told).handle.reread().unwrap(), b"x");
}

#[test]
fn what_may_not_be_read_is_told_and_the_rest_goes_on() {
    let folder = folder();
    let (secret, locked) = (folder.path().join("b"), folder.path().join("a"));
    fs::write(&secret, "x").unwrap();
    fs::create_dir(&locked).unwrap();
    fs::write(folder.path().join("c"), "x").unwrap();
    fs::set_permissions(&secret, fs::Permissions::from_mode(0o000)).unwrap();
    fs::set_permissions(&locked, fs::Permissions::from_mode(0o000)).unwrap();
    if fs::read(&secret).is_ok() {
        println!("not shown: root may read everything");
        return;
    }
    let told = all(&folder);
    assert_eq!(told[1..], ["b", "c"]);
    assert!(told[0].starts_with("! a: permission denied; the agent writes its files 0400 root"), "{told:?}");
    assert_eq!(error(&read_with(&secret, &Limits::default(), &Spool::default())), &SourceError::Permission);
    fs::set_permissions(&locked, fs::Permissions::from_mode(0o700)).unwrap();
}

#[test]
fn folders_and_files_have_limits() {
    let folder = folder();
    let deep: PathBuf = folder.path().join("d/d/d/d");
    fs::create_dir_all(&deep).unwrap();
    fs::write(deep.join("x"), "x").unwrap();
    fs::write(folder.path().join("d/y"), "x").unwrap();
    fs::write(folder.path().join("z"), "x").unwrap();
    let limits = Limits { folder_depth: 3, ..Limits::default() };
    let told = listed(folder.path(), &[folder.path().into()], &limits);
    assert!(told[0].contains("limit passed: more than 3 folders deep"), "{told:?}");
    assert_eq!(told[1..], ["d/y", "z"]);
    let limits = Limits { files: 2, ..Limits::default() };
    let told = listed(folder.path(), &[folder.path().into()], &limits);
    assert!(told[2].contains("limit passed: more than 2 files"), "{told:?}");
}

#[test]
fn listing_and_reading_stop_when_told_to() {
    let folder = folder();
    for name in ["a", "b", "c"] {
        fs::write(folder.path().join(name), "x").unwrap();
    }
    let mut count = 0;
    let flow = list(&[folder.path()], &Limits::default(), &mut |_| {
        count += 1;
        ControlFlow::Break(())
    });
    assert_eq!((count, flow), (1, ControlFlow::Break(())));
    let path = folder.path().join("t");
    fs::write(&path, tar(&[("a", b"1"), ("b", b"2")])).unwrap();
    let mut count = 0;
    let flow = read(&entry(&path), &Limits::default(), &Spool::default(), &mut |_| {
        count += 1;
        ControlFlow::Break(())
    });
    assert_eq!((count, flow), (1, ControlFlow::Break(())));
}

#[test]
fn standard_input_is_named_once() {
    let told = listed(Path::new("/"), &["-".into(), "-".into()], &Limits::default());
    assert_eq!(told[0], "standard input");
    assert!(told[1].starts_with("! standard input: was read already"), "{told:?}");
}

#[test]
fn one_content_is_the_same_piece_however_it_is_compressed() {
    let content = noise(300_000);
    let (half, rest) = content.split_at(123_456);
    let skippable = [&[0x53, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 9, 9, 9], &zst(&content)[..]].concat();
    let padded = [gz(&content), vec![0; 700]].concat();
    for (name, bytes) in [
        ("plain", content.clone()),
        ("gzip", gz(&content)),
        ("zstd", zst(&content)),
        ("two gzip members", [gz(half), gz(rest)].concat()),
        ("two zstd frames", [zst(half), zst(rest)].concat()),
        ("a skippable zstd frame first", skippable),
        ("a padded gzip stream", padded),
    ] {
        let (_folder, told) = read_file(&bytes);
        let piece = one(&told);
        assert!(piece.bytes == content, "{name}: {} bytes", piece.bytes.len());
        assert_eq!(piece.partial, None, "{name}");
        assert_eq!(piece.hash, ContentHash::of(&content), "{name}");
        assert!(piece.handle.reread().unwrap() == content, "{name}");
        assert!(piece.modified.is_some(), "{name}");
        let spool = Spool::default();
        let piped = read_piped(&bytes, &spool);
        assert!(one(&piped).handle.reread().unwrap() == content, "{name} through a pipe");
    }
}

#[test]
fn a_stream_cut_anywhere_gives_what_came_before_or_an_error() {
    let content = noise(400_000);
    for (name, whole) in [("gzip", gz(&content)), ("zstd", zst(&content))] {
        let mut partial = 0;
        for end in (1..100).chain((100..whole.len()).step_by(9_973)) {
            let told = read_piped(&whole[..end], &Spool::default());
            match &told[0] {
                // Too short even for the magic: content of its own, and none of ours to judge.
                Ok(piece) if end < 5 => assert_eq!(piece.bytes, whole[..end]),
                Ok(piece) => {
                    assert!(content.starts_with(&piece.bytes), "{name} cut at {end}");
                    let said = piece.partial.as_ref().map(ToString::to_string).unwrap_or_default();
                    assert!(said.contains("is cut short"), "{name} cut at {end}: {said}");
                    partial += 1;
                }
                Err(problem) => {
                    assert!(problem.error.to_string().contains("is cut short"), "{name}: {problem}");
                }
            }
        }
        assert!(partial > 20, "{name} gave something of {partial} cut streams");
    }
}

#[test]
fn damage_in_a_stream_is_told_with_what_came_before_it() {
    let content = noise(200_000);
    let mut bytes = gz(&content);
    let at = bytes.len() - 6;
    bytes[at] ^= 0xff;
    let (_folder, told) = read_file(&bytes);
    let said = one(&told).partial.as_ref().unwrap().to_string();
    assert!(one(&told).bytes == content);
    assert!(said.starts_with("damaged after 200000 bytes: the gzip stream is broken"), "{said}");
    let mut bytes = zst(&content);
    bytes[100_000] ^= 1;
    let (_folder, told) = read_file(&bytes);
    let said = one(&told).partial.as_ref().unwrap().to_string();
    assert!(said.ends_with("(its checksum does not match); copy it again from where it came from"), "{said}");
    let (_folder, told) = read_file(&[gz(b"content"), b"garbage".to_vec()].concat());
    assert_eq!(one(&told).bytes, b"content");
    assert!(one(&told).partial.as_ref().unwrap().to_string().contains("other bytes follow its end"));
}

#[test]
fn any_flipped_byte_of_a_container_does_no_harm() {
    let inner = tar(&[("a.json", &noise(700)), ("b.json", b"{}")]);
    for whole in [gz(&inner), zst(&inner), inner.clone(), gz(b"{}"), zst(b"{}")] {
        for at in 0..whole.len() {
            let mut bytes = whole.clone();
            bytes[at] ^= 1 << (at % 8);
            for piece in read_piped(&bytes, &Spool::new(1 << 20)).into_iter().flatten() {
                assert!(!piece.bytes.is_empty());
            }
        }
    }
}

#[test]
fn a_bomb_is_stopped_while_it_unfolds() {
    let zeros = vec![0; 80 << 20];
    let mut best = GzEncoder::new(Vec::new(), Compression::best());
    best.write_all(&zeros).unwrap();
    for bytes in [best.finish().unwrap(), zst(&zeros)] {
        assert!(bytes.len() < 2 << 20);
        let (_folder, told) = read_file(&bytes);
        assert_eq!(error(&told), &SourceError::Limit(LimitKind::Expansion(250)));
    }
    let limits = Limits { file_bytes: 1000, ..Limits::default() };
    let folder = folder();
    for (name, bytes) in [("a", noise(1001)), ("b", gz(&noise(1001))), ("c", zst(&noise(1001)))] {
        let path = folder.path().join(name);
        fs::write(&path, bytes).unwrap();
        let told = read_with(&path, &limits, &Spool::default());
        assert_eq!(error(&told), &SourceError::Limit(LimitKind::FileBytes(1000)));
    }
    let path = folder.path().join("d");
    fs::write(&path, noise(1000)).unwrap();
    assert_eq!(one(&read_with(&path, &limits, &Spool::default())).bytes.len(), 1000);
}

#[test]
fn an_empty_file_is_told_as_such() {
    for bytes in [Vec::new(), gz(b""), zst(b"")] {
        let (_folder, told) = read_file(&bytes);
        assert_eq!(error(&told), &SourceError::Empty);
    }
}

#[test]
fn an_archive_gives_a_piece_a_member_in_its_order() {
    let long = format!("{}/{}.json.gz", "d".repeat(90), "n".repeat(120));
    let compressed = gz(b"compressed");
    let content = tar(&[("./b.profile", b"two"), ("etc/passwd", b"outside"), (&long, &compressed)]);
    let expected = [("b.profile", "two"), ("etc/passwd", "outside"), (long.as_str(), "compressed")];
    for bytes in [content.clone(), gz(&content), zst(&content)] {
        let (_folder, told) = read_file(&bytes);
        let got = members(&told);
        assert_eq!(got.iter().map(|(n, c)| (n.as_str(), c.as_str())).collect::<Vec<_>>(), expected);
        for (piece, (_, content)) in told.iter().flatten().zip(expected) {
            assert_eq!(piece.handle.reread().unwrap(), content.as_bytes());
            assert_eq!(piece.modified.unwrap().0, 1_795_000_000_000_000_000);
        }
        assert_eq!(members(&read_piped(&bytes, &Spool::default())), got);
    }
}

#[test]
fn hostile_members_are_shown_and_never_written() {
    let mut bytes = tar(&[("................", b"out")]);
    bytes[..16].copy_from_slice(b"../../../etc/x\x1b[");
    let sum: u32 = bytes[..148].iter().chain(&bytes[156..512]).map(|&b| u32::from(b)).sum::<u32>() + 256;
    bytes[148..156].copy_from_slice(format!("{sum:06o}\0 ").as_bytes());
    let (_folder, told) = read_file(&bytes);
    assert_eq!(members(&told), [("../../../etc/x\u{1b}[".to_owned(), "out".to_owned())]);
}

#[test]
fn a_member_that_cannot_be_read_does_not_stop_the_others() {
    let inner = tar(&[("x", b"x")]);
    let (packed, twice) = (gz(&inner), gz(&gz(b"x")));
    let content =
        tar(&[("a.tar", &inner), ("b.tgz", &packed), ("c", &twice), ("d", b""), ("e", b"five"), ("f/", b"")]);
    let (_folder, told) = read_file(&content);
    let got = members(&told);
    for (at, part) in [(0, "archive within"), (1, "archive within"), (2, "compressed twice"), (3, "is empty")]
    {
        assert!(got[at].1.contains(part), "{got:?}");
    }
    assert_eq!(got[4], ("e".to_owned(), "five".to_owned()));
    assert_eq!(got.len(), 5);
}

#[test]
fn an_archive_cut_short_gives_its_members_and_says_where_it_ends() {
    let content = tar(&[("a", b"one"), ("b", &noise(2000))]);
    let (_folder, told) = read_file(&content[..512 * 3 + 1000]);
    assert_eq!(told.len(), 3, "{told:?}");
    assert_eq!(told[0].as_ref().unwrap().partial, None);
    let cut = told[1].as_ref().unwrap();
    assert_eq!(cut.bytes, noise(2000)[..1000]);
    assert!(cut.partial.as_ref().unwrap().to_string().contains("the archive ends inside this member"));
    assert_eq!(cut.handle.reread().unwrap(), cut.bytes);
    assert!(matches!(error(&told), SourceError::Damaged { .. }), "{told:?}");

    let (_folder, told) = read_file(&content[..1024]);
    assert!(told[0].is_ok());
    assert!(error(&told).to_string().contains("without its end mark"), "{told:?}");

    let packed = gz(&tar(&[("a", b"one"), ("b", &noise(200_000))]));
    let (_folder, told) = read_file(&packed[..100_000]);
    assert_eq!(told[0].as_ref().unwrap().bytes, b"one");
    let cut = told[1].as_ref().unwrap();
    assert!(cut.bytes.len() > 50_000 && noise(200_000).starts_with(&cut.bytes));
    assert!(cut.partial.is_some());
    assert!(matches!(error(&told), SourceError::Damaged { .. }), "{told:?}");
}

#[test]
fn archives_have_limits() {
    let folder = folder();
    let path = folder.path().join("x.tar");
    fs::write(&path, tar(&[("a", &noise(600)), ("b", b"2"), ("c", b"3")])).unwrap();
    let with = |limits: Limits| members(&read_with(&path, &limits, &Spool::default()));
    let got = with(Limits { members: 2, ..Limits::default() });
    assert_eq!(got.len(), 3);
    assert!(got[2].1.contains("more than 2 members"), "{got:?}");
    let got = with(Limits { file_bytes: 500, ..Limits::default() });
    assert!(got[0].1.contains("larger than 500 bytes"), "{got:?}");
    assert_eq!(got[1..], [("b".to_owned(), "2".to_owned()), ("c".to_owned(), "3".to_owned())]);
    let got = with(Limits { archive_bytes: 2000, ..Limits::default() });
    assert!(
        got[1].1.contains("an archive of more than 2.0 KiB") || got[1].1.contains("2000 bytes"),
        "{got:?}"
    );

    let mut long = tar(&[("a", b"1")]);
    let mut header = tar::Header::new_gnu();
    header.set_entry_type(tar::EntryType::GNULongName);
    header.set_size(1 << 30);
    header.set_cksum();
    long.splice(0..0, header.as_bytes().iter().copied());
    let (_folder, told) = read_file(&long);
    assert!(error(&told).to_string().contains("a member whose name has more than"), "{told:?}");
}

#[test]
fn an_archive_without_files_is_told_as_such() {
    let mut builder = tar::Builder::new(Vec::new());
    let mut header = tar::Header::new_gnu();
    header.set_entry_type(tar::EntryType::Directory);
    header.set_size(0);
    builder.append_data(&mut header, "empty/", &b""[..]).unwrap();
    let (_folder, told) = read_file(&builder.into_inner().unwrap());
    assert_eq!(error(&told), &SourceError::EmptyArchive);
}

#[test]
fn a_changed_file_gives_no_other_bytes_but_an_error() {
    let folder = folder();
    let path = folder.path().join("x");
    let spool = Spool::default();
    for (before, after) in [
        (b"before".to_vec(), b"after!".to_vec()),
        (gz(b"before"), gz(b"after!")),
        (gz(b"before"), b"\x1f\x8b\x08".to_vec()),
        (zst(b"before"), Vec::new()),
        (b"before".to_vec(), tar(&[("before", b"before")])),
        (tar(&[("m", b"before")]), tar(&[("m", b"after!")])),
        (tar(&[("m", b"before")]), b"short".to_vec()),
    ] {
        fs::write(&path, &before).unwrap();
        let told = read_with(&path, &Limits::default(), &spool);
        let handle = one(&told).handle.clone();
        assert_eq!(handle.reread().unwrap(), b"before");
        fs::write(&path, &after).unwrap();
        let error = handle.reread().unwrap_err();
        assert_eq!(error, SourceError::Changed(handle.place().clone()));
        assert!(error.to_string().starts_with("details no longer available: "), "{error}");
        fs::remove_file(&path).unwrap();
        assert_eq!(handle.reread().unwrap_err(), SourceError::NotFound);
    }
}

#[test]
fn without_room_in_the_spool_a_piece_is_read_but_not_again() {
    let packed = gz(&tar(&[("a", &noise(600)), ("b", &noise(600)), ("c", b"small")]));
    let spool = Spool::new(1000);
    let told = read_piped(&packed, &spool);
    let pieces: Vec<&Piece> = told.iter().flatten().collect();
    assert_eq!(pieces.len(), 3);
    assert!(pieces[0].handle.reread().is_ok());
    assert_eq!(pieces[1].handle.reread().unwrap_err(), SourceError::SpoolFull(1000));
    assert_eq!(pieces[2].handle.reread().unwrap(), b"small");
    assert_eq!(spool.used(), 605);
}

#[test]
fn the_spool_is_shared_between_threads() {
    let spool = Spool::new(10_000);
    let handles: Vec<Handle> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..8_u8)
            .map(|i| {
                let spool = spool.clone();
                scope.spawn(move || one(&read_piped(&[i + 1; 100], &spool)).handle.clone())
            })
            .collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    for (i, handle) in handles.iter().enumerate() {
        assert_eq!(handle.reread().unwrap(), [i as u8 + 1; 100]);
    }
    assert_eq!(spool.used(), 800);
}

#[test]
fn thousands_of_mutations_of_compressed_text_do_no_harm() {
    let text: String =
        (0..3000).map(|i| format!("{{\"path\":\"/usr/lib/{}\",\"n\":{i}}},", i % 97)).collect();
    let mut state = 99_u64;
    let mut next = |end: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % end
    };
    let archive = tar(&[("a.json", text.as_bytes()), ("b.json", b"{}")]);
    let mut damaged = 0;
    for whole in [gz(text.as_bytes()), zst(text.as_bytes()), zst(&archive), archive] {
        for _ in 0..500 {
            let mut bytes = whole.clone();
            for _ in 0..=next(4) {
                let at = next(bytes.len());
                match next(3) {
                    0 => bytes[at] = next(256) as u8,
                    1 => drop(bytes.drain(at..(at + 1 + next(40)).min(bytes.len()))),
                    _ => drop(bytes.splice(at..at, vec![next(256) as u8; next(40)])),
                }
                bytes.push(0);
            }
            let told = read_piped(&bytes, &Spool::new(1 << 24));
            assert!(!told.is_empty());
            damaged += usize::from(told.iter().any(|result| match result {
                Ok(piece) => piece.partial.is_some(),
                Err(_) => true,
            }));
        }
    }
    assert!(damaged > 500, "{damaged}");
}
