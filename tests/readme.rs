//! Keeps what the README tells of the program in step with the program: the table of keys, the two commands.

#![allow(clippy::unwrap_used, reason = "a test that cannot read the repository has failed")]

use std::fs;
use std::path::Path;

const BEGIN: &str = "<!-- keys: made from the table of actions; `cargo test` writes them anew -->\n";
const END: &str = "<!-- end of keys -->";

#[test]
fn the_two_commands_stand_there_and_the_table_of_keys_is_that_of_the_actions() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let readme = fs::read_to_string(&path).unwrap();
    assert!(readme.contains("cargo run --release -- demo-data") && readme.contains("cargo test"));
    let (before, rest) = readme.split_once(BEGIN).unwrap();
    let (_, after) = rest.split_once(END).unwrap();
    let wanted =
        format!("{before}{BEGIN}\n{}\n{END}{after}", habitus::tui::shell::action::markdown().trim_end());
    if readme != wanted {
        fs::write(&path, wanted).unwrap();
        panic!("README.md was out of date and has been written anew; look at it and commit it");
    }
}
