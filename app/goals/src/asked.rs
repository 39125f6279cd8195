//! A question whose answers are counted: a goal's own, or one that is only shown beside the goals.

use catalogue::LocalText;
use responses::Respondent;
use serde::Deserialize;

use crate::{GoalDefinition, Measure, Speakers};

/// What else is asked: a question without a target. Its answers are counted one by one, and no figure is made of them.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Also {
    /// What is asked, in few words: editions of a form ask it in words of their own.
    pub title: LocalText,
    /// The last part of the questionnaire's address; the goal's where it is not said.
    pub form: Option<String>,
    /// Whose answers count; those of the goal where it is not said.
    #[cfg_attr(feature = "schema", schemars(with = "Option<Vec<String>>"))]
    pub respondents: Option<Vec<Respondent>>,
    /// The question.
    pub link_id: String,
    /// The columns that answers are counted in: a share without `counted`, or the bands of a scale.
    pub measure: Measure,
    /// Whether every edition of the form asks it. Where not, a missing answer says nothing, and their number is not shown.
    #[serde(default = "yes")]
    pub asked_of_all: bool,
    /// How it is to be read, where that is not plain.
    pub reading: Option<LocalText>,
}

fn yes() -> bool {
    true
}

/// A question, and who is heard on it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Asked {
    pub(crate) speakers: Speakers,
    pub(crate) link_id: String,
    pub(crate) measure: Measure,
    pub(crate) of_all: bool,
}

impl Also {
    /// Those whose answers it counts, where it stands at this goal.
    pub fn speakers(&self, goal: &GoalDefinition) -> Speakers {
        let of_goal = goal.speakers();
        Speakers {
            form: self.form.clone().unwrap_or(of_goal.form),
            respondents: self.respondents.clone().unwrap_or(of_goal.respondents),
            period: of_goal.period,
        }
    }

    pub(crate) fn asked(&self, goal: &GoalDefinition) -> Asked {
        Asked {
            speakers: self.speakers(goal),
            link_id: self.link_id.clone(),
            measure: self.measure.clone(),
            of_all: self.asked_of_all,
        }
    }
}

impl GoalDefinition {
    pub(crate) fn asked(&self) -> Asked {
        Asked { speakers: self.speakers(), link_id: self.link_id.clone(), measure: self.measure.clone(), of_all: true }
    }
}
