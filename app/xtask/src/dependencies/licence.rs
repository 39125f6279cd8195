/// Licences that let a municipality run, change and pass on the app, and ask for no more than being named.
const TAKEN: [&str; 14] = [
    "0BSD",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "ISC",
    "MIT",
    "MIT-0",
    "OFL-1.1",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
    "MPL-2.0",
];

/// Whether we take what comes under that SPDX expression: in each of the licences that hold together there is one to choose.
pub(super) fn is_taken(expression: &str) -> bool {
    let plain = expression.replace(['(', ')'], "").replace('/', " OR ");
    plain.split(" AND ").all(|choice| choice.split(" OR ").any(|licence| TAKEN.contains(&licence.trim())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_of_a_choice_is_enough_and_all_of_a_sum_are_needed() {
        for taken in ["MIT", "MIT/Apache-2.0", "(MIT OR Apache-2.0) AND Unicode-3.0", "GPL-3.0-only OR MIT"] {
            assert!(is_taken(taken), "{taken}");
        }
        for refused in ["GPL-3.0-only", "MIT AND GPL-3.0-only", "", "SEE LICENSE IN FILE"] {
            assert!(!is_taken(refused), "{refused}");
        }
    }
}
