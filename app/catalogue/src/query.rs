use crate::{AgeBand, MunicipalitySlug, NationalStep, Stated, TopicId};

/// What a person looks for. It stands in the address; it is never an answer.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Query {
    /// `q`: what they typed.
    pub text: String,
    /// `kommune`, several.
    pub municipalities: Vec<MunicipalitySlug>,
    /// `trin`, several, national.
    pub steps: Vec<NationalStep>,
    /// `alder`, in years.
    pub age: Option<AgeBand>,
    /// `emne`, several.
    pub topics: Vec<TopicId>,
    /// `anonym`, several.
    pub anonymous: Vec<Stated>,
    /// `for=fagperson`: also what is not for citizens.
    pub reader: Reader,
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

impl Query {
    /// Reads the pairs of an address, already decoded.
    pub fn from_pairs<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> (Self, Vec<Unknown>) {
        let mut query = Self::default();
        let mut unknown = Vec::new();
        for (key, value) in pairs {
            if !value.is_empty() && query.set(key, value).is_none() {
                unknown.push(Unknown { key: key.to_owned(), value: value.to_owned() });
            }
        }
        (query, unknown)
    }

    fn set(&mut self, key: &str, value: &str) -> Option<()> {
        match key {
            "q" => value.clone_into(&mut self.text),
            "kommune" => add(&mut self.municipalities, MunicipalitySlug::new(value)),
            "trin" => add(&mut self.steps, NationalStep::try_from(value.parse::<u8>().ok()?).ok()?),
            "alder" => self.age = Some(AgeBand::from_years(value.parse().ok()?)?),
            "emne" => add(&mut self.topics, TopicId::new(value)),
            "anonym" => add(&mut self.anonymous, Stated::from_slug(value)?),
            "for" => self.reader = (value == "fagperson").then_some(Reader::Professional)?,
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
        pairs.extend(self.age.map(|age| ("alder", age.years().to_string())));
        pairs.extend(self.topics.iter().map(|topic| ("emne", topic.to_string())));
        pairs.extend(self.anonymous.iter().map(|stated| ("anonym", stated.slug().to_owned())));
        if self.reader == Reader::Professional {
            pairs.push(("for", "fagperson".to_owned()));
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
            Facet::Step => query.steps.clear(),
            Facet::Age => query.age = None,
            Facet::Topic => query.topics.clear(),
            Facet::Anonymous => query.anonymous.clear(),
        }
        query
    }

    /// The facets that are set.
    pub fn active(&self) -> Vec<Facet> {
        Facet::ALL.into_iter().filter(|&facet| self.without(facet) != *self).collect()
    }
}

/// What one can narrow by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Facet {
    /// The search text.
    Text,
    /// Municipality.
    Municipality,
    /// National step.
    Step,
    /// The child's age.
    Age,
    /// Topic.
    Topic,
    /// Whether one may come without a name.
    Anonymous,
}

impl Facet {
    /// All of them.
    pub const ALL: [Self; 6] = [Self::Text, Self::Municipality, Self::Step, Self::Age, Self::Topic, Self::Anonymous];
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
            ("alder", "15"),
            ("anonym", "ja"),
            ("for", "fagperson"),
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
