use catalogue::LocalText;
use leptos::prelude::*;
use responses::Respondent;

use crate::messages::{self, msg};
use crate::platform::clock;

/// A text of the content; where its language is not the page's, it says so.
#[component]
pub fn Text(text: LocalText) -> impl IntoView {
    let page = messages::lang();
    let (text, lang) = text.get(&page);
    let lang = (lang != page).then(|| lang.to_owned());
    view! { <span lang=lang>{text.to_owned()}</span> }
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
