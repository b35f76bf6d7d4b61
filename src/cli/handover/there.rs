//! How each suppression of the store stands in Datadog, and what there is to do: for `push` and `status` alike.

use super::kept::Kept;
use crate::sources::datadog::suppressions::{Listed, RemoteSuppression};
use crate::suppressions::exporters::{Exporter, Item, Named, Per, Request, told};
use crate::suppressions::handing::{DATADOG, Handing};
use crate::suppressions::store::{Handed, State};
use crate::suppressions::there::{Case, Found, Said, Step, There, Want, plan};

/// One suppression with how it stands there.
pub(super) struct Planned {
    pub(super) id: String,
    pub(super) state: State,
    /// The entry that decided when it was planned.
    pub(super) decided: Option<String>,
    pub(super) want: Want,
    /// The body of a request that says what is said here; empty where nothing is to be on.
    pub(super) body: String,
    /// The detection rules that it is for, with commas between.
    pub(super) detection_rule: String,
    pub(super) handed: Option<Handed>,
    /// What is found there; `None` where nobody looked.
    pub(super) found: Option<Vec<Found>>,
    pub(super) there: There,
    pub(super) step: Step,
}

/// What is asked for.
pub(super) struct Asked<'a> {
    pub(super) ids: Vec<&'a str>,
    pub(super) named: &'a [Named<'a>],
    /// What there is in Datadog, where somebody asked.
    pub(super) listed: Option<&'a Listed>,
    pub(super) overwrite: bool,
}

/// How all that is asked for stands; what was never accepted nor handed over is left out.
pub(super) fn planned(kept: &Kept, asked: &Asked<'_>) -> Vec<Planned> {
    let handings: Vec<Handing<'_>> = asked.ids.iter().filter_map(|id| kept.handing(id)).collect();
    let items: Vec<Item<'_>> = handings.iter().map(Handing::item).collect();
    let request = |items| Request { items, detection_rules: asked.named, per: Per::Events, now: kept.now };
    let all = request(&items);
    let each = asked.ids.iter().filter_map(|id| {
        let standing = kept.store.standing(id)?;
        let handed = standing.handed.get(DATADOG).cloned();
        let at = handings.iter().position(|handing| handing.id == *id);
        if at.is_none() && handed.is_none() {
            return None;
        }
        let state = kept.state(id);
        let active = at.and_then(|at| items.get(at)).filter(|_| state == State::Active);
        let (want, body, detection_rule) = match active {
            None => (Want::Off, String::new(), String::new()),
            Some(item) => match wanted(&all, item) {
                Ok((said, body)) => {
                    let rules = rules(&said.rule_query);
                    (Want::On(Box::new(said)), body, rules)
                }
                Err(why) => (Want::Untold(why), String::new(), String::new()),
            },
        };
        let found = asked.listed.map(|listed| found(listed, id, handed.as_ref()));
        let case = Case {
            want: &want,
            handed: handed.as_ref(),
            found: found.as_deref(),
            overwrite: asked.overwrite,
            now: kept.now,
        };
        let (there, mut step) = plan(&case);
        let is_part = asked
            .listed
            .is_some_and(|listed| listed.total.is_some_and(|all| all > listed.suppressions.len() as u64));
        if is_part && found.as_ref().is_some_and(Vec::is_empty) && step != Step::Nothing {
            step = Step::Refuse(
                "Datadog does not show all its suppressions to these keys, so that it may be there unseen"
                    .to_owned(),
            );
        }
        let decided = standing.decided.as_ref().map(|entry| entry.id.clone());
        Some(Planned {
            id: (*id).to_owned(),
            state,
            decided,
            want,
            body,
            detection_rule,
            handed,
            found,
            there,
            step,
        })
    });
    each.collect()
}

/// What Datadog is to be told, and the body that says so. All items are looked at, since a detection rule may be named for
/// all of them.
fn wanted(all: &Request<'_>, item: &Item<'_>) -> Result<(Said, String), String> {
    let said = told(all, item).map_err(|refused| refused.why)?;
    let one = Request { items: std::slice::from_ref(item), ..*all };
    let written = Exporter::from_id(DATADOG).map(|exporter| exporter.write(&one));
    match written {
        Some(Ok(body)) => Ok((Said::of(&said), body.trim_end().to_owned())),
        Some(Err(refused)) => {
            Err(refused.into_iter().map(|refused| refused.why).collect::<Vec<_>>().join("; "))
        }
        None => Err("nothing here writes for Datadog".to_owned()),
    }
}

/// The detection rules of a rule query that was written here.
fn rules(query: &str) -> String {
    let words = query.split([' ', '(', ')']);
    words.filter_map(|word| word.strip_prefix("ruleId:")).collect::<Vec<_>>().join(",")
}

/// What there is of one: by its id there, else by its tag.
fn found(listed: &Listed, id: &str, handed: Option<&Handed>) -> Vec<Found> {
    let tag = format!("habitus:{id}");
    let is_it = |remote: &&RemoteSuppression| {
        handed.is_some_and(|handed| handed.id == remote.id) || remote.has_tag(&tag)
    };
    listed.suppressions.iter().filter(is_it).map(as_found).collect()
}

/// A suppression of Datadog's, as it is compared.
pub(super) fn as_found(remote: &RemoteSuppression) -> Found {
    Found {
        id: remote.id.clone(),
        version: remote.version,
        editable: remote.editable,
        said: Said {
            name: remote.name.clone(),
            description: remote.description.clone(),
            rule_query: remote.rule_query.clone(),
            event_query: remote.data_exclusion_query.clone(),
            signal_query: remote.suppression_query.clone(),
            enabled: remote.enabled,
            starts: remote.start_date,
            ends: remote.expiration_date,
            tags: remote.tags.iter().cloned().collect(),
        },
    }
}
