use catalogue::MunicipalitySlug;
use guide::{Condition, GuideDefinition, Owner, SentenceId, Voice};
use leptos::prelude::*;

use crate::components::offer_card::place;
use crate::components::text::Text;
use crate::messages::msg;
use crate::pages::guide::condition;
use crate::pages::guide::words::{self, FormWords};

/// Every rule: when it holds, what it speaks for, whose it is, and where its reason comes from. Those that hold where the
/// municipality is come first.
#[component]
pub fn Rules(
    guide: &'static GuideDefinition,
    words: FormWords,
    municipality: Option<MunicipalitySlug>,
) -> impl IntoView {
    let mut rules: Vec<_> = guide.rules().iter().collect();
    rules.sort_by_key(|rule| !rule.owner.holds_in(municipality.as_ref()));
    let rows = rules.into_iter().map(|rule| {
        let holds = rule.owner.holds_in(municipality.as_ref());
        view! {
            <Entry guide words=words.clone() when=&rule.when say=&rule.why>
                <h3 class="it-nodes__title">{msg::graph_speaks_for(words::levels_in_words(&rule.speaks_for))}</h3>
                <p class="it-meta">{whose(&rule.owner)} {(!holds).then(|| view! { " · " {msg::graph_inspiration()} })}</p>
            </Entry>
        }
    });
    let tensions = guide.tensions().iter().map(|tension| {
        view! {
            <Entry guide words=words.clone() when=&tension.when say=&tension.say>
                <h3 class="it-nodes__title">{msg::graph_tension()}</h3>
            </Entry>
        }
    });
    view! { <ul class="it-nodes">{rows.collect_view()} {tensions.collect_view()}</ul> }
}

#[component]
fn Entry(
    guide: &'static GuideDefinition,
    words: FormWords,
    when: &'static Condition,
    say: &'static [SentenceId],
    children: Children,
) -> impl IntoView {
    let said = say.iter().filter_map(|id| guide.sentence(id)).filter_map(|sentence| {
        let text = sentence.text(Voice::Professional).or(sentence.citizen.as_ref())?.clone();
        let origin = words::origin(&sentence.origin);
        Some(view! { <li class="it-said__item"><Text text/> <span class="it-said__origin">{origin}</span></li> })
    });
    view! {
        <li class="it-nodes__item">
            {children()}
            <div>{msg::graph_when()} " " {condition::in_words(when, guide, &words)}</div>
            <ul class="it-said">{said.collect_view()}</ul>
        </li>
    }
}

fn whose(owner: &Owner) -> String {
    match owner {
        Owner::National => msg::graph_national().to_owned(),
        Owner::Own => msg::graph_own().to_owned(),
        Owner::Municipality(slug) => msg::graph_municipal(place(slug)),
        Owner::Practice(slug) => msg::graph_practice(slug),
    }
}
