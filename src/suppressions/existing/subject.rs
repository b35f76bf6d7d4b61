//! What the queries of a suppression are asked of: a detection rule, an event, a signal. Each knows what it does not know.

use std::cell::RefCell;
use std::collections::BTreeSet;

use super::DetectionRules;
use crate::suppressions::attributes::{Document, attribute};
use crate::suppressions::cases::Case;
use crate::suppressions::search::{Field, Subject};

/// What is asked of the detection rule that made a signal.
pub(super) struct RuleOf<'a> {
    pub(super) case: &'a Case,
    pub(super) known: &'a DetectionRules,
}

/// What every rule of this kind says of itself.
const TYPE: &str = "workload_security";

impl Subject for RuleOf<'_> {
    fn values(&self, field: &Field, each: &mut dyn FnMut(&str)) -> bool {
        let Field::Tag(key) = field else { return false };
        let signal = &self.case.signal;
        match key.as_str() {
            "type" => {
                each(TYPE);
                true
            }
            "ruleId" if !signal.detection_rule_id.is_empty() => {
                each(&signal.detection_rule_id);
                true
            }
            "ruleId" => {
                // A bare event does not say which detection rules look at it; of some it is known that they do.
                let raised = |rules: &BTreeSet<String>| rules.contains(&signal.rule);
                let of_it = self.known.iter().filter(|(_, rules)| raised(rules));
                of_it.for_each(|(id, _)| each(id));
                false
            }
            // Rules hand their tags down to signals, among tags of others: what is not there may not have been handed down.
            key => {
                signal.tags.values(key).for_each(each);
                false
            }
        }
    }
}

/// What is asked of one event.
pub(super) struct EventOf<'a>(pub(super) Document<'a>);

/// Names that are asked for as tags and are none: of an event only Datadog knows them.
const RESERVED: [&str; 6] = ["source", "status", "message", "trace_id", "span_id", "timestamp"];

impl Subject for EventOf<'_> {
    fn values(&self, field: &Field, each: &mut dyn FnMut(&str)) -> bool {
        let known = self.0.values(field, each);
        match field {
            Field::Tag(key) if RESERVED.contains(&key.as_str()) => false,
            _ => known,
        }
    }
}

/// What is asked of a signal: its tags, and the attributes of all its events together.
pub(super) struct SignalOf<'a>(pub(super) &'a Case);

impl Subject for SignalOf<'_> {
    fn values(&self, field: &Field, each: &mut dyn FnMut(&str)) -> bool {
        let Case { signal, .. } = self.0;
        let Some(first) = signal.events.first() else { return false };
        match field {
            Field::Attribute(name) => {
                // What holds several values in one event, or different ones in different events, is merged in a way that
                // nobody here can follow. So is what the events hold that are not at hand.
                let is_single = attribute(name).is_some_and(|attribute| !attribute.is_list);
                if !is_single || signal.count > signal.events.len() as u64 {
                    return false;
                }
                let mut values = BTreeSet::new();
                for event in &signal.events {
                    let mut add = |value: &str| {
                        values.insert(value.to_owned());
                    };
                    if !self.0.document(event).values(field, &mut add) {
                        return false;
                    }
                }
                if values.len() > 1 {
                    return false;
                }
                values.iter().for_each(|value| each(value));
                true
            }
            Field::Tag(key) if key == "status" => signal.severity.is_some_and(|severity| {
                each(severity.id());
                true
            }),
            _ => EventOf(self.0.document(first)).values(field, each),
        }
    }
}

/// Remembers what nobody knew.
pub(super) struct Asking<'a> {
    inner: &'a dyn Subject,
    unknown: RefCell<BTreeSet<Field>>,
}

impl<'a> Asking<'a> {
    pub(super) fn of(inner: &'a dyn Subject) -> Asking<'a> {
        Asking { inner, unknown: RefCell::default() }
    }

    /// The fields of which not everything was known.
    pub(super) fn unknown(self) -> BTreeSet<Field> {
        self.unknown.into_inner()
    }
}

impl Subject for Asking<'_> {
    fn values(&self, field: &Field, each: &mut dyn FnMut(&str)) -> bool {
        let known = self.inner.values(field, each);
        if !known {
            self.unknown.borrow_mut().insert(field.clone());
        }
        known
    }
}
