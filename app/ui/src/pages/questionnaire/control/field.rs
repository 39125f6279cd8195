use leptos::prelude::*;
use questionnaire::{AnswerIssue, Occurrence, QuestionKindView, Selection};

use super::FieldError;
use crate::messages::msg;
use crate::pages::questionnaire::answering::Answering;
use crate::platform::clock;

/// How a browser asks for one line of that type.
#[derive(Clone, PartialEq, Eq)]
pub struct Field {
    kind: &'static str,
    keyboard: &'static str,
    min: Option<String>,
    max: Option<String>,
}

impl Field {
    /// The field for a type of question that is typed in one line.
    pub fn of(kind: &QuestionKindView) -> Self {
        let plain = |kind, keyboard| Self { kind, keyboard, min: None, max: None };
        match kind {
            QuestionKindView::Integer { .. } => plain("text", "numeric"),
            QuestionKindView::Decimal { .. } | QuestionKindView::Quantity { .. } => plain("text", "decimal"),
            // A browser's own date needs a whole day; its limits are no rule, only a help.
            QuestionKindView::Date { min, max, .. } => Self { min: min.clone(), max: max.clone(), ..plain("date", "") },
            QuestionKindView::DateTime { .. } => plain("datetime-local", ""),
            QuestionKindView::Time { .. } => plain("time", ""),
            QuestionKindView::Url { .. } => plain("url", "url"),
            _ => plain("text", ""),
        }
    }

    /// What the engine reads, from what the browser gives.
    fn read(&self, value: String) -> String {
        if self.kind == "datetime-local" && !value.is_empty() { clock::with_offset(&value) } else { value }
    }

    /// What the browser shows, from what the engine holds.
    fn show(&self, raw: &str) -> String {
        match self.kind {
            "datetime-local" => raw.get(..16).unwrap_or(raw).to_owned(),
            "text" if self.keyboard == "decimal" => raw.replacen('.', ",", 1),
            _ => raw.to_owned(),
        }
    }
}

/// One field, or as many as there are answers to give.
#[component]
pub fn Fields(
    answering: Answering,
    at: Occurrence,
    field: Field,
    raw: Vec<String>,
    selection: Selection,
    shown: RwSignal<Option<AnswerIssue>>,
) -> impl IntoView {
    let mut shown_first: Vec<String> = raw.iter().map(|raw| field.show(raw)).collect();
    if shown_first.is_empty() {
        shown_first.push(String::new());
    }
    // One signal a field, so that typing in one draws none of the others anew.
    let rows = RwSignal::new(shown_first.into_iter().map(RwSignal::new).collect::<Vec<_>>());
    let keep = {
        let (at, field) = (at.clone(), field.clone());
        move || {
            let typed: Vec<String> =
                rows.with_untracked(|rows| rows.iter().map(|row| field.read(row.get_untracked())).collect());
            answering.enter(&at, &typed.iter().map(String::as_str).collect::<Vec<_>>());
        }
    };
    let keep = Callback::new(move |()| keep());
    let add = move |_| rows.update(|rows| rows.push(RwSignal::new(String::new())));
    let lines = move || {
        let field = field.clone();
        let all = rows.get();
        all.into_iter().enumerate().map(move |(n, row)| view! { <Line n field=field.clone() row keep/> }).collect_view()
    };
    view! {
        <FieldError shown/>
        {lines}
        {(selection == Selection::Several)
            .then(|| view! { <button type="button" class="it-link-button" on:click=add>{msg::field_add()}</button> })}
    }
}

#[component]
fn Line(n: usize, field: Field, row: RwSignal<String>, keep: Callback<()>) -> impl IntoView {
    let id = if n == 0 { "answer".to_owned() } else { format!("answer-{n}") };
    let type_in = move |value: String| {
        row.set(value);
        keep.run(());
    };
    view! {
        <input
            class="form-input"
            id=id
            type=field.kind
            inputmode=(!field.keyboard.is_empty()).then_some(field.keyboard)
            min=field.min
            max=field.max
            autocomplete="off"
            aria-labelledby="title"
            aria-describedby="answer-error"
            prop:value=row.get_untracked()
            on:input:target=move |event| type_in(event.target().value())
        />
    }
}
