use super::SearchIndex;
use crate::{Catalogue, OfferEntry, State, TopicDefinition};

/// What is searched of one record. The index copies what it needs.
#[derive(Debug, Clone)]
pub struct SearchDocument<'a> {
    /// The name.
    pub name: &'a str,
    /// The description.
    pub summary: &'a str,
    /// The topics; their names and synonyms are searched.
    pub topics: Vec<&'a TopicDefinition>,
    /// The municipality's short name.
    pub municipality: &'a str,
    /// Provider, partners, acts and paragraphs.
    pub other: Vec<&'a str>,
    /// What cannot be used today sinks.
    pub state: State,
}

impl<'a> SearchDocument<'a> {
    /// Of a record's entry; the catalogue has the words of its topics and the name of its municipality.
    pub fn new(entry: &'a OfferEntry, catalogue: &'a Catalogue) -> Self {
        let municipality = catalogue.municipality(&entry.municipality);
        Self {
            name: &entry.name,
            summary: entry.summary.danish(),
            topics: entry.topics.iter().filter_map(|id| catalogue.topic(id)).collect(),
            municipality: municipality.map_or(entry.municipality.as_str(), |municipality| &municipality.short_name),
            other: entry.keywords.iter().map(String::as_str).collect(),
            state: entry.state,
        }
    }
}

impl Catalogue {
    /// An index of no records yet, with the synonyms and what topics are called in other languages.
    pub fn empty_index(&self) -> SearchIndex {
        let mut index = SearchIndex::new(&self.synonyms);
        index.translate(&self.topics);
        index
    }

    /// An index of all records; a record's number is its place in `offers`.
    pub fn search_index(&self) -> SearchIndex {
        let mut index = self.empty_index();
        index.add(self.entries().iter().map(|entry| SearchDocument::new(entry, self)));
        index
    }
}
