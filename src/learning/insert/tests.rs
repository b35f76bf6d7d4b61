//! Each rule by cases of its own.

use super::*;
use crate::model::{
    Access, ArenaBuilder, Deed, Facet, FileInfo, Header, Link, NodeFlags, Recording, RecordingKind,
};

/// A process of an event: `PATH ARG…`, with `!` before it where it was made by an `exec`, and `~` where it is of no container.
fn link(text: &str) -> Link {
    let (outside, text) = text.strip_prefix('~').map_or((false, text), |text| (true, text));
    let (is_exec_child, text) = text.strip_prefix('!').map_or((false, text), |text| (true, text));
    let mut words = text.split(' ').map(str::to_owned);
    let executable = words.next().unwrap();
    let argv0 = executable.rsplit('/').next().unwrap().to_owned();
    let mut args: Vec<String> = words.collect();
    let argv0 = if argv0 == "busybox" { args.remove(0) } else { argv0 };
    Link {
        argv0,
        args: Some(args),
        is_exec_child,
        in_container: (!outside).then_some(true),
        file: FileInfo { inode: 7, ..FileInfo::default() },
        executable,
        ..Link::default()
    }
}

/// An event of a process that stands below `systemd`: `/bin/sh > /bin/ls`.
fn exec(lineage: &str) -> Event {
    let links = std::iter::once("~/sbin/systemd").chain(lineage.split(" > "));
    Event {
        lineage: links.map(link).collect(),
        pid: 12,
        deed: Deed { facet: Some(Facet::Process), operation: "exec".to_owned(), ..Deed::default() },
        ..Event::default()
    }
}

fn done(lineage: &str, operation: &str, facet: Facet, name: &str, qualifier: &str) -> Event {
    Event {
        deed: Deed {
            facet: Some(facet),
            operation: operation.to_owned(),
            name: name.to_owned(),
            qualifier: qualifier.to_owned(),
            ..Deed::default()
        },
        ..exec(lineage)
    }
}

fn open(path: &str, access: Access) -> Event {
    let mut event = done("/bin/sh", "open", Facet::File, path, "");
    event.deed.access = access;
    event
}

fn grown(events: &[&str]) -> GrowingTree {
    let mut tree = GrowingTree::default();
    for lineage in events {
        insert(&mut tree, &exec(lineage), &InsertRules::default()).unwrap();
    }
    tree
}

/// The tree as lines: two spaces a level, `!` before what was made by an `exec`.
fn drawn(tree: &GrowingTree) -> String {
    let row = |(depth, _, name, qualifier, _, exec, versions): &Outline| {
        let mark = if *exec { "!" } else { "" };
        let more = [qualifier.replace('\0', " "), versions.join(",")].join(" ");
        format!("{}{mark}{name} {}", "  ".repeat(*depth), more.trim()).trim_end().to_owned()
    };
    tree.outline().iter().map(row).collect::<Vec<_>>().join("\n")
}

fn is_known(tree: &GrowingTree, event: &Event) -> bool {
    contains(tree, event, &InsertRules::default()).unwrap()
}

#[test]
fn a_process_goes_below_its_parent_once() {
    let mut tree = grown(&["/bin/sh > /bin/ls"]);
    let event = exec("/bin/sh > /bin/ls");
    assert_eq!(insert(&mut tree, &event, &InsertRules::default()), Ok(Inserted::Known));
    assert_eq!(insert(&mut tree, &exec("/bin/ls"), &InsertRules::default()), Ok(Inserted::New));
    assert_eq!(drawn(&tree), "/bin/ls\n/bin/sh\n  /bin/ls");
}

#[test]
fn a_process_that_forked_itself_is_one_node() {
    let tree = grown(&["/bin/sh > /bin/sh > /bin/sh > /bin/ls > /bin/ls"]);
    assert_eq!(drawn(&tree), "/bin/sh\n  /bin/ls");
}

#[test]
fn applets_of_busybox_are_programs_of_their_own() {
    let tree = grown(&[
        "/bin/busybox sh > /bin/busybox sh > /bin/busybox ls -l",
        "/bin/busybox sh > /bin/busybox wget",
    ]);
    assert_eq!(drawn(&tree), "/bin/busybox sh\n  /bin/busybox ls\n  /bin/busybox wget");
    assert!(!is_known(&tree, &exec("/bin/busybox sh > /bin/busybox nc")));
}

#[test]
fn arguments_tell_processes_apart_where_that_is_asked_for() {
    let by_args = InsertRules { differentiate_args: true, ..InsertRules::default() };
    let mut tree = grown(&["/bin/sh > /bin/ls -l"]);
    let other = exec("/bin/sh > /bin/ls -a");
    assert_eq!(insert(&mut tree.clone(), &other, &InsertRules::default()), Ok(Inserted::Known));
    assert_eq!(insert(&mut tree, &other, &by_args), Ok(Inserted::New));
    assert_eq!(insert(&mut tree, &other, &by_args), Ok(Inserted::Known));
    assert_eq!(drawn(&tree), "/bin/sh\n  /bin/ls\n  /bin/ls -a");
}

#[test]
fn the_runtime_and_what_is_outside_the_container_are_no_nodes() {
    let runtime = "/usr/bin/containerd-shim-runc-v2";
    let tree = grown(&[&format!("~/usr/bin/dockerd > {runtime} > /usr/bin/runc > /bin/sh > /bin/ls")]);
    assert_eq!(drawn(&tree), "/bin/sh\n  /bin/ls");
    let refused = |event: &Event| insert(&mut GrowingTree::default(), event, &InsertRules::default());
    assert_eq!(refused(&exec("/usr/bin/runc:[2:INIT]")), Err(Refused::NoRoot));
    assert_eq!(refused(&exec("/usr/bin/runc > memfd:runc_cloned")), Err(Refused::NoRoot));
    assert_eq!(drawn(&grown(&["/usr/bin/runc > memfd:runc > /bin/sh"])), "/bin/sh");
    let mut elsewhere = exec("/bin/sh");
    elsewhere.lineage[1].in_container = Some(false);
    assert_eq!(refused(&elsewhere), Err(Refused::NoProcess));
    let mut alone = exec("/bin/sh");
    alone.lineage.remove(0);
    assert_eq!(refused(&alone), Err(Refused::NoRoot), "an ancestor is needed");
    let cut = Event { lineage_cut: true, ..exec("/bin/sh") };
    assert_eq!(refused(&cut), Err(Refused::LineageCut));
    assert_eq!(refused(&Event { lineage: Vec::new(), ..exec("/bin/sh") }), Err(Refused::NoProcess));
}

#[test]
fn above_an_ancestor_that_was_not_resolved_nothing_is_known() {
    let mut event = exec("/bin/sh > /bin/bash > /bin/ls > /bin/cat");
    event.lineage[2].file.inode = 0;
    let mut tree = GrowingTree::default();
    insert(&mut tree, &event, &InsertRules::default()).unwrap();
    assert_eq!(drawn(&tree), "/bin/cat", "`ls` has no ancestor that is known, so it is no root");
}

#[test]
fn an_executable_with_a_part_that_varies_is_found_again() {
    let tree = grown(&["/bin/sh > /opt/app-1f3c9a77/bin/run"]);
    assert!(is_known(&tree, &exec("/bin/sh > /opt/app-99d0b2e4/bin/run")));
    assert!(!is_known(&tree, &exec("/bin/sh > /opt/app-99d0b2e4/bin/walk")));
}

#[test]
fn a_process_seen_only_as_what_it_became_is_hung_below_what_it_was() {
    let tree = grown(&["/bin/sh > /bin/ls", "/bin/sh > /bin/server > !/bin/ls"]);
    assert_eq!(drawn(&tree), "/bin/sh\n  /bin/server\n    !/bin/ls");
    // At the root too, and over several at once.
    let tree = grown(&["/bin/ls", "/bin/sh > !/bin/server > !/bin/ls"]);
    assert_eq!(drawn(&tree), "/bin/sh\n  !/bin/server\n    !/bin/ls");
}

#[test]
fn what_a_process_became_is_found_without_what_it_was() {
    let tree = grown(&["/bin/sh > /bin/server > !/bin/middle > !/bin/ls"]);
    assert!(is_known(&tree, &exec("/bin/sh > /bin/ls")));
    assert!(!is_known(&grown(&["/bin/sh > /bin/server > /bin/ls"]), &exec("/bin/sh > /bin/ls")));
    // The other way: the missing one goes between.
    let tree = grown(&["/bin/server > !/bin/ls", "/bin/server > !/bin/middle > !/bin/ls"]);
    assert_eq!(drawn(&tree), "/bin/server\n  !/bin/middle\n    !/bin/ls");
}

#[test]
fn what_stood_beside_a_process_goes_below_it_once_it_is_known_to_come_from_it() {
    let tree =
        grown(&["/bin/sh > /bin/server", "/bin/sh > /bin/ls > /bin/cat", "/bin/sh > /bin/server > !/bin/ls"]);
    assert_eq!(drawn(&tree), "/bin/sh\n  /bin/server\n    !/bin/ls\n      /bin/cat");
    // Nothing is new by that.
    let tree = grown(&["/bin/sh > /bin/server", "/bin/sh > /bin/ls"]);
    let event = exec("/bin/sh > /bin/server > !/bin/ls");
    assert!(is_known(&tree, &event));
    assert_eq!(insert(&mut tree.clone(), &event, &InsertRules::default()), Ok(Inserted::Known));
}

#[test]
fn nothing_is_hung_below_itself() {
    let tree = grown(&[
        "/opt/app-11111111/run > !/opt/app-22222222/run",
        "/opt/app-33333333/run > !/opt/app-44444444/run > !/opt/app-55555555/run",
    ]);
    assert_eq!(tree.outline().len(), tree.len(), "no node is lost in a circle: {}", drawn(&tree));
}

#[test]
fn a_file_is_a_way_of_components_and_its_opens_come_together() {
    let mut tree = GrowingTree::default();
    let rules = InsertRules::default();
    assert_eq!(insert(&mut tree, &open("/proc/12/status", Access::Read), &rules), Ok(Inserted::New));
    assert_eq!(insert(&mut tree, &open("/proc/12/status", Access::Write), &rules), Ok(Inserted::Known));
    assert_eq!(insert(&mut tree, &open("/proc/99/status", Access::Read), &rules), Ok(Inserted::New));
    assert_eq!(insert(&mut tree, &open("/proc/98/status", Access::Read), &rules), Ok(Inserted::Known));
    assert_eq!(drawn(&tree), "/bin/sh\n  proc\n    *\n      status\n    self\n      status");
    let opened = tree.nodes_of(Facet::File).find(|node| node.is_behaviour).unwrap();
    assert_eq!(opened.access, [Access::Read, Access::Write]);
    // A folder on the way is no file until it is opened itself.
    assert!(!is_known(&tree, &open("/proc/self", Access::Read)));
    assert_eq!(insert(&mut tree, &open("/proc/self", Access::Read), &rules), Ok(Inserted::New));
    let before = tree.len();
    let mut nowhere = open("/", Access::Read);
    nowhere.lineage.push(link("/bin/new"));
    assert_eq!(insert(&mut tree, &nowhere, &rules), Err(Refused::NoPath));
    assert_eq!(tree.len(), before, "what is refused leaves nothing behind");
}

#[test]
fn a_name_is_looked_up_by_its_last_labels_and_kept_whole() {
    let ask = |name: &str, kind: &str| done("/bin/sh", "dns", Facet::Dns, name, kind);
    let mut tree = GrowingTree::default();
    insert(&mut tree, &ask("a.db.shop.test", "A"), &InsertRules::default()).unwrap();
    assert!(is_known(&tree, &ask("b.db.shop.test", "A")));
    assert!(!is_known(&tree, &ask("b.db.shop.test", "AAAA")));
    assert!(!is_known(&tree, &ask("b.mail.shop.test", "A")));
    assert!(!is_known(&tree, &ask("shop.test", "A")));
    let exact = InsertRules { dns_labels: 0, ..InsertRules::default() };
    assert_eq!(contains(&tree, &ask("b.db.shop.test", "A"), &exact), Ok(false));
    assert_eq!(insert(&mut tree, &ask("b.db.shop.test", "A"), &InsertRules::default()), Ok(Inserted::New));
}

#[test]
fn only_internet_sockets_that_were_bound_are_kept() {
    let mut tree = GrowingTree::default();
    let bind = |qualifier: &str| done("/bin/sh", "bind", Facet::Bind, "0.0.0.0:80", qualifier);
    let rules = InsertRules::default();
    let refused = Err(Refused::Family("AF_UNIX".to_owned()));
    assert_eq!(insert(&mut tree, &bind("AF_UNIX tcp"), &rules), refused);
    let failed = Event { outcome: "Error".to_owned(), ..bind("AF_INET tcp") };
    assert_eq!(insert(&mut tree, &failed, &rules), Err(Refused::NotDone));
    assert!(tree.is_empty());
    assert_eq!(insert(&mut tree, &bind("AF_INET6 tcp"), &rules), Ok(Inserted::New));
    assert_eq!(insert(&mut tree, &bind("AF_INET6 tcp"), &rules), Ok(Inserted::Known));
    assert_eq!(insert(&mut tree, &bind("AF_INET6 udp"), &rules), Ok(Inserted::New));
}

#[test]
fn requests_without_an_address_and_answers_without_a_key_are_not_kept() {
    let imds = |name: &str, qualifier: &str| done("/bin/sh", "imds", Facet::Imds, name, qualifier);
    let mut tree = GrowingTree::default();
    let mut put = |event: Event| insert(&mut tree, &event, &InsertRules::default());
    assert_eq!(put(imds("/latest", "\0request\0aws\0h\0curl\0\0")), Ok(Inserted::New));
    assert_eq!(put(imds("h", "\0request\0aws\0h\0curl\0\0")), Err(Refused::EmptyImds));
    assert_eq!(put(imds("s", "\0response\0aws\0\0\0s\0\0ok\0t\0")), Err(Refused::EmptyImds));
    assert_eq!(put(imds("s", "\0response\0aws\0\0\0s\0\0ok\0t\0key")), Ok(Inserted::New));
}

#[test]
fn what_profiles_do_not_record_is_refused_and_a_connection_is_its_process() {
    let mut tree = GrowingTree::default();
    let rules = InsertRules::default();
    let ptrace = done("/bin/sh", "ptrace", Facet::Process, "x", "");
    assert_eq!(insert(&mut tree, &ptrace, &rules), Err(Refused::NotRecorded("ptrace".to_owned())));
    let connect = done("/bin/sh > /bin/curl", "connect", Facet::Flow, "10.0.0.1:443", "tcp");
    insert(&mut tree, &connect, &rules).unwrap();
    assert_eq!(drawn(&tree), "/bin/sh\n  /bin/curl");
}

#[test]
fn a_version_is_noted_on_the_way_to_what_was_seen() {
    let rules = |version: &str| InsertRules { version: version.to_owned(), ..InsertRules::default() };
    let mut tree = GrowingTree::default();
    insert(&mut tree, &exec("/bin/sh > /bin/ls"), &rules("v1")).unwrap();
    insert(&mut tree, &open("/etc/passwd", Access::Read), &rules("v2")).unwrap();
    assert_eq!(drawn(&tree), "/bin/sh v1,v2\n  /bin/ls v1\n  etc v2\n    passwd v2");
}

#[test]
fn where_processes_may_not_be_added_an_unknown_one_is_new_and_stays_out() {
    let rules = InsertRules { add_processes: false, ..InsertRules::default() };
    let mut tree = grown(&["/bin/sh"]);
    let event = exec("/bin/sh > /bin/ls");
    assert_eq!(insert(&mut tree, &event, &rules), Ok(Inserted::New));
    assert_eq!(drawn(&tree), "/bin/sh");
    assert_eq!(insert(&mut tree, &open("/etc/passwd", Access::Read), &rules), Ok(Inserted::New));
    assert_eq!(drawn(&tree), "/bin/sh\n  etc\n    passwd");
}

#[test]
fn a_recording_grows_on() {
    let mut b = ArenaBuilder::default();
    let sh = b.open(Facet::Process);
    b.set_name(sh, "/bin/sh");
    b.add_flags(sh, NodeFlags::COUNTED);
    b.leaf(Facet::Dns, "shop.test", "A");
    b.close();
    let recording = Recording::made(Header::new(RecordingKind::Dump), b.finish());
    let mut tree = GrowingTree::of(&recording);
    let rules = InsertRules::default();
    assert_eq!(
        insert(&mut tree, &done("/bin/sh", "dns", Facet::Dns, "shop.test", "A"), &rules),
        Ok(Inserted::Known)
    );
    insert(&mut tree, &exec("/bin/sh > /bin/ls"), &rules).unwrap();
    assert_eq!(drawn(&tree), "/bin/sh\n  /bin/ls\n  shop.test A");
}
