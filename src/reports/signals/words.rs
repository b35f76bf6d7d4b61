//! The words for severities and for the two axes of a verdict. What needs attention stands in capitals, so that it
//! stands out without any colour.

use crate::model::Severity;
use crate::reports::nodes::unit_letter;
use crate::signals::{Evidence, Position, UnitsSeen, Verdict, Why};

/// A severity in at most four letters; a dash where none is said.
#[must_use]
pub fn severity_short(severity: Option<Severity>) -> &'static str {
    match severity {
        None => "-",
        Some(Severity::Info) => "info",
        Some(Severity::Low) => "low",
        Some(Severity::Medium) => "med",
        Some(Severity::High) => "high",
        Some(Severity::Critical) => "CRIT",
    }
}

/// A position in a word or two; only what is known, or cannot be told, is not in capitals.
#[must_use]
pub fn position_words(position: Position) -> &'static str {
    match position {
        Position::NewProcess => "NEW PROCESS",
        Position::EnteredFromOutside => "FROM OUTSIDE",
        Position::NewLeaf => "NEW LEAF",
        Position::UnknownLineage => "UNKNOWN LINEAGE",
        Position::ParentLost => "PARENT LOST",
        Position::NewUse => "NEW USE",
        Position::CannotSay(_) => "cannot say",
        Position::Known => "known",
    }
}

/// Evidence in a word or two.
#[must_use]
pub fn evidence_words(evidence: Evidence) -> &'static str {
    match evidence {
        Evidence::Rejected => "rejected",
        Evidence::None => "none",
        Evidence::OnlyAfter => "later only",
        Evidence::OtherVersion => "other version",
        Evidence::OneInstance => "one",
        Evidence::Rare => "rare",
        Evidence::Accepted => "accepted",
        Evidence::Regular => "regular",
        Evidence::Usual => "usual",
    }
}

/// Why nothing can be said, in a few words.
#[must_use]
pub fn why_words(why: Why) -> &'static str {
    match why {
        Why::Unplaced => "no workload",
        Why::WorkloadAbsent => "never watched",
        Why::NoEvent => "no event",
        Why::VersionUnseen => "new version",
        Why::NothingWatchedBefore => "none before",
        Why::OwnNotSeparable => "own in sums",
        Why::FacetNotRecorded => "not recorded",
        Why::OperationNotRecorded => "unrecorded",
        Why::ProfileTruncated => "cut short",
        Why::UsesUnreadable => "unreadable",
    }
}

/// In how many it was seen: `0/11 i`.
#[must_use]
pub fn share_words(units: UnitsSeen) -> String {
    format!("{}/{} {}", units.share.k, units.share.n, unit_letter(units.kind))
}

/// What bears witness, in a few words, the figure first: `0/11 i none`, `new version`.
pub(super) fn witness_words(verdict: &Verdict) -> String {
    if let Position::CannotSay(why) = verdict.position {
        return why_words(why).to_owned();
    }
    let words = match (verdict.evidence, verdict.units) {
        // All of them have it: they are few, and it is not.
        (Evidence::Rare, Some(UnitsSeen { share, .. })) if share.k == share.n => "few",
        (evidence, _) => evidence_words(evidence),
    };
    match verdict.units {
        Some(units) if units.share.n > 0 => format!("{} {words}", share_words(units)),
        _ => words.to_owned(),
    }
}
