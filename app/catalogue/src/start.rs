use crate::{Access, Kind, NationalStep, OfferDefinition};

/// The lowest national step on which the authority decides; from the law, not from the documents.
const FIRST_DECIDED_STEP: u8 = 3;

/// A thing to do to get started, where the record itself has no steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StartStep {
    /// It belongs to professionals' work; no family asks for it.
    PartOfWork,
    /// Say it to the teacher or to the staff of the daycare: it begins there.
    TellSchoolOrDaycare,
    /// Call the number that the source prints.
    Call,
    /// Write to the address that the source prints; it prints no number.
    Write,
    /// The source prints neither: call the municipality and ask for it by name.
    AskMunicipality,
    /// School or daycare can help on the way as well.
    OrThroughSchoolOrDaycare,
    /// Ask whether it is there: the source is no proof that it is today.
    AskWhetherItExists,
    /// Somebody has to refer; ask who can.
    AskWhoRefers,
    /// The municipality decides; ask for its advisers.
    AskAdvisers,
}

impl OfferDefinition {
    /// What to do, in order, derived from access, contact and state.
    pub fn start_steps(&self) -> Vec<StartStep> {
        if !self.citizen_facing {
            return vec![StartStep::PartOfWork, self.first_contact()];
        }
        let begins_at_school = self.opens(Access::ViaSchoolOrDaycare) && !self.opens(Access::OneSelf);
        let steps = [
            (begins_at_school, StartStep::TellSchoolOrDaycare),
            (true, self.first_contact()),
            (self.opens(Access::ViaSchoolOrDaycare) && !begins_at_school, StartStep::OrThroughSchoolOrDaycare),
            (self.status.state != crate::State::Running, StartStep::AskWhetherItExists),
            (self.opens(Access::ByReferral), StartStep::AskWhoRefers),
            (self.is_decided(), StartStep::AskAdvisers),
        ];
        steps.into_iter().filter_map(|(holds, step)| holds.then_some(step)).collect()
    }

    /// Whether a family can begin it today, as far as the source tells.
    pub fn can_be_started(&self) -> bool {
        self.citizen_facing && self.status.state.is_usable()
    }

    /// Whether the source prints a number for it.
    pub fn has_number(&self) -> bool {
        self.contact.as_ref().is_some_and(|contact| contact.phone.as_ref().is_some_and(|numbers| !numbers.is_empty()))
    }

    /// Whether it is the authority's to give: said by the source, or by the step it stands on.
    pub fn is_decided(&self) -> bool {
        let lowest = self.steps.national.iter().min().copied().map_or(0, NationalStep::number);
        self.opens(Access::ByDecision) || self.kind == Kind::Placement || lowest >= FIRST_DECIDED_STEP
    }

    /// Whether the source says that this is a way in.
    pub fn opens(&self, way: Access) -> bool {
        self.access.as_ref().is_some_and(|ways| ways.contains(&way))
    }

    fn first_contact(&self) -> StartStep {
        let writes = self.contact.as_ref().is_some_and(|contact| contact.email.is_some());
        match (self.has_number(), writes) {
            (true, _) => StartStep::Call,
            (false, true) => StartStep::Write,
            (false, false) => StartStep::AskMunicipality,
        }
    }
}
