//! The columns of the fleet as a table: for the explorer, the command line, sorting and help.

use std::cmp::Ordering;

use super::{FleetRow, reach_id};
use crate::reports::clock::Clock;
use crate::reports::common;
use crate::reports::risk;
use crate::reports::table::{Align, Cell};
use crate::text::number::{grouped, percent_of, ratio};

/// A column of the fleet.
pub struct FleetColumn {
    /// Its name on the command line and in CSV.
    pub id: &'static str,
    /// Its head.
    pub title: &'static str,
    /// What it shows, in a sentence.
    pub help: &'static str,
    /// How many columns it usually takes on screen.
    pub width: u16,
    /// At which side its cells stand.
    pub align: Align,
    /// What goes first where there is no room: the greatest.
    pub rank: u8,
    /// Whether the smallest come first when it is chosen: names, and times, whose smallest is the latest.
    pub ascending: bool,
    /// What it shows of a row.
    pub cell: fn(&FleetRow, &Clock) -> Cell,
    /// How rows are sorted by it, ascending. What is not recorded stands at one end.
    pub compare: fn(&FleetRow, &FleetRow) -> Ordering,
}

impl std::fmt::Debug for FleetColumn {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.id)
    }
}

impl FleetColumn {
    const fn words(id: &'static str, title: &'static str, width: u16, rank: u8) -> FleetColumn {
        FleetColumn {
            id,
            title,
            help: "",
            width,
            align: Align::Left,
            rank,
            ascending: false,
            cell: |_, _| Cell { text: String::new(), exact: None },
            compare: |_, _| Ordering::Equal,
        }
    }

    const fn number(id: &'static str, title: &'static str, width: u16, rank: u8) -> FleetColumn {
        FleetColumn { align: Align::Right, ..FleetColumn::words(id, title, width, rank) }
    }
}

/// Signals a day in at most five columns: `<0.1`, `3.4`, `31`, `1,234`.
pub(super) fn rate(per_day: f64) -> String {
    match per_day {
        none if none <= 0.0 => "0".to_owned(),
        few if few < 0.1 => "<0.1".to_owned(),
        some if some < 9.95 => format!("{some:.1}"),
        many => grouped(many.round() as u64),
    }
}

/// `yes`, `no`, or a dash where it is not recorded.
fn yes_or_no(known: Option<bool>) -> Cell {
    match known {
        Some(so) => Cell::exact(if so { "yes" } else { "no" }, so.to_string()),
        None => Cell::none(),
    }
}

fn number_or_none(number: u32) -> Cell {
    match number {
        0 => Cell::exact("-", "0"),
        n => n.into(),
    }
}

/// All columns in their usual order.
pub static COLUMNS: [FleetColumn; 19] = [
    FleetColumn {
        help: "the image or service, as short as it stays unambiguous",
        ascending: true,
        cell: |row, _| Cell::exact(row.list.short_name.clone(), row.list.workload.clone()),
        compare: |a, b| a.list.workload.cmp(&b.list.workload),
        ..FleetColumn::words("workload", "WORKLOAD", 22, 0)
    },
    FleetColumn {
        help: "signals a day, from the first to the last that is known of the workload",
        cell: |row, _| match row.list.signals {
            0 => Cell::exact("-", "0"),
            _ => Cell::exact(rate(row.signals_per_day), format!("{:.4}", row.signals_per_day)),
        },
        compare: |a, b| a.signals_per_day.total_cmp(&b.signals_per_day),
        ..FleetColumn::number("signals_per_day", "SIG/DAY", 7, 0)
    },
    FleetColumn {
        help: "how many of the signals raised on it are unknown, as far as they were judged",
        cell: |row, _| match (row.list.signals, row.list.unknown_signals) {
            (0, _) => Cell::exact("-", "0"),
            (all, Some(unknown)) => Cell::exact(ratio(unknown.into(), all.into()), unknown.to_string()),
            (_, None) => Cell::none(),
        },
        compare: |a, b| a.list.unknown_signals.cmp(&b.list.unknown_signals),
        ..FleetColumn::number("unknown_signals", "UNKNOWN", 8, 3)
    },
    FleetColumn {
        help: "how far learning has come, and by whose rule",
        cell: |row, _| Cell::exact(row.list.status_text(), row.list.status.id()),
        compare: |a, b| a.list.status.cmp(&b.list.status),
        ..FleetColumn::words("status", "STATUS", 14, 0)
    },
    FleetColumn {
        help: "what keeps it from being stable",
        ascending: true,
        cell: |row, _| row.why.clone().map_or_else(Cell::none, Cell::from),
        compare: |a, b| a.why.cmp(&b.why),
        ..FleetColumn::words("why", "WHY NOT STABLE", 26, 4)
    },
    FleetColumn {
        help: "how many of its processes are found again in another instance, and of how many units; a question mark \
               where there are too few",
        ascending: true,
        cell: |row, _| common::cell(&row.list.common, common::HEADLINE),
        compare: |a, b| {
            // The least common first, and those of which it cannot be told after all others.
            let of = |row: &FleetRow| row.list.common.of(common::HEADLINE).unwrap_or(2.0);
            of(a).total_cmp(&of(b))
        },
        ..FleetColumn::number("commonality", "COMMON", 8, 1)
    },
    FleetColumn {
        help: "R runs as root, M reaches the metadata service, C holds capabilities it never used, U runs executables \
               that did not come with the image; a dot is no, a dash is not recorded",
        cell: |row, _| {
            let ids: Vec<&str> = risk::ids(&row.posture).collect();
            Cell::exact(risk::letters(&row.posture), ids.join(" "))
        },
        compare: |a, b| risk::weight(&a.posture).cmp(&risk::weight(&b.posture)),
        ..FleetColumn::words("risk", "RISK", 5, 0)
    },
    FleetColumn {
        help: "whether processes run as root",
        cell: |row, _| yes_or_no(row.posture.root()),
        compare: |a, b| a.posture.root().cmp(&b.posture.root()),
        ..FleetColumn::words("root", "ROOT", 4, 8)
    },
    FleetColumn {
        help: "how many of its capabilities it was never seen to use",
        cell: |row, _| match row.unused_capabilities() {
            Some((unused, granted)) => Cell::exact(ratio(unused.into(), granted.into()), unused.to_string()),
            None => Cell::none(),
        },
        compare: |a, b| a.unused_capabilities().cmp(&b.unused_capabilities()),
        ..FleetColumn::number("unused_capabilities", "UNUSED", 8, 6)
    },
    FleetColumn {
        help: "how it reached the cloud's metadata service: by requests, a flow to its address, or its name alone",
        cell: |row, _| match (row.posture.reach(), row.posture.reaches_metadata()) {
            (Some(reach), _) => Cell::from(reach_id(reach)),
            (None, known) => yes_or_no(known),
        },
        compare: |a, b| {
            let key =
                |row: &FleetRow| (row.posture.reaches_metadata(), row.posture.reach().map(std::cmp::Reverse));
            key(a).cmp(&key(b))
        },
        ..FleetColumn::words("metadata", "METADATA", 8, 8)
    },
    FleetColumn {
        help: "whether it runs executables that did not come with its image",
        cell: |row, _| yes_or_no(row.posture.runs_from_upper_layer()),
        compare: |a, b| a.posture.runs_from_upper_layer().cmp(&b.posture.runs_from_upper_layer()),
        ..FleetColumn::words("upper_layer", "UPPER", 5, 8)
    },
    FleetColumn {
        help: "about how much of the largest size of a profile it takes; full where an agent says so",
        cell: |row, _| match (row.is_full(), row.size) {
            (true, size) => Cell::exact("full", size.map_or_else(String::new, |size| format!("{size:.4}"))),
            (false, Some(size)) => Cell::exact(percent_of(size), format!("{size:.4}")),
            (false, None) => Cell::none(),
        },
        compare: |a, b| {
            let key = |row: &FleetRow| (row.is_full(), row.size.unwrap_or(-1.0));
            key(a).partial_cmp(&key(b)).unwrap_or(Ordering::Equal)
        },
        ..FleetColumn::number("size", "SIZE", 4, 5)
    },
    FleetColumn {
        help: "how long ago the latest snapshot began that showed something new",
        ascending: true,
        cell: |row, clock| clock.ago(row.last_novelty()),
        compare: |a, b| b.last_novelty().cmp(&a.last_novelty()),
        ..FleetColumn::number("last_novelty", "NOVEL", 5, 0)
    },
    FleetColumn {
        help: "snapshots since then, without anything new",
        cell: |row, _| match row.novelty.snapshots {
            0 => Cell::none(),
            _ => Cell::from(row.novelty.quiet as u64),
        },
        compare: |a, b| a.novelty.quiet.cmp(&b.novelty.quiet),
        ..FleetColumn::number("quiet", "QUIET", 5, 7)
    },
    FleetColumn {
        help: "image tags",
        cell: |row, _| (row.list.versions.len() as u64).into(),
        compare: |a, b| a.list.versions.len().cmp(&b.list.versions.len()),
        ..FleetColumn::number("versions", "VERS", 4, 7)
    },
    FleetColumn {
        help: "activity dumps: each a sample of one instance",
        cell: |row, _| row.list.snapshots.into(),
        compare: |a, b| a.list.snapshots.cmp(&b.list.snapshots),
        ..FleetColumn::number("snapshots", "SNAP", 5, 7)
    },
    FleetColumn {
        help: "different containers that were watched",
        cell: |row, _| row.list.instances.into(),
        compare: |a, b| a.list.instances.cmp(&b.list.instances),
        ..FleetColumn::number("instances", "INST", 5, 6)
    },
    FleetColumn {
        help: "different hosts they ran on",
        cell: |row, _| row.list.hosts.into(),
        compare: |a, b| a.list.hosts.cmp(&b.list.hosts),
        ..FleetColumn::number("hosts", "HOSTS", 5, 6)
    },
    FleetColumn {
        help: "snapshots that a person has set aside",
        cell: |row, _| number_or_none(row.quarantined),
        compare: |a, b| a.quarantined.cmp(&b.quarantined),
        ..FleetColumn::number("quarantined", "QUAR", 4, 8)
    },
];

/// A column by its id.
#[must_use]
pub fn column(id: &str) -> Option<&'static FleetColumn> {
    COLUMNS.iter().find(|column| column.id == id)
}
