//! Folding of one-off parts of names: process numbers, hashes, dates, names of temporary files. A view: nothing that is
//! learned, counted or judged changes, every pattern says how many real names it covers and can be unfolded.
//!
//! What a name folds to depends on the name and the folders above it alone; siblings that fold to the same are one
//! pattern if there are enough of them. So a fold knows no order, and folding twice is folding once. Names of hosts are
//! never folded: a random label is what a person must see.

mod arguments;
mod covered;
mod pieces;
mod place;
mod shapes;
#[cfg(test)]
mod tests;
mod view;

pub use arguments::{arguments_pattern, differ_in, same_arguments};
pub use covered::{covered, shape_of};
pub use place::Place;
pub use shapes::{FoldedName, Shape, folded_name};
pub use view::{Folded, Pattern, folded};
