//! What suppressions that exist in Datadog do to the signals at hand, as rows and lines.

use serde_json::{Value, json};

use crate::fleet::FleetView;
use crate::model::UnixNanos;
use crate::reports::clock::json_time;
use crate::reports::table::{Cell, Column, Table};
use crate::suppressions::existing::{Existing, Looked, Overlap, Share, Stands, With};
use crate::text::number::{counted, grouped};
use crate::text::sanitize;

/// Suppressions with what was seen of each.
#[derive(Clone, Copy, Debug)]
pub struct ExistingRows<'a> {
    /// The suppressions.
    pub existing: &'a [Existing],
    /// What was seen of each, in the same order.
    pub looked: &'a [Looked],
    /// Now.
    pub now: UnixNanos,
}

/// How many signals are named in JSON, of each.
const MOST_NAMED: usize = 5_000;

impl ExistingRows<'_> {
    fn rows(&self) -> impl Iterator<Item = (&Existing, &Looked)> {
        self.existing.iter().zip(self.looked)
    }

    /// Those that are on and reach too far.
    #[must_use]
    pub fn too_wide(&self) -> u64 {
        let wide = |(existing, looked): &(&Existing, &Looked)| {
            existing.stands(self.now) == Stands::On && !looked.wide.is_empty()
        };
        self.rows().filter(wide).count() as u64
    }

    /// For people: each with what it hides, then what speaks against it. Safe to print.
    #[must_use]
    pub fn text(&self) -> String {
        let mut out = String::new();
        for (existing, looked) in self.rows() {
            let mut line = |indent: &str, text: &str| {
                out.push_str(indent);
                out.push_str(&sanitize(text));
                out.push('\n');
            };
            let name = if existing.name.is_empty() { "(no name)" } else { &existing.name };
            line("", &format!("{} ({}): {name}", existing.id, existing.stands(self.now).id()));
            line("  ", &hides(existing, looked, self.now));
            for finding in &looked.wide {
                line("  too wide: ", &finding.text);
            }
            for why in &looked.unjudged {
                line("  cannot tell: ", why);
            }
            if let Some(ours) = &existing.ours {
                line("  ", &format!("was handed over as {ours}"));
            }
            for overlap in &looked.overlaps {
                line("  overlaps: ", &self.overlap(existing, overlap));
            }
        }
        out
    }

    fn overlap(&self, existing: &Existing, overlap: &Overlap) -> String {
        let with = match &overlap.with {
            With::Existing(at) => self.existing.get(*at).map_or("", |other| other.id.as_str()).to_owned(),
            With::Ours(id) if existing.ours.as_ref() == Some(id) => {
                format!("{id}, which it was handed over from")
            }
            With::Ours(id) => format!("{id} of our own"),
        };
        let signals = counted(overlap.signals, "signal", "signals");
        match overlap.share {
            Share::Same => format!("says the same as {with}"),
            Share::Equal => format!("hides the same {signals} as {with}"),
            Share::Covers => format!("hides all {signals} of {with}, and more"),
            Share::Covered => format!("all {signals} that it hides are hidden by {with}, which hides more"),
            Share::Partly => format!("hides {signals} that {with} hides as well"),
        }
    }

    /// For spreadsheets and documents: a row each.
    #[must_use]
    pub fn table(&self) -> Table {
        let mut table = Table::new([
            Column::left("id", "ID", 0),
            Column::left("name", "NAME", 0),
            Column::left("stands", "STANDS", 0),
            Column::right("hides", "HIDES", 0),
            Column::right("perhaps", "PERHAPS", 1),
            Column::left("wide", "TOO WIDE", 0),
            Column::left("unjudged", "CANNOT TELL", 2),
            Column::left("overlaps", "OVERLAPS", 3),
        ]);
        for (existing, looked) in self.rows() {
            let wide: Vec<&str> = looked.wide.iter().map(|finding| finding.text.as_str()).collect();
            let overlaps: Vec<String> =
                looked.overlaps.iter().map(|overlap| self.overlap(existing, overlap)).collect();
            table.rows.push(vec![
                existing.id.as_str().into(),
                existing.name.as_str().into(),
                existing.stands(self.now).id().into(),
                if looked.is_unreadable { Cell::none() } else { (looked.hides.len() as u64).into() },
                looked.unsure.into(),
                wide.join("; ").into(),
                looked.unjudged.join("; ").into(),
                overlaps.join("; ").into(),
            ]);
        }
        table
    }

    /// For programs.
    #[must_use]
    pub fn json(&self, view: &FleetView) -> Value {
        Value::Array(self.rows().map(|(existing, looked)| self.one(existing, looked, view)).collect())
    }

    fn one(&self, existing: &Existing, looked: &Looked, view: &FleetView) -> Value {
        let ids: Vec<&str> = looked
            .hides
            .iter()
            .take(MOST_NAMED)
            .filter_map(|(at, _)| Some(view.signals.head(*at)?.id))
            .collect();
        json!({
            "id": existing.id,
            "name": existing.name,
            "stands": existing.stands(self.now).id(),
            "author": existing.by,
            "rule_query": existing.rule_query,
            "data_exclusion_query": existing.event_query,
            "suppression_query": existing.signal_query,
            "starts": json_time(existing.starts),
            "expires": json_time(existing.ends),
            "habitus": existing.ours,
            "of_other_rules": looked.of_other_rules,
            "hides": (!looked.is_unreadable).then_some(looked.hides.len()),
            "hides_whole": looked.hides.iter().filter(|(_, effect)| effect.whole).count(),
            "signals": ids,
            "perhaps": looked.unsure,
            "unlearned": looked.unlearned_count,
            "unlearned_signals": looked.unlearned,
            "too_wide": looked.wide.iter().map(|finding| json!({"kind": finding.id, "text": finding.text})).collect::<Vec<_>>(),
            "cannot_tell": looked.unjudged,
            "overlaps": looked.overlaps.iter().map(|overlap| json!({
                "with": match &overlap.with {
                    With::Existing(at) => self.existing.get(*at).map(|other| other.id.as_str()),
                    With::Ours(id) => Some(id.as_str()),
                },
                "own": matches!(overlap.with, With::Ours(_)),
                "share": overlap.share.id(),
                "signals": overlap.signals,
            })).collect::<Vec<_>>(),
        })
    }
}

fn hides(existing: &Existing, looked: &Looked, now: UnixNanos) -> String {
    if looked.of_other_rules {
        return "is for detection rules of another kind; nothing here is about it".to_owned();
    }
    if looked.is_unreadable {
        return "what it hides cannot be told here".to_owned();
    }
    let whole = looked.hides.iter().filter(|(_, effect)| effect.whole).count() as u64;
    let all = looked.hides.len() as u64;
    let verb = if existing.stands(now) == Stands::On { "hides" } else { "would hide" };
    let mut words = match (all, looked.unsure) {
        (0, 0) => format!("{verb} none of the signals at hand"),
        (0, some) => {
            format!(
                "{verb} none of the signals at hand for sure, perhaps {}",
                counted(some, "signal", "signals")
            )
        }
        (all, 0) => format!("{verb} {}", counted(all, "signal", "signals")),
        (all, some) => {
            format!("{verb} {}, perhaps {} more", counted(all, "signal", "signals"), grouped(some))
        }
    };
    if whole < all {
        words.push_str(&format!(", {} of them only in part", grouped(all - whole)));
    }
    words
}
