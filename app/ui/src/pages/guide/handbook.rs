use std::sync::Arc;

use guide::{ChapterView, Form, GuideDefinition, GuideView, Part, ReadBy};
use leptos::prelude::*;
use questionnaire::QuestionnaireDefinition;

use super::parts;
use super::result::Sentences;
use super::rules::{STAFF, WithForm};
use super::sources::{self, SourcesButton};
use crate::components::choose_municipality::ChooseMunicipality;
use crate::components::page::{Page, Width};
use crate::components::paper::Print;
use crate::components::text::Text;
use crate::context::MyMunicipality;
use crate::messages::msg;
use crate::routes;

/// The guide as a handbook: by worry, by step and by who one is at work. It is the guide's own result for each chapter's
/// answers, so the two never differ.
#[component]
pub fn Handbook() -> impl IntoView {
    let show = |(rules, definition): (&'static GuideDefinition, Arc<QuestionnaireDefinition>)| {
        Form::of(&definition).map(|form| view! { <Pages rules form/> }).into_any()
    };
    view! { <WithForm name=STAFF show=Callback::new(show)/> }
}

#[component]
fn Pages(rules: &'static GuideDefinition, form: Form) -> impl IntoView {
    let shown = RwSignal::new(false);
    view! {
        <Page title=msg::handbook_title().to_owned() width=Width::Narrow>
            <p class="it-lead">{msg::handbook_lead()}</p>
            <div class="it-notice it-notice--info"><p class="it-notice__text">{msg::handbook_minimum()}</p></div>
            <p><a href=routes::to("/fagfolk/mistanke")>{msg::work_suspicion()}</a></p>
            <div class="it-no-print"><ChooseMunicipality/></div>
            <div class="it-guide__tools"><Print/> <SourcesButton shown/></div>
            <div class=move || sources::class(shown)><Chapters rules form/></div>
            <p class="it-no-print"><a href=routes::questionnaire("guide-fagfolk")>{msg::handbook_ask()}</a></p>
        </Page>
    }
}

/// All chapters, by what they are found.
#[component]
pub fn Chapters(rules: &'static GuideDefinition, form: Form) -> impl IntoView {
    let MyMunicipality(mine) = expect_context();
    let chapters = Memo::new(move |_| mine.with(|mine| rules.handbook(&form, mine.as_ref())));
    ReadBy::ALL
        .map(|by| {
            let rows = move || {
                let chapters = chapters.get().into_iter().filter(|view| view.chapter.by == by);
                chapters.map(|view| view! { <Chapter view/> }).collect_view()
            };
            view! {
                <section class="it-section">
                    <h2 class="it-section__title">{title(by)}</h2>
                    {rows}
                </section>
            }
        })
        .collect_view()
}

fn title(by: ReadBy) -> &'static str {
    match by {
        ReadBy::Worry => msg::handbook_by_worry(),
        ReadBy::Step => msg::handbook_by_step(),
        ReadBy::Role => msg::handbook_by_role(),
    }
}

/// One chapter, behind a tap; on paper all of them are open.
#[component]
fn Chapter(view: ChapterView) -> impl IntoView {
    let ChapterView { chapter, view } = view;
    let body = match view {
        GuideView::Stop(stop) => view! {
            <Sentences said=stop.said/>
            <p><a href=routes::to("/fagfolk/mistanke")>{msg::handbook_call()}</a></p>
        }
        .into_any(),
        GuideView::Advice(advice) => [Part::Suggested]
            .iter()
            .chain(chapter.by.parts())
            .filter(|part| !advice.said(**part).is_empty())
            .map(|part| {
                view! {
                    <h4 class="it-chapter__part">{parts::staff_title(*part)}</h4>
                    <Sentences said=advice.said(*part).to_vec()/>
                }
            })
            .collect_view()
            .into_any(),
    };
    view! {
        <details class="it-chapter">
            <summary class="it-chapter__head"><h3 class="it-chapter__title"><Text text=chapter.title/></h3></summary>
            <div class="it-chapter__body">{body}</div>
        </details>
    }
}
