use std::sync::Arc;

use leptos::prelude::*;
use questionnaire::{ItemKind, QuestionnaireDefinition};
use responses::{Curve, CurveView, curves};

use super::plot::Line;
use crate::components::text::{Mixed, day, form_words, list};
use crate::keeper::Keeper;
use crate::messages::{self, msg};
use crate::pages::questionnaire::answering::Answering;
use crate::pages::questionnaire::is_for;

/// Whose curves are shown.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Whose {
    /// Every label's.
    All,
    /// That of one label, or of none.
    Of(Option<String>),
}

/// When a curve stands on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Drawing {
    AtOnce,
    /// Once somebody taps: others look at a family's phone.
    Chosen,
}

/// The curve of the label that was just answered with.
#[component]
pub fn CurveHere(answering: Answering) -> impl IntoView {
    let whose = Whose::Of(answering.label());
    let definition = answering.definition.get_value();
    view! { <Curves definition whose/> }
}

/// Every label's curve on this device.
#[component]
pub fn AllCurves(definition: Arc<QuestionnaireDefinition>) -> impl IntoView {
    view! { <Curves definition whose=Whose::All/> }
}

#[component]
fn Curves(definition: Arc<QuestionnaireDefinition>, whose: Whose) -> impl IntoView {
    let keeper = expect_context::<Keeper>();
    let numbers = definition.items().iter().filter(|item| item.kind() == ItemKind::Integer);
    let (ids, questions): (Vec<String>, Vec<String>) =
        numbers.map(|item| (item.link_id().to_string(), form_words(&definition, item.text(&messages::lang())))).unzip();
    let drawing = if is_for(&definition, "young-person") { Drawing::Chosen } else { Drawing::AtOnce };
    move || {
        let mut views = keeper.all_records().with(|records| curves(records, definition.url(), &ids));
        views.retain(|view| whose == Whose::All || whose == Whose::Of(view.label.clone()));
        if views.is_empty() {
            return view! { <p>{msg::overview_nothing()}</p> }.into_any();
        }
        let own = |view| view! { <Own view questions=questions.clone() drawing/> };
        view! { <p>{msg::curve_not_verdict()}</p> {views.into_iter().map(own).collect_view()} }.into_any()
    }
}

/// One label: a curve for each question, and all numbers in a table. A young person's stands there once it is chosen.
#[component]
fn Own(view: CurveView, questions: Vec<String>, drawing: Drawing) -> impl IntoView {
    let title = match &view.label {
        Some(label) => msg::curve_mine(label),
        None => msg::curve_mine_no_label().to_owned(),
    };
    let curves = view.curves.iter().zip(&questions);
    let each = curves.map(|(curve, question)| view! { <One curve=curve.clone() question=question.clone()/> });
    let curves = view! { {each.collect_view()} <Table view questions/> };
    let drawn = match drawing {
        Drawing::AtOnce => curves.into_any(),
        Drawing::Chosen => {
            view! { <details class="it-more"><summary>{msg::curve_see()}</summary>{curves}</details> }.into_any()
        }
    };
    view! { <section class="it-result__part"><h2>{title}</h2>{drawn}</section> }
}

#[component]
fn One(curve: Curve, question: String) -> impl IntoView {
    let said = |(on, number): &(responses::Day, u64)| msg::curve_point(day(*on), number);
    let description = curve.points.iter().map(said).collect::<Vec<_>>().join(". ");
    let numbers: Vec<u64> = curve.points.iter().map(|(_, number)| *number).collect();
    let fall = curve.fall().map(|fall| {
        view! { <div class="it-notice"><p class="it-notice__text">{msg::curve_fall(fall.before, fall.now)}</p></div> }
    });
    view! {
        <h3><Mixed text=question.clone()/></h3>
        {if numbers.is_empty() {
            view! { <p class="it-muted">{msg::curve_no_points()}</p> }.into_any()
        } else {
            view! { <Line numbers title=question description/> }.into_any()
        }}
        {fall}
    }
}

#[component]
fn Table(view: CurveView, questions: Vec<String>) -> impl IntoView {
    let mut days: Vec<_> = view.curves.iter().flat_map(|curve| curve.points.iter().map(|(on, _)| *on)).collect();
    days.sort_unstable();
    days.dedup();
    let row = |on: responses::Day| {
        let cells = view.curves.iter().map(|curve| {
            let numbers: Vec<_> = curve.on(on).map(|number| number.to_string()).collect();
            view! { <td class="it-table__number">{list(numbers)}</td> }
        });
        view! { <tr><th scope="row">{day(on)}</th>{cells.collect_view()}</tr> }
    };
    let rows = days.into_iter().map(row).collect_view();
    let head =
        questions.into_iter().map(|question| view! { <th scope="col"><Mixed text=question/></th> }).collect_view();
    view! {
        <div class="it-table-scroll" tabindex="0" role="group" aria-label=msg::curve_table()>
            <table class="it-table">
                <thead><tr><th scope="col">{msg::curve_day()}</th>{head}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}
