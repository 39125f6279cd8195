use serde::{Deserialize, Serialize};

use crate::{LocalText, LocalTexts, MunicipalitySlug, NationalStep, OfferId, SourceId, StepId, TopicId};

/// One record of the catalogue. `None` always means *not stated* by the source; an empty list means that it says none.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OfferDefinition {
    /// Also the address of its page.
    pub id: OfferId,
    /// Whose it is.
    pub municipality: MunicipalitySlug,
    /// Exactly as the source spells it.
    pub name: String,
    /// What it is.
    pub kind: Kind,
    /// Where it stands on its own ladder, and our reading on the national one.
    pub steps: Steps,
    /// Who it is for.
    pub audience: Option<Vec<Audience>>,
    /// How old the child is.
    pub age: Option<Age>,
    /// What it is about.
    pub topics: Vec<TopicId>,
    /// Who can start it.
    pub access: Option<Vec<Access>>,
    /// What `access` rests on.
    pub access_basis: Option<Basis>,
    /// Whether one may come without a name. Never inherited from the unit.
    pub anonymous: Option<bool>,
    /// Whether a case is opened.
    pub creates_case: Option<bool>,
    /// Paragraphs as the source writes them.
    pub legal_basis: Option<Vec<LegalBasis>>,
    /// How long, in the source's terms.
    pub duration: Option<LocalText>,
    /// Who it is done together with, as the source names them.
    pub partners: Option<Vec<String>>,
    /// The actor that delivers it.
    pub provider: Option<OfferId>,
    /// The rows that it is an example of.
    pub part_of: Option<Vec<OfferId>>,
    /// How to reach it.
    pub contact: Option<Contact>,
    /// Whether it can be used today.
    pub status: Status,
    /// Whether a child or a family can use it; the rest is for professionals.
    pub citizen_facing: bool,
    /// One or two sentences in our own words.
    pub summary: LocalText,
    /// What to do, in order.
    pub how_to_start: Option<LocalTexts>,
    /// Look-alikes in other municipalities; different things all the same.
    pub similar: Option<Vec<OfferId>>,
    /// Where it stands.
    pub sources: Vec<SourceReference>,
    /// Day of the last edit, `YYYY-MM-DD`.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = crate::schema::DAY)))]
    pub edited_on: String,
    /// Day on which a person in the municipality confirmed it.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = crate::schema::DAY)))]
    pub verified_on: Option<String>,
}

/// What a record is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Something people can come to.
    Offer,
    /// A way of working.
    Method,
    /// Who does it.
    Actor,
    /// A meeting of professionals.
    Forum,
    /// A program or a platform.
    DigitalTool,
    /// A form of placement outside the home.
    Placement,
}

/// The steps of a record.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Steps {
    /// On the municipality's own ladder, from the document.
    pub local: Vec<StepId>,
    /// On the national ladder: always our reading.
    pub national: Vec<NationalStep>,
    /// True whenever `national` is not empty.
    pub inferred: bool,
    /// Why we read it so.
    pub reason: Option<String>,
    /// The words of the source that make the reading doubtful.
    #[serde(default)]
    pub doubtful: Option<String>,
}

/// Who a record is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Audience {
    /// Those who expect a child.
    Expecting,
    /// Children.
    Child,
    /// Young people.
    YoungPerson,
    /// Parents.
    Parent,
    /// The whole family.
    Family,
    /// Those who work with children.
    Professional,
}

/// An age range in months, both ends included: "0-18 år" is 0 to 227.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Age {
    /// The first month.
    pub min_months: u16,
    /// The last month included.
    pub max_months: u16,
    /// What the range was said of.
    pub basis: Basis,
}

/// What a fact was said of in the source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    /// Of the record itself.
    Offer,
    /// Of the unit that delivers it.
    Unit,
    /// Of everything in the strategy.
    Strategy,
}

/// Who can start it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Access {
    /// One turns up or calls oneself.
    #[serde(rename = "self")]
    OneSelf,
    /// Through the school or the daycare.
    ViaSchoolOrDaycare,
    /// Somebody refers.
    ByReferral,
    /// The authority decides.
    ByDecision,
}

/// A paragraph as the source writes it; old acts are not translated.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LegalBasis {
    /// `barnets-lov`, `serviceloven`, `sundhedsloven` …
    #[cfg_attr(feature = "schema", schemars(regex(pattern = crate::schema::SLUG)))]
    pub act: String,
    /// "§ 29 stk. 2".
    pub section: String,
}

impl LegalBasis {
    /// Whether the act no longer governs children: barnets lov has since 1 January 2024.
    pub fn is_old(&self) -> bool {
        self.act == "serviceloven"
    }
}

/// How to reach it, as printed in the source.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// Eight digits each.
    pub phone: Option<Vec<String>>,
    /// Mail address.
    pub email: Option<String>,
    /// Street and town.
    pub address: Option<String>,
    /// Opening hours in the source's terms.
    pub hours: Option<String>,
    /// Whose contact it is.
    pub basis: Basis,
}

/// Whether it can be used today.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Status {
    /// The state itself.
    pub state: State,
    /// For a plan: when, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = crate::schema::DAY_MONTH_OR_YEAR)))]
    pub planned_for: Option<String>,
    /// What else the source says of it.
    pub note: Option<LocalText>,
}

/// The state of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// The source describes it as existing, and the source is in force.
    Running,
    /// Existing in a strategy whose period is over.
    PeriodExpired,
    /// Intended only.
    Planned,
    /// A project with an end date that has passed.
    ProjectEnded,
    /// Only in the older VIVE text.
    Historic,
}

/// The place in a source document.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SourceReference {
    /// The document.
    pub document: SourceId,
    /// Its section.
    pub section: String,
    /// The fields that rest on this source alone.
    #[serde(rename = "for", default)]
    pub fields: Vec<String>,
}
