use serde::{Deserialize, Serialize};

use crate::{
    Access, Age, Audience, Catalogue, Kind, LocalText, MunicipalitySlug, NationalStep, OfferDefinition, OfferId, State,
    TopicId,
};

/// What a list shows of a record, and what the finder looks at. The build writes all of them into `overview.json`, so
/// that a visitor finds what every municipality has and loads only the whole records of the one that is opened.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OfferEntry {
    /// Also the address of its page.
    pub id: OfferId,
    /// Whose it is.
    pub municipality: MunicipalitySlug,
    /// Exactly as the source spells it.
    pub name: String,
    /// What it is.
    pub kind: Kind,
    /// Our reading on the national ladder.
    pub steps: Vec<NationalStep>,
    /// Who it is for.
    pub audience: Option<Vec<Audience>>,
    /// How old the child is.
    pub age: Option<Age>,
    /// What it is about.
    pub topics: Vec<TopicId>,
    /// Who can start it.
    pub access: Option<Vec<Access>>,
    /// Whether one may come without a name.
    pub anonymous: Option<bool>,
    /// Whether it can be used today.
    pub state: State,
    /// Whether a child or a family can use it.
    pub citizen_facing: bool,
    /// One or two sentences in our own words.
    pub summary: LocalText,
    /// Provider, partners, paragraphs and acts: searched, not shown.
    pub keywords: Vec<String>,
    /// Day of the last edit, `YYYY-MM-DD`.
    pub edited_on: String,
    /// Day on which a person in the municipality confirmed it.
    pub verified_on: Option<String>,
}

/// Reads the file of all entries a few lines at a time: the build writes one entry a line.
#[derive(Debug, Default)]
pub struct OverviewReader {
    is_whole: bool,
}

impl OverviewReader {
    /// The entries of the next lines.
    ///
    /// # Errors
    /// Where a line is no entry; the reader is not to be asked again.
    pub fn read(&mut self, lines: &str) -> Result<Vec<OfferEntry>, serde_json::Error> {
        let mut entries = Vec::new();
        for line in lines.lines() {
            self.is_whole = line == "]}";
            if !self.is_whole && !line.starts_with("{\"$schema\":") {
                entries.push(serde_json::from_str(line.trim_end_matches(','))?);
            }
        }
        Ok(entries)
    }

    /// Whether its last line has been read.
    pub fn is_whole(&self) -> bool {
        self.is_whole
    }
}

impl OfferEntry {
    /// The entry of a record; its provider is among the municipality's other records.
    pub fn new(offer: &OfferDefinition, records: &[OfferDefinition]) -> Self {
        let provider = offer.provider.as_ref().and_then(|id| records.iter().find(|record| record.id == *id));
        let provider = provider.map(|provider| provider.name.clone());
        let law = offer.legal_basis.iter().flatten().flat_map(|law| [law.section.clone(), law.act.clone()]);
        Self {
            id: offer.id.clone(),
            municipality: offer.municipality.clone(),
            name: offer.name.clone(),
            kind: offer.kind,
            steps: offer.steps.national.clone(),
            audience: offer.audience.clone(),
            age: offer.age,
            topics: offer.topics.clone(),
            access: offer.access.clone(),
            anonymous: offer.anonymous,
            state: offer.status.state,
            citizen_facing: offer.citizen_facing,
            summary: offer.summary.clone(),
            keywords: provider.into_iter().chain(offer.partners.iter().flatten().cloned()).chain(law).collect(),
            edited_on: offer.edited_on.clone(),
            verified_on: offer.verified_on.clone(),
        }
    }

    /// The lowest national step, where it has one.
    pub fn lowest_step(&self) -> Option<NationalStep> {
        self.steps.iter().min().copied()
    }

    /// Whether nobody has edited or confirmed it for more than a year. `today` is `YYYY-MM-DD`.
    pub fn is_old(&self, today: &str) -> bool {
        self.verified_on.as_deref().unwrap_or_default().max(self.edited_on.as_str()) < a_year_before(today).as_str()
    }
}

/// Empty, which is before every day, where today is no day.
pub(crate) fn a_year_before(today: &str) -> String {
    let year = today.get(..4).and_then(|year| year.parse::<u16>().ok()?.checked_sub(1));
    year.map_or_else(String::new, |year| format!("{year:04}{}", &today[4..]))
}

impl Catalogue {
    /// The entries of all its records.
    pub fn entries(&self) -> Vec<OfferEntry> {
        let municipalities = self.offers.chunk_by(|one, next| one.municipality == next.municipality);
        municipalities.flat_map(|records| records.iter().map(|offer| OfferEntry::new(offer, records))).collect()
    }
}

impl State {
    /// Not a plan, not ended. A strategy whose period is over still counts, and is shown as such.
    pub fn is_usable(self) -> bool {
        matches!(self, Self::Running | Self::PeriodExpired)
    }
}
