//! What of a table must not be shown, so that nobody can work out a number about few people.
//!
//! The idea: a hidden number is safe when another table is possible that shows exactly the same and has another number there. So
//! numbers are hidden in *rings*: the four corners of two lines and two columns. One person more in one corner and one fewer in the
//! next leaves every total as it is, also where a corner is itself a total. A ring counts only when the other table also fits the
//! values and verdicts that are shown.

mod line;
mod mask;
mod ring;
mod table;
#[cfg(test)]
mod tests;

pub(crate) use line::hidden_in_line;
pub(crate) use mask::Mask;
pub(crate) use table::Table;

use crate::FEW;

/// Whether so many people are few: somebody, and fewer than five.
fn is_few(count: u64) -> bool {
    (1..FEW).contains(&count)
}
