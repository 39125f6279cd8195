//! The field of a question, one control for each type. What a person typed stays in it, also where it is wrong.

mod choice;
mod field;
mod quantity;
mod words;

use leptos::prelude::*;
use questionnaire::{Access, Answer, AnswerIssue, ChoiceStyle, Occurrence, QuestionKindView, QuestionView};

use super::answering::Answering;
use super::check_answers::in_words;
use super::child::{Faces, has_faces};
use super::issue::words;
use choice::{Choices, DropDown, Other, Scale, YesNo};
use field::{Field, Fields};
use quantity::Amount;
use words::Words;

/// What a question is answered with.
#[component]
pub fn Control(answering: Answering, question: QuestionView, shown: RwSignal<Option<AnswerIssue>>) -> impl IntoView {
    let at = question.at.clone();
    let selection = question.selection;
    if question.access != Access::Answerable {
        return view! { <OnlyToRead answering at/> }.into_any();
    }
    match question.kind.clone() {
        QuestionKindView::Boolean { .. } => view! { <YesNo answering at/> }.into_any(),
        QuestionKindView::Choice { options, .. } if has_faces(&options) => {
            view! { <Faces answering at options/> }.into_any()
        }
        QuestionKindView::Choice { style, options, other } => {
            let beside = other.map(|written| view! { <Other answering at=at.clone() written/> });
            let list = match style {
                ChoiceStyle::DropDown => view! { <DropDown answering at options/> }.into_any(),
                ChoiceStyle::List => view! { <Choices answering at options selection/> }.into_any(),
            };
            view! { <FieldError shown/> {list} {beside} }.into_any()
        }
        QuestionKindView::Integer { min: Some(0), max: Some(10), .. } => view! { <Scale answering at/> }.into_any(),
        QuestionKindView::Text { max_length, lines, privacy, .. } => {
            view! { <Words answering question max_length lines privacy shown/> }.into_any()
        }
        QuestionKindView::Quantity { raw, units, unit } => {
            view! { <Amount answering at raw units unit shown/> }.into_any()
        }
        kind => {
            let field = Field::of(&kind);
            view! { <Fields answering at field raw=kind.raw().to_vec() selection shown/> }.into_any()
        }
    }
}

/// What was answered beforehand, and cannot be changed here.
#[component]
fn OnlyToRead(answering: Answering, at: Occurrence) -> impl IntoView {
    let row = answering.session.with_untracked(|s| s.summary().into_iter().find(|row| row.at == at));
    view! { <p class="it-lead">{row.map(|row| in_words(&row.answers))}</p> }
}

/// The same words as in the summary, beside the field.
#[component]
fn FieldError(shown: RwSignal<Option<AnswerIssue>>) -> impl IntoView {
    view! {
        <div id="answer-error">
            {move || shown.get().map(|issue| view! { <p class="form-error-message">{words(&issue)}</p> })}
        </div>
    }
}

/// Whether the option is chosen, as the answers stand.
pub fn is_chosen(answering: Answering, at: Occurrence, value: Answer) -> Signal<bool> {
    Signal::derive(move || {
        let is_it = |answer: &Answer| answer.is_same(&value);
        answering.session.with(|session| session.answers(&at).iter().any(is_it))
    })
}
