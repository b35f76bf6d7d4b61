//! The behaviours below a process that are no tree of their own: DNS, binds, flows, system calls, capabilities,
//! IMDS requests. What tells one from another is the identity table of [`crate::model::Arena`].

use std::borrow::Cow;
use std::fmt::Write as _;

use super::learned;
use super::walk::{Own, Place, Walk};
use crate::formats::FormatError;
use crate::model::{Facet, NodeFlags};
use crate::text::names;

impl<'a> Walk<'a> {
    /// A `DNSNode`: each of its requests is a node.
    pub(super) fn dns(&mut self, place: Place) -> Result<(), FormatError> {
        let mut shared = Own::default();
        let mut requests = 0;
        let mut reader = self.reader(place);
        while let Some(field) = self.next(&mut reader) {
            match field.number {
                1 => requests += 1,
                2 => shared.flags |= NodeFlags::RULES,
                3 => self.image_tag(&mut shared, &field),
                4 => self.node_base(&mut shared, &field),
                _ => {}
            }
        }
        let mut reader = self.reader(place);
        while requests > 0
            && let Some(field) = self.next(&mut reader)
        {
            let (1, Some(request)) = (field.number, Place::of(&field)) else { continue };
            let (mut name, mut kind) = (Cow::Borrowed(""), 0);
            let mut own = None;
            let mut info = self.reader(request);
            while let Some(field) = self.next(&mut info) {
                match field.number {
                    1 => name = self.text(&field)?,
                    2 => kind = field.number().unwrap_or(0) as u32,
                    // The schema keeps one a name, a learned profile one a question.
                    learned::EXTRA => {
                        let own = own.get_or_insert_with(Own::default);
                        self.node_base(own, &field);
                    }
                    _ => {}
                }
            }
            if self.incomplete(request) {
                break;
            }
            let label = dns_type(kind);
            self.leaf(Facet::Dns, place, own.as_ref().unwrap_or(&shared), &name, &label)?;
        }
        Ok(())
    }

    /// A `SocketNode`: each of its binds is a node.
    pub(super) fn socket(&mut self, place: Place) -> Result<(), FormatError> {
        let mut family = Cow::Borrowed("");
        let mut reader = self.reader(place);
        while let Some(field) = self.next(&mut reader) {
            if field.number == 1 {
                family = self.text(&field)?;
            }
        }
        let mut reader = self.reader(place);
        while let Some(field) = self.next(&mut reader) {
            if let (2, Some(bind)) = (field.number, Place::of(&field)) {
                self.bind(bind, &family)?;
            }
        }
        Ok(())
    }

    fn bind(&mut self, place: Place, family: &str) -> Result<(), FormatError> {
        let mut own = Own::default();
        let (mut ip, mut port, mut protocol) = (Cow::Borrowed(""), 0, 0);
        let mut reader = self.reader(place);
        while let Some(field) = self.next(&mut reader) {
            match field.number {
                1 => port = field.number().unwrap_or(0) as u32,
                2 => ip = self.text(&field)?,
                3 => own.flags |= NodeFlags::RULES,
                4 => self.image_tag(&mut own, &field),
                5 => protocol = field.number().unwrap_or(0) as u32,
                6 => self.node_base(&mut own, &field),
                _ => {}
            }
        }
        if self.incomplete(place) {
            return Ok(());
        }
        let name = endpoint(&ip, port);
        let qualifier = match protocol {
            0 => Cow::Borrowed(family),
            _ => Cow::Owned(format!("{family} {}", ip_protocol(protocol))),
        };
        self.leaf(Facet::Bind, place, &own, &name, &qualifier)
    }

    /// A `NetworkDeviceNode`: it carries its flows.
    pub(super) fn device(&mut self, place: Place) -> Result<(), FormatError> {
        let mut own = Own::default();
        let (mut name, mut index) = (Cow::Borrowed(""), 0);
        let mut reader = self.reader(place);
        while let Some(field) = self.next(&mut reader) {
            match field.number {
                1 => own.flags |= NodeFlags::RULES,
                3 => index = field.number().unwrap_or(0),
                4 => name = self.text(&field)?,
                learned::EXTRA => self.node_base(&mut own, &field),
                _ => {}
            }
        }
        if name.is_empty() {
            if self.incomplete(place) {
                return Ok(());
            }
            name = Cow::Owned(format!("if{index}"));
        }
        self.open(Facet::Flow, place, &own, &name, "")?;
        let mut reader = self.reader(place);
        while let Some(field) = self.next(&mut reader) {
            if let (5, Some(flow)) = (field.number, Place::of(&field)) {
                self.flow(flow)?;
            }
        }
        self.builder.close();
        Ok(())
    }

    fn flow(&mut self, place: Place) -> Result<(), FormatError> {
        let mut own = Own::default();
        let (mut source, mut destination) = ((Cow::Borrowed(""), 0), (Cow::Borrowed(""), 0));
        let (mut l3, mut l4) = (0, 0);
        let mut reader = self.reader(place);
        while let Some(field) = self.next(&mut reader) {
            match field.number {
                1 => self.image_tag(&mut own, &field),
                8 => self.node_base(&mut own, &field),
                4 => l3 = field.number().unwrap_or(0) as u32,
                5 => l4 = field.number().unwrap_or(0) as u32,
                number @ (2 | 3) => {
                    let Some(place) = Place::of(&field) else { continue };
                    let end = if number == 2 { &mut source } else { &mut destination };
                    let mut reader = self.reader(place);
                    while let Some(field) = self.next(&mut reader) {
                        match field.number {
                            1 => end.0 = self.text(&field)?,
                            2 => end.1 = field.number().unwrap_or(0) as u32,
                            _ => {}
                        }
                    }
                }
                _ => {}
            }
        }
        if self.incomplete(place) {
            return Ok(());
        }
        let name = endpoint(&destination.0, destination.1);
        let mut qualifier = format!("{} from {}", ip_protocol(l4), endpoint(&source.0, source.1));
        if !matches!(l3, 0 | 0x0800 | 0x86dd) {
            // Writing to a String cannot fail.
            let _ = match names::ethernet_protocol(l3) {
                Some(name) => write!(qualifier, " over {name}"),
                None => write!(qualifier, " over protocol {l3:#06x}"),
            };
        }
        self.leaf(Facet::Flow, place, &own, &name, &qualifier)
    }

    /// A `SyscallNode`.
    pub(super) fn syscall(&mut self, place: Place) -> Result<(), FormatError> {
        let mut own = Own::default();
        let (mut number, mut exact) = (0, None);
        let mut reader = self.reader(place);
        while let Some(field) = self.next(&mut reader) {
            match field.number {
                1 => self.image_tag(&mut own, &field),
                2 => number = field.number().unwrap_or(0),
                3 => self.node_base(&mut own, &field),
                // Another architecture than the file's numbered it.
                learned::EXTRA => exact = Some(self.text(&field)?),
                _ => {}
            }
        }
        if self.incomplete(place) {
            return Ok(());
        }
        if let Some(name) = exact.filter(|name| !name.is_empty()) {
            return self.leaf(Facet::Syscall, place, &own, &name, "");
        }
        self.syscall_leaf(number as u32, place, &own)
    }

    /// A packed list of system calls, as the old schema has it.
    pub(super) fn bare_syscalls(&mut self, place: Place) -> Result<(), FormatError> {
        let mut reader = self.reader(place);
        while let Some(number) = reader.next_packed() {
            self.bare_syscall(number, Place { start: place.start, end: place.start, cut: false })?;
        }
        if let Some(fault) = reader.fault() {
            self.hit(fault);
        }
        Ok(())
    }

    /// One number of such a list. It has no message: its place is empty.
    pub(super) fn bare_syscall(&mut self, number: u64, place: Place) -> Result<(), FormatError> {
        self.syscall_leaf(number as u32, place, &Own::default())
    }

    fn syscall_leaf(&mut self, number: u32, place: Place, own: &Own) -> Result<(), FormatError> {
        let known = self.syscalls.get(number as usize).copied().flatten();
        let name = known.unwrap_or_else(|| self.builder.intern(&names::syscall_label(&self.arch, number)));
        if let Some(slot) = self.syscalls.get_mut(number as usize) {
            *slot = Some(name);
        }
        let node = self.open_as(Facet::Syscall, place, own, name, "")?;
        self.builder.add_flags(node, NodeFlags::COUNTED);
        self.builder.close();
        Ok(())
    }

    /// A `CapabilityNode`.
    pub(super) fn capability(&mut self, place: Place) -> Result<(), FormatError> {
        let mut own = Own::default();
        let (mut number, mut capable) = (0, false);
        let mut reader = self.reader(place);
        while let Some(field) = self.next(&mut reader) {
            match field.number {
                1 => self.node_base(&mut own, &field),
                2 => number = field.number().unwrap_or(0),
                3 => capable = field.number().is_some_and(|v| v != 0),
                _ => {}
            }
        }
        if self.incomplete(place) {
            return Ok(());
        }
        if capable {
            self.privileges.uses(number);
        }
        let name = match names::capability(number) {
            Some(name) => Cow::Borrowed(name),
            None => Cow::Owned(format!("CAP_{number}")),
        };
        self.leaf(Facet::Capability, place, &own, &name, if capable { "used" } else { "attempted" })
    }

    /// An `IMDSNode`.
    pub(super) fn imds(&mut self, place: Place) -> Result<(), FormatError> {
        let mut own = Own::default();
        let mut event = ImdsEvent::default();
        let mut reader = self.reader(place);
        while let Some(field) = self.next(&mut reader) {
            match field.number {
                1 => own.flags |= NodeFlags::RULES,
                2 => self.image_tag(&mut own, &field),
                4 => self.node_base(&mut own, &field),
                3 => self.imds_event(Place::of(&field), &mut event)?,
                _ => {}
            }
        }
        if self.incomplete(place) {
            return Ok(());
        }
        let [kind, cloud, url, host, agent, server] = &event.text;
        let name =
            [url, host, server, kind].into_iter().find(|text| !text.is_empty()).map_or("", |text| text);
        let v2 = if event.v2 { "v2" } else { "" };
        let mut qualifier = String::new();
        let parts = [kind, cloud, host, agent, server].into_iter().map(|part| &**part);
        let secret = event.credentials.iter().map(|part| &**part);
        for part in parts.chain([v2]).chain(secret) {
            qualifier.push('\0');
            qualifier.push_str(part);
        }
        self.leaf(Facet::Imds, place, &own, name, &qualifier)
    }

    fn imds_event(&mut self, place: Option<Place>, event: &mut ImdsEvent<'a>) -> Result<(), FormatError> {
        let Some(place) = place else { return Ok(()) };
        let mut reader = self.reader(place);
        while let Some(field) = self.next(&mut reader) {
            match (field.number, Place::of(&field)) {
                (number @ 1..=6, _) => event.text[number as usize - 1] = self.text(&field)?,
                (7, Some(aws)) => {
                    let mut reader = self.reader(aws);
                    while let Some(field) = self.next(&mut reader) {
                        match (field.number, Place::of(&field)) {
                            (1, _) => event.v2 = field.number().is_some_and(|v| v != 0),
                            (2, Some(secret)) => {
                                let mut reader = self.reader(secret);
                                while let Some(field) = self.next(&mut reader) {
                                    if let number @ 1..=5 = field.number {
                                        event.credentials[number as usize - 1] = self.text(&field)?;
                                    }
                                }
                            }
                            _ => {}
                        }
                    }
                }
                _ => {}
            }
        }
        Ok(())
    }
}

/// The parts of an IMDS event, which together are its identity.
#[derive(Default)]
struct ImdsEvent<'a> {
    /// Type, cloud provider, URL, host, user agent, server: fields 1 to 6.
    text: [Cow<'a, str>; 6],
    v2: bool,
    /// Code, type, access key id, last updated, expiration: fields 1 to 5.
    credentials: [Cow<'a, str>; 5],
}

/// A DNS record type by name, or `TYPE4711`.
pub(super) fn dns_type(number: u32) -> Cow<'static, str> {
    match names::dns_type(number) {
        Some(name) => Cow::Borrowed(name),
        None => Cow::Owned(format!("TYPE{number}")),
    }
}

/// An IP protocol by name, or `protocol 253`.
fn ip_protocol(number: u32) -> Cow<'static, str> {
    match names::ip_protocol(number) {
        Some(name) => Cow::Borrowed(name),
        None => Cow::Owned(format!("protocol {number}")),
    }
}

/// `ip:port`, IPv6 in brackets.
fn endpoint(ip: &str, port: u32) -> String {
    if ip.contains(':') { format!("[{ip}]:{port}") } else { format!("{ip}:{port}") }
}
