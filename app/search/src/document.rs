/// What is searched of one record. The index copies what it needs.
#[derive(Debug, Clone)]
pub struct SearchDocument<'a> {
    /// The name.
    pub name: &'a str,
    /// The description.
    pub summary: &'a str,
    /// The topics; their names and synonyms are searched.
    pub topics: Vec<SearchTopic<'a>>,
    /// The municipality's short name.
    pub municipality: &'a str,
    /// Provider, partners, acts and paragraphs.
    pub other: Vec<&'a str>,
    /// What is left of its score, 0 to 1: what cannot be used today sinks.
    pub standing: f32,
}

/// What is searched of a topic in Danish.
#[derive(Debug, Clone, Copy)]
pub struct SearchTopic<'a> {
    /// `angst` …
    pub id: &'a str,
    /// As shown.
    pub name: &'a str,
    /// What people type instead.
    pub synonyms: &'a [String],
}

/// What a topic is called in other languages than Danish, each text with its language.
#[derive(Debug, Clone)]
pub struct TopicTranslations<'a> {
    /// `angst` …
    pub id: &'a str,
    /// As shown.
    pub names: Vec<(&'a str, &'a str)>,
    /// What people type instead.
    pub synonyms: Vec<(&'a str, &'a str)>,
}

/// What people say, and the words that the records have for it, in Danish. It holds in one direction.
#[derive(Debug, Clone, Copy)]
pub struct SearchSynonym<'a> {
    /// Words or short phrases that people type.
    pub words: &'a [String],
    /// Single words to search for as well, as the screen shows them.
    pub means: &'a [String],
}
