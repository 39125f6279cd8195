use super::Finder;
use crate::{MunicipalitySlug, NationalStep, OfferEntry, Query, Reader, TopicDefinition};

/// What one municipality has on a topic.
#[derive(Debug, Clone, PartialEq)]
pub struct TopicGroup<'a> {
    /// Whose it is.
    pub municipality: &'a MunicipalitySlug,
    /// What can be used today, the lowest step first; empty where the documents name nothing.
    pub entries: Vec<&'a OfferEntry>,
}

impl TopicDefinition {
    /// Who looks for it.
    pub fn reader(&self) -> Reader {
        if self.for_citizens { Reader::Citizen } else { Reader::Professional }
    }
}

impl<'a> Finder<'a> {
    /// What there is on a topic, municipality by municipality: one's own first, then those that have something.
    pub fn on_topic(
        &self,
        topic: &TopicDefinition,
        own: Option<&MunicipalitySlug>,
        today: &str,
    ) -> Vec<TopicGroup<'a>> {
        let query = Query { topics: vec![topic.id.clone()], reader: topic.reader(), ..Query::default() };
        let hits = self.find(&query, today).hits;
        let of = |municipality: &MunicipalitySlug| {
            let entries = hits.iter().map(|hit| hit.entry);
            let mut entries: Vec<_> =
                entries.filter(|entry| entry.municipality == *municipality && entry.state.is_usable()).collect();
            entries.sort_by_key(|entry| entry.lowest_step().map_or(u8::MAX, NationalStep::number));
            entries
        };
        let municipalities = self.catalogue.municipalities.iter().map(|m| &m.slug);
        let mut groups: Vec<_> =
            municipalities.map(|municipality| TopicGroup { municipality, entries: of(municipality) }).collect();
        groups.sort_by_key(|group| (own != Some(group.municipality), group.entries.is_empty()));
        groups
    }
}
