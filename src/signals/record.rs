//! A signal as a few bytes: what signals have in common is written once and pointed to, down to each process of a lineage.

use std::borrow::Cow;

use super::grow::{At, Bytes, Interner, read_number, write_number};
use crate::model::{
    Access, Capabilities, Credentials, Deed, Event, Facet, FileInfo, Link, Severity, Signal, SignalKind, Tag,
    UnixNanos,
};

/// Writes signals; what is written once is shared by all that come after.
struct Writer<'a> {
    shared: &'a mut Interner,
    out: Vec<u8>,
}

/// Reads back what a [`Writer`] wrote.
struct Reader<'a> {
    shared: &'a Bytes,
    rest: &'a [u8],
}

impl Writer<'_> {
    fn number(&mut self, number: u64) {
        write_number(&mut self.out, number);
    }

    fn flags<const N: usize>(&mut self, flags: [bool; N]) {
        let bits = flags.iter().rev().fold(0, |bits, flag| bits << 1 | u64::from(*flag));
        self.number(bits);
    }

    fn text(&mut self, text: &str) {
        let at = if text.is_empty() { 0 } else { u64::from(self.shared.intern(text.as_bytes()).0) + 1 };
        self.number(at);
    }

    fn maybe_text(&mut self, text: Option<&str>) {
        self.number(u64::from(text.is_some()));
        if let Some(text) = text {
            self.text(text);
        }
    }

    fn maybe_time(&mut self, time: Option<UnixNanos>) {
        self.number(stamp(time));
    }

    fn texts<'t>(&mut self, texts: impl ExactSizeIterator<Item = &'t str>) {
        self.number(texts.len() as u64);
        texts.for_each(|text| self.text(text));
    }

    /// Writes something once, and here only where it is. Nothing at all is nowhere.
    fn once(&mut self, write: impl FnOnce(&mut Writer<'_>)) {
        let mut inner = Writer { shared: self.shared, out: Vec::new() };
        write(&mut inner);
        let out = inner.out;
        let at = if out.is_empty() { 0 } else { u64::from(self.shared.intern(&out).0) + 1 };
        self.number(at);
    }

    fn link(&mut self, link: &Link) {
        self.flags([
            link.args.is_some(),
            link.args_truncated,
            link.execs_into_next,
            link.in_container.is_some(),
            link.in_container == Some(true),
            link.is_exec_child,
        ]);
        [&link.executable, &link.comm, &link.argv0, &link.tty].into_iter().for_each(|text| self.text(text));
        self.once(|w| {
            for arg in link.args.iter().flatten() {
                w.number(arg.len() as u64);
                w.out.extend_from_slice(arg.as_bytes());
            }
        });
        self.once(|w| w.credentials(&link.credentials));
        self.once(|w| w.file(&link.file));
    }

    fn credentials(&mut self, c: &Credentials) {
        if *c == Credentials::default() {
            return;
        }
        self.number(u64::from(c.recorded));
        let ids = [c.uid, c.gid, c.euid, c.egid, c.fsuid, c.fsgid];
        ids.into_iter().for_each(|id| self.number(u64::from(id)));
        let names = [&c.user, &c.group, &c.euser, &c.egroup, &c.fsuser, &c.fsgroup];
        names.into_iter().for_each(|name| self.text(name));
        self.number(c.cap_effective.0);
        self.number(c.cap_permitted.0);
    }

    fn file(&mut self, f: &FileInfo) {
        if *f == FileInfo::default() {
            return;
        }
        self.number(u64::from(f.in_upper_layer));
        let ids = [f.mode, f.uid, f.gid, f.mount_id];
        ids.into_iter().for_each(|id| self.number(u64::from(id)));
        self.number(f.inode);
        self.maybe_time(f.ctime);
        self.maybe_time(f.mtime);
        let texts = [&f.path, &f.basename, &f.filesystem, &f.user, &f.group, &f.package_name];
        let more = [&f.package_version, &f.package_src_version, &f.hash_state];
        texts.into_iter().chain(more).for_each(|text| self.text(text));
        self.texts(f.hashes.iter().map(String::as_str));
    }

    fn deed(&mut self, deed: &Deed) {
        self.number(deed.facet.map_or(0, |facet| facet as u64 + 1));
        self.number(ACCESS.iter().position(|access| *access == deed.access).unwrap_or(0) as u64);
        [&deed.operation, &deed.name, &deed.qualifier].into_iter().for_each(|text| self.text(text));
        self.number(u64::from(deed.file.is_some()));
        self.once(|w| deed.file.iter().for_each(|file| w.file(file)));
    }

    /// All of an event but when it was and which process it was.
    fn event(&mut self, event: &Event) {
        let texts = [
            &event.rule,
            &event.rule_version,
            &event.title,
            &event.expression,
            &event.outcome,
            &event.session,
            &event.profile_says,
        ];
        texts.into_iter().for_each(|text| self.text(text));
        self.once(|w| event.lineage.iter().for_each(|link| w.once(|w| w.link(link))));
        self.number(u64::from(event.lineage_cut));
        self.number(event.outermost_ppid.map_or(0, |ppid| u64::from(ppid) + 1));
        self.maybe_time(event.outermost_started);
        self.once(|w| w.deed(&event.deed));
        self.maybe_text(event.container.as_deref());
        self.maybe_time(event.container_created);
        self.maybe_text(event.profile.as_deref());
        self.texts(event.matched_rules.iter().map(String::as_str));
    }
}

/// All ways of access, in the order in which they are numbered here.
const ACCESS: [Access; 4] = [Access::None, Access::Read, Access::Write, Access::Change];
const KINDS: [SignalKind; 3] = [SignalKind::Event, SignalKind::Anomaly, SignalKind::Signal];

impl<'a> Reader<'a> {
    fn at(shared: &'a Bytes, at: At) -> Reader<'a> {
        Reader { shared, rest: shared.get(at) }
    }

    fn number(&mut self) -> u64 {
        read_number(&mut self.rest)
    }

    fn number32(&mut self) -> u32 {
        self.number() as u32
    }

    fn flags<const N: usize>(&mut self) -> [bool; N] {
        let bits = self.number();
        std::array::from_fn(|at| bits >> at & 1 == 1)
    }

    fn str(&mut self) -> &'a str {
        std::str::from_utf8(self.once().rest).unwrap_or_default()
    }

    fn text(&mut self) -> String {
        self.str().to_owned()
    }

    fn maybe_text(&mut self) -> Option<String> {
        (self.number() > 0).then(|| self.text())
    }

    fn maybe_time(&mut self) -> Option<UnixNanos> {
        time_of(self.number())
    }

    fn texts(&mut self) -> Vec<String> {
        (0..self.number()).map(|_| self.text()).collect()
    }

    fn once(&mut self) -> Reader<'a> {
        let rest = match self.number() {
            0 => &[],
            at => self.shared.get(At((at - 1) as u32)),
        };
        Reader { shared: self.shared, rest }
    }

    fn link(&mut self) -> Link {
        let [has_args, args_truncated, execs_into_next, says_container, in_container, is_exec_child] =
            self.flags();
        let [executable, comm, argv0, tty] = std::array::from_fn(|_| self.text());
        let mut list = self.once();
        let mut args = Vec::new();
        while !list.rest.is_empty() {
            let len = list.number() as usize;
            let (arg, rest) = list.rest.split_at(len.min(list.rest.len()));
            list.rest = rest;
            args.push(String::from_utf8_lossy(arg).into_owned());
        }
        Link {
            executable,
            comm,
            argv0,
            args: has_args.then_some(args),
            args_truncated,
            credentials: self.once().credentials(),
            file: self.once().file(),
            tty,
            execs_into_next,
            is_exec_child,
            in_container: says_container.then_some(in_container),
        }
    }

    fn credentials(&mut self) -> Credentials {
        if self.rest.is_empty() {
            return Credentials::default();
        }
        let recorded = self.number() > 0;
        let [uid, gid, euid, egid, fsuid, fsgid] = std::array::from_fn(|_| self.number32());
        let [user, group, euser, egroup, fsuser, fsgroup] = std::array::from_fn(|_| self.text());
        let [cap_effective, cap_permitted] = std::array::from_fn(|_| Capabilities(self.number()));
        Credentials {
            recorded,
            uid,
            user,
            gid,
            group,
            euid,
            euser,
            egid,
            egroup,
            fsuid,
            fsuser,
            fsgid,
            fsgroup,
            cap_effective,
            cap_permitted,
        }
    }

    fn file(&mut self) -> FileInfo {
        if self.rest.is_empty() {
            return FileInfo::default();
        }
        let in_upper_layer = self.number() > 0;
        let [mode, uid, gid, mount_id] = std::array::from_fn(|_| self.number32());
        let inode = self.number();
        let (ctime, mtime) = (self.maybe_time(), self.maybe_time());
        let [path, basename, filesystem, user, group, package_name] = std::array::from_fn(|_| self.text());
        let [package_version, package_src_version, hash_state] = std::array::from_fn(|_| self.text());
        FileInfo {
            path,
            basename,
            filesystem,
            mode,
            uid,
            user,
            gid,
            group,
            inode,
            mount_id,
            in_upper_layer,
            ctime,
            mtime,
            package_name,
            package_version,
            package_src_version,
            hashes: self.texts(),
            hash_state,
        }
    }

    fn deed(&mut self) -> Deed {
        let facet = match self.number() {
            0 => None,
            number => Facet::all().nth(number as usize - 1),
        };
        let access = ACCESS.get(self.number() as usize).copied().unwrap_or_default();
        let [operation, name, qualifier] = std::array::from_fn(|_| self.text());
        let has_file = self.number() > 0;
        let mut file = self.once();
        Deed { facet, operation, name, qualifier, access, file: has_file.then(|| Box::new(file.file())) }
    }

    fn event(&mut self) -> Event {
        let [rule, rule_version, title, expression, outcome, session, profile_says] =
            std::array::from_fn(|_| self.text());
        let mut links = self.once();
        let mut lineage = Vec::new();
        while !links.rest.is_empty() {
            lineage.push(links.once().link());
        }
        Event {
            time: None,
            rule,
            rule_version,
            title,
            expression,
            outcome,
            lineage,
            lineage_cut: self.number() > 0,
            outermost_ppid: self.number().checked_sub(1).map(|ppid| ppid as u32),
            outermost_started: self.maybe_time(),
            pid: 0,
            deed: self.once().deed(),
            container: self.maybe_text(),
            container_created: self.maybe_time(),
            session,
            profile: self.maybe_text(),
            profile_says,
            matched_rules: self.texts(),
        }
    }
}

/// A time as one number, by which times can be ordered: none is before all.
pub(super) fn stamp(time: Option<UnixNanos>) -> u64 {
    time.map_or(0, |time| time.0.saturating_add(1))
}

/// The time of a stamp.
pub(super) fn time_of(stamp: u64) -> Option<UnixNanos> {
    stamp.checked_sub(1).map(UnixNanos)
}

/// A time as what its stamp is beyond another: mostly nothing, or little in either direction.
fn beyond(time: Option<UnixNanos>, base: u64) -> u64 {
    let delta = stamp(time).wrapping_sub(base).cast_signed();
    (delta.wrapping_shl(1) ^ (delta >> 63)).cast_unsigned()
}

fn time_beyond(number: u64, base: u64) -> Option<UnixNanos> {
    let delta = (number >> 1) ^ (number & 1).wrapping_neg();
    time_of(base.wrapping_add(delta))
}

/// What a signal shares with others of its rule, as lists show it.
pub(super) struct Label<'a> {
    pub(super) rule: &'a str,
    pub(super) title: &'a str,
    pub(super) severity: Option<Severity>,
}

/// Writes a signal, all but its id and its time: what lists show of it, and the rest.
pub(super) fn write(signal: &Signal, shared: &mut Interner) -> (At, Vec<u8>) {
    let time = stamp(signal.time);
    let mut label = Writer { shared, out: Vec::new() };
    label.number(KINDS.iter().position(|kind| *kind == signal.kind).unwrap_or(0) as u64);
    label.number(signal.severity.map_or(0, |severity| severity as u64 + 1));
    let texts = [&signal.rule, &signal.title, &signal.detection_rule, &signal.detection_rule_id];
    texts.into_iter().chain([&signal.triage]).for_each(|text| label.text(text));
    let label = label.out;
    let label = shared.intern(&label);
    let mut w = Writer { shared, out: Vec::new() };
    w.number(signal.count);
    w.number(beyond(signal.span.0, time));
    w.number(beyond(signal.span.1, time));
    w.once(|w| {
        w.number(signal.tags.len() as u64);
        for tag in signal.tags.iter() {
            w.text(&tag.key);
            w.text(&tag.value);
        }
        w.maybe_text(signal.host.as_deref());
        w.texts(signal.containers.iter().map(String::as_str));
    });
    w.text(&signal.related_logs);
    w.number(signal.events.len() as u64);
    for event in &signal.events {
        w.number(beyond(event.time, time));
        w.number(u64::from(event.pid));
        w.once(|w| w.event(event));
    }
    (label, w.out)
}

/// What lists show of a signal.
pub(super) fn label(shared: &Bytes, at: At) -> Label<'_> {
    let mut r = Reader::at(shared, at);
    let _kind = r.number();
    let severity = severity(r.number());
    Label { severity, rule: r.str(), title: r.str() }
}

/// How many events a signal stands for.
pub(super) fn count(record: &[u8]) -> u64 {
    read_number(&mut &*record)
}

fn severity(number: u64) -> Option<Severity> {
    Severity::ALL.get((number as usize).checked_sub(1)?).copied()
}

/// Reads a signal back.
pub(super) fn read(shared: &Bytes, id: Cow<'_, str>, time: u64, label: At, record: &[u8]) -> Signal {
    let mut r = Reader::at(shared, label);
    let kind = KINDS.get(r.number() as usize).copied().unwrap_or_default();
    let severity = severity(r.number());
    let [rule, title, detection_rule, detection_rule_id, triage] = std::array::from_fn(|_| r.text());
    let mut r = Reader { shared, rest: record };
    let count = r.number();
    let span = (time_beyond(r.number(), time), time_beyond(r.number(), time));
    let mut around = r.once();
    let tags = (0..around.number()).map(|_| Tag { key: around.text(), value: around.text() }).collect();
    let host = around.maybe_text();
    let containers = around.texts();
    let related_logs = r.text();
    let events = (0..r.number()).map(|_| {
        let (time, pid) = (time_beyond(r.number(), time), r.number32());
        Event { time, pid, ..r.once().event() }
    });
    let events = events.collect();
    Signal {
        id: id.into_owned(),
        kind,
        rule,
        title,
        detection_rule,
        detection_rule_id,
        severity,
        time: time_of(time),
        span,
        count,
        events,
        tags,
        host,
        containers,
        triage,
        related_logs,
    }
}
