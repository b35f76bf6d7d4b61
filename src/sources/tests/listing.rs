//! What is found, in which order, and what is refused.

use super::*;

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
    let wrong = listed(folder.path(), &["x/y[".into()], &Limits::default());
    assert!(wrong[0].contains("at character 4;"), "{wrong:?}");
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
fn standard_input_is_named_once() {
    let told = listed(Path::new("/"), &["-".into(), "-".into()], &Limits::default());
    assert_eq!(told[0], "standard input");
    assert!(told[1].starts_with("! standard input: was read already"), "{told:?}");
}

#[test]
fn a_glob_ends_where_links_lead_in_circles() {
    let folder = folder();
    fs::create_dir_all(folder.path().join("a/b")).unwrap();
    fs::write(folder.path().join("a/b/x.json"), "x").unwrap();
    fs::write(folder.path().join("a").join(OsStr::from_bytes(b"caf\xe9.json")), "x").unwrap();
    fs::write(folder.path().join("a/.hidden.json"), "x").unwrap();
    for name in ["one", "two", "three"] {
        symlink(folder.path(), folder.path().join("a").join(name)).unwrap();
    }
    let of = |pattern: &str| {
        listed(folder.path(), &[folder.path().join(pattern).into_os_string()], &Limits::default())
    };
    assert_eq!(of("**/**/*.json"), ["a/caf\u{fffd}.json", "a/b/x.json"]);
    assert_eq!(of("*/one/*/b/*.json"), ["a/one/a/b/x.json"], "a link that is named is followed");
    assert_eq!(of("a/.*.json"), ["a/.hidden.json"]);
    assert_eq!(of("a/b/**"), ["a/b/x.json"]);
}
