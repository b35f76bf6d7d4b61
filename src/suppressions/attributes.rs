//! The attributes of an event that queries may ask for, in Datadog's names: one table, read from an event as it is kept here.
//!
//! Source of the names: the agent's event serializers; the log tags are those that the agent adds to its events.

use super::search::{Field, Subject};
use crate::model::{Access, Deed, Event, Link, Signal, Tags};

/// One event with what is known of where it happened, as queries see it.
#[derive(Clone, Copy, Debug)]
pub struct Document<'a> {
    /// The signal that brought it.
    pub signal: &'a Signal,
    /// The event.
    pub event: &'a Event,
    /// Its log tags: those of the signal, and those of its instance under keys that it lacks.
    pub tags: &'a Tags,
    /// Whether these are all its tags. Of a bare event they are not: the agent adds them where it sends it.
    pub has_all_tags: bool,
}

/// Hands over what an event holds of an attribute; whether that is known.
type Read = fn(&Event, &mut dyn FnMut(&str)) -> bool;

/// Attributes and what they hold.
type Asked = Vec<(&'static str, String)>;

/// An attribute of events.
#[derive(Debug)]
pub struct Attribute {
    /// Its name at Datadog, without `@`.
    pub name: &'static str,
    /// One event may hold several values of it: a query can ask whether they hold one, never that they hold no other.
    pub is_list: bool,
    read: Read,
}

const fn one(name: &'static str, read: Read) -> Attribute {
    Attribute { name, is_list: false, read }
}

const fn list(name: &'static str, read: Read) -> Attribute {
    Attribute { name, is_list: true, read }
}

/// All attributes that are known here. Of every other nothing is known.
pub static ATTRIBUTES: &[Attribute] = &[
    one("agent.rule_id", |event, each| said(&event.rule, each)),
    one("evt.name", |event, each| said(&event.deed.operation, each)),
    one("evt.outcome", |event, each| said(&event.outcome, each)),
    one("process.executable.path", |event, each| of(event.process(), |link| &link.executable, each)),
    one("process.executable.name", |event, each| {
        of(event.process(), |link| basename(&link.executable), each)
    }),
    one("process.comm", |event, each| of(event.process(), |link| &link.comm, each)),
    one("process.argv0", |event, each| of(event.process(), |link| &link.argv0, each)),
    list("process.args", |event, each| arguments(event.process(), each)),
    one("process.args_truncated", |event, each| {
        event.process().is_some_and(|link| said(truth(link.args_truncated), each))
    }),
    one("process.executable.in_upper_layer", |event, each| {
        event.process().is_some_and(|link| said(truth(link.file.in_upper_layer), each))
    }),
    one("process.user", |event, each| of(event.process(), |link| &link.credentials.user, each)),
    one("process.parent.executable.path", |event, each| of(parent(event), |link| &link.executable, each)),
    one("process.parent.executable.name", |event, each| {
        of(parent(event), |link| basename(&link.executable), each)
    }),
    one("process.parent.comm", |event, each| of(parent(event), |link| &link.comm, each)),
    list("process.parent.args", |event, each| arguments(parent(event), each)),
    list("process.ancestors.executable.path", |event, each| {
        let above = event.lineage.len().saturating_sub(1);
        event.lineage[..above].iter().for_each(|link| each(&link.executable));
        // Further up, beyond what the event names, nobody knows.
        !event.lineage_cut && above > 0
    }),
    one("file.path", |event, each| of_deed(&event.deed, "file.path", each)),
    one("file.destination.path", |event, each| of_deed(&event.deed, "file.destination.path", each)),
    one("dns.question.name", |event, each| of_deed(&event.deed, "dns.question.name", each)),
    one("dns.question.type", |event, each| of_deed(&event.deed, "dns.question.type", each)),
    one("imds.url", |event, each| of_deed(&event.deed, "imds.url", each)),
    one("bind.addr.ip", |event, each| of_deed(&event.deed, "bind.addr.ip", each)),
    one("bind.addr.port", |event, each| of_deed(&event.deed, "bind.addr.port", each)),
    one("connect.addr.ip", |event, each| of_deed(&event.deed, "connect.addr.ip", each)),
    one("connect.addr.port", |event, each| of_deed(&event.deed, "connect.addr.port", each)),
];

/// An attribute by its name.
#[must_use]
pub fn attribute(name: &str) -> Option<&'static Attribute> {
    ATTRIBUTES.iter().find(|attribute| attribute.name == name)
}

/// How what an event did is asked for: by the agent's name of the event.
struct Done {
    operation: &'static str,
    ask: fn(&Deed) -> Option<Asked>,
}

fn path(deed: &Deed) -> Option<Asked> {
    Some(vec![("file.path", deed.name.clone())])
}

fn destination(deed: &Deed) -> Option<Asked> {
    Some(vec![("file.destination.path", deed.name.clone())])
}

/// `ip:port`, IPv6 in brackets, as deeds spell it.
fn endpoint(name: &str) -> Option<(String, String)> {
    let (ip, port) = name.rsplit_once(':')?;
    let ip = ip.strip_prefix('[').and_then(|ip| ip.strip_suffix(']')).unwrap_or(ip);
    (!ip.is_empty() && port.parse::<u16>().is_ok()).then(|| (ip.to_owned(), port.to_owned()))
}

static DONE: &[Done] = &[
    // What is run is the executable of the process, which is asked for anyway.
    Done { operation: "exec", ask: |_| Some(Vec::new()) },
    Done { operation: "open", ask: path },
    Done { operation: "chmod", ask: path },
    Done { operation: "chown", ask: path },
    Done { operation: "unlink", ask: path },
    Done { operation: "rmdir", ask: path },
    Done { operation: "mkdir", ask: path },
    Done { operation: "utimes", ask: path },
    Done { operation: "setxattr", ask: path },
    Done { operation: "removexattr", ask: path },
    Done { operation: "rename", ask: destination },
    Done { operation: "link", ask: destination },
    Done {
        operation: "dns",
        ask: |deed| {
            let kind =
                Some(("dns.question.type", deed.qualifier.clone())).filter(|(_, kind)| !kind.is_empty());
            Some([("dns.question.name", deed.name.clone())].into_iter().chain(kind).collect())
        },
    },
    Done {
        operation: "imds",
        // The address stands first in a node's name only where there is one.
        ask: |deed| deed.name.starts_with('/').then(|| vec![("imds.url", deed.name.clone())]),
    },
    Done {
        operation: "bind",
        ask: |deed| {
            endpoint(&deed.name).map(|(ip, port)| vec![("bind.addr.ip", ip), ("bind.addr.port", port)])
        },
    },
    Done {
        operation: "connect",
        ask: |deed| {
            endpoint(&deed.name).map(|(ip, port)| vec![("connect.addr.ip", ip), ("connect.addr.port", port)])
        },
    },
];

/// The attributes that say what an event did beside running its process, and what they hold. `None` where it cannot be
/// asked for.
#[must_use]
pub fn done(deed: &Deed) -> Option<Vec<(&'static str, String)>> {
    let row = DONE.iter().find(|row| row.operation.eq_ignore_ascii_case(&deed.operation))?;
    (row.ask)(deed)
}

/// What a query that asks for a deed leaves open, as a clause; `None` where nothing.
#[must_use]
pub fn left_open(deed: &Deed) -> Option<&'static str> {
    (deed.access == Access::Read)
        .then_some("it was opened for reading, and opening it to write is hidden as well")
}

fn truth(is: bool) -> &'static str {
    if is { "true" } else { "false" }
}

fn basename(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

fn parent(event: &Event) -> Option<&Link> {
    event.lineage.len().checked_sub(2).and_then(|at| event.lineage.get(at))
}

fn said(text: &str, each: &mut dyn FnMut(&str)) -> bool {
    if !text.is_empty() {
        each(text);
    }
    !text.is_empty()
}

fn of<'e>(link: Option<&'e Link>, text: impl Fn(&'e Link) -> &'e str, each: &mut dyn FnMut(&str)) -> bool {
    link.is_some_and(|link| said(text(link), each))
}

fn arguments(link: Option<&Link>, each: &mut dyn FnMut(&str)) -> bool {
    let Some((link, args)) = link.and_then(|link| Some((link, link.args.as_ref()?))) else { return false };
    args.iter().for_each(|arg| each(arg));
    !link.args_truncated
}

/// What a deed holds of an attribute. That others hold nothing of it is known, since the agent leaves out what is none.
fn of_deed(deed: &Deed, name: &str, each: &mut dyn FnMut(&str)) -> bool {
    let Some(asked) = done(deed) else { return false };
    for (known, value) in &asked {
        if *known == name {
            return said(value, each);
        }
    }
    // Of a process that was run the file is its executable, and an event may name further files.
    !name.starts_with("file.")
}

impl Subject for Document<'_> {
    fn values(&self, field: &Field, each: &mut dyn FnMut(&str)) -> bool {
        match field {
            Field::Attribute(name) => {
                attribute(name).is_some_and(|attribute| (attribute.read)(self.event, each))
            }
            Field::Tag(key) => {
                let mut found = false;
                self.tags.values(key).for_each(|value| {
                    found = true;
                    each(value);
                });
                match key.as_str() {
                    "host" if !found => self.signal.host.as_deref().is_some_and(|host| said(host, each)),
                    _ => found || self.has_all_tags,
                }
            }
            Field::Anything => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Credentials, Facet, Tag};

    fn event() -> Event {
        let link = |executable: &str, args: &[&str]| Link {
            executable: executable.to_owned(),
            args: Some(args.iter().map(|arg| (*arg).to_owned()).collect()),
            credentials: Credentials { user: "root".to_owned(), ..Credentials::default() },
            ..Link::default()
        };
        Event {
            rule: "r".to_owned(),
            lineage: vec![
                link("/sbin/init", &[]),
                link("/bin/sh", &["-c", "x"]),
                link("/usr/bin/tar", &["-c", "-f", "y"]),
            ],
            deed: Deed {
                facet: Some(Facet::File),
                operation: "open".to_owned(),
                name: "/etc/x".to_owned(),
                ..Deed::default()
            },
            ..Event::default()
        }
    }

    fn values(event: &Event, field: &Field, tags: &[&str], all: bool) -> (bool, Vec<String>) {
        let tags = tags.iter().map(|tag| Tag::parse(tag)).collect();
        let document = Document { signal: &Signal::default(), event, tags: &tags, has_all_tags: all };
        let mut found = Vec::new();
        let known = document.values(field, &mut |value| found.push(value.to_owned()));
        (known, found)
    }

    fn attribute_of(event: &Event, name: &str) -> (bool, Vec<String>) {
        values(event, &Field::Attribute(name.to_owned()), &[], true)
    }

    #[test]
    fn an_event_says_what_the_table_names() {
        let event = event();
        let owned = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
        assert_eq!(attribute_of(&event, "process.executable.name"), (true, owned(&["tar"])));
        assert_eq!(attribute_of(&event, "process.args"), (true, owned(&["-c", "-f", "y"])));
        assert_eq!(attribute_of(&event, "process.parent.executable.path"), (true, owned(&["/bin/sh"])));
        let above = owned(&["/sbin/init", "/bin/sh"]);
        assert_eq!(attribute_of(&event, "process.ancestors.executable.path"), (true, above));
        assert_eq!(attribute_of(&event, "file.path"), (true, owned(&["/etc/x"])));
        assert_eq!(
            attribute_of(&event, "dns.question.name"),
            (true, vec![]),
            "it has none, and that is known"
        );
        assert_eq!(attribute_of(&event, "process.comm"), (false, vec![]), "it is not recorded");
        assert_eq!(attribute_of(&event, "usr.email"), (false, vec![]), "it is not kept here");
    }

    #[test]
    fn what_is_cut_short_may_hold_more() {
        let mut event = event();
        event.lineage_cut = true;
        event.lineage[2].args_truncated = true;
        assert!(!attribute_of(&event, "process.args").0);
        assert!(!attribute_of(&event, "process.ancestors.executable.path").0);
        event.lineage[2].args = None;
        assert_eq!(attribute_of(&event, "process.args"), (false, vec![]));
    }

    #[test]
    fn a_tag_that_is_missing_is_known_to_be_missing_only_where_all_tags_are_there() {
        let (event, tag) = (event(), |key: &str| Field::Tag(key.to_owned()));
        let tags = ["env:prod", "env:eu"];
        assert_eq!(
            values(&event, &tag("env"), &tags, false),
            (true, vec!["eu".to_owned(), "prod".to_owned()])
        );
        assert_eq!(values(&event, &tag("team"), &tags, false), (false, vec![]));
        assert_eq!(values(&event, &tag("team"), &tags, true), (true, vec![]));
    }

    #[test]
    fn an_endpoint_is_an_address_and_a_port() {
        assert_eq!(endpoint("[::1]:53"), Some(("::1".to_owned(), "53".to_owned())));
        assert_eq!(endpoint("10.0.0.1:0"), Some(("10.0.0.1".to_owned(), "0".to_owned())));
        assert_eq!((endpoint("x"), endpoint(":1"), endpoint("a:b")), (None, None, None));
    }
}
