//! Lists of numbers under numbers, in two vectors however many lists there are.

/// What belongs to 0, to 1, to 2 …, each in the order it was given.
#[derive(Clone, Debug, Default)]
pub(crate) struct Buckets {
    starts: Vec<usize>,
    all: Vec<usize>,
}

impl Buckets {
    /// Sorts pairs of a bucket and what belongs in it. There are `count` buckets.
    pub(crate) fn of(count: usize, pairs: impl Iterator<Item = (usize, usize)> + Clone) -> Self {
        let mut starts = vec![0; count + 1];
        for (bucket, _) in pairs.clone() {
            starts[bucket + 1] += 1;
        }
        for bucket in 0..count {
            starts[bucket + 1] += starts[bucket];
        }
        let mut next = starts.clone();
        let mut all = vec![0; starts[count]];
        for (bucket, member) in pairs {
            all[next[bucket]] = member;
            next[bucket] += 1;
        }
        Self { starts, all }
    }

    /// What belongs in that bucket.
    pub(crate) fn get(&self, bucket: usize) -> &[usize] {
        &self.all[self.starts[bucket]..self.starts[bucket + 1]]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_in_its_order() {
        let buckets = Buckets::of(3, [(2, 7), (0, 5), (2, 6)].into_iter());
        assert_eq!([buckets.get(0), buckets.get(1), buckets.get(2)], [&[5][..], &[], &[7, 6]]);
    }
}
