//! The `habitus` command: parses, runs, maps errors to exit codes. Everything else is in the library.

fn main() {}
