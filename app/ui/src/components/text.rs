use catalogue::LocalText;
use leptos::prelude::*;
use questionnaire::QuestionnaireDefinition;
use responses::Respondent;

use crate::language::DANISH;
use crate::messages::{self, msg};
use crate::platform::{clock, intl};

/// A text of the content; where its language is not the page's, it says so.
#[component]
pub fn Text(text: LocalText) -> impl IntoView {
    let page = messages::lang();
    let (text, lang) = text.get(&page);
    let lang = (lang != page).then(|| lang.to_owned());
    view! { <span lang=lang>{text.to_owned()}</span> }
}

/// For the attribute `lang` of what the documents write, as names: it is Danish on every page.
pub fn danish() -> Option<&'static str> {
    (messages::lang() != DANISH).then_some(DANISH)
}

/// For the attribute `lang` of what a form says, where that is not the page's language.
pub fn form_lang(definition: &QuestionnaireDefinition) -> Option<String> {
    let page = messages::lang();
    let form = definition.language_for(&page);
    (form != page).then(|| form.to_owned())
}

/// A number as the page's language writes it; `raw` has a decimal point.
pub fn number(raw: &str) -> String {
    raw.replacen('.', &intl::decimal_mark(&messages::lang()), 1)
}

/// A day as the page's language says it.
pub fn day(day: impl ToString) -> String {
    clock::day_in_words(&day.to_string(), &messages::lang())
}

/// The text in the page's language or in Danish, where only the words count.
pub fn plain(text: &LocalText) -> String {
    text.get(&messages::lang()).0.to_owned()
}

/// Who answered.
pub fn respondent(of: Respondent) -> &'static str {
    match of {
        Respondent::Child => msg::goals_child(),
        Respondent::YoungPerson => msg::goals_young_person(),
        Respondent::Parent => msg::goals_parent(),
        Respondent::Partner => msg::goals_partner(),
        Respondent::Consultant => msg::goals_consultant(),
        Respondent::Professional => msg::goals_professional(),
        Respondent::Unstated => msg::goals_label_none(),
    }
}
