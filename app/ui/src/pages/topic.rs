use catalogue::{MunicipalitySlug, OfferEntry, Query, TopicDefinition, TopicGroup, TopicId};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::not_found::NotFound;
use crate::components::choose_municipality::ChooseMunicipality;
use crate::components::contact::FactCall;
use crate::components::offer_card::{OfferCards, place};
use crate::components::page::{Page, Waiting, Width};
use crate::components::text::{plain, text_lang};
use crate::components::topics::TopicLinks;
use crate::context::{MyMunicipality, content, shelf};
use crate::messages::{self, msg};
use crate::platform::clock;
use crate::routes;

/// How many cards of a municipality stand on the page; the finder has the rest.
const SHOWN: usize = 4;

/// How many words stand there at once.
const WORDS_SHOWN: usize = 8;

/// A topic, from its address.
#[component]
pub fn Topic() -> impl IntoView {
    let params = use_params_map();
    move || {
        let id = TopicId::new(params.with(|params| params.get("slug").unwrap_or_default()));
        match content().catalogue.topic(&id) {
            Some(topic) => view! { <TopicPage topic/> }.into_any(),
            None => view! { <NotFound/> }.into_any(),
        }
    }
}

#[component]
fn TopicPage(topic: &'static TopicDefinition) -> impl IntoView {
    let all = Query { topics: vec![topic.id.clone()], reader: topic.reader(), ..Query::default() };
    let others =
        content().catalogue.topics.iter().filter(|other| other.id != topic.id && other.reader() == topic.reader());
    view! {
        <Page title=plain(&topic.name) title_lang=text_lang(&topic.name) width=Width::Narrow>
            <Words topic/>
            <ChooseMunicipality/>
            <Offers topic/>
            <p class="it-no-print"><a href=routes::finder(&all)>{msg::topic_all()}</a></p>
            <section class="it-section it-no-print">
                <h2 class="it-section__title">{msg::topic_others()}</h2>
                <TopicLinks topics=others.collect()/>
            </section>
        </Page>
    }
}

/// What people call it.
#[component]
fn Words(topic: &'static TopicDefinition) -> impl IntoView {
    let page = messages::lang();
    let (words, lang) = topic.synonyms.get(&page);
    let lang = (lang != page).then(|| lang.to_owned());
    let (first, more) = words.split_at(WORDS_SHOWN.min(words.len()));
    let tags = |words: &[String]| {
        let tags = words.iter().map(|word| view! { <li class="it-tag">{word.clone()}</li> }).collect_view();
        view! { <ul class="it-tags" lang=lang.clone()>{tags}</ul> }
    };
    let more = (!more.is_empty())
        .then(|| view! { <details class="it-more"><summary>{msg::topic_more_words()}</summary>{tags(more)}</details> });
    view! {
        <p class="it-lead">{msg::topic_lead()}</p>
        {tags(first)}
        {more}
    }
}

/// What there is, one's own municipality first.
#[component]
fn Offers(topic: &'static TopicDefinition) -> impl IntoView {
    let shelf = shelf();
    let MyMunicipality(own) = expect_context();
    move || {
        let groups = own.with(|own| shelf.over(&[], |finder| finder.on_topic(topic, own.as_ref(), &clock::today())));
        match groups {
            Some(groups) => groups.into_iter().map(|group| section(topic, group)).collect_view().into_any(),
            None => view! { <Waiting/> }.into_any(),
        }
    }
}

fn section(
    topic: &'static TopicDefinition,
    TopicGroup { municipality, entries }: TopicGroup<'static>,
) -> impl IntoView {
    let list = if entries.is_empty() {
        view! { <NotNamed municipality/> }.into_any()
    } else {
        view! { <Named topic municipality entries/> }.into_any()
    };
    view! {
        <section class="it-section">
            <h2 class="it-section__title">{place(municipality)}</h2>
            {list}
        </section>
    }
}

#[component]
fn Named(
    topic: &'static TopicDefinition,
    municipality: &'static MunicipalitySlug,
    mut entries: Vec<&'static OfferEntry>,
) -> impl IntoView {
    let here = Query {
        municipalities: vec![municipality.clone()],
        topics: vec![topic.id.clone()],
        reader: topic.reader(),
        ..Query::default()
    };
    let more = (entries.len() > SHOWN).then(|| msg::topic_more(entries.len(), place(municipality)));
    entries.truncate(SHOWN);
    view! {
        <OfferCards entries/>
        {more.map(|more| view! { <p class="it-no-print"><a href=routes::finder(&here)>{more}</a></p> })}
    }
}

/// That a document names nothing does not mean that there is nothing: one can ask.
#[component]
fn NotNamed(municipality: &'static MunicipalitySlug) -> impl IntoView {
    let known = content().catalogue.municipality(municipality);
    view! {
        <p class="it-not-stated">{msg::topic_none()}</p>
        {known.map(|known| view! { <div class="it-calls"><FactCall label=msg::contact_main(&known.name) fact=&known.main_number/></div> })}
    }
}
