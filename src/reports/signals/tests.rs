//! Rows, order, groups, filters and timeline of the sample's signals.

use std::sync::{Arc, LazyLock};

use super::*;
use crate::fleet::Suppressed;
use crate::fleet::{FleetView, samples};
use crate::learning::{Share, UnitKind};
use crate::model::{ArenaBuilder, Facet, NodeId, Severity};
use crate::query::{self, Vocabulary};
use crate::reports::Clock;
use crate::reports::nodes::NodePath;
use crate::reports::subject::WorkloadFacts;
use crate::reports::table::Layout;
use crate::signals::{
    Evidence, Excluded, Judged, Mark, Position, Reason, Side, SignalIndex, UnitsSeen, Verdict, Why,
};
use crate::text::{Masker, Zone};

pub(crate) const CLOCK: Clock = Clock { now: samples::NOW, zone: Zone::Utc };

/// A verdict of these two axes, seen in `k` of `n` instances.
pub(crate) fn verdict(position: Position, evidence: Evidence, k: u32, n: u32) -> Verdict {
    let share = Share { k, n };
    let reason = |side, id, text: &str| Reason { side, id, text: text.to_owned() };
    Verdict {
        position,
        evidence,
        units: (n > 0).then_some(UnitsSeen { kind: UnitKind::Instances, share }),
        bound: (n > 0).then_some(0.25),
        excluded: Excluded { own: 1, later: 2, unsplit: 0 },
        judged: Judged { judged: 1, of: 1 },
        event: 0,
        links: vec![Mark::Usual, Mark::Usual, Mark::NewArguments],
        deed: Mark::New,
        node: None,
        found: false,
        reasons: vec![
            reason(Side::Concern, "nobody-else", "0 of 4 other instances did it"),
            reason(Side::Concern, "cron", "a web server wrote cron"),
            reason(Side::Against, "known-shell", "sh under gunicorn is usual (4/4), with other arguments"),
            reason(Side::CannotTell, "no-flows", "flows are not recorded"),
        ],
    }
}

/// What the sample's signals are judged to be, by their ids; the probe is usual, one signal is not judged.
pub(crate) fn judge(view: &FleetView, at: SignalIndex) -> Option<Arc<Verdict>> {
    let head = view.signals.head(at)?;
    let verdict = match head.id {
        "AwAAAZ-cron" => verdict(Position::NewUse, Evidence::None, 0, 4),
        "AwAAAZ-curl" => verdict(Position::NewProcess, Evidence::None, 0, 4),
        "AwAAAZ-host" => verdict(Position::CannotSay(Why::Unplaced), Evidence::None, 0, 0),
        id if id.starts_with("AwAAAZ-probe") => {
            let mut known = verdict(Position::Known, Evidence::Usual, 4, 4);
            known.links = vec![Mark::Usual, Mark::Usual];
            known.deed = Mark::Usual;
            known
        }
        _ => return None,
    };
    Some(Arc::new(verdict))
}

/// The rows of all of the sample's signals.
pub(crate) fn rows(view: &FleetView) -> Vec<Arc<SignalRow>> {
    let indices: Vec<SignalIndex> = view.signals.indices().collect();
    RowMaker::new(view, Some(Masker::ASCII)).rows(&indices, None, |at| judge(view, at))
}

static ANY: LazyLock<SignalRow> = LazyLock::new(|| (*rows(&samples::fleet())[0]).clone());

/// A judged signal that stands at a node, or hangs nowhere, with what no profile holds beyond it.
pub(crate) fn standing(
    node: Option<NodePath>,
    beyond: &[(Facet, &str)],
    position: Position,
) -> Arc<SignalRow> {
    let unseen = |(facet, name): &(Facet, &str)| Unseen {
        facet: *facet,
        name: (*name).to_owned(),
        qualifier: String::new(),
    };
    let evidence = if position == Position::Known { Evidence::Usual } else { Evidence::None };
    Arc::new(SignalRow {
        node: node.map(Arc::new),
        beyond: beyond.iter().map(unseen).collect(),
        verdict: Some(Arc::new(verdict(position, evidence, 4, 4))),
        ..ANY.clone()
    })
}

#[test]
fn marks_stand_on_nodes_on_all_above_them_and_ghosts_below_the_last_known() {
    let mut b = ArenaBuilder::default();
    let [sh, curl] = ["/bin/sh", "/bin/curl"].map(|name| {
        let id = b.open(Facet::Process);
        b.set_name(id, name);
        id
    });
    let tree = b.finish();
    let at = |node| Some(NodePath::of(&tree, node));
    let new = Position::NewProcess;
    let process = |name| (Facet::Process, name);
    let rows = [
        standing(at(curl), &[], Position::Known),
        standing(at(curl), &[], new),
        standing(at(sh), &[process("nc"), (Facet::Dns, "x.test")], new),
        standing(at(sh), &[process("nc"), (Facet::File, "/etc/x")], new),
        standing(at(sh), &[process("id")], new),
        standing(None, &[process("kmod")], new),
        standing(Some(NodePath::default()), &[process("of another profile")], new),
    ];
    let marks = Marks::of(&tree, &rows);
    assert_eq!(marks.on(curl), Count { all: 2, unknown: 1 });
    assert_eq!((marks.on(sh), marks.below(sh)), (Count::default(), Count { all: 5, unknown: 4 }));
    let ghosts: Vec<_> = (0..marks.ghosts.len() as u32)
        .filter_map(|ghost| marks.ghosts.get(ghost))
        .map(|g| (g.what.name.as_str(), g.anchor, g.parent, g.level, g.younger, g.count.all))
        .collect();
    let expected = [
        ("kmod", None, None, 0, false, 1),
        ("nc", Some(sh), None, 0, true, 2),
        ("x.test", Some(sh), Some(1), 1, true, 1),
        ("/etc/x", Some(sh), Some(1), 1, false, 1),
        ("id", Some(sh), None, 0, false, 1),
    ];
    assert_eq!(ghosts, expected);
    assert_eq!((marks.ghosts.below(None), marks.ghosts.below(Some(sh))), (0..1, 1..5));
    let many: Vec<_> =
        (0..600).map(|n| standing(at(sh), &[(Facet::Process, n.to_string().as_str())], new)).collect();
    assert!(Marks::of(&tree, &many).ghosts.len() <= 500, "bounded");
}

#[test]
fn what_only_its_own_recording_holds_is_no_ghost() {
    let view = samples::fleet();
    let mut b = ArenaBuilder::default();
    for name in ["/usr/bin/init", "/usr/bin/gunicorn", "/usr/bin/dash"] {
        let id = b.open(Facet::Process);
        b.set_name(id, name);
    }
    let (gunicorn, dash) = (NodeId(1), NodeId(2));
    let tree = b.finish();
    let row = |id: &str, node: NodeId, links: &[Mark]| {
        let mut verdict = verdict(Position::NewProcess, Evidence::None, 0, 4);
        (verdict.node, verdict.links) = (Some(node), links.to_vec());
        let at = view.signals.with_id(id).next().unwrap();
        RowMaker::new(&view, None).row(at, Some(&tree), Some(Arc::new(verdict))).unwrap()
    };
    let names = |row: &SignalRow| row.beyond.iter().map(|step| step.name.clone()).collect::<Vec<_>>();
    let new_shell = [Mark::Usual, Mark::Usual, Mark::New];
    let cron = row("AwAAAZ-cron", gunicorn, &new_shell);
    assert_eq!(cron.node.as_ref().unwrap().find(&tree), Some(dash), "the shell is in the tree");
    assert_eq!(names(&cron), ["/etc/cron.d/refresh"]);
    let curl = row("AwAAAZ-curl", gunicorn, &[Mark::Usual, Mark::Usual, Mark::New, Mark::NotCompared]);
    assert_eq!(
        (curl.node.as_ref().unwrap().find(&tree), names(&curl)),
        (Some(dash), vec!["/usr/bin/curl".to_owned()])
    );
}

fn picked(rows: &[Arc<SignalRow>], filter: &str) -> Vec<String> {
    let query = query::parse(filter).unwrap();
    let order =
        order(rows, |row| query.matches(&SignalSubject { row, facts: None, local: None, hidden: &[] }));
    order.into_iter().map(|at| rows[at].id.clone()).collect()
}

#[test]
fn unknown_ones_come_first_and_usual_ones_last() {
    let rows = rows(&samples::fleet());
    let ids = picked(&rows, "");
    assert_eq!(ids.len(), rows.len());
    assert_eq!(ids[..4], ["AwAAAZ-curl", "AwAAAZ-cron", "AwAAAZ-host", "evil\u{1b}[2J\u{202e}id"]);
    assert_eq!(ids[4], "AwAAAZ-probe-00", "of equal ones the latest first");
}

#[test]
fn behaviours_group_repeats_and_the_first_member_is_the_worst() {
    let rows = rows(&samples::fleet());
    let order = order(&rows, |_| true);
    let by_behaviour = groups(&rows, &order, Grouping::Behaviour);
    assert_eq!(by_behaviour.len(), 5);
    let probes = by_behaviour.last().unwrap();
    assert_eq!((probes.members.len(), probes.instances, probes.events, probes.unknown), (40, 5, 480, 0));
    assert!(probes.first < probes.last);
    assert_eq!(groups(&rows, &order, Grouping::None).len(), rows.len());
    assert_eq!(groups(&rows, &order, Grouping::Rule).len(), 5);
    // Rows that were made apart share no behaviour, and are one group all the same.
    let view = samples::fleet();
    let again: Vec<Arc<SignalRow>> = view
        .signals
        .indices()
        .flat_map(|at| RowMaker::new(&view, None).rows(&[at], None, |_| None))
        .collect();
    let order: Vec<usize> = (0..again.len()).collect();
    assert_eq!(groups(&again, &order, Grouping::Behaviour).len(), 5);
    for grouping in Grouping::ALL {
        let members: usize = groups(&rows, &order, grouping).iter().map(|group| group.members.len()).sum();
        assert_eq!(members, rows.len(), "every signal stands in one group: {}", grouping.id());
    }
}

#[test]
fn every_key_of_the_filter_selects() {
    let view = samples::fleet();
    let rows = rows(&view);
    for (filter, count) in [
        ("verdict:new-process", 1),
        ("verdict:new-*", 2),
        ("position:known evidence:usual", 40),
        ("evidence:none", 3),
        ("verdict:unjudged", 1),
        ("rule:cron_at_job_creation", 1),
        ("severity:(high OR critical)", 2),
        ("process:curl", 1),
        ("process:/usr/bin/dash", 41),
        ("exec:gunicorn", 2),
        ("name:/etc/cron.d/*", 1),
        ("name:refresh", 1),
        ("operation:exec", 41),
        ("facet:dns", 1),
        ("workload:shop/api", 42),
        ("version:v2.1.0", 42),
        ("host:host-9", 1),
        ("container:shop-v2.1.0-4", 10),
        ("triage:open", 44),
        ("id:AwAAAZ-cron", 1),
        ("kind:signal", 44),
        ("events:>2", 41),
        ("source:runtime-security-agent", 44),
        // The tags of an instance hold for signals that do not bring them.
        ("team:shop env:prod", 42),
        ("\"Cron job\"", 1),
        ("-exec:dash", 2),
    ] {
        assert_eq!(picked(&rows, filter).len(), count, "{filter}");
    }
    let api = view.workload("registry.lab/shop/api").unwrap();
    let facts = WorkloadFacts::new(api);
    let row = rows.iter().find(|row| row.id == "AwAAAZ-cron").unwrap();
    for (filter, passes) in
        [("status:learning", true), ("status:stable", false), ("instances:>3", true), ("nodes:<3", false)]
    {
        let subject = SignalSubject { row, facts: Some(&facts), local: None, hidden: &[] };
        assert_eq!(query::parse(filter).unwrap().matches(&subject), passes, "{filter}");
    }
}

#[test]
fn keys_are_explained_and_their_values_are_offered() {
    let rows = rows(&samples::fleet());
    let words = SignalWords::of(&rows, &Suppressed::default());
    let complete = |line: &str| {
        let found = query::complete(line, line.len(), &words);
        found.candidates.into_iter().map(|c| (c.text, c.count)).collect::<Vec<_>>()
    };
    assert_eq!(complete("verdi"), [("verdict:".to_owned(), u64::MAX)]);
    assert!(complete("verdict:").contains(&("known".to_owned(), 40)));
    assert!(complete("verdict:").contains(&("parent-lost".to_owned(), 0)));
    assert!(complete("team:s").contains(&("shop".to_owned(), 42)));
    words.keys(&mut |key, _| {
        assert!(help(key).is_some() || complete(&format!("{key}:")).len() > 1 || key == "source", "{key}");
    });
    for (at, key) in KEYS.iter().enumerate() {
        assert!(!key.help.is_empty() && KEYS[at + 1..].iter().all(|other| other.key != key.key));
    }
}

#[test]
fn json_is_one_object_for_a_row_and_for_a_signal() {
    let view = samples::fleet();
    for row in rows(&view) {
        let signal = view.signals.get(row.at).unwrap();
        let placement = view.signals.placement(row.at).unwrap();
        assert_eq!(object(&signal, placement, row.verdict.as_deref()), row.to_json());
    }
    let rows = rows(&view);
    let find = |id: &str| rows.iter().find(|row| row.id.starts_with(id)).unwrap().to_json();
    let both = format!("{:#}\n{:#}", find("AwAAAZ-cron"), find("evil"));
    insta::assert_snapshot!(crate::text::sanitize::json_safe(&both));
}

#[test]
fn secrets_are_masked_unless_asked_for() {
    let view = samples::fleet();
    let at = view.signals.with_id("AwAAAZ-curl").next().unwrap();
    let masked = RowMaker::new(&view, Some(Masker::ASCII)).row(at, None, None).unwrap();
    assert!(!masked.args.contains("geheim") && masked.args.contains("https://x"), "{}", masked.args);
    assert!(RowMaker::new(&view, None).row(at, None, None).unwrap().args.contains("geheim"));
}

#[test]
fn tables_of_signals_and_of_groups() {
    let rows = rows(&samples::fleet());
    let order = order(&rows, |_| true);
    let layout = Layout { width: Some(120), ascii: false };
    let flat = signals_table(&rows, &order[..6], &Suppressed::default(), &CLOCK, false).to_text(layout);
    let by = |grouping| groups(&rows, &order, grouping);
    let behaviours =
        groups_table(&rows, &by(Grouping::Behaviour), false, &Suppressed::default(), &CLOCK, false)
            .to_text(layout);
    let rules =
        groups_table(&rows, &by(Grouping::Rule), true, &Suppressed::default(), &CLOCK, false).to_text(layout);
    insta::assert_snapshot!(format!("{flat}\n{behaviours}\n{rules}"));
}

#[test]
fn the_timeline_shows_what_was_raised_and_what_was_watched() {
    let view = samples::fleet();
    let rows = rows(&view);
    let api = view.workload("registry.lab/shop/api").unwrap();
    let of_api: Vec<Raised> =
        rows.iter().filter(|row| row.short_name == "shop/api").filter_map(|row| Raised::of(row)).collect();
    let found = timeline(&of_api, api.observations(), Some("shop-v2.1.0-4"), 60).unwrap();
    assert_eq!(found.slots.len(), 60);
    let sum = |of: fn(&Slot) -> u32| found.slots.iter().map(of).sum::<u32>();
    assert_eq!((sum(|s| s.unknown), sum(|s| s.settled), sum(|s| s.unjudged)), (2, 40, 0));
    assert_eq!(found.slots[0].watched, Watched::Others, "v2.0.0 was watched five days ago");
    assert_eq!(found.slots[30].watched, Watched::Nobody);
    let own_only = timeline(&of_api, &api.observations()[6..7], Some("shop-v2.1.0-4"), 10).unwrap();
    assert!(own_only.slots.iter().any(|slot| slot.watched == Watched::Own));
    assert_eq!(timeline(&[], &[], None, 10), None);
    let one = timeline(&of_api[..1], &[], None, 0).unwrap();
    assert!(one.slots.is_empty());
}

#[test]
fn severities_and_axes_have_short_words_of_their_own() {
    let mut seen = std::collections::BTreeSet::new();
    for severity in Severity::ALL {
        let word = severity_short(Some(severity));
        assert!(word.len() <= 4 && seen.insert(word), "{word}");
    }
    assert_eq!(rows(&samples::fleet()).iter().filter(|row| row.is_settled()).count(), 40);
    assert!(why_words(Why::VersionUnseen).len() <= 13);
}
