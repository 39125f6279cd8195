use crate::{Finder, MunicipalitySlug, NationalStep, OfferEntry, Query, Reader, State};

/// The highest step that anybody is pointed to; above it the authority decides.
const HIGHEST: u8 = 2;

impl Query {
    /// The search for what a citizen can turn to without anybody's decision.
    pub fn within_reach(municipality: Option<&MunicipalitySlug>) -> Self {
        Self {
            municipalities: municipality.into_iter().cloned().collect(),
            steps: NationalStep::ALL.into_iter().filter(|step| step.number() <= HIGHEST).collect(),
            ..Self::default()
        }
    }

    /// The same for the child that a form was answered about. The form says in searches what its answers point to
    /// (`emne=angst&alder=7`): all their topics and steps, and the last age. Steps that nobody is pointed to do not count.
    #[must_use]
    pub fn about<'a>(self, searches: impl IntoIterator<Item = &'a str>) -> Self {
        let pairs = searches.into_iter().flat_map(|search| search.split('&')).filter_map(|pair| pair.split_once('='));
        let (said, _) = Self::from_pairs(pairs);
        let steps: Vec<_> = self.steps.iter().copied().filter(|step| said.steps.contains(step)).collect();
        Self { steps: if steps.is_empty() { self.steps } else { steps }, age: said.age, topics: said.topics, ..self }
    }

    /// The same for a professional, who is shown what families cannot begin themselves, and step by step, the lowest
    /// first. Nothing that is over or only planned.
    pub fn step_by_step(&self) -> Vec<Self> {
        let on = |step: &NationalStep| Self {
            steps: vec![*step],
            states: vec![State::Running, State::PeriodExpired],
            reader: Reader::Professional,
            ..self.clone()
        };
        self.steps.iter().map(on).collect()
    }
}

impl<'a> Finder<'a> {
    /// Where a citizen can begin: what is said to be anonymous first, then what is about one of the topics, the lowest step
    /// first; all of it running today, and for that age or not saying for which.
    /// A strategy whose period is over counts only for its anonymous counselling, which every municipality has to have.
    pub fn where_to_begin(&self, query: &Query, today: &str) -> Vec<&'a OfferEntry> {
        let is_anonymous = |entry: &OfferEntry| entry.anonymous == Some(true);
        let is_about = |entry: &OfferEntry| entry.topics.iter().any(|topic| query.topics.contains(topic));
        let whatever = Query { topics: Vec::new(), ..query.clone() };
        let found = self.find(&whatever, today).hits.into_iter().map(|hit| hit.entry);
        let mut entries: Vec<_> = found
            .filter(|entry| entry.state == State::Running || (entry.state.is_usable() && is_anonymous(entry)))
            .collect();
        entries.sort_by_key(|entry| (!is_anonymous(entry), !is_about(entry), entry.lowest_step()));
        entries
    }
}
