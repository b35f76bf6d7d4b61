//! The answer as lines: what each is for, and its words. Raw: whoever shows a line makes it safe.

use super::{Answer, AnswerLink, Who};
use crate::reports::Clock;
use crate::signals::{Mark, Side};
use crate::text::number::counted;

/// What a line is for, so that it can be drawn by its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineKind {
    /// Which signal it is.
    Title,
    /// The verdict.
    Headline,
    /// A link of the lineage.
    Link(Mark),
    /// A section: its name stands in the margin.
    Section(&'static str),
    /// Nothing.
    Blank,
}

/// One line of an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What it is for.
    pub kind: LineKind,
    /// What stands in the margin: the name of a section, the mark of a link; empty on further lines of a section.
    pub margin: &'static str,
    /// The words.
    pub text: String,
}

impl Line {
    fn new(kind: LineKind, margin: &'static str, text: impl Into<String>) -> Line {
        Line { kind, margin, text: text.into() }
    }
}

/// The names of the sections, as they stand in the margin. The widest has eleven columns.
const BY: &str = "BY";
const CONCERN: &str = "FOR CONCERN";
const AGAINST: &str = "AGAINST";
const CANNOT_TELL: &str = "CANNOT TELL";
const ONLY_HERE: &str = "ONLY HERE";
const ELSEWHERE: &str = "ELSEWHERE";

/// The answer as lines.
#[must_use]
pub fn lines(answer: &Answer, clock: &Clock, ascii: bool) -> Vec<Line> {
    let dot = if ascii { " - " } else { " · " };
    let mut lines = vec![
        Line::new(LineKind::Title, "", title(answer, clock, dot)),
        Line::new(LineKind::Headline, "", answer.headline()),
        Line::new(LineKind::Blank, "", ""),
    ];
    let arrow = if ascii { "-> " } else { "→ " };
    for (depth, link) in answer.links.iter().enumerate() {
        lines.push(Line::new(
            LineKind::Link(link.mark),
            words(link.mark, ascii),
            indented(depth, &link_text(link)),
        ));
    }
    if let Some(deed) = &answer.deed {
        let text = indented(answer.links.len(), &format!("{arrow}{}", deed.name));
        lines.push(Line::new(LineKind::Link(deed.mark), words(deed.mark, ascii), text));
    }
    if !answer.links.is_empty() {
        lines.push(Line::new(LineKind::Blank, "", ""));
        section(&mut lines, BY, [who_text(&answer.who, dot)]);
    }
    let reasons = |side| answer.reasons(side).map(|reason| reason.text.clone()).collect::<Vec<_>>();
    section(&mut lines, CONCERN, reasons(Side::Concern));
    section(&mut lines, AGAINST, reasons(Side::Against));
    section(&mut lines, CANNOT_TELL, reasons(Side::CannotTell));
    section(&mut lines, ONLY_HERE, only_here(answer));
    section(&mut lines, ELSEWHERE, elsewhere(answer));
    lines
}

fn words(mark: Mark, ascii: bool) -> &'static str {
    if ascii && mark == Mark::NotCompared { "-" } else { mark.words() }
}

/// Deep lineages are indented up to here.
const MOST_INDENT: usize = 12;

fn indented(depth: usize, text: &str) -> String {
    format!("{}{text}", " ".repeat(depth.min(MOST_INDENT)))
}

pub(super) fn link_text(link: &AnswerLink) -> String {
    [link.name.as_str(), link.args.as_str()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Which signal it is: severity, rule, workload, when, how much of it was judged.
pub(super) fn title(answer: &Answer, clock: &Clock, dot: &str) -> String {
    let signal = &answer.signal;
    let severity = signal.severity.map(|severity| severity.id().to_uppercase());
    let rule = if signal.title.is_empty() { &signal.rule } else { &signal.title };
    let what = [severity.as_deref().unwrap_or_default(), rule].join(" ").trim().to_owned();
    let version = answer.placement.version.as_deref().unwrap_or_default();
    let place = match answer.workload.as_str() {
        "" => "no workload".to_owned(),
        workload => [workload, version].join(" ").trim().to_owned(),
    };
    let judged = answer.verdict.judged;
    let events = format!("{} of {} judged", judged.judged, counted(judged.of, "event", "events"));
    let when = clock.absolute(signal.time).text;
    [what, place, when, events].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(dot)
}

pub(super) fn who_text(who: &Who, dot: &str) -> String {
    let user = if who.user.is_empty() { "user not recorded" } else { who.user.as_str() };
    let tty = if who.tty.is_empty() { "no terminal".to_owned() } else { format!("terminal {}", who.tty) };
    let session = if who.session.is_empty() { String::new() } else { format!("session of {}", who.session) };
    let came = if who.from_outside { "came in from outside" } else { "no sign that it came from outside" };
    [user, &tty, &session, came].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(dot)
}

fn section(lines: &mut Vec<Line>, name: &'static str, texts: impl IntoIterator<Item = String>) {
    for (at, text) in texts.into_iter().enumerate() {
        let margin = if at == 0 { name } else { "" };
        lines.push(Line::new(LineKind::Section(name), margin, text));
    }
}

pub(super) fn only_here(answer: &Answer) -> Vec<String> {
    let Some(only) = &answer.only_here else {
        return vec!["its instance was not watched".to_owned()];
    };
    let others = counted(only.others as u64, "other instance", "other instances");
    if only.others == 0 {
        return vec!["there is no other instance to compare with".to_owned()];
    }
    let explained = match only.explained {
        0 => String::new(),
        some => format!("; {some} more that a version or a one-off name explains"),
    };
    if only.count == 0 {
        return vec![format!("nothing that {others} did not do{explained}")];
    }
    let behaviours = counted(only.count as u64, "behaviour", "behaviours");
    let mut texts = vec![format!("{behaviours} that none of {others} shows{explained}")];
    texts.extend(only.named.iter().map(|beside| {
        let under = if beside.under.is_empty() { String::new() } else { format!(" under {}", beside.under) };
        let when = beside.seconds.map_or_else(String::new, |seconds| format!(" ({})", offset(seconds)));
        let why = if beside.reason.is_empty() { String::new() } else { format!(": {}", beside.reason) };
        format!("{}{under}{when}{why}", beside.name)
    }));
    texts
}

/// Seconds from the event, as people say it: `9 s after it`.
fn offset(seconds: i64) -> String {
    let amount = match seconds.unsigned_abs() {
        0 => return "with it".to_owned(),
        some @ ..120 => format!("{some} s"),
        some => format!("{} min", some / 60),
    };
    if seconds < 0 { format!("{amount} before it") } else { format!("{amount} after it") }
}

pub(super) fn elsewhere(answer: &Answer) -> Vec<String> {
    let Some(found) = &answer.elsewhere else { return Vec::new() };
    let all = counted(found.searched as u64, "other workload", "other workloads");
    let names = if found.workloads.is_empty() {
        String::new()
    } else {
        const MOST: usize = 4;
        let more = found.workloads.len().saturating_sub(MOST);
        let more = if more > 0 { format!(" and {more} more") } else { String::new() };
        format!(": {}{more}", found.workloads[..found.workloads.len().min(MOST)].join(", "))
    };
    vec![format!("{} is known in {} of {all}{names}", found.asked, found.workloads.len())]
}
