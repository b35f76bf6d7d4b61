//! The words for suggestions and suppressions: what is done, how sure that is, how far a rung reaches and what it hides.
//!
//! Nothing here is made safe to show, as in all reports; what may be a secret is masked by the masker that is given.

use crate::model::UnixNanos;
use crate::reports::nodes::basename;
use crate::suppressions::store::{Change, State};
use crate::suppressions::{Allowed, Behaviour, Evidence, Hides, Lack, Scope, Suggestion};
use crate::text::number::{counted, grouped, percent_of, ratio};
use crate::text::{Masker, Zone, shell, time};

/// In one day, in nanoseconds.
const DAY: u64 = 86_400_000_000_000;

/// Links of a lineage that are shown; of a longer one the first and the last of them.
const LINKS: usize = 6;

/// Parts of a line with dots between them; with dashes where only ASCII is printed. Empty parts are left out.
#[must_use]
pub fn dotted<S: AsRef<str>>(parts: &[S], ascii: bool) -> String {
    let dot = if ascii { " - " } else { " · " };
    let parts: Vec<&str> = parts.iter().map(AsRef::as_ref).filter(|part| !part.is_empty()).collect();
    parts.join(dot)
}

/// What is done, in a line: `backup.sh > openssl enc -in /var/tmp/backup-*.tar`, and what else than running it:
/// `sh > crontab -l, open /var/spool/cron`.
#[must_use]
pub fn behaviour(behaviour: &Behaviour, masker: Option<Masker>) -> String {
    let mut links: Vec<&str> = behaviour.lineage.iter().map(|path| basename(path)).collect();
    let last = links.pop();
    if links.len() >= LINKS {
        links.splice(1..=links.len() - LINKS + 2, ["(more)"]);
    }
    line(behaviour, &links, last, masker)
}

/// The same without what stands above the parent.
#[must_use]
pub fn behaviour_short(behaviour: &Behaviour, masker: Option<Masker>) -> String {
    let parent = Some(basename(behaviour.parent())).filter(|parent| !parent.is_empty());
    line(behaviour, parent.as_slice(), behaviour.lineage.last().map(|path| basename(path)), masker)
}

fn line(behaviour: &Behaviour, above: &[&str], own: Option<&str>, masker: Option<Masker>) -> String {
    let name = Some(behaviour.argv0.as_str()).filter(|name| !name.is_empty()).or(own).unwrap_or("?");
    let args = arguments(behaviour, masker);
    let command = if args.is_empty() { name.to_owned() } else { format!("{name} {args}") };
    let links: Vec<&str> = above.iter().copied().chain([command.as_str()]).collect();
    let deed = deed(behaviour);
    let comma = if deed.is_empty() { "" } else { ", " };
    format!("{}{comma}{deed}", links.join(" > "))
}

/// What it does beside running: `open /etc/cron.d/x`, `dns example.com A`; nothing where running it is all.
#[must_use]
pub fn deed(behaviour: &Behaviour) -> String {
    if behaviour.name.is_empty() {
        return String::new();
    }
    let parts = [&behaviour.operation, &behaviour.name, &behaviour.qualifier];
    parts.into_iter().filter(|part| !part.is_empty()).map(String::as_str).collect::<Vec<_>>().join(" ")
}

/// Its arguments as a line, masked, with `*` for one-off parts; empty where there are none or they were not recorded.
#[must_use]
pub fn arguments(behaviour: &Behaviour, masker: Option<Masker>) -> String {
    let args = masked(behaviour, masker).unwrap_or_default();
    let word = |arg: &String| {
        // A star is a part that is free, and no wildcard of a shell.
        let rest = arg.replace('*', "x");
        if shell::quote(&rest) == rest.as_str() { arg.clone() } else { shell::quote(arg).into_owned() }
    };
    args.iter().map(word).collect::<Vec<_>>().join(" ")
}

/// Its arguments one by one, masked; `None` where they were not recorded.
#[must_use]
pub fn masked(behaviour: &Behaviour, masker: Option<Masker>) -> Option<Vec<String>> {
    let args = behaviour.arguments.as_ref()?;
    Some(match masker {
        Some(masker) => {
            let masked = masker.arguments(behaviour.executable(), args);
            masked.into_iter().map(std::borrow::Cow::into_owned).collect()
        }
        None => args.clone(),
    })
}

/// How sure it is that it is usual, in parts: `24 of 24 instances`, `at least 86%`, `2 of 2 hosts`, `3 days`, and how it
/// comes back.
#[must_use]
pub fn evidence(evidence: &Evidence) -> Vec<String> {
    let mut parts = Vec::new();
    match evidence.units {
        Some(units) => {
            let (k, n) = (units.share.k, units.share.n);
            parts.push(format!("{} {}", ratio(k.into(), n.into()), units.kind.words(n)));
        }
        None => parts.push("no others were watched".to_owned()),
    }
    parts.extend(evidence.bound.map(|bound| format!("at least {}", percent_of(bound))));
    let (on, of) = evidence.hosts;
    if of > 0 {
        parts.push(format!("{} {}", ratio(on.into(), of.into()), if of == 1 { "host" } else { "hosts" }));
    }
    let (seen, watched) = evidence.days;
    if watched > 0 {
        parts.push(if seen == watched {
            counted(seen.into(), "day", "days")
        } else {
            format!("{} days", ratio(seen.into(), watched.into()))
        });
    }
    if !evidence.recurrence.is_empty() {
        parts.push(evidence.recurrence.clone());
    }
    parts
}

/// How many of its events were judged, where those are not all; else nothing.
#[must_use]
pub fn judged(evidence: &Evidence) -> String {
    let (judged, of) = evidence.judged;
    if judged == of { String::new() } else { format!("judged {} events", ratio(judged, of)) }
}

/// What it does to the signals at hand: `hides 30 signals in 3 days, 10 a day`.
#[must_use]
pub fn impact(signals: u64, span: (Option<UnixNanos>, Option<UnixNanos>)) -> String {
    let hides = match signals {
        0 => return "hides none of the signals at hand".to_owned(),
        signals => format!("hides {}", counted(signals, "signal", "signals")),
    };
    let (Some(first), Some(last)) = span else { return hides };
    let span = last.0.saturating_sub(first.0);
    if signals == 1 || span == 0 {
        return hides;
    }
    if span < DAY {
        return format!("{hides} in {}", time::duration(span));
    }
    // What began and ended within a day counts as that day.
    let days = span.div_ceil(DAY);
    let rate = signals as f64 / days as f64;
    let rate = if rate >= 1.0 { grouped(rate.round() as u64) } else { format!("{rate:.1}") };
    format!("{hides} in {}, {rate} a day", counted(days, "day", "days"))
}

/// The impact of the rung that is proposed; of a suggestion without one how many signals it is about.
#[must_use]
pub fn impact_of(suggestion: &Suggestion) -> String {
    match suggestion.proposed.and_then(|at| suggestion.scopes.get(at)) {
        Some(scope) => impact(scope.hides.signals.into(), suggestion.evidence.span),
        None => {
            let about = impact(suggestion.signals.len() as u64, suggestion.evidence.span);
            about.replacen("hides", "is about", 1)
        }
    }
}

/// What a rung hides, in a clause, and whether it may be taken: `hides 30, all learned`, `would hide 1 unlearned: refused`.
#[must_use]
pub fn rung(scope: &Scope) -> String {
    match &scope.allowed {
        Allowed::Impossible(_) => "cannot be said".to_owned(),
        Allowed::Refused(_) if scope.hides.unknown > 0 => {
            format!("would hide {} unlearned: refused", grouped(scope.hides.unknown.into()))
        }
        Allowed::Refused(_) => format!("{}: refused", hides(&scope.hides)),
        Allowed::Open(_) => format!("{}: open", hides(&scope.hides)),
        Allowed::Yes => hides(&scope.hides),
    }
}

/// What a query hides: `hides 30, all learned`; `hides 2 and parts of 3, all learned`.
#[must_use]
pub fn hides(hides: &Hides) -> String {
    let what = match (hides.signals, hides.partly) {
        (0, 0) => return "hides none".to_owned(),
        (whole, 0) => grouped(whole.into()),
        (0, partly) => format!("parts of {}", grouped(partly.into())),
        (whole, partly) => format!("{} and parts of {}", grouped(whole.into()), grouped(partly.into())),
    };
    match hides.unknown {
        0 => format!("hides {what}, all learned"),
        unknown => format!("hides {what}, {} unlearned", grouped(unknown.into())),
    }
}

/// What a rung hides in a cell: `30`, `30 +1!` of which one is not learned, `2~` where some are hidden in part only. A word
/// stands after it where it may not be taken: `30 open`, `30 refused`; alone where it cannot be said: `none`. What would
/// hide something that is not learned is refused, and needs no word.
#[must_use]
pub fn rung_short(scope: &Scope) -> String {
    let hides = &scope.hides;
    if matches!(scope.allowed, Allowed::Impossible(_)) {
        return "none".to_owned();
    }
    let known = (hides.signals + hides.partly).saturating_sub(hides.unknown);
    let cell = format!("{}{}", grouped(known.into()), if hides.partly > 0 { "~" } else { "" });
    match &scope.allowed {
        _ if hides.unknown > 0 => format!("{cell} +{}!", grouped(hides.unknown.into())),
        Allowed::Open(_) => format!("{cell} open"),
        Allowed::Refused(_) => format!("{cell} refused"),
        Allowed::Yes | Allowed::Impossible(_) => cell,
    }
}

/// A rung by its two names, as they are written on the command line: `folded-arguments × image`.
#[must_use]
pub fn rung_name(scope: &Scope, ascii: bool) -> String {
    let by = if ascii { "x" } else { "×" };
    format!("{} {by} {}", scope.breadth.id(), scope.place.id())
}

/// What is typed to take a rung of a suggestion that is open or refused: `any-arguments environment 5ab1196f0738`.
#[must_use]
pub fn phrase(scope: &Scope, id: &str) -> String {
    format!("{} {} {id}", scope.breadth.id(), scope.place.id())
}

/// What is lacking, in one clause; empty where nothing is.
#[must_use]
pub fn lacks(lacks: &[Lack]) -> String {
    lacks.iter().map(|lack| lack.text.as_str()).collect::<Vec<_>>().join("; ")
}

/// What has become of a suggestion, in a word or two.
#[must_use]
pub fn state(state: State) -> &'static str {
    match state {
        State::Waiting => "waits for approval",
        other => other.id(),
    }
}

/// What an entry of the store says, for programs: `accept`.
#[must_use]
pub fn change_id(change: &Change) -> &'static str {
    match change {
        Change::Accept(_) => "accept",
        Change::Reject(_) => "reject",
        Change::Turn(true) => "on",
        Change::Turn(false) => "off",
        Change::Expire(_) => "expire",
        Change::Note(_) => "note",
        Change::Approve(_) => "approve",
        Change::Hand(_) => "hand-over",
        Change::Undo(_) => "undo",
    }
}

/// What an entry of the store says: `accepted, any-arguments × image: nightly backup`. Moments are written in a zone, or as
/// programs read them.
#[must_use]
pub fn change(change: &Change, zone: Option<Zone>) -> String {
    let moment = |end: u64| zone.map_or_else(|| time::rfc3339(end), |zone| time::absolute(end, zone));
    match change {
        Change::Accept(accepted) => {
            let (breadth, place) = (accepted.breadth.id(), accepted.place.id());
            format!("accepted, {breadth} {place}: {}", accepted.reason)
        }
        Change::Reject(reason) => format!("rejected: {reason}"),
        Change::Turn(true) => "turned on".to_owned(),
        Change::Turn(false) => "turned off".to_owned(),
        Change::Expire(Some(end)) => format!("ends {}", moment(end.0)),
        Change::Expire(None) => "ends never".to_owned(),
        Change::Note(text) => format!("note: {text}"),
        Change::Approve(entry) => format!("approved {entry}"),
        Change::Hand(handed) => {
            let on = if handed.enabled { "on" } else { "off" };
            format!("handed over to {}: {}, version {}, {on}", handed.target, handed.id, handed.version)
        }
        Change::Undo(entry) => format!("took back {entry}"),
    }
}

/// When it ends: `never`, or a date.
#[must_use]
pub fn expiry(expires: Option<UnixNanos>, zone: Zone) -> String {
    expires.map_or_else(|| "never".to_owned(), |end| time::absolute(end.0, zone))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::suppressions::{Breadth, Place};

    fn sample() -> Behaviour {
        let owned = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
        Behaviour {
            operation: "exec".to_owned(),
            lineage: owned(&["/usr/bin/cron", "/opt/backup.sh", "/usr/bin/openssl"]),
            arguments: Some(owned(&[
                "enc",
                "--password=hunter2",
                "-in",
                "/var/tmp/backup-*.tar",
                "a b",
                "*",
            ])),
            ..Behaviour::default()
        }
    }

    fn scope(allowed: Allowed, signals: u32, partly: u32, unknown: u32) -> Scope {
        Scope {
            breadth: Breadth::FoldedArguments,
            place: Place::Image,
            query: None,
            text: String::new(),
            hides: Hides { signals, partly, unknown, ..Hides::default() },
            unlearned: Vec::new(),
            allowed,
            notes: Vec::new(),
        }
    }

    #[test]
    fn a_behaviour_is_a_line_without_secrets() {
        let masked = behaviour(&sample(), Some(Masker::ASCII));
        assert_eq!(
            masked,
            "cron > backup.sh > openssl enc --password=**** -in /var/tmp/backup-*.tar \"a b\" *"
        );
        let short = behaviour_short(&sample(), None);
        assert!(short.starts_with("backup.sh > openssl enc --password=hunter2 -in"), "{short}");
        let file = Behaviour {
            operation: "open".to_owned(),
            name: "/etc/cron.d/x".to_owned(),
            arguments: None,
            ..sample()
        };
        assert_eq!(behaviour_short(&file, None), "backup.sh > openssl, open /etc/cron.d/x");
        assert_eq!(behaviour(&Behaviour::default(), None), "?");
        let lineage = (0..12).map(|n| format!("/bin/p{n}")).collect();
        let deep = Behaviour { lineage, ..Behaviour::default() };
        assert_eq!(behaviour(&deep, None), "p0 > (more) > p8 > p9 > p10 > p11");
    }

    #[test]
    fn a_rung_says_what_it_hides_and_whether_it_may_be_taken() {
        let no = |why: &str| Allowed::Refused(why.to_owned());
        for (scope, long, short) in [
            (scope(Allowed::Yes, 30, 0, 0), "hides 30, all learned", "30"),
            (scope(Allowed::Yes, 2, 3, 0), "hides 2 and parts of 3, all learned", "5~"),
            (scope(Allowed::Yes, 0, 0, 0), "hides none", "0"),
            (scope(no("x"), 31, 0, 1), "would hide 1 unlearned: refused", "30 +1!"),
            (scope(no("x"), 30, 0, 0), "hides 30, all learned: refused", "30 refused"),
            (scope(Allowed::Open("x".to_owned()), 30, 0, 0), "hides 30, all learned: open", "30 open"),
            (scope(Allowed::Impossible("x".to_owned()), 0, 0, 0), "cannot be said", "none"),
        ] {
            assert_eq!((rung(&scope).as_str(), rung_short(&scope).as_str()), (long, short));
        }
    }

    #[test]
    fn an_impact_says_over_what_time() {
        let at = |days: u64| Some(UnixNanos(days * DAY));
        assert_eq!(impact(30, (at(1), at(4))), "hides 30 signals in 3 days, 10 a day");
        assert_eq!(impact(4, (at(0), at(28))), "hides 4 signals in 28 days, 0.1 a day");
        assert_eq!(impact(2, (Some(UnixNanos(0)), Some(UnixNanos(DAY / 2)))), "hides 2 signals in 12 h");
        assert_eq!(impact(1, (at(1), at(1))), "hides 1 signal");
        assert_eq!(impact(0, (None, None)), "hides none of the signals at hand");
    }

    #[test]
    fn only_what_is_known_is_told_of_evidence() {
        let known = Evidence {
            bound: Some(0.857),
            hosts: (2, 2),
            days: (3, 3),
            recurrence: "regular, weekly (4 of 4 Sundays)".to_owned(),
            ..Evidence::default()
        };
        assert_eq!(
            dotted(&evidence(&known), true),
            "no others were watched - at least 86% - 2 of 2 hosts - 3 days - regular, weekly (4 of 4 Sundays)"
        );
        assert_eq!(evidence(&Evidence { days: (2, 5), ..known })[3], "2 of 5 days");
    }
}
