//! Decisions from the pages: keys in, screen out.
