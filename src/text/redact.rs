//! Names taken out of what is shared with others: hosts, users and addresses become `host-1`, `user-2`, `ip-3`.
//!
//! A name keeps its stand-in for as long as the [`Redactor`] lives, so that a reader can still see what belongs
//! together. What says nothing of anyone stays: `root`, loopback, unspecified addresses, the metadata service.

use std::borrow::Cow;
use std::net::IpAddr;

use hashbrown::HashMap;

/// Users that every system has.
const COMMON_USERS: &[&str] = &["", "root", "nobody", "daemon", "bin", "sys", "www-data"];

/// Hosts that every system has.
const COMMON_HOSTS: &[&str] = &["", "localhost", "unknown"];

/// Addresses of metadata services, the same in every cloud account.
const COMMON_ADDRESSES: &[&str] = &["169.254.169.254", "fd00:ec2::254", "168.63.129.16"];

/// Stand-ins for names, given out in the order in which the names are met.
#[derive(Clone, Debug, Default)]
pub struct Redactor {
    hosts: HashMap<String, usize>,
    users: HashMap<String, usize>,
    addresses: HashMap<IpAddr, usize>,
}

impl Redactor {
    /// The stand-in of a host: `host-1`.
    pub fn host(&mut self, name: &str) -> String {
        stand_in(&mut self.hosts, "host", COMMON_HOSTS, name)
    }

    /// The stand-in of a user or group: `user-2`.
    pub fn user(&mut self, name: &str) -> String {
        stand_in(&mut self.users, "user", COMMON_USERS, name)
    }

    /// The stand-in of an address: `ip-3`. What is no address comes back as it is.
    pub fn address(&mut self, text: &str) -> String {
        match text.parse::<IpAddr>() {
            Ok(ip) => self.ip(ip).unwrap_or_else(|| text.to_owned()),
            Err(_) => text.to_owned(),
        }
    }

    /// Any text with all addresses in it, and all hosts and users met so far, replaced by their stand-ins.
    pub fn text<'a>(&mut self, text: &'a str) -> Cow<'a, str> {
        let mut out = String::new();
        let mut copied = 0;
        for (start, word) in words(text) {
            if let Some(stand_in) = self.word(word) {
                out.push_str(&text[copied..start]);
                out.push_str(&stand_in);
                copied = start + word.len();
            }
        }
        if copied == 0 {
            return Cow::Borrowed(text);
        }
        out.push_str(&text[copied..]);
        Cow::Owned(out)
    }

    fn word(&mut self, word: &str) -> Option<String> {
        if let Some(number) = self.hosts.get(word) {
            return Some(format!("host-{number}"));
        }
        if let Some(number) = self.users.get(word) {
            return Some(format!("user-{number}"));
        }
        if let Ok(ip) = word.parse::<IpAddr>() {
            return self.ip(ip);
        }
        // `10.0.0.7:443` and `fe80::1.` are an address and something after it.
        let (head, tail) = word.rsplit_once([':', '.'])?;
        let ip: IpAddr = head.parse().ok()?;
        let separator = &word[head.len()..word.len() - tail.len()];
        Some(format!("{}{separator}{tail}", self.ip(ip)?))
    }

    fn ip(&mut self, ip: IpAddr) -> Option<String> {
        let common = ip.is_loopback()
            || ip.is_unspecified()
            || COMMON_ADDRESSES.iter().any(|known| known.parse() == Ok(ip));
        if common {
            return None;
        }
        let next = self.addresses.len() + 1;
        Some(format!("ip-{}", self.addresses.entry(ip).or_insert(next)))
    }
}

fn stand_in(known: &mut HashMap<String, usize>, kind: &str, common: &[&str], name: &str) -> String {
    if common.contains(&name) {
        return name.to_owned();
    }
    let next = known.len() + 1;
    format!("{kind}-{}", known.entry_ref(name).or_insert(next))
}

/// The words of a text that may be a name or an address, with where they begin.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let of_word = |c: char| c.is_alphanumeric() || matches!(c, '.' | ':' | '-' | '_');
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + text[at..].find(of_word)?;
        let end = text[start..].find(|c| !of_word(c)).map_or(text.len(), |len| start + len);
        at = end;
        Some((start, &text[start..end]))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_keeps_its_stand_in() {
        let mut redactor = Redactor::default();
        assert_eq!(redactor.host("node-a"), "host-1");
        assert_eq!(redactor.host("node-b"), "host-2");
        assert_eq!(redactor.host("node-a"), "host-1");
        assert_eq!(redactor.user("alice"), "user-1");
        assert_eq!(redactor.user("root"), "root");
        assert_eq!(redactor.address("10.0.0.7"), "ip-1");
        assert_eq!(redactor.address("127.0.0.1"), "127.0.0.1");
        assert_eq!(redactor.address("::1"), "::1");
    }

    #[test]
    fn names_are_found_in_a_text() {
        let mut redactor = Redactor::default();
        redactor.host("node-a.example.test");
        redactor.user("alice");
        assert_eq!(
            redactor
                .text("ssh alice@node-a.example.test; nc 10.0.0.7:443 [2001:db8::1]:53 10.0.0.7. 127.0.0.1"),
            "ssh user-1@host-1; nc ip-1:443 [ip-2]:53 ip-1. 127.0.0.1"
        );
        assert!(matches!(redactor.text("curl 169.254.169.254/latest v1.2.3"), Cow::Borrowed(_)));
    }
}
