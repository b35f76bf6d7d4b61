//! Suggestions and suppressions, made once for the screen and for the command line: their words, and their rows.

pub mod checked;
pub mod json;
pub mod kept;
mod lines;
pub mod proofs;
pub mod shown;
pub mod suggestions;
pub mod told;
pub mod words;
