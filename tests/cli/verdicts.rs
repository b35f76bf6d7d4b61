//! The verdicts on the events of real captures, against a table written by hand.
//!
//! Every event lies inside the recording of its own container, which must not count. Two of twelve recordings have an
//! older one of the same version (web v1.2.0 b, api v2.1.0 b); of all others nobody can say where they stand, and what
//! older recordings of other versions hold is all the evidence there is. Which recordings those are, and what stands in
//! them, was read from the files by other means than this program.

use serde_json::Value;

use crate::fixtures::extra;
use crate::support::Place;

/// Workload, version, beginning of the container's id, executables that acted, position, evidence.
type Row = (&'static str, &'static str, &'static str, &'static [&'static str], &'static str, &'static str);

const TABLE: &[Row] = &[
    ("edge/web", "v1.1.0", "4504", &["curl"], "cannot-say", "only-after"),
    ("edge/web", "v1.2.0", "faaa", &["curl"], "cannot-say", "other-version"),
    ("edge/web", "v1.2.0", "9135", &["curl"], "known", "one-instance"),
    ("edge/web", "v1.3.0", "a58d", &["curl"], "cannot-say", "other-version"),
    ("edge/web", "v1.3.0", "a58d", &["gzip", "find"], "cannot-say", "none"),
    ("shop/api", "v2.0.0", "3c14", &["curl"], "cannot-say", "only-after"),
    ("shop/api", "v2.1.0", "5784", &["curl"], "cannot-say", "other-version"),
    ("shop/api", "v2.1.0", "68e0", &["curl"], "known", "one-instance"),
    ("platform/backup", "v0.1.0", "a8d6", &["find", "tar", "gzip", "hostname"], "cannot-say", "only-after"),
    (
        "platform/backup",
        "v0.2.0",
        "1198",
        &["find", "tar", "gzip", "hostname"],
        "cannot-say",
        "other-version",
    ),
    // No older version encrypts; a later one does.
    ("platform/backup", "v0.2.0", "1198", &["openssl"], "cannot-say", "only-after"),
    (
        "platform/backup",
        "v0.3.0",
        "faef",
        &["find", "tar", "gzip", "hostname", "openssl"],
        "cannot-say",
        "other-version",
    ),
    ("platform/backup", "v0.3.0", "faef", &["curl"], "cannot-say", "none"),
];

#[test]
fn no_verdict_on_a_capture_vouches_for_itself() {
    let Some(dumps) = extra("dumps") else { return };
    let dumps = dumps.to_string_lossy().into_owned();
    let judged = Place::new().json(&["signals", &dumps, "--format", "json"]);
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let mut found: Vec<String> = judged
        .as_array()
        .unwrap()
        .iter()
        .map(|signal| {
            assert_eq!(signal["excluded"]["own"], 1, "{signal}");
            let [workload, version, instance, process, position, evidence] =
                ["workload", "version", "instance", "process", "position", "evidence"]
                    .map(|key| text(&signal[key]));
            let workload = workload.trim_start_matches("registry.lab/").to_owned();
            let process = process.rsplit('/').next().unwrap().to_owned();
            [&workload, &version, &instance[..4], &process, &position, &evidence].join(" ")
        })
        .collect();
    let mut expected: Vec<String> = TABLE
        .iter()
        .flat_map(|(workload, version, instance, processes, position, evidence)| {
            processes
                .iter()
                .map(move |process| [*workload, version, instance, process, position, evidence].join(" "))
        })
        .collect();
    found.sort();
    expected.sort();
    assert_eq!(found, expected);
}
