use leptos::prelude::*;
use questionnaire::{AnswerIssue, QuestionView, TextLines, TextPrivacy};
use responses::privacy::find_personal_data;

use super::FieldError;
use crate::messages::msg;
use crate::pages::questionnaire::answering::Answering;

/// Words, with a look at what would tell who wrote them.
#[component]
pub fn Words(
    answering: Answering,
    question: QuestionView,
    max_length: Option<usize>,
    lines: TextLines,
    privacy: TextPrivacy,
    shown: RwSignal<Option<AnswerIssue>>,
) -> impl IntoView {
    let at = question.at.clone();
    let first = question.kind.raw().first().cloned().unwrap_or_default();
    let text = RwSignal::new(first.clone());
    let enter = move |written: String| {
        answering.enter(&at, &[&written]);
        text.set(written);
    };
    let personal =
        Memo::new(move |_| privacy == TextPrivacy::Check && text.with(|text| !find_personal_data(text).is_empty()));
    let left = move || {
        max_length.map(|max| {
            msg::text_left(
                i64::try_from(max).unwrap_or(i64::MAX)
                    - text.with(|t| i64::try_from(t.chars().count()).unwrap_or(i64::MAX)),
            )
        })
    };
    let field = match lines {
        TextLines::Several => view! {
            <textarea
                class="form-input it-textarea"
                id="answer"
                rows="5"
                aria-labelledby="title"
                aria-describedby="answer-error answer-hint"
                prop:value=first
                on:input:target=move |event| enter(event.target().value())
            ></textarea>
        }
        .into_any(),
        TextLines::One => view! {
            <input
                class="form-input"
                id="answer"
                type="text"
                autocomplete="off"
                aria-labelledby="title"
                aria-describedby="answer-error answer-hint"
                prop:value=first
                on:input:target=move |event| enter(event.target().value())
            />
        }
        .into_any(),
    };
    view! {
        <p class="form-hint" id="answer-hint">{msg::text_hint()}</p>
        <FieldError shown/>
        {field}
        <p class="it-muted">{left}</p>
        <div role="status">
            {move || {
                personal.get().then(|| view! { <div class="it-notice it-notice--warning"><p class="it-notice__text">{msg::text_personal()}</p></div> })
            }}
        </div>
    }
}
