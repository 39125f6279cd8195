use crate::{
    Access, AgeBand, Audience, Catalogue, Choice, Facet, MunicipalitySlug, NationalStep, Sort, State, Stated, Stepless,
    TopicId, Unstated,
};

/// What a person looks for. It stands in the address; it is never an answer.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Query {
    /// `q`: what they typed.
    pub text: String,
    /// `kommune`, several.
    pub municipalities: Vec<MunicipalitySlug>,
    /// `trin`, several, national.
    pub steps: Vec<NationalStep>,
    /// `trin=uden`: what stands on no national step.
    pub stepless: Stepless,
    /// `alder`, in years.
    pub age: Option<AgeBand>,
    /// `emne`, several.
    pub topics: Vec<TopicId>,
    /// `anonym`, several.
    pub anonymous: Vec<Stated>,
    /// `for`, several.
    pub audience: Vec<Audience>,
    /// `adgang`, several.
    pub access: Vec<Access>,
    /// `status`, several.
    pub states: Vec<State>,
    /// `for=fagperson`: also what is not for citizens.
    pub reader: Reader,
    /// `uoplyst`: whether what does not state age, audience or access stays in.
    pub unstated: Unstated,
    /// `sorter`
    pub sort: Sort,
}

/// Who looks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Reader {
    /// Sees what a child or a family can use.
    #[default]
    Citizen,
    /// Sees methods, forums and actors too.
    Professional,
}

/// A part of an address that means nothing here; ignored, and named on screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unknown {
    /// The facet.
    pub key: String,
    /// Its value.
    pub value: String,
}

impl Unknown {
    pub(crate) fn new((key, value): (&str, &str)) -> Self {
        Self { key: key.to_owned(), value: value.to_owned() }
    }
}

impl Query {
    /// Reads the pairs of a page's address. A municipality or a topic that no register names means nothing there.
    pub fn of_address<'a>(
        pairs: impl IntoIterator<Item = (&'a str, &'a str)>,
        catalogue: &Catalogue,
    ) -> (Self, Vec<Unknown>) {
        let is_registered = |&(key, value): &(&str, &str)| match key {
            "kommune" => catalogue.municipality(&MunicipalitySlug::new(value)).is_some(),
            "emne" => catalogue.topics.iter().any(|topic| topic.id.as_str() == value),
            _ => true,
        };
        let (registered, strange): (Vec<_>, Vec<_>) =
            pairs.into_iter().filter(|(_, value)| !value.is_empty()).partition(is_registered);
        let (query, mut unknown) = Self::from_pairs(registered);
        unknown.extend(strange.into_iter().map(Unknown::new));
        (query, unknown)
    }

    /// Reads pairs, already decoded.
    pub fn from_pairs<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> (Self, Vec<Unknown>) {
        let mut query = Self::default();
        let mut unknown = Vec::new();
        for (key, value) in pairs {
            if !value.is_empty() && query.set(key, value).is_none() {
                unknown.push(Unknown::new((key, value)));
            }
        }
        (query, unknown)
    }

    fn set(&mut self, key: &str, value: &str) -> Option<()> {
        match key {
            "q" => value.clone_into(&mut self.text),
            "kommune" => add(&mut self.municipalities, MunicipalitySlug::new(value)),
            "trin" if value == STEPLESS => self.stepless = Stepless::Asked,
            "trin" => add(&mut self.steps, NationalStep::try_from(value.parse::<u8>().ok()?).ok()?),
            "alder" => self.age = Some(AgeBand::from_years(value.parse().ok()?)?),
            "emne" => add(&mut self.topics, TopicId::new(value)),
            "anonym" => add(&mut self.anonymous, Stated::from_slug(value)?),
            "for" if value == PROFESSIONAL => self.reader = Reader::Professional,
            "for" => add(&mut self.audience, Audience::from_slug(value)?),
            "adgang" => add(&mut self.access, Access::from_slug(value)?),
            "status" => add(&mut self.states, State::from_slug(value)?),
            "uoplyst" => self.unstated = Unstated::from_slug(value)?,
            "sorter" => self.sort = Sort::from_slug(value)?,
            _ => return None,
        }
        Some(())
    }

    /// The pairs of its address, in a fixed order; nothing for what is not set.
    pub fn to_pairs(&self) -> Vec<(&'static str, String)> {
        let mut pairs = Vec::new();
        if !self.text.trim().is_empty() {
            pairs.push(("q", self.text.trim().to_owned()));
        }
        pairs.extend(self.municipalities.iter().map(|slug| ("kommune", slug.to_string())));
        pairs.extend(self.steps.iter().map(|step| ("trin", step.to_string())));
        if self.stepless == Stepless::Asked {
            pairs.push(("trin", STEPLESS.to_owned()));
        }
        pairs.extend(self.age.map(|age| ("alder", age.years().to_string())));
        pairs.extend(self.topics.iter().map(|topic| ("emne", topic.to_string())));
        pairs.extend(slugs("anonym", &self.anonymous));
        pairs.extend(slugs("adgang", &self.access));
        pairs.extend(slugs("status", &self.states));
        pairs.extend(slugs("for", &self.audience));
        if self.reader == Reader::Professional {
            pairs.push(("for", PROFESSIONAL.to_owned()));
        }
        if self.unstated != Unstated::default() {
            pairs.push(("uoplyst", self.unstated.slug().to_owned()));
        }
        if self.sort != Sort::default() {
            pairs.push(("sorter", self.sort.slug().to_owned()));
        }
        pairs
    }

    /// The same without one facet; the text counts as one.
    #[must_use]
    pub fn without(&self, facet: Facet) -> Self {
        let mut query = self.clone();
        match facet {
            Facet::Text => query.text.clear(),
            Facet::Municipality => query.municipalities.clear(),
            Facet::Step => {
                query.steps.clear();
                query.stepless = Stepless::NotAsked;
            }
            Facet::Age => query.age = None,
            Facet::Topic => query.topics.clear(),
            Facet::Audience => query.audience.clear(),
            Facet::Access => query.access.clear(),
            Facet::Anonymous => query.anonymous.clear(),
            Facet::State => query.states.clear(),
        }
        query
    }

    /// The facets that are set.
    pub fn active(&self) -> Vec<Facet> {
        Facet::ALL.into_iter().filter(|&facet| self.without(facet) != *self).collect()
    }
}

/// The reader's value of `for`; the other values are audiences.
const PROFESSIONAL: &str = "fagperson";

/// The value of `trin` for what stands on no step.
const STEPLESS: &str = "uden";

fn slugs<T: Choice>(key: &'static str, list: &[T]) -> impl Iterator<Item = (&'static str, String)> {
    list.iter().map(move |value| (key, value.slug().to_owned()))
}

fn add<T: PartialEq>(list: &mut Vec<T>, value: T) {
    if !list.contains(&value) {
        list.push(value);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_survives_the_round_trip() {
        let pairs = [
            ("q", "angst"),
            ("kommune", "faxe"),
            ("trin", "1"),
            ("trin", "2"),
            ("trin", "uden"),
            ("alder", "15"),
            ("anonym", "ja"),
            ("adgang", "selv"),
            ("status", "i-gang"),
            ("for", "gravid"),
            ("for", "fagperson"),
            ("uoplyst", "nej"),
            ("sorter", "navn"),
        ];
        let (query, unknown) = Query::from_pairs(pairs);
        assert!(unknown.is_empty());
        let back: Vec<_> = query.to_pairs();
        assert_eq!(back.iter().map(|(k, v)| (*k, v.as_str())).collect::<Vec<_>>(), pairs);
    }

    #[test]
    fn what_means_nothing_is_named_and_ignored() {
        let (query, unknown) =
            Query::from_pairs([("trin", "9"), ("alder", "x"), ("farve", "rød"), ("anonym", "maaske")]);
        assert_eq!(query, Query::default());
        assert_eq!(unknown.len(), 4);
    }

    #[test]
    fn a_facet_can_be_lifted() {
        let (query, _) = Query::from_pairs([("q", "angst"), ("trin", "6")]);
        assert_eq!(query.active(), [Facet::Text, Facet::Step]);
        assert_eq!(query.without(Facet::Step).active(), [Facet::Text]);
    }
}
