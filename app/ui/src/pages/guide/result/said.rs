use catalogue::OfferId;
use guide::Said;
use leptos::prelude::*;

use crate::components::text::{Mixed, Text, as_danish, form_words};
use crate::context::shelf;
use crate::messages::{self, msg};
use crate::pages::guide::words;
use crate::pages::questionnaire::{Carried, Library};
use crate::routes;

/// Sentences, each with where it comes from and what it leads to.
#[component]
pub fn Sentences(said: Vec<Said>) -> impl IntoView {
    view! { <ul class="it-said">{said.into_iter().map(|said| view! { <Sentence said/> }).collect_view()}</ul> }
}

#[component]
fn Sentence(said: Said) -> impl IntoView {
    let origin = words::origin(&said.origin);
    let links = said.offers.into_iter().map(|id| view! { <ToOffer id/> }).collect_view();
    let forms = said.forms.into_iter().map(|name| view! { <ToForm name/> }).collect_view();
    view! {
        <li class="it-said__item">
            <Text text=said.text/>
            {links}
            {forms}
            <span class="it-said__origin"><Mixed text=origin/></span>
        </li>
    }
}

/// The record that a sentence is about, once its name is here.
#[component]
fn ToOffer(id: OfferId) -> impl IntoView {
    let shelf = shelf();
    move || {
        let entry = shelf.entry(&id).flatten()?;
        Some(
            view! { <a class="it-said__link" href=routes::offer(&id)><Mixed text=msg::guide_about(as_danish(&entry.name))/></a> },
        )
    }
}

/// What a form that is opened from a result takes over.
#[derive(Clone, Copy)]
pub struct ForMeeting(pub Signal<Vec<(String, String)>>);

/// The form that helps with it.
#[component]
fn ToForm(name: String) -> impl IntoView {
    let library = expect_context::<Library>();
    let (address, on_its_way) = (routes::questionnaire(&name), expect_context::<Carried>());
    let meeting = use_context::<ForMeeting>();
    let carry = move |_| {
        if let Some(ForMeeting(answers)) = meeting {
            on_its_way.put(answers.get_untracked());
        }
    };
    let definition = LocalResource::new(move || library.get(name.clone()));
    let title = move || {
        let definition = definition.get()?.ok()?;
        Some(form_words(&definition, definition.title(&messages::lang())))
    };
    move || {
        title()
            .map(|title| view! { <a class="it-said__link" href=address.clone() on:click=carry><Mixed text=title/></a> })
    }
}
