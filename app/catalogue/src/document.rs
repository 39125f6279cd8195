//! What the search engine is told of the catalogue.

use search::{SearchDocument, SearchIndex, SearchSynonym, SearchTopic, TopicTranslations};

use crate::{Catalogue, OfferEntry, State, SynonymDefinition, TopicDefinition};

const DANISH: &str = "da";

impl Catalogue {
    /// What is searched of a record, with the words of its topics and the name of its municipality.
    pub fn document<'a>(&'a self, entry: &'a OfferEntry) -> SearchDocument<'a> {
        let municipality = self.municipality(&entry.municipality);
        SearchDocument {
            name: &entry.name,
            summary: entry.summary.danish(),
            topics: entry.topics.iter().filter_map(|id| self.topic(id)).map(TopicDefinition::in_danish).collect(),
            municipality: municipality.map_or(entry.municipality.as_str(), |municipality| &municipality.short_name),
            other: entry.keywords.iter().map(String::as_str).collect(),
            standing: entry.state.standing(),
        }
    }

    /// An index of no records yet, with the synonyms and what topics are called in other languages.
    pub fn empty_index(&self) -> SearchIndex {
        let mut index = SearchIndex::new(self.synonyms.iter().map(SynonymDefinition::in_danish));
        let translations: Vec<TopicTranslations> = self.topics.iter().map(TopicDefinition::translations).collect();
        index.translate(&translations);
        index
    }

    /// An index of all records; a record's number is its place in `offers`.
    pub fn search_index(&self) -> SearchIndex {
        let mut index = self.empty_index();
        index.add(self.entries().iter().map(|entry| self.document(entry)));
        index
    }
}

impl TopicDefinition {
    fn in_danish(&self) -> SearchTopic<'_> {
        SearchTopic { id: self.id.as_str(), name: self.name.danish(), synonyms: self.synonyms.get(DANISH).0 }
    }

    fn translations(&self) -> TopicTranslations<'_> {
        let is_foreign = |lang: &str| lang != DANISH;
        let synonyms = self.synonyms.iter().filter(|(lang, _)| is_foreign(lang));
        TopicTranslations {
            id: self.id.as_str(),
            names: self.name.iter().filter(|(lang, _)| is_foreign(lang)).collect(),
            synonyms: synonyms.flat_map(|(lang, all)| all.iter().map(move |text| (lang, text.as_str()))).collect(),
        }
    }
}

impl SynonymDefinition {
    /// As the search engine takes it in.
    pub fn in_danish(&self) -> SearchSynonym<'_> {
        SearchSynonym { words: self.words.get(DANISH).0, means: self.means.get(DANISH).0 }
    }
}

impl State {
    /// What is left of the score of what cannot be used today; an exact name still comes first.
    fn standing(self) -> f32 {
        match self {
            Self::Running => 1.0,
            Self::PeriodExpired => 0.97,
            Self::Planned => 0.8,
            Self::ProjectEnded | Self::Historic => 0.7,
        }
    }
}
