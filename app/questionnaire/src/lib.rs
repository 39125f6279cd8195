//! The questionnaire engine: a FHIR R5 `Questionnaire` is loaded, answered and written as a
//! `QuestionnaireResponse`.
//!
//! Pure: no clock, no random source, no locale, no browser. Loading yields a value and
//! diagnostics and never panics; answering never fails, and an invalid answer is a value with an
//! issue. A [`QuestionnaireDefinition`] is what its author wrote, a [`Session`] is one run through
//! it, the `…View`s are for the screen, and a [`QuestionnaireResponse`] is what is stored and
//! exported.
//!
//! All item types are read. References and attachments are checked in responses, but a person cannot
//! be asked for them. `FHIRPath` is deliberately absent: what needs it loads with a diagnostic.
//!
//! ```
//! use std::sync::Arc;
//! use questionnaire::{Answer, QuestionnaireDefinition, ResponseStatus, Session};
//!
//! let json = r#"{
//!   "resourceType": "Questionnaire", "url": "https://example.org/q", "version": "1",
//!   "status": "active", "title": "Hvordan går det?",
//!   "item": [
//!     {"linkId": "help", "type": "boolean", "text": "Vil du have hjælp?", "required": true},
//!     {"linkId": "what", "type": "text", "text": "Til hvad?",
//!      "enableWhen": [{"question": "help", "operator": "=", "answerBoolean": true}]}
//!   ]}"#;
//! let (definition, diagnostics) = QuestionnaireDefinition::load(json);
//! assert!(diagnostics.is_empty());
//!
//! let mut session = Session::new(Arc::new(definition.expect("it is a questionnaire")));
//! assert_eq!(session.pages().len(), 1);
//! session.answer(&"help".into(), vec![Answer::Boolean(true)]);
//! assert_eq!(session.pages().len(), 2);
//! assert!(session.problems().is_empty());
//! let response = session.response(ResponseStatus::Completed);
//! assert_eq!(response.questionnaire.as_deref(), Some("https://example.org/q|1"));
//! ```

mod answer;
mod buckets;
mod coding;
mod definition;
mod diagnostic;
mod heads;
mod issue;
mod link_id;
mod load;
mod local_text;
mod occurrence;
mod paper;
mod response;
mod session;
mod tally;
mod tree;
mod validation;
pub mod vocabulary;

pub use answer::{Answer, Decimal, Moment, Quantity};
pub use coding::Coding;
pub use definition::item::{
    Access, ChoiceStyle, ItemDefinition, ItemKind, ItemPart, Sound, StopKind, TextLines, TextPrivacy,
};
pub use definition::limits::{Limits, Occurs, Pattern};
pub use definition::options::{AnswerOption, ChildFace, Constraint};
pub use definition::score::{Band, ScoreDefinition, ScoreMethod};
pub use definition::{EffectivePeriod, PublicationStatus, QuestionnaireDefinition};
pub use diagnostic::{Diagnostic, DiagnosticCode, Severity};
pub use heads::{QuestionnaireHeads, name_of_file};
pub use issue::AnswerIssue;
pub use link_id::LinkId;
pub use local_text::LocalText;
pub use occurrence::Occurrence;
pub use paper::{Column, PaperCondition, PaperItem, PaperKind, PaperTest, PaperWhen, Space};
pub use response::check::check_response;
pub use response::misfit::Misfit;
pub use response::{QuestionnaireResponse, ResourceType, ResponseAnswer, ResponseItem, ResponseStatus, ResponseValue};
pub use session::{
    AnswerView, BandView, CountView, GroupView, NextStep, OptionView, Outcome, Page, PageKind, Problem, Progress,
    QuestionKindView, QuestionView, Reason, RowView, Selection, Session, Stop, SummaryRow, TableView,
};
pub use tally::{AreaView, TallyView};
