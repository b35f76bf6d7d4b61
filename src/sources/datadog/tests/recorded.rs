//! The exchanges that were recorded with the real API: we ask what was asked, and understand what was answered; and the
//! server of these tests answers as the real one did.

use std::fs;

use serde_json::Value;

use super::backend::Asked;
use super::backend::suppressions::answer_of;
use super::fixtures::extra;
use super::*;
use crate::sources::datadog::suppressions::{
    RemoteSuppression, by_id, create, list_page, parse_suppressions,
};

const PATH: &str = "/api/v2/security_monitoring/configuration/suppressions";

/// One exchange.
struct Exchange {
    asked: Asked,
    status: u16,
    answer: String,
}

/// Every recorded exchange with the suppressions API, file by file.
fn recorded() -> Option<Vec<(String, Vec<Exchange>)>> {
    let mut files: Vec<_> =
        fs::read_dir(extra("fixtures/datadog-api")?).unwrap().map(Result::unwrap).collect();
    files.sort_by_key(fs::DirEntry::file_name);
    let all = files.into_iter().map(|file| {
        let cassette: Value = serde_json::from_slice(&fs::read(file.path()).unwrap()).unwrap();
        let exchanges = cassette["http_interactions"].as_array().unwrap().iter().map(|one| {
            let uri = one["request"]["uri"].as_str().unwrap();
            Exchange {
                asked: Asked {
                    method: one["request"]["method"].as_str().unwrap().to_uppercase(),
                    path: uri.strip_prefix("https://api.datadoghq.com").unwrap().to_owned(),
                    body: one["request"]["body"]["string"].as_str().unwrap_or_default().to_owned(),
                    ..Asked::default()
                },
                status: u16::try_from(one["response"]["status"]["code"].as_u64().unwrap()).unwrap(),
                answer: one["response"]["body"]["string"].as_str().unwrap_or_default().to_owned(),
            }
        });
        (file.file_name().to_string_lossy().into_owned(), exchanges.collect::<Vec<_>>())
    });
    Some(all.filter(|(_, all)| all.iter().all(|one| one.asked.path.starts_with(PATH))).collect())
}

/// The request of ours that asks the same.
fn ours(asked: &Asked) -> Option<ApiRequest> {
    let path = asked.path.strip_prefix(PATH).unwrap();
    match asked.method.as_str() {
        "POST" => Some(create(&asked.body).unwrap()),
        "GET" if path.starts_with('?') => Some(list_page(0)),
        "GET" => Some(by_id(path.trim_start_matches('/')).unwrap()),
        _ => None,
    }
}

#[test]
fn we_ask_what_was_asked_and_understand_what_was_answered() {
    let Some(recorded) = recorded() else { return };
    let (mut kinds, mut suppressions) = (Vec::new(), 0);
    for (file, exchanges) in recorded {
        for Exchange { asked, status, answer } in exchanges {
            let Some(request) = ours(&asked) else { continue };
            assert_eq!(request.body.unwrap_or_default(), asked.body, "{file}");
            // A page of another size is asked for, of all there are.
            let bare = |path: &str| path.split('?').next().unwrap().to_owned();
            assert_eq!(bare(&request.path), bare(&asked.path), "{file}");
            let server = Server::start(vec![Answer::json(status, answer.clone())]);
            let client = client(&server);
            let mut go = |_: Progress<'_>| ControlFlow::Continue(());
            let read: Result<Vec<RemoteSuppression>, ApiError> = match asked.method.as_str() {
                "POST" => {
                    client.create_suppression(&asked.body, &never, &mut go).map(|made| vec![made.suppression])
                }
                _ if request.path.contains('?') => {
                    let page = parse_suppressions(answer.as_bytes()).unwrap();
                    assert_eq!(page.len(), 1, "{file}");
                    Ok(page)
                }
                _ => client
                    .suppression(asked.path.rsplit('/').next().unwrap(), &never, &mut go)
                    .map(|one| vec![one]),
            };
            kinds.push((asked.method.clone(), status));
            match read {
                Ok(read) => {
                    suppressions += read.len();
                    for one in read {
                        assert_eq!((one.version, one.enabled, one.editable), (1, true, true), "{file}");
                        assert!(
                            one.name.contains("uppression") && one.rule_query.contains("source:cloudtrail")
                        );
                        assert_ne!(one.suppression_query.is_empty(), one.data_exclusion_query.is_empty());
                        assert!(!one.creator.handle.is_empty() && one.update_date > Some(1_700_000_000_000));
                    }
                }
                Err(error) => assert_eq!((error, status), (ApiError::NotFound("Not found".to_owned()), 404)),
            }
        }
    }
    kinds.sort();
    kinds.dedup();
    let expected =
        [("GET", 200), ("GET", 404), ("POST", 200)].map(|(method, status)| (method.to_owned(), status));
    assert_eq!(kinds, expected);
    assert!(suppressions >= 5, "{suppressions}");
}

/// What must be the same in both: everything but names and moments that the server chooses.
fn comparable(answer: &str) -> Value {
    let mut answer: Value = serde_json::from_str(answer).unwrap_or_default();
    if let Some(list) = answer["data"].as_array_mut() {
        list.iter_mut().for_each(forget);
    } else if answer["data"].is_object() {
        forget(&mut answer["data"]);
    }
    answer
}

fn forget(one: &mut Value) {
    one["id"] = Value::Null;
    for chosen in ["creation_date", "update_date", "creator", "updater"] {
        assert!(!one["attributes"][chosen].is_null(), "{chosen}");
        one["attributes"][chosen] = Value::Null;
    }
    // The day of the recording is past.
    for date in ["start_date", "expiration_date"] {
        if one["attributes"][date].is_null() {
            one["attributes"].as_object_mut().unwrap().remove(date);
        }
    }
}

#[test]
fn the_server_of_these_tests_answers_as_the_real_one() {
    let Some(recorded) = recorded() else { return };
    for (file, exchanges) in recorded {
        // Ids are chosen by who answers: a request that names one names the one that was given here.
        let mut ids: Vec<(String, String)> = Vec::new();
        let mut asked: Vec<Asked> = Vec::new();
        for exchange in exchanges {
            let mut next = exchange.asked.clone();
            for (real, own) in &ids {
                next.path = next.path.replace(real, own);
            }
            // Its clock stands after the recording.
            next.body = next.body.replace("\"expiration_date\":17", "\"expiration_date\":97");
            asked.push(next);
            let Some(Answer::Say(status, _, body)) = answer_of(&asked).pop() else { panic!("{file}") };
            let body = String::from_utf8(body).unwrap();
            assert_eq!(status, exchange.status, "{file}: {} {}", exchange.asked.method, exchange.asked.path);
            let real = exchange.answer.replace("\"expiration_date\":17", "\"expiration_date\":97");
            assert_eq!(comparable(&body), comparable(&real), "{file}");
            let id = |body: &str| {
                let answer: Value = serde_json::from_str(body).unwrap_or_default();
                answer["data"]["id"].as_str().map(str::to_owned)
            };
            ids.extend(id(&real).zip(id(&body)));
        }
    }
}
