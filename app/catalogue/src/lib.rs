//! The catalogue: municipalities, ladders and offers as the sources state them, and the finder over them.
//!
//! Pure: no browser, no clock, no locale. Content comes in as the text of data files and yields a
//! [`Catalogue`] and the [`Diagnostic`]s of what could not be read; one broken file never takes the rest along.

mod area;
mod check;
mod choice;
mod collation;
mod comparison;
mod content;
mod diagnostic;
mod disclosure;
mod document;
mod entry;
mod facets;
mod finder;
mod ids;
mod ladder;
mod offer;
mod open_data;
mod plan;
mod practice;
mod query;
#[cfg(feature = "schema")]
mod schema;
mod seen;
mod selection;
mod silence;
mod source;
mod start;
mod step_counts;
mod suggestion;
mod synonym;
mod text;

pub use area::{
    Fact, HelplineDefinition, HelplineKind, MunicipalityDefinition, Notify, RecipientFact, SocialEmergency,
};
pub use choice::{Choice, Sort, Stated, Stepless, Unstated};
pub use comparison::{Agreement, ComparedFact, ComparedValue, ComparisonRow, ComparisonView};
pub use content::{Catalogue, DataFile, FileKind, read_records};
pub use diagnostic::Diagnostic;
pub use disclosure::{CallNote, Disclosure};
pub use entry::{OfferEntry, OverviewReader};
pub use facets::{AgeBand, Facet};
pub use finder::{
    Coverage, CoverageCell, CoverageColumn, CoverageRow, CoverageWords, Emptied, FacetCounts, Finder, Finding, Hit,
    Neighbours, TopicGroup,
};
pub use ids::{LadderId, MunicipalitySlug, NationalStep, OfferId, PracticeSlug, SourceId, StepId, TopicId};
pub use ladder::{CrosswalkEntry, LadderDefinition, StepDefinition};
pub use offer::{
    Access, Age, Audience, Basis, Contact, Kind, LegalBasis, OfferDefinition, SourceReference, State, Status, Steps,
};
pub use plan::Plan;
pub use practice::{KeyFigure, PracticeArea, PracticeDefinition};
pub use query::{Query, Reader, Unknown};
#[cfg(feature = "schema")]
pub use schema::{DAY, file_schema};
pub use search::{Field, How, Match, Reason, SearchDocument, SearchIndex, SearchOutcome, SearchSynonym};
pub use seen::Seen;
pub use selection::{LeftOut, Selection};
pub use silence::Silence;
pub use source::{Period, SourceDefinition, Standing, TopicDefinition};
pub use start::StartStep;
pub use step_counts::StepCounts;
pub use synonym::SynonymDefinition;
pub use text::{LocalText, LocalTexts};
