use crate::{Access, OfferDefinition, Stated};

/// What to know before calling, in the order of the call. All of it follows from what the record states.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CallNote {
    /// The number leads to those who have it.
    ReachesThem,
    /// The number is the municipality's: somebody puts one through.
    PutThrough,
    /// Whether one has to say one's name.
    Name(Stated),
    /// Ask what it takes, and when there is an answer.
    AskForDecision,
    /// Ask what happens next.
    AskWhatNext,
}

/// Who gets to know of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Disclosure {
    /// Whoever answers; one decides oneself what to say.
    WhoeverAnswers,
    /// It goes, or can go, through school or daycare.
    SchoolOrDaycare,
    /// Whoever refers.
    Referrer,
    /// The municipality's adviser, who decides.
    Authority,
    /// Ask what is written down and who can read it.
    AskWhatIsWritten,
    /// Who knows which child it is must act if the child is in danger; from the law.
    Duty,
}

impl OfferDefinition {
    /// What happens when somebody calls.
    pub fn call_notes(&self) -> [CallNote; 3] {
        let line = if self.has_number() { CallNote::ReachesThem } else { CallNote::PutThrough };
        let next = if self.is_decided() { CallNote::AskForDecision } else { CallNote::AskWhatNext };
        [line, CallNote::Name(self.anonymous.into()), next]
    }

    /// Who gets to know, as far as the record tells; the duty to notify always stays.
    pub fn disclosures(&self) -> Vec<Disclosure> {
        let parts = [
            (true, Disclosure::WhoeverAnswers),
            (self.opens(Access::ViaSchoolOrDaycare), Disclosure::SchoolOrDaycare),
            (self.opens(Access::ByReferral), Disclosure::Referrer),
            (self.is_decided(), Disclosure::Authority),
            (true, Disclosure::AskWhatIsWritten),
            (true, Disclosure::Duty),
        ];
        parts.into_iter().filter_map(|(holds, part)| holds.then_some(part)).collect()
    }
}
