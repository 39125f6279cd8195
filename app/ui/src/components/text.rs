use catalogue::LocalText;
use leptos::prelude::*;
use questionnaire::QuestionnaireDefinition;
use responses::Respondent;

use crate::language::DANISH;
use crate::messages::{self, ISOLATE, ISOLATE_END, msg};
use crate::platform::intl::Between;
use crate::platform::{clock, intl};

/// A text of the content; where its language is not the page's, it says so.
#[component]
pub fn Text(text: LocalText) -> impl IntoView {
    let page = messages::lang();
    let (text, lang) = text.get(&page);
    let lang = (lang != page).then(|| lang.to_owned());
    view! { <span lang=lang>{text.to_owned()}</span> }
}

/// Danish words for a message in the page's language. They are marked, so that [`Mixed`] can say which they are; where the
/// text is shown otherwise, the marks (Unicode's isolates) still keep their direction apart from the rest.
pub fn as_danish(words: &str) -> String {
    if messages::lang() == DANISH { words.to_owned() } else { format!("{ISOLATE}{words}{ISOLATE_END}") }
}

/// The text for a message: in the page's language, or in Danish and marked so.
pub fn said(text: &LocalText) -> String {
    let page = messages::lang();
    match text.get(&page) {
        (words, DANISH) => as_danish(words),
        (words, _) => words.to_owned(),
    }
}

/// What a form says, for a message: marked where the form is in Danish and the page is not.
pub fn form_words(definition: &QuestionnaireDefinition, words: &str) -> String {
    if form_lang(definition).is_some() { as_danish(words) } else { words.to_owned() }
}

/// A message with words in it that are Danish on every page; they say so.
#[component]
pub fn Mixed(#[prop(into)] text: String) -> impl IntoView {
    let (own, danish) = text.split_once(ISOLATE).unwrap_or((&text, ""));
    let danish = danish.split_terminator(ISOLATE).map(|part| {
        let (words, own) = part.split_once(ISOLATE_END).unwrap_or((part, ""));
        view! { <span lang=DANISH>{words.to_owned()}</span> {own.to_owned()} }
    });
    view! { {own.to_owned()} {danish.collect_view()} }
}

/// For the attribute `lang` of what the documents write, as names: it is Danish on every page.
pub fn danish() -> Option<&'static str> {
    (messages::lang() != DANISH).then_some(DANISH)
}

/// For the attribute `lang` around [`plain`].
pub fn text_lang(text: &LocalText) -> Option<&'static str> {
    danish().filter(|danish| text.get(&messages::lang()).1 == *danish)
}

/// For the attribute `lang` of what a form says, where that is not the page's language.
pub fn form_lang(definition: &QuestionnaireDefinition) -> Option<String> {
    let page = messages::lang();
    let form = definition.language_for(&page);
    (form != page).then(|| form.to_owned())
}

/// Words as a list in the page's language: all of them.
pub fn list<T: Into<String>>(words: impl IntoIterator<Item = T>) -> String {
    intl::list(&messages::lang(), Between::And, &words.into_iter().map(T::into).collect::<Vec<_>>())
}

/// Words as a list in the page's language: one of them.
pub fn either(words: &[String]) -> String {
    intl::list(&messages::lang(), Between::Or, words)
}

/// Words of the documents as a list, in Danish like themselves.
pub fn danish_list(words: &[String]) -> String {
    intl::list(DANISH, Between::And, words)
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
