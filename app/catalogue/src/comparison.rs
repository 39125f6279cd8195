use crate::{
    Access, Age, Audience, Basis, Contact, Kind, LegalBasis, LocalText, OfferDefinition, Plan, SourceReference, Status,
    Steps,
};

/// Records side by side, fact by fact.
#[derive(Debug, Clone, PartialEq)]
pub struct ComparisonView<'a> {
    /// One a column.
    pub offers: Vec<&'a OfferDefinition>,
    /// In the order to show them.
    pub rows: Vec<ComparisonRow<'a>>,
}

/// One fact of every record.
#[derive(Debug, Clone, PartialEq)]
pub struct ComparisonRow<'a> {
    /// Which.
    pub fact: ComparedFact,
    /// One for each record; `None` where its source does not say.
    pub values: Vec<Option<ComparedValue<'a>>>,
    /// How they stand to each other.
    pub agreement: Agreement,
}

/// How the values of a row stand to each other. A source that is silent neither agrees nor differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Agreement {
    /// All state the same.
    Alike,
    /// At least two state different things.
    Different,
    /// Those that state it agree, and at least one is silent.
    PartlyStated,
    /// No source says anything.
    NotStated,
}

/// What is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each is the field of `OfferDefinition`")]
pub enum ComparedFact {
    Kind,
    Status,
    Steps,
    Audience,
    Age,
    Access,
    Anonymous,
    Case,
    Duration,
    Partners,
    LegalBasis,
    Contact,
    Sources,
}

/// What one record states.
#[derive(Debug, Clone, Copy, PartialEq)]
#[expect(missing_docs, reason = "each is the field of `OfferDefinition`")]
pub enum ComparedValue<'a> {
    Kind(Kind, &'a LocalText),
    Status(&'a Status, Option<Plan<'a>>),
    Steps(&'a Steps),
    Audience(&'a [Audience]),
    Age(Age),
    Access(&'a [Access], Option<Basis>),
    Anonymous(bool),
    Case(bool),
    Duration(&'a LocalText),
    Partners(&'a [String]),
    LegalBasis(&'a [LegalBasis]),
    Contact(&'a Contact),
    Sources(&'a [SourceReference]),
}

impl ComparedFact {
    const ALL: [Self; 13] = [
        Self::Kind,
        Self::Status,
        Self::Steps,
        Self::Audience,
        Self::Age,
        Self::Access,
        Self::Anonymous,
        Self::Case,
        Self::Duration,
        Self::Partners,
        Self::LegalBasis,
        Self::Contact,
        Self::Sources,
    ];

    /// What a record states of it. `today` is `YYYY-MM-DD`.
    fn of<'a>(self, offer: &'a OfferDefinition, today: &str) -> Option<ComparedValue<'a>> {
        use ComparedValue as Value;
        match self {
            Self::Kind => Some(Value::Kind(offer.kind, &offer.summary)),
            Self::Status => Some(Value::Status(&offer.status, offer.plan(today))),
            Self::Steps => Some(Value::Steps(&offer.steps)),
            Self::Audience => offer.audience.as_deref().map(Value::Audience),
            Self::Age => offer.age.map(Value::Age),
            Self::Access => offer.access.as_deref().map(|access| Value::Access(access, offer.access_basis)),
            Self::Anonymous => offer.anonymous.map(Value::Anonymous),
            Self::Case => offer.creates_case.map(Value::Case),
            Self::Duration => offer.duration.as_ref().map(Value::Duration),
            Self::Partners => offer.partners.as_deref().map(Value::Partners),
            Self::LegalBasis => offer.legal_basis.as_deref().map(Value::LegalBasis),
            Self::Contact => offer.contact.as_ref().map(Value::Contact),
            Self::Sources => Some(Value::Sources(&offer.sources)),
        }
    }
}

impl ComparedValue<'_> {
    /// Whether both say the same: the order of a list, what a fact was said of and remarks do not count.
    fn agrees(self, other: Self) -> bool {
        match (self, other) {
            (Self::Status(one, _), Self::Status(two, _)) => {
                (one.state, &one.planned_for) == (two.state, &two.planned_for)
            }
            (Self::Steps(one), Self::Steps(two)) => same(&one.national, &two.national) && same(&one.local, &two.local),
            (Self::Audience(one), Self::Audience(two)) => same(one, two),
            (Self::Age(one), Self::Age(two)) => (one.min_months, one.max_months) == (two.min_months, two.max_months),
            (Self::Access(one, _), Self::Access(two, _)) => same(one, two),
            (Self::Partners(one), Self::Partners(two)) => same(one, two),
            (Self::LegalBasis(one), Self::LegalBasis(two)) => same(one, two),
            (Self::Sources(one), Self::Sources(two)) => same(one, two),
            (one, two) => one == two,
        }
    }
}

fn same<T: PartialEq>(one: &[T], two: &[T]) -> bool {
    one.len() == two.len() && one.iter().all(|item| two.contains(item))
}

impl<'a> ComparisonView<'a> {
    /// Lays records side by side. `today` is `YYYY-MM-DD`.
    pub fn of(offers: Vec<&'a OfferDefinition>, today: &str) -> Self {
        let rows = ComparedFact::ALL.map(|fact| {
            let values: Vec<_> = offers.iter().map(|offer| fact.of(offer, today)).collect();
            ComparisonRow { fact, agreement: agreement(&values), values }
        });
        Self { rows: rows.into(), offers }
    }
}

fn agreement(values: &[Option<ComparedValue>]) -> Agreement {
    let mut stated = values.iter().copied().flatten();
    let Some(first) = stated.next() else { return Agreement::NotStated };
    if !stated.all(|value| value.agrees(first)) {
        return Agreement::Different;
    }
    if values.contains(&None) { Agreement::PartlyStated } else { Agreement::Alike }
}
