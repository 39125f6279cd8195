//! What a record knows of the form it answers.

use serde::{Deserialize, Serialize};

use crate::{Canonical, Language};

/// The codes of what a questionnaire says of itself; a value that is not among them is what it does not say.
macro_rules! coded {
    ($type:ty, $codes:expr) => {
        impl $type {
            /// The code in the questionnaire and in the export; none for what is not stated.
            pub fn code(self) -> Option<&'static str> {
                Self::codes().iter().find(|(known, _)| *known == self).map(|(_, code)| *code)
            }

            /// The first one whose code is one of those wanted.
            pub fn with_code(wanted: impl Fn(&str) -> bool) -> Option<Self> {
                Self::codes().iter().find(|(_, code)| wanted(code)).map(|(value, _)| *value)
            }

            /// The one with this code.
            pub fn from_code(code: &str) -> Option<Self> {
                Self::with_code(|known| known == code)
            }

            fn codes() -> &'static [(Self, &'static str)] {
                const { &$codes }
            }
        }
    };
}

/// The form as it was when the answers were begun. A later edition of the questionnaire does not change it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Form {
    /// Address and version.
    pub questionnaire: Canonical,
    /// The title shown on the device; neutral where the form is sensitive. May be empty.
    pub title: String,
    /// The language it was answered in.
    pub language: Language,
    /// What it is for.
    pub kind: Kind,
    /// Who answers it.
    pub respondent: Respondent,
    /// Whether the device should keep quiet about it.
    pub sensitivity: Sensitivity,
}

impl Form {
    /// What it is called on the screen: its title, and without one the last part of its address.
    pub fn name(&self) -> &str {
        if self.title.trim().is_empty() { self.questionnaire.name() } else { &self.title }
    }
}

/// What a questionnaire is for (`Questionnaire.code`, system `questionnaire-kind`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A citizen's own look at how things are.
    WellbeingCheck,
    /// The form at the end of a course; the only kind that is ticked for export beforehand.
    ClosingFeedback,
    /// A short check at a meeting on the way, of how things are and of the cooperation.
    CheckIn,
    /// How concerned a parent or a professional is, each for themselves.
    ConcernScale,
    /// A citizen's way to a unit: whom to call and what to say. Never a no.
    AccessCheck,
    /// A professional's view of how a child or a group is thriving.
    ProfessionalAssessment,
    /// A professional's notes before a talk or a meeting. Never a notification.
    WorkingPaper,
    /// An organisation's look at its own way of working.
    Organisation,
    /// The questions of the step guide.
    StepGuide,
    /// The questionnaire does not say.
    Unstated,
}

coded!(
    Kind,
    [
        (Self::WellbeingCheck, "wellbeing-check"),
        (Self::ClosingFeedback, "closing-feedback"),
        (Self::CheckIn, "check-in"),
        (Self::ConcernScale, "concern-scale"),
        (Self::AccessCheck, "access-check"),
        (Self::ProfessionalAssessment, "professional-assessment"),
        (Self::WorkingPaper, "working-paper"),
        (Self::Organisation, "organisation"),
        (Self::StepGuide, "step-guide"),
    ]
);

impl Kind {
    /// Whether its end says more than thanks, and is worth seeing again.
    pub fn has_result(self) -> bool {
        !matches!(self, Self::ClosingFeedback | Self::CheckIn | Self::Unstated)
    }
}

/// Who answers (`Questionnaire.code`, system `respondent`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Respondent {
    /// A child. A finished child's answer stays closed.
    Child,
    /// A young person.
    YoungPerson,
    /// A parent.
    Parent,
    /// Someone who worked together with the family and the unit.
    Partner,
    /// The municipality's own consultant.
    Consultant,
    /// Someone who meets children at work: in day care, at school, in health care.
    Professional,
    /// The questionnaire does not say.
    Unstated,
}

coded!(
    Respondent,
    [
        (Self::Child, "child"),
        (Self::YoungPerson, "young-person"),
        (Self::Parent, "parent"),
        (Self::Partner, "partner"),
        (Self::Consultant, "consultant"),
        (Self::Professional, "professional"),
    ]
);

/// Whether a form may be spoken of on the start page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sensitivity {
    /// It may be offered again on the start page.
    Ordinary,
    /// The start page never offers to resume it.
    Sensitive,
}
