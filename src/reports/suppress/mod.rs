//! Suggestions and suppressions, made once for the screen and for the command line: their words, and their rows.

pub mod words;
