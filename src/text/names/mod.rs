//! Linux numbers → the names people know them by. Pure data and look-ups.
//!
//! What a table does not know stays a number; nothing is guessed.

mod agent;
mod capabilities;
mod files;
mod network;
mod syscall_tables;
mod syscalls;

pub use agent::hash_state;
pub use capabilities::{capabilities, capability};
pub use files::{file_mode, open_flags};
pub use network::{dns_class, dns_type, ethernet_protocol, ip_protocol};
pub use syscalls::{Arch, syscall, syscall_label, syscall_number};

/// The name that stands beside a number in a table sorted by number.
fn by_number(table: &[(u32, &'static str)], number: u32) -> Option<&'static str> {
    table.binary_search_by_key(&number, |row| row.0).ok().map(|at| table[at].1)
}

/// The number of a name in any table.
fn by_name(table: &[(u32, &'static str)], name: &str) -> Option<u32> {
    table.iter().find(|row| row.1.eq_ignore_ascii_case(name)).map(|row| row.0)
}
