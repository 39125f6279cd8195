use crate::{OfferDefinition, SourceReference};

/// What a source can be silent about. Silence is not a no.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Silence {
    /// Who it is for.
    Audience,
    /// How old the child is.
    Age,
    /// Who can begin it.
    Access,
    /// How long it takes.
    Duration,
    /// Who takes part.
    Partners,
    /// A telephone number.
    Number,
}

impl OfferDefinition {
    /// What the source does not say, in the order of the page.
    pub fn silences(&self) -> Vec<Silence> {
        let parts = [
            (self.audience.is_none(), Silence::Audience),
            (self.age.is_none(), Silence::Age),
            (self.access.is_none(), Silence::Access),
            (self.duration.is_none(), Silence::Duration),
            (self.partners.is_none(), Silence::Partners),
            (!self.has_number(), Silence::Number),
        ];
        parts.into_iter().filter_map(|(silent, what)| silent.then_some(what)).collect()
    }

    /// The source that this field rests on alone, where it is not the record's own. It may be older than the rest.
    pub fn rests_on(&self, field: &str) -> Option<&SourceReference> {
        self.sources.iter().find(|source| source.fields.iter().any(|named| named == field))
    }
}
