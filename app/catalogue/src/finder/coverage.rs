use super::Finder;
use crate::{Catalogue, Facet, MunicipalitySlug, NationalStep, OfferEntry, Query, State, Stepless, Unknown};

/// How many municipalities are shown where nobody has chosen: what still can be read side by side.
const SHOWN: usize = 8;

/// Step × municipality: what the sources name where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coverage {
    /// One municipality each, in the order of the register.
    pub columns: Vec<CoverageColumn>,
    /// The shown municipalities together.
    pub together: CoverageColumn,
}

/// What one municipality has, or several together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CoverageColumn {
    /// Whose it is.
    pub municipalities: Vec<MunicipalitySlug>,
    cells: [CoverageCell; CoverageRow::ALL.len()],
}

/// A line of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CoverageRow {
    /// What stands on a national step.
    Step(NationalStep),
    /// What stands on none.
    WithoutStep,
    /// Everything, each record once, on however many steps it stands.
    Total,
}

/// One municipality on one step. No document says that something does *not* exist, so an empty cell means that the
/// source names nothing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct CoverageCell {
    /// What can be used today.
    pub usable: usize,
    /// What is only planned.
    pub planned: usize,
}

impl Coverage {
    /// Reads the pairs of the table's address: `kommune` chooses columns, the rest narrows. What means nothing here,
    /// steps and order among it, is ignored and named.
    pub fn query<'a>(
        pairs: impl IntoIterator<Item = (&'a str, &'a str)>,
        catalogue: &Catalogue,
    ) -> (Query, Vec<Unknown>) {
        let (narrowing, others): (Vec<_>, Vec<_>) = pairs
            .into_iter()
            .filter(|(_, value)| !value.is_empty())
            .partition(|(key, _)| !["trin", "sorter"].contains(key));
        let (query, mut unknown) = Query::of_address(narrowing, catalogue);
        unknown.extend(others.into_iter().map(Unknown::new));
        (query, unknown)
    }
}

impl CoverageColumn {
    /// The column's cell in that line.
    pub fn cell(&self, row: CoverageRow) -> CoverageCell {
        self.cells[row.place()]
    }

    /// The list behind the cell.
    pub fn list(&self, row: CoverageRow, query: &Query) -> Query {
        let query = Query { municipalities: self.municipalities.clone(), ..query.without(Facet::Step) };
        match row {
            CoverageRow::Step(step) => Query { steps: vec![step], ..query },
            CoverageRow::WithoutStep => Query { stepless: Stepless::Asked, ..query },
            CoverageRow::Total => query,
        }
    }

    fn new(municipalities: Vec<MunicipalitySlug>) -> Self {
        Self { municipalities, cells: Default::default() }
    }

    fn add(&mut self, entry: &OfferEntry) {
        if !self.municipalities.contains(&entry.municipality) {
            return;
        }
        for step in &entry.steps {
            self.cells[CoverageRow::Step(*step).place()].add(entry.state);
        }
        if entry.steps.is_empty() {
            self.cells[CoverageRow::WithoutStep.place()].add(entry.state);
        }
        self.cells[CoverageRow::Total.place()].add(entry.state);
    }
}

impl CoverageRow {
    /// From the lowest step to the total.
    pub const ALL: [Self; 8] = {
        let [one, two, three, four, five, six] = NationalStep::ALL;
        let step = Self::Step;
        [step(one), step(two), step(three), step(four), step(five), step(six), Self::WithoutStep, Self::Total]
    };

    fn place(self) -> usize {
        match self {
            Self::Step(step) => usize::from(step.number()) - 1,
            Self::WithoutStep => NationalStep::ALL.len(),
            Self::Total => NationalStep::ALL.len() + 1,
        }
    }
}

impl CoverageCell {
    fn add(&mut self, state: State) {
        match state {
            State::Running | State::PeriodExpired => self.usable += 1,
            State::Planned => self.planned += 1,
            State::ProjectEnded | State::Historic => {}
        }
    }
}

impl Finder<'_> {
    /// Step × municipality for what the query asks: age, topic, reader. Its steps do not count; its municipalities are
    /// the columns, or where it names none, the first that have something, and those whose documents name no offer.
    pub fn coverage(&self, query: &Query, today: &str) -> Coverage {
        let shown = self.shown(query);
        let mut columns: Vec<_> = shown.iter().map(|slug| CoverageColumn::new(vec![slug.clone()])).collect();
        let mut together = CoverageColumn::new(shown);
        for hit in self.find(&query.without(Facet::Municipality).without(Facet::Step), today).hits {
            for column in columns.iter_mut().chain([&mut together]) {
                column.add(hit.entry);
            }
        }
        Coverage { columns, together }
    }

    fn shown(&self, query: &Query) -> Vec<MunicipalitySlug> {
        let registered = self.catalogue.municipalities.iter();
        if query.municipalities.is_empty() {
            let told = registered.filter(|m| m.no_offers.is_some() || self.knows(&m.slug));
            return told.map(|m| m.slug.clone()).take(SHOWN).collect();
        }
        registered.map(|m| &m.slug).filter(|slug| query.municipalities.contains(slug)).cloned().collect()
    }
}
