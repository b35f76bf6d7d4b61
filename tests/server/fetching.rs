//! Commands over a backend fetch what they are asked about, and no more: counted where they ask.

use serde_json::Value;

use crate::world::{Server, World, demo};

/// How many profiles of workloads were given out. Where one is read again it is only asked whether it is still the same.
fn profiles_given(server: &Server) -> u64 {
    let text = server.get("/metrics").text();
    let count = text.lines().find_map(|line| {
        line.strip_prefix("habitus_requests_total{route=\"profile\",status=\"200\"} ")?.parse().ok()
    });
    count.unwrap_or(0)
}

/// What a command prints as JSON, and how many profiles it asked for, from a home where nothing is kept.
fn said(server: &Server, words: &[&str]) -> (Value, u64) {
    let (world, before) = (World::new(), profiles_given(server));
    let arguments: Vec<&str> = words.iter().copied().chain(["--format", "json"]).collect();
    let output = world
        .command(&arguments)
        .env("HABITUS_TOKEN", &server.token)
        .env("SOURCE_DATE_EPOCH", "1795000000")
        .output()
        .unwrap();
    let value = serde_json::from_slice(&output.stdout)
        .unwrap_or_else(|error| panic!("{words:?}: {error}: {}", String::from_utf8_lossy(&output.stderr)));
    (value, profiles_given(server) - before)
}

#[test]
fn a_command_asks_for_the_profiles_of_what_it_is_about() {
    let world = World::new();
    let server = world.serve();
    let demo = demo();
    let pushed = world
        .command(&["push", demo.to_str().unwrap(), "--to", &server.url()])
        .env("HABITUS_TOKEN", &server.token)
        .output();
    pushed.unwrap();
    server.wait_learned();
    let url = server.url();
    let all = server.workloads();
    let with_signals = all.iter().filter(|row| row["signals"].as_u64() > Some(0)).count() as u64;
    assert!(with_signals > 1 && with_signals < all.len() as u64, "{with_signals} of {}", all.len());
    let (suggested, asked) = said(&server, &["suggest", &url]);
    assert_eq!(asked, with_signals);
    let suggestion = &suggested.as_array().unwrap()[0];
    let (id, workload) = (suggestion["id"].as_str().unwrap(), suggestion["workload"].as_str().unwrap());
    let signal = suggestion["signals"][0].as_str().unwrap();
    let container = "d25308df492d";
    for (words, most) in [
        (vec!["matrix", "shop/api", &url], 1),
        (vec!["show", "shop/api", &url, "--trust"], 1),
        (vec!["diff", "v2.0.0", "v2.1.0", &url, "--workload", "shop/api"], 1),
        (vec!["diff", "workload:shop/api", "workload:edge/cache", &url], 2),
        (vec!["only-here", container, &url], 1),
        (vec!["tags", &url, "--filter", "workload:shop/api"], 1),
        (vec!["suggest", workload, &url], 1),
        (vec!["suggest", &url, "--workload", workload], 1),
        (vec!["suggest", signal, &url], 1),
        (vec!["suggest", id, &url], with_signals),
        (vec!["check", &url, "--leave-one-out", "instance", "--filter", "workload:shop/api"], 1),
        (vec!["check", &url, "--filter", "workload:shop/api", "--baseline", &url], 2),
    ] {
        let (value, asked) = said(&server, &words);
        assert!((1..=most).contains(&asked), "{words:?} asked for {asked} of {most}");
        let is_empty = value.as_array().is_some_and(Vec::is_empty);
        assert!(!is_empty || words[0] == "check", "{words:?}");
    }
}
