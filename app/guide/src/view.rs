use catalogue::{LocalText, OfferId, Query};

use crate::{Answers, EntryId, Level, Origin, Owner, Part, Suggestion};

/// Questions whose answers no sheet for a meeting with the family takes over.
const NOT_AT_A_MEETING: [&str; 2] = ["fare", "samlet"];

/// What the answers come to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GuideView {
    /// Something that comes before all else; nothing beside it.
    Stop(StopView),
    /// What is suggested, explained.
    Advice(Box<AdviceView>),
}

/// A stop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StopView {
    /// `linkId` of the questionnaire's text.
    pub item: String,
    /// Its sentences.
    pub said: Vec<Said>,
}

/// A suggestion with its reasons.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AdviceView {
    /// What the answers point to.
    pub suggestion: Suggestion,
    /// What there is to say, in the order of the screen; no part is empty.
    pub sections: Vec<Section>,
    /// The one answer that would lead one or more higher, nearest first.
    pub higher: Vec<Change>,
    /// The one answer that would lead lower, nearest first.
    pub lower: Vec<Change>,
    /// The offers that fit; `None` where none is to be shown.
    pub offers: Option<Query>,
}

impl AdviceView {
    /// The sentences of a part; none where it is not there.
    pub fn said(&self, part: Part) -> &[Said] {
        self.sections.iter().find(|section| section.part == part).map_or(&[], |section| &section.said)
    }

    /// What a form for a meeting with the family takes over, by question and code: the answers without the one on danger,
    /// which is asked anew, and without the colour, which is on nothing that a family gets; and the step. Nothing for a
    /// family, and nothing where it goes beyond: a meeting must not stand in the way of a notification.
    pub fn for_meeting(&self, answers: &Answers) -> Vec<(String, String)> {
        let Suggestion::Professional(levels) = &self.suggestion else { return Vec::new() };
        let step = match levels.as_slice() {
            [Level::Everyday] => "trin-1",
            [Level::Preventive] => "trin-2",
            [Level::Everyday, Level::Preventive] => "begge",
            _ => return Vec::new(),
        };
        let taken = answers.iter().filter(|(question, _)| !NOT_AT_A_MEETING.contains(question));
        let all = taken.chain([("trin", step)]);
        all.map(|(question, code)| (question.to_owned(), code.to_owned())).collect()
    }

    /// The searches for offers: to a professional one a step, lowest first; to a citizen one, since no step is told.
    pub fn searches(&self) -> Vec<Query> {
        let Some(query) = &self.offers else { return Vec::new() };
        match self.suggestion {
            Suggestion::Citizen(_) => vec![query.clone()],
            Suggestion::Professional(_) => {
                query.steps.iter().map(|step| Query { steps: vec![*step], ..query.clone() }).collect()
            }
        }
    }
}

/// A part of the result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Which.
    pub part: Part,
    /// Its sentences.
    pub said: Vec<Said>,
}

/// A sentence of a result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// The entry that says it.
    pub by: EntryId,
    /// The words.
    pub text: LocalText,
    /// Where it comes from.
    pub origin: Origin,
    /// Whose it is.
    pub owner: Owner,
    /// The records that it leads to.
    pub offers: Vec<OfferId>,
    /// The forms that help with it.
    pub forms: Vec<String>,
}

/// Another answer, and what it would lead to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// `linkId` of the question.
    pub question: String,
    /// The code.
    pub code: String,
    /// What would be suggested.
    pub to: Suggestion,
    /// Why.
    pub because: Vec<Said>,
}
