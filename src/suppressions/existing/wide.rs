//! Whether a suppression reaches too far by its form: what it must pin, whatever the signals at hand show.

use super::Read;
use crate::suppressions::check::Finding;
use crate::suppressions::search::{Field, Piece, Query, Test};

/// Something that a suppression must pin.
struct Pin {
    id: &'static str,
    /// The fields that pin it, any of them.
    fields: &'static [&'static str],
    text: &'static str,
}

static PINS: &[Pin] = &[
    Pin {
        id: "no-executable",
        fields: &["process.executable.path", "process.executable.name", "process.comm"],
        text: "it holds for any executable",
    },
    Pin {
        id: "no-parent",
        fields: &[
            "process.parent.executable.path",
            "process.parent.executable.name",
            "process.parent.comm",
            "process.ancestors.executable.path",
        ],
        text: "it holds under any parent",
    },
    Pin {
        id: "no-image",
        fields: &[
            "image_name",
            "docker_image",
            "short_image",
            "image_id",
            "service",
            "container_name",
            "kube_container_name",
            "kube_deployment",
            "container_id",
        ],
        text: "it holds for any image",
    },
];

/// What a suppression leaves open.
pub(super) fn open(read: &Read) -> Vec<Finding> {
    let mut found = Vec::new();
    if !pins(&read.rules, &["ruleId"]) {
        let text =
            "its rule_query names no detection rule: it holds for all that it selects, those to come as well";
        found.push(Finding { id: "no-rule", text: text.to_owned() });
    }
    // Each query hides by itself.
    for pin in PINS {
        if !read.queries().all(|query| pins(query, pin.fields)) {
            found.push(Finding { id: pin.id, text: pin.text.to_owned() });
        }
    }
    found
}

/// Whether the rules that it is for are all of another kind than those of workloads.
pub(super) fn is_of_other_rules(read: &Read) -> bool {
    let of_type = Field::Tag("type".to_owned());
    let mut types = read.rules.asked_of(&of_type);
    types.any(|test| matches!(test, Test::Equals(value) if value != "workload_security"))
}

/// Whether whatever a query selects has a known value in one of these fields.
///
/// Goes as deep as the query is nested, which [`Query::parse`] bounds.
fn pins(query: &Query, fields: &[&str]) -> bool {
    match query {
        Query::All | Query::Not(_) => false,
        Query::Term(field, test) => fields.contains(&field.name()) && is_definite(test),
        Query::And(parts) => parts.iter().any(|part| pins(part, fields)),
        Query::Or(parts) => !parts.is_empty() && parts.iter().all(|part| pins(part, fields)),
    }
}

/// Whether what passes a test ends in something that is written: `/usr/bin/*` leaves the executable open, `*/tar` does not.
fn is_definite(test: &Test) -> bool {
    match test {
        Test::Equals(value) => !value.is_empty(),
        Test::Like(pieces) => {
            matches!(pieces.last(), Some(Piece::Text(text)) if text.chars().any(char::is_alphanumeric))
        }
        Test::Exists | Test::Other(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn left_open(events: &str, signals: &str) -> Vec<&'static str> {
        let existing = super::super::Existing {
            rule_query: "type:workload_security ruleId:abc".to_owned(),
            event_query: events.to_owned(),
            signal_query: signals.to_owned(),
            ..Default::default()
        };
        open(&Read::of(&existing).unwrap()).into_iter().map(|finding| finding.id).collect()
    }

    #[test]
    fn what_is_not_pinned_is_told() {
        let whole =
            r#"@process.executable.path:"/bin/tar" @process.parent.executable.path:*/cron image_name:"a/b""#;
        assert_eq!(left_open(whole, ""), [""; 0]);
        assert_eq!(left_open(whole, "env:staging"), ["no-executable", "no-parent", "no-image"]);
        assert_eq!(left_open("", "env:staging"), ["no-executable", "no-parent", "no-image"]);
        let any = r#"@process.executable.path:\/usr\/bin\/* @process.parent.executable.path:* -image_name:x"#;
        assert_eq!(left_open(any, ""), ["no-executable", "no-parent", "no-image"]);
        let either = r#"(@process.comm:tar OR @process.executable.path:"/bin/tar") @process.parent.comm:cron service:(a OR b)"#;
        assert_eq!(left_open(either, ""), [""; 0]);
        let or = r#"@process.comm:tar OR (@process.parent.comm:cron service:a)"#;
        assert_eq!(left_open(or, ""), ["no-executable", "no-parent", "no-image"]);
    }
}
