//! The field of a question, one control for each type. What a person typed stays in it, also where it is wrong.

mod choice;
mod date_time;
mod field;
mod hint;
mod ids;
mod personal;
mod quantity;
mod rows;
mod words;

use leptos::prelude::*;
use questionnaire::{Access, Answer, AnswerIssue, ChoiceStyle, Occurrence, QuestionKindView, QuestionView};

use super::answering::Answering;
use super::check_answers::in_words;
use super::child::{Faces, has_faces};
use super::issue::words;
use choice::{Choices, DropDown, Other, Scale, YesNo};
use date_time::DateTimes;
use field::{Field, Fields};
use hint::Hint;
use quantity::Amounts;
use words::Words;

pub use ids::Ids;

/// One question on the screen.
#[derive(Clone)]
pub struct Shown {
    /// Where its answers go.
    pub answering: Answering,
    /// The question as it stood when it came on the screen.
    pub question: QuestionView,
    /// What is wrong, once somebody wanted to go on.
    pub issue: RwSignal<Option<AnswerIssue>>,
    /// What its parts are called.
    pub ids: Ids,
}

impl Shown {
    /// For `aria-invalid`.
    pub fn invalid(&self) -> impl Fn() -> Option<&'static str> + use<> {
        let issue = self.issue;
        move || issue.with(Option::is_some).then_some("true")
    }
}

/// What a question is answered with.
#[component]
pub fn Control(shown: Shown) -> impl IntoView {
    if shown.question.access != Access::Answerable {
        return view! { <OnlyToRead shown/> }.into_any();
    }
    let field = match shown.question.kind.clone() {
        QuestionKindView::Boolean { .. } => view! { <YesNo shown=shown.clone()/> }.into_any(),
        QuestionKindView::Choice { options, .. } if has_faces(&options) => {
            view! { <Faces shown=shown.clone() options/> }.into_any()
        }
        QuestionKindView::Choice { style, options, other } => {
            let beside = other.is_some().then(|| view! { <Other shown=shown.clone()/> });
            let list = match style {
                ChoiceStyle::DropDown => view! { <DropDown shown=shown.clone() options/> }.into_any(),
                ChoiceStyle::List => view! { <Choices shown=shown.clone() options/> }.into_any(),
            };
            view! { {list} {beside} }.into_any()
        }
        QuestionKindView::Integer { min: Some(0), max: Some(10), .. } => {
            view! { <Scale shown=shown.clone()/> }.into_any()
        }
        QuestionKindView::Text { max_length, lines, privacy, raw } => {
            view! { <Words shown=shown.clone() max_length lines privacy raw/> }.into_any()
        }
        QuestionKindView::Quantity { raw, units, unit } => {
            view! { <Amounts shown=shown.clone() raw units unit/> }.into_any()
        }
        QuestionKindView::DateTime { raw } => view! { <DateTimes shown=shown.clone() raw/> }.into_any(),
        kind => {
            let (field, raw) = (Field::of(&kind), kind.raw().to_vec());
            view! { <Fields shown=shown.clone() field raw/> }.into_any()
        }
    };
    view! {
        <Hint shown=shown.clone()/>
        <FieldError shown/>
        {field}
    }
    .into_any()
}

/// What was answered beforehand, and cannot be changed here.
#[component]
fn OnlyToRead(shown: Shown) -> impl IntoView {
    let row =
        shown.answering.session.with_untracked(|s| s.summary().into_iter().find(|row| row.at == shown.question.at));
    view! {
        <p class="form-hint">{crate::messages::msg::field_only_to_read()}</p>
        <p class="it-lead">{row.map(|row| in_words(&row.answers))}</p>
    }
}

/// The same words as in the summary, beside the field.
#[component]
fn FieldError(shown: Shown) -> impl IntoView {
    let Shown { issue, ids, .. } = shown;
    view! {
        <div id=ids.part("error")>
            {move || issue.get().map(|issue| view! { <p class="form-error-message">{words(&issue)}</p> })}
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
