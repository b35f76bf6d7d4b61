//! What existing suppressions do to a few signals that are written for it.

use std::sync::Arc;

use super::*;
use crate::model::{Deed, Event, Facet, Link, Signal, SignalKind, Tag};
use crate::signals::{Evidence, Excluded, Judged, Mark, Placement, Position, SignalIndex, Signals, Verdict};
use crate::suppressions::cases::{Case, Known, Learned, Verdicts};

fn event(executable: &str, path: &str) -> Event {
    let link = |executable: &str| Link {
        executable: executable.to_owned(),
        args: Some(vec!["-x".to_owned()]),
        ..Link::default()
    };
    Event {
        rule: "cron_write".to_owned(),
        lineage: vec![link("/sbin/init"), link("/bin/sh"), link(executable)],
        deed: Deed {
            facet: Some(Facet::File),
            operation: "open".to_owned(),
            name: path.to_owned(),
            ..Deed::default()
        },
        ..Event::default()
    }
}

/// A signal of these events, from the detection rule `det-ect-ion`.
fn signal(id: &str, events: Vec<Event>) -> Signal {
    Signal {
        id: id.to_owned(),
        kind: SignalKind::Signal,
        rule: "cron_write".to_owned(),
        detection_rule_id: "det-ect-ion".to_owned(),
        count: events.len() as u64,
        events,
        tags: ["env:staging", "image_name:shop/api"].iter().map(|tag| Tag::parse(tag)).collect(),
        ..Signal::default()
    }
}

/// The signals as cases, each under its own index.
fn cases(signals: Vec<Signal>) -> Vec<Case> {
    let all = Signals::of(signals.into_iter().map(|signal| (signal, Placement::default())).collect());
    all.indices()
        .map(|at| {
            let signal = all.get(at).unwrap();
            let tags = signal.tags.clone();
            Case {
                at,
                has_all_tags: signal.kind == SignalKind::Signal,
                signal,
                placement: Placement::default(),
                tags,
            }
        })
        .collect()
}

fn verdicts(case: &Case, position: Position, evidence: Evidence) -> Verdicts {
    let verdict = Arc::new(Verdict {
        position,
        evidence,
        units: None,
        bound: None,
        excluded: Excluded::default(),
        judged: Judged::default(),
        event: 0,
        links: Vec::new(),
        deed: Mark::NotCompared,
        node: None,
        found: false,
        reasons: Vec::new(),
    });
    let known = Known { learned: Learned::of(&verdict), verdict };
    case.signal.events.iter().map(|_| known.clone()).collect()
}

fn known(case: &Case) -> Verdicts {
    verdicts(case, Position::Known, Evidence::Usual)
}

fn unknown(case: &Case) -> Verdicts {
    verdicts(case, Position::NewProcess, Evidence::None)
}

fn existing(events: &str, signals: &str) -> Existing {
    Existing {
        id: "one-two-six".to_owned(),
        enabled: true,
        rule_query: "type:workload_security ruleId:det-ect-ion".to_owned(),
        event_query: events.to_owned(),
        signal_query: signals.to_owned(),
        ..Existing::default()
    }
}

fn look(existing: &[Existing], cases: &[Case], verdicts: fn(&Case) -> Verdicts) -> Vec<Looked> {
    let known = DetectionRules::new();
    let mut look = Look::at(existing, &known);
    cases.iter().for_each(|case| look.signal(case, &verdicts, &|_, _| false));
    look.finish(&[])
}

fn kinds(looked: &Looked) -> Vec<&'static str> {
    looked.wide.iter().map(|finding| finding.id).collect()
}

const NARROW: &str = r#"@process.executable.path:"/usr/bin/tee" @process.parent.executable.path:"/bin/sh" image_name:"shop/api""#;

#[test]
fn events_are_hidden_one_by_one() {
    let tee = || event("/usr/bin/tee", "/etc/cron.d/a");
    let of = cases(vec![
        signal("whole", vec![tee(), tee()]),
        signal("partly", vec![tee(), event("/bin/dash", "/etc/cron.d/a")]),
        signal("other", vec![event("/bin/dash", "/etc/cron.d/a")]),
    ]);
    let looked = &look(&[existing(NARROW, "")], &of, known)[0];
    let effects: Vec<(u32, bool)> =
        looked.hides.iter().map(|(_, effect)| (effect.hidden, effect.whole)).collect();
    assert_eq!(effects, [(1, false), (2, true)], "in the order of their ids");
    assert_eq!((looked.unsure, kinds(looked), looked.unjudged.len()), (0, vec![], 0));
    let looked = &look(&[existing(NARROW, "")], &of, unknown)[0];
    assert_eq!((kinds(looked), looked.unlearned_count), (vec!["hides-unlearned"], 2));
    assert_eq!(looked.unlearned, ["partly", "whole"]);
}

#[test]
fn a_signal_is_asked_for_only_what_all_its_events_say() {
    let same = vec![event("/usr/bin/tee", "/a"), event("/usr/bin/tee", "/b")];
    let mut sampled = signal("sampled", same.clone());
    sampled.count = 57;
    let of = cases(vec![
        signal("same", same),
        signal("differ", vec![event("/usr/bin/tee", "/a"), event("/bin/dash", "/a")]),
        sampled,
    ]);
    let looked = &look(&[existing("", NARROW)], &of, known)[0];
    assert_eq!(looked.hides.len(), 1, "{looked:?}");
    assert!(looked.hides[0].1.whole);
    assert_eq!(looked.unsure, 2);
    assert!(looked.unjudged[0].contains("several values in a signal"), "{:?}", looked.unjudged);
    let list = &look(&[existing("", "@process.args:\\-x")], &of, known)[0];
    assert_eq!((list.hides.len(), list.unsure), (0, 3), "an array is merged in a way that nobody can follow");
    let tags = &look(&[existing("", "env:staging")], &of, known)[0];
    assert_eq!((tags.hides.len(), tags.unsure), (3, 0));
    assert_eq!(kinds(tags), ["no-executable", "no-parent", "no-image"]);
}

#[test]
fn what_is_not_known_is_never_told_as_yes_or_no() {
    let mut bare = signal("bare", vec![event("/usr/bin/tee", "/a")]);
    (bare.kind, bare.detection_rule_id) = (SignalKind::Event, String::new());
    let of = cases(vec![bare]);
    let looked = &look(&[existing(NARROW, "")], &of, known)[0];
    assert_eq!((looked.hides.len(), looked.unsure), (0, 1));
    assert_eq!(looked.unjudged, ["bare events do not say which of Datadog's detection rules they raise"]);
    let known_rules =
        DetectionRules::from([("det-ect-ion".to_owned(), BTreeSet::from(["cron_write".to_owned()]))]);
    let one = [existing(NARROW, "")];
    let mut with_rules = Look::at(&one, &known_rules);
    with_rules.signal(&of[0], &known, &|_, _| false);
    assert_eq!(with_rules.finish(&[])[0].hides.len(), 1, "where it is known which rule raises it");
    let of = cases(vec![signal("s", vec![event("/usr/bin/tee", "/a")])]);
    for query in ["@usr.email:x", "source:runtime\\-security\\-agent", "some words", "@evt.duration:>5"] {
        let looked = &look(&[existing(query, "")], &of, known)[0];
        assert_eq!((looked.hides.len(), looked.unsure), (0, 1), "{query}");
        assert_eq!(looked.unjudged.len(), 1, "{query}: {:?}", looked.unjudged);
    }
}

#[test]
fn what_cannot_be_read_or_is_about_something_else_is_said() {
    let of = cases(vec![signal("s", vec![event("/usr/bin/tee", "/a")])]);
    let broken = &look(&[existing("(((", "")], &of, known)[0];
    assert!(broken.unjudged[0].contains("data_exclusion_query cannot be read here"), "{:?}", broken.unjudged);
    assert!(broken.is_unreadable);
    let empty = &look(&[existing("", " ")], &of, known)[0];
    assert_eq!(empty.unjudged, ["it has no query"]);
    let mut other = existing("", "env:staging");
    other.rule_query = "type:log_detection source:cloudtrail".to_owned();
    let looked = &look(&[other], &of, known)[0];
    assert!(looked.of_other_rules && looked.wide.is_empty() && looked.hides.is_empty());
    let mut all = existing("", "env:staging");
    all.rule_query = "type:workload_security".to_owned();
    assert_eq!(kinds(&look(&[all], &of, known)[0])[0], "no-rule");
    let mut another = existing("", "env:staging");
    another.rule_query = "type:workload_security ruleId:(a-b-c OR d-e-f)".to_owned();
    assert!(look(&[another], &of, known)[0].hides.is_empty());
}

#[test]
fn overlaps_are_told_from_both_sides() {
    let of = cases(vec![
        signal("a", vec![event("/usr/bin/tee", "/a")]),
        signal("b", vec![event("/usr/bin/tee", "/b")]),
    ]);
    let wide = existing(NARROW, "");
    let narrow = existing(&format!("{NARROW} @file.path:\"/a\""), "");
    let spelled = existing(&NARROW.replace(' ', " AND "), "");
    let known_rules = DetectionRules::new();
    let all = [wide, narrow, spelled];
    let mut looked = Look::at(&all, &known_rules);
    of.iter().for_each(|case| looked.signal(case, &known, &|_, _| false));
    let ours: Vec<SignalIndex> = of.iter().map(|case| case.at).collect();
    let looked = looked.finish(&[("5ab1196f0738", ours)]);
    let told = |at: usize| -> Vec<(With, Share, u64)> {
        let overlaps = looked[at].overlaps.iter();
        overlaps.map(|overlap| (overlap.with.clone(), overlap.share, overlap.signals)).collect()
    };
    let own = With::Ours("5ab1196f0738".to_owned());
    assert_eq!(
        told(0),
        [
            (With::Existing(1), Share::Covers, 1),
            (With::Existing(2), Share::Same, 2),
            (own.clone(), Share::Equal, 2)
        ]
    );
    assert_eq!(
        told(1),
        [
            (With::Existing(0), Share::Covered, 1),
            (With::Existing(2), Share::Covered, 1),
            (own, Share::Covered, 1)
        ]
    );
}

#[test]
fn our_own_are_known_by_their_tag() {
    assert_eq!(
        Existing::ours_of(["source:habitus", "habitus:5ab1196f0738"]),
        Some("5ab1196f0738".to_owned())
    );
    assert_eq!(Existing::ours_of(["habitus:x", "habitus:5AB1196F0738"]), None);
    let at = |enabled, starts, ends| {
        let time = |seconds: Option<u64>| seconds.map(UnixNanos);
        Existing { enabled, starts: time(starts), ends: time(ends), ..Existing::default() }
            .stands(UnixNanos(5))
            .id()
    };
    assert_eq!(
        [at(true, None, None), at(false, None, None), at(true, Some(6), None), at(true, Some(5), Some(5))],
        ["on", "off", "ahead", "ended"]
    );
}
