//! What an auditor wants to know, as markdown in which nothing from outside is anything but text.

use super::audit::{Audit, AuditNow, AuditWords, prove, tally};
use super::words::{behaviour_words, query_words};
use crate::model::UnixNanos;
use crate::reports::table::{Column, Table, markdown};
use crate::suppressions::Bundle;
use crate::suppressions::store::Accepted;
use crate::text::number::{counted, grouped};
use crate::text::sanitize;
use crate::text::time::absolute;

/// How many signals and recordings are named; the hash beside them is of all.
const MOST_NAMED: usize = 100;

/// Suppressions as a document.
#[must_use]
pub fn audit_markdown(audits: &[Audit<'_>], words: &AuditWords<'_>) -> String {
    let mut out = Page::default();
    out.line("# Suppressions");
    out.gap();
    let tally: Vec<String> = tally(audits)
        .into_iter()
        .map(|(count, state)| format!("{} {}", grouped(count), state.id()))
        .collect();
    let tally = if tally.is_empty() { "none".to_owned() } else { tally.join(", ") };
    let masked = if words.masker.is_some() { " Secrets are masked." } else { "" };
    out.line(&format!(
        "{tally}; as decided in {} until {}.{masked}",
        if words.file.is_empty() { "no file".to_owned() } else { code(words.file) },
        time(words, UnixNanos(words.clock.now))
    ));
    for audit in audits {
        out.gap();
        one(&mut out, audit, words);
    }
    out.text
}

fn one(out: &mut Page, audit: &Audit<'_>, words: &AuditWords<'_>) {
    let standing = audit.standing;
    out.line(&format!("## {} ({})", markdown(audit.id), audit.state.id()));
    out.gap();
    if let Some(accepted) = standing.accepted.as_deref() {
        what(out, accepted, words);
    }
    let reason =
        standing.accepted.as_deref().map(|accepted| accepted.reason.as_str()).or(standing.rejected());
    if let Some(reason) = reason {
        out.item("why", &markdown(&words.masked(reason)));
    }
    if let Some(decided) = &standing.decided {
        let did = if standing.accepted.is_some() { "accepted by" } else { "rejected by" };
        out.item(did, &format!("{}, {}", code(&decided.author), time(words, decided.time)));
    }
    for entry in &standing.approvals {
        out.item("approved by", &format!("{}, {}", code(&entry.author), time(words, entry.time)));
    }
    if let Some(accepted) = standing.accepted.as_deref() {
        if standing.approvals.is_empty() {
            out.item("approved by", "nobody else");
        }
        out.item("ends", &standing.expires.map_or_else(|| "never".to_owned(), |end| time(words, end)));
        for handed in standing.handed.values() {
            let is = if handed.enabled { "on" } else { "off" };
            let said =
                format!("{} as {}, version {}, {is}", code(&handed.target), code(&handed.id), handed.version);
            out.item("handed over to", &said);
        }
        evidence(out, accepted, words);
        out.heading("Query");
        out.line(&fenced(&query_words(accepted, words.masker)));
        now(out, audit.now.as_ref());
        inputs(out, &accepted.bundle);
        out.heading("How to prove it");
        out.line("With the recordings named above and the signals of that time as SOURCE; the exit code is 1 on a difference:");
        out.gap();
        out.line(&fenced(&prove(audit.id)));
    }
    history(out, audit, words);
}

fn what(out: &mut Page, accepted: &Accepted, words: &AuditWords<'_>) {
    let title =
        if accepted.title.is_empty() { String::new() } else { format!(" {}", markdown(&accepted.title)) };
    out.item("rule", &format!("{}{title}", code(&accepted.rule)));
    out.item("what", &code(&behaviour_words(&accepted.behaviour, words.masker)));
    out.item(
        "arguments",
        &words.arguments(accepted).map_or_else(|| "not recorded".to_owned(), |arguments| code(&arguments)),
    );
    let lineage: Vec<String> = accepted.behaviour.lineage.iter().map(|path| code(path)).collect();
    out.item("lineage", &lineage.join(" > "));
    let version = if accepted.version.is_empty() {
        String::new()
    } else {
        format!(", version {}", code(&accepted.version))
    };
    out.item("where", &format!("{}{version}", code(&accepted.workload)));
    out.item("scope", &format!("{}; {}", accepted.breadth.words(), accepted.place.words()));
    if !accepted.detection_rules.is_empty() {
        let ids: Vec<String> = accepted.detection_rules.iter().map(|id| code(id)).collect();
        out.item("detection rules of Datadog", &ids.join(", "));
    }
    if accepted.overridden {
        out.item("mind", "a person insisted on a scope that was refused or open");
    }
    if accepted.provisional {
        out.item("mind", "the evidence was provisional when it was accepted");
    }
}

fn evidence(out: &mut Page, accepted: &Accepted, words: &AuditWords<'_>) {
    let bundle = &accepted.bundle;
    out.heading("Evidence when it was accepted");
    let of = |(part, whole): (u32, u32)| format!("{part} of {whole}");
    // Rounded down: a bound that says "at least" must not say more than it holds.
    let bound = (bundle.bound.clamp(0.0, 1.0) * 1000.0).floor() / 10.0;
    let unit = if bundle.unit.is_empty() { "units" } else { bundle.unit.as_str() };
    out.item("seen in", &format!("{} {}, at least {bound} %", of(bundle.units), markdown(unit)));
    out.item("hosts", &of(bundle.hosts));
    out.item("days", &of(bundle.days));
    out.item(
        "comes back",
        &if bundle.recurrence.is_empty() { "not regularly".into() } else { markdown(&bundle.recurrence) },
    );
    let versions: Vec<String> = bundle.rule_versions.iter().map(|version| code(version)).collect();
    out.item(
        "rule versions",
        &if versions.is_empty() { "not recorded".to_owned() } else { versions.join(", ") },
    );
    let asked = &bundle.conditions;
    out.item(
        "asked for",
        &format!(
            "at least {} %, {}, {}, {}; usual from {} %",
            asked.threshold_percent,
            counted(asked.least_units, "unit", "units"),
            counted(asked.least_hosts, "host", "hosts"),
            counted(asked.least_days, "day", "days"),
            asked.usual_percent
        ),
    );
    if !bundle.lacks.is_empty() {
        out.item("lacking", &markdown(&bundle.lacks.join(", ")));
    }
    if !bundle.decisions.is_empty() {
        out.item("decisions on the baseline", &code(&bundle.decisions));
    }
    out.item("computed", &format!("{} by {}", time(words, UnixNanos(bundle.made)), markdown(&bundle.by)));
    out.heading("What it hid when it was accepted");
    let (count, hash) = &bundle.hidden_all;
    out.item(
        "signals",
        &format!(
            "{} of the {} looked at, hash {}",
            grouped(*count),
            grouped(bundle.considered.0),
            code(hash)
        ),
    );
    out.item("learned", &grouped(bundle.known));
    out.item("not learned", &grouped(bundle.unknown));
    let named: Vec<String> = bundle.hidden.iter().take(MOST_NAMED).map(|id| code(id)).collect();
    let more = (*count as usize).saturating_sub(named.len());
    let more = if more > 0 { format!(" and {} more", grouped(more as u64)) } else { String::new() };
    out.item(
        "ids",
        &if named.is_empty() { "none".to_owned() } else { format!("{}{more}", named.join(", ")) },
    );
}

fn now(out: &mut Page, now: Option<&AuditNow>) {
    out.heading("Now");
    let Some(now) = now else {
        out.line("Not checked: no source was given.");
        return;
    };
    out.item("hides", &format!("{} of those at hand", counted(now.hides, "signal", "signals")));
    for finding in &now.findings {
        out.item("found", &markdown(&finding.text));
    }
    if now.findings.is_empty() {
        out.item("found", "nothing is wrong with it");
    }
}

fn inputs(out: &mut Page, bundle: &Bundle) {
    out.heading("Recordings that it rests on");
    let mut table = Table::new([Column::left("name", "NAME", 0), Column::left("hash", "BLAKE3", 0)]);
    for input in bundle.inputs.iter().take(MOST_NAMED) {
        table.rows.push(vec![input.name.as_str().into(), input.hash.as_str().into()]);
    }
    if table.rows.is_empty() {
        out.line("None.");
        return;
    }
    out.text.push_str(&table.to_markdown());
    let more = bundle.inputs.len().saturating_sub(MOST_NAMED);
    if more > 0 {
        out.gap();
        out.line(&format!("And {} more; `--format json` names all.", grouped(more as u64)));
    }
}

fn history(out: &mut Page, audit: &Audit<'_>, words: &AuditWords<'_>) {
    out.heading("History");
    let mut table = Table::new([
        Column::left("time", "WHEN", 0),
        Column::left("author", "WHO", 0),
        Column::left("says", "WHAT", 0),
        Column::left("id", "ENTRY", 0),
        Column::left("holds", "HOLDS", 0),
    ]);
    for (entry, holds) in &audit.standing.history {
        table.rows.push(vec![
            words.clock.absolute(Some(entry.time)),
            entry.author.as_str().into(),
            words.says(entry).into(),
            entry.id.as_str().into(),
            if *holds { "yes" } else { "taken back" }.into(),
        ]);
    }
    out.text.push_str(&table.to_markdown());
}

fn time(words: &AuditWords<'_>, at: UnixNanos) -> String {
    absolute(at.0, words.clock.zone)
}

/// A document that is written from top to bottom.
#[derive(Default)]
struct Page {
    text: String,
}

impl Page {
    fn line(&mut self, text: &str) {
        self.text.push_str(text);
        self.text.push('\n');
    }

    fn gap(&mut self) {
        self.text.push('\n');
    }

    fn item(&mut self, name: &str, text: &str) {
        self.line(&format!("- {name}: {text}"));
    }

    fn heading(&mut self, text: &str) {
        self.gap();
        self.line(&format!("### {text}"));
        self.gap();
    }
}

/// The most backticks that stand side by side.
fn longest_run(text: &str) -> usize {
    text.split(|c| c != '`').map(str::len).max().unwrap_or(0)
}

/// A text as code within a line: nothing in it means anything, whatever it holds.
fn code(text: &str) -> String {
    let safe = sanitize(text);
    if safe.trim().is_empty() {
        return if safe.is_empty() { "nothing".to_owned() } else { "blanks".to_owned() };
    }
    let fence = "`".repeat(longest_run(&safe) + 1);
    let pad = if safe.starts_with(['`', ' ']) || safe.ends_with(['`', ' ']) { " " } else { "" };
    format!("{fence}{pad}{safe}{pad}{fence}")
}

/// A text as a block of code of one line.
fn fenced(text: &str) -> String {
    let safe = sanitize(text);
    let fence = "`".repeat(longest_run(&safe).max(2) + 1);
    format!("{fence}\n{safe}\n{fence}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_holds_whatever_it_is_given() {
        assert_eq!(code("/bin/sh"), "`/bin/sh`");
        assert_eq!(code("a`b``c"), "```a`b``c```");
        assert_eq!(code("`x`"), "`` `x` ``");
        assert_eq!(code("a\n# b\u{202e}"), "`a\\n# b\\u{202e}`");
        assert_eq!((code(""), code("  ")), ("nothing".to_owned(), "blanks".to_owned()));
        assert_eq!(fenced("a ``` b\n```"), "````\na ``` b\\n```\n````");
    }
}
