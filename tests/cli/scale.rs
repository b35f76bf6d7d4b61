//! Many files, deep chains.

use crate::support::{Dump, Place, begin_process};

#[test]
fn ten_thousand_files_in_a_folder() {
    let place = Place::new();
    for n in 0..10_000_u64 {
        let (image, name, host) = (format!("image-{}", n % 10), format!("c{n}"), format!("host-{}", n % 100));
        let dump = Dump { image: &image, version: "v1", team: "x", host: &host, name: &name, start: n };
        let mut w = dump.begin();
        begin_process(&mut w, "tree", "/bin/sh", "sh", &[], n);
        w.end();
        place.write(&format!("dumps/{name}.protobuf"), &w.finish().unwrap());
    }
    let list = place.json(&["list", "dumps", "--format", "json"]);
    let rows = list.as_array().unwrap();
    assert_eq!(rows.len(), 10);
    for row in rows {
        assert_eq!(
            (&row["snapshots"], &row["instances"], &row["hosts"]),
            (&1000.into(), &1000.into(), &10.into())
        );
        assert_eq!((&row["nodes"]["process"], row["files"].as_array().unwrap().len()), (&1.into(), 1000));
    }
}

#[test]
fn a_chain_of_five_thousand_processes_is_printed_in_every_format() {
    const DEPTH: usize = 5_000;
    let place = Place::new();
    let dump = Dump { image: "deep", version: "v1", team: "x", host: "h", name: "deep-1", start: 0 };
    let mut w = dump.begin();
    for level in 0..DEPTH {
        let node = if level == 0 { "tree" } else { "children" };
        begin_process(&mut w, node, &format!("/bin/p{level}"), "p", &[], 0);
    }
    for _ in 0..DEPTH {
        w.end();
    }
    place.write("deep.protobuf", &w.finish().unwrap());
    for (format, rows) in
        [("text", DEPTH + 3), ("csv", DEPTH + 1), ("markdown", DEPTH + 2), ("json", DEPTH + 2)]
    {
        let output = place.run(&["tree", "deep", "deep.protobuf", "--format", format]);
        assert_eq!(output.status.code(), Some(0), "{format}: {}", String::from_utf8_lossy(&output.stderr));
        let text = String::from_utf8(output.stdout).unwrap();
        assert_eq!(text.lines().count(), rows, "{format}");
        if format == "json" {
            let count = |c: char| text.chars().filter(|found| *found == c).count();
            assert_eq!(count('{'), count('}'));
            assert_eq!(text.matches("\"children\":[").count(), DEPTH);
        }
    }
    let shown = place.run(&["show", "deep", "deep.protobuf", "--behaviour", "exec:p4999"]);
    assert_eq!(shown.status.code(), Some(0));
    let list = place.json(&["list", "deep.protobuf", "--format", "json"]);
    assert_eq!(list[0]["nodes"]["process"], DEPTH);
}
