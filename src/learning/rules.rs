//! How each workload is learned, and what suppressions of it are suggested by: the settings for all, and what a filter
//! overrides for some.
//!
//! An override holds for a workload if its filter selects any of the snapshots of it that count. Where several do, the later
//! in the file wins, each setting by itself. Filters here may ask only for what recordings say of themselves, for what is
//! counted or judged hangs on the rules.

use std::sync::Arc;

use crate::model::Observation;
use crate::query::{self, Query, Subject, meanings};
use crate::settings::{Learning, Loaded, Override, Settings, SettingsError, Suggest};

/// What a filter of an override may ask for beside tags.
pub static ASKABLE: [&str; 5] = ["workload", "image_tag", "host", "container_id", "snapshot"];
/// What filters ask for elsewhere, and an override may not: it hangs on how the workload is learned, or on all of it.
pub static NOT_ASKABLE: [&str; 13] = [
    "status",
    "kind",
    "path",
    "risk",
    "commonality",
    "unused_capabilities",
    "quiet",
    "snapshots",
    "instances",
    "hosts",
    "versions",
    "nodes",
    "problems",
];

/// The settings for all, and the overrides.
#[derive(Clone, Debug, Default)]
pub struct Rules {
    settings: Settings,
    learning: Arc<Learning>,
    suggest: Arc<Suggest>,
    overrides: Vec<(Query, Override)>,
}

impl From<Learning> for Rules {
    fn from(learning: Learning) -> Rules {
        let settings = Settings { learning: learning.clone(), ..Settings::default() };
        Rules { settings, learning: Arc::new(learning), ..Rules::default() }
    }
}

impl Rules {
    /// Whether these say the same of every workload as others do.
    #[must_use]
    pub fn same_for_all(&self, others: &Rules) -> bool {
        self.learning == others.learning
            && self.suggest == others.suggest
            && self.overrides == others.overrides
    }

    /// The rules of a settings file.
    ///
    /// # Errors
    /// What is wrong with the filters of its overrides, each with its place.
    pub fn of(loaded: &Loaded) -> Result<Rules, Vec<SettingsError>> {
        let mut errors = Vec::new();
        let mut overrides = Vec::new();
        for over in &loaded.overrides {
            match filter(&over.filter.value) {
                Ok(query) => overrides.push((query, over.clone())),
                Err(problem) => {
                    let problem = format!("the filter \"{}\": {problem}", over.filter.value);
                    errors.push(loaded.source.error(&over.filter.span, &problem));
                }
            }
        }
        if !errors.is_empty() {
            return Err(errors);
        }
        let settings = loaded.settings.clone();
        let (learning, suggest) = (Arc::new(settings.learning.clone()), Arc::new(settings.suggest.clone()));
        Ok(Rules { settings, learning, suggest, overrides })
    }

    /// What holds for all.
    #[must_use]
    pub fn base(&self) -> &Learning {
        &self.learning
    }

    /// Every override, in the order of the file.
    pub fn overrides(&self) -> impl Iterator<Item = &Override> {
        self.overrides.iter().map(|(_, over)| over)
    }

    /// How a workload is learned, by its full name and what was watched of it.
    #[must_use]
    pub fn of_workload(&self, workload: &str, observations: &[Observation]) -> Arc<Learning> {
        let own = self.overridden(workload, observations);
        own.map_or_else(|| Arc::clone(&self.learning), |own| Arc::new(own.learning))
    }

    /// What suppressions of a workload are suggested by, likewise.
    #[must_use]
    pub fn suggest_of_workload(&self, workload: &str, observations: &[Observation]) -> Arc<Suggest> {
        let own = self.overridden(workload, observations);
        own.map_or_else(|| Arc::clone(&self.suggest), |own| Arc::new(own.suggest))
    }

    /// The settings of a workload that an override holds for.
    fn overridden(&self, workload: &str, observations: &[Observation]) -> Option<Settings> {
        let mut holding = self.holding(workload, observations).peekable();
        holding.peek()?;
        let mut settings = self.settings.clone();
        holding.for_each(|over| over.apply(&mut settings));
        Some(settings)
    }

    /// The overrides that hold for a workload, in their order.
    pub fn holding<'a>(
        &'a self,
        workload: &'a str,
        observations: &'a [Observation],
    ) -> impl Iterator<Item = &'a Override> {
        let selects = move |query: &Query| {
            observations
                .iter()
                .filter(|o| o.counts())
                .any(|observation| query.matches(&Watched { workload, observation }))
        };
        self.overrides.iter().filter(move |(query, _)| selects(query)).map(|(_, over)| over)
    }
}

/// The filter of an override.
///
/// # Errors
/// What is wrong with it, as a clause.
pub fn filter(line: &str) -> Result<Query, String> {
    let query = query::parse(line).map_err(|error| error.to_string())?;
    let asked = query.keys().into_iter().find(|key| meanings(key).any(|key| NOT_ASKABLE.contains(&key)));
    match asked {
        Some(key) => {
            Err(format!("an override cannot ask for {key}; ask for tags, or for {}", ASKABLE.join(", ")))
        }
        None if query.is_empty() => Err("it selects everything; set it for all instead".to_owned()),
        None => Ok(query),
    }
}

/// One observation as the filter of an override sees it.
struct Watched<'a> {
    workload: &'a str,
    observation: &'a Observation,
}

impl Subject for Watched<'_> {
    fn values(&self, key: &str, each: &mut dyn FnMut(&str)) {
        let o = self.observation;
        o.tags.values(key).for_each(&mut *each);
        let own = [
            Some(self.workload),
            Some(o.version.as_str()),
            o.host.as_deref(),
            o.instance.as_deref(),
            Some(o.name.as_str()),
        ];
        let asked = ASKABLE.iter().zip(own).filter(|(known, _)| **known == key);
        asked.filter_map(|(_, value)| value).for_each(&mut *each);
        // Its short name is its end, from a slash on.
        if key == "workload" {
            self.workload.match_indices('/').for_each(|(at, _)| each(&self.workload[at + 1..]));
        }
    }

    fn text(&self, each: &mut dyn FnMut(&str)) {
        each(self.workload);
        each(&self.observation.version);
        each(&self.observation.name);
        for tag in self.observation.tags.iter() {
            each(&format!("{}:{}", tag.key, tag.value));
        }
    }

    fn number(&self, _key: &str) -> Option<f64> {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{FacetSet, FileId, ObservationKind, Tag};
    use std::path::Path;

    fn observation(tags: &[&str], superseded: bool) -> Observation {
        Observation {
            kind: ObservationKind::Snapshot,
            name: "dump-1".to_owned(),
            version: "v1".to_owned(),
            instance: None,
            host: Some("web-1".to_owned()),
            start: None,
            end: None,
            first_seen: None,
            last_seen: None,
            tags: tags.iter().map(|tag| Tag::parse(tag)).collect(),
            status: None,
            file: FileId(0),
            recorded: FacetSet::NONE,
            cut: false,
            superseded,
            quarantined: false,
        }
    }

    fn rules(text: &str) -> Rules {
        Rules::of(&Loaded::parse(Path::new("c.toml"), text.to_owned()).unwrap()).unwrap()
    }

    fn errors(text: &str) -> Vec<String> {
        let loaded = Loaded::parse(Path::new("c.toml"), text.to_owned()).unwrap();
        Rules::of(&loaded).unwrap_err().iter().map(ToString::to_string).collect()
    }

    #[test]
    fn the_later_override_wins_each_setting_by_itself() {
        let rules = rules(
            "[learning]\nstable_hours = 40\nleast_instances = 4\n\
             [[override]]\nfilter = \"team:edge\"\nlearning.stable_hours = 30\nlearning.fold = false\n\
             [[override]]\nfilter = \"env:prod workload:shop/api version:v1 host:web-*\"\nlearning.stable_hours = 20\n",
        );
        let of = |name: &str, tags: &[&str], superseded| {
            let learned = rules.of_workload(name, &[observation(&[], false), observation(tags, superseded)]);
            (learned.stable_hours, learned.fold, learned.least_instances)
        };
        let both = ["team:edge", "env:prod"];
        assert_eq!(of("reg.lab/shop/api", &both, false), (20, false, 4));
        assert_eq!(of("reg.lab/shop/apis", &both, false), (30, false, 4));
        assert_eq!(of("shop/api", &["env:prod"], false), (20, true, 4));
        assert_eq!(of("shop/api", &both, true), (40, true, 4), "what does not count selects nothing");
        assert_eq!(rules.holding("shop/api", &[observation(&both, false)]).count(), 2);
    }

    #[test]
    fn suggestions_are_overridden_like_learning_and_apart_from_it() {
        let rules = rules(
            "[suggest]\nleast_days = 7\n[[override]]\nfilter = \"team:edge\"\nsuggest.on = false\n\
             suggest.never_widen = [\"auto\", \"-tar\", \"deploy\"]\n\
             [[override]]\nfilter = \"env:prod\"\nsuggest.never_widen = []\n",
        );
        let of = |tags: &[&str]| rules.suggest_of_workload("shop/api", &[observation(tags, false)]);
        let none = of(&[]);
        assert_eq!(
            (none.on, none.least_days, none.never_widen.as_slice()),
            (true, 7, &["auto".to_owned()][..])
        );
        let edge = of(&["team:edge"]);
        assert_eq!((edge.on, edge.least_days), (false, 7));
        assert_eq!(edge.never_widen, ["auto", "-tar", "deploy"]);
        assert!(of(&["team:edge", "env:prod"]).never_widen.is_empty());
        let learned = rules.of_workload("shop/api", &[observation(&["team:edge"], false)]);
        assert_eq!(*learned, Learning::default(), "learning is left alone");
    }

    #[test]
    fn a_filter_that_cannot_be_asked_is_pointed_at() {
        let text = "\n[[override]]\nfilter = \"status:stable\"\nlearning.fold = false\n";
        assert_eq!(
            errors(text),
            [
                "c.toml:3:10: the filter \"status:stable\": an override cannot ask for status; ask for tags, or for \
              workload, image_tag, host, container_id, snapshot"
            ]
        );
        assert!(
            errors("[[override]]\nfilter = \"(\"\nlearning.fold = false\n")[0].starts_with("c.toml:2:10: ")
        );
    }
}
