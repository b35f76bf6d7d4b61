//! What is printed for a small fleet, whole, as snapshots.

use crate::support::{Place, told};

#[test]
fn the_list_in_every_format() {
    let place = Place::with_fleet();
    insta::assert_snapshot!("list_text", place.told(&["list", "dumps"]));
    insta::assert_snapshot!("list_csv", place.told(&["list", "dumps", "--format", "csv"]));
    insta::assert_snapshot!("list_markdown", place.told(&["list", "dumps", "--format", "markdown"]));
    insta::assert_snapshot!("list_json", place.told(&["list", "dumps", "--format", "json"]));
    insta::assert_snapshot!(
        "list_filtered",
        place.told(&["list", "dumps", "--filter", "team:shop version:v1"])
    );
    insta::assert_snapshot!(
        "list_sorted",
        place.told(&["list", "dumps", "--sort=-snapshots", "--format", "csv"])
    );
    assert_eq!(
        place.told(&["dumps", "--filter", "team:shop version:v1"]),
        place.told(&["list", "dumps", "--filter", "team:shop version:v1"])
    );
    assert_eq!(
        place.told(&["list", "dumps", "--filter", "-team:none"]),
        place.told(&["list", "dumps"]),
        "a filter may begin with a negation"
    );
    assert_eq!(
        place.told(&["dumps"]),
        place.told(&["list", "dumps"]),
        "without a terminal the explorer is the list"
    );
}

#[test]
fn a_tree_in_every_format() {
    let place = Place::with_fleet();
    insta::assert_snapshot!("tree_text", place.told(&["tree", "shop", "dumps"]));
    insta::assert_snapshot!("tree_ascii", place.told(&["tree", "shop", "dumps", "--ascii", "--depth", "2"]));
    insta::assert_snapshot!("tree_json", place.told(&["tree", "api", "dumps", "--format", "json"]));
    insta::assert_snapshot!("tree_csv", place.told(&["tree", "api", "dumps", "--format", "csv"]));
    insta::assert_snapshot!(
        "tree_narrowed",
        place.told(&["tree", "api", "dumps", "--facet", "file,dns", "--version", "v2", "--search", "pass"])
    );
}

#[test]
fn a_workload_and_a_behaviour_are_shown() {
    let place = Place::with_fleet();
    insta::assert_snapshot!("show_text", place.told(&["show", "shop/api", "dumps"]));
    insta::assert_snapshot!(
        "show_behaviour",
        place.told(&["show", "api", "dumps", "--behaviour", "exec:curl"])
    );
    insta::assert_snapshot!(
        "show_versions",
        place.told(&["show", "api", "dumps", "--section", "versions", "--format", "csv"])
    );
    let json = place.json(&["show", "api", "dumps", "--format", "json"]);
    for key in ["workload", "version_rows", "snapshot_rows", "instance_rows", "host_rows", "metadata", "tags"]
    {
        assert!(!json[key].is_null(), "{key}");
    }
}

#[test]
fn ascii_is_kept_where_it_is_asked_for_or_all_there_is() {
    let place = Place::with_fleet();
    for command in [
        &["list", "dumps"][..],
        &["show", "api", "dumps"],
        &["show", "api", "dumps", "--behaviour", "exec:*"],
        &["tree", "api", "dumps"],
        &["find", "exec:*", "dumps"],
        &["doctor", "dumps"],
    ] {
        let asked = place.command(command).arg("--ascii").output().unwrap();
        let in_c = place.command(command).env("LANG", "C").output().unwrap();
        for output in [asked, in_c] {
            assert!(output.stdout.is_ascii() && output.stderr.is_ascii(), "{command:?}: {}", told(&output));
        }
    }
}

#[test]
fn secrets_are_masked_until_asked_for() {
    let place = Place::with_fleet();
    for command in [
        &["tree", "api", "dumps"][..],
        &["show", "api", "dumps", "--behaviour", "exec:curl"],
        &["show", "api", "dumps", "--behaviour", "exec:curl", "--format", "json"],
        &["find", "exec:curl", "dumps"],
    ] {
        assert!(!place.told(command).contains("hunter2"), "{command:?}");
    }
    let open = place.told(&["show", "api", "dumps", "--behaviour", "exec:curl", "--unmask"]);
    assert!(open.contains("--password=hunter2"), "{open}");
}

#[test]
fn a_behaviour_is_found_across_workloads_and_by_what_it_was_called() {
    let place = Place::with_fleet();
    insta::assert_snapshot!("find_text", place.told(&["find", "dns:*.internal", "dumps"]));
    insta::assert_snapshot!("find_nothing", place.told(&["find", "exec:nmap", "dumps"]));
    let awk = place.json(&["find", "exec:awk", "dumps", "--format", "json"]);
    assert_eq!(
        (&awk[0]["path"], &awk[0]["called"]),
        (&"/usr/bin/mawk".into(), &"awk".into()),
        "the executable of what was called awk"
    );
    assert_eq!((awk.as_array().unwrap().len(), &awk[0]["versions"]), (1, &serde_json::json!(["v2"])));
    assert_eq!(place.json(&["find", "exec:nmap", "dumps", "--format", "json"]), serde_json::json!([]));
}

#[test]
fn tags_are_counted_under_a_filter() {
    let place = Place::with_fleet();
    insta::assert_snapshot!("tags", place.told(&["tags", "dumps", "--filter", "host:host-b"]));
}

#[test]
fn what_is_wrong_says_what_to_do() {
    let place = Place::with_fleet();
    insta::assert_snapshot!("error_no_source", place.told(&["list"]));
    insta::assert_snapshot!("error_ambiguous", place.told(&["tree", "registry", "dumps"]));
    insta::assert_snapshot!("error_unknown", place.told(&["tree", "shop/apy", "dumps"]));
    insta::assert_snapshot!("error_version", place.told(&["tree", "api", "dumps", "--version", "v3"]));
    insta::assert_snapshot!("error_filter", place.told(&["list", "dumps", "--filter", "team:(shop"]));
    insta::assert_snapshot!("error_key", place.told(&["list", "dumps", "--filter", "taem:shop"]));
    insta::assert_snapshot!("error_facet", place.told(&["tree", "api", "dumps", "--facet", "proces"]));
    insta::assert_snapshot!("error_behaviour", place.told(&["find", "exex:curl", "dumps"]));
    insta::assert_snapshot!("error_place", place.told(&["--filter", "team:shop", "list", "dumps"]));
    insta::assert_snapshot!("error_command", place.told(&["lst", "dumps"]));
    insta::assert_snapshot!("error_sort", place.told(&["list", "dumps", "--sort", "snapshot"]));
}

#[test]
fn sources_come_from_the_variable_where_none_is_given() {
    let place = Place::with_fleet();
    let output =
        place.command(&["list", "--format", "csv"]).env("HABITUS_SOURCES", "dumps/web-1.protobuf:").output();
    let text = told(&output.unwrap());
    assert!(text.contains("registry.test/edge/web") && !text.contains("shop/api"), "{text}");
}
