//! How far a name or an address reaches: inside, outside, or to a cloud's metadata service.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// How far something reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// The machine itself, its network, its cluster.
    Inside,
    /// Anywhere else.
    Outside,
    /// A service that hands out a cloud's metadata and credentials.
    Metadata,
    /// It cannot be read.
    Unknown,
}

/// What names end in that no public server answers for.
static INSIDE: [&str; 16] = [
    "local",
    "internal",
    "svc",
    "localhost",
    "localdomain",
    "lan",
    "home",
    "corp",
    "intranet",
    "private",
    "consul",
    "docker",
    "in-addr.arpa",
    "ip6.arpa",
    "home.arpa",
    "ec2.internal",
];

/// The names of metadata services.
static METADATA_NAMES: [&str; 5] = [
    "metadata.google.internal",
    "metadata.goog",
    "instance-data.ec2.internal",
    "metadata.azure.internal",
    "metadata.platformequinix.com",
];

/// The addresses of metadata services: of most clouds, of tasks and pods at Amazon, at Alibaba, at Oracle, at Azure.
static METADATA_ADDRESSES: [IpAddr; 7] = [
    IpAddr::V4(Ipv4Addr::new(169, 254, 169, 254)),
    IpAddr::V4(Ipv4Addr::new(169, 254, 170, 2)),
    IpAddr::V4(Ipv4Addr::new(169, 254, 170, 23)),
    IpAddr::V4(Ipv4Addr::new(100, 100, 100, 200)),
    IpAddr::V4(Ipv4Addr::new(192, 0, 0, 192)),
    IpAddr::V4(Ipv4Addr::new(168, 63, 129, 16)),
    IpAddr::V6(Ipv6Addr::new(0xfd00, 0xec2, 0, 0, 0, 0, 0, 0x254)),
];

/// How far a DNS name reaches. One of a single label is looked for in the own domain, and so is inside.
#[must_use]
pub fn of_name(name: &str) -> Reach {
    let name = name.trim_end_matches('.').to_ascii_lowercase();
    if name.is_empty() {
        return Reach::Unknown;
    }
    if METADATA_NAMES.contains(&name.as_str()) {
        return Reach::Metadata;
    }
    let ends_in =
        |end: &str| name.strip_suffix(end).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'));
    if !name.contains('.') || INSIDE.iter().any(|end| ends_in(end)) { Reach::Inside } else { Reach::Outside }
}

/// How far an address reaches, with or without a port: `10.0.0.1:443`, `[fd00::1]:443`.
#[must_use]
pub fn of_address(address: &str) -> Reach {
    let Some(ip) = ip_of(address) else { return Reach::Unknown };
    if METADATA_ADDRESSES.contains(&ip) {
        return Reach::Metadata;
    }
    if is_inside(ip) { Reach::Inside } else { Reach::Outside }
}

/// The port of an address, where it has one.
#[must_use]
pub fn port_of(address: &str) -> Option<u16> {
    address.parse::<std::net::SocketAddr>().ok().map(|address| address.port())
}

fn ip_of(address: &str) -> Option<IpAddr> {
    if let Ok(ip) = address.parse::<IpAddr>() {
        return Some(canonical(ip));
    }
    address.parse::<std::net::SocketAddr>().ok().map(|address| canonical(address.ip()))
}

/// An IPv4 address that is written as an IPv6 one is that IPv4 address.
fn canonical(ip: IpAddr) -> IpAddr {
    match ip {
        IpAddr::V6(v6) => v6.to_ipv4_mapped().map_or(ip, IpAddr::V4),
        IpAddr::V4(_) => ip,
    }
}

fn is_inside(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(v4) => {
            let [first, second, ..] = v4.octets();
            let is_shared = first == 100 && (64..128).contains(&second);
            v4.is_loopback()
                || v4.is_private()
                || v4.is_link_local()
                || v4.is_unspecified()
                || v4.is_multicast()
                || v4.is_broadcast()
                || is_shared
        }
        IpAddr::V6(v6) => {
            v6.is_loopback()
                || v6.is_unspecified()
                || v6.is_multicast()
                || v6.is_unique_local()
                || v6.is_unicast_link_local()
        }
    }
}

/// Labels of a name that are as long as this and look random may carry data.
const LONG_LABEL: usize = 24;

/// Whether a DNS name holds a long label that looks random: data may leave in it.
#[must_use]
pub fn carries_data(name: &str) -> bool {
    name.split('.').any(|label| {
        let has = |is: fn(char) -> bool| label.chars().any(is);
        let digits = label.chars().filter(char::is_ascii_digit).count();
        let mixed = has(|c| c.is_ascii_uppercase()) && has(|c| c.is_ascii_lowercase());
        label.len() >= LONG_LABEL && !label.contains('-') && (digits * 8 >= label.len() || mixed)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_reach_inside_outside_or_the_metadata() {
        for (name, reach) in [
            ("db", Reach::Inside),
            ("cart.shop.svc.cluster.local", Reach::Inside),
            ("cart.shop.svc.", Reach::Inside),
            ("KV.INTERNAL", Reach::Inside),
            ("1.0.0.10.in-addr.arpa", Reach::Inside),
            ("metadata.google.internal.", Reach::Metadata),
            ("notlocal.example", Reach::Outside),
            ("mylocal", Reach::Inside),
            ("evil.mylocal", Reach::Outside),
            ("updates.example.invalid", Reach::Outside),
            ("", Reach::Unknown),
        ] {
            assert_eq!(of_name(name), reach, "{name}");
        }
    }

    #[test]
    fn addresses_reach_inside_outside_or_the_metadata() {
        for (address, reach) in [
            ("10.1.2.3:443", Reach::Inside),
            ("172.31.0.1", Reach::Inside),
            ("172.32.0.1", Reach::Outside),
            ("100.64.0.1:80", Reach::Inside),
            ("[::1]:80", Reach::Inside),
            ("[fd12::1]:80", Reach::Inside),
            ("[::ffff:8.8.8.8]:53", Reach::Outside),
            ("[::ffff:10.0.0.1]:53", Reach::Inside),
            ("[2001:db8::1]:443", Reach::Outside),
            ("203.0.113.77:80", Reach::Outside),
            ("169.254.169.254:80", Reach::Metadata),
            ("[fd00:ec2::254]:80", Reach::Metadata),
            ("eth0", Reach::Unknown),
        ] {
            assert_eq!(of_address(address), reach, "{address}");
        }
        assert_eq!(
            (port_of("10.1.2.3:443"), port_of("[::1]:80"), port_of("::1")),
            (Some(443), Some(80), None)
        );
    }

    #[test]
    fn a_long_random_label_may_carry_data() {
        assert!(carries_data("aGVsbG8gd29ybGQgdGhpcyBpcyBh.exfil.example"));
        assert!(carries_data("6e6f7420612073656372657420617420.x.example"));
        assert!(!carries_data("averyveryverylongservicename.example"));
        assert!(!carries_data("updates.example.invalid"));
    }
}
