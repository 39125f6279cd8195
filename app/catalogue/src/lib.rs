//! The catalogue: municipalities, ladders and offers as the sources state them, and the finder over them.
//!
//! Pure: no browser, no clock, no locale. Content comes in as the text of data files and yields a
//! [`Catalogue`] and the [`Diagnostic`]s of what could not be read; one broken file never takes the rest along.

mod area;
mod check;
mod content;
mod diagnostic;
mod facets;
mod finder;
mod fold;
mod ids;
mod ladder;
mod offer;
mod plan;
mod query;
#[cfg(feature = "schema")]
mod schema;
mod source;
mod step_counts;
mod suggestion;
mod text;

pub use area::{Fact, HelplineDefinition, HelplineKind, MunicipalityDefinition, Notify, SocialEmergency};
pub use content::{Catalogue, DataFile, FileKind};
pub use diagnostic::Diagnostic;
pub use facets::{AgeBand, Stated};
pub use finder::{Emptied, Finding, Hit};
pub use ids::{LadderId, MunicipalitySlug, NationalStep, OfferId, SourceId, StepId, TopicId};
pub use ladder::{CrosswalkEntry, LadderDefinition, StepDefinition};
pub use offer::{
    Access, Age, Audience, Basis, Contact, Kind, LegalBasis, OfferDefinition, SourceReference, State, Status, Steps,
};
pub use plan::Plan;
pub use query::{Facet, Query, Reader, Unknown};
pub use source::{Period, SourceDefinition, Standing, TopicDefinition};
pub use step_counts::StepCount;
pub use text::{LocalText, LocalTexts};
