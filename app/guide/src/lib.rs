//! The step guide: the least intrusive step that is sufficient, and why.
//!
//! Pure: no browser, no clock, no locale. The questions are a FHIR `Questionnaire`, asked by the one engine; its own
//! texts stop it where there is danger. A [`GuideDefinition`] holds the rules over the answers, as data, and gives an
//! explained [`GuideView`] in which every sentence says where it comes from.
//!
//! A rule speaks for one or more [`Level`]s. Those that all rules which hold agree on are suggested; where they agree on
//! none, all that were spoken for stand side by side. There is no level for a decision of the authority: what is beyond
//! steps 1 and 2 is [`Level::Beyond`], and a citizen's result is a [`CitizenAdvice`], which knows no step.

mod advice;
mod answers;
mod chapter;
mod condition;
mod definition;
mod entry;
mod explain;
mod form;
mod graph;
mod layout;
mod level;
mod load;
mod origin;
mod references;
#[cfg(feature = "schema")]
mod schema;
mod survey;
mod view;
mod within;

pub use advice::{AdviceDefinition, Part, SilenceDefinition};
pub use answers::Answers;
pub use chapter::{ChapterDefinition, ChapterView, ReadBy};
pub use condition::{Chosen, Condition, SituationDefinition};
pub use definition::GuideDefinition;
pub use entry::{Entry, RuleDefinition, StopDefinition, TensionDefinition};
pub use form::{Form, Question};
pub use graph::{Branch, Graph, GraphNode, Leaf, Path, PathStep};
pub use layout::Layout;
pub use level::{CitizenAdvice, Level, Suggestion};
pub use load::is_guide;
pub use origin::{EntryId, Origin, Owner, SentenceDefinition, SentenceId, Voice};
#[cfg(feature = "schema")]
pub use schema::schema;
pub use view::{AdviceView, Change, GuideView, Said, Section, StopView};
pub use within::Within;
