//! How common things are, as the command line tells it.

use serde_json::{Value, json};

use crate::fixtures::extra;
use crate::support::Place;

#[test]
fn figures_are_explained_in_sentences() {
    let place = Place::with_fleet();
    insta::assert_snapshot!("explain_workload", place.told(&["show", "shop/api", "dumps", "--explain"]));
    insta::assert_snapshot!(
        "explain_behaviour",
        place.told(&["show", "shop/api", "dumps", "--explain", "--behaviour", "exec:curl"])
    );
    let told = place.json(&["show", "shop/api", "dumps", "--explain", "--format", "json"]);
    assert!(told[0]["figure"].as_str().unwrap().starts_with("COMMON"), "{told}");
    assert_eq!(
        place.run(&["show", "shop/api", "dumps", "--explain", "--section", "tags"]).status.code(),
        Some(2)
    );
}

#[test]
fn a_tree_is_searched_and_ordered_by_how_common_its_behaviours_are() {
    let place = Place::with_fleet();
    let rare = place.told(&["tree", "shop/api", "dumps", "--search", "commonality:<60% facet:process"]);
    insta::assert_snapshot!("tree_rare", rare);
    insta::assert_snapshot!(
        "tree_by_commonality",
        place.told(&["tree", "shop/api", "dumps", "--sort=-commonality"])
    );
    insta::assert_snapshot!(
        "error_search",
        place.told(&["tree", "shop/api", "dumps", "-s", "commonality:<x%"])
    );
    let in_order = |sort: &str| {
        let csv = place.told(&["tree", "shop/api", "dumps", "--format", "csv", "--sort", sort]);
        let mut lines: Vec<String> = csv.lines().map(str::to_owned).collect();
        lines.sort();
        lines
    };
    assert_eq!(in_order("commonality"), in_order("name"), "only the order differs");
    assert_eq!(place.run(&["tree", "shop/api", "dumps", "--sort", "size"]).status.code(), Some(2));
}

#[test]
fn the_list_is_filtered_and_sorted_by_commonality() {
    let Some(dumps) = extra("dumps") else { return };
    let (place, source) = (Place::new(), format!("{}/*.protobuf", dumps.display()));
    let names = |arguments: &[&str]| {
        let mut all = vec!["list", &source, "--format", "json"];
        all.extend(arguments);
        let list = place.json(&all);
        let name = |row: &Value| row["workload"].as_str().unwrap().rsplit('/').next().unwrap().to_owned();
        list.as_array().unwrap().iter().map(name).collect::<Vec<_>>()
    };
    assert_eq!(names(&["--sort=-commonality"]), ["cache", "backup", "web", "api"]);
    assert_eq!(names(&["--sort", "commonality"]), ["api", "web", "backup", "cache"]);
    assert_eq!(names(&["-f", "commonality:<80%"]), ["api"]);
    assert_eq!(names(&["-f", "commonality:(>=0.8 <0.96)"]), ["web", "backup"]);
    let list = place.json(&["list", &source, "-f", "workload:edge/web", "--format", "json"]);
    assert_eq!(
        list[0]["commonality"],
        json!({"process": 0.8718, "file": 0.8095, "dns": 0.6667, "bind": 0.381, "flow": null,
            "syscall": 0.8799, "capability": null, "imds": null})
    );
    assert_eq!(
        list[0]["commonality_of"],
        json!({"unit": "instances", "units": 4, "samples": 4, "left_out": 0, "few": true})
    );
    let one = place.json(&["list", &source, "-f", "workload:edge/web version:v1.3.0", "--format", "json"]);
    assert_eq!(one[0]["commonality"]["process"], Value::Null, "it needs two instances");
}

#[test]
fn the_setting_of_units_decides_what_is_counted() {
    let place = Place::with_fleet();
    place.write("hosts.toml", b"[learning]\nunits = \"hosts\"\n");
    let list = |config: &[&str]| {
        let list =
            place.json(&[config, &["list", "dumps", "-f", "workload:shop/api", "--format", "json"]].concat());
        list[0].clone()
    };
    let (auto, hosts) = (list(&[]), list(&["--config", "hosts.toml"]));
    assert_eq!((&auto["units"], &auto["commonality_of"]["units"]), (&json!("instances"), &json!(3)));
    assert_eq!((&hosts["units"], &hosts["commonality_of"]["units"]), (&json!("hosts"), &json!(2)));
    assert_eq!(hosts["commonality_of"]["samples"], 2, "a host is one, whatever ran on it");
    let tree = ["--config", "hosts.toml", "tree", "shop/api", "dumps", "--format", "json"];
    let told = &place.json(&tree)[0]["commonality"];
    assert_eq!((&told["unit"], &told["n"], &told["few"]), (&json!("hosts"), &json!(2), &json!(true)));
}
