//! One module a page, or a few pages that belong together.

pub mod about;
pub mod answers;
pub mod doors;
pub mod feedback;
pub mod finder;
pub mod municipality;
pub mod not_found;
pub mod offer;
mod offer_for_staff;
pub mod questionnaire;
pub mod staircase;
pub mod start;
