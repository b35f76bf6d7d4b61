//! What a learner does to its folder.
