//! How common what a profile shows is, in a column, in a sentence and in JSON.

use serde_json::{Map, Value, json};

use super::nodes::{unit_id, unit_letter};
use super::table::Cell;
use crate::learning::FoundAgain;
use crate::model::{FACETS, Facet};
use crate::text::number::percent_of;

/// The facet that stands for the whole profile.
pub const HEADLINE: Facet = Facet::Process;

/// A ratio as it is given to programs: to four decimals.
#[must_use]
pub fn rounded(ratio: f64) -> f64 {
    (ratio * 10_000.0).round() / 10_000.0
}

/// `94% 12i`; `95%? 3i` where there are too few units to say much; nothing where it cannot be told.
#[must_use]
pub fn cell(common: &FoundAgain, facet: Facet) -> Cell {
    match common.of(facet) {
        Some(ratio) => {
            let few = if common.few() { "?" } else { "" };
            let text = format!("{}{few} {}{}", percent_of(ratio), common.units, unit_letter(common.kind));
            Cell::exact(text, rounded(ratio).to_string())
        }
        None => Cell::none(),
    }
}

/// Every facet by its id with its commonality, null where it cannot be told.
#[must_use]
pub fn to_json(common: &FoundAgain) -> Value {
    let of = |facet| common.of(facet).map(rounded);
    FACETS.iter().map(|spec| (spec.id.to_owned(), json!(of(spec.facet)))).collect::<Map<_, _>>().into()
}

/// What it was computed from.
#[must_use]
pub fn basis_json(common: &FoundAgain) -> Value {
    json!({
        "unit": unit_id(common.kind),
        "units": common.units,
        "samples": common.samples,
        "left_out": common.left_out,
        "few": common.few(),
    })
}
