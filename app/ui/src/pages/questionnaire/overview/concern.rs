use leptos::prelude::*;
use responses::{Concern, ConcernDay, ConcernView, concerns};

use super::plot::Plot;
use crate::components::text::day;
use crate::keeper::Keeper;
use crate::messages::msg;
use crate::pages::questionnaire::answering::Answering;

/// What was answered with the label of the form that was just finished.
#[component]
pub fn ConcernHere(answering: Answering) -> impl IntoView {
    let keeper = expect_context::<Keeper>();
    let label = answering.label();
    move || {
        let label = label.clone();
        let Some(label) = label else { return view! { <p class="it-muted">{msg::concern_no_label()}</p> }.into_any() };
        let views = keeper.all_records().with(|records| concerns(records));
        let view = views.into_iter().find(|view| view.label == label);
        view.map(|view| view! { <Together view/> }).into_any()
    }
}

/// Everything on this device that has a label.
#[component]
pub fn AllConcern() -> impl IntoView {
    let keeper = expect_context::<Keeper>();
    move || {
        let views = keeper.all_records().with(|records| concerns(records));
        if views.is_empty() {
            return view! { <p>{msg::overview_nothing()}</p> }.into_any();
        }
        views.into_iter().map(|view| view! { <Together view/> }).collect_view().into_any()
    }
}

/// One label: both sides by day, and what to talk about.
#[component]
fn Together(view: ConcernView) -> impl IntoView {
    let rows = view.days.iter().rev().map(|at| view! { <Day at=at.clone()/> }).collect_view();
    view! {
        <section class="it-result__part">
            <h2>{msg::concern_title(&view.label)}</h2>
            <p>{msg::concern_apart()}</p>
            <Plot days=view.days.clone()/>
            <div class="it-table-scroll" tabindex="0" role="group" aria-label=msg::concern_table()>
                <table class="it-table it-table--stack">
                    <thead>
                        <tr>
                            <th scope="col">{msg::concern_day()}</th>
                            <th scope="col">{msg::concern_parents()}</th>
                            <th scope="col">{msg::concern_staff()}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <h3>{msg::concern_talk_title()}</h3>
            <ul>
                <li>{msg::concern_talk_differ()}</li>
                <li>{msg::concern_talk_lower()}</li>
                <li>{msg::concern_talk_child()}</li>
            </ul>
        </section>
    }
}

#[component]
fn Day(at: ConcernDay) -> impl IntoView {
    view! {
        <tr>
            <th scope="row">{day(at.day)}</th>
            <td data-title=msg::concern_parents()><Side side=at.parents/></td>
            <td data-title=msg::concern_staff()><Side side=at.professionals/></td>
        </tr>
    }
}

#[component]
fn Side(side: Vec<Concern>) -> impl IntoView {
    if side.is_empty() {
        return view! { <span class="it-muted">{msg::concern_none()}</span> }.into_any();
    }
    let one = |concern: Concern| {
        let lower =
            concern.one_lower.map(|words| view! { <span class="it-muted">{msg::concern_lower()} " " {words}</span> });
        view! { <p class="it-concern"><strong class="it-concern__number">{concern.number}</strong> " " {lower}</p> }
    };
    side.into_iter().map(one).collect_view().into_any()
}
