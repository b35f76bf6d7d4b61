//! Baselines with an attack inside, and their clean twins.
