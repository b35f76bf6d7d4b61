//! Settings of a backend, changed by one who has seen the last of them and by one who has not.

use std::sync::atomic::Ordering;

use super::super::fake::Fake;
use super::super::lock;
use super::*;
use crate::fleet::FleetOptions;

fn over(fake: &Arc<Fake>) -> Fleet {
    let backends = vec![Arc::clone(fake) as Arc<dyn Remote>];
    let options = FleetOptions { backends, threads: 1, ..FleetOptions::default() };
    let fleet = Fleet::start(Vec::new(), options, || {});
    let _ = fleet.surveyed();
    fleet
}

fn hours(value: &str) -> Change {
    Change { key: "learning.stable_hours".to_owned(), value: Some(value.to_owned()), filter: None }
}

fn told(changes: &[SettingChange]) -> Vec<String> {
    let text = |value: &Option<String>| value.clone().unwrap_or_else(|| "-".to_owned());
    changes.iter().map(|c| format!("{} {} {} {}", c.who, c.key, text(&c.old), text(&c.new))).collect()
}

#[test]
fn who_saw_the_last_version_changes_it_and_who_did_not_is_told_what_others_did() {
    let cancel = Cancel::default();
    let fake = Fake::new();
    let fleet = over(&fake);
    let seen = fleet.settings_of(0, &cancel).unwrap();
    assert_eq!((seen.version, &seen.locked), (0, &None));
    let put = fleet.put_setting(0, &seen, &hours("72"), &cancel).unwrap();
    let PutSetting::Made { now, changed } = put else { panic!("{put:?}") };
    assert_eq!((now.version, changed.new.as_deref()), (1, Some("72")));
    assert_eq!(now.loaded.settings.learning.stable_hours, 72);
    let fold = Change { key: "learning.fold".to_owned(), value: Some("false".to_owned()), filter: None };
    fleet.put_setting(0, &now, &fold, &cancel).unwrap();

    let put = fleet.put_setting(0, &seen, &hours("5"), &cancel).unwrap();
    let PutSetting::Moved { now, since } = put else { panic!("{put:?}") };
    assert_eq!((now.version, now.loaded.settings.learning.stable_hours), (2, 72), "nothing was overwritten");
    assert_eq!(told(&since), ["ana learning.fold - false", "ana learning.stable_hours - 72"]);
    let put = fleet.put_setting(0, &now, &hours("5"), &cancel).unwrap();
    assert!(matches!(put, PutSetting::Made { .. }), "{put:?}");
    assert_eq!(told(&fleet.settings_changes(0, 2, &cancel).unwrap()), ["ana learning.stable_hours 72 5"]);
    assert_eq!(lock(&fake.settings).len(), 3);
}

#[test]
fn who_may_not_change_settings_is_told_why_and_what_does_not_fit_is_not_sent() {
    let cancel = Cancel::default();
    let fake = Fake::new();
    *lock(&fake.scopes) = vec![Scope::Read, Scope::Decide];
    let fleet = over(&fake);
    let seen = fleet.settings_of(0, &cancel).unwrap();
    let why = "fake lets a token of scope admin change its settings, and yours has read, decide";
    assert_eq!(seen.locked.as_deref(), Some(why));
    let wrong = fleet.put_setting(0, &seen, &hours("many"), &cancel).unwrap_err();
    assert!(matches!(wrong, RemoteSettingsError::Change(_)), "{wrong}");
    let filter = Change { filter: Some("status:stable".to_owned()), ..hours("5") };
    assert!(fleet.put_setting(0, &seen, &filter, &cancel).is_err());
    assert!(lock(&fake.settings).is_empty());
    fake.offline.store(true, Ordering::SeqCst);
    let error = fleet.put_setting(0, &seen, &hours("5"), &cancel).unwrap_err();
    assert_eq!(error.to_string(), "connection refused");
}

#[test]
fn settings_that_are_not_understood_are_said_so() {
    let fake = Fake::new();
    lock(&fake.settings).push(crate::api::SettingsVersion {
        text: "[learning]\nfrom_tomorrow = 1\n".to_owned(),
        author: "ana".to_owned(),
        time: 1,
    });
    let error = over(&fake).settings_of(0, &Cancel::default()).unwrap_err();
    assert!(matches!(error, RemoteSettingsError::Strange(_)), "{error}");
}
