//! What content comes out of files, streams and archives, and what is said of damage.

use super::*;

#[test]
fn names_that_are_not_utf8_are_listed_and_read() {
    let folder = folder();
    let path = folder.path().join(OsStr::from_bytes(b"caf\xe9.json"));
    fs::write(&path, "x").unwrap();
    assert_eq!(entry(folder.path()).place().name(), "caf\u{fffd}.json");
    let told = read_with(&path, &Limits::default(), &Spool::default());
    assert_eq!(one(&told).bytes, b"x");
    assert_eq!(one(&told).handle.reread().unwrap(), b"x");
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

#[test]
fn extended_headers_give_names_and_must_not_contradict() {
    let member = |extensions: &[(&str, &[u8])]| {
        let mut builder = tar::Builder::new(Vec::new());
        builder.append_pax_extensions(extensions.iter().copied()).unwrap();
        let mut header = tar::Header::new_ustar();
        header.set_size(1);
        header.set_mode(0o400);
        builder.append_data(&mut header, "short", &b"1"[..]).unwrap();
        read_file(&builder.into_inner().unwrap()).1
    };
    let name = format!("{}/caf\u{e9}.json", "d".repeat(300));
    assert_eq!(members(&member(&[("path", name.as_bytes())])), [(name, "1".to_owned())]);
    assert_eq!(members(&member(&[("mtime", b"1795000000.5")])), [("short".to_owned(), "1".to_owned())]);
    assert!(error(&member(&[("size", b"9999")])).to_string().contains("its size twice"));
    assert_eq!(error(&member(&[("GNU.sparse.major", b"1")])), &SourceError::SparseMember);
}

/// Takes as a stream what begins like `S`, and decides once it has seen so many bytes.
struct Streaming {
    needs: usize,
    looked: Vec<usize>,
    streamed: Vec<(String, usize, Option<SourceError>)>,
    pieces: Told,
}

impl Taker for Streaming {
    fn wants(&mut self, head: &[u8]) -> Wanted {
        self.looked.push(head.len());
        match head.first() {
            _ if head.len() < self.needs => Wanted::More,
            Some(b'S') => Wanted::Streamed,
            _ => Wanted::Whole,
        }
    }

    fn piece(&mut self, piece: Result<Piece, Problem>) -> ControlFlow<()> {
        self.pieces.push(piece);
        ControlFlow::Continue(())
    }

    fn stream(&mut self, place: &Place, content: &mut dyn std::io::Read) -> ControlFlow<()> {
        let mut bytes = Vec::new();
        let end = content.read_to_end(&mut bytes).err().map(SourceError::from);
        self.streamed.push((place.member().unwrap_or_default().to_owned(), bytes.len(), end));
        ControlFlow::Continue(())
    }
}

fn streamed(bytes: &[u8], needs: usize, limits: &Limits) -> Streaming {
    let folder = folder();
    let path = folder.path().join("x");
    fs::write(&path, bytes).unwrap();
    let mut taker = Streaming { needs, looked: Vec::new(), streamed: Vec::new(), pieces: Vec::new() };
    assert!(read_into(&entry(&path), limits, &Spool::default(), &mut taker).is_continue());
    taker
}

#[test]
fn a_stream_may_be_larger_than_any_piece_and_begins_at_the_beginning() {
    let limits = Limits { file_bytes: 10_000, ..Limits::default() };
    let mut text = noise(300_000);
    text[0] = b'S';
    for (bytes, member) in [
        (text.clone(), ""),
        (gz(&text), ""),
        (zst(&text), ""),
        (tar(&[("m", &text)]), "m"),
        (gz(&tar(&[("m", &text)])), "m"),
        (tar(&[("m", &gz(&text))]), "m"),
    ] {
        let taker = streamed(&bytes, 1, &limits);
        assert_eq!(taker.streamed, [(member.to_owned(), text.len(), None)]);
        assert!(taker.pieces.is_empty());
    }
    text[0] = b'W';
    let taker = streamed(&text, 1, &limits);
    assert!(matches!(error(&taker.pieces), SourceError::Limit(LimitKind::FileBytes(10_000))));
}

#[test]
fn a_taker_sees_more_of_the_beginning_until_it_can_tell() {
    let text = [&b"S"[..], &noise(2_000_000)].concat();
    let taker = streamed(&text, 100_000, &Limits::default());
    assert_eq!(
        (taker.looked.as_slice(), taker.streamed[0].1),
        (&[4096, 16_384, 65_536, 262_144][..], text.len())
    );
    // What stays undecided, or is too short to decide, is taken as a whole.
    for (len, looked) in [(2_000_000, 4), (100, 1), (5_000, 2)] {
        let taker = streamed(&text[..len], usize::MAX, &Limits::default());
        assert_eq!((taker.looked.len(), taker.streamed.len()), (looked, 0));
        assert_eq!(one(&taker.pieces).bytes, text[..len]);
    }
}

#[test]
fn a_stream_that_breaks_says_so_at_its_end() {
    let mut text = noise(300_000);
    text[0] = b'S';
    let packed = gz(&text);
    let taker = streamed(&packed[..packed.len() / 2], 1, &Limits::default());
    assert!(
        matches!(&taker.streamed[..], [(_, 1.., Some(SourceError::Damaged { .. }))]),
        "{:?}",
        taker.streamed
    );
    let archive = tar(&[("a", b"Sa"), ("m", &text)]);
    let taker = streamed(&archive[..200_000], 1, &Limits::default());
    assert_eq!(taker.streamed[0], ("a".to_owned(), 2, None));
    assert!(
        matches!(&taker.streamed[1], (_, 100_000.., Some(SourceError::Damaged { reason, .. })) if reason.contains("inside this member"))
    );
    let bomb = gz(&[&b"S"[..], &vec![0; 100 << 20]].concat());
    let taker = streamed(&bomb, 1, &Limits { expansion: 100, ..Limits::default() });
    assert!(matches!(taker.streamed[0].2, Some(SourceError::Limit(LimitKind::Expansion(_)))));
}
