use leptos::prelude::*;
use questionnaire::{Answer, Limits, Occurs, QuestionKindView, QuestionView, Selection};

use super::super::issue::in_danish;
use super::Shown;
use crate::messages::msg;

/// How to write the answer, said before anybody gets it wrong.
#[component]
pub fn Hint(shown: Shown) -> impl IntoView {
    let id = shown.ids.part("hint");
    let hint = hint(&shown.question);
    (!hint.is_empty()).then(|| view! { <p class="form-hint" id=id>{hint.join(" ")}</p> })
}

fn hint(question: &QuestionView) -> Vec<String> {
    let limits = &question.limits;
    let mut hint = match &question.kind {
        QuestionKindView::Boolean { .. } | QuestionKindView::Integer { min: Some(0), max: Some(10), .. } => Vec::new(),
        QuestionKindView::Choice { .. } => how_many(question.selection, question.occurs),
        QuestionKindView::Integer { .. } => vec![number(limits, msg::hint_whole())],
        QuestionKindView::Decimal { .. } | QuestionKindView::Quantity { .. } => {
            vec![number(limits, msg::hint_number())]
        }
        QuestionKindView::Date { .. } => days(limits, msg::hint_date()),
        QuestionKindView::DateTime { .. } => days(limits, msg::hint_date_time()),
        QuestionKindView::Time { .. } => days(limits, msg::hint_time()),
        QuestionKindView::Url { .. } => vec![msg::hint_url().to_owned()],
        // What the form itself says beside a question of words is what not to write.
        QuestionKindView::Text { .. } if question.why.is_some() => Vec::new(),
        QuestionKindView::Text { .. } => vec![msg::text_hint().to_owned()],
    };
    hint.extend(limits.min_length.map(msg::hint_min_length));
    hint.extend(limits.entry_format.as_ref().map(msg::hint_format));
    hint
}

fn how_many(selection: Selection, occurs: Occurs) -> Vec<String> {
    match (selection, occurs.max) {
        (Selection::One, _) => Vec::new(),
        (Selection::Several, None) => vec![msg::hint_several().to_owned()],
        (Selection::Several, Some(max)) => vec![msg::hint_several_at_most(max)],
    }
}

fn number(limits: &Limits, example: &str) -> String {
    match (&limits.min, &limits.max) {
        (Some(min), Some(max)) => msg::hint_from_to(in_danish(min), in_danish(max)),
        (Some(min), None) => msg::hint_from(in_danish(min)),
        (None, Some(max)) => msg::hint_to(in_danish(max)),
        (None, None) => example.to_owned(),
    }
}

fn days(limits: &Limits, example: &str) -> Vec<String> {
    let mut hint = vec![example.to_owned()];
    let said = |limit: &Option<Answer>| limit.as_ref().map(in_danish);
    hint.extend(said(&limits.min).map(msg::hint_earliest));
    hint.extend(said(&limits.max).map(msg::hint_latest));
    hint
}
