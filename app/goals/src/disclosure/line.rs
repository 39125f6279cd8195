//! Counts that add up to a total and to nothing else.

use super::is_few;

/// Which of the counts, and at the end whether their total, must not be shown: every few, and more until those hidden are at least
/// two, are together not few themselves, and need not be one each.
pub(crate) fn hidden_in_line(counts: &[u64]) -> Vec<bool> {
    let mut hidden: Vec<bool> = counts.iter().map(|&count| is_few(count)).collect();
    let total: u64 = counts.iter().sum();
    let mut total_hidden = is_few(total);
    while !total_hidden && hidden.contains(&true) {
        let (people, places) = (0..counts.len())
            .filter(|&place| hidden[place])
            .fold((0, 0), |(people, places), place| (people + counts[place], places + 1));
        if places > 1 && !is_few(people) && people != places {
            break;
        }
        let open = (0..counts.len()).filter(|&place| !hidden[place]);
        match open.min_by_key(|&place| (counts[place] == 0, counts[place])) {
            Some(place) => hidden[place] = true,
            None => total_hidden = true,
        }
    }
    hidden.push(total_hidden);
    hidden
}

#[cfg(test)]
mod tests {
    use std::collections::{HashMap, HashSet};

    use super::*;

    fn check(counts: &[u64], hidden: &[u64], total_hidden: bool) {
        let found = hidden_in_line(counts);
        let (total, places) = found.split_last().unwrap();
        let which: Vec<u64> =
            counts.iter().zip(places).filter(|(_, hidden)| **hidden).map(|(count, _)| *count).collect();
        assert_eq!((which.as_slice(), *total), (hidden, total_hidden), "{counts:?}");
    }

    #[test]
    fn the_few_are_hidden_and_one_more() {
        check(&[], &[], false);
        check(&[0, 0], &[], false);
        check(&[5, 9, 0], &[], false);
        check(&[3, 9, 20], &[3, 9], false);
        check(&[3, 1, 20], &[3, 1, 20], false);
        check(&[3, 4, 20], &[3, 4], false);
        check(&[3], &[3], true);
        check(&[3, 0], &[3], true);
        check(&[1, 2, 0], &[1, 2], true);
        check(&[1, 1, 1, 1, 1], &[1, 1, 1, 1, 1], true);
        check(&[1, 1, 1, 1, 1, 0], &[1, 1, 1, 1, 1, 0], false);
    }

    fn lines(length: u32, most: usize) -> impl Iterator<Item = Vec<u64>> {
        let line = move |number: usize| (0..length).map(|place| (number / most.pow(place) % most) as u64).collect();
        (0..most.pow(length)).map(line)
    }

    /// Among all lines that fit everything that is shown, every hidden number has at least two values; also for somebody who takes it that
    /// nothing hidden is zero, where that is true.
    #[test]
    fn nobody_works_out_a_hidden_number() {
        for length in 1..=3 {
            let mut alike: HashMap<_, Vec<Vec<u64>>> = HashMap::new();
            let patterns: HashSet<Vec<bool>> = lines(length, 9).map(|line| hidden_in_line(&line)).collect();
            let key = |line: &[u64], hidden: &[bool], positive| {
                let shown = line
                    .iter()
                    .zip(hidden)
                    .filter(|(_, hidden)| !**hidden)
                    .map(|(count, _)| *count)
                    .collect::<Vec<_>>();
                (hidden.to_vec(), positive, shown)
            };
            let with_total = |mut line: Vec<u64>| {
                line.push(line.iter().sum());
                line
            };
            let positive =
                |line: &[u64], hidden: &[bool]| line.iter().zip(hidden).all(|(count, hidden)| !hidden || *count > 0);
            for (hidden, line) in patterns.iter().flat_map(|hidden| lines(length, 12).map(move |line| (hidden, line))) {
                let line = with_total(line);
                if positive(&line, hidden) {
                    alike.entry(key(&line, hidden, true)).or_default().push(line.clone());
                }
                alike.entry(key(&line, hidden, false)).or_default().push(line);
            }
            for line in lines(length, 9) {
                let hidden = hidden_in_line(&line);
                let line = with_total(line);
                let others = &alike[&key(&line, &hidden, positive(&line, &hidden))];
                for place in (0..line.len()).filter(|&place| hidden[place]) {
                    assert!(others.iter().any(|other| other[place] != line[place]), "{line:?} {hidden:?}");
                }
                let few = (0..line.len()).find(|&place| !hidden[place] && is_few(line[place]));
                assert_eq!(few, None, "{line:?}");
            }
        }
    }
}
