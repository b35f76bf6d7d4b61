//! Words for people: names of numbers, times, sizes, and text made safe for display. Knows nothing of the model.

pub mod names;
