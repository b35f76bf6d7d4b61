//! What Datadog is told of a suppression, in whatever form: in the body of a request or as a resource of Terraform.

use super::{Item, MOST_NAME, Per, Refused, Request, check, one_line, whole_seconds};
use crate::model::UnixNanos;
use crate::suppressions::search::{Field, Query};
use crate::suppressions::{Behaviour, Breadth, Bundle};
use crate::text::number::plural;
use crate::text::time::rfc3339;

/// What Datadog is told of a suppression.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// Its name.
    pub name: String,
    /// What it is, on what evidence, and how to prove it; several lines.
    pub description: String,
    /// Whether it is on. One that has ended is off.
    pub enabled: bool,
    /// Which detection rules it is for, in Datadog's search.
    pub rule_query: String,
    /// The query, as it was accepted.
    pub query: String,
    /// What the query is held against.
    pub per: Per,
    /// When it begins, to the second; `None` if it has begun: Datadog takes no moment that is past.
    pub starts: Option<UnixNanos>,
    /// When it ends, to the second; `None` for never, and if it has ended.
    pub expires: Option<UnixNanos>,
    /// When it ended.
    pub ended: Option<UnixNanos>,
    /// Tags, ordered.
    pub tags: Vec<String>,
}

/// How many detection rules a suppression may be for; more are a mistake, and a query that nobody reads.
const MOST_RULES: usize = 20;
/// How many characters a reason or a note has at most.
const MOST_REASON: usize = 500;

/// What Datadog is told of one of the suppressions of a request.
///
/// # Errors
/// Why it cannot be told, and what to do.
pub fn told(request: &Request<'_>, item: &Item<'_>) -> Result<Told, Refused> {
    let refuse = |why| Refused { id: one_line(item.id, MOST_NAME), why };
    let checked = check(item).map_err(refuse)?;
    if request.per == Per::Signals {
        per_signal(&checked.query).map_err(refuse)?;
    }
    let ended = item.expires.map(whole_seconds).filter(|_| item.has_ended(request.now));
    let ahead = |time: Option<UnixNanos>| time.map(whole_seconds).filter(|&time| time > request.now);
    let accepted = item.accepted;
    let title = if accepted.title.is_empty() { &accepted.rule } else { &accepted.title };
    Ok(Told {
        name: format!(
            "Habitus {}: {} in {}",
            item.id,
            one_line(title, MOST_NAME),
            one_line(&accepted.workload, MOST_NAME)
        ),
        description: description(request, item),
        enabled: item.is_on(request.now),
        rule_query: rule_query(request, item).map_err(refuse)?,
        query: accepted.query.clone(),
        per: request.per,
        starts: ahead(item.starts).filter(|_| ended.is_none()),
        expires: ahead(item.expires),
        ended,
        tags: tags(item),
    })
}

/// Attributes of an event that hold several values, by how their names begin. A signal holds those of all its events in
/// one list, so that a query over it is answered by values of different events and of different processes.
static SEVERAL: [&str; 10] = [
    "process.args",
    "process.envs",
    "process.ancestors.",
    "process.parent.args",
    "process.parent.envs",
    "process.caps_",
    "process.credentials.cap_",
    "file.flags",
    "file.hashes",
    "evt.matched_rules",
];

fn per_signal(query: &Query) -> Result<(), String> {
    for (field, ..) in query.terms() {
        let Field::Attribute(name) = field else { continue };
        if SEVERAL.iter().any(|begin| name.starts_with(begin)) {
            return Err(format!(
                "`{}` holds several values in a signal, those of all its events and processes, so that the query would \
                 hide what it was not evaluated to hide. Export it per event, or accept a scope that does not look at it",
                one_line(name, MOST_NAME)
            ));
        }
    }
    Ok(())
}

/// What must be asked of the user before Datadog can be told of a suppression: which detection rules it is for. `None` where
/// that is known.
#[must_use]
pub fn asks(request: &Request<'_>, item: &Item<'_>) -> Option<Refused> {
    let refuse = |why| Refused { id: one_line(item.id, MOST_NAME), why };
    rule_query(request, item).map_err(refuse).err()
}

/// Which detection rules it is for: those that the user named, else the one it was handed over for before, else those that
/// raised its signals.
fn rule_query(request: &Request<'_>, item: &Item<'_>) -> Result<String, String> {
    let rule = one_line(&item.accepted.rule, MOST_NAME);
    let named = |of: Option<&str>| -> Vec<&str> {
        let matching = request.detection_rules.iter().filter(|named| named.of == of);
        matching.map(|named| named.detection_rule).collect()
    };
    let mut ids = named(Some(item.id));
    if ids.is_empty() {
        ids = named(Some(&item.accepted.rule));
    }
    if ids.is_empty() {
        ids = named(None);
        let others = request.items.iter().any(|other| other.accepted.rule != item.accepted.rule);
        if !ids.is_empty() && others {
            return Err(format!(
                "a detection rule is named for suppressions of several agent rules. Say which is for which: \
                 `--detection-rule {rule}=ID`"
            ));
        }
    }
    if ids.is_empty() {
        ids.extend(item.detection_rule.into_iter().flat_map(|ids| ids.split(',')));
    }
    if ids.is_empty() {
        ids.extend(item.accepted.detection_rules.iter().map(String::as_str));
    }
    ids.sort_unstable();
    ids.dedup();
    if ids.is_empty() {
        return Err(format!(
            "no detection rule of Datadog is known for it: its signals are bare events. Name it with `--detection-rule \
             {rule}=ID`; the ID is the last part of the address of the rule's page in Datadog (Security, Detection \
             Rules), and not the agent's `{rule}`"
        ));
    }
    if ids.len() > MOST_RULES {
        return Err(format!(
            "it is for {} detection rules, more than {MOST_RULES}. Name those it is for with `--detection-rule {rule}=ID`",
            ids.len()
        ));
    }
    if let Some(odd) = ids.iter().find(|id| !is_rule_id(id)) {
        return Err(format!(
            "`{}` is not the id of a detection rule: letters, digits, `-` and `_`. Name it with `--detection-rule {rule}=ID`",
            one_line(odd, MOST_NAME)
        ));
    }
    let terms: Vec<String> = ids.iter().map(|id| format!("ruleId:{id}")).collect();
    Ok(match &terms[..] {
        [one] => format!("type:workload_security {one}"),
        several => format!("type:workload_security ({})", several.join(" OR ")),
    })
}

/// What can stand in a query as it is, and is no word of its language.
fn is_rule_id(id: &str) -> bool {
    let plain = |b: u8| b.is_ascii_alphanumeric() || b == b'-' || b == b'_';
    let word = ["and", "or", "not"].iter().any(|word| id.eq_ignore_ascii_case(word));
    (1..=64).contains(&id.len()) && id.bytes().all(plain) && !id.starts_with('-') && !word
}

/// The tags of it, in Datadog's characters and ordered.
fn tags(item: &Item<'_>) -> Vec<String> {
    let accepted = item.accepted;
    let mut tags = vec![
        tag("habitus", item.id),
        tag("source", "habitus"),
        tag("rule", &accepted.rule),
        tag("workload", &accepted.workload),
        tag("scope", &format!("{}-{}", accepted.breadth.id(), accepted.place.id())),
    ];
    tags.sort();
    tags
}

/// A tag as Datadog keeps it: lower case, at most 200 characters, what it does not take as `_`.
fn tag(key: &str, value: &str) -> String {
    const MOST: usize = 200;
    let mut tag = format!("{key}:");
    for c in value.chars().take(MOST - tag.len()) {
        match c.to_ascii_lowercase() {
            c if c.is_ascii_alphanumeric() || "-_./:".contains(c) => tag.push(c),
            _ if tag.ends_with('_') => {}
            _ => tag.push('_'),
        }
    }
    tag.truncate(tag.trim_end_matches(['_', ':']).len());
    tag
}

/// What it is, on what evidence, and how to prove it.
fn description(request: &Request<'_>, item: &Item<'_>) -> String {
    let accepted = item.accepted;
    let mut lines = vec![
        format!(
            "Rule {} in {}: {}.",
            one_line(&accepted.rule, MOST_NAME),
            one_line(&accepted.workload, MOST_NAME),
            behaviour(&accepted.behaviour)
        ),
        format!("Scope: {}, {}.", accepted.breadth.words(), accepted.place.words()),
    ];
    // Whoever reviews it elsewhere sees the query alone.
    if accepted.breadth <= Breadth::FoldedArguments && accepted.behaviour.operation == "exec" {
        lines.push("Other arguments beside those of the query are hidden as well.".to_owned());
    }
    lines.extend(evidence(&accepted.bundle));
    lines.extend(doubts(item));
    if request.per == Per::Signals {
        lines.push(
            "Per signal: it counts when a signal is created, and a signal of several events is hidden with all of them."
                .to_owned(),
        );
    }
    lines.push(format!(
        "Accepted by {} on {}: {}",
        one_line(item.author, MOST_NAME),
        rfc3339(whole_seconds(item.time).0),
        one_line(&accepted.reason, MOST_REASON)
    ));
    if let Some(last) = item.notes.last() {
        lines.push(format!("Note: {}", one_line(last, MOST_REASON)));
    }
    lines.push(format!("Prove it: habitus suppress prove {}", item.id));
    lines.join("\n")
}

/// What was done, in a clause.
fn behaviour(behaviour: &Behaviour) -> String {
    let by = one_line(behaviour.executable(), MOST_NAME);
    let mut said = one_line(&behaviour.operation, MOST_NAME);
    if !behaviour.name.is_empty() {
        said.push(' ');
        said.push_str(&one_line(&behaviour.name, MOST_NAME));
    }
    if !by.is_empty() {
        said.push_str(" by ");
        said.push_str(&by);
    }
    if !behaviour.parent().is_empty() {
        said.push_str(" under ");
        said.push_str(&one_line(behaviour.parent(), MOST_NAME));
    }
    said
}

/// The evidence it was accepted on.
fn evidence(bundle: &Bundle) -> Vec<String> {
    let of = |(part, whole): (u32, u32)| format!("{part} of {whole}");
    // Rounded down: a bound that says "at least" must not say more than it holds.
    let bound = (bundle.bound.clamp(0.0, 1.0) * 100.0).floor();
    let mut seen = format!(
        "Evidence: seen in {} {} (at least {bound}%), on {} hosts, on {} days",
        of(bundle.units),
        one_line(&bundle.unit, MOST_NAME),
        of(bundle.hosts),
        of(bundle.days)
    );
    if !bundle.recurrence.is_empty() {
        seen.push_str(", ");
        seen.push_str(&one_line(&bundle.recurrence, MOST_NAME));
    }
    seen.push('.');
    let hidden = format!(
        "It hid {} of the {} then at hand; {}.",
        plural(bundle.hidden_all.0, "signal"),
        bundle.considered.0,
        match bundle.unknown {
            0 => "all of what it hid is learned".to_owned(),
            some => format!("{} with behaviour that is not learned", plural(some, "signal")),
        }
    );
    vec![seen, hidden]
}

/// What speaks against it, if anything does.
fn doubts(item: &Item<'_>) -> Option<String> {
    let accepted = item.accepted;
    let said: Vec<&str> = [
        (accepted.overridden, "a person insisted on a scope that was refused or open"),
        (accepted.provisional, "the evidence was provisional"),
    ]
    .iter()
    .filter(|(holds, _)| *holds)
    .map(|(_, words)| *words)
    .collect();
    (!said.is_empty()).then(|| format!("Mind: {}.", said.join("; ")))
}
