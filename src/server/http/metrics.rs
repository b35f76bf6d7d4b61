//! What a process counts of itself, in the text format of Prometheus. Names and meanings stand in one table each.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use crate::server::store::Backlog;

/// The upper ends of the classes of durations, in seconds.
const CLASSES: [f64; 12] = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1.0, 5.0, 30.0, 120.0, 600.0];

/// How many took as long as each class, all of their time in seconds, and how many there were.
#[derive(Clone, Copy, Debug, Default)]
struct Durations {
    classes: [u64; CLASSES.len()],
    sum: f64,
    count: u64,
}

/// What is counted by one number that only grows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Count {
    /// Requests without a token that is known.
    Refused,
    /// Connections of peers that had as many as one may have, or that came when all others were busy.
    TurnedAway,
    /// Bytes of bodies that were taken in, as they were sent.
    TakenBytes,
    /// Bodies that were not taken in.
    NotTaken,
    /// Snapshots that were sorted.
    Snapshots,
    /// Posts of signals that were read.
    SignalPosts,
    /// Signals that were judged as they came.
    Judged,
    /// Signals that were judged anew by a newer profile.
    JudgedAnew,
    /// Posts of which nothing is learned.
    PassedOver,
    /// Posts that cannot be read.
    SetAside,
    /// Posts that were given back, to be looked at later.
    GivenBack,
    /// Profiles that were learned.
    Learned,
    /// Workloads that were marked, and whose profile is as it was.
    Unchanged,
    /// Profiles that could not be made.
    NotLearned,
}

/// Each count with its name and what it means, in their order.
const COUNTS: [(Count, &str, &str); 14] = [
    (Count::Refused, "habitus_tokens_refused_total", "Requests without a token that is known"),
    (
        Count::TurnedAway,
        "habitus_connections_refused_total",
        "Connections beyond what one peer may have, or all",
    ),
    (
        Count::TakenBytes,
        "habitus_intake_bytes_total",
        "Bytes of bodies that were taken in, as they were sent",
    ),
    (Count::NotTaken, "habitus_intake_refused_total", "Bodies that were not taken in"),
    (Count::Snapshots, "habitus_posts_snapshots_total", "Posts that became a snapshot"),
    (Count::SignalPosts, "habitus_posts_signals_total", "Posts that brought signals"),
    (Count::PassedOver, "habitus_posts_passed_over_total", "Posts of which nothing is learned"),
    (Count::SetAside, "habitus_posts_set_aside_total", "Posts that cannot be read"),
    (Count::GivenBack, "habitus_posts_given_back_total", "Posts that wait for database or objects"),
    (Count::Judged, "habitus_signals_judged_total", "Signals that were judged as they came"),
    (Count::JudgedAnew, "habitus_signals_judged_anew_total", "Signals that were judged by a newer profile"),
    (Count::Learned, "habitus_profiles_learned_total", "Profiles that were learned"),
    (
        Count::Unchanged,
        "habitus_profiles_unchanged_total",
        "Workloads learned anew whose profile is the same",
    ),
    (Count::NotLearned, "habitus_profiles_failed_total", "Profiles that could not be made"),
];

/// What is counted. Only grows.
#[derive(Debug)]
pub struct Metrics {
    began: Instant,
    /// By route and status.
    requests: Mutex<BTreeMap<(&'static str, u16), u64>>,
    /// By route.
    durations: Mutex<BTreeMap<&'static str, Durations>>,
    learning: Mutex<Durations>,
    counts: [AtomicU64; COUNTS.len()],
}

impl Default for Metrics {
    fn default() -> Metrics {
        Metrics {
            began: Instant::now(),
            requests: Mutex::default(),
            durations: Mutex::default(),
            learning: Mutex::default(),
            counts: Default::default(),
        }
    }
}

impl Metrics {
    /// A request has ended.
    pub(super) fn answered(&self, route: &'static str, status: u16, took: Duration) {
        let mut requests = self.requests.lock().unwrap_or_else(PoisonError::into_inner);
        *requests.entry((route, status)).or_default() += 1;
        drop(requests);
        let mut durations = self.durations.lock().unwrap_or_else(PoisonError::into_inner);
        durations.entry(route).or_default().add(took);
    }

    /// A workload was learned, or was not, in this time.
    pub(crate) fn learned(&self, count: Count, took: Duration) {
        self.count(count, 1);
        self.learning.lock().unwrap_or_else(PoisonError::into_inner).add(took);
    }

    /// So many more of something.
    pub(crate) fn count(&self, count: Count, more: u64) {
        let at = COUNTS.iter().position(|(known, ..)| *known == count);
        if let Some(at) = at {
            self.counts[at].fetch_add(more, Ordering::Relaxed);
        }
    }

    /// All of it, with what waits in the store, and how many streams are open.
    pub(super) fn text(&self, backlog: Option<&Backlog>, streams: usize) -> String {
        let mut text = String::new();
        let uptime = self.began.elapsed().as_secs();
        one(&mut text, "gauge", "habitus_uptime_seconds", "How long this process has run", uptime);
        one(&mut text, "gauge", "habitus_streams", "Streams of changes that are open", streams as u64);
        for ((_, name, help), value) in COUNTS.iter().zip(&self.counts) {
            one(&mut text, "counter", name, help, value.load(Ordering::Relaxed));
        }
        if let Some(backlog) = backlog {
            let nanoseconds =
                if backlog.waiting == 0 { 0 } else { backlog.now.saturating_sub(backlog.oldest) };
            let age = Duration::from_nanos(nanoseconds).as_secs();
            for (name, help, value) in [
                ("habitus_intake_waiting", "Posts that wait", backlog.waiting),
                ("habitus_intake_waiting_bytes", "Bytes of posts that wait", backlog.bytes),
                ("habitus_intake_oldest_seconds", "How long the post that waits longest has waited", age),
                ("habitus_intake_set_aside", "Posts that are set aside", backlog.set_aside),
                ("habitus_workloads_to_learn", "Workloads that are to be learned anew", backlog.to_learn),
            ] {
                one(&mut text, "gauge", name, help, value);
            }
        }
        head(&mut text, "counter", "habitus_requests_total", "Requests by route and status");
        for ((route, status), count) in self.requests.lock().unwrap_or_else(PoisonError::into_inner).iter() {
            // Writing to a string does not fail.
            let _ = writeln!(text, "habitus_requests_total{{route=\"{route}\",status=\"{status}\"}} {count}");
        }
        head(&mut text, "histogram", "habitus_request_seconds", "How long requests take, by route");
        for (route, durations) in self.durations.lock().unwrap_or_else(PoisonError::into_inner).iter() {
            durations.write(&mut text, "habitus_request_seconds", &format!("route=\"{route}\""));
        }
        head(&mut text, "histogram", "habitus_learning_seconds", "How long learning one workload takes");
        let learning = *self.learning.lock().unwrap_or_else(PoisonError::into_inner);
        learning.write(&mut text, "habitus_learning_seconds", "");
        text
    }
}

impl Durations {
    fn add(&mut self, took: Duration) {
        let seconds = took.as_secs_f64();
        for (class, upper) in self.classes.iter_mut().zip(CLASSES) {
            *class += u64::from(seconds <= upper);
        }
        self.sum += seconds;
        self.count += 1;
    }

    fn write(&self, text: &mut String, name: &str, label: &str) {
        let comma = if label.is_empty() { "" } else { "," };
        for (class, upper) in self.classes.iter().zip(CLASSES) {
            let _ = writeln!(text, "{name}_bucket{{{label}{comma}le=\"{upper}\"}} {class}");
        }
        let _ = writeln!(text, "{name}_bucket{{{label}{comma}le=\"+Inf\"}} {}", self.count);
        let labels = if label.is_empty() { String::new() } else { format!("{{{label}}}") };
        let _ = writeln!(text, "{name}_sum{labels} {}\n{name}_count{labels} {}", self.sum, self.count);
    }
}

fn head(text: &mut String, kind: &str, name: &str, help: &str) {
    let _ = writeln!(text, "# HELP {name} {help}\n# TYPE {name} {kind}");
}

fn one(text: &mut String, kind: &str, name: &str, help: &str, value: u64) {
    head(text, kind, name, help);
    let _ = writeln!(text, "{name} {value}");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_of_durations_hold_all_that_took_no_longer() {
        let metrics = Metrics::default();
        metrics.answered("workloads", 200, Duration::from_millis(7));
        metrics.answered("workloads", 404, Duration::from_secs(1_000));
        let text = metrics.text(None, 0);
        assert!(text.contains("habitus_requests_total{route=\"workloads\",status=\"404\"} 1"), "{text}");
        assert!(text.contains("le=\"0.005\"} 0\n") && text.contains("le=\"0.01\"} 1\n"), "{text}");
        assert!(text.contains("le=\"30\"} 1\n") && text.contains("le=\"+Inf\"} 2\n"), "{text}");
    }

    #[test]
    fn every_count_is_told_once_under_its_own_name() {
        let metrics = Metrics::default();
        for (at, (count, ..)) in COUNTS.iter().enumerate() {
            metrics.count(*count, at as u64 + 100);
        }
        metrics.learned(Count::Learned, Duration::from_secs(2));
        let second = 1_000_000_000;
        let backlog =
            Backlog { waiting: 2, bytes: 7, oldest: second, to_learn: 1, set_aside: 3, now: 61 * second };
        let text = metrics.text(Some(&backlog), 4);
        for (at, (count, name, help)) in COUNTS.iter().enumerate() {
            let value = at + 100 + usize::from(*count == Count::Learned);
            assert!(
                text.contains(&format!("# HELP {name} {help}\n# TYPE {name} counter\n{name} {value}\n")),
                "{name}"
            );
            assert_eq!(text.matches(&format!("\n{name} ")).count(), 1, "{name}");
        }
        for line in [
            "habitus_intake_oldest_seconds 60",
            "habitus_intake_waiting_bytes 7",
            "habitus_streams 4",
            "habitus_learning_seconds_bucket{le=\"1\"} 0",
            "habitus_learning_seconds_bucket{le=\"5\"} 1",
            "habitus_learning_seconds_count 1",
        ] {
            assert!(text.lines().any(|found| found == line), "{line}\n{text}");
        }
    }
}
