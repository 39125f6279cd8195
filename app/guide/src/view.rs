use catalogue::{LocalText, OfferId, Query};

use crate::{EntryId, Origin, Owner, Part, Suggestion};

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
    /// The records that it is about.
    pub offers: Vec<OfferId>,
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
