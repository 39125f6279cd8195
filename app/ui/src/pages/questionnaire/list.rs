use std::sync::Arc;

use catalogue::Reader;
use leptos::prelude::*;
use questionnaire::QuestionnaireDefinition;

use super::library::{Library, Missing, is_for};
use crate::components::page::{Page, Width};
use crate::messages::{self, msg};
use crate::routes;

/// What citizens can take, by kind.
const FOR_CITIZENS: [&str; 3] = ["wellbeing-check", "access-check", "concern-scale"];
/// What professionals work with. The staff's concern scale stands with them.
const FOR_PROFESSIONALS: [&str; 4] = ["professional-assessment", "concern-scale", "working-paper", "organisation"];

/// The forms one can take, for families and for professionals apart. Feedback has a page of its own.
#[component]
pub fn List() -> impl IntoView {
    view! {
        <Page title=msg::checks_title().to_owned() width=Width::Narrow>
            <p class="it-lead">{msg::checks_lead()}</p>
            <Doors kinds=&FOR_CITIZENS reader=Reader::Citizen/>
            <p>{msg::checks_not()}</p>
            <section class="it-section">
                <h2 class="it-section__title" id="fagfolk">{msg::checks_professionals()}</h2>
                <p>{msg::checks_professionals_text()}</p>
                <Doors kinds=&FOR_PROFESSIONALS reader=Reader::Professional/>
            </section>
            <p><a href=routes::to("/feedback")>{msg::checks_feedback()}</a></p>
        </Page>
    }
}

/// One way to each form of these kinds that is for this reader.
#[component]
fn Doors(kinds: &'static [&'static str], reader: Reader) -> impl IntoView {
    let library = expect_context::<Library>();
    let rows = LocalResource::new(move || async move {
        let mut all = library.of_kinds(kinds).await;
        all.retain(|(_, form)| form.as_ref().map_or(reader == Reader::Citizen, |form| reader_of(form) == reader));
        all
    });
    let doors = move || Suspend::new(async move { rows.await.into_iter().map(door).collect_view() });
    view! {
        <Suspense fallback=|| view! { <p class="it-loading" role="status">{msg::loading()}</p> }>
            <ul class="it-doors">{doors}</ul>
        </Suspense>
    }
}

fn reader_of(definition: &QuestionnaireDefinition) -> Reader {
    let for_staff = ["professional", "consultant", "partner"].into_iter().any(|code| is_for(definition, code));
    if for_staff { Reader::Professional } else { Reader::Citizen }
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
