//! One suite of tests that every database passes.
