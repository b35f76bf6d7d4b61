//! The page of trust: keys in, screen out.
