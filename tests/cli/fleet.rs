//! `habitus fleet`, from the command to the file.

use crate::support::Place;

#[test]
fn the_fleet_in_every_format() {
    let place = Place::with_fleet();
    insta::assert_snapshot!("fleet_text", place.told(&["fleet", "dumps"]));
    insta::assert_snapshot!("fleet_csv", place.told(&["fleet", "dumps", "--format", "csv"]));
    insta::assert_snapshot!("fleet_markdown", place.told(&["fleet", "dumps", "--format", "markdown"]));
    insta::assert_snapshot!("fleet_json", place.told(&["fleet", "dumps", "--format", "json"]));
}

#[test]
fn it_is_sorted_and_filtered_and_says_what_it_does_not_know() {
    let place = Place::with_fleet();
    let names = |arguments: &[&str]| -> Vec<String> {
        let rows = place.json(&[&["fleet", "dumps", "--format", "json"], arguments].concat());
        let rows = rows.as_array().unwrap().clone();
        rows.iter().map(|row| row["short_name"].as_str().unwrap().to_owned()).collect()
    };
    let all = names(&[]);
    let mut sorted = names(&["--sort=-workload"]);
    sorted.reverse();
    assert_eq!(all, sorted);
    assert_eq!(names(&["--filter", "team:shop"]), ["shop/api"]);
    let wrong = place.told(&["fleet", "dumps", "--sort", "last_novelti"]);
    assert!(wrong.contains("did you mean `last_novelty`?"), "{wrong}");
    let none = place.told(&["fleet", "dumps", "--filter", "team:nobody"]);
    assert!(none.contains("the filter selects none of the workloads"), "{none}");
    let rows = place.json(&["fleet", "dumps", "--judge", "--format", "json"]);
    assert!(rows.as_array().unwrap().iter().all(|row| row["risks"].is_object()));
}
