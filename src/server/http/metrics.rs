//! What a process counts of itself, in the text format of Prometheus.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// The upper ends of the classes of durations, in seconds.
const CLASSES: [f64; 10] = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1.0, 5.0, 30.0];

/// How many took as long as each class, all of their time in seconds, and how many there were.
type Durations = ([u64; CLASSES.len()], f64, u64);

/// What is counted. Only grows.
#[derive(Debug)]
pub struct Metrics {
    began: Instant,
    /// By route and status.
    requests: Mutex<BTreeMap<(&'static str, u16), u64>>,
    /// By route.
    durations: Mutex<BTreeMap<&'static str, Durations>>,
    refused: AtomicU64,
    /// Streams of changes that are open now.
    pub streams: AtomicU64,
    /// Bytes of posts that were taken.
    pub taken_bytes: AtomicU64,
}

impl Default for Metrics {
    fn default() -> Metrics {
        Metrics {
            began: Instant::now(),
            requests: Mutex::default(),
            durations: Mutex::default(),
            refused: AtomicU64::new(0),
            streams: AtomicU64::new(0),
            taken_bytes: AtomicU64::new(0),
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
        let (classes, sum, count) = durations.entry(route).or_default();
        let seconds = took.as_secs_f64();
        for (class, upper) in classes.iter_mut().zip(CLASSES) {
            *class += u64::from(seconds <= upper);
        }
        *sum += seconds;
        *count += 1;
    }

    /// Somebody showed a token that is none.
    pub(super) fn refused(&self) {
        self.refused.fetch_add(1, Ordering::Relaxed);
    }

    /// All of it. Writing to a string does not fail.
    pub(super) fn text(&self) -> String {
        let mut text = String::new();
        let _ = write!(
            text,
            "# HELP habitus_uptime_seconds How long this process has run\n# TYPE habitus_uptime_seconds gauge\nhabitus_uptime_seconds {}\n",
            self.began.elapsed().as_secs()
        );
        for (name, kind, help, value) in [
            ("habitus_tokens_refused_total", "counter", "Requests with a token that is none", &self.refused),
            ("habitus_intake_bytes_total", "counter", "Bytes of posts that were taken", &self.taken_bytes),
            ("habitus_streams", "gauge", "Streams of changes that are open", &self.streams),
        ] {
            let value = value.load(Ordering::Relaxed);
            let _ = write!(text, "# HELP {name} {help}\n# TYPE {name} {kind}\n{name} {value}\n");
        }
        text.push_str("# HELP habitus_requests_total Requests by route and status\n# TYPE habitus_requests_total counter\n");
        for ((route, status), count) in self.requests.lock().unwrap_or_else(PoisonError::into_inner).iter() {
            let _ = writeln!(text, "habitus_requests_total{{route=\"{route}\",status=\"{status}\"}} {count}");
        }
        text.push_str("# HELP habitus_request_seconds How long requests take\n# TYPE habitus_request_seconds histogram\n");
        for (route, (classes, sum, count)) in
            self.durations.lock().unwrap_or_else(PoisonError::into_inner).iter()
        {
            for (class, upper) in classes.iter().zip(CLASSES) {
                let _ = writeln!(
                    text,
                    "habitus_request_seconds_bucket{{route=\"{route}\",le=\"{upper}\"}} {class}"
                );
            }
            let _ = writeln!(text, "habitus_request_seconds_bucket{{route=\"{route}\",le=\"+Inf\"}} {count}");
            let _ = writeln!(text, "habitus_request_seconds_sum{{route=\"{route}\"}} {sum}");
            let _ = writeln!(text, "habitus_request_seconds_count{{route=\"{route}\"}} {count}");
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_of_durations_hold_all_that_took_no_longer() {
        let metrics = Metrics::default();
        metrics.answered("workloads", 200, Duration::from_millis(7));
        metrics.answered("workloads", 404, Duration::from_secs(60));
        let text = metrics.text();
        assert!(text.contains("habitus_requests_total{route=\"workloads\",status=\"404\"} 1"), "{text}");
        assert!(text.contains("le=\"0.005\"} 0\n") && text.contains("le=\"0.01\"} 1\n"), "{text}");
        assert!(text.contains("le=\"30\"} 1\n") && text.contains("le=\"+Inf\"} 2\n"), "{text}");
    }
}
