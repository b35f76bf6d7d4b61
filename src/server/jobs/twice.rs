//! Two signals of one id. Ids of signals are what senders say they are, and whoever sends first must not keep a genuine one out
//! by guessing its id: where another one of this id is known, the second is kept beside it, under an id that is made of what it says.

use super::judging::of_body;
use crate::model::{Signal, SignalKind};
use crate::server::store::{Store, StoreError};

/// What stands in the text of a signal that was given another id.
const REMARK: &str = "habitus_remark";
/// The most characters of an id that a made one begins with.
const MOST_OF_ID: usize = 200;

/// Gives a signal another id, in its text too, where another one of its id is known.
pub(super) fn told_apart(
    store: &dyn Store,
    signal: &mut Signal,
    body: &mut String,
) -> Result<(), StoreError> {
    // What an event is called is made of what it says.
    if signal.kind != SignalKind::Signal {
        return Ok(());
    }
    let Some(known) = store.signal(&signal.id)? else { return Ok(()) };
    if known.body == *body || of_body(&known.body).is_some_and(|known| is_same(&known, signal)) {
        return Ok(());
    }
    if let Some((other, text)) = renamed(signal, body) {
        (*signal, *body) = (other, text);
    }
    Ok(())
}

/// Whether two signals of one id are one: of the same rule, and at least one event is in both. A signal changes while more happens.
fn is_same(one: &Signal, other: &Signal) -> bool {
    let keys = |signal: &Signal| -> Vec<_> {
        signal.events.iter().map(|event| event.key(signal.host.as_deref())).collect()
    };
    let (of_one, of_other) = (keys(one), keys(other));
    (&one.rule, &one.detection_rule_id) == (&other.rule, &other.detection_rule_id)
        && of_one.iter().any(|key| of_other.contains(key))
}

/// The same signal under an id that is made of its text, with a remark.
fn renamed(signal: &Signal, body: &str) -> Option<(Signal, String)> {
    let begins: String = signal.id.chars().take(MOST_OF_ID).collect();
    let id = format!("{begins}~{}", &blake3::hash(body.as_bytes()).to_hex()[..16]);
    let mut json: serde_json::Value = serde_json::from_str(body).ok()?;
    let is_wrapped = json.get("data").is_some_and(serde_json::Value::is_object);
    let object = if is_wrapped { json.get_mut("data")? } else { &mut json }.as_object_mut()?;
    object.insert("id".to_owned(), id.as_str().into());
    let remark = format!("another signal came with the id {} before this one", signal.id);
    object.insert(REMARK.to_owned(), remark.into());
    let text = json.to_string();
    let again = of_body(&text).filter(|again| again.id == id)?;
    Some((again, text))
}
