//! Numbers about few: what may be shown of a count without saying who it was.

/// The fewest that a number may be about (safety.md, »Numbers about few«).
pub const FEWEST: u64 = 5;

/// A count as others may see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// As it is.
    Number(u64),
    /// One to four, or a number that would give such a one away.
    Hidden,
}

/// The parts of one whole. Every part of 1-4 is hidden, and where that is a single one, the smallest other part too, so
/// that no difference reveals it.
pub fn shown(counts: &[u64]) -> Vec<Shown> {
    let is_few = |count: u64| (1..FEWEST).contains(&count);
    let few = counts.iter().filter(|count| is_few(**count)).count();
    let others = || counts.iter().enumerate().filter(|(_, count)| !is_few(**count));
    // An empty part is the last choice: hiding it says least.
    let beside = if few == 1 { others().min_by_key(|(_, count)| (**count == 0, **count)) } else { None };
    let beside = beside.map(|(place, _)| place);
    let cell = |(place, count): (usize, &u64)| {
        if is_few(*count) || beside == Some(place) { Shown::Hidden } else { Shown::Number(*count) }
    };
    counts.iter().enumerate().map(cell).collect()
}

/// The parts that are large enough to stand for themselves, by their places, and how many the rest are together.
pub fn pooled(counts: &[u64]) -> (Vec<usize>, u64) {
    let large = |place: &usize| counts[*place] >= FEWEST;
    let rest = counts.iter().filter(|count| **count < FEWEST).sum();
    ((0..counts.len()).filter(large).collect(), rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Hidden parts as `None`.
    fn seen(counts: &[u64]) -> Vec<Option<u64>> {
        let number = |cell| match cell {
            Shown::Number(count) => Some(count),
            Shown::Hidden => None,
        };
        shown(counts).into_iter().map(number).collect()
    }

    #[test]
    fn one_to_four_is_hidden_and_never_alone() {
        assert_eq!(seen(&[15, 5, 0, 9]), [Some(15), Some(5), Some(0), Some(9)]);
        assert_eq!(seen(&[15, 3, 2, 0]), [Some(15), None, None, Some(0)]);
        assert_eq!(seen(&[15, 5, 1, 0]), [Some(15), None, None, Some(0)]);
        assert_eq!(seen(&[0, 0, 4]), [None, Some(0), None]);
        assert_eq!(seen(&[3]), [None]);
        assert_eq!(seen(&[]), []);
    }

    #[test]
    fn parts_under_five_are_counted_together() {
        assert_eq!(pooled(&[5, 1, 3, 7]), (vec![0, 3], 4));
        assert_eq!(pooled(&[]), (vec![], 0));
    }
}
