//! The rungs of a suggestion: for every breadth and place the query that says it, or why none can.

use std::collections::BTreeSet;

use super::attributes::{Document, done, left_open};
use super::forms::{crossings, folded_arguments, folded_path, forms};
use super::guards::{ENTRIES, NeverWiden, dangers, runs_anything};
use super::search::{Field, Piece, Query, Test, Truth};
use super::{Breadth, Place};
use crate::model::{Access, Event, Facet, Tags};
use crate::signals::own_links;
use crate::text::Masker;

/// Ancestors that a query names at most, from the parent up.
const MOST_ANCESTORS: usize = 6;
/// Arguments that a query names at most.
const MOST_ARGUMENTS: usize = 40;

/// What rungs are made of.
#[derive(Clone, Copy, Debug)]
pub(super) struct About<'a> {
    /// The event that the narrowest rungs are made of.
    pub(super) sample: Document<'a>,
    /// All events of the behaviour, the sample among them: their arguments fold to the same.
    pub(super) events: &'a [&'a Event],
    /// The executables that never go wider than folded arguments.
    pub(super) never_widen: &'a NeverWiden,
}

/// One rung, before it is known what it hides.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Rung {
    /// How much of the behaviour is free.
    pub(super) breadth: Breadth,
    /// Where it holds.
    pub(super) place: Place,
    /// The query, or why there is none.
    pub(super) query: Result<Query, String>,
    /// Why it is refused whatever it hides.
    pub(super) refused: Option<String>,
    /// Why it is open.
    pub(super) open: Option<String>,
    /// What else is to be known of it.
    pub(super) notes: Vec<String>,
}

/// Every rung that says something of its own, by breadth, then place.
#[must_use]
pub(super) fn ladder(about: &About<'_>) -> Vec<Rung> {
    let mut rungs = Vec::new();
    let mut before: Vec<Result<Vec<Query>, String>> = Vec::new();
    for (breadth, ..) in Breadth::ALL {
        let behaviour = behaviour(about, breadth);
        // A rung that says what a narrower one says is none.
        if before.contains(&behaviour) {
            continue;
        }
        for (place, ..) in Place::ALL {
            rungs.push(rung(about, breadth, place, &behaviour));
        }
        before.push(behaviour);
    }
    rungs
}

fn rung(about: &About<'_>, breadth: Breadth, place: Place, behaviour: &Result<Vec<Query>, String>) -> Rung {
    let event = about.sample.event;
    let (executable, argv0) =
        event.process().map_or(("", ""), |link| (link.executable.as_str(), link.argv0.as_str()));
    let name = executable.rsplit('/').next().unwrap_or(executable);
    let query = behaviour.clone().and_then(|mut all| {
        all.extend(place_of(about.sample.tags, place)?);
        Ok(Query::And(all))
    });
    let wider = breadth > Breadth::FoldedArguments;
    let refused = about
        .never_widen
        .why(executable, argv0)
        .filter(|_| wider)
        .map(|kind| format!("{name} is never suppressed wider than by its arguments ({kind})"));
    let is_run = event.deed.facet == Some(PROCESS);
    let mut notes = Vec::new();
    if is_run && !wider {
        notes.push("Datadog cannot ask that there be no other arguments beside these".to_owned());
    }
    let open = open(about, place, name);
    Rung { breadth, place, query, refused, open, notes }
}

/// Why a rung is open, whatever it hides.
fn open(about: &About<'_>, place: Place, name: &str) -> Option<String> {
    let event = about.sample.event;
    let (executable, argv0) =
        event.process().map_or(("", ""), |link| (link.executable.as_str(), link.argv0.as_str()));
    if place > Place::Image {
        return Some("it names no image".to_owned());
    }
    if image_of(about.sample.tags).is_ok_and(|(key, _)| key == SERVICE) {
        return Some("it names a service and no image".to_owned());
    }
    if event.lineage.len() < 2 {
        return Some("the event names no parent".to_owned());
    }
    if let Some(left) = left_open(&event.deed) {
        return Some(left.to_owned());
    }
    let is_run = event.deed.facet == Some(PROCESS);
    // What else a process was told matters where it changes something.
    let changes = is_run || matches!(event.deed.access, Access::Write | Access::Change);
    if let Some(kind) = runs_anything(executable, argv0).filter(|_| changes) {
        return Some(format!(
            "{name} ({kind}) can be told to do anything beside these arguments, and Datadog cannot ask for their order"
        ));
    }
    let (_, learned) = ruled_out(about, executable);
    (is_run && learned).then(|| {
        format!(
            "{name} was learned with options that can make it do anything, so that they cannot be ruled out"
        )
    })
}

/// The dangers of an executable that can be ruled out, and whether any cannot, since what was learned has it.
fn ruled_out(about: &About<'_>, executable: &str) -> (Vec<Query>, bool) {
    let mut learned = false;
    let mut out = Vec::new();
    for test in dangers(executable) {
        let term = Query::Term(Field::Attribute(ARGS.to_owned()), test);
        if about.events.iter().any(|event| holds(about, event, &term)) {
            learned = true;
        } else {
            out.push(Query::Not(Box::new(term)));
        }
    }
    (out, learned)
}

/// Whether a condition may hold of an event of the behaviour.
fn holds(about: &About<'_>, event: &Event, term: &Query) -> bool {
    term.evaluate(&Document { event, ..about.sample }) != Truth::No
}

const ARGS: &str = "process.args";

/// What is run is asked for by the process itself.
const PROCESS: Facet = Facet::Process;

fn equals(field: &str, value: &str) -> Query {
    Query::Term(Field::Attribute(field.to_owned()), Test::Equals(value.to_owned()))
}

fn any_of(field: &str, tests: Vec<Test>) -> Query {
    let field = Field::Attribute(field.to_owned());
    let mut terms: Vec<Query> = tests.into_iter().map(|test| Query::Term(field.clone(), test)).collect();
    match (terms.len(), terms.pop()) {
        (1, Some(only)) => only,
        (_, last) => Query::Or(terms.into_iter().chain(last).collect()),
    }
}

/// That a field holds none of these, each once.
fn none_of(field: &str, tests: Vec<Test>) -> Vec<Query> {
    let mut out: Vec<Query> = Vec::new();
    for test in tests {
        let query = Query::Not(Box::new(Query::Term(Field::Attribute(field.to_owned()), test)));
        if !out.contains(&query) {
            out.push(query);
        }
    }
    out
}

/// The conditions of a breadth, or why they cannot be said.
fn behaviour(about: &About<'_>, breadth: Breadth) -> Result<Vec<Query>, String> {
    let event = about.sample.event;
    let Some(process) = event.process().filter(|link| !link.executable.is_empty()) else {
        return Err("the event names no executable".to_owned());
    };
    let mut all = vec![equals("agent.rule_id", &event.rule)];
    if !event.deed.operation.is_empty() {
        all.push(equals("evt.name", &event.deed.operation));
    }
    all.push(equals("process.executable.path", &process.executable));
    let parent = event.lineage.len().checked_sub(2).and_then(|at| event.lineage.get(at));
    match parent.filter(|parent| !parent.executable.is_empty()) {
        Some(parent) => all.push(equals("process.parent.executable.path", &parent.executable)),
        None if event.lineage.len() > 1 => {
            return Err("the event does not name its parent's executable".to_owned());
        }
        None => {}
    }
    all.extend(ways_in(about));
    if breadth == Breadth::ExecutableAndParent {
        return Ok(all);
    }
    let own = own_links(event);
    let above = &own[..own.len().saturating_sub(2)];
    let ancestors: BTreeSet<&str> = above
        .iter()
        .rev()
        .map(|link| link.executable.as_str())
        .filter(|path| !path.is_empty())
        .take(MOST_ANCESTORS)
        .collect();
    all.extend(ancestors.into_iter().map(|path| equals("process.ancestors.executable.path", path)));
    if !process.credentials.user.is_empty() {
        all.push(equals("process.user", &process.credentials.user));
    }
    if is_many_in_one(&process.executable, &process.argv0) {
        all.push(equals("process.argv0", &process.argv0));
    }
    all.extend(deed(event, breadth)?);
    all.extend(arguments(about, breadth)?);
    Ok(all)
}

/// What never was so is ruled out: a file that did not come with the image, and a shell or a login above.
fn ways_in(about: &About<'_>) -> Vec<Query> {
    let field = |name: &str| Field::Attribute(name.to_owned());
    let replaced = Query::Term(field("process.executable.in_upper_layer"), Test::Equals("true".to_owned()));
    let entry = |name: &&str| {
        let pieces = vec![Piece::Any, Piece::Text(format!("/{name}"))];
        Query::Term(field("process.ancestors.executable.path"), Test::Like(pieces))
    };
    let never = |term: &Query| {
        about.events.iter().all(|event| {
            // Of ancestors that an event cuts off nobody knows; those it names decide.
            let whole = Event { lineage_cut: false, ..(*event).clone() };
            term.evaluate(&Document { event: &whole, ..about.sample }) == Truth::No
        })
    };
    let terms = std::iter::once(replaced).chain(ENTRIES.iter().map(entry));
    terms.filter(never).map(|term| Query::Not(Box::new(term))).collect()
}

fn is_many_in_one(executable: &str, argv0: &str) -> bool {
    use crate::signals::{ToolKind, tools::kind_of};
    !argv0.is_empty() && kind_of(executable, argv0).is_some_and(|kind| kind.contains(ToolKind::MULTI_CALL))
}

fn deed(event: &Event, breadth: Breadth) -> Result<Vec<Query>, String> {
    let Some(asked) = done(&event.deed) else {
        return Err(format!("Datadog's events cannot be asked for what {} did", event.deed.operation));
    };
    let mut all = Vec::new();
    for (field, value) in asked {
        if value.is_empty() {
            return Err(format!("the event leaves {field} empty"));
        }
        // Names of hosts are never folded: a random label is what a person must see.
        let is_path = field.starts_with("file.");
        if breadth >= Breadth::FoldedName && is_path {
            let tests = forms(&folded_path(&value), [value.as_str()]);
            let tests = tests.unwrap_or_else(|| vec![Test::Equals(value.clone())]);
            let crossing = tests.iter().flat_map(crossings).collect();
            all.push(any_of(field, tests));
            all.extend(none_of(field, crossing));
        } else {
            all.push(equals(field, &value));
        }
    }
    Ok(all)
}

fn arguments(about: &About<'_>, breadth: Breadth) -> Result<Vec<Query>, String> {
    if breadth > Breadth::FoldedArguments {
        return Ok(Vec::new());
    }
    let event = about.sample.event;
    let Some(process) = event.process() else { return Ok(Vec::new()) };
    let args = match &process.args {
        Some(args) if !process.args_truncated => args,
        Some(_) => return Err("the arguments of the process are cut short".to_owned()),
        None => return Err("the arguments of the process are not recorded".to_owned()),
    };
    let is_run = event.deed.facet == Some(PROCESS);
    let reaches = about.never_widen.why(&process.executable, &process.argv0);
    if let (true, true, Some(kind)) = (args.is_empty(), is_run, reaches) {
        return Err(format!("it has no arguments, and Datadog cannot ask that there be none of a {kind}"));
    }
    if args.len() > MOST_ARGUMENTS {
        return Err(format!("it has {} arguments; a query may hold {MOST_ARGUMENTS}", args.len()));
    }
    if args.iter().any(String::is_empty) {
        return Err("one of its arguments is empty, which Datadog cannot ask for".to_owned());
    }
    let masked = Masker::UNICODE.arguments(&process.executable, args);
    if masked.iter().zip(args).any(|(masked, arg)| **masked != **arg) {
        return Err(
            "its arguments hold what looks like a secret, which must not be written into a query".to_owned()
        );
    }
    let templates = match breadth {
        Breadth::Exact => args.clone(),
        _ => folded_arguments(&process.executable, &process.argv0, args),
    };
    let mut all: Vec<Query> = Vec::new();
    for (at, template) in templates.iter().enumerate() {
        let tests = if *template == args[at] {
            vec![Test::Equals(args[at].clone())]
        } else {
            let values = about.events.iter().copied().filter_map(|event| argument(event, at));
            forms(template, values).ok_or_else(|| {
                format!("argument {} takes too many lengths to be asked for one by one", at + 1)
            })?
        };
        let crossing: Vec<Test> = tests.iter().flat_map(crossings).collect();
        for query in std::iter::once(any_of(ARGS, tests)).chain(none_of(ARGS, crossing)) {
            if !all.contains(&query) {
                all.push(query);
            }
        }
    }
    // What the agent cut off could be anything.
    let cut =
        Query::Term(Field::Attribute("process.args_truncated".to_owned()), Test::Equals("true".to_owned()));
    all.push(Query::Not(Box::new(cut)));
    if is_run {
        all.extend(ruled_out(about, &process.executable).0);
    }
    Ok(all)
}

/// What stands at a place among the arguments of an event.
fn argument(event: &Event, at: usize) -> Option<&str> {
    event.process()?.args.as_ref()?.get(at).map(String::as_str)
}

/// What stands for an image where there is none: a systemd service.
const SERVICE: &str = "service";

/// The only value of the first of some tags that there is.
fn pinned(tags: &Tags, keys: &[&'static str], what: &str) -> Result<(&'static str, String), String> {
    for key in keys {
        let mut values = tags.values(key).filter(|value| !matches!(*value, "" | "*"));
        match (values.next(), values.next()) {
            (Some(only), None) => return Ok((key, only.to_owned())),
            (Some(_), Some(_)) => return Err(format!("more than one tag {key} names its {what}")),
            (None, _) => {}
        }
    }
    Err(format!("no tag names its {what}"))
}

fn image_of(tags: &Tags) -> Result<(&'static str, String), String> {
    pinned(tags, &["image_name", "docker_image", "short_image", SERVICE], "image")
}

/// The tags that pin a place.
fn place_of(tags: &Tags, place: Place) -> Result<Vec<Query>, String> {
    let all = match place {
        Place::Version => vec![image_of(tags)?, pinned(tags, &["image_tag", "version"], "version")?],
        Place::Image => vec![image_of(tags)?],
        Place::Environment => vec![pinned(tags, &["env"], "environment")?],
        Place::Cluster => vec![pinned(tags, &["kube_cluster_name", "cluster_name"], "cluster")?],
    };
    let term = |(key, value): (&str, String)| Query::Term(Field::Tag(key.to_owned()), Test::Equals(value));
    Ok(all.into_iter().map(term).collect())
}
