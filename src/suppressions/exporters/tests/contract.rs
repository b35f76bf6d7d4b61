//! What holds of every target in the registry.

use super::super::{EXPORTERS, Exporter, Item};
use super::*;
use crate::text::sanitize::is_unsafe;

/// How many suppressions a text of a target holds, found by reading it.
fn count(exporter: &Exporter, text: &str) -> usize {
    type Count = fn(&str) -> usize;
    let rows: [(&str, Count); 4] = [
        ("datadog", |text| {
            text.lines().filter(|line| serde_json::from_str::<serde_json::Value>(line).is_ok()).count()
        }),
        ("terraform", |text| hcl_edit::parser::parse_body(text).unwrap().get_blocks("resource").count()),
        ("secl", |text| text.lines().filter(|line| line.trim_start_matches("# ").starts_with("!(")).count()),
        ("json", |text| serde_json::from_str::<Vec<serde_json::Value>>(text).unwrap().len()),
    ];
    rows.iter().find(|(id, _)| *id == exporter.id).map_or(usize::MAX, |(_, count)| count(text))
}

#[test]
fn every_target_has_its_own_id_and_a_line_of_help() {
    for (at, exporter) in EXPORTERS.iter().enumerate() {
        assert_eq!(Exporter::from_id(exporter.id).map(|found| found.id), Some(exporter.id));
        assert!(EXPORTERS[..at].iter().all(|other| other.id != exporter.id));
        assert!(!exporter.help.is_empty() && !exporter.help.ends_with('.') && !exporter.help.contains('\n'));
    }
    assert!(Exporter::from_id("sigma").is_none());
}

#[test]
fn the_same_request_gives_the_same_bytes_whatever_the_order_and_the_moment() {
    let (packing, certificates) = (packing(), certificates());
    let one = Item { expires: Some(later(30)), ..item("0123456789ab", &packing) };
    let other = item("fedcba987654", &certificates);
    let items = [one, other];
    for exporter in EXPORTERS {
        let text = exporter.write(&request(&items)).unwrap();
        assert_eq!(exporter.write(&request(&[other, one])).unwrap(), text, "{}", exporter.id);
        let tomorrow = Request { now: later(1), ..request(&items) };
        assert_eq!(exporter.write(&tomorrow).unwrap(), text, "{}: nothing changed", exporter.id);
        assert!(text.ends_with('\n') && !text.ends_with("\n\n"), "{}", exporter.id);
        assert!(text.contains("0123456789ab") && text.contains("fedcba987654"), "{}", exporter.id);
        assert_eq!(count(exporter, &text), 2, "{}", exporter.id);
    }
}

#[test]
fn nothing_asked_for_is_nothing_written() {
    for exporter in EXPORTERS {
        let text = exporter.write(&request(&[])).unwrap();
        assert_eq!(count(exporter, &text), 0, "{}", exporter.id);
    }
}

#[test]
fn what_is_off_or_has_ended_says_so() {
    let packing = packing();
    let on = item("0123456789ab", &packing);
    for exporter in EXPORTERS {
        let text = |item: Item<'_>| exporter.write(&request(&[item])).unwrap();
        let (is_on, off) = (text(on), text(Item { enabled: false, ..on }));
        let ended = text(Item { expires: Some(NIGHT), ..on });
        let ends = text(Item { expires: Some(later(1)), ..on });
        assert!(is_on != off && is_on != ended && ends != ended, "{}", exporter.id);
        assert_eq!([&off, &ended].map(|text| count(exporter, text)), [1, 1], "{}", exporter.id);
    }
}

#[test]
fn what_is_not_sound_is_refused_by_name_and_nothing_is_written() {
    let (good, mut unread, mut all, mut part) = (packing(), packing(), packing(), packing());
    unread.query = "@process.args:\"open".to_owned();
    all.query = "*".to_owned();
    part.query = "@process.user:root OR *".to_owned();
    let fine = item("0123456789ab", &good);
    for exporter in EXPORTERS {
        for broken in [
            item("fedcba987654", &unread),
            item("fedcba987654", &all),
            item("fedcba987654", &part),
            item("FEDCBA987654", &good),
            item("a\"; }\n", &good),
            item("", &good),
            Item { starts: Some(later(2)), expires: Some(later(1)), ..item("fedcba987654", &good) },
        ] {
            let refused = exporter.write(&request(&[fine, broken])).unwrap_err();
            assert_eq!(refused.len(), 1, "{}: {refused:?}", exporter.id);
            assert!(!refused[0].why.is_empty() && !refused[0].id.contains('\n'));
        }
        let twice = exporter.write(&request(&[fine, fine])).unwrap_err();
        assert_eq!((twice.len(), twice[0].id.as_str()), (1, "0123456789ab"), "{}", exporter.id);
    }
}

#[test]
fn what_people_wrote_stays_text() {
    let hostile = "x\"\n} ]\n\r\u{1b}[2J*/ --> ${file(\"/etc/passwd\")} %{ if true } \\\" \u{202e} \u{1f600} ' `id` # //";
    let mut accepted = packing();
    accepted.title = hostile.repeat(100);
    accepted.reason = hostile.to_owned();
    accepted.workload = hostile.to_owned();
    accepted.version = hostile.to_owned();
    accepted.behaviour.lineage = vec![hostile.to_owned(); 3];
    accepted.behaviour.arguments = Some(vec![hostile.to_owned()]);
    accepted.bundle.unit = hostile.to_owned();
    accepted.bundle.recurrence = hostile.to_owned();
    let notes = [hostile, hostile];
    // What nobody sees in a value stands as its number.
    accepted.query = attribute("process.args", "a\u{ad}b\u{a0}").text().unwrap();
    let item = Item { author: hostile, notes: &notes, ..item("0123456789ab", &accepted) };
    for exporter in EXPORTERS {
        let text = exporter.write(&request(&[item])).unwrap();
        assert_eq!(count(exporter, &text), 1, "{}: {text}", exporter.id);
        assert!(text.chars().all(|c| c == '\n' || !is_unsafe(c)), "{}: {text:?}", exporter.id);
    }
}

#[test]
fn secrets_in_what_people_wrote_are_masked() {
    let mut accepted = packing();
    accepted.reason = "mysql --password=hunter2hunter2".to_owned();
    for id in ["datadog", "terraform", "secl"] {
        let text =
            Exporter::from_id(id).unwrap().write(&request(&[item("0123456789ab", &accepted)])).unwrap();
        assert!(text.contains("--password=") && !text.contains("hunter2"), "{text}");
    }
}
