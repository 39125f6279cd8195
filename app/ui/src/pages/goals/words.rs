use std::sync::Arc;

use goals::{GoalDefinition, Replies, SaidText, Speakers, Words};
use leptos::prelude::*;
use questionnaire::ItemKind;
use responses::{Respondent, ResponseId};

use super::themes::MyThemes;
use crate::components::fetched::fetched;
use crate::components::text::{Mixed, form_words, respondent};
use crate::messages::{self, msg};
use crate::pages::questionnaire::{Library, respondent_of};
use crate::platform::clock;

/// A question that is answered in words, and by whom.
#[derive(Debug, Clone)]
struct Asked {
    speakers: Arc<Speakers>,
    link_id: String,
    question: String,
}

/// The free texts of every closing form, question by question.
#[component]
pub fn AllWords(goals: Vec<Arc<GoalDefinition>>, replies: Arc<Replies>) -> impl IntoView {
    let library = expect_context::<Library>();
    // Drawn once: a text that moved at every tap would say when it came.
    let order: Arc<[u64]> = (0..replies.len()).map(|_| u64::from_le_bytes(clock::random())).collect();
    fetched(
        move || asked(library, goals.clone()),
        move |asked, _| {
            let part = |asked| view! { <Said asked replies=Arc::clone(&replies) order=Arc::clone(&order)/> };
            asked.into_iter().map(part).collect_view()
        },
    )
}

/// Each question of a form once, in the order of the forms.
async fn asked(library: Library, goals: Vec<Arc<GoalDefinition>>) -> Vec<Asked> {
    let mut all: Vec<Asked> = Vec::new();
    for definition in library.whole_of_kind("closing-feedback").await {
        let form = definition.url().rsplit('/').next().unwrap_or_default();
        let Some(speakers) = Speakers::of_form(form, respondent_of(&definition), goals.iter().map(AsRef::as_ref))
        else {
            continue;
        };
        let speakers = Arc::new(speakers);
        for item in definition.items().iter().filter(|item| matches!(item.kind(), ItemKind::Text(_))) {
            let link_id = item.link_id().to_string();
            if !all.iter().any(|known| known.speakers == speakers && known.link_id == link_id) {
                let question = form_words(&definition, item.text(&messages::lang()));
                all.push(Asked { speakers: Arc::clone(&speakers), link_id, question });
            }
        }
    }
    all
}

#[component]
fn Said(asked: Asked, replies: Arc<Replies>, order: Arc<[u64]>) -> impl IntoView {
    let MyThemes(themes) = expect_context();
    let who = respondent(asked.speakers.respondents.first().copied().unwrap_or(Respondent::Unstated));
    let question = msg::goals_row(who, &asked.question);
    // A tick that moves no text draws nothing anew, and the focus stays where it is.
    let words = Memo::new(move |_| {
        themes.with(|themes| {
            let words = Words::of(&asked.speakers, &asked.link_id, &replies, themes.tags(), &order);
            (words, themes.names().to_vec())
        })
    });
    view! {
        <section class="it-words">
            <h3><Mixed text=question/></h3>
            {move || {
                let (Words { themes, others, withheld }, _) = words.get();
                let nothing = themes.is_empty() && others.is_empty() && !withheld;
                let has_themes = !themes.is_empty();
                let theme = |theme: goals::Theme| view! {
                    <h4>{msg::goals_theme_count(&theme.name, theme.texts.len())}</h4>
                    <Texts texts=theme.texts/>
                };
                view! {
                    {themes.into_iter().map(theme).collect_view()}
                    {(has_themes && !others.is_empty()).then(|| view! { <h4>{msg::goals_theme_none()}</h4> })}
                    <Texts texts=others/>
                    {withheld.then(|| view! { <p class="it-muted">{msg::goals_withheld()}</p> })}
                    {nothing.then(|| view! { <p class="it-muted">{msg::goals_nobody()}</p> })}
                }
            }}
        </section>
    }
}

#[component]
fn Texts(texts: Vec<SaidText>) -> impl IntoView {
    let text = |said: SaidText| {
        let tagging = said.id.map(|id| view! { <Tagging id/> });
        view! { <li class="it-words__text"><blockquote class="it-words__said">{said.text}</blockquote> {tagging}</li> }
    };
    (!texts.is_empty()).then(|| view! { <ul class="it-words__list">{texts.into_iter().map(text).collect_view()}</ul> })
}

/// The person's themes as boxes to tick; nothing before the first theme.
#[component]
fn Tagging(id: ResponseId) -> impl IntoView {
    let themes = expect_context::<MyThemes>();
    let names = themes.0.with_untracked(|themes| themes.names().to_vec());
    let id = StoredValue::new(id);
    let check = move |name: String| {
        let (has, turned) = (name.clone(), name.clone());
        view! {
            <label class="it-check">
                <input
                    class="it-check__input"
                    type="checkbox"
                    prop:checked=move || themes.0.with(|themes| id.with_value(|id| themes.has(id, &has)))
                    on:change=move |_| themes.change(|themes| id.with_value(|id| themes.turn(id, &turned)))
                />
                <span class="it-check__text">{name}</span>
            </label>
        }
    };
    (!names.is_empty()).then(|| {
        view! {
            <fieldset class="it-words__themes it-no-print">
                <legend class="it-sr-only">{msg::goals_theme_set()}</legend>
                {names.into_iter().map(check).collect_view()}
            </fieldset>
        }
    })
}
