//! Server-sent events, taken apart as their bytes come.

/// How long a line or an event may be, in bytes.
const MAX_BYTES: usize = 65_536;

/// One event.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Sent {
    pub(super) name: String,
    pub(super) id: Option<String>,
    pub(super) data: String,
}

/// What was not taken apart yet.
#[derive(Debug, Default)]
pub(super) struct Events {
    line: Vec<u8>,
    sent: Sent,
    any: bool,
}

impl Events {
    /// Takes bytes in, and gives the events that are whole. `None` where a line or an event is longer than any should be.
    pub(super) fn take(&mut self, bytes: &[u8]) -> Option<Vec<Sent>> {
        let mut whole = Vec::new();
        for byte in bytes {
            match byte {
                b'\n' => {
                    let line = std::mem::take(&mut self.line);
                    let line =
                        String::from_utf8_lossy(line.strip_suffix(b"\r").unwrap_or(&line)).into_owned();
                    self.line(&line, &mut whole);
                }
                byte => self.line.push(*byte),
            }
            if self.line.len() > MAX_BYTES || self.sent.data.len() > MAX_BYTES {
                return None;
            }
        }
        Some(whole)
    }

    fn line(&mut self, line: &str, whole: &mut Vec<Sent>) {
        if line.is_empty() {
            if std::mem::take(&mut self.any) {
                whole.push(std::mem::take(&mut self.sent));
            }
            return;
        }
        let (name, value) = line.split_once(':').unwrap_or((line, ""));
        let value = value.strip_prefix(' ').unwrap_or(value);
        match name {
            "event" => value.clone_into(&mut self.sent.name),
            "id" => self.sent.id = Some(value.to_owned()),
            "data" => {
                if !self.sent.data.is_empty() {
                    self.sent.data.push('\n');
                }
                self.sent.data.push_str(value);
            }
            // A comment: it only says that somebody is there.
            _ => return,
        }
        self.any = true;
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const STREAM: &[u8] =
        b": hello\r\n\r\nid: 7\nevent: workload\ndata: {\"a\"\ndata:: 1}\n\n:\n\nid:8\ndata: x\n\ndata: half";

    #[test]
    fn events_are_told_apart() {
        let sent = Events::default().take(STREAM).unwrap();
        let one = Sent { name: "workload".into(), id: Some("7".into()), data: "{\"a\"\n: 1}".into() };
        assert_eq!(sent, [one, Sent { name: String::new(), id: Some("8".into()), data: "x".into() }]);
        assert_eq!(Events::default().take(&[b'x'; MAX_BYTES + 1]), None);
    }

    proptest! {
        #[test]
        fn it_does_not_matter_how_the_bytes_come(cuts in proptest::collection::vec(0..STREAM.len(), 0..6)) {
            let (mut events, mut sent, mut from) = (Events::default(), Vec::new(), 0);
            let mut cuts = cuts;
            cuts.sort_unstable();
            for cut in cuts.into_iter().chain([STREAM.len()]) {
                sent.extend(events.take(&STREAM[from..cut]).unwrap());
                from = cut;
            }
            prop_assert_eq!(sent, Events::default().take(STREAM).unwrap());
        }
    }
}
