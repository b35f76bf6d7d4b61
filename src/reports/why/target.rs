//! What somebody pastes when they ask why: the id of a signal or the beginning of one, a container, a pod, an address of
//! Datadog's application.

use crate::fleet::FleetView;
use crate::signals::SignalIndex;

/// What a text means in a fleet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// These signals.
    Signals(Vec<SignalIndex>),
    /// A container that was watched, and no signal is known of it.
    Instance {
        /// The full name of its workload.
        workload: String,
        /// Its id.
        instance: String,
    },
    /// Nothing that is known here.
    Unknown,
}

/// The beginning of an id must have so many characters.
const LEAST_ID: usize = 6;
/// The beginning of a container's id must have so many.
const LEAST_CONTAINER: usize = 8;
/// The keys of an address's query under which ids stand.
const ID_KEYS: [&str; 4] = ["event", "signal", "signal_id", "id"];
/// Tags that name a pod.
const POD_TAGS: [&str; 2] = ["pod_name", "kube_pod_name"];

/// What a text means: the first of these that anything in the fleet is.
#[must_use]
pub fn target(view: &FleetView, text: &str) -> Target {
    let text = text.trim();
    let words = words_of(text);
    for word in &words {
        let by_id: Vec<SignalIndex> = view.signals.with_id(word).collect();
        if !by_id.is_empty() {
            return Target::Signals(by_id);
        }
    }
    for word in &words {
        let found = of_container(view, word);
        if found != Target::Unknown {
            return found;
        }
    }
    for word in &words {
        let found = of_pod(view, word);
        if found != Target::Unknown {
            return found;
        }
    }
    for word in words.iter().filter(|word| word.len() >= LEAST_ID) {
        let begins =
            |at: &SignalIndex| view.signals.head(*at).is_some_and(|head| head.id.starts_with(word.as_str()));
        let by_beginning: Vec<SignalIndex> = view.signals.indices().filter(begins).take(2).collect();
        if let [one] = by_beginning[..] {
            return Target::Signals(vec![one]);
        }
    }
    Target::Unknown
}

/// The id of a signal that a text holds, as an API is asked for it: the text itself, or what an address names.
#[must_use]
pub fn id_in(text: &str) -> Option<String> {
    let word = words_of(text.trim()).into_iter().next()?;
    let is_id =
        word.len() >= 16 && word.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'));
    is_id.then_some(word)
}

/// What of a text may be a name: of an address the values of its query and its last part, else the text.
fn words_of(text: &str) -> Vec<String> {
    let address = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let Some(rest) = address else {
        // `containerd://0f3a…` is a container.
        let bare = text.rsplit_once("://").map_or(text, |(_, id)| id);
        return if bare.is_empty() { Vec::new() } else { vec![bare.to_owned()] };
    };
    let rest = rest.split('#').next().unwrap_or_default();
    let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
    let pairs: Vec<(String, String)> = query
        .split('&')
        .filter_map(|pair| pair.split_once('='))
        .map(|(key, value)| (decoded(key), decoded(value)))
        .collect();
    let mut words: Vec<String> = ID_KEYS
        .iter()
        .flat_map(|wanted| pairs.iter().filter(move |(key, _)| key == wanted).map(|(_, value)| value.clone()))
        .collect();
    // `query=container_id:0f3a…` names a container.
    for (_, value) in &pairs {
        words.extend(value.split([' ', ',', '(', ')']).filter_map(|part| {
            let (key, value) = part.split_once(':')?;
            let is_place = matches!(key, "container_id" | "pod_name" | "kube_pod_name");
            is_place.then(|| value.trim_matches('"').to_owned())
        }));
    }
    words.extend(path.split('/').skip(1).last().map(decoded));
    words.retain(|word| !word.is_empty());
    words
}

/// Text with `%41` and `+` decoded.
fn decoded(text: &str) -> String {
    let bytes = text.as_bytes();
    let (mut out, mut at) = (Vec::with_capacity(bytes.len()), 0);
    while at < bytes.len() {
        let hex = |offset: usize| bytes.get(at + offset).and_then(|b| (*b as char).to_digit(16));
        match (bytes[at], hex(1), hex(2)) {
            (b'%', Some(high), Some(low)) => {
                out.push((high * 16 + low) as u8);
                at += 3;
            }
            (b'+', ..) => {
                out.push(b' ');
                at += 1;
            }
            (other, ..) => {
                out.push(other);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}

fn of_container(view: &FleetView, word: &str) -> Target {
    if word.len() < LEAST_CONTAINER || !word.bytes().all(|b| b.is_ascii_hexdigit()) {
        return Target::Unknown;
    }
    let is_it = |id: &str| id.starts_with(word);
    let placed = |at: &SignalIndex| {
        view.signals.placement(*at).and_then(|placement| placement.instance.as_deref()).is_some_and(is_it)
    };
    let signals: Vec<SignalIndex> = view.signals.indices().filter(placed).collect();
    if !signals.is_empty() {
        return Target::Signals(signals);
    }
    watched(view, |o| o.instance.as_deref().is_some_and(is_it))
}

fn of_pod(view: &FleetView, word: &str) -> Target {
    let named =
        |tags: &crate::model::Tags| POD_TAGS.iter().any(|key| tags.values(key).any(|value| value == word));
    // Signals of the pod's containers, by what was watched of it.
    let Target::Instance { workload, instance } = watched(view, |o| named(&o.tags)) else {
        let of_tags =
            view.signals.indices().filter(|&at| view.signals.get(at).is_some_and(|s| named(&s.tags)));
        let signals: Vec<SignalIndex> = of_tags.collect();
        return if signals.is_empty() { Target::Unknown } else { Target::Signals(signals) };
    };
    match of_container(view, &instance) {
        Target::Unknown => Target::Instance { workload, instance },
        found => found,
    }
}

fn watched(view: &FleetView, is_it: impl Fn(&crate::model::Observation) -> bool) -> Target {
    for workload in &view.workloads {
        let found = workload.observations().iter().filter(|o| o.counts()).find(|o| is_it(o));
        if let Some(instance) = found.and_then(|o| o.instance.clone()) {
            return Target::Instance { workload: workload.name.clone(), instance };
        }
    }
    Target::Unknown
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fleet::samples;
    use crate::model::Signal;
    use crate::signals::{Placement, Signals};
    use std::sync::Arc;

    #[test]
    fn what_is_pasted_is_taken_apart() {
        for (text, words) in [
            ("AQ2aba", vec!["AQ2aba"]),
            ("containerd://0f3a", vec!["0f3a"]),
            ("https://app.datadoghq.com/security?event=AQ%2D1&x=2", vec!["AQ-1", "security"]),
            ("https://h/containers?query=container_id%3A0f3a+env%3Aprod", vec!["0f3a", "containers"]),
            ("https://h/security/signals/AQ9#top", vec!["AQ9"]),
            ("", vec![]),
        ] {
            assert_eq!(words_of(text), words, "{text}");
        }
        assert_eq!(
            id_in("https://app.datadoghq.com/security?event=AQ2aba00ba6abb3a2d").as_deref(),
            Some("AQ2aba00ba6abb3a2d")
        );
        assert_eq!(id_in("../../etc/passwd").as_deref(), None);
    }

    #[test]
    fn a_signal_is_found_by_its_id_its_beginning_and_its_container() {
        let mut view = samples::fleet();
        let container = "0f3a".repeat(16);
        let one = |id: &str, instance: Option<String>| {
            (
                Signal { id: id.to_owned(), ..Signal::default() },
                Placement { instance, ..Placement::default() },
            )
        };
        view.signals =
            Arc::new(Signals::of(vec![one("AQ-first", Some(container.clone())), one("AQ-second", None)]));
        let found = |text: &str| match target(&view, text) {
            Target::Signals(signals) => signals.len(),
            _ => 0,
        };
        assert_eq!((found("AQ-first"), found("AQ-sec"), found("AQ-"), found("AQ-third")), (1, 1, 0, 0));
        assert_eq!(
            (found(&container), found(&container[..12]), found(&format!("docker://{container}"))),
            (1, 1, 1)
        );
        assert_eq!(found("0f3a"), 0, "four characters name no container");
    }
}
