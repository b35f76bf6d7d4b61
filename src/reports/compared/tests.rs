//! Comparisons of small recordings.
