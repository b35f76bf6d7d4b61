//! Plays Datadog's suppressions API, in memory: it keeps what is made, counts versions, looks over what it is sent, and has
//! troubles when it is told to. What it says is shaped as what the real one was recorded to say.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard};

use serde_json::{Map, Value, json};

use super::{Answer, Asked, Server};

const PATH: &str = "/api/v2/security_monitoring/configuration/suppressions";
/// Its clock stands at 2026-11-24T12:00:00Z, in Unix milliseconds.
pub(crate) const NOW: i64 = 1_795_521_600_000;
/// What a suppression may be said to be, by who writes one.
const WRITABLE: [&str; 8] = [
    "name",
    "enabled",
    "rule_query",
    "description",
    "suppression_query",
    "data_exclusion_query",
    "start_date",
    "expiration_date",
];

/// What goes wrong with a request. All of them take it whole first.
#[derive(Clone, Debug)]
pub(crate) enum Trouble {
    /// It is not done, and answered so.
    Instead(Answer),
    /// It is done, and answered so.
    Done(Answer),
    /// It is not done; somebody else does this first, and then it is.
    After(Value),
}

impl Trouble {
    /// The limit is used up, for so many seconds.
    pub(crate) fn limited(seconds: u64) -> Trouble {
        let answer = Answer::json(429, r#"{"errors":["Too many requests"]}"#);
        Trouble::Instead(
            answer.with("X-RateLimit-Reset", &seconds.to_string()).with("X-RateLimit-Name", "suppressions"),
        )
    }

    /// A status with what it says.
    pub(crate) fn status(status: u16, said: &str) -> Trouble {
        Trouble::Instead(says(status, said))
    }
}

fn says(status: u16, said: &str) -> Answer {
    Answer::json(status, json!({ "errors": [said] }).to_string())
}

#[derive(Default)]
struct State {
    kept: Vec<Value>,
    made: usize,
    /// What goes wrong with the next requests of a method.
    troubles: VecDeque<(&'static str, Trouble)>,
    /// Of what is read only, writing is refused.
    read_only: bool,
    /// It gives all of them at once, without a word of pages.
    no_pages: bool,
}

/// A server that plays the API.
pub(crate) struct Suppressions {
    state: Arc<Mutex<State>>,
    server: Server,
}

impl Suppressions {
    pub(crate) fn start() -> Suppressions {
        let state: Arc<Mutex<State>> = Arc::default();
        let playing = Arc::clone(&state);
        let server = Server::play(move |asked| playing.lock().unwrap().play(asked));
        Suppressions { state, server }
    }

    pub(crate) fn server(&self) -> &Server {
        &self.server
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap()
    }

    /// The next request of this method, `POST`, goes wrong so. Those of one method go wrong in the order in which they were
    /// told.
    pub(crate) fn trouble(&self, method: &'static str, trouble: Trouble) {
        self.state().troubles.push_back((method, trouble));
    }

    /// From now on nothing may be written.
    pub(crate) fn refuse_writing(&self) {
        self.state().read_only = true;
    }

    /// From now on it knows no pages.
    pub(crate) fn forget_pages(&self) {
        self.state().no_pages = true;
    }

    /// Somebody makes a suppression of these attributes; its id.
    pub(crate) fn make(&self, attributes: Value) -> String {
        let made = self.state().make(attributes.as_object().unwrap());
        made["id"].as_str().unwrap().to_owned()
    }

    /// Somebody else changes one.
    pub(crate) fn edit(&self, id: &str, attributes: &Value) {
        self.state().change(id, attributes.as_object().unwrap()).unwrap();
    }

    /// What there is, as it would be answered.
    pub(crate) fn kept(&self) -> Vec<Value> {
        self.state().kept.clone()
    }

    /// The attributes of one.
    pub(crate) fn attributes(&self, id: &str) -> Value {
        let kept = self.kept();
        kept.iter().find(|one| one["id"] == id).unwrap()["attributes"].clone()
    }

    /// What it was asked, as `PATCH /ID`.
    pub(crate) fn asked(&self) -> Vec<String> {
        let short = |asked: Asked| {
            format!("{} {}", asked.method, asked.path.strip_prefix(PATH).unwrap_or(&asked.path))
        };
        self.server.asked().into_iter().map(short).collect()
    }
}

/// Makes what a real exchange would have given of one request.
pub(crate) fn answer_of(requests: &[Asked]) -> Vec<Answer> {
    let mut state = State::default();
    requests.iter().map(|asked| state.answer(asked)).collect()
}

impl State {
    fn play(&mut self, asked: &Asked) -> Answer {
        if ["DD-API-KEY", "DD-APPLICATION-KEY"].iter().any(|key| asked.header(key).is_none_or(str::is_empty))
        {
            return says(401, "Unauthorized");
        }
        let trouble = self.troubles.iter().position(|(method, _)| *method == asked.method);
        match trouble.and_then(|at| self.troubles.remove(at)) {
            Some((_, Trouble::Instead(answer))) => answer,
            Some((_, Trouble::Done(answer))) => {
                self.answer(asked);
                answer
            }
            Some((_, Trouble::After(attributes))) => {
                let id = path_of(asked).trim_start_matches('/').to_owned();
                self.change(&id, attributes.as_object().unwrap()).unwrap();
                self.answer(asked)
            }
            None => self.answer(asked),
        }
    }

    fn answer(&mut self, asked: &Asked) -> Answer {
        let path = path_of(asked);
        if self.read_only && asked.method != "GET" {
            return Answer::json(403, r#"{"status":"error","code":403,"errors":["Forbidden"]}"#);
        }
        match (asked.method.as_str(), path) {
            ("GET", "") => self.page(asked),
            ("POST", "") => match looked_over(asked, true) {
                Ok(attributes) => given(&self.make(&attributes)),
                Err(answer) => answer,
            },
            ("POST", "/validation") => match looked_over(asked, true) {
                Ok(_) => Answer::Say(204, Vec::new(), Vec::new()),
                Err(answer) => answer,
            },
            ("GET", _) if path.starts_with("/rules/") => self.of_rule(path.trim_start_matches("/rules/")),
            ("GET", _) => self.find(path).map_or_else(|| says(404, "Not found"), given),
            ("PATCH", _) => match looked_over(asked, false) {
                Ok(attributes) => self.patch(path.trim_start_matches('/'), &attributes),
                Err(answer) => answer,
            },
            ("DELETE", _) => {
                let before = self.kept.len();
                self.kept.retain(|one| one["id"] != path.trim_start_matches('/'));
                match self.kept.len() < before {
                    true => Answer::Say(204, Vec::new(), Vec::new()),
                    false => says(404, "Not found"),
                }
            }
            _ => says(404, "Not found"),
        }
    }

    fn find(&self, path: &str) -> Option<&Value> {
        self.kept.iter().find(|one| one["id"] == path.trim_start_matches('/'))
    }

    fn page(&self, asked: &Asked) -> Answer {
        let query = asked.path.split_once('?').map_or("", |(_, query)| query);
        let number = |name: &str, default: i64| {
            let mut fields = query.split('&').filter_map(|field| field.split_once('='));
            fields.find(|(own, _)| *own == name).map_or(default, |(_, value)| value.parse().unwrap())
        };
        let (size, at) = (number("page%5Bsize%5D", -1), number("page%5Bnumber%5D", 0));
        if self.no_pages {
            return api(200, &json!({ "data": self.kept }));
        }
        let shown: Vec<&Value> = match usize::try_from(size) {
            Ok(size) => self.kept.iter().skip(size * usize::try_from(at).unwrap()).take(size).collect(),
            Err(_) => self.kept.iter().collect(),
        };
        let page = json!({ "totalCount": self.kept.len(), "pageSize": size, "pageNumber": at });
        api(200, &json!({ "data": shown, "meta": { "page": page } }))
    }

    fn of_rule(&self, rule: &str) -> Answer {
        let word = format!("ruleId:{rule}");
        let speaks = |one: &&Value| {
            one["attributes"]["rule_query"]
                .as_str()
                .unwrap()
                .split([' ', '(', ')'])
                .any(|other| other == word)
        };
        let found: Vec<&Value> = self.kept.iter().filter(speaks).collect();
        api(200, &json!({ "data": found }))
    }

    fn make(&mut self, said: &Map<String, Value>) -> Value {
        self.made += 1;
        let person = json!({ "handle": "somebody@example.com", "name": null });
        let mut attributes = json!({
            "creation_date": NOW, "update_date": NOW, "creator": person, "updater": person, "editable": true, "version": 1,
            "data_exclusion_query": "", "suppression_query": "", "description": "",
        });
        set(attributes.as_object_mut().unwrap(), said);
        let id = format!("sup-{:03}-abc", self.made);
        let made = json!({ "id": id, "type": "suppressions", "attributes": attributes });
        self.kept.push(made.clone());
        made
    }

    fn change(&mut self, id: &str, said: &Map<String, Value>) -> Option<Value> {
        let one = self.kept.iter_mut().find(|one| one["id"] == id)?;
        let attributes = one["attributes"].as_object_mut().unwrap();
        let version = attributes["version"].as_i64().unwrap();
        set(attributes, said);
        attributes.insert("version".to_owned(), (version + 1).into());
        attributes.insert("update_date".to_owned(), (NOW + version).into());
        Some(one.clone())
    }

    fn patch(&mut self, id: &str, said: &Map<String, Value>) -> Answer {
        let Some(one) = self.find(id) else { return says(404, "Not found") };
        if said.get("version").is_some_and(|version| *version != one["attributes"]["version"]) {
            return says(409, "concurrent_modification(version is outdated)");
        }
        given(&self.change(id, said).unwrap())
    }
}

fn path_of(asked: &Asked) -> &str {
    let path = asked.path.split('?').next().unwrap();
    path.strip_prefix(PATH).unwrap_or("/elsewhere/elsewhere")
}

/// Takes over what may be written; null takes away.
fn set(attributes: &mut Map<String, Value>, said: &Map<String, Value>) {
    for (name, value) in said {
        if value.is_null() {
            attributes.remove(name);
        } else if WRITABLE.contains(&name.as_str()) {
            attributes.insert(name.clone(), value.clone());
        } else if name == "tags" {
            let mut tags = value.as_array().unwrap().clone();
            tags.sort_by_key(|tag| tag.as_str().unwrap().to_owned());
            tags.dedup();
            attributes.insert(name.clone(), tags.into());
        }
    }
}

/// The attributes of a body, or what is wrong with them.
fn looked_over(asked: &Asked, whole: bool) -> Result<Map<String, Value>, Answer> {
    let body: Value = serde_json::from_str(&asked.body).map_err(|_| says(400, "Invalid JSON"))?;
    if body["data"]["type"] != "suppressions" {
        return Err(says(400, "input_validation_error(Field 'data.type' is invalid: unknown type)"));
    }
    let said = body["data"]["attributes"].as_object().cloned().unwrap_or_default();
    let text = |name: &str| said.get(name).and_then(Value::as_str);
    let mut wrong = Vec::new();
    let mut field = |name: &str, why: &str| {
        wrong.push(format!("input_validation_error(Field 'data.attributes.{name}' is invalid: {why})"));
    };
    if whole && text("rule_query").is_none() {
        field("rule_query", "field 'rule_query' is required");
    }
    if whole && text("name").is_none_or(str::is_empty) {
        field("name", "name cannot be empty");
    }
    for (name, why) in [
        ("rule_query", "rule query is invalid"),
        ("suppression_query", "suppression query is invalid"),
        ("data_exclusion_query", "data exclusion query is invalid"),
    ] {
        if text(name).is_some_and(|query| !balanced(query)) {
            field(name, why);
        }
    }
    let none = |name: &str| text(name).is_none_or(str::is_empty);
    let queries = ["suppression_query", "data_exclusion_query"];
    let both_given = queries.iter().all(|name| said.contains_key(*name));
    if queries.iter().all(|name| none(name)) && (whole || both_given) {
        field("suppression_query", "a suppression query or a data exclusion query is required");
    }
    if said.get("expiration_date").and_then(Value::as_i64).is_some_and(|end| end <= NOW) {
        field("expiration_date", "expiration date must be in the future");
    }
    match wrong.is_empty() {
        true => Ok(said),
        false => Err(Answer::json(400, json!({ "errors": wrong }).to_string())),
    }
}

/// Whether quotes and brackets come in pairs.
fn balanced(query: &str) -> bool {
    let (mut quoted, mut escaped, mut depth) = (false, false, 0_i32);
    for c in query.chars() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => quoted = !quoted,
            '(' if !quoted => depth += 1,
            ')' if !quoted => depth -= 1,
            _ => {}
        }
        if depth < 0 {
            return false;
        }
    }
    !quoted && !escaped && depth == 0
}

fn given(one: &Value) -> Answer {
    api(200, &json!({ "data": one }))
}

fn api(status: u16, body: &Value) -> Answer {
    let kind = vec![("Content-Type".to_owned(), "application/vnd.api+json".to_owned())];
    Answer::Say(status, kind, body.to_string().into_bytes())
}
