//! What came of computing the evidence of suppressions again.

use crate::fleet::Proved;
use crate::reports::table::{Cell, Column, Table};
use crate::suppressions::bundle::Input;
use crate::suppressions::store::Accepted;
use crate::text::number::counted;
use crate::text::sanitize;

/// Recordings that are named; the rest is counted.
const NAMED: usize = 5;

/// A proof as lines that are safe to print.
#[must_use]
pub fn text(id: &str, accepted: &Accepted, proved: &Proved) -> String {
    if proved.holds() {
        let inputs = counted(accepted.bundle.inputs.len() as u64, "recording", "recordings");
        let hidden = counted(accepted.bundle.hidden_all.0, "signal", "signals");
        return format!("{id} proved: the same evidence from {inputs}, the same {hidden}\n");
    }
    let mut lines = vec![format!("{id} NOT PROVED")];
    lines.extend(proved.none.iter().map(|why| format!("  {why}")));
    for difference in &proved.differences {
        lines.push(format!("  {}: was {}", difference.what, or_none(&difference.was)));
        lines.push(format!("  {}  is {}", " ".repeat(difference.what.len()), or_none(&difference.is)));
    }
    for input in proved.missing.iter().take(NAMED) {
        let hash = input.hash.get(..12).unwrap_or(&input.hash);
        lines.push(format!("  missing: {} ({hash})", input.name));
    }
    let more = proved.missing.len().saturating_sub(NAMED);
    if more > 0 {
        lines.push(format!(
            "  and {} missing",
            counted(more as u64, "more recording is", "more recordings are")
        ));
    }
    lines.extend(remedy(&proved.missing).map(|remedy| format!("  {remedy}")));
    lines.iter().map(|line| format!("{}\n", sanitize(line))).collect()
}

/// What to do about what is missing.
fn remedy(missing: &[Input]) -> Option<&'static str> {
    let is_of_backend =
        |input: &Input| input.name.starts_with("https://") || input.name.starts_with("http://");
    match missing {
        [] => None,
        // A backend has the newest profile of a workload and no older ones.
        all if all.iter().all(is_of_backend) => Some(
            "the backend has learned anew since it was accepted, or was not asked: name it; where nothing else differs, \
             the evidence is the same from what it has learned now",
        ),
        _ => Some("name the sources that it was accepted on"),
    }
}

fn or_none(text: &str) -> &str {
    if text.is_empty() { "none" } else { text }
}

/// Proofs as a table: a row for each that holds, and one for every difference of the others.
#[must_use]
pub fn table<'a>(proofs: impl IntoIterator<Item = (&'a str, &'a Proved)>) -> Table {
    let mut table = Table::new([
        Column::right("id", "ID", 0),
        Column::left("proved", "PROVED", 0),
        Column::left("what", "WHAT", 0),
        Column::left("was", "WAS", 0),
        Column::left("is", "IS", 0),
    ]);
    for (id, proved) in proofs {
        let mut row = |what: &str, was: &str, is: &str| {
            let says = if proved.holds() { "yes" } else { "no" };
            let cells = [id, says, what, was, is].map(|text| match text {
                "" => Cell::none(),
                text => text.into(),
            });
            table.rows.push(cells.to_vec());
        };
        if proved.holds() {
            row("", "", "");
        }
        if let Some(why) = &proved.none {
            row(why, "", "");
        }
        proved.differences.iter().for_each(|d| row(d.what, &d.was, &d.is));
        proved.missing.iter().for_each(|input| row("missing recording", &input.name, ""));
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_backend_has_no_more_is_told_otherwise_than_a_file() {
        let input = |name: &str| Input { hash: String::new(), name: name.to_owned() };
        let (there, here) = (input("https://habitus.example/shop/api"), input("dumps/a.protobuf"));
        assert_eq!(remedy(&[]), None);
        assert!(remedy(std::slice::from_ref(&there)).unwrap().contains("learned anew"));
        assert!(remedy(&[there, here]).unwrap().contains("name the sources"));
    }
}
