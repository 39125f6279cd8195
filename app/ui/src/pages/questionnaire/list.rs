use std::sync::Arc;

use leptos::prelude::*;
use questionnaire::QuestionnaireDefinition;

use super::library::{Library, Missing};
use crate::components::page::{Page, Width};
use crate::messages::{self, msg};
use crate::routes;

/// The checks one can take. Feedback has a page of its own.
#[component]
pub fn List() -> impl IntoView {
    let library = expect_context::<Library>();
    let rows = LocalResource::new(move || library.of_kind("wellbeing-check"));
    let doors = move || Suspend::new(async move { rows.await.into_iter().map(door).collect_view() });
    view! {
        <Page title=msg::checks_title().to_owned() width=Width::Narrow>
            <p class="it-lead">{msg::checks_lead()}</p>
            <Suspense fallback=|| view! { <p class="it-loading" role="status">{msg::loading()}</p> }>
                <ul class="it-doors">{doors}</ul>
            </Suspense>
            <p>{msg::checks_not()}</p>
            <p><a href=routes::to("/feedback")>{msg::checks_feedback()}</a></p>
        </Page>
    }
}

fn door((name, definition): (String, Result<Arc<QuestionnaireDefinition>, Missing>)) -> impl IntoView {
    let Ok(definition) = definition else {
        return view! { <li class="it-not-stated">{msg::form_broken_one(name)}</li> }.into_any();
    };
    let lang = messages::lang();
    let (title, text) = (definition.title(&lang).to_owned(), definition.description(&lang).to_owned());
    view! {
        <li>
            <a class="it-door" href=routes::questionnaire(&name)>
                <span class="it-door__title">{title}</span>
                <span class="it-door__text">{text}</span>
            </a>
        </li>
    }
    .into_any()
}
