//! One module a page, or a few pages that belong together.

pub mod about;
pub mod answers;
pub mod compare;
#[cfg(feature = "components")]
pub mod components;
pub mod courses;
pub mod coverage;
pub mod doors;
pub mod feedback;
pub mod finder;
pub mod goals;
pub mod guide;
pub mod languages;
pub mod list;
pub mod municipality;
pub mod not_found;
pub mod offer;
pub mod open_data;
pub mod practice;
pub mod questionnaire;
pub mod shortcut_keys;
pub mod staircase;
pub mod start;
pub mod topic;
