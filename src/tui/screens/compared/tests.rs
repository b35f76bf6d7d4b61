//! The screen of comparisons: keys in, screen out.
