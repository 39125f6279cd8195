//! Questionnaires: the list, and one being answered. Answers never stand in an address; only the number of the page does.

mod again;
mod answering;
mod carried;
mod check_answers;
mod child;
mod citizen;
mod control;
mod done;
mod draft;
mod elsewhere;
mod entry;
mod form;
mod issue;
mod leave;
mod library;
mod list;
mod loaded;
mod on_paper;
mod overview;
mod paper;
mod place;
mod question;
#[cfg(all(test, feature = "ssr"))]
mod rendering;
mod result;
mod sheet;
mod stop;
mod table;
mod type_in;
mod whole;
mod writing;

pub use answering::Answering;
pub use carried::Carried;
pub use check_answers::Summary;
pub use done::OwnEnding;
pub use form::{Form, GuideForm, Notice};
pub use library::{Library, is_for};
pub use list::List;
pub use overview::Overview;
pub use question::Saved;
pub use result::KeepOrDelete;
pub use sheet::PaperForm;
pub use type_in::TypeIn;
