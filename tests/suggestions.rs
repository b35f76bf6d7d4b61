//! Suggestions over the demo fleet, by the library: made, accepted, proved, checked, and never of the planted cron job.

#![allow(clippy::unwrap_used, reason = "a test that cannot read the demo data has failed")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use habitus::fleet::{Cancel, Chosen, Fleet, FleetOptions, Severity};
use habitus::model::UnixNanos;
use habitus::suppressions::store::{Accepted, Change, State};
use habitus::suppressions::{Allowed, Breadth, Place, Suggestion};

const PLANTED: &str = "AQ26881457ed";
const BACKUP: &str = "registry.lab/platform/backup";
const WEEKLY: &str = "registry.lab/shop/weekly-report";
/// Later than everything in the demo data.
const NOW: UnixNanos = UnixNanos(1_795_600_000_000_000_000);

fn demo() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("demo-data")
}

fn fleet(sources: &[&Path], store: &Path) -> Fleet {
    let options = FleetOptions {
        suppressions: Some(store.to_owned()),
        author: "ada".to_owned(),
        ..FleetOptions::default()
    };
    fleet_with(sources, options)
}

fn fleet_with(sources: &[&Path], options: FleetOptions) -> Fleet {
    let fleet =
        Fleet::start(sources.iter().map(|path| path.as_os_str().to_owned()).collect(), options, || {});
    let _ = fleet.surveyed();
    fleet
}

fn suggestion(fleet: &Fleet, workload: &str, rule: &str) -> Suggestion {
    let all = fleet.suggestions(workload, &Cancel::default()).unwrap();
    all.list
        .iter()
        .find(|suggestion| suggestion.rule == rule && suggestion.proposed.is_some())
        .unwrap()
        .clone()
}

/// What the proposed rung of a suggestion is accepted as.
fn proposed(fleet: &Fleet, suggestion: &Suggestion) -> Accepted {
    let scope = &suggestion.scopes[suggestion.proposed.unwrap()];
    let chosen = Chosen {
        breadth: scope.breadth,
        place: scope.place,
        reason: "noise".to_owned(),
        typed: false,
        query: Some(scope.text.clone()),
    };
    fleet.acceptance(&suggestion.workload, &suggestion.id, &chosen, NOW, &Cancel::default()).unwrap()
}

fn accept(fleet: &Fleet, suggestion: &Suggestion) -> Arc<Accepted> {
    let accepted = Arc::new(proposed(fleet, suggestion));
    fleet.suppress(&suggestion.id, Change::Accept(Arc::clone(&accepted)), None, NOW).unwrap();
    accepted
}

/// The fleet that a bundle is proved on: the recordings that it rests on, and all signals.
fn proving(sources: &[&Path], accepted: &Accepted) -> Fleet {
    let only: BTreeSet<String> = accepted.bundle.inputs.iter().map(|input| input.hash.clone()).collect();
    fleet_with(sources, FleetOptions { only: Some(Arc::new(only)), ..FleetOptions::default() })
}

#[test]
fn two_noisy_behaviours_are_proposed_and_the_planted_cron_job_is_hidden_by_no_rung_that_may_be_taken() {
    let dir = tempfile::tempdir().unwrap();
    let fleet = fleet(&[&demo()], &dir.path().join("s.jsonl"));
    let temporary = suggestion(&fleet, BACKUP, "archive_creation");
    let scope = &temporary.scopes[temporary.proposed.unwrap()];
    assert_eq!((scope.breadth, scope.hides.signals, scope.hides.unknown), (Breadth::FoldedArguments, 30, 0));
    let weekly = suggestion(&fleet, WEEKLY, "page_renderer_in_container");
    assert_eq!(weekly.evidence.recurrence, "regular, weekly (4 of 4 Sundays)");
    let view = fleet.view();
    let planted =
        view.signals.indices().find(|&at| view.signals.head(at).unwrap().id.starts_with(PLANTED)).unwrap();
    let mut refused = 0;
    for workload in &view.workloads {
        let all = fleet.suggestions(&workload.name, &Cancel::default()).unwrap();
        for suggestion in &all.list {
            assert!(!suggestion.signals.contains(&planted), "{suggestion:#?}");
            for scope in &suggestion.scopes {
                let Some(query) = &scope.query else { continue };
                let hit = fleet.would_hide(query, &Cancel::default()).unwrap();
                if hit.iter().any(|(at, effect)| *at == planted && effect.hidden > 0) {
                    assert!(matches!(scope.allowed, Allowed::Refused(_)), "{scope:#?}");
                    refused += 1;
                }
            }
        }
    }
    assert!(refused > 0, "no rung would have hidden it, so that nothing was tested");
    let shop = fleet.suggestions("registry.lab/shop/api", &Cancel::default()).unwrap();
    let why = shop.without.iter().find(|without| without.at == planted).unwrap();
    assert_eq!(why.id, "unlearned");
}

#[test]
fn what_is_accepted_hides_at_once_is_proved_and_can_be_taken_back() {
    let dir = tempfile::tempdir().unwrap();
    let store = dir.path().join("s.jsonl");
    let fleet = fleet(&[&demo()], &store);
    let suggestion = suggestion(&fleet, BACKUP, "archive_creation");
    let accepted = accept(&fleet, &suggestion);
    let suppressed = fleet.suppressed(NOW, &Cancel::default()).unwrap();
    assert_eq!((suppressed.count(), suppressed.state(&suggestion.id)), (30, State::Active));
    let hidden: Vec<_> = suppressed.hides(&suggestion.id).iter().map(|(at, _)| *at).collect();
    assert_eq!(hidden, suggestion.signals);
    assert!(hidden.iter().all(|&at| suppressed.is_hidden(at)));

    let proved = proving(&[&demo()], &accepted).prove(&suggestion.id, &accepted, &Cancel::default()).unwrap();
    assert!(proved.holds(), "{proved:#?}");
    let checked = fleet.check_suppressions(NOW, &Cancel::default()).unwrap();
    assert_eq!(checked.iter().map(|checked| checked.findings.len()).collect::<Vec<_>>(), [0]);

    fleet.unsuppress(None, NOW).unwrap();
    let suppressed = fleet.suppressed(NOW, &Cancel::default()).unwrap();
    assert_eq!((suppressed.count(), suppressed.state(&suggestion.id)), (0, State::Open));
}

#[test]
fn a_proof_fails_where_anything_that_it_rests_on_is_another_one() {
    let dir = tempfile::tempdir().unwrap();
    let fleet = fleet(&[&demo()], &dir.path().join("s.jsonl"));
    let suggestion = suggestion(&fleet, BACKUP, "archive_creation");
    let accepted = accept(&fleet, &suggestion);
    let prove = |fleet: &Fleet, accepted: &Accepted| {
        fleet.prove(&suggestion.id, accepted, &Cancel::default()).unwrap()
    };
    // A recording fewer.
    let missing =
        prove(&proving(&[&demo().join("platform-a1"), &demo().join("signals")], &accepted), &accepted);
    assert!(!missing.holds() && !missing.missing.is_empty());
    // The signals are others.
    let signals =
        prove(&proving(&[&demo().join("platform-a1"), &demo().join("platform-a2")], &accepted), &accepted);
    assert!(!signals.holds());
    // Somebody has touched the figures.
    let whole = proving(&[&demo()], &accepted);
    let mut forged = Accepted::clone(&accepted);
    forged.bundle.units = (99, 99);
    let differences = prove(&whole, &forged).differences;
    assert_eq!(differences.iter().map(|difference| difference.what).collect::<Vec<_>>(), ["units"]);
    let mut wider = Accepted::clone(&accepted);
    wider.query = wider.query.replace(" AND image_tag:\"v0.3.0\"", "");
    assert_eq!(prove(&whole, &wider).differences[0].what, "query");
}

#[test]
fn what_comes_later_is_checked_and_not_proved() {
    let dir = tempfile::tempdir().unwrap();
    let (store, later) = (dir.path().join("s.jsonl"), dir.path().join("later.json"));
    let fleet_before = fleet(&[&demo()], &store);
    let suggestion = suggestion(&fleet_before, BACKUP, "recon_utility");
    let accepted = accept(&fleet_before, &suggestion);
    // The same command by another user: what it shows is a new use.
    let event = |user: &str, uid: u32| {
        let link = |path: &str, args: &str| {
            format!(
                r#"{{"executable":{{"path":"{path}"}},"args":{args},"user":"{user}","uid":{uid},"gid":{uid},"credentials":{{"uid":{uid},"user":"{user}","euid":{uid}}}}}"#
            )
        };
        let find = link("/usr/bin/find", r#"["/data","-newer","/var/lib/backup/stamp","-type","f"]"#);
        let parent = link("/usr/local/bin/backup.sh", "[]");
        let mut process = find.trim_end_matches('}').to_owned();
        // One brace belongs to the credentials.
        process.push_str(&format!(r#"}},"pid":7,"ppid":6,"parent":{parent},"ancestors":[{parent}]}}"#));
        format!(
            r#"{{"agent":{{"rule_id":"recon_utility","rule_version":"3"}},"evt":{{"name":"exec"}},"date":"2026-11-25T02:00:00Z","file":{{"path":"/usr/bin/find"}},"container":{{"id":"{}"}},"process":{process}}}"#,
            "ab".repeat(32)
        )
    };
    let signal = format!(
        r#"{{"data":[{{"id":"LATER1","type":"signal","attributes":{{"timestamp":"2026-11-25T02:00:00Z","tags":["image_name:{BACKUP}","image_tag:v0.3.0","env:prod"],"custom":{{"agent":{{"rule_id":"recon_utility"}},"samples":[{{"content":{{"custom":{}}}}}]}}}}}}]}}"#,
        event("root", 4242)
    );
    fs::write(&later, signal).unwrap();
    let after = fleet(&[&demo(), &later], &store);
    let view = after.view();
    assert!(view.signals.with_id("LATER1").next().is_some(), "{:?}", view.problems);
    let checked = after.check_suppressions(NOW, &Cancel::default()).unwrap();
    let found: Vec<&str> = checked[0].findings.iter().map(|finding| finding.id).collect();
    assert_eq!(found, ["hides-unlearned"], "{:?}", checked[0].findings);
    let proved = proving(&[&demo(), &later], &accepted);
    let proved = proved.prove(&suggestion.id, &accepted, &Cancel::default()).unwrap();
    assert_eq!(proved.differences.first().map(|difference| difference.what), Some("signals looked at"));
}

#[test]
fn a_rung_that_is_not_allowed_needs_typing_and_one_that_cannot_be_said_is_never_accepted() {
    let dir = tempfile::tempdir().unwrap();
    let fleet = fleet(&[&demo()], &dir.path().join("s.jsonl"));
    let suggestion = suggestion(&fleet, BACKUP, "archive_creation");
    let wide = |typed| Chosen {
        breadth: Breadth::AnyArguments,
        place: Place::Image,
        reason: "r".to_owned(),
        typed,
        query: None,
    };
    let refused =
        fleet.acceptance(BACKUP, &suggestion.id, &wide(false), NOW, &Cancel::default()).unwrap_err();
    assert!(refused.to_string().contains("tar is never suppressed wider"), "{refused}");
    let typed = fleet.acceptance(BACKUP, &suggestion.id, &wide(true), NOW, &Cancel::default()).unwrap();
    assert!(typed.overridden);
    let cache = "registry.lab/edge/cache";
    let all = fleet.suggestions(cache, &Cancel::default()).unwrap();
    let secret = &all.list[0];
    let exact = Chosen { breadth: Breadth::Exact, ..wide(true) };
    let refused = fleet.acceptance(cache, &secret.id, &exact, NOW, &Cancel::default()).unwrap_err();
    assert!(refused.to_string().contains("looks like a secret"), "{refused}");
}

#[test]
fn decisions_among_the_sources_are_told_and_hide_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let laid = dir.path().join("laid.jsonl");
    {
        let fleet = fleet(&[&demo()], &laid);
        accept(&fleet, &suggestion(&fleet, BACKUP, "archive_creation"));
    }
    let other = fleet(&[&demo(), &laid], &dir.path().join("own.jsonl"));
    assert_eq!(other.suppressed(NOW, &Cancel::default()).unwrap().count(), 0);
    let view = other.view();
    let told = view.problems.iter().find(|problem| problem.file.ends_with("laid.jsonl")).unwrap();
    assert_eq!(told.severity, Severity::Note);
    assert!(told.reason.contains("suppressions.file"), "{}", told.reason);
}
