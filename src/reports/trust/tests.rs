//! The sentences: each in a world made for it.
