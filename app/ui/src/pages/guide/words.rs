//! The guide's answers, levels and origins in words.

use std::sync::Arc;

use guide::{CitizenAdvice, Level, Origin, Suggestion, Voice};
use questionnaire::{Answer, QuestionnaireDefinition};

use crate::components::text::{as_danish, day, either, form_words};
use crate::context::content;
use crate::messages::{self, msg};

/// The words of a form of the guide for its questions and codes.
#[derive(Clone)]
pub struct FormWords(pub Arc<QuestionnaireDefinition>);

impl FormWords {
    /// A question.
    pub fn question(&self, id: &str) -> String {
        self.0.item(&id.into()).map(|item| form_words(&self.0, item.text(&messages::lang()))).unwrap_or_default()
    }

    /// Answers to it, each in the quotation marks of the page's language: one of them.
    pub fn answers<'a>(&self, id: &str, codes: impl Iterator<Item = &'a str>) -> String {
        either(&codes.map(|code| msg::quote(self.answer(id, code))).collect::<Vec<_>>())
    }

    /// An answer to it; nothing answered is »ved ikke«.
    pub fn answer(&self, id: &str, code: &str) -> String {
        let options = self.0.item(&id.into()).map_or(&[][..], |item| item.options());
        let is_it = |answer: &Answer| matches!(answer, Answer::Coding(coding) if coding.code.as_deref() == Some(code));
        let option = options.iter().find(|option| is_it(&option.value));
        option.map_or_else(
            || msg::guide_not_known().to_owned(),
            |option| form_words(&self.0, &option.words(&messages::lang())),
        )
    }
}

/// What is suggested, as part of a sentence.
pub fn suggestion(suggestion: &Suggestion) -> String {
    match suggestion {
        Suggestion::Professional(levels) => levels_in_words(levels, Voice::Professional),
        Suggestion::Citizen(CitizenAdvice::UseWhatYouHave) => msg::guide_use_what_you_have().to_owned(),
        Suggestion::Citizen(CitizenAdvice::TalkThisWeek) => msg::guide_talk_this_week().to_owned(),
        Suggestion::Citizen(CitizenAdvice::GetHelpToday) => msg::guide_get_help_today().to_owned(),
    }
}

/// What these levels are called to those: »trin 1 eller trin 2«, and to a family what it is told.
pub fn levels_in_words(levels: &[Level], voice: Voice) -> String {
    let words: Vec<String> = match voice {
        Voice::Professional => levels.iter().map(|level| self::level(*level).to_owned()).collect(),
        Voice::Citizen => levels.iter().map(|level| suggestion(&Suggestion::Citizen((*level).into()))).collect(),
    };
    either(&words)
}

/// A level, as part of a sentence.
pub fn level(level: Level) -> &'static str {
    match level {
        Level::Everyday => msg::guide_level_everyday(),
        Level::Preventive => msg::guide_level_preventive(),
        Level::Beyond => msg::guide_level_beyond(),
    }
}

/// Where a sentence comes from.
pub fn origin(origin: &Origin) -> String {
    match origin {
        Origin::Document { id, section } => {
            let title = content().catalogue.source(id).map_or_else(|| id.to_string(), |source| source.title.clone());
            msg::guide_origin_document(as_danish(&title), as_danish(section))
        }
        Origin::Own => msg::guide_origin_own().to_owned(),
        Origin::Outside { what, verified_on: None } => msg::guide_origin_unchecked(as_danish(what)),
        Origin::Outside { what, verified_on: Some(on) } => msg::guide_origin_checked(as_danish(what), day(on)),
    }
}
