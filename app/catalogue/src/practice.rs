use serde::Deserialize;

use crate::{LegalBasis, LocalText, LocalTexts, OfferId, PracticeSlug, SourceReference};

/// How a municipality works, as the source describes it: inspiration for professionals, never an offer.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PracticeDefinition {
    /// Also the address of its page.
    pub slug: PracticeSlug,
    /// Whose practice it is, by its name: most are not among the municipalities of the catalogue.
    pub municipality: String,
    /// What it is about, in our own words.
    pub title: LocalText,
    /// The area that the source places it in.
    pub area: PracticeArea,
    /// Two or three sentences in our own words.
    pub summary: LocalText,
    /// Who it is for.
    pub target_group: Option<LocalText>,
    /// What they do, in order.
    pub doing: LocalTexts,
    /// Who takes part, and how it is organised.
    pub participants: LocalTexts,
    /// Methods, as the source names them.
    pub methods: Option<Vec<String>>,
    /// The numbers that describe it.
    pub key_figures: Vec<KeyFigure>,
    /// Paragraphs as the source writes them.
    pub legal_basis: Option<Vec<LegalBasis>>,
    /// What the municipality has decided for itself, and what holds nowhere else because of it.
    pub own_rules: Option<LocalTexts>,
    /// What those who work with it tell of it.
    pub experiences: LocalTexts,
    /// What the source says about whether it works.
    pub evidence: LocalText,
    /// The same municipality's records that it describes.
    pub offers: Vec<OfferId>,
    /// Look-alikes in other municipalities; different things all the same.
    pub similar: Vec<OfferId>,
    /// Where it stands.
    pub sources: Vec<SourceReference>,
    /// Day of the last edit, `YYYY-MM-DD`.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = crate::schema::DAY)))]
    pub edited_on: String,
}

/// The four areas by which the VIVE catalogue orders its examples.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum PracticeArea {
    /// Myndighedsområdet: those who decide.
    Authority,
    /// Udførerområdet: those who deliver.
    Provider,
    /// Almenområdet: daycare, school, health visitors.
    GeneralArea,
    /// Samarbejde og koordinering, across the three.
    Cooperation,
}

impl PracticeArea {
    /// All four, in the order of the catalogue.
    pub const ALL: [Self; 4] = [Self::Authority, Self::Provider, Self::GeneralArea, Self::Cooperation];
}

/// A number with what it counts.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct KeyFigure {
    /// What it counts.
    pub label: LocalText,
    /// As the source writes it: "837", "højst 12 kontakter".
    pub value: String,
    /// The section it stands in.
    pub section: String,
}
