//! Questionnaires: the list, and one being answered. Answers never stand in an address; only the number of the page does.

mod again;
mod answering;
mod check_answers;
mod child;
mod control;
mod done;
mod draft;
mod entry;
mod form;
mod issue;
mod leave;
mod library;
mod list;
mod place;
mod question;
mod result;
mod stop;

pub use form::Form;
pub use library::{Library, is_for};
pub use list::List;
