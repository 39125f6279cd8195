//! Which course a response belongs to: a code that a consultant makes and a family types, and what else is known of the course.

mod code;
mod link;
mod list;

pub use code::{CourseCode, CourseCodeError};
pub use link::Course;
pub use list::{Courses, MadeCourse};
