//! A folder and a part of a bucket are watched: what is whole is taken once, what is being written is left.

use super::*;
use crate::server::jobs::Bell;
use crate::server::objects::Folder;
use crate::server::storage;
use crate::server::store::{Claim, PostKind, Sqlite, Store};
use crate::server::taking::Limits;

struct Scene {
    root: tempfile::TempDir,
    store: Arc<Sqlite>,
    door: Arc<Door>,
}

impl Scene {
    fn new(limits: Limits) -> Scene {
        let root = tempfile::tempdir().unwrap();
        let store = Arc::new(Sqlite::open(&root.path().join("store.db")).unwrap());
        let objects = Arc::new(Folder::open(&root.path().join("objects")).unwrap());
        fs::create_dir(root.path().join("host-1")).unwrap();
        let door = Arc::new(Door::new(store.clone(), objects, Arc::new(Bell::default()), limits));
        Scene { root, store, door }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.root.path().join("host-1").join(name)
    }

    fn watcher(&self, places: &[String], variable: Variable<'_>) -> Watcher {
        Watcher::new(Arc::clone(&self.door), places, variable, WatchingOptions::default()).unwrap()
    }

    fn watches_folder(&self) -> Watcher {
        self.watcher(&[self.path("").to_string_lossy().into_owned()], &|_| None)
    }

    /// The holders of the dumps that wait, and how many posts of signals do.
    fn waiting(&self) -> (Vec<String>, usize) {
        let claim = Claim { worker: "w".into(), hold: Duration::ZERO };
        let posts = self.store.claim_posts(&claim, 100).unwrap();
        let of = |kind| posts.iter().filter(move |post| post.post.kind == kind);
        let dumps = of(PostKind::Dump).map(|post| post.post.holder.clone()).collect();
        (dumps, of(PostKind::Signals).count())
    }
}

/// A dump of the demo fleet.
fn a_dump() -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("demo-data/shop-a1");
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let is_dump = |path: &&PathBuf| {
        let bytes = fs::read(path).unwrap();
        let hash = blake3::hash(&bytes).to_hex().to_string();
        let content =
            crate::learned::Content { bytes: &bytes, hash: &hash, holder: None, hint: None, partial: None };
        let sorted =
            crate::learned::sort(&content, &crate::learning::Rules::default(), &formats::Limits::default());
        matches!(sorted, crate::learned::Sorted::Snapshot(snapshot) if snapshot.damage.is_none())
    };
    fs::read(paths.iter().find(is_dump).unwrap()).unwrap()
}

#[test]
fn what_is_whole_is_taken_once_and_what_is_being_written_later() {
    let scene = Scene::new(Limits::default());
    let mut watcher = scene.watches_folder();
    let dump = a_dump();
    fs::write(scene.path("a.bin"), &dump[..dump.len() / 2]).unwrap();
    watcher.look(&|| false);
    watcher.look(&|| false);
    assert!(scene.waiting().0.is_empty(), "half of it");
    fs::write(scene.path("a.bin"), &dump).unwrap();
    watcher.look(&|| false);
    assert!(scene.waiting().0.is_empty(), "it has just changed");
    for _ in 0..3 {
        watcher.look(&|| false);
        assert_eq!(scene.waiting().0, ["host-1"]);
    }
    // Another process knows nothing of that, and takes nothing twice.
    let mut again = scene.watches_folder();
    again.look(&|| false);
    again.look(&|| false);
    assert_eq!(scene.waiting().0, ["host-1"]);
    fs::remove_file(scene.path("a.bin")).unwrap();
    watcher.look(&|| false);
    assert!(watcher.seen.is_empty(), "what has gone is forgotten");
}

#[test]
fn what_a_closed_door_sends_away_is_brought_again() {
    let scene = Scene::new(Limits { waiting: 0, ..Limits::default() });
    fs::write(scene.path("a.bin"), a_dump()).unwrap();
    let mut watcher = scene.watches_folder();
    for _ in 0..3 {
        watcher.look(&|| false);
    }
    assert!(scene.waiting().0.is_empty() && watcher.seen.values().all(|seen| !seen.is_done));
    let objects = Arc::new(Folder::open(&scene.root.path().join("objects")).unwrap());
    watcher.door =
        Arc::new(Door::new(scene.store.clone(), objects, Arc::new(Bell::default()), Limits::default()));
    watcher.look(&|| false);
    assert_eq!(scene.waiting().0, ["host-1"]);
}

#[test]
fn a_part_of_a_bucket_is_watched() {
    let _ = rustls::crypto::ring::default_provider().install_default();
    let (scene, bucket) = (Scene::new(Limits::default()), storage::Storage::start());
    for (name, bytes) in
        [("in/host-7/a.bin", a_dump()), ("out/b.bin", a_dump()), ("in/README", b"hello".to_vec())]
    {
        let path = bucket.files().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    let variables = bucket.variables();
    let value =
        |name: &str| variables.iter().find(|(known, _)| *known == name).map(|(_, value)| value.clone());
    let mut watcher = scene.watcher(&[format!("s3://{}/in", storage::BUCKET)], &value);
    watcher.look(&|| false);
    assert_eq!(scene.waiting().0, ["host-7"]);
    watcher.look(&|| false);
    assert_eq!(scene.waiting().0, ["host-7"]);
    assert!(watcher.seen.values().all(|seen| seen.is_done));
}

#[test]
fn a_key_leads_nowhere_else() {
    for (key, path) in [
        ("a/b/c.bin", "b/c.bin"),
        ("c.bin", "bucket/c.bin"),
        ("../../x", "bucket/x"),
        ("/etc/passwd", "etc/passwd"),
    ] {
        assert_eq!(name_of(key), Path::new(path));
    }
}
