//! The figures of real captures, where there are any.

use serde_json::{Value, json};

use crate::fixtures::extra;
use crate::support::Place;

fn figures(list: &Value) -> Vec<Value> {
    let row = |row: &Value| {
        let nodes = &row["nodes"];
        json!([
            row["workload"],
            row["versions"],
            row["snapshots"],
            [nodes["process"], nodes["file"], nodes["dns"], nodes["bind"], nodes["syscall"]],
            row["problems"],
        ])
    };
    list.as_array().unwrap().iter().map(row).collect()
}

#[test]
fn the_list_gives_the_figures_of_the_captures() {
    let Some(dumps) = extra("dumps") else { return };
    let expected = [
        json!(["registry.lab/edge/cache", ["v7.0", "v7.2"], 2, [6, 120, 0, 4, 192], []]),
        json!(["registry.lab/edge/web", ["v1.1.0", "v1.2.0", "v1.3.0"], 4, [13, 328, 1, 4, 389], []]),
        json!(["registry.lab/platform/backup", ["v0.1.0", "v0.2.0", "v0.3.0"], 3, [22, 567, 1, 1, 575], []]),
        json!(["registry.lab/shop/api", ["v2.0.0", "v2.1.0"], 3, [16, 708, 1, 2, 438], []]),
    ];
    let place = Place::new();
    for source in [dumps.to_string_lossy().into_owned(), format!("{}/*.protobuf", dumps.display())] {
        let list = place.json(&["list", &source, "--format", "json"]);
        assert_eq!(figures(&list), expected, "{source}");
    }
}

#[test]
fn a_tree_holds_what_the_list_counts() {
    let Some(dumps) = extra("dumps") else { return };
    let (place, dumps) = (Place::new(), dumps.to_string_lossy().into_owned());
    let tree = place.json(&["tree", "shop/api", &dumps, "--format", "json"]);
    let mut counts = std::collections::BTreeMap::new();
    let mut open: Vec<&Value> = tree.as_array().unwrap().iter().collect();
    while let Some(node) = open.pop() {
        if node["carrier"] != true {
            *counts.entry(node["facet"].as_str().unwrap()).or_insert(0) += 1;
        }
        open.extend(node["children"].as_array().unwrap());
    }
    let expected = [("bind", 2), ("dns", 1), ("file", 708), ("process", 16), ("syscall", 438)];
    assert_eq!(counts, expected.into_iter().collect());
}

#[test]
fn who_runs_awk_is_one_command() {
    let Some(dumps) = extra("dumps") else { return };
    let (place, dumps) = (Place::new(), dumps.to_string_lossy().into_owned());
    let hits = place.json(&["find", "exec:awk", &dumps, "--format", "json"]);
    let hits = hits.as_array().unwrap();
    let of_api = hits.iter().filter(|hit| hit["workload"] == "registry.lab/shop/api");
    assert_eq!(of_api.clone().count(), 2, "under the web server, and once with its parent lost");
    for hit in of_api {
        assert_eq!(hit["versions"], json!(["v2.1.0"]));
    }
    assert!(
        hits.iter().any(|hit| hit["workload"] == "registry.lab/platform/backup"),
        "it runs elsewhere too"
    );
}
