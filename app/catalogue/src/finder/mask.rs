use crate::{
    AgeBand, Catalogue, Choice, Facet, MunicipalitySlug, NationalStep, OfferEntry, Query, Stated, Stepless, TopicId,
    Unstated,
};

/// The values of one facet, a bit each; a facet has room for 127 of them.
pub(super) type Values = u128;

/// The bit of "the source does not say".
pub(super) const UNSTATED: Values = 1 << 127;

/// The facets that are masks: all but the text. The municipality comes first.
pub(super) const MASKED: [Facet; 8] = [
    Facet::Municipality,
    Facet::Step,
    Facet::Age,
    Facet::Topic,
    Facet::Audience,
    Facet::Access,
    Facet::Anonymous,
    Facet::State,
];

/// One mask a facet, in the order of [`MASKED`].
pub(super) type Masks = [Values; MASKED.len()];

/// What an entry says in each facet.
pub(super) fn of_entry(entry: &OfferEntry, catalogue: &Catalogue) -> Masks {
    MASKED.map(|facet| match facet {
        Facet::Text => 0,
        Facet::Municipality => municipality(catalogue, &entry.municipality),
        Facet::Step if entry.steps.is_empty() => UNSTATED,
        Facet::Step => steps(&entry.steps),
        Facet::Age => entry.age.map_or(UNSTATED, |age| {
            AgeBand::all()
                .filter(|band| band.months().0 <= age.max_months && age.min_months <= band.months().1)
                .fold(0, with_age)
        }),
        Facet::Topic => any(entry.topics.iter().map(|id| topic(catalogue, id))),
        Facet::Audience => entry.audience.as_ref().map_or(UNSTATED, |list| choices(list)),
        Facet::Access => entry.access.as_ref().map_or(UNSTATED, |list| choices(list)),
        Facet::Anonymous => choices(&[Stated::from(entry.anonymous)]),
        Facet::State => choices(&[entry.state]),
    })
}

/// What a query asks for, facet by facet: its row in the masks, and its values. What it does not ask for is left out.
pub(super) struct Wanted(Vec<(Facet, usize, Values)>);

/// The facets that a record does not fit.
pub(super) enum Failed {
    None,
    One(Facet),
    Several,
}

impl Wanted {
    pub(super) fn new(query: &Query, catalogue: &Catalogue) -> Self {
        let kept = if query.unstated == Unstated::Kept { UNSTATED } else { 0 };
        let active = query.active();
        let of = |facet| match facet {
            Facet::Text => 0,
            Facet::Municipality => any(query.municipalities.iter().map(|slug| municipality(catalogue, slug))),
            Facet::Step if query.stepless == Stepless::Asked => steps(&query.steps) | UNSTATED,
            Facet::Step => steps(&query.steps),
            Facet::Age => query.age.into_iter().fold(kept, with_age),
            Facet::Topic => any(query.topics.iter().map(|id| topic(catalogue, id))),
            Facet::Audience => choices(&query.audience) | kept,
            Facet::Access => choices(&query.access) | kept,
            Facet::Anonymous => choices(&query.anonymous),
            Facet::State => choices(&query.states),
        };
        let rows = MASKED.into_iter().enumerate().filter(|(_, facet)| active.contains(facet));
        Self(rows.map(|(row, facet)| (facet, row, of(facet))).collect())
    }

    pub(super) fn fits(&self, masks: &Masks) -> bool {
        self.0.iter().all(|&(_, row, wanted)| wanted & masks[row] != 0)
    }

    pub(super) fn failed(&self, masks: &Masks) -> Failed {
        let each = self.0.iter();
        let mut failed = each.filter_map(|&(facet, row, wanted)| (wanted & masks[row] == 0).then_some(facet));
        match (failed.next(), failed.next()) {
            (None, _) => Failed::None,
            (Some(facet), None) => Failed::One(facet),
            (Some(_), Some(_)) => Failed::Several,
        }
    }

    /// Whether a record is of a municipality that is not asked for.
    pub(super) fn is_elsewhere(&self, masks: &Masks) -> bool {
        let municipality = self.0.first().filter(|(facet, ..)| *facet == Facet::Municipality);
        municipality.is_some_and(|&(_, row, wanted)| wanted & masks[row] == 0)
    }

    /// In how many facets a record is in only because it does not say.
    pub(super) fn vague(&self, masks: &Masks) -> u32 {
        self.0.iter().map(|&(_, row, wanted)| u32::from(wanted & masks[row] == UNSTATED)).sum()
    }
}

fn any(bits: impl Iterator<Item = Values>) -> Values {
    bits.fold(0, |all, bit| all | bit)
}

/// A value that is not known has no bit, and so fits nothing.
fn place(index: Option<usize>) -> Values {
    index.and_then(|index| Values::checked_shl(1, u32::try_from(index).ok()?)).unwrap_or(0)
}

fn municipality(catalogue: &Catalogue, slug: &MunicipalitySlug) -> Values {
    place(catalogue.municipalities.iter().position(|known| known.slug == *slug))
}

fn topic(catalogue: &Catalogue, id: &TopicId) -> Values {
    place(catalogue.topics.iter().position(|known| known.id == *id))
}

fn steps(list: &[NationalStep]) -> Values {
    any(list.iter().map(|step| 1 << (step.number() - 1)))
}

fn with_age(mask: Values, band: AgeBand) -> Values {
    mask | 1 << band.years()
}

fn choices<T: Choice>(list: &[T]) -> Values {
    any(list.iter().map(|value| place(T::all().position(|known| known == *value))))
}
