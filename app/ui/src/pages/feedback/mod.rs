mod course;

use std::sync::Arc;

use leptos::prelude::*;
use questionnaire::QuestionnaireDefinition;

use self::course::{AskCourse, KnownCourse, Which};
use super::questionnaire::{Library, ToPaper, is_for};
use crate::components::fetched::fetched;
use crate::components::page::{Page, Width};
use crate::components::text::{Mixed, form_lang, form_words};
use crate::messages::{self, msg};
use crate::routes;

/// A respondent: code, age, and how they are called.
type Respondent = (&'static str, Option<&'static str>, fn() -> &'static str);

/// The respondents in the order that they are asked in.
const RESPONDENTS: [Respondent; 7] = [
    ("child", Some("age-0-9"), msg::feedback_child_0_9),
    ("child", Some("age-10-14"), msg::feedback_child_10_14),
    ("child", Some("age-15-17"), msg::feedback_child_15_17),
    ("child", None, msg::feedback_child),
    ("parent", None, msg::feedback_parent),
    ("partner", None, msg::feedback_partner),
    ("consultant", None, msg::feedback_consultant),
];

/// *Fortæl, hvordan hjælpen var*: who are you? A closing form is added by its data file alone.
#[component]
pub fn Feedback() -> impl IntoView {
    let library = expect_context::<Library>();
    let which = Which::new();
    let doors = fetched(
        move || usable(library, "closing-feedback"),
        |mut forms, _| {
            forms.sort_by_key(|(_, definition)| place(definition));
            let doors = forms.into_iter().map(|(name, definition)| door(&name, &definition)).collect_view();
            view! { <ul class="it-doors">{doors}</ul> }
        },
    );
    view! {
        <Page title=msg::feedback_title().to_owned() width=Width::Narrow>
            <KnownCourse which/>
            <p class="it-lead">{msg::feedback_lead()}</p>
            {doors}
            <AskCourse which/>
            <AlongTheWay/>
            <section class="it-section">
                <h2 class="it-section__title">{msg::feedback_staff()}</h2>
                <p><a href=routes::to("/forloeb")>{msg::feedback_staff_course()}</a></p>
                <p><a href=routes::to("/maal")>{msg::feedback_staff_goals()}</a></p>
            </section>
        </Page>
    }
}

/// The short checks at each meeting.
#[component]
fn AlongTheWay() -> impl IntoView {
    let library = expect_context::<Library>();
    let row = |(name, definition): (String, Arc<QuestionnaireDefinition>)| {
        let title = definition.title(&messages::lang()).to_owned();
        view! {
            <li>
                <a href=routes::questionnaire(&name) lang=form_lang(&definition)>{title.clone()}</a> " · "
                <a href=routes::together(&name) aria-label=format!("{}: {title}", msg::curve_see())>{msg::curve_see()}</a>
            </li>
        }
    };
    let rows = fetched(
        move || usable(library, "check-in"),
        move |forms, _| view! { <ul>{forms.into_iter().map(row).collect_view()}</ul> },
    );
    view! {
        <section class="it-section">
            <h2 class="it-section__title">{msg::feedback_along()}</h2>
            <p>{msg::feedback_along_text()}</p>
            {rows}
        </section>
    }
}

/// The forms of a kind that can be answered, by name.
async fn usable(library: Library, kind: &'static str) -> Vec<(String, Arc<QuestionnaireDefinition>)> {
    let forms = library.of_kinds(&[kind]).await;
    forms.into_iter().filter_map(|(name, definition)| Some((name, definition.ok()?))).collect()
}

fn door(name: &str, definition: &QuestionnaireDefinition) -> impl IntoView + use<> {
    let title = match RESPONDENTS.get(place(definition)) {
        Some((.., title)) => title().to_owned(),
        None => form_words(definition, definition.title(&messages::lang())),
    };
    view! {
        <li>
            <a class="it-door" href=routes::questionnaire(name)><span class="it-door__title"><Mixed text=title.clone()/></span></a>
            <ul class="it-door-more"><li class="it-door-more__item"><ToPaper name=name.to_owned() title/></li></ul>
        </li>
    }
}

/// Where a form stands in that order; a respondent that is not in it comes last.
fn place(definition: &QuestionnaireDefinition) -> usize {
    let fits = |code, age: Option<&str>| is_for(definition, code) && age.is_none_or(|age| is_for(definition, age));
    RESPONDENTS.iter().position(|(code, age, _)| fits(code, *age)).unwrap_or(RESPONDENTS.len())
}
