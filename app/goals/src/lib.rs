//! Measurable goals, and what responses come to.
//!
//! - [`GoalDefinition`] is a goal as a data file states it: its period, its target, and the question that it reads.
//! - [`Replies`] are finished responses, from records or from NDJSON.
//! - [`Figure`] is one goal's number, as `xtask goals` prints it.
//! - [`Breakdown`] is the same by quarter, offer or respondent, with everything left out that would show few people.
//! - [`Also`] is what else is asked, without a target: its answers are counted, group by group, and nothing more.
//! - [`StaffFigure`] is a goal about the staff, by consultant and quarter; [`Words`] are free texts by theme, [`Themes`] the themes.
//! - [`Plot`] is a breakdown as marks on a plane, for the screen and for a file.
//!
//! The crate is pure: nothing here reads a clock or a random source, and no error holds an answer.

mod asked;
mod breakdown;
mod check;
mod definition;
mod disclosure;
mod figure;
mod measure;
mod plot;
mod reply;
mod staff;
mod tally;
mod themes;
mod words;

pub use asked::Also;
pub use breakdown::{Breakdown, By, Cell, Group, GroupView, Shown};
pub use check::inconsistencies;
pub use definition::{About, Comparison, GoalDefinition, GoalId, Period, Speakers};
pub use figure::Figure;
pub use measure::{Band, Measure};
pub use plot::{Anchor, Mark, Plot, PlotRow, PlotWords, Tone};
use reply::Reply;
pub use reply::{LineError, Replies};
pub use staff::StaffFigure;
pub use themes::Themes;
pub use words::{SaidText, Theme, ThemeTag, Words};

/// The folder of the data files below `data/`, and the name of their array.
pub const NAME: &str = "goals";

/// Fewer people than this are not shown.
const FEW: u64 = 5;

/// Whether a path below `data/` is a file of goals.
pub fn is_goals_file(path: &str) -> bool {
    let name = path.strip_prefix("goals/").and_then(|name| name.strip_suffix(".json"));
    name.is_some_and(|name| !name.contains('/'))
}

/// The JSON Schema of a file of goals.
#[cfg(feature = "schema")]
pub fn schema() -> serde_json::Value {
    catalogue::file_schema(NAME, |generator| vec![(NAME, generator.subschema_for::<Vec<GoalDefinition>>())])
}
