//! The sentences: each in a world made for it.

use std::fs;

use serde_json::{Value, json};

use super::*;
use crate::fleet::{Cancel, Fleet, FleetOptions};
use crate::learning::Scope;
use crate::model::Selection;
use crate::text::Zone;

const HOUR: u64 = 3_600 * 1_000_000_000;
/// 2026-11-10T00:00:00Z.
const DAY_ONE: u64 = 1_794_268_800_000_000_000;

/// One dump: of which instance on which host of which version, from which hour on and for how many, and what ran.
#[derive(Clone)]
struct Dump {
    instance: String,
    host: String,
    version: &'static str,
    from: u64,
    hours: u64,
    ran: Vec<String>,
}

fn dump(instance: u64, from: u64, ran: &[&str]) -> Dump {
    Dump {
        instance: format!("c{instance}"),
        host: format!("host-{}", instance % 4),
        version: "v1",
        from,
        hours: 4,
        ran: ran.iter().map(|path| (*path).to_owned()).collect(),
    }
}

impl Dump {
    fn json(&self, number: usize) -> Value {
        let at = |hour: u64| (DAY_ONE + hour * HOUR).to_string();
        let process = |path: &String| json!({"process": {"file": {"path": path}}});
        json!({
            "host": self.host,
            "metadata": {
                "name": format!("dump-{number}"),
                "start": at(self.from),
                "end": at(self.from + self.hours),
                "container_id": self.instance,
            },
            "tags": ["image_name:shop/api", format!("image_tag:{}", self.version)],
            "tree": self.ran.iter().map(process).collect::<Vec<_>>(),
        })
    }
}

fn report(dumps: &[Dump]) -> TrustReport {
    report_of(dumps, |_| {}, |_| true)
}

fn report_of(
    dumps: &[Dump],
    more: impl FnOnce(&std::path::Path),
    keep: impl FnMut(crate::model::ObservationId) -> bool,
) -> TrustReport {
    let folder = tempfile::tempdir().unwrap();
    for (number, dump) in dumps.iter().enumerate() {
        fs::write(folder.path().join(format!("{number}.json")), dump.json(number).to_string()).unwrap();
    }
    more(folder.path());
    let fleet = Fleet::start(vec![folder.path().into()], FleetOptions::default(), || {});
    let view = fleet.surveyed();
    let workload = view.workload("shop/api").unwrap();
    let profile = fleet.open("shop/api", &Cancel::default(), &mut |_| {}).unwrap();
    let scope = Scope::of(&profile, Selection::from_fn(profile.observations().len(), keep));
    let gathered = gather(&fleet, &view, &profile, &scope, &Cancel::default());
    TrustReport::of(&Asked {
        workload,
        profile: &profile,
        scope: &scope,
        gathered: &gathered,
        clock: Clock { now: DAY_ONE + 400 * HOUR, zone: Zone::Utc },
        masker: None,
        ascii: false,
    })
}

fn ids(report: &TrustReport, leaning: Leaning) -> Vec<&'static str> {
    report.leaning(leaning).map(|sentence| sentence.id).collect()
}

fn text<'a>(report: &'a TrustReport, id: &str) -> &'a str {
    report.sentences.iter().find(|sentence| sentence.id == id).map_or("", |sentence| sentence.text.as_str())
}

/// Eight instances on four hosts over nine days, all alike.
fn settled() -> Vec<Dump> {
    (0..24).map(|n| dump(n % 8, n * 9, &["/usr/bin/api", "/bin/sh"])).collect()
}

#[test]
fn a_settled_profile_is_believed_and_says_what_would_shake_it() {
    let report = report(&settled());
    assert_eq!(ids(&report, Leaning::Poison), [] as [&str; 0]);
    assert_eq!(ids(&report, Leaning::Doubt), [] as [&str; 0], "{:#?}", report.sentences);
    assert_eq!(ids(&report, Leaning::Support), ["units", "levelled", "quiet", "no-hint"]);
    assert!(
        report.says.starts_with("It says stable, by Habitus's rule (200 snapshots or 48 h"),
        "{}",
        report.says
    );
    assert_eq!(report.belief, "Nothing that was found speaks against it.");
    assert_eq!(report.changes, ["recordings of DNS names"]);
    assert_eq!(report.mark, None);
    assert_eq!(
        text(&report, "units"),
        "24 snapshots of 8 instances on 4 hosts over 9 days, watched for 4 days."
    );
}

#[test]
fn few_of_everything_is_said_with_what_is_missing() {
    let report = report(&[dump(1, 0, &["/usr/bin/api"]), dump(1, 4, &["/usr/bin/api", "/bin/sh"])]);
    assert_eq!(
        ids(&report, Leaning::Doubt),
        ["one-instance", "lacks", "one-host", "few-days", "still-new", "just-new"],
    );
    assert_eq!(
        report.changes[..4],
        [
            "4 instances more",
            "40 h more of watching, or 198 snapshots more and 1 instance more of v1",
            "another host",
            "2 days more"
        ]
    );
    assert!(report.says.starts_with("It says learning"), "{}", report.says);
    assert!(report.changes_text().starts_with("What it needs to be believed: 4 instances more; "));
    assert_eq!(report.mark.map(|mark| mark.id), Some("few"));
    assert_eq!(
        text(&report, "still-new"),
        "One in 2 of the next snapshots is expected to bring a new process (f1/N = 1/2)."
    );
    let Opens::Nodes { nodes, .. } = &report.sentences.iter().find(|s| s.id == "still-new").unwrap().opens
    else {
        panic!("it opens the processes seen once")
    };
    assert_eq!(nodes.iter().map(|node| report.profile.tree().name(*node)).collect::<Vec<_>>(), ["/bin/sh"]);
}

#[test]
fn what_is_new_in_another_instance_and_one_that_outweighs_the_others() {
    let mut dumps: Vec<Dump> = (0..20).map(|n| dump(0, n * 8, &["/usr/bin/api"])).collect();
    for other in 1..5_u64 {
        let own = format!("/opt/tool-{}", ["a", "b", "c", "d"][other as usize - 1]);
        dumps.push(dump(other, 160 + other, &["/usr/bin/api", &own]));
    }
    let report = report(&dumps);
    assert_eq!(text(&report, "one-sided"), "20 of 24 snapshots are of one instance.");
    assert_eq!(
        text(&report, "instance-new"),
        "Another instance is expected to bring 0.80 new processes: 4 of 5 were seen in one instance alone."
    );
}

#[test]
fn a_new_version_that_is_learned_still_is_told_apart() {
    let mut dumps = settled();
    dumps.push(Dump { version: "v2", ..dump(9, 220, &["/usr/bin/api", "/bin/sh"]) });
    let report = report(&dumps);
    let learning = "v2, the newest version, is learning still: it lacks 44 h more of watching, or 199 snapshots more and \
                    1 instance more.";
    assert_eq!(text(&report, "lacks"), learning);
    assert_eq!(text(&report, "thin-version"), "v2 was watched in fewer than 2 instances.");
}

#[test]
fn drift_is_named_and_opened() {
    let mut dumps = settled();
    dumps[20].ran.push("/usr/bin/curl".to_owned());
    let report = report(&dumps);
    assert!(text(&report, "drift").starts_with("Drift: 1 process came after"), "{:#?}", report.sentences);
}

#[test]
fn bad_files_and_a_filter_are_told() {
    let whole = dump(3, 0, &["/usr/bin/api", "/bin/sh"]).json(77).to_string();
    let cut =
        |folder: &std::path::Path| fs::write(folder.join("cut.json"), &whole[..whole.len() - 40]).unwrap();
    let report = report_of(&settled(), cut, |id| id.0 != 5);
    assert!(text(&report, "cut").contains("cut short"), "{:#?}", report.sentences);
    assert!(text(&report, "narrowed").starts_with("Told of 24 of 25 recordings"), "{:#?}", report.sentences);
}

#[test]
fn every_sentence_is_one_and_safe_names_are_left_to_whoever_shows_them() {
    let mut dumps = settled();
    dumps[23].version = "v\u{1b}[2J";
    let report = report(&dumps);
    for sentence in &report.sentences {
        assert!(sentence.text.ends_with('.') && sentence.text.len() > 20, "{}", sentence.text);
    }
    let mut out = Vec::new();
    write_text(
        &mut out,
        &report,
        crate::reports::table::Layout::default(),
        &Clock { now: DAY_ONE, zone: Zone::Utc },
    )
    .unwrap();
    assert!(!String::from_utf8(out).unwrap().contains('\u{1b}'));
    let json = to_json(&report, None);
    assert_eq!(json["facets"]["process"]["known"], 2);
    assert_eq!(json["curve"].as_array().map(Vec::len), Some(24));
}

#[test]
fn marks_without_opening_are_those_of_the_open_profile() {
    for dumps in [settled(), settled()[..3].to_vec(), vec![dump(1, 0, &["/a"])]] {
        let report = report(&dumps);
        let w = &report.trust.watched;
        let once = report.trust.novelty.of_facet(crate::model::Facet::Process).once;
        let kind = crate::learning::UnitKind::Instances;
        let units = (w.snapshots, w.instances, w.hosts);
        assert_eq!(of_row(kind, units, report.trust.status.0, once), report.mark);
    }
}
