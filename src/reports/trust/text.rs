//! The report as text, as tables and as Markdown.

use std::io::{self, Write};

use super::{Leaning, Mark, TrustReport, figure, spark};
use crate::model::{FACETS, Facet};
use crate::reports::clock::Clock;
use crate::reports::table::{Cell, Column, Layout, Table, markdown};
use crate::text::number::grouped;
use crate::text::sanitize;

/// Columns of a curve in text.
const CURVE: usize = 60;

/// The sentences as a table, the worst first.
#[must_use]
pub fn sentences_table(report: &TrustReport) -> Table {
    let mut table = Table::new([
        Column::left("leaning", "LEANING", 0),
        Column::left("id", "WHAT", 1),
        Column::left("text", "SENTENCE", 0),
    ]);
    table.rows = report
        .sentences
        .iter()
        .map(|s| vec![s.leaning.id().into(), s.id.into(), s.text.as_str().into()])
        .collect();
    table
}

/// Of each facet that is known: what was seen once, and what is expected.
#[must_use]
pub fn facets_table(report: &TrustReport, clock: &Clock) -> Table {
    let novelty = &report.trust.novelty;
    let mut table = Table::new([
        Column::left("facet", "FACET", 0),
        Column::right("known", "KNOWN", 0),
        Column::right("seen_once", "f1 ONCE", 0),
        Column::right("expected_in_next_snapshot", "f1/N", 0),
        Column::right("last_new", "LAST NEW", 0),
        Column::right("in_one_instance", "1 INST", 1),
        Column::right("expected_in_next_instance", "NEXT INST", 1),
        Column::right("snapshots_since_new", "SNAP SINCE", 2),
    ]);
    let expected = |n: Option<f64>| {
        n.map_or_else(|| Cell::exact("n/a", ""), |n| Cell::exact(figure(n), format!("{n:.4}")))
    };
    table.rows = FACETS
        .iter()
        .filter(|spec| novelty.of_facet(spec.facet).known > 0)
        .map(|spec| {
            let of = novelty.of_facet(spec.facet);
            vec![
                spec.many.into(),
                Cell::exact(grouped(of.known), of.known.to_string()),
                Cell::exact(grouped(of.once), of.once.to_string()),
                expected(novelty.expected(spec.facet)),
                clock.ago(of.last),
                Cell::exact(grouped(of.in_one_instance), of.in_one_instance.to_string()),
                expected(novelty.expected_of_instance(spec.facet)),
                of.snapshots_since.into(),
            ]
        })
        .collect();
    table
}

/// The leanings that have sentences, with their headings.
pub fn leanings(report: &TrustReport) -> impl Iterator<Item = Leaning> + '_ {
    Leaning::all().filter(|leaning| report.leaning(*leaning).next().is_some())
}

/// The new ones of each point of the curve.
fn new_of(report: &TrustReport, facet: Facet) -> Vec<u64> {
    report.trust.novelty.curve.iter().map(|point| point.new.get(facet)).collect()
}

/// What lists show beside it: hints are not looked for there.
fn in_lists(report: &TrustReport) -> Option<String> {
    let words = |mark: Mark| format!("{} {}", mark.sign, mark.words);
    let mark = report.mark?;
    Some(match report.listed {
        listed if listed == report.mark => format!("In lists: {}.", words(mark)),
        listed => format!(
            "In lists: {}; the explorer shows {} once it has looked.",
            listed.map_or_else(|| "no mark".to_owned(), words),
            words(mark)
        ),
    })
}

/// Writes it as text, made safe.
///
/// # Errors
/// Those of the writer.
pub fn write_text(
    out: &mut dyn Write,
    report: &TrustReport,
    layout: Layout,
    clock: &Clock,
) -> io::Result<()> {
    let safe = |text: &str| sanitize(text).into_owned();
    writeln!(out, "{}", safe(&report.says))?;
    writeln!(out, "{}", report.belief)?;
    writeln!(out, "{}", safe(&report.changes_text()))?;
    if let Some(line) = in_lists(report) {
        writeln!(out, "{line}")?;
    }
    for leaning in leanings(report) {
        writeln!(out, "\n{}", leaning.heading())?;
        for sentence in report.leaning(leaning) {
            writeln!(out, "  {}", safe(&sentence.text))?;
        }
    }
    writeln!(out, "\nLEVELLED OFF?")?;
    write!(out, "{}", facets_table(report, clock).to_text(layout))?;
    let curve = &report.trust.novelty.curve;
    if curve.len() > 1 {
        writeln!(out, "\nNEW IN EACH SNAPSHOT, the first first")?;
        for spec in FACETS.iter().filter(|spec| report.trust.novelty.of_facet(spec.facet).known > 0) {
            // In the first everything is new: drawn with the others it would flatten them.
            let new = new_of(report, spec.facet);
            let rest = spark(new.get(1..).unwrap_or_default(), CURVE, layout.ascii);
            let first = new.first().copied().unwrap_or(0);
            let most = new.iter().skip(1).max().copied().unwrap_or(0);
            writeln!(out, "{:<14}  {first:>5} then {rest}  at most {most}", spec.many)?;
        }
    }
    Ok(())
}

/// Writes it as Markdown, in which nothing can be anything but text.
///
/// # Errors
/// Those of the writer.
pub fn write_markdown(out: &mut dyn Write, report: &TrustReport, clock: &Clock) -> io::Result<()> {
    writeln!(out, "{}\n", markdown(&report.says))?;
    writeln!(out, "{}\n", markdown(&report.belief))?;
    writeln!(out, "{}", markdown(&report.changes_text()))?;
    for leaning in leanings(report) {
        writeln!(out, "\n## {}\n", leaning.heading())?;
        for sentence in report.leaning(leaning) {
            writeln!(out, "- {}", markdown(&sentence.text))?;
        }
    }
    writeln!(out, "\n## LEVELLED OFF?\n\n{}", facets_table(report, clock).to_markdown())
}
