use serde::Deserialize;

use crate::{LadderId, LocalText, MunicipalitySlug, SourceId};

/// A fact from outside the five documents; shown as unchecked until a person has checked it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// The fact; `None` where we are not sure.
    pub value: Option<String>,
    /// Where it comes from.
    pub source: Option<String>,
    /// Day on which a person checked it.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = crate::schema::DAY)))]
    pub verified_on: Option<String>,
}

/// A municipality and how to reach it.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MunicipalityDefinition {
    /// In addresses.
    pub slug: MunicipalitySlug,
    /// The official three-digit code.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = crate::schema::OFFICIAL_CODE)))]
    pub code: String,
    /// "Aabenraa Kommune".
    pub name: String,
    /// "Aabenraa".
    pub short_name: String,
    /// The region it lies in.
    pub region: String,
    /// Switchboard.
    pub main_number: Fact,
    /// Its own site.
    pub website: Fact,
    /// Where a report of concern goes.
    pub notify: Notify,
    /// Outside office hours.
    pub social_emergency: SocialEmergency,
    /// Address of its accessibility statement.
    pub accessibility_statement: Fact,
    /// Its documents.
    pub documents: Vec<SourceId>,
    /// Its own ladder.
    pub ladder: Option<LadderId>,
    /// Said on screen where the documents name no offer.
    pub no_offers: Option<LocalText>,
    /// What the strategy stands for, where it names principles instead of offers.
    pub principles: Option<Vec<LocalText>>,
    /// Public keys that answers can be encrypted to; whoever holds one of the secret halves can open them. Missing where the municipality has
    /// made none known.
    #[serde(default)]
    pub recipients: Vec<RecipientFact>,
}

/// A public key of a municipality, for `age`. Only public keys stand in a data file.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RecipientFact {
    /// `age1…`
    #[cfg_attr(feature = "schema", schemars(regex(pattern = crate::schema::RECIPIENT)))]
    pub key: String,
    /// Where the key comes from.
    pub source: String,
    /// Day on which a person compared its fingerprint with the municipality.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = crate::schema::DAY)))]
    pub verified_on: Option<String>,
}

/// Where a report of concern goes.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Notify {
    /// Telephone number.
    pub number: Fact,
    /// Web address.
    pub address: Fact,
    /// What to know.
    pub note: Option<LocalText>,
}

/// The municipality's duty outside office hours.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SocialEmergency {
    /// Telephone number.
    pub number: Fact,
    /// What to say when calling.
    pub note: LocalText,
}

/// A national line.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct HelplineDefinition {
    /// `boernetelefonen` …
    #[cfg_attr(feature = "schema", schemars(regex(pattern = crate::schema::SLUG)))]
    pub id: String,
    /// Its name.
    pub name: String,
    /// As dialled, with spaces for reading.
    pub number: String,
    /// What it is for.
    pub kind: HelplineKind,
    /// Whether a child can use it alone.
    pub for_children: bool,
    /// `phone`, `chat`, `sms` …
    pub channels: Vec<String>,
    /// When it answers; `None` where we are not sure.
    pub hours: Option<LocalText>,
    /// One plain sentence.
    pub about: LocalText,
    /// Its site.
    pub website: Option<String>,
    /// Where the facts come from.
    pub source: String,
    /// Day on which a person checked it.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = crate::schema::DAY)))]
    pub verified_on: Option<String>,
}

/// What a national line is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum HelplineKind {
    /// Life is in danger.
    Danger,
    /// The social emergency service.
    SocialEmergency,
    /// For children and young people.
    ChildLine,
    /// Thoughts of suicide.
    Suicide,
    /// Violence at home.
    Violence,
}
