//! Every route in one table: the router, the check of scopes, the OpenAPI document and the client read it.

/// What a token may do. Admin may all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub enum Scope {
    /// See everything but tokens and the audit log.
    Read,
    /// Decide: journal, curation, suppressions.
    Decide,
    /// Send dumps and events.
    Ingest,
    /// Settings, tokens, the audit log.
    Admin,
}

impl Scope {
    /// All of them.
    pub const ALL: [Scope; 4] = [Scope::Read, Scope::Decide, Scope::Ingest, Scope::Admin];

    /// The name, as people write it.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Scope::Read => "read",
            Scope::Decide => "decide",
            Scope::Ingest => "ingest",
            Scope::Admin => "admin",
        }
    }

    /// The scope of a name.
    #[must_use]
    pub fn of(id: &str) -> Option<Scope> {
        Scope::ALL.into_iter().find(|scope| scope.id() == id)
    }
}

/// A method of HTTP.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Method {
    /// Ask.
    Get,
    /// Send.
    Post,
    /// Put in place of what is there.
    Put,
    /// Take away.
    Delete,
}

/// What one may ask of the backend.
#[derive(Clone, Copy, Debug)]
pub struct Route {
    /// Its name: of the operation in the OpenAPI document, and by which handlers are found.
    pub id: &'static str,
    /// The method.
    pub method: Method,
    /// The path, with `{names}` for what varies.
    pub path: &'static str,
    /// What a token must be allowed; `None` where none is asked for.
    pub scope: Option<Scope>,
    /// What it does, in a sentence.
    pub help: &'static str,
}

const fn route(
    id: &'static str,
    method: Method,
    path: &'static str,
    scope: Option<Scope>,
    help: &'static str,
) -> Route {
    Route { id, method, path, scope, help }
}

use Method::{Delete, Get, Post, Put};

const READ: Option<Scope> = Some(Scope::Read);
const DECIDE: Option<Scope> = Some(Scope::Decide);
const INGEST: Option<Scope> = Some(Scope::Ingest);
const ADMIN: Option<Scope> = Some(Scope::Admin);

/// Every route.
#[rustfmt::skip]
pub static ROUTES: &[Route] = &[
    // As agents post, by their own paths.
    route("agent_dump", Post, "/api/v2/secdump", INGEST, "an activity dump as the Datadog Agent posts it"),
    route("agent_events", Post, "/api/v2/secruntime", INGEST, "events as the Datadog Agent posts them: they become signals"),
    route("agent_notices", Post, "/api/v2/secinfo", INGEST, "notices of the Datadog Agent: taken, and only their events are kept"),
    // Plain uploads.
    route("put_dump", Post, "/api/v1/dumps", INGEST, "one recording in any format that the explorer reads"),
    route("put_signals", Post, "/api/v1/signals", INGEST, "signals or events, in any format that the explorer reads"),
    // What is known.
    route("workloads", Get, "/api/v1/workloads", READ, "the list of workloads under a filter, in pages"),
    route("workload", Get, "/api/v1/workloads/{workload}", READ, "one workload as the list shows it"),
    route("profile", Get, "/api/v1/workloads/{workload}/profile", READ, "the learned profile, a SecurityProfile in protobuf"),
    route("versions", Get, "/api/v1/workloads/{workload}/versions", READ, "the versions of a workload, each with its status"),
    route("snapshots", Get, "/api/v1/workloads/{workload}/snapshots", READ, "the snapshots that a workload was learned from"),
    route("drift", Get, "/api/v1/workloads/{workload}/drift", READ, "what came after a version was stable"),
    route("workload_signals", Get, "/api/v1/workloads/{workload}/signals", READ, "the signals of a workload with their verdicts, in pages, the newest first"),
    route("suggestions", Get, "/api/v1/workloads/{workload}/suggestions", READ, "suppressions that are suggested for a workload"),
    route("dump", Get, "/api/v1/dumps/{dump}", READ, "the bytes of one snapshot as they were sent"),
    route("signals", Get, "/api/v1/signals", READ, "signals with their verdicts, in pages, the newest first"),
    route("signal", Get, "/api/v1/signals/{signal}", READ, "one signal with its verdict"),
    route("changes", Get, "/api/v1/changes", READ, "the stream of changes, as server-sent events; it goes on after Last-Event-ID"),
    // What people decide.
    route("suppressions", Get, "/api/v1/suppressions", READ, "what was decided of suggestions"),
    route("decide_suppression", Post, "/api/v1/suppressions/{suggestion}", DECIDE, "decides on a suggestion, unless somebody did since it was seen"),
    route("curation", Get, "/api/v1/curation", READ, "what was decided of baselines"),
    route("log", Get, "/api/v1/logs/{log}", READ, "the lines of a log of decisions after some number"),
    route("append_log", Post, "/api/v1/logs/{log}", DECIDE, "adds a line to a log of decisions, unless somebody did since it was seen"),
    // How it works.
    route("settings", Get, "/api/v1/settings", READ, "the settings of the backend and their version"),
    route("put_settings", Put, "/api/v1/settings", ADMIN, "changes settings, unless somebody did since they were seen"),
    route("settings_history", Get, "/api/v1/settings/history", READ, "every version of the settings, with who made it and when"),
    route("intake", Get, "/api/v1/intake", READ, "what waits, and what was set aside and why"),
    route("retry_intake", Post, "/api/v1/intake/{key}/retry", ADMIN, "takes what was set aside up again"),
    route("whoami", Get, "/api/v1/whoami", READ, "the name and the scopes of the token that asks"),
    route("tokens", Get, "/api/v1/tokens", ADMIN, "the tokens, without what is secret"),
    route("make_token", Post, "/api/v1/tokens", ADMIN, "makes a token; what is secret of it is answered this once"),
    route("revoke_token", Delete, "/api/v1/tokens/{token}", ADMIN, "revokes a token"),
    route("audit", Get, "/api/v1/audit", ADMIN, "who changed what and when, in pages, the newest first"),
    route("openapi", Get, "/api/v1/openapi.json", None, "this interface as an OpenAPI document"),
    // Whether it works.
    route("healthz", Get, "/healthz", None, "whether the process lives"),
    route("readyz", Get, "/readyz", None, "whether it can do its work: database and objects answer, and all workloads were read"),
    route("metrics", Get, "/metrics", READ, "figures for Prometheus"),
];

/// The route of a name.
#[must_use]
pub fn of(id: &str) -> Option<&'static Route> {
    ROUTES.iter().find(|route| route.id == id)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn names_and_paths_are_distinct() {
        let names: HashSet<_> = ROUTES.iter().map(|route| route.id).collect();
        let paths: HashSet<_> = ROUTES.iter().map(|route| (route.method, route.path)).collect();
        assert_eq!((names.len(), paths.len()), (ROUTES.len(), ROUTES.len()));
    }

    #[test]
    fn what_changes_anything_wants_more_than_to_read() {
        for route in ROUTES.iter().filter(|route| route.method != Method::Get) {
            assert!(route.scope.is_some_and(|scope| scope > Scope::Read), "{}", route.id);
        }
    }
}
