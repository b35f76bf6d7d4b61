//! The curve of new behaviours as rows of blocks: in eighths where the terminal can, else whole ones.

/// Which blocks a terminal can show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Blocks {
    /// Eighths of a block.
    Eighths,
    /// Whole ones, of this sign.
    Whole(char),
}

const EIGHTHS: [char; 9] = [' ', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

impl Blocks {
    /// The steps that one row tells apart, beside nothing.
    fn steps(self) -> u64 {
        match self {
            Blocks::Eighths => 8,
            Blocks::Whole(_) => 1,
        }
    }

    fn sign(self, step: u64) -> char {
        match self {
            Blocks::Eighths => EIGHTHS.get(step as usize).copied().unwrap_or('█'),
            Blocks::Whole(sign) => {
                if step > 0 {
                    sign
                } else {
                    ' '
                }
            }
        }
    }
}

/// Values as columns of blocks: `height` rows, the highest first, each at most `width` columns. More values than columns
/// are joined by their greatest, fewer are drawn wider.
#[must_use]
pub fn chart(values: &[u64], width: usize, height: usize, blocks: Blocks) -> Vec<String> {
    let columns = fitted(values, width, 3);
    let most = columns.iter().copied().max().unwrap_or(0).max(1);
    let steps = blocks.steps();
    let full = steps * height as u64;
    let of = |value: u64| {
        // What is there is seen, however little it is.
        let step = (u128::from(value) * u128::from(full) / u128::from(most)) as u64;
        if value > 0 { step.max(1) } else { 0 }
    };
    (0..height as u64)
        .rev()
        .map(|row| {
            columns
                .iter()
                .map(|&value| blocks.sign(of(value).saturating_sub(row * steps).min(steps)))
                .collect()
        })
        .collect()
}

/// The same in one row.
#[must_use]
pub fn spark(values: &[u64], width: usize, ascii: bool) -> String {
    if ascii {
        // Letters tell heights apart where blocks cannot.
        const STEPS: [char; 5] = ['.', ':', '-', '=', '#'];
        let columns = fitted(values, width, 1);
        let most = columns.iter().copied().max().unwrap_or(0).max(1);
        return columns
            .iter()
            .map(|&value| match value {
                0 => '_',
                value => STEPS[((u128::from(value) * 4).div_ceil(u128::from(most)) as usize).min(4)],
            })
            .collect();
    }
    let columns = fitted(values, width, 1);
    chart(&columns, columns.len(), 1, Blocks::Eighths).into_iter().next().unwrap_or_default()
}

/// As many values as there are columns: more are joined by their greatest, fewer are repeated at most `wider` times.
fn fitted(values: &[u64], width: usize, wider: usize) -> Vec<u64> {
    if values.is_empty() || width == 0 {
        return Vec::new();
    }
    let columns =
        if values.len() >= width { width } else { values.len() * (width / values.len()).min(wider) };
    (0..columns)
        .map(|column| {
            let from = column * values.len() / columns;
            let to = ((column + 1) * values.len() / columns).max(from + 1);
            values[from..to.min(values.len())].iter().copied().max().unwrap_or(0)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heights_are_told_in_eighths_or_whole() {
        assert_eq!(chart(&[0, 4, 8, 16], 4, 2, Blocks::Eighths), ["   █", " ▄██"]);
        assert_eq!(chart(&[0, 1, 8, 16], 4, 2, Blocks::Whole('#')), ["   #", " ###"]);
        assert_eq!(spark(&[0, 1, 2, 4], 4, true), "_:-#");
        assert_eq!(spark(&[0, 1, 2, 4], 4, false), " ▂▄█");
        assert_eq!(chart(&[1, 2], 9, 1, Blocks::Eighths), ["▄▄▄███"]);
    }

    proptest::proptest! {
        #[test]
        fn never_wider_or_higher_than_its_place(
            values in proptest::collection::vec(proptest::num::u64::ANY, 0..300), width in 0_usize..60, height in 0_usize..8,
        ) {
            let rows = chart(&values, width, height, Blocks::Eighths);
            proptest::prop_assert_eq!(rows.len(), height);
            proptest::prop_assert!(rows.iter().all(|row| row.chars().count() <= width));
            proptest::prop_assert!(spark(&values, width, true).len() <= width);
        }
    }
}
