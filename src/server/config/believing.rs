//! The keys that say what is believed of what was sent, and how much of it is held and kept.

use std::time::Duration;

use super::{Key, number, seconds};

pub(super) static KEYS: [Key; 8] = [
    Key {
        name: "limits.memory_bytes",
        help: "bytes of all bodies that are decompressed at once; more are told to come later",
        sample: "1073741824",
        set: |b, v| {
            b.config.limits.memory_bytes = number(v)?;
            Ok(())
        },
    },
    Key {
        name: "limits.signal_bytes",
        help: "bytes of the JSON of a signal; larger ones are set aside",
        sample: "262144",
        set: |b, v| {
            b.config.limits.bounds.signal_bytes = number(v)?;
            Ok(())
        },
    },
    Key {
        name: "limits.dump_nodes",
        help: "nodes of a dump; one with more is set aside",
        sample: "1000000",
        set: |b, v| {
            b.config.limits.bounds.dump_nodes = number(v)?;
            Ok(())
        },
    },
    Key {
        name: "limits.workload_snapshots",
        help: "dumps of a workload that are kept to be learned from; what comes beyond is set aside",
        sample: "20000",
        set: |b, v| {
            b.config.limits.bounds.workload_snapshots = number(v)?;
            Ok(())
        },
    },
    Key {
        name: "limits.workload_bytes",
        help: "bytes of them",
        sample: "68719476736",
        set: |b, v| {
            b.config.limits.bounds.workload_bytes = number(v)?;
            Ok(())
        },
    },
    Key {
        name: "limits.dump_days",
        help: "how many days before it came a dump may have begun; an older one is set aside",
        sample: "3650",
        set: |b, v| {
            let days: u64 = number(v)?;
            b.config.limits.bounds.dump_age = Duration::from_secs(days.saturating_mul(24 * 60 * 60));
            Ok(())
        },
    },
    Key {
        name: "limits.clock_slack_seconds",
        help: "how far the times of a dump may lie after it came, for clocks differ; one beyond that is set aside",
        sample: "3600",
        set: |b, v| {
            b.config.limits.bounds.clock_slack = seconds(v)?;
            Ok(())
        },
    },
    Key {
        name: "limits.set_aside_bytes",
        help: "bytes of what was set aside or passed over that are kept, the newest first; of one token a quarter of it",
        sample: "8589934592",
        set: |b, v| {
            b.config.limits.bounds.nothing_bytes = number(v)?;
            Ok(())
        },
    },
];
