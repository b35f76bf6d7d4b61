//! The facts of trust, each in a world made for it.
