//! What must hold of every suggestion, whatever was watched and whatever was raised.

use std::collections::BTreeSet;
use std::sync::Arc;

use proptest::prelude::*;

use super::bundle::Conditions;
use super::search::{Query, Truth};
use super::*;
use crate::model::{Event, Signal, SignalKind, Tag, Tags};
use crate::signals::tests::world::{Dump, World as Watched, at, did, dump, exec};
use crate::signals::{Judge, Placement, SignalIndex, Thresholds};

const SCRIPTS: [&str; 4] = [
    "/opt/a\n  /usr/bin/tar -cf /srv/backup-20261120.tgz /data\n  /bin/sh -c x\n    r /etc/passwd\n",
    "/opt/a\n  /opt/app run\n    w /etc/cron.d/x\n    dns mail.test\n  /usr/bin/tar -cf /srv/backup-20261121.tgz /data\n",
    "/opt/a\n  /bin/sh -c x\n    dns mail.test\n  /usr/bin/curl -s http://a.test/\n",
    "/opt/a\n",
];

const LINEAGES: [&str; 7] = [
    "/opt/a > /usr/bin/tar -cf /srv/backup-20261120.tgz /data",
    "/opt/a > /usr/bin/tar -cf /srv/backup-20261121.tgz /data",
    "/opt/a > /bin/sh -c x",
    "/opt/a > /bin/sh -c evil",
    "/opt/a > /opt/app run",
    "/opt/a > /usr/bin/curl -s http://a.test/",
    "/opt/a > /usr/bin/curl -s http://a.test/ -o /etc/cron.d/x",
];

const DEEDS: [&str; 5] = ["", "r /etc/passwd", "w /etc/cron.d/x", "dns mail.test", "dns evil.test"];

fn dumps() -> impl Strategy<Value = Vec<Dump>> {
    let one = (0..14_u8, 0..96_u64, 1..4_u64, 0..4_usize, any::<bool>());
    let one = one.prop_map(|(instance, from, long, script, old)| {
        let version = if old { "v0" } else { "v1" };
        dump(format!("i{instance}"), (from, from + long), SCRIPTS[script]).version(version)
    });
    prop::collection::vec(one, 0..40)
}

#[derive(Clone, Debug)]
struct Raised {
    events: Vec<(usize, usize)>,
    instance: u8,
    hour: u64,
    old: bool,
    bare: bool,
    rule: bool,
    more: bool,
}

fn raised() -> impl Strategy<Value = Vec<Raised>> {
    let events = prop::collection::vec((0..LINEAGES.len(), 0..DEEDS.len()), 1..3);
    let one = (events, 0..16_u8, 0..110_u64, any::<bool>(), any::<bool>(), any::<bool>(), any::<bool>());
    let one = one.prop_map(|(events, instance, hour, old, bare, rule, more)| Raised {
        events,
        instance,
        hour,
        old,
        bare,
        rule,
        more,
    });
    prop::collection::vec(one, 1..14)
}

fn event(lineage: usize, deed: usize, raised: &Raised) -> Event {
    let mut event = match DEEDS[deed] {
        "" => exec(LINEAGES[lineage]),
        deed => did(LINEAGES[lineage], deed),
    };
    // The names of the small world are not the agent's.
    let operation = match event.deed.operation.as_str() {
        "r" | "w" => "open".to_owned(),
        other => other.to_owned(),
    };
    event.deed.operation = operation;
    event.rule = if raised.rule { "noisy" } else { "other" }.to_owned();
    event.time = Some(at(raised.hour));
    event.container = Some(format!("i{}", raised.instance));
    event
}

fn case(number: usize, raised: &Raised) -> Case {
    let events: Vec<Event> = raised.events.iter().map(|&(l, d)| event(l, d, raised)).collect();
    let version = if raised.old { "v0" } else { "v1" };
    let tags: Tags = match raised.bare {
        true => Tags::default(),
        false => ["image_name:shop/api", &format!("image_tag:{version}"), "env:prod", "kube_cluster_name:c"]
            .into_iter()
            .map(Tag::parse)
            .collect(),
    };
    let count = events.len() as u64 + u64::from(raised.more);
    let instance = format!("i{}", raised.instance);
    Case {
        at: SignalIndex(number as u32),
        placement: Placement {
            workload: Some("shop/api".to_owned()),
            version: Some(version.to_owned()),
            instance: Some(instance.clone()),
            host: Some(format!("host-{instance}")),
            ..Placement::default()
        },
        signal: Signal {
            id: format!("s{number}"),
            kind: if raised.bare { SignalKind::Event } else { SignalKind::Signal },
            rule: events[0].rule.clone(),
            time: events[0].time,
            count,
            containers: vec![instance],
            tags: tags.clone(),
            events,
            ..Signal::default()
        },
        has_all_tags: !raised.bare,
        tags,
    }
}

fn conditions(least: u64) -> Conditions {
    Conditions {
        threshold_percent: 50,
        usual_percent: 50,
        least_units: least,
        least_hosts: least,
        least_days: least,
        never_widen: vec!["auto".to_owned()],
    }
}

/// The suggestions, the cases they were made from and the verdicts on the events of each.
fn made(dumps: &[Dump], raised: &[Raised], least: u64) -> (Suggestions, Vec<Case>, Vec<Verdicts>) {
    let watched = Watched::of(dumps);
    let judge = Judge::new(&watched.profile, &watched, Thresholds { usual: 0.5 });
    let cases: Vec<Case> = raised.iter().enumerate().map(|(number, raised)| case(number, raised)).collect();
    let known = |case: &Case| {
        let each = judge.judge_each(&case.signal, &case.placement).1.into_iter().zip(&case.signal.events);
        each.map(|(verdict, event)| Known::of(Arc::new(verdict), case, event, Some(&watched.profile)))
            .collect()
    };
    let verdicts: Vec<Verdicts> = cases.iter().map(known).collect();
    let buckets: BTreeSet<Bucket> =
        cases.iter().flat_map(|case| case.signal.events.iter().map(Bucket::of)).collect();
    let signals: Vec<SignalIndex> = cases.iter().map(|case| case.at).collect();
    let suggestions = suggest(&World {
        workload: "shop/api",
        profile: Some(&watched.profile),
        conditions: &conditions(least),
        provisional: true,
        hints: &[],
        buckets: &buckets,
        signals: &signals,
        cases: &|bucket| {
            let in_bucket =
                |case: &&Case| case.signal.events.iter().any(|event| Bucket::of(event) == *bucket);
            cases.iter().filter(in_bucket).cloned().collect()
        },
        verdicts: &|case| verdicts[case.at.0 as usize].clone(),
        cancelled: &|| false,
    });
    (suggestions, cases, verdicts)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn no_rung_that_may_be_taken_hides_what_is_not_learned(dumps in dumps(), raised in raised(), least in 0..3_u64) {
        let (suggestions, cases, verdicts) = made(&dumps, &raised, least);
        for suggestion in &suggestions.list {
            for scope in suggestion.scopes.iter().filter(|scope| scope.allowed == Allowed::Yes) {
                // What is exported is what was evaluated: it is read again here.
                let query = Query::parse(&scope.text).unwrap();
                for case in &cases {
                    for (number, event) in case.signal.events.iter().enumerate() {
                        if query.evaluate(&case.document(event)) == Truth::No {
                            continue;
                        }
                        let known = &verdicts[case.at.0 as usize][number];
                        let same = || Shown::of(event, &case.placement).id() == suggestion.id;
                        prop_assert!(known.counts(same), "{} hides {}: {known:?}", scope.text, case.signal.id);
                    }
                }
            }
        }
    }

    #[test]
    fn the_figures_of_a_rung_are_those_of_the_query_that_is_exported(dumps in dumps(), raised in raised()) {
        let (suggestions, cases, verdicts) = made(&dumps, &raised, 1);
        for suggestion in &suggestions.list {
            for scope in suggestion.scopes.iter().filter(|scope| scope.query.is_some()) {
                let query = Query::parse(&scope.text).unwrap();
                let of = |case: &Case| effect(&query, case, &suggestion.id, &|case| verdicts[case.at.0 as usize].clone());
                let effects: Vec<Effect> = cases.iter().map(of).collect();
                let count = |is: &dyn Fn(&Effect) -> bool| effects.iter().filter(|effect| is(effect)).count() as u32;
                prop_assert_eq!(scope.hides.signals, count(&|effect| effect.whole));
                prop_assert_eq!(scope.hides.partly, count(&|effect| effect.hidden > 0 && !effect.whole));
                prop_assert_eq!(scope.hides.events, effects.iter().map(|effect| effect.hidden).sum::<u32>());
                prop_assert_eq!(scope.hides.unknown, count(&|effect| !effect.learned));
                prop_assert_eq!(scope.hides.known, count(&|effect| effect.learned && effect.hidden > 0));
            }
        }
    }

    #[test]
    fn what_is_lacking_is_never_proposed_and_open_rungs_are_never_simply_allowed(dumps in dumps(), raised in raised()) {
        let (suggestions, ..) = made(&dumps, &raised, 1);
        for suggestion in &suggestions.list {
            prop_assert!(suggestion.proposed.is_none() || !suggestion.is_provisional());
            if let Some(scope) = suggestion.proposed.map(|at| &suggestion.scopes[at]) {
                prop_assert_eq!(&scope.allowed, &Allowed::Yes);
            }
            let shell = suggestion.behaviour.executable() == "/bin/sh";
            for scope in &suggestion.scopes {
                let is_open = scope.place >= Place::Environment || shell && scope.breadth > Breadth::FoldedArguments;
                prop_assert!(!is_open || scope.allowed != Allowed::Yes, "{scope:?}");
                prop_assert!(scope.query.is_none() == matches!(scope.allowed, Allowed::Impossible(_)));
            }
        }
    }

    #[test]
    fn every_signal_is_in_a_suggestion_or_told_why_it_is_in_none(dumps in dumps(), raised in raised()) {
        let (suggestions, cases, _) = made(&dumps, &raised, 1);
        let covered: BTreeSet<SignalIndex> =
            suggestions.list.iter().flat_map(|suggestion| suggestion.signals.iter().copied()).collect();
        let without: BTreeSet<SignalIndex> = suggestions.without.iter().map(|without| without.at).collect();
        prop_assert!(covered.is_disjoint(&without));
        prop_assert_eq!(covered.len() + without.len(), cases.len());
        prop_assert!(suggestions.without.iter().all(|without| !without.why.is_empty()));
    }

    #[test]
    fn a_wider_rung_hides_all_that_a_narrower_one_does(dumps in dumps(), raised in raised()) {
        let (suggestions, cases, _) = made(&dumps, &raised, 1);
        for suggestion in &suggestions.list {
            for narrow in &suggestion.scopes {
                for wide in &suggestion.scopes {
                    let is_wider = wide.breadth >= narrow.breadth && wide.place >= narrow.place && wide.place <= Place::Image;
                    let (Some(narrow), Some(wide)) = (&narrow.query, &wide.query) else { continue };
                    for case in cases.iter().filter(|_| is_wider) {
                        for event in &case.signal.events {
                            let document = case.document(event);
                            prop_assert!(narrow.evaluate(&document) <= wide.evaluate(&document));
                        }
                    }
                }
            }
        }
    }
}

/// Twelve instances that did the same for four days.
fn watched() -> Vec<Dump> {
    (0..12).map(|i| dump(format!("i{i}"), (24 * (i % 4), 24 * (i % 4) + 1), SCRIPTS[0])).collect()
}

fn raise(lineage: usize, instance: u8) -> Raised {
    Raised {
        events: vec![(lineage, 0)],
        instance,
        hour: 100,
        old: false,
        bare: false,
        rule: true,
        more: false,
    }
}

#[test]
fn a_usual_command_with_a_date_in_it_is_proposed_with_the_date_folded() {
    let raised: Vec<Raised> = (0..3).map(|i| raise(usize::from(i > 0), i)).collect();
    let (suggestions, ..) = made(&watched(), &raised, 3);
    let [suggestion] = suggestions.list.as_slice() else { panic!("{suggestions:#?}") };
    assert_eq!(suggestion.behaviour.arguments.as_ref().unwrap()[1], "/srv/backup-*.tgz");
    let scope = &suggestion.scopes[suggestion.proposed.unwrap()];
    assert_eq!(
        (scope.breadth, scope.place, scope.hides.signals),
        (Breadth::FoldedArguments, Place::Version, 3)
    );
    assert!(scope.text.contains(r"@process.args:/srv/backup\-????????.tgz"), "{}", scope.text);
    assert!(scope.text.contains(r"-@process.args:\-\-to*"), "{}", scope.text);
}

#[test]
fn what_a_shell_runs_is_open_and_never_widened() {
    let (suggestions, ..) = made(&watched(), &[raise(2, 0)], 3);
    let [suggestion] = suggestions.list.as_slice() else { panic!("{suggestions:#?}") };
    assert_eq!((suggestion.proposed, suggestion.is_provisional()), (None, false));
    let allowed = |breadth| {
        suggestion
            .scopes
            .iter()
            .find(|s| s.breadth == breadth && s.place == Place::Image)
            .map(|s| s.allowed.id())
    };
    assert_eq!(allowed(Breadth::Exact), Some("open"));
    assert_eq!(allowed(Breadth::AnyArguments), Some("refused"));
}

#[test]
fn a_new_command_beside_the_known_one_refuses_every_rung_that_would_hide_it() {
    // `-o /etc/cron.d/x` is ruled out by the narrow rungs; the wide ones would hide it.
    let dumps: Vec<Dump> =
        (0..12).map(|i| dump(format!("i{i}"), (24 * (i % 4), 24 * (i % 4) + 1), SCRIPTS[2])).collect();
    let (suggestions, ..) = made(&dumps, &[raise(5, 0), raise(5, 1), raise(6, 2)], 3);
    let [suggestion] = suggestions.list.as_slice() else { panic!("{suggestions:#?}") };
    assert_eq!(suggestion.signals.len(), 2);
    assert_eq!(suggestion.scopes[suggestion.proposed.unwrap()].hides.signals, 2);
    for scope in &suggestion.scopes {
        let hides_it = scope.unlearned == ["s2"];
        assert_eq!(hides_it, matches!(scope.allowed, Allowed::Refused(_)), "{scope:?}");
        assert_eq!(hides_it, scope.breadth > Breadth::FoldedArguments);
    }
    assert_eq!(suggestions.without.len(), 1);
    assert_eq!(suggestions.without[0].id, "unlearned");
}

#[test]
fn a_bare_event_of_which_the_image_is_not_known_weighs_as_if_it_were_hidden() {
    let mut unknown = raise(3, 4);
    unknown.bare = true;
    let raised = [raise(2, 0), unknown];
    let (suggestions, ..) = made(&watched(), &raised, 3);
    let wide = suggestions.list[0].scopes.iter().find(|s| s.breadth == Breadth::AnyArguments).unwrap();
    assert_eq!((wide.hides.signals, wide.hides.unknown), (1, 1), "{wide:?}");
    assert!(wide.allowed.why().contains("may hide"), "{wide:?}");
}

#[test]
fn evidence_that_is_short_is_said() {
    let few: Vec<Dump> = (0..4).map(|i| dump(format!("i{i}"), (1, 2), SCRIPTS[0])).collect();
    let (suggestions, ..) = made(&few, &[Raised { more: true, ..raise(0, 9) }], 5);
    let lacks: Vec<&str> = suggestions.list[0].lacks.iter().map(|lack| lack.id).collect();
    assert_eq!(lacks, ["units", "hosts", "days", "unjudged"]);
}

/// What somebody could do who knows what was suppressed: none of it was ever seen.
fn attacks() -> Vec<(&'static str, Event)> {
    let shape = |text: &str, change: &dyn Fn(&mut Event)| {
        let mut event = event(0, 0, &raise(0, 30));
        event.lineage = exec(text).lineage;
        event.deed.name = event.process().unwrap().executable.clone();
        change(&mut event);
        event
    };
    let tar = "/opt/a > /usr/bin/tar -cf /srv/backup-20261122.tgz /data";
    let plain = |text: &str| shape(text, &|_| {});
    vec![
        ("an option cut short", plain(&format!("{tar} --checkpoint-a=exec=/tmp/x"))),
        ("an option with its value", plain(&format!("{tar} -I/tmp/x"))),
        ("a bundle of options", plain(&format!("{tar} -vI /tmp/x"))),
        ("out of the folder", plain("/opt/a > /usr/bin/tar -cf /srv/backup-../../xx.tgz /data")),
        ("another length", plain("/opt/a > /usr/bin/tar -cf /srv/backup-202611222.tgz /data")),
        ("another argument", plain("/opt/a > /usr/bin/tar -cf /srv/backup-20261122.tgz /etc")),
        ("a shell above", plain("/opt/a > /bin/bash > /usr/bin/tar -cf /srv/backup-20261122.tgz /data")),
        ("through a login", plain(&format!("/usr/sbin/sshd > {tar}"))),
        ("another parent", plain("/opt/b > /usr/bin/tar -cf /srv/backup-20261122.tgz /data")),
        ("arguments cut off", shape(tar, &|event| event.lineage.last_mut().unwrap().args_truncated = true)),
        ("another file", shape(tar, &|event| event.lineage.last_mut().unwrap().file.in_upper_layer = true)),
        ("another rule", shape(tar, &|event| event.rule = "other".to_owned())),
        ("another deed", shape(tar, &|event| event.deed.operation = "open".to_owned())),
    ]
}

#[test]
fn what_was_never_seen_is_hidden_by_no_rung_that_may_be_taken_though_it_comes_later() {
    let raised: Vec<Raised> = (0..3).map(|i| raise(usize::from(i > 0), i)).collect();
    let (suggestions, cases, _) = made(&watched(), &raised, 3);
    let [suggestion] = suggestions.list.as_slice() else { panic!("{suggestions:#?}") };
    let allowed: Vec<Query> = suggestion
        .scopes
        .iter()
        .filter(|scope| scope.allowed == Allowed::Yes)
        .map(|scope| Query::parse(&scope.text).unwrap())
        .collect();
    let usual = event(1, 0, &raise(1, 30));
    assert!(allowed.iter().any(|query| query.evaluate(&cases[0].document(&usual)) == Truth::Yes));
    for (what, attack) in attacks() {
        for query in &allowed {
            assert_ne!(query.evaluate(&cases[0].document(&attack)), Truth::Yes, "{what}: {query:?}");
        }
    }
}

#[test]
fn a_command_that_nobody_gave_is_not_learned_though_its_executable_is_usual() {
    // The judge does not ask for the arguments of tar; they tell what it does.
    let mut evil = raise(0, 40);
    evil.hour = 101;
    let world = Watched::of(&watched());
    let judge = Judge::new(&world.profile, &world, Thresholds { usual: 0.5 });
    let mut case = case(0, &evil);
    let learned = |case: &Case| {
        let verdict = judge.judge_each(&case.signal, &case.placement).1.remove(0);
        Known::of(Arc::new(verdict), case, &case.signal.events[0], Some(&world.profile)).learned
    };
    assert_eq!(learned(&case), Learned::Firmly);
    let args = case.signal.events[0].lineage.last_mut().unwrap().args.as_mut().unwrap();
    args.push("--to-command=/tmp/x".to_owned());
    assert_eq!(learned(&case), Learned::No);
}
