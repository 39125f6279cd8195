use catalogue::{MunicipalitySlug, PracticeSlug};
use guide::{Condition, Form, GuideDefinition, Owner, SentenceId, Voice};
use leptos::prelude::*;

use crate::components::offer_card::place;
use crate::components::text::{Mixed, Text, as_danish};
use crate::context::shelf;
use crate::messages::msg;
use crate::pages::guide::condition;
use crate::pages::guide::words::{self, FormWords};
use crate::routes;

/// Every rule that can hold where the form is answered: when it holds, what it speaks for, whose it is, and where its reason
/// comes from. Those that hold where the municipality is come first.
#[component]
pub fn Rules(
    guide: &'static GuideDefinition,
    form: Form,
    words: FormWords,
    municipality: Option<MunicipalitySlug>,
) -> impl IntoView {
    let voice = form.voice;
    let mut rules = guide.rules_within(&form, municipality.as_ref());
    rules.sort_by_key(|(rule, _)| !rule.owner.holds_in(municipality.as_ref()));
    let rows = rules.into_iter().map(|(rule, when)| {
        let holds = rule.owner.holds_in(municipality.as_ref());
        view! {
            <Entry guide voice words=words.clone() when say=&rule.why>
                <h4 class="it-nodes__title">{msg::graph_speaks_for(words::levels_in_words(&rule.speaks_for, voice))}</h4>
                <p class="it-meta">{whose(&rule.owner)} {(!holds).then(|| view! { " · " {msg::graph_inspiration()} })}</p>
            </Entry>
        }
    });
    let tensions = guide.tensions_within(&form).into_iter().map(|(tension, when)| {
        view! {
            <Entry guide voice words=words.clone() when say=&tension.say>
                <h4 class="it-nodes__title">{msg::graph_tension()}</h4>
            </Entry>
        }
    });
    view! { <ul class="it-nodes">{rows.collect_view()} {tensions.collect_view()}</ul> }
}

/// A reason that has no words in this voice is told in the other: nothing that decides is left out.
#[component]
fn Entry(
    guide: &'static GuideDefinition,
    voice: Voice,
    words: FormWords,
    when: Condition,
    say: &'static [SentenceId],
    children: Children,
) -> impl IntoView {
    let said = say.iter().filter_map(|id| guide.sentence(id)).filter_map(|sentence| {
        let text = sentence.text(voice).or(sentence.professional.as_ref()).or(sentence.citizen.as_ref())?.clone();
        let origin = words::origin(&sentence.origin);
        Some(view! { <li class="it-said__item"><Text text/> <span class="it-said__origin"><Mixed text=origin/></span></li> })
    });
    view! {
        <li class="it-nodes__item">
            {children()}
            <div>{msg::graph_when()} " " {condition::in_words(&when, voice, &words)}</div>
            <ul class="it-said">{said.collect_view()}</ul>
        </li>
    }
}

fn whose(owner: &Owner) -> AnyView {
    match owner {
        Owner::National => msg::graph_national().into_any(),
        Owner::Own => msg::graph_own().into_any(),
        Owner::Municipality(slug) => msg::graph_municipal(place(slug)).into_any(),
        Owner::Practice(slug) => practice(slug.clone()).into_any(),
    }
}

/// A practice example by its municipality, once it is here.
fn practice(slug: PracticeSlug) -> impl IntoView {
    let shelf = shelf();
    move || {
        let example = shelf.practice()?.into_iter().find(|example| example.slug == slug)?;
        let address = routes::practice(&example.slug);
        Some(view! { <a href=address><Mixed text=msg::graph_practice(as_danish(&example.municipality))/></a> })
    }
}
