//! DNS record types and classes, IP protocols, Ethernet protocols.

use super::by_number;

#[rustfmt::skip]
static DNS_TYPES: &[(u32, &str)] = &[
    (1, "A"), (2, "NS"), (3, "MD"), (4, "MF"), (5, "CNAME"), (6, "SOA"), (7, "MB"), (8, "MG"), (9, "MR"),
    (10, "NULL"), (11, "WKS"), (12, "PTR"), (13, "HINFO"), (14, "MINFO"), (15, "MX"), (16, "TXT"), (17, "RP"),
    (18, "AFSDB"), (19, "X25"), (20, "ISDN"), (21, "RT"), (22, "NSAP"), (23, "NSAP-PTR"), (24, "SIG"),
    (25, "KEY"), (26, "PX"), (27, "GPOS"), (28, "AAAA"), (29, "LOC"), (30, "NXT"), (31, "EID"), (32, "NIMLOC"),
    (33, "SRV"), (34, "ATMA"), (35, "NAPTR"), (36, "KX"), (37, "CERT"), (38, "A6"), (39, "DNAME"), (40, "SINK"),
    (41, "OPT"), (42, "APL"), (43, "DS"), (44, "SSHFP"), (45, "IPSECKEY"), (46, "RRSIG"), (47, "NSEC"),
    (48, "DNSKEY"), (49, "DHCID"), (50, "NSEC3"), (51, "NSEC3PARAM"), (52, "TLSA"), (53, "SMIMEA"), (55, "HIP"),
    (56, "NINFO"), (57, "RKEY"), (58, "TALINK"), (59, "CDS"), (60, "CDNSKEY"), (61, "OPENPGPKEY"),
    (62, "CSYNC"), (63, "ZONEMD"), (64, "SVCB"), (65, "HTTPS"), (99, "SPF"), (100, "UINFO"), (101, "UID"),
    (102, "GID"), (103, "UNSPEC"), (104, "NID"), (105, "L32"), (106, "L64"), (107, "LP"), (108, "EUI48"),
    (109, "EUI64"), (249, "TKEY"), (250, "TSIG"), (251, "IXFR"), (252, "AXFR"), (253, "MAILB"), (254, "MAILA"),
    (255, "ANY"), (256, "URI"), (257, "CAA"), (258, "AVC"), (259, "DOA"), (260, "AMTRELAY"), (32768, "TA"),
    (32769, "DLV"),
];

static DNS_CLASSES: &[(u32, &str)] = &[(1, "IN"), (3, "CH"), (4, "HS"), (254, "NONE"), (255, "ANY")];

#[rustfmt::skip]
static IP_PROTOCOLS: &[(u32, &str)] = &[
    (1, "icmp"), (2, "igmp"), (4, "ipip"), (6, "tcp"), (8, "egp"), (12, "pup"), (17, "udp"), (22, "idp"),
    (29, "tp"), (33, "dccp"), (41, "ipv6"), (46, "rsvp"), (47, "gre"), (50, "esp"), (51, "ah"), (58, "icmpv6"),
    (89, "ospf"), (92, "mtp"), (94, "beetph"), (98, "encap"), (103, "pim"), (108, "comp"), (112, "vrrp"),
    (115, "l2tp"), (132, "sctp"), (136, "udplite"), (137, "mpls"), (143, "ethernet"), (255, "raw"),
];

#[rustfmt::skip]
static ETHERNET: &[(u32, &str)] = &[
    (0x0060, "ETH_P_LOOP"), (0x0200, "ETH_P_PUP"), (0x0800, "ETH_P_IP"), (0x0805, "ETH_P_X25"),
    (0x0806, "ETH_P_ARP"), (0x8035, "ETH_P_RARP"), (0x809b, "ETH_P_ATALK"), (0x8100, "ETH_P_8021Q"),
    (0x8137, "ETH_P_IPX"), (0x86dd, "ETH_P_IPV6"), (0x8808, "ETH_P_PAUSE"), (0x8809, "ETH_P_SLOW"),
    (0x8847, "ETH_P_MPLS_UC"), (0x8848, "ETH_P_MPLS_MC"), (0x8863, "ETH_P_PPP_DISC"), (0x8864, "ETH_P_PPP_SES"),
    (0x888e, "ETH_P_PAE"), (0x88a8, "ETH_P_8021AD"), (0x88cc, "ETH_P_LLDP"), (0x88e5, "ETH_P_MACSEC"),
    (0x88f7, "ETH_P_1588"),
];

/// The name of a DNS record type: `AAAA`.
#[must_use]
pub fn dns_type(number: u32) -> Option<&'static str> {
    by_number(DNS_TYPES, number)
}

/// The name of a DNS class: `IN`.
#[must_use]
pub fn dns_class(number: u32) -> Option<&'static str> {
    by_number(DNS_CLASSES, number)
}

/// The name of an IP protocol: `tcp`. Zero has none: in the agent's files it means "not recorded".
#[must_use]
pub fn ip_protocol(number: u32) -> Option<&'static str> {
    by_number(IP_PROTOCOLS, number)
}

/// The name of an Ethernet (layer 3) protocol: `ETH_P_IPV6`.
#[must_use]
pub fn ethernet_protocol(number: u32) -> Option<&'static str> {
    by_number(ETHERNET, number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_ascend_and_know_the_common_ones() {
        for table in [DNS_TYPES, DNS_CLASSES, IP_PROTOCOLS, ETHERNET] {
            assert!(table.windows(2).all(|w| w[0].0 < w[1].0));
        }
        assert_eq!(
            (dns_type(1), dns_type(28), dns_type(65), dns_type(66)),
            (Some("A"), Some("AAAA"), Some("HTTPS"), None)
        );
        assert_eq!((ip_protocol(6), ip_protocol(17), ip_protocol(0)), (Some("tcp"), Some("udp"), None));
        assert_eq!(ethernet_protocol(0x86dd), Some("ETH_P_IPV6"));
        assert_eq!(dns_class(1), Some("IN"));
    }
}
