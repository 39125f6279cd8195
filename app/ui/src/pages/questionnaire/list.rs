use std::sync::Arc;

use catalogue::Reader;
use leptos::prelude::*;
use questionnaire::QuestionnaireDefinition;
use responses::{InventoryRow, ResponseRecord};

use super::library::{Library, Named, is_for_staff};
use super::on_paper::ToPaper;
use super::overview::Together;
use crate::components::fetched::fetched;
use crate::components::page::{Page, Width};
use crate::components::text::{Mixed, day, form_lang, form_words};
use crate::keeper::Keeper;
use crate::messages::{self, msg};
use crate::routes;

/// What citizens can take, by kind.
const FOR_CITIZENS: [&str; 4] = ["wellbeing-check", "access-check", "concern-scale", "check-in"];
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
    let rows = move || async move {
        let mut all = library.of_kinds(kinds).await;
        all.retain(|(_, form)| form.as_ref().map_or(reader == Reader::Citizen, |form| reader_of(form) == reader));
        all
    };
    fetched(rows, |rows, _| view! { <ul class="it-doors">{rows.into_iter().map(door).collect_view()}</ul> })
}

fn reader_of(definition: &QuestionnaireDefinition) -> Reader {
    if is_for_staff(definition) { Reader::Professional } else { Reader::Citizen }
}

fn door((name, definition): Named) -> impl IntoView {
    let Ok(definition) = definition else {
        return view! { <li class="it-not-stated">{msg::form_broken_one(name)}</li> }.into_any();
    };
    let (lang, said_in) = (messages::lang(), form_lang(&definition));
    let (title, text) = (definition.title(&lang).to_owned(), definition.description(&lang).to_owned());
    view! {
        <li>
            <a class="it-door" href=routes::questionnaire(&name) lang=said_in>
                <span class="it-door__title">{title}</span>
                <span class="it-door__text">{text}</span>
            </a>
            <More definition name/>
        </li>
    }
    .into_any()
}

/// What was begun with a form on this device, by its label, what was finished with it together, and its paper.
#[component]
fn More(definition: Arc<QuestionnaireDefinition>, name: String) -> impl IntoView {
    let keeper = expect_context::<Keeper>();
    let canonical = definition.canonical();
    let drafts = Memo::new(move |_| {
        let is_it =
            |record: &&ResponseRecord| record.may_offer_resuming() && record.form().questionnaire.as_str() == canonical;
        let draft = |record: &ResponseRecord| msg::checks_draft(InventoryRow::from(record).title, day(record.day()));
        keeper.records().with(|records| records.iter().filter(is_it).map(draft).collect::<Vec<_>>())
    });
    let together = Together::of(&definition).map(|_| routes::together(&name));
    move || {
        let form = routes::questionnaire(&name);
        let drafts = drafts.get().into_iter().map(|words| (words, form.clone()));
        let together = together.clone().map(|address| {
            (msg::checks_together(form_words(&definition, definition.title(&messages::lang()))), address)
        });
        let lines = drafts.chain(together).map(|(words, address)| {
            view! { <li class="it-door-more__item"><a class="it-door-more__link" href=address><Mixed text=words/></a></li> }
        });
        let lines = lines.collect_view();
        let title = form_words(&definition, definition.title(&messages::lang()));
        view! {
            <ul class="it-door-more">
                {lines}
                <li class="it-door-more__item"><ToPaper name=name.clone() title/></li>
            </ul>
        }
    }
}
