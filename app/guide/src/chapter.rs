use std::collections::BTreeMap;

use catalogue::{LocalText, MunicipalitySlug};
use serde::Deserialize;

use crate::{Answers, EntryId, Form, GuideDefinition, GuideView, Part};

/// By what the handbook is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum ReadBy {
    /// What somebody is worried about.
    Worry,
    /// The step.
    Step,
    /// Who one is at work.
    Role,
}

impl ReadBy {
    /// In the order of the handbook.
    pub const ALL: [Self; 3] = [Self::Worry, Self::Step, Self::Role];

    /// What a chapter tells of its result, in the order of the page: what to do for a worry, all that a step is, and where
    /// one goes at work.
    pub fn parts(self) -> &'static [Part] {
        match self {
            Self::Worry => &[Part::Today, Part::Uncertain, Part::Why, Part::Consent],
            Self::Step => &[
                Part::Why,
                Part::NotLower,
                Part::Higher,
                Part::Down,
                Part::Combine,
                Part::Decides,
                Part::Involve,
                Part::Inspiration,
            ],
            Self::Role => &[Part::Today, Part::Forum, Part::Inspiration],
        }
    }
}

/// A chapter of the handbook: answers for which the guide's own result is told.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ChapterDefinition {
    /// Its id.
    pub id: EntryId,
    /// By what it is found.
    pub by: ReadBy,
    /// What it is called; our own words.
    pub title: LocalText,
    /// One code a question; what is missing is »ved ikke«.
    pub answers: BTreeMap<String, String>,
}

/// A chapter with what the guide says to it.
#[derive(Debug, Clone, PartialEq)]
pub struct ChapterView {
    /// The chapter.
    pub chapter: ChapterDefinition,
    /// The guide's result for its answers.
    pub view: GuideView,
}

impl GuideDefinition {
    /// The handbook: every chapter with the guide's result in that municipality, in the order of the files.
    pub fn handbook(&self, form: &Form, municipality: Option<&MunicipalitySlug>) -> Vec<ChapterView> {
        let view = |chapter: &ChapterDefinition| {
            let answers: Answers =
                chapter.answers.iter().map(|(question, code)| (question.as_str(), code.as_str())).collect();
            ChapterView { chapter: chapter.clone(), view: self.view(form, &answers, municipality) }
        };
        self.chapters.iter().map(view).collect()
    }
}
