//! The addresses of the code systems and extensions that the engine knows.

/// The code system of a display item's part in the form ([`DISPLAY_CATEGORY`]).
pub const ITEM_PART: &str = "https://indsatstrappen.dk/fhir/CodeSystem/item-part";
/// FHIR's extension for what a display item is there for; `item.code` is not allowed on it (que-3).
pub const DISPLAY_CATEGORY: &str = "http://hl7.org/fhir/StructureDefinition/questionnaire-displayCategory";
/// The code system of what a questionnaire is (`Questionnaire.code`): `wellbeing-check`, `working-paper` …, and `sensitive` beside it.
pub const QUESTIONNAIRE_KIND: &str = "https://indsatstrappen.dk/fhir/CodeSystem/questionnaire-kind";
/// The code system of whom a questionnaire is for (`Questionnaire.code`).
pub const RESPONDENT: &str = "https://indsatstrappen.dk/fhir/CodeSystem/respondent";

pub(crate) const SCORE: &str = "https://indsatstrappen.dk/fhir/StructureDefinition/score";
pub(crate) const CHILD_DISPLAY: &str = "https://indsatstrappen.dk/fhir/StructureDefinition/child-display";
pub(crate) const FREE_TEXT_PRIVACY: &str = "https://indsatstrappen.dk/fhir/StructureDefinition/free-text-privacy";
pub(crate) const GOAL: &str = "https://indsatstrappen.dk/fhir/StructureDefinition/goal";

pub(crate) const MIN_VALUE: &str = "http://hl7.org/fhir/StructureDefinition/minValue";
pub(crate) const MAX_VALUE: &str = "http://hl7.org/fhir/StructureDefinition/maxValue";
pub(crate) const MIN_LENGTH: &str = "http://hl7.org/fhir/StructureDefinition/minLength";
pub(crate) const MAX_DECIMAL_PLACES: &str = "http://hl7.org/fhir/StructureDefinition/maxDecimalPlaces";
pub(crate) const MIN_QUANTITY: &str = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-minQuantity";
pub(crate) const MAX_QUANTITY: &str = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-maxQuantity";
pub(crate) const UNIT: &str = "http://hl7.org/fhir/StructureDefinition/questionnaire-unit";
pub(crate) const UNIT_OPTION: &str = "http://hl7.org/fhir/StructureDefinition/questionnaire-unitOption";
pub(crate) const HIDDEN: &str = "http://hl7.org/fhir/StructureDefinition/questionnaire-hidden";
pub(crate) const ENTRY_FORMAT: &str = "http://hl7.org/fhir/StructureDefinition/entryFormat";
pub(crate) const REGEX: &str = "http://hl7.org/fhir/StructureDefinition/regex";
pub(crate) const MIN_OCCURS: &str = "http://hl7.org/fhir/StructureDefinition/questionnaire-minOccurs";
pub(crate) const MAX_OCCURS: &str = "http://hl7.org/fhir/StructureDefinition/questionnaire-maxOccurs";
pub(crate) const OPTION_EXCLUSIVE: &str = "http://hl7.org/fhir/StructureDefinition/questionnaire-optionExclusive";
pub(crate) const ITEM_CONTROL: &str = "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl";
pub(crate) const SUPPORT_LINK: &str = "http://hl7.org/fhir/StructureDefinition/questionnaire-supportLink";
pub(crate) const ITEM_WEIGHT: &str = "http://hl7.org/fhir/StructureDefinition/itemWeight";
pub(crate) const ORDINAL_VALUE: &str = "http://hl7.org/fhir/StructureDefinition/ordinalValue";
pub(crate) const TRANSLATION: &str = "http://hl7.org/fhir/StructureDefinition/translation";
/// Holds what a person typed where it could not be read as the element's own type.
pub(crate) const ORIGINAL_TEXT: &str = "http://hl7.org/fhir/StructureDefinition/originalText";
