//! Names taken out of what is shared with others: hosts, users, addresses, containers, pods and image registries become
//! `host-1`, `user-2`, `ip-3`, `container-1`, `pod-1`, `registry-1`.
//!
//! A name keeps its stand-in for as long as the [`Redactor`] lives, so that a reader can still see what belongs
//! together. What says nothing of anyone stays: `root`, accounts of well-known services, loopback, unspecified addresses,
//! the metadata service, public registries.
//!
//! Names have to be met ([`Redactor::host`] and so on) before they are recognised within texts; addresses and the full ids
//! of containers are recognised wherever they stand.

use std::borrow::Cow;
use std::net::IpAddr;

use hashbrown::HashMap;

/// What a name is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Kind {
    Host,
    User,
    Container,
    Pod,
    Registry,
}

impl Kind {
    const fn word(self) -> &'static str {
        match self {
            Kind::Host => "host",
            Kind::User => "user",
            Kind::Container => "container",
            Kind::Pod => "pod",
            Kind::Registry => "registry",
        }
    }

    /// Names that every system has.
    const fn common(self) -> &'static [&'static str] {
        match self {
            Kind::Host => &["", "localhost", "unknown", "none"],
            // Programs are called as the accounts they run under: taking these out would make a lineage unreadable.
            Kind::User => &[
                "",
                "root",
                "nobody",
                "nogroup",
                "daemon",
                "bin",
                "sys",
                "adm",
                "mail",
                "www",
                "www-data",
                "app",
                "apache",
                "cache",
                "consul",
                "grafana",
                "haproxy",
                "java",
                "kafka",
                "memcache",
                "mongodb",
                "mysql",
                "nginx",
                "node",
                "nonroot",
                "postgres",
                "prometheus",
                "rabbitmq",
                "redis",
                "ssh",
                "sshd",
                "unbound",
                "vault",
            ],
            Kind::Container | Kind::Pod => &[""],
            Kind::Registry => &[
                "",
                "docker.io",
                "index.docker.io",
                "gcr.io",
                "ghcr.io",
                "quay.io",
                "registry.k8s.io",
                "mcr.microsoft.com",
                "public.ecr.aws",
                "localhost",
            ],
        }
    }
}

/// Addresses of metadata services, the same in every cloud account.
const COMMON_ADDRESSES: &[&str] = &["169.254.169.254", "fd00:ec2::254", "168.63.129.16"];

/// How long the id of a container is, and its usual short form.
const ID_LENGTH: usize = 64;
const SHORT_ID: usize = 12;

/// Shorter names would be found in the midst of words that mean something else.
const SHORTEST: usize = 2;

/// Stand-ins for names, given out in the order in which the names are met.
#[derive(Clone, Debug, Default)]
pub struct Redactor {
    /// Every spelling of a name, in small letters.
    names: HashMap<String, (Kind, usize)>,
    counts: HashMap<Kind, usize>,
    addresses: HashMap<IpAddr, usize>,
}

impl Redactor {
    /// The stand-in of a host: `host-1`. Its first label alone means the same host, where that is no common word.
    pub fn host(&mut self, name: &str) -> String {
        let label = name.split('.').next().unwrap_or_default();
        let is_own =
            |label: &str| label.len() > SHORTEST && label.contains(|c: char| c.is_ascii_digit() || c == '-');
        let is_address = name.parse::<IpAddr>().is_ok();
        let also = (label != name && is_own(label) && !is_address).then_some(label);
        if is_address { self.address(name) } else { self.stand_in(Kind::Host, name, also) }
    }

    /// The stand-in of a user or group: `user-2`. `user@realm` is one name.
    pub fn user(&mut self, name: &str) -> String {
        self.stand_in(Kind::User, name, None)
    }

    /// The stand-in of a container, by its id: `container-1`. The short form of the id means the same.
    pub fn container(&mut self, id: &str) -> String {
        let short = id.get(..SHORT_ID).filter(|_| id.len() > SHORT_ID);
        self.stand_in(Kind::Container, id, short)
    }

    /// The stand-in of a pod: `pod-1`.
    pub fn pod(&mut self, name: &str) -> String {
        self.stand_in(Kind::Pod, name, None)
    }

    /// An image with a stand-in for its registry: `registry-1/shop/api`. An image without one comes back as it is.
    pub fn image(&mut self, name: &str) -> String {
        let Some((registry, rest)) = name.split_once('/') else { return name.to_owned() };
        // What Docker takes for a registry: with a dot or a port, or this machine.
        if !registry.contains(['.', ':']) {
            return name.to_owned();
        }
        format!("{}/{rest}", self.stand_in(Kind::Registry, registry, None))
    }

    /// The stand-in of an address: `ip-3`. What is no address comes back as it is.
    pub fn address(&mut self, text: &str) -> String {
        match text.parse::<IpAddr>() {
            Ok(ip) => self.ip(ip).unwrap_or_else(|| text.to_owned()),
            Err(_) => text.to_owned(),
        }
    }

    /// Any text with all addresses and containers in it, and all names met so far, replaced by their stand-ins.
    pub fn text<'a>(&mut self, text: &'a str) -> Cow<'a, str> {
        let mut out = String::new();
        let mut copied = 0;
        for (start, end) in self.known_names(text) {
            out.push_str(&self.without_addresses(&text[copied..start]));
            let known = self.names.get(&text[start..end].to_ascii_lowercase()).copied();
            out.push_str(
                &known.map_or_else(String::new, |(kind, number)| format!("{}-{number}", kind.word())),
            );
            copied = end;
        }
        if copied == 0 {
            return self.without_addresses(text);
        }
        out.push_str(&self.without_addresses(&text[copied..]));
        Cow::Owned(out)
    }

    /// Where names that were met stand, from left to right, the longest at each place.
    fn known_names(&self, text: &str) -> Vec<(usize, usize)> {
        let folded = text.to_ascii_lowercase();
        let mut found: Vec<(usize, usize)> = Vec::new();
        for (name, (kind, _)) in &self.names {
            let places = folded.match_indices(name.as_str()).map(|(at, _)| (at, at + name.len()));
            found.extend(places.filter(|&(start, end)| stands_alone(&folded, start, end, *kind)));
        }
        found.sort_by_key(|&(start, end)| (start, std::cmp::Reverse(end)));
        let mut last = 0;
        found.retain(|&(start, end)| {
            let free = start >= last;
            if free {
                last = end;
            }
            free
        });
        found
    }

    fn without_addresses<'a>(&mut self, text: &'a str) -> Cow<'a, str> {
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
        if let Ok(ip) = word.parse::<IpAddr>() {
            return self.ip(ip);
        }
        if let Some(id) = container_id(word) {
            return Some(word.replacen(id, &self.container(&id.to_ascii_lowercase()), 1));
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

    fn stand_in(&mut self, kind: Kind, name: &str, also: Option<&str>) -> String {
        if kind.common().contains(&name.to_ascii_lowercase().as_str()) || name.len() < SHORTEST {
            return name.to_owned();
        }
        let folded = name.to_ascii_lowercase();
        let of_kind =
            |known: Option<&(Kind, usize)>| known.filter(|known| known.0 == kind).map(|known| known.1);
        let also = also.map(str::to_ascii_lowercase);
        // A short form that was met before its long one is the same.
        let known = of_kind(self.names.get(&folded))
            .or_else(|| also.as_ref().and_then(|also| of_kind(self.names.get(also))));
        let number = known.unwrap_or_else(|| {
            let count = self.counts.entry(kind).or_default();
            *count += 1;
            *count
        });
        for spelling in std::iter::once(folded).chain(also) {
            self.names.entry(spelling).or_insert((kind, number));
        }
        format!("{}-{number}", kind.word())
    }
}

/// Whether what stands between two places of a text is a name, and no part of a longer word.
fn stands_alone(text: &str, start: usize, end: usize, kind: Kind) -> bool {
    let of_word = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-');
    let (before, after) = (&text[..start], &text[end..]);
    let (last, next) = (before.chars().next_back(), after.chars().next());
    if last.is_some_and(of_word) || next.is_some_and(of_word) {
        return false;
    }
    let goes_on =
        |separator: char| next == Some(separator) && after.chars().nth(1).is_some_and(char::is_alphanumeric);
    match kind {
        // A domain after it belongs to others as well; a label before it makes it another host.
        Kind::Host => last != Some('.'),
        // `/usr/lib/x` and `x.py` are no users; `/home/x` is one.
        Kind::User => {
            let home = before.ends_with("/home/") || before.ends_with("/users/");
            home || !(last == Some('/') || last == Some('.') || goes_on('/') || goes_on('.'))
        }
        Kind::Registry => last != Some('.') && !goes_on('.'),
        Kind::Container | Kind::Pod => true,
    }
}

/// The id of a container within a word: all of it, or what a control group puts around it. A hash says of what it is.
fn container_id(word: &str) -> Option<&str> {
    let is_id = |part: &&str| part.len() == ID_LENGTH && part.bytes().all(|byte| byte.is_ascii_hexdigit());
    if word.starts_with("sha") {
        return None;
    }
    word.split(['-', '.', ':', '_']).find(is_id)
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
    use proptest::prelude::*;

    use super::*;

    const ID: &str = "d25308df492d127df5ff8af0c0df51bf77f7b724f2fa94aeacd12d616ea2bc9f";

    #[test]
    fn a_name_keeps_its_stand_in() {
        let mut redactor = Redactor::default();
        assert_eq!(redactor.host("node-a"), "host-1");
        assert_eq!(redactor.host("node-b"), "host-2");
        assert_eq!(redactor.host("node-a"), "host-1");
        assert_eq!(redactor.host("10.0.0.7"), "ip-1", "a host that is called by its address");
        assert_eq!(redactor.user("deploy"), "user-1");
        assert_eq!(redactor.user("root"), "root");
        assert_eq!(redactor.address("10.0.0.7"), "ip-1");
        assert_eq!(redactor.address("127.0.0.1"), "127.0.0.1");
        assert_eq!(redactor.address("::1"), "::1");
        assert_eq!(redactor.image("registry.lab:5000/shop/api"), "registry-1/shop/api");
        assert_eq!(redactor.image("docker.io/library/nginx"), "docker.io/library/nginx");
        assert_eq!(redactor.image("shop/api"), "shop/api");
        assert_eq!(redactor.container(ID), "container-1");
        assert_eq!(redactor.container(&ID[..12]), "container-1");
    }

    #[test]
    fn names_are_found_in_a_text() {
        let mut redactor = Redactor::default();
        redactor.host("node-a.example.test");
        redactor.user("deploy");
        redactor.user("oncall@example.test");
        redactor.image("registry.lab/shop/api");
        for (raw, redacted) in [
            (
                "ssh deploy@node-a.example.test; nc 10.0.0.7:443 [2001:db8::1]:53 10.0.0.7. 127.0.0.1",
                "ssh user-1@host-1; nc ip-1:443 [ip-2]:53 ip-1. 127.0.0.1",
            ),
            ("NODE-A, node-a.other.test, node-ab, x.node-a", "host-1, host-1.other.test, node-ab, x.node-a"),
            ("by oncall@example.test on pts0", "by user-2 on pts0"),
            ("registry.lab/shop/api v2 · other.lab/x", "registry-1/shop/api v2 · other.lab/x"),
            (
                "/home/deploy/.ssh /usr/lib/deploy/x deploy.py",
                "/home/user-1/.ssh /usr/lib/deploy/x deploy.py",
            ),
            ("http://10.0.0.7:8080/ping 10.0.0.0/8", "http://ip-1:8080/ping ip-3/8"),
        ] {
            assert_eq!(redactor.text(raw), redacted);
        }
        assert!(matches!(redactor.text("curl 169.254.169.254/latest v1.2.3"), Cow::Borrowed(_)));
    }

    #[test]
    fn containers_are_found_unmet_and_hashes_stay() {
        let mut redactor = Redactor::default();
        let hash = ID.replace('d', "e");
        let text = format!("in {ID}, cri-containerd-{ID}.scope, {} and sha256:{hash}", &ID[..12]);
        // The short form is known once the long one was met.
        redactor.text(ID);
        assert_eq!(
            redactor.text(&text),
            format!("in container-1, cri-containerd-container-1.scope, container-1 and sha256:{hash}")
        );
    }

    #[test]
    fn what_a_lineage_is_made_of_stays_readable() {
        let mut redactor = Redactor::default();
        for user in ["postgres", "node", "app", "www-data"] {
            redactor.user(user);
        }
        let lineage = "docker-entrypoint.sh > gosu > postgres > sh; node /app/server.js";
        assert!(matches!(redactor.text(lineage), Cow::Borrowed(_)));
    }

    proptest! {
        #[test]
        fn no_name_that_was_met_is_left(host in "[a-z]{2,8}-[0-9]{1,3}", before in "[ ,;(=@/]", after in "[ ,;):/]", rest in ".{0,30}") {
            let mut redactor = Redactor::default();
            redactor.host(&host);
            let text = format!("{rest}{before}{host}{after}{rest}");
            let redacted = redactor.text(&text).into_owned();
            prop_assert!(redacted.contains(&format!("{before}host-1{after}")) || host == "host-1", "{}", redacted);
        }

        #[test]
        fn any_text_is_taken(text in any::<String>(), name in any::<String>()) {
            let mut redactor = Redactor::default();
            redactor.host(&name);
            redactor.user(&name);
            let once = redactor.text(&text).into_owned();
            prop_assert_eq!(once, redactor.text(&text).into_owned(), "the same again");
        }
    }
}
