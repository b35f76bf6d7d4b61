//! In which order siblings of a tree stand.

use crate::learning::{Profile, Scope};

/// In which order siblings stand. What stands below what never changes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TreeOrder {
    /// By name.
    #[default]
    Name,
    /// What the fewest units show first.
    Rarest,
    /// What the most units show first.
    Commonest,
}

/// One row an order.
#[derive(Debug)]
pub struct OrderSpec {
    /// The order.
    pub order: TreeOrder,
    /// Its name on the command line.
    pub id: &'static str,
    /// What it is called.
    pub title: &'static str,
    /// What it does, in a sentence.
    pub help: &'static str,
}

/// All orders, in the order of the enum.
pub static ORDERS: [OrderSpec; 3] = [
    OrderSpec { order: TreeOrder::Name, id: "name", title: "by name", help: "in alphabetical order" },
    OrderSpec {
        order: TreeOrder::Rarest,
        id: "commonality",
        title: "rarest first",
        help: "what the fewest instances show stands first among its siblings",
    },
    OrderSpec {
        order: TreeOrder::Commonest,
        id: "-commonality",
        title: "most common first",
        help: "what the most instances show stands first among its siblings",
    },
];

/// What a share is ranked in: finer than any that two profiles could differ by.
const WHOLE: f64 = 1e12;

impl TreeOrder {
    /// Its row.
    #[must_use]
    pub fn spec(self) -> &'static OrderSpec {
        &ORDERS[self as usize]
    }

    /// The profile in this order, by the shares of a scope; what cannot be told comes last. `None` where it is in that
    /// order already. The scope must be made anew for what is given.
    #[must_use]
    pub fn arrange(self, profile: &Profile, scope: &Scope) -> Option<Profile> {
        let most_first = match self {
            TreeOrder::Name => return None,
            TreeOrder::Rarest => false,
            TreeOrder::Commonest => true,
        };
        let ranks: Vec<u64> = scope
            .shares(profile)
            .into_iter()
            .map(|share| match share.ratio() {
                Some(ratio) if most_first => (WHOLE * (1.0 - ratio)) as u64,
                Some(ratio) => (WHOLE * ratio) as u64,
                None => u64::MAX,
            })
            .collect();
        Some(profile.reordered(|node| ranks.get(profile.presence(node).index()).copied().unwrap_or(u64::MAX)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn orders_stand_in_the_order_of_the_enum() {
        for (at, spec) in ORDERS.iter().enumerate() {
            assert_eq!(spec.order as usize, at);
        }
    }
}
