//! Folders in which dumps are laid down, watched by real servers.

use std::fs;

use crate::world::{Server, World, dumps, until};

/// How many snapshots there are of all workloads, by the hashes of their dumps.
fn learned(server: &Server) -> Vec<String> {
    let mut hashes = Vec::new();
    for workload in server.workloads() {
        let name = workload["workload"].as_str().unwrap().replace('/', "%2F");
        let page = server.get(&format!("/api/v1/workloads/{name}/snapshots")).json();
        hashes.extend(
            page["items"].as_array().unwrap().iter().map(|item| item["dump"].as_str().unwrap().to_owned()),
        );
    }
    hashes.sort_unstable();
    hashes
}

fn hash(dump: &[u8]) -> String {
    blake3::hash(dump).to_hex().to_string()
}

#[test]
fn what_is_laid_into_a_watched_folder_is_learned_once_by_any_number_of_servers() {
    let world = World::new().with("WATCH", "in").with("WATCH_SECONDS", "1");
    let folder = world.path("in");
    fs::create_dir(&folder).unwrap();
    let (first, mut second) = (world.serve(), world.serve());
    second.token.clone_from(&first.token);
    let (whole, slow) = (&dumps()[0], &dumps()[1]);
    assert_ne!(hash(whole), hash(slow));
    fs::write(folder.join("half.protobuf"), &slow[..slow.len() / 2]).unwrap();
    fs::write(folder.join("poison.protobuf"), b"\x0a\xff\xff\xff\xff\x0fno dump at all").unwrap();
    fs::write(folder.join("whole.protobuf"), whole).unwrap();
    until("the whole one is learned", || learned(&first) == [hash(whole)]);
    // The other one grows to its end.
    fs::write(folder.join("half.protobuf"), slow).unwrap();
    let mut both = vec![hash(whole), hash(slow)];
    both.sort_unstable();
    until("the other one is too", || learned(&second) == both);
    // What can never be read is told by both, and stops nobody.
    for server in [&first, &second] {
        let line = server.wait_line("poison.protobuf");
        assert!(line.contains("passed over"), "{line}");
    }
    // A copy of another name is a copy.
    fs::write(folder.join("copy.protobuf"), whole).unwrap();
    fs::write(folder.join("last.protobuf"), &dumps()[2]).unwrap();
    let mut all = [both, vec![hash(&dumps()[2])]].concat();
    all.sort_unstable();
    until("the last one is learned", || learned(&first) == all);
    assert_eq!(first.wait_learned()["set_aside"], 0);
    second.end();
    first.end();
}
